"""Lists of grants with a column of payments for each year."""

from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import Request, import_file, plan_import
from aligner.actions.inspecting import mapping_of_source
from aligner.exchange.mapping import as_json, from_json
from aligner.model.errors import Refused
from aligner.model.vocabulary import PaymentState
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_import import book

PAID, SCHEDULED = PaymentState.PAID, PaymentState.SCHEDULED
ROWS: list[list[Any]] = [["City", "Reading", 300, 100, 100, 100], ["Club", "Maths", 200, None, 200, 0]]
FOUR = [("Reading", 2023, 100), ("Reading", 2024, 100), ("Reading", 2025, 100), ("Maths", 2024, 200)]
LISTS: dict[str, tuple[str, list[list[Any]]]] = {
    "words": (
        "Grants",
        [["Grantee", "Grant title", "Amount awarded", "Paid 2023", "Paid in 2024", "2025 payment"], *ROWS],
    ),
    "sums": ("Grants", [["Grantee", "Grant title", "Amount awarded", 2023, 2024, 2025], *ROWS]),
    "hebrew": (
        "מענקים",
        [["הארגון הנתמך", "שם המענק", "סכום המענק", "שולם ב-2023", "שולם בשנת 2024", "תשלום 2025"], *ROWS],
    ),
    "arabic": (
        "المنح",
        [["اسم المنحة", "المدفوع 2023", "المدفوع 2024", "دفعة 2025"], *([t, *p] for _, t, _, *p in ROWS)],
    ),
    "group": (
        "Grants",
        [["Grantee", "Grant title", None, "Payments"], [None, None, "Awarded", 2023, 2024, 2025], *ROWS],
    ),
    "name of the sheet": ("Payments", [["Grant", 2023, 2024, 2025], *([t, *p] for _, t, _, *p in ROWS)]),
}


@pytest.fixture
def foundation(tmp_path: Path) -> Any:
    with create_workspace(tmp_path / "f.aligner", {"name": "F", "kind": "foundation"}) as workspace:
        yield workspace


def payments(workspace: Workspace) -> list[tuple[str, int, float]]:
    records = workspace.read()
    titles = {one.id: one.title for one in records.programs}
    return [(titles[one.program_id], one.year, one.amount_minor / 100) for one in records.payments]


@pytest.mark.parametrize("shape", LISTS)
def test_a_column_a_year_becomes_payments(foundation: Workspace, tmp_path: Path, shape: str) -> None:
    title, rows = LISTS[shape]
    source = book(tmp_path / "a.xlsx", **{title: rows})
    codes = {one.code for one in import_file(foundation, source).notices}
    assert {"payments_of_grants", "payment_of_nothing"} <= codes and "column_unknown" not in codes
    assert payments(foundation) == FOUR
    assert {one.state for one in foundation.read().payments} == {PAID}
    again = plan_import(foundation, source)
    assert again.is_empty and not again.open_questions


def test_what_is_still_to_be_paid_is_scheduled(foundation: Workspace, tmp_path: Path) -> None:
    head = ["Grant title", "Paid 2023", "To be paid 2024", "Payment 2099"]
    import_file(foundation, book(tmp_path / "a.xlsx", Grants=[head, ["Reading", 1, 2, 3]]))
    assert [one.state for one in foundation.read().payments] == [PAID, SCHEDULED, SCHEDULED]


def test_years_that_do_not_add_up_to_the_award_are_left_and_named(foundation: Workspace, tmp_path: Path) -> None:
    rows = [["Grant title", "Amount awarded", 2023, 2024], ["Reading", 300, 7, 8], ["Maths", 200, 1, 2]]
    source = book(tmp_path / "a.xlsx", Grants=rows)
    report = import_file(foundation, source)
    assert not foundation.read().payments
    assert [dict(one.values)["column"] for one in report.notices if one.code == "column_unknown"] == ["2023", "2024"]
    mapping = as_json(mapping_of_source(source, None, Request(), ()))
    for column in mapping["sheets"][0]["columns"]:  # pyright: ignore[reportIndexIssue, reportGeneralTypeIssues]
        column["field"] = column["field"] or "paid"
    import_file(foundation, source, request=Request(mapping=from_json(mapping)))
    assert payments(foundation) == [("Reading", 2023, 7), ("Reading", 2024, 8), ("Maths", 2023, 1), ("Maths", 2024, 2)]


def test_thousands_of_the_award_are_asked_about_for_payments_too(foundation: Workspace, tmp_path: Path) -> None:
    rows = [["Grant title", "Amount awarded (thousands)", 2023, 2024], ["Reading", 300, 100, 200], ["Maths", 5, 2, 3]]
    source = book(tmp_path / "a.xlsx", Grants=rows)
    assert "payments.amount.scale" in {one.key for one in plan_import(foundation, source).questions}
    answers = {"payments.amount.scale": "multiply", "programs.budget.scale": "multiply"}
    import_file(foundation, source, answers={**answers, "programs.awarded.scale": "multiply"})
    assert payments(foundation)[0] == ("Reading", 2023, 100_000)


def test_an_amount_that_stays_unknown_is_no_payment_and_takes_no_grant_with_it(
    foundation: Workspace, tmp_path: Path
) -> None:
    source = book(tmp_path / "a.xlsx", Grants=[["Grant title", "Paid 2023", "Paid 2024"], ["Reading", "100K", 7]])
    assert "payments.amount.offered" in {one.key for one in plan_import(foundation, source).questions}
    report = import_file(foundation, source, answers={"payments.amount.offered": "unknown"})
    assert payments(foundation) == [("Reading", 2024, 7)] and not report.skipped
    assert [dict(one.values)["text"] for one in report.notices if one.code == "payment_of_nothing"] == ["100K"]


def test_a_unit_of_payments_is_no_mapping() -> None:
    column = {"column": "B", "header": "Paid 2023", "field": "paid", "unit": 1000}
    with pytest.raises(Refused):
        from_json({"schema": 1, "sheets": [{"sheet": "", "kind": "programs", "header_row": 1, "columns": [column]}]})


def test_rows_of_one_name_without_codes_are_paired_or_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    twice = book(tmp_path / "a.xlsx", Sheet1=[["Program name", "Budget"], ["Club", 1], ["Club", 2], ["Camp", 3]])
    import_file(workspace, twice)
    assert plan_import(workspace, twice).is_empty, "as many rows as records: each is its own"
    once = book(tmp_path / "b.xlsx", Sheet1=[["Program name", "Budget"], ["Club", 5], ["Camp", 3]])
    with pytest.raises(Refused) as caught:
        import_file(workspace, once)
    assert "title_of_copies" in {one.code for one in caught.value.problems}
    left = plan_import(workspace, once, {"programs.title.copies": "leave"})
    assert vars(left.counts["Programs"]) == {"added": 0, "changed": 0, "unchanged": 1, "left": 2}
    assert "row_of_copies_left" in {one.code for one in left.notices}
    import_file(workspace, once, answers={"programs.title.copies": "new"})
    assert [one.title for one in workspace.read().programs].count("Club") == 3
