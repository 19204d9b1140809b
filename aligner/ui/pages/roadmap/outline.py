"""The roadmap as a tree: the initiative, its goals with their indicators, and its stages."""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QTreeWidget, QTreeWidgetItem

from aligner.lang.words import Words
from aligner.model import kinds
from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.ui.keys import is_add, is_delete
from aligner.ui.look.icons import icon
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.content_delegate import NUMBER_SIDE, follow_content

INDENT_PX = 18
EDGE_PX, MARK_PX = 20, 3
"""How near to an edge the list goes on under what is dragged; how thick the line is that shows where it lands."""
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Selection:
    """What a line of the tree stands for. kind: "initiative", "goals", "goal", "indicator", "stages", "stage" or
    "former" (what is no longer on the roadmap); record_id is 0 for the lines that stand for no record of a list."""

    kind: str
    record_id: int = 0


Line: TypeAlias = tuple[Selection, Selection | None, str, str, str]


class RoadmapTree(QTreeWidget):
    """Emits `chosen` with a Selection; Delete, F2, double click, Alt with the arrows and Insert ask for verbs by
    `requested`. `place_requested`: what was dragged, and the id before which it was put, None behind all its own."""

    chosen = Signal(object)
    requested = Signal(str)
    place_requested = Signal(object, object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._lines: tuple[Line, ...] = ()
        self._items: dict[Selection, QTreeWidgetItem] = {}
        self._groups: dict[Selection, object] = {}
        self._pressed: tuple[QPointF, Selection] | None = None
        self._dragged: Selection | None = None
        self._at = QPointF()
        self.setExpandsOnDoubleClick(False)
        follow_content(self)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(INDENT_PX)
        self.setWordWrap(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Roadmap"))
        self.currentItemChanged.connect(self._on_current)

    def show_records(self, records: Records) -> None:
        """Brings the lines up to date; what is chosen stays chosen when it still exists."""
        self._end_drag()
        self._groups = groups_of(records)
        lines = tuple(self._list_lines(records))
        if lines == self._lines:
            return
        chosen = self.current()
        place = next((i for i, line in enumerate(self._lines) if line[0] == chosen), 0)
        self._lines = lines
        neighbour = lines[min(place, len(lines) - 1)][0]
        with QSignalBlocker(self):
            self.clear()
            self._items.clear()
            for what, above, title, note, icon_name in lines:
                parent = self._items.get(above) if above is not None else None
                item = QTreeWidgetItem([title, note])
                item.setData(0, _ROLE, what)
                item.setToolTip(0, title)
                item.setTextAlignment(1, NUMBER_SIDE)
                item.setForeground(1, self._theme.color("muted"))
                item.setIcon(0, icon(icon_name, self._theme.colors["accent" if above is None else "muted"], 18))
                if parent is not None:
                    parent.addChild(item)
                else:
                    self.addTopLevelItem(item)
                # The room of a figure that is not there is the title's.
                item.setFirstColumnSpanned(not note)
                self._items[what] = item
            self.expandAll()
            self.setCurrentItem(self._items.get(chosen, self._items[neighbour]))
        if self.current() != chosen:
            self.chosen.emit(self.current())

    def mark(self, marked: set[tuple[str, int]]) -> None:
        """Puts a mark on the lines, by kind and id, that hold a value that is not saved."""
        for what, _above, _title, _note, icon_name in self._lines:
            is_top = self._items[what].parent() is None
            name, role = ("warning", "error") if (what.kind, what.record_id) in marked else (icon_name, "")
            colour = self._theme.colors[role or ("accent" if is_top else "muted")]
            self._items[what].setIcon(0, icon(name, colour, 18))

    def current(self) -> Selection:
        item = self.currentItem()
        return item.data(0, _ROLE) if item is not None else Selection(kinds.INITIATIVE.name)

    def choose(self, what: Selection) -> None:
        """Makes `what` the current line, and shows it."""
        item = self._items.get(what)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def _list_lines(self, records: Records) -> list[Line]:
        """(what, the line above it in the tree, title, note, icon) in order, parents first."""
        initiative = records.initiative.name or self.tr("The initiative")
        lines: list[Line] = [
            (Selection(kinds.INITIATIVE.name), None, initiative, "", "target"),
            (Selection("goals"), None, self.tr("Goals"), self._words.number(len(records.roadmap_goals)), "goal"),
        ]
        for goal in records.roadmap_goals:
            above = Selection(kinds.GOAL.name, goal.parent_id) if goal.parent_id is not None else Selection("goals")
            weight = self._words.number(goal.weight) if goal.weight is not None else ""
            lines += _goal_lines(records, goal, above, weight)
        lines.append((Selection("stages"), None, self.tr("Stages"), self._words.number(len(records.stages)), "stage"))
        for stage in records.stages_in_tracks:
            lines.append((Selection(kinds.STAGE.name, stage.id), Selection("stages"), stage.title, "", "stage"))
        if records.former_goals:
            count = self._words.number(len(records.former_goals))
            lines.append((Selection("former"), None, self.tr("No longer on the roadmap"), count, "goal"))
        for goal in records.former_goals:
            lines += _goal_lines(records, goal, Selection("former"), "")
        return lines

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._dragged is not None:
            if key == Qt.Key.Key_Escape:
                self._end_drag()
            return
        verb = ""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            verb = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(key), "")
        elif is_delete(event):
            verb = "remove"
        elif is_add(event):
            verb = "add"
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            verb = "edit"
        elif key == Qt.Key.Key_F2:
            verb = "rename"
        if verb:
            self.requested.emit(verb)
        else:
            super().keyPressEvent(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        what = item.data(0, _ROLE) if item is not None else None
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (event.position(), what) if is_left and what in self._groups else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what was pressed on to another place among its own; other lines are not chosen by passing over them."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if self._pressed is not None:
            start, what = self._pressed
            is_far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
            if is_far and len(self._siblings(what)) > 1:
                self._dragged = what
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged is not None:
            self._at = event.position()
            bar, y = self.verticalScrollBar(), self._at.y()
            if y < EDGE_PX or y > self.viewport().height() - EDGE_PX:
                bar.setValue(bar.value() + (1 if y > EDGE_PX else -1) * EDGE_PX)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        what, lands = self._dragged, self._landing(event.position().y()) if self._dragged is not None else None
        self._end_drag()
        super().mouseReleaseEvent(event)
        if what is not None and lands is not None:
            self.place_requested.emit(what, lands[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseDoubleClickEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.requested.emit("rename")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_drag()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        lands = self._landing(self._at.y()) if self._dragged is not None else None
        if lands is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(0, round(lands[1]) - 1, self.viewport().width(), MARK_PX, self._theme.color("accent"))
            painter.end()

    def _end_drag(self) -> None:
        self._pressed = None
        if self._dragged is not None:
            self._dragged = None
            self.viewport().unsetCursor()
            self.viewport().update()

    def _siblings(self, what: Selection) -> list[Selection]:
        """Those among which a goal or stage can be put elsewhere, itself one of them, as they stand."""
        group = self._groups.get(what)
        return [line[0] for line in self._lines if self._groups.get(line[0]) == group]

    def _landing(self, y: float) -> tuple[int | None, float] | None:
        """Where what is dragged lands: the id before which, None behind all, and where the line is drawn that shows it;
        None where it stays."""
        assert self._dragged is not None
        found = self._siblings(self._dragged)
        if self._dragged not in found:
            return None
        tops = [float(self.visualItemRect(self._items[one]).top()) for one in found]
        ends = [*tops[1:], self._last_bottom(self._items[found[-1]])]
        place = sum(y > (top + end) / 2 for top, end in zip(tops, ends, strict=True))
        here = found.index(self._dragged)
        if place in (here, here + 1):
            return None
        return (found[place].record_id, tops[place]) if place < len(found) else (None, ends[-1])

    def _last_bottom(self, item: QTreeWidgetItem) -> float:
        """Where an item ends with all that is open below it."""
        while item.isExpanded() and item.childCount() and (last := item.child(item.childCount() - 1)) is not None:
            item = last
        return float(self.visualItemRect(item).bottom())


def groups_of(records: Records) -> dict[Selection, object]:
    """Of each goal and stage among which it can be put elsewhere: goals under one parent, stages of one track. What is
    no longer on the roadmap has no place there."""
    goals = {Selection(kinds.GOAL.name, goal.id): (kinds.GOAL.name, goal.parent_id) for goal in records.roadmap_goals}
    stages = {Selection(kinds.STAGE.name, one.id): (kinds.STAGE.name, fold_key(one.track)) for one in records.stages}
    return {**goals, **stages}


def _goal_lines(records: Records, goal: Goal, above: Selection, note: str) -> list[Line]:
    """A goal's line and those of its indicators."""
    chosen = Selection(kinds.GOAL.name, goal.id)
    found: list[Line] = [(chosen, above, goal.title, note, "goal")]
    for indicator in records.indicators:
        if indicator.goal_id == goal.id:
            found.append((Selection(kinds.INDICATOR.name, indicator.id), chosen, indicator.title, "", "indicator"))
    return found
