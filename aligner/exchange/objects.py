"""Reads .json files that hold a list of objects, such as grants in the 360Giving form, as a table."""

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from aligner.exchange.joint_maps import is_joint_map
from aligner.exchange.packages import is_package, package_sheets
from aligner.exchange.raw import EMPTY_CELL, MAX_COLUMNS, MAX_ROWS, Cells, RawCell, RawSheet, shortened
from aligner.model.errors import Problem, refuse
from aligner.model.text import fold_key

SUFFIXES = (".json",)
_DEPTH = 3
_GRANTS, _OF_EACH = "grants", "amountAwarded"
"""What packages call their list of grants, and what every grant in the open form has."""
_ALL_TOLD = "classifications"
"""The list of which every object gives columns, numbered from 0: each may place its grant."""
_LONGEST_TITLE = 80
_MOST_NAMED = 5


def read_objects(data: bytes, title: str) -> tuple[RawSheet, ...]:
    """The sheets of a package; else the one sheet of a file that holds a list of objects, alone or under one name.

    That name is then the sheet's. Lists called grants are one sheet, wherever in the file they are; other lists beside
    them are sheets of their own.
    An object within an object gives columns such as "recipientOrganization:name", of a list within it the first,
    of a list of classifications each, as "classifications:0:code".
    Raises: Refused json_damaged, json_without_list, too_many_rows, package_newer, package_damaged,
    joint_map_is_read.
    """
    reader = _Reader()
    try:
        known = reader.read(data)
    except (ValueError, RecursionError) as error:
        raise refuse("json_damaged", title) from error
    if is_joint_map(known):
        raise refuse("joint_map_is_read", title)
    if is_package(known):
        sheets = package_sheets(known)
        return (replace(sheets[0], notices=reader.notices(title)), *sheets[1:])
    grants = [one for part in _lists_of_grants(known, 0) for one in part]
    if grants:
        others = known.items() if isinstance(known, dict) else ()
        beside = [(name, value) for name, value in others if _is_list(value) and not any(_lists_of_grants(value, 0))]
        beside = [(name, value) for name, value in beside if fold_key(name) != _GRANTS]
        return (_sheet_of(grants, _GRANTS, reader), *(_sheet_of(value, name, _Reader()) for name, value in beside))
    if isinstance(known, dict):
        lists = {name: value for name, value in known.items() if _is_list(value)}
        if len(lists) != 1:
            raise refuse("json_without_list", title)
        title, known = next(iter(lists.items()))
    if not _is_list(known):
        raise refuse("json_without_list", title)
    return (_sheet_of(known, title, reader),)


def _lists_of_grants(known: Any, depth: int) -> Iterator[list[Any]]:
    """The lists of grants in the open form, wherever packages within packages hold them."""
    if depth > _DEPTH:
        return
    if isinstance(known, dict):
        for name, value in known.items():
            if fold_key(str(name)) == _GRANTS and _is_list(value) and any(_OF_EACH in one for one in value):
                yield value
            else:
                yield from _lists_of_grants(value, depth + 1)
    elif _is_list(known):
        for one in known:
            yield from _lists_of_grants(one, depth + 1)


def _sheet_of(objects: list[Any], title: str, reader: "_Reader") -> RawSheet:
    """A list of objects as a sheet, with a column for each of their names."""
    if len(objects) > MAX_ROWS:
        raise refuse("too_many_rows", title, rows=MAX_ROWS)
    rows = [dict(_flat(one, "", 0)) for one in objects]
    filled: dict[str, int] = {}
    for row in rows:
        for name in row:
            filled[name] = filled.get(name, 0) + 1
    # Of more columns than a sheet may have those are left that most of the objects have.
    kept = set(sorted(filled, key=lambda name: -filled[name])[:MAX_COLUMNS])
    places = {name: index for index, name in enumerate(name for name in filled if name in kept)}
    lines: list[tuple[int, Cells]] = [(1, tuple(map(RawCell, places)))]
    lines += [(number, _cells(row, places)) for number, row in enumerate(rows, 2)]
    title = title[:_LONGEST_TITLE]
    notices = reader.notices(title)
    if len(filled) > len(places):
        notices = (*notices, Problem.of("json_names_left", title, n=len(filled) - len(places), columns=MAX_COLUMNS))
    return RawSheet(title, tuple(line for line in lines if line[1]), notices=notices)


def _cells(row: Mapping[str, object], places: Mapping[str, int]) -> Cells:
    """The cells of a row, to the last that says something."""
    found = {places[name]: RawCell(value) for name, value in row.items() if name in places}
    return tuple(found.get(index, EMPTY_CELL) for index in range(max(found) + 1)) if found else ()


class _Reader:
    """Reads JSON and counts what other programs write there although it is none."""

    def __init__(self) -> None:
        self._repeated: Counter[str] = Counter()
        self._no_numbers: Counter[str] = Counter()

    def read(self, data: bytes) -> Any:
        """Raises: ValueError for what is no JSON, RecursionError for what is nested too deeply."""
        return json.loads(
            data.decode(json.detect_encoding(data)),
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_float=self._number,
        )

    def notices(self, title: str) -> tuple[Problem, ...]:
        """What is to be reported."""
        found: list[Problem] = []
        for code, counts in (("json_name_twice", self._repeated), ("json_no_number", self._no_numbers)):
            if counts:
                names = ", ".join(name[:40] for name, _ in counts.most_common(_MOST_NAMED))
                found.append(Problem.of(code, title, text=names, n=counts.total()))
        return tuple(found)

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        known = dict(pairs)
        if len(known) < len(pairs):
            self._repeated.update(
                {name: count - 1 for name, count in Counter(name for name, _ in pairs).items() if count > 1}
            )
        return known

    def _constant(self, text: str) -> None:
        self._no_numbers[text] += 1

    def _number(self, text: str) -> float | None:
        number = float(text)
        return number if math.isfinite(number) else self._constant(text)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and len(value) > 0 and all(isinstance(one, dict) for one in value)


def _flat(value: object, name: str, depth: int) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and depth < _DEPTH:
        for key, one in value.items():
            yield from _flat(one, f"{name}:{key}" if name else str(key), depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        if value and all(isinstance(one, (str, int, float)) for one in value):
            yield name, shortened("; ".join(map(str, value)))
        elif fold_key(name) == _ALL_TOLD:
            for number, one in enumerate(value):
                yield from _flat(one, f"{name}:{number}", depth + 1)
        elif value:
            yield from _flat(value[0], name, depth + 1)
    elif isinstance(value, str):
        if value:
            yield name, shortened(value)
    elif isinstance(value, (int, float)):
        yield name, value
