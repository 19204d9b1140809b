"""The one reader of days: fields of the window, workbooks and .csv.

Libraries were tried first (dateparser 1.5, python-dateutil 4): "12.5" becomes a day of this year, "2027" today's day in
2027, a month of the Levant none at all; and an order of day and month that does not fit is exchanged without a word.
Months come from CLDR; ISO days are read by Python.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from aligner.lang import value_words
from aligner.lang.school_years import days_of_school_year, school_year
from aligner.lang.values import MAX_CHARACTERS, Doubt, Reading, clean_value, is_unknown_word

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years that a text other than ISO may name; beyond them it is a slip or another calendar."""
_PIVOT = 50
_FIRST_NUMBER, _LAST_NUMBER = 29_221, 58_440
_EXCEL_DAY_ZERO = date(1899, 12, 30).toordinal()
_NUMBERS = re.compile(r"(\d{1,4})\s?([./-]|\s)\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?")
_ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}.*", re.IGNORECASE)
_TIME_AFTER = re.compile(r"(?:,?\s|\s?T)0{1,2}:00(?::00(?:\.0+)?)?$", re.IGNORECASE)
_QUARTER = re.compile(r"(?:q|quarter|רבעון|الربع|ربع)\s?([1-4]|[אבגד]|الاول|الثاني|الثالث|الرابع)[\s,/-]+(\d{4})")
_QUARTERS = {"א": 1, "ב": 2, "ג": 3, "ד": 4, "الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4}
_HEBREW_YEAR = re.compile("(?:^|[\\s,])(?:ה['׳]?)?תש[א-ת]?[\"״'׳][א-ת](?:$|\\s)|(?:^|\\s)התש[א-ת]{1,3}(?:$|\\s)")
_RANGE = re.compile(r"\d{4}\s?[-/]\s?(?:\d{4}|\d{2})")
_YEAR_AND_MONTH = re.compile(r"(\d{4})[-/](0[1-9]|1[0-2])")
_ORDINAL = re.compile(r"(\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_HEBREW_PREFIX = re.compile("(?:^|(?<=\\s))[בהלמ](?=\\s?\\d|[א-ת]{3})")
_FILLERS = frozenset(("of", "the", "של", "من", "في", "سنة", "عام", "שנת", "בשנת", "בחודש", "حتي"))


def read_date(text: str, *, order: str | None = None, edge: str | None = None, months: bool = False) -> Reading[date]:
    """A day.

    order: "dmy" or "mdy" where a column or the user has decided; None reads day first and says that it is in doubt.
    edge: "start" or "end": which day of a month, quarter or year is likeliest where only that is written.

    months: whether 2010-11 is November of 2010, as others of its column say, rather than a school year.

    Problems: not_a_date, no_such_day, year_out_of_range, date_range, other_calendar, day_as_number (offered),
    other_date_order (offered).
    """
    cleaned = clean_value(text)
    if not cleaned:
        return Reading(text)
    if len(text) > MAX_CHARACTERS:
        return Reading(text, problem="not_a_date")
    if is_unknown_word(cleaned):
        return Reading(text, is_unknown=True)
    if _ISO_TIME.fullmatch(cleaned) and (found := _iso(text, cleaned)) is not None:
        return found
    if (end := school_year(cleaned)) and not (months and _YEAR_AND_MONTH.fullmatch(cleaned)):
        return _span(text, days_of_school_year(end), edge)
    if _HEBREW_YEAR.search(cleaned):
        return Reading(text, problem="other_calendar")
    cleaned = _TIME_AFTER.sub("", cleaned)
    if match := _NUMBERS.fullmatch(cleaned):
        return _three_numbers(text, match, order)
    if cleaned.isdecimal():
        return _digits(text, cleaned, edge)
    if match := _YEAR_AND_MONTH.fullmatch(cleaned):
        return _month(text, int(match[1]), int(match[2]), edge)
    if _RANGE.fullmatch(cleaned):
        return Reading(text, problem="date_range")
    if match := re.fullmatch(r"(\d{1,2})[./-](\d{4})", cleaned):
        return _month(text, int(match[2]), int(match[1]), edge)
    return _with_words(text, cleaned, edge)


def is_month(text: str) -> bool:
    """Whether a text is a year with a month, and no school year."""
    cleaned = clean_value(text)
    return _YEAR_AND_MONTH.fullmatch(cleaned) is not None and not school_year(cleaned)


def is_day_number(text: str) -> bool:
    """Whether a text can be the number of a day of 1980 to 2059 as Excel counts them."""
    cleaned = clean_value(text)
    is_number = cleaned.isdecimal() and len(cleaned) == len(str(_LAST_NUMBER))
    return is_number and _FIRST_NUMBER <= int(cleaned) <= _LAST_NUMBER


def day_order(text: str) -> str | None:
    """The order of day and month that a text leaves no doubt about, "dmy" or "mdy"; None when it does not reveal.

    For columns: one cell "31/12/2026" decides how "1/9/2026" of the same column is read.
    """
    match = _NUMBERS.fullmatch(_TIME_AFTER.sub("", clean_value(text)))
    if match is None or len(match[1]) > 2:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second >= 1:
        return "dmy"
    return "mdy" if second > 12 >= first >= 1 else None


def _iso(text: str, cleaned: str) -> Reading[date] | None:
    """A day with a time; a zone may put it on the day after."""
    try:
        moment = datetime.fromisoformat(cleaned.upper())
    except ValueError:
        return None
    written = moment.date()
    if moment.tzinfo is None or (moment.hour, moment.minute) == (0, 0):
        return Reading(text, written)
    local_day = (moment.astimezone(UTC) + timedelta(hours=3)).date()
    return Reading(text, written, doubt=None if local_day == written else Doubt("time_zone", (written, local_day)))


def _three_numbers(text: str, match: re.Match[str], order: str | None) -> Reading[date]:
    parts = (match[1], match[3], match[4])
    first, second, third = map(int, parts)
    if len(parts[0]) > 2:
        if len(parts[0]) != 4 or len(parts[2]) > 2:
            return Reading(text, problem="not_a_date")
        is_iso = match[2] == "-" and len(parts[1]) == len(parts[2]) == 2
        return _one(text, first, second, third, any_year=is_iso)
    if len(parts[2]) not in (2, 4):
        return Reading(text, problem="not_a_date")
    years = _years(third, len(parts[2]))
    orders = {"dmy": ((second, first),), "mdy": ((first, second),)}.get(order or "", ((second, first), (first, second)))
    days = [day for year in years for month, number in orders if (day := _day(year, month, number)) is not None]
    days = list(dict.fromkeys(days))
    if not days:
        swapped = _day(years[0], orders[0][1], orders[0][0])
        if order is not None and swapped is not None:
            return Reading(text, problem="other_date_order", offered=swapped)
        return _one(text, years[0], second, first)
    if not FIRST_YEAR <= days[0].year <= LAST_YEAR:
        return Reading(text, problem=_year_problem(days[0].year))
    if len(days) == 1:
        return Reading(text, days[0])
    is_century = len(years) > 1 and len({day.year for day in days}) > 1
    return Reading(text, days[0], doubt=Doubt("century" if is_century else "day_or_month", tuple(days)))


def _digits(text: str, cleaned: str, edge: str | None) -> Reading[date]:
    """Digits alone: a year, 20270331, or a day as Excel counts them."""
    number = int(cleaned)
    if len(cleaned) == 4:
        return _period(text, number, 1, 12, edge)
    if len(cleaned) == 8 and (day := _day(number // 10000, number // 100 % 100, number % 100)) is not None:
        return Reading(text, problem="day_as_number", offered=day)
    if len(cleaned) == 5:
        return Reading(text, problem="day_as_number", offered=date.fromordinal(_EXCEL_DAY_ZERO + number))
    return Reading(text, problem="not_a_date")


def _with_words(text: str, cleaned: str, edge: str | None) -> Reading[date]:
    """A day with its month in words, in any order; a month or a quarter of a year."""
    folded = value_words.fold_word(cleaned)
    if match := _QUARTER.fullmatch(folded):
        quarter = _QUARTERS.get(match[1]) or int(match[1])
        return _period(text, int(match[2]), quarter * 3 - 2, quarter * 3, edge)
    spaced = re.sub(r"[,،/().-]+", " ", _ORDINAL.sub(r"\1", folded))
    tokens = _HEBREW_PREFIX.sub("", " ".join(spaced.split())).split()
    numbers, found, is_other = list[str](), set[int](), False
    while tokens:
        two = " ".join(tokens[:2])
        if len(tokens) > 1 and two in value_words.months():
            found.add(value_words.months()[two])
            tokens = tokens[2:]
            continue
        if len(tokens) > 1 and two in value_words.weekdays():
            tokens = tokens[2:]
            continue
        word, tokens = tokens[0], tokens[1:]
        month = value_words.months().get(word)
        if word.isdecimal():
            numbers.append(word)
        elif month is not None:
            found.add(month)
        elif word in value_words.months_of_other_calendars() or two in value_words.months_of_other_calendars():
            is_other = True
        elif word not in _FILLERS and word not in value_words.weekdays():
            return Reading(text, problem="other_calendar" if is_other else "not_a_date")
    if is_other:
        return Reading(text, problem="other_calendar")
    return _named(text, numbers, found, edge)


def _named(text: str, numbers: list[str], months: set[int], edge: str | None) -> Reading[date]:
    if not months and len(numbers) == 1 and len(numbers[0]) == 4:
        return _period(text, int(numbers[0]), 1, 12, edge)
    if len(months) != 1 or not 1 <= len(numbers) <= 2:
        return Reading(text, problem="not_a_date")
    month = next(iter(months))
    if len(numbers) == 1:
        return (
            _month(text, int(numbers[0]), month, edge) if len(numbers[0]) == 4 else Reading(text, problem="not_a_date")
        )
    day, year = (numbers[1], numbers[0]) if len(numbers[0]) == 4 else (numbers[0], numbers[1])
    if len(year) not in (2, 4) or len(day) > 2:
        return Reading(text, problem="not_a_date")
    years = _years(int(year), len(year))
    days = [found for each in years if (found := _day(each, month, int(day))) is not None]
    if len(days) > 1:
        return Reading(text, days[0], doubt=Doubt("century", tuple(days)))
    return _one(text, years[0], month, int(day))


def _month(text: str, year: int, month: int, edge: str | None) -> Reading[date]:
    return _period(text, year, month, month, edge) if 1 <= month <= 12 else Reading(text, problem="not_a_date")


def _period(text: str, year: int, first: int, last: int, edge: str | None) -> Reading[date]:
    """A time that has a first and a last day, one of which is meant."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Reading(text, problem=_year_problem(year))
    return _span(text, (date(year, first, 1), date(year, last, monthrange(year, last)[1])), edge)


def _span(text: str, days: tuple[date, date], edge: str | None) -> Reading[date]:
    if edge == "end":
        days = days[1], days[0]
    return Reading(text, days[0] if edge else None, doubt=Doubt("which_day", days))


def _one(text: str, year: int, month: int, day: int, *, any_year: bool = False) -> Reading[date]:
    found = _day(year, month, day)
    if found is None:
        return Reading(text, problem="no_such_day")
    if any_year or FIRST_YEAR <= year <= LAST_YEAR:
        return Reading(text, found)
    return Reading(text, problem=_year_problem(year))


def _year_problem(year: int) -> str:
    return "other_calendar" if 1350 <= year <= 1500 or 5700 <= year <= 5900 else "year_out_of_range"


def _years(number: int, digits: int) -> tuple[int, ...]:
    """The years that are meant, the likeliest first: 27 is 2027, 85 may be 1985 or 2085."""
    if digits > 2:
        return (number,)
    return (2000 + number,) if number < _PIVOT else (1900 + number, 2000 + number)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
