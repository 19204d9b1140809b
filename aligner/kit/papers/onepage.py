"""The one-page: the question and its answer, three figures, one chart, the options and the next steps."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from aligner.kit.content.content import Content, Figure
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.papers.setting import asked, chart_svg, common_data, write_pdf
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title
from aligner.storyline.told import ToldOption

_CHARTS = ("comparison", "place", "needle", "money")
"""Whose chart it shows: the first that the kit has and that the page holds."""
_FIGURES = 3
_OF_PROGRAMS = ("present", "money")
"""Figures that count programs: of those that are shown, where some are withheld."""
_WITH_CHART = ((8, 220), (6, 160))
_WITHOUT = ((8, 220), (5, 120), (3, 80))
"""From roomy to tight: how many lines, of how many characters. The first that stays on one page is taken."""


def write_onepage(state: Snapshot, content: Content, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages: one. The same content gives the same bytes."""
    return write_pdf("onepage.typ", onepage_data(state, content), path)


def onepage_data(state: Snapshot, content: Content) -> dict[str, Any]:
    """Everything that resources/kit/onepage.typ sets, no more than a page holds."""
    made: dict[str, Any] = {}
    tries = [(*tight, chart) for chart in _charts(content) for tight in _WITH_CHART]
    for tight in (*tries, *((*tight, None) for tight in _WITHOUT)):
        made = _data(state, content, *tight)
        if asked("onepage.typ", made, "<pages>")[0] == 1:
            break
    return made


def _data(state: Snapshot, content: Content, most: int, characters: int, chart: Any) -> dict[str, Any]:
    cover = asdict(content.cover)
    cover["question"] = short_title(cover["question"], characters * 2)
    cover["recommendation"] = [short_title(line, characters * 2) for line in cover["recommendation"]]
    return {
        **common_data(content, state.say("guide.onepage_label")),
        "label": state.say("guide.onepage_label"),
        "cover": cover,
        "figures": headline_figures(state),
        "parts": [
            {"label": label, "lines": [short_title(text, characters) for text in texts[:most]]}
            for label, texts in _parts(state)
            if texts
        ],
        "chart": {"svg": chart_svg(chart, content.look), "alt": strip_isolates(chart.alt)}
        if chart is not None
        else None,
        "no_ranking": " ".join(text for text in (state.left_out(), state.say("method_no_ranking")) if text),
    }


def _parts(state: Snapshot) -> list[tuple[str, list[str]]]:
    """The options with what each takes, and what happens next; donors, who are asked nothing, get what is known."""
    told = state.told
    known = list(told.known) if state.options.audience == "donors" else []
    options = [f"{_named(state, option)}. {option.price}" for option in told.options]
    return [
        (state.say("storyline.head.known"), known),
        (state.say("storyline.head.options"), options),
        (state.say("storyline.head.steps"), [step.text for step in told.steps]),
    ]


def _named(state: Snapshot, option: ToldOption) -> str:
    return state.say("option_recommended", option=option.label) if option.is_recommended else option.label


def headline_figures(state: Snapshot) -> list[dict[str, str]]:
    """Three numbers at most, each with what it counts."""
    analysis, words = state.analysis, state.words
    found = []
    is_for_donors = state.options.audience == "donors"
    if analysis.own_collective.shared_weight is not None and not is_for_donors:
        shared = words.number(round(analysis.own_collective.shared_weight * 100))
        found.append(_figure(state, "shared", shared, "ours"))
    present = sum(1 for goal in analysis.goals if goal.programs)
    if present:
        found.append(_figure(state, "present", words.count(present, "goals"), "collective"))
    money = analysis.money
    if money.total_minor:
        found.append(_figure(state, "money", words.bound(money.inside), "resources"))
    measured = [i for i in analysis.indicators if i.progress is not None and i.progress >= 0]
    if measured and len(found) < _FIGURES:
        told = state.say("guide.figure_needle", indicator=short_title(measured[0].title, 60))
        found.append({"figure": words.percent(measured[0].progress), "text": told, "role": "collective"})
    return found[:_FIGURES]


def _figure(state: Snapshot, name: str, figure: str, role: str) -> dict[str, str]:
    of_shown = "_shown" if name in _OF_PROGRAMS and not state.analysis.coverage.is_whole else ""
    return {"figure": figure, "text": state.say(f"guide.figure_{name}{of_shown}"), "role": role}


def _charts(content: Content) -> list[Any]:
    """The charts that the page may show, the most telling first."""
    slides = {section.id: section.slide for section in content.sections}
    return [block.chart for name in _CHARTS for block in slides.get(name, ()) if isinstance(block, Figure)]
