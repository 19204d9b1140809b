"""Says what is in a column: numbers, days, codes, short or long texts, words of a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind
from aligner.exchange.naming import choices_by_everyday_word, choices_by_word, fold_choice
from aligner.exchange.raw import RawCell
from aligner.exchange.workbooks import is_percent_format
from aligner.lang.dates import read_date
from aligner.lang.school_years import school_year
from aligner.lang.values import clean_value, is_unknown_word, read_currency, read_money
from aligner.model.text import clean_text, fold_key

LOOKED_AT = 80
"""So many cells of a column report what it holds."""
_SAMPLES = 3
_SAMPLE_LENGTH = 60
_CODE = re.compile(r"[^\s,;|]{1,24}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONG = 40
_VERY_LONG = 120
_FEW = 0.2
_LONGEST_WORD_CODE = 3
_WORDS = 0.8
"""How well single words fit as codes, which titles may be as well."""
_NUMBERS = (Kind.NUMBER, Kind.INTEGER, Kind.PERCENT)


@dataclass(frozen=True)
class Contents:
    """What the cells of a column are, as shares of those that say something.

    filled: how many say something.  rows: of how many.  texts: those that are none of the others.  codes: short and
    without spaces.  distinct: how many of them differ.  length: the usual number of characters.
    """

    filled: int
    rows: int
    numbers: float
    amounts: float
    percents: float
    days: float
    years: float
    currencies: float
    links: float
    codes: float
    texts: float
    distinct: float
    length: float
    values: tuple[str, ...]
    samples: tuple[str, ...]

    @property
    def holds(self) -> str:
        """In one word, a key of `importing.holds`."""
        if not self.filled:
            return "nothing"
        shares = {
            "links": self.links,
            "years": self.years,
            "days": self.days,
            "percents": self.percents,
            "amounts": self.amounts,
            "numbers": self.numbers,
            "currencies": self.currencies,
        }
        known = next((name for name, share in shares.items() if share >= 0.8), "")
        if known:
            return known
        if self.codes > 0.9 and self.distinct > 0.95 and self.length <= 16:
            return "codes"
        if self.length > _LONG:
            return "long_texts"
        return "words" if self.distinct < 0.5 and self.filled > 4 else "texts"

    def fit(self, column: Column) -> float:
        """How well, 0 to 1, the cells are what a column asks for; 1 where there are none."""
        if not self.filled:
            return 1.0
        kind = column.kind
        if kind is Kind.DATE:
            return max(self.days, self.years)
        if kind is Kind.MONEY:
            return max(self.amounts, self.numbers) * (_FEW if self.years > 0.8 else 1)
        if kind in _NUMBERS:
            return max(self.numbers, self.percents, self.amounts)
        if kind is Kind.CURRENCY:
            return self.currencies
        if kind is Kind.CHOICE and column.choices is not None:
            known = sum(is_choice(value, column.choices) for value in self.values)
            return known / len(self.values) if self.values else 1.0
        if kind is Kind.CODE:
            are_words = self.length > _LONGEST_WORD_CODE and not any(map(_has_digit, self.values))
            is_once = self.distinct > 0.95 or self.filled < 3
            return max(self.codes, _FEW) * (1 if is_once else _FEW) * (_WORDS if are_words else 1)
        if kind in (Kind.REF, Kind.REFS):
            return (1.0 if self.texts + self.numbers > 0.8 else 0.5) * (0.4 if self.length > _LONG else 1)
        if column.field == "grantee_number":
            # In a register a number may be digits alone.
            return max(min(1.0, self.texts + self.codes + self.numbers), _FEW)
        # A text is no number, day or link; a name of a kind of unit may be a sign.
        if column.is_required and self.length > _VERY_LONG:
            return 0.5
        return max(self.texts, 0.0 if column.is_required else self.currencies, _FEW)


def is_figure(text: str) -> bool:
    """Whether a text is a number, a percent or a day rather than a word."""
    return not _sorts_of_text(text).isdisjoint(("numbers", "percents", "days"))


def _has_digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)


def is_link(text: str) -> bool:
    """Whether a text is an address on the web."""
    return _LINK.match(text) is not None


def is_choice(text: str, choices: type[StrEnum]) -> bool:
    """Whether a text is a word for one of the choices."""
    return fold_key(text) in choices_by_word(choices) or fold_choice(text) in choices_by_everyday_word(choices)


def contents_of(cells: Sequence[RawCell]) -> Contents:
    """What is in a column, by its first cells that say something."""
    stated = [cell for cell in cells if not cell.is_empty and not cell.is_error and not cell.is_uncalculated]
    looked = [cell for cell in stated[: 2 * LOOKED_AT] if not _is_unknown(cell)][:LOOKED_AT]
    count = len(looked)
    if not count:
        return Contents(0, len(cells), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (), ())
    texts = [clean_text(plain_text(cell.value), single_line=True) for cell in looked]
    found = [_sorts(cell, text) for cell, text in zip(looked, texts, strict=True)]
    shares = {name: sum(name in one for one in found) / count for name in _SORTS}
    values = tuple(dict.fromkeys(texts))
    return Contents(
        filled=len(stated),
        rows=len(cells),
        distinct=len(values) / count,
        length=sorted(map(len, texts))[count // 2],
        values=values,
        samples=tuple(value[:_SAMPLE_LENGTH] for value in values[:_SAMPLES]),
        **shares,
    )


_SORTS = ("numbers", "amounts", "percents", "days", "years", "currencies", "links", "codes", "texts")


def _is_unknown(cell: RawCell) -> bool:
    return isinstance(cell.value, str) and is_unknown_word(clean_value(cell.value))


def _sorts(cell: RawCell, text: str) -> frozenset[str]:
    value = cell.value
    if isinstance(value, (datetime, date)):
        return frozenset({"days"})
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        found = {"numbers", "codes"}
        found |= {"years"} if float(value).is_integer() and 1950 <= value <= 2100 else set[str]()
        return frozenset(found | ({"percents"} if is_percent_format(cell.number_format) else set[str]()))
    return _sorts_of_text(text)


@lru_cache(maxsize=4096)
def _sorts_of_text(text: str) -> frozenset[str]:
    if is_link(text):
        return frozenset({"links"})
    if _YEAR.fullmatch(text):
        return frozenset({"years", "numbers", "codes"})
    if school_year(text):
        return frozenset({"days"})
    if read_currency(text):
        return frozenset({"currencies"})
    found = {"codes"} if _CODE.fullmatch(text) else set[str]()
    if not any(char.isdecimal() for char in text) or len(text) > 60:
        return frozenset(found | {"texts"})
    if _DAY.search(text):
        day = read_date(text)
        if day.value is not None or day.doubt is not None:
            return frozenset(found | {"days"})
    money = read_money(text)
    is_amount = money.offered is not None and not text[0].isalpha()
    if money.value is not None or money.doubt is not None or is_amount:
        found |= {"numbers"} | ({"percents"} if money.unit == "%" or text.endswith("%") else set[str]())
        return frozenset(found | ({"amounts"} if money.currency else set[str]()))
    if text.rstrip().endswith("%"):
        return frozenset(found | {"percents", "numbers"})
    day = read_date(text)
    if day.value is not None or day.doubt is not None:
        return frozenset(found | {"days"})
    return frozenset(found | {"texts"})
