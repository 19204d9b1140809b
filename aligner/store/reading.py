"""Reads everything that a file holds."""

import sqlite3
from typing import Any

from aligner.model.initiative import Initiative
from aligner.model.organization import Organization
from aligner.model.records import TABLES, Records
from aligner.store.rows import layouts, records_of

_SINGLE = (Organization, Initiative)
_LIST_NAMES = (
    *("goals", "stages", "indicators", "measurements", "programs", "placements", "placement_indicators"),
    *("actors", "activities", "needs", "priorities", "workshops", "participants", "ballots", "judgements"),
    *("weightings", "resolutions", "resolution_options", "decisions", "kit_plans", "kit_texts", "brands"),
    "translations",
)
_FIELD_BY_MODEL = dict(zip(TABLES[2:], _LIST_NAMES, strict=True))


def read_records(base: sqlite3.Connection, uid: str, revision: int) -> Records:
    """The records of the file, read within the open transaction."""
    found = {lies.model: records_of(lies, base.execute(lies.select + lies.order).fetchall()) for lies in layouts()}
    lists: dict[str, Any] = {name: tuple(found[model]) for model, name in _FIELD_BY_MODEL.items()}
    organization, initiative = (found[model][0] for model in _SINGLE)
    return Records(uid, revision, organization, initiative, **lists)
