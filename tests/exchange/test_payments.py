"""Payments come in and go out with their grants, in their grants' currency, and once each."""

from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.exchange import export_tables, export_workbook, import_file
from aligner.actions.programs import add_payment, add_program
from aligner.actions.roadmap import edit_organization
from aligner.model.errors import Refused
from aligner.model.visibility import visible
from aligner.model.vocabulary import PaymentState, Sharing
from aligner.store.workspace import Workspace, create_workspace

HEADS = "Program,Year,Amount,State,Note\n"


@pytest.fixture
def ours(tmp_path: Path):
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as workspace:
        add_program(workspace, "Rooms", code="M1")
        add_program(workspace, "Books", code="M2", currency="GBP")
        yield workspace


def listed(workspace: Workspace, tmp_path: Path, *rows: str, name: str = "Payments.csv", heads: str = HEADS):
    source = tmp_path / name
    source.write_text(heads + "".join(f"{row}\n" for row in rows), "utf-8")
    return import_file(workspace, source)


def held(workspace: Workspace) -> list[tuple[int, int, str, str]]:
    return sorted((one.year, one.amount_minor, one.state.value, one.note) for one in workspace.read().payments)


@pytest.mark.parametrize(
    ("name", "heads", "state"),
    [
        ("Payments.csv", HEADS, "paid"),
        ("תשלומים.csv", "תוכנית,שנה,סכום,מצב,הערה\n", "שולם"),
        ("الدفعات.csv", "البرنامج,السنة,المبلغ,الحالة,ملاحظة\n", "مدفوعة"),
    ],
)
def test_a_list_of_payments_is_read_in_three_languages(
    ours: Workspace, tmp_path: Path, name: str, heads: str, state: str
) -> None:
    listed(ours, tmp_path, f"M1,2026,1200,{state},", "M1,2027,800,,second", name=name, heads=heads)
    assert held(ours) == [(2026, 1200_00, "paid", ""), (2027, 800_00, "scheduled", "second")]
    ours.undo()
    assert held(ours) == []


def test_a_scheduled_payment_that_a_later_list_calls_paid_is_that_payment(ours: Workspace, tmp_path: Path) -> None:
    listed(ours, tmp_path, "M1,2026,1200,scheduled,", "M1,2027,800,scheduled,")
    before = {one.id for one in ours.read().payments}
    listed(ours, tmp_path, "M1,2026,1200,paid,", "M1,2027,800,scheduled,")
    assert {one.id for one in ours.read().payments} == before
    assert held(ours) == [(2026, 1200_00, "paid", ""), (2027, 800_00, "scheduled", "")]
    # Another amount is another payment: what is still scheduled stays, and nobody has to guess.
    listed(ours, tmp_path, "M1,2027,300,paid,")
    assert held(ours)[1:] == [(2027, 300_00, "paid", ""), (2027, 800_00, "scheduled", "")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("M1,2026,-5,paid,", "number_below"),
        ("M1,1492,5,paid,", "number_not_between"),
        ("M1,,5,paid,", "value_missing"),
        ("M1,2026,,paid,", "value_missing"),
        ("M1,2026,£5,paid,", "payment_currency"),
        ("M2,2026,₪5,paid,", "payment_currency"),
        ("M9,2026,5,paid,", "unknown_code"),
        ("M1,2026,5,maybe,", "not_a_choice"),
    ],
)
def test_what_is_no_payment_is_refused_with_its_cell(ours: Workspace, tmp_path: Path, row: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        listed(ours, tmp_path, row, "M1,2030,7,paid,")
    assert [problem.code for problem in refused.value.problems] == [code]
    assert held(ours) == []


def test_an_amount_in_the_grants_own_currency_is_taken(ours: Workspace, tmp_path: Path) -> None:
    listed(ours, tmp_path, "M2,2026,£5,paid,", "M1,2026,₪5,paid,")
    assert held(ours) == [(2026, 5_00, "paid", ""), (2026, 5_00, "paid", "")]


def test_the_same_payment_twice_in_a_list_and_in_the_file_is_refused(ours: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        listed(ours, tmp_path, "M1,2026,5,paid,", "M1,2026,6,paid,")
    assert {problem.code for problem in refused.value.problems} == {"duplicate_value"}
    grant = ours.read().programs[0].id
    add_payment(ours, grant, year=2026, amount_minor=5_00, state=PaymentState.PAID)
    with pytest.raises(Refused) as refused:
        add_payment(ours, grant, year=2026, amount_minor=9_00, state=PaymentState.PAID)
    assert refused.value.problems[0].code == "payment_twice"


@pytest.mark.parametrize("ending", ["xlsx", "zip"])
def test_payments_go_out_and_come_back_as_they_were(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out.{ending}"
    with create_example(tmp_path / "a.aligner", "foundation", "he") as workspace:
        edit_organization(workspace, money_measure="paid", money_from=2025, money_to=2026)
        (export_workbook if ending == "xlsx" else export_tables)(workspace, out, "he")
        titles = {one.id: one.code for one in workspace.read().programs}
        told = sorted((titles[one.program_id], *key) for one, key in _keyed(workspace))
    assert len(told) > 10
    with create_workspace(tmp_path / "b.aligner", {"name": "B", "kind": "foundation", "currency": "USD"}) as other:
        import_file(other, out)
        assert other.read().organization.period == (2025, 2026)
        titles = {one.id: one.code for one in other.read().programs}
        assert sorted((titles[one.program_id], *key) for one, key in _keyed(other)) == told


def _keyed(workspace: Workspace):
    return [(one, (one.year, one.amount_minor, one.state.value, one.note)) for one in workspace.read().payments]


def test_whoever_may_not_see_a_grant_sees_none_of_its_payments(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "foundation", "en") as workspace:
        records = workspace.read()
    hidden = {one.id for one in records.programs if one.sharing is not Sharing.PUBLIC}
    seen = visible(records, Sharing.PUBLIC)
    assert hidden & {one.program_id for one in records.payments}
    assert not hidden & {one.program_id for one in seen.payments}
    assert "payment" in seen.withheld
