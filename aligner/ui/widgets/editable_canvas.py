"""The roadmap's canvas whose goals and stages are renamed in place and put elsewhere by mouse or keys."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from aligner.model import kinds
from aligner.ui.keys import is_add
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.canvas_cursor import Cursor
from aligner.ui.widgets.canvas_heads import (
    Head,
    HeadRecord,
    head_at,
    head_box,
    head_of,
    head_record,
    landing,
    next_cursor,
    siblings_of,
)
from aligner.ui.widgets.canvas_model import CanvasModel
from aligner.ui.widgets.labels import follow_content_direction
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas

EDITOR_HEIGHT_PX, LEAST_EDITOR_PX = 34, 220
SCROLL_EDGE_PX, SCROLL_STEP_PX, SCROLL_MS = 32, 14, 30
"""While something is dragged this near to an edge, the picture goes on under it."""


class EditableCanvas(RoadmapCanvas):
    """`edit_requested`: kind and id of the goal or stage whose title is to be edited.  `title_entered`: also the text.
    `place_requested`: also the id before which it was put, None behind all others.

    may_move: asked before a drag of a kind and id begins; where it refuses, it says why.
    """

    edit_requested = Signal(str, object)
    title_entered = Signal(str, object, str)
    place_requested = Signal(str, object, object)
    stage_move_requested = Signal(object, int)
    editor_closed = Signal()
    add_requested = Signal()

    def __init__(self, theme: Theme, *, may_move: Callable[[str, int], bool]) -> None:
        super().__init__(theme, accepts_cards=False)
        self._may_move = may_move
        self._pressed_head: tuple[QPointF, Head] | None = None
        self._dragged: Head | None = None
        self._at = QPointF()
        self._edited: tuple[str, int] | None = None
        self._editor = _TitleEditor(self.viewport())
        self._editor.hide()
        self._editor.editingFinished.connect(self._keep_title)
        self._editor.left.connect(self.close_editor)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    # What it shows

    def show_model(self, model: CanvasModel) -> None:
        self._end_head_drag()
        super().show_model(model)
        if self._edited is not None and head_of(model, *self._edited) is None:
            self.close_editor()

    def relayout(self) -> None:
        super().relayout()
        self._place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def go_to_goal(self, goal_id: int) -> None:
        found = head_of(self.model, kinds.GOAL.name, goal_id)
        if found is not None:
            is_group = self.model.rows[found[0]].is_group
            self._go((found[0], -1 if is_group else max(-1, self._cursor[1]), -1))

    def go_to_head(self, kind: str, record_id: int) -> None:
        """Puts the keyboard's cursor on the head of a goal or a stage."""
        found = head_of(self.model, kind, record_id)
        if found is not None:
            self._go((*found, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = self._dragged or self._head_at_cursor()
        if head is not None and (self.hasFocus() or self._dragged is not None):
            painter.save()
            painter.setClipRect(self._room_of(head))
            style = Qt.PenStyle.DashLine if self._dragged is not None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.color("accent"), 2, style))
            painter.drawRoundedRect(head_box(self.view, head).adjusted(2, 2, -2, -2), 6, 6)
            painter.restore()
        lands = landing(self.view, self._dragged, self._at) if self._dragged is not None else None
        if lands is not None and self._dragged is not None:
            painter.setClipRect(self._room_of(self._dragged, is_mark=True))
            painter.fillRect(lands.mark, self._theme.color("accent"))
        painter.end()

    def _room_of(self, head: Head, *, is_mark: bool = False) -> QRectF:
        """Where a head is to be seen: not under the heads of the other side. is_mark: its line may end at the edge."""
        view, edge = self.view, 2.0 * is_mark
        if head[1] < 0:
            return QRectF(0, view.column_header - edge, view.size.width(), view.size.height())
        room = view.size.width() - view.row_header + edge
        return QRectF(0 if view.is_rtl else view.row_header - edge, 0, room, view.size.height())

    # The cursor

    def next_cursor(self, rows: int, columns: int) -> Cursor:
        return next_cursor(self.view, self._cursor, rows, columns)

    def _head_at_cursor(self) -> Head | None:
        row, column, _ = self._cursor
        return (row, column) if self.model.rows and (row < 0 or column < 0) else None

    def _record_at_cursor(self) -> HeadRecord | None:
        """The stage or goal of the head at the cursor; in a cell its goal."""
        if not self.model.rows:
            return None
        return head_record(self.model, self._head_at_cursor() or (self._cursor[0], -1))

    @property
    def chosen(self) -> HeadRecord | None:
        """The goal or stage at the keyboard's cursor; None where it stands for none."""
        return self._record_at_cursor()

    def focus_box(self) -> QRectF:
        head = self._head_at_cursor()
        return head_box(self.view, head) if head is not None else super().focus_box()

    def _text_of(self, cursor: Cursor) -> str:
        if cursor[1] < 0:
            row = self.model.rows[cursor[0]]
            return " · ".join(filter(None, (row.title, row.wording)))
        if cursor[0] < 0:
            column = self.model.columns[cursor[1]]
            return " · ".join(filter(None, (column.heard, column.when)))
        return super()._text_of(cursor)

    def _open_at_cursor(self) -> None:
        head = self._head_at_cursor()
        found = self._record_at_cursor() if head is not None else None
        if head is None:
            super()._open_at_cursor()
        elif found is not None:
            self._open(found)

    def _open(self, found: HeadRecord) -> None:
        chosen = self.stage_chosen if found.kind == kinds.STAGE.name else self.goal_chosen
        chosen.emit(found.record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._dragged is not None:
            if key == Qt.Key.Key_Escape:
                self._end_head_drag()
            return
        found = self._record_at_cursor()
        if key == Qt.Key.Key_F2 and found is not None:
            self.edit_requested.emit(found.kind, found.record_id)
        elif is_add(event):
            self.add_requested.emit()
        elif is_alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) != self.view.is_rtl
            self._move_stage(1 if forward else -1)
        elif is_alt and self._cursor[0] < 0:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _move_stage(self, step: int) -> None:
        """Asks for another place of the stage in whose column the cursor is."""
        column = self._cursor[1]
        if 0 <= column < len(self.model.columns):
            stage_id = self.model.columns[column].stage_id
            if stage_id is not None:
                self.stage_move_requested.emit(stage_id, step)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        head = head_at(self.view, event.position())
        if head is None:
            super().mousePressEvent(event)
            return
        self.setFocus()
        self._go((*head, -1))
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_head = (event.position(), head)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_head is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, head = self._pressed_head
            if (event.position() - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed_head = None
                self._begin_head_drag(head)
        if self._dragged is not None:
            self._at = event.position()
            self.viewport().update()
            return
        super().mouseMoveEvent(event)
        head = head_at(self.view, event.position())
        if head is not None and len(siblings_of(self.model, head)) > 1:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_head = None
        head = self._dragged
        if head is None:
            super().mouseReleaseEvent(event)
            return
        found, lands = head_record(self.model, head), landing(self.view, head, event.position())
        self._end_head_drag()
        if found is not None and lands is not None:
            self.place_requested.emit(found.kind, found.record_id, lands.before_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        head = head_at(self.view, event.position())
        found = head_record(self.model, head) if head is not None else None
        if head is None:
            super().mouseDoubleClickEvent(event)
        elif found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.edit_requested.emit(found.kind, found.record_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a goal or a stage, for those who do not know the keys."""
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        head = head_at(self.view, QPointF(event.pos())) if is_by_mouse else self._head_at_cursor()
        found = head_record(self.model, head) if head is not None else None
        if head is None or found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open its form"), lambda: self._open(found))
        rename = self.tr("Rename")
        menu.addAction(f"{rename}\tF2", lambda: self.edit_requested.emit(found.kind, found.record_id))
        is_goal = found.kind == kinds.GOAL.name
        ask = self.goal_move_requested if is_goal else self.stage_move_requested
        for text, step in ((self.tr("Move one place earlier"), -1), (self.tr("Move one place later"), 1)):
            action = menu.addAction(text, lambda by=step: ask.emit(found.record_id, by))
            beside = siblings_of(self.model, head)
            action.setEnabled(head in beside and 0 <= beside.index(head) + step < len(beside))
        at = event.pos() if is_by_mouse else head_box(self.view, head).center().toPoint()
        menu.popup(self.viewport().mapToGlobal(at))

    def _begin_head_drag(self, head: Head) -> None:
        found = head_record(self.model, head)
        if found is None or len(siblings_of(self.model, head)) < 2 or not self._may_move(found.kind, found.record_id):
            return
        self._dragged = head
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scrolling.start()

    def _end_head_drag(self) -> None:
        self._dragged = None
        self._scrolling.stop()
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _scroll_on(self) -> None:
        """Goes on under what is dragged at an edge."""
        if self._dragged is None:
            return
        view = self.view
        if self._dragged[1] < 0:
            bar, at, start, end = self.verticalScrollBar(), self._at.y(), view.column_header, view.size.height()
        else:
            aside = view.size.width() - self._at.x() if view.is_rtl else self._at.x()
            bar, at, start, end = self.horizontalScrollBar(), aside, view.row_header, view.size.width()
        if at < start + SCROLL_EDGE_PX:
            bar.setValue(bar.value() - SCROLL_STEP_PX)
        elif at > end - SCROLL_EDGE_PX:
            bar.setValue(bar.value() + SCROLL_STEP_PX)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_head_drag()
        super().focusOutEvent(event)

    # The title in place

    def open_editor(self, kind: str, record_id: int, text: str, *, name: str, placeholder: str = "") -> None:
        """Puts an editor over a title. name: what it is for, for those who listen."""
        if head_of(self.model, kind, record_id) is None:
            return
        self.go_to_head(kind, record_id)
        self._edited = (kind, record_id)
        with QSignalBlocker(self._editor):
            self._editor.setText(text)
        self._editor.setModified(False)
        self._editor.setPlaceholderText(placeholder)
        self._editor.setAccessibleName(name)
        self._place_editor()
        self._editor.show()
        self._editor.raise_()
        self._editor.setFocus()
        self._editor.selectAll()

    def close_editor(self) -> None:
        """Leaves the title as it is."""
        if self._edited is not None:
            self._edited = None
            had_focus = self._editor.hasFocus()
            self._editor.hide()
            if had_focus:
                self.setFocus()
            self.editor_closed.emit()

    def _keep_title(self) -> None:
        if self._edited is None:
            return
        if self._editor.isModified():
            self.title_entered.emit(*self._edited, self._editor.text().strip())
        else:
            self.close_editor()

    def _place_editor(self) -> None:
        head = head_of(self.model, *self._edited) if self._edited is not None else None
        if head is None:
            return
        box = head_box(self.view, head)
        width = max(box.width() - 8, LEAST_EDITOR_PX)
        x = box.right() - 4 - width if self.view.is_rtl else box.left() + 4
        self._editor.setGeometry(round(x), round(box.top()) + 4, round(width), EDITOR_HEIGHT_PX)


class _TitleEditor(QLineEdit):
    """`left`: by Esc. Its keys are its own: Enter would open what is under it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        follow_content_direction(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.accept()
