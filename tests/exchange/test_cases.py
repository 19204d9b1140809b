"""Small real-like files: each ends as its list of expectations says, or with what its notice or refusal names."""

from pathlib import Path

import pytest

from aligner.actions.exchange import import_file
from aligner.model.errors import Refused
from aligner.store.workspace import create_workspace

EXPECTED: dict[str, tuple[int, tuple[str, ...]]] = {
    # programs that come in (-1: refused), and the codes that must be reported
    "n01_title_rows_above.xlsx": (2, ("row_above_headers",)),
    "n02_total_row.xlsx": (2, ("total_row_left",)),
    "n04_no_code_column.xlsx": (2, ("code_made",)),
    "n05_own_headers_he.xlsx": (2, ("sheet_guessed", "columns_guessed")),
    "n06_own_headers_en.xlsx": (2, ("sheet_guessed", "columns_guessed")),
    "n07_money_text.xlsx": (-1, ("value_offered",)),
    "n08_budget_in_thousands.xlsx": (1, ("amounts_in_thousands",)),
    "n09_percent_formats.xlsx": (-1, ("share_in_doubt",)),
    "n11_merged_region.xlsx": (2, ("merged_filled",)),
    "n12_hidden.xlsx": (1, ("hidden_row_left", "hidden_column_left", "hidden_sheet_left")),
    "n13_spaces.xlsx": (-1, ("duplicate_code_in_file",)),
    "n15_duplicates.xlsx": (3, ("looks_alike",)),
    "n16_logframe.xlsx": (0, ("read_as_results", "year_of_header", "value_stays_unknown")),
    "n18_360_titles.xlsx": (2, ("columns_guessed", "rows_are_grants")),
    "n21_currency_words.xlsx": (4, ()),
    "n23_formulas.xlsx": (-1, ("formula_without_value",)),
    "n26_priorities_sum.xlsx": (-1, ("not_a_number",)),
    "n27_blank_title_gap.xlsx": (4, ()),
    "n28_last_year_reimport.xlsx": (2, ()),
    "n29_sheet_named_data.xlsx": (2, ("sheet_guessed",)),
    "n30_notes_sheet.xlsx": (1, ("sheet_unknown",)),
    "n31_hash_code.xlsx": (3, ()),
    "n32_hash_header.xlsx": (2, ("column_unknown",)),
    "n35_formula_placement.xlsx": (-1, ("shares_above_100",)),
    "c01_cp1255/תכניות.csv": (2, ("encoding_guessed",)),
    "c02_utf8_nobom/תכניות.csv": (2, ()),
    "c03_bom/תכניות.csv": (2, ()),
    "c04_utf16/תכניות.csv": (2, ()),
    "c05_cp1256/programs.csv": (1, ("encoding_guessed",)),
    "c07_semicolon/programs.csv": (1, ("number_read", "date_read")),
    "c08_sep/programs.csv": (1, ()),
    "c09_txt/תכניות.txt": (1, ()),
    "c11_mixed/programs.csv": (-1, ("csv_line_encoding",)),
    "faults/emoji/Programs.csv": (1, ()),
    "faults/paragraph-separator/Programs.csv": (1, ()),
    "faults/rows-after-150-empty-rows.xlsx": (2, ()),
    "faults/xm-hidden-row.xlsx": (1, ("hidden_row_left",)),
    "faults/xm-95MB-empty-rows.xlsx": (-1, ("workbook_inflated",)),
    "faults/x38_chart_sheet.xlsx": (3, ("sheet_without_cells",)),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_small_file_ends_as_is_expected_of_it(name: str, shared_data: Path, tmp_path: Path) -> None:
    source = shared_data / "cases" / name
    if not source.exists():
        pytest.skip("this file is not here")
    programs, codes = EXPECTED[name]
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit"}) as workspace:
        try:
            report = import_file(workspace, source)
            told = {notice.code for notice in report.notices}
        except Refused as error:
            told = {problem.code for problem in error.problems}
            assert programs == -1, told
        assert len(workspace.read().programs) == max(programs, 0)
        assert set(codes) <= told and (codes or not told)


def test_no_case_is_left_out(shared_data: Path) -> None:
    folder = shared_data / "cases"
    found = [*folder.glob("*.xlsx"), *folder.glob("c*/*"), *folder.glob("faults/x*.xlsx")]
    assert {path.relative_to(folder).as_posix() for path in found} <= set(EXPECTED)
