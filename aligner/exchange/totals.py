"""Tells lines of totals from the rows of a list: by their words, by the sum that they are."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind
from aligner.exchange.raw import Cells, cell_at
from aligner.lang.headers import fold_header, total_words
from aligner.model.text import clean_text

_AMOUNTS = (Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PERCENT)
_NAMING = ("title", "name")
_ROWS_OF_A_SUM = 2

Lines = list[tuple[int, Cells]]


def is_total_word(text: str) -> bool:
    """Whether a text says "total" and no more."""
    return fold_header(text) in total_words()


def without_totals(lines: Lines, columns: Mapping[int, Column]) -> tuple[Lines, list[tuple[int, str]]]:
    """The rows of a list, and the number and first text of each line of totals."""
    kept: Lines = []
    totals: list[tuple[int, str]] = []
    for number, cells in lines:
        texts = [
            text
            for index, cell in enumerate(cells)
            if (index not in columns or columns[index].kind not in _AMOUNTS)
            and isinstance(cell.value, str)
            and (text := clean_text(plain_text(cell.value), single_line=True))
        ]
        if _is_total(texts, cells, kept, columns):
            totals.append((number, texts[0] if texts else ""))
        else:
            kept.append((number, cells))
    return kept, totals


def _is_total(texts: Sequence[str], cells: Cells, above: Lines, columns: Mapping[int, Column]) -> bool:
    """Whether a line says "total", or begins or ends so without a name or code of its own, or is a sum of those above.

    What says nothing is a total as the sum of all; what begins or ends so also as that of the rows nearest above.
    """
    only = ""
    for text in texts:
        folded = fold_header(text)
        if only and folded != only:
            # Nearly every row has two texts: nothing more is asked of it.
            return False
        only = folded
    if only in total_words():
        return True
    says_so = any(only.startswith(f"{word} ") or only.endswith(f" {word}") for word in total_words())
    if only and not says_so:
        return False
    own = [index for index, column in columns.items() if column.field in ("code", *_NAMING)]
    if says_so and any(cell_at(cells, index).is_empty for index in own):
        return True
    return any(
        _is_sum(cell_at(cells, index).value, [cell_at(row, index).value for _, row in above], of_all=not says_so)
        for index, column in columns.items()
        if column.kind in _AMOUNTS
    )


def _is_sum(own: object, above: Sequence[object], *, of_all: bool) -> bool:
    if not isinstance(own, (int, float)) or not own:
        return False
    sums = list(accumulate(value for value in reversed(above) if isinstance(value, (int, float))))
    candidates = sums[-1:] if of_all and len(sums) >= _ROWS_OF_A_SUM else [] if of_all else sums
    return any(abs(one - own) < 1e-6 for one in candidates)
