"""The fill-in workbook, filled with real data as a person would fill it, imported and made into a kit."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from aligner.actions.exchange import import_file, write_template
from aligner.actions.figures import figures_of
from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.opening import Workspace, new_workspace
from aligner.actions.priorities import set_own_weights
from aligner.kit.making import FILES, RECORD
from aligner.lang.words import words
from aligner.model.text import NAME_LIMIT, fold_key


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fill(book: Any, language: str, sheet: str, headers: list[str], rows: list[list[Any]]) -> None:
    """Writes rows under the template's own headers, which stand in its language and in any order."""
    sentence = words(language).sentence
    page = next(s for s in book if fold_key(s.title) == fold_key(sentence(f"sheets.sheet.{sheet.casefold()}")))
    by_title = {fold_key(str(cell.value)): cell.column for cell in page[1] if cell.value}
    columns = [
        by_title[fold_key(sentence(f"sheets.header.{header.casefold().replace(' ', '_')}"))] for header in headers
    ]
    start = page.max_row + 1
    for index, row in enumerate(rows):
        for column, value in zip(columns, row, strict=True):
            if value not in ("", None):
                page.cell(start + index, column, value)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Any]:
    yield lambda language: (write_template(tmp_path / "t.xlsx", language), openpyxl.load_workbook(tmp_path / "t.xlsx"))[
        1
    ]


def imported(book: Any, tmp_path: Path, kind: str, language: str) -> Workspace:
    source = tmp_path / "filled.xlsx"
    book.save(source)
    workspace = new_workspace(tmp_path / "w.aligner", "קרן טראמפ" if language == "he" else "مؤسسة", kind, language)
    import_file(workspace, source)
    return workspace


def test_the_programs_of_a_real_foundation_on_the_5p2_roadmap_in_hebrew(
    filled: Any, shared_data: Path, tmp_path: Path
) -> None:
    facts = read(shared_data / "facts" / "5p2_math_5units_by_year.csv")
    programmes = {row["programme"]: row for row in read(shared_data / "facts" / "trump_foundation_programmes.csv")}
    book = filled("he")
    goals = [["M", "מורים", "", None], ["M1", "גיוס והכשרת מורים", "M", 25], ["M2", "פיתוח מקצועי של מורים", "M", 20]]
    goals += [["S", "תלמידים", "", None], ["S1", "בסיס בחטיבת הביניים", "S", 20], ["S2", "התמדה בחמש יחידות", "S", 20]]
    goals += [["S3", "פריפריה וחברה ערבית", "S", 15]]
    fill(book, "he", "Goals", ["Code", "Title", "Parent", "Weight"], goals)
    stages = [
        ["T1", "הכפלה", date(2013, 1, 1), date(2017, 12, 31)],
        ["T2", "פריפריה", date(2017, 1, 1), date(2020, 12, 31)],
    ]
    fill(book, "he", "Stages", ["Code", "Title", "Start", "End"], stages)
    indicator = ["I1", "S2", "נבחנים בחמש יחידות", date(2012, 6, 30), 8869, date(2019, 6, 30), 18000]
    names = ["Code", "Goal", "Title", "Baseline date", "Baseline value", "Target date", "Target value"]
    fill(book, "he", "Indicators", names, [indicator])
    measured = [
        ["I1", date(int(row["school_year_end"]), 6, 30), float(row["students_12th_grade_5units_math"]), row["source"]]
        for row in facts
        if row["school_year_end"].isdigit() and row["students_12th_grade_5units_math"].isdigit()
    ]
    fill(book, "he", "Measurements", ["Indicator", "Date", "Value", "Source"], measured)
    rows, placed = [], []
    cells = [("M1", "T1"), ("M2", "T1"), ("S1", "T2"), ("S3", "T2"), ("S2", "T1")]
    for number, (title, row) in enumerate(programmes.items(), 1):
        rows.append([f"P{number}", title, "מענק", row["partner"][:NAME_LIMIT], 400000 * number])
        goal, stage = cells[number % len(cells)]
        placed.append([f"P{number}", goal, stage, 80 if number % 3 else 100])
    fill(book, "he", "Programs", ["Code", "Title", "Kind", "Grantee", "Budget"], rows)
    fill(book, "he", "Placements", ["Program", "Goal", "Stage", "Share"], placed)
    own = [["M1", 10], ["M2", 35], ["S1", 15], ["S2", 25], ["S3", 15]]
    fill(book, "he", "Priorities", ["Goal", "Weight"], own)

    with imported(book, tmp_path, "foundation", "he") as workspace:
        records, figures = workspace.read(), figures_of(workspace)
        assert len(records.programs) == len(programmes) >= 8
        assert len(records.measurements) == len(measured) >= 8
        assert figures.own_collective.largest_gaps[0] in ("M1", "M2")
        made = make_kit(records, KitOptions(language="he"), tmp_path / "kit")
    assert [file.path.name for file in made] == [*(FILES[name] for name in KitOptions().only), RECORD]


def test_the_169_targets_as_a_roadmap_in_arabic(filled: Any, shared_data: Path, tmp_path: Path) -> None:
    goals, targets = read(shared_data / "sdg" / "sdg_goals.csv"), read(shared_data / "sdg" / "sdg_targets.csv")
    book = filled("ar")
    rows = [[f"G{row['goal']}", row["title_ar"][:NAME_LIMIT], "", None] for row in goals]
    rows += [[row["target"], row["title_ar"][:NAME_LIMIT], f"G{row['goal']}", 1] for row in targets]
    fill(book, "ar", "Goals", ["Code", "Title", "Parent", "Weight"], rows)
    fill(book, "ar", "Stages", ["Code", "Title"], [["S1", "التخطيط"], ["S2", "التنفيذ"], ["S3", "التوسّع"]])
    programs = [[f"P{n}", f"برنامج {n}", 100000 * n] for n in range(1, 9)]
    fill(book, "ar", "Programs", ["Code", "Title", "Budget"], programs)
    where = ["1.1", "1.a", "4.1", "4.a", "5.2", "8.6", "4.1", "10.2"]
    placed = [[f"P{n}", goal, f"S{n % 3 + 1}", 100] for n, goal in enumerate(where, 1)]
    fill(book, "ar", "Placements", ["Program", "Goal", "Stage", "Share"], placed)

    with imported(book, tmp_path, "nonprofit", "ar") as workspace:
        records = workspace.read()
        assert len(records.leaf_goals) == len(targets) == 169
        assert {"1.a", "1.10"} & {goal.code for goal in records.goals} == {"1.a"}
        weights = {goal.id: 20.0 if goal.code in where else 0.5 for goal in records.leaf_goals}
        set_own_weights(workspace, weights)
        figures = figures_of(workspace)
        assert set(figures.own_collective.largest_gaps) <= set(where)
        made = make_kit(workspace.read(), KitOptions(language="ar"), tmp_path / "kit")
    pages = {file.path.name: file.pages for file in made}
    assert pages["briefing.pdf"] <= 20
    assert pages["forms.pdf"] <= 50
    assert len(Presentation(str(tmp_path / "kit" / "deck.pptx")).slides) == pages["deck.pptx"] <= 16
