"""Sets the briefing: a tagged PDF (PDF/UA-1 and PDF/A-3b), and the same pages as pictures for the preview."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from pypdf import PdfReader

from aligner.charts.palette import in_colors, load_palette
from aligner.charts.render import to_svg
from aligner.kit.content import Block, Bullets, Cards, Content, Figure, Paragraph, Section, Table
from aligner.kit.look import Look, for_pages
from aligner.lang.bidi import strip_isolates
from aligner.paths import resources

CHART_WIDTH_PX = 760
"""Charts are drawn for this width and scaled to the page's: their smallest text is then 7 points."""
NO_DATE = date(1980, 1, 1)
"""Stands in the file where no meeting is set: PDF/A wants a date, and the clock's would change the bytes."""
STANDARDS = ["ua-1", "a-3b"]
_LONG_TEXT = 24
"""A column whose longest text has more characters takes part of the free width."""


def write_briefing(content: Content, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    compiled = _compile(content, format="pdf", pdf_standards=STANDARDS, timestamp=0)
    path.write_bytes(compiled)
    return len(PdfReader(path).pages)


def briefing_pictures(content: Content, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    a4_inches = 210 / 25.4
    made = _compile(content, format="png", ppi=width_px / a4_inches)
    return made if isinstance(made, list) else [made]


def _compile(content: Content, **options: Any) -> Any:
    folder = resources() / "kit"
    return typst.compile(
        folder / "briefing.typ",
        root=folder,
        font_paths=[resources() / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_data(content), ensure_ascii=False)},
        **options,
    )


def _data(content: Content) -> dict[str, Any]:
    cover = vars(content.cover)
    day = content.meeting or NO_DATE
    confidentiality = content.cover.confidentiality
    return {
        "lang": content.language,
        "rtl": content.is_rtl,
        "plain_title": strip_isolates(content.cover.title),
        "plain_author": strip_isolates(content.cover.organization),
        "day": [day.year, day.month, day.day],
        "foot": " · ".join((content.stamp, confidentiality)),
        "stamp": content.stamp,
        "labels": content.labels,
        "cover": cover,
        "look": for_pages(content.look, strip_isolates(content.cover.organization)),
        "sections": [_section(section, content.look) for section in content.sections if not section.is_appendix],
        "appendix": [_section(section, content.look) for section in content.sections if section.is_appendix],
    }


def _section(section: Section, look: Look) -> dict[str, Any]:
    return {
        "label": section.label,
        "title": section.title,
        "so_what": section.so_what,
        "question": section.question,
        "blocks": [_block(block, look) for block in section.blocks],
    }


def _block(block: Block, look: Look) -> dict[str, Any]:
    match block:
        case Paragraph(text, role):
            return {"kind": "paragraph", "text": text, "role": role}
        case Bullets(items):
            return {"kind": "bullets", "items": items}
        case Table():
            return {
                "kind": "table",
                "headers": block.headers,
                "rows": block.rows,
                "kinds": block.kinds,
                "widths": _widths(block),
            }
        case Cards(items):
            return {"kind": "cards", "items": [vars(item) for item in items]}
        case Figure(chart):
            return {"kind": "figure", "svg": chart_picture(chart, look), "alt": strip_isolates(chart.alt)}


def chart_picture(chart: Any, look: Look) -> str:
    """The chart as SVG in the look's colours."""
    return _svg(chart, look.ours, look.accent, look.soft)


@lru_cache(maxsize=8)
def _svg(chart: Any, ours: str, accent: str, soft: str) -> str:
    palette = in_colors(load_palette("light"), ours=ours, accent=accent, accent_soft=soft)
    return to_svg(chart, CHART_WIDTH_PX, palette)


def _widths(table: Table) -> list[int]:
    """Of each column: 0 for as wide as its text, else its part of what is left."""
    longest = [
        max(len(strip_isolates(text)) for text in (header, *(row[index] for row in table.rows)))
        for index, header in enumerate(table.headers)
    ]
    parts = [0 if length <= _LONG_TEXT else min(4, 1 + length // 40) for length in longest]
    for index in range(len(parts)):
        if table.rows and not any(row[index] for row in table.rows):
            # To be filled in by hand.
            parts[index] = 1
    if not any(parts):
        parts[longest.index(max(longest))] = 1
    return parts
