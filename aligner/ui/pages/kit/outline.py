"""The kit's sections: tick what to keep, move with Alt and the arrows, with the buttons or by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem

from aligner.actions import kit_plan
from aligner.actions.kit import EditableText, OutlineItem
from aligner.lang.bidi import isolate
from aligner.ui.context import PageContext
from aligner.ui.look.icons import icon
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label

COVER = "cover"
_ID = Qt.ItemDataRole.UserRole
_STATE_ROLE = Qt.ItemDataRole.UserRole + 1


class _Sections(QListWidget):
    moved = Signal(int)
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def _is_on(item: QListWidgetItem) -> bool:
    """Whether the section is in the kit; of one that is not for this audience, whether it is in others'."""
    stored = item.data(_STATE_ROLE)
    return stored if stored is not None else item.checkState() == Qt.CheckState.Checked


class Outline(Card):
    """Keeps order and ticks in the plan; `chosen` reports whose texts to show, `opened` that they are to be edited."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Outline"), "card_title"), 1)
        head.addWidget(icon_button("chevron_up", self.tr("Move up"), theme, lambda: self._move(-1)))
        head.addWidget(icon_button("chevron_down", self.tr("Move down"), theme, lambda: self._move(1)))
        self.body.addLayout(head)
        self._list = _Sections()
        self._list.setAccessibleName(self.tr("Sections of the kit"))
        self._list.setAccessibleDescription(
            self.tr("Space switches a section on or off, Alt with the arrows moves it, Enter edits its texts.")
        )
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.moved.connect(self._move)
        self._list.opened.connect(self.opened.emit)
        self._is_filling = False
        self._list.itemChanged.connect(lambda _item: self._keep())
        self._list.model().rowsMoved.connect(lambda *_: self._keep())
        self._list.currentRowChanged.connect(lambda _row: self._emit_chosen())
        self.body.addWidget(self._list)
        self._usual = button(self.tr("Back to the usual order"), theme, self._reset, role="link")
        self.body.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_outline(self, items: Sequence[OutlineItem], texts: Sequence[EditableText], *, is_own: bool) -> None:
        """items: all sections.  texts: mark those sections whose own texts need a look.  is_own: the user's order."""
        current = self.current()
        stale = {text.section for text in texts if text.is_stale}
        edited = {text.section for text in texts if text.is_edited}
        self._is_filling = True
        self._list.clear()
        self._add(COVER, self.tr("First page"), "", None, stale, edited)
        for item in self._ordered(items):
            self._add(item.id, item.label, item.title, item.is_on, stale, edited, is_allowed=item.is_allowed)
        self._list.setCurrentRow(next((i for i in range(self._list.count()) if self._id(i) == current), 0))
        self._is_filling = False
        rows = sum(self._list.sizeHintForRow(i) for i in range(self._list.count()))
        self._list.setFixedHeight(max(60, rows + 4))
        self._usual.setVisible(is_own)
        self.setVisible(bool(items))
        if self.current() != current:
            self.chosen.emit(self.current())

    def current(self) -> str:
        """The id of the chosen section."""
        return self._id(self._list.currentRow())

    def _emit_chosen(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current())

    def _ordered(self, items: Sequence[OutlineItem]) -> list[OutlineItem]:
        """In the order that is kept: a section that is off keeps its place, too."""
        order = [section for section, _ in kit_plan.plan_outline(self._context.records())]
        if not order:
            return list(items)
        return sorted(items, key=lambda item: order.index(item.id) if item.id in order else len(order))

    def _add(
        self,
        identity: str,
        name: str,
        title: str,
        is_on: bool | None,
        stale: set[str],
        edited: set[str],
        *,
        is_allowed: bool = True,
    ) -> None:
        if not is_allowed:
            name = self.tr("{section}: not for this audience").replace("{section}", name)
        item = QListWidgetItem(name)
        item.setData(_ID, identity)
        marks = []
        theme = self._context.theme
        if identity in stale:
            item.setIcon(icon("warning", theme.colors["caution"], 16))
            marks.append(self.tr("the data under an edited text has changed"))
        elif identity in edited:
            item.setIcon(icon("edit", theme.colors["accent"], 16))
            marks.append(self.tr("has a text of yours"))
        item.setToolTip(isolate(title))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((name, *marks)))
        if not is_allowed:
            # It keeps what the plan says of it for the other audiences.
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            item.setData(_STATE_ROLE, is_on)
        elif is_on is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        else:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self._list.addItem(item)

    def _id(self, row: int) -> str:
        item = self._list.item(row)
        return item.data(_ID) if item is not None else ""

    def _keep(self) -> None:
        if self._is_filling:
            return
        rows = [self._list.item(row) for row in range(self._list.count())]
        outline = [(item.data(_ID), _is_on(item)) for item in rows if item.data(_ID) != COVER]
        if not any(_is_on(item) for item in rows if item.data(_STATE_ROLE) is None and item.data(_ID) != COVER):
            # A kit without sections says nothing: the last one stays.
            item = rows[max(1, self._list.currentRow())]
            self._is_filling = True
            item.setCheckState(Qt.CheckState.Checked)
            self._is_filling = False
            return
        self._context.attempt(lambda workspace: kit_plan.set_outline(workspace, outline))

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        if row < 1 or not 1 <= row + step < self._list.count():
            return
        self._is_filling = True
        self._list.insertItem(row + step, self._list.takeItem(row))
        self._list.setCurrentRow(row + step)
        self._is_filling = False
        self._keep()

    def _reset(self) -> None:
        self._context.attempt(lambda workspace: kit_plan.set_outline(workspace, ()))
