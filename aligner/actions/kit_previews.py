"""A document's pages or slides as pictures, made in a worker process."""

from collections.abc import Callable
from dataclasses import replace

from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import PREVIEWED, document_pictures
from aligner.kit.preview.pages import Pictures
from aligner.model.records import Records

__all__ = ["PREVIEWED", "Pictures", "preview_work"]


def preview_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, document: str, width_px: int
) -> Pictures:
    """Work for a `Worker`: a document's pages or slides as PNG pictures `width_px` wide."""
    return document_pictures(make_snapshot(records, replace(options, only=(document,))), document, width_px)
