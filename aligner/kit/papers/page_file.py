"""A PDF as the typesetter wrote it, of which single objects are replaced: the rest stays byte for byte, unread."""

import io
import re

from pypdf import PdfReader
from pypdf import generic as pdf

_TEXT_ENTRY = re.compile(rb"/(?:Title|T|Alt|ActualText)<FEFF([0-9A-F]+)>")
"""Texts of bookmarks and of the structure, as a viewer shows them. ASCII texts are written in parentheses."""
_MARK = re.compile("061C|200[EF]|202[A-E]|206[6-9]")
_STREAM = b"stream\n"
_HEADER = re.compile(rb"^%PDF-\d\.\d")


class PageFile:
    """A finished file. It holds one table of its objects, as the typesetter writes it, and none of them packed."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        # Strictly: it is one of ours, and need not be searched for what other programs get wrong.
        self.reader = PdfReader(io.BytesIO(data), strict=True)
        starts = self.reader.xref[0]
        self._order = sorted(starts, key=starts.__getitem__)
        self._starts = [starts[number] for number in self._order]
        self._table = data.rindex(b"\nxref\n") + 1
        assert not self.reader.xref_objStm and len(self._order) == max(self._order)
        self._replaced: dict[int, pdf.PdfObject | bytes] = {}
        self._last = max(self._order[-1], len(self._order))

    def replace(self, holder: pdf.DictionaryObject, name: str, replacement: pdf.PdfObject) -> None:
        """Puts an object into the place of the one that the holder names."""
        reference = holder.raw_get(name)
        assert isinstance(reference, pdf.IndirectObject)
        self._replaced[reference.idnum] = replacement

    def change(self, changed: pdf.PdfObject) -> None:
        """Writes an object of the reader again, with what was changed in it."""
        assert changed.indirect_reference is not None
        self._replaced[changed.indirect_reference.idnum] = changed

    def add(self, added: pdf.PdfObject | bytes) -> pdf.IndirectObject:
        """The reference of a further object; bytes are one as it is written."""
        number = self.reserve(1)
        self._replaced[number] = added
        return self.reference(number)

    def reserve(self, count: int) -> int:
        """The first of so many further numbers, for objects that name one another."""
        first = self._last + 1
        self._last += count
        return first

    def place(self, number: int, added: bytes) -> None:
        """Puts an object, as it is written, at a number that was reserved for it."""
        self._replaced[number] = added

    def reference(self, number: int) -> pdf.IndirectObject:
        return pdf.IndirectObject(number, 0, self.reader)

    def written(self) -> bytes:
        """The file with its new objects, and without marks of direction in the texts that a viewer shows of it."""
        out = bytearray(_HEADER.sub(b"%PDF-1.7", self._data[: self._starts[0]]))
        places: dict[int, int] = {}
        for number, start, end in zip(self._order, self._starts, (*self._starts[1:], self._table), strict=True):
            places[number] = len(out)
            out += _object(number, self._replaced[number]) if number in self._replaced else self._data[start:end]
            if _STREAM not in self._data[start:end]:
                out[places[number] :] = _TEXT_ENTRY.sub(_plain, bytes(out[places[number] :]))
        for number in sorted(self._replaced.keys() - places.keys()):
            places[number] = len(out)
            out += _object(number, self._replaced[number])
        table = len(out)
        size = len(places) + 1
        out += f"xref\n0 {size}\n0000000000 65535 f\r\n".encode()
        out += "".join(f"{places[number]:010d} 00000 n\r\n" for number in range(1, size)).encode()
        out += _trailer(self._data[self._table :], size, table)
        return bytes(out)


def _object(number: int, value: pdf.PdfObject | bytes) -> bytes:
    if not isinstance(value, bytes):
        written = io.BytesIO()
        value.write_to_stream(written)
        value = written.getvalue()
    return b"%d 0 obj\n%s\nendobj\n" % (number, value)


def _plain(found: re.Match[bytes]) -> bytes:
    text = found[1].decode()
    letters = [text[at : at + 4] for at in range(0, len(text), 4)]
    kept = "".join(letter for letter in letters if not _MARK.fullmatch(letter))
    start, end = found.start(1) - found.start(), found.end(1) - found.start()
    return found[0][:start] + kept.encode() + found[0][end:]


def _trailer(older: bytes, size: int, table: int) -> bytes:
    trailer = older[older.index(b"trailer") :]
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, trailer, count=1)
    return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % table, trailer, count=1)
