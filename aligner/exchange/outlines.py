"""Reads a text whose lines are items, such as a roadmap pasted from a document: a cell a line, as it stands."""

from aligner.exchange.encodings import decode, encoding_title
from aligner.exchange.raw import MAX_ROWS, RawCell, RawSheet, shortened
from aligner.exchange.reshaping import begins_as_item
from aligner.model.errors import refuse

SUFFIXES = (".txt", ".md")
_MOST = 0.6


def read_outline(data: bytes, title: str, encoding: str | None = None) -> RawSheet | None:
    """The lines of a text most of which begin with a bullet or a number; None for another text.

    Raises: Refused as `decode`, and too_many_rows.
    """
    found = decode(data, title, encoding)
    lines = [(number, line) for number, line in enumerate(found.text.splitlines(), 1) if line.strip()]
    items = sum(begins_as_item(line) for _, line in lines)
    if len(lines) < 2 or items < _MOST * len(lines) or sum("\t" in line.strip() for _, line in lines) > items / 2:
        return None
    if len(lines) > MAX_ROWS:
        raise refuse("too_many_rows", title, rows=MAX_ROWS)
    rows = tuple((number, (RawCell(shortened(line.rstrip())),)) for number, line in lines)
    return RawSheet(title, rows, encoding=encoding_title(found.encoding))
