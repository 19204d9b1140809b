"""The facilitator's guide fills the session, whatever its length and its questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.lang.facilitation import STEPS, guide_steps, step_minutes
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES, AskedQuestions


@given(
    minutes=st.integers(1, 600),
    asked=st.sampled_from(list(AskedQuestions)),
    second=st.sampled_from([None, True, False]),
)
def test_minutes_add_up_to_the_length_of_the_session(minutes: int, asked: AskedQuestions, second: bool | None) -> None:
    assert sum(step_minutes(minutes, asked, has_second_round=second).values()) == minutes


@pytest.mark.parametrize("minutes", [60, 90, 120])
def test_no_planned_step_is_shorter_than_five_minutes(minutes: int) -> None:
    assert min(step_minutes(minutes).values()) >= 5


def test_two_hours_have_every_step_and_an_hour_has_no_second_round() -> None:
    assert tuple(step_minutes(120)) == STEPS
    assert "second" not in step_minutes(60)
    assert "second" in step_minutes(60, has_second_round=True)


def test_a_question_that_is_not_asked_takes_no_time() -> None:
    assert "effort" not in step_minutes(120, AskedQuestions.IMPORTANCE)
    assert "importance" not in step_minutes(120, AskedQuestions.EFFORT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_says_what_to_do_and_what_to_say_on_paper_and_on_screen(language: str) -> None:
    steps = guide_steps(words(language))
    assert [step.starts for step in steps] == [sum(s.minutes for s in steps[:i]) for i in range(len(steps))]
    assert all(step.title and step.do and step.say and step.paper and step.screen for step in steps)


@pytest.mark.parametrize(("minutes", "pause"), [(60, "5 minutes"), (120, "10 minutes")])
def test_the_pause_that_is_announced_is_as_long_as_the_step(minutes: int, pause: str) -> None:
    collect = next(step for step in guide_steps(words("en"), minutes) if step.key == "collect")
    assert pause in collect.say
