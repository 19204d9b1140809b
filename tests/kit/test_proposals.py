"""The board's docket of proposals, and to whom it is not shown."""

import re

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.audience import visible
from aligner.kit.content.content import Bullets, Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES, Pipeline
from tests.analysis.test_proposals import with_proposal
from tests.kit.test_stories import content, section


def rows(found: object) -> list[list[str]]:
    blocks = getattr(found, "blocks", ())
    table = next(block for block in blocks if isinstance(block, Table))
    return [[strip_isolates(cell) for cell in row] for row in table.rows]


@pytest.mark.parametrize("purpose", ["update", "legitimacy", "opportunities", "strategy"])
def test_each_proposal_has_its_brief(purpose: str) -> None:
    records = with_proposal(400_000_00, (50.0, 50.0), grantee="City labs", risk="No site yet")
    found = section(content(records, "board", purpose), "proposals")
    assert found is not None
    assert found.title == "One grant waits for our decision"
    assert strip_isolates(found.so_what) == "It asks for $400,000 a year."
    (row,) = rows(found)
    assert row[0] == "New labs (City labs) (proposal received)"
    assert row[1] == "$400,000"
    assert "Good preparation (ours 12%, the initiative’s 22%)" in row[2]
    assert " now, " in row[3]
    assert row[4] == "No site yet"


def test_the_sums_below_are_those_of_payments_and_of_a_year_s_money() -> None:
    records = with_proposal(400_000_00, (100.0,))
    found = section(content(records, "board", "strategy"), "proposals")
    assert found is not None
    lines = [strip_isolates(line) for block in found.blocks if isinstance(block, Bullets) for line in block.items]
    (free,) = [line for line in lines if line.startswith("Free in")]
    (left,) = [line for line in lines if line.startswith("If all are granted")]

    def amount(line: str) -> int:
        """The first amount of a line, or the last of one that says the whole first."""
        found = re.findall(r"\$([\d,]*\d)", line)
        return int(found[0 if line.startswith("Free in") else -1].replace(",", ""))

    assert amount(free) - 400_000 == amount(left)


@pytest.mark.parametrize("audience", ["donors", "initiative", "staff"])
def test_only_the_board_reads_of_proposals(audience: str) -> None:
    records = with_proposal(400_000_00, (100.0,), sharing="public", risk="No site yet")
    for purpose in ("update", "legitimacy", "development", "opportunities", "strategy"):
        assert section(content(records, audience, purpose), "proposals") is None


def test_without_proposals_nothing_is_said() -> None:
    records = with_proposal(400_000_00, (100.0,), pipeline="active")
    assert section(content(records, "board", "strategy"), "proposals") is None


def test_the_staff_do_not_read_what_is_for_the_board_alone() -> None:
    records = with_proposal(400_000_00, (100.0,), risk="No site yet")
    assert records.organization.grants_minor is not None
    board, staff = visible(records, "board"), visible(records, "staff")
    assert board.organization.grants_minor is not None
    assert staff.organization.grants_minor is None
    assert [one.risk for one in board.programs if one.id == 9001] == ["No site yet"]
    assert [one.risk for one in staff.programs if one.id == 9001] == [""]
    more = set(staff.fields_withheld.items()) - set(board.fields_withheld.items())
    assert more == {("organization.grants_minor", 1), ("program.risk", 1)}
    own = content(records, "staff", "strategy")
    assert not {"proposals", "years"} & {one.id for one in own.sections}


def test_even_an_outline_of_one_s_own_shows_the_staff_no_proposals() -> None:
    records = with_proposal(400_000_00, (100.0,))
    options = KitOptions(audience="staff", purpose="update", language="en", sections=("place", "proposals", "years"))
    made = make_outline(make_snapshot(records, options))
    assert {one.id for one in made.sections if not one.is_appendix} == {"place"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_board_reads_a_brief_of_each_grant_that_waits_and_nobody_else_does(language: str) -> None:
    records = example_records("foundation", language)
    waiting = [one for one in records.programs if one.is_awaited]
    assert [one.pipeline for one in waiting] == [Pipeline.PROPOSAL, Pipeline.INVITED]
    options = KitOptions(audience="board", purpose="strategy", language=language)
    found = section(make_outline(make_snapshot(records, options)), "proposals")
    briefs = rows(found)
    assert [brief[1] for brief in briefs] == ["$250,000", "$180,000"]
    for brief, one in zip(briefs, waiting, strict=True):
        assert brief[0].startswith(one.title) and one.grantee in brief[0] and brief[4] == one.risk
    for audience in ("staff", "donors", "initiative"):
        said = make_outline(make_snapshot(records, KitOptions(audience=audience, purpose="update", language=language)))
        texts = strip_isolates(str(said.sections))
        assert "proposals" not in {one.id for one in said.sections}
        assert not any(one.risk in texts for one in waiting)
