"""What all pages set by the typesetter have in common: their data, their standards, their bytes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

import typst
from pypdf import PdfReader

from aligner.charts.palette import in_colors, load_palette
from aligner.charts.render import to_svg
from aligner.charts.roadmap import RoadmapChart
from aligner.fonts.families import FAMILIES, fonts_folder
from aligner.fonts.printable import printable
from aligner.kit.content.content import AnyChart, Content
from aligner.kit.content.documents.guide import Guide
from aligner.kit.content.documents.onepage import OnePage
from aligner.kit.looks.look import Look, for_pages
from aligner.kit.papers.searchable import searchable
from aligner.lang.bidi import strip_isolates
from aligner.palette import colors_of
from aligner.paths import resources

CHART_WIDTH_PX = 760
"""Charts are drawn for this width and scaled to the page's: their smallest text is then 7 points."""
NO_DATE = date(1980, 1, 1)
"""Is in the file where no meeting is set: PDF/A wants a date, and the clock's would change the bytes."""
STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-3b"]
A4_INCHES = 210 / 25.4


def common_data(content: Content, document: str) -> dict[str, object]:
    """What every template takes: language, direction, names in the file, the foot. document: its name in words."""
    day = content.meeting or NO_DATE
    return {
        "lang": content.language,
        "rtl": content.is_rtl,
        "plain_title": strip_isolates(f"{document}: {content.cover.title}"),
        "plain_author": strip_isolates(content.cover.organization),
        "day": [day.year, day.month, day.day],
        "foot": content.footer,
        "stamp": content.stamp,
        "labels": content.labels,
        "look": for_pages(content.look, strip_isolates(content.cover.organization)),
    }


def texts_of(document: Guide | OnePage) -> Mapping[str, object]:
    """What the document says for itself, by the names that its template knows."""
    return {name: value for name, value in vars(document).items() if name != "kit"}


def write_pdf(template: str, data: Mapping[str, object], path: Path) -> int:
    """Writes a tagged PDF (PDF/UA-1 and PDF/A-3b) at `path` and returns the number of its pages."""
    path.write_bytes(set_pdf(template, data, STANDARDS))
    return len(PdfReader(path).pages)


def set_pdf(template: str, data: Mapping[str, object], standards: "list[typst.PDFStandard]") -> bytes:
    """The pages as a PDF whose words can be searched, the same for the same content."""
    pdf = _typesetter(template, data).compile(format="pdf", pdf_standards=standards, timestamp=0)
    assert isinstance(pdf, bytes)
    return searchable(pdf)


def pictures(template: str, data: Mapping[str, object], width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    png_pages = _typesetter(template, data).compile(format="png", ppi=width_px / A4_INCHES)
    assert png_pages is not None
    return png_pages if isinstance(png_pages, list) else [png_pages]


def query(template: str, data: Mapping[str, object], selector: str) -> list[Any]:
    """What the template's labelled `metadata` says, without setting the pages into a file."""
    return json.loads(_typesetter(template, data).query(selector, field="value"))


def query_count(template: str, data: Mapping[str, object], selector: str) -> int:
    """The first number that the template's labelled `metadata` says."""
    return query(template, data, selector)[0]


def _typesetter(template: str, data: Mapping[str, object]) -> typst.Compiler:
    """The typesetter with a template, for one use: it reads our templates and the data alone, all texts of it
    printable, and knows our fonts alone.

    The data is a file beside the templates, in memory: what does not read what changed in it is not set again.
    """
    given = _printable({**data, "fonts": list(FAMILIES), "colors": colors_of("documents")})
    files = {**_templates(), "data.json": json.dumps(given, ensure_ascii=False).encode()}
    # The stubs do not know several files yet.
    return typst.Compiler(cast(bytes, {"main": files[template], **files}), font_paths=_fonts())


@cache
def _templates() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in (resources() / "kit").glob("*.typ")}


@cache
def _fonts() -> typst.Fonts:
    """The fonts that ship with the program; none of the typesetter's own and none of the system's."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder()])


def _printable(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if is_dataclass(value):
        return _printable(vars(value))
    if isinstance(value, Mapping):
        return {name: _printable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        # A picture's bytes are many, and no texts.
        return value if value and isinstance(value[0], int) else [_printable(each) for each in value]
    return value


def chart_svg(chart: AnyChart, look: Look) -> str:
    """The chart as path-only SVG in the look's colours."""
    return _svg(chart, look.ours, look.accent, look.soft, CHART_WIDTH_PX, None)


def chart_svgs(chart: AnyChart, look: Look, heights: Sequence[float]) -> list[str]:
    """The chart as wide as the page, at each of these parts of the height that it would take by itself."""
    if isinstance(chart, RoadmapChart):
        return [chart_svg(chart, look)]
    tall = chart.natural_height(CHART_WIDTH_PX)
    return [small_chart_svg(chart, look, CHART_WIDTH_PX, round(tall * part)) for part in heights]


def small_chart_svg(chart: AnyChart, look: Look, width_px: int, height_px: float) -> str:
    """The chart drawn for a narrower place, its texts as large there as elsewhere."""
    return _svg(chart, look.ours, look.accent, look.soft, width_px, height_px)


@lru_cache(maxsize=24)
def _svg(chart: AnyChart, ours: str, accent: str, soft: str, width_px: int, height_px: float | None) -> str:
    palette = in_colors(load_palette("light"), ours=ours, accent=accent, accent_soft=soft)
    return to_svg(chart, width_px, palette, height_px)
