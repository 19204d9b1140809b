"""Gathers a storyline's facts from the records of a workspace, for one audience and meeting."""

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Literal, cast

from aligner.analysis.attendance import attendance_in
from aligner.analysis.ballots import find_workshop, questions_of
from aligner.analysis.catalysts import find_catalysts
from aligner.analysis.charges import in_charge
from aligner.analysis.converting import lacks_rate, measure_of, money_of_program
from aligner.analysis.living import without_awaited
from aligner.analysis.money_years import money_years, promised_next
from aligner.analysis.results import Analysis
from aligner.analysis.weights import as_written
from aligner.model.choices import Weighting
from aligner.model.kinds import ACTIVITY, ACTOR, PLACEMENT, PROGRAM
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, OrganizationKind, WeightSource
from aligner.storyline.choosing import Choice
from aligner.storyline.facts import (
    OUTSIDE,
    AgendaFact,
    CampsFact,
    DecisionFact,
    Facts,
    GoalFact,
    IndicatorFact,
    OwnWords,
    PlacementFact,
    ProgramFact,
)
from aligner.storyline.terms import terms_of

_BY_GROUP = (WeightSource.POINTS, WeightSource.ORDER, WeightSource.PAIRWISE)
_LIKE = Fraction(1, 10_000)
"""Two lists whose shares differ by no more than this are the same list: an adopted result is kept in hundredths."""


def gather(
    all_records: Records,
    visible_records: Records,
    *,
    meeting: date,
    audience: str = "board",
    purpose: str = "strategy",
    minutes: int = 60,
    analysis: Analysis | None = None,
    since: date | None = None,
    choice: Choice | None = None,
    meeting_id: int | None = None,
    items: Mapping[int, Choice] | None = None,
) -> Facts:
    """The facts that an audience may see.

    all_records: every record.  visible_records: those of them that the audience may see.  analysis: the figures of
    `visible_records`, for what a workshop may show of effort.  meeting_id: whose agenda it is.  items: what the author
    chose for an item, by its id.
    """
    leaves = {goal.id: goal.code for goal in visible_records.leaf_goals}
    hidden, hidden_at = _withheld(all_records, visible_records, leaves)
    all_records, visible_records = without_awaited(all_records), without_awaited(visible_records)
    stated = visible_records.priority_by_goal
    own = {goal.id: stated[goal.id].weight for goal in visible_records.leaf_goals if goal.id in stated}
    years = money_years(visible_records, meeting)
    current = _stored_as(visible_records, {leaves[at]: as_written(weight) for at, weight in own.items()})
    return Facts(
        meeting=meeting,
        goals=tuple(
            GoalFact(goal.code, _exact(goal.weight), _exact(own.get(goal.id))) for goal in visible_records.leaf_goals
        ),
        programs=tuple(
            _program(visible_records, program, leaves, promised_next(visible_records, program, meeting))
            for program in visible_records.programs
        ),
        decisions=tuple(_decisions(visible_records)),
        kind=visible_records.organization.kind,
        audience=audience,
        purpose=purpose,
        minutes=minutes,
        horizon_end=visible_records.initiative.end,
        own_words=_own_words(visible_records, current),
        earlier_own=_earlier(visible_records, current),
        indicators=tuple(_indicators(visible_records)),
        others=_others(visible_records, leaves),
        field_checked=_searched(visible_records, leaves),
        catalysts=_catalysts(visible_records, leaves),
        charges=_charges(visible_records, leaves),
        paths=_paths(visible_records),
        terms=terms_of(visible_records),
        importance=_means(analysis, "importance"),
        effort=_means(analysis, "effort"),
        camps=_camps(analysis),
        counts_other_money=measure_of(visible_records) is not Measure.YEAR,
        # Where grants are not shown, what they are promised would look free.
        free=None if years is None or hidden else years.free(meeting.year + 1),
        is_free_most=years is not None and years.may_be_less,
        prices=_prices(visible_records, leaves),
        withheld=hidden,
        withheld_at=hidden_at,
        has_earlier_kit=since is not None,
        since=since,
        choice=choice or Choice(),
        agenda=tuple(_agenda(visible_records, meeting_id, items or {})),
    )


def gather_unfiltered(all_records: Records, facts: Facts) -> Facts:
    """The facts of every record for the same meeting, which its author may see."""
    return gather(
        all_records,
        all_records,
        meeting=facts.meeting,
        audience=facts.audience,
        purpose=facts.purpose,
        minutes=facts.minutes,
    )


def _paths(records: Records) -> tuple[str, ...]:
    """The goals of the marked paths, each once."""
    if records.organization.kind is not OrganizationKind.FOUNDATION:
        return ()
    codes = {goal.id: goal.code for goal in records.leaf_goals}
    marked = sorted(
        (one for one in records.needs if one.path is not None), key=lambda one: (one.path or 0, one.position)
    )
    return tuple(dict.fromkeys(codes[one.goal_id] for one in marked if one.goal_id in codes))


def _prices(records: Records, leaves: dict[int, str]) -> dict[str, Fraction]:
    """What the marked paths at each leaf goal take a year, as far as that is written."""
    found: dict[str, Fraction] = {}
    for need in records.needs if records.organization.kind is OrganizationKind.FOUNDATION else ():
        if need.path is not None and need.path_minor is not None and need.goal_id in leaves:
            code = leaves[need.goal_id]
            found[code] = found.get(code, Fraction(0)) + need.path_minor
    return found


def _agenda(records: Records, meeting_id: int | None, choices: Mapping[int, Choice]) -> list[AgendaFact]:
    """The items of the meeting, in their order, each with what it is about."""
    goal_of = {decision.id: decision.goal_id for decision in records.decisions}
    motions = {resolution.id: resolution.motion for resolution in records.resolutions}
    found: list[AgendaFact] = []
    for item in records.agenda_items:
        if meeting_id is None or item.meeting_id != meeting_id:
            continue
        links = [link for link in records.agenda_subjects if link.item_id == item.id]
        decisions = tuple(link.decision_id for link in links if link.decision_id is not None)
        at = [link.goal_id or goal_of.get(link.decision_id or 0) for link in links]
        goals = tuple(dict.fromkeys(code for goal in at for code in _leaves_under(records, goal)))
        motion = next((text for link in links if (text := motions.get(link.resolution_id or 0, ""))), "")
        choice = choices.get(item.id, Choice())
        found.append(AgendaFact(item.id, item.question, item.kind, goals, decisions, motion, choice))
    return found


def _exact(number: float | None) -> Fraction | None:
    return None if number is None else as_written(number)


def _program(records: Records, program: Program, leaves: dict[int, str], promised: Fraction | None) -> ProgramFact:
    placements = records.placements_by_program.get(program.id, ())
    return ProgramFact(
        program.code,
        money_of_program(records, program),
        tuple(_placement(each, leaves) for each in placements),
        program.standing,
        program.start,
        program.end,
        bool(program.uniqueness.strip()),
        lacks_rate(records, program),
        promised,
        program.id in records.partly_visible,
    )


def _placement(placement: Placement, leaves: dict[int, str]) -> PlacementFact:
    share = _exact(placement.share)
    return PlacementFact(
        leaves.get(placement.goal_id or 0, OUTSIDE),
        None if share is None else share / 100,
        placement.strength,
        placement.confidence,
        bool(placement.evidence.strip()),
    )


def _decisions(records: Records) -> list[DecisionFact]:
    return [
        DecisionFact(
            _leaves_under(records, decision.goal_id),
            decision.state,
            decision.stance,
            decision.due,
            None,
            decision.significance,
            decision.owner,
            (),
            decision.id,
        )
        for decision in records.decisions
    ]


def _leaves_under(records: Records, goal_id: int | None) -> tuple[str, ...]:
    """Codes of the leaf goals that a decision about a goal names: itself, or all that are under it."""
    if goal_id is None:
        return ()
    return tuple(records.goal_by_id[leaf].code for leaf in records.leaves_under.get(goal_id, ()))


def _indicators(records: Records) -> list[IndicatorFact]:
    found: list[IndicatorFact] = []
    for indicator in records.indicators:
        measured = records.measurements_by_indicator.get(indicator.id, ())
        last = measured[-1].date if measured else None
        found += [IndicatorFact(code, last, indicator.code) for code in _leaves_under(records, indicator.goal_id)]
    return found


def _others(records: Records, leaves: dict[int, str]) -> dict[str, int]:
    """How many actors are known at each leaf goal."""
    actors: dict[str, set[int]] = {}
    for activity in records.activities:
        for code in _leaves_under(records, activity.goal_id):
            actors.setdefault(code, set()).add(activity.actor_id)
    return {code: len(found) for code, found in actors.items()}


def _catalysts(records: Records, leaves: dict[int, str]) -> dict[str, tuple[str, ...]]:
    """The leaf goals that help several others, with the codes of these."""
    codes = {goal.id: goal.code for goal in records.goals}
    return {
        leaves[one.goal.id]: tuple(codes[at] for at in (*one.helped, *one.through))
        for one in find_catalysts(records)
        if one.goal.id in leaves
    }


def _charges(records: Records, leaves: dict[int, str]) -> frozenset[str]:
    """The leaf goals of which somebody who is in charge by law is not so in fact, by what is written with a source."""
    return frozenset(
        leaves[one.goal.id] for one in in_charge(records) if one.absent and one.is_sourced and one.goal.id in leaves
    )


def _searched(records: Records, leaves: dict[int, str]) -> frozenset[str]:
    """The goals of which may be stated that nobody else is known there: all, once the work of others is written down.

    None where the audience does not see all of it.
    """
    is_complete = not records.withheld & {ACTOR.name, ACTIVITY.name}
    return frozenset(leaves.values()) if is_complete and records.activities else frozenset()


def _means(analysis: Analysis | None, criterion: Literal["importance", "effort"]) -> dict[str, Fraction]:
    """What a workshop that asked for both gave to each goal, as far as it may be shown."""
    figures = analysis.workshop if analysis is not None else None
    if figures is None or figures.effort is None or figures.effort is figures.main:
        return {}
    shown = figures.effort if criterion == "effort" else figures.importance
    if shown is None or shown.level == "nothing" or shown.is_screening:
        return {}
    return {goal.code: as_written(goal.mean) for goal in shown.goals if goal.mean is not None}


def _camps(analysis: Analysis | None) -> dict[str, CampsFact]:
    """The goals on which the workshop stands in two camps, as far as that may be shown."""
    shown = analysis.workshop.main if analysis is not None and analysis.workshop is not None else None
    if shown is None or shown.level == "nothing" or shown.is_screening:
        return {}
    found = ((goal.code, goal.spread.camps) for goal in shown.goals if goal.spread is not None)
    return {
        code: CampsFact(camps.below, camps.above, as_written(camps.low), as_written(camps.high))
        for code, camps in found
        if camps is not None
    }


def _shares(written: dict[str, Fraction]) -> dict[str, Fraction]:
    total = sum(written.values(), Fraction(0))
    return {code: weight / total for code, weight in written.items()} if total else {}


def _weights_of(weighting: Weighting) -> dict[str, Fraction]:
    """What a kept list holds, as shares; empty where it cannot be read."""
    try:
        found: object = json.loads(weighting.weights or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    weights = cast("dict[str, object]", found)
    numbers = {code: value for code, value in weights.items() if isinstance(value, int | float)}
    return _shares({code: as_written(value) for code, value in numbers.items()})


def _stored_as(records: Records, own: dict[str, Fraction]) -> Weighting | None:
    """The kept list that our stated weights come from; None where they were only written."""
    shares = _shares(own)
    for weighting in reversed(records.weightings):
        weighting_before = _weights_of(weighting)
        same = set(weighting_before) == set(shares) and all(
            abs(weighting_before[code] - shares[code]) <= _LIKE for code in shares
        )
        if shares and same and weighting.source is not WeightSource.ESTIMATE:
            return weighting
    return None


def _own_words(records: Records, current: Weighting | None) -> OwnWords:
    if current is None:
        return OwnWords()
    by_group = current.source in _BY_GROUP
    workshop = find_workshop(records, current.workshop_id) if current.workshop_id is not None else None
    if workshop is None or workshop.quorum is None:
        return OwnWords(current.made, by_group, False)
    attendance = attendance_in(records, workshop, workshop.shown_round or workshop.round, questions_of(workshop)[0])
    # The kept list says how many ballots it was built from, also where the ballots are not to be seen.
    people = max(current.ballots or 0, attendance.present)
    return OwnWords(current.made, by_group, by_group and people >= workshop.quorum)


def _earlier(records: Records, current: Weighting | None) -> dict[str, Fraction] | None:
    """The last list before the current one that was made by the same method about the same goals."""
    if current is None:
        return None
    codes = set(_weights_of(current))
    before = [
        weighting_before
        for weighting_before in records.weightings
        if weighting_before is not current
        and weighting_before.source is current.source
        and weighting_before.made < current.made
    ]
    alike = [
        _weights_of(weighting_before)
        for weighting_before in sorted(before, key=lambda weighting_before: weighting_before.made)
    ]
    fitting = [weights for weights in alike if set(weights) == codes]
    return fitting[-1] if fitting else None


def _withheld(all_records: Records, visible_records: Records, leaves: dict[int, str]) -> tuple[int, frozenset[str]]:
    """How many programs and placements the audience does not see, and at which goals they stand.

    Of data that was kept as an audience saw it only the kinds are known: the count is then the least.
    """
    programs = {program.id for program in visible_records.programs}
    placements = {placement.id for placement in visible_records.placements}
    hidden = [placement for placement in all_records.placements if placement.id not in placements]
    at = {placement.goal_id for placement in hidden} | visible_records.hidden_at
    count = sum(1 for program in all_records.programs if program.id not in programs) + len(hidden)
    kinds = len(visible_records.withheld & {PROGRAM.name, PLACEMENT.name})
    return max(count, kinds), frozenset(leaves[goal] for goal in at if goal is not None and goal in leaves)
