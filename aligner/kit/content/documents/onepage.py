"""What the one-page says: figures, the question and its answer, the money of each goal, the options, the next steps."""

from dataclasses import dataclass

from aligner.kit.content.content import AnyChart, Content, Figure
from aligner.kit.content.deciding import prices_of, steps_table
from aligner.kit.content.documents.before_after import BeforeAfter, before_after
from aligner.kit.content.roadmap import counted_paces
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.storyline.leading import effects_of
from aligner.storyline.options import EFFECTS

_CHARTS = ("comparison", "needle", "place", "money")
"""Whose chart it shows where no money is known: the first that the kit has and that the page holds."""
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
class Grid:
    """A small table. kinds: of each column, "text" or "number".  marked: its recommended rows.  note: what the
    figures are, or ""."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    marked: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class OnePage:
    """The one-page in words, whole. kit: what all documents say.  money: today and after, None where none is known.

    charts: those that it may show in its place, the most reporting first.  grids: the options and the steps beside each
    other.  parts: what is in lines.  no_ranking: what the figures omit and do not mean.
    """

    kit: Content
    label: str
    figures: tuple[HeadlineFigure, ...]
    money: BeforeAfter | None
    grids: tuple[Grid, ...]
    parts: tuple[Part, ...]
    charts: tuple[AnyChart, ...]
    no_ranking: str


def make_onepage(state: Snapshot, content: Content) -> OnePage:
    """What the one-page may say of the kit's content; how much of it a page holds is seen when it is set."""
    grids = tuple(grid for grid in (_options(state), _steps(state)) if grid is not None)
    return OnePage(
        content,
        state.sentence("guide.onepage_label"),
        # Beside a table of options three more figures would be too many.
        () if len(grids) > 1 else headline_figures(state),
        before_after(state),
        grids,
        tuple(part for part in _parts(state) if part.lines),
        _charts(content),
        " ".join(text for text in (state.omitted_text(), state.sentence("method_no_ranking")) if text),
    )


def _options(state: Snapshot) -> Grid | None:
    """Every option with the points that would be shared, or with what it takes where it touches no figure."""
    wording = state.story.options
    if not wording:
        return None
    title = state.sentence("storyline.head.options")
    marked = tuple(at for at, option in enumerate(wording) if option.is_recommended)
    effects = [effects_of(option, state.words) for option in state.line.options]
    # A column in which no option has a figure would be one of question marks.
    names = [name for name in EFFECTS if any(one.name == name and one.after for found in effects for one in found)]
    if not names:
        headers = (state.sentence("guide.grid_option"), state.sentence("options_head_money"))
        prices = prices_of(state, state.story)
        if not prices:
            # What all take is said once, under them.
            return Grid(title, headers[:1], tuple((one.label,) for one in wording), ("text",), marked, wording[0].price)
        rows = tuple((option.label, price) for option, price in zip(wording, prices, strict=True))
        return Grid(title, headers, rows, ("text", "text"), marked)
    headers = (state.sentence("guide.grid_shared"), *(state.sentence(f"guide.grid_{name}") for name in names))
    today = {effect.name: effect.before or "?" for effect in next(found for found in effects if found)}
    rows = [(state.sentence("guide.grid_today"), *(today.get(name, "?") for name in names))]
    for option, found in zip(wording, effects, strict=True):
        after = {effect.name: effect.after or "?" for effect in found}
        rows.append((option.label, *(after.get(name, today.get(name, "?")) for name in names)))
    kinds = ("text", *("number" for _ in names))
    least = state.sentence("guide.grid_least") if len(names) == len(EFFECTS) else ""
    note = " ".join(filter(None, (state.sentence("shared_explained"), least)))
    return Grid(title, headers, tuple(rows), kinds, tuple(at + 1 for at in marked), note)


def _steps(state: Snapshot) -> Grid | None:
    table = steps_table(state)
    return (
        None if table is None else Grid(state.sentence("storyline.head.steps"), table.headers, table.rows, table.kinds)
    )


def _parts(state: Snapshot) -> tuple[Part, ...]:
    """What is not known; donors, who are asked nothing, get what is known."""
    story = state.story
    if state.is_informed:
        return (Part(state.sentence("storyline.head.known"), story.known),)
    return (Part(state.sentence("storyline.head.unknowns"), story.unknowns),)


def headline_figures(state: Snapshot) -> tuple[HeadlineFigure, ...]:
    """Three numbers at most, each with what it counts."""
    analysis, words = state.analysis, state.words
    found: list[HeadlineFigure] = []
    is_informed = state.is_informed
    if analysis.own_collective.shared_weight is not None and not is_informed:
        shared = words.number(round(analysis.own_collective.shared_weight * 100))
        found.append(_figure(state, "shared", shared, "ours"))
    present = sum(1 for goal in analysis.goals if goal.programs)
    if present:
        found.append(_figure(state, "present", words.count(present, "goals"), "collective"))
    money = analysis.money
    inside = money.inside.shown if money.inside is not None else None
    # Of grants that are shown because they stand at the goals, all their money does: that is no figure.
    is_trivial = not analysis.coverage.is_complete and inside is not None and inside >= 1
    if money.total_minor and not is_trivial:
        found.append(_figure(state, "money", words.bound(money.inside), "resources"))
    measured = [i for i in analysis.indicators if i.progress is not None and i.progress >= 0]
    days = [one.last_date for one in analysis.indicators if one.last_date is not None]
    good, slow = counted_paces(state)
    if good + slow > 1 and len(found) < _FIGURES:
        text = state.sentence("guide.figure_paces", all=good + slow, day=max(days))
        found.append(HeadlineFigure(words.number(good), text, "collective"))
    elif measured and len(found) < _FIGURES:
        first = measured[0]
        text = state.sentence("guide.figure_needle", indicator=short_title(first.title, 60), day=first.last_date)
        found.append(HeadlineFigure(words.percent(measured[0].progress), text, "collective"))
    return tuple(found[:_FIGURES])


def _figure(state: Snapshot, name: str, figure: str, role: str) -> HeadlineFigure:
    of_shown = "_shown" if name in _OF_PROGRAMS and not state.analysis.coverage.is_complete else ""
    return HeadlineFigure(figure, state.sentence(f"guide.figure_{name}{of_shown}"), role)


def _charts(content: Content) -> tuple[AnyChart, ...]:
    slides = {section.id: section.slide for section in content.sections}
    return tuple(block.chart for name in _CHARTS for block in slides.get(name, ()) if isinstance(block, Figure))
