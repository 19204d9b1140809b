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

MAX_BYTES = 256 * 2**20
"""More than this is never unpacked: it is no data of ours."""
_FORM = 1


def freeze(records: Records) -> bytes:
    """The records as compressed JSON. The same records give the same bytes."""
    data: dict[str, object] = {
        "form": _FORM,
        "workspace_id": records.workspace_id,
        "revision": records.revision,
        "as_of": records.as_of.isoformat() if records.as_of is not None else None,
        "withheld": dict(records.counts_withheld),
        "fields_withheld": dict(records.fields_withheld),
        "partly_seen": sorted(records.partly_visible),
        "hidden_at": sorted(records.hidden_at),
    }
    for kind in KINDS:
        listed = [_plain(record) for record in kind.listed(records)]
        data[kind.plural] = listed[0] if kind.is_single else listed
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return zlib.compress(packed.encode("utf-8"), 9)


def thaw(frozen: bytes) -> Excerpt:
    """The records that were frozen.

    Raises: Unusable damaged when they cannot be read.
    """
    try:
        unpacking = zlib.decompressobj()
        packed = unpacking.decompress(frozen, MAX_BYTES)
        if not unpacking.eof:
            raise ValueError("too much, or cut off")
        data = json.loads(packed)
        if data["form"] != _FORM:
            raise ValueError("another form")
        records: dict[str, Record | tuple[Record, ...]] = {}
        for kind in KINDS:
            value = data.get(kind.plural, [])
            records[kind.plural] = (
                _record(kind.model, value) if kind.is_single else tuple(_record(kind.model, row) for row in value)
            )
        return build(
            Excerpt,
            workspace_id=str(data["workspace_id"]),
            revision=int(data["revision"]),
            **records,
            # Kits of earlier versions do not say of which day their data are.
            as_of=date.fromisoformat(data["as_of"]) if data.get("as_of") else None,
            # Kits of earlier versions name the kinds alone.
            omitted=_counts(data["withheld"]),
            emptied=_counts(data.get("fields_withheld", {})),
            programs_partly_visible=frozenset(data["partly_seen"]),
            # Kits of earlier versions do not say it.
            goals_partly_visible=frozenset(data.get("hidden_at", ())),
        )
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, ValidationError) as error:
        raise Unusable(Problem.of("damaged")) from error


def _counts(counts: dict[str, int] | list[str]) -> dict[str, int]:
    return dict.fromkeys(counts, 0) if isinstance(counts, list) else {str(name): int(counts[name]) for name in counts}


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
