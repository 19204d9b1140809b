"""The deck's first slide: its texts by what fits, and the logo."""

import io
from collections.abc import Callable

from pptx.slide import Slide
from pptx.util import Emu, Inches

from aligner.kit.content.content import Cover
from aligner.kit.deck.master import ACCENT, MUTED, PAGE_WIDTH, TEXT
from aligner.kit.deck.shapes import describe
from aligner.kit.deck.text import LEAST_PT, Frame, Line, Setting, lines_height
from aligner.lang.words import Words
from aligner.office.text import shortened

_HEIGHT = 3.75
"""Room of the cover's texts, in inches."""


def cover_lines(cover: Cover, width: float, words: Words) -> list[Line]:
    """The texts under the title, as large as their room allows."""
    lines: list[Line] = []
    for scale, most in ((1.0, 9), (0.9, 9), (0.9, 2), (0.8, 1)):
        lines = _lines(cover, scale, most, width, words.say)
        if lines_height(lines, width) <= _HEIGHT:
            break
    return lines


def _lines(cover: Cover, scale: float, most: int, width: float, say: Callable[[str], str]) -> list[Line]:
    """most: lines of each text; a longer one is cut at a word, since nothing is set smaller than can be read."""

    def told(
        text: str, points: float, color: str = TEXT, least: float = LEAST_PT, *, bold: bool = False, space_pt: float = 0
    ) -> Line:
        size = max(round(points * scale), least)
        return Line(shortened(text, size, width - 0.3, most, bold=bold), size, color, bold, space_pt=space_pt)

    under = " · ".join(part for part in (cover.organization, cover.initiative) if part)
    lines = [told(under, 22, ACCENT, bold=True)] if under else []
    day = " · ".join(part for part in (cover.meeting, cover.ask, cover.time_needed) if part)
    if day:
        lines.append(told(day, 18, MUTED, space_pt=4))
    if cover.question:
        lines.append(told(say("kit.deck_question"), 14, ACCENT, 12, bold=True, space_pt=20 * scale))
        lines.append(told(cover.question, 20, bold=True, space_pt=2))
    if cover.recommendation:
        lines.append(told(cover.answer_label, 14, ACCENT, 12, bold=True, space_pt=14 * scale))
        lines += [told(text, 20, bold=True, space_pt=4) for text in cover.recommendation]
    return lines


def add_logo(slide: Slide, logo: bytes | None, alt: str, setting: Setting) -> None:
    """The logo at the end side of the cover's head, no wider and no higher than its room."""
    if logo is None:
        return
    picture = slide.shapes.add_picture(io.BytesIO(logo), Inches(0), Inches(0))
    scale = min(Inches(2.6) / picture.width, Inches(0.6) / picture.height)
    width, height = Emu(round(picture.width * scale)), Emu(round(picture.height * scale))
    inches = width / 914400
    place = setting.mirrored(Frame(1.2 + 11.0 - inches, 0.32, inches, height / 914400), PAGE_WIDTH)
    picture.left, picture.top, picture.width, picture.height = Inches(place.left), Inches(place.top), width, height
    describe(picture, alt, alt)
