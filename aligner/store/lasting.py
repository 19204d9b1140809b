"""What was shown of ballots stays shown: no undo takes that mark off a ballot, or a marked ballot away."""

import sqlite3
from collections.abc import Iterable

from aligner.model.errors import refuse
from aligner.model.kinds import KINDS, PARTICIPANT, WORKSHOP
from aligner.store.rows import Moved, Row

PERMANENT_FIELDS = {kind.name: kind.permanent_field for kind in KINDS if kind.permanent_field}
"""The column, by table, that undo leaves as it is."""
_GROUP = (PARTICIPANT.name, "group")


def is_permanent(table: str, columns: tuple[str, ...], before: Row | None, after: Row | None) -> bool:
    """Whether a change of a record is one that undo leaves: it moved nothing but the mark."""
    if table not in PERMANENT_FIELDS or before is None or after is None:
        return False
    return all(name == PERMANENT_FIELDS[table] or b == a for name, b, a in zip(columns, before, after, strict=True))


def refuse_loss(base: sqlite3.Connection, moved: Iterable[Moved]) -> None:
    """Raises: Refused shown_stays when a step changed or removed a ballot that was shown, or moved it to another
    group, while its workshop stays: what is shown next would reveal by the difference whose ballot it was."""
    rows = list(moved)
    if any(one.layout.table == WORKSHOP.name and one.after is None for one in rows):
        return
    for one in rows:
        table, columns = one.layout.table, one.layout.columns
        if table in PERMANENT_FIELDS and one.before is not None:
            was_shown = one.before[columns.index(PERMANENT_FIELDS[table])] > 0
            if was_shown and not is_permanent(table, columns, one.before, one.after):
                raise refuse("shown_stays")
        if table == _GROUP[0] and one.before is not None and one.after is not None:
            at = columns.index(_GROUP[1])
            if one.before[at] != one.after[at] and _has_shown(base, one.id):
                raise refuse("shown_stays")


def _has_shown(base: sqlite3.Connection, participant_id: int) -> bool:
    queries = (
        f'SELECT 1 FROM "{table}" WHERE participant_id = ? AND "{column}" > 0 LIMIT 1'
        for table, column in PERMANENT_FIELDS.items()
    )
    return any(base.execute(query, (participant_id,)).fetchone() for query in queries)
