"""The result of a workshop made our stated priorities, by a step that says what it changes."""

import json
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from aligner.actions.ordering import next_position
from aligner.actions.workshop import goal_list_text
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.attendance import Attendance, attendance_in
from aligner.analysis.ballots import find_workshop
from aligner.analysis.weights import as_shares, mid_ranks
from aligner.lang.rounding import round_to_total
from aligner.lang.words import words
from aligner.model import kinds
from aligner.model.choices import Priority, Weighting
from aligner.model.errors import refuse
from aligner.model.records import Records
from aligner.model.vocabulary import Question, WeightSource
from aligner.model.workshop import Workshop
from aligner.store.workspace import Change, Workspace

HUNDREDTHS = 10_000


@dataclass(frozen=True)
class AdoptedGoal:
    """One goal before and after. before, after: points of 100, None when unknown.  rank_*: mid-ranks."""

    goal_id: int
    code: str
    title: str
    before: float | None
    after: float
    rank_before: float | None
    rank_after: float


@dataclass(frozen=True)
class Adoption:
    """What adopting the result changes. swapped: pairs of titles, the first was above the second and no longer is.

    round: whose result it is.  ballots: in it.  missing: how many of those invited have none in it.
    """

    goals: tuple[AdoptedGoal, ...]
    swapped: tuple[tuple[str, str], ...]
    ballots: int
    round: int
    missing: int
    attendance: Attendance

    @property
    def changes_anything(self) -> bool:
        return any(goal.before is None or abs(goal.before - goal.after) > 1e-9 for goal in self.goals)


def preview_adoption(
    records: Records, workshop_id: int, question: Question = Question.IMPORTANCE, number: int | None = None
) -> Adoption:
    """What adopting the shown result of a question would change, goal by goal; number: the round, the last shown one.

    Raises: Refused not_found, result_not_shown, screening_only, goal_list_changed.
    """
    workshop = find_workshop(records, workshop_id)
    if workshop is None:
        raise refuse("not_found", "", kind=kinds.WORKSHOP.name)
    shown = shown_figures(records, workshop_id, question, number)
    if shown.is_screening:
        raise refuse("screening_only")
    if shown.level == "nothing":
        raise refuse("result_not_shown")
    if shown.goal_list_changed:
        raise refuse("goal_list_changed")
    # Hundredths of a point, so that nothing but the rounding of a share is lost and the list sums to 100.
    after = [value / 100 for value in round_to_total([goal.mean or 0.0 for goal in shown.goals], HUNDREDTHS)]
    stated = [records.priority_by_goal.get(goal.goal_id) for goal in shown.goals]
    now = as_shares([None if one is None else one.weight for one in stated])
    ranks_before = mid_ranks(now) if now is not None else [None] * len(after)
    ranks_after = mid_ranks(after)
    goals = tuple(
        AdoptedGoal(
            goal.goal_id,
            goal.code,
            goal.title,
            None if now is None else float(100 * now[index]),
            after[index],
            ranks_before[index],
            ranks_after[index],
        )
        for index, goal in enumerate(shown.goals)
    )
    swapped: list[tuple[str, str]] = []
    for one, other in combinations(goals, 2):
        if one.before is not None and other.before is not None and one.before != other.before:
            upper, lower = (one, other) if one.before > other.before else (other, one)
            if upper.after < lower.after:
                swapped.append((upper.title, lower.title))
    attendance = attendance_in(records, workshop, shown.round, question)
    expected = workshop.invited or sum(one.workshop_id == workshop_id for one in records.participants)
    missing = max(0, expected - shown.counted)
    return Adoption(goals, tuple(swapped), shown.counted, shown.round, missing, attendance)


def adoptable_rounds(records: Records, workshop_id: int, question: Question) -> tuple[int, ...]:
    """The rounds whose result was shown, the first one first."""
    workshop = find_workshop(records, workshop_id)
    numbers = range(1, workshop.shown_round + 1) if workshop is not None else ()
    return tuple(
        number for number in numbers if shown_figures(records, workshop_id, question, number).level != "nothing"
    )


def adopt_result(
    workspace: Workspace,
    workshop_id: int,
    question: Question = Question.IMPORTANCE,
    number: int | None = None,
    *,
    today: date | None = None,
) -> None:
    """Makes the shown result our stated priorities. The present ones and the result are kept as weightings.

    Raises: Refused as `preview_adoption`.
    """
    records = workspace.read()
    adoption = preview_adoption(records, workshop_id, question, number)
    workshop = next(one for one in records.workshops if one.id == workshop_id)
    day = today or date.today()

    def change_it(change: Change) -> None:
        _keep_stated(change, records, day)
        change.add(
            Weighting,
            made=workshop.day or day,
            source=_source(workshop),
            question=question_wording(records, workshop, question),
            goal_list=workshop.goal_list or goal_list_text(records.leaf_goals),
            weights=json.dumps({goal.code: goal.after for goal in adoption.goals}, ensure_ascii=False),
            ballots=adoption.ballots,
            workshop_id=workshop_id,
            position=next_position(change.list(Weighting)),
        )
        for goal in adoption.goals:
            known = change.find(Priority, goal_id=goal.goal_id)
            if known is None:
                position = next_position(change.list(Priority))
                change.add(Priority, goal_id=goal.goal_id, weight=goal.after, position=position)
            else:
                change.edit(Priority, known.id, weight=goal.after)

    workspace.run("adopt_result", change_it)


def record_estimate(
    workspace: Workspace,
    weights: dict[int, float],
    workshop_id: int | None = None,
    note: str = "",
    *,
    today: date | None = None,
) -> None:
    """Keeps the facilitator's own estimate of the group's weights by leaf goal id, as an estimate, never as a ballot.

    Raises: Refused ballot_incomplete, points_negative, invalid_value (all are 0).
    """
    records = workspace.read()
    for goal in records.leaf_goals:
        if goal.id not in weights:
            raise refuse("ballot_incomplete", goal.code, goal=goal.title)
        if weights[goal.id] < 0:
            raise refuse("points_negative", goal.code, goal=goal.title)
    if not any(weights.values()):
        raise refuse("invalid_value", "weights", text="0")
    values = {goal.code: weights[goal.id] for goal in records.leaf_goals}

    def change_it(change: Change) -> None:
        change.add(
            Weighting,
            made=today or date.today(),
            source=WeightSource.ESTIMATE,
            question=note,
            goal_list=goal_list_text(records.leaf_goals),
            weights=json.dumps(values, ensure_ascii=False),
            workshop_id=workshop_id,
            position=next_position(change.list(Weighting)),
        )

    workspace.run("record_estimate", change_it)


def question_wording(records: Records, workshop: Workshop, question: Question, language: str = "") -> str:
    """The question as it is put to the group: the workshop's own wording, else ours in the workspace's language."""
    language_code = language or records.organization.language
    return wording_of(workshop, question, language_code, records.organization.kind)


def wording_of(workshop: Workshop, question: Question, language: str, kind: str) -> str:
    """The question's wording: the workshop's own, else ours in the language, for that kind of organization."""
    own = workshop.question_importance if question is Question.IMPORTANCE else workshop.question_effort
    return own or words(language, kind).sentence(f"workshop.question_{question.value}_{workshop.method.value}")


def _keep_stated(change: Change, records: Records, day: date) -> None:
    """Keeps the present stated priorities, unless the last ones kept are the same."""
    by_goal = records.priority_by_goal
    values = {goal.code: by_goal[goal.id].weight for goal in records.leaf_goals if goal.id in by_goal}
    if not values:
        return
    goal_list, text = goal_list_text(records.leaf_goals), json.dumps(values, ensure_ascii=False)
    weightings = change.list(Weighting)
    last = next((one for one in reversed(weightings) if one.source is not WeightSource.ESTIMATE), None)
    if last is not None and json.loads(last.weights) == values and last.goal_list == goal_list:
        return
    change.add(
        Weighting,
        made=day,
        source=WeightSource.STATED,
        goal_list=goal_list,
        weights=text,
        position=next_position(weightings),
    )


def _source(workshop: Workshop) -> WeightSource:
    return WeightSource(workshop.method.value)
