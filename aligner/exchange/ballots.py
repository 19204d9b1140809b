"""Reads filled ballots back, from PDF forms and workbooks of unknown origin, within bounds; judges nothing."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from aligner.exchange.cells import parse_cell
from aligner.exchange.columns import Column, Kind
from aligner.exchange.incoming import read_bytes
from aligner.exchange.raw import MAX_FILE_BYTES, Cells, RawCell, RawSheet, cell_at, place
from aligner.exchange.reading import read_source
from aligner.model.ballot_form import MARK_START, MAX_TIMES, Mark, field_name, parts_of, read_mark
from aligner.model.errors import AlignerError, Problem, refuse
from aligner.model.vocabulary import Question, WorkshopMethod
from aligner.office.ballot_sheet import CODE, COLUMNS, EQUAL, answered_in

MAX_PAGES = 500
MAX_FIELDS = 60_000
MAX_SCANNED_CELLS = 200_000
SUFFIXES = (".pdf", ".xlsx")
_TEXTS = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
_LONGEST_TEXTS = 2 * 2**20
_NUMBER = Column("Points", "points", Kind.NUMBER)

Slot = tuple[Question, str, int]
"""A question, a part ("order", "points", "rating", "pair"), and the index of the goal or the pair on the ballot."""


@dataclass(frozen=True)
class Answer:
    """value: the number given, None when empty; of a pair: how many times heavier the first goal is.
    text: as it is in the file.  where: its place there."""

    value: float | None
    text: str
    where: str


@dataclass(frozen=True)
class FoundBallot:
    """problems: answers that are no numbers, and goals that do not stand where they were printed."""

    mark: Mark
    answers: Mapping[Slot, Answer]
    problems: tuple[Problem, ...]

    @property
    def is_blank(self) -> bool:
        return not self.problems and all(answer.value is None for answer in self.answers.values())


def read_ballot_file(source: Path) -> tuple[FoundBallot, ...]:
    """The ballots in a file, in its order.

    Raises: Refused not_a_ballot, ballot_unreadable, file_too_large, and as `read_source` for a workbook;
    EnvironmentRefused when it cannot be read.
    """
    if source.suffix.casefold() == ".pdf":
        found = tuple(_from_pdf(source))
    else:
        found = tuple(_from_workbook(read_source(source)))
    if not found:
        raise refuse("not_a_ballot")
    return found


def is_ballot_file(source: Path) -> bool:
    """Whether a workbook holds the mark of a ballot, found without reading it; False for all that cannot be opened."""
    try:
        with zipfile.ZipFile(source) as package:
            small = [one for one in package.infolist() if one.filename in _TEXTS and one.file_size <= _LONGEST_TEXTS]
            return any(MARK_START.encode() in package.read(one) for one in small)
    except Exception:  # noqa: BLE001  # a damaged package raises anything; import says what is wrong with it
        return False


def _from_pdf(source: Path) -> Iterator[FoundBallot]:
    import logging

    import pypdf

    data = read_bytes(source, MAX_FILE_BYTES)
    try:
        # The library warns of each oddity of a damaged file; what cannot be read is reported in the report.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            raise refuse("ballot_unreadable")
        if len(reader.pages) > MAX_PAGES:
            raise refuse("file_too_large", megabytes=MAX_FILE_BYTES // 2**20)
        fields = reader.get_fields() or {}
        if len(fields) > MAX_FIELDS:
            raise refuse("ballot_unreadable")
        values = {str(name): _cell_text(field.get("/V")) for name, field in fields.items()}
    except AlignerError:
        raise
    except Exception as error:  # a damaged PDF raises anything, also RecursionError
        raise refuse("ballot_unreadable") from error
    for name, text in values.items():
        mark = read_mark(text) if name.endswith(".mark") else None
        if mark is not None:
            yield _pdf_ballot(mark, name.removesuffix(".mark"), values)


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    return text[:100_000]


def _pdf_ballot(mark: Mark, name: str, values: Mapping[str, str]) -> FoundBallot:
    answers: dict[Slot, Answer] = {}
    problems: list[Problem] = []
    for slot, places, label in _slots(mark):
        text = values.get(field_name(name, slot[0], slot[1], *places), "").strip()
        where = f"{mark.questions.index(slot[0]) + 1} › {label}"
        if slot[1] in ("pair", "rating"):
            text = text.lstrip("/")
            text = "" if text == "Off" else text
        if slot[1] == "pair":
            value: float | Problem | None = _ratio(text, where)
        else:
            value = parse_cell(RawCell(text or None), _NUMBER, where)
        _keep(answers, problems, slot, value, text, where)
    return FoundBallot(mark, answers, tuple(problems))


def _keep(
    answers: dict[Slot, Answer],
    problems: list[Problem],
    slot: Slot,
    value: float | Problem | None,
    text: str,
    where: str,
) -> None:
    if isinstance(value, Problem):
        problems.append(value)
        value = None
    answers[slot] = Answer(value, text, where)


def _ratio(text: str, where: str) -> float | Problem | None:
    """From a circle, one of those of a form or with times between theirs."""
    if not text:
        return None
    side, times = text[:1], text[1:]
    if side not in "abe" or not times.isdecimal() or not 1 <= int(times) <= MAX_TIMES:
        return Problem.of("not_a_number", where, text=text[:80])
    return 1 / int(times) if side == "b" else float(times)


def _slots(mark: Mark) -> Iterator[tuple[Slot, tuple[int, ...], str]]:
    """Each answer that a ballot asks: its slot, the places of its goal or goals, and their codes."""
    for question in mark.questions:
        if mark.method is WorkshopMethod.PAIRWISE:
            for index, (first, second) in enumerate(mark.pairs):
                codes = f"{mark.goals[first]} {mark.goals[second]}"
                yield (question, "pair", index), (first, second), codes
            continue
        for index, code in enumerate(mark.goals):
            for part in parts_of(mark.method):
                yield (question, part, index), (index,), code


def _from_workbook(sheets: tuple[RawSheet, ...]) -> Iterator[FoundBallot]:
    for sheet in sheets:
        for mark in _marks(sheet)[:1]:
            yield _sheet_ballot(mark, sheet)


def _marks(sheet: RawSheet) -> list[Mark]:
    """The marks in a sheet's cells; a small part of a large sheet is looked through."""
    checked_count = 0
    for _, cells in sheet.rows:
        for at, cell in enumerate(cells):
            checked_count += 1
            if isinstance(cell.value, str) and cell.value.startswith(MARK_START):
                # A long one continues in the cells beside it.
                mark = read_mark("".join(str(one.value or "") for one in cells[at:]))
                if mark is not None:
                    return [mark]
        if checked_count > MAX_SCANNED_CELLS:
            break
    return []


def _sheet_ballot(mark: Mark, sheet: RawSheet) -> FoundBallot:
    rows = dict(sheet.rows)
    answers: dict[Slot, Answer] = {}
    problems: list[Problem] = []
    columns = answered_in(mark.method)
    for question, numbers in zip(mark.questions, mark.rows, strict=False):
        if mark.method is WorkshopMethod.PAIRWISE:
            for index, (number, (first, second)) in enumerate(zip(numbers, mark.pairs, strict=False)):
                codes = (mark.goals[first], mark.goals[second])
                heavier, times = (_at(rows, number, columns[part]) for part in ("heavier", "times"))
                where = _place(sheet, number, columns["heavier"])
                value, text = _sheet_ratio(heavier, times, codes, where)
                _keep(answers, problems, (question, "pair", index), value, text, where)
            continue
        for index, number in enumerate(numbers[: len(mark.goals)]):
            goal = mark.goals[index]
            if _text(_at(rows, number, CODE)) != goal:
                problems.append(Problem.of("ballot_altered", _place(sheet, number, CODE), goal=goal))
                continue
            for part, column in columns.items():
                cell, where = _at(rows, number, column), _place(sheet, number, column)
                value = parse_cell(cell, _NUMBER, where)
                _keep(answers, problems, (question, part, index), value, _text(cell), where)
    if len(mark.rows) != len(mark.questions):
        problems.append(Problem.of("ballot_altered", sheet.title, goal=""))
    return FoundBallot(mark, answers, tuple(problems))


def _sheet_ratio(
    first: RawCell, second: RawCell, codes: tuple[str, str], where: str
) -> tuple[float | Problem | None, str]:
    heavier = _text(first)
    text = f"{heavier} {_text(second)}".strip()
    if not heavier:
        return None, text
    if heavier in (EQUAL, "1"):
        return 1.0, text
    times = parse_cell(second, _NUMBER, where)
    if isinstance(times, Problem):
        return times, text
    if heavier not in codes or times is None or not 1 <= times <= MAX_TIMES:
        return Problem.of("not_a_number", where, text=text[:80]), text
    return (times if heavier == codes[0] else 1 / times), text


def _at(rows: Mapping[int, Cells], number: int, column: str) -> RawCell:
    cells, index = rows.get(number, ()), COLUMNS.index(column)
    return cell_at(cells, index)


def _place(sheet: RawSheet, number: int, column: str) -> str:
    return place(sheet.title, COLUMNS.index(column), number)


def _text(cell: RawCell) -> str:
    """Excel keeps a code such as 1 as the number 1.0."""
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
