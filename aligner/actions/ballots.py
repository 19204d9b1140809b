"""Answers taken in, from a form on screen or from a file: checked whole, never repaired."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from aligner.analysis.ballots import frozen_codes, questions_of
from aligner.analysis.elicitation import POINTS, first_unfit_rank, question_sets
from aligner.model import kinds
from aligner.model.errors import refuse
from aligner.model.initiative import Goal, Initiative
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.records import Records
from aligner.model.vocabulary import Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.store.workspace import Change

SUM_TOLERANCE = 1e-6
_FIELD = {WorkshopMethod.POINTS: "points", WorkshopMethod.ORDER: "rank", WorkshopMethod.RATING: "rating"}


def set_ballot(
    change: Change,
    workshop_id: int,
    participant_id: int,
    question: Question,
    answers: Mapping[int, float | None],
    number: int | None = None,
    *,
    ranks: Mapping[int, float] | None = None,
) -> None:
    """Keeps a whole ballot within a change, in place of an earlier one that was not shown yet.

    answers: by goal id, what the method asks. All leaf goals, or parents and the goals within them.
    number: the round, the present one unless given.

    Raises: Refused; the problem's `where` is the code of the goal it is about.
        voting_not_open, workshop_is_closed, round_is_over, not_asked, not_found, ballot_was_shown, goal_list_changed,
        method_differs, goal_not_asked, ballot_incomplete, points_negative, points_not_100, ranks_not_an_order,
        rating_not_1_to_5.
    """
    workshop, number = _open_round(change, workshop_id, participant_id, question, number)
    if workshop.method is WorkshopMethod.PAIRWISE:
        raise refuse("method_differs")
    tree = goal_tree(change, workshop)
    check_answers(tree, workshop.method, answers, ranks)
    rows: list[dict[str, object]] = []
    for goal in tree.goals_in_tree_order:
        if answers.get(goal.id) is not None:
            row: dict[str, object] = {"goal_id": goal.id, _FIELD[workshop.method]: answers[goal.id]}
            if ranks is not None and ranks.get(goal.id) is not None:
                row["rank"] = ranks[goal.id]
            rows.append(row)
    _keep(change, Ballot, participant_id, question, number, rows)


def set_judgements(
    change: Change,
    workshop_id: int,
    participant_id: int,
    question: Question,
    ratios: Mapping[tuple[int, int], float],
    number: int | None = None,
) -> None:
    """Keeps a participant's comparisons of every pair within each set of goals, within a change.

    Raises: Refused as `set_ballot`; pair_twice, pair_missing, ratio_out_of_range (1/9 to 9): `where` is the two codes.
    """
    workshop, number = _open_round(change, workshop_id, participant_id, question, number)
    if workshop.method is not WorkshopMethod.PAIRWISE:
        raise refuse("method_differs")
    tree = goal_tree(change, workshop)
    check_ratios(tree, ratios)
    rows = [{"goal_id": one, "other_goal_id": other, "ratio": ratio} for (one, other), ratio in ratios.items()]
    _keep(change, Judgement, participant_id, question, number, rows)


def check_answers(
    tree: Records,
    method: WorkshopMethod,
    answers: Mapping[int, float | None],
    ranks: Mapping[int, float] | None = None,
) -> None:
    """Refuses answers that are no whole ballot; tree: the goals. Raises: as `set_ballot`."""
    for goal_ids in _sets_of_answers(tree, answers, method):
        values = [_answer(tree, answers, goal_id) for goal_id in goal_ids]
        _check(method, [tree.goal_by_id[goal_id] for goal_id in goal_ids], values)
        if ranks is not None and method is WorkshopMethod.POINTS:
            order = [_answer(tree, ranks, goal_id) for goal_id in goal_ids]
            _check(WorkshopMethod.ORDER, [tree.goal_by_id[goal_id] for goal_id in goal_ids], order)


def check_ratios(tree: Records, ratios: Mapping[tuple[int, int], float]) -> None:
    """Refuses comparisons that are not each pair once. Raises: as `set_judgements`."""
    wanted = {
        frozenset(pair)
        for one in question_sets(tree, WorkshopMethod.PAIRWISE)
        for pair in combinations(one.goal_ids, 2)
    }
    codes = {goal.id: goal.code for goal in tree.goals}
    pairs: set[frozenset[int]] = set()
    for (one, other), ratio in ratios.items():
        place = f"{codes.get(one, '?')} {codes.get(other, '?')}"
        if frozenset((one, other)) not in wanted:
            raise refuse("goal_not_asked", place, goal=place)
        if frozenset((one, other)) in pairs:
            raise refuse("pair_twice", place)
        if not 1 / 9 - 1e-9 <= ratio <= 9 + 1e-9:
            raise refuse("ratio_out_of_range", place)
        pairs.add(frozenset((one, other)))
    if missing := wanted - pairs:
        raise refuse("pair_missing", " ".join(sorted(codes[goal_id] for goal_id in min(missing, key=sorted))))


def answered_by(change: Change, participant_id: int) -> list[Ballot | Judgement]:
    """All that a participant answered, in every round."""
    found: list[Ballot | Judgement] = [*change.list(Ballot), *change.list(Judgement)]
    return [row for row in found if row.participant_id == participant_id]


def goal_tree(change: Change, workshop: Workshop | None = None) -> Records:
    """The goals alone, as records.

    Raises: Refused goal_list_changed when they are not those that the workshop asked about when voting opened.
    """
    tree = Records(
        "", 0, change.get(Organization, ONLY_ID), change.get(Initiative, ONLY_ID), goals=tuple(change.list(Goal))
    )
    codes = frozen_codes(workshop) if workshop is not None else ()
    if codes and set(codes) != {goal.code for goal in tree.leaf_goals}:
        raise refuse("goal_list_changed")
    return tree


def _open_round(
    change: Change, workshop_id: int, participant_id: int, question: Question, number: int | None
) -> tuple[Workshop, int]:
    workshop = change.get(Workshop, workshop_id)
    if change.get(Participant, participant_id).workshop_id != workshop_id:
        raise refuse("not_found", "participant", kind=kinds.PARTICIPANT.name)
    if workshop.state is WorkshopState.PLANNED:
        raise refuse("voting_not_open")
    if workshop.state is WorkshopState.CLOSED:
        raise refuse("workshop_is_closed")
    if number is not None and number != workshop.round:
        raise refuse("round_is_over", "round", round=number)
    if question not in questions_of(workshop):
        raise refuse("not_asked", "question")
    return workshop, workshop.round


def _sets_of_answers(
    tree: Records, answers: Mapping[int, float | None], method: WorkshopMethod
) -> list[tuple[int, ...]]:
    """The sets of goals that the answers must fill: all leaves, or set by set when a parent is answered.

    The goals within a parent that got no points need no answer.
    """
    parents = {goal.parent_id for goal in tree.goals if goal.parent_id is not None}
    given = {goal_id for goal_id, value in answers.items() if value is not None}
    for goal_id in given:
        if goal_id not in tree.goal_by_id:
            raise refuse("not_found", "", kind=kinds.GOAL.name)
    leaves = tuple(goal.id for goal in tree.leaf_goals)
    answered_parents = [goal for goal in tree.goals_in_tree_order if goal.id in given & parents]
    if not answered_parents:
        return [leaves]
    if method is WorkshopMethod.RATING:
        raise refuse("goal_not_asked", answered_parents[0].code, goal=answered_parents[0].code)
    is_points = method is WorkshopMethod.POINTS
    empty = {goal.id for goal in answered_parents if is_points and answers[goal.id] == 0}
    sets: list[tuple[int, ...]] = []
    waiting: list[int | None] = [None]
    while waiting:
        parent = waiting.pop(0)
        children = tuple(goal.id for goal in tree.goals_in_tree_order if goal.parent_id == parent)
        is_omitted = parent in empty and not any(child in given for child in children)
        if children and not is_omitted:
            sets.append(children)
            waiting += [child for child in children if child in parents]
    return sets


def _answer(tree: Records, answers: Mapping[int, float | None], goal_id: int) -> float:
    value = answers.get(goal_id)
    if value is None:
        goal = tree.goal_by_id[goal_id]
        raise refuse("ballot_incomplete", goal.code, goal=goal.title)
    return value


def _check(method: WorkshopMethod, goals: Sequence[Goal], values: Sequence[float]) -> None:
    """Refuses the values of one set that are no whole answer."""
    if method is WorkshopMethod.POINTS:
        for goal, value in zip(goals, values, strict=True):
            if not 0 <= value < float("inf"):
                raise refuse("points_negative", goal.code, goal=goal.title)
        if abs(sum(values) - POINTS) > SUM_TOLERANCE:
            raise refuse("points_not_100", goals[-1].code, sum=sum(values))
    elif method is WorkshopMethod.ORDER:
        unfit = first_unfit_rank(values)
        if unfit is not None:
            raise refuse("ranks_not_an_order", goals[unfit].code, goal=goals[unfit].title)
    else:
        for goal, value in zip(goals, values, strict=True):
            if value not in (1, 2, 3, 4, 5):
                raise refuse("rating_not_1_to_5", goal.code, goal=goal.title)


def _rows(change: Change, participant_id: int, question: Question, number: int) -> list[Ballot | Judgement]:
    return [row for row in answered_by(change, participant_id) if row.round == number and row.question is question]


def _keep(
    change: Change,
    kind: type[Ballot] | type[Judgement],
    participant_id: int,
    question: Question,
    number: int,
    rows: Iterable[Mapping[str, object]],
) -> None:
    settle(change, participant_id, number)
    for row in _rows(change, participant_id, question, number):
        if row.showing:
            raise refuse("ballot_was_shown")
        change.remove(type(row), row.id)
    # Positions by goal, not by time: the file must not reveal who came when.
    for position, fields in enumerate(rows):
        change.add(kind, participant_id=participant_id, round=number, question=question, position=position, **fields)


def settle(change: Change, participant_id: int, number: int) -> None:
    """Marks the ballots of a round that came here already shown as its first showing, before a later one comes in."""
    workshop = change.get(Workshop, change.get(Participant, participant_id).workshop_id)
    if number > workshop.shown_round:
        return
    people = {one.id for one in change.list(Participant) if one.workshop_id == workshop.id}
    found: list[Ballot | Judgement] = [*change.list(Ballot), *change.list(Judgement)]
    rows = [row for row in found if row.participant_id in people and row.round == number]
    if not any(row.showing for row in rows):
        for row in rows:
            change.edit(type(row), row.id, showing=1)
