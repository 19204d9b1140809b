"""Checks a file and says what it holds; changes nothing."""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from aligner.model.errors import AlignerError, Problem, Unusable
from aligner.model.fields import Record
from aligner.store.connection import connect, read_at_rest
from aligner.store.faults import database_errors
from aligner.store.hashes import rows_hash, stored_hashes
from aligner.store.migrations import migrated_copy
from aligner.store.opening import check_content, recovered_version
from aligner.store.rows import layouts, records_of
from aligner.store.schema import VERSION

CONTENT_CHANGED = "content_changed"


@dataclass(frozen=True)
class CheckResult:
    """problems: () when sound.  counts: records of each kind.  hashes: of each kind's table, as its rows are.
    content_hash: SHA-256 over these, hexadecimal.  changed: the tables whose rows are not what the file says of them;
    each is a problem, too ("content_changed")."""

    problems: tuple[Problem, ...] = ()
    revision: int = 0
    workspace_id: str = ""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    content_hash: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])
    changed: tuple[str, ...] = ()

    @property
    def is_readable(self) -> bool:
        """Whether it can be opened: sound, or with content that something else changed."""
        return all(problem.code == CONTENT_CHANGED for problem in self.problems)


def check_file(path: Path) -> CheckResult:
    """What the file holds, or what is wrong with it: header, every page and index, tables, references, values, and
    whether each table holds what was last written to it.

    Raises: EnvironmentRefused when the file cannot be reached.
    """
    try:
        version = recovered_version(path)
        base = connect(path, read_only=True)
    except AlignerError as error:
        if error.exit_code == 5:
            raise
        return CheckResult(error.problems)
    try:
        with database_errors():
            if base.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                return CheckResult((Problem.of("damaged"),))
            check_content(base, version)
            if version < VERSION:
                base = migrated_copy(base, version)
            current = base
            return read_at_rest(current, lambda: _counted(current))
    except AlignerError as error:
        if error.exit_code == 5:
            raise
        return CheckResult(error.problems)
    finally:
        base.close()


def _validate(model: type[Record], record: Record) -> None:
    """Raises: Unusable damaged when a stored value would not be taken today."""
    try:
        model.model_validate(dict(record))
    except ValidationError as error:
        raise Unusable(Problem.of("damaged")) from error


def _counted(base: sqlite3.Connection) -> CheckResult:
    uid, revision = base.execute("SELECT uid, revision FROM document").fetchone()
    stored = stored_hashes(base)
    counts: dict[str, int] = {}
    hashes: dict[str, str] = {}
    changed: list[str] = []
    for table_layout in layouts():
        rows = base.execute(f"{table_layout.select} ORDER BY id").fetchall()
        for record in records_of(table_layout.model, rows):
            _validate(table_layout.model, record)
        counts[table_layout.table] = len(rows)
        hashes[table_layout.table] = rows_hash(rows)
        if stored.get(table_layout.table, hashes[table_layout.table]) != hashes[table_layout.table]:
            changed.append(table_layout.table)
    problems = tuple(Problem.of(CONTENT_CHANGED, "", kind=table) for table in changed)
    content_hash = hashlib.sha256("".join(f"{table} {found}\n" for table, found in hashes.items()).encode()).hexdigest()
    return CheckResult(problems, revision, uid, counts, content_hash, hashes, tuple(changed))
