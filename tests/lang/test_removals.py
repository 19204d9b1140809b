"""What went and what is in the way, in words: every kind of record, in every language."""

import pytest

from aligner.lang.bidi import strip_isolates
from aligner.lang.problems import problem_sentence
from aligner.lang.removals import removal_sentence, users_in_words
from aligner.lang.words import words
from aligner.model.errors import Problem
from aligner.model.kinds import KINDS
from aligner.model.vocabulary import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_removal_of_every_kind_is_told_with_its_count(language: str, kind: str) -> None:
    for table in (kind.name for kind in KINDS if not kind.is_single):
        for count in (1, 2, 3, 11, 100):
            sentence = removal_sentence({table: count}, (), words(language, kind))
            assert sentence
            assert count in (1, 2) or str(count) in strip_isolates(sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_that_can_stand_in_the_way_is_named_and_counted(language: str) -> None:
    for kind in KINDS:
        if any(one.holds for one in kind.references):
            assert users_in_words([(kind.name, 2, 1)], words(language))


def test_what_goes_along_is_counted_too() -> None:
    told = removal_sentence({"program": 3, "placement": 5, "placementindicator": 9}, (), words("en"))
    assert strip_isolates(told) == "3 programs removed, and with that: 5 placements"


def test_a_file_that_is_taken_out_of_a_record_is_told() -> None:
    assert removal_sentence({}, [("brand", "logo")], words("en")) == "The logo was removed"
    assert removal_sentence({}, (), words("en")) == ""


def test_what_keeps_a_record_is_told_with_its_counts() -> None:
    problem = Problem.of("still_used", "", kind="goal", used_by=(("indicator", 1, 4), ("placement", 3, 9)))
    assert "one indicator · 3 placements" in strip_isolates(problem_sentence(problem, words("en")))
