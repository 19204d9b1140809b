"""Every sentence of a storyline that an author can trace has the rule by which it was stated."""

import json

import pytest

from aligner.lang.traces import rule_of
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.paths import resources

TRACED = ("question", "reason", "known", "step", "motion", "why")
KEYS = sorted(
    key.partition("~")[0]
    for key in json.loads((resources() / "words" / "en" / "storyline.json").read_text("utf-8"))
    if key.partition(".")[0] in TRACED
)


@pytest.mark.parametrize("kind", OrganizationKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_can_be_traced_has_its_rule(language: str, kind: OrganizationKind) -> None:
    told = words(language, kind)
    assert all(rule_of(key, told) for key in KEYS)


def test_no_rule_is_written_that_no_sentence_has() -> None:
    written = json.loads((resources() / "words" / "en" / "traces.json").read_text("utf-8"))
    rules = {key for key in written if "~" not in key and not key.startswith("ground.")}
    assert rules == {rule for rule in rules if any(key.startswith(rule) for key in KEYS)}


def test_the_grounds_that_are_recommended_on_have_their_rules() -> None:
    source = (resources().parent / "aligner" / "storyline" / "recommending.py").read_text("utf-8")
    grounds = [
        key.removeprefix("ground.")
        for key in json.loads((resources() / "words" / "en" / "traces.json").read_text("utf-8"))
        if key.startswith("ground.")
    ]
    assert all(f'"{ground}"' in source for ground in grounds if ground != "authors")


def test_a_sentence_without_a_rule_is_no_silent_gap() -> None:
    with pytest.raises(KeyError):
        rule_of("cost.unheard_of", words("en"))
