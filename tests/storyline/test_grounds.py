"""Why an option is recommended, and why the others are not: by the rule that chose, and true beside the figures."""

from dataclasses import replace
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES
from aligner.storyline.choosing import Choice
from aligner.storyline.facts import Facts
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.options import wording_of
from aligner.storyline.writing import write_storyline
from tests.storyline.cases import CASES, facts_of
from tests.storyline.test_properties import organizations
from tests.storyline.test_writing import EMPTY


def _is_true(line: Storyline, key: str, name: str) -> bool:
    by_key = {option.key: option for option in line.options}
    option, chosen = by_key[name], by_key[line.recommendation.options[0]]
    shared = [each.effects.get("resources_collective", (None, None))[1] for each in (option, chosen)]
    match key:
        case "own_list_only":
            return len({floor(100 * (each or 0)) for each in shared}) == 1
        case "gives_up_word_apart":
            return wording_of(option.effects["own_collective"]) == "further"
        case "leaves_apart" | "new_day_only":
            return all(wording_of(change) in ("unchanged", "unknown") for change in option.effects.values())
        case "money_unnamed":
            return option.amount is None
        case "terms_hold":
            return not line.facts.is_horizon_over
        case _:
            return True


def _check(line: Storyline) -> None:
    if not line.recommendation.ground:
        assert line.grounds == ()
        return
    assert [ground.option for ground in line.grounds] == [option.key for option in line.options]
    for ground in line.grounds:
        assert ground.is_for == (ground.option in line.recommendation.options)
        assert ground.is_for or _is_true(line, ground.key, ground.option), ground


@settings(max_examples=200, deadline=None)
@given(organizations(), st.sampled_from(LANGUAGES), st.sampled_from(["", "foundation"]))
def test_each_option_has_a_ground_that_its_figures_bear_out(facts: Facts, language: str, kind: str) -> None:
    line = storyline_of(facts)
    _check(line)
    for option in write_storyline(line, EMPTY, words(language, kind)).options:
        assert bool(option.ground) == bool(line.recommendation.ground) and "{" not in option.ground


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_worked_cases_say_why_not(case: dict) -> None:
    _check(storyline_of(facts_of(case)))


def test_what_the_author_chose_rests_on_no_ground() -> None:
    line = next(line for case in CASES if (line := storyline_of(facts_of(case))).grounds and line.higher)
    again = storyline_of(replace(line.facts, choice=Choice(options=(line.options[-1].key,))))
    assert again.recommendation.is_authors and again.grounds == ()
    assert all(option.ground == "" for option in write_storyline(again, EMPTY, words("en")).options)


def test_every_ground_has_its_sentence() -> None:
    said = {ground.key for case in CASES for ground in storyline_of(facts_of(case)).grounds if ground.is_for}
    assert said and all(words("en").has(f"storyline.ground.{key}") for key in said)
