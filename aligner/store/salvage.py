"""Writes what can still be read of a damaged file into a new one, record by record."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from aligner.model.errors import AlignerError, Problem, Unusable
from aligner.model.fields import Record
from aligner.model.initiative import Goal, Initiative
from aligner.model.organization import ONLY_ID, Organization
from aligner.store import history, kits
from aligner.store.change import Change
from aligner.store.migrations import migrate
from aligner.store.opening import wrong_types
from aligner.store.rows import Layout, Row, layouts, records_of
from aligner.store.schema import VERSION
from aligner.store.scraping import scrape
from aligner.store.workspace import create_workspace

LOST_NAME = "?"
_LOGS_TO_COPY = ("history", "kitmade")


def salvage(file: Path, path: Path) -> dict[str, tuple[int, int]]:
    """Writes a new workspace of every record that can be read and fits; the damaged file is only read.

    Returns for each kind of record how many were taken and how many were left behind. The history and the kits that
    were made come along as far as they can be read.

    Raises: Refused file_exists; Unusable newer_version, nothing_to_salvage; EnvironmentRefused.
    """
    scraped, version, lost = scrape(file)
    try:
        if version < VERSION:
            _fill_singles(scraped)
            migrate(scraped, version)
        for table in _LOGS_TO_COPY:
            scraped.execute(f"DELETE FROM {table} WHERE {wrong_types()[table]}")
        history.drop_unreadable(scraped)
        kits.drop_unreadable(scraped)
        found = {table_layout.model: _readable(scraped, table_layout) for table_layout in layouts()}
        logs = {table: scraped.execute(f"SELECT * FROM {table}").fetchall() for table in _LOGS_TO_COPY}
    except (sqlite3.Error, AlignerError) as error:
        raise Unusable(Problem.of("nothing_to_salvage")) from error
    finally:
        scraped.close()
    if not any(records for records, _ in found.values()):
        raise Unusable(Problem.of("nothing_to_salvage"))
    counts = {
        table_layout.table: [0, found[table_layout.model][1] + lost.get(table_layout.table, 0)]
        for table_layout in layouts()
    }
    organizations = [r for r in found[Organization][0] if r.id == ONLY_ID]
    organization: Mapping[str, object] = (
        dict(organizations[0]) if organizations else {"name": LOST_NAME, "kind": "nonprofit"}
    )

    def fill(change: Change) -> None:
        for table_layout in layouts():
            if table_layout.model is Organization:
                counts[table_layout.table][0] = len(organizations)
                continue
            for record in _parents_first(found[table_layout.model][0]):
                counts[table_layout.table][0 if _recover_record(change, table_layout.model, record) else 1] += 1
        for table, rows in logs.items():
            change.keep_log(table, rows)

    create_workspace(path, {**organization, "id": ONLY_ID}, fill).close()
    return {table: (recovered, lost_rows) for table, (recovered, lost_rows) in counts.items()}


def _fill_singles(scraped: sqlite3.Connection) -> None:
    """A migration may ask for the organization: where it was lost it has a name that says so."""
    if scraped.execute("SELECT count(*) FROM organization").fetchone() == (0,):
        names = [row[1] for row in scraped.execute('PRAGMA table_info("organization")')]
        values = {"id": ONLY_ID, "name": LOST_NAME, "kind": "nonprofit", "language": "he", "currency": "ILS"}
        marks = ", ".join("?" * len(names))
        scraped.execute(f"INSERT INTO organization VALUES ({marks})", [values.get(name, "") for name in names])


def _recover_record(change: Change, model: type[Record], record: Record) -> bool:
    try:
        if model is Initiative:
            change.edit(Initiative, ONLY_ID, **{name: value for name, value in dict(record).items() if name != "id"})
        else:
            change.add(model, **dict(record))
    except (AlignerError, sqlite3.Error):
        # It refers to something lost, or another record has its code.
        return False
    return True


def _parents_first(records: Sequence[Record]) -> Sequence[Record]:
    """Goals above before goals below; all else as it was."""
    waiting = [record for record in records if isinstance(record, Goal)]
    if not waiting:
        return records
    ordered: list[Goal] = []
    known: set[int | None] = {None}
    while waiting:
        ready = [record for record in waiting if record.parent_id in known]
        if not ready:
            return ordered + waiting
        ordered += ready
        known |= {record.id for record in ready}
        waiting = [record for record in waiting if record.id not in known]
    return ordered


def _readable(scraped: sqlite3.Connection, table_layout: Layout) -> tuple[list[Record], int]:
    """The table's records whose values would be taken today, and how many have others."""
    records: list[Record] = []
    rows: Sequence[Row] = scraped.execute(f"{table_layout.select} ORDER BY id").fetchall()
    for row in rows:
        try:
            record = records_of(table_layout.model, [row])[0]
            records.append(table_layout.model.model_validate(dict(record)))
        except (AlignerError, ValidationError):
            continue
    return records, len(rows) - len(records)
