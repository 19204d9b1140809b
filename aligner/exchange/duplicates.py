"""Finds what is twice in a file or in a file and the workspace: alike titles, repeated rows."""

import re
from collections.abc import Iterable, Sequence

from aligner.exchange.row import Row
from aligner.model.errors import Problem
from aligner.model.fields import Record, Values
from aligner.model.text import fold_key

_SIGNS = re.compile(r"[\W_]+")


def comparable_title(title: str) -> str:
    """A title as it is compared: without signs, spaces and case."""
    return _SIGNS.sub("", fold_key(title))


def similar_titles(rows: Sequence[Row], records: Iterable[Record], field: str = "title") -> list[Problem]:
    """A notice for each row whose title another row, or a record that the file does not change, has under another code.

    Each row is reported with the codes of all that are alike.
    """
    groups: dict[str, list[tuple[str, Row | None]]] = {}
    for row in rows:
        key = comparable_title(row.values.get(field) or "")
        if key:
            groups.setdefault(key, []).append((str(row.values.get("code") or ""), row))
    changed = {row.record_id for row in rows}
    for record in records:
        key = comparable_title(getattr(record, field))
        if record.id not in changed and key in groups:
            groups[key].append((dict(record)["code"], None))
    problems: list[Problem] = []
    for group in groups.values():
        if len(group) < 2:
            continue
        codes = tuple(code for code, _ in group)[:12]
        problems += [
            row.notice("looks_alike", field, text=row.values[field], codes=codes) for _, row in group if row is not None
        ]
    return problems


def without_repeated(rows: Sequence[Row], fields: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """The rows without those that say word for word what one before them with the same key said; notices of these."""
    kept: list[Row] = []
    problems: list[Problem] = []
    first_rows: dict[tuple[object, ...], Row] = {}
    for row in rows:
        first = first_rows.setdefault(tuple(row.values.get(field) or None for field in fields), row)
        if first is not row and _stated_values(first) == _stated_values(row):
            problems.append(Problem.of("row_repeated", row.place, other=first.place.rpartition("!")[2]))
        else:
            kept.append(row)
    return kept, problems


def _stated_values(row: Row) -> Values:
    return {name: value for name, value in row.values.items() if value is not None}
