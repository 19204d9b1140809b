"""Takes the placements out of a list of programs that has a column of goals beside them."""

from collections.abc import Iterator, Mapping, Sequence

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column
from aligner.exchange.crossed import Names, is_known
from aligner.exchange.likely import EVERYDAY, OWN, named_columns
from aligner.exchange.raw import Cells, RawCell, RawSheet, place
from aligner.exchange.reshaping import Placed, built_sheet
from aligner.model.errors import Problem
from aligner.model.text import clean_text

_MOST = 0.6
_SIGNS = ("\n", ";", "/", ",", "،", "؛")


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
    source: RawSheet, index: int, header: str, programs: Mapping[int, str], names: Names
) -> tuple[RawSheet, list[Problem]]:
    """The sheet of placements, and what is to be reported. programs: the code or title of each row's, by its number."""
    rows = list(_rows(source, index, programs, names))
    named = [row for row in rows if is_known(str(row[1][1][0].value), names.goals)]
    notices = [Problem.of("goals_of_programs", source.title, column=header, n=len(named))]
    for number, cells in rows:
        text = str(cells[1][0].value)
        if not is_known(text, names.goals):
            where = place(source.title, index, number)
            notices.append(Problem.of("reference_stays_open", where, text=text[:80], sheet_kind="goals"))
    return built_sheet(source, "Placements", ("program_id", "goal_id"), named), notices


def _rows(
    source: RawSheet, index: int, programs: Mapping[int, str], names: Names
) -> Iterator[tuple[int, list[Placed]]]:
    for number, cells in source.rows:
        if programs.get(number):
            for goal in dict.fromkeys(goals_in(_text(cells, index), names)):
                yield number, [(RawCell(programs[number]), index), (RawCell(goal), index)]


def _text(cells: Cells, index: int) -> str:
    if index >= len(cells) or cells[index].is_empty:
        return ""
    lines = plain_text(cells[index].value).splitlines()
    return "\n".join(filter(None, (clean_text(line, single_line=True) for line in lines)))
