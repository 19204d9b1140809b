"""A kit that cannot be caught at a word: no rule finds anything in what is made, and each finds what is planted."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.charts.years import YearsChart
from aligner.kit.content.content import EditableText, Figure, Table
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.contradictions import RULES, Kit, contradictions, kit_of
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, WorkshopMethod, WorkshopState
from aligner.model.workshop import Workshop
from aligner.storyline.sentences import OF_RECORDS, Sentence, may_state
from tests.kit.test_money_findings import CHANGES, EXAMPLES, NO_SHRINKING, Changes, changed

MEETING = date(2027, 1, 15)
KINDS = ("nonprofit", "foundation")


def made(records: Records, language: str = "en", audience: str = "board", purpose: str = "strategy") -> Kit:
    return kit_of(make_snapshot(records, KitOptions(language, audience, purpose, MEETING)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kit_of_the_examples_contradicts_itself(kind: str, language: str) -> None:
    for audience, purpose in product(AUDIENCES, PURPOSES):
        found = contradictions(made(EXAMPLES[kind, language], language, audience, purpose))
        assert not found, (audience, purpose)


def test_no_kit_of_the_third_example_contradicts_itself() -> None:
    records = example_records("career", "en")
    for audience, purpose in product(AUDIENCES, PURPOSES):
        found = contradictions(made(records, "en", audience, purpose))
        assert not found, (audience, purpose)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.sampled_from(LANGUAGES), st.sampled_from(tuple(AUDIENCES)), st.sampled_from(PURPOSES))
def test_no_kit_of_other_data_contradicts_itself(
    kind: str, changes: Changes, language: str, audience: str, purpose: str
) -> None:
    assert not contradictions(made(changed(kind, language, changes), language, audience, purpose))


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_holds_and_every_fact_has_its_records(kind: str, purpose: str) -> None:
    for audience in AUDIENCES:
        kit = made(EXAMPLES[kind, "en"], "en", audience, purpose)
        for sentence in kit.story.sentences:
            assert may_state(sentence, kit.line.standing), sentence.key
            assert sentence.has_records or sentence.group not in OF_RECORDS, sentence.key


def with_text(kit: Kit, name: str, part: str, *texts: str) -> Kit:
    return replace(kit, documents={**kit.documents, name: {**kit.documents[name], part: texts}})


def with_told(kit: Kit, **changes: object) -> Kit:
    return replace(kit, story=replace(kit.story, **changes))


def with_options(kit: Kit, **changes: object) -> Kit:
    first, *others = kit.story.options
    return with_told(kit, options=(replace(first, **changes), *others))


def without(kit: Kit, name: str, phrase: str) -> Kit:
    return with_text(kit, name, "text", *(text for text in kit.documents[name]["text"] if phrase not in text))


def doubled(kit: Kit) -> Kit:
    reason = kit.story.reasons[0]
    for name in ("guide", "onepage"):
        kit = with_text(kit, name, "text", reason)
    return kit


def voted(kit: Kit) -> Kit:
    told = {"id": 1, "title": "Later", "method": WorkshopMethod.POINTS, "state": WorkshopState.CLOSED}
    return replace(kit, state=replace(kit.state, voting=Workshop.model_validate(told)))


def misnumbered(kit: Kit) -> Kit:
    analysis = kit.state.analysis
    other = replace(analysis.own_collective, shared_weight=0.5)
    return replace(kit, state=replace(kit.state, analysis=replace(analysis, own_collective=other)))


def taking_too_much(kit: Kit) -> Kit:
    first, *others = kit.line.options
    return replace(kit, line=replace(kit.line, options=(replace(first, amount=Fraction(10**12)), *others)))


def informing(kit: Kit) -> Kit:
    options = replace(kit.state.options, purpose="update")
    return replace(kit, state=replace(kit.state, options=options))


def of_today(kit: Kit) -> Kit:
    today = "The initiative gives it much weight."
    said = tuple(replace(one, text=today) if one.key == "known.heaviest_shown" else one for one in kit.story.sentences)
    return with_told(kit, sentences=said)


PLANTED: dict[str, Callable[[Kit], Kit]] = {
    "question": lambda kit: with_text(kit, "guide", "question", "Do we stand behind this partnership?"),
    "answer": lambda kit: with_options(kit, is_recommended=False),
    "subject": lambda kit: replace(
        kit, line=replace(kit.line, reasons=tuple(replace(one, goals=()) for one in kit.line.reasons))
    ),
    "direction": lambda kit: with_options(kit, changes=("further apart", "no change", "no change")),
    "needs": lambda kit: with_told(kit, sentences=(Sentence("reason.learned_here", "Learned.", ("B3",)),)),
    "steps": lambda kit: with_told(kit, steps=(kit.story.steps[0], kit.story.steps[0])),
    "decided": lambda kit: without(kit, "briefing", "Find a partner"),
    "numbers": misnumbered,
    "verbs": informing,
    "ballots": voted,
    "records": lambda kit: with_told(kit, sentences=(Sentence("reason.two_lists", "12 of 100."),)),
    "higher": lambda kit: without(kit, "deck", "nearer still"),
    "beside": lambda kit: without(kit, "briefing", "Against the recommendation stands"),
    "amount": taking_too_much,
    "bounds": lambda kit: with_options(kit, changes=("nearer: 73 shared points of 100", "no change", "no change")),
    "once": doubled,
    "recreated": lambda kit: with_told(
        kit, reasons=(kit.story.reasons[0].replace("12 of", "13 of"), *kit.story.reasons[1:])
    ),
}


@pytest.mark.parametrize("rule", sorted(PLANTED))
def test_each_rule_finds_what_is_planted(rule: str) -> None:
    kit = made(EXAMPLES["nonprofit", "en"])
    assert rule in {found.rule for found in contradictions(PLANTED[rule](kit))}


@pytest.mark.parametrize("document", ["briefing", "deck"])
def test_why_a_higher_option_is_not_recommended_stands_beside_it(document: str) -> None:
    kit = made(EXAMPLES["nonprofit", "en"])
    unexplained = without(kit, document, "serve our list only")
    assert {found.where for found in contradictions(unexplained) if found.rule == "higher"} == {document}


def test_the_resolution_sheets_say_why_an_option_is_not_recommended() -> None:
    state = made(EXAMPLES["nonprofit", "en"]).state
    content = make_outline(state)
    (sheet,) = make_forms(state, content).resolutions
    against = [option.ground for option in state.story.options if not option.is_recommended]
    assert against and all(any(ground in text for _, text in sheet.options) for ground in against)
    motion = next(section for section in content.sections if section.id == "resolution")
    cells = [cell for block in motion.blocks if isinstance(block, Table) for row in block.rows for cell in row]
    assert all(ground in cells for ground in against)


def test_what_the_initiative_weighed_is_not_told_as_of_today() -> None:
    example = EXAMPLES["foundation", "en"]
    ended = example.initiative.model_copy(update={"end": date(2021, 12, 31)})
    kit = made(replace(example, initiative=ended), "en", "donors", "strategy")
    assert "tense" in {found.rule for found in contradictions(of_today(kit))}


def test_a_number_of_the_authors_that_no_figure_has_is_marked() -> None:
    kit = made(EXAMPLES["nonprofit", "en"])
    own = EditableText("cover", "title", "We move 777,000", "Our place", is_edited=True)
    content = replace(kit.content, texts=(*kit.content.texts, own))
    assert {found.rule for found in contradictions(replace(kit, content=content))} == {"own_text"}


def test_another_sum_of_payments_is_found_in_the_title_and_in_the_picture() -> None:
    kit = made(EXAMPLES["foundation", "en"])
    section = next(one for one in kit.content.sections if one.id == "years")
    figure = next(block for block in section.slide if isinstance(block, Figure))
    assert isinstance(figure.chart, YearsChart)
    first = figure.chart.columns[0]
    drawn = replace(figure.chart, columns=(replace(first, paid=(1, *first.paid[1:])), *figure.chart.columns[1:]))
    for planted in (
        replace(section, title="Committed and not paid yet: $1"),
        replace(section, slide=(replace(figure, chart=drawn),)),
    ):
        sections = tuple(planted if one is section else one for one in kit.content.sections)
        found = contradictions(replace(kit, content=replace(kit.content, sections=sections)))
        assert {one.rule for one in found} == {"years", "recreated"}


def swapped(value: Any, old: str, new: str) -> Any:
    """The same with one text for another, wherever it stands."""
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, tuple):
        return tuple(swapped(each, old, new) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: swapped(getattr(value, each.name), old, new) for each in fields(value)})
    return value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_another_figure_in_any_text_of_a_kit_is_found(purpose: str, language: str) -> None:
    """Each text with a figure, by its part, has one digit changed: no kind of sentence or table is left unread."""
    kit = made(EXAMPLES["nonprofit", language], language, "board", purpose)
    parts = {**{one.id: one for one in kit.content.sections}, "cover": kit.content.cover}
    for name, part in parts.items():
        texts = {text for text in leaves(part) if any(sign.isdigit() for sign in text)}
        for text in sorted(texts)[:6]:
            at = next(place for place, sign in enumerate(text) if sign.isdigit())
            other = swapped(part, text, f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}")
            sections = tuple(other if one is part else one for one in kit.content.sections)
            cover = other if name == "cover" else kit.content.cover
            planted = replace(kit, content=replace(kit.content, sections=sections, cover=cover))
            assert "recreated" in {found.rule for found in contradictions(planted)}, (name, text)


def leaves(value: Any) -> Iterator[str]:
    """Every text in a plain value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from leaves(getattr(value, each.name))


def recounted(kit: Kit, **changes: object) -> Kit:
    """The kit beside figures that count the first goal otherwise."""
    first, *others = kit.state.analysis.goals
    analysis = replace(kit.state.analysis, goals=(replace(first, **changes), *others))
    return replace(kit, state=replace(kit.state, analysis=analysis))


@pytest.mark.parametrize(
    "changes", [{"programs": 9}, {"resources_minor": 1}, {"own": 0.5}, {"collective": 0.5}], ids=str
)
def test_a_goal_that_two_figures_count_otherwise_is_found(changes: dict[str, object]) -> None:
    kit = made(EXAMPLES["nonprofit", "en"])
    found = contradictions(recounted(kit, **changes))
    assert {one.where for one in found if one.rule == "numbers"} == {kit.state.analysis.goals[0].code}


def test_every_rule_is_tried() -> None:
    assert set(RULES) == {*PLANTED, "tense", "own_text", "agenda", "years"}


def test_what_changes_in_the_data_changes_in_every_document() -> None:
    example = EXAMPLES["nonprofit", "en"]
    late = next(one for one in example.decisions if one.title.startswith("Find a partner"))
    without_it = replace(example, decisions=tuple(one for one in example.decisions if one is not late))
    before, after = made(example), made(without_it)
    assert before.story.question != after.story.question
    for name, document in after.documents.items():
        assert set(document["question"]) == {after.story.question}, name
        said = " ".join(text for part in document.values() for text in part)
        assert "Find a partner" not in said, name
    budget = next(one for one in example.programs if one.code == "P1")
    more = tuple(
        one.model_copy(update={"budget_minor": (one.budget_minor or 0) * 2}) if one is budget else one
        for one in example.programs
    )
    grown = made(replace(example, programs=more))
    for name, document in grown.documents.items():
        assert document["question"] != before.documents[name]["question"], name
        if "motion" in document:
            assert document["motion"] != before.documents[name]["motion"], name
