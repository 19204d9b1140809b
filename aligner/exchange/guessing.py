"""Guesses what a sheet of someone else's holds: its row of headers, its kind of list, what each column is.

Names come first, in the three languages; what is in the cells confirms them, and reports what no name reports. A guess
says how sure it is; what two kinds fit alike is left in doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.contents import Contents, contents_of, is_figure, is_link
from aligner.exchange.crossed import NO_NAMES, Grid, Names, crossed_columns
from aligner.exchange.fits import (
    Fit,
    are_codes,
    is_list_of_given,
    missing_in,
    settle_given,
    settle_goals,
    settle_partners,
    settle_placements,
    settle_priorities,
    take_by_content,
)
from aligner.exchange.given import span_column
from aligner.exchange.likely import ALIKE, CONTENT, EVERYDAY, OWN, Named, is_header_word, kind_of_name, named_columns
from aligner.exchange.measured import year_of, year_within
from aligner.exchange.paid_years import names_payments, paid_columns
from aligner.exchange.placed import column_of_goals
from aligner.exchange.raw import Cells, RawSheet, cell_at
from aligner.exchange.reshaping import begins_as_item
from aligner.exchange.shapes import (
    BESIDE,
    FIGURES,
    GOAL_ROWS,
    JOINT,
    KINDS,
    MATRIX,
    OUTLINE,
    PAID,
    RESULTS,
    SERIES,
    VOTES,
    YEARS,
    kind_sheet,
)
from aligner.model.text import clean_text

_ROWS_LOOKED_AT = 40
_ROWS_BELOW = 200
_CLEAR = 1.25
_MIN_SCORE = 0.8
_MIN_WITHOUT_NAME = 2.0
_BY_CONTENT = 0.5
_INDENTED = 0.3
_NAME_BONUS = 1.5
_COMMON = 0.25
"""What the header "Name" says of its kind of list, for anything has it."""
_BESIDE = 0.9
"""How sure a column of known goals, or of payments of a year, beside programs is."""
_LIKELY = 0.9
"""What is less sure is only like a known word, as rows of a list may be."""
_MOST_NUMBERS = 0.6
_PER_YEAR = 0.3
BY_FORM = (MATRIX.key, GOAL_ROWS.key, OUTLINE.key, YEARS.key, SERIES.key, VOTES.key)
"""Kinds that no header shows."""

Line = tuple[int, Cells]


@dataclass(frozen=True)
class ColumnGuess:
    """A column with what it probably is. index: from 0.  column: None where no guess is made.

    sure: 0 to 1.  by: a name, an everyday name, likeness, or content alone.
    """

    index: int
    header: str
    contents: Contents
    column: Column | None = None
    sure: float = 0.0
    by: str = ""


@dataclass(frozen=True)
class SheetGuess:
    """What a sheet probably holds. kind: of `KINDS`, "" for none of them; sure: 0 to 1.

    header_row: as the file numbers it, 0 where none was found.  rivals: kinds that fit nearly as well; with any the
    kind is in doubt.  missing: required columns that were not found.  rows: below the headers.
    """

    title: str
    kind: str
    sure: float
    header_row: int
    columns: tuple[ColumnGuess, ...]
    rows: int
    rivals: tuple[str, ...] = ()
    missing: tuple[Column, ...] = ()

    @property
    def is_clear(self) -> bool:
        return bool(self.kind) and not self.rivals and not self.missing


def guess_sheet(source: RawSheet, kind: str = "", names: Names = NO_NAMES, header_row: int = 0) -> SheetGuess:
    """What a sheet holds. kind, header_row: that the user named, else guessed.  names: of goals and programs that are
    known."""
    lines = source.rows[: _ROWS_LOOKED_AT + _ROWS_BELOW]
    if kind == OUTLINE.key or (not kind and not header_row and is_outline(lines)):
        return _outline(source)
    named = (at for at, (number, _) in enumerate(lines[:_ROWS_LOOKED_AT]) if number == header_row)
    at = next(named, None) if header_row else _header_at(lines[:_ROWS_LOOKED_AT])
    if at is None:
        return SheetGuess(source.title, kind, 0.0, 0, (), len(source.rows))
    headers = header_texts(lines, at)
    below = [cells for _, cells in lines[at + 1 : at + 1 + _ROWS_BELOW]]
    width = max((len(cells) for cells in (lines[at][1], *below)), default=0)
    contents = {index: contents_of([cell_at(cells, index) for cells in below]) for index in range(width)}
    grid = Grid(headers, contents, below, names)
    is_given = not kind and is_list_of_given(grid)
    crossed = crossed_columns(grid, kind, kind_of_name(source.title)) if not is_given else ()
    if crossed:
        rows, others = len(source.rows) - at - 1, tuple(sheet.key for sheet, _ in crossed[1:])
        return replace(_crossed_guess(*crossed[0], source, lines[at][0], rows, grid), rivals=others)
    kinds = [kind] if kind else [one for one in KINDS if one not in BY_FORM]
    fits = [_fit(one, source.title, headers, contents) for one in kinds]
    settle_partners(fits, contents)
    settle_goals(fits, contents)
    if not kind:
        settle_placements(fits, grid)
        settle_priorities(fits, grid, source.title)
        settle_given(fits, grid)
    complete = _without_narrower(sorted((fit for fit in fits if kind or _is_possible(fit)), key=lambda fit: -fit.score))
    best = complete[0] if complete else None
    rivals = [fit.kind for fit in complete[1:] if best is not None and fit.score * _CLEAR > best.score]
    taken = best.columns if best is not None else {}
    if best is not None and best.kind == "programs":
        goals = column_of_goals(headers, {index: one for index, (one, _, _) in taken.items()}, below, names)
        taken |= {goals: (BESIDE, _BESIDE, EVERYDAY)} if goals is not None else {}
        paid = paid_columns(
            headers, contents, {index: one for index, (one, _, _) in taken.items()}, below, source.title
        )
        taken |= dict.fromkeys(paid, (PAID, _BESIDE, EVERYDAY))
    columns = tuple(
        ColumnGuess(index, headers.get(index, ""), contents[index], *taken.get(index, (None, 0.0, "")))
        for index in range(width)
        if headers.get(index) or contents[index].filled
    )
    second = complete[1].score if len(complete) > 1 else 0.0
    return SheetGuess(
        source.title,
        best.kind if best is not None else "",
        round(best.score / (best.score + second), 2) if best is not None and best.score else 0.0,
        lines[at][0],
        columns,
        len(source.rows) - at - 1,
        tuple(rivals),
        best.missing if best is not None else (),
    )


def _outline(source: RawSheet) -> SheetGuess:
    """Lines of text, one goal each."""
    cells = [next(cell for cell in cells if not cell.is_empty) for _, cells in source.rows]
    column = ColumnGuess(0, "", contents_of(cells), OUTLINE.columns[0], _BY_CONTENT, CONTENT)
    return SheetGuess(source.title, OUTLINE.key, 1.0, 0, (column,), len(source.rows))


def is_outline(lines: Sequence[Line]) -> bool:
    """Whether each row holds one text, and most begin with a bullet, a number or spaces before them."""
    stated = [[cell for cell in cells if not cell.is_empty] for _, cells in lines]
    if len(stated) < 2 or any(len(cells) != 1 or not isinstance(cells[0].value, str) for cells in stated):
        return False
    texts = [str(cells[0].value) for cells in stated]
    deep = [text[:1].isspace() or cells[0].indent > 0 for text, cells in zip(texts, stated, strict=True)]
    if not deep[0] and sum(deep) >= _INDENTED * len(texts):
        return True
    return sum(map(begins_as_item, texts)) >= 0.6 * len(texts)


def _crossed_guess(
    sheet: Sheet, columns: Mapping[int, Column], source: RawSheet, number: int, rows: int, grid: Grid
) -> SheetGuess:
    headers, contents = grid.headers, grid.contents
    shown = tuple(
        ColumnGuess(index, headers.get(index, ""), one, columns[index], _BY_CONTENT, CONTENT)
        if index in columns
        else ColumnGuess(index, headers.get(index, ""), one)
        for index, one in contents.items()
        if headers.get(index) or one.filled
    )
    missing = () if columns else tuple(column for column in sheet.columns if column.is_required)
    return SheetGuess(source.title, sheet.key, 1.0 if columns else 0.0, number, shown, rows, (), missing)


def header_texts(lines: Sequence[Line], at: int) -> dict[int, str]:
    """The headers by index; where a header spans two rows its text is in the one above, a group's above its years."""
    texts = _texts(lines[at][1])
    if at and lines[at - 1][0] == lines[at][0] - 1:
        above = _texts(lines[at - 1][1])
        if len(above) > 1:
            texts |= {index: text for index, text in above.items() if index not in texts}
        texts |= _years_of_groups(texts, above)
    return texts


def _years_of_groups(texts: Mapping[int, str], above: Mapping[int, str]) -> dict[int, str]:
    """Years below the name of an amount, with that name: "Budget 2025"; the name of a group is above its first year."""
    found: dict[int, str] = {}
    for index, text in texts.items():
        group = max((one for one in above if one <= index), default=None)
        if group is None or not year_of(text) or not year_of(texts.get(group, "")):
            continue
        is_money = any(one.column.kind is Kind.MONEY for one in named_columns(above[group], "programs"))
        if is_money or names_payments(above[group]):
            found[index] = f"{above[group]} {text}"
    return found


def _texts(cells: Cells) -> dict[int, str]:
    found = (
        (index, clean_text(plain_text(cell.value), single_line=True).strip("\u200e\u200f\u061c "))
        for index, cell in enumerate(cells)
        if not cell.is_empty
    )
    return {index: text for index, text in found if text}


def is_transposed(lines: Sequence[Line], at: int, sheet: Sheet, columns: Mapping[int, Column]) -> bool:
    """Whether the words of headers are below each other in the only column that is known."""
    if len(columns) != 1 or sheet.key not in KINDS or sheet.key in JOINT:
        return False
    index = next(iter(columns))
    texts = [text for _, cells in lines[at + 1 :] if (text := _texts(cells).get(index))]
    named = [found[0].column for text in texts if (found := named_columns(text, sheet.key)) and found[0].sure > 0.9]
    return len(set(named)) > 1 and len(named) >= 0.6 * len(texts)


def _header_at(lines: Sequence[Line]) -> int | None:
    """The place of the row that reads most like headers: known words, texts rather than numbers, other rows below."""
    best, best_score = None, 0.0
    width = max((sum(not cell.is_empty for cell in cells) for _, cells in lines), default=0)
    for at, (_, cells) in enumerate(lines):
        filled = [cell for cell in cells if not cell.is_empty]
        stated = _texts(cells)
        words = [
            text
            for index, text in stated.items()
            if year_of(text) or (isinstance(cells[index].value, str) and not is_figure(text))
        ]
        if not words or (len(words) < 2 and width > 1) or len(lines) < 2:
            continue
        known = sum(sure if sure > _LIKELY else sure / 2 for text in words if (sure := is_header_word(text)) > 0.6)
        texts = len(words) - 0.5 * (len(filled) - len(words)) - 0.5 * sum(len(text) > 60 for text in words)
        texts -= sum(is_link(text) for text in words)
        different = len(set(words)) / len(words)
        score = known + 0.4 * texts / width * different - 0.01 * at
        if best is None or score > best_score:
            best, best_score = at, score
    if best is not None and best + 1 < len(lines) and _goes_on(lines[best], lines[best + 1]):
        return best + 1
    return best


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the next row is the second row of the headers: nothing but known words."""
    number, cells = following
    filled = [cell for cell in cells if not cell.is_empty]
    words = [text for index, text in _texts(cells).items() if isinstance(cells[index].value, str) or year_of(text)]
    return (
        number == line[0] + 1
        and len(words) == len(filled)
        and len(words) > 1
        and any(not year_of(text) for text in words)
        and all(year_of(text) or is_header_word(text) > 0.6 for text in words)
    )


def _is_possible(fit: Fit) -> bool:
    """Whether a kind fits by itself; a column that only its content reports needs more beside it."""
    least = _MIN_WITHOUT_NAME if fit.is_by_content else _MIN_SCORE
    return not fit.missing and fit.is_named and fit.score >= least


def _without_narrower(fits: Sequence[Fit]) -> list[Fit]:
    """Without kinds that fit hardly better, or worse, than one that explains the same columns and more."""
    return [
        fit
        for fit in fits
        if not any(set(fit.columns) < set(other.columns) and other.score * _CLEAR > fit.score for other in fits)
    ]


def _fit(kind: str, title: str, headers: Mapping[int, str], contents: Mapping[int, Contents]) -> Fit:
    """How well a kind of list fits, and which column is which in it."""
    sheet = kind_sheet(kind)
    fit = Fit(kind)
    offers = [
        (_sure(one, contents[index]), one, index)
        for index, header in headers.items()
        if index in contents
        for one in named_columns(header, kind)
        if not (one.column.field == "year" or (one.column.kind is Kind.REF and not one.column.is_in_template))
    ]
    taken: set[str] = set()
    span = span_column(headers, contents) if kind == "programs" else None
    if span is not None:
        fit.columns[span] = (sheet.column("start"), _BESIDE, EVERYDAY)
        taken.add("start")
    # Of an amount that stands for several years the latest is taken.
    years = {index: year_within(header) for index, header in headers.items()}
    for sure, one, index in sorted(
        offers, key=lambda offer: (-offer[0], not offer[1].column.is_required, -years[offer[2]])
    ):
        if index in fit.columns or one.column.key in taken or (one.by == ALIKE and sure < _BY_CONTENT):
            continue
        is_only_choice = one.column.kind is Kind.CHOICE and (not one.column.is_required or kind == FIGURES.key)
        if is_only_choice and not contents[index].fit(one.column):
            # "reported" is no state of a program.
            continue
        fit.columns[index] = (one.column, round(sure, 2), one.by)
        taken.add(one.column.key)
        weight = (
            _COMMON if one.by == OWN and one.column.key == "name" else _weight(one.column.key, one.column.is_required)
        )
        fit.score += sure * (max(weight, 1.0) if one.names_kind else weight)
        fit.is_named = fit.is_named or one.by in (OWN, EVERYDAY, ALIKE)
    take_by_content(sheet, fit, contents)
    if kind == RESULTS.key:
        _take_years(fit, headers, contents)
        _leave_codes(fit, contents)
    fit.missing = tuple(missing_in(sheet, fit))
    if kind_of_name(title) == kind:
        fit.score += _NAME_BONUS
        fit.is_named = True
    return fit


def _sure(one: Named, contents: Contents) -> float:
    """How sure a name is once the cells below it were seen."""
    return one.sure * (0.35 + 0.65 * contents.fit(one.column))


@lru_cache(maxsize=256)
def _weight(key: str, is_required: bool) -> float:
    """What a column says of its kind of list: little where many kinds have it."""
    own = [sheet for name, sheet in KINDS.items() if name not in JOINT]
    kinds = max(1, sum(any(column.key == key for column in sheet.columns) for sheet in own))
    return max(1.2 / kinds, 0.5 if is_required and key not in ("code", "title") else 0.0)


def _leave_codes(fit: Fit, contents: Mapping[int, Contents]) -> None:
    """A column of codes names what stands elsewhere: that is a list of indicators, or of what was measured.

    Beside years it is of both, which no other kind of list has.
    """
    has_years = any(column.field == "year" for column, _, _ in fit.columns.values())
    for index, (column, _, _) in list(fit.columns.items()):
        is_named = column.field == "title" or (column.field == "goal" and not has_years)
        if is_named and are_codes(contents[index]):
            del fit.columns[index]


def _take_years(fit: Fit, headers: Mapping[int, str], contents: Mapping[int, Contents]) -> None:
    """Adds the columns of figures under years, where the list has no column of days."""
    if any(column.field == "date" for column, _, _ in fit.columns.values()):
        return
    for index, text in headers.items():
        if index not in fit.columns and year_of(text) and contents[index].numbers > _MOST_NUMBERS:
            fit.columns[index] = (RESULTS.column("year"), 0.9, EVERYDAY)
            fit.score += _PER_YEAR
