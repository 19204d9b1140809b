"""A consent is to just these words of this person: it ends with them, by whatever way others come in their place."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from aligner.actions.examples import create_example
from aligner.actions.exchange import apply_plan, export_workbook, plan_import
from aligner.actions.merging import apply_merge, plan_merge
from aligner.actions.programs import edit_program, edit_programs
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words_for
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.store.workspace import Workspace

GIVEN = date(2026, 6, 14)
NEWER = date(2026, 9, 1)
WORDS = "We came back every month."


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Workspace]:
    with create_example(tmp_path / "own.aligner", "foundation", "en") as workspace:
        first = workspace.read().programs[0].id
        edit_program(workspace, first, story="We came back.", story_by="A pupil", story_consent=GIVEN)
        yield workspace


def told(workspace: Workspace) -> Program:
    return workspace.read().programs[0]


def with_cells(workspace: Workspace, folder: Path, cells: dict[str, Any]) -> Path:
    """The file's workbook with other cells in the row of its first grant, by header."""
    out = folder / "out.xlsx"
    export_workbook(workspace, out, "en")
    book = load_workbook(out)
    sheet = next(one for one in book.worksheets if "Story" in [cell.value for cell in one[1]])
    headers = [cell.value for cell in sheet[1]]
    titles = headers.index("Title")
    row = next(row for row in sheet.iter_rows(min_row=2) if row[titles].value == told(workspace).title)
    for header, value in cells.items():
        row[headers.index(header)].value = value
    book.save(out)
    return out


@pytest.mark.parametrize(
    ("cells", "consent"),
    [
        ({"Story": WORDS}, None),
        ({"Told by": "A teacher"}, None),
        ({"Story": WORDS, "Consent given on": NEWER}, NEWER),
        ({"Description": "Something else"}, GIVEN),
    ],
)
def test_a_workbook_with_other_words_ends_the_consent_and_its_preview_says_so(
    file: Workspace, tmp_path: Path, cells: dict[str, Any], consent: date | None
) -> None:
    plan = plan_import(file, with_cells(file, tmp_path, cells))
    notices = [one for one in plan.notices if one.code == "consent_ended"]
    assert len(notices) == (consent is None)
    if notices:
        said = problem_sentence(notices[0], words_for(file.read().organization, "en"))
        assert told(file).title in said and "consent" in said
    apply_plan(file, plan)
    assert told(file).story_consent == consent
    file.undo()
    assert (told(file).story, told(file).story_consent) == ("We came back.", GIVEN)


def with_first(records: Records, **fields: object) -> Records:
    first, *rest = records.programs
    return type(records)(**{**vars(records), "programs": (first.model_copy(update=fields), *rest)})


@pytest.mark.parametrize(
    ("mine", "theirs", "consent"),
    [
        # An older version of the program let the consent stand beside other words.
        ({}, {"story": WORDS}, None),
        ({}, {"story": WORDS, "story_consent": NEWER}, NEWER),
        ({"description": "Ours"}, {"method": "Theirs"}, GIVEN),
    ],
)
def test_a_merge_ends_a_consent_that_was_to_other_words(
    file: Workspace, mine: dict[str, object], theirs: dict[str, object], consent: date | None
) -> None:
    base = file.read()
    if mine:
        edit_program(file, base.programs[0].id, **mine)
    plan = plan_merge(file.read(), with_first(base, **theirs), base)
    assert [note.code for note in plan.notes()] == (["consent_ended"] if consent is None else [])
    apply_merge(file, plan)
    assert told(file).story_consent == consent
    assert told(file).story == theirs.get("story", "We came back.")


CHANGES: list[Callable[[Workspace, int], None]] = [
    lambda workspace, at: edit_program(workspace, at, story=WORDS),
    lambda workspace, at: edit_programs(workspace, [at], story_by="Somebody else"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_of_the_words_keeps_the_consent(file: Workspace, change: Callable[[Workspace, int], None]) -> None:
    change(file, told(file).id)
    assert told(file).story_consent is None


def test_a_consent_that_is_given_with_the_new_words_is_to_them(file: Workspace) -> None:
    edit_program(file, told(file).id, story=WORDS, story_consent=GIVEN)
    assert (told(file).story, told(file).story_consent) == (WORDS, GIVEN)
