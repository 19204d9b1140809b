"""Puts a finished kit into its folder, and keeps what was there: one folder, one audience, one whole kit."""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from aligner.files import PRIVATE, atomic_file, draft_folder, settle_folder, settle_set
from aligner.model.errors import EnvironmentRefused, Problem, refuse
from aligner.placing import FileInUse, replace_with_retries

FILES = {
    "deck": "deck.pptx",
    "briefing": "briefing.pdf",
    "guide": "guide.pdf",
    "onepage": "onepage.pdf",
    "forms": "forms.pdf",
    "workbook": "workbook.xlsx",
    "first-hour": "firsthour.pdf",
    "story": "story.pdf",
    "funder": "funders.pdf",
}
RECORD = "kit.json"


@dataclass(frozen=True)
class KitFileInfo:
    """pages: pages, slides or sheets.  sha256: of the bytes, hexadecimal."""

    path: Path
    pages: int
    sha256: str
    seconds: float


EARLIER = "earlier"
INCOMPLETE = "incomplete"
"""In kit.json: the documents that another program held, so that they are not of this kit."""


@dataclass(frozen=True)
class OlderKit:
    """What is in a kit's folder already. names: of its files, the record among them."""

    names: tuple[str, ...] = ()


def find_kit(folder: Path, audience: str) -> OlderKit:
    """The kit for this audience that is in the folder; one without files when there is none.

    Raises: Refused not_a_folder, kit_of_other_audience, kit_of_unknown_audience.
    """
    if folder.exists() and not folder.is_dir():
        raise refuse("not_a_folder", name=folder.name)
    names = tuple(name for name in (*FILES.values(), RECORD) if os.path.lexists(folder / name))
    if not names:
        return OlderKit()
    found = _audience_of(folder)
    if found is None:
        raise refuse("kit_of_unknown_audience", names=", ".join(names), fit=str(free_folder(folder, audience)))
    if found != audience:
        raise refuse("kit_of_other_audience", audience=found, fit=str(free_folder(folder, audience)))
    return OlderKit(names)


def fitting_folder(folder: Path, audience: str) -> Path:
    """The folder, or one beside it when it holds what a kit for the audience must not be mixed with."""
    return folder if _fits(folder, audience) else free_folder(folder, audience)


def free_folder(folder: Path, audience: str) -> Path:
    """A folder beside this one that a kit for the audience may go into."""
    number = 1
    while True:
        fit = folder.with_name(f"{folder.name}-{audience}{f'-{number}' if number > 1 else ''}")
        if _fits(fit, audience):
            return fit
        number += 1


def _fits(folder: Path, audience: str) -> bool:
    names = [name for name in (*FILES.values(), RECORD) if os.path.lexists(folder / name)]
    return not os.path.lexists(folder) or (folder.is_dir() and (not names or _audience_of(folder) == audience))


def settle_kit(drafts: Path, kit_files: Sequence[KitFileInfo], folder: Path, older: OlderKit) -> list[KitFileInfo]:
    """The kit's files at their place, the record last.

    Raises: OSError, and then the folder is as it was; EnvironmentRefused kit_incomplete when another program holds a
    document.
    """
    names = [file.path.name for file in kit_files]
    settled = [replace(file, path=folder / file.path.name) for file in kit_files]
    if older.names and _is_same(drafts, folder, names, older.names):
        return settled
    if not folder.is_dir():
        settle_folder(drafts, folder)
        return settled
    earlier = _keep(folder, older.names) if older.names else None
    try:
        locked = settle_set(drafts, folder, names, [name for name in older.names if name not in names])
    except OSError:
        _restore(folder, earlier, names)
        raise
    if locked:
        _mark_incomplete(drafts, folder, locked)
        raise EnvironmentRefused(Problem.of("kit_incomplete", files=locked))
    return settled


def _keep(folder: Path, names: Sequence[str]) -> Path:
    """The older kit, whole, in a folder of its own; it stays at its place, too, until the new one is there."""
    (folder / EARLIER).mkdir(0o700, exist_ok=True)
    created = datetime.fromtimestamp((folder / RECORD).stat().st_mtime)
    with draft_folder(folder) as earlier:
        for name in names:
            # A copy: a second name of the same file would change with it while it is open in another program.
            shutil.copy2(folder / name, earlier / name)
            (earlier / name).chmod(PRIVATE)
        number = 0
        while True:
            place = folder / EARLIER / f"{created:%Y-%m-%d %H-%M-%S}{f' ({number})' if number else ''}"
            if not place.exists():
                settle_folder(earlier, place)
                break
            number += 1
    return place


def _restore(folder: Path, earlier: Path | None, names: Sequence[str]) -> None:
    """Makes the folder hold the older kit again, or none."""
    older = [path.name for path in earlier.iterdir()] if earlier is not None else []
    for name in names:
        if name not in older:
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)
    if earlier is not None:
        for name in older:
            # What another program holds was not replaced before, either.
            with suppress(FileInUse):
                replace_with_retries(earlier / name, folder / name)
        with suppress(OSError):
            earlier.rmdir()


def _mark_incomplete(drafts: Path, folder: Path, locked: Sequence[str]) -> None:
    record = json.loads((drafts / RECORD).read_text("utf-8"))
    record["files"] = {name: file for name, file in record["files"].items() if name not in locked}
    record[INCOMPLETE] = list(locked)
    with atomic_file(folder / RECORD, "replace") as draft:
        draft.write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")


def _is_same(drafts: Path, folder: Path, names: Sequence[str], older: Sequence[str]) -> bool:
    return set(names) == set(older) and all((drafts / n).read_bytes() == (folder / n).read_bytes() for n in names)


def _audience_of(folder: Path) -> str | None:
    """Whom the kit in the folder is for; None where its record does not say."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        options = record["options"]
        return options["audience"] if isinstance(options, Mapping) and isinstance(options["audience"], str) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
