"""Reads .xlsx files of unknown origin, within bounds: cells, merged areas, and what is hidden."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import IO, cast

from aligner.exchange.raw import MAX_COLUMNS, MAX_ROWS, Cells, RawSheet
from aligner.exchange.sheet_parts import Book, SheetReader, read_book
from aligner.model.errors import AlignerError, refuse

MAX_INFLATED_BYTES = 100 * 2**20
MAX_ENTRIES = 2000
MAX_CELLS = 4_000_000
_LARGE_PART_BYTES = 10 * 2**20
_MAX_RATIO = 100
_MAX_ELEMENTS = ((b"<row", 300_000), (b"<mergeCell ", 200_000), (b"<definedName", 100_000), (b"<xf", 200_000))
"""More than anyone fills, merges, names or formats: each of them costs time."""
_LONGEST_TEXT = 2**20
"""So many bytes without a mark hold no cell: Excel's longest has 32,767 characters."""
_CHUNK_BYTES = 2**18
_EMPTY = tuple(map(re.compile, (rb"<c\b[^<>]*/>\s*", rb"<row\b[^<>]*/>\s*", rb"<row\b[^<>]*>\s*</row>\s*")))
"""Each begins with letters that stand in all it finds: only so is it looked for quickly."""
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
            names = package.namelist()
            if "[Content_Types].xml" not in names:
                raise refuse("not_a_workbook")
            if len(set(names)) < len(names):
                # Programs differ in which of two parts of one name they read.
                raise refuse("workbook_damaged")
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
    """Refuses a part with a document type, with more elements than anyone makes, or with a text of no end."""
    before, plain = b"", 0
    counts = dict.fromkeys((mark for mark, _ in _MAX_ELEMENTS), 0)
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK_BYTES):
            # A part in UTF-16 has a zero byte beside each letter.
            text = (before + chunk).replace(b"\0", b"") if b"\0" in chunk else before + chunk
            if b"<!" in text and b"<!DOCTYPE" in text.upper():
                raise refuse("workbook_unsafe")
            plain = 0 if b"<" in chunk else plain + len(chunk)
            is_full = plain > _LONGEST_TEXT
            for mark, most in _MAX_ELEMENTS:
                counts[mark] += chunk.count(mark)
                is_full = is_full or counts[mark] > most
            if is_full:
                raise refuse("workbook_inflated", megabytes=round(entry.file_size / 2**20))
            before = text[-16:]


def read_workbook(data: bytes) -> tuple[RawSheet, ...]:
    """The sheets of a workbook, in their order; `check_package` comes first.

    Raises: Refused workbook_damaged, workbook_too_large, too_many_rows, too_many_columns.
    """
    title = ""
    sheets: list[RawSheet] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            book = read_book(package)
            for one in book.sheets:
                title = one.title
                if not one.part:
                    sheets.append(RawSheet(title, (), is_hidden=one.is_hidden, is_readable=False))
                    continue
                with package.open(one.part) as part:
                    sheets.append(_sheet(title, one.is_hidden, part, book))
    except (AlignerError, MemoryError):
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
                for pattern in _EMPTY if b"/>" in self._ready else _EMPTY[-1:]:
                    self._ready = pattern.sub(b"", self._ready)
            if not chunk:
                break
        size = len(self._ready) if size is None or size < 0 else size
        given, self._ready = self._ready[:size], self._ready[size:]
        return given


def _sheet(title: str, is_hidden: bool, part: IO[bytes], book: Book) -> RawSheet:
    reader = SheetReader(cast("IO[bytes]", _WithoutEmpty(part)), book)
    rows = sorted(_bounded(reader.rows(), title), key=lambda row: row[0])
    return RawSheet(
        title,
        tuple(rows),
        is_hidden=is_hidden,
        hidden_rows=frozenset(reader.hidden_rows),
        hidden_columns=frozenset(reader.hidden_columns),
        merged=tuple(reader.merged),
    )


def is_percent_format(number_format: str) -> bool:
    """Whether a number format multiplies by 100; a per cent sign in quotes is only written beside the number."""
    return "%" in _QUOTED.sub("", number_format)


def _bounded(rows: Iterable[tuple[int, Cells]], title: str) -> Iterator[tuple[int, Cells]]:
    """The rows that hold something."""
    row_count = cells = 0
    for number, row in rows:
        cells += len(row)
        if cells > MAX_CELLS:
            raise refuse("workbook_too_large", title, megabytes=MAX_INFLATED_BYTES // 2**20)
        if all(cell.is_empty for cell in row):
            continue
        row_count += 1
        if row_count > MAX_ROWS + 1:
            raise refuse("too_many_rows", title, rows=MAX_ROWS)
        if any(not cell.is_empty for cell in row[MAX_COLUMNS:]):
            raise refuse("too_many_columns", f"{title}!{number}", columns=MAX_COLUMNS)
        yield number, row
