"""Reads .csv and .txt files as Excel and its kin write them: encodings, separators, quotes."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from aligner.exchange.encodings import Decoded, decode, encoding_title
from aligner.exchange.raw import EMPTY_CELL, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS, Cells, RawCell, RawSheet, shortened
from aligner.model.errors import Problem, refuse

SUFFIXES = (".csv", ".txt", ".tsv")
_DELIMITERS = (",", ";", "\t", "|", "\u061b", "\u060c", "\uff1b", "\uff0c")
"""In the order in which they are taken where two fit alike."""
_SIGNS_OF_SCRIPTS = "\u061b\u060c\uff1b\uff0c"
"""They also stand in the texts of a list: one parts columns only where most lines are parted alike."""
_LINES_LOOKED_AT = 30
_MAX_LINES = 2**20
"""As many as a sheet of Excel's has, empty ones among them."""


def read_table(data: bytes, title: str, encoding: str | None = None) -> RawSheet:
    """The one sheet of a text file, whose title is the file's name. encoding: what the user named, else guessed.

    Raises: Refused csv_encoding, csv_line_encoding, csv_quote_open, csv_quote_misplaced, csv_damaged, too_many_rows,
    too_many_columns.
    """
    if data.count(b"\n") > _MAX_LINES:
        raise refuse("too_many_rows", title, rows=MAX_ROWS)
    found = decode(data, title, encoding)
    text, named = _without_named_delimiter(found.text)
    delimiter = named or _delimiter(text)
    skipped = 1 if named else 0
    rows: list[tuple[int, Cells]] = []
    for number, line in _lines(text, delimiter, title, skipped):
        if not any(map(str.strip, line)):
            continue
        if len(rows) > MAX_ROWS:
            raise refuse("too_many_rows", title, rows=MAX_ROWS)
        if any(map(str.strip, line[MAX_COLUMNS:])):
            raise refuse("too_many_columns", f"{title}!{number}", columns=MAX_COLUMNS)
        rows.append((number, tuple(map(_cell, line[:MAX_COLUMNS]))))
    return RawSheet(
        title, tuple(rows), is_text=True, notices=_guessed(found, title), encoding=encoding_title(found.encoding)
    )


def _cell(value: str) -> RawCell:
    return RawCell(shortened(value), is_comment=value.lstrip().startswith("# ")) if value else EMPTY_CELL


def _guessed(found: Decoded, title: str) -> tuple[Problem, ...]:
    if not found.is_guess:
        return ()
    return (Problem.of("encoding_guessed", title, encoding=encoding_title(found.encoding), sample=found.sample),)


def _without_named_delimiter(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;`, taken off and understood."""
    first, _, rest = text.partition("\n")
    first = first.strip("\r\ufeff \"'")
    if first.casefold().startswith("sep=") and len(first) == 5:
        return rest, first[4]
    if first.casefold() == "sep=":
        return rest, "\t"
    return text, ""


def _delimiter(text: str) -> str:
    """The sign that divides the most of the first lines into the same number of columns."""
    sample = [line for line in text.splitlines() if line.strip()][:_LINES_LOOKED_AT]
    best, best_score = ",", (0, 0)
    for mark in _DELIMITERS:
        try:
            widths = [len(line) for line in csv.reader(sample, delimiter=mark)]
        except csv.Error:
            continue
        common = max(set(widths), key=lambda width: (widths.count(width) if width > 1 else 0, width), default=1)
        score = (widths.count(common), common) if common > 1 else (0, 0)
        if mark in _SIGNS_OF_SCRIPTS and 2 * widths.count(common) <= len(widths):
            continue
        if score > best_score:
            best, best_score = mark, score
    return best


def _lines(text: str, delimiter: str, title: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, numbered as Excel shows them."""
    csv.field_size_limit(MAX_FILE_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 0
    try:
        for number, line in enumerate(reader, start=1 + skipped):
            if line:
                yield number, line
            start = reader.line_num
    except csv.Error as error:
        rest = list(islice(io.StringIO(text, newline=""), start, None))
        if "end of data" in str(error):
            at = start + skipped + 1 + _opening(rest, delimiter)
            raise refuse("csv_quote_open", f"{title}!{at}", line=at) from error
        line_number = reader.line_num + skipped
        code = "csv_quote_misplaced" if "expected after" in str(error) else "csv_damaged"
        raise refuse(code, f"{title}!{line_number}", line=line_number, begins=start + skipped + 1) from error


def _opening(lines: list[str], delimiter: str) -> int:
    """How many lines after the row's first the quote opens that never closes."""
    is_open, was_open, is_start = False, False, True
    opened = 0
    for offset, line in enumerate(lines):
        for char in line:
            if is_open:
                is_open, was_open = char != '"', char == '"'
            elif char == '"' and (is_start or was_open):
                opened = offset if is_start else opened
                is_open, was_open, is_start = True, False, False
            else:
                was_open, is_start = False, char in (delimiter, "\n", "\r")
    return opened
