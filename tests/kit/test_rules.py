"""The rules of a kit, the user's own texts in it, its draft resolutions, and its language."""

from dataclasses import replace
from itertools import product

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.kit.content.languages import in_language, missing_translations
from aligner.kit.content.options import AUDIENCES, MINUTES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline, outline_of
from aligner.kit.content.resolutions import drafted, fitting_kinds
from aligner.kit.content.rules import DECK_MINUTES, TIME_BOXES, rule_for, slides_of
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.choices import Resolution, ResolutionOption
from aligner.model.presenting import KitText, Translation
from aligner.model.vocabulary import LANGUAGES, OrganizationKind, ResolutionKind, Role

KINDS = tuple(OrganizationKind)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_purpose_has_its_own_sections(audience: str, kind: OrganizationKind) -> None:
    told = [rule_for(audience, purpose, kind).sections for purpose in PURPOSES]
    assert len(set(told)) == len(PURPOSES)
    assert all(sections[-1] == "recommendation" for sections in told)


def test_time_boxes_add_up_to_the_discussion_and_leave_the_deck_its_time() -> None:
    for boxes in TIME_BOXES.values():
        assert [sum(minutes) for minutes in zip(*boxes.values(), strict=True)] == list(MINUTES)
        assert dict(zip(MINUTES, boxes["present"], strict=True)) == DECK_MINUTES


def test_only_a_foundation_hears_of_its_roles_beside_grants() -> None:
    sections = {kind: rule_for("donors", "update", kind).sections for kind in KINDS}
    assert "roles" in sections[OrganizationKind.FOUNDATION]
    assert "roles" not in sections[OrganizationKind.NONPROFIT]


@pytest.mark.parametrize(("audience", "purpose", "kind"), list(product(AUDIENCES, PURPOSES, KINDS)))
def test_a_deck_keeps_its_length_and_its_last_word(audience: str, purpose: str, kind: OrganizationKind) -> None:
    rule = rule_for(audience, purpose, kind)
    kept = slides_of(rule.sections, rule.slides - 1)
    assert len(kept) <= rule.slides - 1
    assert kept[-1] == "recommendation"


def test_the_outline_lists_what_is_on_and_then_what_could_be() -> None:
    options = KitOptions(language="en", purpose="update")
    items = outline_of(make_snapshot(example_records("nonprofit", "en"), options))
    states = [item.is_on for item in items]
    assert states == sorted(states, reverse=True)
    assert "options" in [item.id for item in items if not item.is_on]
    chosen = outline_of(make_snapshot(example_records("nonprofit", "en"), replace(options, sections=("gaps", "place"))))
    assert [item.id for item in chosen if item.is_on] == ["gaps", "place"]


def _with_text(**fields: str) -> KitText:
    told = {"language": "en", "audience": "board", "purpose": "update", "text": "Our own words, 12%", **fields}
    return KitText.model_validate({"id": 1, **told})


def test_a_text_of_ones_own_takes_the_place_of_the_generated_one() -> None:
    records = example_records("nonprofit", "en")
    options = KitOptions(language="en", purpose="update")
    plain = make_outline(make_snapshot(records, options))
    generated = next(t.generated for t in plain.texts if (t.section, t.part) == ("place", "title"))
    own = _with_text(section="place", part="title", generated=generated)
    content = make_outline(make_snapshot(replace(records, kit_texts=(own,)), options))
    assert next(s.title for s in content.sections if s.id == "place") == "Our own words, 12%"
    told = next(t for t in content.texts if (t.section, t.part) == ("place", "title"))
    assert (told.is_edited, told.is_stale, told.generated) == (True, False, generated)
    other = make_outline(make_snapshot(replace(records, kit_texts=(own,)), replace(options, purpose="strategy")))
    assert not any(t.is_edited for t in other.texts)


def test_a_text_whose_data_has_changed_is_marked() -> None:
    records = example_records("nonprofit", "en")
    own = _with_text(section="cover", part="recommendation", generated="what it said before", text="One\n\nTwo")
    content = make_outline(
        make_snapshot(replace(records, kit_texts=(own,)), KitOptions(language="en", purpose="update"))
    )
    assert content.cover.recommendation == ("One", "Two")
    assert [t.part for t in content.texts if t.is_stale] == ["recommendation"]


def test_every_text_to_edit_is_named_once() -> None:
    content = make_outline(make_snapshot(example_records("foundation", "he"), KitOptions(purpose="strategy")))
    names = [(t.section, t.part) for t in content.texts]
    assert len(set(names)) == len(names)
    assert all(t.text == strip_isolates(t.text) for t in content.texts)


def test_ways_to_resolve_fit_what_is_already_so() -> None:
    foundation, nonprofit = example_records("foundation", "en"), example_records("nonprofit", "en")
    assert ResolutionKind.FUND_BACKBONE not in fitting_kinds(nonprofit)
    assert ResolutionKind.DEEPEN in fitting_kinds(nonprofit)
    outside = replace(nonprofit, placements=())
    assert fitting_kinds(outside)[0] is ResolutionKind.JOIN
    funding = foundation.programs[0].model_copy(update={"role": Role.FUNDS_BACKBONE})
    others = [p.model_copy(update={"role": None}) for p in foundation.programs[1:]]
    assert ResolutionKind.FUND_BACKBONE not in fitting_kinds(replace(foundation, programs=(funding, *others)))
    assert ResolutionKind.FUND_BACKBONE in fitting_kinds(replace(foundation, programs=tuple(others)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_says_everything_of_every_option(language: str, kind: OrganizationKind) -> None:
    full = example_records(kind, language)
    for records in (full, replace(full, placements=(), priorities=()), replace(full, programs=(), placements=())):
        (draft,) = drafted(records, analyse(records), words(language, kind))
        assert draft.motion
        assert len(draft.options) >= 3
        for option in draft.options:
            told = [getattr(option, name) for name in ("mission", "money", "people", "autonomy", "data", "pros")]
            assert all(told)
            assert option.cons
            assert option.fit
            assert "{" not in "".join(told)


def test_what_the_user_wrote_of_a_resolution_stays() -> None:
    records = example_records("nonprofit", "en")
    resolution = Resolution.model_validate({"id": 7, "title": "Teachers first", "recommended": "wait"})
    option = ResolutionOption.model_validate({"id": 8, "resolution_id": 7, "kind": "wait", "money": "Not a penny."})
    records = replace(records, resolutions=(resolution,), resolution_options=(option,))
    (draft,) = drafted(records, analyse(records), words("en", "nonprofit"))
    assert strip_isolates(draft.title) == "Teachers first"
    assert draft.recommended is ResolutionKind.WAIT
    assert "postpone" in draft.motion
    assert [o.money for o in draft.options] == ["Not a penny."]
    assert draft.options[0].mission


def test_kept_translations_are_used_and_missing_ones_are_listed() -> None:
    records = example_records("nonprofit", "he")
    goal = records.goals[0]
    kept = Translation.model_validate(
        {"id": 1, "kind": "goal", "record_id": goal.id, "field": "title", "language": "en", "text": "Teachers"}
    )
    told = replace(records, translations=(kept,))
    assert in_language(told, "en").goals[0].title == "Teachers"
    assert in_language(told, "ar").goals[0].title == goal.title
    missing = {(m.kind, m.record_id, m.field) for m in missing_translations(told, "en")}
    assert ("goal", goal.id, "title") not in missing
    assert ("goal", records.goals[1].id, "title") in missing
    assert not missing_translations(records, "he")
