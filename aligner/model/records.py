"""Everything a workspace holds, read at one revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, dataclass_transform

from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.currencies import ExchangeRate
from aligner.model.field import Activity, Actor, ConnectionAnswer, Need
from aligner.model.fields import Record, build
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Measurement, Stage
from aligner.model.kinds import KINDS
from aligner.model.measures import OwnMeasure
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.programs import Payment, Placement, PlacementIndicator, Program
from aligner.model.text import fold_key
from aligner.model.versions import RoadmapVersion
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def _with_kind_lists(described: type[T]) -> type[T]:
    """A frozen dataclass that has a list for every kind; the names in its body show the type checker what they hold."""
    for kind in KINDS:
        if kind.plural not in described.__annotations__:
            described.__annotations__[kind.plural] = tuple
            setattr(described, kind.plural, ())
    return dataclass(frozen=True)(described)


@_with_kind_lists
class Records:
    """All records of a workspace, each kind in the order of its `position`. Treat them as read-only."""

    workspace_id: str
    revision: int
    organization: Organization
    initiative: Initiative
    goals: tuple[Goal, ...] = ()
    stages: tuple[Stage, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    programs: tuple[Program, ...] = ()
    placements: tuple[Placement, ...] = ()
    placement_indicators: tuple[PlacementIndicator, ...] = ()
    actors: tuple[Actor, ...] = ()
    activities: tuple[Activity, ...] = ()
    needs: tuple[Need, ...] = ()
    priorities: tuple[Priority, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    participants: tuple[Participant, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    weightings: tuple[Weighting, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    resolution_options: tuple[ResolutionOption, ...] = ()
    decisions: tuple[Decision, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    agenda_subjects: tuple[AgendaSubject, ...] = ()
    kit_plans: tuple[KitPlan, ...] = ()
    kit_texts: tuple[KitText, ...] = ()
    brands: tuple[Brand, ...] = ()
    translations: tuple[Translation, ...] = ()
    import_mappings: tuple[ImportMapping, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()
    payments: tuple[Payment, ...] = ()
    roadmap_versions: tuple[RoadmapVersion, ...] = ()
    goal_links: tuple[GoalLink, ...] = ()
    own_measures: tuple[OwnMeasure, ...] = ()
    charges: tuple[Charge, ...] = ()
    connection_answers: tuple[ConnectionAnswer, ...] = ()
    as_of: date | None = field(default=None, compare=False)
    """The day of the last change (UTC); None where nobody kept it."""

    @property
    def counts_withheld(self) -> Mapping[str, int]:
        """How many records of a kind (the table's name) were omitted because of their level; none in the workspace
        itself. 0: some were, and nobody counted them."""
        return {}

    @property
    def fields_withheld(self) -> Mapping[str, int]:
        """In how many of the records that are left a field was emptied because of its level, by KIND.FIELD."""
        return {}

    @property
    def withheld(self) -> frozenset[str]:
        """Kinds of which some were omitted because of their level."""
        return frozenset(self.counts_withheld)

    @property
    def partly_visible(self) -> frozenset[int]:
        """Programs some of whose placements were omitted because of their level."""
        return frozenset()

    @property
    def hidden_at(self) -> frozenset[int]:
        """Goals at which placements stand that were omitted because of their level."""
        return frozenset()

    @cached_property
    def goal_by_id(self) -> dict[int, Goal]:
        return {goal.id: goal for goal in self.goals}

    @cached_property
    def stage_by_id(self) -> dict[int, Stage]:
        return {stage.id: stage for stage in self.stages}

    @cached_property
    def stages_in_tracks(self) -> tuple[Stage, ...]:
        """The stages in their order, those of one track side by side; a track stands where its first stage does."""
        ordered = sorted(self.stages, key=lambda stage: (stage.position, stage.id))
        tracks = list(dict.fromkeys(fold_key(stage.track) for stage in ordered))
        return tuple(sorted(ordered, key=lambda stage: tracks.index(fold_key(stage.track))))

    @cached_property
    def _track_of_goals(self) -> dict[int, str]:
        """The track of each goal, its own or that of the goal above it, folded; "" of all, and where no stage is on
        it."""
        known = {fold_key(stage.track) for stage in self.stages if stage.track}
        found: dict[int, str] = {}
        for goal in self.goals_in_tree_order:
            track = fold_key(goal.track) or found.get(goal.parent_id or 0, "")
            found[goal.id] = track if track in known else ""
        return found

    def is_on_track(self, goal_id: int, stage_id: int | None) -> bool:
        """Whether a stage is one of the track to which a goal belongs; a stage on no track is one of all."""
        track, stage = self._track_of_goals.get(goal_id, ""), self.stage_by_id.get(stage_id or 0)
        return not track or stage is None or fold_key(stage.track) in ("", track)

    @cached_property
    def indicator_by_id(self) -> dict[int, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def program_by_id(self) -> dict[int, Program]:
        return {program.id: program for program in self.programs}

    @cached_property
    def actor_by_id(self) -> dict[int, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def participant_by_id(self) -> dict[int, Participant]:
        return {person.id: person for person in self.participants}

    @cached_property
    def indicators_by_placement(self) -> dict[int, tuple[int, ...]]:
        """The indicators that each placement names, by their ids."""
        found: dict[int, list[int]] = {}
        for link in self.placement_indicators:
            found.setdefault(link.placement_id, []).append(link.indicator_id)
        return {placement_id: tuple(ids) for placement_id, ids in found.items()}

    @cached_property
    def place_by_id(self) -> dict[str, dict[int, int]]:
        """Of each kind, by its name here: the place of each record, from 0, by its id."""
        return {
            kind.plural: {record.id: place for place, record in enumerate(kind.listed(self))}
            for kind in KINDS
            if not kind.is_single
        }

    @cached_property
    def parent_ids(self) -> frozenset[int]:
        """Goals that have children on the roadmap."""
        return frozenset(goal.parent_id for goal in self.roadmap_goals if goal.parent_id is not None)

    @cached_property
    def roadmap_goals(self) -> tuple[Goal, ...]:
        """The goals that are the initiative's today, in the tree's order: all but the former ones."""
        return tuple(goal for goal in self.goals_in_tree_order if not goal.is_former)

    @cached_property
    def depths(self) -> dict[int, int]:
        """How many goals stand above each goal of the roadmap, by its id."""
        found: dict[int, int] = {}
        for goal in self.roadmap_goals:
            found[goal.id] = 0 if goal.parent_id is None else found.get(goal.parent_id, -1) + 1
        return found

    @cached_property
    def former_goals(self) -> tuple[Goal, ...]:
        """The goals that a newer roadmap has no more and of which ours still speaks, in the tree's order."""
        return tuple(goal for goal in self.goals_in_tree_order if goal.is_former)

    @cached_property
    def roadmap_indicators(self) -> tuple[Indicator, ...]:
        """The indicators of the goals that are the initiative's today."""
        former = {goal.id for goal in self.former_goals}
        return tuple(one for one in self.indicators if one.goal_id not in former)

    @cached_property
    def roadmap_links(self) -> tuple[GoalLink, ...]:
        """The links between goals that both are the initiative's today."""
        former = {goal.id for goal in self.former_goals}
        return tuple(one for one in self.goal_links if not former & {one.goal_id, one.helped_id})

    @cached_property
    def roadmap_charges(self) -> tuple[Charge, ...]:
        """Who is in charge of goals that are the initiative's today."""
        former = {goal.id for goal in self.former_goals}
        return tuple(one for one in self.charges if one.goal_id not in former)

    @cached_property
    def leaf_goals(self) -> tuple[Goal, ...]:
        """Goals of today without children, in the tree's order: weights, placements and priorities refer to these."""
        return tuple(goal for goal in self.roadmap_goals if goal.id not in self.parent_ids)

    def is_at_goal(self, placement: Placement) -> bool:
        """Whether a placement stands at a goal of today; else it is outside the initiative's goals."""
        goal = self.goal_by_id.get(placement.goal_id or 0)
        return goal is not None and not goal.is_former

    @cached_property
    def leaves_under(self) -> dict[int, tuple[int, ...]]:
        """The leaf goals of each goal: itself, or all that are under it; none of a former one."""
        found: dict[int, list[int]] = {goal.id: [] for goal in self.goals}
        for leaf in self.leaf_goals:
            at: int | None = leaf.id
            while at is not None and at in found and leaf.id not in found[at]:
                found[at].append(leaf.id)
                at = self.goal_by_id[at].parent_id
        return {goal_id: tuple(leaves) for goal_id, leaves in found.items()}

    @cached_property
    def goals_in_tree_order(self) -> tuple[Goal, ...]:
        """Each parent before its children, siblings by position."""
        children: dict[int | None, list[Goal]] = {}
        for goal in self.goals:
            children.setdefault(goal.parent_id, []).append(goal)
        ordered: list[Goal] = []
        waiting = list(reversed(children.get(None, [])))
        while waiting:
            goal = waiting.pop()
            ordered.append(goal)
            waiting.extend(reversed(children.get(goal.id, [])))
        return tuple(ordered)

    @cached_property
    def placements_by_program(self) -> dict[int, tuple[Placement, ...]]:
        found: dict[int, list[Placement]] = {}
        for placement in self.placements:
            found.setdefault(placement.program_id, []).append(placement)
        return {program_id: tuple(items) for program_id, items in found.items()}

    @cached_property
    def payments_by_program(self) -> dict[int, tuple[Payment, ...]]:
        """Each grant's payments by year; in a year what was paid before what is scheduled."""
        found: dict[int, list[Payment]] = {}
        for payment in sorted(self.payments, key=lambda one: (one.year, one.state, one.position)):
            found.setdefault(payment.program_id, []).append(payment)
        return {program_id: tuple(items) for program_id, items in found.items()}

    @cached_property
    def measurements_by_indicator(self) -> dict[int, tuple[Measurement, ...]]:
        """Each indicator's measurements by date."""
        found: dict[int, list[Measurement]] = {}
        for measurement in sorted(self.measurements, key=lambda m: (m.date, m.position)):
            found.setdefault(measurement.indicator_id, []).append(measurement)
        return {indicator_id: tuple(items) for indicator_id, items in found.items()}

    @cached_property
    def rate_by_currency(self) -> dict[str, ExchangeRate]:
        """What other currencies are worth in the organization's."""
        own = self.organization.currency
        return {one.currency: one for one in self.exchange_rates if one.base == own != one.currency}

    @cached_property
    def priority_by_goal(self) -> dict[int, Priority]:
        return {priority.goal_id: priority for priority in self.priorities}


@dataclass(frozen=True)
class Excerpt(Records):
    """What an audience may see of the records (see `aligner.model.visibility`)."""

    omitted: Mapping[str, int] = field(default_factory=dict[str, int])
    emptied: Mapping[str, int] = field(default_factory=dict[str, int])
    programs_partly_visible: frozenset[int] = frozenset()
    goals_partly_visible: frozenset[int] = frozenset()

    @property
    def counts_withheld(self) -> Mapping[str, int]:
        return self.omitted

    @property
    def fields_withheld(self) -> Mapping[str, int]:
        return self.emptied

    @property
    def partly_visible(self) -> frozenset[int]:
        return self.programs_partly_visible

    @property
    def hidden_at(self) -> frozenset[int]:
        return self.goals_partly_visible


def by_kind(records: Records) -> Mapping[str, tuple[Record, ...]]:
    """The records of each kind, parents before children; the two single ones as tuples of one."""
    return {kind.name: kind.listed(records) for kind in KINDS}


def from_kinds(workspace_id: str, revision: int, found: Mapping[str, Sequence[Record]]) -> Records:
    """The inverse of `by_kind`."""
    return from_lists(workspace_id, revision, {kind.model: found[kind.name] for kind in KINDS})


def from_lists(
    workspace_id: str, revision: int, found: Mapping[type[Record], Sequence[Record]], as_of: date | None = None
) -> Records:
    """The records of each class, at a revision. as_of: the day of the last change."""
    return build(Records, workspace_id, revision, as_of=as_of, **by_list(found))


def by_list(found: Mapping[type[Record], Sequence[Record]]) -> dict[str, Record | tuple[Record, ...]]:
    """The records of each class as `Records` takes them."""
    return {kind.plural: found[kind.model][0] if kind.is_single else tuple(found[kind.model]) for kind in KINDS}
