"""Takes the placements out of a list of programs that has a column of goals beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column
from aligner.exchange.crossed import Names, is_known
from aligner.exchange.likely import EVERYDAY, OWN, named_columns
from aligner.exchange.raw import Cells, RawCell, RawSheet, place
from aligner.exchange.reshaping import Placed, built_sheet
from aligner.model.errors import Problem
from aligner.model.text import clean_text
from aligner.rules.codes import outside_words

UNPLACED = "programs.goals.unplaced"
"""The question what becomes of words beside programs that are no goals."""
_MOST = 0.6
_SIGNS = ("\n", ";", "/", ",", "،", "؛")


@dataclass(frozen=True)
class Beside:
    """The column of goals in a list of programs. index: from 0."""

    source: RawSheet
    index: int
    header: str


def column_of_goals(
    headers: Mapping[int, str], columns: Mapping[int, Column], rows: Sequence[Cells], names: Names
) -> int | None:
    """The column that names goals and is none of the programs' own: by its header, and by the goals in it."""
    for index, header in headers.items():
        named = named_columns(header, "placements")
        if index in columns or not any(one.column.field == "goal_id" and one.by in (OWN, EVERYDAY) for one in named):
            continue
        texts = [_text(cells, index) for cells in rows]
        found = [is_known(one, names.goals) for text in texts for one in goals_in(text, names)]
        if found and sum(found) >= _MOST * len(found):
            return index
    return None


def goals_in(text: str, names: Names) -> list[str]:
    """The goals that a cell names: all of it where that is one, else its parts."""
    if not text or ("\n" not in text and is_known(text, names.goals)):
        return [text] if text else []
    for sign in _SIGNS:
        if sign in text:
            return [one for part in text.split(sign) for one in goals_in(part.strip(), names)]
    return [text]


def placements_of(
    beside: Beside, programs: Mapping[int, str], names: Names, choice: str
) -> tuple[RawSheet, list[Problem]]:
    """The sheet of placements, and what is to be reported.

    programs: the code or title of each row's, by its number.  choice: what becomes of words that are no goals, of
    OPTIONS; "" while that is not answered, and they are left.
    """
    source = beside.source
    rows: list[tuple[int, list[Placed]]] = []
    notices: list[Problem] = []
    count = 0
    for number, goals in _goals_by_row(beside, programs, names):
        known = [goal for goal in goals if is_known(goal, names.goals)]
        unknown = [goal for goal in goals if goal not in known]
        count += len(known)
        for text in unknown:
            code = "goal_placed_outside" if choice == "outside" else "goal_beside_unknown"
            where = place(source.title, beside.index, number)
            notices.append(Problem.of(code, where, ask=UNPLACED, text=text[:80]))
        outside = [next(iter(sorted(outside_words())))] if unknown and choice == "outside" else []
        program = RawCell(programs[number])
        rows += [(number, [(program, beside.index), (RawCell(goal), beside.index)]) for goal in (*known, *outside)]
    told = Problem.of("goals_of_programs", source.title, column=beside.header, n=count)
    return built_sheet(source, "Placements", ("program_id", "goal_id"), rows), [told, *notices]


def _goals_by_row(beside: Beside, programs: Mapping[int, str], names: Names) -> Iterator[tuple[int, list[str]]]:
    for number, cells in beside.source.rows:
        if programs.get(number):
            yield number, list(dict.fromkeys(goals_in(_text(cells, beside.index), names)))


def _text(cells: Cells, index: int) -> str:
    if index >= len(cells) or cells[index].is_empty:
        return ""
    lines = plain_text(cells[index].value).splitlines()
    return "\n".join(filter(None, (clean_text(line, single_line=True) for line in lines)))
