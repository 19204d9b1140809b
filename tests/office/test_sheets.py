"""Sheets of every workbook: what is written comes back, formulas refer by key, lists are complete, bytes are the
same."""

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from aligner.lang.words import words
from aligner.model.text import decode_excel_escapes
from aligner.model.vocabulary import LANGUAGES
from aligner.office.sheets import (
    CELL_LIMIT,
    Book,
    Column,
    Formula,
    Grid,
    Style,
    Value,
    fitting_cell,
    listed,
    sheet_title,
)
from aligner.office.text import utf16_length

GRID = Grid("Dawn's list", (Column("code", width=9), Column("value", width=20)), first=5, count=3)


def _book(*values: Value, style: Style | None = None, is_rtl: bool = False) -> bytes:
    book = Book(is_rtl=is_rtl, creator="Dawn")
    sheet = book.add_sheet(GRID)
    for row, value in enumerate(values, GRID.first):
        sheet.write(row, "value", value, style or Style())
    return book.to_package()


def _cell(package: bytes, *, calculated: bool = False) -> Any:
    return load_workbook(io.BytesIO(package), data_only=calculated)[GRID.title].cell(GRID.first, 2)


@pytest.mark.parametrize("text", ["=1+1", "+cmd|calc", "-2", "@SUM(A1)", "\ttab", "\rreturn", "#N/A"])
def test_a_text_that_looks_like_a_formula_or_an_error_stays_text(text: str) -> None:
    cell = _cell(_book(text))
    assert cell.data_type == "s"
    assert bool(cell.quotePrefix) is not text.startswith("#")


def test_a_text_that_looks_like_an_escape_is_read_as_it_was_written() -> None:
    with_escape = "a_x0041_b_x000B_"
    assert decode_excel_escapes(_cell(_book(with_escape)).value) == with_escape


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 1e-300, 123456789.123456789])
def test_a_number_comes_back_digit_by_digit(number: float) -> None:
    assert _cell(_book(number)).value == number


def test_a_day_keeps_the_format_of_its_style() -> None:
    cell = _cell(_book(date(2026, 3, 4), style=Style(number_format="d/m/yyyy")))
    assert cell.is_date and cell.number_format == "d/m/yyyy"


def test_a_formula_carries_its_value() -> None:
    package = _book(Formula("1/4", 0.25))
    assert _cell(package).value == "=1/4"
    assert _cell(package, calculated=True).value == 0.25


def test_formulas_refer_to_columns_by_their_keys() -> None:
    many = Grid("G", tuple(Column(f"c{number}") for number in range(30)), first=5, count=0)
    assert [many.cell("c27", 7, fixed) for fixed in ("", "column", "row", "both")] == ["AB7", "$AB7", "AB$7", "$AB$7"]
    assert many.span("c0") == "$A$5:$A$5"
    assert GRID.range("value") == "'Dawn''s list'!$B$5:$B$7"
    assert GRID.area(4) == "A4:B7"


@pytest.mark.parametrize(("is_rtl", "start"), [(True, "right"), (False, "left")])
def test_start_is_the_side_where_reading_begins(is_rtl: bool, start: str) -> None:
    cell = _cell(_book("x", style=Style(across="start"), is_rtl=is_rtl))
    assert cell.alignment.horizontal == start
    assert cell.alignment.readingOrder == (2 if is_rtl else 1)


@pytest.mark.parametrize("choices", [("order, then points", "order"), ('5"', "6"), ("x" * 200, "y" * 60)])
def test_choices_that_no_list_of_excel_holds_are_not_offered(choices: tuple[str, ...]) -> None:
    assert listed(choices) == ""
    assert listed(("yes", "no")) == '"yes,no"'


def test_a_title_is_one_that_a_sheet_may_have() -> None:
    assert sheet_title("a/b: \u2067[c]\u2069 " + "d" * 40) == ("a b   c  " + "d" * 40)[:31]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert _book("a", 1.5, date(2026, 1, 2)) == _book("a", 1.5, date(2026, 1, 2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_holds_a_long_text_or_says_how_much_is_left_out(language: str) -> None:
    speech = words(language)
    for text in ("a" * CELL_LIMIT, "📈" * (CELL_LIMIT // 2)):
        assert fitting_cell(text, speech) == text
    for text in ("a" * (CELL_LIMIT + 1), "📈" * 20_000, "ab📈" * 20_000):
        shown = fitting_cell(text, speech)
        kept = len(shown) - len(shown.lstrip(text))
        assert CELL_LIMIT - 2 <= utf16_length(shown) <= CELL_LIMIT
        assert speech.number(len(text) - kept) in shown


def test_a_long_text_of_escapes_loses_nothing_unsaid() -> None:
    shown = fitting_cell("_x0041_" * 4_000, words("en"))
    assert "left out" in shown and "left out" in str(_cell(_book(shown)).value)
