"""Writes the deck: a cover, then one message a slide, with native charts and tables that can be edited."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

from aligner.charts.budget import BudgetChart
from aligner.charts.dots import DotsChart
from aligner.charts.gap import GapChart
from aligner.charts.moved import MovedChart
from aligner.charts.needle import NeedleChart
from aligner.charts.roadmap import RoadmapChart
from aligner.charts.years import YearsChart
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import Block, Bullets, Card, Cards, Content, Figure, Paragraph, Picture, Section, Table
from aligner.kit.deck import master
from aligner.kit.deck import template as deck_template
from aligner.kit.deck.charts import BUDGET_ROWS, add_chart
from aligner.kit.deck.cover import add_cover
from aligner.kit.deck.master import (
    BAND,
    BODY_BOTTOM,
    BODY_TOP,
    GUTTER,
    INNER,
    MUTED,
    PRICE,
    PRICE_WIDTH,
    SIDE_WIDTH,
    SIDES,
    TEXT,
)
from aligner.kit.deck.programs import add_programs
from aligner.kit.deck.rows import add_rows, price_lines, rows_height, side_lines
from aligner.kit.deck.shapes import add_picture, add_text
from aligner.kit.deck.slides import Slides, set_reading_order, title_of
from aligner.kit.deck.tables import add_grid, grid_pages, outside_line, roadmap_grid, table_grid
from aligner.kit.deck.text import Frame, Line, lines_height, split_to_fit
from aligner.kit.looks.picture import fitted_size
from aligner.lang.bidi import strip_isolates
from aligner.office.package import same_bytes
from aligner.office.text import clean, shortened

_TEXT_SIZES_PT = (20, 18, 16)
_STATEMENT_PT = 24
_MOTION_SIZES_PT = (28, 24, 22, 20, 18, 16)
_MOTION_INSET = 0.25
_SENTENCES = re.compile(r"(?<=[.;؛]) +")
_GAP = 0.3
_MAX_ROWS = 6
"""Items that stand as rows of their own; where there are more, they are a list."""
_TEXT_WIDTH = 11.0
_PICTURE_WIDTH = 5.2
_SIDE_TEXT = 3.7
"""Width of the text beside a chart, in inches."""

Text = Paragraph | Bullets
Visual = Figure | Table


def write_deck(content: Content, path: Path, *, with_notes: bool = True) -> int:
    """Writes the content as a PowerPoint file at `path` and returns the number of its slides.

    The same content gives the same bytes. Sections of the appendix are omitted.
    """
    writer = _DeckWriter(content, with_notes)
    add_cover(writer.slides, content)
    for section in content.sections:
        if section.in_deck and not section.is_appendix:
            writer.add_section(section)
    deck = writer.slides.deck
    for slide in deck.slides:
        set_reading_order(slide)
    if not writer.slides.is_own:
        deck_template.fill_frames(deck)
        deck_template.keep_own_colors(deck, master.theme_colors(content.look))
    stream = io.BytesIO()
    deck.save(stream)
    path.write_bytes(same_bytes(stream.getvalue()))
    return len(deck.slides)


class _DeckWriter:
    """Sets the sections of a kit as slides."""

    def __init__(self, content: Content, with_notes: bool) -> None:
        self.slides = Slides(content, with_notes)
        self.price = content.labels.get("price", "")
        self.setting = self.slides.setting

    def add_section(self, section: Section) -> None:
        texts = [block for block in section.slide if isinstance(block, Paragraph | Bullets)]
        visuals = [block for block in section.slide if isinstance(block, Figure | Table) and _has_figures(block)]
        if not (section.slide or section.so_what or section.question):
            # A title alone is no slide: the briefing has it.
            return
        cards = next((block.items for block in section.slide if isinstance(block, Cards)), ())
        programs = next((block for block in section.slide if isinstance(block, AllPrograms)), None)
        first = len(self.slides.deck.slides)
        picture = next((block for block in section.slide if isinstance(block, Picture)), None)
        motion = next((text for text in texts if isinstance(text, Paragraph) and text.part == "motion"), None)
        if motion is not None:
            self._add_motion(section, motion, [one for one in visuals if isinstance(one, Figure)], cards)
        elif picture is not None:
            self._add_picture(section, picture, texts)
        elif programs is not None:
            slide, area = self.slides.next(section, master.WIDE_CHART, True)
            area = self.slides.note(slide, " ".join(programs.notes), area)
            add_programs(slide, programs, area, self.setting)
        elif visuals:
            self._add_visuals(section, visuals, texts, cards)
        elif cards:
            note = " ".join(text.text for text in texts if isinstance(text, Paragraph))
            self._add_rows(section, cards, note)
        else:
            self._add_texts(section, texts)
        self._speak(self.slides.deck.slides[first], section)

    def _speak(self, slide: Slide, section: Section) -> None:
        """The section's notes, without what everyone reads on the slide."""
        shown = [strip_isolates(one.text_frame.text) for one in slide.shapes if isinstance(one, Shape)]
        texts = [strip_isolates(clean(text)) for text in (section.so_what, section.question) if text]
        on_slide = tuple(text for text in texts if any(text in one for one in shown))
        lines = section.notes.split("\n")
        untold = [line for line in lines if not (on_slide and strip_isolates(clean(line)).endswith(on_slide))]
        self.slides.speaker_notes(slide, "\n".join(untold))

    def _add_motion(
        self, section: Section, motion: Paragraph, figures: Sequence[Figure], cards: Sequence[Card]
    ) -> None:
        """What is moved, what that takes, and the text that is voted on, whole.

        It is in the band; alone where nothing moves, and on a slide that follows where it is too long for the band.
        """
        voted = replace(section, so_what=motion.text if figures else "", question="")
        in_band = " ".join(line.text for line in self.slides.band_lines(voted))
        waiting: list[Line] = []
        if figures and in_band.split() != clean(motion.text).split():
            voted = replace(voted, so_what="")
            waiting = _text_lines([motion], _TEXT_SIZES_PT[0])
        slide, area = self.slides.next(voted, master.CHART_PRICE, True)
        width = INNER - PRICE_WIDTH - GUTTER if cards else INNER
        left = replace(area, width=width)
        if figures:
            self._add_charts(slide, figures, left)
        else:
            waiting = self._set_motion(slide, motion.text, left)
        if cards:
            lines = price_lines(self.price, cards, PRICE_WIDTH, area.height)
            self.slides.write_lines(
                slide, lines, Frame(area.right - PRICE_WIDTH, area.top, PRICE_WIDTH, area.height), PRICE
            )
        while waiting:
            slide, area = self.slides.next(section, master.TEXTS, False)
            waiting = self._flow(slide, waiting, replace(area, width=_TEXT_WIDTH))

    def _set_motion(self, slide: Slide, motion: str, frame: Frame) -> list[Line]:
        """The text that is voted on, set apart in its own ground, each sentence for itself; returns what remains."""
        parts = [part for line in motion.split("\n") for part in _SENTENCES.split(line) if part]
        width, height = frame.width - 2 * _MOTION_INSET, frame.height - 2 * _MOTION_INSET
        for size in _MOTION_SIZES_PT:
            lines = [Line(part, size, TEXT, space_pt=size * 0.6) for part in parts]
            if lines_height(lines, width) <= height:
                self.slides.write_lines(slide, lines, frame, BAND)
                return []
        return self._flow(slide, [Line(part, _TEXT_SIZES_PT[-1], TEXT, space_pt=6) for part in parts], frame)

    def _add_rows(self, section: Section, cards: Sequence[Card], note: str = "") -> None:
        slide, area = self.slides.next(section, master.TABLE, True)
        area = self.slides.note(slide, note, area)
        add_rows(slide, section.title, cards, area, self.setting)

    def _add_texts(self, section: Section, texts: Sequence[Text], is_first: bool = True) -> None:
        available = self._available_height(section, is_first)
        items = _items(texts)
        if 1 < len(items) <= _MAX_ROWS and rows_height(items, INNER) <= available:
            self._add_rows(section, items)
            return
        waiting: list[Line] = []
        while is_first or waiting:
            slide, area = self.slides.next(section, master.TEXTS, is_first)
            area = replace(area, width=_TEXT_WIDTH)
            if is_first:
                sizes = (_STATEMENT_PT, *_TEXT_SIZES_PT) if _is_statement(texts) else _TEXT_SIZES_PT
                waiting = _text_lines(texts, _size_that_fits(texts, area.width, area.height, sizes))
            waiting = self._flow(slide, waiting, area)
            is_first = False

    def _add_picture(self, section: Section, picture: Picture, texts: Sequence[Text]) -> None:
        """The words, and the picture beside them at the end side; words that have no room there go on."""
        slide, area = self.slides.next(section, master.TEXTS, True)
        width, height = fitted_size(picture.data, _PICTURE_WIDTH, area.height)
        column = replace(area, width=area.width - width - master.GUTTER)
        waiting = _text_lines(texts, _size_that_fits(texts, column.width, column.height))
        waiting = self._flow(slide, waiting, column)
        add_picture(slide, picture, Frame(area.right - width, area.top, width, height), self.setting)
        while waiting:
            slide, area = self.slides.next(section, master.TEXTS, False)
            waiting = self._flow(slide, waiting, replace(area, width=_TEXT_WIDTH))

    def _available_height(self, section: Section, is_first: bool) -> float:
        """Height of a slide's body over the band."""
        band = self.slides.band_height(self.slides.band_lines(section)) if is_first else 0.0
        return BODY_BOTTOM - BODY_TOP - band - (0 if self.slides.is_own else deck_template.LOWEST_TITLE - BODY_TOP)

    def _flow(self, slide: Slide, waiting: Sequence[Line], frame: Frame) -> list[Line]:
        """Sets as many of the paragraphs as the frame holds and returns those that remain."""
        parts = list(split_to_fit(waiting, frame.width, frame.height))
        if parts:
            self.slides.write_lines(slide, parts[0], frame)
        return [line for part in parts[1:] for line in part]

    def _add_visuals(
        self, section: Section, visuals: Sequence[Visual], texts: Sequence[Text], cards: Sequence[Card]
    ) -> None:
        remaining_lines: list[Line] = []
        is_first = True
        for group in _groups(_parts(visuals), bool(texts)):
            head = group[0]
            figures = [figure for figure in group if isinstance(figure, Figure)]
            if isinstance(head, Table) and len(head.rows) == 1 and not (texts or head.compares):
                # A single row is read from its head to its end: each of its cells beside what it is.
                cells = zip(head.headers, head.rows[0], strict=True)
                self._add_rows(section, [Card(name, cell) for name, cell in cells if cell])
            elif isinstance(head, Table) or isinstance(head.chart, RoadmapChart):
                self._add_grid_slides(section, head, texts if is_first else (), is_first)
            elif is_first and cards:
                self._add_chart_and_figures(section, figures, cards)
            else:
                is_plain_slide = any(
                    isinstance(figure.chart, GapChart | BudgetChart | YearsChart) for figure in figures
                )
                slide, area = self.slides.next(section, master.WIDE_CHART, is_first, is_plain_slide)
                if is_first and texts:
                    lines = _text_lines(texts, _size_that_fits(texts, _SIDE_TEXT, area.height, (18, 16)))
                    column = Frame(area.right - _SIDE_TEXT, area.top, _SIDE_TEXT, area.height)
                    remaining_lines = self._flow(slide, lines, column)
                    area = replace(area, width=area.width - _SIDE_TEXT - 0.4)
                self._add_charts(slide, figures, area)
            is_first = False
        while remaining_lines:
            slide, area = self.slides.next(section, master.TEXTS, False)
            remaining_lines = self._flow(slide, remaining_lines, replace(area, width=_TEXT_WIDTH))

    def _add_chart_and_figures(self, section: Section, figures: Sequence[Figure], cards: Sequence[Card]) -> None:
        slide, area = self.slides.next(section, master.CHART_FIGURES, True, True)
        self._add_charts(slide, figures, replace(area, width=INNER - SIDE_WIDTH - GUTTER))
        for at, (idx, card) in enumerate(zip(SIDES, cards, strict=False)):
            place = master.side_frame(at)
            height = min(place.height, area.height / len(SIDES) - 0.1)
            top = area.top + at * area.height / len(SIDES)
            lines = side_lines(card, place.width, height)
            self.slides.write_lines(slide, lines, Frame(place.left, top, place.width, height), idx)

    def _add_charts(self, slide: Slide, figures: Sequence[Figure], area: Frame) -> None:
        width = (area.width - _GAP * (len(figures) - 1)) / len(figures)
        area = self.slides.note(slide, " ".join(figure.note for figure in figures if figure.note), area)
        for index, figure in enumerate(figures):
            frame = Frame(area.left + index * (width + _GAP), area.top, width, area.height)
            chart = figure.chart
            assert not isinstance(chart, RoadmapChart | DotsChart)
            is_title = _words_of(chart.title) == _words_of(title_of(slide).text_frame.text)
            if len(figures) > 1 or (isinstance(chart, NeedleChart) and not is_title):
                frame = self._caption(slide, chart.title, frame)
            add_chart(slide, chart, frame, self.setting)

    def _caption(self, slide: Slide, text: str, frame: Frame) -> Frame:
        """A heading over a chart or a table; returns what is left under it."""
        if not text:
            return frame
        line = Line(shortened(text, 16, frame.width, 2, bold=True), 16, TEXT, bold=True)
        height = lines_height([line], frame.width) + 0.08
        add_text(slide, [line], Frame(frame.left, frame.top, frame.width, height), self.setting)
        return Frame(frame.left, frame.top + height, frame.width, frame.height - height)

    def _add_grid_slides(self, section: Section, block: Visual, texts: Sequence[Text], is_first: bool) -> None:
        """A table over the whole width, its text above; text that would take too much room gets its own slide."""
        lines = _text_lines(texts, 16)
        chart = block.chart if isinstance(block, Figure) else None
        outside = outside_line(chart, self.setting.language) if isinstance(chart, RoadmapChart) else ""
        if outside:
            lines.append(Line(outside, 16, MUTED, space_pt=6))
        text_height = lines_height(lines, INNER) + 0.15 if lines else 0.0
        if text_height > 1.7:
            self._add_texts(section, [*texts, *([Paragraph(outside, "muted")] if outside else [])])
            lines, text_height, is_first = [], 0.0, False
        caption = block.caption if isinstance(block, Table) else ""
        if isinstance(block, Table):
            grid = table_grid(block, section.title)
        else:
            assert isinstance(block.chart, RoadmapChart)
            grid = roadmap_grid(block.chart, self.setting.language)
        available = self._available_height(section, is_first) - text_height - (0.45 if caption else 0)
        for page in grid_pages(grid, INNER, available):
            slide, area = self.slides.next(section, master.TABLE, is_first)
            if lines:
                self.slides.write_lines(slide, lines, replace(area, height=text_height))
                area = Frame(area.left, area.top + text_height, area.width, area.height - text_height)
                lines = []
            if caption:
                area = self._caption(slide, caption, area)
            add_grid(slide, page, area, self.setting)
            is_first = False


def _words_of(title: str) -> list[str]:
    return strip_isolates(title).removesuffix(".").split()


def _items(texts: Sequence[Text]) -> list[Card]:
    """The items of texts that are nothing but a list, or () else."""
    if not all(isinstance(block, Bullets) for block in texts):
        return []
    return [Card("", item) for block in texts if isinstance(block, Bullets) for item in block.items]


def _is_statement(texts: Sequence[Text]) -> bool:
    return len(texts) == 1 and (isinstance(texts[0], Paragraph) or len(texts[0].items) == 1)


def _has_figures(visual: Visual) -> bool:
    """Whether there is anything to draw; an empty chart would be an empty frame."""
    if isinstance(visual, Table):
        return bool(visual.headers and visual.rows)
    match visual.chart:
        case NeedleChart() as chart:
            return bool(chart.points or chart.baseline or chart.target)
        case RoadmapChart() | DotsChart() | MovedChart() as chart:
            return bool(chart.rows)
        case YearsChart() as chart:
            return bool(chart.groups)
        case BudgetChart() as chart:
            values = [value for row in chart.rows for value in (row.collective, row.own, row.resources)]
            return bool(chart.outside or chart.unknown or any(value is not None for value in values))
        case chart:
            return any(row.collective is not None or row.own is not None for row in chart.rows)


def _text_lines(blocks: Sequence[Block], size_pt: float) -> list[Line]:
    """Paragraphs ready to be set; the first has no space over it."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.text:
            color = MUTED if block.role == "muted" else TEXT
            size = size_pt + 2 if block.role == "lead" else size_pt
            lines.append(Line(block.text, size, color, bold=block.role == "lead", space_pt=10 if lines else 0))
        elif isinstance(block, Bullets):
            has_marks = len(block.items) > 1
            lines += [
                Line(item, size_pt, bullet=has_marks, space_pt=8 if lines or i else 0)
                for i, item in enumerate(block.items)
            ]
    return lines


def _size_that_fits(
    texts: Sequence[Block], width: float, height: float, sizes: Sequence[float] = _TEXT_SIZES_PT
) -> float:
    return next((size for size in sizes if lines_height(_text_lines(texts, size), width) <= height), sizes[-1])


def _parts(visuals: Sequence[Visual]) -> Iterator[Visual]:
    """The visuals; a bar chart of more goals than a slide shows becomes several."""
    for visual in visuals:
        if not (isinstance(visual, Figure) and isinstance(visual.chart, BudgetChart)):
            yield visual
            continue
        for part in visual.chart.parts(BUDGET_ROWS):
            yield replace(visual, chart=part)


def _groups(visuals: Iterator[Visual], with_text: bool) -> Iterator[list[Visual]]:
    """What is together on a slide: needles in pairs where no text is beside them, all else alone."""
    pair: list[Visual] = []
    for visual in visuals:
        can_pair = isinstance(visual, Figure) and isinstance(visual.chart, NeedleChart) and not with_text
        if not can_pair:
            if pair:
                yield pair
                pair = []
            yield [visual]
            with_text = False
            continue
        pair.append(visual)
        if len(pair) == 2:
            yield pair
            pair = []
    if pair:
        yield pair
