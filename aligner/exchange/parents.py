"""Puts goals under others as their numbers or their indentation say, in lists without a column for it."""

from collections.abc import Sequence

from aligner.exchange.raw import RawCell
from aligner.exchange.reshaping import number_above
from aligner.exchange.row import Row
from aligner.model.errors import Problem

_TAB = 4


def depth_in(cell: RawCell) -> int:
    """How far a text is indented, by its cell or by spaces before it."""
    text = str(cell.value) if isinstance(cell.value, str) else ""
    return cell.indent * _TAB + len(text) - len(text.lstrip(" \t\u00a0"))


def set_parents(rows: Sequence[Row], depths: Sequence[int]) -> list[Problem]:
    """What is to be reported: goals that came under others by their numbers, 1.1 under 1, else by their indentation."""
    if any("parent_id" in row.places for row in rows):
        return []
    codes = {str(row.values.get("code") or "") for row in rows}
    notices: list[Problem] = []
    for row in rows:
        above = number_above(str(row.values.get("code") or ""), codes)
        if above:
            row.values["parent_id"], row.places["parent_id"] = above, row.places["code"]
            notices.append(Problem.of("parent_by_number", row.places["code"], text=above))
    if notices or len(set(depths)) < 2:
        return notices
    path: list[tuple[int, Row]] = []
    for row, depth in zip(rows, depths, strict=True):
        while path and path[-1][0] >= depth:
            path.pop()
        name = (path[-1][1].values.get("code") or path[-1][1].values.get("title")) if path else None
        if name:
            row.values["parent_id"], row.places["parent_id"] = name, row.places["title"]
            notices.append(Problem.of("parent_by_indent", row.places["title"], text=str(name)[:80]))
        path.append((depth, row))
    return notices
