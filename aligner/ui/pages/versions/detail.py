"""What an older state holds, compared with today, and what can be done with it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.actions.comparing import RecordChange
from aligner.lang.bidi import ltr
from aligner.lang.record_words import RecordWords, capital
from aligner.model import kinds
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.outcome import Outcome, outcome_of
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card, ScrollColumn, rule
from aligner.ui.widgets.changes import ChangeList
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column, inner_row
from aligner.ui.window_words import backup_reason, kind_name, sentences

if TYPE_CHECKING:
    from aligner.actions.backups import Backup

SHOWN_KINDS = (kinds.PROGRAM.name, kinds.PLACEMENT.name, kinds.GOAL.name, kinds.INDICATOR.name, kinds.DECISION.name)


class VersionDetail(Card):
    """`closed`: the user left it."""

    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._backup: Any = None
        theme = context.theme
        head = QHBoxLayout()
        words = inner_column(2)
        self._name = label("", "section")
        self._when = label("", "muted")
        self._holds = label("", "caption")
        for line in (self._name, self._when, self._holds):
            words.addWidget(line)
        head.addLayout(words, 1)
        head.addWidget(icon_button("close", self.tr("Close"), theme, self._close), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        row = inner_row(8)
        self._restore_button = button(self.tr("Bring this state back"), theme, self._restore_state, icon_name="undo")
        #: A button: open an older state read-only.
        row.addWidget(button(self.tr("Look inside"), theme, self._look, icon_name="eye"))
        row.addWidget(button(self.tr("Save as a file of its own…"), theme, self._save, icon_name="save"))
        row.addWidget(self._restore_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(
            label(self.tr("Bringing it back can be undone, and today's state is kept, too."), "caption")
        )
        self._problem = label("", "error")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.body.addWidget(rule())
        self.body.addWidget(label(self.tr("What changed from then to today"), "card_title"))
        self._scroll = ScrollColumn()
        self._scroll.widget().layout().setContentsMargins(0, 0, 8, 0)  # pyright: ignore[reportOptionalMemberAccess]
        self.body.addWidget(self._scroll, 1)
        self._shown: QWidget = QWidget()
        self._scroll.body.addWidget(self._shown)
        self._scroll.body.addStretch(1)

    def show_backup(self, backup: "Backup", size: str) -> None:
        """Opens on a state; what changed since follows when it is known."""
        self._backup = backup
        words = self._context.words
        created = backup.created.astimezone()
        self._name.setText(capital(backup_reason(backup, words)))
        self._when.setText(f"{words.date(created.date())}, {ltr(f'{created:%H:%M}')} · {size}")
        counts = [(kind, backup.counts.get(kind, 0)) for kind in SHOWN_KINDS]
        self._holds.setText(" · ".join(f"{kind_name(kind)}: {words.number(n)}" for kind, n in counts if n))
        self._restore_button.setEnabled(not self._context.opened.is_read_only)
        self._problem.hide()
        self._add_widget(label(self.tr("Comparing with today…"), "muted"))
        self.show()

    def show_changes(self, backup_id: str, event: Event) -> None:
        """What was added, changed and removed since; reported when another state is chosen meanwhile: nothing."""
        if self._backup is None or self._backup.id != backup_id:
            return
        words = self._context.words
        if event.kind == "refused":
            self._add_widget(label(sentences(event.value.problems, words), "error"))
        elif event.kind != "done":
            self._add_widget(label(self.tr("The comparison failed because of a fault in the program."), "error"))
        else:
            older, changes = event.value
            if changes:
                describe = RecordWords(words, self._context.records(), older)
                can_write = not self._context.opened.is_read_only
                offer = (lambda change: self._restore_one(older, change)) if can_write else None
                self._add_widget(ChangeList(changes, describe, words, self._context.theme, offer))
            else:
                self._add_widget(label(self.tr("Nothing: this state is the same as today."), "muted"))

    def _add_widget(self, widget: QWidget) -> None:
        old, self._shown = self._shown, widget
        self._scroll.body.replaceWidget(old, widget)
        old.hide()
        old.deleteLater()

    def _look(self) -> None:
        self._context.files.open_older(self._backup.path)

    def _save(self) -> None:
        from aligner.actions.backups import copy_out

        opened = self._context.opened.path
        suggested = f"{opened.stem} {self._backup.created.astimezone():%Y-%m-%d}{opened.suffix}"
        path = self._context.files.ask_save_path(
            self.tr("Save as a file of its own"), suggested, self.tr("Aligner files (*.aligner)")
        )
        if path is None:
            return
        # What is wrong with the chosen place is reported here: it is not about the open file.
        outcome = outcome_of(lambda: copy_out(self._backup, path))
        self._show_refusal(outcome)
        if outcome.is_done:
            self._context.files.report_written(path)

    def _restore_state(self) -> None:
        from aligner.actions.backups import restore

        backup = self._backup
        self._show_refusal(self._context.attempt(lambda workspace: restore(workspace, backup)))

    def _restore_one(self, older: Records, change: RecordChange) -> None:
        """Restores one record as it was in the shown state."""
        from aligner.actions.restoring import restore_record

        kind, record_id = change.kind, change.id
        self._show_refusal(self._context.attempt(lambda workspace: restore_record(workspace, older, kind, record_id)))

    def _show_refusal(self, outcome: Outcome[object]) -> None:
        self._problem.setText(sentences(outcome.problems, self._context.words))
        self._problem.setVisible(not outcome.is_done)

    def _close(self) -> None:
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
