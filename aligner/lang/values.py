"""The one reader of numbers, percents and money: fields of the window, workbooks and .csv. Days: `dates.read_date`.

Libraries were tried first (Babel 2.18, price-parser 0.5): both take a number that can be read in two ways without a
word ("1.200,50" as 1.2005, "123٬000" as 123, "85K" as 85), which is what this reader exists to prevent. Words and signs
of Hebrew, English and Arabic are understood in every language.
"""

import re
import unicodedata
from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Generic, TypeVar

from aligner.lang import value_words

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")

MINOR_PER_UNIT = 100
MAX_CHARACTERS = 200
MAX_DIGITS = 30

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d\u05be", "-"),
        **dict.fromkeys("٪﹪％", "%"),
        **dict.fromkeys("’‘´`′", "'"),
        "،": ",",
        "，": ",",
        "．": ".",
        "／": "/",
        "＋": "+",
        "￡": "£",
        "＄": "$",
        "（": "(",
        "）": ")",
    }
)
_EXPONENT = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,2}")
_CORE = re.compile(r"(?<![\d.,٫])[.,٫]?\d(?:[\d.,' ٬٫]*\d)?")
_GROUPS = re.compile(r"\d{1,3}(?:([,.' ٬])\d{3})(?:\1\d{3})*")
_SINGLE = re.compile(r"([₪$£€%~≈<>≤≥+])")


@dataclass(frozen=True)
class Doubt(Generic[T_co]):
    """A text that can be read in more than one way.

    code: "thousands_or_decimal" (1.200), "percent_or_share" (0.6), "day_or_month" (1/9/2026), "century" (1.9.85),
        "which_day" (2027: its first or last day), "time_zone" (22:00Z).
    readings: at least two, the likeliest first.
    """

    code: str
    readings: tuple[T_co, ...]


@dataclass(frozen=True)
class Reading(Generic[T_co]):
    """What a text says. At most one of `value` and `problem` is set; neither when it is empty or says "unknown".

    value: None also where a doubt has to be asked; a day that people write day first has both value and doubt.
    is_unknown: the text says so itself ("-", "n/a", "לא ידוע").
    problem: a stable code, sentences in resources/words/*/values.json; offered: what was probably meant, never taken
        without a question.  currency: the code of ISO 4217 that was seen, "" for none.  unit: "%" or "".
    """

    text: str
    value: T_co | None = None
    is_unknown: bool = False
    doubt: Doubt[T_co] | None = None
    problem: str = ""
    offered: T_co | None = None
    currency: str = ""
    unit: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing has to be asked: a value without a doubt, or none meant."""
        return not self.problem and self.doubt is None

    @property
    def choices(self) -> tuple[T_co, ...]:
        """What can be offered to choose from: the readings in doubt, or the offered one."""
        if self.doubt is not None:
            return self.doubt.readings
        return () if self.offered is None else (self.offered,)


def read_number(text: str, *, decimal: str | None = None) -> Reading[float]:
    """A number. decimal: "." or "," where a column or the user has decided on the sign; None asks where both fit.

    Problems: not_a_number, number_range, number_bound, approximate_number, scaled_number, sign_after_number,
    words_beside_number, odd_grouping, other_decimal_sign, unexpected_currency.
    """
    found = _read(text, decimal)
    if found.currency and not found.problem:
        found = _only_offered(found, "unexpected_currency")
    return _mapped(found, float)


def read_integer(text: str, *, decimal: str | None = None) -> Reading[int]:
    """A whole number; problems as `read_number`, and not_a_whole_number with the nearest one offered."""
    found = read_number(text, decimal=decimal)
    if found.doubt is not None:
        integers = [int(value) for value in found.doubt.readings if value.is_integer()]
        if len(integers) == 1:
            return Reading(text, integers[0], unit=found.unit)
    if found.value is not None and not found.value.is_integer():
        return Reading(
            text, problem="not_a_whole_number", offered=int(Decimal(found.value).to_integral_value(ROUND_HALF_UP))
        )
    return _mapped(found, lambda value: int(Decimal(value).to_integral_value(ROUND_HALF_UP)))


def read_percent(text: str, *, decimal: str | None = None) -> Reading[float]:
    """Percent, 30 for "30%", "30" and "30 אחוז". A bare number between 0 and 1 may be a share: that is a doubt."""
    found = read_number(text, decimal=decimal)
    if found.value is not None and 0 < found.value < 1 and not found.unit:
        as_percent = float(Decimal(repr(found.value)) * 100)
        doubt = Doubt("percent_or_share", (as_percent, found.value))
        return replace(found, value=None, doubt=doubt)
    return found


def read_money(text: str, currency: str = "", *, decimal: str | None = None) -> Reading[int]:
    """Money in minor units (agorot, cents). currency: of the field, whose words and signs may stand beside.

    Problems: as `read_number`, and unexpected_percent, other_currency (offered with the currency that was seen),
    too_many_decimals.
    """
    found = _read(text, decimal)
    if found.unit and not found.problem:
        found = _only_offered(found, "unexpected_percent")
    if found.currency and currency and found.currency != currency and (found.value is not None or found.doubt):
        found = _only_offered(found, "other_currency")
    if found.value is not None and _has_part(found.value * MINOR_PER_UNIT):
        found = _only_offered(found, "too_many_decimals")
    if found.doubt is not None and any(_has_part(value * MINOR_PER_UNIT) for value in found.doubt.readings):
        found = replace(found, doubt=None, problem="odd_grouping", offered=found.doubt.readings[0])
    return _mapped(found, lambda value: int((value * MINOR_PER_UNIT).to_integral_value(ROUND_HALF_UP)))


def _has_part(value: Decimal) -> bool:
    """Whether it is no whole number; a remainder would fail for more digits than decimals carry."""
    return value != value.to_integral_value()


def read_currency(text: str) -> str:
    """The code of ISO 4217 that a sign, word or code means, "" when it means none."""
    return value_words.currencies().get(value_words.fold_word(clean_value(text)), "")


def decimal_sign(text: str) -> str | None:
    """The decimal sign that a text leaves no doubt about, "." or ","; None when it does not reveal.

    For columns: one cell "1.200,50" decides how "1.200" of the same column is read.
    """
    match = [] if _is_plain(text) else _CORE.findall(clean_value(text))
    if len(match) != 1:
        return None
    fitting = [sign for sign in ".," if _amount(match[0], sign) is not None]
    has_sign = "." in match[0] or "," in match[0]
    return fitting[0] if has_sign and len(fitting) == 1 else None


def two_readings(text: str) -> tuple[float, float] | None:
    """The number that a text says when its one sign parts thousands, and when it parts decimals; None for one reading.

    "1,200" and "1.200" both have two, whatever is usual.
    """
    match = [] if _is_plain(text) else _CORE.findall(clean_value(text))
    if len(match) != 1:
        return None
    found = [value for sign in ".," if (value := _amount(match[0], sign)) is not None]
    if len(found) < 2 or found[0] == found[1]:
        return None
    return float(max(found)), float(min(found))


def clean_value(text: str) -> str:
    """The text with Latin digits and plain signs, without direction marks, in single spaces."""
    if text.isascii():
        return " ".join(text.translate(_SIGNS).split())
    plain = _INVISIBLE.sub("", text).translate(_SIGNS)
    digits = "".join(str(unicodedata.decimal(char)) if unicodedata.category(char) == "Nd" else char for char in plain)
    return " ".join(unicodedata.normalize("NFC", digits).split())


def is_unknown_word(cleaned: str) -> bool:
    """Whether a cleaned text says that the value is not known."""
    return value_words.fold_word(cleaned) in value_words.unknown_words() or (
        bool(cleaned) and not cleaned.strip("-?.… *")
    )


def _is_plain(text: str) -> bool:
    """Whether a text is a whole number of Latin digits alone, which reads in one way: most cells of a table are."""
    return text.isascii() and text.isdecimal() and len(text) <= MAX_DIGITS and (text[0] != "0" or text == "0")


def _read(text: str, decimal: str | None) -> Reading[Decimal]:
    if _is_plain(text):
        return Reading(text, Decimal(text))
    cleaned = clean_value(text)
    if not cleaned:
        return Reading(text)
    if len(text) > MAX_CHARACTERS or any(unicodedata.category(char) in ("No", "Nl") for char in cleaned):
        return Reading(text, problem="not_a_number")  # 10² is no 102, and ½ no 12
    if is_unknown_word(cleaned):
        return Reading(text, is_unknown=True)
    if _EXPONENT.fullmatch(cleaned):
        return Reading(text, Decimal(cleaned))
    cores = list(_CORE.finditer(cleaned))
    if len(cores) == 2 and re.fullmatch(r"\s*(-|–|to|עד|حتى|إلى|الى)\s*", cleaned[cores[0].end() : cores[1].start()]):
        return Reading(text, problem="number_range")
    if len(cores) != 1 or sum(char.isdigit() for char in cleaned) > MAX_DIGITS:
        return Reading(text, problem="not_a_number")
    core = cores[0]
    affixes = _affixes(cleaned[: core.start()], cleaned[core.end() :])
    if affixes is None:
        return Reading(text, problem="not_a_number")
    return _with_words(_core_reading(text, core[0], decimal), affixes)


@dataclass(frozen=True)
class _Affixes:
    """What is beside the number."""

    sign: int = 1
    scale: int = 1
    currency: str = ""
    unit: str = ""
    problem: str = ""


def _affixes(before: str, after: str) -> _Affixes | None:
    """None when a letter or figure touches the number so that it is a code, or two things of a kind stand there."""
    if before[-1:].isalpha() and not _known(before.split()[-1]):
        return None
    sign, problem = 1, ""
    if "(" in before and ")" in after:
        before, after, sign = before.replace("(", " ", 1), after.replace(")", " ", 1), -1
    if before.strip().startswith(("-", "+")) or before.rstrip().endswith(("-", "+")):
        trimmed = before.strip()
        word = trimmed.strip("-+ ")
        is_about = (
            trimmed.endswith("-")
            and value_words.fold_word(word) in value_words.about_words()
            and trimmed[0] not in "-+"
        )
        if not is_about:
            if sign < 0:
                return None
            sign = -1 if "-" in trimmed else 1
        before = word
    if after.strip() in ("-", "+") or re.match(r"[-+](\s|$)", after.strip()):
        if sign < 0:
            return None
        is_minus = after.strip()[0] == "-"
        sign, problem = (-1, "sign_after_number") if is_minus else (1, "number_bound")
        after = after.strip()[1:]
    words = _phrases(before) + _phrases(after)
    found = _Affixes(sign=sign, problem=problem)
    for word in words:
        found = _taking(found, word)
        if found is None:
            return None
    return found


def _taking(found: _Affixes, word: str) -> _Affixes | None:
    """What is beside, with one more word of it."""
    currency = value_words.currencies().get(word, "")
    if currency:
        return None if found.currency not in ("", currency) else replace(found, currency=currency)
    if word in value_words.percent_words():
        return None if found.unit else replace(found, unit="%")
    if word in value_words.scales():
        has_currency = word.endswith("שח")
        scaled = replace(found, scale=found.scale * value_words.scales()[word], problem="scaled_number")
        return replace(scaled, currency="ILS") if has_currency else scaled
    if word in value_words.about_words():
        return replace(found, problem=found.problem or "approximate_number")
    if word in value_words.bound_words():
        return replace(found, problem="number_bound")
    return replace(found, problem=found.problem or "words_beside_number")


def _known(word: str) -> bool:
    folded = value_words.fold_word(word.lstrip("-+("))
    known: tuple[Callable[[], Container[str]], ...] = (
        value_words.currencies,
        value_words.percent_words,
        value_words.about_words,
        value_words.bound_words,
    )
    return any(folded in words() for words in known)


def _phrases(text: str) -> list[str]:
    """The text's words, those together that mean one thing ("new shekels")."""
    tokens = [token for token in (value_words.fold_word(part) for part in _SINGLE.sub(r" \1 ", text).split()) if token]
    found: list[str] = []
    while tokens:
        length = next((n for n in (3, 2) if n <= len(tokens) and _is_phrase(" ".join(tokens[:n]))), 1)
        found.append(" ".join(tokens[:length]))
        tokens = tokens[length:]
    return [word for word in found if word.strip("-=,;()/")]


def _is_phrase(text: str) -> bool:
    return text in value_words.currencies() or text in value_words.percent_words() or text in value_words.bound_words()


def _core_reading(text: str, core: str, decimal: str | None) -> Reading[Decimal]:
    """The digits with their signs."""
    as_point, as_comma = _amount(core, "."), _amount(core, ",")
    if decimal is not None:
        chosen, other = (as_point, as_comma) if decimal == "." else (as_comma, as_point)
        if chosen is not None:
            return Reading(text, chosen)
        if other is not None:
            return Reading(text, problem="other_decimal_sign", offered=other)
    elif as_point is not None and as_comma is not None and as_point != as_comma:
        # "1,200" is written so in all three languages; "1.200" is 1.2 to a machine and 1,200 to half of Europe.
        if "." in core:
            return Reading(text, doubt=Doubt("thousands_or_decimal", (as_comma, as_point)))
        return Reading(text, as_point)
    else:
        single = as_point if as_point is not None else as_comma
        if single is not None:
            return Reading(text, single)
    separators = {char for char in core if not char.isdigit()}
    offered = Decimal(re.sub(r"\D", "", core)) if len(separators) == 1 and separators <= set(",'٬") else None
    return Reading(text, problem="odd_grouping", offered=offered)


def _amount(core: str, decimal: str) -> Decimal | None:
    """The number when `decimal` is the decimal sign (٫ is one always), None when it cannot be."""
    if "٫" in core:
        core = core.replace(",", "٬").replace(".", "٬") if core.count("٫") == 1 else core
        decimal = "٫"
    elif core[0] in ".," and core[0] != decimal:
        return None
    integer, sign, fraction = core.partition(decimal)
    if sign and (not fraction.isdigit()):
        return None
    if not integer and sign:
        integer = "0"
    if not integer.isdigit():
        if not _GROUPS.fullmatch(integer) or integer.startswith("0"):
            return None
        integer = re.sub(r"\D", "", integer)
    return Decimal(f"{integer}.{fraction}" if fraction else integer)


def _with_words(found: Reading[Decimal], affixes: _Affixes) -> Reading[Decimal]:
    signed = _mapped(found, lambda value: value * affixes.sign * affixes.scale)
    signed = replace(signed, currency=affixes.currency, unit=affixes.unit)
    if not affixes.problem or signed.problem:
        return signed
    if affixes.problem == "number_bound":
        return replace(signed, value=None, doubt=None, problem="number_bound")
    return _only_offered(signed, affixes.problem)


def _only_offered(found: Reading[T], problem: str) -> Reading[T]:
    """A reading that is not taken without a question; a doubt leaves nothing to offer but stays unread."""
    return replace(found, value=None, doubt=None, problem=problem, offered=found.value)


def _mapped(found: Reading[T], change: Callable[[T], U]) -> Reading[U]:
    return Reading(
        found.text,
        None if found.value is None else change(found.value),
        found.is_unknown,
        None
        if found.doubt is None
        else Doubt(found.doubt.code, tuple(change(value) for value in found.doubt.readings)),
        found.problem,
        None if found.offered is None else change(found.offered),
        found.currency,
        found.unit,
    )
