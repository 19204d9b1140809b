"""What is wrong with a document of a kit: nothing may overflow, be without a glyph, be unreadable or point astray.

`problems(path)` reports everything it finds in words, [] when the document is right.
"""

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from aligner.kit.deck.master import HEAD, NOTE, PANEL, PANEL_FOOTER
from aligner.kit.looks.look import TEXT_CONTRAST, contrast
from aligner.model.vocabulary import RIGHT_TO_LEFT
from aligner.office.text import LINE_HEIGHT, text_width, wrapped
from aligner.paths import resources
from tests.kit.fit_pdf import pdf_problems
from tests.kit.fit_workbook import workbook_problems
from tests.kit.shapes import all_shapes
from tests.kit.unpacking import xml_of

EMU = 914_400
MIN_PT = {"running": 16.0, "label": 12.0, "foot": 10.0}
LABELS = (HEAD, PANEL, PANEL_FOOTER, NOTE)
"""Placeholders of what is beside a slide's message."""
_NO_GLYPH_NEEDED = {
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0x0A,
    0x0B,
    0x09,
    0x0D,
    0xAD,
}


def problems(path: Path, language: str) -> list[str]:
    """What is wrong with the document, whatever its kind."""
    if path.suffix == ".pptx":
        return deck_problems(path, language)
    if path.suffix == ".pdf":
        return pdf_problems(path, language)
    if path.suffix == ".xlsx":
        return workbook_problems(path, language)
    return []


@lru_cache
def _glyphs() -> frozenset[int]:
    return frozenset(TTFont(str(resources() / "fonts" / "Rubik-Regular.ttf")).getBestCmap() or ())


def characters_without_glyph(text: str) -> set[str]:
    """The characters that our font cannot show."""
    return {char for char in text if ord(char) not in _glyphs() and ord(char) not in _NO_GLYPH_NEEDED}


def deck_problems(path: Path, language: str) -> list[str]:
    """What is wrong with a deck."""
    deck: Any = Presentation(str(path))
    found = list(_package_problems(path))
    titles = []
    for number, slide in enumerate(deck.slides, 1):
        told = [
            *_frame_problems(slide, deck.slide_width, deck.slide_height),
            *_size_problems(slide),
            *_direction_problems(slide, language),
            *_reading_problems(slide),
            *_contrast_problems(slide),
        ]
        title = slide.shapes.title
        if title is None or not title.text_frame.text.strip():
            told.append("no title")
        else:
            titles.append(title.text_frame.text)
        found += [f"slide {number}: {text}" for text in told]
    found += [f"title twice: {text}" for text in {text for text in titles if titles.count(text) > 1}]
    return found


def _text_shapes(slide: Any) -> Iterator[Any]:
    for shape in all_shapes(slide):
        if shape.has_text_frame and shape.text_frame.text.strip():
            yield shape


def _frame_problems(slide: Any, width: int, height: int) -> Iterator[str]:
    areas = []
    for shape in slide.shapes:
        bottom = shape.top + shape.height
        if shape.has_table:
            bottom = shape.top + sum(_row_height(row, shape.table) for row in shape.table.rows)
        if shape.left < 0 or shape.top < 0 or shape.left + shape.width > width + 2 or bottom > height + 2:
            yield f"{shape.name} lies over the edge"
        if (
            shape.shape_type == 13
            or shape.has_table
            or shape.has_chart
            or (shape.has_text_frame and shape.text_frame.text.strip())
        ):
            areas.append((shape, shape.left, shape.top, shape.left + shape.width, bottom))
    for shape in _text_shapes(slide):
        wanted, room = _text_height(shape), shape.height / EMU
        if wanted > room + 0.03:
            yield f"{shape.name} holds {room:.2f} in of text that takes {wanted:.2f}: {shape.text_frame.text[:60]!r}"
    for (one, *first), (other, *second) in combinations(areas, 2):
        if one.has_chart or other.has_chart:
            # Labels that belong to a chart stand within its frame.
            if one.has_chart and other.has_chart and _overlap(first, second) > 0.05:
                yield f"{one.name} and {other.name} lie over one another"
            continue
        if _overlap(first, second) > 0.05:
            yield f"{one.name} and {other.name} lie over one another"


def _overlap(first: list[int], second: list[int]) -> float:
    """The lesser side of what two areas share, in inches."""
    wide = min(first[2], second[2]) - max(first[0], second[0])
    high = min(first[3], second[3]) - max(first[1], second[1])
    return min(wide, high) / EMU if min(wide, high) > 0 else 0.0


def _insets(body: Any) -> tuple[float, float]:
    sides = [int(body.get(name, default)) for name, default in (("lIns", 91440), ("rIns", 91440))]
    ends = [int(body.get(name, default)) for name, default in (("tIns", 45720), ("bIns", 45720))]
    return sum(sides) / EMU, sum(ends) / EMU


def _inherited_body(shape: Any) -> Any:
    own = xml_of(shape.text_frame).find(qn("a:bodyPr"))
    if shape.is_placeholder and own.get("lIns") is None:
        idx = shape.placeholder_format.idx
        layout = shape.part.slide_layout
        for source in layout.placeholders:
            if source.placeholder_format.idx == idx:
                return xml_of(source.text_frame).find(qn("a:bodyPr"))
    return own


def _text_height(shape: Any) -> float:
    body = _inherited_body(shape)
    across, along = _insets(body)
    height = along
    for paragraph in shape.text_frame.paragraphs:
        size = _paragraph_size(paragraph)
        indent = int(xml_of(paragraph).pPr.get("marL", "0")) / EMU if xml_of(paragraph).pPr is not None else 0
        is_bold = any(run.font.bold for run in paragraph.runs)
        inner = shape.width / EMU - indent - across
        lines = [""] if _takes_one_line(paragraph, inner) else wrapped(_plain(paragraph), size, inner, is_bold)
        space = xml_of(paragraph).find(f"{qn('a:pPr')}/{qn('a:spcBef')}/{qn('a:spcPts')}")
        before = (
            int(space.get("val")) / 100 if space is not None and paragraph is not shape.text_frame.paragraphs[0] else 0
        )
        height += (len(lines) * size * LINE_HEIGHT + before) / 72
    return height


def _takes_one_line(paragraph: Any, width: float) -> bool:
    """Whether runs of several sizes stand beside one another."""
    runs = [run for run in paragraph.runs if run.font.size]
    return len(runs) > 1 and sum(text_width(run.text, run.font.size.pt, bool(run.font.bold)) for run in runs) <= width


def _row_height(row: Any, table: Any) -> int:
    """The height that the row's texts need, at least its own."""
    wanted = row.height
    for cell, column in zip(row.cells, table.columns, strict=False):
        inner = (column.width - cell.margin_left - cell.margin_right) / EMU
        height = (cell.margin_top + cell.margin_bottom) / EMU
        for paragraph in cell.text_frame.paragraphs:
            size = _paragraph_size(paragraph)
            is_bold = any(run.font.bold for run in paragraph.runs)
            height += len(wrapped(_plain(paragraph), size, inner, is_bold)) * size * LINE_HEIGHT / 72
        wanted = max(wanted, round(height * EMU))
    return wanted


def _plain(paragraph: Any) -> str:
    return paragraph.text.replace("\v", "\n")


def _paragraph_size(paragraph: Any) -> float:
    sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
    end = xml_of(paragraph).find(qn("a:endParaRPr"))
    if not sizes and end is not None and end.get("sz"):
        return int(end.get("sz")) / 100
    return max(sizes, default=18.0)


def _size_problems(slide: Any) -> Iterator[str]:
    for shape in _text_shapes(slide):
        kind = str(shape.placeholder_format.type) if shape.is_placeholder else ""
        is_foot = "FOOTER" in kind or "SLIDE_NUMBER" in kind
        for paragraph in shape.text_frame.paragraphs:
            is_label = shape.is_placeholder and shape.placeholder_format.idx in LABELS
            is_running = "BODY" in kind and len(paragraph.text) > 60 and not is_label
            least = MIN_PT["foot" if is_foot else "running" if is_running else "label"]
            size = _paragraph_size(paragraph)
            if paragraph.text.strip() and size < least:
                yield f"{shape.name} is set in {size:g} pt: {paragraph.text[:60]!r}"
    for shape in slide.shapes:
        if shape.has_table:
            sizes = [_paragraph_size(p) for c in shape.table.iter_cells() for p in c.text_frame.paragraphs if p.text]
            if sizes and min(sizes) < MIN_PT["label"]:
                yield f"{shape.name} is set in {min(sizes):g} pt"
        if shape.has_chart:
            for part in shape.chart.element.iter(qn("a:defRPr"), qn("a:rPr")):
                if part.get("sz") and int(part.get("sz")) < MIN_PT["label"] * 100:
                    yield f"{shape.name} has labels of {int(part.get('sz')) / 100:g} pt"
                    break


def _direction_problems(slide: Any, language: str) -> Iterator[str]:
    rtl = "1" if language in RIGHT_TO_LEFT else "0"
    parts = [slide.element]
    if slide.has_notes_slide:
        parts.append(xml_of(slide.notes_slide.notes_text_frame))
    for part in parts:
        for paragraph in part.iter(qn("a:p")):
            told = paragraph.find(qn("a:pPr"))
            if told is None or told.get("rtl") != rtl:
                yield f"a paragraph does not say its direction: {''.join(paragraph.itertext())[:60]!r}"
        for table in part.iter(qn("a:tblPr")):
            if table.get("rtl"):
                yield "a table mirrors its columns, which office programs do in different ways"


def _reading_problems(slide: Any) -> Iterator[str]:
    shapes = list(slide.shapes)
    for shape in shapes:
        told = shape.element.xpath(".//p:cNvPr")[0]
        if (shape.has_chart or shape.shape_type == 13 or shape.has_table) and not told.get("descr"):
            yield f"{shape.name} has no alternative text"
        texts = [shape.text_frame.text] if shape.has_text_frame else []
        if shape.has_table:
            texts += [cell.text_frame.text for cell in shape.table.iter_cells()]
        for text in texts:
            missing = characters_without_glyph(text)
            if missing:
                yield f"no glyph for {sorted(map(hex, map(ord, missing)))} in {text[:60]!r}"
    kinds = [str(shape.placeholder_format.type) if shape.is_placeholder else "" for shape in shapes]
    title = next((at for at, kind in enumerate(kinds) if "TITLE" in kind), None)
    first_text = next(
        (at for at, shape in enumerate(shapes) if shape.has_text_frame and shape.text_frame.text.strip()), 0
    )
    if title is not None and title > first_text + 1:
        yield "the title is not read first"


def _theme(slide: Any) -> dict[str, str]:
    master = slide.slide_layout.slide_master
    theme = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    scheme = parse_xml(theme.blob).find(f".//{qn('a:clrScheme')}")
    assert scheme is not None
    colors = {slot.tag.rpartition("}")[2]: str(slot[0].get("lastClr") or slot[0].get("val")) for slot in scheme}
    mapped = master.element.find(qn("p:clrMap"))
    return colors | {name: colors[slot] for name, slot in mapped.attrib.items() if slot in colors}


def _color(holder: Any, theme: dict[str, str]) -> str | None:
    fill = None if holder is None else holder.find(qn("a:solidFill"))
    if fill is None or not len(fill):
        return None
    value = fill[0].get("val")
    return f"#{theme.get(value, value)}"


def _contrast_problems(slide: Any) -> Iterator[str]:
    theme = _theme(slide)
    for shape in _text_shapes(slide):
        ground = _color(shape.element.find(qn("p:spPr")), theme) or f"#{theme['bg1']}"
        for run in xml_of(shape.text_frame).iter(qn("a:rPr")):
            color = _color(run, theme)
            if color and contrast(color, ground) < TEXT_CONTRAST:
                yield f"{shape.name}: {color} on {ground} is hard to read"
                break
    for shape in slide.shapes:
        if shape.has_table:
            for cell in shape.element.iter(qn("a:tc")):
                ground = _color(cell.find(qn("a:tcPr")), theme) or "#FFFFFF"
                for run in cell.iter(qn("a:rPr")):
                    color = _color(run, theme)
                    if color and contrast(color, ground) < TEXT_CONTRAST:
                        yield f"{shape.name}: {color} on {ground} is hard to read"
                        break


def _package_problems(path: Path) -> Iterator[str]:
    import openpyxl

    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        for word in ("thumbnail", "printerSettings", "vbaProject", "comments"):
            if any(word in name for name in names):
                yield f"the package holds {word}"
        for name in names:
            data = package.read(name)
            if name.endswith(".rels") and b'TargetMode="External"' in data:
                yield f"{name} points outside"
            if name.endswith(".xlsx"):
                book = openpyxl.load_workbook(io.BytesIO(data))
                cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
                if len(book.worksheets) != 1 or any(cell.data_type == "f" for cell in cells):
                    yield f"{name} holds more than a chart's figures"
