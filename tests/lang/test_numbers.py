import re
from datetime import date
from math import floor

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from aligner.lang.bidi import content_is_rtl, isolate, strip_isolates
from aligner.lang.bounds import Bound
from aligner.lang.plurals import plural_form
from aligner.lang.rounding import round_to_total
from aligner.lang.words import MINUS, UNKNOWN, words
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


@given(own=st.floats(0, 1), collective=st.floats(0, 1))
def test_a_gap_is_that_of_the_shown_percents_or_shows_that_it_is_not(own: float, collective: float) -> None:
    english = words("en")
    shown = [int(english.percent(share).rstrip("%")) for share in (own, collective)]
    gap = strip_isolates(english.gap(own, collective)).replace(MINUS, "-").replace("+", "")
    assert "." in gap or int(gap) == shown[0] - shown[1]
    assert abs(float(gap) - (own - collective) * 100) <= (0.0501 if "." in gap else 0.5001)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_that_rounding_would_make_another_has_its_decimal(language: str) -> None:
    assert words(language).gap(0.0952, 0.1739) == "\u2066\u22127.9\u2069", "10% and 17% are not 8 apart"
    assert words(language).gap(0.12, 0.24) == "\u2066\u221212\u2069"
    assert words(language).gap(None, 0.2) == UNKNOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_is_a_dash_and_never_zero(language: str) -> None:
    speech = words(language)
    shown = [speech.number(None), speech.percent(None), speech.money(None, "ILS"), speech.date(None)]
    assert shown == ["–"] * 4


def test_numbers_are_grouped_with_latin_digits_everywhere() -> None:
    for language in LANGUAGES:
        assert words(language).number(1234567.5) == "1,234,567.5"
        assert strip_isolates(words(language).percent(0.125, 1)) == "12.5%"
        assert strip_isolates(words(language).money(123450000, "ILS")) == "₪1,234,500"
        assert strip_isolates(words(language).money(123450050, "ILS")) == "₪1,234,500.50"


@pytest.mark.parametrize(
    ("language", "millions", "thousands"),
    [("en", "$1.2M", "CHF\u00a05.4K"), ("he", "1.2 מיליון $", "5.4 אלף CHF"), ("ar", "1.2 مليون $", "5.4 ألف CHF")],
)
def test_large_amounts_are_shortened_as_each_language_writes_them(language: str, millions: str, thousands: str) -> None:
    speech = words(language)
    assert strip_isolates(speech.money(123450000, "USD", short=True)) == millions
    assert strip_isolates(speech.money(540000, "CHF", short=True)) == thousands
    assert strip_isolates(speech.money(-540000, "CHF", short=True)).count("−") == 1


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
        ("he", 0, "אין תוכניות"),
        ("en", 0, "no programs"),
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


@pytest.mark.parametrize(
    ("language", "points", "expected"),
    [
        ("he", 0.5, "חצי נקודה"),
        ("he", 1.5, "נקודה וחצי"),
        ("he", 2.04, "שתי נקודות"),
        ("he", 2.5, "2.5 נקודות"),
        ("en", 0.46, "half a point"),
        ("ar", 0.5, "نصف نقطة"),
        ("ar", 0.98, "نقطة واحدة"),
        ("ar", 2.5, "2.5 نقطة"),
    ],
)
def test_halves_are_words_and_the_form_is_that_of_the_number_shown(language: str, points: float, expected: str) -> None:
    assert words(language).count(points, "points_count") == expected


def test_a_counted_noun_takes_its_case_in_arabic() -> None:
    speech = words("ar")
    assert [speech.count(2, "goals", case) for case in ("", "gen", "acc")] == ["هدفان", "هدفين", "هدفين"]
    assert [speech.count(1, "goals", case) for case in ("", "gen", "acc")] == ["هدف واحد", "هدف واحد", "هدفًا واحدًا"]
    assert speech.count(5, "goals", "gen") == "5 أهداف"
    assert words("he").count(2, "goals", "gen") == "שני יעדים"


def test_a_percent_keeps_its_sign_at_its_right_beside_arabic_letters() -> None:
    assert words("ar").percent(0.24) == "\u206624%\u2069"
    assert words("ar").percent(-0.24) == "\u2066\u221224%\u2069"


def test_a_hebrew_prefix_is_joined_to_letters_and_hyphened_to_figures() -> None:
    speech = words("he")
    assert strip_isolates(speech.sentence("phrases.list_last", first="א", last=speech.name("חמש"))) == "א וחמש"
    assert speech.sentence("phrases.list_last", first="א", last="16") == "א ו־16"
    assert speech.sentence("kit.meeting", meeting=date(2026, 12, 3)) == "ישיבה ב־3 בדצמבר 2026"


def test_lists_are_joined_as_a_native_sentence_joins_them() -> None:
    assert strip_isolates(words("he").list(["א", "ב", "ג"])) == "א, ב וג"
    assert strip_isolates(words("he").list(["א", "STEM"])) == "א ו־STEM"
    assert strip_isolates(words("he").list([isolate("כיתה"), isolate("חמש בערבית")])) == "כיתה וחמש בערבית"
    assert strip_isolates(words("en").list(["a", "b", "c"])) == "a, b and c"
    assert strip_isolates(words("ar").list(["أ", "ب"])) == "أ وب"


def test_direction_is_that_of_most_words() -> None:
    assert content_is_rtl("STEM בגיל הרך")
    assert content_is_rtl("5P2: יותר בנות")
    assert not content_is_rtl("Numbers Rising (מעלה)")
    assert strip_isolates(isolate("abc")) == "abc"


def test_as_many_words_of_each_run_as_what_is_around_them() -> None:
    assert content_is_rtl("5P2 יוזמה", otherwise=True)
    assert not content_is_rtl("5P2 יוזמה", otherwise=False)
    assert content_is_rtl("123", otherwise=True)
    assert not content_is_rtl("123")


def test_a_name_is_isolated_in_its_own_direction() -> None:
    assert words("en").name("STEM בגיל הרך") == "\u2067STEM בגיל הרך\u2069"
    assert words("he").name("Staying in Five:") == "\u2066Staying in Five:\u2069"
    assert words("he").name("STEM לכל") == "\u2067STEM לכל\u2069"
    assert words("he").name("12") == "\u206812\u2069"


@given(st.sampled_from(LANGUAGES), st.integers(0, 100_000))
def test_plural_forms_are_those_of_cldr(language: str, number: int) -> None:
    assert plural_form(language, number) == Locale.parse(language).plural_form(number)


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.floats(0.011, 0.98), st.floats(0.001, 0.01))
def test_a_part_of_what_is_known_is_one_figure_however_far_the_rest_is_known(
    language: str, known: float, rest: float
) -> None:
    speech = words(language)
    least = (Bound(known, known - rest, known + rest, known + rest), Bound(known, known, known + rest))
    whole = (Bound(known, known - rest, known + rest, known), Bound(known, known, known))
    for alike, figure in ((least, floor(known * 100 + 1e-9)), (whole, round(known * 100))):
        for bound in alike:
            found = re.search(r"\d+%", strip_isolates(speech.bound(bound)))
            assert found and found[0] == strip_isolates(speech.bound_figure(bound)) == f"{figure}%"


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("he", "למצוא שותף ליעד ״יותר בנות״", "״למצוא שותף ליעד ׳יותר בנות׳״"),
        ("he", "מנכ״לית חל״צ", "״מנכ״לית חל״צ״"),
        ("he", "לתמוך ב״יוזמה״", "״לתמוך ב׳יוזמה׳״"),
        ("ar", "إيجاد شريك للهدف «مزيد من الفتيات»", "«إيجاد شريك للهدف “مزيد من الفتيات”»"),
        ("en", "Find a partner for “More girls”", "“Find a partner for ‘More girls’”"),
    ],
)
def test_a_quotation_within_a_quotation_has_the_inner_marks(language: str, title: str, expected: str) -> None:
    assert expected in strip_isolates(words(language).sentence("sections.decided_late", title=title))
