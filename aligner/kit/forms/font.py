"""The font in which a filled form field is shown: embedded whole, so that any viewer finds every letter in it.

Without it the fields name a Helvetica that has no Hebrew and no Arabic: what is typed is blank, or dots. The form asks
no viewer to draw the fields again (NeedAppearances): one that knows no right-to-left would spoil what another drew.
"""

from functools import cache

from pypdf import generic as pdf

from aligner.fonts.families import TEXT, font_file
from aligner.fonts.shaping import shaper
from aligner.kit.papers.page_file import PageFile
from aligner.kit.papers.pdf_parts import dictionary, packed_stream, to_unicode

NAME = "/Wingdings"
"""Of the font in the form's resources, as each field's appearance names it.

PDFium (Chrome, Edge) sets Hebrew and Arabic in a field with a font of the system's, not embedded, and with none where
the system has none. A font under this name it asks first, whatever the letter; to all viewers it is but a key.
"""
_BASE = "/Rubik"


def add_font(target: PageFile) -> pdf.IndirectObject:
    """The reference of the embedded font in the file. Source: ISO 32000-1, 9.7."""
    data, glyphs, widths, scale = _font()
    file = packed_stream(data)
    file[pdf.NameObject("/Length1")] = pdf.NumberObject(len(data))
    listed = pdf.ArrayObject(
        [pdf.NumberObject(0), pdf.ArrayObject(pdf.NumberObject(round(width * scale)) for width in widths)]
    )
    descriptor = {
        "/Type": pdf.NameObject("/FontDescriptor"),
        "/FontName": pdf.NameObject(_BASE),
        "/Flags": pdf.NumberObject(4),
        "/FontBBox": pdf.ArrayObject(pdf.NumberObject(value) for value in (-500, -300, 1500, 1000)),
        "/ItalicAngle": pdf.NumberObject(0),
        "/Ascent": pdf.NumberObject(935),
        "/Descent": pdf.NumberObject(-250),
        "/CapHeight": pdf.NumberObject(700),
        "/StemV": pdf.NumberObject(80),
        "/FontFile2": target.add(file),
    }
    system = {
        "/Registry": pdf.TextStringObject("Adobe"),
        "/Ordering": pdf.TextStringObject("Identity"),
        "/Supplement": pdf.NumberObject(0),
    }
    descendant = {
        "/Type": pdf.NameObject("/Font"),
        "/Subtype": pdf.NameObject("/CIDFontType2"),
        "/BaseFont": pdf.NameObject(_BASE),
        "/CIDSystemInfo": dictionary(system),
        "/FontDescriptor": target.add(dictionary(descriptor)),
        "/CIDToGIDMap": pdf.NameObject("/Identity"),
        "/DW": pdf.NumberObject(600),
        "/W": listed,
    }
    font = {
        "/Type": pdf.NameObject("/Font"),
        "/Subtype": pdf.NameObject("/Type0"),
        "/BaseFont": pdf.NameObject(_BASE),
        "/Encoding": pdf.NameObject("/Identity-H"),
        "/DescendantFonts": pdf.ArrayObject([target.add(dictionary(descendant))]),
        "/ToUnicode": target.add(packed_stream(to_unicode({glyph: chr(code) for glyph, code in glyphs.items()}))),
    }
    return target.add(dictionary(font))


@cache
def _font() -> tuple[bytes, dict[int, int], list[int], float]:
    """The font's file, the character of each glyph, the glyphs' widths, and what turns these into thousandths."""
    data = font_file(TEXT, "Regular").read_bytes()
    typeface = shaper.Face(data)
    font = shaper.Font(typeface)
    glyphs: dict[int, int] = {}
    for code in sorted(typeface.unicodes):
        glyph = font.get_nominal_glyph(code)
        if glyph:
            glyphs.setdefault(glyph, code)
    widths = [font.get_glyph_h_advance(glyph) for glyph in range(typeface.glyph_count)]
    return data, glyphs, widths, 1000 / typeface.upem
