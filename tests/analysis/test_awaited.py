"""A grant that nobody has awarded yet is no presence and no money; how many there are is said."""

from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.living import awaited_programs, without_ended
from aligner.kit.content.appendix import programs_table
from aligner.kit.content.content import Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Pipeline, ProgramStatus

EXAMPLE = example_records("foundation", "en")
AWAITED = (Pipeline.IDEA, Pipeline.INVITED, Pipeline.PROPOSAL)


def with_first(**fields: object) -> Records:
    first = EXAMPLE.programs[0].model_copy(update=fields)
    return replace(EXAMPLE, programs=(first, *EXAMPLE.programs[1:]))


def without_first() -> Records:
    first = EXAMPLE.programs[0].id
    placements = tuple(one for one in EXAMPLE.placements if one.program_id != first)
    ids = {one.id for one in placements}
    links = tuple(one for one in EXAMPLE.placement_indicators if one.placement_id in ids)
    return replace(EXAMPLE, programs=EXAMPLE.programs[1:], placements=placements, placement_indicators=links)


@pytest.mark.parametrize("stage", [*AWAITED, Pipeline.CLOSED])
def test_what_is_not_awarded_or_is_closed_counts_nowhere(stage: Pipeline) -> None:
    told, truth = analyse(with_first(pipeline=stage)), analyse(without_first())
    assert (told.goals, told.money, told.coverage) == (truth.goals, truth.money, truth.coverage)


def test_the_place_in_the_pipeline_goes_before_the_status() -> None:
    program = EXAMPLE.programs[0]
    assert program.standing is program.status
    for stage, status in (
        (Pipeline.AWARDED, ProgramStatus.PLANNED),
        (Pipeline.ACTIVE, ProgramStatus.ACTIVE),
        (Pipeline.CLOSED, ProgramStatus.ENDED),
    ):
        assert program.model_copy(update={"pipeline": stage}).standing is status
    kept = without_ended(with_first(pipeline=Pipeline.ACTIVE, status=ProgramStatus.ENDED))
    waiting = {one.id for one in awaited_programs(EXAMPLE)}
    assert [one.id for one in kept.programs] == [one.id for one in EXAMPLE.programs if one.id not in waiting]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kit_says_how_many_grants_are_not_awarded_yet_and_argues_without_them(language: str) -> None:
    options = KitOptions(language=language, audience="board", purpose="strategy")
    state = make_snapshot(with_first(pipeline=Pipeline.PROPOSAL), options)
    waiting = {EXAMPLE.programs[0].code, *(one.code for one in awaited_programs(EXAMPLE))}
    assert state.sentence("awaited", n=len(waiting)) in state.omitted_text()
    assert {one.code for one in state.facts.programs} == {one.code for one in EXAMPLE.programs} - waiting


@pytest.mark.parametrize("audience", ["board", "donors"])
def test_grantee_and_amount_awarded_stand_in_the_table_of_grants(audience: str) -> None:
    shown = [one.model_copy(update={"sharing": "public"}) for one in EXAMPLE.programs]
    awarded = {"awarded_minor": 90_000_00, "award_date": date(2026, 1, 9), "grantee": "Ark", "grantee_place": "Acre"}
    placed = next(at for at, one in enumerate(shown) if one.id in EXAMPLE.placements_by_program)
    shown[placed] = shown[placed].model_copy(update=awarded)
    levels = {
        name: tuple(one.model_copy(update={"sharing": "public"}) for one in getattr(EXAMPLE, name))
        for name in ("goals", "placements")
    }
    records = replace(EXAMPLE, programs=tuple(shown), **levels)
    state = make_snapshot(records, KitOptions(language="en", audience=audience, purpose="update"))
    section = programs_table(state)
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert "Awarded" in table.headers
    told = [strip_isolates(" ".join(row)) for row in table.rows]
    assert any("(Ark, Acre)" in row and "January 2026 $90,000" in row for row in told)
    plain = make_snapshot(EXAMPLE, KitOptions(language="en", audience="board", purpose="update"))
    section = programs_table(plain)
    assert section is not None and "Awarded" not in repr(section.blocks)
