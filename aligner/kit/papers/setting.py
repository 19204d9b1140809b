"""What all pages set by the typesetter have in common: their data, their standards, their bytes."""

import json
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import typst
from pypdf import PdfReader

from aligner.charts.palette import in_colors, load_palette
from aligner.charts.render import to_svg
from aligner.fonts.families import FAMILIES, fonts_folder
from aligner.fonts.printable import printable
from aligner.kit.content.content import Content
from aligner.kit.looks.look import Look, for_pages
from aligner.lang.bidi import strip_isolates
from aligner.palette import colors_of
from aligner.paths import resources

CHART_WIDTH_PX = 760
"""Charts are drawn for this width and scaled to the page's: their smallest text is then 7 points."""
NO_DATE = date(1980, 1, 1)
"""Stands in the file where no meeting is set: PDF/A wants a date, and the clock's would change the bytes."""
STANDARDS = ["ua-1", "a-3b"]
A4_INCHES = 210 / 25.4


def common_data(content: Content, document: str) -> dict[str, Any]:
    """What every template takes: language, direction, names in the file, the foot. document: its name in words."""
    day = content.meeting or NO_DATE
    return {
        "lang": content.language,
        "rtl": content.is_rtl,
        "plain_title": strip_isolates(f"{document}: {content.cover.title}"),
        "plain_author": strip_isolates(content.cover.organization),
        "day": [day.year, day.month, day.day],
        "foot": " · ".join((content.stamp, content.cover.confidentiality)),
        "stamp": content.stamp,
        "labels": content.labels,
        "look": for_pages(content.look, strip_isolates(content.cover.organization)),
    }


def write_pdf(template: str, data: dict[str, Any], path: Path) -> int:
    """Writes a tagged PDF (PDF/UA-1 and PDF/A-3b) at `path` and returns the number of its pages."""
    path.write_bytes(compiled(template, data, format="pdf", pdf_standards=STANDARDS, timestamp=0))
    return len(PdfReader(path).pages)


def pictures(template: str, data: dict[str, Any], width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    made = compiled(template, data, format="png", ppi=width_px / A4_INCHES)
    return made if isinstance(made, list) else [made]


def compiled(template: str, data: dict[str, Any], **options: Any) -> Any:
    """The document in the format asked for, as the typesetter gives it."""
    folder = resources() / "kit"
    return typst.compile(folder / template, **setting_of(folder, data), **options)


def asked(template: str, data: dict[str, Any], selector: str) -> Any:
    """The values of the template's labelled `metadata`, without setting the pages into a file."""
    folder = resources() / "kit"
    return json.loads(typst.query(folder / template, selector, field="value", **setting_of(folder, data)))


def setting_of(folder: Path, data: dict[str, Any]) -> dict[str, Any]:
    """What the typesetter is given: where it may read, our fonts alone, and the data, all texts of it printable."""
    told = json.dumps(
        _printable({**data, "fonts": list(FAMILIES), "colors": colors_of("documents")}), ensure_ascii=False
    )
    return {"root": folder, "font_paths": _fonts(), "sys_inputs": {"data": told}}


@cache
def _fonts() -> Any:
    """The fonts that ship with the program; none of the typesetter's own and none of the system's."""
    setter: Any = typst
    return setter.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder()])


def _printable(told: Any) -> Any:
    if isinstance(told, str):
        return printable(told)
    if isinstance(told, dict):
        return {name: _printable(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        # A picture's bytes are many, and no texts.
        return told if told and isinstance(told[0], int) else [_printable(value) for value in told]
    return told


def chart_svg(chart: Any, look: Look) -> str:
    """The chart as path-only SVG in the look's colours."""
    return _svg(chart, look.ours, look.accent, look.soft)


@lru_cache(maxsize=8)
def _svg(chart: Any, ours: str, accent: str, soft: str) -> str:
    palette = in_colors(load_palette("light"), ours=ours, accent=accent, accent_soft=soft)
    return to_svg(chart, CHART_WIDTH_PX, palette)
