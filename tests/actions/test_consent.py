"""A consent is to just these words of this person: it ends with them, by whatever way others come in their place."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from aligner.actions.examples import create_example
from aligner.actions.exchange import apply_plan, export_workbook, omitted_sentence, plan_import
from aligner.actions.frozen import freeze, thaw
from aligner.actions.merging import apply_merge, plan_merge
from aligner.actions.programs import edit_program, edit_programs
from aligner.lang.bidi import strip_isolates
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words_for
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.store.checking import check_file
from aligner.store.salvage import salvage
from aligner.store.workspace import Workspace, open_workspace

SEVENTEENTH = Path(__file__).parents[1] / "store" / "samples" / "version-17.aligner"
GIVEN = date(2026, 6, 14)
NEWER = date(2026, 9, 1)
WORDS = "We came back every month."
PICTURE = b"\xff\xd8\xff a picture \xff\xd9"


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


def test_a_consent_is_to_the_picture_too_and_stays_when_that_is_taken_away(file: Workspace) -> None:
    at = told(file).id
    edit_program(file, at, story_picture=PICTURE)
    assert told(file).story_consent is None, "nobody agreed to a picture"
    edit_program(file, at, story_consent=GIVEN, story_picture_alt="Pupils")
    edit_program(file, at, story_picture_alt="Two pupils")
    assert told(file).story_consent == GIVEN
    edit_program(file, at, story_picture=PICTURE + b"1")
    assert told(file).story_consent is None
    file.undo()
    edit_program(file, at, story_picture=None)
    assert told(file).story_consent == GIVEN


def test_a_merge_brings_the_picture_with_its_words_and_ends_a_consent_that_was_without_it(file: Workspace) -> None:
    base = file.read()
    theirs = with_first(base, story_picture=PICTURE, story_picture_alt="Pupils")
    plan = plan_merge(file.read(), theirs, base)
    assert [note.code for note in plan.notes()] == ["consent_ended"]
    apply_merge(file, plan)
    assert (told(file).story_picture, told(file).story_picture_alt) == (PICTURE, "Pupils")
    assert told(file).story_consent is None
    file.undo()
    assert (told(file).story_picture, told(file).story_consent) == (None, GIVEN)


def test_a_workbook_says_that_it_holds_no_picture_and_takes_none_away(file: Workspace, tmp_path: Path) -> None:
    at = told(file).id
    edit_program(file, at, story_picture=PICTURE, story_picture_alt="Pupils", story_consent=GIVEN)
    for language, name in (("en", "Pictures of stories"), ("he", "תמונות של סיפורים"), ("ar", "صور القصص")):
        left = export_workbook(file, tmp_path / f"{language}.xlsx", language)
        assert left["story_picture"] == 1
        assert f"{name} (1)" in strip_isolates(omitted_sentence(left, words_for(file.read().organization, language)))
    plan = plan_import(file, with_cells(file, tmp_path, {"Description": "Something else"}))
    apply_plan(file, plan)
    assert (told(file).story_picture, told(file).story_consent) == (PICTURE, GIVEN)


def test_a_salvaged_copy_and_a_whole_copy_have_the_picture(file: Workspace, tmp_path: Path) -> None:
    edit_program(file, told(file).id, story_picture=PICTURE, story_consent=GIVEN)
    salvage(file.path, tmp_path / "salvaged.aligner")
    with open_workspace(tmp_path / "salvaged.aligner") as found:
        assert told(found).story_picture == PICTURE
    assert thaw(freeze(file.read())).programs[0].story_picture == PICTURE
    assert not check_file(file.path).problems


def test_a_consent_that_is_given_with_the_new_words_is_to_them(file: Workspace) -> None:
    edit_program(file, told(file).id, story=WORDS, story_consent=GIVEN)
    assert (told(file).story, told(file).story_consent) == (WORDS, GIVEN)


def test_no_story_of_the_seventeenth_version_has_a_picture(tmp_path: Path) -> None:
    path = Path(shutil.copy(SEVENTEENTH, tmp_path))
    with open_workspace(path) as workspace:
        programs = workspace.read().programs
        assert {(one.story_picture, one.story_picture_alt) for one in programs} == {(None, "")}
        edit_program(workspace, programs[0].id, story_picture=b"a picture")
        assert workspace.read().programs[0].story_picture == b"a picture"
        workspace.undo()
        assert workspace.read().programs == programs
    assert not check_file(path).problems
