"""The data of a kit in one packed piece, and back: the same records, the same kit."""

import base64
import json
import zlib
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, get_args

from pydantic import ValidationError

from aligner.model.errors import Problem, Unusable
from aligner.model.fields import Record
from aligner.model.initiative import Initiative
from aligner.model.organization import Organization
from aligner.model.records import Excerpt, Records

MOST_BYTES = 256 * 2**20
"""More than this is never unpacked: it is no data of ours."""
_FORM = 1
_MODELS: dict[str, Any] = {
    "organization": Organization,
    "initiative": Initiative,
    **{field.name: get_args(field.type)[0] for field in fields(Records) if get_args(field.type)},
}


def freeze(records: Records) -> bytes:
    """The records as compressed JSON. The same records give the same bytes."""
    told: dict[str, Any] = {
        "form": _FORM,
        "workspace_id": records.workspace_id,
        "revision": records.revision,
        "withheld": sorted(records.withheld),
        "partly_seen": sorted(records.partly_seen),
    }
    for name in _MODELS:
        value = getattr(records, name)
        told[name] = [_plain(record) for record in value] if isinstance(value, tuple) else _plain(value)
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
        records: dict[str, Any] = {}
        for name, model in _MODELS.items():
            value = told.get(name, [])
            records[name] = (
                tuple(_record(model, row) for row in value) if isinstance(value, list) else _record(model, value)
            )
        return Excerpt(
            workspace_id=str(told["workspace_id"]),
            revision=int(told["revision"]),
            **records,
            kinds_withheld=frozenset(told["withheld"]),
            programs_partly_seen=frozenset(told["partly_seen"]),
        )
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, ValidationError) as error:
        raise Unusable(Problem.of("damaged")) from error


def _plain(record: Record) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in dict(record).items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return value


def _record(model: type[Record], row: dict[str, Any]) -> Record:
    values = {
        name: base64.b64decode(value["base64"]) if isinstance(value, dict) else value
        for name, value in row.items()
        if name in model.model_fields
    }
    return model.model_validate(values)
