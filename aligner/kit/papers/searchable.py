"""Set pages whose words are found and copied whole, by any viewer, also from right to left.

A viewer puts together what it meets from left to right and turns it round. It does so letter by letter only where each
glyph means one letter and all stand on one line. The typesetter's pages break that in three ways: a ligature (لا) means
two letters, a mark (ّ) is above the line and means its letter again, and a space means a mark of direction as
well. So each glyph here means one letter; further letters stand beside it as glyphs without ink and without width; a
mark is drawn as a shape. Spans of other text (ActualText) for single glyphs are not needed then: viewers read them in
either direction.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from pypdf import generic as pdf
from pypdf.generic import create_string_object

from aligner.kit.papers.page_file import PageFile
from aligner.kit.papers.page_fonts import PageFont
from aligner.kit.papers.page_streams import Operation, codes, operations, shown, string
from aligner.kit.papers.pdf_parts import of, packed_stream
from aligner.lang.bidi import has_rtl, without_marks

_TEXT = re.compile(rb"(?<!\S)BT(?=[\s/\d])")
_PART = re.compile(rb"(/\S+) (\S+) Tf|(\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)|(?<!\S)[BE]T(?!\S)|/ActualText|\(", re.DOTALL)
"""What says whether a block of text stays as it is: its fonts, what it shows, its end, what it means beside that."""


def searchable(data: bytes) -> tuple[bytes, int]:
    """The same pages to the eye, with searchable text, and their number. data: as the typesetter wrote it.

    The same pages give the same bytes.
    """
    file = PageFile(data)
    fonts: dict[int, PageFont] = {}
    pages = list(file.reader.pages)
    for page in pages:
        named = _named_fonts(page, fonts)
        old = of(pdf.StreamObject, page["/Contents"]).get_data()
        new = _PageText(named).rewritten(old)
        if new != old:
            file.replace(page, "/Contents", packed_stream(new))
    for font in fonts.values():
        font.settle(file)
    return file.written(), len(pages)


def _named_fonts(page: pdf.DictionaryObject, fonts: dict[int, PageFont]) -> dict[bytes, PageFont]:
    """A page's fonts by their names on it. fonts: those of the file by the number of their object."""
    resources = of(pdf.DictionaryObject, page["/Resources"])
    listed = of(pdf.DictionaryObject, resources["/Font"]) if "/Font" in resources else pdf.DictionaryObject()
    named: dict[bytes, PageFont] = {}
    for name in listed:
        reference = listed.raw_get(name)
        number = reference.idnum
        if number not in fonts:
            fonts[number] = PageFont(of(pdf.DictionaryObject, reference))
        named[name.encode()] = fonts[number]
    return named


class _Span:
    """Marked content. text: what it means beside its glyphs, or None.  at: its place among what is written."""

    def __init__(self, text: str | None, at: int) -> None:
        self.text, self.at, self.begins = text, at, b""


class _PageText:
    """Rewrites the text of one page."""

    def __init__(self, fonts: Mapping[bytes, PageFont]) -> None:
        self._fonts = fonts
        self._font: PageFont
        self._size = 0.0
        self._matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        self._spans: list[_Span] = []
        self._shapes: list[bytes] = []
        self._waiting = ""
        """A letter with the marks that were drawn already, before its own glyph comes."""

    def rewritten(self, data: bytes) -> bytes:
        """The page's stream."""
        parts: list[bytes] = []
        at = 0
        while found := _TEXT.search(data, at):
            parts.append(data[at : found.start()])
            end = self._plain_end(data, found.end())
            if end is None:
                at = self._block(data, found.end(), parts)
            else:
                parts.append(data[found.start() : end])
                at = end
        parts.append(data[at:])
        return b"".join(parts)

    def _plain_end(self, data: bytes, start: int) -> int | None:
        """The place behind a block of text in which each glyph means one letter already, None for any other."""
        if self._waiting or self._spans:
            return None
        font, size = None, b""
        for found in _PART.finditer(data, start):
            name, text = found[1], found[3]
            if name is not None:
                font, size = self._fonts[name], found[2]
            elif text is not None:
                if font is None or not font.plain.issuperset(codes(text)):
                    return None
            elif found[0] != b"ET":
                return None
            else:
                if font is not None:
                    self._font, self._size = font, float(size)
                return found.end()
        return None

    def _block(self, data: bytes, start: int, parts: list[bytes]) -> int:
        """Writes one block of text, which begins at a place of the stream, and returns the place behind it."""
        written_lines = [b"BT"]
        self._shapes = []
        end = start
        for one in operations(data, start):
            end = one.end
            if one.name == b"ET":
                break
            self._add(one, written_lines)
        parts.append(b"\n".join((*(line for line in written_lines if line), b"ET", *self._shapes)))
        return end

    def _add(self, one: Operation, written_lines: list[bytes]) -> None:
        match one.name:
            case b"BDC" | b"BMC":
                self._spans.append(_Span(_actual_text(one), len(written_lines)))
                written_lines.append(one.written() if self._spans[-1].text is None else b"")
            case b"EMC":
                span = self._spans.pop()
                written_lines[span.at] = span.begins or written_lines[span.at]
                written_lines.append(one.written() if written_lines[span.at] else b"")
            case b"Tj" | b"TJ":
                written_lines.append(self._text(one))
            case _:
                if one.name == b"Tf":
                    self._font, self._size = self._fonts[one.operands[0]], float(one.operands[1])
                elif one.name == b"Tm":
                    a, b, c, d, e, f = map(float, one.operands)
                    self._matrix = (a, b, c, d, e, f)
                written_lines.append(one.written())

    def _text(self, one: Operation) -> bytes:
        """The operation that shows the same glyphs, each for one letter where they run from right to left."""
        span = next((each for each in reversed(self._spans) if each.text is not None), None)
        parts = list(shown(one))
        font = self._font
        glyphs = [part for part in parts if isinstance(part, int)]
        actual = span.text if span is not None else None
        wide = sum(font.width(code) > 0 for code in glyphs)
        if span is not None and actual is not None and wide != 1 and len(glyphs) > 1:
            # Several glyphs for a text that no one of them means.
            span.begins = (
                b"/Span<</ActualText<%s>>>BDC" % ("\ufeff" + actual).encode("utf-16-be").hex().upper().encode()
            )
            return one.written()
        return self._shown(parts, actual)

    def _shown(self, parts: list[int | float], actual: str | None) -> bytes:
        font, line = self._font, _Line()
        across = 0.0
        for part in parts:
            if isinstance(part, float):
                line.move(part)
                across -= part * self._size / 1000
                continue
            text = font.texts.get(part, "") if actual is None else actual
            width = font.width(part)
            if not width and (not text or _is_marked(text)):
                if text:
                    self._draw(part, across)
                    self._waiting = max(self._waiting, text, key=len)
                continue
            if self._waiting or _is_rtl(text):
                longest = max(text, self._waiting, key=len)
                self._waiting = ""
                for letter in reversed(longest[1:]):
                    line.show(font.blank(letter))
                text = longest[:1]
            line.show(font.meaning(part, text))
            across += width * self._size / 1000
        return line.written()

    def _draw(self, code: int, across: float) -> None:
        """Draws a glyph as a shape, so far along the line."""
        a, b, c, d, e, f = self._matrix
        scale = self._size / self._font.units
        for name, points in self._font.outline(code):
            placed = ((x * scale + across, y * scale) for x, y in points)
            written = (f"{a * x + c * y + e:.4f} {b * x + d * y + f:.4f}" for x, y in placed)
            self._shapes.append(" ".join((*written, name)).encode())
        self._shapes.append(b"f")


class _Line:
    """What one operation shows: codes, and moves between them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._codes = ""
        self._moved = 0.0

    def move(self, by: float) -> None:
        self._moved += by

    def show(self, code: int) -> None:
        if round(self._moved, 3):
            self._end()
            self._parts.append(f"{self._moved:.4f}")
        self._moved = 0.0
        self._codes += f"{code:04X}"

    def written(self) -> bytes:
        self._end()
        return f"[{''.join(self._parts)}]TJ".encode() if self._parts else b""

    def _end(self) -> None:
        if self._codes:
            self._parts.append(f"<{self._codes}>")
        self._codes = ""


@lru_cache(maxsize=4096)
def _is_rtl(text: str) -> bool:
    return has_rtl(text)


@lru_cache(maxsize=4096)
def _is_marked(text: str) -> bool:
    """Whether it is a letter from right to left with marks over or under it."""
    return has_rtl(text) and any(unicodedata.category(char) == "Mn" for char in text)


def _actual_text(begin: Operation) -> str | None:
    """What a span means beside its glyphs, without marks of direction."""
    if b"/ActualText" not in begin.operands:
        return None
    operand = string(begin.operands[begin.operands.index(b"/ActualText") + 1])
    return without_marks(str(create_string_object(operand)))
