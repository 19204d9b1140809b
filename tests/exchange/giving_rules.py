"""What the published 360Giving standard (version 1.4) asks of a package, told again in our own words.

Also turns a table with its numbered titles back into the package that it stands for, as the standard says it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

REQUIRED = ("id", "title", "description", "currency", "amountAwarded", "awardDate")
ORGANIZATIONS = ("recipientOrganization", "fundingOrganization")
TEXTS = ("id", "title", "description", "currency", "awardDate")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])")
_CURRENCY = re.compile("[A-Z]{3}")
_OF_TABLE = {
    "Identifier": "id",
    "Title": "title",
    "Description": "description",
    "Currency": "currency",
    "Amount Awarded": "amountAwarded",
    "Award Date": "awardDate",
    "Planned Dates": "plannedDates",
    "Start Date": "startDate",
    "End Date": "endDate",
    "Duration (months)": "duration",
    "Recipient Org": "recipientOrganization",
    "Funding Org": "fundingOrganization",
    "Name": "name",
    "City": "addressLocality",
    "Beneficiary Location": "beneficiaryLocation",
    "Classifications": "classifications",
    "Vocabulary": "vocabulary",
    "Code": "code",
    "Grant Programme": "grantProgramme",
    "Stage Code": "stageCode",
}


def faults(package: Mapping[str, Any]) -> Iterator[str]:
    """What is against the standard, a line each."""
    grants = package.get("grants")
    if not isinstance(grants, list) or not grants:
        yield "grants: not a list of one or more"
        return
    if not re.fullmatch(r"\d+\.\d+", package.get("version", "1.4")):
        yield "version"
    ids = [grant.get("id") for grant in grants]
    if len(set(ids)) < len(ids):
        yield "id: not unique"
    for number, grant in enumerate(grants):
        yield from (f"{number}.{fault}" for fault in _faults_of(grant))


def _faults_of(grant: Mapping[str, Any]) -> Iterator[str]:
    for name in REQUIRED:
        if grant.get(name) in (None, ""):
            yield f"{name}: missing"
    for name in TEXTS:
        if name in grant and not isinstance(grant[name], str):
            yield f"{name}: no text"
    if not set(str(grant.get("id"))).isdisjoint(" /\\"):
        yield "id: with spaces or slashes"
    amount = grant.get("amountAwarded")
    if isinstance(amount, bool) or not isinstance(amount, int | float):
        yield "amountAwarded: no number"
    if not _CURRENCY.fullmatch(str(grant.get("currency"))):
        yield "currency: no code of ISO 4217"
    if not _is_day(grant.get("awardDate")):
        yield "awardDate: no day"
    for name in ORGANIZATIONS:
        listed = grant.get(name)
        if not isinstance(listed, list) or not listed:
            yield f"{name}: not a list of one or more"
        elif any(not isinstance(one.get(key), str) or not one[key] for one in listed for key in ("id", "name")):
            yield f"{name}: without id or name"
    for planned in grant.get("plannedDates", []):
        if any(key in planned and not _is_day(planned[key]) for key in ("startDate", "endDate")):
            yield "plannedDates: no day"
        if "duration" in planned and not isinstance(planned["duration"], int | float):
            yield "plannedDates: duration is no number"
    for name, keys in (("beneficiaryLocation", ("name",)), ("classifications", ("vocabulary", "code", "title"))):
        for one in grant.get(name, []):
            if any(not isinstance(one.get(key), str) for key in keys):
                yield f"{name}: a part is no text"


def _is_day(text: object) -> bool:
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        return False
    date.fromisoformat(text)
    return True


def package_of_table(titles: Sequence[str], rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The package that a table stands for; "Planned Dates:0:Start Date" is of the first planned dates."""
    grants: list[dict[str, Any]] = []
    for row in rows:
        grant: dict[str, Any] = {}
        for title, value in zip(titles, row, strict=True):
            if value in (None, ""):
                continue
            first, *rest = title.split(":")
            name = first if first == "Code" else _OF_TABLE.get(first, first)
            if not rest:
                grant[name] = value
                continue
            at, key = (int(rest[0]), rest[1]) if len(rest) > 1 else (0, rest[0])
            listed = grant.setdefault(name, [])
            listed += [{} for _ in range(at + 1 - len(listed))]
            listed[at][_OF_TABLE.get(key, key.casefold())] = value
        grants.append(grant)
    return {"grants": grants}
