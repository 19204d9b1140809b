"""The workshop's verbs: each works, is undone and redone, and refuses what is no whole answer."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from aligner.actions import adopting, priorities, workshop
from aligner.analysis.anonymity import shown_figures
from aligner.model.errors import Refused
from aligner.model.vocabulary import Question, WeightSource, WorkshopMethod, WorkshopState
from aligner.model.workshop import Workshop
from aligner.store.workspace import Workspace

IMPORTANCE, EFFORT = Question.IMPORTANCE, Question.EFFORT
LEAVES = (2, 3, 4)
VARIED = [(10 * n, 50 - 5 * n, 50 - 5 * n) for n in range(1, 9)]


def opened(workspace: Workspace, people: int = 6, **fields: object) -> tuple[int, list[int]]:
    """A workshop that is open, and its participants' ids."""
    made = workshop.new_workshop(workspace, "Board day", **fields)
    ids = [person.id for person in workshop.add_participants(workspace, made.id, people)]
    workshop.open_voting(workspace, made.id)
    return made.id, ids


def vote(
    workspace: Workspace, workshop_id: int, people: Sequence[int], lists: Sequence[Sequence[float]], **more: object
) -> None:
    for person, points in zip(people, lists, strict=False):
        answers = dict(zip(LEAVES, points, strict=True))
        workshop.enter_ballot(workspace, workshop_id, person, IMPORTANCE, answers, **more)  # pyright: ignore


def state(workspace: Workspace, workshop_id: int) -> Workshop:
    return next(one for one in workspace.read().workshops if one.id == workshop_id)


def test_codes_are_unique_digits_and_one_wrong_digit_never_gives_another_code(workspace: Workspace) -> None:
    made = workshop.new_workshop(workspace, "Day")
    codes = [one.code for one in workshop.add_participants(workspace, made.id, 80)]
    assert len(set(codes)) == 80 and all(code.isdigit() and len(code) == 3 for code in codes)
    assert all(sum(x != y for x, y in zip(a, b, strict=True)) > 1 for a in codes for b in codes if a != b)


def test_the_quorum_is_half_of_the_invited_and_at_least_five() -> None:
    assert [workshop.default_quorum(n) for n in (None, 4, 5, 9, 14, 15)] == [5, 4, 5, 5, 7, 8]


def test_opening_keeps_the_goal_list_and_sets_the_quorum(workspace: Workspace) -> None:
    made, _ = opened(workspace, 14)
    now = state(workspace, made)
    assert (now.state, now.quorum, now.invited) == (WorkshopState.OPEN, 7, 14)
    assert [code for code, _ in json.loads(now.goal_list)] == ["G1.1", "G1.2", "G2"]
    with pytest.raises(Refused, match="voting_has_begun"):
        workshop.edit_workshop(workspace, made, quorum=3)


BAD: list[tuple[str, str, WorkshopMethod, Mapping[int, float | None]]] = [
    ("points_not_100", "G2", WorkshopMethod.POINTS, {2: 50, 3: 30, 4: 21}),
    ("points_negative", "G1.2", WorkshopMethod.POINTS, {2: 50, 3: -1, 4: 51}),
    ("ballot_incomplete", "G2", WorkshopMethod.POINTS, {2: 50, 3: 50}),
    ("points_not_100", "G1.2", WorkshopMethod.POINTS, {1: 60, 4: 40, 2: 50, 3: 40}),
    ("ranks_not_an_order", "G2", WorkshopMethod.ORDER, {2: 1, 3: 2, 4: 5}),
    ("ranks_not_an_order", "G1.2", WorkshopMethod.ORDER, {2: 3, 3: 2, 4: 2}),
    ("rating_not_1_to_5", "G1.2", WorkshopMethod.RATING, {2: 1, 3: 6, 4: 5}),
    ("goal_not_asked", "G1", WorkshopMethod.RATING, {1: 3, 2: 1, 3: 4, 4: 5}),
    ("method_differs", "", WorkshopMethod.PAIRWISE, {2: 1, 3: 2, 4: 3}),
]


@pytest.mark.parametrize(("code", "where", "method", "answers"), BAD)
def test_a_ballot_that_is_no_whole_answer_is_refused_with_its_place(
    workspace: Workspace, code: str, where: str, method: WorkshopMethod, answers: Mapping[int, float | None]
) -> None:
    made, people = opened(workspace, method=method)
    revision = workspace.revision
    with pytest.raises(Refused) as caught:
        workshop.enter_ballot(workspace, made, people[0], IMPORTANCE, answers)
    assert (caught.value.code, caught.value.problems[0].where) == (code, where)
    assert workspace.revision == revision and not workspace.read().ballots


def test_ties_may_be_written_in_any_usual_way(workspace: Workspace) -> None:
    made, people = opened(workspace, method=WorkshopMethod.ORDER)
    vote(workspace, made, people, [(1, 2, 2), (1, 2.5, 2.5), (1, 1, 3), (1, 1, 2), (2, 2, 2), (1, 1, 1)])
    workshop.show_result(workspace, made)
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    assert shown.counted == 6 and shown.is_derived


ORDERS = [(1, 2, 3), (2, 1, 3), (3, 1, 2), (2, 3, 1), (1, 3, 2), (3, 2, 1)]


def test_orders_alone_are_told_under_another_rule_only_where_the_spread_is(workspace: Workspace) -> None:
    made, people = opened(workspace, 9, method=WorkshopMethod.ORDER)
    vote(workspace, made, people, ORDERS[:4])
    workshop.show_result(workspace, made)
    assert all(goal.rank_sum is None for goal in shown_figures(workspace.read(), made, IMPORTANCE).goals)
    vote(workspace, made, people[4:], [*ORDERS[4:], *ORDERS[:3]])
    workshop.show_result(workspace, made)
    goals = shown_figures(workspace.read(), made, IMPORTANCE).goals
    ranks = list(zip(*ORDERS, *ORDERS[:3], strict=True))
    assert [goal.rank_sum for goal in goals] == pytest.approx(
        [sum((4 - rank) / 6 for rank in one) / 9 for one in ranks]
    )


def test_of_few_orders_nothing_is_shown_and_later_ones_do_not_tell_that_they_were_alike(workspace: Workspace) -> None:
    made, people = opened(workspace, 12, method=WorkshopMethod.ORDER)
    vote(workspace, made, people[:3], ORDERS[:3])
    with pytest.raises(Refused, match="ballots_too_alike"):
        workshop.show_result(workspace, made)
    vote(workspace, made, people[3:], [*ORDERS, *ORDERS[:3]])
    with pytest.raises(Refused, match="ballots_too_alike"):
        workshop.show_result(workspace, made)
    assert shown_figures(workspace.read(), made, IMPORTANCE).level == "nothing"
    workshop.next_round(workspace, made)
    vote(workspace, made, people, [*ORDERS, *ORDERS])
    workshop.show_result(workspace, made)
    assert shown_figures(workspace.read(), made, IMPORTANCE).counted == 12


def test_a_second_ballot_replaces_the_first_until_it_was_shown(workspace: Workspace) -> None:
    made, people = opened(workspace)
    vote(workspace, made, people, [(100, 0, 0), (50, 25, 25), (50, 25, 25)])
    vote(workspace, made, people[:1], [(0, 20, 80)])
    assert len(workspace.read().ballots) == 9
    workshop.show_result(workspace, made)
    with pytest.raises(Refused, match="ballot_was_shown"):
        vote(workspace, made, people[:1], [(100, 0, 0)])
    with pytest.raises(Refused, match="ballot_was_shown"):
        workshop.edit_participant(workspace, people[0], group="Staff")
    with pytest.raises(Refused, match="ballot_was_shown"):
        workshop.remove_participants(workspace, people[:1])


def test_late_ballots_wait_until_they_are_five_so_that_mean_and_dots_are_of_the_same(workspace: Workspace) -> None:
    made, people = opened(workspace, 11)
    with pytest.raises(Refused, match="too_few_ballots"):
        workshop.show_result(workspace, made)
    vote(workspace, made, people[:6], VARIED)
    workshop.show_result(workspace, made)
    before = shown_figures(workspace.read(), made, IMPORTANCE)
    vote(workspace, made, people[6:10], VARIED)
    after = shown_figures(workspace.read(), made, IMPORTANCE)
    assert [goal.mean for goal in after.goals] == [goal.mean for goal in before.goals] and after.waiting == 4
    with pytest.raises(Refused, match="too_few_ballots") as refused:
        workshop.show_result(workspace, made)
    assert dict(refused.value.problems[0].values) == {"ballots": 4, "least": 5}
    vote(workspace, made, people[10:], [(0, 0, 100)])
    workshop.show_result(workspace, made)
    last = shown_figures(workspace.read(), made, IMPORTANCE)
    assert (last.counted, last.spread_ballots, last.waiting) == (11, 11, 0)


def test_beside_a_mean_alone_three_late_ballots_join_it(workspace: Workspace) -> None:
    made, people = opened(workspace)
    vote(workspace, made, people[:3], VARIED)
    workshop.show_result(workspace, made)
    vote(workspace, made, people[3:], VARIED)
    workshop.show_result(workspace, made)
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    assert (shown.level, shown.counted, shown.waiting) == ("mean", 6, 0)


def two_rounds(workspace: Workspace, first: Sequence[int], second: Sequence[int]) -> int:
    """A workshop of fourteen, of whom those at these places voted in each round; the second one is shown, too."""
    made, people = opened(workspace, 14)
    for places, shift in ((first, 0), (second, 1)):
        lists = [(5 * at + 5 + shift, 45 - 3 * at, 50 - 2 * at - shift) for at in places]
        vote(workspace, made, [people[at] for at in places], lists)
        workshop.show_result(workspace, made)
        if not shift:
            workshop.next_round(workspace, made)
    return made


def test_rounds_compare_those_who_voted_in_both(workspace: Workspace) -> None:
    made = two_rounds(workspace, range(10), range(5, 14))
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    assert (shown.round_before, shown.answered_before, shown.counted, shown.answered_both) == (1, 10, 9, 5)
    moved = [round(100 * ((goal.again or 0) - (goal.before or 0)), 6) for goal in shown.goals]
    assert moved == [1, 0, -1]


def test_people_who_came_and_went_are_no_movement(workspace: Workspace) -> None:
    made = two_rounds(workspace, range(11), range(6, 14))
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    assert (shown.answered_before, shown.counted, shown.answered_both) == (11, 8, 0)
    assert all(goal.before is None and goal.again is None for goal in shown.goals)


def test_one_who_left_after_the_first_round_is_not_told_by_the_difference(workspace: Workspace) -> None:
    made = two_rounds(workspace, range(8), range(7))
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    assert (shown.answered_before, shown.counted, shown.answered_both) == (8, 7, 0)
    assert all(goal.before is None and goal.again is None for goal in shown.goals)


def test_a_round_follows_only_a_shown_one_and_its_result_remembers_the_one_before(workspace: Workspace) -> None:
    made, people = opened(workspace)
    with pytest.raises(Refused, match="round_not_shown"):
        workshop.next_round(workspace, made)
    vote(workspace, made, people, VARIED[:5])
    workshop.show_result(workspace, made)
    workshop.next_round(workspace, made)
    vote(workspace, made, people, [(50 + n, 50 - n, 0) for n in range(5)])
    assert [goal.mean for goal in shown_figures(workspace.read(), made, IMPORTANCE, 2).goals] == [None] * 3
    workshop.show_result(workspace, made)
    goals = shown_figures(workspace.read(), made, IMPORTANCE).goals
    assert [(goal.before, goal.again) for goal in goals] == [(0.3, 0.52), (0.35, 0.48), (0.35, 0)]
    workshop.close_workshop(workspace, made)
    with pytest.raises(Refused, match="workshop_is_closed"):
        vote(workspace, made, people, [(50, 50, 0)])


def test_points_among_parents_then_within_are_multiplied(workspace: Workspace) -> None:
    made, people = opened(workspace)
    for person, inside in zip(people[:3], (75, 50, 25), strict=True):
        answers = {1: 60, 4: 40, 2: inside, 3: 100 - inside}
        workshop.enter_ballot(workspace, made, person, IMPORTANCE, answers)
    for person in people[3:]:
        workshop.enter_ballot(workspace, made, person, IMPORTANCE, {1: 0, 4: 100})
    workshop.show_result(workspace, made)
    means = [goal.mean for goal in shown_figures(workspace.read(), made, IMPORTANCE).goals]
    assert means == pytest.approx([0.15, 0.15, 0.7])


def test_pairs_are_taken_whole_and_give_geometric_means(workspace: Workspace) -> None:
    made, people = opened(workspace, method=WorkshopMethod.PAIRWISE)
    with pytest.raises(Refused, match="pair_missing"):
        workshop.enter_judgements(workspace, made, people[0], IMPORTANCE, {(2, 3): 2, (3, 4): 3})
    with pytest.raises(Refused, match="pair_twice"):
        workshop.enter_judgements(workspace, made, people[0], IMPORTANCE, {(2, 3): 2, (3, 2): 3})
    with pytest.raises(Refused, match="ratio_out_of_range"):
        workshop.enter_judgements(workspace, made, people[0], IMPORTANCE, {(2, 3): 10})
    for person, ratio in zip(people, (2, 1 / 2, 3, 1 / 3, 4, 1), strict=True):
        judged = {(2, 3): ratio, (3, 4): 1 / ratio, (4, 2): 1.0}
        workshop.enter_judgements(workspace, made, person, IMPORTANCE, judged)
    workshop.show_result(workspace, made)
    shown = shown_figures(workspace.read(), made, IMPORTANCE)
    # The geometric mean of the ratios is the sixth root of 4: two goals are that many times heavier than the third.
    lightest = 1 / (2 * 4 ** (1 / 6) + 1)
    assert [goal.mean for goal in shown.goals] == pytest.approx([(1 - lightest) / 2, lightest, (1 - lightest) / 2])
    assert shown.clash_ratio == pytest.approx(0, abs=1e-9) and not shown.clashes


def test_adopting_says_what_changes_and_keeps_what_was(workspace: Workspace) -> None:
    priorities.set_own_weights(workspace, {2: 60, 3: 30, 4: 10})
    made, people = opened(workspace, day=date(2026, 5, 1))
    vote(workspace, made, people, [(10 + n, 30, 60 - n) for n in (-3, -2, -1, 1, 2, 3)])
    with pytest.raises(Refused, match="result_not_shown"):
        adopting.adopt_result(workspace, made)
    workshop.show_result(workspace, made)
    preview = adopting.preview_adoption(workspace.read(), made)
    assert [(goal.before, goal.after) for goal in preview.goals] == [(60, 10), (30, 30), (10, 60)]
    assert len(preview.swapped) == 3 and preview.changes_anything and preview.ballots == 6
    adopting.adopt_result(workspace, made, today=date(2026, 5, 2))
    records = workspace.read()
    assert {one.goal_id: one.weight for one in records.priorities} == {2: 10, 3: 30, 4: 60}
    stated, result = records.weightings
    assert (stated.source, result.source) == (WeightSource.STATED, WeightSource.POINTS)
    assert json.loads(stated.weights) == {"G1.1": 60, "G1.2": 30, "G2": 10}
    assert (result.made, result.ballots, result.workshop_id) == (date(2026, 5, 1), 6, made)
    assert "100" in result.question and json.loads(result.goal_list)[2][0] == "G2"
    adopting.adopt_result(workspace, made)
    assert [one.source for one in workspace.read().weightings] == [
        WeightSource.STATED, WeightSource.POINTS, WeightSource.POINTS,
    ]  # fmt: skip
    workspace.undo()
    workspace.undo()
    assert {one.goal_id: one.weight for one in workspace.read().priorities} == {2: 60, 3: 30, 4: 10}
    assert not workspace.read().weightings


def test_an_estimate_is_kept_as_such_and_counts_as_no_ballot(workspace: Workspace) -> None:
    made, _ = opened(workspace)
    adopting.record_estimate(workspace, {2: 50, 3: 30, 4: 20}, made)
    records = workspace.read()
    assert [one.source for one in records.weightings] == [WeightSource.ESTIMATE]
    assert not records.ballots and shown_figures(records, made, IMPORTANCE).received == 0


def test_each_verb_is_undone_whole_and_redone(workspace: Workspace) -> None:
    start = workspace.read()
    made, people = opened(workspace)
    workshop.set_parking(workspace, made, "Budget\nDates")
    vote(workspace, made, people, [(40, 30, 30)] * 4)
    workshop.close_workshop(workspace, made)
    workshop.remove_workshop(workspace, made)
    end = workspace.read()
    assert not end.participants and not end.ballots
    while workspace.undo_label is not None:
        workspace.undo()
    now = workspace.read()
    assert (now.workshops, now.participants, now.ballots) == (start.workshops, start.participants, start.ballots)
    for _ in range(9):
        workspace.redo()
    assert len(workspace.read().ballots) == 12 and state(workspace, made).state is WorkshopState.CLOSED


def test_undoing_a_showing_hides_it_and_leaves_it_shown(workspace: Workspace) -> None:
    made, people = opened(workspace, 12)
    vote(workspace, made, people, VARIED)
    workshop.show_result(workspace, made)
    seen = shown_figures(workspace.read(), made, IMPORTANCE)
    workspace.undo()
    assert shown_figures(workspace.read(), made, IMPORTANCE).level == "nothing"
    vote(workspace, made, people[len(VARIED) :], [(5, 5, 90)])
    workshop.show_result(workspace, made)
    again = shown_figures(workspace.read(), made, IMPORTANCE)
    assert [goal.mean for goal in again.goals] == [goal.mean for goal in seen.goals] and again.waiting == 1


def test_no_undo_takes_away_a_ballot_that_was_shown(workspace: Workspace) -> None:
    made, people = opened(workspace)
    vote(workspace, made, people, VARIED[:6])
    workshop.show_result(workspace, made)
    workspace.undo()
    before = workspace.read()
    for _ in range(2):
        with pytest.raises(Refused, match="shown_stays"):
            workspace.undo()
    assert workspace.read() == before
    workshop.show_result(workspace, made)
    assert shown_figures(workspace.read(), made, IMPORTANCE).counted == 6


def test_a_later_showing_is_no_step_to_take_back(workspace: Workspace) -> None:
    made, people = opened(workspace, 11)
    vote(workspace, made, people[:6], VARIED)
    workshop.show_result(workspace, made)
    vote(workspace, made, people[6:], VARIED[:5])
    workshop.show_result(workspace, made)
    assert workspace.undo_label == "enter_ballot"
    with pytest.raises(Refused, match="shown_stays"):
        workspace.undo()
    assert shown_figures(workspace.read(), made, IMPORTANCE).counted == 11


def test_a_workshop_with_shown_ballots_is_removed_and_brought_back(workspace: Workspace) -> None:
    made, people = opened(workspace)
    vote(workspace, made, people, VARIED[:6])
    workshop.show_result(workspace, made)
    before = workspace.read().ballots
    workshop.remove_workshop(workspace, made)
    workspace.undo()
    assert workspace.read().ballots == before
    workspace.redo()
    assert not workspace.read().ballots


def test_a_goal_list_that_changed_refuses_ballots(workspace: Workspace) -> None:
    from aligner.actions.roadmap import add_goal

    made, people = opened(workspace)
    add_goal(workspace, "New")
    with pytest.raises(Refused, match="goal_list_changed"):
        vote(workspace, made, people, [(40, 30, 30)])
