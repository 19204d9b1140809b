"""Opens a workbook or a table of unknown origin, within bounds, and gives its cells as they stand."""

from pathlib import Path

from aligner.exchange import objects, outlines, tables
from aligner.exchange.guards import without_guards
from aligner.exchange.incoming import read_bytes, within_limits
from aligner.exchange.objects import read_objects
from aligner.exchange.outlines import read_outline
from aligner.exchange.raw import MAX_FILE_BYTES, RawSheet
from aligner.exchange.recipients import with_recipients
from aligner.exchange.tables import read_table
from aligner.exchange.workbooks import check_package, read_workbook
from aligner.model.errors import refuse

SUFFIXES = (".xlsx", *tables.SUFFIXES, ".md", *objects.SUFFIXES)
_ZIP = b"PK\x03\x04"
_OTHER_ZIPS = (".ods", ".docx", ".pptx", ".zip", ".numbers", ".pages", ".odt")
"""Packages that are no workbook of Excel's, whatever is in them."""
_OLE = b"\xd0\xcf\x11\xe0"


def read_source(source: Path, encoding: str | None = None) -> tuple[RawSheet, ...]:
    """The sheets of an .xlsx, or the one sheet of a .csv or .txt, whose title is the file's name.

    encoding: of a text file, as the user named it; else it is guessed.
    Raises: Refused when the file is not there, too large, not a workbook, damaged, or takes too much to read;
    EnvironmentRefused when it cannot be read.
    """
    data = read_bytes(source, MAX_FILE_BYTES)
    with within_limits():
        return _sheets(data, source, encoding)


def _sheets(data: bytes, source: Path, encoding: str | None) -> tuple[RawSheet, ...]:
    if data.startswith(_OLE):
        raise refuse("old_or_locked_workbook")
    suffix = source.suffix.casefold()
    if data.startswith(_ZIP) and suffix not in _OTHER_ZIPS:
        check_package(data)
        return with_recipients(read_workbook(data))
    if suffix in objects.SUFFIXES:
        return read_objects(data, source.stem)
    if suffix in outlines.SUFFIXES:
        outline = read_outline(data, source.stem, encoding)
        if outline is not None:
            return (outline,)
    if suffix in tables.SUFFIXES:
        return (without_guards(read_table(data, source.stem, encoding)),)
    raise refuse("not_a_workbook" if suffix == ".xlsx" else "unknown_file_kind")
