"""Packages: a roadmap that a backbone hands out, and what a partner tells the others, as documented JSON.

A package is read as the sheets of our own workbook, so it is checked, asked about and undone as that is. A backbone can
write the one and read the other without this program; `resources/schemas` describes both.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from aligner.analysis.field import people_at
from aligner.analysis.living import without_ended
from aligner.exchange.cells import MINOR_PER_UNIT
from aligner.exchange.columns import Sheet
from aligner.exchange.raw import MAX_ROWS, RawCell, RawSheet
from aligner.exchange.sheets import SHEET
from aligner.exchange.writing import Line, record_lines
from aligner.files import atomic_file
from aligner.model.errors import refuse
from aligner.model.field import Need
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal
from aligner.model.visibility import visible
from aligner.model.vocabulary import OrganizationKind, Sector, Sharing

ROADMAP, SHARE = "aligner-roadmap", "aligner-share"
VERSION = 1
_OF_ROADMAP = ("Goals", "GoalLinks", "Charges", "Stages", "Indicators", "Measurements", "Needs")
_SAID_IF_NONE = ("GoalLinks", "Charges")
"""A package that has their key and no row in it says that there is none; one without the key says nothing of them."""
_LINE = 200
"""Characters that a line of text holds."""
_LEFT = {"sharing", "former_since", "our_wording", "our_note", "state", "closed_on", "actor_id"}
"""Who may see a record, whose the roadmap is here and what we say of it are this file's own matters; what is no longer
on the roadmap is not in its package."""
_SECTORS = {OrganizationKind.NONPROFIT: Sector.NONPROFIT, OrganizationKind.FOUNDATION: Sector.PHILANTHROPY}


def roadmap_package(records: Records) -> dict[str, Any]:
    """The initiative's frame, its goals, stages, indicators and needs: what the initiative may see."""
    seen = _of_today(visible(records, Sharing.INITIATIVE))
    package: dict[str, Any] = {"format": ROADMAP, "version": VERSION, "initiative": _initiative(seen)}
    for name in _OF_ROADMAP:
        sheet = SHEET[name]
        rows = [_as_object(sheet, line) for line in record_lines(sheet, seen, "en")]
        package[sheet.key] = rows
    return package


def share_package(records: Records, level: Sharing) -> dict[str, Any]:
    """What this partner does on the roadmap: of what is not over, what the level may see.

    people: reached in a year at that place; amount: the part of the budget there; null where it is not known.
    """
    seen = without_ended(visible(records, level))
    organization = seen.organization
    activities: list[dict[str, Any]] = []
    for placement in seen.placements:
        program = seen.program_by_id[placement.program_id]
        goal = seen.goal_by_id.get(placement.goal_id or 0)
        if goal is None or goal.is_former:
            continue
        stage = seen.stage_by_id.get(placement.stage_id or 0)
        is_alone = len(seen.placements_by_program[program.id]) == 1 and program.id not in seen.partly_visible
        amount = None if program.budget_minor is None else program.budget_minor / MINOR_PER_UNIT
        if amount is not None and not is_alone:
            amount = None if placement.share is None else round(amount * placement.share / 100, 2)
        activities.append(
            {
                "goal": goal.code,
                "goal_title": goal.title,
                "stage": stage.code if stage is not None else None,
                "stage_title": stage.title if stage is not None else None,
                "population": (placement.population or program.populations)[:_LINE] or None,
                "region": (placement.region or program.regions)[:_LINE] or None,
                "title": program.title[:_LINE],
                "people": people_at(placement, program, is_alone=is_alone),
                "amount": amount,
                "currency": (program.currency or organization.currency) if amount is not None else None,
            }
        )
    return {
        "format": SHARE,
        "version": VERSION,
        "level": level.value,
        "initiative": {"name": seen.initiative.name, "version": seen.initiative.version or None},
        "partner": {
            "name": organization.name,
            "sector": _SECTORS[organization.kind].value,
            "register_number": organization.register_number or None,
        },
        "activities": activities,
    }


def write_package(package: Mapping[str, Any], out: Path) -> None:
    """Writes a package, never over a file. Raises: Refused file_exists; EnvironmentRefused."""
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    try:
        with atomic_file(out) as draft:
            draft.write_text(text, "utf-8")
    except FileExistsError as error:
        raise refuse("file_exists", "", path=out.name) from error
    except OSError as error:
        raise environment_refusal(error, out, writing=True) from error


def is_package(known: object) -> bool:
    """Whether what a .json file holds says that it is a package."""
    return isinstance(known, dict) and known.get("format") in (ROADMAP, SHARE)


def package_sheets(known: Mapping[str, Any]) -> tuple[RawSheet, ...]:
    """The package as sheets of our own workbook.

    Raises: Refused package_newer for a version that is not known yet, package_damaged (where: the part).
    """
    version = known.get("version")
    if not isinstance(version, int) or version < 1:
        raise refuse("package_damaged", "version")
    if version > VERSION:
        raise refuse("package_newer", "", version=version, known=VERSION)
    if known["format"] == SHARE:
        return _share_sheets(known)
    sheets = [_pairs_sheet(SHEET["Initiative"], _object(known, "initiative"))]
    for name in _OF_ROADMAP:
        sheet = SHEET[name]
        rows = _objects(known, sheet.key)
        if rows:
            sheets.append(_rows_sheet(sheet, rows))
        elif name in _SAID_IF_NONE and sheet.key in known:
            sheets.append(_rows_sheet(sheet, (), [column.key for column in sheet.columns if column.is_required]))
    return tuple(sheets)


def _of_today(records: Records) -> Records:
    """The records without goals that are no longer on the roadmap and what is known of them, and without our paths."""
    former = {goal.id for goal in records.former_goals}
    kept = {one.id for one in records.roadmap_indicators}
    return replace(
        records,
        goals=tuple(goal for goal in records.goals if not goal.is_former),
        goal_links=records.roadmap_links,
        charges=records.roadmap_charges,
        indicators=records.roadmap_indicators,
        measurements=tuple(one for one in records.measurements if one.indicator_id in kept),
        needs=tuple(_without_path(one) for one in records.needs if one.goal_id not in former and _is_known(one)),
    )


def _is_known(need: Need) -> bool:
    """Whether something is known of the cell, beside that a path of ours leads there."""
    return any((need.population, need.region, need.people is not None, need.source, need.finding))


def _without_path(need: Need) -> Need:
    """What is known of the cell; where our next paths lead is ours, and no part of a roadmap."""
    return need.model_copy(update={"path": None, "path_minor": None, "path_partner": "", "path_risk": ""})


def _share_sheets(known: Mapping[str, Any]) -> tuple[RawSheet, ...]:
    partner = _object(known, "partner")
    name = partner.get("name")
    if not isinstance(name, str) or not name.strip():
        raise refuse("package_damaged", "partner.name")
    actor = {"name": name, "sector": partner.get("sector")}
    activities = [{"actor": name, **one} for one in _objects(known, "activities")]
    for one in activities:
        for extra in ("goal_title", "stage_title"):
            # For those who read the package without our program: the codes say it here.
            one.pop(extra, None)
    sheets = [_rows_sheet(SHEET["Actors"], [actor])]
    if activities:
        sheets.append(_rows_sheet(SHEET["Activities"], activities))
    return tuple(sheets)


def _initiative(records: Records) -> dict[str, Any]:
    sheet = SHEET["Initiative"]
    found = {
        column.key: getattr(records.initiative, column.field) for column in sheet.fields if column.field not in _LEFT
    }
    return {key: _plain(value) for key, value in found.items() if value is not None and value != ""}


def _as_object(sheet: Sheet, line: Line) -> dict[str, Any]:
    found = ((column, line.get(column.field)) for column in sheet.columns if column.field not in _LEFT)
    return {column.key: _plain(value) for column, value in found if value is not None and value != ""}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _object(known: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = known.get(name, {})
    if not isinstance(found, dict):
        raise refuse("package_damaged", name)
    return found


def _objects(known: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = known.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise refuse("package_damaged", name)
    if len(found) > MAX_ROWS:
        raise refuse("too_many_rows", name, rows=MAX_ROWS)
    return found


def _pairs_sheet(sheet: Sheet, found: Mapping[str, Any]) -> RawSheet:
    """A sheet of one record: a field and its value in each row."""
    headers = {column.key: column.header for column in sheet.fields}
    head = tuple(RawCell(column.header) for column in sheet.columns)
    rows = [(1, head)]
    for number, (key, value) in enumerate(found.items(), 2):
        rows.append((number, (RawCell(headers.get(key, key)), _raw(value))))
    return RawSheet(sheet.name, tuple(rows))


def _rows_sheet(sheet: Sheet, rows: Iterable[Mapping[str, Any]], keys: Sequence[str] = ()) -> RawSheet:
    """A sheet of a record a row; a name that we do not know becomes a column, which import reports as left out.

    keys: columns that it has whether or not a row fills them.
    """
    rows = list(rows)
    headers = {column.key: column.header for column in sheet.columns}
    keys = list(dict.fromkeys([*keys, *(key for row in rows for key in row)]))
    lines = [(1, tuple(RawCell(headers.get(key, key)) for key in keys))]
    lines += [(number, tuple(_raw(row.get(key)) for key in keys)) for number, row in enumerate(rows, 2)]
    return RawSheet(sheet.name, tuple(lines))


def _raw(value: object) -> RawCell:
    """What is no plain value is shown as it stands, so that the reader of cells can say what is wrong with it."""
    if value is None or isinstance(value, (str, int, float)):
        return RawCell(value)
    return RawCell(json.dumps(value, ensure_ascii=False))
