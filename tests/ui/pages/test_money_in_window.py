"""What the window's pages say of money and places while budgets, shares or places are missing."""

import random
import re
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.placements import set_shares
from aligner.actions.programs import edit_program
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace
from aligner.ui.frame.page_list import PAGE_NAMES
from tests.kit.test_money_findings import AMOUNT, KNOWN, MONEY
from tests.ui.conftest import Start
from tests.ui.looking import texts

PAGES = tuple(name for name in PAGE_NAMES if name not in ("workshop", "versions"))
ZEROS = re.compile(r"(?<![\d.,])0%|[₪$€]0(?![\d.])")


def take_away(workspace: Workspace, seed: int) -> None:
    """Leaves gaps in what is known of the money: budgets, currencies, shares."""
    chance = random.Random(seed)
    records = workspace.read()
    first, *others = records.programs
    edit_program(workspace, first.id, budget_minor=None)
    for program in others:
        match chance.choice(("kept", "kept", "missing", "foreign")):
            case "missing":
                edit_program(workspace, program.id, budget_minor=None)
            case "foreign":
                edit_program(workspace, program.id, currency="GBP")
    unsaid = [place.id for place in records.placements if chance.random() < 0.3]
    set_shares(workspace, dict.fromkeys(unsaid))


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_tells_a_part_of_the_money_as_the_whole(start: Start, tmp_path: Path, language: str, kind: str) -> None:
    file = tmp_path / "unknown.aligner"
    with_gaps = create_example(file, kind, language)
    take_away(with_gaps, len(language + kind))
    with_gaps.close()
    session = start(language, kind=kind, file=file)
    for page in PAGES:
        session.show_page(page)
        for line in texts(session).split("\n"):
            if re.search(MONEY[language], line) and AMOUNT.search(line):
                assert re.search(KNOWN[language], line), (page, line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_whose_only_program_has_no_budget_has_no_share_of_the_money(
    start: Start, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "unknown.aligner"
    workspace = create_example(file, "nonprofit", language)
    for program in workspace.read().programs:
        edit_program(workspace, program.id, budget_minor=None)
    workspace.close()
    session = start(language, file=file)
    for page in PAGES:
        session.show_page(page)
        found = texts(session)
        assert not re.search(r"[₪$€]0(?![\d.])", found), page
        if page in ("overview", "priorities"):
            assert not [line for line in found.split("\n") if ZEROS.fullmatch(line)], page
