"""What was changed in the file lately, by whom, and its removal for good."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions.backups import list_backups
from aligner.actions.history import purge_history
from aligner.actions.opening import Workspace
from aligner.lang.removals import removal_sentence
from aligner.model.errors import Problem
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToVersions
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, ScrollColumn
from aligner.ui.widgets.form import Message, line_editor
from aligner.ui.widgets.history_list import HistoryList
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import sentences

FIRST = 12
NAME_PLACE = DraftPlace(ToVersions.page, "author", 0, "name")
_REMOVED_KINDS = ("history", "version")
"""What goes for good, as `removal_sentence` calls it."""


class Record(Card):
    """Shown while no older state is chosen."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.body.addWidget(label(self.tr("Who changed what"), "section"))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Your name in it"), "label", wrap=False))
        self._name = line_editor(context.memory.author, self.tr("Not named"))
        self._name.setAccessibleName(self.tr("Your name in the history of changes"))
        self._name.setToolTip(self.tr("It stands beside each change you make from now on. It may stay empty."))
        message = Message()
        self._named = BoundField(self._name, message, context.words, self._set_name, context.drafts)
        self._named.show_value(context.memory.author, NAME_PLACE)
        head.addWidget(self._name, 1)
        self.body.addLayout(head)
        self.body.addWidget(message)
        scroll = ScrollColumn()
        scroll.widget().layout().setContentsMargins(0, 0, 8, 0)  # pyright: ignore[reportOptionalMemberAccess]
        self._history = HistoryList(theme, context.words, first=FIRST)
        scroll.body.addWidget(self._history)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)
        row = QHBoxLayout()
        self._purge = button(self.tr("Remove the history for good…"), theme, self._ask, role="link")
        row.addWidget(self._purge)
        row.addStretch(1)
        self.body.addLayout(row)
        self._question = self._purging()
        self._question.hide()
        self.body.addWidget(self._question)

    def focus_name(self) -> None:
        """Puts the cursor where the user says who she is."""
        self._name.setFocus()
        self._name.selectAll()

    def refresh(self) -> None:
        self._history.show_all(self._context.opened)
        self._purge.setVisible(not self._history.is_empty and not self._context.opened.is_read_only)
        self._question.hide()

    def _set_name(self, name: str) -> tuple[Problem, ...]:
        return self._context.memory.set_author(name)

    def _purging(self) -> QWidget:
        theme = self._context.theme
        card = Card(role="sunken")
        column: QVBoxLayout = card.body
        column.addWidget(label(self.tr("Remove the whole history?"), "card_title"))
        column.addWidget(
            label(
                self.tr(
                    "Who changed what, when and why, and all old values go out of this file. "
                    "Kits made from an older state can no longer be made again or compared. "
                    "This cannot be undone; what stands in the file today stays."
                )
            )
        )
        self._copies_too = QCheckBox(self.tr("Remove the kept versions, too: they still hold it"))
        column.addWidget(self._copies_too)
        column.addWidget(
            label(self.tr("A version of today is kept in any case. Files saved elsewhere are not touched."), "caption")
        )
        row = QHBoxLayout()
        self._keep_button = button(self.tr("Leave it"), theme, self._finish)
        row.addWidget(self._keep_button)
        row.addWidget(button(self.tr("Remove for good"), theme, self._do, role="danger", icon_name="remove"))
        row.addStretch(1)
        column.addLayout(row)
        self._error = label("", "error")
        self._error.hide()
        column.addWidget(self._error)
        return card

    def _ask(self) -> None:
        self._copies_too.setChecked(False)
        self._error.hide()
        self._question.show()
        self._purge.hide()
        self._keep_button.setFocus()

    def _finish(self) -> None:
        self._question.hide()
        self._purge.show()

    def _do(self) -> None:
        too = self._copies_too.isChecked()

        def purge(workspace: Workspace) -> tuple[int, int]:
            versions = len(list_backups(workspace.uid)) if too else 0
            return purge_history(workspace, purge_backups_too=too), versions

        outcome = self._context.attempt(purge)
        if outcome.is_done:
            self._context.show(ToVersions(is_purged=True))
            removed: dict[str, int] = dict(zip(_REMOVED_KINDS, outcome.value, strict=True))
            self._context.announce_removal(removal_sentence(removed, (), self._context.words))
        else:
            self._error.setText(sentences(outcome.problems, self._context.words))
            self._error.show()
