"""What a kit puts to the vote without a recommendation: motion, options, forms and guide agree on it."""

from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content, Paragraph, Table
from aligner.kit.content.documents.deciding import deciding_sheets
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import Decision
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, DecisionState
from aligner.storyline.work import tasks_of

KINDS = ("nonprofit", "foundation")


def state_of(records: Records, language: str, purpose: str, audience: str = "board") -> Snapshot:
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=date(2027, 1, 15))
    return make_snapshot(records, options)


def motion_section(content: Content) -> tuple[str, Table]:
    section = next(section for section in content.sections if section.id == "resolution")
    text = next(block.text for block in section.blocks if isinstance(block, Paragraph) and block.part == "motion")
    return text, next(block for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_without_a_recommendation_the_motion_is_a_blank_and_each_option_is_voted_on(language: str, kind: str) -> None:
    state = state_of(example_records(kind, language), language, "legitimacy")
    assert not state.line.recommendation.options
    content = make_outline(state)
    motion, table = motion_section(content)
    assert state.story.question in motion and state.sentence("storyline.blank") in motion
    votes = content.sheet["votes"]
    assert table.headers[-3:] == votes
    assert [row[0] for row in table.rows] == [option.label for option in state.story.options]
    (sheet, *_) = make_forms(state, content).resolutions
    assert sheet.motion == motion
    assert [label for label, _ in sheet.options] == [option.label for option in state.story.options]
    guide = make_guide(state, content)
    assert strip_isolates(motion) in strip_isolates(guide.decision[0])
    # One rule about conflicts of interest, word for word.
    assert str(content.sheet["conflict"]) in guide.conflict


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_ways_to_stand_behind_our_part_are_told_apart(language: str, kind: str) -> None:
    state = state_of(example_records(kind, language), language, "legitimacy")
    _, table = motion_section(make_outline(state))
    meanings = [row[1] for row in table.rows]
    assert all(meanings) and len(set(meanings)) == len(meanings)
    sheets = [sheet for sheet in deciding_sheets(state) if "option" in sheet.rows[0]]
    (options,) = sheets
    for column in options.rows[0]:
        assert any(row[column] not in (None, "") for row in options.rows), column
    assert all(row["meaning"] for row in options.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_condition_that_is_recommended_stands_in_the_motion(language: str) -> None:
    recommended = ("stand_on_condition",)
    options = KitOptions(language=language, purpose="legitimacy", recommended=recommended, meeting=date(2027, 1, 15))
    state = make_snapshot(example_records("foundation", language), options)
    assert state.line.recommendation.options == recommended
    blank, terms = state.sentence("storyline.blank"), ("give", "get", "who_decides", "red_lines", "mandate", "review")
    names = {"initiative": state.records.initiative.name, "organization": state.records.organization.name}
    told = {**names, **dict.fromkeys(terms, blank)}
    assert state.story.motion == state.sentence("storyline.motion.terms_on_condition", **told)
    assert state.story.motion != state.sentence("storyline.motion.terms", **told)
    # One option is moved: the others stand beside it with room for a note.
    _, table = motion_section(make_outline(state))
    assert len(table.headers) == 3 and len(table.rows) == 2


def test_what_is_open_is_no_task_and_the_steps_of_the_meeting_are() -> None:
    records = example_records("nonprofit", "en")
    more = Decision(id=900, title="Whether to open a branch", state=DecisionState.OPEN, position=99)
    records = replace(records, decisions=(*records.decisions, more))
    state = state_of(records, "en", "strategy")
    forms = make_forms(state, make_outline(state))
    tasks = [strip_isolates(task.title) for task in forms.follow[0].tasks]
    assert "Whether to open a branch" not in tasks
    assert [strip_isolates(step.step) for step in state.story.steps] == tasks[: len(state.story.steps)]
    assert not any("to be named" in f"{task.owner} {task.due}" for task in forms.follow[0].tasks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_step_names_the_habit_that_begins(language: str, kind: str) -> None:
    state = state_of(example_records(kind, language), language, "development")
    chosen = state.line.recommendation.options
    assert len(chosen) == 2
    for key, step in zip(chosen, state.story.steps, strict=False):
        assert state.sentence(f"storyline.habit.{key}") in step.step


def test_the_staff_prepare_a_choice_and_do_not_carry_it_out() -> None:
    records = replace(example_records("nonprofit", "en"), weightings=())
    board, staff = (state_of(records, "en", "strategy", audience) for audience in ("board", "staff"))
    assert any(step.verb == "carry_out_the_choice" for step in board.line.steps)
    assert not any(step.verb == "carry_out_the_choice" for step in staff.line.steps)
    assert any(step.verb == "prepare_the_choice" for step in staff.line.steps)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_staffs_title_counts_tasks_alone(language: str, kind: str) -> None:
    state = state_of(example_records(kind, language), language, "strategy", "staff")
    tasks = tasks_of(state.line)
    assert tasks and len(tasks) < len(state.story.work)
    assert {"due_soon", "gets_less", "ends_soon", "begins_soon"}.isdisjoint(fact.key for fact in tasks)
    assert state.story.title == state.sentence("storyline.title.prepare", n=len(tasks))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_our_weights_lack_is_said_and_nothing_else(language: str) -> None:
    records = example_records("nonprofit", language)
    bare = state_of(replace(records, weightings=()), language, "strategy")
    undated, old, alone = (bare.sentence(f"storyline.why.words_{why}") for why in ("undated", "old", "not_adopted"))
    assert undated in bare.story.answer and old not in bare.story.answer and alone not in bare.story.answer
    late = make_snapshot(records, KitOptions(language=language, purpose="strategy", meeting=date(2040, 1, 1)))
    if late.line.recommendation.why_none == "words_not_authoritative":
        assert old in late.story.answer and undated not in late.story.answer and alone not in late.story.answer
