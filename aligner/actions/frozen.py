"""The data of a kit in one packed piece, and back: the same records, the same kit."""

import base64
import json
import zlib
from datetime import date
from enum import Enum

from pydantic import ValidationError

from aligner.json_text import Json
from aligner.model.errors import Problem, Unusable
from aligner.model.fields import Record, build
from aligner.model.kinds import KINDS
from aligner.model.records import Excerpt, Records

MOST_BYTES = 256 * 2**20
"""More than this is never unpacked: it is no data of ours."""
_FORM = 1


def freeze(records: Records) -> bytes:
    """The records as compressed JSON. The same records give the same bytes."""
    told: dict[str, object] = {
        "form": _FORM,
        "workspace_id": records.workspace_id,
        "revision": records.revision,
        "withheld": dict(records.counts_withheld),
        "fields_withheld": dict(records.fields_withheld),
        "partly_seen": sorted(records.partly_seen),
        "hidden_at": sorted(records.hidden_at),
    }
    for kind in KINDS:
        listed = [_plain(record) for record in kind.listed(records)]
        told[kind.plural] = listed[0] if kind.is_single else listed
    whole = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return zlib.compress(whole.encode("utf-8"), 9)


def thaw(frozen: bytes) -> Excerpt:
    """The records that were frozen.

    Raises: Unusable damaged when they cannot be read.
    """
    try:
        unpacking = zlib.decompressobj()
        whole = unpacking.decompress(frozen, MOST_BYTES)
        if not unpacking.eof:
            raise ValueError("too much, or cut off")
        told = json.loads(whole)
        if told["form"] != _FORM:
            raise ValueError("another form")
        records: dict[str, Record | tuple[Record, ...]] = {}
        for kind in KINDS:
            value = told.get(kind.plural, [])
            records[kind.plural] = (
                _record(kind.model, value) if kind.is_single else tuple(_record(kind.model, row) for row in value)
            )
        return build(
            Excerpt,
            workspace_id=str(told["workspace_id"]),
            revision=int(told["revision"]),
            **records,
            # Kits of earlier versions name the kinds alone.
            left_out=_counts(told["withheld"]),
            emptied=_counts(told.get("fields_withheld", {})),
            programs_partly_seen=frozenset(told["partly_seen"]),
            # Kits of earlier versions do not say it.
            goals_partly_seen=frozenset(told.get("hidden_at", ())),
        )
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, ValidationError) as error:
        raise Unusable(Problem.of("damaged")) from error


def _counts(told: dict[str, int] | list[str]) -> dict[str, int]:
    return dict.fromkeys(told, 0) if isinstance(told, list) else {str(name): int(told[name]) for name in told}


def _plain(record: Record) -> dict[str, object]:
    return {name: _plain_value(value) for name, value in dict(record).items()}


def _plain_value(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return value


def _record(model: type[Record], row: dict[str, Json]) -> Record:
    values = {
        name: base64.b64decode(str(value["base64"])) if isinstance(value, dict) else value
        for name, value in row.items()
        if name in model.model_fields
    }
    return model.model_validate(values)
