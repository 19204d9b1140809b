"""Reads what lists of funders say in their own ways: grants without titles, years from and to in one cell."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column
from aligner.exchange.contents import Contents
from aligner.exchange.likely import named_columns
from aligner.exchange.naming import is_everyday
from aligner.exchange.raw import RawCell, cell_at
from aligner.exchange.row import Row
from aligner.lang.values import clean_value
from aligner.model.errors import Problem
from aligner.model.programs import FIRST_YEAR, LAST_YEAR

_SPAN = re.compile(r"((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SURE = 0.9
_LAST_MONTH, _LAST_DAY = 12, 31


def years_of(text: str, *, takes_one: bool = False) -> tuple[int, int] | None:
    """The first and the last year that a text such as "2021-2023" says. takes_one: "2021" is a span of one year."""
    cleaned = clean_value(text)
    match = _SPAN.fullmatch(cleaned)
    if match is not None:
        first, last = int(match[1]), int(match[2])
    elif takes_one and _YEAR.fullmatch(cleaned):
        first = last = int(cleaned)
    else:
        return None
    return (first, last) if FIRST_YEAR <= first <= last <= LAST_YEAR else None


def span_column(headers: Mapping[int, str], contents: Mapping[int, Contents]) -> int | None:
    """The column of a list of programs that says from which year to which; None where days of their own do."""
    found: int | None = None
    for index, header in headers.items():
        if index not in contents:
            continue
        is_span = is_everyday(header, "spans") and any(map(years_of, contents[index].values))
        if is_span and found is None:
            found = index
            continue
        named = named_columns(header, "programs")
        if any(one.column.field in ("start", "end") and one.sure > _SURE for one in named):
            return None
    return found


def indices_of_spans(columns: Mapping[int, Column], lines: Sequence[tuple[int, Sequence[RawCell]]]) -> set[int]:
    """The columns of beginnings whose cells say the ends, too, where no other column does.

    Where every span goes on to the very next year they may be school years, which are read as such.
    """
    if any(column.field == "end" for column in columns.values()):
        return set()
    found: set[int] = set()
    for index, column in columns.items():
        cells = (cell_at(tuple(cells), index) for _, cells in lines) if column.field == "start" else ()
        spans = [span for cell in cells if not cell.is_empty and (span := years_of(plain_text(cell.value)))]
        if any(last - first != 1 for first, last in spans):
            found.add(index)
    return found


def take_span(row: Row, cell: RawCell, where: str) -> Problem | None:
    """Gives a row its first and last day by the years in a cell, and returns what to report; None for another cell."""
    span = years_of(plain_text(cell.value), takes_one=True) if not cell.is_empty else None
    if span is None:
        return None
    first, last = date(span[0], 1, 1), date(span[1], _LAST_MONTH, _LAST_DAY)
    row.values |= {"start": first, "end": last}
    row.places |= {"start": where, "end": where}
    return Problem.of("span_read", where, text=plain_text(cell.value)[:80], first=first, last=last)


def name_by_grantee(rows: Sequence[Row]) -> list[Problem]:
    """Calls grants of a list without titles by who received them; those of one grantee differ by their year,
    else by a number. Returns what is to be reported."""
    given = [row for row in rows if row.values.get("grantee") and row.values.get("title") is None]
    most = Counter(row.values["grantee"] for row in given)
    used: Counter[str] = Counter()
    for row in given:
        title = str(row.values["grantee"])
        day = row.values.get("award_date") or row.values.get("start")
        if most[title] > 1 and day is not None:
            title = f"{title} {day.year}"
        used[title] += 1
        row.values["title"] = f"{title} ({used[title]})" if used[title] > 1 else title
        row.places["title"] = row.places["grantee"]
    return [Problem.of("titles_of_grantees", given[0].place, n=len(given))] if given else []
