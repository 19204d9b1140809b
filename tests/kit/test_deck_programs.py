"""The slide of all programs: goal names, the key, its unit and what is said behind a bar stand there whole."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from aligner.actions.examples import example_records
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.deck.programs import said_behind
from aligner.kit.deck.writer import write_deck
from aligner.kit.looks.look import TEXT_CONTRAST, contrast
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.palette import colors_of
from tests.kit.shapes import all_shapes
from tests.kit.unpacking import xml_of

_EXAMPLES = [*((name, language) for name in ("nonprofit", "foundation") for language in LANGUAGES), ("career", "en")]


def _plain(text: str) -> str:
    return "".join(char for char in strip_isolates(text) if char not in "\u200e\u200f").strip()


@pytest.mark.parametrize(("example", "language"), _EXAMPLES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_text_of_the_bars_is_cut(example: str, language: str, audience: str, tmp_path: Path) -> None:
    options = KitOptions(language=language, audience=audience, purpose="strategy", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records(example, language), options))
    path = tmp_path / "deck.pptx"
    write_deck(content, path)
    sources = [block for section in content.sections for block in section.slide if isinstance(block, AllPrograms)]
    assert sources
    deck: Any = Presentation(str(path))
    for source in sources:
        slide = next(each for each in deck.slides if any(_is_chart_of(source, shape) for shape in each.shapes))
        chart = next(shape.chart for shape in slide.shapes if _is_chart_of(source, shape))
        texts = {_plain(node.text or "") for node in xml_of(chart.part).iter() if str(node.tag).endswith(("}t", "}v"))}
        for row in source.rows:
            assert _plain(row.title) in texts
            assert _plain(said_behind(row)) in texts
        beside = {_plain(shape.text_frame.text) for shape in all_shapes(slide) if shape.has_text_frame}
        assert {_plain(name) for _, name in source.key} | {_plain(source.unit)} - {""} <= beside


def _is_chart_of(source: AllPrograms, shape: Any) -> bool:
    return shape.has_chart and xml_of(shape).xpath(".//p:cNvPr")[0].get("descr") == strip_isolates(source.alt)


def test_names_on_a_hatch_have_a_plate_behind_them(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="staff", purpose="update", meeting=date(2026, 12, 15))
    path = tmp_path / "deck.pptx"
    write_deck(make_outline(make_snapshot(example_records("career", "en"), options)), path)
    deck: Any = Presentation(str(path))
    space = [xml_of(s.chart.part) for slide in deck.slides for s in all_shapes(slide) if s.has_chart]
    labels = [
        label for one in space for label in one.iter("{*}dLbl") if "Math after school" in "".join(label.itertext())
    ]
    assert labels
    for label in labels:
        assert label.find("{*}spPr/{*}solidFill") is not None
    colors = colors_of("documents")
    assert contrast(colors["text"], colors["surface"]) >= TEXT_CONTRAST
