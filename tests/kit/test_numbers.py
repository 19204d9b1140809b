"""Every document says the same numbers, and they are the analysis's."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.actions.kit import KitOptions, make_kit
from aligner.analysis.analyse import analyse
from aligner.charts.table_twin import known_part
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import FILES
from aligner.lang.bidi import strip_isolates
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES
from tests.kit.shapes import all_shapes
from tests.kit.unpacking import xml_of

MEETING = date(2026, 12, 15)


OPTIONS = {name: KitOptions(language=name, purpose="strategy", meeting=MEETING) for name in LANGUAGES}


@pytest.fixture(scope="module", params=LANGUAGES)
def kit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    make_kit(example_records("nonprofit", request.param), OPTIONS[request.param], folder)
    return request.param, folder


def chart_values(deck: Any, place: int) -> list[list[float | None]]:
    """The values of each series of the deck's charts, the `place`th chart."""
    charts = [shape.chart for slide in deck.slides for shape in all_shapes(slide) if shape.has_chart]
    return [list(series.values) for series in charts[place].plots[0].series]


def shares(deck: Any, place: int) -> list[list[float]]:
    """The shares of each series of the deck's charts of points, the `place`th chart."""
    charts = [shape.chart for slide in deck.slides for shape in all_shapes(slide) if shape.has_chart]
    found = (xml_of(series).findall(f".//{qn('c:xVal')}//{qn('c:v')}") for series in charts[place].plots[0].series)
    return [[float(value.text) for value in values] for values in found]


def test_native_charts_hold_the_figures_of_the_analysis(kit: tuple[str, Path]) -> None:
    language, folder = kit
    figures = analyse(example_records("nonprofit", language))
    deck = Presentation(str(folder / "deck.pptx"))
    shown = sorted(figures.goals, key=lambda goal: -(goal.gap or 0))
    told = [[goal.collective for goal in shown], [goal.own for goal in shown]]
    told.append([goal.resources for goal in shown if goal.resources is not None])
    for found, wanted in zip(shares(deck, 0), told, strict=False):
        assert found == pytest.approx(wanted)
    own, spent = chart_values(deck, 1)
    goals = len(figures.goals)
    assert own[:goals] == [goal.own for goal in figures.goals]
    # Of what is nothing as far as is known, a label says how much it is at most.
    at_most = [goal.money is not None and goal.money.kind == "at_most" for goal in figures.goals]
    parts = [known_part(goal) for goal in figures.goals]
    assert spent[:goals] == [0.0 if one else part for one, part in zip(at_most, parts, strict=True)]
    money = figures.money
    assert spent[goals:] == [money.outside_minor / money.total_minor, money.unknown_minor / money.total_minor]


def test_the_deck_has_ten_to_twelve_slides_and_the_briefing_four_to_six_pages_before_its_appendix(
    kit: tuple[str, Path],
) -> None:
    language, folder = kit
    assert 7 <= len(Presentation(str(folder / "deck.pptx")).slides) <= 12
    content = make_outline(make_snapshot(example_records("nonprofit", language), OPTIONS[language]))
    first = next(section for section in content.sections if section.is_appendix)
    pages = PdfReader(folder / "briefing.pdf").outline
    titles: dict[str, Any] = {
        strip_isolates(item.title): PdfReader(folder / "briefing.pdf").get_destination_page_number(item)
        for item in flat(pages)
    }
    found = [page for title, page in titles.items() if title == strip_isolates(first.title)]
    assert found and 4 <= found[0] - 1 <= 6 + 1, titles


def flat(outline: Any) -> list[Any]:
    return [leaf for item in outline for leaf in (flat(item) if isinstance(item, list) else [item])]


def test_the_record_says_what_the_kit_was_made_from(kit: tuple[str, Path]) -> None:
    language, folder = kit
    told = json.loads((folder / "kit.json").read_text("utf-8"))
    assert told["revision"] == 1
    assert told["options"]["meeting"] == "2026-12-15" and told["options"]["language"] == language
    assert set(told["files"]) == {FILES[name] for name in OPTIONS[language].only}


def test_the_same_state_gives_the_same_bytes_and_keeps_no_second_copy(kit: tuple[str, Path]) -> None:
    language, folder = kit
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    make_kit(example_records("nonprofit", language), OPTIONS[language], folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_that_no_kit_of_ours_wrote_is_kept_and_told(tmp_path: Path) -> None:
    (tmp_path / "briefing.pdf").write_bytes(b"my own notes")
    with pytest.raises(Refused) as refused:
        make_kit(example_records("foundation", "en"), KitOptions(language="en", only=("briefing",)), tmp_path)
    assert refused.value.code == "kit_of_unknown_audience"
    assert [path.name for path in tmp_path.iterdir()] == ["briefing.pdf"]
    assert (tmp_path / "briefing.pdf").read_bytes() == b"my own notes"


def test_a_document_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from aligner.kit.papers import briefing

    def fail(content: Any, path: Path) -> int:
        path.write_bytes(b"half")
        raise RuntimeError("stop")

    monkeypatch.setattr(briefing, "write_briefing", fail)
    with pytest.raises(RuntimeError):
        make_kit(example_records("nonprofit", "he"), KitOptions(only=("briefing",)), tmp_path)
    assert list(tmp_path.iterdir()) == []
