"""Writes grants in the open form of 360Giving: one JSON, workbook or plain table, with what the standard requires.

A grant that the form cannot tell validly is left out, with what it lacks. Beside the standard's own fields stand a few
of ours (`OWN_FIELDS`), and only where the standard's cannot hold what the
file knows: import reads either. A placement is a classification whose vocabulary is the initiative's roadmap.

Source: the 360Giving Data Standard, version 1.4 (standard.threesixtygiving.org).
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from aligner.exchange.cells import MINOR_PER_UNIT
from aligner.exchange.identifiers import (
    identifier_of,
    is_official,
    organization_identifier,
    prefix_of,
    repeats_name,
)
from aligner.exchange.outgoing import write_new_file
from aligner.model.errors import refuse
from aligner.model.fields import Values
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Excerpt
from aligner.model.text import is_loose_list, split_list
from aligner.model.vocabulary import OUTSIDE, ProgramKind, Sharing
from aligner.office.sheets import CELL_LIMIT, Book, Grid, Style, cell_length, guarded, table_number
from aligner.office.sheets import Column as SheetColumn

VERSION = "1.4"
SUFFIXES = (".xlsx", ".csv", ".json")
LACKS = ("amount", "award_date", "recipient", "award")
"""What a grant may lack: its amount awarded, the day of its award, its recipient, or the award itself."""
_TITLES: Mapping[str, str] = {
    "id": "Identifier",
    "title": "Title",
    "description": "Description",
    "currency": "Currency",
    "amountAwarded": "Amount Awarded",
    "awardDate": "Award Date",
    "plannedDates": "Planned Dates",
    "startDate": "Start Date",
    "endDate": "End Date",
    "duration": "Duration (months)",
    "recipientOrganization": "Recipient Org",
    "fundingOrganization": "Funding Org",
    "name": "Name",
    "addressLocality": "City",
    "grantProgramme": "Grant Programme",
    "beneficiaryLocation": "Beneficiary Location",
    "classifications": "Classifications",
    "vocabulary": "Vocabulary",
    "code": "Code",
    "stageCode": "Stage Code",
    "share": "Share",
    "contribution": "Contribution",
}
"""The names of fields in tables."""
OWN_FIELDS = ("Code", "Source identifier", "Grantee number", "Regions", "Status", "Grant stage")
_WIDE = ("Title", "Description", "Recipient Org:Name")
_WIDTH, _WIDE_WIDTH = 20, 44
_DATES = ("Award Date", "Planned Dates:Start Date", "Planned Dates:End Date")
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class Left:
    """A grant that cannot be exported, and what it lacks, of LACKS."""

    title: str
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class GivingPackage:
    """content: the whole package, as JSON holds it.  left: grants that it cannot tell.  prefix: of the identifiers of
    grants and of the funder that were made here, "" where none was."""

    content: Values
    left: tuple[Left, ...]
    prefix: str

    @property
    def grants(self) -> Sequence[Values]:
        return self.content["grants"]


def giving_package(records: Excerpt, level: Sharing) -> GivingPackage:
    """The grants among records of a level, in the order of the file."""
    organization = records.organization
    left: list[Left] = []
    exported: list[Program] = []
    for program in records.programs:
        if program.kind is ProgramKind.GRANT:
            lacks = lacking(program)
            left += [Left(program.title, lacks)] if lacks else []
            exported += [] if lacks else [program]
    identifiers = _unique(exported, organization)
    number = organization.register_number
    funder = number if is_official(number) else prefix_of(organization)
    grants = [_grant(one, identifiers[one.id], funder, records) for one in exported]
    _add_own_fields(exported, grants)
    made = any(identifier.startswith(prefix_of(organization)) for identifier in identifiers.values())
    content = {
        "version": VERSION,
        "title": f"{organization.name}: 360Giving ({level.value})",
        "publisher": {"identifier": funder, "name": organization.name},
        "grants": grants,
    }
    has_prefix = made or not is_official(number)
    return GivingPackage(content, tuple(left), prefix_of(organization) if has_prefix else "")


def lacking(program: Program) -> tuple[str, ...]:
    """What a grant lacks that the form requires, of LACKS."""
    if program.is_awaited:
        return ("award",)
    found = {
        "amount": program.awarded_minor is None,
        "award_date": program.award_date is None,
        "recipient": not program.grantee,
    }
    return tuple(name for name, is_missing in found.items() if is_missing)


def _unique(exported: Sequence[Program], organization: Organization) -> dict[int, str]:
    """The identifiers by the grants' ids; where signs that an identifier may not have made two alike, a number parts
    them."""
    found: dict[int, str] = {}
    used: Counter[str] = Counter()
    for program in exported:
        identifier = identifier_of(program, organization)
        used[identifier] += 1
        while used[identifier] > 1:
            identifier = f"{identifier}-{used[identifier]}"
            used[identifier] += 1
        found[program.id] = identifier
    return found


def _grant(program: Program, identifier: str, funder: str, records: Excerpt) -> Values:
    organization = records.organization
    units, rest = divmod(program.awarded_minor or 0, MINOR_PER_UNIT)
    recipient = {
        "id": organization_identifier(program.grantee_number, program.grantee, organization),
        "name": program.grantee,
        "addressLocality": program.grantee_place or None,
    }
    planned = {
        "startDate": _day(program.start),
        "endDate": _day(program.end),
        "duration": _months(program.start, program.end),
    }
    placements = records.placements_by_program.get(program.id, ())
    return _without_empty(
        {
            "id": identifier,
            "title": program.title,
            # Required: what a grant is for is at least what it is called.
            "description": program.description or program.title,
            "currency": program.currency or organization.currency,
            "amountAwarded": units + rest / MINOR_PER_UNIT if rest else units,
            "awardDate": _day(program.award_date),
            "plannedDates": [_without_empty(planned)] if program.start or program.end else [],
            "recipientOrganization": [_without_empty(recipient)],
            "grantProgramme": [{"title": program.grant_programme}] if program.grant_programme else [],
            "beneficiaryLocation": [{"name": region} for region in split_list(program.regions)],
            "fundingOrganization": [{"id": funder, "name": organization.name}],
            "classifications": [_classification(one, records) for one in placements],
        }
    )


def _classification(placement: Placement, records: Excerpt) -> Values:
    goal = records.goal_by_id.get(placement.goal_id or 0)
    stage = records.stage_by_id.get(placement.stage_id or 0)
    return _without_empty(
        {
            "vocabulary": vocabulary_of(records.initiative.name),
            "code": goal.code if goal is not None else OUTSIDE,
            "title": goal.title if goal is not None else OUTSIDE,
            "stageCode": stage.code if stage is not None else None,
            "share": f"{table_number(placement.share)}%" if placement.share is not None else None,
            "contribution": placement.contribution.value if placement.contribution is not None else None,
        }
    )


def vocabulary_of(initiative: str) -> str:
    """What the goals of an initiative are called where they classify grants."""
    return initiative or "roadmap"


def _add_own_fields(exported: Sequence[Program], grants: Sequence[Values]) -> None:
    """Adds to every grant the fields of ours that the standard's cannot replace in one of them."""
    fields = {
        "Code": ([one.code for one in exported], [one["id"] for one in grants]),
        "Source identifier": ([one.source_id for one in exported], [""] * len(exported)),
        "Grantee number": (
            [one.grantee_number for one in exported],
            [_number_read(one["recipientOrganization"][0]) for one in grants],
        ),
        # One item with a comma in it: the sign at its end says that it is one.
        "Regions": (
            [f"{one.regions};" if is_loose_list(one.regions) else one.regions for one in exported],
            [_region_read(one) for one in grants],
        ),
        # The standard has no field for how far a grant has come.
        "Status": ([one.status.value if one.status else "" for one in exported], [""] * len(exported)),
        "Grant stage": ([one.pipeline.value if one.pipeline else "" for one in exported], [""] * len(exported)),
    }
    assert tuple(fields) == OWN_FIELDS
    for name, (known, read) in fields.items():
        if known != read:
            for grant, value in zip(grants, known, strict=True):
                grant |= {name: value} if value else {}


def _number_read(recipient: Mapping[str, str]) -> str:
    """What import makes of a recipient's identifier."""
    return "" if repeats_name(recipient["id"], recipient["name"]) else recipient["id"]


def _region_read(grant: Values) -> str:
    """What import makes of the places of a grant: the first one's name."""
    return next((one["name"] for one in grant.get("beneficiaryLocation", ())), "")


def _without_empty(values: Values) -> Values:
    return {name: value for name, value in values.items() if value is not None and value != []}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _months(start: date | None, end: date | None) -> int | None:
    """The whole months from the first day to the last, one at least; None where a day is not known."""
    if start is None or end is None or end < start:
        return None
    after = end + timedelta(days=1)
    months = (after.year - start.year) * _MONTHS_IN_YEAR + after.month - start.month
    return max(1, months - (after.day < start.day))


def write_giving(package: GivingPackage, out: Path) -> None:
    """Writes the package as its name's ending says, never over a file.

    Raises: Refused not_a_giving_name, file_exists, cell_too_long; EnvironmentRefused.
    """
    writers = {".json": _as_json, ".csv": _as_csv, ".xlsx": _as_workbook}
    write = writers.get(out.suffix.casefold())
    if write is None:
        raise refuse("not_a_giving_name", path=out.name, fit=f"{out.stem or out.name}.xlsx")
    data = write(package.content)
    write_new_file(data, out)


def _as_json(content: Values) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _as_csv(content: Values) -> bytes:
    titles, rows = table_of_grants(content["grants"])
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(titles)
    for row in rows:
        writer.writerow([_text(row.get(title)) for title in titles])
    return text.getvalue().encode("utf-8-sig")


def _text(value: object) -> str:
    if value is None:
        return ""
    return table_number(value) if isinstance(value, int | float) else guarded(str(value))


def _as_workbook(content: Values) -> bytes:
    titles, rows = table_of_grants(content["grants"])
    book = Book(is_rtl=False, creator=content["publisher"]["name"])
    columns = tuple(SheetColumn(one, one, width=_WIDE_WIDTH if one in _WIDE else _WIDTH) for one in titles)
    page = book.add_sheet(Grid("grants", columns, 2))
    page.freeze(2)
    for title in titles:
        page.write(1, title, title, Style(bold=True))
    for number, row in enumerate(rows, 2):
        for title, value in row.items():
            if isinstance(value, str) and cell_length(value) > CELL_LIMIT:
                raise refuse("cell_too_long", f"grants!{page.grid.cell(title, number)}", length=len(value))
            if title in _DATES:
                page.write(number, title, date.fromisoformat(value), Style(number_format="yyyy-mm-dd"))
            else:
                page.write(number, title, value, Style())
    about = {
        "version": content["version"],
        "title": content["title"],
        "publisher:identifier": content["publisher"]["identifier"],
        "publisher:name": content["publisher"]["name"],
    }
    meta = book.add_sheet(Grid("Meta", (SheetColumn("name", width=_WIDTH), SheetColumn("value", width=_WIDE_WIDTH))))
    for number, pair in enumerate(about.items(), 1):
        for key, text in zip(("name", "value"), pair, strict=True):
            meta.write(number, key, text, Style())
    return book.to_package()


def table_of_grants(grants: Sequence[Values]) -> tuple[list[str], list[Values]]:
    """The titles of the columns, and each grant's values by them; where one has several of a thing all are numbered."""
    most: Counter[str] = Counter()
    for grant in grants:
        for name, value in grant.items():
            if isinstance(value, list):
                most[name] = max(most[name], len(value))
    ranks = {name: rank for rank, name in enumerate((*_TITLES, *OWN_FIELDS))}
    places: dict[str, tuple[int, int]] = {}
    rows: list[Values] = []
    for grant in grants:
        row: Values = {}
        for name, at, title, value in _cells(grant, most):
            places.setdefault(title, (ranks[name], at))
            row[title] = value
        rows.append(row)
    return sorted(places, key=lambda title: places[title]), rows


def _cells(grant: Values, most: Mapping[str, int]) -> Iterator[tuple[str, int, str, object]]:
    """Each value with its field's name, its place where there are several, and the title of its column."""
    for name, value in grant.items():
        title = _TITLES.get(name, name)
        if not isinstance(value, list):
            yield name, 0, title, value
            continue
        for at, one in enumerate(value):
            within = f"{title}:{at}" if most[name] > 1 else title
            for key, part in one.items():
                yield name, at, f"{within}:{_TITLES[key]}", part
