"""Days as people write them."""

from datetime import date

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from aligner.lang.dates import day_order, is_month, read_date
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES

SCHOOL_YEAR = (date(2025, 9, 1), date(2026, 8, 31))
MARCH = date(2027, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "31.3.2027",
        "31/3/2027",
        "31-03-2027",
        "31. 3. 2027",
        "31.3.27",
        "2027-03-31",
        "2027/3/31",
        "2027-03-31T00:00:00Z",
        "2027-03-31 10:00",
        "31/03/2027 00:00:00",
        "3/31/2027",
        "31 Mar 2027",
        "31-Mar-27",
        "March 31, 2027",
        "31st of March 2027",
        "Wednesday, 31 March 2027",
        "31 במרץ 2027",
        "31 מרס 2027",
        "ב-31 במרץ 2027",
        "יום רביעי, 31 במרץ 2027",
        "٣١ مارس ٢٠٢٧",
        "٣١/٣/٢٠٢٧",
        "31 آذار 2027",
        "31 اذار/مارس 2027",
        "الأربعاء 31 مارس 2027",
        "\u200f31\u200f/3/2027\u200e",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    found = read_date(text)
    assert (found.value, found.problem, found.doubt) == (MARCH, "", None)


def test_a_day_and_month_that_can_change_places_is_read_day_first_and_in_doubt() -> None:
    found = read_date("1/9/2026")
    assert found.value == date(2026, 9, 1)
    assert found.doubt is not None
    assert (found.doubt.code, found.doubt.readings) == ("day_or_month", (date(2026, 9, 1), date(2026, 1, 9)))
    assert read_date("1/9/2026", order="mdy").value == date(2026, 1, 9)
    assert read_date("1/9/2026", order="dmy").is_settled
    assert read_date("9/9/2026").is_settled
    other = read_date("31/12/2026", order="mdy")
    assert (other.value, other.problem, other.offered) == (None, "other_date_order", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("text", "order"),
    [("31/12/2026", "dmy"), ("12/31/2026", "mdy"), ("1/9/2026", None), ("2026-12-31", None), ("31 Mar 2027", None)],
)
def test_a_cell_tells_the_order_of_day_and_month_only_where_no_other_fits(text: str, order: str | None) -> None:
    assert day_order(text) == order


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("٢٠٢٧", date(2027, 1, 1), date(2027, 12, 31)),
        ("שנת 2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("March 2027", date(2027, 3, 1), MARCH),
        ("מרץ 2027", date(2027, 3, 1), MARCH),
        ("آذار 2027", date(2027, 3, 1), MARCH),
        ("03/2027", date(2027, 3, 1), MARCH),
        ("Q1 2027", date(2027, 1, 1), MARCH),
        ("רבעון א׳ 2027", date(2027, 1, 1), MARCH),
        ("الربع الأول 2027", date(2027, 1, 1), MARCH),
        ("2027-03", date(2027, 3, 1), MARCH),
        ("2025-26", *SCHOOL_YEAR),
        ("2025/2026", *SCHOOL_YEAR),
        ("2025–26", *SCHOOL_YEAR),
        ('תשפ"ו', *SCHOOL_YEAR),
        ("תשפ״ו", *SCHOOL_YEAR),
        ("תשפו", *SCHOOL_YEAR),
        ("התשפ״ו", *SCHOOL_YEAR),
        ("ה׳תשפ״ו", *SCHOOL_YEAR),
        ('שנה"ל תשפ"ו', *SCHOOL_YEAR),
        ("שנת הלימודים תשפ״ו", *SCHOOL_YEAR),
        ("العام الدراسي 2025/2026", *SCHOOL_YEAR),
    ],
)
def test_a_year_month_or_quarter_leaves_its_day_in_doubt(text: str, first: date, last: date) -> None:
    found = read_date(text)
    assert found.value is None
    assert found.doubt is not None
    assert (found.doubt.code, found.doubt.readings) == ("which_day", (first, last))
    assert read_date(text, edge="start").value == first
    assert read_date(text, edge="end").value == last


@pytest.mark.parametrize(
    ("text", "problem", "offered"),
    [
        ("31.2.2027", "no_such_day", None),
        ("12.5", "not_a_date", None),
        ("next week", "not_a_date", None),
        ("450k", "not_a_date", None),
        ("2025-30", "date_range", None),
        ("2025/2029", "date_range", None),
        ("כ״ג באדר תשפ״ז", "other_calendar", None),
        ("١٥ رمضان ١٤٤٨", "other_calendar", None),
        ("1/1/1448", "other_calendar", None),
        ("1.1.1066", "year_out_of_range", None),
        ("46112", "day_as_number", date(2026, 3, 31)),
        ("20270331", "day_as_number", MARCH),
    ],
)
def test_what_is_no_plain_day_is_told_and_never_taken(text: str, problem: str, offered: date | None) -> None:
    found = read_date(text)
    assert (found.value, found.problem, found.offered) == (None, problem, offered)


def test_a_year_of_two_digits_may_be_of_either_century() -> None:
    found = read_date("31.12.85")
    assert found.doubt is not None
    assert (found.doubt.code, found.doubt.readings) == ("century", (date(1985, 12, 31), date(2085, 12, 31)))


def test_a_time_with_a_zone_may_fall_on_the_day_after() -> None:
    found = read_date("2027-03-31T22:00:00Z")
    assert found.doubt is not None
    assert found.doubt.readings == (MARCH, date(2027, 4, 1))


@pytest.mark.parametrize("locale", ["en", "he", "ar", "ar_IL", "ar_EG", "ar_LB", "ar_JO", "ar_PS", "ar_MA", "ar_TN"])
def test_months_are_those_of_cldr(locale: str) -> None:
    for width in ("wide", "abbreviated"):
        for number, name in Locale.parse(locale).months["format"][width].items():
            assert read_date(f"17 {name} 2027").value == date(2027, number, 17), name


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(LANGUAGES))
def test_days_are_read_as_the_program_writes_them(day: date, language: str) -> None:
    assert read_date(words(language).date(day)).value == day
    assert read_date(day.isoformat()).value == day


@given(st.one_of(st.text(max_size=60), st.text("0123456789./- :TZבמרץMarch", max_size=20)))
def test_any_text_is_read_or_refused_without_a_fault(text: str) -> None:
    found = read_date(text)
    assert found.value is None or not found.problem
    assert found.doubt is None or len(found.doubt.readings) > 1


@pytest.mark.parametrize("text", ["²", "5 ² 2027", "①"])
def test_a_raised_or_ringed_figure_is_no_day(text: str) -> None:
    assert read_date(text).problem


def test_a_year_with_a_month_is_one_where_its_column_says_so() -> None:
    assert read_date("2010-11", edge="start").value == date(2010, 9, 1)
    assert read_date("2010-11", edge="start", months=True).value == date(2010, 11, 1)
    assert is_month("2014-01")
    assert not is_month("2010-11")
