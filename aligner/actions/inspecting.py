"""Reports what a source holds before anything is read into a workspace, and keeps mappings as files.

A dialog goes the same way as the command line: `inspect_source` shows the guesses, `mapping_of_source` makes a mapping
of them, the user changes it, and `plan_import` reads by it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from aligner.exchange.finding import Request
from aligner.exchange.guessing import ColumnGuess, SheetGuess, guess_sheet
from aligner.exchange.incoming import read_bytes
from aligner.exchange.mapped import mapping_of
from aligner.exchange.mapping import ColumnMapping, SheetMapping, SourceMapping, as_json, from_json
from aligner.exchange.naming import sheets_by_name
from aligner.exchange.raw import RawSheet, without_hidden
from aligner.exchange.saved import SavedMapping, find_saved, with_added
from aligner.exchange.shapes import KINDS, kind_words
from aligner.exchange.table_files import read_all
from aligner.files import atomic_file
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.errors import refuse
from aligner.model.importing import ImportMapping
from aligner.model.text import fold_key
from aligner.office.sheets import letters

__all__ = [
    "KINDS",
    "ColumnGuess",
    "ColumnMapping",
    "Inspection",
    "Request",
    "SheetGuess",
    "SheetMapping",
    "SourceMapping",
    "inspect_source",
    "inspection_as_json",
    "inspection_lines",
    "mapping_of_source",
    "read_mapping",
    "write_mapping",
]
_MAX_MAPPING_BYTES = 2**20


@dataclass(frozen=True)
class Inspection:
    """What a source holds. sheets: with what each probably is, in the file's order; hidden: titles of hidden ones.

    empty: titles of sheets without cells.  encoding: of a text file, "" for others.  saved: how those of the sheets
    that were read before were read, by their titles.
    """

    sheets: tuple[SheetGuess, ...]
    hidden: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    encoding: str = ""
    saved: Mapping[str, SavedMapping] = field(default_factory=dict[str, SavedMapping])


def inspect_source(
    source: Path,
    encoding: str | None = None,
    report: Callable[[float], None] | None = None,
    records: Sequence[ImportMapping] = (),
) -> Inspection:
    """What a file holds; nothing is changed. report: called with 0 to 1 between sheets; what it raises ends the work.

    records: of how lists were read before.

    Raises: Refused when the file cannot be used; EnvironmentRefused when it cannot be read.
    """
    sheets = read_all(source, encoding)
    found: list[SheetGuess] = []
    for number, sheet in enumerate(sheets, 1):
        if sheet.rows:
            found.append(_guess(sheet))
        if report is not None:
            report(number / len(sheets))
    return Inspection(
        tuple(found),
        tuple(sheet.title for sheet in sheets if sheet.is_hidden),
        tuple(sheet.title for sheet in sheets if not sheet.rows),
        _encoding(sheets),
        {sheet.title: saved for sheet in sheets if (saved := find_saved(sheet, records)) is not None},
    )


def _guess(sheet: RawSheet) -> SheetGuess:
    named = sheets_by_name().get(fold_key(sheet.title))
    kind = named.key if named is not None and named.key in KINDS else ""
    return guess_sheet(without_hidden(sheet), kind)


def _encoding(sheets: Sequence[RawSheet]) -> str:
    return next((sheet.encoding for sheet in sheets if sheet.is_text), "")


def mapping_of_source(
    source: Path,
    encoding: str | None = None,
    request: Request | None = None,
    records: Sequence[ImportMapping] = (),
) -> SourceMapping:
    """The mapping by which a source is read: as it was before, else as it is guessed.

    request: which sheet or of which kind.  records: of how lists were read before.
    """
    request = request or Request()
    sheets = [sheet for sheet in read_all(source, encoding) if sheet.rows]
    if request.sheet:
        sheets = [sheet for sheet in sheets if fold_key(sheet.title) == fold_key(request.sheet)]
    return SourceMapping(tuple(_mapping(sheet, request.kind, records) for sheet in sheets))


def _mapping(sheet: RawSheet, kind: str, records: Sequence[ImportMapping]) -> SheetMapping:
    saved = find_saved(sheet, records, kind)
    if saved is not None:
        return with_added(saved, {})
    return mapping_of(guess_sheet(without_hidden(sheet), kind) if kind else _guess(sheet))


def read_mapping(path: Path) -> SourceMapping:
    """The mapping that a file holds. Raises: Refused mapping_damaged, and as `read_bytes`; EnvironmentRefused."""
    data = read_bytes(path, _MAX_MAPPING_BYTES)
    try:
        return from_json(json.loads(data.decode("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        raise refuse("mapping_damaged", text="JSON") from error


def write_mapping(mapping: SourceMapping, path: Path) -> None:
    """Writes a mapping as a file of its own. Raises: Refused file_exists; EnvironmentRefused."""
    with atomic_file(path) as draft:
        draft.write_text(json.dumps(as_json(mapping), ensure_ascii=False, indent=1) + "\n", "utf-8")


def inspection_as_json(found: Inspection) -> dict[str, object]:
    """The inspection as plain data; columns by their letters, guesses by stable English words."""
    sheets = [
        {
            "sheet": one.title,
            "hidden": one.title in found.hidden,
            "rows": one.rows,
            "header_row": one.header_row or None,
            "kind": one.kind or None,
            "confidence": one.sure,
            "in_doubt_with": list(one.rivals),
            "missing": [column.key for column in one.missing],
            "read_before": _saved_as_json(found.saved.get(one.title)),
            "columns": [_column_as_json(column) for column in one.columns],
        }
        for one in found.sheets
    ]
    return {"encoding": found.encoding or None, "sheets": sheets, "empty_sheets": list(found.empty)}


def _saved_as_json(saved: SavedMapping | None) -> Mapping[str, object] | None:
    if saved is None:
        return None
    return {
        "source": saved.record.source,
        "day": saved.record.day.isoformat(),
        "kind": saved.mapping.kind,
        "new_columns": list(saved.added.values()),
    }


def _column_as_json(one: ColumnGuess) -> Mapping[str, object]:
    return {
        "column": letters(one.index),
        "header": one.header,
        "field": one.column.key if one.column is not None else None,
        "confidence": one.sure,
        "by": one.by or None,
        "holds": one.contents.holds,
        "filled": one.contents.filled,
        "samples": list(one.contents.samples),
    }


def inspection_lines(found: Inspection, words: Words) -> list[str]:
    """The inspection in sentences: a line a sheet, and one for each of its columns."""
    lines = [words.sentence("importing.inspect.encoding", encoding=found.encoding)] if found.encoding else []
    for one in found.sheets:
        kind = words.sentence(kind_words(one.kind)) if one.kind else words.sentence("importing.inspect.no_kind")
        wording = words.sentence("importing.inspect.sheet", sheet=one.title, kind=kind, n=one.rows, line=one.header_row)
        if one.rivals:
            others = [words.sentence(kind_words(key)) for key in one.rivals]
            wording = f"{wording} {words.sentence('importing.inspect.in_doubt', others=others)}"
        saved = found.saved.get(one.title)
        if saved is not None:
            before = words.sentence("importing.inspect.saved", text=saved.record.source, day=saved.record.day)
            wording = f"{wording} {before}"
        lines += [wording, *(_column_line(column, words) for column in one.columns)]
    lines += [words.sentence("importing.inspect.empty", sheet=title) for title in found.empty]
    return lines


def _column_line(one: ColumnGuess, words: Words) -> str:
    field = words.sentence(f"sheets.header.{one.column.key}") if one.column is not None else "–"
    holds = words.sentence(f"importing.holds.{one.contents.holds}")
    samples = "; ".join(isolate(sample) for sample in one.contents.samples)
    sure = f" ({words.sentence(f'importing.by.{one.by}')})" if one.by else ""
    header = isolate(one.header) if one.header else "–"
    return f"  {letters(one.index)}  {header} → {field}{sure} · {holds}{': ' if samples else ''}{samples}"
