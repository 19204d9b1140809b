"""Kits of workspaces drawn by a number: none contradicts itself, and all that each says rests on something.

ALIGNER_RANDOM_KITS says how many are drawn; the suite draws a few.
"""

import os
from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import ProgramStatus
from aligner.storyline.known import presence_of
from aligner.storyline.sentences import OF_RECORDS, may_state
from tests.random_workspaces import random_kit

COUNT = int(os.environ.get("ALIGNER_RANDOM_KITS", "30"))
FOUND = (99,)
"""Drawn once among more, and wrong then."""


@pytest.mark.parametrize("seed", sorted({*range(COUNT), *FOUND}))
def test_a_kit_of_any_workspace_holds_together(seed: int) -> None:
    records, options = random_kit(seed)
    kit = kit_of(make_snapshot(records, options))
    assert not contradictions(kit), options
    for each in (kit, *kit.items):
        for sentence in (*each.story.sentences, *each.ours):
            assert may_state(sentence, each.line.standing), sentence.key
            assert sentence.has_records or sentence.group not in OF_RECORDS, sentence.key
        figures = each.line.standing.figures
        assert sum(goal.resources_minor for goal in kit.state.analysis.goals) == pytest.approx(
            float(sum(figures.money.at.values())), abs=len(figures.codes)
        )
        if each.line.question.kind == "complete":
            assert each.story.unknowns, "what is not known yet is named"
    assert kit.story.question and kit.story.answer


def test_money_whose_shares_nobody_knows_rests_on_its_programs() -> None:
    example = example_records("nonprofit", "en")
    placements = tuple(one.model_copy(update={"share": None}) for one in example.placements)
    programs = tuple(one for one in example.programs if any(p.program_id == one.id for p in placements))
    told = replace(example, placements=placements, programs=programs)
    kit = kit_of(make_snapshot(told, KitOptions("en", "board", "legitimacy", date(2027, 1, 15))))
    (unknown,) = (one for one in kit.line.unknowns if one.key == "money_unplaced")
    assert unknown.programs and not contradictions(kit)


def test_programs_that_are_over_are_counted_nowhere_and_told_apart() -> None:
    example = example_records("nonprofit", "en")
    over = [one.model_copy(update={"status": ProgramStatus.ENDED}) for one in example.programs[:2]]
    past = [one.model_copy(update={"end": date(2026, 1, 1)}) for one in example.programs[2:3]]
    told = replace(example, programs=(*over, *past, *example.programs[3:]))
    state = make_snapshot(told, KitOptions("en", "board", "strategy", date(2027, 1, 15)))
    live = state.line.standing.figures
    assert {program.code for program in state.records.programs} == {program.code for program in live.live}
    assert len(state.analysis.coverage.placed) == next(iter(presence_of(state.line.standing))).figures["count"]
    assert state.analysis.money.total_minor == live.money.total
    gone = sum(one.budget_minor or 0 for one in told.programs[:3])
    assert strip_isolates(state.ended_text()[0]) == strip_isolates(
        f"Ended, and not counted here: three programs; known yearly budgets: {state.words.money(gone, 'ILS')}."
    )
    assert state.ended_text()[0] in make_onepage(state, make_outline(state)).no_ranking


def test_a_kit_that_cannot_argue_yet_says_what_is_missing() -> None:
    told = replace(example_records("foundation", "en"), priorities=(), decisions=())
    kit = kit_of(make_snapshot(told, KitOptions("en", "board", "strategy", date(2027, 1, 15))))
    assert kit.line.question.kind == "complete"
    assert "Our weights are not known for all goals." in strip_isolates(kit.story.answer)
    assert not contradictions(kit)


def test_an_update_answers_what_it_asks() -> None:
    example = example_records("nonprofit", "en")
    options = KitOptions("en", "board", "update", date(2027, 1, 15))
    kit = kit_of(make_snapshot(example, options))
    assert "work toward six of the initiative’s eight goals" in strip_isolates(kit.story.answer)
    moved = kit_of(make_snapshot(example, replace(options, since=date(2026, 6, 1))))
    answer = strip_isolates(moved.story.answer)
    assert "Since 1 June 2026: indicators measured: 3; decisions that came due: 2." in answer
    nothing = kit_of(make_snapshot(example, replace(options, since=date(2027, 1, 10))))
    assert "no new measurement" in nothing.story.answer
    for each in (kit, moved, nothing):
        assert not contradictions(each)
        assert each.story.answer.endswith("Nothing is put to the vote today.")


def test_the_staff_read_what_changes_in_their_work() -> None:
    example = example_records("nonprofit", "en")
    made = {
        audience: kit_of(make_snapshot(example, KitOptions("en", audience, "strategy", date(2027, 1, 15))))
        for audience in ("board", "staff")
    }
    staff = made["staff"]
    work = strip_isolates("\n".join(staff.story.work))
    for program in staff.state.records.programs:
        if program.code in {p.code for p in staff.line.standing.figures.missing_budgets}:
            assert f"Yearly budgets to be found out: “{program.title}”" in work
    assert "If ₪494,000 a year moves, less goes to" in work and not made["board"].story.work
    assert "our_work" in {section.id for section in staff.content.sections if section.in_paper and section.in_deck}
    assert not contradictions(staff) and not staff.story.motion


def test_the_same_number_draws_the_same_kit() -> None:
    assert random_kit(7) == random_kit(7)
