"""Documents on pages list so many programs and count the rest."""

from dataclasses import replace

import pytest

from aligner.actions.examples import example_records
from aligner.kit.appendix import MOST_PROGRAMS, programs_table
from aligner.kit.content import Paragraph, Table
from aligner.kit.options import KitOptions
from aligner.kit.snapshot import make_snapshot


@pytest.mark.parametrize(
    ("audience", "ends"), [("board", "The workbook lists all of them."), ("donors", "7 programs more.")]
)
def test_the_programs_that_are_not_listed_are_counted(audience: str, ends: str) -> None:
    records = example_records("nonprofit", "en")
    one, place = records.programs[0], records.placements[0]
    numbers = range(1, MOST_PROGRAMS + 8)
    many = tuple(one.model_copy(update={"id": number, "code": f"N{number}"}) for number in numbers)
    places = tuple(place.model_copy(update={"id": number, "program_id": number}) for number in numbers)
    state = make_snapshot(
        replace(records, programs=many, placements=places, placement_indicators=()), KitOptions("en", audience)
    )
    section = programs_table(state)
    assert section is not None
    table, rest = section.blocks
    assert isinstance(table, Table) and len(table.rows) == MOST_PROGRAMS
    assert isinstance(rest, Paragraph) and "7 programs" in rest.text and rest.text.endswith(ends)
