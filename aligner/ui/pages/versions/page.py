"""Versions: older states of this file, to look into, to compare with, to bring back."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions.background import Event, Worker
from aligner.analysis.results import Analysis
from aligner.lang.bidi import isolate, ltr
from aligner.model.records import Records
from aligner.ui import page
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, EmptyState
from aligner.ui.widgets.form import line_editor
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.window_words import backup_reason, sentences

POLL_MS = 60


class Page(page.Page):
    page_id = "versions"
    icon_name = "versions"
    is_step = False

    def __init__(self, context: page.PageContext) -> None:
        super().__init__(context)
        self._worker = Worker()
        self._jobs: dict[int, str] = {}
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 16)
        outer.setSpacing(12)
        outer.addWidget(page.page_header(Page))
        outer.addWidget(self._naming())
        self._empty = EmptyState(
            context.theme,
            "versions",
            self.tr("No older state yet"),
            self.tr("A copy is kept when the file is opened, while you work, and before an import."),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        column = QVBoxLayout()
        self._table = PlainTable()
        self._table.setAccessibleName(self.tr("Older states of this file"))
        self._table.itemSelectionChanged.connect(self._on_chosen)
        column.addWidget(self._table)
        column.addStretch(1)
        row.addLayout(column, 1)
        from aligner.ui.pages.versions.detail import VersionDetail

        self._detail = VersionDetail(context)
        self._detail.hide()
        row.addWidget(self._detail)
        outer.addWidget(self._work, 1)
        self._backups: list[Any] = []

    @classmethod
    def title(cls, kind: str = "") -> str:
        return QCoreApplication.translate("Page", "Versions")

    @classmethod
    def help(cls) -> str:
        return QCoreApplication.translate("Page", "Older states of this file: look inside, compare, bring back.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""

    def refresh(self) -> None:
        from aligner.actions.backups import list_backups

        self._backups = list_backups(self.context.opened.uid)
        self._empty.setVisible(not self._backups)
        self._work.setVisible(bool(self._backups))
        headers = [self.tr("When"), self.tr("Why"), self.tr("Size")]
        self._table.show_rows(headers, [self._row(backup) for backup in self._backups])
        self._detail.hide()

    def leave(self) -> None:
        self._worker.cancel()
        self._polling.stop()
        self._jobs.clear()

    def _naming(self) -> QWidget:
        card = Card(role="card_soft")
        row = QHBoxLayout()
        row.setSpacing(10)
        self._name = line_editor(placeholder=self.tr("For example: before the board meeting"))
        self._name.setAccessibleName(self.tr("Name of the restore point"))
        self._name.returnPressed.connect(self._keep)
        row.addWidget(self._name, 1)
        self._keep_button = button(
            self.tr("Keep this state"), self.context.theme, self._keep, role="primary", icon_name="save"
        )
        row.addWidget(self._keep_button)
        card.body.addLayout(row)
        self._told = label("", "caption")
        self._told.hide()
        card.body.addWidget(self._told)
        return card

    def _row(self, backup: Any) -> list[str]:
        words = self.context.words
        made = backup.made.astimezone()
        when = f"{words.date(made.date())}, {made:%H:%M}"
        size = self.tr("{size} KB").replace("{size}", words.number(max(1, round(backup.size / 1024))))
        return [when, backup_reason(backup, words), ltr(size)]

    def _keep(self) -> None:
        from aligner.actions.backups import make_named

        name = " ".join(self._name.text().split())
        if not name:
            self._tell(self.tr("Give this state a name first."), "error")
            self._name.setFocus()
            return
        self._keep_button.setEnabled(False)
        self._submit("keep", make_named, self.context.opened.path, name[:200])

    def _on_chosen(self) -> None:
        from aligner.actions.backups import difference_work

        chosen = sorted({index.row() for index in self._table.selectedIndexes()})
        if not chosen or chosen[0] >= len(self._backups):
            self._detail.hide()
            return
        backup = self._backups[chosen[0]]
        self._detail.show_backup(backup)
        self._submit(f"difference {backup.id}", difference_work, backup, self.context.records())

    def _submit(self, what: str, work: Any, *args: Any) -> None:
        self._jobs[self._worker.submit(work, *args)] = what
        self._polling.start()

    def _poll(self) -> None:
        for event in self._worker.poll():
            what = self._jobs.get(event.job)
            if what is None or event.kind == "progress":
                continue
            del self._jobs[event.job]
            self._take(what, event)
        if not self._jobs:
            self._polling.stop()

    def _take(self, what: str, event: Event) -> None:
        if what != "keep":
            self._detail.show_difference(what.removeprefix("difference "), event)
            return
        self._keep_button.setEnabled(True)
        if event.kind == "done":
            self._name.clear()
            self.refresh()
            self._tell(self.tr("Kept: {name}").replace("{name}", isolate(event.value.reason)), "caption")
        elif event.kind == "refused":
            self._tell(sentences(event.value.problems, self.context.words), "error")
        else:
            self._tell(self.tr("This state could not be kept because of a fault in the program."), "error")

    def _tell(self, text: str, role: str) -> None:
        self._told.setText(text)
        set_role(self._told, role)
        self._told.show()
