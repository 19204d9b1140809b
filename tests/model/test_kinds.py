"""A kind of record says once what it is, and everything that treats all kinds alike goes by that."""

import subprocess
import sys
import typing
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_workbook, plan_import
from aligner.actions.history import full_history, sharing_levels, visible_history
from aligner.actions.merging import plan_merge
from aligner.kit.content.languages import in_language
from aligner.lang.record_words import RecordWords
from aligner.lang.removals import removal_sentence
from aligner.lang.words import words
from aligner.model.choices import ResolutionOption
from aligner.model.currencies import ExchangeRate
from aligner.model.field import ConnectionAnswer, Need
from aligner.model.fields import Record
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Charge, GoalLink
from aligner.model.kinds import (
    BRAND,
    KINDS,
    KIT_PLAN,
    KIT_TEXT,
    ROADMAP_VERSION,
    Kind,
    find_kind,
    kind_named,
    kind_of,
)
from aligner.model.measures import OwnMeasure
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.programs import Payment
from aligner.model.records import Records, by_kind, by_list, from_kinds
from aligner.model.versions import RoadmapVersion
from aligner.model.visibility import LEVELS, visible
from aligner.model.vocabulary import LANGUAGES, ChargeBasis, ConnectionDeed, ConnectionState, ResolutionKind, Sharing
from aligner.model.workshop import Judgement
from aligner.store.workspace import create_workspace
from aligner.ui.window_words import kind_name

LISTED = [kind for kind in KINDS if not kind.is_single]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
every_listed_kind = pytest.mark.parametrize("kind", LISTED, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def records() -> Records:
    """An example with a record of every kind."""
    example = example_records("nonprofit", "en")
    goals, person = example.leaf_goals, example.participants[0]
    return replace(
        example,
        needs=(Need(id=801, goal_id=goals[0].id, people=900),),
        judgements=(
            Judgement(id=802, participant_id=person.id, goal_id=goals[0].id, other_goal_id=goals[1].id, ratio=2),
        ),
        resolution_options=(
            ResolutionOption(id=803, resolution_id=example.resolutions[0].id, kind=ResolutionKind.JOIN),
        ),
        meetings=(Meeting(id=806),),
        agenda_items=(AgendaItem(id=807, meeting_id=806, question="Which goal first?"),),
        agenda_subjects=(AgendaSubject(id=808, item_id=807, decision_id=example.decisions[0].id),),
        kit_plans=(KitPlan(id=1, meeting_id=806),),
        kit_texts=(
            KitText(id=804, section="place", part="title", language="en", audience="board", purpose="update", text="x"),
        ),
        brands=(Brand(id=1),),
        translations=(
            Translation(id=805, kind="goal", record_id=goals[0].id, field="title", language="he", text="יעד"),
        ),
        import_mappings=(
            ImportMapping(id=809, source="list.xlsx", day=date(2026, 3, 1), form='{"schema":1,"sheets":[]}'),
        ),
        exchange_rates=(ExchangeRate(id=810, currency="USD", base="ILS", rate=3.7, source="Bank of Israel"),),
        payments=(
            Payment(id=811, program_id=example.programs[0].id, year=2026, amount_minor=5_000_00, note="first half"),
        ),
        goal_links=(GoalLink(id=813, goal_id=goals[0].id, helped_id=goals[1].id, reason="Because"),),
        charges=(Charge(id=815, goal_id=goals[0].id, name="The state", basis=ChargeBasis.LAW, source="An act"),),
        connection_answers=(
            ConnectionAnswer(
                id=816,
                actor_id=example.actors[0].id,
                goal_id=goals[0].id,
                deed=ConnectionDeed.PARTNER,
                state=ConnectionState.DISMISSED,
                reason="Not now",
                decision_id=example.decisions[0].id,
                day=date(2026, 5, 4),
            ),
        ),
        own_measures=(
            OwnMeasure(
                id=814, goal_id=goals[0].id, title="Who stayed", indicator_id=example.indicators[0].id, value=12
            ),
        ),
        roadmap_versions=(RoadmapVersion(id=812, name="1", until=date(2026, 3, 1), source="new.xlsx", content=b"x"),),
    )


def test_every_table_of_the_model_is_a_kind() -> None:
    declared = {model for model in _subclasses(Record) if model.__module__.startswith("aligner.")}
    assert {kind.model for kind in KINDS} == declared


def test_the_records_hold_a_typed_list_of_each_kind_in_the_kinds_order() -> None:
    typed = typing.get_type_hints(Records)
    assert [field.name for field in fields(Records)][2:-1] == [kind.plural for kind in KINDS]  # pyright: ignore[reportArgumentType]
    for kind in KINDS:
        assert typed[kind.plural] == (kind.model if kind.is_single else tuple[kind.model, ...])


@every_kind
def test_a_kind_names_only_fields_that_its_records_have(kind: Kind) -> None:
    named = {
        *kind.titles, *kind.identity, *kind.removed_with, *kind.together, *kind.belongs_to, *kind.clears, *kind.floors,
        *kind.always_visible, *kind.secret, *kind.translatable, *kind.needed, *kind.structured, *kind.items,
        *kind.unprinted, *kind.on_ballots, *filter(None, (kind.permanent_field,)),
    }  # fmt: skip
    assert named <= set(kind.model.model_fields)
    assert set(kind.needed) <= set(kind.translatable)


@every_kind
def test_a_kind_says_of_every_reference_whether_it_hangs_on_it_or_lets_go_of_it(kind: Kind) -> None:
    hung, let_go = set(kind.belongs_to), set(kind.clears)
    assert not hung & let_go
    assert hung | let_go == {reference.field for reference in kind.references}
    assert all(reference.may_be_empty for reference in kind.references if reference.field in let_go)


def test_parents_stand_before_what_hangs_on_them() -> None:
    order = [kind.name for kind in KINDS]
    for kind in KINDS:
        for _, target in kind.parents:
            assert order.index(target) <= order.index(kind.name)


@every_kind
def test_a_kind_is_found_by_its_class_and_by_its_table(kind: Kind) -> None:
    assert kind_of(kind.model) is kind
    assert kind_named(kind.name) is kind
    assert find_kind(kind.name) is kind
    assert find_kind("no such table") is None


@every_kind
def test_records_of_a_kind_are_grouped_and_put_together_again(kind: Kind, records: Records) -> None:
    found = by_kind(records)
    assert found[kind.name]
    assert {type(record) for record in found[kind.name]} == {kind.model}
    assert from_kinds(records.workspace_id, records.revision, found) == records
    assert by_list({one.model: one.listed(records) for one in KINDS})[kind.plural] == getattr(records, kind.plural)


@every_listed_kind
def test_what_the_other_side_added_of_a_kind_comes_with_a_merge(kind: Kind, records: Records) -> None:
    without = _without(records, kind)
    merged = plan_merge(without, records, without).merged()
    assert by_kind(merged) == by_kind(records)


@every_listed_kind
def test_what_is_left_out_of_a_kind_for_an_audience_is_told(kind: Kind, records: Records) -> None:
    known = sharing_levels(records)
    for level in Sharing:
        seen = visible(records, level)
        allowed = {r.id for r in kind.listed(records) if LEVELS.index(known[kind.name, r.id]) >= LEVELS.index(level)}
        assert {record.id for record in kind.listed(seen)} == allowed
        assert (kind.name in seen.withheld) == (len(allowed) < len(kind.listed(records)))


@pytest.mark.parametrize("kind", [one for one in KINDS if one.translatable], ids=lambda kind: kind.name)
def test_a_translation_stands_in_every_translatable_field_of_a_kind(kind: Kind, records: Records) -> None:
    wanted = {name: f"תרגום {name}" for name in kind.translatable}
    record = kind.listed(records)[0]
    told = tuple(
        Translation(kind=kind.name, record_id=record.id, field=name, language="he", text=text)
        for name, text in wanted.items()
    )
    found = kind.listed(in_language(replace(records, translations=told), "he"))[0]
    assert {name: getattr(found, name) for name in wanted} == wanted


@every_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_has_words_in_every_language(kind: Kind, records: Records, language: str) -> None:
    tell = RecordWords(words(language), records)
    assert tell.kind(kind.name)
    assert kind_name(kind.name)
    assert all(tell.field(kind.name, name) for name in kind.model.model_fields if name not in ("id", "position"))
    assert bool(tell.title(kind.name, dict(kind.listed(records)[0]))) == (not kind.is_only)
    assert kind.is_single or removal_sentence({kind.name: 3}, (), words(language))


def test_every_kind_is_kept_in_the_file_and_told_in_its_history(records: Records, tmp_path: Path) -> None:
    file = tmp_path / "all.aligner"
    with create_workspace(file, {"name": "All", "kind": "nonprofit", "language": "en"}) as workspace:
        workspace.run("restore", lambda change: change.replace_all({k.model: k.listed(records) for k in KINDS}))
        assert by_kind(workspace.read()) == by_kind(records)
        told = full_history(workspace)
        assert {entry.kind for entry in told} == {kind.name for kind in KINDS}
        public = visible_history(told, sharing_levels(records), Sharing.PUBLIC)
    assert not [entry for entry in public if kind_named(entry.kind).is_personal or kind_named(entry.kind).level]


def test_an_export_and_import_keeps_every_kind_but_the_looks_of_the_kit(records: Records, tmp_path: Path) -> None:
    file, empty = tmp_path / "all.xlsx", _emptied(records)
    export_workbook(records, file, "en")
    plan = plan_import(empty, file)
    assert plan.problems == ()
    counts = {model: len(rows) for model, rows in plan.adds}
    for kind in LISTED:
        expected = 0 if kind in (KIT_PLAN, KIT_TEXT, BRAND, ROADMAP_VERSION) else len(kind.listed(records))
        assert counts.get(kind.model, 0) == expected, kind.name


def _without(records: Records, kind: Kind) -> Records:
    """The records without any of this kind and of what depends on them."""
    found, gone = dict(by_kind(records)), {kind.name}
    for one in KINDS:
        if any(target in gone and name in one.belongs_to for name, target in one.parents):
            gone.add(one.name)
    cleared = {
        one.name: tuple(
            record.model_copy(update={name: None for name, target in one.released if target in gone})
            for record in found[one.name]
        )
        for one in KINDS
    }
    return from_kinds(records.workspace_id, records.revision, {**cleared, **dict.fromkeys(gone, ())})


def _emptied(records: Records) -> Records:
    return Records(records.workspace_id, records.revision, records.organization, records.initiative)


def _subclasses(model: type) -> Iterator[type]:
    for one in model.__subclasses__():
        yield one
        yield from _subclasses(one)


def test_a_new_kind_takes_one_entry_its_table_and_its_words(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.model.new_kind", str(tmp_path)]
    folder = Path(__file__).parents[2]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert made.returncode == 0, made.stderr
