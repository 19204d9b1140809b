"""Makes the board kit and its preview, here or in a worker process."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from aligner.kit.making import MadeFile, make_kit, sweep
from aligner.kit.options import AUDIENCES, DOCUMENTS, MINUTES, PURPOSES, KitOptions
from aligner.kit.outline import make_outline
from aligner.kit.snapshot import make_snapshot
from aligner.model.records import Records

__all__ = [
    "AUDIENCES",
    "DOCUMENTS",
    "MINUTES",
    "PURPOSES",
    "KitOptions",
    "MadeFile",
    "make_kit",
    "make_kit_work",
    "outline_work",
    "preview_work",
    "sweep",
]


def make_kit_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, folder: Path
) -> list[MadeFile]:
    """Work for a `Worker`: the kit's files."""
    return make_kit(records, options, folder, progress=report)


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
