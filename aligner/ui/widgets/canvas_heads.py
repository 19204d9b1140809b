"""The heads of the roadmap's rows and columns: what is at a point, and where a head lands that is dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from aligner.model import kinds
from aligner.model.text import fold_key
from aligner.ui.widgets.canvas_cursor import Cursor, first_cursor, moved
from aligner.ui.widgets.canvas_model import CanvasModel
from aligner.ui.widgets.canvas_view import CanvasView

Head = tuple[int, int]
"""A row and -1, or -1 and a column."""
MARK_PX = 3.0


@dataclass(frozen=True)
class HeadRecord:
    """The goal or stage that a head stands for. kind: its table's name."""

    kind: str
    record_id: int
    title: str


@dataclass(frozen=True)
class Landing:
    """Where a head lands: before which record, None behind them all. mark: the line that shows it."""

    before_id: int | None
    mark: QRectF


def head_at(view: CanvasView, point: QPointF) -> Head | None:
    """The head under a point; None over cells, over the corner, and at what is outside the goals."""
    if view.corner_box().contains(point):
        return None
    for column in view.visible_columns():
        if column < len(view.model.columns) and view.column_header_box(column).contains(point):
            return -1, column
    row = view.row_at(point.y())
    if row is None or view.model.rows[row].is_outside or not view.row_header_box(row).contains(point):
        return None
    return row, -1


def head_box(view: CanvasView, head: Head) -> QRectF:
    return view.row_header_box(head[0]) if head[1] < 0 else view.column_header_box(head[1])


def head_record(model: CanvasModel, head: Head) -> HeadRecord | None:
    """What a head stands for; None of the column of no stage and of what is outside the goals."""
    row, column = head
    if column < 0:
        goal = model.rows[row]
        return None if goal.goal_id is None else HeadRecord(kinds.GOAL.name, goal.goal_id, goal.title)
    stage = model.columns[column]
    return None if stage.stage_id is None else HeadRecord(kinds.STAGE.name, stage.stage_id, stage.title)


def head_of(model: CanvasModel, kind: str, record_id: int) -> Head | None:
    """The head of a goal or stage; None where it is not there any more."""
    if kind == kinds.STAGE.name:
        columns = (at for at, one in enumerate(model.columns) if one.stage_id == record_id)
        return next(((-1, at) for at in columns), None)
    return next(((at, -1) for at, one in enumerate(model.rows) if one.goal_id == record_id), None)


def next_cursor(view: CanvasView, cursor: Cursor, rows: int, columns: int) -> Cursor:
    """Where an arrow leads when the heads are part of the way, too."""
    model, (row, column, _) = view.model, cursor
    if row < 0:
        if rows > 0:
            first = first_cursor(model)[0]
            return first, 0 if model.rows[first].is_outside else column, -1
        return row, max(0, min(len(model.columns) - 1, column + columns)), -1
    if column < 0:
        if rows:
            following = max(0, min(len(model.rows) - 1, row + rows))
            return following, 0 if model.rows[following].is_outside else -1, -1
        return (row, 0, -1) if columns > 0 and not model.rows[row].is_group else cursor
    if columns < 0 and column == 0 and not model.rows[row].is_outside:
        return row, -1, -1
    found = moved(view, cursor, rows, columns)
    return (-1, column, -1) if rows < 0 and found == cursor and model.columns else found


def siblings_of(model: CanvasModel, head: Head) -> tuple[Head, ...]:
    """The heads among which one can be put elsewhere, itself one of them: goals under one parent, or stages
    of one track."""
    row, column = head
    if column >= 0:
        if model.columns[column].stage_id is None:
            return ()
        track = fold_key(model.columns[column].track)
        stages = ((at, one) for at, one in enumerate(model.columns) if one.stage_id is not None)
        return tuple((-1, at) for at, one in stages if fold_key(one.track) == track)
    rows, own = model.rows, model.rows[row]
    if own.is_outside or own.is_former:
        return ()
    found = [row]
    for way in (-1, 1):
        at = row + way
        while 0 <= at < len(rows) and rows[at].depth >= own.depth and not (rows[at].is_outside or rows[at].is_former):
            if rows[at].depth == own.depth:
                found.append(at)
            at += way
    return tuple((at, -1) for at in sorted(found))


def landing(view: CanvasView, head: Head, point: QPointF) -> Landing | None:
    """Where a head lands that is let go at a point; None where it stays."""
    beside = siblings_of(view.model, head)
    if len(beside) < 2:
        return None
    spans = [_span(view, one) for one in beside]
    aside = view.size.width() - point.x() if view.is_rtl else point.x()
    along = point.y() if head[1] < 0 else aside
    slot, own = sum((start + end) / 2 < along for start, end in spans), beside.index(head)
    if slot in (own, own + 1):
        return None
    edge = spans[slot][0] if slot < len(spans) else spans[-1][1]
    before = head_record(view.model, beside[slot]) if slot < len(beside) else None
    return Landing(before.record_id if before is not None else None, _mark(view, head, edge))


def _span(view: CanvasView, head: Head) -> tuple[float, float]:
    """From where to where a head and what is under it reach, from the top or from the start side."""
    row, column = head
    if column >= 0:
        start = view.row_header + column * view.column_width - view.across
        return start, start + view.column_width
    rows, end = view.model.rows, row + 1
    while end < len(rows) and rows[end].depth > rows[row].depth and not rows[end].is_outside:
        end += 1
    return view.row_box(row).top(), view.row_box(end - 1).bottom()


def _mark(view: CanvasView, head: Head, edge: float) -> QRectF:
    if head[1] < 0:
        return QRectF(0, edge - MARK_PX / 2, view.size.width(), MARK_PX)
    x = view.size.width() - edge if view.is_rtl else edge
    return QRectF(x - MARK_PX / 2, 0, MARK_PX, view.size.height())
