"""Makes the board kit and its preview, here or in a worker process."""

from collections.abc import Callable
from pathlib import Path

from aligner.kit.making import MadeFile, make_kit
from aligner.kit.options import KitOptions
from aligner.kit.outline import make_outline
from aligner.kit.snapshot import make_snapshot
from aligner.model.records import Records

__all__ = ["KitOptions", "MadeFile", "make_kit", "make_kit_work", "preview_work"]


def make_kit_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, folder: Path
) -> list[MadeFile]:
    """Work for a `Worker`: the kit's files."""
    return make_kit(records, options, folder, progress=report)
