"""The figure that leads a fact is in the fact's own sentence; a bound says that it is one."""

import re

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES
from aligner.storyline.leading import BOUNDS

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@pytest.mark.parametrize("audience", ["board", "donors"])
@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_a_leading_figure_is_one_of_its_sentence(kind: str, language: str, purpose: str, audience: str) -> None:
    options = KitOptions(language=language, purpose=purpose, audience=audience)
    cover = make_outline(make_snapshot(example_records(kind, language), options)).cover
    assert len(cover.leads) == len(cover.reasons)
    for lead, reason in zip(cover.leads, cover.reasons, strict=True):
        if lead is not None:
            said = _NUMBER.findall(strip_isolates(reason))
            counted = [figure for figure in _NUMBER.findall(strip_isolates(lead.figure)) if figure not in said]
            # A sentence counts up to ten in words.
            forms = [words(language).sentence(f"phrases.words_{form}").split() for form in ("m", "f", "c", "cf")]
            in_words = {str(at) for form in forms for at, numeral in enumerate(form) if numeral in reason.lower()}
            counted = [figure for figure in counted if figure not in in_words]
            # Decisions are named in their sentence and only counted beside it.
            assert not counted or "״" in reason or "«" in reason or "“" in reason, (lead, reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_effect_on_money_is_the_least(language: str) -> None:
    state = make_snapshot(example_records("nonprofit", language), KitOptions(language=language, purpose="strategy"))
    cover = make_outline(state).cover
    assert [effect.name for effect in cover.effects] == ["resources_own", "resources_collective", "own_collective"]
    least = state.sentence("storyline.at_least")
    for effect in cover.effects:
        assert (least in effect.note) == (effect.name in BOUNDS)
        assert effect.is_moved == (effect.before != effect.after)
    assert (cover.effects[0].before, cover.effects[0].after) == ("65", "73")


def test_an_own_reason_has_no_figure_of_ours() -> None:
    records = example_records("nonprofit", "en")
    state = make_snapshot(records, KitOptions(language="en", purpose="strategy", reasons=("own:1",)))
    assert make_outline(state).cover.leads == tuple(None for _ in make_outline(state).cover.reasons)
