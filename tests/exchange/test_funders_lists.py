"""Lists of grants in the shapes that funders publish: each column is what it is, and what is in doubt is asked."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from aligner.actions.exchange import import_file, plan_import
from aligner.model.errors import Refused
from aligner.model.programs import Program
from aligner.model.vocabulary import ProgramKind
from aligner.store.workspace import Workspace, create_workspace
from tests.cli.test_commands import run

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Published:
    """A list and what is right of its first grant. asks: the questions, with the answers that settle them.

    told: what is said of how it was read, beside that its rows are grants.
    """

    suffix: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    first: dict[str, Any]
    currency: str = "USD"
    asks: dict[str, str] = field(default_factory=dict)
    told: frozenset[str] = frozenset()


UNTITLED = frozenset({"titles_of_grantees"})
ARBOR, BIRCH, CEDAR = "Arbor House", "Birch Trust", "Cedar School"
LISTS: dict[str, Published] = {
    "organization and amount": Published(
        "csv",
        ("Organization", "Amount"),
        ((ARBOR, "$1,250,000"), (BIRCH, "$40,000"), (CEDAR, "$7,500")),
        {"title": ARBOR, "grantee": ARBOR, "awarded_minor": 1_250_000_00},
        told=UNTITLED,
    ),
    "organization and amount, a workbook": Published(
        "xlsx",
        ("Organization", "Amount"),
        ((ARBOR, 1_250_000), (BIRCH, 40_000), (CEDAR, 7_500)),
        {"title": ARBOR, "grantee": ARBOR, "awarded_minor": 1_250_000_00},
        told=UNTITLED,
    ),
    "recipient and amount, in short": Published(
        "csv",
        ("Recipient", "Amount"),
        ((ARBOR, "1.2M"), (BIRCH, "40K"), (CEDAR, "7,500")),
        {"title": ARBOR, "grantee": ARBOR, "awarded_minor": 1_200_000_00},
        asks={"programs.budget.offered": "take"},
        told=UNTITLED,
    ),
    "a foundation's site": Published(
        "xlsx",
        ("Grantee", "Award Amount", "Fiscal Year", "Program Area", "City", "Purpose"),
        (
            (ARBOR, "$1,250,000", 2023, "Education", "Boston", "General operating support"),
            (BIRCH, "$40,000", 2023, "Health", "Lowell", "Mobile clinic"),
            (CEDAR, "$7,500", 2022, "Education", "Salem", "Science rooms"),
        ),
        {
            "title": "General operating support",
            "grantee": ARBOR,
            "grantee_place": "Boston",
            "grant_programme": "Education",
            "awarded_minor": 1_250_000_00,
            "award_date": date(2023, 1, 1),
        },
        asks={"programs.award_date.edge": "first"},
    ),
    "days as a workbook's numbers": Published(
        "xlsx",
        ("Grantee", "Purpose", "Amount", "Grant Date"),
        ((ARBOR, "Reading", 1_250, 45_123), (BIRCH, "Clinic", 40_000, 45_200), (CEDAR, "Science", 7_500, 44_990)),
        {"title": "Reading", "grantee": ARBOR, "awarded_minor": 1_250_00, "award_date": date(2023, 7, 16)},
        told=frozenset({"date_read"}),
    ),
    "days as numbers in a table": Published(
        "csv",
        ("Grantee", "Purpose", "Amount", "Grant Date"),
        ((ARBOR, "Reading", "1250", "45123"), (BIRCH, "Clinic", "40000", "45200")),
        {"title": "Reading", "grantee": ARBOR, "awarded_minor": 1_250_00, "award_date": date(2023, 7, 16)},
        told=frozenset({"date_read"}),
    ),
    "years from and to": Published(
        "csv",
        ("Recipient", "Grant title", "Amount", "Years"),
        ((ARBOR, "Reading", "₪ 300,000", "2021-2023"), (BIRCH, "Clinic", "₪ 40,000", "2023")),
        {
            "title": "Reading",
            "grantee": ARBOR,
            "awarded_minor": 300_000_00,
            "start": date(2021, 1, 1),
            "end": date(2023, 12, 31),
        },
        "ILS",
        told=frozenset({"span_read"}),
    ),
    "a period and what it is for": Published(
        "csv",
        ("Grantee", "Purpose", "Amount", "Grant period"),
        ((ARBOR, "Reading", "1,250", "2021 – 2023"), (BIRCH, "Clinic", "40,000", "2022 – 2026")),
        {
            "title": "Reading",
            "grantee": ARBOR,
            "awarded_minor": 1_250_00,
            "start": date(2021, 1, 1),
            "end": date(2023, 12, 31),
        },
        told=frozenset({"span_read"}),
    ),
    "an office in Hebrew": Published(
        "csv",
        ("שם העמותה", "סכום המענק", "תאריך אישור", "מטרת המענק", "תחום"),
        (
            ("עמותת אלון", "300,000 ₪", "12.3.2023", "מרכז למידה", "חינוך"),
            ("עמותת ברוש", "40,000", "1.4.2023", "מרפאה ניידת", "בריאות"),
            ("עמותת דקל", "7,500", "5.5.2022", "חדרי מדע", "חינוך"),
        ),
        {
            "title": "מרכז למידה",
            "grantee": "עמותת אלון",
            "grant_programme": "חינוך",
            "awarded_minor": 300_000_00,
            "award_date": date(2023, 3, 12),
        },
        "ILS",
        told=frozenset({"date_read"}),
    ),
    "a year alone in Hebrew": Published(
        "xlsx",
        ("שם הארגון", "סכום שאושר", "שנה", "תחום פעילות", "עיר"),
        (
            ("עמותת אלון", 300_000, 2023, "חינוך", "לוד"),
            ("עמותת אלון", 40_000, 2022, "חינוך", "לוד"),
            ("עמותת דקל", 7_500, 2021, "בריאות", "עכו"),
        ),
        {
            "title": "עמותת אלון 2023",
            "grantee": "עמותת אלון",
            "grantee_place": "לוד",
            "grant_programme": "חינוך",
            "awarded_minor": 300_000_00,
            "award_date": date(2023, 12, 31),
        },
        "ILS",
        asks={"programs.award_date.edge": "last"},
        told=UNTITLED,
    ),
    "an office in Arabic": Published(
        "csv",
        ("اسم الجمعية", "مبلغ المنحة", "تاريخ الموافقة", "الغرض من المنحة", "المجال"),
        (
            ("جمعية الزيتون", "300,000", "12.3.2023", "مركز تعلّم", "تعليم"),
            ("جمعية الأرز", "40,000", "1.4.2023", "عيادة متنقلة", "صحة"),
            ("جمعية النخيل", "7,500", "5.5.2022", "غرف علوم", "تعليم"),
        ),
        {
            "title": "مركز تعلّم",
            "grantee": "جمعية الزيتون",
            "grant_programme": "تعليم",
            "awarded_minor": 300_000_00,
            "award_date": date(2023, 3, 12),
        },
        "ILS",
        told=frozenset({"date_read"}),
    ),
    "two columns in Arabic": Published(
        "csv",
        ("الجهة", "المبلغ"),
        (("جمعية الزيتون", "300,000"), ("جمعية الأرز", "40,000"), ("جمعية النخيل", "7,500")),
        {"title": "جمعية الزيتون", "grantee": "جمعية الزيتون", "awarded_minor": 300_000_00},
        "ILS",
        told=UNTITLED,
    ),
    "a database's words": Published(
        "csv",
        ("Organization Name", "Project Title", "Amount Committed", "Date Committed", "Topic", "Organization City"),
        (
            (ARBOR, "Reading", "$1,250,000", "2023-07-16", "Education", "Boston"),
            (BIRCH, "Clinic", "$40,000", "2022-05-02", "Health", "Lowell"),
        ),
        {
            "title": "Reading",
            "grantee": ARBOR,
            "grantee_place": "Boston",
            "grant_programme": "Education",
            "awarded_minor": 1_250_000_00,
            "award_date": date(2023, 7, 16),
        },
    ),
    "a list of payments": Published(
        "csv",
        ("Payee", "Amount Paid", "Check Date", "Memo"),
        ((ARBOR, "1,250", "1/15/2023", "Reading"), (BIRCH, "40,000", "2/20/2023", "Clinic")),
        {"title": "Reading", "grantee": ARBOR, "awarded_minor": 1_250_00},
        told=frozenset({"column_unknown"}),
    ),
}
FACTS = ("title", "grantee", "grantee_place", "grant_programme", "awarded_minor", "award_date", "start", "end")
WHOLE = frozenset({"rows_have_grantee", "taken_as_awarded"})


def written(tmp_path: Path, one: Published) -> Path:
    source = tmp_path / f"list.{one.suffix}"
    if one.suffix == "csv":
        with source.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows((one.headers, *one.rows))
        return source
    book = Workbook()
    for row in (one.headers, *one.rows):
        book.worksheets[0].append(list(row))
    book.save(source)
    return source


def facts(program: Program) -> dict[str, Any]:
    found = {name: getattr(program, name) for name in FACTS}
    return {name: value for name, value in found.items() if value not in (None, "")}


def asked(workspace: Workspace, source: Path) -> set[str]:
    """The keys of the questions without whose answers nothing goes in."""
    try:
        plan = plan_import(workspace, source)
    except Refused as refused:
        return {str(dict(one.values)["ask"]) for one in refused.problems if "ask" in dict(one.values)}
    return {str(dict(one.values)["ask"]) for one in plan.problems if "ask" in dict(one.values)}


@pytest.mark.parametrize("name", LISTS)
def test_a_published_list_of_grants_comes_in_as_it_is(name: str, tmp_path: Path) -> None:
    one = LISTS[name]
    source = written(tmp_path, one)
    new = {"name": "Ours", "kind": "foundation", "currency": one.currency}
    with create_workspace(tmp_path / "w.aligner", new) as workspace:
        assert asked(workspace, source) == set(one.asks)
        report = import_file(workspace, source, answers=one.asks)
        programs = workspace.read().programs
        assert {program.kind for program in programs} == {ProgramKind.GRANT} and len(programs) == len(one.rows)
        assert facts(programs[0]) == one.first
        assert not any(program.budget_minor or program.currency for program in programs)
        assert len({program.title for program in programs}) == len(programs)
        told = {notice.code for notice in report.notices}
        assert WHOLE | one.told <= told
        assert ("titles_of_grantees" in told) == ("titles_of_grantees" in one.told)
        again = import_file(workspace, source, answers=one.asks)
        counts = dict(again.counts)["Programs"]
        assert (counts.added, counts.changed, counts.unchanged) == (0, 0, len(one.rows))


def test_a_list_goes_in_by_the_command_line_once_its_question_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = LISTS["recipient and amount, in short"]
    file, source = tmp_path / "w.aligner", written(tmp_path, one)
    with create_workspace(file, {"name": "Ours", "kind": "foundation", "currency": "USD"}) as workspace:
        assert workspace.read().programs == ()
    code, out, error = run(capsys, "import", file, source)
    assert code != 0 and "--answer programs.budget.offered=take" in out + error
    assert run(capsys, "import", file, source, "--answer", "programs.budget.offered=take")[0] == 0


@pytest.mark.parametrize("name", ["organization and amount", "two columns in Arabic"])
def test_to_a_nonprofit_such_a_list_tells_of_others(name: str, tmp_path: Path) -> None:
    source = written(tmp_path, LISTS[name])
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "nonprofit"}) as workspace:
        report = import_file(workspace, source)
        records = workspace.read()
        assert not records.programs and len(records.actors) == 3
        assert "column_unknown" in {notice.code for notice in report.notices}, "the amounts are said to be left"


def test_activities_of_others_at_goals_stay_such_in_a_foundations_file(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    rows = "Goal,Organization,Activity,Amount\nG1,Arbor House,Reading,1000\nG1,Birch Trust,Clinic,2000\n"
    source.write_text(rows, "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as workspace:
        goals = tmp_path / "goals.csv"
        goals.write_text("Goal code,Goal title\nG1,Reading for all\n", "utf-8")
        import_file(workspace, goals)
        import_file(workspace, source)
        records = workspace.read()
        assert not records.programs and len(records.actors) == len(records.activities) == 2


def test_one_number_under_a_day_is_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("Title,Recipient,Amount,Start date\nReading,Arbor House,1000,45123\n", "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as workspace:
        assert asked(workspace, source) == {"programs.start.offered"}


def test_school_years_stay_school_years(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    rows = "Recipient,Grant title,Amount,Years\nArbor,Reading,1000,2021-2022\nBirch,Clinic,2000,2022-2023\n"
    source.write_text(rows, "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as workspace:
        report = import_file(workspace, source)
        assert workspace.read().programs[0].start == date(2021, 9, 1)
        assert "span_read" not in {notice.code for notice in report.notices}
