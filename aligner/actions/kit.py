"""Makes the board kit and its preview, here or in a worker process."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from aligner.actions.kit_history import frozen_for, record_made
from aligner.kit.making import MadeFile, make_kit, sweep
from aligner.kit.options import AUDIENCES, DOCUMENTS, MINUTES, PURPOSES, KitOptions
from aligner.kit.outline import make_outline
from aligner.kit.snapshot import make_snapshot
from aligner.model.errors import EnvironmentRefused
from aligner.model.records import Records
from aligner.store.opening import is_current
from aligner.store.workspace import open_workspace

__all__ = [
    "AUDIENCES",
    "DOCUMENTS",
    "MINUTES",
    "PURPOSES",
    "KitOptions",
    "MadeFile",
    "MadeKitFiles",
    "make_kit",
    "make_kit_recorded",
    "make_kit_work",
    "outline_work",
    "preview_work",
    "sweep",
]


@dataclass(frozen=True)
class MadeKitFiles:
    """A finished kit. revision, options, frozen: what it was made from, for its history."""

    files: list[MadeFile]
    revision: int
    options: KitOptions
    frozen: bytes


def make_kit_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, folder: Path
) -> MadeKitFiles:
    """Work for a `Worker`: the kit's files, and the data that they were made from."""
    files = make_kit(records, options, folder, progress=report)
    return MadeKitFiles(files, records.revision, options, frozen_for(records, options))


def make_kit_recorded(file: Path, records: Records, options: KitOptions, folder: Path) -> list[MadeFile]:
    """The kit's files; it is recorded in the workspace at `file` when that is ours to write and still at the
    revision of `records`.

    Raises: EnvironmentRefused when the folder cannot be written.
    """
    made = make_kit_work(lambda text, fraction: None, records, options, folder)
    if is_current(file):
        try:
            with open_workspace(file) as workspace:
                if workspace.revision == made.revision:
                    record_made(workspace, made.revision, options, made.files, made.frozen)
        except EnvironmentRefused:
            # Open in a window, or not to be written: the kit is made, and that is what was asked for.
            pass
    return made.files


def outline_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions
) -> list[tuple[str, str, str]]:
    """Work for a `Worker`: every section that the kit can have, as (id, short name, title)."""
    content = make_outline(make_snapshot(records, replace(options, sections=())))
    return [(section.id, section.label, section.title) for section in content.sections]


def preview_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, width_px: int
) -> list[bytes]:
    """Work for a `Worker`: the briefing's pages as PNG pictures."""
    from aligner.kit.briefing import briefing_pictures

    return briefing_pictures(make_outline(make_snapshot(records, options)), width_px)
