"""The user's own file with what is wrong in it: a column beside each row, and the cells marked."""

import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from aligner.exchange.guessing import guess_sheet
from aligner.exchange.outgoing import write_new_file
from aligner.exchange.raw import RawSheet, without_hidden
from aligner.exchange.table_files import read_all
from aligner.lang.bidi import strip_isolates
from aligner.lang.problems import problem_sentence
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.model.vocabulary import RIGHT_TO_LEFT
from aligner.office.sheets import CELL_LIMIT, escaped, sheet_title
from aligner.palette import colors_of

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_CELL = re.compile(r"(.*)!([A-Z]{0,3})(\d*)")
_WIDTH = 60
_FILL = colors_of("documents")["accent_soft"]

Marks = Mapping[str, Mapping[int, list[tuple[str, str]]]]
"""By sheet and row, 1 for what is wrong in all of it: the cell's letters, "" for the row, and the sentence."""


def write_error_copy(source: Path, problems: Iterable[Problem], out: Path, words: Words) -> int:
    """How many rows of the copy say what is wrong in them; a file of another kind becomes a workbook.

    Raises: as `read_all`; Refused file_exists; EnvironmentRefused.
    """
    marks = _marks(problems, words)
    sheets = read_all(source)
    book = _copy(source, sheets, words.language in RIGHT_TO_LEFT)
    heads = {sheet_title(one.title): guess_sheet(without_hidden(one)).header_row for one in sheets if one.rows}
    for page in book.worksheets:
        head = heads.get(page.title) or 1
        _mark(page, marks.get(page.title, {}), head, words.sentence("importing.what_is_wrong"))
    stream = io.BytesIO()
    book.save(stream)
    write_new_file(stream.getvalue(), out)
    return sum(len(rows) for rows in marks.values())


def _marks(problems: Iterable[Problem], words: Words) -> Marks:
    found: dict[str, dict[int, list[tuple[str, str]]]] = {}
    for problem in problems:
        match = _CELL.fullmatch(problem.where)
        sheet, column, row = match.groups() if match else (problem.where, "", "")
        text = strip_isolates(problem_sentence(problem, words))
        found.setdefault(sheet_title(sheet), {}).setdefault(int(row or 1), []).append((column, text))
    return found


def _copy(source: Path, sheets: Iterable[RawSheet], is_rtl: bool) -> "Workbook":
    """The file as a workbook to write in. sheets: read of it before by the import's own way, which keeps out what is
    not safe."""
    from openpyxl import Workbook, load_workbook

    if source.suffix.casefold() == ".xlsx":
        return load_workbook(source)
    book = Workbook()
    del book[book.sheetnames[0]]
    for sheet in sheets:
        page = book.create_sheet(sheet_title(sheet.title))
        page.sheet_view.rightToLeft = is_rtl
        for number, cells in sheet.rows:
            for index, cell in enumerate(cells, 1):
                if not cell.is_empty:
                    _write(page, number, index, cell.value)
    return book


def _mark(page: "Worksheet", rows: Mapping[int, list[tuple[str, str]]], head: int, heading: str) -> None:
    """Writes what is wrong beside each row, and the heading of that column beside the list's own headers."""
    from openpyxl.styles import Alignment, PatternFill
    from openpyxl.utils import get_column_letter

    if not rows:
        return
    fill, at = PatternFill("solid", fgColor=_FILL[1:]), page.max_column + 1
    page.column_dimensions[get_column_letter(at)].width = _WIDTH
    texts = {number: " ".join(dict.fromkeys(text for _, text in found)) for number, found in rows.items()}
    texts[head] = f"{heading}: {texts[head]}" if head in texts else heading
    for number, text in texts.items():
        _write(page, number, at, text[: CELL_LIMIT // 2])
        page.cell(number, at).alignment = Alignment(wrap_text=True, vertical="top")
        page.cell(number, at).fill = fill
    for number, found in rows.items():
        for column in {column for column, _ in found if column}:
            page[f"{column}{number}"].fill = fill


def _write(page: "Worksheet", row: int, column: int, value: object) -> None:
    """Writes a value; a text never becomes a formula."""
    cell = cast("Cell", page.cell(row, column))
    if isinstance(value, str):
        cell.value = escaped(value)
        cell.data_type = "s"
    else:
        cell.value = value  # pyright: ignore[reportAttributeAccessIssue]
