"""A foundation's grants by goal: the largest in the body, all with sums that add up in the appendix."""

import re
from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.by_goal import grants, grants_by_goal
from aligner.kit.content.content import Paragraph, Section, Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import ProgramStatus, Sharing

GOAL, GRANT, PURPOSE, MONEY, YEARS = range(5)


def state(audience: str, kind: str = "foundation", language: str = "en", records: Records | None = None) -> Snapshot:
    found = records or example_records(kind, language)
    return make_snapshot(found, KitOptions(language, audience, "update", date(2027, 1, 15)))


def rows(section: Section | None) -> list[list[str]]:
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))
    return [[strip_isolates(cell) for cell in row] for row in table.rows]


def number(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


@pytest.mark.parametrize("audience", ["board", "donors"])
def test_sums_are_those_of_the_grants_below_them(audience: str) -> None:
    *groups, total = rows(grants_by_goal(state(audience)))
    sums: list[tuple[int, list[int]]] = []
    for row in groups:
        if row[GOAL]:
            sums.append((number(row[MONEY]), []))
        else:
            sums[-1][1].append(number(row[MONEY]))
    assert sums and all(stated == sum(each) for stated, each in sums)
    assert number(total[MONEY]) == sum(stated for stated, _ in sums)
    assert all(each == sorted(each, reverse=True) for _, each in sums), "the largest first"


def test_every_grant_that_is_shown_stands_in_the_appendix_with_its_grantee() -> None:
    shown = state("board")
    named = " ".join(row[GRANT] for row in rows(grants_by_goal(shown)))
    for program in shown.records.programs:
        assert program.title in named
        assert program.grantee in named or program.grantee.casefold() in program.title.casefold()


def test_years_say_that_a_grant_goes_on_where_no_end_is_set() -> None:
    found = example_records("foundation", "en")
    begun = next(one for one in found.programs if one.start and not one.end and one.status is ProgramStatus.ACTIVE)
    assert begun.start is not None
    changes = {
        f"from {begun.start.year}": {},
        f"{begun.start.year}–2030": {"end": date(2030, 5, 1)},
        "2016": {"start": None, "award_date": date(2016, 3, 1)},
    }
    for told, change in changes.items():
        changed = begun.model_copy(update=change)
        programs = tuple(changed if one.id == begun.id else one for one in found.programs)
        section = grants_by_goal(state("board", records=replace(found, programs=programs)))
        assert {row[YEARS] for row in rows(section) if begun.title in row[GRANT]} == {told}


def test_the_body_has_the_largest_of_each_goal_and_the_paper_has_both() -> None:
    shown = state("donors")
    largest = {row[GOAL]: row for row in rows(grants(shown))}
    every = rows(grants_by_goal(shown))
    for place, row in enumerate(every[:-1]):
        if row[GOAL] in largest:
            assert largest[row[GOAL]][GRANT].startswith(every[place + 1][GRANT][:40])
            assert largest[row[GOAL]][MONEY] == every[place + 1][MONEY]
    ids = {section.id: section for section in make_outline(shown).sections}
    assert not ids["grants"].is_appendix and not ids["grants"].in_deck and ids["grants_by_goal"].is_appendix


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_donors_read_that_it_is_of_those_shown_and_nothing_of_what_is_not(language: str) -> None:
    records = example_records("foundation", language)
    hidden = records.programs[0]
    programs = tuple(
        one.model_copy(update={"sharing": Sharing.BOARD}) if one.id == hidden.id else one for one in records.programs
    )
    section = grants_by_goal(state("donors", language=language, records=replace(records, programs=programs)))
    assert section is not None
    whole = grants_by_goal(state("board", language=language))
    assert whole is not None and section.title != whole.title
    assert hidden.title not in " ".join(cell for row in rows(section) for cell in row)


def test_a_part_of_a_grant_is_said_to_be_one() -> None:
    section = grants(state("board"))
    assert section is not None
    said = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert any("stands at several goals" in text for text in said)


def test_a_nonprofit_has_none_and_neither_has_a_foundation_without_amounts() -> None:
    assert grants(state("board", "nonprofit")) is None
    assert grants_by_goal(state("board", "nonprofit")) is None
    records = example_records("foundation", "en")
    bare = tuple(one.model_copy(update={"budget_minor": None, "awarded_minor": None}) for one in records.programs)
    empty = state("board", records=replace(records, programs=bare, payments=()))
    assert grants(empty) is None and grants_by_goal(empty) is None
