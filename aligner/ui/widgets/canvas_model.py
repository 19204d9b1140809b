"""What the roadmap canvas shows: rows of goals, columns of stages, cards of placements, and where they are."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from aligner.analysis.money import placed_amount
from aligner.analysis.results import Analysis
from aligner.lang.bidi import content_is_rtl
from aligner.lang.record_words import goal_title
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.text import fold_key

ROW_HEADER_PX = 240
COLUMN_HEADER_PX = 56
TRACK_PX = 28
MIN_COLUMN_PX = 176
CARD_HEIGHT_PX = 56
CARD_GAP_PX = 8
CELL_PAD_PX = 10
MIN_ROW_PX = 84
GROUP_ROW_PX = 34
OUTSIDE_ROW_PX = 64
MAX_CARDS = 6
"""A cell of more cards shows them as one group, which can be opened."""


@dataclass(frozen=True)
class CanvasCard:
    """A placement. share: in words, "?" when unknown.  contribution: "" when unknown.  confidence: 0 to 3.
    waits: how far a grant has come that is not awarded yet, in words; "" for all others."""

    placement_id: int
    program_id: int
    title: str
    share: str
    contribution: str
    confidence: int
    description: str
    waits: str = ""


@dataclass(frozen=True)
class CanvasRow:
    """A goal, or with goal_id None the row outside the goals. weights: 0 to 1, None when unknown.

    wording: how we call it, "" as the initiative does.  is_former: it is no longer on the roadmap.
    """

    goal_id: int | None
    title: str
    collective: float | None
    own: float | None
    depth: int
    is_group: bool
    is_heavy_and_empty: bool = False
    wording: str = ""
    is_former: bool = False

    @property
    def is_outside(self) -> bool:
        return self.goal_id is None


@dataclass(frozen=True)
class CanvasColumn:
    """A stage; stage_id None is the column of placements without a stage. track: "" on none."""

    stage_id: int | None
    title: str
    when: str
    track: str = ""

    @property
    def heard(self) -> str:
        """Its title with its track, for those who listen."""
        return " · ".join(filter(None, (self.track, self.title)))


Cell = tuple[int, int]
"""The index of a row, and of a column."""
Place = tuple[int | None, int | None]
"""A goal and a stage: what a cell is, wherever it stands."""


@dataclass(frozen=True)
class CanvasGroup:
    """The cards of a crowded cell as one. title: how many.  money: what those that are given have there together, and
    how many wait; "" when neither is known.  description: both and the cell, for those who listen."""

    title: str
    money: str
    description: str


@dataclass
class CanvasModel:
    """Rows, columns and the cards in each cell by (row index, column index); groups: of the cells with many cards.
    off_track: cells whose stage is of another track than their goal.
    row_px, column_px: the least height of a row and width of a column."""

    rows: list[CanvasRow] = field(default_factory=list)
    columns: list[CanvasColumn] = field(default_factory=list)
    cells: dict[Cell, list[CanvasCard]] = field(default_factory=dict)
    groups: dict[Cell, CanvasGroup] = field(default_factory=dict)
    off_track: AbstractSet[Cell] = frozenset()
    heaviest: float = 1.0
    row_px: float = MIN_ROW_PX
    column_px: float = MIN_COLUMN_PX

    @property
    def tracks(self) -> list[tuple[str, int, int]]:
        """The tracks with their first column and the one behind their last; [] where no stage is on one."""
        found: list[tuple[str, int, int]] = []
        for at, column in enumerate(self.columns):
            if found and fold_key(found[-1][0]) == fold_key(column.track):
                found[-1] = (found[-1][0], found[-1][1], at + 1)
            else:
                found.append((column.track, at, at + 1))
        return [one for one in found if one[0]]

    def find_card(self, placement_id: int) -> tuple[int, int, int] | None:
        """Where a placement is: (row, column, place in the cell)."""
        for (row, column), cards in self.cells.items():
            for place, card in enumerate(cards):
                if card.placement_id == placement_id:
                    return row, column, place
        return None

    def place_of(self, cell: Cell) -> Place:
        """The goal and the stage of a cell; outside the goals there are no stages."""
        row = self.rows[cell[0]]
        return row.goal_id, None if row.is_outside or not self.columns else self.columns[cell[1]].stage_id

    def slots(self, cell: Cell, is_open: bool) -> int:
        """How many boxes stand in a cell: its cards, or the group, and below it the cards of one that is open."""
        cards = len(self.cells.get(cell, ()))
        return cards if cell not in self.groups else 1 + cards * is_open


@dataclass(frozen=True)
class CanvasWords:
    """The canvas's own words in the window's language."""

    outside: str
    no_stage: str
    unknown_share: str
    card: str
    """With {program}, {goal}, {stage} and {share}: what a screen reader says of a card."""
    group: str
    """With {count}, {money}, {goal} and {stage}: what a screen reader says of a group of cards."""
    waiting: str
    """With {n}: how many grants of a group are not awarded yet."""


def canvas_model(records: Records, figures: Analysis, words: Words, own_words: CanvasWords) -> CanvasModel:
    """The canvas of all placements. A parent goal is a slim row above its leaves; a goal that is no longer on the
    roadmap has a row after all others while something of ours stands there."""
    model = CanvasModel()
    by_goal = {goal.goal_id: goal for goal in figures.goals}
    leaves = {goal.id for goal in records.leaf_goals}
    empty = set(figures.coverage.empty_goals)
    even = 1 / max(1, len(leaves))
    for goal in records.roadmap_goals:
        shown = by_goal.get(goal.id)
        collective = shown.collective if shown else None
        model.rows.append(
            CanvasRow(
                goal.id,
                goal.title,
                collective,
                shown.own if shown else None,
                records.depths[goal.id],
                goal.id not in leaves,
                goal.code in empty and collective is not None and collective >= even,
                goal.our_wording,
            )
        )
    occupied = {placement.goal_id for placement in records.placements}
    for goal in records.former_goals:
        if goal.id in occupied:
            model.rows.append(CanvasRow(goal.id, goal_title(goal, words), None, None, 0, False, is_former=True))
    if model.rows:
        model.rows.append(CanvasRow(None, own_words.outside, None, None, 0, False))
    for stage in records.stages_in_tracks:
        years = [str(day.year) for day in (stage.start, stage.end) if day is not None]
        model.columns.append(CanvasColumn(stage.id, stage.title, "–".join(dict.fromkeys(years)), stage.track))
    if not records.stages or any(p.stage_id is None and p.goal_id is not None for p in records.placements):
        model.columns.append(CanvasColumn(None, own_words.no_stage, ""))
    model.off_track = off_track_cells(model, records)
    weights = [w for goal in figures.goals for w in (goal.collective, goal.own) if w is not None]
    model.heaviest = max(weights, default=1.0) or 1.0
    row_of = {row.goal_id: index for index, row in enumerate(model.rows)}
    column_of = {column.stage_id: index for index, column in enumerate(model.columns)}
    for placement in records.placements:
        program = records.program_by_id[placement.program_id]
        row = row_of[placement.goal_id]
        column = 0 if placement.goal_id is None else column_of[placement.stage_id]
        share = own_words.unknown_share if placement.share is None else words.percent(placement.share / 100)
        description = (
            own_words.card.replace("{program}", program.title)
            .replace("{goal}", model.rows[row].title)
            .replace("{stage}", "" if placement.goal_id is None else model.columns[column].heard)
            .replace("{share}", share)
        )
        waits = words.label(program.pipeline) if program.pipeline is not None and program.is_awaited else ""
        model.cells.setdefault((row, column), []).append(
            CanvasCard(
                placement.id,
                program.id,
                program.title,
                share,
                placement.contribution.value if placement.contribution else "",
                placement.confidence or 0,
                f"{description}, {waits}" if waits else description,
                waits,
            )
        )
    for cell, cards in model.cells.items():
        if len(cards) > MAX_CARDS:
            model.groups[cell] = _group(model, cell, cards, records, words, own_words)
    return model


def off_track_cells(model: CanvasModel, records: Records) -> frozenset[Cell]:
    """The cells whose stage is of another track than their goal."""
    if not model.tracks:
        return frozenset()
    return frozenset(
        (at, column)
        for at, row in enumerate(model.rows)
        if row.goal_id is not None and not row.is_group
        for column, stage in enumerate(model.columns)
        if not records.is_on_track(row.goal_id, stage.stage_id)
    )


def _group(
    model: CanvasModel,
    cell: Cell,
    cards: Sequence[CanvasCard],
    records: Records,
    words: Words,
    own_words: CanvasWords,
) -> CanvasGroup:
    """How many programs are in a cell, and their money there: at least what is known of it, and nothing of what is not
    awarded yet."""
    here = {card.placement_id for card in cards if not card.waits}
    waiting = {card.program_id for card in cards if card.waits}
    programs = {card.program_id for card in cards}
    found = [
        placed_amount(records, placement)
        for program_id in programs - waiting
        for placement in records.placements_by_program[program_id]
        if placement.id in here
    ]
    known = [amount for amount in found if amount is not None]
    currency = records.organization.currency
    money = words.short_money_of(round(sum(known)), currency, is_part=len(known) < len(found)) if known else ""
    if waiting:
        money = " · ".join(filter(None, (money, own_words.waiting.replace("{n}", words.number(len(waiting))))))
    title, row = words.count(len(programs), "programs"), model.rows[cell[0]]
    stage = "" if row.is_outside else model.columns[cell[1]].heard
    heard = own_words.group.replace("{count}", title).replace("{money}", money or own_words.unknown_share)
    return CanvasGroup(title, money, heard.replace("{goal}", row.title).replace("{stage}", stage))


def runs_right_to_left(text: str, window_is_rtl: bool) -> bool:
    """The direction in which a user's text is set."""
    return content_is_rtl(text, window_is_rtl)
