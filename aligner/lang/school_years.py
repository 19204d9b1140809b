"""School years, in letters of Hebrew and as two years that follow each other: תשפ"ו, 2025/26."""

import re
from datetime import date

_VALUES = (*range(1, 10), *range(10, 100, 10), 20, 40, 50, 80, 90)
_LETTERS = dict(zip("אבגדהוזחטיכלמנסעפצךםןףץ", _VALUES, strict=True))
_CENTURY = 5700
_BEFORE_CIVIL = 3760
_SIGNS = "\"'״׳“”’`"
_HEBREW = rf"(?:ה[{_SIGNS}]?)?תש([א-ת]?[{_SIGNS}]{{1,2}}[א-ת]|[עפצ][א-ט])(?![א-ת])"
_TWO = r"((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)(?![\d./-])"
_WORDS = (
    rf"(?:ב?שנת\s+(?:ה?לימודים\s+)?|שנה[{_SIGNS}]{{1,2}}ל\s+|school\s+year\s+|academic\s+year\s+|sy\s+"
    r"|(?:ال)?(?:عام|سنة)\s+(?:ال)?(?:دراسي[ة]?)\s+)?"
)
_ALONE = re.compile(rf"{_WORDS}(?:{_HEBREW}|{_TWO})", re.IGNORECASE)
_WITHIN = re.compile(rf"(?<![א-ת]){_HEBREW}|(?<!\d){_TWO}")


def school_year(text: str) -> int:
    """The civil year in which the school year ends that a text is, 0 for another text."""
    match = _ALONE.fullmatch(text.strip())
    return _end(match) if match is not None else 0


def school_year_within(text: str) -> int:
    """The civil year in which the last school year of a text ends, 0 where there is none."""
    return max(map(_end, _WITHIN.finditer(text)), default=0)


def without_school_years(text: str) -> str:
    """A text without the school years in it."""
    return _WITHIN.sub(lambda match: " " if _end(match) else match[0], text)


def days_of_school_year(end: int) -> tuple[date, date]:
    """The first and last day of the school year that ends in a civil year."""
    return date(end - 1, 9, 1), date(end, 8, 31)


def _end(match: "re.Match[str]") -> int:
    letters, first, second = match.groups()
    if letters:
        return _CENTURY + sum(_LETTERS.get(char, 0) for char in letters) - _BEFORE_CIVIL
    end = int(second if len(second) > 2 else first[:2] + second)
    return end if end == int(first) + 1 else 0
