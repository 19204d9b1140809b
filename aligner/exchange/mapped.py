"""Makes a mapping of a guess, and finds in a file what a mapping speaks of."""

from collections.abc import Mapping, Sequence

from aligner.exchange.columns import Column
from aligner.exchange.guessing import SheetGuess, header_texts
from aligner.exchange.mapping import ColumnMapping, SheetMapping, SourceMapping
from aligner.exchange.raw import Cells, RawSheet
from aligner.exchange.shapes import BESIDE, PAID, kind_sheet
from aligner.model.errors import Problem
from aligner.model.text import fold_key
from aligner.office.sheets import letters

_ROWS_LOOKED_AT = 40


def mapping_of(guess: SheetGuess) -> SheetMapping:
    """The mapping that reads a sheet as it was guessed."""
    columns = tuple(
        ColumnMapping(one.header, one.column.key if one.column is not None else "", letters(one.index))
        for one in guess.columns
    )
    return SheetMapping(guess.title, guess.kind, guess.header_row, columns)


def match_sources(
    offered: Sequence[RawSheet], mapping: SourceMapping, faults: list[Problem]
) -> list[tuple[RawSheet, SheetMapping]]:
    """The sheets that a mapping speaks of: by title, else by their headers; what is not there is a fault."""
    found: list[tuple[RawSheet, SheetMapping]] = []
    for one in mapping.sheets:
        free = [source for source in offered if all(source is not taken for taken, _ in found)]
        named = [source for source in free if one.title and fold_key(source.title) == fold_key(one.title)]
        alike = named or [source for source in free if _share_of_headers(source, one) == 1.0] if one.columns else named
        if not alike and len(offered) == len(mapping.sheets) == 1:
            alike = free
        if alike:
            found.append((alike[0], one))
        elif one.kind:
            names = ", ".join(source.title for source in offered)
            faults.append(Problem.of("sheet_not_in_file", text=one.title, names=names))
    return found


def _share_of_headers(source: RawSheet, one: SheetMapping) -> float:
    wanted = {fold_key(column.header) for column in one.columns if column.field and column.header}
    return max((_found_of(wanted, source.rows, at) for at in range(min(len(source.rows), _ROWS_LOOKED_AT))), default=0)


def _found_of(wanted: set[str], lines: Sequence[tuple[int, Cells]], at: int) -> float:
    found_there = {fold_key(text) for text in header_texts(lines, at).values()}
    return len(wanted & found_there) / len(wanted) if wanted else 0.0


def header_line(lines: Sequence[tuple[int, Cells]], one: SheetMapping) -> int | None:
    """The place of the row that holds most of the mapped headers; of several, the one that the mapping names."""
    if not lines:
        return None
    wanted = {fold_key(column.header) for column in one.columns if column.field and column.header}
    shown = range(min(len(lines), _ROWS_LOOKED_AT))
    best = max(shown, key=lambda at: (_found_of(wanted, lines, at), lines[at][0] == one.header_row, -at))
    return best if not wanted or _found_of(wanted, lines, best) else None


def mapped_columns(headers: Mapping[int, str], one: SheetMapping) -> tuple[dict[int, Column], list[ColumnMapping]]:
    """The columns by index, and the mappings whose header is not there; goals beside programs are no column of them."""
    known = {column.key: column for column in kind_sheet(one.kind).columns}
    by_text: dict[str, list[int]] = {}
    for index, text in headers.items():
        by_text.setdefault(fold_key(text), []).append(index)
    found: dict[int, Column] = {}
    missing: list[ColumnMapping] = []
    for column in one.columns:
        if not column.field:
            continue
        places = by_text.get(fold_key(column.header), []) if column.header else [_index(column.letters)]
        free = [index for index in places if index not in found]
        own = [index for index in free if column.letters and index == _index(column.letters)]
        if not free:
            missing.append(column)
        elif column.field in known:
            found[(own or free)[0]] = known[column.field]
    return found, missing


def beside_column(headers: Mapping[int, str], one: SheetMapping) -> int | None:
    """The index of the column that a mapping takes for goals beside programs."""
    column = next((column for column in one.columns if column.field == BESIDE.key), None)
    if column is None:
        return None
    places = [index for index, text in headers.items() if column.header and fold_key(text) == fold_key(column.header)]
    at = _index(column.letters) if column.letters else -1
    return at if at in places or (at >= 0 and not column.header) else next(iter(places), None)


def paid_indices(headers: Mapping[int, str], one: SheetMapping) -> list[int]:
    """The indices of the columns that a mapping takes for payments of a year."""
    wanted = {fold_key(column.header) for column in one.columns if column.field == PAID.key}
    return [index for index, text in headers.items() if fold_key(text) in wanted]


def _index(name: str) -> int:
    """The index, from 0, of a column by its letters."""
    number = 0
    for char in name.upper():
        number = number * 26 + ord(char) - 64
    return number - 1
