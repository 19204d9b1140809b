"""The roadmap's poster: one large page with all goals and stages, and our programs where they stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aligner.analysis.results import GoalFigures
from aligner.charts.roadmap import roadmap_chart, track_spans
from aligner.charts.table_twin import percent
from aligner.kit.content.content import Content
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import Contribution

MAX_CARDS = 12
"""A cell names no more: a wall of names is not read."""


@dataclass(frozen=True)
class PosterCard:
    """A program, or those that are not named. contribution: "" when unknown.  share: in words, "" when unknown.

    count: how many programs it stands for, 0 when it names one.  is_note: it says something of its cell.
    """

    title: str
    contribution: str = ""
    share: str = ""
    count: int = 0
    is_note: bool = False


@dataclass(frozen=True)
class PosterRow:
    """A goal; a parent of goals, which has no cells; or what is outside them. collective, own: weights, None when
    unknown.  weights: both in words.

    cells: the cards at each stage; outside the goals all of them in one.
    """

    title: str
    depth: int = 0
    is_group: bool = False
    is_outside: bool = False
    collective: float | None = None
    own: float | None = None
    weights: tuple[str, str] = ("", "")
    cells: tuple[tuple[PosterCard, ...], ...] = ()

    @property
    def is_goal(self) -> bool:
        return not self.is_group and not self.is_outside


@dataclass(frozen=True)
class Poster:
    """The poster in words. kit: what all documents say.  stages: title and years, "" when unknown.  tracks: over them,
    each with how many stages it has, "" over those on none; () without any.

    vision: a label and the text, () without one.  bar_titles: what the bars at a goal are, "" for one that is not
    drawn.  contributions: kind and name of each.  notes: what is not shown, and why.  of_field: its cards
    are organizations.
    """

    kit: Content
    label: str
    title: str
    vision: tuple[str, ...]
    goal_head: str
    stages: tuple[tuple[str, str], ...]
    tracks: tuple[tuple[str, int], ...]
    rows: tuple[PosterRow, ...]
    bar_titles: tuple[str, str]
    contributions: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    words: Words
    of_field: bool = False

    @property
    def goals(self) -> int:
        """How many goals it shows."""
        return sum(row.is_goal for row in self.rows)

    def shortened(self, cards: int, goals: int) -> "Poster":
        """The same with at most so many cards in a cell and the first so many goals; what that hides is counted."""
        kept = _first_goals(self.rows, goals)
        rows = tuple(replace(row, cells=self._within(row, cards)) for row in kept)
        omitted = self.goals - sum(row.is_goal for row in kept)
        grouped = sum(card.count for row in rows for cell in row.cells for card in cell)
        sentence = self.words.sentence
        found = (
            sentence("poster.goals_omitted", n=omitted) if omitted else "",
            sentence("poster.grouped_actors" if self.of_field else "poster.grouped", n=grouped) if grouped else "",
        )
        return replace(self, rows=rows, notes=(*self.notes, *filter(None, found)))

    def _within(self, row: PosterRow, cards: int) -> tuple[tuple[PosterCard, ...], ...]:
        """The cards of each cell, the last one counting those that have no place of their own."""
        room = cards * max(1, len(self.stages)) if row.is_outside else cards
        found: list[tuple[PosterCard, ...]] = []
        for cell in row.cells:
            notes = tuple(card for card in cell if card.is_note)
            named = cell[len(notes) :]
            found.append((*notes, *(named if len(named) <= room else self._cut(named, room - 1))))
        return tuple(found)

    def _cut(self, cell: tuple[PosterCard, ...], named: int) -> tuple[PosterCard, ...]:
        rest = len(cell) - named
        more, noun = ("poster.more_actors", "actors") if self.of_field else ("charts.more_programs", "programs")
        title = self.words.sentence(more, n=rest) if named else self.words.count(rest, noun)
        return (*cell[:named], PosterCard(title, count=rest))


def make_poster(state: Snapshot, content: Content) -> Poster:
    """The poster of what the readers may see, with every goal and every card."""
    records, words, sentence = state.records, state.words, state.words.sentence
    by_cell: dict[tuple[int | None, int | None], list[PosterCard]] = {}
    for placement in records.placements:
        share = "" if placement.share is None else words.percent(placement.share / 100)
        kind = placement.contribution.value if placement.contribution else ""
        card = PosterCard(words.name(records.program_by_id[placement.program_id].title), kind, share)
        cell = (placement.goal_id, placement.stage_id) if records.is_at_goal(placement) else (None, None)
        by_cell.setdefault(cell, []).append(card)
    stages: list[tuple[int | None, str, str]] = []
    for stage in records.stages_in_tracks:
        years = [str(day.year) for day in (stage.start, stage.end) if day is not None]
        stages.append((stage.id, words.name(stage.title), "–".join(dict.fromkeys(years))))
    if not stages or any(stage is None and goal is not None for goal, stage in by_cell):
        stages.append((None, sentence("charts.no_stage"), ""))
    irrelevant = (PosterCard(sentence("field.state.irrelevant"), is_note=True),)

    def cells(goal_id: int) -> tuple[tuple[PosterCard, ...], ...]:
        return tuple(
            tuple(by_cell.get((goal_id, stage_id), ()))
            or (() if records.is_on_track(goal_id, stage_id) else irrelevant)
            for stage_id, *_ in stages
        )

    rows = goal_rows(state, cells)
    outside = tuple(by_cell.get((None, None), ()))
    if outside:
        rows.append(PosterRow(sentence("vocabulary.term.outside"), is_outside=True, cells=(outside,)))
    about, chart = records.initiative, roadmap_chart(records, state.analysis, words)
    vision = (sentence("vocabulary.term.vision"), words.name(about.vision)) if about.vision else ()
    unplaced = len(state.analysis.coverage.unplaced)
    notes = (sentence("poster.unplaced", n=unplaced) if unplaced else "", *state.ended_text())
    return Poster(
        content,
        sentence("poster.label", initiative=about.name) if about.name else sentence("poster.label_plain"),
        chart.title,
        vision,
        sentence("vocabulary.term.goal"),
        tuple((title, when) for _, title, when in stages),
        poster_tracks(records, len(stages), words),
        tuple(rows),
        chart.bar_titles,
        tuple((kind.value, words.label(kind)) for kind in Contribution),
        tuple(filter(None, notes)),
        words,
    )


def poster_tracks(records: Records, stages: int, words: Words) -> tuple[tuple[str, int], ...]:
    """The heads over so many stages: each track with how many it has; () where no stage is on a track."""
    found: list[tuple[str, int]] = []
    at = 0
    for name, first, end in track_spans(records):
        if first > at:
            found.append(("", first - at))
        found.append((words.name(name), end - first))
        at = end
    if found and at < stages:
        found.append(("", stages - at))
    return tuple(found)


def goal_rows(
    state: Snapshot, cells_of: Callable[[int], tuple[tuple[PosterCard, ...], ...]], *, has_own: bool = True
) -> list[PosterRow]:
    """A row for each goal of the roadmap: the name alone of one that has goals below it.

    cells_of: the cards of a goal, stage by stage.  has_own: our weight stands beside the collective one.
    """
    records, words = state.records, state.words
    figures: dict[int, GoalFigures] = {goal.goal_id: goal for goal in state.analysis.goals}
    leaves = {goal.id for goal in records.leaf_goals}
    rows: list[PosterRow] = []
    for goal in records.roadmap_goals:
        name, depth = words.name(goal.title), records.depths[goal.id]
        if goal.id not in leaves:
            rows.append(PosterRow(name, depth, is_group=True))
            continue
        found = figures.get(goal.id)
        collective, own = (found.collective, found.own if has_own else None) if found is not None else (None, None)
        weights = (percent(collective, words), percent(own, words) if has_own else "")
        cells = cells_of(goal.id)
        rows.append(PosterRow(name, depth, collective=collective, own=own, weights=weights, cells=cells))
    return rows


def _first_goals(rows: Sequence[PosterRow], goals: int) -> tuple[PosterRow, ...]:
    """As many goals in their order with the heads above them, and what is outside them all."""
    kept: list[PosterRow] = []
    left = goals
    for row in rows:
        if left and not row.is_outside:
            kept.append(row)
            left -= row.is_goal
    while kept and kept[-1].is_group:
        kept.pop()
    return (*kept, *(row for row in rows if row.is_outside))
