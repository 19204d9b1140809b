"""The ballots of a round as weights. What is here is secret: only anonymity.py makes figures of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from aligner.analysis.elicitation import geometric_weights, leaf_shares, pair_matrix, shares_of_points, shares_of_ranks
from aligner.analysis.weights import mid_ranks
from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.vocabulary import AskedQuestions, Question, WorkshopMethod
from aligner.model.workshop import Ballot, Judgement, Workshop


@dataclass(frozen=True)
class OneBallot:
    """One participant's whole answer. shares: of the leaves, empty when goals were only rated; ratings: likewise.

    showing: as on its rows.  points: of 100, of the leaves, when they were shared out in one list.
    ranks: mid-ranks of the leaves, when they were put in order in one list.
    matrix: how many times heavier each leaf is than each other, when compared in one list.
    """

    participant_id: int
    group: str
    showing: int
    shares: tuple[Fraction, ...] = ()
    ratings: tuple[int, ...] = ()
    points: tuple[float, ...] = ()
    is_from_order: bool = False
    ranks: tuple[float, ...] = ()
    matrix: tuple[tuple[float, ...], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Round:
    """The whole ballots of one question in one round, in an order that reveals nothing (by value).

    leaves: the goals that were asked about.  goal_list_changed: they are not the roadmap's leaf goals any more.
    """

    workshop: Workshop
    number: int
    question: Question
    leaves: tuple[Goal, ...]
    ballots: tuple[OneBallot, ...]
    goal_list_changed: bool


def questions_of(workshop: Workshop) -> tuple[Question, ...]:
    """The questions that the workshop asks, the importance first."""
    if workshop.asked is AskedQuestions.BOTH:
        return (Question.IMPORTANCE, Question.EFFORT)
    return (Question(workshop.asked.value),)


def find_workshop(records: Records, workshop_id: int) -> Workshop | None:
    return next((workshop for workshop in records.workshops if workshop.id == workshop_id), None)


def read_round(records: Records, workshop: Workshop, number: int, question: Question) -> Round:
    """The round's whole ballots; one that lacks an answer is no ballot yet."""
    people = {person.id: person for person in records.participants if person.workshop_id == workshop.id}
    rows: dict[int, list[Ballot]] = {}
    for row in records.ballots:
        if row.participant_id in people and row.round == number and row.question is question:
            rows.setdefault(row.participant_id, []).append(row)
    judged: dict[int, list[Judgement]] = {}
    for judgement in records.judgements:
        if judgement.participant_id in people and judgement.round == number and judgement.question is question:
            judged.setdefault(judgement.participant_id, []).append(judgement)
    answered = {row.goal_id for found in rows.values() for row in found}
    answered |= {one for found in judged.values() for row in found for one in (row.goal_id, row.other_goal_id)}
    leaves, is_changed = _leaves(records, workshop, answered)
    ballots: list[OneBallot] = []
    for person in people.values():
        ballot = (
            _from_judgements(records, leaves, judged.get(person.id, ()))
            if workshop.method is WorkshopMethod.PAIRWISE
            else _from_rows(records, leaves, rows.get(person.id, ()), workshop.method)
        )
        if ballot is not None:
            of_rows = [row.showing for row in (*rows.get(person.id, ()), *judged.get(person.id, ()))]
            ballots.append(replace(ballot, participant_id=person.id, group=person.group, showing=max(of_rows)))
    ballots.sort(key=lambda ballot: (ballot.shares, ballot.ratings, ballot.group))
    return Round(workshop, number, question, leaves, tuple(ballots), is_changed)


def frozen_codes(workshop: Workshop) -> tuple[str, ...]:
    """The codes of the leaf goals when voting opened; empty before."""
    return tuple(str(code) for code, _ in json.loads(workshop.goal_list)) if workshop.goal_list else ()


def _leaves(records: Records, workshop: Workshop, answered: set[int]) -> tuple[tuple[Goal, ...], bool]:
    codes = frozen_codes(workshop)
    now = tuple(goal.code for goal in records.leaf_goals)
    if not codes or codes == now or not answered:
        return records.leaf_goals, bool(codes) and set(codes) != set(now)
    if set(codes) == set(now):
        return records.leaf_goals, False
    above = {goal.parent_id for goal in records.goals if goal.id in answered}
    leaves = tuple(goal for goal in records.goals_in_tree_order if goal.id in answered and goal.id not in above)
    return leaves, True


def _from_rows(
    records: Records, leaves: Sequence[Goal], rows: Iterable[Ballot], method: WorkshopMethod
) -> OneBallot | None:
    by_goal = {row.goal_id: row for row in rows}
    if not by_goal:
        return None
    if method is WorkshopMethod.RATING:
        ratings = [by_goal[goal.id].rating if goal.id in by_goal else None for goal in leaves]
        known = tuple(rating for rating in ratings if rating is not None)
        return OneBallot(0, "", 0, ratings=known) if len(known) == len(leaves) else None
    has_points = all(row.points is not None for row in by_goal.values())
    has_ranks = all(row.rank is not None for row in by_goal.values())
    is_from_order = has_ranks and (method is WorkshopMethod.ORDER or not has_points)
    if not has_points and not is_from_order:
        return None
    local: dict[int, Fraction] = {}
    for goal_ids in _sets(records, by_goal):
        found = [by_goal[goal_id] for goal_id in goal_ids]
        shares = (
            shares_of_ranks([row.rank or 1 for row in found])
            if is_from_order
            else shares_of_points([row.points or 0 for row in found])
        )
        local.update(zip(goal_ids, shares or (), strict=False))
    shares = leaf_shares(local, records.goal_by_id, [goal.id for goal in leaves])
    if shares is None:
        return None
    is_flat = set(by_goal) == {goal.id for goal in leaves} and len(_sets(records, by_goal)) == 1
    if is_from_order:
        ranks = tuple(mid_ranks([-(by_goal[goal.id].rank or 1) for goal in leaves])) if is_flat else ()
        return OneBallot(0, "", 0, shares, is_from_order=True, ranks=ranks)
    points = tuple(by_goal[goal.id].points or 0.0 for goal in leaves) if is_flat else ()
    return OneBallot(0, "", 0, shares, points=points)


def _from_judgements(records: Records, leaves: Sequence[Goal], rows: Iterable[Judgement]) -> OneBallot | None:
    ratios = {(row.goal_id, row.other_goal_id): row.ratio for row in rows}
    if not ratios:
        return None
    local: dict[int, Fraction] = {}
    for goal_ids in _sets(records, {goal_id for pair in ratios for goal_id in pair}):
        matrix = pair_matrix(goal_ids, ratios)
        if matrix is None:
            return None
        weights = [Fraction(weight).limit_denominator(10**12) for weight in geometric_weights(matrix)]
        local.update({goal_id: weight / sum(weights) for goal_id, weight in zip(goal_ids, weights, strict=True)})
    ids = [goal.id for goal in leaves]
    # A set of one goal has no pairs: its goal has all of its parent's share.
    asked = records.goals if any(goal.is_former for goal in leaves) else records.roadmap_goals
    for goal in asked:
        siblings = [one for one in asked if one.parent_id == goal.parent_id]
        if len(siblings) == 1 and goal.parent_id in local:
            local.setdefault(goal.id, Fraction(1))
    shares = leaf_shares(local, records.goal_by_id, ids)
    matrix = pair_matrix(ids, ratios)
    if shares is None:
        return None
    return OneBallot(0, "", 0, shares, matrix=tuple(tuple(row) for row in matrix or ()))


def _sets(records: Records, answered: Iterable[int]) -> list[list[int]]:
    """The answered goals in the sets that they were weighed in: those with the same nearest answered goal above."""
    answered = set(answered)
    sets: dict[int | None, list[int]] = {}
    for goal in records.goals_in_tree_order:
        if goal.id in answered:
            above = goal.parent_id
            while above is not None and above not in answered:
                above = records.goal_by_id[above].parent_id
            sets.setdefault(above, []).append(goal.id)
    return list(sets.values())
