"""Turns what stands in one cell into the value that a record holds, or says what is wrong with it."""

import json
import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from math import isfinite
from typing import Any

from aligner.exchange.columns import Column, Kind
from aligner.exchange.naming import choices_by_word
from aligner.exchange.reading import RawCell
from aligner.model.errors import Problem
from aligner.model.text import NAME_LIMIT, NOTE_LIMIT, clean_text, fold_key, join_list, split_list

MINOR_PER_UNIT = 100
_LONG = (Kind.NOTE, Kind.LIST, Kind.REFS, Kind.JSON)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_THREE_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:[eE][+-]?\d+)?")
_EXCEL_DAY_ZERO = date(1899, 12, 30).toordinal()


class NotThat(Exception):
    """The cell does not hold what its column asks for."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def parse_cell(cell: RawCell, column: Column, where: str) -> Any | Problem:
    """The typed value (None when empty, whatever the kind), or what is wrong at `where`.

    Codes and texts are cleaned text; REF gives a code, REFS a tuple of codes; MONEY minor units; PERCENT 0 to 100.
    """
    try:
        if cell.is_uncalculated:
            raise NotThat("formula_without_value")
        if cell.is_error:
            raise NotThat("cell_has_error", text=str(cell.value))
        value = None if cell.is_empty else _typed(cell, column)
        if value in (None, "", ()):
            if column.is_required:
                raise NotThat("value_missing")
            return None
        return value
    except NotThat as problem:
        return Problem.of(problem.code, where, **problem.values)


def _typed(cell: RawCell, column: Column) -> Any:
    kind = column.kind
    if kind is Kind.DATE:
        return _date(cell.value)
    if kind in (Kind.NUMBER, Kind.WHOLE, Kind.PERCENT, Kind.MONEY):
        return _bounded(_amount(cell, kind), column)
    if kind in (Kind.CODE, Kind.REF) and isinstance(cell.value, datetime):
        raise NotThat("code_became_date", text=cell.value.date().isoformat())
    text = clean_text(_text(cell.value), single_line=kind not in _LONG)
    limit = NOTE_LIMIT if kind in _LONG else NAME_LIMIT
    if len(text) > limit:
        raise NotThat("text_too_long", length=len(text), limit=limit)
    if kind is Kind.CHOICE:
        return _choice(text, column)
    if kind is Kind.CURRENCY:
        if not re.fullmatch("[A-Za-z]{3}", text):
            raise NotThat("not_a_currency", text=text)
        return text.upper()
    if kind is Kind.JSON:
        return _machine_text(text)
    if kind is Kind.REFS:
        return tuple(dict.fromkeys(split_list(text)))
    return join_list(split_list(text)) if kind is Kind.LIST else text


def _machine_text(text: str) -> str:
    """A list that the program wrote and will read again."""
    try:
        is_sound = isinstance(json.loads(text), (list, dict))
    except (ValueError, RecursionError):
        is_sound = False
    if not is_sound:
        raise NotThat("not_a_kept_list")
    return text


def _text(value: Any) -> str:
    """Excel keeps a code such as 1 as the number 1.0: it is the text "1"."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return str(value)


def _choice(text: str, column: Column) -> Any:
    assert column.choices is not None
    if not text:
        return None
    found = choices_by_word(column.choices).get(fold_key(text))
    if found is None:
        raise NotThat("not_a_choice", text=text, choices=", ".join(word.value for word in column.choices))
    return found


def _amount(cell: RawCell, kind: Kind) -> Decimal | float | int:
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise NotThat("not_a_number", text=_text(value))
    is_percent = cell.is_percent
    if isinstance(value, str):
        text = clean_text(fold_key(value)).replace("\u2212", "-").replace(" ", "")
        if kind is Kind.PERCENT and text.endswith("%"):
            text = text[:-1]
        if not re.search(r"\d", text) or not _NUMBER.fullmatch(text):
            raise NotThat("not_a_number", text=value.strip())
        value, is_percent = text.replace(",", ""), False
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise NotThat("not_a_number", text=str(cell.value)) from error
    if not number.is_finite() or not isfinite(float(number)):
        raise NotThat("not_a_number", text=str(cell.value))
    if kind is Kind.PERCENT and is_percent:
        number *= 100
    if kind is Kind.MONEY:
        if abs(number) > 2**62:
            return int(number) * MINOR_PER_UNIT
        return int((number * MINOR_PER_UNIT).quantize(Decimal(1), ROUND_HALF_UP))
    if kind is Kind.WHOLE:
        if abs(number) > 2**63 or number != number.to_integral_value():
            raise NotThat("not_a_whole_number", text=_text(cell.value))
        return int(number)
    return float(number)


def _bounded(number: Any, column: Column) -> Any:
    low, high = column.low, column.high
    if high is not None and not (low or 0) <= number <= high:
        if column.kind is Kind.MONEY:
            raise NotThat("number_not_between", low=low or 0, high=int(high) // MINOR_PER_UNIT)
        raise NotThat("number_not_between", low=low or 0, high=high)
    if low is not None and number < low:
        raise NotThat("number_below", low=low)
    return number


def _date(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        possible = [_day(_EXCEL_DAY_ZERO + int(value))] if 1000 <= value < 100_000 else []
        raise NotThat("not_a_date", text=_text(value), reading=_reading(possible))
    text = clean_text(fold_key(str(value)))
    if match := _ISO.fullmatch(text.upper()):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            pass
    raise NotThat("not_a_date", text=clean_text(str(value), single_line=True), reading=_reading(_readings(text)))


def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)


def _readings(text: str) -> list[date]:
    """The days that a text such as 03/04/2024 could mean."""
    match = _THREE_NUMBERS.fullmatch(text)
    if match is None:
        return []
    first, second, third = map(int, match.groups())
    century = third if third > 99 else 2000 + third
    found: list[date] = []
    orders = ((first, second, third),) if first > 31 else ((century, second, first), (century, first, second))
    for order in orders:
        try:
            day = date(*order)
        except ValueError:
            continue
        if day not in found:
            found.append(day)
    return found


def _reading(days: list[date]) -> str:
    return f" ({' / '.join(day.isoformat() for day in days)})" if days else ""
