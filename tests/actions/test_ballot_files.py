"""Ballots go out as files and come back in one go: what fits is taken in, the rest is reported and left alone."""

import json
import random
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import NameObject

from aligner.actions import workshop as verbs
from aligner.actions.ballot_files import (
    BallotReport,
    Outcome,
    judge_ballots,
    read_ballots,
    report_as_json,
    report_lines,
)
from aligner.actions.ballot_writing import write_ballots
from aligner.analysis.anonymity import shown_figures
from aligner.exchange.ballots import read_ballot_file
from aligner.lang.words import words
from aligner.model.ballot_form import read_mark
from aligner.model.errors import AlignerError, Refused
from aligner.model.fields import new_id
from aligner.model.initiative import Goal
from aligner.model.vocabulary import AskedQuestions, Question, WorkshopMethod
from aligner.model.workshop import Workshop
from aligner.store.workspace import Workspace

POINTS = WorkshopMethod.POINTS
BOTH = (Question.IMPORTANCE, Question.EFFORT)
LEAVES = ("G1.1", "G1.2", "G2")


def opened(workspace: Workspace, people: int, method: WorkshopMethod = POINTS, **fields: Any) -> int:
    made = verbs.new_workshop(workspace, "סדנת סדר עדיפויות", method=method, **fields)
    verbs.add_participants(workspace, made.id, [{"code": f"ק{n}", "name": f"שם {n}"} for n in range(1, people + 1)])
    verbs.open_voting(workspace, made.id)
    return made.id


def fill_pdf(path: Path, values: dict[str, str]) -> None:
    """values: the field's name without the ballot's, e.g. "importance.points.0"; a circle's value begins with "/"."""
    writer = PdfWriter(clone_from=path)
    for page in writer.pages:
        for item in page.get("/Annots", ()):
            field: Any = item.get_object()
            name = str(field.get("/T") or field["/Parent"].get_object()["/T"]).partition(".")[2]
            if name not in values:
                continue
            if values[name].startswith("/"):
                owner = field["/Parent"].get_object()
                owner[NameObject("/V")] = NameObject(values[name])
            else:
                writer.update_page_form_field_values(page, {str(field["/T"]): values[name]}, auto_regenerate=False)
    writer.write(path)


def fill_xlsx(path: Path, question: int, column: str, values: Sequence[Any]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    found = (read_mark(cell.value) for row in sheet for cell in row if isinstance(cell.value, str))
    mark = next(mark for mark in found if mark)
    for row, value in zip(mark.rows[question], values, strict=True):
        sheet[f"{column}{row}"] = value
    book.save(path)


def fill(path: Path, question: int, points: Sequence[Any]) -> None:
    if path.suffix == ".pdf":
        word = BOTH[question].value
        fill_pdf(path, {f"{word}.points.{index}": str(value) for index, value in enumerate(points)})
    else:
        fill_xlsx(path, question, "D", points)


def outcomes(report: BallotReport) -> list[Outcome]:
    return [one.outcome for one in report.files]


def written(workspace: Workspace, folder: Path, *formats: str) -> list[Path]:
    return write_ballots(workspace.read(), folder, "he", formats or ("pdf", "xlsx")).files


def hundred(draw: random.Random, count: int) -> list[int]:
    cuts = sorted(draw.randint(0, 100) for _ in range(count - 1))
    return [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]


def test_ten_filled_pdf_ballots_and_ten_excel_ballots_come_in_by_one_action(
    workspace: Workspace, tmp_path: Path
) -> None:
    workshop_id = opened(workspace, 20)
    pdfs, books = written(workspace, tmp_path / "all", "pdf"), written(workspace, tmp_path / "all", "xlsx")
    for unused in (*pdfs[10:], *books[:10]):
        unused.unlink()
    draw = random.Random(7)
    given_points = [[hundred(draw, 3) for _ in BOTH] for _ in range(20)]
    for path, answers in zip([*pdfs[:10], *books[10:]], given_points, strict=True):
        for question, points in enumerate(answers):
            fill(path, question, points)
    before = workspace.read().revision
    report = read_ballots(workspace, tmp_path / "all")
    assert outcomes(report) == [Outcome.TAKEN] * 20
    assert workspace.read().revision == before + 1
    verbs.show_result(workspace, workshop_id)
    records = workspace.read()
    for question, word in enumerate(BOTH):
        figures = shown_figures(records, workshop_id, word)
        by_hand = [sum(Fraction(person[question][goal], 100) for person in given_points) / 20 for goal in range(3)]
        assert figures.counted == 20
        mean = {goal.code: goal.mean for goal in figures.goals}
        assert [mean[code] for code in LEAVES] == pytest.approx([float(part) for part in by_hand])
    workspace.undo()
    with pytest.raises(Refused, match="shown_stays"):
        workspace.undo()
    assert shown_figures(workspace.read(), workshop_id, BOTH[0]).level == "nothing"
    assert workspace.read().ballots


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_the_order_beside_the_points_comes_in_too(kind: str, workspace: Workspace, tmp_path: Path) -> None:
    opened(workspace, 1, asked=AskedQuestions.IMPORTANCE)
    (path,) = written(workspace, tmp_path / "b", kind)
    fill(path, 0, [50, 30, 20])
    if kind == "pdf":
        fill_pdf(path, {f"importance.order.{index}": str(index + 1) for index in range(3)})
    else:
        fill_xlsx(path, 0, "C", [1, 2, 3])
    read_ballots(workspace, tmp_path / "b")
    assert [(row.points, row.rank) for row in workspace.read().ballots] == [(50, 1), (30, 2), (20, 3)]


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
@pytest.mark.parametrize("method", [WorkshopMethod.ORDER, WorkshopMethod.RATING, WorkshopMethod.PAIRWISE])
def test_each_method_comes_back_as_it_was_filled(
    method: WorkshopMethod, kind: str, workspace: Workspace, tmp_path: Path
) -> None:
    opened(workspace, 1, method, asked=AskedQuestions.IMPORTANCE)
    (path,) = written(workspace, tmp_path / "b", kind)
    if method is WorkshopMethod.PAIRWISE:
        if kind == "pdf":
            fill_pdf(
                path,
                {"importance.pair.0-1": "/a3", "importance.pair.0-2": "/e1", "importance.pair.1-2": "/b5"},
            )
        else:
            fill_xlsx(path, 0, "C", ["G1.1", "=", "G2"])
            fill_xlsx(path, 0, "D", [3, None, 5])
        report = read_ballots(workspace, path)
        assert outcomes(report) == [Outcome.TAKEN], report
        assert sorted(row.ratio for row in workspace.read().judgements) == pytest.approx([1 / 5, 1, 3])
        return
    part = "order" if method is WorkshopMethod.ORDER else "rating"
    if kind == "pdf":
        sign = "/" if method is WorkshopMethod.RATING else ""
        fill_pdf(path, {f"importance.{part}.{index}": f"{sign}{value}" for index, value in enumerate([2, 1, 3])})
    else:
        fill_xlsx(path, 0, "C", [2, 1, 3])
    report = read_ballots(workspace, path)
    assert outcomes(report) == [Outcome.TAKEN], report
    field = "rank" if method is WorkshopMethod.ORDER else "rating"
    assert [getattr(row, field) for row in workspace.read().ballots] == [2, 1, 3]


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_a_ballot_that_does_not_add_up_is_shown_with_its_values_and_left_alone(
    kind: str, workspace: Workspace, tmp_path: Path
) -> None:
    opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", kind)
    fill(path, 0, [50, 30, 10])
    report = read_ballots(workspace, tmp_path / "b")
    (one,) = report.files
    assert one.outcome is Outcome.NEEDS_CORRECTION and one.problems[0].code == "points_not_100"
    assert [value.text for value in one.given if value.part == "points" and value.question is BOTH[0]] == [
        "50",
        "30",
        "10",
    ]
    assert all(value.where for value in one.given) and one.problems[0].where
    assert not workspace.read().ballots
    for language in ("he", "en", "ar"):
        speech = words(language)
        assert "90" in "\n".join(report_lines(report, speech))
        assert '"code": "points_not_100"' in json.dumps(report_as_json(report, speech)["ballots"])


def test_letters_in_a_ballot_are_told_at_their_cell(workspace: Workspace, tmp_path: Path) -> None:
    opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", "xlsx")
    fill(path, 0, [50, "הרבה", 20])
    (one,) = read_ballots(workspace, path).files
    assert one.outcome is Outcome.NEEDS_CORRECTION
    assert one.problems[0].code == "not_a_number" and "!D" in one.problems[0].where


def test_the_same_ballot_twice_counts_once_and_two_different_ones_not_at_all(
    workspace: Workspace, tmp_path: Path
) -> None:
    opened(workspace, 2)
    folder = tmp_path / "b"
    first, second = written(workspace, folder, "pdf")
    fill(first, 0, [50, 30, 20])
    (folder / "again.pdf").write_bytes(first.read_bytes())
    fill(second, 0, [10, 10, 80])
    (folder / "rival.pdf").write_bytes(second.read_bytes())
    fill(folder / "rival.pdf", 0, [80, 10, 10])
    report = read_ballots(workspace, folder)
    by_code = {code: sorted(one.outcome for one in report.files if one.participant == code) for code in ("ק1", "ק2")}
    assert by_code["ק1"] == [Outcome.SAME_AGAIN, Outcome.TAKEN]
    assert by_code["ק2"] == [Outcome.TWICE_DIFFERENT] * 2
    assert {row.points for row in workspace.read().ballots} == {50, 30, 20}
    (folder / "rival.pdf").unlink()
    second_report = read_ballots(workspace, folder)
    assert sorted(outcomes(second_report)) == sorted([Outcome.SAME_AGAIN, Outcome.SAME_AGAIN, Outcome.TAKEN])


def test_a_corrected_ballot_takes_the_place_of_one_that_was_not_shown(workspace: Workspace, tmp_path: Path) -> None:
    opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", "xlsx")
    fill(path, 0, [50, 30, 20])
    read_ballots(workspace, path)
    fill(path, 0, [60, 20, 20])
    assert outcomes(read_ballots(workspace, path)) == [Outcome.REPLACES]
    assert [row.points for row in workspace.read().ballots] == [60, 20, 20]


def test_a_dry_run_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", "pdf")
    fill(path, 0, [50, 30, 20])
    before = workspace.read().revision
    report = read_ballots(workspace, path, dry_run=True)
    assert report.is_dry and outcomes(report) == [Outcome.TAKEN]
    assert workspace.read().revision == before


def test_what_does_not_belong_here_is_told_apart(workspace: Workspace, tmp_path: Path) -> None:
    workshop_id = opened(workspace, 4)
    folder = tmp_path / "b"
    paths = written(workspace, folder, "pdf")
    for path in paths[:3]:
        fill(path, 0, [50, 30, 20])
    (folder / "letter.pdf").write_bytes(b"%PDF-1.4 hello")
    (folder / "list.xlsx").write_bytes(b"PK\x03\x04 not really")
    book = openpyxl.Workbook()
    book.save(folder / "plain.xlsx")
    people = {person.code: person.id for person in workspace.read().participants}
    verbs.remove_participants(workspace, [people["ק1"]])
    found = {one.file: one.outcome for one in judge_ballots(workspace.read(), folder).files}
    assert found[paths[0].name] is Outcome.UNKNOWN_CODE
    assert found[paths[3].name] is Outcome.BLANK
    assert found["letter.pdf"] is found["list.xlsx"] is Outcome.UNREADABLE
    assert found["plain.xlsx"] is Outcome.NOT_A_BALLOT
    read_ballots(workspace, folder)
    other = verbs.new_workshop(workspace, "Another")
    assert Outcome.OTHER_WORKSHOP in outcomes(judge_ballots(workspace.read(), paths[1], other.id))
    verbs.close_workshop(workspace, workshop_id)
    assert outcomes(judge_ballots(workspace.read(), paths[1], workshop_id)) == [Outcome.VOTING_CLOSED]
    workspace.run("add_goal", lambda change: change.add(Goal, id=new_id(), code="NEW", title="New", position=9))
    assert outcomes(judge_ballots(workspace.read(), paths[1], workshop_id)) == [Outcome.VOTING_CLOSED]


def test_a_goal_with_another_title_is_the_same_goal_and_another_list_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    workshop_id = opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", "xlsx")
    fill(path, 0, [50, 30, 20])
    workspace.run("edit_goal", lambda change: change.edit(Goal, 4, title="In other words"))
    assert outcomes(judge_ballots(workspace.read(), path)) == [Outcome.TAKEN]
    listed = '[["G1.1", "Recruit"], ["G9", "Gone"]]'
    workspace.run("edit_workshop", lambda change: change.edit(Workshop, workshop_id, goal_list=listed))
    assert outcomes(judge_ballots(workspace.read(), path)) == [Outcome.OTHER_GOAL_LIST]


def test_an_empty_folder_and_a_file_without_a_workshop_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_ballots(workspace, tmp_path)
    assert refused.value.code == "no_workshop"
    opened(workspace, 1)
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refused) as refused:
        read_ballots(workspace, tmp_path / "empty")
    assert refused.value.code == "no_ballot_files"


def test_a_ballot_as_a_workbook_protects_all_but_the_answers(workspace: Workspace, tmp_path: Path) -> None:
    opened(workspace, 1)
    (path,) = written(workspace, tmp_path / "b", "xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.sheet_view.rightToLeft and sheet.protection.sheet
    free = [cell.coordinate for row in sheet for cell in row if not cell.protection.locked]
    assert len(free) == 2 * 2 * len(LEAVES)
    checked = {str(cells) for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges}
    assert set(free) == checked
    assert sum(str(cell.value).startswith("=SUM(") for row in sheet for cell in row) == 2
    assert "שם 1" not in str([[cell.value for cell in row] for row in sheet])


@pytest.fixture(scope="module")
def ballots(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    from aligner.actions.examples import create_example

    folder = tmp_path_factory.mktemp("fuzz")
    made = create_example(folder / "w.aligner", "nonprofit", "he")
    opened(made, 1)
    paths = written(made, folder / "b")
    made.close()
    return [path.read_bytes() for path in paths]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_ballot_is_read_or_refused_never_a_crash(
    ballots: list[bytes], tmp_path: Path, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from([0, 1]))
    body = bytearray(ballots[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(body) - 1))
        length = data.draw(st.integers(0, 60))
        body[start : start + length] = data.draw(st.binary(max_size=60))
    path = tmp_path / ("x.pdf" if kind == 0 else "x.xlsx")
    path.write_bytes(bytes(body))
    try:
        assert read_ballot_file(path)
    except AlignerError as error:
        assert error.problems
