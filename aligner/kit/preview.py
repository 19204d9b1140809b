"""Pictures of the briefing's real pages."""

from collections.abc import Sequence

from aligner.kit.briefing import compile_settings
from aligner.kit.content import Content

A4_WIDTH_IN = 210 / 25.4


def briefing_pictures(content: Content, width_px: int, pages: Sequence[int] | None = None) -> list[bytes]:
    """The pages as PNG, `width_px` wide; `pages`: which ones, counted from 0, None means all."""
    import typst

    made = typst.compile(**compile_settings(content), format="png", ppi=width_px / A4_WIDTH_IN)
    pictures = [bytes(page) for page in made] if isinstance(made, list) else [bytes(made or b"")]
    if pages is None:
        return pictures
    return [pictures[page] for page in pages if page < len(pictures)]
