"""Sets the discussion guide."""

from pathlib import Path

from aligner.kit.content.documents.guide import Guide
from aligner.kit.papers.setting import Pages, common_data, texts_of

_TEMPLATE = "guide.typ"


def write_guide(guide: Guide, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    return _pages(guide).write(path)


def guide_pictures(guide: Guide, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    return _pages(guide).pictures(width_px)


def _pages(guide: Guide) -> Pages:
    data = {**common_data(guide.kit, guide.words["label"]), **texts_of(guide), "cover": guide.kit.cover}
    return Pages(_TEMPLATE, data)
