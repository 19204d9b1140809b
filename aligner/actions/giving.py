"""Tells grants in the open form of 360Giving: what would leave, what cannot, and the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aligner.exchange.giving import OUTSIDE, SUFFIXES, GivingPackage, giving_package, write_giving
from aligner.exchange.identifiers import repeats_name
from aligner.lang.words import Words
from aligner.model.errors import refuse
from aligner.model.fields import Values
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import ProgramKind, Sharing
from aligner.store.workspace import Workspace

LEVELS = (Sharing.PUBLIC, Sharing.INITIATIVE, Sharing.STAFF, Sharing.BOARD)
"""What a file of grants can hold; the first is for publishing, the others are for those who may see them."""

__all__ = ["LEVELS", "SUFFIXES", "Giving", "giving_as_json", "giving_lines", "prepare_giving", "write_prepared"]


@dataclass(frozen=True)
class Giving:
    """What a file of grants would report. withheld: how many grants are not of its level.  placements_withheld: how
    many places of those that it reports are not."""

    level: Sharing
    package: GivingPackage
    withheld: int
    placements_withheld: int

    @property
    def count(self) -> int:
        """How many grants it reports."""
        return len(self.package.grants)


def prepare_giving(workspace: Workspace | Records, level: Sharing = Sharing.PUBLIC) -> Giving:
    """What the file of a level would tell; nothing is written."""
    records = workspace if isinstance(workspace, Records) else workspace.read()
    seen = visible(records, level)
    told = {one.id for one in seen.programs if one.kind is ProgramKind.GRANT}
    grants = [one for one in records.programs if one.kind is ProgramKind.GRANT]
    known = {one.id for one in seen.placements}
    withheld = [one for one in records.placements if one.program_id in told and one.id not in known]
    return Giving(level, giving_package(seen, level), len(grants) - len(told), len(withheld))


def write_prepared(giving: Giving, out: Path) -> None:
    """Writes what was prepared as .xlsx, .csv or .json, never over a file.

    Raises: Refused no_grants_to_tell, not_a_giving_name, file_exists, cell_too_long; EnvironmentRefused.
    """
    if not giving.count:
        raise refuse("no_grants_to_tell", "", left=len(giving.package.left), withheld=giving.withheld)
    write_giving(giving.package, out)


def giving_as_json(giving: Giving) -> dict[str, object]:
    """What was left out and withheld, as plain data."""
    return {
        "level": giving.level.value,
        "grants": giving.count,
        "left_out": [{"title": one.title, "lacks": list(one.lacks)} for one in giving.package.left],
        "withheld": {"grants": giving.withheld, "placements": giving.placements_withheld},
    }


def giving_lines(giving: Giving, words: Words) -> Iterator[str]:
    """All that the file tells, a line for each grant, after a head; then what is left out and why."""
    level = words.label(giving.level)
    yield words.sentence("giving.head", n=giving.count, level=level)
    for grant in giving.package.grants:
        yield _grant_line(grant, words)
    if giving.level is not Sharing.PUBLIC:
        yield words.sentence("giving.not_for_publishing", level=level)
    yield from _left_lines(giving, words)
    package = giving.package
    if giving.count and package.prefix:
        yield words.sentence("giving.made_prefix", prefix=package.prefix)
    recipients = [one["recipientOrganization"][0] for one in package.grants]
    unnumbered = sum(repeats_name(one["id"], one["name"]) for one in recipients)
    if unnumbered:
        yield words.sentence("giving.made_recipients", n=unnumbered)


def _left_lines(giving: Giving, words: Words) -> Iterator[str]:
    left = giving.package.left
    if left:
        yield words.sentence("giving.left", n=len(left))
    for one in left:
        lacks = words.join([words.sentence(f"giving.lacks_{name}") for name in one.lacks])
        yield words.sentence("giving.left_one", title=one.title, lacks=lacks)
    if giving.withheld:
        yield words.sentence("giving.withheld", n=giving.withheld)
    if giving.placements_withheld:
        yield words.sentence("giving.placements_withheld", n=giving.placements_withheld)


def _grant_line(grant: Values, words: Words) -> str:
    outside = words.sentence("sheets.outside")
    placed = grant.get("classifications", ())
    goals = list(dict.fromkeys(outside if one["code"] == OUTSIDE else one["title"] for one in placed))
    parts = [
        words.name(grant["title"]),
        words.name(grant["recipientOrganization"][0]["name"]),
        words.money(round(grant["amountAwarded"] * 100), grant["currency"]),
        words.date(date.fromisoformat(grant["awardDate"])),
        *([words.list(goals)] if goals else []),
    ]
    return words.join(parts)
