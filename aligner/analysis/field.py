"""The social field: who works in which cell of the roadmap, what is needed there, and what nobody knows.

A cell is a goal and a stage, or narrower: for one population, in one region. Nothing that is unknown counts as zero:
an activity of which the stage is not said may be in any cell of its goal, and a cell that nobody looked at is unknown,
not empty. Only programs that are not over are handed in.

Source: need, supply, coverage and the black-hole index of methods.md, "Words against deeds"; limits in `thresholds`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from aligner.analysis import thresholds
from aligner.analysis.coverage import cover
from aligner.analysis.field_slices import ALL_STATED, WHOLE, FieldSlice, Unstated, covers, own_sector, place_keys
from aligner.model.field import Activity, Need
from aligner.model.kinds import ACTIVITY, ACTOR, PLACEMENT, PROGRAM
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import ConnectionDeed, FieldFinding, Sector

CellState = Literal["saturated", "covered", "lacking", "unknown", "irrelevant"]
Reason = Literal["goal", "stage", "population", "region", "no_program", "weight", "only_actor", "before", "after"]


@dataclass(frozen=True)
class Place:
    """Where something is: stage_id None and empty texts mean that it is not said (of work) or any (of a cell)."""

    goal_id: int
    stage_id: int | None = None
    population: str = ""
    region: str = ""


@dataclass(frozen=True)
class FieldCell:
    """What is known of a cell.

    need: people who need an answer.  supply: people whom ours and others reach there a year; None where one is not
    said.  own, others, actors: our programs, activities of others, and the other actors that do them.
    maybe: activities and programs of the goal that may be here, because their place is not said.
    """

    place: Place
    need: float | None
    supply: float | None
    own: tuple[int, ...]
    others: tuple[int, ...]
    actors: tuple[int, ...]
    maybe: int
    state: CellState

    @property
    def is_only_ours(self) -> bool:
        """Whether ours are there and nobody else is known to be; who may be there, because the place of a work is not
        said, is counted in `maybe`: it makes no cell one of others, as it makes none one of ours."""
        return bool(self.own) and not self.others


@dataclass(frozen=True)
class Span:
    """Between which two shares, 0 to 1, the true one is."""

    low: float
    high: float


@dataclass(frozen=True)
class Overlap:
    """One of our programs and another's activity in the same cell. reasons: what of their places is said and equal."""

    program_id: int
    activity_id: int
    actor_id: int
    goal_id: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Connection:
    """An actor worth a talk about a goal, and why; no order of merit.

    program_id: ours that is meant; None where we have none at the goal.
    """

    actor_id: int
    goal_id: int
    program_id: int | None
    deed: ConnectionDeed
    reasons: tuple[Reason, ...]

    @property
    def key(self) -> tuple[int, int, ConnectionDeed]:
        """What it is about, whatever speaks for it today: the actor, the goal, and what is suggested."""
        return self.actor_id, self.goal_id, self.deed


@dataclass(frozen=True)
class FieldFigures:
    """cells: every leaf goal by every stage, then the narrower ones that a need names.

    suggested: what connections are about in the whole field, see `Connection.key`.
    part: of which part of the field they are.  unstated: what of the whole field does not say where it belongs.
    black_hole: which share of the known need is where no service is; None where no need is known.
    is_complete: whether all actors, activities and programs are in the figures; an audience may not see all.
    """

    cells: tuple[FieldCell, ...]
    black_hole: Span | None
    overlaps: tuple[Overlap, ...]
    connections: tuple[Connection, ...]
    is_complete: bool
    suggested: frozenset[tuple[int, int, ConnectionDeed]] = frozenset()
    part: FieldSlice = WHOLE
    unstated: Unstated = ALL_STATED


class WorkAt(NamedTuple):
    """A program or an activity at a leaf goal. actor_id: 0 for ours.  stage_id: None where it is not said."""

    goal_id: int
    actor_id: int
    stage_id: int | None
    program_id: int
    activity_id: int


@dataclass(frozen=True)
class _Work:
    """One of our placements or another's activity, with the people it reaches; None where that is not said."""

    place: Place
    populations: frozenset[str]
    regions: frozenset[str]
    people: float | None
    program_id: int = 0
    activity_id: int = 0
    actor_id: int = 0
    sector: Sector | None = None


def field_figures(
    records: Records, own_weights: dict[int, float] | None = None, part: FieldSlice = WHOLE
) -> FieldFigures:
    """All figures of the field, or of a part of it. own_weights: our share of each leaf goal, by its id."""
    gathered = _Gathered(records, part)
    grid = gathered.grid()
    named = [_place_of(need) for need in gathered.needs_of_part()]
    narrower = dict.fromkeys(place for place in named if place not in grid)
    cells = tuple(gathered.cell(place) for place in (*grid, *narrower))
    overlaps = gathered.overlaps()
    connections = _connections(gathered, overlaps, own_weights or {})
    there = gathered.actors_in_part()
    return FieldFigures(
        cells,
        gathered.black_hole(),
        tuple(one for one in overlaps if gathered.is_common(one)),
        tuple(one for one in connections if (one.actor_id, one.goal_id) in there),
        gathered.is_complete,
        frozenset(one.key for one in connections),
        part,
        gathered.unstated(),
    )


def sliced_cells(records: Records, part: FieldSlice = WHOLE) -> tuple[FieldCell, ...]:
    """Every leaf goal by every stage, of a part of the field."""
    gathered = _Gathered(records, part)
    return tuple(gathered.cell(place) for place in gathered.grid())


def works_in(records: Records, part: FieldSlice = WHOLE) -> tuple[tuple[WorkAt, ...], int]:
    """Who is known to work at which leaf goal of a part of the field, in the roadmap's order, and how many works more
    may be in it."""
    gathered = _Gathered(records, part)
    found, maybe = list[WorkAt](), set[tuple[int, int]]()
    for goal in records.leaf_goals:
        place = Place(goal.id, None, part.population, part.region)
        for work in gathered.work.get(goal.id, ()):
            fit = _fit(work, place, part.sector)
            if fit == "here":
                found.append(WorkAt(goal.id, work.actor_id, work.place.stage_id, work.program_id, work.activity_id))
            elif fit == "maybe":
                maybe.add((work.program_id, work.activity_id))
    return tuple(found), len(maybe)


def need_at(needs: Sequence[Need], place: Place) -> Need | None:
    """What is written of the need of exactly this cell."""
    return next((need for need in needs if need.goal_id == place.goal_id and _same_place(_place_of(need), place)), None)


_EMPTY_BY_FINDING: dict[FieldFinding, CellState] = {
    FieldFinding.NOBODY: "lacking",
    FieldFinding.IRRELEVANT: "irrelevant",
}
"""What a cell is of which somebody said so, as long as nobody is known to be there."""


class _Gathered:
    """The records by goal, once; part: which of the work and needs the figures are of."""

    def __init__(self, records: Records, part: FieldSlice = WHOLE) -> None:
        self.records = records
        self.part = part
        self.leaves = {goal.id for goal in records.leaf_goals}
        self.is_complete = not records.withheld & {kind.name for kind in (ACTOR, ACTIVITY, PROGRAM, PLACEMENT)}
        self.work: dict[int, list[_Work]] = {}
        actors = records.actor_by_id
        for activity in records.activities:
            if activity.actor_id in actors:
                for goal_id in records.leaves_under[activity.goal_id]:
                    work = _of_activity(activity, goal_id, actors[activity.actor_id].sector)
                    self.work.setdefault(goal_id, []).append(work)
        for placement in records.placements:
            program = records.program_by_id.get(placement.program_id)
            if program is not None and placement.goal_id in self.leaves:
                count = len(records.placements_by_program[program.id])
                work = _of_placement(placement, program, count, own_sector(records))
                self.work.setdefault(placement.goal_id, []).append(work)
        self.needs: dict[int, list[Need]] = {}
        for need in records.needs:
            self.needs.setdefault(need.goal_id, []).append(need)

    def grid(self) -> tuple[Place, ...]:
        """Every leaf goal by every stage, for the part's population and region."""
        stages: Sequence[int | None] = [stage.id for stage in self.records.stages_in_tracks] or [None]
        where = self.part.population, self.part.region
        return tuple(Place(goal.id, stage, *where) for goal in self.records.leaf_goals for stage in stages)

    def needs_of_part(self) -> list[Need]:
        """The needs of leaf goals that are known to lie in the part."""
        found = [need for need in self.records.needs if need.goal_id in self.leaves]
        whole = (self.part.population, self.part.region)
        return [need for need in found if _is_within(_place_of(need), Place(need.goal_id, None, *whole))]

    def actors_in_part(self) -> frozenset[tuple[int, int]]:
        """Other actors with the leaf goals where they are known to work in the part, by their ids."""
        where = self.part.population, self.part.region
        return frozenset(
            (work.actor_id, goal_id)
            for goal_id, works in self.work.items()
            for work in works
            if work.actor_id and _fit(work, Place(goal_id, None, *where), self.part.sector) == "here"
        )

    def is_common(self, overlap: Overlap) -> bool:
        """Whether both of an overlap are known to work in the part; the sector is asked of the other alone."""
        place = Place(overlap.goal_id, None, self.part.population, self.part.region)
        works = self.work.get(overlap.goal_id, ())
        ours = (_fit(work, place) for work in works if work.program_id == overlap.program_id)
        theirs = (_fit(work, place, self.part.sector) for work in works if work.activity_id == overlap.activity_id)
        return "here" in ours and "here" in theirs

    def unstated(self) -> Unstated:
        """How many works of the whole field do not say where they belong; each once, at however many goals it is."""
        each = {
            (work.activity_id, work.place if work.program_id else None, work.program_id): work
            for found in self.work.values()
            for work in found
        }
        works = each.values()
        return Unstated(
            stage=sum(1 for work in works if work.place.stage_id is None) if self.records.stages else 0,
            population=sum(1 for work in works if not work.populations),
            region=sum(1 for work in works if not work.regions),
            sector=sum(1 for work in works if work.sector is None),
        )

    def cell(self, place: Place) -> FieldCell:
        present, maybe = list[_Work](), 0
        for work in self.work.get(place.goal_id, ()):
            fit = _fit(work, place, self.part.sector)
            if fit == "here":
                present.append(work)
            elif fit == "maybe":
                maybe += 1
        need = self._need(place)
        empty = None if present else self._empty_state(place, need, self._finding(place))
        is_known = not maybe and all(work.people is not None for work in present)
        supply = float(sum(work.people or 0.0 for work in present)) if is_known else None
        is_surveyed = bool(need) and bool(self.records.activities) and self.is_complete
        return FieldCell(
            place,
            need,
            supply,
            tuple(dict.fromkeys(work.program_id for work in present if work.program_id)),
            tuple(work.activity_id for work in present if work.activity_id),
            tuple(dict.fromkeys(work.actor_id for work in present if work.actor_id)),
            maybe,
            empty or _state(present, maybe, need, supply, is_surveyed=is_surveyed),
        )

    def _empty_state(self, place: Place, need: float | None, found: FieldFinding | None) -> CellState | None:
        """What is known of a cell where nobody is known to be: that which was found there, or that its stage is not of
        the goal's track and nobody says that people need an answer there."""
        if found is not None:
            return _EMPTY_BY_FINDING[found]
        return "irrelevant" if not need and not self.records.is_on_track(place.goal_id, place.stage_id) else None

    def _finding(self, place: Place) -> FieldFinding | None:
        """What was found of the cell itself, else of a wider one that holds it: nobody there is nobody of a part."""
        needs = self.needs.get(place.goal_id, ())
        known = need_at(needs, place)
        if known is not None and known.finding is not None:
            return known.finding
        wider = (need for need in needs if need.finding is not None and _is_within(place, _place_of(need)))
        return next((need.finding for need in wider), None)

    def _need(self, place: Place) -> float | None:
        """The people in need of a cell: its own figure, else the sum of the narrower ones where all are known."""
        needs = self.needs.get(place.goal_id, ())
        exact = need_at(needs, place)
        chosen = [exact] if exact is not None else [need for need in needs if _is_within(_place_of(need), place)]
        if not chosen or any(need.people is None for need in chosen):
            return None
        return float(sum(need.people or 0.0 for need in chosen))

    def black_hole(self) -> Span | None:
        """Of the need that is known: the share of cells without any service, and that with those of which nobody
        knows."""
        known = [(need.people, self.cell(_place_of(need))) for need in self.needs_of_part() if need.people]
        known = [(people, cell) for people, cell in known if cell.state != "irrelevant"]
        total = sum(people for people, _ in known)
        if not total:
            return None
        empty = sum(people for people, cell in known if cell.state == "lacking")
        unknown = sum(people for people, cell in known if cell.state == "unknown")
        return Span(empty / total, (empty + unknown) / total)

    def overlaps(self) -> tuple[Overlap, ...]:
        """Ours and others' in one cell: the same goal, and the same stage where the roadmap has stages."""
        found: dict[tuple[int, int, int], Overlap] = {}
        for goal in self.records.leaf_goals:
            work = self.work.get(goal.id, ())
            for ours in (each for each in work if each.program_id):
                for theirs in (each for each in work if each.activity_id):
                    reasons = self._common(ours, theirs)
                    key = (ours.program_id, theirs.activity_id, goal.id)
                    if reasons and len(reasons) > len(found[key].reasons if key in found else ()):
                        found[key] = Overlap(*key[:2], theirs.actor_id, goal.id, reasons)
        return tuple(found.values())

    def _common(self, ours: _Work, theirs: _Work) -> tuple[Reason, ...]:
        """What is equal of two works at one goal; nothing where a stage, population or region sets them apart."""
        reasons: list[Reason] = ["goal"]
        if self.records.stages:
            if ours.place.stage_id is None or ours.place.stage_id != theirs.place.stage_id:
                return ()
            reasons.append("stage")
        pairs: tuple[tuple[Reason, frozenset[str], frozenset[str]], ...] = (
            ("population", ours.populations, theirs.populations),
            ("region", ours.regions, theirs.regions),
        )
        for reason, mine, yours in pairs:
            if mine and yours:
                if not mine & yours:
                    return ()
                reasons.append(reason)
        return tuple(reasons)


def _connections(
    gathered: _Gathered, overlaps: Sequence[Overlap], own_weights: dict[int, float]
) -> tuple[Connection, ...]:
    """One for each actor at each goal: where we do the same, where we are just before or after, where we care and are
    not."""
    records = gathered.records
    order = {stage.id: (stage.track, number) for number, stage in enumerate(records.stages_in_tracks)}
    is_mostly_placed = cover(records).is_mostly_placed
    found: list[Connection] = []
    for goal in records.leaf_goals:
        work = gathered.work.get(goal.id, ())
        ours = [each for each in work if each.program_id]
        actors = list(dict.fromkeys(each.actor_id for each in work if each.actor_id))
        for actor_id in actors:
            same = [each for each in overlaps if each.goal_id == goal.id and each.actor_id == actor_id]
            if same:
                best = max(same, key=lambda each: len(each.reasons))
                found.append(Connection(actor_id, goal.id, best.program_id, ConnectionDeed.COORDINATE, best.reasons))
                continue
            reasons: list[Reason] = []
            near: int | None = None
            if not ours and gathered.is_complete and is_mostly_placed:
                reasons.append("no_program")
                if own_weights.get(goal.id, 0.0) >= thresholds.HEAVY_SHARE:
                    reasons.append("weight")
                if len(actors) == 1:
                    reasons.append("only_actor")
            for theirs in (each for each in work if each.actor_id == actor_id):
                for mine in ours:
                    if mine.place.stage_id in order and theirs.place.stage_id in order:
                        step = order[theirs.place.stage_id][1] - order[mine.place.stage_id][1]
                        is_one_track = order[theirs.place.stage_id][0] == order[mine.place.stage_id][0]
                        if is_one_track and abs(step) == 1 and near is None:
                            near = mine.program_id
                            reasons.append("goal")
                            reasons.append("before" if step < 0 else "after")
            if reasons:
                found.append(Connection(actor_id, goal.id, near, ConnectionDeed.PARTNER, tuple(reasons)))
    return tuple(found)


def _state(
    present: Sequence[_Work], maybe: int, need: float | None, supply: float | None, *, is_surveyed: bool
) -> CellState:
    """is_surveyed: whether the need is counted and others' work is written down: then nobody is known where none is."""
    if not present:
        return "lacking" if is_surveyed and not maybe else "unknown"
    if need and supply is not None:
        if supply == 0:
            return "lacking"
        return "saturated" if supply >= need else "covered"
    providers = len({work.program_id for work in present if work.program_id}) + sum(1 for w in present if w.activity_id)
    return "saturated" if providers >= thresholds.CROWDED_FROM else "covered"


def _of_activity(activity: Activity, goal_id: int, sector: Sector | None) -> _Work:
    place = Place(goal_id, activity.stage_id, activity.population, activity.region)
    return _Work(
        place,
        place_keys(activity.population),
        place_keys(activity.region),
        activity.people,
        activity_id=activity.id,
        actor_id=activity.actor_id,
        sector=sector,
    )


def _of_placement(placement: Placement, program: Program, count: int, sector: Sector) -> _Work:
    """count: how many places the program has."""
    reach = people_at(placement, program, is_alone=count == 1)
    assert placement.goal_id is not None
    place = Place(placement.goal_id, placement.stage_id, placement.population, placement.region)
    return _Work(
        place,
        place_keys(placement.population or program.populations),
        place_keys(placement.region or program.regions),
        reach,
        program_id=program.id,
        sector=sector,
    )


def people_at(placement: Placement, program: Program, *, is_alone: bool) -> float | None:
    """The people whom a program reaches at one of its places in a year: its share of them, all where it is alone."""
    if program.reach is None or (not is_alone and placement.share is None):
        return None
    return float(program.reach) if is_alone or placement.share is None else program.reach * placement.share / 100


def _fit(work: _Work, place: Place, sector: Sector | None = None) -> Literal["here", "maybe", "elsewhere"]:
    """Whether a work is in the cell, of a sector if one is asked for; "maybe" where what would decide it is not
    said."""
    is_sure = True
    if place.stage_id is not None and work.place.stage_id != place.stage_id:
        if work.place.stage_id is not None:
            return "elsewhere"
        is_sure = False
    if sector is not None and work.sector is not sector:
        if work.sector is not None:
            return "elsewhere"
        is_sure = False
    if place.population and fold_key(place.population) not in work.populations:
        if work.populations:
            return "elsewhere"
        is_sure = False
    if place.region and not covers(work.regions, place.region):
        if work.regions:
            return "elsewhere"
        is_sure = False
    return "here" if is_sure else "maybe"


def _place_of(need: Need) -> Place:
    return Place(need.goal_id, need.stage_id, need.population, need.region)


def _same_place(one: Place, other: Place) -> bool:
    return one.stage_id == other.stage_id and _texts(one) == _texts(other)


def _is_within(narrow: Place, wide: Place) -> bool:
    """Whether a place is one of the narrower ones of a cell."""
    if wide.stage_id is not None and narrow.stage_id != wide.stage_id:
        return False
    return all(not w or w == n for n, w in zip(_texts(narrow), _texts(wide), strict=True))


def _texts(place: Place) -> tuple[str, str]:
    return fold_key(place.population), fold_key(place.region)
