"""A row of a sheet, with its values and what is wrong with them."""

from dataclasses import dataclass, field
from typing import Any

from aligner.exchange.columns import Column, Sheet
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import ProgramKind

_NOT_ASKED = frozenset({"award_date", "renewal_due"})
"""Days that no figure rests on: in a list of other people one that reads in two ways stays unknown, and is reported."""


@dataclass(eq=False)
class Row:
    """A row of a sheet. values, places: by field; a field whose column is absent has neither.

    currency: what was seen beside the row's money.  keeps: whether a value that cannot be used is only omitted.
    is_part: whether its list was taken apart, so that it refers to others as the list does.  is_award: whether its
    budget is what was awarded for all of a grant's years, as the header says.  is_given: whether a list of other people
    names who receives the money, and does not say what its rows are.  is_amount: whether its money is a mere amount.
    """

    sheet: Sheet
    place: str
    values: Values = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    record: Any = None
    record_id: int = 0
    currency: str = ""
    keeps: bool = False
    is_part: bool = False
    is_award: bool = False
    is_given: bool = False
    is_amount: bool = False

    @property
    def has_award(self) -> bool:
        """Whether its money is what was awarded in all, as its header says or since it is an amount that was given."""
        kind = self.values.get("kind", getattr(self.record, "kind", None))
        return self.is_award or (self.is_amount and self.is_given and kind is ProgramKind.GRANT)

    @property
    def is_good(self) -> bool:
        return not self.problems

    def flag(self, code: str, field_name: str, **values: object) -> None:
        self.problems.append(Problem.of(code, self.places.get(field_name, self.place), **values))

    def notice(self, code: str, field_name: str, **values: object) -> Problem:
        return Problem.of(code, self.places.get(field_name, self.place), **values)


def is_unasked(column: Column, ask: str) -> bool:
    """Whether what a cell may mean is not worth a question; of a mere year the user says which day it is."""
    return column.field in _NOT_ASKED and not ask.endswith(".edge")


def shortened(text: str) -> str:
    """A title that is as long as one may be, cut after a word."""
    cut = text[: NAME_LIMIT - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
