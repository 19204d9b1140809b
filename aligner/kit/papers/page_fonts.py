"""A font of a set page: the text that each of its codes means, and further codes for what has none of its own."""

import re
import struct
from collections.abc import Iterator
from functools import cache
from typing import Any

from pypdf import generic as pdf

from aligner.fonts.shaping import shaper
from aligner.kit.papers.page_file import PageFile
from aligner.kit.papers.pdf_parts import of, packed_stream, to_unicode
from aligner.lang.bidi import without_marks

_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_CHECKED = 0xB1B0AFBA
"""What a font file's sums add up to with the one that its head holds. Source: OpenType, head."""

Step = tuple[str, tuple[tuple[float, float], ...]]


class PageFont:
    """An embedded font.

    texts: what each code means, as it was set, without marks of direction.  plain: codes with a width that mean one
    letter.
    """

    def __init__(self, font: pdf.DictionaryObject) -> None:
        self._font = font
        self._descendant = of(pdf.DictionaryObject, of(pdf.ArrayObject, font["/DescendantFonts"])[0])
        self._descriptor = of(pdf.DictionaryObject, self._descendant["/FontDescriptor"])
        unicode_texts = _texts(of(pdf.StreamObject, font["/ToUnicode"]).get_data())
        self.texts = {code: without_marks(text) for code, text in unicode_texts.items()}
        self._meant = dict(self.texts)
        self._is_changed = self._meant != unicode_texts
        self._widths = dict(_widths(of(pdf.ArrayObject, self._descendant["/W"])))
        self.plain = {code for code, text in self.texts.items() if len(text) == 1 and self._widths.get(code, 0.0) > 0}
        self._file = of(pdf.StreamObject, self._descriptor["/FontFile2"]).get_data()
        shaping_face = shaper.Face(self._file)
        self.units: int = shaping_face.upem
        self._glyphs: int = shaping_face.glyph_count
        self._outlines = shaper.Font(shaping_face)
        self._added: dict[tuple[int, str], int] = {}

    def width(self, code: int) -> float:
        """Of a code's glyph, in thousandths of the size."""
        return self._widths.get(code, 0.0)

    def meaning(self, code: int, text: str) -> int:
        """A code with the glyph of this one that means the text."""
        now = self._meant.get(code, "")
        if now == text:
            return code
        if len(now) > 1 and text and now.startswith(text):
            # A ligature, or a letter with its marks: from now on its first letter alone, on every page.
            self._meant[code] = text
            self._is_changed = True
            return code
        return self._other_reasons(code, text)

    def blank(self, text: str) -> int:
        """A code that means the text and has neither ink nor width."""
        return self._other_reasons(self._glyphs, text)

    def outline(self, code: int) -> list[Step]:
        """The glyph's outline, in the font's units: operators of a path with their points."""
        outline = _Outline()
        self._outlines.draw_glyph(code, _drawing(), outline)
        return outline.steps

    def settle(self, target: PageFile) -> None:
        """Writes what the codes mean now into the file; with further codes also a glyph without ink."""
        if not self._is_changed:
            return
        texts = self._meant | {code: text for (_, text), code in self._added.items()}
        target.replace(self._font, "/ToUnicode", packed_stream(to_unicode(texts)))
        if not self._added:
            return
        data = with_blank_glyph(self._file)
        file = packed_stream(data)
        file[pdf.NameObject("/Length1")] = pdf.NumberObject(len(data))
        target.replace(self._descriptor, "/FontFile2", file)
        # It would have to name every glyph of the file, and nothing asks for it.
        self._descriptor.pop("/CIDSet", None)
        glyphs = [*range(self._glyphs), *(glyph for glyph, _ in self._added)]
        listed = struct.pack(f">{len(glyphs)}H", *glyphs)
        self._descendant[pdf.NameObject("/CIDToGIDMap")] = target.add(packed_stream(listed))
        widths = of(pdf.ArrayObject, self._descendant["/W"])
        self._descendant[pdf.NameObject("/W")] = widths
        target.change(self._descriptor)
        target.change(self._descendant)
        for (glyph, _), code in self._added.items():
            widths += [pdf.NumberObject(code), pdf.ArrayObject([pdf.FloatObject(self.width(glyph))])]

    def _other_reasons(self, glyph: int, text: str) -> int:
        self._is_changed = True
        return self._added.setdefault((glyph, text), self._glyphs + len(self._added))


class _Outline:
    """Keeps an outline as a PDF draws it: its curves are cubic."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._at = (0.0, 0.0)

    def go(self, name: str, *points: tuple[float, float]) -> None:
        self.steps.append((name, points))
        self._at = points[-1] if points else self._at

    def bend(self, by: tuple[float, float], to: tuple[float, float]) -> None:
        first, second = (
            (start[0] + 2 / 3 * (by[0] - start[0]), start[1] + 2 / 3 * (by[1] - start[1])) for start in (self._at, to)
        )
        self.go("c", first, second, to)


@cache
def _drawing() -> Any:
    """What reports an outline how a glyph goes."""
    functions = shaper.DrawFuncs()
    functions.set_move_to_func(lambda x, y, outline: outline.go("m", (x, y)))
    functions.set_line_to_func(lambda x, y, outline: outline.go("l", (x, y)))
    functions.set_quadratic_to_func(lambda a, b, x, y, outline: outline.bend((a, b), (x, y)))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, outline: outline.go("c", (a, b), (c, d), (x, y)))
    functions.set_close_path_func(lambda outline: outline.go("h"))
    return functions


def with_blank_glyph(data: bytes) -> bytes:
    """The font file with one more glyph at its end, without ink and without width. Source: OpenType, TrueType outlines.

    Names of glyphs fall away: they say nothing here, and would have to be as many as the glyphs.
    """
    tables = {tag: bytearray(data[start : start + length]) for tag, start, length in _tables(data)}
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    struct.pack_into(">H", tables[b"maxp"], 4, count + 1)
    size = 4 if struct.unpack_from(">h", tables[b"head"], 50)[0] else 2
    tables[b"loca"] += tables[b"loca"][-size:]
    wide = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    metrics, bearings = tables[b"hmtx"][: 4 * wide], tables[b"hmtx"][4 * wide :]
    last = metrics[-4:-2]
    rest = b"".join(bytes(last + bearings[at : at + 2]) for at in range(0, 2 * (count - wide), 2))
    tables[b"hmtx"] = metrics + rest + bytes(4)
    struct.pack_into(">H", tables[b"hhea"], 34, count + 1)
    if b"post" in tables:
        tables[b"post"] = bytearray(b"\0\3\0\0" + tables[b"post"][4:32])
    struct.pack_into(">I", tables[b"head"], 8, 0)
    return _joined(data[:12], tables)


def _joined(head: bytes, tables: dict[bytes, bytearray]) -> bytes:
    listed, body = bytearray(head), bytearray()
    first = len(head) + 16 * len(tables)
    starts: dict[bytes, int] = {}
    for tag, table in tables.items():
        padded = bytes(table) + bytes(-len(table) % 4)
        starts[tag] = first + len(body)
        listed += struct.pack(">4sIII", tag, _sum(padded), starts[tag], len(table))
        body += padded
    font_bytes = listed + body
    struct.pack_into(">I", font_bytes, starts[b"head"] + 8, (_CHECKED - _sum(font_bytes)) & 0xFFFFFFFF)
    return bytes(font_bytes)


def _sum(data: bytes | bytearray) -> int:
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def _tables(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        yield tag, start, length


def _texts(table: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in _BLOCK.findall(table)
        for code, text in _PAIR.findall(block)
    }


def _widths(listed: pdf.ArrayObject) -> Iterator[tuple[int, float]]:
    """Of each code. Source: ISO 32000-1, 9.7.4.3: a code and a list, or two codes and their width."""
    parts: list[Any] = [one.get_object() for one in listed]
    while parts:
        first, following, *parts = parts
        if isinstance(following, list):
            yield from ((int(first) + index, float(width)) for index, width in enumerate(following))
            continue
        width, *parts = parts
        yield from ((code, float(width)) for code in range(int(first), int(following) + 1))
