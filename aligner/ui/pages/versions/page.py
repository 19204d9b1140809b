"""Versions: older states of this file, to look into, to compare with, to restore; and what was changed by whom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from aligner.actions.background import Event
from aligner.actions.neighbours import OtherCopy
from aligner.lang.bidi import isolate
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.jobs import Jobs
from aligner.ui.links import Link, ToVersions
from aligner.ui.outcome import outcome_of
from aligner.ui.page import Page
from aligner.ui.pages.versions.step import VersionsStep
from aligner.ui.pages.versions.version_list import VersionList
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row
from aligner.ui.widgets.page_header import page_column
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.actions.backups import Backup

LIST_WIDTH_PX = 340
NAME_LIMIT = 200


class VersionsPage(VersionsStep, Page):
    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._jobs = Jobs(self)
        outer = page_column(self, self.title(context.words.kind), self.help())
        row = inner_row(16)
        start = QWidget()
        start.setFixedWidth(LIST_WIDTH_PX)
        column = column_in(start, 12)
        column.addWidget(self._name_form())
        self._copies = Card(self.tr("Other copies of this file beside it"))
        self._copies.hide()
        column.addWidget(self._copies)
        self._list = VersionList(context.theme, context.words)
        self._list.chosen.connect(self._on_chosen)
        column.addWidget(self._list, 1)
        self._empty = Card(self.tr("No older state yet"), role="sunken")
        self._empty.body.addWidget(
            label(self.tr("A copy is kept when the file is opened, while you work, and before an import."), "muted")
        )
        column.addWidget(self._empty)
        self._below = QWidget()
        column.addWidget(self._below, 1)
        row.addWidget(start)
        from aligner.ui.pages.versions.detail import VersionDetail
        from aligner.ui.pages.versions.record import Record

        self._record = Record(context)
        row.addWidget(self._record, 1)
        self._detail = VersionDetail(context)
        self._detail.closed.connect(self._on_closed)
        self._detail.hide()
        row.addWidget(self._detail, 1)
        outer.addLayout(row, 1)
        self._backups: list[Backup] = []

    def refresh(self) -> None:
        from aligner.actions.backups import list_backups
        from aligner.actions.copies import neighbours_work

        self._backups = list_backups(self.context.opened.uid)
        has_any = bool(self._backups)
        self._empty.setVisible(not has_any)
        self._below.setVisible(not has_any)
        self._list.setVisible(has_any)
        self._list.show_backups(self._backups)
        self._detail.hide()
        self._record.show()
        self._record.refresh()
        opened = self.context.opened
        self._jobs.submit(self._on_copies, neighbours_work, opened.path, opened.uid)

    def show_link(self, link: Link) -> None:
        if not isinstance(link, ToVersions) or link == ToVersions():
            return
        self.refresh()
        if link.names_version:
            self._record.focus_name()
        if link.is_purged:
            self._show_message(self.tr("The history was removed for good."), "caption")

    def finish(self) -> None:
        # A copy that the user asked for is made to its end.
        if self._keep_button.isEnabled():
            self._jobs.cancel()

    def end(self) -> None:
        self._jobs.cancel()

    def _name_form(self) -> QWidget:
        card = Card(role="card_soft")
        card.body.setContentsMargins(16, 14, 16, 14)
        card.body.addWidget(label(self.tr("Keep today's state under a name"), "strong"))
        self._name = EntryLine(self.context.drafts, self.tr("For example: before the board meeting"))
        self._name.show_place(DraftPlace(ToVersions.page, "version", 0, "name"))
        self._name.setMaxLength(NAME_LIMIT)
        self._name.setAccessibleName(self.tr("Name of the restore point"))
        self._name.returnPressed.connect(self._keep)
        card.body.addWidget(self._name)
        self._keep_button = button(
            self.tr("Keep this state"), self.context.theme, self._keep, role="primary", icon_name="save"
        )
        card.body.addWidget(self._keep_button, 0, Qt.AlignmentFlag.AlignLeading)
        reading = QHBoxLayout()
        self._reading = button(self.tr("A copy for reading…"), self.context.theme, self._ask_reading, role="link")
        self._reading.setToolTip(self.tr("Without the history, without ballots, and only what its readers may see"))
        reading.addWidget(self._reading)
        reading.addStretch(1)
        card.body.addLayout(reading)
        self._message = label("", "caption")
        self._message.hide()
        card.body.addWidget(self._message)
        return card

    def _keep(self) -> None:
        from aligner.actions.backups import make_named

        name = " ".join(self._name.text().split())
        if not name:
            self._show_message(self.tr("Give this state a name first."), "error")
            self._name.setFocus()
            return
        self._keep_button.setEnabled(False)
        work = self.tr("This state is being kept: {name}").replace("{name}", isolate(name))
        self.context.works.begin("version", work, self._jobs.cancel)
        self._jobs.submit(self._on_copy_saved, make_named, self.context.opened.path, name)

    def _ask_reading(self) -> None:
        """Asks for whom the copy is."""
        from aligner.actions.restoring import READING_LEVELS

        menu = QMenu(self)
        for level in READING_LEVELS:
            entry = menu.addAction(self.context.words.label(level))
            entry.triggered.connect(lambda _checked=False, chosen=level: self.write_reading_copy(chosen))
        menu.popup(self._reading.mapToGlobal(self._reading.rect().bottomLeft()))

    def write_reading_copy(self, level: Sharing) -> None:
        """Writes a copy for readers at this level where the user says."""
        from aligner.actions.restoring import write_reading_copy

        opened, words = self.context.opened, self.context.words
        name = f"{opened.path.stem} ({words.label(level)}){opened.path.suffix}"
        path = self.context.files.ask_save_path(
            self.tr("A copy for reading"), name, self.tr("Aligner files (*.aligner)")
        )
        if path is None:
            return
        outcome = outcome_of(lambda: write_reading_copy(self.context.records(), path, level))
        if outcome.is_done:
            self.context.files.report_written(path)
        else:
            self._show_message(sentences(outcome.problems, words), "error")

    def _on_copy_saved(self, event: Event) -> None:
        self._keep_button.setEnabled(True)
        if event.kind == "done":
            self._name.clear()
            self.refresh()
            self._show_message(self.tr("Kept: {name}").replace("{name}", isolate(event.value.reason)), "caption")
        elif event.kind == "refused":
            self._show_message(sentences(event.value.problems, self.context.words), "error")
        else:
            self._show_message(self.tr("This state could not be kept because of a fault in the program."), "error")
        # The last of all: it may close the window, and the file with it.
        self.context.works.end("version", succeeded=event.kind == "done")

    def _on_chosen(self, backup: "Backup | None") -> None:
        from aligner.actions.comparing import compare_work

        if backup is None:
            self._detail.hide()
            self._record.show()
            return
        self._record.hide()
        self._detail.show_backup(backup, self._list.size_in_words(backup.size))
        self._jobs.submit(
            lambda event: self._detail.show_changes(backup.id, event), compare_work, backup, self.context.records()
        )

    def _on_closed(self) -> None:
        self._list.clear_choice()
        self._list.setFocus()

    def _on_copies(self, event: Event) -> None:
        copies = event.value if event.kind == "done" else []
        while self._copies.body.count() > 1:
            item = self._copies.body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for copy in copies:
            self._copies.body.addWidget(self._copy_line(copy))
        self._copies.setVisible(bool(copies))

    def _copy_line(self, copy: OtherCopy) -> QWidget:
        words = self.context.words
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = inner_column(2)
        text.addWidget(label(isolate(copy.path.name)))
        changed = copy.modified.astimezone()
        news = self.tr("holds changes of its own") if copy.has_news else self.tr("nothing new in it")
        text.addWidget(label(f"{words.date(changed.date())} · {news}", "caption"))
        row.addLayout(text, 1)
        compare = button(self.tr("Compare"), self.context.theme, lambda: self.context.merge_with(copy.path))
        compare.setEnabled(not self.context.opened.is_read_only)
        row.addWidget(compare)
        return line

    def _show_message(self, text: str, role: str) -> None:
        self._message.setText(text)
        set_role(self._message, role)
        self._message.show()
