"""Takes lists that hold several kinds apart into the workbook's own sheets, each cell with the place it came from.

A tree of goals, a logframe, a matrix of programs and goals, an outline of lines: what results from them is read like
any other sheet, and every message still names the cells of the user's file.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Sheet
from aligner.exchange.marks import marks_of
from aligner.exchange.raw import EMPTY_CELL, Cells, RawCell, RawSheet, cell_at, place
from aligner.exchange.sheets import SHEET
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key

_NUMBERED = re.compile(r"(?:[^\W\d]+\s+)?((?:\d+|[^\W\d_])(?:\.\w{1,3})*)[.):]?(?:\s*[-–:]\s*|\s+)(\S.*)")
_LETTERED = re.compile(r"([^\W\d_])[.)]\s+(\S.*)")
_CODE_ALONE = re.compile(r"[^\W\d]+\s+(\d+(?:\.\w{1,3})+)[.):]?")
_BULLET = re.compile(r"[-*•●▪◦‣–—·o]\s+|#+\s+")
_TAB = 4
_LINES_BELOW_A_HEADING = 3
"""From so many lines on, the first may be a title."""

Line = tuple[int, Cells]
Placed = tuple[RawCell, int]
"""A cell with the index of the column that it came from."""


@dataclass
class Parts:
    """The sheets that a list was taken apart into, and what is to be reported about it."""

    sheets: list[tuple[RawSheet, Sheet]] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class JointList:
    """A list that holds several kinds. lines: below the headers.  columns, headers: by index."""

    source: RawSheet
    lines: Sequence[Line]
    columns: Mapping[int, Column]
    headers: Mapping[int, str]
    header_row: int

    @property
    def at(self) -> dict[str, int]:
        """The index of each column, by its field."""
        return {column.field: index for index, column in self.columns.items()}


def built_sheet(
    source: RawSheet, name: str, fields: Sequence[str], rows: Iterable[tuple[int, Sequence[Placed]]]
) -> RawSheet:
    """A sheet of the workbook's own form, whose cells know where they came from."""
    own = SHEET[name]
    built = [(1, tuple(RawCell(own.column(one).header) for one in fields))]
    origins: dict[int, tuple[int, tuple[int, ...]]] = {}
    for number, (row, cells) in enumerate(rows, 2):
        built.append((number, tuple(cell for cell, _ in cells)))
        origins[number] = (row, tuple(index for _, index in cells))
    return RawSheet(source.title, tuple(built), origins=origins)


def text_of(cell: RawCell) -> str:
    return "" if cell.is_empty else clean_text(plain_text(cell.value), single_line=True)


def numbered(text: str) -> tuple[str, str] | None:
    """The number or letter that a goal's text begins with, and the text: "1.1 Teachers", "Outcome 1: more read"."""
    match = _NUMBERED.fullmatch(text)
    if match is not None and (match[1][0].isdecimal() or "." in match[1]):
        return match[1], match[2]
    lettered = _LETTERED.fullmatch(text)
    if lettered is not None:
        return lettered[1], lettered[2]
    alone = _CODE_ALONE.fullmatch(text)
    return (alone[1], text) if alone is not None else None


@dataclass
class GoalLine:
    """A goal as it is in a list: its text, the text of the goal above it, what is beside."""

    row: int
    index: int
    text: str
    above: str = ""
    beside: tuple[Placed, ...] = ()
    is_item: bool = False


def add_goals(source: RawSheet, found: Sequence[GoalLine], fields: Sequence[str], parts: Parts) -> Mapping[str, str]:
    """Adds the sheet of goals. Where all texts begin with numbers these are the codes; else the program gives them.

    Returns what other sheets refer to each goal by, by its text.
    """
    numbers = {one.text: numbered(one.text) for one in found}
    codes = [number[0] for number in numbers.values() if number is not None]
    if len(codes) == len(numbers) and len(set(map(fold_key, codes))) == len(codes) and len(codes) > 1:
        names = {text: number[0] for text, number in numbers.items() if number is not None}
        rows = []
        for one in found:
            code, title = numbers[one.text] or ("", one.text)
            above = names.get(one.above, "") or number_above(code, names.values())
            cells = (RawCell(code), RawCell(title), RawCell(above or None))
            rows.append((one.row, [*((cell, one.index) for cell in cells), *one.beside]))
        parts.sheets.append(
            (built_sheet(source, "Goals", ("code", "title", "parent_id", *fields), rows), SHEET["Goals"])
        )
        return names
    rows = [
        (one.row, [(RawCell(one.text), one.index), (RawCell(one.above or None), one.index), *one.beside])
        for one in found
    ]
    parts.sheets.append((built_sheet(source, "Goals", ("title", "parent_id", *fields), rows), SHEET["Goals"]))
    return {text: text for text in numbers}


def number_above(code: str, known: Iterable[str]) -> str:
    """The longest number of which a number is a part: "1.1" for "1.1.2"."""
    found_there = set(known)
    while "." in code:
        code = code.rpartition(".")[0]
        if code in found_there:
            return code
    return ""


def read_tree(joint: JointList, parts: Parts) -> None:
    source, at = joint.source, joint.at
    levels = [at[name] for name in ("level_1", "level_2", "level_3") if name in at]
    fields = [name for name in ("description", "weight") if name in at]
    path = [""] * len(levels)
    found: dict[tuple[str, ...], GoalLine] = {}
    for number, cells in joint.lines:
        deepest = None
        for depth, index in enumerate(levels):
            text = text_of(cell_at(cells, index))
            if not text:
                continue
            if text != path[depth]:
                path[depth + 1 :] = [""] * (len(levels) - depth - 1)
                path[depth] = text
            above = next((one for one in reversed(path[:depth]) if one), "")
            deepest = tuple(path[: depth + 1])
            found.setdefault(deepest, GoalLine(number, index, text, above))
        if deepest is not None and fields:
            found[deepest].beside = tuple((cell_at(cells, at[name]), at[name]) for name in fields)
    for one in found.values():
        one.beside = one.beside or tuple((EMPTY_CELL, one.index) for _ in fields)
    add_goals(source, list(found.values()), fields, parts)
    parts.notices.append(Problem.of("read_as_tree", source.title))


def read_matrix(joint: JointList, parts: Parts) -> None:
    source = joint.source
    beside = next(index for index, column in joint.columns.items() if column.field != "mark")
    is_goal_beside = joint.columns[beside].field == "goal"
    marked = [index for index, column in joint.columns.items() if column.field == "mark"]
    grid = [(number, [cell_at(cells, index) for index in marked]) for number, cells in joint.lines]
    # A program's marks are one row or one column; those of each are read together.
    cells_of = [cells for _, cells in grid]
    marks = marks_of(list(zip(*cells_of, strict=True)) if is_goal_beside else cells_of)
    values = (
        list(zip(*map(marks.values, zip(*cells_of, strict=True)), strict=True))
        if is_goal_beside
        else list(map(marks.values, cells_of))
    )
    rows: list[tuple[int, list[Placed]]] = []
    for (number, cells), (_, line), read in zip(grid, joint.lines, values, strict=True):
        name = cell_at(line, beside)
        for index, cell, value in zip(marked, cells, read, strict=True):
            if not cell.is_empty and not name.is_empty and value is not None:
                above = (RawCell(joint.headers[index]), index)
                pair = [above, (name, beside)] if is_goal_beside else [(name, beside), above]
                rows.append((number, [*pair, *([(value, index)] if marks.field else [])]))
    fields = ("program_id", "goal_id", *([marks.field] if marks.field else []))
    parts.sheets.append((built_sheet(source, "Placements", fields, rows), SHEET["Placements"]))
    parts.notices.append(Problem.of(f"matrix_of_{marks.kind}", source.title, n=len(rows)))


def read_partners(joint: JointList, parts: Parts) -> None:
    source, at = joint.source, joint.at
    own = [column.field for column in SHEET["Actors"].columns if column.field in at]
    done = [column.field for column in SHEET["Activities"].columns if column.field in at and column.field not in own]
    actors: dict[str, tuple[int, list[Placed]]] = {}
    activities: list[tuple[int, list[Placed]]] = []
    name: Placed = (EMPTY_CELL, at["name"])
    for number, cells in joint.lines:
        if not cell_at(cells, at["name"]).is_empty:
            name = (cell_at(cells, at["name"]), at["name"])
        actors.setdefault(fold_key(text_of(name[0])), (number, [(cell_at(cells, at[one]), at[one]) for one in own]))
        if not cell_at(cells, at["goal_id"]).is_empty:
            activities.append((number, [name, *((cell_at(cells, at[one]), at[one]) for one in done)]))
    parts.sheets.append((built_sheet(source, "Actors", own, actors.values()), SHEET["Actors"]))
    built = built_sheet(source, "Activities", ("actor_id", *done), activities)
    # What a header says of money, thousands or a currency, is asked about as in any list.
    places = (at["name"], *(at[one] for one in done))
    stated = {index: joint.headers.get(at_index, "") for index, at_index in enumerate(places)}
    built = replace(built, origins={**built.origins, 1: (joint.header_row, places)}, headers=stated)
    parts.sheets.append((built, SHEET["Activities"]))
    parts.notices.append(Problem.of("read_as_partners", source.title))


def read_votes(joint: JointList, parts: Parts) -> None:
    source, at = joint.source, joint.at
    marked = [index for index, column in joint.columns.items() if column.field == "mark"]
    ranks = all(_is_order([cell_at(cells, index) for index in marked]) for _, cells in joint.lines)
    more = [name for name in ("group",) if name in at]
    rows: list[tuple[int, list[Placed]]] = []
    for number, cells in joint.lines:
        beside = [(cell_at(cells, at[name]), at[name]) for name in ("participant", *more)]
        for index in marked:
            if not cell_at(cells, index).is_empty:
                rows.append((number, [*beside, (RawCell(joint.headers[index]), index), (cell_at(cells, index), index)]))
    field_name = "rank" if ranks else "points"
    fields = ("participant", *more, "goal_id", field_name)
    parts.sheets.append((built_sheet(source, "Ballots", fields, rows), SHEET["Ballots"]))
    parts.notices.append(Problem.of(f"votes_as_{field_name}", source.title, n=len(rows)))


def _is_order(cells: Sequence[RawCell]) -> bool:
    """Whether a row holds each of 1, 2, 3 and so on once."""
    found = sorted(float(cell.value) for cell in cells if isinstance(cell.value, (int, float)))
    return len(found) > 2 and found == [float(one) for one in range(1, len(found) + 1)]


def read_outline(joint: JointList, parts: Parts) -> None:
    source = joint.source
    found: list[GoalLine] = []
    above: list[tuple[int, str]] = []
    for number, cells in joint.lines:
        index = next((at for at, cell in enumerate(cells) if not cell.is_empty), None)
        if index is None:
            continue
        raw = str(cells[index].value)
        depth, text = depth_of(raw)
        depth += (index + cells[index].indent) * _TAB
        text = clean_text(text, single_line=True)
        if not text:
            continue
        while above and above[-1][0] >= depth:
            above.pop()
        found.append(GoalLine(number, index, text, above[-1][1] if above else "", is_item=begins_as_item(raw)))
        above.append((depth, text))
    heading = _heading(found)
    if heading is not None:
        where = place(source.title, heading.index, heading.row)
        parts.notices.append(Problem.of("title_line_left", where, text=heading.text[:80]))
        found = [replace(one, above="" if one.above == heading.text else one.above) for one in found[1:]]
    first: dict[str, GoalLine] = {}
    for one in found:
        if first.setdefault(one.text, one) is not one:
            parts.notices.append(Problem.of("line_again", place(source.title, one.index, one.row), text=one.text[:80]))
    add_goals(source, list(first.values()), (), parts)
    parts.notices.append(Problem.of("read_as_outline", source.title))


def _heading(found: Sequence[GoalLine]) -> GoalLine | None:
    """The title of an outline: a first line that is no item, above numbered ones or beside others that are items."""
    if len(found) < _LINES_BELOW_A_HEADING or found[0].is_item:
        return None
    first, *others = found
    below = [one for one in others if one.above == first.text]
    is_beside = sum(not one.above for one in others) > 1 and not below and all(one.is_item for one in others)
    is_above = all(one.above and numbered(one.text) is not None for one in others)
    return first if is_beside or is_above else None


def begins_as_item(line: str) -> bool:
    """Whether a line begins with a bullet, a heading's sign or a number."""
    text = line.strip()
    return _BULLET.match(text) is not None or numbered(text) is not None


def depth_of(line: str) -> tuple[int, str]:
    """How far a line is indented, in spaces, and what it says without its bullet; headings count by their signs."""
    text = line.expandtabs(_TAB)
    depth = len(text) - len(text.lstrip())
    text = text.strip()
    if text.startswith("#"):
        signs = len(text) - len(text.lstrip("#"))
        return signs - 10, text.lstrip("#").strip()
    bullet = _BULLET.match(text)
    return (depth + 1, text[bullet.end() :].strip()) if bullet is not None else (depth, text)
