"""Where the keys lead on the roadmap canvas: from card to card, from cell to cell, over the heads of groups."""

from aligner.ui.widgets.canvas_model import CanvasModel, Cell
from aligner.ui.widgets.canvas_view import CanvasView

Cursor = tuple[int, int, int]
"""Row, column, and the slot in the cell; -1 is the cell itself. Where heads are edited, column -1 is the head of a row
and row -1 that of a column."""


def first_cursor(model: CanvasModel) -> Cursor:
    """The first cell of the canvas."""
    return next((i for i, row in enumerate(model.rows) if not row.is_group), 0), 0, -1


def is_within(model: CanvasModel, cursor: Cursor) -> bool:
    """Whether there is a cell, or a head, where the cursor is."""
    row, column, _ = cursor
    if row < 0:
        return 0 <= column < len(model.columns)
    if column < 0:
        return row < len(model.rows) and not model.rows[row].is_outside
    return 0 <= row < len(model.rows) and column < max(1, len(model.columns)) and not model.rows[row].is_group


def _leaf(model: CanvasModel, row: int, step: int) -> int | None:
    """The next row that has cells; None at the end."""
    row += step
    while 0 <= row < len(model.rows) and model.rows[row].is_group:
        row += 1 if step > 0 else -1
    return row if 0 <= row < len(model.rows) else None


def moved(view: CanvasView, cursor: Cursor, rows: int, columns: int) -> Cursor:
    """The cursor one step further: through the slots of a cell, then to the next cell."""
    model, (row, column, slot) = view.model, cursor
    if rows > 0 and slot + 1 < view.slots((row, column)):
        return row, column, slot + 1
    if rows < 0 and slot >= 0:
        return row, column, slot - 1
    if rows:
        following = _leaf(model, row, rows)
        if following is None:
            return cursor
        column = 0 if model.rows[following].is_outside else column
        return following, column, view.slots((following, column)) - 1 if rows < 0 else -1
    if columns and not model.rows[row].is_outside:
        column = max(0, min(view.columns - 1, column + columns))
        return row, column, 0 if view.slots((row, column)) else -1
    return cursor


def paged(view: CanvasView, cursor: Cursor, pages: int) -> Cursor:
    """The cursor about a view's height further, at a cell."""
    row, column, _ = cursor
    room = view.size.height() - view.column_header
    row = max(row, 0)
    wanted = view.tops[row] + pages * room
    target = next((i for i, top in enumerate(view.tops) if top + view.heights[i] > wanted), len(view.tops) - 1)
    if target == row:
        target += pages
    return at_row(view, min(max(target, 0), len(view.tops) - 1), column, 1 if pages > 0 else -1)


def at_row(view: CanvasView, row: int, column: int, way: int) -> Cursor:
    """The cell of a row, or where that is the head of a group, of the next row on the way or else the other way."""
    model = view.model
    if model.rows[row].is_group:
        found = _leaf(model, row, way)
        row = found if found is not None else first_cursor(model)[0]
    return row, 0 if model.rows[row].is_outside else column, -1


def carried(view: CanvasView, cursor: Cursor, rows: int, columns: int) -> Cell | None:
    """The cell to which a card goes that is carried one step; None where there is none."""
    row, column, _ = cursor
    target = _leaf(view.model, row, rows) if rows else row
    column = max(0, min(view.columns - 1, column + columns))
    return None if target is None or (target, column) == (row, cursor[1]) else (target, column)
