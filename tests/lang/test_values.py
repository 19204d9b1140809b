"""Numbers, percents and money as people write them."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.lang.values import decimal_sign, read_currency, read_integer, read_money, read_number, read_percent
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES


@pytest.mark.parametrize(
    ("text", "minor", "currency"),
    [
        ("₪120,000", 12_000_000, "ILS"),
        ("120,000 ₪", 12_000_000, "ILS"),
        ("NIS 120000", 12_000_000, "ILS"),
        ('120000 ש"ח', 12_000_000, "ILS"),
        ("120000ש״ח", 12_000_000, "ILS"),
        ("120000 שקלים חדשים", 12_000_000, "ILS"),
        ("120000 شيكل", 12_000_000, "ILS"),
        ("£320,000", 32_000_000, "GBP"),
        ("US$ 500", 50_000, "USD"),
        ("500 דולר", 50_000, "USD"),
        ("500 دولار", 50_000, "USD"),
        ("€1.200,50", 120_050, "EUR"),
        ("120 000", 12_000_000, ""),
        ("120\u00a0000", 12_000_000, ""),
        ("120\u202f000", 12_000_000, ""),
        ("1'200’000", 120_000_000, ""),
        ("1,200.50", 120_050, ""),
        ("120.000,00", 12_000_000, ""),
        ("1.200.000", 120_000_000, ""),
        ("١٢٣٬٠٠٠", 12_300_000, ""),
        ("١٬٢٠٠٫٥", 120_050, ""),
        ("١٢٣،٠٠٠", 12_300_000, ""),
        ("۱۲۰۰", 120_000, ""),
        ("１２０", 12_000, ""),
        ("(500)", -50_000, ""),
        ("-₪500", -50_000, "ILS"),
        ("₪\u2212500", -50_000, "ILS"),
        ("\u200f₪\u200e320,000\u2069", 32_000_000, "ILS"),
        ("320,000.-", 32_000_000, ""),
    ],
)
def test_money_is_read_with_its_signs_words_and_separators(text: str, minor: int, currency: str) -> None:
    found = read_money(text)
    assert (found.value, found.currency, found.problem, found.doubt) == (minor, currency, "", None)


@pytest.mark.parametrize(
    ("text", "problem", "offered"),
    [
        ("450k", "scaled_number", 450_000),
        ("1.5M", "scaled_number", 1_500_000),
        ("450 אלף", "scaled_number", 450_000),
        ('1.2 מלש"ח', "scaled_number", 1_200_000),
        ("٤٥٠ ألف شيكل", "scaled_number", 450_000),
        ("כ-120,000", "approximate_number", 120_000),
        ("כ־120,000", "approximate_number", 120_000),
        ("about 120000", "approximate_number", 120_000),
        ("حوالي 120000", "approximate_number", 120_000),
        ("~120", "approximate_number", 120),
        ("500-", "sign_after_number", -500),
        ("120 תלמידים", "words_beside_number", 120),
        ("1,20,000", "odd_grouping", 120_000),
        ("5%", "unexpected_percent", 5),
        ("100+", "number_bound", None),
        (">100", "number_bound", None),
        ("לפחות 100", "number_bound", None),
        ("100-120", "number_range", None),
        ("3 of 5", "not_a_number", None),
        ("P1", "not_a_number", None),
        ("10²", "not_a_number", None),
        ("½", "not_a_number", None),
        ("12 ₪ $", "not_a_number", None),
        ("9" * 300, "not_a_number", None),
    ],
)
def test_what_is_no_plain_amount_is_offered_and_never_taken(text: str, problem: str, offered: int | None) -> None:
    found = read_money(text)
    assert found.value is None
    assert (found.problem, found.offered) == (problem, None if offered is None else offered * 100)


def test_money_of_another_currency_or_with_parts_of_agorot_is_offered() -> None:
    other = read_money("$320", "ILS")
    assert (other.value, other.problem, other.offered, other.currency) == (None, "other_currency", 32_000, "USD")
    parts = read_money("12.5051")
    assert (parts.value, parts.problem, parts.offered) == (None, "too_many_decimals", 1251)


def test_a_point_before_three_digits_is_asked_about_unless_the_sign_is_decided() -> None:
    asked = read_number("1.200")
    assert asked.value is None
    assert asked.doubt is not None
    assert (asked.doubt.code, asked.doubt.readings) == ("thousands_or_decimal", (1200.0, 1.2))
    assert read_number("1.200", decimal=",").value == 1200
    assert read_number("1.200", decimal=".").value == 1.2
    assert read_number("1,5", decimal=".").problem == "other_decimal_sign"
    assert read_number("0.600").value == 0.6
    assert read_integer("1.200").value == 1200


@pytest.mark.parametrize(
    ("text", "sign"),
    [("1.200,50", ","), ("1,5", ","), ("1,200.5", "."), ("12.5", "."), ("1.200", None), ("1,200", None), ("12", None)],
)
def test_a_cell_tells_its_decimal_sign_only_where_no_other_fits(text: str, sign: str | None) -> None:
    assert decimal_sign(text) == sign


def test_a_bare_number_below_one_may_be_percent_or_a_share() -> None:
    asked = read_percent("0.6")
    assert asked.doubt is not None and asked.value is None
    assert (asked.doubt.code, asked.doubt.readings) == ("percent_or_share", (60.0, 0.6))
    assert [read_percent(text).value for text in ("0.6%", "30 %", "٣٠٪", "30 אחוז", "30", "0")] == [
        0.6,
        30,
        30,
        30,
        30,
        0,
    ]


@pytest.mark.parametrize("text", ["-", "–", "n/a", "N/A", "?", "לא ידוע", "אין נתונים", "غير معروف", "tbd", "---"])
def test_words_for_unknown_are_unknown_and_no_problem(text: str) -> None:
    for found in (read_number(text), read_money(text), read_percent(text), read_integer(text)):
        assert (found.value, found.problem, found.is_unknown) == (None, "", True)


def test_an_empty_text_is_no_value_and_no_problem() -> None:
    for text in ("", "  ", "\u200f"):
        found = read_number(text)
        assert (found.value, found.problem, found.is_unknown, found.is_settled) == (None, "", False, True)


def test_a_whole_number_with_a_fraction_offers_the_nearest() -> None:
    found = read_integer("12.5")
    assert (found.value, found.problem, found.offered) == (None, "not_a_whole_number", 13)


def test_currencies_are_known_by_sign_word_and_code() -> None:
    texts = ("₪", 'ש"ח', "שח", "NIS", "ils", "דולר", "شيكل", "chf", "XYZ", "")
    assert [read_currency(text) for text in texts] == ["ILS"] * 5 + ["USD", "ILS", "CHF", "", ""]


@given(st.integers(-(10**12), 10**12), st.sampled_from(LANGUAGES), st.sampled_from(["ILS", "USD", "CHF"]))
def test_money_is_read_as_the_program_writes_it(minor: int, language: str, currency: str) -> None:
    found = read_money(words(language).money(minor, currency), currency)
    assert (found.value, found.problem) == (minor, "")


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(LANGUAGES))
def test_numbers_are_read_as_the_program_writes_them(number: Decimal, language: str) -> None:
    assert read_number(words(language).number(float(number))).value == float(number)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_without_a_fault(text: str) -> None:
    for found in (read_number(text), read_money(text, "ILS"), read_percent(text), read_integer(text)):
        assert found.value is None or not found.problem
        assert found.doubt is None or len(found.doubt.readings) > 1


@given(st.text("0123456789.,'- ٬٫%k₪()כ", max_size=16))
def test_a_value_uses_every_digit_of_its_text(text: str) -> None:
    found = read_number(text)
    if found.value is not None:
        digits = "".join(char for char in text if char.isdigit()).strip("0")
        assert "".join(char for char in f"{found.value:f}" if char.isdigit()).strip("0") == digits


def test_reading_values_loads_nothing_heavy() -> None:
    code = "import sys, aligner.lang.dates; print(sorted({'babel', 'PySide6', 'sqlmodel'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
