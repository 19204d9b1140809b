"""How lists of other people were read: kept by the imports themselves; listed, named, written and removed here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from aligner.exchange.mapping import SheetMapping, SourceMapping, as_json
from aligner.exchange.saved import Origin, SavedMapping, answers_about, find_saved, list_name, mapping_of_record
from aligner.model.errors import refuse
from aligner.model.importing import ImportMapping
from aligner.model.kinds import kind_of
from aligner.model.records import Records
from aligner.model.text import NAME_LIMIT, clean_text
from aligner.store.workspace import Workspace

__all__ = [
    "Origin",
    "SavedMapping",
    "StoredList",
    "find_saved",
    "mapping_of_record",
    "mapping_to_keep",
    "remove_mapping",
    "rename_mapping",
    "stored_lists",
]


@dataclass(frozen=True)
class StoredList:
    """A list that was brought in. name: as the user calls it, else its file.  kind: "" where this version cannot read
    how it was read.  columns: how many of them are read."""

    id: int
    name: str
    day: date
    kind: str
    columns: int
    mapping: SourceMapping | None


def stored_lists(records: Records) -> tuple[StoredList, ...]:
    """The lists of other people that were brought in, the latest first."""
    found = [_stored_list(one, mapping_of_record(one)) for one in records.import_mappings]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _stored_list(record: ImportMapping, mapping: SheetMapping | None) -> StoredList:
    name = list_name(record, mapping)
    if mapping is None:
        return StoredList(record.id, name, record.day, "", 0, None)
    read = sum(bool(one.field) for one in mapping.columns)
    return StoredList(record.id, name, record.day, mapping.kind, read, SourceMapping((mapping,)))


def rename_mapping(workspace: Workspace, mapping_id: int, name: str) -> None:
    """Calls a list as the user does; by an empty name as its file.

    Raises: Refused text_too_long, not_found, mapping_damaged; EnvironmentRefused.
    """
    name = clean_text(name, single_line=True)
    if len(name) > NAME_LIMIT:
        raise refuse("text_too_long", "name", length=len(name), limit=NAME_LIMIT)
    record = next((one for one in workspace.read().import_mappings if one.id == mapping_id), None)
    if record is None:
        raise refuse("not_found", "id", kind=kind_of(ImportMapping).name)
    mapping = mapping_of_record(record)
    if mapping is None:
        raise refuse("mapping_damaged", text=record.source)
    named = as_json(SourceMapping((replace(mapping, name="" if name == record.source else name),)))
    form = json.dumps(named, ensure_ascii=False, separators=(",", ":"))
    workspace.run("rename_import_mapping", lambda change: change.edit(ImportMapping, mapping_id, form=form))


def remove_mapping(workspace: Workspace, mapping_id: int) -> None:
    """Forgets how a list was read; what was imported stays. Raises: Refused not_found; EnvironmentRefused."""
    workspace.run("remove_import_mapping", lambda change: change.remove(ImportMapping, mapping_id))


def mapping_to_keep(mapping: SourceMapping, answers: Mapping[str, str]) -> SourceMapping:
    """A mapping with the answers that say how its lists are read."""
    return SourceMapping(tuple(replace(one, answers=answers_about(one.kind, answers)) for one in mapping.sheets))
