"""Reads .xlsx files of unknown origin, within bounds: cells, merged areas, and what is hidden."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import IO, TYPE_CHECKING, Any

from aligner.exchange.raw import MAX_COLUMNS, MAX_ROWS, Area, Cells, RawCell, RawSheet
from aligner.model.errors import AlignerError, refuse
from aligner.model.text import decode_excel_escapes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from openpyxl import Workbook
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.worksheet._reader import WorkSheetParser
    from openpyxl.worksheet.cell_range import CellRange

MAX_INFLATED_BYTES = 100 * 2**20
MAX_ENTRIES = 2000
MAX_CELLS = 4_000_000
MAX_SECONDS = 120
_LARGE_PART_BYTES = 10 * 2**20
_MAX_RATIO = 100
_MAX_ROW_ELEMENTS = 300_000
_CHUNK_BYTES = 2**18
_EMPTY = RawCell(None)
_NO_VALUES = re.compile(rb"(?:<(?:c|row)\b[^<>]*/>\s*)+")
_NO_CELLS = re.compile(rb"(?:<row\b[^<>]*>\s*</row>\s*)+")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!\$)[^\]]*\]')


def check_package(data: bytes) -> None:
    """Refuses what is not a plain, small workbook package before any XML is parsed.

    Raises: Refused workbook_too_large, not_a_workbook, old_or_locked_workbook, workbook_unsafe, workbook_damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_INFLATED_BYTES:
                raise refuse("workbook_too_large", megabytes=MAX_INFLATED_BYTES // 2**20)
            if "[Content_Types].xml" not in package.namelist():
                raise refuse("not_a_workbook")
            for entry in entries:
                # A part that shrinks a hundredfold repeats itself: empty rows and cells, or an attack.
                if entry.file_size > _LARGE_PART_BYTES and entry.file_size > _MAX_RATIO * entry.compress_size:
                    raise refuse("workbook_inflated", megabytes=round(entry.file_size / 2**20))
            for entry in entries:
                if entry.flag_bits & 0x1:
                    raise refuse("old_or_locked_workbook")
                if entry.filename.casefold().endswith((".xml", ".rels", ".vml")):
                    _check_part(package, entry)
    except AlignerError:
        raise
    except Exception as error:
        # Damaged packages raise BadZipFile, zlib.error, EOFError, NotImplementedError and more.
        raise refuse("workbook_damaged") from error


def _check_part(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Refuses a part with a document type, or with more rows than anyone fills: each of them costs time."""
    before, rows = b"", 0
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK_BYTES):
            # A part in UTF-16 has a zero byte beside each letter.
            text = (before + chunk).replace(b"\0", b"") if b"\0" in chunk else before + chunk
            if b"<!" in text and b"<!DOCTYPE" in text.upper():
                raise refuse("workbook_unsafe")
            rows += chunk.count(b"<row")
            if rows > _MAX_ROW_ELEMENTS:
                raise refuse("workbook_inflated", megabytes=round(entry.file_size / 2**20))
            before = text[-16:]


def read_workbook(data: bytes) -> tuple[RawSheet, ...]:
    """The sheets of a workbook, in their order; `check_package` comes first.

    Raises: Refused workbook_damaged, workbook_too_large, too_many_rows, too_many_columns.
    """
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet

    title = ""
    sheets: list[RawSheet] = []
    ends = monotonic() + MAX_SECONDS
    try:
        reader = ExcelReader(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        reader.read_manifest()
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        for sheet, relation in reader.parser.find_sheets():
            title = str(sheet.name)
            is_hidden = sheet.state not in (None, "visible")
            if relation.target not in reader.valid_files or not relation.Type.endswith("/worksheet"):
                sheets.append(RawSheet(title, (), is_hidden=is_hidden, is_readable=False))
                continue
            with reader.archive.open(relation.target) as part:
                sheets.append(_sheet(title, is_hidden, _WithoutEmpty(part), reader, ends))
    except AlignerError:
        raise
    except Exception as error:
        raise refuse("workbook_damaged", title) from error
    return tuple(sheets)


class _WithoutEmpty(io.RawIOBase):
    """A sheet's XML without the rows and cells that hold nothing, of which formatted sheets have millions."""

    def __init__(self, part: IO[bytes]) -> None:
        super().__init__()
        self._part = part
        self._ready = b""
        self._waiting = b""
        self._is_plain = True

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while not self._ready:
            chunk = self._part.read(_CHUNK_BYTES)
            text = self._waiting + chunk
            # Within a CDATA section what looks like a cell is text.
            self._is_plain = self._is_plain and b"<![CDATA[" not in text
            cut = text.rfind(b"<") if chunk and self._is_plain else len(text)
            self._ready, self._waiting = text[:cut], text[cut:]
            if self._is_plain:
                self._ready = _NO_CELLS.sub(b"", _NO_VALUES.sub(b"", self._ready))
            if not chunk:
                break
        size = len(self._ready) if size is None or size < 0 else size
        given, self._ready = self._ready[:size], self._ready[size:]
        return given


def _sheet(title: str, is_hidden: bool, part: io.RawIOBase, reader: "ExcelReader", ends: float) -> RawSheet:
    parser = _parser(part, reader)
    rows = tuple(_bounded(_rows(parser, reader.wb), title, ends))
    hidden_rows = frozenset(
        int(number) for number, attributes in parser.row_dimensions.items() if _is_true(attributes.get("hidden"))
    )
    hidden_columns: set[int] = set()
    for attributes in parser.column_dimensions.values():
        if _is_true(attributes.get("hidden")):
            first, last = int(attributes["min"]), int(attributes["max"])
            hidden_columns.update(range(first - 1, min(last, MAX_COLUMNS)))
    merged: tuple[Area, ...] = ()
    if parser.merged_cells is not None:
        areas = (_range(one.ref).bounds for one in parser.merged_cells.mergeCell)
        merged = tuple((row, column - 1, last_row, last_column - 1) for column, row, last_column, last_row in areas)
    return RawSheet(
        title,
        rows,
        is_hidden=is_hidden,
        hidden_rows=hidden_rows,
        hidden_columns=frozenset(hidden_columns),
        merged=merged,
    )


def _range(ref: str) -> "CellRange":
    from openpyxl.worksheet.cell_range import CellRange

    return CellRange(ref)


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _parser(part: io.RawIOBase, reader: "ExcelReader") -> "WorkSheetParser":
    from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser

    class Parser(WorkSheetParser):
        """Distinguishes a formula whose result was not kept from an empty cell."""

        def parse_cell(self, element: "Element") -> dict[str, Any]:
            cell = super().parse_cell(element)
            if cell["value"] is None and element.find(FORMULA_TAG) is not None:
                # A formula may give a text of no letters: its cell says so, with a value that is empty.
                is_empty_text = element.get("t") == "str" and element.find(VALUE_TAG) is not None
                cell["data_type"] = "s" if is_empty_text else "f"
            return cell

        # What a sheet looks like is of no concern, and a fault in it stops nothing.
        def parse_formatting(self, element: object) -> None: ...

        def parse_extensions(self, element: object) -> None: ...

        def parse_legacy(self, element: object) -> None: ...

        def parse_sheet_protection(self, element: object) -> None: ...

    book: Any = reader.wb
    return Parser(
        part,
        reader.shared_strings,
        data_only=True,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
    )


def _rows(parser: "WorkSheetParser", book: "Workbook") -> Iterator[tuple[int, Cells]]:
    formats: dict[int, str] = {}
    for number, found in parser.parse():
        if not found:
            continue
        width = min(max(cell["column"] for cell in found), MAX_COLUMNS + 1)
        cells = [_EMPTY] * width
        for cell in found:
            if cell["column"] <= width:
                cells[cell["column"] - 1] = _cell(cell, book, formats)
            elif cell["value"] is not None:
                cells[-1] = _cell(cell, book, formats)
        yield number, tuple(cells)


def _cell(cell: dict[str, Any], book: "Workbook", formats: dict[int, str]) -> RawCell:
    value, data_type = cell["value"], cell["data_type"]
    if value is None:
        return RawCell(None, is_uncalculated=True) if data_type == "f" else _EMPTY
    if isinstance(value, str):
        text = decode_excel_escapes(value)
        is_error = data_type == "e"
        return RawCell(text, is_error=is_error, is_comment=not is_error and value.lstrip().startswith("# "))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        style = cell["style_id"]
        if style not in formats:
            formats[style] = _number_format(style, book)
        return RawCell(value, formats[style])
    return RawCell(value)


def _number_format(style: int, book: Any) -> str:
    """The format that a style gives to numbers, without colours and what it only writes beside them; "" if general."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    number = book._cell_styles[style].numFmtId if style < len(book._cell_styles) else 0
    if number < BUILTIN_FORMATS_MAX_SIZE:
        text = BUILTIN_FORMATS.get(number, "")
    else:
        text = book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE]
    return "" if text == "General" else text


def is_percent_format(number_format: str) -> bool:
    """Whether a number format multiplies by 100; a per cent sign in quotes is only written beside the number."""
    return "%" in _QUOTED.sub("", number_format)


def _bounded(rows: Iterable[tuple[int, Cells]], title: str, ends: float) -> Iterator[tuple[int, Cells]]:
    """The rows that hold something."""
    row_count = cells = 0
    for number, row in rows:
        cells += len(row)
        if cells > MAX_CELLS or monotonic() > ends:
            raise refuse("workbook_too_large", title, megabytes=MAX_INFLATED_BYTES // 2**20)
        if all(cell.is_empty for cell in row):
            continue
        row_count += 1
        if row_count > MAX_ROWS + 1:
            raise refuse("too_many_rows", title, rows=MAX_ROWS)
        if any(not cell.is_empty for cell in row[MAX_COLUMNS:]):
            raise refuse("too_many_columns", f"{title}!{number}", columns=MAX_COLUMNS)
        yield number, row
