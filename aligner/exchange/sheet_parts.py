"""Reads the parts of an .xlsx package: which sheets there are, their texts, number formats and cells.

Only what a list needs is read, by element names alone, so that nothing else in a package can be a fault, and so that
strict workbooks, whose names stand in another namespace, are read alike.
"""

import math
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import iterparse

from aligner.exchange.raw import EMPTY_CELL, MAX_COLUMNS, Area, Cells, RawCell, shortened
from aligner.model.text import decode_excel_escapes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TYPES, _STRINGS, _STYLES, _SHEET = "[Content_Types].xml", "sharedStrings", "styles", "worksheet"
_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_UNCALCULATED = RawCell(None, is_uncalculated=True)
_MAX_AREAS = 200_000
_MAX_INDENT = 250
"""As far as Excel indents."""


@dataclass(frozen=True)
class SheetPart:
    """A sheet of a workbook. part: its name in the package, "" for one that holds no cells, such as a chart."""

    title: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class Book:
    """What all sheets of a workbook share.

    strings: its texts.  formats: of each style of cells, the number format, "" when general.  days: styles of days.
    indents: of styles that indent their texts, by how many steps.
    spans: styles of spans of time.  is_1904: whether days are counted from 1904.
    """

    sheets: tuple[SheetPart, ...]
    strings: Sequence[str]
    formats: Sequence[str]
    days: frozenset[int]
    spans: frozenset[int]
    is_1904: bool
    indents: Mapping[int, int]


def read_book(package: zipfile.ZipFile) -> Book:
    """What the sheets of a package share. Raises: KeyError, ValueError, ParseError for a damaged one."""
    kinds = {
        one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
        for one in _elements(package, _TYPES, "Override")
    }
    place = next(
        (name for name, kind in kinds.items() if kind.endswith(".main+xml") and name in package.namelist()),
        "xl/workbook.xml",
    )
    relations = _relations(package, place)
    targets = {kind: target for target, kind in relations.values() if kind in (_STRINGS, _STYLES)}
    sheets: list[SheetPart] = []
    is_1904 = False
    for element in _elements(package, place, "sheet", "workbookPr"):
        if _name(element) == "workbookPr":
            is_1904 = is_true(element.get("date1904"))
            continue
        relation = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
        target, kind = relations.get(relation, ("", ""))
        is_cells = kind == _SHEET and target in package.namelist()
        is_hidden = element.get("state", "visible") != "visible"
        sheets.append(SheetPart(element.get("name", ""), target if is_cells else "", is_hidden))
    formats, indents = _formats(package, targets.get(_STYLES, ""))
    days, spans = _days(formats)
    return Book(tuple(sheets), _strings(package, targets.get(_STRINGS, "")), formats, days, spans, is_1904, indents)


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2]


def _elements(package: zipfile.ZipFile, part: str, *names: str) -> Iterator["Element"]:
    """The elements of a part that have one of the names, each once it is whole."""
    if part not in package.namelist():
        return
    with package.open(part) as file:
        for _, element in iterparse(file):
            if element.tag.rpartition("}")[2] in names:
                yield element
                element.clear()


def _relations(package: zipfile.ZipFile, place: str) -> dict[str, tuple[str, str]]:
    """By its id, the part that a relation leads to, and its kind in a word."""
    folder, _, name = place.rpartition("/")
    found: dict[str, tuple[str, str]] = {}
    for one in _elements(package, f"{folder}/_rels/{name}.rels".lstrip("/"), "Relationship"):
        if one.get("TargetMode") != "External":
            target = one.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[one.get("Id", "")] = (whole, one.get("Type", "").rpartition("/")[2])
    return found


def _strings(package: zipfile.ZipFile, part: str) -> list[str]:
    return [text_of(one) for one in _elements(package, part, "si")]


def text_of(element: "Element") -> str:
    """The text of a shared or inline string, without how it is read aloud."""
    texts: list[str] = []
    for one in element:
        name = one.tag.rpartition("}")[2]
        if name == "t":
            texts.append(one.text or "")
        elif name == "r":
            texts += (inner.text or "" for inner in one if inner.tag.rpartition("}")[2] == "t")
    return "".join(texts)


def _formats(package: zipfile.ZipFile, part: str) -> tuple[list[str], dict[int, int]]:
    """The number format of each style of cells, and how far styles indent their texts."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    own: dict[int, str] = {}
    found: list[str] = []
    indents: dict[int, int] = {}
    for element in _elements(package, part, "numFmt", "cellXfs"):
        if _name(element) == "numFmt":
            own[int(element.get("numFmtId", "0"))] = element.get("formatCode", "")
            continue
        for one in element:
            number = int(one.get("numFmtId", "0"))
            text = own.get(number) or BUILTIN_FORMATS.get(number, "")
            steps = next((inner.get("indent", "0") for inner in one if _name(inner) == "alignment"), "0")
            if steps.isdecimal() and 0 < int(steps) <= _MAX_INDENT:
                indents[len(found)] = int(steps)
            found.append("" if text == "General" else text)
    return found, indents


def _days(formats: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format

    dated = {text for text in set(formats) if text and is_date_format(text)}
    timed = {text for text in dated if is_timedelta_format(text)}
    return (
        frozenset(at for at, text in enumerate(formats) if text in dated),
        frozenset(at for at, text in enumerate(formats) if text in timed),
    )


def is_true(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text in ("1", "true")


@dataclass
class SheetReader:
    """Reads the cells of a sheet's part. hidden_rows, hidden_columns, merged: complete once all rows were taken."""

    file: IO[bytes]
    book: Book
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    merged: list[Area] = field(default_factory=list[Area])

    def rows(self) -> Iterator[tuple[int, Cells]]:
        """The rows that have cells, as the file orders them."""
        number = 0
        for _, element in iterparse(self.file):
            name = element.tag.rpartition("}")[2]
            if name == "row":
                stated = element.get("r")
                number = number + 1 if stated is None else int(float(stated))
                if is_true(element.get("hidden")):
                    self.hidden_rows.add(number)
                if len(element):
                    yield number, self._cells(element)
                element.clear()
            elif name == "col":
                if is_true(element.get("hidden")):
                    first, last = int(element.attrib["min"]), int(element.attrib["max"])
                    self.hidden_columns.update(range(max(0, first - 1), min(last, MAX_COLUMNS)))
            elif name == "mergeCell":
                self._merge(element.get("ref", ""))
            elif name in ("sheetData", "mergeCells"):
                element.clear()

    def _merge(self, text: str) -> None:
        first, _, last = text.partition(":")
        corners = [_PLACE.fullmatch(one) for one in (first, last or first)]
        if None in corners:
            raise ValueError(text)
        (column, row), (last_column, last_row) = ((_index(one[1]), int(one[2])) for one in corners if one is not None)
        if len(self.merged) < _MAX_AREAS:
            self.merged.append((row, column, last_row, last_column))

    def _cells(self, row: "Element") -> Cells:
        """The row's cells from its first column, no more than one after the last that a sheet may have."""
        cells: list[RawCell] = []
        index = -1
        for element in row:
            place = element.get("r")
            if place is None:
                index += 1
            else:
                index = _column_of(place)
            cell = self._cell(element)
            at = min(index, MAX_COLUMNS)
            if at == len(cells):
                cells.append(cell)
                continue
            if at > len(cells):
                if cell is EMPTY_CELL:
                    continue
                cells.extend([EMPTY_CELL] * (at + 1 - len(cells)))
            if index <= MAX_COLUMNS or cell is not EMPTY_CELL:
                cells[at] = cell
        return tuple(cells)

    def _cell(self, element: "Element") -> RawCell:
        kind = element.get("t", "n")
        value: str | None = None
        inline = formula = None
        for one in element:
            name = one.tag.rpartition("}")[2]
            if name == "v":
                value = one.text or ""
            elif name == "is":
                inline = one
            elif name == "f":
                formula = one
        if kind == "inlineStr":
            cell = _text_cell(text_of(inline)) if inline is not None else EMPTY_CELL
            steps = self.book.indents.get(int(element.get("s") or 0), 0) if self.book.indents else 0
            return cell._replace(indent=steps) if steps else cell
        if not value:
            # A formula may give a text of no letters: its cell says so, with a value that is empty.
            return EMPTY_CELL if formula is None or (kind == "str" and value is not None) else _UNCALCULATED
        if kind == "n":
            return self._number(value, int(element.get("s") or 0))
        if kind == "s":
            cell = _text_cell(self.book.strings[int(value)])
            steps = self.book.indents.get(int(element.get("s") or 0), 0) if self.book.indents else 0
            return cell._replace(indent=steps) if steps else cell
        if kind == "b":
            return RawCell(value.strip() not in ("0", "false"))
        if kind == "e":
            return RawCell(value, is_error=True)
        return _iso_cell(value) if kind == "d" else _text_cell(value)

    def _number(self, text: str, style: int) -> RawCell:
        try:
            number = float(text) if "." in text or "E" in text or "e" in text else int(text)
        except ValueError:
            return _text_cell(text)
        if isinstance(number, float) and not math.isfinite(number):
            return _text_cell(text)
        if style in self.book.days:
            return self._day(number, style)
        return RawCell(number, self.book.formats[style] if style < len(self.book.formats) else "")

    def _day(self, number: float, style: int) -> RawCell:
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        epoch = MAC_EPOCH if self.book.is_1904 else WINDOWS_EPOCH
        try:
            return RawCell(from_excel(number, epoch, timedelta=style in self.book.spans))
        except (OverflowError, ValueError):
            return RawCell("#VALUE!", is_error=True)


def _text_cell(text: str) -> RawCell:
    if not text:
        return EMPTY_CELL
    decoded = shortened(decode_excel_escapes(text) if "_x" in text else text)
    return RawCell(decoded, is_comment=text.lstrip().startswith("# "))


def _iso_cell(text: str) -> RawCell:
    try:
        return RawCell(date.fromisoformat(text) if len(text) == len("2026-01-01") else datetime.fromisoformat(text))
    except ValueError:
        return _text_cell(text)


@lru_cache(maxsize=2048)
def _index(letters: str) -> int:
    """The index, from 0, of a column by its letters."""
    number = 0
    for char in letters.upper():
        number = number * 26 + ord(char) - 64
    return number - 1


def _column_of(place: str) -> int:
    match = _PLACE.fullmatch(place)
    if match is None:
        raise ValueError(place)
    return _index(match[1])
