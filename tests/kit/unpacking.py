"""Everything that a document holds, also where no reader shows it: parts of packages, streams, notes, properties."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, StreamObject, TextStringObject


def xml_of(part: Any) -> Any:
    """The XML behind a text frame, paragraph or series of a deck, which python-pptx keeps under a private name only."""
    return part._element


_NOT_A_LETTER = re.compile(r"[^A-Za-z]")


def letters(path: Path) -> str:
    """The Latin letters of every part of the file in a row, so that no line break hides a word."""
    return "\n".join(_NOT_A_LETTER.sub("", text) for text in texts(path.name, path.read_bytes()))


def texts(name: str, data: bytes) -> Iterator[str]:
    """The texts of a file and of all that is packed into it."""
    yield name
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield package.comment.decode("utf-8", "replace")
            for part in package.infolist():
                yield from texts(part.filename, package.read(part))
    elif data[:5] == b"%PDF-":
        yield from _pdf_texts(data)
    else:
        yield from _decoded(data)


def _decoded(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    # A word may be written letter by letter, or cut by the markup of runs.
    yield text
    if "<" in text:
        yield re.sub(r"<[^>]*>", "", text)
    if b"\0" in data:
        yield data.replace(b"\0", b"").decode("utf-8", "replace")


def _pdf_texts(data: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(data))
    yield from (str(value) for value in (reader.metadata or {}).values())
    for page in reader.pages:
        yield page.extract_text()
    for number in range(1, int(str(reader.trailer["/Size"]))):
        try:
            found = reader.get_object(number)
        except Exception:  # noqa: BLE001 - free numbers are raised as many kinds of errors
            continue
        yield from _object_texts(found)


def _object_texts(found: Any) -> Iterator[str]:
    if isinstance(found, StreamObject):
        try:
            inflated = found.get_data()
        except NotImplementedError:
            inflated = StreamObject.get_data(found)
        if inflated[:2] == b"PK":
            yield from texts("attached", inflated)
        else:
            yield from _decoded(inflated)
    if isinstance(found, DictionaryObject):
        for key, value in found.items():
            yield str(key)
            if not isinstance(value, StreamObject):
                yield from _object_texts(value)
    elif isinstance(found, ArrayObject):
        for value in found:
            yield from _object_texts(value)
    elif isinstance(found, TextStringObject | str):
        yield str(found)
    elif isinstance(found, ByteStringObject | bytes):
        yield from _decoded(bytes(found))
