"""Says what the marks in a matrix of programs and goals mean: a cross, a level, a word, a part, an amount, a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from aligner.exchange.cells import LITERAL_PERCENT
from aligner.exchange.contents import is_choice
from aligner.exchange.raw import Cells, RawCell
from aligner.exchange.workbooks import is_percent_format
from aligner.lang.headers import everyday_names
from aligner.lang.value_words import fold_word
from aligner.lang.values import clean_value, is_unknown_word, read_money
from aligner.model.text import fold_key
from aligner.model.vocabulary import Contribution

YES = frozenset(("x", "v", "+", "*", "•", "●", "■", "✓", "✔", "✅", "√", "×", "1", "yes", "y", "כן", "نعم"))
"""What people write where a program stands, folded."""
NO = frozenset(["no", "n", "לא", "لا", "0", "-"])
LITERAL_FORMAT = f"0{LITERAL_PERCENT}"
_WHOLE = 100
_ROUNDING = 0.6
_MOST_GRADE = 10
_SHORT = 3


@dataclass(frozen=True)
class Marks:
    """kind: "marks", "levels", "letters", "percents", "fractions", "amounts", "texts"; "mixed" and "grades" say no more
    than that a program stands there.

    field: of a placement that a mark fills.
    """

    kind: str
    field: str = ""

    def values(self, row: Sequence[RawCell]) -> list[RawCell | None]:
        """What each cell of a row says; None where it says that the program does not stand there."""
        if self.kind != "amounts":
            return [None if cell.is_empty or _says_no(cell) else self._value(cell) for cell in row]
        amounts = [number(cell) or Decimal(0) for cell in row]
        complete = sum(amounts)
        # Cut rather than rounded, so that a row never goes beyond the whole.
        shares = [int(one * _WHOLE * 100 / complete) / 100 if complete else 0 for one in amounts]
        return [RawCell(share, LITERAL_FORMAT) if share else None for share in shares]

    def _value(self, cell: RawCell) -> RawCell:
        if (
            self.kind == "percents"
            and not is_percent_format(cell.number_format)
            and isinstance(cell.value, (int, float))
        ):
            return RawCell(cell.value, LITERAL_FORMAT)
        if self.kind == "fractions":
            found = number(cell)
            return RawCell(float(found * _WHOLE), LITERAL_FORMAT) if found is not None else cell
        if self.kind == "levels":
            level = _level(cell)
            return RawCell(level) if level is not None else cell
        return cell


def marks_of(rows: Sequence[Sequence[RawCell]]) -> Marks:
    """What the marks of a whole matrix mean, by those that stand in it."""
    cells = [cell for row in rows for cell in row if not cell.is_empty and not _says_no(cell)]
    texts = [fold_key(str(cell.value)) for cell in cells]
    numbers = [number(cell) for cell in cells]
    if all(text in YES for text in texts):
        return Marks("marks")
    if all(one is not None for one in numbers):
        return _of_numbers(rows, cells, [one for one in numbers if one is not None])
    if all(_level(cell) is not None for cell in cells):
        return Marks("levels", "strength")
    if all(is_choice(text, Contribution) for text in texts):
        return Marks("letters", "contribution")
    is_text = any(len(text) > _SHORT and number(cell) is None for text, cell in zip(texts, cells, strict=True))
    return Marks("texts", "rationale") if is_text else Marks("mixed")


def _of_numbers(rows: Sequence[Sequence[RawCell]], cells: Sequence[RawCell], found: Sequence[Decimal]) -> Marks:
    """What numbers mean: parts only where a sign or the sums of the programs say so, amounts where they are large."""
    if any(is_percent_format(cell.number_format) or str(cell.value).strip().endswith("%") for cell in cells):
        return Marks("percents", "share")
    if all(one in (1, 2, 3) for one in found):
        return Marks("levels", "strength")
    sums = [total for row in rows if (total := sum((number(cell) or Decimal(0) for cell in row), Decimal(0)))]
    slack = Decimal(str(_ROUNDING))
    if all(total * _WHOLE <= _WHOLE + slack for total in sums):
        return Marks("fractions", "share")
    are_whole = sum(abs(total - _WHOLE) <= slack for total in sums)
    if all(total <= _WHOLE + slack for total in sums) and 2 * are_whole >= len(sums):
        return Marks("percents", "share")
    if max(found) <= _MOST_GRADE and all(one == int(one) for one in found):
        return Marks("grades")
    if all(total <= _WHOLE + slack for total in sums) and max(found) <= _WHOLE:
        return Marks("percents", "share")
    return Marks("amounts", "share")


def _level(cell: RawCell) -> int | None:
    """The strength, 1 to 3, that a word such as "high" or a figure is; None for another."""
    if isinstance(cell.value, (int, float)):
        return int(cell.value) if cell.value in (1, 2, 3) else None
    return _levels().get(fold_word(fold_key(str(cell.value))))


@lru_cache(maxsize=1)
def _levels() -> dict[str, int]:
    return {fold_word(fold_key(name)): level for level in (1, 2, 3) for name in everyday_names(f"level.{level}")}


def number(cell: RawCell) -> Decimal | None:
    """The number in a cell, None where there is none."""
    if isinstance(cell.value, bool):
        return None
    if isinstance(cell.value, (int, float)):
        value = Decimal(repr(cell.value))
        return value * _WHOLE if is_percent_format(cell.number_format) else value
    reading = read_money(str(cell.value).strip().removesuffix("%").strip()) if cell.value is not None else None
    return Decimal(reading.value) / _WHOLE if reading is not None and reading.value is not None else None


def is_mark(cell: RawCell) -> bool:
    """Whether a cell holds nothing but a mark."""
    text = fold_key(str(cell.value))
    return text in YES or text in NO or is_choice(text, Contribution) or fold_word(text) in _levels()


def _says_no(cell: RawCell) -> bool:
    if isinstance(cell.value, str):
        return fold_key(cell.value) in NO or is_unknown_word(clean_value(cell.value))
    return cell.value == 0


def is_marked(rows: Sequence[Cells], indices: Sequence[int]) -> bool:
    """Whether nearly all that is in these columns is marks."""
    cells = [cells[index] for cells in rows for index in indices if index < len(cells) and not cells[index].is_empty]
    return bool(cells) and sum(map(is_mark, cells)) >= 0.95 * len(cells)
