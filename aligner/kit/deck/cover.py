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
from aligner.office.text import LINE_HEIGHT, complete_sentences, shortened, wrapped

_QUESTION_SIZES_PT = (37, 34, 31, 28, 26, 24, 22, 20, 18, MIN_PT)
_ANSWER_SIZES_PT = (20, 18, MIN_PT)
_LOGO_WIDTH, _LOGO_HEIGHT = 2.6, 0.6
_MINUTES_PT = ((28, 22), (24, 12), (20, 8))
"""Sizes of the minutes, and the room over the first of them."""
_APART = 0.15
"""Between texts that stand under one another, in inches."""
_PLAIN = Frame(1.0, 1.0, 11.3, 1.9)
"""The title on a cover of the user's own, whose pictures are not known; the texts stand under it."""
_PLAIN_FOOT = Frame(1.0, 6.12, 11.3, 0.84)


def add_cover(slides: Slides, content: Content) -> None:
    """Adds the first slide."""
    cover = content.cover
    slide = slides.add_plain(COVER)
    question = cover.question or cover.title
    # The slide has as many whole sentences of it as it has room for, the speaker all of them.
    slides.speaker_notes(slide, cover.example_note)
    if not slides.is_own:
        _add_plain(slides, slide, content, question)
        return
    available = COVER_FRAMES[HEAD].width - (_LOGO_WIDTH + 0.2 if slides.look.logo else 0)
    head = _head(cover, available)
    place = replace(COVER_FRAMES[HEAD], width=available)
    place = replace(place, height=max(place.height, lines_height(head, available)))
    _set_question(slides, slide, question, _under(COVER_FRAMES[None], place.bottom + _APART))
    slides.write_lines(slide, head, place, HEAD)
    answer = _answer(cover, COVER_FRAMES[BODY])
    if answer:
        slides.write_lines(slide, answer, COVER_FRAMES[BODY], BODY)
    _add_panel(slides, slide, content)
    end = COVER_FRAMES[HEAD].right
    _add_logo(slide, slides.look.logo, strip_isolates(cover.organization), slides.setting, end)


def _add_panel(slides: Slides, slide: Slide, content: Content) -> None:
    """The meeting at the panel's top and, in the room that this leaves, who prepared it of what; the minutes smaller
    where not even one sentence that it is an example would stand there."""
    top, foot = COVER_FRAMES[PANEL], COVER_FRAMES[PANEL_FOOTER]
    panel, footer = list[Line](), list[Line]()
    for size, space in _MINUTES_PT:
        panel = _panel(content.cover, top.width, size, space)
        used = min(top.height, lines_height(panel, top.width) + 0.05)
        footer, is_whole = _footer(content, foot.width, foot.bottom - top.top - used - _APART)
        if is_whole:
            break
    height = max(foot.height, lines_height(footer, foot.width) + 0.05)
    slides.write_lines(slide, panel, replace(top, height=foot.bottom - height - _APART - top.top), PANEL)
    if footer:
        slides.write_lines(slide, footer, replace(foot, top=foot.bottom - height, height=height), PANEL_FOOTER)


def _under(frame: Frame, top: float) -> Frame:
    """The frame with no more of its upper part than what is over it leaves."""
    return frame if frame.top >= top else replace(frame, top=top, height=frame.bottom - top)


def _set_question(slides: Slides, slide: Slide, question: str, frame: Frame) -> None:
    """The question in the largest type in which the frame holds all of it."""
    lines = {size: int(frame.height * 72 / (size * LINE_HEIGHT)) for size in _QUESTION_SIZES_PT}
    fitting = (size for size in lines if len(wrapped(question, size, frame.width, True)) <= lines[size])
    size = next(fitting, _QUESTION_SIZES_PT[-1])
    title, place = title_of(slide), slides.setting.mirrored(frame, PAGE_WIDTH)
    title.left, title.top = Inches(place.left), Inches(place.top)
    title.width, title.height = Inches(place.width), Inches(place.height)
    slides.set_title(slide, question, (size,), lines[size])


def _head(cover: Cover, width: float) -> list[Line]:
    """Whose kit it is and what of."""
    lines = [Line(shortened(cover.organization, 16, width, 2, True), 16, ACCENT, bold=True)]
    if cover.question:
        lines.append(Line(shortened(cover.title, 14, width, 3), 14, MUTED, space_pt=2))
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


def _panel(cover: Cover, width: float, size_pt: float, space_pt: float) -> list[Line]:
    """The meeting, and how its time is divided. size_pt: of the minutes.  space_pt: over them."""
    lines = [Line(shortened(cover.ask, 16, width, 2, True), 16, ACCENT, bold=True)]
    if cover.meeting:
        lines.append(Line(shortened(cover.meeting, 16, width, 3), 16, TEXT, space_pt=2))
    if cover.time_needed:
        lines.append(Line(cover.time_needed, 16, TEXT, space_pt=2))
    for index, (minutes, part) in enumerate(cover.times):
        lines.append(Line(part, 16, TEXT, space_pt=space_pt if not index else 4, lead=minutes, lead_pt=size_pt))
    return lines


def _footer(content: Content, width: float, height: float) -> tuple[list[Line], bool]:
    """Who prepared it, of which data, and that it is an example, if it is; and whether a sentence of that is whole."""
    cover, label = content.cover, content.labels.get("prepared_by", "")
    lines: list[Line] = []
    if cover.prepared_by:
        name = shortened(f"{label} {cover.prepared_by}", 14, width, 2, True).removeprefix(f"{label} ")
        lines.append(Line(name, 14, TEXT, lead=label))
    lines.append(Line(shortened(content.stamp, 12, width, 4), 12, MUTED, space_pt=6))
    if not cover.example_note:
        return lines, True
    left = height - lines_height(lines, width) - 0.1
    most = max(1, int(left * 72 / (12 * LINE_HEIGHT)))
    note = complete_sentences(cover.example_note, 12, width, most)
    return [*lines, Line(note or shortened(cover.example_note, 12, width, most), 12, MUTED, space_pt=6)], bool(note)


def _add_plain(slides: Slides, slide: Slide, content: Content, question: str) -> None:
    """The same texts under one another on the user's own cover."""
    cover = content.cover
    _set_question(slides, slide, question, _PLAIN)
    frame = Frame(_PLAIN.left, _PLAIN.bottom + 0.2, _PLAIN.width, 2.95)
    when = " · ".join(part for part in (cover.ask, cover.meeting, cover.time_needed) if part)
    head = [*_head(cover, frame.width), Line(when, 16, TEXT, space_pt=4)]
    answer = _answer(cover, Frame(0, 0, frame.width, frame.height - lines_height(head, frame.width) - 0.4))
    lines = [*head, *([replace(answer[0], space_pt=18), *answer[1:]] if answer else [])]
    part = next(split_to_fit(lines, frame.width, frame.height))
    end = _PLAIN_FOOT.bottom
    top = min(_PLAIN_FOOT.top, frame.top + lines_height(part, frame.width) + _APART)
    footer, _ = _footer(content, frame.width, end - top - 0.04)
    height = max(_PLAIN_FOOT.height, lines_height(footer, frame.width) + 0.04)
    slides.write_lines(slide, part, replace(frame, height=min(frame.height, end - height - frame.top)), BODY)
    if footer:
        slides.write_lines(slide, footer, replace(_PLAIN_FOOT, top=end - height, height=height), PANEL_FOOTER)
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
