"""Hands on the roadmap, and what we do on it, as packages that other organizations read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aligner.actions.sending import kinds_in_words
from aligner.exchange.packages import roadmap_package, share_package, write_package
from aligner.lang.words import Words
from aligner.model.kinds import PLACEMENT, PROGRAM
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import Sharing
from aligner.store.workspace import Workspace

LEVELS = (Sharing.INITIATIVE, Sharing.PUBLIC)
"""Whom a share package can be for."""


@dataclass(frozen=True)
class Share:
    """What a share package tells, whole, and how many programs and placements stay here because of their level."""

    package: Mapping[str, Any]
    withheld: Mapping[str, int]


def prepare_share(workspace: Workspace | Records, level: Sharing) -> Share:
    """What the package of a level would tell; nothing is written."""
    records = workspace if isinstance(workspace, Records) else workspace.read()
    omitted = visible(records, level).counts_withheld
    withheld = {name: omitted[name] for name in (PROGRAM.name, PLACEMENT.name) if omitted.get(name)}
    return Share(share_package(records, level), withheld)


def write_share(share: Share, out: Path) -> None:
    """Writes what was prepared. Raises: Refused file_exists; EnvironmentRefused."""
    write_package(share.package, out)


def export_roadmap(records: Records, out: Path) -> None:
    """Writes the initiative's roadmap as a package. Raises: as `write_share`."""
    write_package(roadmap_package(records), out)


def share_lines(share: Share, words: Words) -> Iterator[str]:
    """All that the package tells, a line each, and what stays here."""
    package = share.package
    level = words.label(Sharing(package["level"]))
    activities = package["activities"]
    partner = package["partner"]["name"]
    yield words.sentence("packages.head", partner=partner, level=level, n=len(activities))
    for one in activities:
        parts = [words.name(one["title"]), words.name(one["goal_title"])]
        parts += [words.name(one[key]) for key in ("stage_title", "population", "region") if one[key]]
        if one["people"] is not None:
            parts.append(words.sentence("packages.people", n=one["people"]))
        if one["amount"] is not None:
            parts.append(words.money(round(one["amount"] * 100), one["currency"]))
        yield words.join(parts)
    if share.withheld:
        yield words.sentence("packages.withheld", kinds=kinds_in_words(dict(share.withheld), words))
