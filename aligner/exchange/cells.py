"""Turns what is in one cell into the value that a record holds, or says what is wrong with it.

Numbers, money, percents and days are read by the one reader of values in `lang`; here it is decided what a column's
other cells say about a cell in doubt, and what is reported about each reading.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from math import isfinite
from typing import Any

from aligner.exchange.columns import Column, Kind
from aligner.exchange.naming import choices_by_everyday_word, choices_by_word, fold_choice
from aligner.exchange.raw import RawCell
from aligner.exchange.workbooks import is_percent_format
from aligner.lang.dates import day_order, is_day_number, is_month, read_date
from aligner.lang.value_words import currencies, fold_word
from aligner.lang.values import (
    MINOR_PER_UNIT,
    Reading,
    clean_value,
    decimal_sign,
    is_unknown_word,
    read_currency,
    read_integer,
    read_money,
    read_number,
    two_readings,
)
from aligner.model.errors import Problem
from aligner.model.text import (
    NAME_LIMIT,
    NOTE_LIMIT,
    clean_code,
    clean_text,
    fold_key,
    is_loose_list,
    join_list,
    looks_like_list,
    removed_characters,
    split_list,
    split_loosely,
)

_BETWEEN_CODES = re.compile(r"[;؛,،|\n]")
_CODE_IN_LIST = re.compile(r'\s*"((?:[^"]|"")+)"\s*(?=[;؛,،|\n]|$)|([^;؛,،|\n]+)')
_LONG = (Kind.NOTE, Kind.LIST, Kind.REFS, Kind.JSON)
_AMOUNTS = (Kind.NUMBER, Kind.INTEGER, Kind.PERCENT, Kind.MONEY)
_CODES = (Kind.CODE, Kind.REF, Kind.REFS)
_EXCEL_DAY_ZERO = date(1899, 12, 30).toordinal()
_ONE_OF_A_KIND = ("population", "region")
"""Of a placement, an activity or a need: one each."""
_EDGES = {"start": "start", "end": "end", "due": "end", "baseline_date": "end", "target_date": "end"}
_NO_BOUND = 10**15
_KEPT = 4096
"""Values of a column that are remembered."""
"""From here on a column's upper bound is what the file can hold, not what the value can be."""
LITERAL_PERCENT = '"%"'
"""Ends a number format that writes the sign beside a number that is a percent already."""


def join_codes(codes: Iterable[str]) -> str:
    """Codes as one cell holds them; one with a sign that parts codes is in quotes."""
    return "; ".join(
        '"' + code.replace('"', '""') + '"' if code.startswith('"') or _BETWEEN_CODES.search(code) else code
        for code in codes
    )


def split_codes(text: str) -> tuple[str, ...]:
    """The inverse, each code once; people part them by commas and bars, too."""
    found = (quoted.replace('""', '"') or plain.strip() for quoted, plain in _CODE_IN_LIST.findall(text))
    return tuple(dict.fromkeys(code for code in found if code))


@dataclass(frozen=True)
class CellReading:
    """How a column's doubtful cells are read: what its other cells, its header or the user decided.

    decimal: "." or ",".  is_decimal_stated: whether the user decided on it, not other cells of the column.
    order: "dmy" or "mdy".  months: whether 2010-11 is a month.  edge: "start" or "end" of a year.  is_share: whether
    0.6 means 60 %; None when that must be asked.  scale: 1,000 when the header says thousands and the user agreed; 0
    when the column is omitted.  takes_offered: whether the likeliest reading of an unclear text is taken.
    are_days: whether all its numbers can be days as Excel counts them.
    splits_lists: whether a comma or slash divides a list.  currency: named in the header.  name: of the column, in the
    keys of questions.
    """

    name: str = ""
    decimal: str | None = None
    is_decimal_stated: bool = False
    order: str | None = None
    months: bool = False
    edge: str | None = None
    is_share: bool | None = False
    scale: int = 1
    takes_offered: bool = False
    splits_lists: bool = True
    are_days: bool = False
    currency: str = ""


@dataclass
class Parsed:
    """A cell's value, or what is wrong; what is worth reporting about the reading; the currency that was seen."""

    value: Any = None
    problem: Problem | None = None
    notices: list[Problem] = field(default_factory=list)
    currency: str = ""


class WrongKind(Exception):
    """The cell does not hold what its column asks for."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def reading_of(
    column: Column, name: str, cells: Iterable[RawCell], answers: Mapping[str, str], unit: str
) -> CellReading:
    """How a column is read, by its cells, its header's unit, and the user's answers."""
    found = list(cells)
    texts = [cell.value for cell in found if isinstance(cell.value, str) and not cell.is_error]
    signs = Counter(sign for text in texts if (sign := decimal_sign(text))) if column.kind in _AMOUNTS else Counter()
    orders = {order for text in texts if (order := day_order(text))} if column.kind is Kind.DATE else set()
    stated_sign = {"point": ".", "comma": ","}.get(answers.get(f"{name}.decimal", ""))
    stated_order = answers.get(f"{name}.order")
    stated_edge = {"first": "start", "last": "end"}.get(answers.get(f"{name}.edge", ""))
    words = {fold_word(word) for word in re.split(r"[\s()\[\],/]+", unit)}
    return CellReading(
        name=name,
        decimal=stated_sign or max(signs, key=lambda sign: (signs[sign], sign == "."), default=None),
        is_decimal_stated=stated_sign is not None,
        order=stated_order or (next(iter(orders)) if len(orders) == 1 else None),
        months=column.kind is Kind.DATE and any(map(is_month, texts)),
        edge=stated_edge or _EDGES.get(column.field),
        is_share=_is_share(column, found, answers.get(f"{name}.share")),
        takes_offered=answers.get(f"{name}.offered") == "take",
        splits_lists=answers.get("lists") != "whole",
        are_days=column.kind is Kind.DATE and _are_days(found),
        currency=next((currencies()[word] for word in words if word in currencies()), ""),
    )


def _are_days(cells: Iterable[RawCell]) -> bool:
    """Whether a column of days holds nothing but numbers of Excel's days: its format was lost on the way."""
    stated = [plain_text(cell.value) for cell in cells if not cell.is_empty and not cell.is_error]
    return len(stated) > 1 and all(map(is_day_number, stated))


def _is_share(column: Column, cells: list[RawCell], stated: str | None) -> bool | None:
    """Whether bare numbers up to 1 are parts of a whole rather than percents; None when that is to be asked."""
    if stated is not None:
        return stated == "share"
    if column.kind is not Kind.PERCENT and column.field != "weight":
        return False
    numbers = [value for cell in cells if (value := _plain_number(cell)) is not None and value]
    small = [value for value in numbers if value <= 1]
    has_percents = any(
        is_percent_format(cell.number_format) or (isinstance(cell.value, str) and "%" in clean_value(cell.value))
        for cell in cells
    )
    if column.kind is Kind.PERCENT:
        return None if any(value < 1 for value in small) or (small and len(small) == len(numbers)) else False
    return None if has_percents and any(value < 1 for value in small) else False


def _plain_number(cell: RawCell) -> float | None:
    if isinstance(cell.value, bool) or cell.number_format.endswith(LITERAL_PERCENT):
        return None
    if isinstance(cell.value, (int, float)):
        return None if is_percent_format(cell.number_format) else float(cell.value)
    if isinstance(cell.value, str):
        reading = read_number(cell.value)
        return reading.value if not reading.unit else None
    return None


def parse_cell(cell: RawCell, column: Column, where: str) -> Any | Problem:
    """The typed value (None when empty, whatever the kind), or what is wrong at `where`."""
    parsed = read_cell(cell, column, where, CellReading(is_share=False))
    return parsed.value if parsed.problem is None else parsed.problem


def read_cell(cell: RawCell, column: Column, where: str, reading_rules: CellReading) -> Parsed:
    """The typed value (None when empty or said to be unknown), or what is wrong at `where`.

    Codes and texts are cleaned text; REF gives a code, REFS a tuple of codes; MONEY minor units; PERCENT 0 to 100.
    """
    parsed = Parsed()
    try:
        if cell.is_uncalculated:
            raise WrongKind("formula_without_value")
        if cell.is_error and not _is_unknown_value(cell, column):
            raise WrongKind("cell_has_error", text=str(cell.value))
        value = None if cell.is_empty else _Reader(cell, column, where, reading_rules, parsed).value()
        if value in (None, "", ()) and column.is_required:
            raise WrongKind("value_missing")
        parsed.value = None if value in ("", ()) else value
    except WrongKind as problem:
        parsed.problem = Problem.of(problem.code, where, **problem.values)
    return parsed


@dataclass
class ColumnReader:
    """Reads the cells of one column by `rules`. What stood there before and was read plainly is not read again."""

    column: Column
    rules: CellReading
    _plain: dict[tuple[type, RawCell], Parsed] = field(default_factory=dict[tuple[type, RawCell], Parsed])

    def read(self, cell: RawCell, where: str) -> Parsed:
        """As `read_cell`."""
        key = (type(cell.value), cell)
        found = self._plain.get(key)
        if found is None:
            found = read_cell(cell, self.column, where, self.rules)
            if found.problem is None and not found.notices and len(self._plain) < _KEPT:
                self._plain[key] = found
        return found


def _is_unknown_value(cell: RawCell, column: Column) -> bool:
    """Whether an error such as #N/A is only what people write for a value that is not known."""
    can_be = column.kind in (*_AMOUNTS, Kind.DATE, Kind.CHOICE, Kind.CURRENCY)
    return can_be and isinstance(cell.value, str) and is_unknown_word(clean_value(cell.value))


class _Reader:
    """Reads one cell that is not empty."""

    def __init__(self, cell: RawCell, column: Column, where: str, reading_rules: CellReading, parsed: Parsed) -> None:
        self.cell, self.column, self.where, self.manner, self.parsed = cell, column, where, reading_rules, parsed

    def value(self) -> object:
        kind = self.column.kind
        if kind is Kind.DATE:
            return self._date()
        if kind in _AMOUNTS:
            return self._bounded(self._amount())
        if kind in _CODES and isinstance(self.cell.value, datetime):
            raise WrongKind("code_became_date", text=self.cell.value.date().isoformat())
        return self._text()

    def _report(self, code: str, **values: object) -> None:
        self.parsed.notices.append(Problem.of(code, self.where, **values))

    def _text(self) -> object:
        kind = self.column.kind
        raw = plain_text(self.cell.value)
        is_code = kind in _CODES
        if isinstance(self.cell.value, (datetime, bool)):
            self._report("value_read_as_text", text=raw)
        text = clean_code(raw) if is_code else clean_text(raw, single_line=kind not in _LONG)
        removed = removed_characters(raw, text)
        if removed:
            self._report("characters_removed", count=removed)
        limit = NOTE_LIMIT if kind in _LONG else NAME_LIMIT
        if len(text) > limit:
            raise WrongKind("text_too_long", length=len(text), limit=limit)
        if kind is Kind.CHOICE:
            return self._choice(text)
        if kind is Kind.CURRENCY:
            return self._currency(text)
        if kind is Kind.JSON:
            return _machine_text(text)
        if kind is Kind.REFS:
            return split_codes(text)
        if self.column.field in _ONE_OF_A_KIND and kind is not Kind.LIST and looks_like_list(text):
            self._report("one_holds_list", text=text[:80])
        return self._list(text) if kind is Kind.LIST else text

    def _list(self, text: str) -> str:
        if not is_loose_list(text):
            return join_list(split_list(text))
        if not self.manner.splits_lists:
            self._report("list_kept_whole", ask="lists", text=text[:80])
            return text
        items = split_loosely(text)
        if len(items) > 1:
            self._report("list_split", ask="lists", text=text[:80])
        return join_list(items)

    def _choice(self, text: str) -> StrEnum | None:
        assert self.column.choices is not None
        known, everyday = choices_by_word(self.column.choices), choices_by_everyday_word(self.column.choices)
        found = known.get(fold_key(text)) or everyday.get(fold_choice(text))
        if found is None and (not text or is_unknown_word(clean_value(text))):
            return None
        if found is None:
            raise WrongKind("not_a_choice", text=text, choices=self.column.choices)
        return found

    def _currency(self, text: str) -> str | None:
        if not text or is_unknown_word(clean_value(text)):
            return None
        found = read_currency(text) or (text.upper() if re.fullmatch("[A-Za-z]{3}", text) else "")
        if not found:
            raise WrongKind("not_a_currency", text=text)
        return found

    def _amount(self) -> Decimal | float | int | None:
        value = self.cell.value
        if isinstance(value, str):
            return self._amount_of_text(value)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise WrongKind("not_a_number", text=plain_text(value))
        number = Decimal(repr(value))
        if not number.is_finite() or not isfinite(float(number)):
            raise WrongKind("not_a_number", text=str(value))
        kind = self.column.kind
        if kind is Kind.MONEY:
            self.parsed.currency = _currency_of_format(self.cell.number_format) or self.manner.currency
            scale = self.manner.scale
            if abs(number) > 2**62:
                return int(number) * MINOR_PER_UNIT
            return int((number * scale * MINOR_PER_UNIT).quantize(Decimal(1), ROUND_HALF_UP))
        if is_percent_format(self.cell.number_format):
            number *= 100
            if kind is not Kind.PERCENT:
                self._report("percent_read", text=str(value), read=float(number))
        elif 0 < number <= 1 and not self.cell.number_format.endswith(LITERAL_PERCENT):
            number = self._part(number)
        if kind is Kind.INTEGER:
            if abs(number) > 2**63 or number != number.to_integral_value():
                raise WrongKind("not_a_whole_number", text=plain_text(value))
            return int(number)
        return float(number)

    def _part(self, number: Decimal) -> Decimal:
        """A bare number between 0 and 1 in a column of percents."""
        if self.manner.is_share is None:
            raise self._in_doubt("share_in_doubt", "share", (number * 100, number))
        return number * 100 if self.manner.is_share else number

    def _amount_of_text(self, text: str) -> float | int | None:
        kind, reading_rules = self.column.kind, self.manner
        if len(text) > NAME_LIMIT:
            raise WrongKind("not_a_number", text=text[:80])
        self._ask_of_thousands(text)
        reading: Reading[float]
        if kind is Kind.MONEY:
            reading = read_money(text, decimal=reading_rules.decimal)
        elif kind is Kind.INTEGER:
            reading = read_integer(text, decimal=reading_rules.decimal)
        else:
            # Whether 0.6 is a part of a whole is decided for the column.
            reading = read_number(text, decimal=reading_rules.decimal)
        if reading.is_unknown:
            self._report("said_unknown", text=clean_text(text, single_line=True))
            return None
        if reading.doubt is not None:
            raise self._in_doubt("number_in_doubt", "decimal", reading.doubt.readings)
        value = reading.value
        if reading.problem:
            if reading.offered is None:
                raise WrongKind("not_a_number", text=clean_text(text, single_line=True)[:80])
            if not reading_rules.takes_offered:
                raise self._in_doubt("value_offered", "offered", (reading.offered,))
            value = reading.offered
        elif kind in (Kind.NUMBER, Kind.PERCENT) and not reading.unit and value is not None and 0 < value <= 1:
            value = float(self._part(Decimal(repr(value))))
        elif decimal_sign(text) == "," or _is_explained(text, reading_rules):
            shown = value if kind is not Kind.MONEY or value is None else Decimal(value) / MINOR_PER_UNIT
            self._report("number_read", text=clean_text(text, single_line=True)[:80], read=_shown(shown or 0))
        if kind is Kind.MONEY and value is not None:
            self.parsed.currency = reading.currency or reading_rules.currency
            value *= reading_rules.scale
        return value

    def _ask_of_thousands(self, text: str) -> None:
        """Another cell's sign is too little to take 1,200 of money or people for 1.2: nobody writes them so.

        Raises: NotThat number_in_doubt.
        """
        reading_rules, two = self.manner, two_readings(text)
        if self.column.kind not in (Kind.MONEY, Kind.INTEGER) or reading_rules.is_decimal_stated or two is None:
            return
        if reading_rules.decimal is not None and reading_rules.decimal in clean_value(text):
            scale = MINOR_PER_UNIT if self.column.kind is Kind.MONEY else 1
            raise self._in_doubt("number_in_doubt", "decimal", tuple(value * scale for value in two))

    def _in_doubt(self, code: str, question: str, readings: Iterable[Decimal | float]) -> WrongKind:
        is_money = self.column.kind is Kind.MONEY and code != "share_in_doubt"
        shown = [Decimal(reading) / MINOR_PER_UNIT if is_money else reading for reading in readings]
        text = clean_text(plain_text(self.cell.value), single_line=True)[:80]
        return WrongKind(code, ask=f"{self.manner.name}.{question}", text=text, readings=tuple(map(_shown, shown)))

    def _bounded(self, number: Decimal | float | None) -> Decimal | float | None:
        column = self.column
        low, high = column.low, column.high
        if number is None:
            return None
        is_bounded = high is not None and high < _NO_BOUND
        if number < (low or 0) and not is_bounded and (low is not None or high is not None):
            raise WrongKind("number_below", low=low or 0)
        if high is not None and not (low or 0) <= number <= high:
            scale = MINOR_PER_UNIT if column.kind is Kind.MONEY else 1
            raise WrongKind("number_not_between", low=low or 0, high=int(high) // scale if scale > 1 else high)
        return number

    def _date(self) -> date | None:
        value = self.cell.value
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool) and not float(value).is_integer():
            possible = [date.fromordinal(_EXCEL_DAY_ZERO + int(value))] if 1000 <= value < 100_000 else []
            raise WrongKind("not_a_date", text=plain_text(value), reading=_reading(possible))
        text = plain_text(value)
        # Nobody who writes the month first parts it with full stops.
        order = self.manner.order or ("dmy" if re.fullmatch(r"[\d.\s]+", clean_value(text)) else None)
        reading = read_date(text, order=order, edge=self.manner.edge, months=self.manner.months)
        shown = clean_text(text, single_line=True)[:80]
        if reading.is_unknown:
            self._report("said_unknown", text=shown)
            return None
        doubt = reading.doubt.code if reading.doubt is not None else ""
        is_day_chosen = doubt == "which_day" and self.manner.edge is not None
        if reading.value is not None and (not doubt or is_day_chosen):
            if reading.value.isoformat() != clean_value(text)[:10]:
                self._report("date_read", text=shown, day=reading.value)
            return reading.value
        if doubt in ("day_or_month", "which_day"):
            question = "order" if doubt == "day_or_month" else "edge"
            ask = f"{self.manner.name}.{question}"
            assert reading.doubt is not None
            raise WrongKind("not_a_date", ask=ask, text=shown, reading=_reading(reading.doubt.readings))
        is_day = self.manner.are_days and is_day_number(text)
        if reading.offered is not None and (self.manner.takes_offered or is_day):
            self._report("date_read", text=shown, day=reading.offered)
            return reading.offered
        ask = {"ask": f"{self.manner.name}.offered"} if reading.offered is not None else {}
        raise WrongKind("not_a_date", text=shown, reading=_reading(reading.choices), **ask)


def _is_explained(text: str, reading_rules: CellReading) -> bool:
    """Whether it is worth reporting how a number with a sign was read: another reader might read it otherwise."""
    cleaned = clean_value(text)
    return (reading_rules.decimal == "," and "." in cleaned) or (two_readings(text) is not None and "." in cleaned)


def _machine_text(text: str) -> str:
    """A list that the program wrote and will read again."""
    try:
        is_sound = isinstance(json.loads(text), (list, dict))
    except (ValueError, RecursionError):
        is_sound = False
    if not is_sound:
        raise WrongKind("not_a_kept_list")
    return text


def plain_text(value: object) -> str:
    """A cell's value as text; Excel keeps a code such as 1 as the number 1.0: it is the text "1"."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return str(value)


def _currency_of_format(number_format: str) -> str:
    """The currency that a number format writes beside the number, "" for none."""
    if not number_format:
        return ""
    for found in re.finditer(r'\[\$([^\]\-]*)[^\]]*\]|"([^"]*)"|([₪$€£])', number_format):
        code = read_currency((found[1] or found[2] or found[3] or "").strip())
        if code:
            return code
    return ""


def _reading(days: Iterable[date]) -> str:
    found = [day.isoformat() for day in days]
    return f" ({' / '.join(found)})" if found else ""


def _shown(number: Decimal | float) -> float | int:
    value = float(number)
    return int(value) if value.is_integer() else value
