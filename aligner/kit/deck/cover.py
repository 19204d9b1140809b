"""The deck's first slide: the question and the answer, beside them the meeting and its time; and the logo."""

import io
from collections.abc import Sequence
from dataclasses import replace

from pptx.slide import Slide
from pptx.util import Emu, Inches

from aligner.kit.content.content import Content, Cover
from aligner.kit.deck.master import (
    ACCENT,
    BODY,
    COVER,
    COVER_FRAMES,
    HEAD,
    MUTED,
    PAGE_WIDTH,
    PANEL,
    PANEL_FOOTER,
    TEXT,
)
from aligner.kit.deck.shapes import describe
from aligner.kit.deck.slides import Slides, title_of
from aligner.kit.deck.text import MIN_PT, Frame, Line, Setting, lines_height, split_to_fit
from aligner.lang.bidi import strip_isolates
from aligner.office.text import LINE_HEIGHT, shortened, wrapped

_QUESTION_SIZES_PT = (37, 34, 31, 28, 26, 24, 22, 20, 18, MIN_PT)
_ANSWER_SIZES_PT = (20, 18, MIN_PT)
_LOGO_WIDTH, _LOGO_HEIGHT = 2.6, 0.6
_PLAIN = Frame(1.0, 1.0, 11.3, 1.9)
"""The title on a cover of the user's own, whose pictures are not known; the texts stand under it."""


def add_cover(slides: Slides, content: Content) -> None:
    """Adds the first slide."""
    cover = content.cover
    slide = slides.add_plain(COVER)
    question = cover.question or cover.title
    if not slides.is_own:
        _add_plain(slides, slide, content, question)
        return
    _set_question(slides, slide, question, COVER_FRAMES[None])
    available = COVER_FRAMES[HEAD].width - (_LOGO_WIDTH + 0.2 if slides.look.logo else 0)
    slides.write_lines(slide, _head(cover, available), replace(COVER_FRAMES[HEAD], width=available), HEAD)
    answer = _answer(cover, COVER_FRAMES[BODY])
    if answer:
        slides.write_lines(slide, answer, COVER_FRAMES[BODY], BODY)
    slides.write_lines(slide, _panel(cover, COVER_FRAMES[PANEL].width), COVER_FRAMES[PANEL], PANEL)
    footer = _footer(content, COVER_FRAMES[PANEL_FOOTER])
    if footer:
        slides.write_lines(slide, footer, COVER_FRAMES[PANEL_FOOTER], PANEL_FOOTER)
    end = COVER_FRAMES[HEAD].right
    _add_logo(slide, slides.look.logo, strip_isolates(cover.organization), slides.setting, end)


def _set_question(slides: Slides, slide: Slide, question: str, frame: Frame) -> None:
    """The question in the largest type in which the frame holds all of it."""
    lines = {size: int(frame.height * 72 / (size * LINE_HEIGHT)) for size in _QUESTION_SIZES_PT}
    fitting = (size for size in lines if len(wrapped(question, size, frame.width, True)) <= lines[size])
    size = next(fitting, _QUESTION_SIZES_PT[-1])
    slides.set_title(slide, question, (size,), lines[size])


def _head(cover: Cover, width: float) -> list[Line]:
    """Whose kit it is and what of."""
    lines = [Line(shortened(cover.organization, 16, width, 1, True), 16, ACCENT, bold=True)]
    if cover.question:
        lines.append(Line(shortened(cover.title, 14, width), 14, MUTED, space_pt=2))
    return lines


def _answer(cover: Cover, frame: Frame) -> list[Line]:
    texts = cover.recommendation
    for size in _ANSWER_SIZES_PT:
        lines = _answer_lines(texts, cover.answer_label, size)
        if lines_height(lines, frame.width) <= frame.height:
            return lines
    size = _ANSWER_SIZES_PT[-1]
    answer = " ".join(texts)
    most = int(frame.height * 72 / (size * LINE_HEIGHT))
    label = f"{cover.answer_label}: "
    cut = shortened(label + answer, size, frame.width - 0.1, most, True).removeprefix(label)
    return _answer_lines((cut,), cover.answer_label, size)


def _answer_lines(texts: Sequence[str], label: str, size_pt: float) -> list[Line]:
    return [
        Line(text, size_pt, TEXT, space_pt=4, lead=f"{label}:" if label and not index else "")
        for index, text in enumerate(texts)
    ]


def _panel(cover: Cover, width: float) -> list[Line]:
    """The meeting, and how its time is divided."""
    lines = [Line(shortened(cover.ask, 16, width, 2, True), 16, ACCENT, bold=True)]
    if cover.meeting:
        lines.append(Line(shortened(cover.meeting, 16, width, 3), 16, TEXT, space_pt=2))
    if cover.time_needed:
        lines.append(Line(cover.time_needed, 16, TEXT, space_pt=2))
    for index, (minutes, part) in enumerate(cover.times):
        lines.append(Line(part, 16, TEXT, space_pt=22 if not index else 4, lead=minutes, lead_pt=28))
    return lines


def _footer(content: Content, frame: Frame) -> list[Line]:
    """Who prepared it, of which data, and that it is an example, if it is."""
    cover, label = content.cover, content.labels.get("prepared_by", "")
    lines: list[Line] = []
    if cover.prepared_by:
        name = shortened(f"{label} {cover.prepared_by}", 14, frame.width, 2, True).removeprefix(f"{label} ")
        lines.append(Line(name, 14, TEXT, lead=label))
    lines.append(Line(shortened(content.stamp, 12, frame.width, 4), 12, MUTED, space_pt=6))
    if cover.example_note:
        left = frame.height - lines_height(lines, frame.width) - 0.1
        most = max(1, int(left * 72 / (12 * LINE_HEIGHT)))
        lines.append(Line(shortened(cover.example_note, 12, frame.width, most), 12, MUTED, space_pt=6))
    return lines


def _add_plain(slides: Slides, slide: Slide, content: Content, question: str) -> None:
    """The same texts under one another on the user's own cover."""
    cover = content.cover
    place = slides.setting.mirrored(_PLAIN, PAGE_WIDTH)
    title = title_of(slide)
    title.left, title.top, title.width, title.height = (
        Inches(side) for side in (place.left, place.top, place.width, place.height)
    )
    _set_question(slides, slide, question, _PLAIN)
    frame = Frame(_PLAIN.left, _PLAIN.bottom + 0.2, _PLAIN.width, 2.95)
    when = " · ".join(part for part in (cover.ask, cover.meeting, cover.time_needed) if part)
    head = [*_head(cover, frame.width), Line(when, 16, TEXT, space_pt=4)]
    answer = _answer(cover, Frame(0, 0, frame.width, frame.height - lines_height(head, frame.width) - 0.4))
    lines = [*head, *([replace(answer[0], space_pt=18), *answer[1:]] if answer else [])]
    slides.write_lines(slide, next(split_to_fit(lines, frame.width, frame.height)), frame, BODY)
    footer = _footer(content, Frame(0, 0, frame.width, 0.8))
    if footer:
        slides.write_lines(slide, footer, Frame(frame.left, 6.12, frame.width, 0.84), PANEL_FOOTER)
    _add_logo(slide, slides.look.logo, strip_isolates(cover.organization), slides.setting, _PLAIN.right)


def _add_logo(slide: Slide, logo: bytes | None, alt: str, setting: Setting, end: float) -> None:
    """The logo at the end side of the cover's head, no wider and no higher than its room."""
    if logo is None:
        return
    picture = slide.shapes.add_picture(io.BytesIO(logo), Inches(0), Inches(0))
    scale = min(Inches(_LOGO_WIDTH) / picture.width, Inches(_LOGO_HEIGHT) / picture.height)
    width, height = Emu(round(picture.width * scale)), Emu(round(picture.height * scale))
    inches = width / 914400
    place = setting.mirrored(Frame(end - inches, 0.42, inches, height / 914400), PAGE_WIDTH)
    picture.left, picture.top, picture.width, picture.height = Inches(place.left), Inches(place.top), width, height
    describe(picture, alt, alt)
