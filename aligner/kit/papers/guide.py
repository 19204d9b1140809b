"""Sets the discussion guide."""

from collections.abc import Mapping
from pathlib import Path

from aligner.kit.content.documents.guide import Guide
from aligner.kit.papers.setting import common_data, pictures, texts_of, write_pdf

_TEMPLATE = "guide.typ"


def write_guide(guide: Guide, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    return write_pdf(_TEMPLATE, _data(guide), path)


def guide_pictures(guide: Guide, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    return pictures(_TEMPLATE, _data(guide), width_px)


def _data(guide: Guide) -> Mapping[str, object]:
    return {**common_data(guide.kit, guide.words["label"]), **texts_of(guide), "cover": guide.kit.cover}
