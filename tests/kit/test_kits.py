"""A sample of the examples' kits, with every organization, language, audience and purpose; `python -m tests.kits --all`
makes them all."""

from itertools import product
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from tests.kits import ALL, SAMPLE, Case, Outcome, alike, make, sentences

QUICK = ("deck", "briefing", "guide", "onepage")


def test_the_sample_has_every_value() -> None:
    for values, wanted in (
        ({case.kind for case in SAMPLE}, set(OrganizationKind)),
        ({case.language for case in SAMPLE}, set(LANGUAGES)),
        ({case.audience for case in SAMPLE}, set(AUDIENCES)),
        ({case.purpose for case in SAMPLE}, set(PURPOSES)),
    ):
        assert values == wanted
    assert len(ALL) == 120


@pytest.mark.parametrize("case", SAMPLE, ids=str)
def test_a_kit_is_made_within_its_length_and_fits(case: Case, tmp_path: Path) -> None:
    assert make(case, tmp_path, QUICK).wrong == []


def test_no_two_kits_of_an_organization_say_the_same() -> None:
    outcomes = []
    for kind, audience, purpose in product(OrganizationKind, AUDIENCES, PURPOSES):
        options = KitOptions(language="en", audience=audience, purpose=purpose)
        content = make_outline(make_snapshot(example_records(kind, "en"), options))
        told = tuple((section.id, section.title) for section in content.sections)
        outcomes.append(Outcome(Case(kind, "en", audience, purpose), sections=told))
    assert alike(outcomes) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_kit_can_be_said(language: str) -> None:
    for told in sentences(language).values():
        for key, examples in told:
            assert examples, key
            assert all("{" not in text for text in examples), (key, examples)
