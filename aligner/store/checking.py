"""Checks a file and says what it holds; changes nothing."""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from aligner.model.errors import AlignerError, Problem, Unusable
from aligner.model.fields import Record
from aligner.store.connection import connect, recover
from aligner.store.faults import told_plainly
from aligner.store.migrations import migrated_copy
from aligner.store.opening import check_content, check_header
from aligner.store.rows import layouts, records_of
from aligner.store.schema import VERSION


@dataclass(frozen=True)
class CheckResult:
    """problems: () when sound.  counts: records of each kind.  content_hash: SHA-256 over all records, hexadecimal."""

    problems: tuple[Problem, ...] = ()
    revision: int = 0
    workspace_id: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    content_hash: str = ""


def check_file(path: Path) -> CheckResult:
    """What the file holds, or what is wrong with it: header, every page and index, tables, references.

    Raises: EnvironmentRefused when the file cannot be reached.
    """
    try:
        version = check_header(path)
        recover(path)
        base = connect(path, read_only=True)
    except AlignerError as error:
        if error.exit_code == 5:
            raise
        return CheckResult(error.problems)
    try:
        with told_plainly():
            if base.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                return CheckResult((Problem.of("damaged"),))
            check_content(base, version)
            if version < VERSION:
                base = migrated_copy(base, version)
            return _counted(base)
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
    hashed, counts = hashlib.sha256(), {}
    for lies in layouts():
        rows = base.execute(f"{lies.select} ORDER BY id").fetchall()
        for record in records_of(lies, rows):
            _validate(lies.model, record)
        counts[lies.table] = len(rows)
        hashed.update(f"{lies.table}{rows!r}".encode())
    return CheckResult((), revision, uid, counts, hashed.hexdigest())
