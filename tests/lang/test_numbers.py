from datetime import date

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from aligner.lang.bidi import first_strong_is_rtl, isolate, strip_isolates
from aligner.lang.plurals import plural_form
from aligner.lang.rounding import round_to_total
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=40))
def test_rounded_shares_always_total_100(shares: list[float]) -> None:
    rounded = round_to_total(shares)
    assert sum(rounded) == (100 if sum(shares) > 0 else 0)
    assert all(value >= 0 for value in rounded)


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=40))
def test_rounding_moves_no_share_by_a_whole_point(shares: list[float]) -> None:
    total = sum(shares)
    for share, value in zip(shares, round_to_total(shares), strict=True):
        assert abs(value - 100 * share / total) < 1 + 1e-9


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sign_is_isolated_left_to_right_with_its_number(language: str) -> None:
    assert words(language).signed(12) == "\u2066+12\u2069"
    assert words(language).signed(-0.4, 1) == "\u2066\u22120.4\u2069"
    assert words(language).signed(-0.001) == "0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_is_a_dash_and_never_zero(language: str) -> None:
    speech = words(language)
    shown = [speech.number(None), speech.percent(None), speech.money(None, "ILS"), speech.date(None)]
    assert shown == ["–"] * 4


def test_numbers_are_grouped_with_latin_digits_everywhere() -> None:
    for language in LANGUAGES:
        assert words(language).number(1234567.5) == "1,234,567.5"
        assert words(language).percent(0.125, 1) == "12.5%"
        assert strip_isolates(words(language).money(123450000, "ILS")) == "₪1,234,500"
        assert strip_isolates(words(language).money(123450050, "ILS")) == "₪1,234,500.50"
        assert strip_isolates(words(language).money(123450000, "USD", short=True)).endswith("1.2M")


def test_a_day_is_written_as_each_language_writes_it() -> None:
    day = date(2026, 12, 3)
    assert words("he").date(day) == "3 בדצמבר 2026"
    assert words("en").date(day) == "3 December 2026"
    assert words("ar").date(day) == "3 ديسمبر 2026"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("he", 1, "תוכנית אחת"),
        ("he", 2, "שתי תוכניות"),
        ("he", 5, "5 תוכניות"),
        ("en", 1, "one program"),
        ("en", 2, "2 programs"),
        ("ar", 0, "لا برامج"),
        ("ar", 1, "برنامج واحد"),
        ("ar", 2, "برنامجان"),
        ("ar", 5, "5 برامج"),
        ("ar", 11, "11 برنامجًا"),
        ("ar", 100, "100 برنامج"),
    ],
)
def test_counted_nouns_take_the_plural_form_of_their_number(language: str, number: int, expected: str) -> None:
    assert words(language).count(number, "programs") == expected


def test_lists_are_joined_as_a_native_sentence_joins_them() -> None:
    assert strip_isolates(words("he").list(["א", "ב", "ג"])) == "א, ב וג"
    assert strip_isolates(words("he").list(["א", "STEM"])) == "א ו־STEM"
    assert strip_isolates(words("en").list(["a", "b", "c"])) == "a, b and c"
    assert strip_isolates(words("ar").list(["أ", "ب"])) == "أ وب"


def test_direction_follows_the_first_strong_letter() -> None:
    assert first_strong_is_rtl("5 יחידות math")
    assert not first_strong_is_rtl("5 units שלום")
    assert first_strong_is_rtl("123", otherwise=True)
    assert strip_isolates(isolate("abc")) == "abc"


@given(st.sampled_from(LANGUAGES), st.integers(0, 100_000))
def test_plural_forms_are_those_of_cldr(language: str, number: int) -> None:
    assert plural_form(language, number) == Locale.parse(language).plural_form(number)
