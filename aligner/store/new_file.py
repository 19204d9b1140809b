"""Writes a new workspace's file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from aligner.model.initiative import Initiative
from aligner.model.organization import ONLY_ID, Organization
from aligner.store import schema
from aligner.store.change import Change
from aligner.store.connection import connect
from aligner.store.faults import database_errors
from aligner.store.hashes import write_hashes
from aligner.store.joining import Logs, insert_logs


def write_new(
    path: Path,
    organization: Mapping[str, object],
    fill: Callable[[Change], None] | None,
    identity: tuple[str, int],
    logs: Logs,
) -> None:
    """identity: id and revision of the workspace.  Raises: as `Change.add`; EnvironmentRefused."""
    base = connect(path, create=True)
    try:
        with database_errors():
            base.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            base.execute(f"PRAGMA user_version = {schema.VERSION}")
            base.execute("BEGIN IMMEDIATE")
            for statement in schema.statements():
                base.execute(statement)
            base.execute("INSERT INTO document (uid, revision) VALUES (?, ?)", identity)
            change = Change(base)
            change.add(Organization, **{"id": ONLY_ID, **organization})
            change.add(Initiative, id=ONLY_ID)
            if fill is not None:
                fill(change)
            insert_logs(base, logs)
            write_hashes(base)
            base.execute("COMMIT")
    finally:
        base.close()
