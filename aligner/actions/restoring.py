"""One record of an older state, restored; and copies of the present state for people who only read it."""

from dataclasses import replace
from pathlib import Path

from aligner.model import visibility
from aligner.model.fields import Record
from aligner.model.kinds import kind_named
from aligner.model.records import Records, by_kind
from aligner.model.vocabulary import Sharing
from aligner.store.workspace import Change, Workspace, create_workspace

READING_LEVELS = (Sharing.BOARD, Sharing.STAFF, Sharing.INITIATIVE, Sharing.PUBLIC)


def restore_record(workspace: Workspace, older: Records, kind: str, record_id: int) -> None:
    """Makes one record say what it said in an older state, as one step; a removed one is added again, with what it
    cannot be without. What it refers to only by choice, and what is gone, is left empty.

    Raises: Refused duplicate_code when another record has its code by now.
    """
    found = {name: {record.id: record for record in part} for name, part in by_kind(older).items()}

    def change_it(change: Change) -> None:
        _restore(change, found, kind, record_id)

    workspace.run("bring_back", change_it)


def _restore(change: Change, found: dict[str, dict[int, Record]], kind: str, record_id: int) -> None:
    values = dict(found[kind][record_id])
    for reference in kind_named(kind).references:
        wanted = values[reference.field]
        if wanted is None or change.find(kind_named(reference.target).model, id=wanted) is not None:
            continue
        if reference.may_be_empty:
            values[reference.field] = None
        else:
            _restore(change, found, reference.target, wanted)
    model = kind_named(kind).model
    if change.find(model, id=record_id) is None:
        change.add(model, **values)
    else:
        change.edit(model, record_id, **{name: value for name, value in values.items() if name != "id"})


def write_reading_copy(records: Records, path: Path, level: Sharing) -> None:
    """Writes what readers at this level may see as a file of its own: without history, kits, drafts of kit texts, and
    what single people said in a workshop. It is another workspace, so that it is never taken for a copy of this one.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    copied = replace(
        visibility.visible(records, level),
        participants=(),
        ballots=(),
        judgements=(),
        kit_plans=(),
        kit_texts=(),
    )
    lists = {kind_named(kind).model: part for kind, part in by_kind(copied).items()}
    create_workspace(path, dict(copied.organization), lambda change: change.replace_all(lists)).close()
