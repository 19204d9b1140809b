"""Reads .json files that hold a list of objects, such as grants in the 360Giving form, as a table."""

import json
from collections.abc import Iterator

from aligner.exchange.raw import MAX_COLUMNS, MAX_ROWS, Cells, RawCell, RawSheet
from aligner.model.errors import refuse

SUFFIXES = (".json",)
_DEPTH = 3
_LONGEST_TITLE = 80


def read_objects(data: bytes, title: str) -> RawSheet:
    """The one sheet of a file that holds a list of objects, alone or under one name, which is then the sheet's name.

    An object within an object gives columns such as "recipientOrganization:name", of a list within it the first.
    Raises: Refused json_damaged, json_without_list, too_many_rows.
    """
    try:
        known = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise refuse("json_damaged", title) from error
    if isinstance(known, dict):
        lists = {name: value for name, value in known.items() if _is_list(value)}
        if len(lists) != 1:
            raise refuse("json_without_list", title)
        title, known = next(iter(lists.items()))
    if not _is_list(known):
        raise refuse("json_without_list", title)
    if len(known) > MAX_ROWS:
        raise refuse("too_many_rows", title, rows=MAX_ROWS)
    rows = [dict(_flat(one, "", 0)) for one in known]
    filled: dict[str, int] = {}
    for row in rows:
        for name in row:
            filled[name] = filled.get(name, 0) + 1
    # Of more columns than a sheet may have those are left that most of the objects have.
    kept = set(sorted(filled, key=lambda name: -filled[name])[:MAX_COLUMNS])
    names = [name for name in filled if name in kept]
    lines: list[tuple[int, Cells]] = [(1, tuple(map(RawCell, names)))]
    lines += [(number, tuple(RawCell(row.get(name)) for name in names)) for number, row in enumerate(rows, 2)]
    return RawSheet(title[:_LONGEST_TITLE], tuple(lines))


def _is_list(value: object) -> bool:
    return isinstance(value, list) and len(value) > 0 and all(isinstance(one, dict) for one in value)


def _flat(value: object, name: str, depth: int) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and depth < _DEPTH:
        for key, one in value.items():
            yield from _flat(one, f"{name}:{key}" if name else str(key), depth + 1)
    elif isinstance(value, list):
        if value and all(isinstance(one, (str, int, float)) for one in value):
            yield name, "; ".join(map(str, value))
        elif value:
            yield from _flat(value[0], name, depth)
    elif isinstance(value, (str, int, float)) and value != "":
        yield name, value
