"""Takes lists of indicators and their figures apart: logframes, a column a year, a column an indicator."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from aligner.exchange.naming import choices_by_everyday_word, fold_choice
from aligner.exchange.raw import EMPTY_CELL, Cells, RawCell, cell_at, place
from aligner.exchange.reshaping import GoalLine, JointList, Parts, Placed, add_goals, built_sheet, text_of
from aligner.exchange.sheets import SHEET
from aligner.lang.school_years import days_of_school_year, school_year, school_year_within
from aligner.model.errors import Problem
from aligner.model.vocabulary import Figure

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_CODE = re.compile(r"[^\W\d_]{0,3}\d+(?:\.\w{1,3})*")
_DAYS = "measurements.date"
"""Under what name a column of days is asked about, whatever its days are of."""
_SPECIAL = ("goal", "level_1", "date", "value", "figure", "year", "source", "status")
"""Columns of a logframe that are no field of its indicators."""


def year_within(header: str) -> int:
    """The last year that a header names, 0 for none."""
    return max(school_year_within(header), *map(int, _YEAR.findall(header)), 0)


def year_of(header: str) -> str:
    """The year that a header is, "" for another: of two that make a school year, such as 2010-11, the second."""
    text = header.strip()
    return text if _YEAR.fullmatch(text) else str(school_year(text) or "")


def _last_day(header: str) -> str:
    """The last day of the year that a header is."""
    end = school_year(header.strip())
    return days_of_school_year(end)[1].isoformat() if end else f"{year_of(header)}-12-31"


def is_goal_code(text: str) -> bool:
    """Whether a text is a code such as G1 or 1.2 rather than a goal's name."""
    return _CODE.fullmatch(text) is not None


@dataclass
class _Line:
    """An indicator as it is in a list: where it first is, its fields, the day and value of its baseline and target."""

    row: int
    cells: list[Placed]
    baseline: tuple[Placed, Placed] | None = None
    target: tuple[Placed, Placed] | None = None


@dataclass
class _Found:
    """What the rows of a logframe hold, so far."""

    goals: dict[str, GoalLine] = field(default_factory=dict[str, GoalLine])
    indicators: dict[tuple[str, str], _Line] = field(default_factory=dict[tuple[str, str], _Line])
    measured: list[tuple[int, list[Placed]]] = field(default_factory=list[tuple[int, list[Placed]]])


def read_results(joint: JointList, parts: Parts) -> None:
    """Goals, their indicators, and what was measured: in rows of their own, or a column a year."""
    source, at = joint.source, joint.at
    has_figures = "value" in at or "year" in at
    fields = [name for name in at if name not in _SPECIAL]
    columns = [at[name] for name in fields]
    if "source" in at and "data_source" not in at and not has_figures:
        fields, columns = [*fields, "data_source"], [*columns, at["source"]]
    headed = {
        name: year
        for name in ("baseline_value", "target_value")
        if name in at and (year := year_within(joint.headers.get(at[name], "")))
    }
    dated = {f"{name.partition('_')[0]}_date": (year, at[name]) for name, year in headed.items()}
    dated = {name: one for name, one in dated.items() if name not in at}
    found = _Found()
    more = [name for name in ("source", "status") if name in at and has_figures]
    goal = above = title = ""
    for number, cells in joint.lines:
        if "level_1" in at:
            above = text_of(cell_at(cells, at["level_1"])) or above
            if above:
                found.goals.setdefault(above, GoalLine(number, at["level_1"], above))
        stated = text_of(cell_at(cells, at["goal"]))
        goal, title = stated or goal, "" if stated and stated != goal else title
        own = text_of(cell_at(cells, at["title"]))
        title = own or (title if "date" in at and "value" in at else "")
        if goal:
            found.goals.setdefault(goal, GoalLine(number, at["goal"], goal, above))
        if not title:
            continue
        row = [(cell_at(cells, index), index) for index in columns]
        row += [(RawCell(f"{year}-12-31"), index) for year, index in dated.values()]
        line = found.indicators.setdefault((goal, title), _Line(number, row))
        if own and line.row != number and row != line.cells:
            where = place(source.title, at["title"], number)
            parts.notices.append(Problem.of("indicator_again", where, text=title[:80]))
        beside = [(cell_at(cells, at[one]), at[one]) for one in more]
        name: Placed = (RawCell(title), at["title"])
        _take_figures(joint, (number, cells), (name, title, line), beside, found, parts)
    _add_results(joint, found, (*fields, *dated), ("indicator_id", "date", "value", *more), parts)
    parts.notices.append(Problem.of("read_as_results", source.title))
    for year, index in dated.values():
        where = place(source.title, index, joint.header_row)
        parts.notices.append(Problem.of("year_of_header", where, year=str(year)))


def _take_figures(
    joint: JointList,
    at_line: tuple[int, Cells],
    indicator: tuple[Placed, str, _Line],
    beside: Sequence[Placed],
    found: _Found,
    parts: Parts,
) -> None:
    """Adds the figures of a row: of its years, or the one that it is about, which may be a baseline or a target."""
    at, (number, cells), (name, title, line) = joint.at, at_line, indicator
    for index, column in joint.columns.items():
        if column.field == "year" and not cell_at(cells, index).is_empty:
            day = RawCell(_last_day(joint.headers[index]))
            found.measured.append((number, [name, (day, index), (cell_at(cells, index), index), *beside]))
    if "date" not in at or "value" not in at or cell_at(cells, at["value"]).is_empty:
        return
    day, value = ((cell_at(cells, at[one]), at[one]) for one in ("date", "value"))
    kind = _figure(cell_at(cells, at["figure"])) if "figure" in at else Figure.MEASUREMENT
    if kind is Figure.TARGET:
        if line.target is not None:
            first = min(line.target, (day, value), key=lambda one: year_within(text_of(one[0][0])))
            line.target = max((day, value), line.target, key=lambda one: year_within(text_of(one[0][0])))
            where = place(joint.source.title, at["value"], number)
            parts.notices.append(Problem.of("target_again", where, text=title[:80], other=text_of(first[0][0])))
        line.target = line.target or (day, value)
    elif kind is Figure.BASELINE and line.baseline is None and "baseline_value" not in at:
        line.baseline = (day, value)
    elif kind is None:
        where, text = place(joint.source.title, at["figure"], number), text_of(cell_at(cells, at["figure"]))
        parts.notices.append(Problem.of("figure_left", where, text=text[:80]))
    else:
        found.measured.append((number, [name, day, value, *beside]))


def _figure(cell: RawCell) -> Figure | None:
    """What a figure is; a measurement where nothing is said, None where a word is not known."""
    if cell.is_empty:
        return Figure.MEASUREMENT
    found = choices_by_everyday_word(Figure).get(fold_choice(text_of(cell)))
    return found if isinstance(found, Figure) else None


def _add_results(joint: JointList, found: _Found, fields: Sequence[str], measured: Sequence[str], parts: Parts) -> None:
    source, at = joint.source, joint.at
    names: Mapping[str, str] = {text: text for text in found.goals}
    if not all(map(is_goal_code, found.goals)):
        names = add_goals(source, list(found.goals.values()), (), parts)
    more: list[str] = []
    for one in ("baseline", "target"):
        if any(getattr(line, one) is not None for line in found.indicators.values()):
            more += [name for name in (f"{one}_date", f"{one}_value") if name not in fields]
    rows: list[tuple[int, list[Placed]]] = []
    for (goal, _), line in found.indicators.items():
        cells: list[Placed] = [(RawCell(names.get(goal) or None), at["goal"]), *line.cells]
        for name in more:
            pair = line.baseline if name.startswith("baseline") else line.target
            cells.append(pair[name.endswith("_value")] if pair is not None else (EMPTY_CELL, at["title"]))
        rows.append((line.row, cells))
    own = ("goal_id", *fields, *more)
    days = {index: _DAYS for index, name in enumerate(own) if name in more and name.endswith("_date")}
    parts.sheets.append(
        (replace(built_sheet(source, "Indicators", own, rows), question_names=days), SHEET["Indicators"])
    )
    if found.measured:
        built = built_sheet(source, "Measurements", measured, found.measured)
        parts.sheets.append((built, SHEET["Measurements"]))


_OF_INDICATOR = ("baseline_date", "baseline_value", "target_date", "target_value")


def read_figures(joint: JointList, parts: Parts) -> None:
    """What was measured, in rows, with the baselines and targets of the indicators among them."""
    source, at = joint.source, joint.at
    found = _Found()
    name: Placed = (EMPTY_CELL, at["indicator"])
    more = [one for one in ("source", "status") if one in at]
    unit = [at["unit"]] if "unit" in at else []
    for number, cells in joint.lines:
        stated = cell_at(cells, at["indicator"])
        name = name if stated.is_empty else (stated, at["indicator"])
        title = text_of(name[0])
        row = [name, *((cell_at(cells, index), index) for index in unit)]
        line = found.indicators.setdefault(("", title), _Line(number, row))
        beside = [(cell_at(cells, at[one]), at[one]) for one in more]
        if cell_at(cells, at["value"]).is_empty and _figure(cell_at(cells, at["figure"])) is not None:
            found.measured.append(
                (number, [name, *((cell_at(cells, at[one]), at[one]) for one in ("date", "value")), *beside])
            )
        else:
            _take_figures(joint, (number, cells), (name, title, line), beside, found, parts)
    fields = ("title", *(["unit"] if unit else []), *_OF_INDICATOR)
    rows: list[tuple[int, list[Placed]]] = []
    for line in found.indicators.values():
        pairs = [pair or ((EMPTY_CELL, at["indicator"]),) * 2 for pair in (line.baseline, line.target)]
        if line.baseline or line.target or any(not cell.is_empty for cell, _ in line.cells[1:]):
            rows.append((line.row, [*line.cells, *pairs[0], *pairs[1]]))
    if rows:
        days = {index: _DAYS for index, one in enumerate(fields) if one.endswith("_date")}
        parts.sheets.append(
            (replace(built_sheet(source, "Indicators", fields, rows), question_names=days), SHEET["Indicators"])
        )
    measured = ("indicator_id", "date", "value", *more)
    parts.sheets.append((built_sheet(source, "Measurements", measured, found.measured), SHEET["Measurements"]))
    parts.notices.append(Problem.of("read_as_figures", source.title))


def read_years(joint: JointList, parts: Parts) -> None:
    """Indicators in rows, a year a column."""
    source, at = joint.source, joint.at
    days = {index: _last_day(joint.headers[index]) for index, one in joint.columns.items() if one.field == "year"}
    more = [name for name in ("source",) if name in at]
    rows: list[tuple[int, list[Placed]]] = []
    for number, cells in joint.lines:
        name = (cell_at(cells, at["indicator"]), at["indicator"])
        beside = [(cell_at(cells, at[one]), at[one]) for one in more]
        for index, day in days.items():
            value = cell_at(cells, index)
            if not value.is_empty and not name[0].is_empty:
                rows.append((number, [name, (RawCell(day), index), (value, index), *beside]))
    fields = ("indicator_id", "date", "value", *more)
    parts.sheets.append((built_sheet(source, "Measurements", fields, rows), SHEET["Measurements"]))
    parts.notices.append(Problem.of("read_as_years", source.title, n=len(rows)))


def read_series(joint: JointList, parts: Parts) -> None:
    """Days in rows, an indicator a column."""
    source, at = joint.source, joint.at
    marked = [index for index, column in joint.columns.items() if column.field == "mark"]
    more = [name for name in ("source", "status") if name in at]
    rows: list[tuple[int, list[Placed]]] = []
    for number, cells in joint.lines:
        day = (cell_at(cells, at["date"]), at["date"])
        beside = [(cell_at(cells, at[one]), at[one]) for one in more]
        for index in marked:
            if not cell_at(cells, index).is_empty:
                name = RawCell(joint.headers[index])
                rows.append((number, [(name, index), day, (cell_at(cells, index), index), *beside]))
    fields = ("indicator_id", "date", "value", *more)
    parts.sheets.append((built_sheet(source, "Measurements", fields, rows), SHEET["Measurements"]))
    parts.notices.append(Problem.of("read_as_series", source.title, n=len(rows)))
