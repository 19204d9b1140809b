"""Reads what lists in the 360Giving form say beside their columns: that rows are grants, and where these are placed.

A classification whose code and title are a goal's that is known here is a placement of its grant; others are counted.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aligner.exchange.cells import plain_text
from aligner.exchange.crossed import Names, is_known
from aligner.exchange.identifiers import repeats_name
from aligner.exchange.raw import EMPTY_CELL, Cells, RawCell, RawSheet, cell_at, place
from aligner.exchange.reshaping import Placed, built_sheet
from aligner.exchange.row import Row
from aligner.lang.headers import fold_header
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key
from aligner.rules.codes import outside_words

_CLASSIFIED = re.compile(r"classifications?(?::(\d+))?:(vocabulary|code|title|stage ?code|share|contribution)")
_FUNDERS = frozenset(
    map(
        fold_header,
        ("Funding Org:Identifier", "fundingOrganization:id", "Funding Org:Name", "fundingOrganization:name"),
    )
)
_NAMED = 6
_MORE = {"stagecode": "stage_id", "share": "share", "contribution": "contribution"}


@dataclass(frozen=True)
class Classified:
    """The columns of classifications in a list of grants. groups: for each one the columns' indices by field."""

    source: RawSheet
    groups: tuple[Mapping[str, int], ...]
    header_row: int

    @property
    def places(self) -> frozenset[str]:
        """Where the headers of its columns stand."""
        return frozenset(place(self.source.title, at, self.header_row) for one in self.groups for at in one.values())


def classified_of(source: RawSheet, headers: Mapping[int, str], header_row: int) -> Classified | None:
    """The classifications of a list that has columns of them."""
    groups: dict[str, dict[str, int]] = {}
    for index, header in headers.items():
        match = _CLASSIFIED.fullmatch(fold_key(header))
        if match is not None:
            groups.setdefault(match[1] or "0", {})[match[2].replace(" ", "")] = index
    known = tuple(one for one in groups.values() if "code" in one or "title" in one)
    return Classified(source, known, header_row) if known else None


def placements_in(classified: Classified, programs: Mapping[int, str], names: Names) -> tuple[RawSheet, list[Problem]]:
    """The sheet of placements, and what is to be reported. programs: the code or title of each row's, by its number."""
    more = [name for name in _MORE if any(name in one for one in classified.groups)]
    rows: list[tuple[int, list[Placed]]] = []
    left: list[str] = []
    for number, cells in classified.source.rows:
        if not programs.get(number):
            continue
        for group in classified.groups:
            texts = {name: _text(cells, at) for name, at in group.items()}
            goal = _goal_of(texts, names)
            if not goal:
                left += [found] if (found := texts.get("title") or texts.get("code", "")) else []
                continue
            at = group.get("code", group.get("title", 0))
            extra = [(cell_at(cells, group[one]) if one in group else EMPTY_CELL, group.get(one, at)) for one in more]
            rows.append((number, [(RawCell(programs[number]), at), (RawCell(goal), at), *extra]))
    fields = ("program_id", "goal_id", *(_MORE[name] for name in more))
    notices = [Problem.of("classifications_placed", classified.source.title, n=len(rows))] if rows else []
    if left:
        seen = tuple(text[:40] for text in dict.fromkeys(left))[:_NAMED]
        notices.append(Problem.of("classifications_left", classified.source.title, n=len(left), seen=seen))
    return built_sheet(classified.source, "Placements", fields, rows), notices


def _goal_of(texts: Mapping[str, str], names: Names) -> str:
    """The goal that a classification names, by its code, else by its title; "" where it is of another vocabulary."""
    code, title = texts.get("code", ""), texts.get("title", "")
    if fold_key(code) in {fold_key(word) for word in outside_words()}:
        return code
    stated = [text for text in (code, title) if text]
    return (code or title) if stated and all(is_known(text, names.goals) for text in stated) else ""


def _text(cells: Cells, index: int) -> str:
    cell = cell_at(cells, index)
    return "" if cell.is_empty else clean_text(plain_text(cell.value), single_line=True)


def is_list_of_grants(headers: Iterable[str]) -> bool:
    """Whether a column of the funder says that every row is a grant."""
    return any(fold_header(header) in _FUNDERS for header in headers)


def drop_repeated(rows: Sequence[Row]) -> None:
    """Leaves out what the form requires and a grant did not have: a description that is its title, and an identifier
    of its recipient that is made of the name."""
    for row in rows:
        if row.values.get("description") and row.values["description"] == row.values.get("title"):
            _drop(row, "description")
        number, grantee = row.values.get("grantee_number"), row.values.get("grantee")
        if number and grantee and repeats_name(str(number), str(grantee)):
            _drop(row, "grantee_number")


def _drop(row: Row, field: str) -> None:
    del row.values[field]
    row.places.pop(field, None)
