"""What the one-page says: three figures, what it argues, the options and the next steps."""

from dataclasses import dataclass

from aligner.kit.content.content import AnyChart, Content, Figure
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.storyline.told import ToldOption

_CHARTS = ("comparison", "place", "needle", "money")
"""Whose chart it shows: the first that the kit has and that the page holds."""
_FIGURES = 3
_OF_PROGRAMS = ("present", "money")
"""Figures that count programs: of those that are shown, where some are withheld."""


@dataclass(frozen=True)
class HeadlineFigure:
    """A number and what it counts. role: whose colour it takes, as a card's."""

    figure: str
    text: str
    role: str


@dataclass(frozen=True)
class Part:
    """Lines under a label."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class OnePage:
    """The one-page in words, whole. kit: what all documents say.  charts: those that it may show, the most telling
    first.  no_ranking: what the figures leave out and do not mean."""

    kit: Content
    label: str
    figures: tuple[HeadlineFigure, ...]
    parts: tuple[Part, ...]
    charts: tuple[AnyChart, ...]
    no_ranking: str


def make_onepage(state: Snapshot, content: Content) -> OnePage:
    """What the one-page may say of the kit's content; how much of it a page holds is seen when it is set."""
    return OnePage(
        content,
        state.say("guide.onepage_label"),
        headline_figures(state),
        tuple(part for part in _parts(state) if part.lines),
        _charts(content),
        " ".join(text for text in (state.left_out(), state.say("method_no_ranking")) if text),
    )


def _parts(state: Snapshot) -> tuple[Part, ...]:
    """The options with what each takes, and what happens next; donors, who are asked nothing, get what is known."""
    told = state.told
    known = told.known if state.options.audience == "donors" else ()
    options = tuple(f"{_named(state, option)}. {option.price}" for option in told.options)
    return (
        Part(state.say("storyline.head.known"), known),
        Part(state.say("storyline.head.options"), options),
        Part(state.say("storyline.head.steps"), tuple(step.text for step in told.steps)),
    )


def _named(state: Snapshot, option: ToldOption) -> str:
    return state.say("option_recommended", option=option.label) if option.is_recommended else option.label


def headline_figures(state: Snapshot) -> tuple[HeadlineFigure, ...]:
    """Three numbers at most, each with what it counts."""
    analysis, words = state.analysis, state.words
    found: list[HeadlineFigure] = []
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
        text = state.say("guide.figure_needle", indicator=short_title(measured[0].title, 60))
        found.append(HeadlineFigure(words.percent(measured[0].progress), text, "collective"))
    return tuple(found[:_FIGURES])


def _figure(state: Snapshot, name: str, figure: str, role: str) -> HeadlineFigure:
    of_shown = "_shown" if name in _OF_PROGRAMS and not state.analysis.coverage.is_whole else ""
    return HeadlineFigure(figure, state.say(f"guide.figure_{name}{of_shown}"), role)


def _charts(content: Content) -> tuple[AnyChart, ...]:
    slides = {section.id: section.slide for section in content.sections}
    return tuple(block.chart for name in _CHARTS for block in slides.get(name, ()) if isinstance(block, Figure))
