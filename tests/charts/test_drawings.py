"""Every chart as it was agreed, shape by shape, in both directions."""

import sys
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import shown_figures
from aligner.charts.budget import budget_chart
from aligner.charts.dots import dots_chart
from aligner.charts.fonts import ensure_gui
from aligner.charts.gap import gap_chart
from aligner.charts.needle import needle_chart
from aligner.charts.palette import load_palette
from aligner.charts.roadmap import roadmap_chart
from aligner.lang.words import words
from aligner.model.vocabulary import Question
from tests.drawings import assert_agreed, drawn

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")
WIDTH = 720


def charts(language: str) -> dict[str, Any]:
    records = example_records("nonprofit", language)
    figures, speech = analyse(records), words(language, "nonprofit")
    shown = shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)
    needles = {f"needle-{one.code}": needle_chart(records, one.id, speech) for one in records.indicators}
    return {
        "gap": gap_chart(figures, speech, focus=("B3",)),
        "budget": budget_chart(figures, speech),
        "roadmap": roadmap_chart(records, figures, speech),
        "dots": dots_chart(shown, speech),
        "dots-bare": dots_chart(shown, speech, scale=2, has_spread=False, has_collective=False, by_weight=False),
        **needles,
    }


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_chart_is_drawn_as_agreed(language: str) -> None:
    ensure_gui()
    shapes: list[str] = []
    of_both = ("gap", "dots", "roadmap")
    for name, chart in charts(language).items():
        if language != "en" and name not in of_both:
            continue
        height = round(chart.natural_height(WIDTH))
        shapes.append(f"{name} 0 0 {WIDTH} {height}")
        box = QRectF(0, 0, WIDTH, height)
        shapes += drawn(lambda painter, c=chart, b=box: c.paint(painter, b, load_palette("light")), WIDTH, height)
    assert_agreed(f"charts-{language}", shapes)
