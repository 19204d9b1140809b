"""Tells lists in which columns are records: programs by goals, goals by programs, participants by goals, years.

Such a list has no headers of its own: names that are known already say what stands above and beside, and what is in
the cells says the rest.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from aligner.exchange.columns import Column, Sheet
from aligner.exchange.contents import Contents
from aligner.exchange.likely import EVERYDAY, OWN, is_header_word, named_columns
from aligner.exchange.marks import is_marked
from aligner.exchange.measured import year_of
from aligner.exchange.raw import Cells
from aligner.exchange.shapes import GOAL_ROWS, KINDS, MATRIX, RESULTS, SERIES, VOTES, YEARS
from aligner.lang.headers import fold_header, total_words
from aligner.model.initiative import Goal
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import OrganizationKind

_MOST = 0.6
_WORDED = 0.9
"""From here on a header is a word for a column, such as "Baseline", and no name of a goal."""
_MOST_FIGURES = 0.8
_NAMING = (
    *("title", "name", "code", "value", "program", "program_id", "goal", "goal_id", "indicator", "indicator_id"),
    *("actor_id", "participant", "level_1", "level_2", "budget_minor", "amount_minor", "reach", "people", "weight"),
)
"""Fields that say what a row is about."""
_FIRST_COLUMNS = 2
"""Names stand in one of these."""
_DASHES = (" - ", " – ", " — ", " · ", ": ")


@dataclass(frozen=True)
class Names:
    """Codes and titles that are known already, folded. is_giver: whether the file is a foundation's."""

    goals: frozenset[str] = frozenset()
    programs: frozenset[str] = frozenset()
    is_giver: bool = False

    def __or__(self, other: "Names") -> "Names":
        return Names(self.goals | other.goals, self.programs | other.programs, self.is_giver or other.is_giver)


NO_NAMES = Names()


def names_of(records: Records) -> Names:
    """The names that a workspace knows."""

    def folded(named: Sequence[Goal | Program]) -> frozenset[str]:
        return frozenset(fold_key(text) for one in named for text in (one.code, one.title))

    is_giver = records.organization.kind is OrganizationKind.FOUNDATION
    return Names(folded(records.goals), folded(records.programs), is_giver)


def is_known(text: str, names: Collection[str]) -> bool:
    """Whether a text is a known code or title, or both with a dash between."""
    return fold_key(text) in names or any(fold_key(part) in names for part, _ in parted(text))


def parted(text: str) -> list[tuple[str, str]]:
    """The ways in which a text may be a code and a title: "G1 – Reading", "Reading (G1)"."""
    found = [(code.strip(), title.strip()) for sign in _DASHES for code, at, title in [text.partition(sign)] if at]
    if text.rstrip().endswith(")") and "(" in text:
        title, _, code = text.rstrip()[:-1].rpartition("(")
        found.append((code.strip(), title.strip()))
    return [(code, title) for code, title in found if code and title]


@dataclass(frozen=True)
class Grid:
    """What a sheet shows. headers, contents: by index.  below: the rows under the headers.  title: of the sheet."""

    headers: Mapping[int, str]
    contents: Mapping[int, Contents]
    below: Sequence[Cells]
    names: Names

    def crossed(self, names: Collection[str]) -> list[int]:
        """The columns whose headers are known names, where most columns after that of the names are."""
        after = [
            index
            for index, text in self.headers.items()
            if fold_header(text) not in total_words()
            and not named_as(text)
            and (self.contents[index].filled or is_known(text, names))
        ]
        known = [index for index in after if is_known(self.headers[index], names)]
        return known if len(known) > 1 and len(known) >= _MOST * len(after) else []

    def beside(self, marked: Sequence[int], names: Collection[str] = ()) -> int | None:
        """The column of names before the marks: that of known names, else the nearest one of texts."""
        before = [index for index, one in self.contents.items() if index < min(marked) and one.filled]
        known = [index for index in before if self.knows(index, names)]
        texts = [index for index in before if self.contents[index].texts + self.contents[index].codes > 0.8]
        return known[0] if known else texts[-1] if texts else None

    def knows(self, index: int, names: Collection[str]) -> bool:
        """Whether most cells of a column are known names."""
        values = [text for text in self.contents[index].values if fold_header(text) not in total_words()]
        return bool(names and values) and sum(is_known(text, names) for text in values) >= _MOST * len(values)


def named_as(header: str) -> bool:
    """Whether a header is the word for a column of a list that crosses two kinds of record."""
    kinds = (MATRIX.key, GOAL_ROWS.key, VOTES.key)
    return any(
        one.column.field != "mark" and one.by in (OWN, EVERYDAY)
        for kind in kinds
        for one in named_columns(header, kind)
    )


def crossed_columns(grid: Grid, kind: str, named: str = "") -> list[tuple[Sheet, dict[int, Column]]]:
    """The kinds in which columns are records that a sheet may be, each with its columns; several leave it in doubt.

    kind: that the user said, "" for none: then its columns may be empty.  named: the kind that its title says.
    """
    if kind:
        return [(sheet, read(grid, is_requested=True)) for sheet, read in _READERS.items() if sheet.key == kind]
    found = {
        sheet.key: (sheet, columns) for sheet, read in _READERS.items() if (columns := read(grid, is_requested=False))
    }
    if named == "ballots" and VOTES.key not in found and (votes := _votes(grid, is_requested=True)):
        found[VOTES.key] = (VOTES, votes)
    if GOAL_ROWS.key in found and not grid.crossed(grid.names.goals):
        found.pop(MATRIX.key, None)
    if VOTES.key in found and MATRIX.key in found:
        if grid.knows(min(found[MATRIX.key][1]), grid.names.programs):
            del found[VOTES.key]
        elif named == "ballots" or not _is_named_like_all(grid.headers[min(found[VOTES.key][1])]):
            del found[MATRIX.key]
    return list(found.values())


def _is_named_like_all(header: str) -> bool:
    """Whether a header is a word such as "Name", which a list of anything has."""
    return any(one.column.field == "title" for one in named_columns(header, "programs"))


def _matrix(grid: Grid, *, is_requested: bool) -> dict[int, Column]:
    program, mark = MATRIX.columns
    marked = grid.crossed(grid.names.goals)
    if not marked:
        marked = _marked_after_names(grid, is_requested=is_requested)
    at = grid.beside(marked, grid.names.programs) if marked else None
    return {at: program, **dict.fromkeys(marked, mark)} if at is not None else {}


def _marked_after_names(grid: Grid, *, is_requested: bool) -> list[int]:
    """The columns of marks under unknown names: told by the marks themselves, or by the user."""
    filled = [index for index, one in grid.contents.items() if one.filled]
    # The corner above the names is often empty.
    full = [index for index in filled if grid.headers.get(index) or index == filled[0]]
    names = [
        index
        for index in full[:_FIRST_COLUMNS]
        if grid.contents[index].texts > 0.8 and not is_marked(grid.below, [index])
    ]
    after = [index for index in full if names and index > names[-1]]
    marked = [
        index
        for index in after
        if fold_header(grid.headers[index]) not in total_words()
        and (is_requested or not (year_of(grid.headers[index]) or is_header_word(grid.headers[index]) > _WORDED))
    ]
    return marked if len(marked) > 1 and (is_requested or is_marked(grid.below, marked)) else []


def _goal_rows(grid: Grid, *, is_requested: bool) -> dict[int, Column]:
    goal, mark = GOAL_ROWS.columns
    marked = grid.crossed(grid.names.programs)
    if not marked and is_requested:
        marked = _marked_after_names(grid, is_requested=True)
    at = grid.beside(marked, grid.names.goals) if marked else None
    return {at: goal, **dict.fromkeys(marked, mark)} if at is not None else {}


def _years(grid: Grid, *, is_requested: bool) -> dict[int, Column]:
    """Indicators in rows, which their header says, at least two years in columns of figures."""
    indicator, year, source = YEARS.columns
    headers, contents = grid.headers, grid.contents
    named = {one.column: index for index, text in headers.items() for one in named_columns(text, YEARS.key)}
    years = [index for index, text in headers.items() if year_of(text) and contents[index].numbers > 0.6]
    texts = [index for index, one in contents.items() if headers.get(index) and one.texts > 0.8 and one.distinct > 0.7]
    at = named.get(indicator, texts[0] if is_requested and texts else None)
    if len(years) < 2 or at is None or (not is_requested and _has_goals(grid)):
        return {}
    found = {at: indicator, **dict.fromkeys(years, year)}
    return found | ({named[source]: source} if source in named and named[source] not in found else {})


def _has_goals(grid: Grid) -> bool:
    """Whether a column goes by the name of goals that have indicators: the list brings both."""
    goals = RESULTS.column("goal")
    return any(
        one.column == goals and one.by in (OWN, EVERYDAY) and grid.contents[index].filled
        for index, text in grid.headers.items()
        for one in named_columns(text, RESULTS.key)
    )


def _series(grid: Grid, *, is_requested: bool) -> dict[int, Column]:
    """Days or years in rows, and at least one column of figures; nothing else that rows could be named by."""
    day, mark, source, status = SERIES.columns
    headers, contents = grid.headers, grid.contents
    if not is_requested and any(map(_names_rows, headers.values())):
        return {}
    named: dict[Column, int] = {}
    for index, text in headers.items():
        for one in named_columns(text, SERIES.key):
            if one.by in (OWN, EVERYDAY) and (one.column != day or contents[index].fit(day) > _MOST):
                named.setdefault(one.column, index)
    days = [index for index, one in contents.items() if headers.get(index) and one.filled and one.fit(day) > _MOST]
    if not is_requested and len(days) > 1:
        return {}
    at = named.get(day, days[0] if days else None)
    if at is None:
        return {}
    marked = [
        index
        for index, text in headers.items()
        if index != at
        and contents[index].numbers > _MOST_FIGURES
        and not contents[index].years > _MOST
        and not year_of(text)
    ]
    beside = {index: column for column, index in named.items() if column in (source, status) and index not in marked}
    return {at: day, **dict.fromkeys(marked, mark), **beside} if marked else {}


def _names_rows(header: str) -> bool:
    """Whether a header is the word for what the rows of another kind of list are called, or for one figure a row."""
    return any(
        one.column.field in _NAMING and one.by in (OWN, EVERYDAY)
        for kind in KINDS
        for one in named_columns(header, kind)
    )


def _votes(grid: Grid, *, is_requested: bool) -> dict[int, Column]:
    """Participants in rows, known goals in columns of figures."""
    participant, group, mark = VOTES.columns
    named: dict[Column, int] = {}
    for index, text in grid.headers.items():
        for one in named_columns(text, VOTES.key):
            named.setdefault(one.column, index)
    marked = [index for index in grid.crossed(grid.names.goals) if grid.contents[index].filled]
    if not marked and is_requested:
        marked = [index for index in grid.headers if grid.contents[index].numbers > 0.8]
    if len(marked) < 2 or any(grid.contents[index].numbers <= 0.8 for index in marked):
        return {}
    at = named.get(participant)
    if at is None and is_requested:
        at = grid.beside(marked)
    if at is None:
        return {}
    found = {at: participant, **dict.fromkeys(marked, mark)}
    return found | ({named[group]: group} if group in named and named[group] not in found else {})


_READERS = {YEARS: _years, SERIES: _series, VOTES: _votes, GOAL_ROWS: _goal_rows, MATRIX: _matrix}
