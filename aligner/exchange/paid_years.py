"""Takes the payments out of a list of grants that has a column for each year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind
from aligner.exchange.contents import Contents, contents_of
from aligner.exchange.measured import year_of, year_within
from aligner.exchange.naming import names_award, sheets_by_everyday_name
from aligner.exchange.raw import Cells, RawCell, RawSheet, cell_at, place
from aligner.exchange.reshaping import Placed, built_sheet
from aligner.exchange.row import Row
from aligner.exchange.sheets import SHEET
from aligner.lang.headers import everyday_names, fold_header
from aligner.lang.value_words import scales
from aligner.lang.values import is_unknown_word, read_money
from aligner.model.errors import Problem
from aligner.model.text import clean_text
from aligner.model.vocabulary import PaymentState

_MOST = 0.6
_ONE = 1.005
"""How far the payments of a grant may be from its award, and still be all of it."""
_FIELDS = ("program_id", "year", "amount_minor", "state")


@dataclass(frozen=True)
class PaidColumn:
    """A column of payments of one year. index: from 0."""

    index: int
    header: str

    @property
    def year(self) -> int:
        return year_within(self.header) or int(year_of(self.header) or 0)


@dataclass(frozen=True)
class PaidList:
    """A list that may hold payments. headers, columns: by index.  header: where they stand, as its place and number."""

    source: RawSheet
    headers: Mapping[int, str]
    columns: Mapping[int, Column]
    header: tuple[int, int]

    def guessed(self) -> list[int]:
        """The columns that are payments by what is seen."""
        below = [cells for _, cells in self.source.rows[self.header[0] + 1 :]]
        contents = {index: contents_of([cell_at(cells, index) for cells in below]) for index in self.headers}
        return paid_columns(self.headers, contents, self.columns, below, self.source.title)

    def of_years(self, indices: Iterable[int]) -> list[PaidColumn]:
        """Those of columns whose header names a year."""
        found = (PaidColumn(index, self.headers[index]) for index in indices)
        return [one for one in found if one.year]

    def where(self, index: int) -> str:
        """The place of a header."""
        return place(self.source.title, index, self.header[1])


def is_of_payments(title: str) -> bool:
    """Whether a sheet's name says that payments stand in it."""
    return sheets_by_everyday_name().get(fold_header(title)) is SHEET["Payments"]


def names_payments(header: str) -> bool:
    """Whether a header is a word for payments, alone or beside a year."""
    return _worded(header) in _words("paid") | _words("scheduled") | _words("either")


def paid_columns(
    headers: Mapping[int, str],
    contents: Mapping[int, Contents],
    columns: Mapping[int, Column],
    rows: Sequence[Cells],
    title: str,
) -> list[int]:
    """The columns of payments of a year in a list of grants: by their words, by the name of the sheet, or since for
    most grants they add up to what was awarded."""
    years = [
        index
        for index, text in headers.items()
        if index not in columns and PaidColumn(index, text).year and not contents[index].texts > 1 - _MOST
    ]
    worded = [index for index in years if names_payments(headers[index])]
    plain = [index for index in years if year_of(headers[index])]
    if plain and (is_of_payments(title) or _add_up(plain, headers, columns, rows)):
        return sorted({*worded, *plain})
    return worded


def _add_up(
    years: Sequence[int], headers: Mapping[int, str], columns: Mapping[int, Column], rows: Iterable[Cells]
) -> bool:
    award = next(
        (at for at, one in columns.items() if one.kind is Kind.MONEY and names_award(headers.get(at, ""))), None
    )
    if award is None:
        return False
    pairs = [(_amount(cell_at(cells, award)), sum(_amount(cell_at(cells, at)) for at in years)) for cells in rows]
    stated = [(whole, paid) for whole, paid in pairs if whole and paid]
    fit = sum(whole <= paid * _ONE and paid <= whole * _ONE for whole, paid in stated)
    return bool(stated) and fit >= _MOST * len(stated)


def _amount(cell: RawCell) -> float:
    if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
        return float(cell.value)
    read = read_money(plain_text(cell.value)) if isinstance(cell.value, str) and not cell.is_empty else None
    return float(read.value) if read is not None and read.value is not None else 0.0


def _worded(header: str) -> str:
    """A header without its year and the words that lead to it."""
    between = set(map(fold_header, everyday_names("payments.between")))
    words = [word.strip("-–") for word in fold_header(header).split() if not year_of(word.strip("-–"))]
    return " ".join(word for word in words if word and word not in between)


def _words(key: str) -> set[str]:
    return set(map(fold_header, everyday_names(f"payments.{key}")))


def _state(column: PaidColumn, today: date) -> PaymentState:
    """What a header says of its payments; where it says nothing, those of years to come are scheduled."""
    word = _worded(column.header)
    if word in _words("paid"):
        return PaymentState.PAID
    is_to_come = word in _words("scheduled") or column.year > today.year
    return PaymentState.SCHEDULED if is_to_come else PaymentState.PAID


def payments_of(
    found: PaidList, paid: Sequence[PaidColumn], programs: Mapping[int, str], today: date
) -> tuple[RawSheet, list[Problem]]:
    """The sheet of payments, and what is to be reported. programs: the code or title of each row's, by its number."""
    source = found.source
    amounts = [found.headers.get(index, "") for index, one in found.columns.items() if one.kind is Kind.MONEY]
    rows: list[tuple[int, list[Placed]]] = []
    notices: list[Problem] = []
    counts = dict.fromkeys(PaymentState, 0)
    for number, cells in source.rows:
        if not programs.get(number):
            continue
        for one in paid:
            cell = cell_at(cells, one.index)
            if cell.is_empty or _is_nothing(cell):
                if not cell.is_empty:
                    where, text = place(source.title, one.index, number), plain_text(cell.value)[:80]
                    notices.append(Problem.of("payment_of_nothing", where, text=text))
                continue
            state = _state(one, today)
            counts[state] += 1
            values = (RawCell(programs[number]), RawCell(one.year), cell, RawCell(state.value))
            rows.append((number, [(value, one.index) for value in values]))
    told = Problem.of(
        "payments_of_grants",
        source.title,
        column=", ".join(one.header for one in paid),
        paid=counts[PaymentState.PAID],
        scheduled=counts[PaymentState.SCHEDULED],
    )
    built = built_sheet(source, "Payments", _FIELDS, rows)
    # What a header of money says of thousands or a currency is asked about for the payments, too.
    unit = next((text for text in (*(one.header for one in paid), *amounts) if _names_scale(text)), paid[0].header)
    at = (paid[0].index,) * len(_FIELDS)
    built_origins = {**built.origins, 1: (found.header[1], at)}
    return RawSheet(built.title, built.rows, origins=built_origins, headers={_FIELDS.index("amount_minor"): unit}), [
        told,
        *notices,
    ]


def without_unknown(rows: Iterable[Row], answers: Mapping[str, str]) -> tuple[list[Row], list[Problem]]:
    """The payments without those whose amount stays unknown, as the user said, and what is to be reported of these."""
    kept: list[Row] = []
    notices: list[Problem] = []
    for row in rows:
        asked = [str(dict(problem.values).get("ask", "")) for problem in row.problems]
        if asked and all(answers.get(ask) == "unknown" for ask in asked):
            ask, text = asked[0], str(dict(row.problems[0].values).get("text", "–"))[:80]
            notices.append(row.notice("payment_of_nothing", "amount_minor", ask=ask, text=text))
        else:
            kept.append(row)
    return kept, notices


def _names_scale(text: str) -> bool:
    words = clean_text(text, single_line=True).casefold().replace("(", " ").replace(")", " ").split()
    return any(word in scales() or word[1:] in scales() for word in words)


def _is_nothing(cell: RawCell) -> bool:
    """Whether a cell says that nothing was paid, or that it is not known."""
    if isinstance(cell.value, (int, float)):
        return cell.value == 0
    return isinstance(cell.value, str) and is_unknown_word(cell.value)
