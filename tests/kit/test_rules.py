"""The rules of a kit, the user's own texts in it, what it puts to the vote, and its language."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.content import Paragraph
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.languages import in_language, missing_translations
from aligner.kit.content.options import AUDIENCES, MINUTES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline, outline_of
from aligner.kit.content.rules import DECK_MINUTES, TIME_BOXES, rule_for, slides_of
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import Resolution, ResolutionOption
from aligner.model.presenting import KitText, Translation
from aligner.model.vocabulary import LANGUAGES, OrganizationKind

KINDS = tuple(OrganizationKind)
MEETING = date(2027, 1, 15)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_purpose_has_its_own_sections(audience: str, kind: OrganizationKind) -> None:
    told = [rule_for(audience, purpose, kind).sections for purpose in PURPOSES]
    assert len(set(told)) == len(PURPOSES)
    assert all((sections[-1] == "recommendation") == (audience in ("board", "staff")) for sections in told)
    assert all(sections[0] == "reasons" for sections in told)


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
    assert kept[0] == "reasons" and kept[-1] == rule.sections[-1]


def test_the_outline_lists_what_is_on_and_then_what_could_be() -> None:
    options = KitOptions(language="en", purpose="update")
    items = outline_of(make_snapshot(example_records("nonprofit", "en"), options))
    states = [item.is_on for item in items]
    assert states == sorted(states, reverse=True)
    assert "gaps" in [item.id for item in items if not item.is_on]
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
    own = _with_text(section="storyline", part="answer", generated="what it said before", text="One\n\nTwo")
    content = make_outline(
        make_snapshot(replace(records, kit_texts=(own,)), KitOptions(language="en", purpose="update"))
    )
    assert content.cover.recommendation == ("One", "Two")
    assert [t.part for t in content.texts if t.is_stale] == ["answer"]


def test_every_text_to_edit_is_named_once() -> None:
    content = make_outline(make_snapshot(example_records("foundation", "he"), KitOptions(purpose="strategy")))
    names = [(t.section, t.part) for t in content.texts]
    assert len(set(names)) == len(names)
    assert all(t.text == strip_isolates(t.text) for t in content.texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", ["legitimacy", "strategy"])
def test_only_what_the_storyline_puts_to_the_vote_has_a_motion(
    kind: OrganizationKind, language: str, purpose: str
) -> None:
    state = make_snapshot(example_records(kind, language), KitOptions(language, "board", purpose, MEETING))
    content = make_outline(state)
    told = next(section for section in content.sections if section.id == "resolution")
    assert told.blocks[0] == Paragraph(state.story.motion, "lead", "motion")
    for audience, other in (("staff", purpose), ("initiative", purpose), ("donors", purpose), ("board", "update")):
        informed = make_snapshot(example_records(kind, language), KitOptions(language, audience, other, MEETING))
        assert not informed.story.motion
        assert "resolution" not in [section.id for section in make_outline(informed).sections]


def test_a_resolution_with_a_motion_of_ones_own_has_its_own_sheet() -> None:
    records = example_records("nonprofit", "en")
    told = {"id": 7, "title": "Teachers first", "motion": "Resolved: teachers first.", "sharing": "board"}
    resolution = Resolution.model_validate(told)
    option = ResolutionOption.model_validate({"id": 8, "resolution_id": 7, "kind": "adapt", "mission": "More of it."})
    records = replace(records, resolutions=(resolution,), resolution_options=(option,))
    state = make_snapshot(records, KitOptions("en", "board", "strategy", MEETING))
    ours, own = make_forms(state, make_outline(state)).resolutions
    assert ours.motion == state.story.motion
    assert strip_isolates(own.title) == "Teachers first" and "teachers first" in own.motion
    assert [strip_isolates(text) for _, text in own.options] == ["More of it."]
    bare = replace(records, resolutions=(resolution.model_copy(update={"motion": ""}),))
    state = make_snapshot(bare, KitOptions("en", "board", "strategy", MEETING))
    assert len(make_forms(state, make_outline(state)).resolutions) == 1, "without a motion there is nothing to vote on"


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
