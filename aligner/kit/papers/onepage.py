"""The one-page: what to know, three figures, one chart, the question and the recommendation, on one page."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from aligner.kit.content.content import Cards, Content, Figure, Paragraph, Section
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.papers.setting import asked, chart_svg, common_data, write_pdf
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title

_CHARTS = ("comparison", "place", "needle", "money")
"""Whose chart it shows: the first that the kit has and that the page holds."""
_UNTOLD = ("initiative", "recommendation", "resolution", "asks")
_SAID_IN_FULL = ("options", "field", "decided", "roles")
"""Sections whose second sentence says more than their title."""
_NAMED = ("unique", "opportunities")
"""Sections whose cards are named for what they tell."""
_FIGURES = 3
_OF_PROGRAMS = ("present", "money")
"""Figures that count programs: of those that are shown, where some are withheld."""
_WITH_CHART = ((5, 200, 5), (4, 160, 4))
_WITHOUT = ((4, 160, 4), (3, 110, 3), (2, 80, 2))
"""From roomy to tight: how many sentences, of how many characters, how many lines of recommendation. The first that
stays on one page is taken."""


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


def _data(state: Snapshot, content: Content, sentences: int, characters: int, lines: int, chart: Any) -> dict[str, Any]:
    cover = asdict(content.cover)
    cover["question"] = short_title(cover["question"], characters)
    cover["recommendation"] = [short_title(line, characters) for line in cover["recommendation"][:lines]]
    return {
        **common_data(content, state.say("guide.onepage_label")),
        "label": state.say("guide.onepage_label"),
        "know": state.say("guide.onepage_know"),
        "cover": cover,
        "figures": headline_figures(state),
        "sentences": _sentences(state, content, sentences, characters),
        "chart": {"svg": chart_svg(chart, content.look), "alt": strip_isolates(chart.alt)}
        if chart is not None
        else None,
        "no_ranking": " ".join(text for text in (state.left_out(), state.say("method_no_ranking")) if text),
    }


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


def _sentences(state: Snapshot, content: Content, most: int, characters: int) -> list[dict[str, str]]:
    """The messages of the sections, each with its short name."""
    told = [s for s in content.sections if not s.is_appendix and s.id not in _UNTOLD]
    return [{"label": s.label, "text": short_title(message(s, state), characters)} for s in told[:most]]


def message(section: Section, state: Snapshot) -> str:
    """What a reader of this one page needs of a section: its sentence, or the names of what it shows."""
    if section.id in _SAID_IN_FULL and section.so_what:
        return section.so_what
    for block in section.blocks:
        if isinstance(block, Cards) and section.id in _NAMED:
            return state.words.list([card.title for card in block.items])
        if isinstance(block, Paragraph) and section.id == "gaps":
            return block.text
    return section.title


def _charts(content: Content) -> list[Any]:
    """The charts that the page may show, the most telling first."""
    slides = {section.id: section.slide for section in content.sections}
    return [block.chart for name in _CHARTS for block in slides.get(name, ()) if isinstance(block, Figure)]
