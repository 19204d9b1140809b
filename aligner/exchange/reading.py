"""Opens a workbook or a sheet of unknown origin, within bounds, and gives its cells as they stand."""

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, refuse
from aligner.model.text import decode_excel_escapes

MAX_FILE_BYTES = 20 * 2**20
MAX_INFLATED_BYTES = 100 * 2**20
MAX_ENTRIES = 2000
MAX_ROWS = 100_000
MAX_COLUMNS = 200
EMPTY_ROWS_AT_END = 100
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell's value as the file has it; None when empty. is_comment: the text begins with a plain `#`."""

    value: Any
    is_percent: bool = False
    is_error: bool = False
    is_uncalculated: bool = False
    is_comment: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.is_uncalculated and (
            self.value is None or (isinstance(self.value, str) and not self.value.strip())
        )


@dataclass(frozen=True)
class RawSheet:
    """title: as in the file. rows: (row number from 1, cells), without empty rows."""

    title: str
    rows: tuple[tuple[int, tuple[RawCell, ...]], ...]


def read_source(source: Path) -> tuple[RawSheet, ...]:
    """The sheets of an .xlsx, or the one sheet of a .csv, whose title is the file's name.

    Raises: Refused when the file is not there, too large, not a workbook, or damaged; EnvironmentRefused when it
    cannot be read.
    """
    try:
        if not source.is_file():
            raise refuse("source_not_found")
        if source.stat().st_size > MAX_FILE_BYTES:
            raise refuse("file_too_large", megabytes=MAX_FILE_BYTES // 2**20)
        data = source.read_bytes()
    except OSError as error:
        raise EnvironmentRefused(Problem.of("cannot_read_file", name=source.name)) from error
    if data.startswith(_OLE):
        raise refuse("old_or_locked_workbook")
    if data.startswith(_ZIP):
        _check_package(data)
        return _read_workbook(data)
    suffix = source.suffix.casefold()
    if suffix == ".csv":
        return (_read_csv(data, source.stem),)
    raise refuse("not_a_workbook" if suffix == ".xlsx" else "unknown_file_kind")


def _check_package(data: bytes) -> None:
    """Refuses what is not a plain, small workbook package before any XML is parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_INFLATED_BYTES:
                raise refuse("workbook_too_large", megabytes=MAX_INFLATED_BYTES // 2**20)
            if "[Content_Types].xml" not in package.namelist():
                raise refuse("not_a_workbook")
            for entry in entries:
                if entry.flag_bits & 0x1:
                    raise refuse("old_or_locked_workbook")
                is_xml = entry.filename.casefold().endswith((".xml", ".rels", ".vml"))
                # A part in UTF-16 has a zero byte beside each letter.
                if is_xml and b"<!DOCTYPE" in package.read(entry).replace(b"\0", b"").upper():
                    raise refuse("workbook_unsafe")
    except AlignerError:
        raise
    except Exception as error:
        # Damaged packages raise BadZipFile, zlib.error, EOFError, NotImplementedError and more.
        raise refuse("workbook_damaged") from error


def _read_workbook(data: bytes) -> tuple[RawSheet, ...]:
    import openpyxl
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    title = ""
    sheets: list[RawSheet] = []
    values = formulas = None
    try:
        values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        for sheet in values.worksheets:
            if not isinstance(sheet, ReadOnlyWorksheet):
                continue
            title = sheet.title
            twin = formulas[title]
            sheet.reset_dimensions()
            twin.reset_dimensions()
            last_row, last_column = MAX_ROWS + 2, MAX_COLUMNS + 1
            lines = (page.iter_rows(max_row=last_row, max_col=last_column) for page in (sheet, twin))
            pairs = zip_longest(*lines, fillvalue=())
            sheets.append(RawSheet(title, tuple(_bounded((_raw_row(*pair) for pair in pairs), title))))
    except AlignerError:
        raise
    except Exception as error:
        raise refuse("workbook_damaged", title) from error
    finally:
        for book in (values, formulas):
            if book is not None:
                book.close()
    return tuple(sheets)


def _raw_row(values: Iterable[Any], formulas: Iterable[Any]) -> tuple[RawCell, ...]:
    return tuple(_raw_cell(cell, twin) for cell, twin in zip_longest(values, formulas))


_EMPTY = RawCell(None)


def _raw_cell(cell: Any, twin: Any) -> RawCell:
    value = getattr(cell, "value", None)
    if value is None:
        is_formula = getattr(twin, "data_type", None) == "f" and twin.value is not None
        return RawCell(None, is_uncalculated=True) if is_formula else _EMPTY
    if isinstance(value, str):
        return RawCell(
            decode_excel_escapes(value),
            is_error=cell.data_type == "e",
            is_comment=value.lstrip().startswith("#") and cell.data_type != "e",
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return RawCell(value, is_percent="%" in (cell.number_format or ""))
    return RawCell(value)


def _bounded(rows: Iterable[tuple[RawCell, ...]], title: str) -> Iterator[tuple[int, tuple[RawCell, ...]]]:
    """The rows that hold something, numbered; ends after many empty ones."""
    empty = 0
    for number, row in enumerate(rows, start=1):
        if all(cell.is_empty for cell in row):
            empty += 1
            if empty >= EMPTY_ROWS_AT_END:
                return
            continue
        empty = 0
        if number > MAX_ROWS + 1:
            raise refuse("too_many_rows", title, rows=MAX_ROWS)
        if any(not cell.is_empty for cell in row[MAX_COLUMNS:]):
            raise refuse("too_many_columns", f"{title}!{number}", columns=MAX_COLUMNS)
        yield number, row


def _read_csv(data: bytes, title: str) -> RawSheet:
    text = _decode(data, title)
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=lambda mark: len(next(csv.reader([first_line], delimiter=mark), [])))
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = (
            tuple(RawCell(value or None, is_comment=value.lstrip().startswith("#")) for value in line) for line in lines
        )
        return RawSheet(title, tuple(_bounded(rows, title)))
    except csv.Error as error:
        raise refuse("csv_damaged", title) from error


def _decode(data: bytes, title: str) -> str:
    is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encodings = ("utf-16",) if is_utf16 else ("utf-8-sig", "cp1255")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refuse("csv_encoding", title)
