"""What left this file, from one log: kits that were made, and packages that were written for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Literal

from aligner.actions.sending import kinds_in_words
from aligner.json_text import Json
from aligner.lang.words import Words
from aligner.model.errors import EnvironmentRefused
from aligner.model.vocabulary import Audience, Sharing
from aligner.store.kits import PACKAGE, KitFile, KitRecord, list_sent, record_kit
from aligner.store.opening import is_current
from aligner.store.workspace import Workspace, open_workspace

SentKind = Literal["kit", "share", "roadmap", "giving", "joint_map"]
_PACKAGES: Sequence[SentKind] = ("share", "roadmap", "giving", "joint_map")


@dataclass(frozen=True)
class Sent:
    """Something that left. entries: activities, goals or grants of a package, documents of a kit.

    level: for whom it may be read, "" for a roadmap.  whom: to whom it was said to go, "" when it was not said.
    withheld: how many records stayed because of their level, by kind.  created: UTC.
    """

    kind: SentKind
    entries: int
    level: str = ""
    whom: str = ""
    withheld: Mapping[str, int] = field(default_factory=dict[str, int])
    names: tuple[str, ...] = ()
    created: datetime = datetime.min
    revision: int = 0


def note_sent(workspace: Workspace, sent: Sent, path: Path) -> bool:
    """Notes in the log that a package was written at `path`; whether that could be kept. Its path is not kept, only
    its name.

    What was written is written: a file that cannot be changed says so, and loses nothing.
    """
    options: dict[str, Json] = {PACKAGE: sent.kind, "whom": sent.whom, "withheld": dict(sent.withheld)}
    if sent.level:
        options["level"] = sent.level
    file = KitFile(path.name, sent.entries, sha256(path.read_bytes()).hexdigest())
    try:
        record_kit(workspace, datetime.now(UTC), workspace.revision, options, (file,), b"")
    except EnvironmentRefused:
        return False
    return True


def note_sent_in(file: Path, sent: Sent, path: Path) -> bool:
    """As `note_sent`, in a file that is not open; not in one of an older version, or that is open elsewhere."""
    if not is_current(file):
        return False
    try:
        with open_workspace(file) as workspace:
            return note_sent(workspace, sent, path)
    except EnvironmentRefused:
        return False


def all_sent(workspace: Workspace) -> tuple[Sent, ...]:
    """Every kit and package, the newest first. Raises: Unusable damaged; EnvironmentRefused."""
    return tuple(_sent(record) for record in list_sent(workspace))


def sent_line(sent: Sent, words: Words) -> str:
    """One of them in a line: the day, what it was, for whom, how much, under which name, and what stayed."""
    day = words.date(sent.created.astimezone().date())
    parts = [words.sentence(f"packages.log_{sent.kind}")]
    if sent.level:
        known: Sequence[StrEnum] = tuple(Audience) if sent.kind == "kit" else tuple(Sharing)
        parts += [words.label(level) for level in known if level == sent.level]
    if sent.whom:
        parts.append(words.sentence("packages.log_whom", whom=sent.whom))
    parts.append(words.sentence(f"packages.log_entries_{sent.kind}", n=sent.entries))
    if sent.kind != "kit":
        parts += [words.name(name) for name in sent.names]
    if sent.withheld:
        parts.append(words.sentence("packages.log_withheld", kinds=kinds_in_words(dict(sent.withheld), words)))
    return words.sentence("packages.log_line", day=day, what=words.join(parts))


def sent_as_json(sent: Sent) -> dict[str, object]:
    return {
        "kind": sent.kind,
        "made": sent.created.isoformat(timespec="seconds"),
        "revision": sent.revision,
        "level": sent.level or None,
        "whom": sent.whom or None,
        "entries": sent.entries,
        "files": list(sent.names),
        "withheld": dict(sent.withheld),
    }


def _sent(record: KitRecord) -> Sent:
    package = record.options.get(PACKAGE)
    kinds: list[SentKind] = [one for one in _PACKAGES if one == package]
    kind: SentKind = kinds[0] if kinds else "kit"
    withheld = record.options.get("withheld")
    counts = withheld if isinstance(withheld, dict) else {}
    return Sent(
        kind,
        record.files[0].pages if kind != "kit" and record.files else len(record.files),
        _text(record, "audience" if kind == "kit" else "level"),
        _text(record, "whom"),
        {name: count for name, count in counts.items() if isinstance(count, int)},
        tuple(file.name for file in record.files),
        record.created,
        record.revision,
    )


def _text(record: KitRecord, name: str) -> str:
    found = record.options.get(name)
    return found if isinstance(found, str) else ""
