"""What all pages set by the typesetter have in common: their data, their standards, their bytes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast

import typst

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


@dataclass(frozen=True)
class Svg:
    """A drawn chart."""

    text: str


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


class Pages:
    """Pages of a template and its data. They are laid out once, for all that is asked of them.

    The typesetter reads our templates and the data alone, all texts of it printable, and knows our fonts alone. Data
    and charts are files beside the templates, in memory: what does not read what changed in them is not set again.
    """

    def __init__(self, template: str, data: Mapping[str, object]) -> None:
        files = {"main": _templates()[template], **_templates()}
        given = _printable({**data, "fonts": list(FAMILIES), "colors": colors_of("documents")}, files)
        files["data.json"] = json.dumps(given, ensure_ascii=False).encode()
        self._files = files

    def _typesetter(self) -> typst.Compiler:
        # It has its files for one use. The stubs do not know several files yet.
        return typst.Compiler(cast(bytes, self._files), font_paths=_fonts())

    def query(self, label: str) -> list[Any]:
        """What the template's labelled `metadata` says, without setting the pages into a file."""
        return json.loads(self._typesetter().query(label, field="value"))

    def count(self, label: str) -> int:
        """The first number that the template's labelled `metadata` says."""
        return self.query(label)[0]

    def pdf(self, standards: "list[typst.PDFStandard]") -> tuple[bytes, int]:
        """The pages as a PDF whose words can be searched, the same for the same content, and their number."""
        pdf = self._typesetter().compile(format="pdf", pdf_standards=standards, timestamp=0)
        assert isinstance(pdf, bytes)
        return searchable(pdf)

    def write(self, path: Path) -> int:
        """Writes a tagged PDF (PDF/UA-1 and PDF/A-3b) at `path` and returns the number of its pages."""
        pdf, count = self.pdf(STANDARDS)
        path.write_bytes(pdf)
        return count

    def pictures(self, width_px: int) -> list[bytes]:
        """The pages as PNG pictures `width_px` wide."""
        png_pages = self._typesetter().compile(format="png", ppi=width_px / A4_INCHES)
        assert png_pages is not None
        return png_pages if isinstance(png_pages, list) else [png_pages]


@cache
def _templates() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in (resources() / "kit").glob("*.typ")}


@cache
def _fonts() -> typst.Fonts:
    """The fonts that ship with the program; none of the typesetter's own and none of the system's."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder()])


def _printable(value: object, files: dict[str, bytes]) -> object:
    """What the template reads of a value. Charts are put among the files, by the names that stand for them."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Svg):
        data = value.text.encode()
        name = blake2b(data, digest_size=8).hexdigest()
        files[name] = data
        return name
    if isinstance(value, bytes):
        # Its files are texts: any other picture is a list of numbers.
        return list(value)
    if is_dataclass(value):
        return _printable(vars(value), files)
    if isinstance(value, Mapping):
        return {name: _printable(each, files) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each, files) for each in value]
    return value


def chart_svg(chart: AnyChart, look: Look) -> Svg:
    """The chart as path-only SVG in the look's colours."""
    return _svg(chart, look.ours, look.accent, look.soft, CHART_WIDTH_PX, None)


def drawn_chart(chart: AnyChart, look: Look, heights: Sequence[float]) -> list[dict[str, object]]:
    """The chart as wide as the page, at each of these parts of the height that it would take by itself.

    ratio: its height as a part of its width.
    """
    tall = chart.natural_height(CHART_WIDTH_PX)
    if isinstance(chart, RoadmapChart):
        return [{"file": chart_svg(chart, look), "ratio": tall / CHART_WIDTH_PX}]
    found = [round(tall * part) for part in heights]
    return [
        {"file": small_chart_svg(chart, look, CHART_WIDTH_PX, height), "ratio": height / CHART_WIDTH_PX}
        for height in found
    ]


def small_chart_svg(chart: AnyChart, look: Look, width_px: int, height_px: float) -> Svg:
    """The chart drawn for a narrower place, its texts as large there as elsewhere."""
    return _svg(chart, look.ours, look.accent, look.soft, width_px, height_px)


@lru_cache(maxsize=24)
def _svg(chart: AnyChart, ours: str, accent: str, soft: str, width_px: int, height_px: float | None) -> Svg:
    palette = in_colors(load_palette("light"), ours=ours, accent=accent, accent_soft=soft)
    return Svg(to_svg(chart, width_px, palette, height_px))
