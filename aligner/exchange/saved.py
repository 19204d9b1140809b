"""Finds how a list was read before, by its headers, and says what is kept of how it is read now.

A list is known again when it has all headers that it had, in any order; further ones are new columns.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from aligner.exchange.guessing import header_texts
from aligner.exchange.mapped import header_line
from aligner.exchange.mapping import ColumnMapping, SheetMapping, SourceMapping, as_json, from_json
from aligner.exchange.raw import RawSheet
from aligner.exchange.shapes import JOINT
from aligner.model.errors import Problem, Refused
from aligner.model.fields import Values, new_id
from aligner.model.importing import ImportMapping
from aligner.model.text import NAME_LIMIT, NOTE_LIMIT, clean_text, fold_key
from aligner.office.sheets import letters

_ROWS_LOOKED_AT = 40
_OF_ONE_IMPORT = ("added", "same", "copies", "renamed", "reworded", "dropped")
"""Answers that say nothing of the next list."""


@dataclass(frozen=True)
class Origin:
    """Where rows come from. name: of the file, without its folder.  day: of the import."""

    name: str
    day: date


@dataclass(frozen=True)
class SavedMapping:
    """How a list was read before. added: the headers that it did not have then, by index."""

    record: ImportMapping
    mapping: SheetMapping
    added: Mapping[int, str]


def mapping_of_record(record: ImportMapping) -> SheetMapping | None:
    """The mapping that a record holds; None for one that this version cannot read."""
    try:
        return from_json(json.loads(record.form)).sheets[0]
    except (ValueError, Refused):
        return None


def find_saved(source: RawSheet, records: Sequence[ImportMapping], kind: str = "") -> SavedMapping | None:
    """How a list was read before: the record whose headers it has; of several the closest, then the latest.

    kind: the only one that is meant, "" for any.
    """
    shown = source.rows[:_ROWS_LOOKED_AT]
    lines = [header_texts(shown, at) for at in range(len(shown))]
    folded = [Counter(map(fold_key, texts.values())) for texts in lines]
    found: list[SavedMapping] = []
    for record in records:
        mapping = mapping_of_record(record)
        if mapping is None or not mapping.kind or (kind and mapping.kind != kind):
            continue
        wanted = _headers(mapping)
        places = [
            (texts.total(), number != mapping.header_row, at)
            for at, ((number, _), texts) in enumerate(zip(shown, folded, strict=True))
            if wanted and not wanted - texts
        ]
        if not places:
            continue
        at = min(places)[-1]
        added = _beyond(lines[at], wanted)
        if not added or len(added) < wanted.total():
            found.append(SavedMapping(record, mapping, added))
    title = fold_key(source.title)
    return min(
        found,
        key=lambda one: (len(one.added), fold_key(one.mapping.title) != title, -one.record.day.toordinal()),
        default=None,
    )


def list_name(record: ImportMapping, mapping: SheetMapping | None) -> str:
    """What a list is called: as the user says, else as its file was when it was read last."""
    return (mapping.name if mapping is not None else "") or record.source or (mapping.title if mapping else "")


def added_headers(source: RawSheet, mapping: SheetMapping) -> Mapping[int, str]:
    """The headers that a list has beside those of a mapping, by index."""
    return _beyond(headers_of(source, mapping), _headers(mapping))


def headers_of(source: RawSheet, mapping: SheetMapping) -> Mapping[int, str]:
    """The headers of a list, by index, in the row that a mapping speaks of; none where it is not there."""
    at = header_line(source.rows, mapping)
    return header_texts(source.rows, at) if at is not None else {}


def with_added(saved: SavedMapping, taken: Mapping[int, str]) -> SheetMapping:
    """The mapping that knows the new columns, too. taken: the fields of those that are read, by index."""
    added = (ColumnMapping(text, taken.get(index, ""), letters(index)) for index, text in saved.added.items())
    return replace(saved.mapping, columns=(*saved.mapping.columns, *added))


def completed(mapping: SheetMapping, source: RawSheet, answers: Mapping[str, str]) -> SheetMapping:
    """The mapping as it is kept after a list was read by it: with all its headers and what was answered about it."""
    at = header_line(source.rows, mapping)
    number, texts = (source.rows[at][0], header_texts(source.rows, at)) if at is not None else (mapping.header_row, {})
    left = tuple(ColumnMapping(text, "", letters(at)) for at, text in _beyond(texts, _headers(mapping)).items())
    columns = (*mapping.columns, *left)
    stated = answers_about(mapping.kind, answers)
    return replace(mapping, title=source.title, header_row=number, columns=columns, answers=stated)


def answers_about(kind: str, answers: Mapping[str, str]) -> Mapping[str, str]:
    """The answers about the columns of a list of a kind that say how the next one is read, too; a list that is taken
    apart has those of several kinds."""
    about = {key: choice for key, choice in answers.items() if "." in key and not key.endswith(_OF_ONE_IMPORT)}
    return about if kind in JOINT else {key: choice for key, choice in about.items() if key.startswith(f"{kind}.")}


def is_read_alike(one: SheetMapping, other: SheetMapping) -> bool:
    """Whether two mappings read the same headers in the same way, wherever they stand."""
    return _meaning(one) == _meaning(other)


@dataclass
class MappingChanges:
    """What an import changes in the mappings of the workspace. used: ids of those by which its lists are read."""

    added: list[Values] = field(default_factory=list)
    edited: dict[int, Values] = field(default_factory=dict)
    notices: list[Problem] = field(default_factory=list)
    used: list[int] = field(default_factory=list)


def mapping_changes(
    read: Iterable[tuple[SheetMapping, RawSheet, SavedMapping | None]],
    records: Sequence[ImportMapping],
    origin: Origin,
    *,
    is_used: bool,
) -> MappingChanges:
    """How the mappings by which lists were read are kept: in the record of the same headers, or in a new one.

    is_used: whether the import changes anything else; only then the day of a known mapping moves.
    """
    found = MappingChanges()
    position = max((record.position for record in records), default=-1) + 1
    for mapping, source, saved in read:
        known = saved.record if saved is not None else _of_same_headers(mapping, records)
        before = mapping_of_record(known) if known is not None else None
        if before is not None and before.name and not mapping.name:
            mapping = replace(mapping, name=before.name)
        values = _saved_values(mapping, origin)
        if values is None:
            if _headers(mapping):
                found.notices.append(Problem.of("mapping_too_long", source.title, limit=NOTE_LIMIT))
            continue
        if known is None:
            added = {"id": new_id(), "position": position + len(found.added), **values}
            found.added.append(added)
            found.used.append(added["id"])
            continue
        found.used.append(known.id)
        is_same = known.source == values["source"] and before is not None and is_read_alike(before, mapping)
        if not is_same or (is_used and known.day != values["day"]):
            found.edited[known.id] = values
    return found


def _saved_values(mapping: SheetMapping, origin: Origin) -> Values | None:
    """The fields of the record that keeps a mapping; None for one that is too long to keep or has no headers."""
    form = clean_text(json.dumps(as_json(SourceMapping((mapping,))), ensure_ascii=False, separators=(",", ":")))
    if len(form) > NOTE_LIMIT or not _headers(mapping):
        return None
    return {"source": clean_text(origin.name, single_line=True)[:NAME_LIMIT].strip(), "day": origin.day, "form": form}


def _of_same_headers(mapping: SheetMapping, records: Sequence[ImportMapping]) -> ImportMapping | None:
    """The record of a list with just these headers."""
    wanted = _headers(mapping)
    known = ((record, mapping_of_record(record)) for record in records)
    return next((record for record, one in known if one is not None and _headers(one) == wanted), None)


def _headers(mapping: SheetMapping) -> Counter[str]:
    return Counter(fold_key(column.header) for column in mapping.columns if column.header)


def _beyond(texts: Mapping[int, str], wanted: Counter[str]) -> dict[int, str]:
    """The headers that are not among those wanted, by index; of two alike the later one."""
    free = Counter(wanted)
    found: dict[int, str] = {}
    for index, text in texts.items():
        if free[fold_key(text)]:
            free[fold_key(text)] -= 1
        else:
            found[index] = text
    return found


def _meaning(mapping: SheetMapping) -> tuple[object, ...]:
    columns = Counter((fold_key(one.header), one.field, one.unit, one.fill_down) for one in mapping.columns)
    return mapping.kind, columns, dict(mapping.constants), dict(mapping.answers)
