"""What the assistant makes of a file and of what the user chose, without a window."""

from pathlib import Path

from aligner.actions import importing
from aligner.actions.applying import apply_packed
from aligner.actions.examples import create_example
from aligner.lang.bidi import strip_isolates
from aligner.store.workspace import Workspace
from aligner.ui.screens.assistant.choices import ImportChoices
from tests.exchange.test_import import book


def report(text: str, part: float) -> None: ...


def looked(source: Path, workspace: Workspace) -> ImportChoices:
    found = ImportChoices(source, source.name)
    found.take_look(importing.look_work(report, workspace.read(), source, None))
    return found


def previewed(choices: ImportChoices, workspace: Workspace) -> importing.Preview:
    return importing.preview_work(report, workspace.read(), choices.job(), "en")


def brought_in(choices: ImportChoices, workspace: Workspace) -> None:
    apply_packed(workspace, importing.plan_work(report, -1, workspace.read(), choices.job()))


def test_what_changes_is_told_by_its_effect_with_cells(tmp_path: Path) -> None:
    rows = [["Our list", None, None], ["Service name", "Cost", "Start date"], ["One", 5, "2024-01-01"]]
    rows += [["Two", "unknown", "some day"], ["Total", 5, None]]
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        choices = looked(book(tmp_path / "a.xlsx", Mine=rows), workspace)
        assert choices.may_read and not choices.is_own_form
        found = previewed(choices, workspace)
        told = {(one.problem.code, one.effect) for one in found.notices}
        assert {("total_row_left", "left"), ("row_above_headers", "left"), ("said_unknown", "unknown")} <= told
        assert ("value_stays_unknown", "unknown") in told
        assert [(one.action, strip_isolates(one.title), one.place) for one in found.lines] == [
            ("added", "One", "Mine!3"),
            ("added", "Two", "Mine!4"),
        ]
        brought_in(choices, workspace)
        again = previewed(looked(choices.source, workspace), workspace)
        assert again.total("added") == again.total("changed") == 0 and again.total("unchanged") == 2


def test_a_sheet_in_our_own_form_stands_beside_others(tmp_path: Path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        Initiative=[["Field", "Value"], ["Name", "Another name"]],
        Mine=[["Service name", "Cost"], ["One", 5]],
        Notes=[["no", "list"], ["of", "ours"]],
    )
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        choices = looked(source, workspace)
        assert [one.look.is_own for one in choices.sheets] == [True, False, False]
        assert [one.is_taken for one in choices.sheets] == [True, True, False]
        brought_in(choices, workspace)
        assert workspace.read().initiative.name == "Another name"
        assert workspace.read().programs[-1].title == "One"
        choices.sheets[0].is_taken = False
        assert "Initiative" not in previewed(choices, workspace).counts, "what is left out stays out"


def test_two_lists_of_a_kind_come_in_together_and_a_copy_of_one_stays_out(tmp_path: Path) -> None:
    head = ["Service name", "Cost"]
    north, south = [head, ["Clubs", 1], ["Camps", 2]], [head, ["Hotline", 3], ["Choir", 4]]
    source = book(tmp_path / "a.xlsx", North=north, South=south, Copy=[*north, ["Lab", 5]])
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        choices = looked(source, workspace)
        assert [one.is_taken for one in choices.sheets] == [True, True, False]
        assert choices.may_match and choices.doubles is None
        choices.sheets[2].is_taken = True
        assert choices.doubles == (choices.sheets[0], choices.sheets[2])
        choices.sheets[2].is_taken = False
        brought_in(choices, workspace)
        added = [one.title for one in workspace.read().programs[-4:]]
        assert added == ["Clubs", "Camps", "Hotline", "Choir"]
        again = previewed(looked(source, workspace), workspace)
        assert (again.total("added"), again.total("unchanged")) == (0, 4)


def test_a_sheet_with_one_of_our_names_may_hold_another_list(tmp_path: Path) -> None:
    figures = [["Indicator", "Date", "Value", "Kind"], ["Readers", "2020-12-31", 4, "baseline"]]
    figures += [["Readers", "2024-12-31", 5, "measurement"]]
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        (sheet,) = looked(book(tmp_path / "a.xlsx", Indicators=figures), workspace).sheets
        assert (sheet.kind, sheet.is_taken) == ("figures", True)


def test_a_list_with_the_same_headers_is_read_as_before(tmp_path: Path) -> None:
    rows = [["Service", "Cost (thousands)", "Head"], ["One", 5, "Dana"]]
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        choices = looked(book(tmp_path / "a.xlsx", Mine=rows), workspace)
        assert not choices.is_recalled
        sheet = choices.sheets[0]
        sheet.choose_field(sheet.columns[2], "grantee")
        choices.answers["programs.budget.scale"] = "multiply"
        brought_in(choices, workspace)
        assert workspace.read().programs[-1].budget_minor == 500_000

        later = [["Head", "Service", "Cost (thousands)"], ["Dana", "One", 6]]
        again = looked(book(tmp_path / "b.xlsx", List=later), workspace)
        assert again.is_recalled and [one.field for one in again.sheets[0].columns] == ["grantee", "title", "budget"]
        found = previewed(again, workspace)
        assert not found.waiting and (found.total("changed"), found.total("added")) == (1, 0)

        wider = [["Service", "Cost (thousands)", "Head", "Clients"], ["One", 6, "Dana", 40]]
        other = looked(book(tmp_path / "c.xlsx", List=wider), workspace)
        assert other.may_read and not other.is_recalled, "a new column is looked at"
