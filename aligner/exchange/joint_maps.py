"""The joint map: what several partners told each other, by goal and stage, as documented JSON that each takes home.

It is made of share packages alone, so nothing is in it that a partner did not tell itself, and nobody is ranked:
partners stand in the order of their names. The same packages give the same bytes, in whatever order they come;
`resources/schemas/joint_map.schema.json` describes it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aligner.exchange.incoming import read_bytes
from aligner.exchange.packages import SHARE
from aligner.exchange.raw import MAX_FILE_BYTES, MAX_ROWS
from aligner.json_text import Json, read_json
from aligner.model.errors import refuse
from aligner.model.text import fold_key
from aligner.model.vocabulary import Sharing

JOINT_MAP = "aligner-joint-map"
VERSION = 1
MOST_PARTNERS = 500
Object = Mapping[str, Json]
_OF_WORK = ("title", "population", "region", "people", "amount", "currency")


@dataclass(frozen=True)
class Work:
    """What a partner told of one place. goal, stage: codes, stage None where it was not said."""

    partner: str
    goal: str
    stage: str | None
    title: str
    population: str
    region: str
    people: float | None


@dataclass(frozen=True)
class JointMap:
    """A joint map as it was read. day: of which it is.  partners: their names.  works: at goals of its roadmap.

    elsewhere: works at goals that are not on its roadmap.
    """

    day: date
    initiative: str
    partners: tuple[str, ...]
    works: tuple[Work, ...]
    elsewhere: tuple[Work, ...]


def joint_map(frame: Object, shares: Iterable[Object], level: Sharing, day: date) -> dict[str, Json]:
    """The map as a package. frame: the roadmap's package.  shares: packages of what each partner does.

    Raises: Refused share_twice (two packages of one partner that differ), share_narrower (one that is for fewer
    readers than the map), too_many_partners, package_damaged.
    """
    by_partner: dict[str, Object] = {}
    twice: set[str] = set()
    narrower: set[str] = set()
    for share in shares:
        name = _text(_object(share, "partner"), "name")
        key = fold_key(name)
        if not key:
            raise refuse("package_damaged", "partner.name")
        if level is Sharing.PUBLIC and share.get("level") != Sharing.PUBLIC.value:
            narrower.add(name)
        if _canonical(by_partner.setdefault(key, share)) != _canonical(share):
            twice.add(key)
    if len(by_partner) > MOST_PARTNERS:
        raise refuse("too_many_partners", "", most=MOST_PARTNERS)
    if narrower:
        raise refuse("share_narrower", "", partners=sorted(narrower))
    if twice:
        names = sorted(_text(_object(by_partner[key], "partner"), "name") for key in twice)
        raise refuse("share_twice", "", partners=names)
    goals, stages = _objects(frame, "goals"), _objects(frame, "stages")
    known_goals, known_stages = {_text(one, "code") for one in goals}, {_text(one, "code") for one in stages}
    cells: dict[tuple[str, str], list[dict[str, Json]]] = {}
    elsewhere: list[tuple[str, str, dict[str, Json]]] = []
    for key in sorted(by_partner):
        name = _text(_object(by_partner[key], "partner"), "name")
        for one in _objects(by_partner[key], "activities"):
            work: dict[str, Json] = {"partner": name, **{part: one.get(part) for part in _OF_WORK}}
            goal, stage = _text(one, "goal"), _text(one, "stage")
            if goal not in known_goals or (stage and stage not in known_stages):
                elsewhere.append((goal, stage, work))
            else:
                cells.setdefault((goal, stage), []).append(work)
    about = _object(frame, "initiative")
    places = {_text(one, "code"): at for at, one in enumerate(goals)}
    columns = {"": -1} | {_text(one, "code"): at for at, one in enumerate(stages)}
    return {
        "format": JOINT_MAP,
        "version": VERSION,
        "level": level.value,
        "day": day.isoformat(),
        "initiative": {"name": _text(about, "name"), "version": _text(about, "version") or None},
        "goals": [_named(one, ("code", "title", "parent", "track")) for one in goals],
        "stages": [_named(one, ("code", "title", "track")) for one in stages],
        "partners": [_partner(_object(by_partner[key], "partner")) for key in sorted(by_partner)],
        "cells": [
            {"goal": goal, "stage": stage or None, "works": [*sorted(cells[goal, stage], key=_order)]}
            for goal, stage in sorted(cells, key=lambda at: (places[at[0]], columns[at[1]]))
        ],
        "elsewhere": [
            {"goal": goal, "stage": stage or None, **work}
            for goal, stage, work in sorted(elsewhere, key=lambda one: (one[0], one[1], *_order(one[2])))
        ],
    }


def read_share(path: Path) -> dict[str, Json]:
    """A share package as it stands in a file. Raises: Refused not_a_share, json_damaged, package_newer,
    package_damaged; what reading a file raises."""
    found = _read(path)
    if found.get("format") != SHARE:
        raise refuse("not_a_share", name=path.name)
    _check_version(found, path)
    for one in _objects(found, "activities"):
        if not _text(one, "goal"):
            raise refuse("package_damaged", "activities")
    if not _text(_object(found, "partner"), "name").strip():
        raise refuse("package_damaged", "partner.name")
    return found


def read_joint_map(path: Path) -> JointMap:
    """A joint map that somebody handed back. Raises: Refused not_a_joint_map, and as `read_share`."""
    found = _read(path)
    if found.get("format") != JOINT_MAP:
        raise refuse("not_a_joint_map", name=path.name)
    _check_version(found, path)
    return parsed(found)


def parsed(found: Object) -> JointMap:
    """A package's content as a map. Raises: Refused package_damaged, too_many_rows."""
    try:
        day = date.fromisoformat(_text(found, "day"))
    except ValueError as error:
        raise refuse("package_damaged", "day") from error
    partners = tuple(_text(one, "name") for one in _objects(found, "partners"))
    works = [
        _work({**one, "goal": cell.get("goal"), "stage": cell.get("stage")})
        for cell in _objects(found, "cells")
        for one in _objects(cell, "works")
    ]
    if len(works) > MAX_ROWS:
        raise refuse("too_many_rows", "cells", rows=MAX_ROWS)
    elsewhere = tuple(_work(one) for one in _objects(found, "elsewhere"))
    name = _text(_object(found, "initiative"), "name")
    return JointMap(day, name, partners, tuple(works), elsewhere)


def is_joint_map(known: object) -> bool:
    """Whether what a .json file holds says that it is a joint map."""
    return isinstance(known, dict) and known.get("format") == JOINT_MAP


def _work(one: Object) -> Work:
    people = one.get("people")
    stage, partner, goal = _text(one, "stage"), _text(one, "partner"), _text(one, "goal")
    if not partner or not goal:
        raise refuse("package_damaged", "cells")
    number = float(people) if isinstance(people, int | float) and not isinstance(people, bool) else None
    population, region = _text(one, "population"), _text(one, "region")
    return Work(partner, goal, stage or None, _text(one, "title"), population, region, number)


def _read(path: Path) -> dict[str, Json]:
    data = read_bytes(path, MAX_FILE_BYTES)
    try:
        found = read_json(data)
    except (ValueError, RecursionError) as error:
        raise refuse("json_damaged", path.name) from error
    if not isinstance(found, dict):
        raise refuse("json_damaged", path.name)
    return found


def _check_version(found: Object, path: Path) -> None:
    version = found.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise refuse("package_damaged", "version")
    if version > VERSION:
        raise refuse("package_newer", path.name, version=version, known=VERSION)


def _partner(one: Object) -> dict[str, Json]:
    return {"name": _text(one, "name"), "sector": one.get("sector"), "register_number": one.get("register_number")}


def _named(one: Object, names: Sequence[str]) -> dict[str, Json]:
    return {name: one[name] for name in names if one.get(name)}


def _order(work: Object) -> tuple[str, ...]:
    """By the partner's name, then by all that it says: never by how much there is."""
    return (fold_key(_text(work, "partner")), *(json.dumps(work.get(name), ensure_ascii=False) for name in _OF_WORK))


def _canonical(package: Object) -> str:
    """The same for packages that say the same: their activities in whatever order."""
    activities = sorted(json.dumps(one, sort_keys=True) for one in _objects(package, "activities"))
    return json.dumps({**package, "activities": activities}, sort_keys=True)


def _text(one: Object, name: str) -> str:
    found = one.get(name)
    return found if isinstance(found, str) else ""


def _object(one: Object, name: str) -> Object:
    found = one.get(name)
    if not isinstance(found, dict):
        raise refuse("package_damaged", name)
    return found


def _objects(one: Object, name: str) -> list[dict[str, Json]]:
    found = one.get(name, [])
    if not isinstance(found, list) or len(found) > MAX_ROWS:
        raise refuse("package_damaged", name)
    objects = [each for each in found if isinstance(each, dict)]
    if len(objects) < len(found):
        raise refuse("package_damaged", name)
    return objects
