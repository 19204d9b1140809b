"""The font in which a filled form field is shown: embedded whole, so that any viewer finds every letter in it.

Without it the fields name a Helvetica that has no Hebrew and no Arabic: what is typed is blank, or dots. The form asks
no viewer to draw the fields anew (NeedAppearances): one that knows no right-to-left would spoil what another drew.
"""

from functools import cache
from typing import Any

import uharfbuzz

from aligner.fonts.families import TEXT, font_file

NAME = "/Wingdings"
"""Of the font in the form's resources, as each field's appearance names it.

PDFium (Chrome, Edge) sets Hebrew and Arabic in a field with a font of the system's, not embedded, and with none where
the system has none. A font under this name it asks first, whatever the letter; to all viewers it is but a key.
"""
_BASE = "/Rubik"
_CHUNK = 100


def add_font(writer: Any) -> Any:
    """The reference of the embedded font in the file that the writer makes. Source: ISO 32000-1, 9.7."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

    data, glyphs, widths, scale = _font()
    file = _stream(data)
    file[NameObject("/Length1")] = NumberObject(len(data))
    box = ArrayObject(NumberObject(value) for value in (-500, -300, 1500, 1000))
    descriptor = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/FontDescriptor"),
            NameObject("/FontName"): NameObject(_BASE),
            NameObject("/Flags"): NumberObject(4),
            NameObject("/FontBBox"): box,
            NameObject("/ItalicAngle"): NumberObject(0),
            NameObject("/Ascent"): NumberObject(935),
            NameObject("/Descent"): NumberObject(-250),
            NameObject("/CapHeight"): NumberObject(700),
            NameObject("/StemV"): NumberObject(80),
            NameObject("/FontFile2"): writer._add_object(file),
        }
    )
    system = {"/Registry": "Adobe", "/Ordering": "Identity"}
    info = DictionaryObject({NameObject(key): TextStringObject(value) for key, value in system.items()})
    info[NameObject("/Supplement")] = NumberObject(0)
    listed = ArrayObject([NumberObject(0), ArrayObject(NumberObject(round(width * scale)) for width in widths)])
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject(_BASE),
            NameObject("/CIDSystemInfo"): info,
            NameObject("/FontDescriptor"): writer._add_object(descriptor),
            NameObject("/CIDToGIDMap"): NameObject("/Identity"),
            NameObject("/DW"): NumberObject(600),
            NameObject("/W"): listed,
        }
    )
    return writer._add_object(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type0"),
                NameObject("/BaseFont"): NameObject(_BASE),
                NameObject("/Encoding"): NameObject("/Identity-H"),
                NameObject("/DescendantFonts"): ArrayObject([writer._add_object(descendant)]),
                NameObject("/ToUnicode"): writer._add_object(_stream(_to_unicode(glyphs))),
            }
        )
    )


def _stream(data: bytes) -> Any:
    from pypdf.generic import StreamObject

    made = StreamObject()
    made.set_data(data)
    return made.flate_encode()


@cache
def _font() -> tuple[bytes, dict[int, int], list[int], float]:
    """The font's file, the character of each glyph, the glyphs' widths, and what turns these into thousandths."""
    data = font_file(TEXT, "Regular").read_bytes()
    shaper: Any = uharfbuzz
    face = shaper.Face(data)
    font = shaper.Font(face)
    glyphs: dict[int, int] = {}
    for code in sorted(face.unicodes):
        glyph = font.get_nominal_glyph(code)
        if glyph:
            glyphs.setdefault(glyph, code)
    widths = [font.get_glyph_h_advance(glyph) for glyph in range(face.glyph_count)]
    return data, glyphs, widths, 1000 / face.upem


def _to_unicode(glyphs: dict[int, int]) -> bytes:
    pairs = sorted(glyphs.items())
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(pairs), _CHUNK):
        part = pairs[start : start + _CHUNK]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for glyph, code in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
