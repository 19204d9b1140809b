"""The storyline in words: true by its own figures, in three languages."""

import json
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.examples import create_example
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.initiative import Initiative
from aligner.model.organization import Organization
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.paths import resources
from aligner.storyline.facts import Facts
from aligner.storyline.gathering import gather
from aligner.storyline.line import storyline_of
from aligner.storyline.story import Story
from aligner.storyline.writing import write_storyline
from tests.storyline.cases import CASES, facts_of
from tests.storyline.test_properties import organizations

MEETING = date(2027, 1, 15)
EMPTY = Records("", 0, Organization(id=1, name="x", kind=OrganizationKind.NONPROFIT), Initiative(id=1))


def _texts(told: Story) -> list[str]:
    options = [text for option in told.options for text in (option.label, *option.effects)]
    return [
        *(told.question, told.answer, *told.reasons, *told.known, *options, *told.higher),
        *(*told.cost, *(step.text for step in told.steps), *told.unknowns, *told.decided),
    ]


def _example(folder: Path, kind: str, language: str, purpose: str = "strategy") -> Story:
    with closing(create_example(folder / f"{kind}.aligner", kind, language)) as workspace:
        records = workspace.read()
    line = storyline_of(gather(records, records, meeting=MEETING, purpose=purpose))
    return write_storyline(line, records, words(language, records.organization.kind))


@settings(max_examples=150, deadline=None)
@given(organizations(), st.sampled_from(LANGUAGES), st.sampled_from(["", "foundation"]))
def test_every_storyline_can_be_told(facts: Facts, language: str, kind: str) -> None:
    for text in _texts(write_storyline(storyline_of(facts), EMPTY, words(language, kind))):
        assert text.strip() and "{" not in text and "None" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_worked_cases_can_be_told(case: dict, language: str) -> None:
    told = write_storyline(storyline_of(facts_of(case)), EMPTY, words(language))
    assert told.question and all("{" not in text for text in _texts(told))


def test_the_question_and_its_options_print_the_same_amount(tmp_path: Path) -> None:
    told = _example(tmp_path, "nonprofit", "en")
    amount = "₪494,000"
    assert amount in strip_isolates(told.question) and amount in strip_isolates(told.answer)
    assert amount in strip_isolates(told.options[0].label) and amount in strip_isolates(told.cost[0])


def test_a_figure_with_unplaced_money_is_worded_as_a_bound(tmp_path: Path) -> None:
    told = _example(tmp_path, "nonprofit", "en")
    # The low bound is 73.7: what is printed after "at least" is never above it.
    assert "at least 73" in strip_isolates(told.options[0].effects[0])
    assert "at most 3%" in strip_isolates(told.reasons[0])


@settings(max_examples=150, deadline=None)
@given(organizations())
def test_what_an_option_shares_at_least_is_never_printed_above_the_figure(facts: Facts) -> None:
    line = storyline_of(facts)
    for option, told in zip(line.options, write_storyline(line, EMPTY, words("en")).options, strict=True):
        for change, text in zip(option.effects.values(), told.effects, strict=True):
            printed = [int(number) for number in re.findall(r"at least (\d+)", strip_isolates(text))]
            exact = [100 * share for share in reversed(change) if share is not None]
            assert all(number <= share for number, share in zip(printed, exact, strict=False))
            assert len(printed) in (0, 2) and len(set(printed)) == len(printed)


def test_a_goal_without_money_is_said_to_have_none_only_where_that_is_known(tmp_path: Path) -> None:
    with closing(create_example(tmp_path / "x.aligner", "nonprofit", "en")) as workspace:
        records = workspace.read()
    facts = gather(records, records, meeting=MEETING)
    placed = tuple(program for program in facts.programs if program.placements and program.budget is not None)
    told = write_storyline(storyline_of(replace(facts, programs=placed)), records, words("en"))
    assert "none of our known money" in told.reasons[0]


def test_an_option_that_scores_higher_is_named(tmp_path: Path) -> None:
    told = _example(tmp_path, "nonprofit", "en")
    b, c = told.options[1:3]
    assert "₪741,000" in strip_isolates(b.label)
    assert [strip_isolates(text).split(" would")[0] for text in told.higher] == [
        f"Option {b.letter}",
        f"Option {c.letter}",
    ]


def test_only_half_a_point_more_is_higher(tmp_path: Path) -> None:
    told = _example(tmp_path, "nonprofit", "en")
    # Both amounts bring money and the initiative to the same figure: the recommended one is rounded down.
    assert told.options[0].changes[1] == told.options[1].changes[1]
    assert not any("the initiative" in strip_isolates(text) for text in told.higher)


@pytest.mark.parametrize("purpose", ["update", "development"])
def test_nothing_is_decided_where_the_meeting_informs(tmp_path: Path, purpose: str) -> None:
    told = _example(tmp_path, "nonprofit", "en", purpose)
    said = " ".join(_texts(told)).casefold()
    assert "vote on" not in said and "resolve" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_all_languages_have_the_same_fields(language: str) -> None:
    def fields(name: str) -> dict[str, set[str]]:
        file = resources() / "words" / name / "storyline.json"
        found = json.loads(file.read_text("utf-8"))
        return {key: set(re.findall(r"\{(\w+)", json.dumps(text))) for key, text in found.items()}

    assert fields(language) == fields("en")


@settings(max_examples=100, deadline=None)
@given(organizations(), st.sampled_from(LANGUAGES), st.sampled_from(["", "foundation"]))
def test_the_title_is_a_conclusion_and_neither_the_question_nor_the_answer(
    facts: Facts, language: str, kind: str
) -> None:
    told = write_storyline(storyline_of(facts), EMPTY, words(language, kind))
    assert "{" not in told.title and "?" not in told.title and "؟" not in told.title
    assert told.title not in (told.question, told.answer.rstrip("."))
    assert not facts.is_informed or told.title == ""


@pytest.mark.parametrize("purpose", ["strategy", "legitimacy"])
def test_the_staff_is_told_what_to_prepare_and_not_only_what_the_board_is_advised(tmp_path: Path, purpose: str) -> None:
    with closing(create_example(tmp_path / "x.aligner", "nonprofit", "en")) as workspace:
        records = workspace.read()
    boards, staffs = (
        write_storyline(
            storyline_of(gather(records, records, meeting=MEETING, purpose=purpose, audience=audience)),
            records,
            words("en"),
        )
        for audience in ("board", "staff")
    )
    assert staffs.answer.endswith(boards.answer) and staffs.answer.startswith(staffs.work[0])
    assert staffs.title != boards.title and "board" in staffs.title


def test_what_donors_are_told_answers_their_own_question(tmp_path: Path) -> None:
    with closing(create_example(tmp_path / "x.aligner", "foundation", "en")) as workspace:
        records = workspace.read()
    answers = {
        purpose: write_storyline(
            storyline_of(gather(records, records, meeting=MEETING, purpose=purpose, audience="donors")),
            records,
            words("en", "foundation"),
        ).answer
        for purpose in ("update", "legitimacy", "opportunities")
    }
    assert len(set(answers.values())) == len(answers)
    assert "Others whom we know of work at" in answers["legitimacy"] and "next paths" in answers["opportunities"]


@settings(max_examples=150, deadline=None)
@given(organizations())
def test_a_title_that_compares_money_with_weights_is_true_by_its_figures(facts: Facts) -> None:
    line = storyline_of(facts)
    told = write_storyline(line, EMPTY, words("en"))
    own, money, subject = line.standing.figures.own, line.standing.figures.money, line.question.subject
    if "larger part of our known money" in told.title:
        assert own is not None and subject is not None and money.low(subject) > own[subject]
    if "has not followed" in told.title or "should follow" in told.title:
        assert own is not None and subject is not None and money.low(subject) < own[subject]
