"""What the user chooses before a kit is made: options in a form, and the outline."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aligner.actions.kit import AUDIENCES, DOCUMENTS, MINUTES, PURPOSES, KitOptions
from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.page import PageContext
from aligner.ui.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import FieldSpec, RecordForm

_NAMES = ("language", "audience", "purpose", "meeting", "minutes")


class OptionsForm(Card):
    """Emits `changed` when an option has another value; read them from `options`."""

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.title.setText(self.tr("The kit"))
        self.title.show()
        words = context.words
        self.options = KitOptions(language=context.records().organization.language)
        specs = (
            FieldSpec("language", self.tr("Language"), "choice", [(c, NATIVE_NAMES[c]) for c in LANGUAGES], width=1),
            FieldSpec(
                "audience",
                self.tr("For whom"),
                "choice",
                [(a, words.say(f"vocabulary.audience.{a}")) for a in AUDIENCES],
                width=1,
            ),
            FieldSpec(
                "purpose", self.tr("Purpose"), "choice", [(p, words.say(f"vocabulary.purpose.{p}")) for p in PURPOSES]
            ),
            FieldSpec("meeting", self.tr("Day of the meeting"), "date", width=1),
            FieldSpec(
                "minutes",
                self.tr("Minutes of discussion"),
                "choice",
                [(n, words.number(n)) for n in MINUTES],
                width=1,
            ),
        )
        self._form = RecordForm(specs, self._commit, words)
        self.body.addWidget(self._form)
        self.body.addWidget(label(self.tr("Documents"), "label"))
        column = QVBoxLayout()
        column.setSpacing(0)
        self._documents: dict[str, QCheckBox] = {}
        names = {
            "deck": self.tr("Deck for the meeting (PowerPoint)"),
            "briefing": self.tr("Briefing to read before it (PDF)"),
            "guide": self.tr("Discussion guide (PDF)"),
            "onepage": self.tr("The whole on one page (PDF)"),
            "forms": self.tr("Ballots, cards and resolution sheets (PDF)"),
            "workbook": self.tr("Workbook with the figures (Excel)"),
        }
        for document in DOCUMENTS:
            box = QCheckBox(names[document])
            box.setChecked(True)
            box.toggled.connect(self._on_documents)
            self._documents[document] = box
            column.addWidget(box)
        self._notes = QCheckBox(self.tr("Speaker notes in the deck"))
        self._notes.setChecked(True)
        self._notes.toggled.connect(lambda checked: self._change(with_notes=checked))
        column.addSpacing(6)
        column.addWidget(self._notes)
        self.body.addLayout(column)
        self._form.show_values({name: getattr(self.options, name) for name in _NAMES})

    def choose_sections(self, sections: tuple[str, ...]) -> None:
        self._change(sections=sections)

    def _commit(self, name: str, value: Any) -> tuple[Problem, ...]:
        self._change(**{name: value})
        return ()

    def _on_documents(self) -> None:
        chosen = tuple(name for name, box in self._documents.items() if box.isChecked())
        self._notes.setEnabled("deck" in chosen)
        self._change(only=chosen)

    def _change(self, **fields: Any) -> None:
        changed = replace(self.options, **fields)
        if changed != self.options:
            self.options = changed
            self.changed.emit()


class _Sections(QListWidget):
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class Outline(Card):
    """The kit's sections: tick what to keep, move with Alt and the arrows, with the buttons or by dragging."""

    changed = Signal(tuple)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme = context.theme
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Outline"), "card_title"), 1)
        head.addWidget(icon_button("chevron_up", self.tr("Move up"), theme, lambda: self._move(-1)))
        head.addWidget(icon_button("chevron_down", self.tr("Move down"), theme, lambda: self._move(1)))
        self.body.addLayout(head)
        self._list = _Sections()
        self._list.setAccessibleName(self.tr("Sections of the kit"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setWordWrap(True)
        self._list.moved.connect(self._move)
        self._list.itemChanged.connect(self._tell)
        self._list.model().rowsMoved.connect(self._tell)
        self.body.addWidget(self._list)
        self._known: tuple[str, ...] = ()
        self.hide()

    def show_sections(self, sections: Sequence[tuple[str, str, str]]) -> None:
        """sections: (id, short name, title) of all there are; what was chosen and its order stay."""
        order = [identity for identity, _ in self._items()]
        off = {identity for identity, is_on in self._items() if not is_on}
        ranked = sorted(sections, key=lambda s: order.index(s[0]) if s[0] in order else len(order))
        with QSignalBlocker(self._list):
            self._list.clear()
            for identity, name, title in ranked:
                item = QListWidgetItem(name)
                item.setToolTip(isolate(title))
                item.setData(Qt.ItemDataRole.UserRole, identity)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if identity in off else Qt.CheckState.Checked)
                self._list.addItem(item)
            self._list.setCurrentRow(0)
        self._known = tuple(identity for identity, _, _ in sections)
        rows = sum(self._list.sizeHintForRow(i) for i in range(self._list.count()))
        self._list.setFixedHeight(max(60, rows + 4))
        self.setVisible(bool(sections))

    def chosen(self) -> tuple[str, ...]:
        """The sections to make, in order; () while all stand in the kit's own order."""
        kept = tuple(identity for identity, is_on in self._items() if is_on)
        return () if kept == self._known else kept

    def _items(self) -> list[tuple[str, bool]]:
        items = [self._list.item(row) for row in range(self._list.count())]
        return [(i.data(Qt.ItemDataRole.UserRole), i.checkState() == Qt.CheckState.Checked) for i in items]

    def _tell(self, *_: object) -> None:
        if not any(is_on for _, is_on in self._items()):
            with QSignalBlocker(self._list):
                self._list.item(max(0, self._list.currentRow())).setCheckState(Qt.CheckState.Checked)
        self.changed.emit(self.chosen())

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        if row < 0 or not 0 <= row + step < self._list.count():
            return
        with QSignalBlocker(self._list):
            self._list.insertItem(row + step, self._list.takeItem(row))
            self._list.setCurrentRow(row + step)
        self._tell()


def narrow_column(*cards: QWidget) -> QWidget:
    """The cards one under the other, as a column for a scroll area."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(12)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return made
