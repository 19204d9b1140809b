"""Writes the deck: a cover, then one message a slide, with native charts and tables that can be edited."""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Inches

from aligner.charts.budget import BudgetChart
from aligner.charts.dots import DotsChart
from aligner.charts.gap import GapChart
from aligner.charts.needle import NeedleChart
from aligner.charts.roadmap import RoadmapChart
from aligner.kit.content.content import Block, Bullets, Cards, Content, Cover, Figure, Paragraph, Section, Table
from aligner.kit.deck import master
from aligner.kit.deck import template as deck_template
from aligner.kit.deck.cards import add_cards
from aligner.kit.deck.charts import BUDGET_ROWS, add_chart
from aligner.kit.deck.cover import add_logo, cover_lines
from aligner.kit.deck.master import ACCENT, BODY, BODY_BOTTOM, BODY_TOP, INNER, KICKER, MARGIN, MUTED, SO_WHAT, TEXT
from aligner.kit.deck.shapes import add_foot_note, add_text
from aligner.kit.deck.tables import add_grid, grid_pages, outside_line, roadmap_grid, table_grid
from aligner.kit.deck.text import LEAST_PT, LOCALES, Frame, Line, Setting, fill, lines_height, split_to_fit
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words, words
from aligner.office.package import same_bytes
from aligner.office.text import clean, fitting_size, shortened, wrapped

_TEXT_SIZES_PT = (20, 18, 16)
_TITLE_PT = 28
_TITLE_LINE = 0.42
"""Height in inches by which the body rises under a title of one line."""
_GAP = 0.3
_COLUMN = 3.7
"""Width of the text beside a chart, in inches."""


def write_deck(content: Content, path: Path, *, with_notes: bool = True) -> int:
    """Writes the content as a PowerPoint file at `path` and returns the number of its slides.

    The same content gives the same bytes. Sections of the appendix are left out.
    """
    writer = _DeckWriter(content, with_notes)
    writer.add_cover(content.cover)
    for section in content.sections:
        if section.in_deck and not section.is_appendix:
            writer.add_section(section)
    for slide in writer.deck.slides:
        _set_reading_order(slide)
    if not writer.is_own:
        deck_template.fill_frames(writer.deck)
        deck_template.keep_own_colors(writer.deck, master.theme_colors(content.look))
    stream = io.BytesIO()
    writer.deck.save(stream)
    path.write_bytes(same_bytes(stream.getvalue()))
    return len(writer.deck.slides)


class _DeckWriter:
    def __init__(self, content: Content, with_notes: bool) -> None:
        self.look = content.look
        template = content.look.template
        self.is_own = template is None
        """Whether the deck is set in our master, not in a template of the user's."""
        self.deck: Presentation = (
            master.new_presentation(content) if template is None else deck_template.from_template(template, content)
        )
        self.body_top = BODY_TOP
        self.setting = Setting(content.language, content.is_rtl)
        self.words: Words = words(content.language)
        self.with_notes = with_notes
        self.titles: Counter[str] = Counter()
        confidentiality = content.cover.confidentiality
        self.foot = " · ".join(part for part in (content.stamp, confidentiality) if part)

    # Slides and their fixed parts.

    def _slide(self, layout: int, title: str, kicker: str = "") -> Slide:
        ours = self.deck.slide_layouts[layout] if self.is_own else deck_template.layout_for(self.deck, layout)
        slide = self.deck.slides.add_slide(ours)
        for shape in list(slide.placeholders):
            if shape.placeholder_format.idx not in (0, KICKER if self.is_own else 0):
                _remove(shape)
        if layout != master.COVER:
            is_statement = layout == master.STATEMENT and self.is_own
            if not self.is_own:
                self.body_top = deck_template.place_title(_title(slide))
            self._set_title(slide, title, 36 if is_statement else _TITLE_PT, 3 if is_statement else 2)
            self._set_kicker(slide, kicker)
            self._set_foot(slide)
        return slide

    def _set_title(self, slide: Slide, title: str, size_pt: float, lines: int) -> None:
        shape = _title(slide)
        width = shape.width / 914400
        size = fitting_size(title, width, lines, [size_pt - less for less in (0, 2, 4, 6, 8)], bold=True)
        shown = shortened(title, size, width, lines, bold=True)
        if self.is_own and self.deck.slide_layouts.index(slide.slide_layout) in (master.CONTENT, master.CHART):
            # As tall as its lines, so that what rises under a short title does not lie in its frame.
            left, top, right = shape.left, shape.top, shape.width
            height = lines_height([Line(shown, size, bold=True)], width) + 0.04
            shape.left, shape.top, shape.width, shape.height = left, top, right, Inches(height)
        fill(shape.text_frame._txBody, self.setting, [Line(shown, size, TEXT, bold=True)])

    def _set_kicker(self, slide: Slide, text: str) -> None:
        shape = _placeholder(slide, KICKER) if self.is_own else None
        if shape is None:
            # A template has no place for it; the title says what the slide is about.
            return
        if not text:
            _remove(shape)
            return
        line = Line(shortened(text, 12, INNER, bold=True), 12, ACCENT, bold=True)
        fill(shape.text_frame._txBody, self.setting, [line])

    def _set_foot(self, slide: Slide) -> None:
        number = len(self.deck.slides)
        width = INNER - master.SLIDE_NUMBER_WIDTH
        language = LOCALES[self.setting.language]
        start, end = ("r", "l") if self.setting.is_rtl else ("l", "r")
        rtl = int(self.setting.is_rtl)
        style = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/>'
        places = {"ftr": 20, "sldNum": 21} if self.is_own else deck_template.foot_places(slide.slide_layout)
        for kind, algn, name in (("ftr", start, "footer"), ("sldNum", end, "number")):
            idx = places.get(kind)
            if idx is None:
                self._set_foot_apart(slide, kind, number)
                continue
            run = (
                '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
                f'<a:rPr lang="{language}" sz="1000">{style}</a:rPr><a:t>{number}</a:t></a:fld>'
                if kind == "sldNum"
                else ""
            )
            tree = slide.shapes._spTree
            shape_id = max(int(value) for value in tree.xpath("//@id") if value.isdigit()) + 1
            shape = parse_xml(
                f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{shape_id}" name="{name}"/>'
                f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" idx="{idx}"/></p:nvPr>'
                f'</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{algn}" rtl="{rtl}"/>'
                f"{run}</a:p></p:txBody></p:sp>"
            )
            tree.append(shape)
            if kind == "ftr":
                body = shape.find(qn("p:txBody"))
                fill(body, self.setting, [Line(shortened(self.foot, 10, width), 10, MUTED)])

    def _body(self, slide: Slide, lines: Sequence[Line], frame: Frame, idx: int = BODY) -> None:
        """Running text in the layout's own placeholder, so that outline and screen readers find it."""
        place = self.setting.mirrored(frame, master.PAGE_WIDTH)
        layout = slide.slide_layout
        known = layout.placeholders if self.is_own or idx == BODY else ()
        source = next((s for s in known if s.placeholder_format.idx == idx), None)
        if source is None:
            self._box(slide, lines, frame, idx)
            return
        slide.shapes.clone_placeholder(source)
        shape = _placeholder(slide, idx)
        assert shape is not None
        shape.left, shape.top = Inches(place.left), Inches(place.top)
        shape.width, shape.height = Inches(place.width), Inches(place.height)
        fill(shape.text_frame._txBody, self.setting, lines)

    def _box(self, slide: Slide, lines: Sequence[Line], frame: Frame, idx: int) -> None:
        """What stands in a placeholder of ours, where the template has none for it."""
        is_band = idx == SO_WHAT
        box = add_text(slide, lines, frame, self.setting, "ctr" if is_band else "t")
        if is_band:
            box.fill.solid()
            box.fill.fore_color.rgb = RGBColor.from_string(self.look.soft[1:])
            for name in ("lIns", "rIns"):
                box.text_frame._txBody.find(qn("a:bodyPr")).set(name, str(Inches(0.18)))

    def _set_foot_apart(self, slide: Slide, kind: str, number: int) -> None:
        width = INNER - master.SLIDE_NUMBER_WIDTH
        if kind == "ftr":
            frame = Frame(MARGIN, master.FOOT_TOP, width, master.FOOT_HEIGHT)
            line = Line(shortened(self.foot, 12, width), 12, MUTED)
        else:
            frame = Frame(MARGIN + width, master.FOOT_TOP, master.SLIDE_NUMBER_WIDTH, master.FOOT_HEIGHT)
            line = Line(str(number), 12, MUTED, align="end")
        add_text(slide, [line], frame, self.setting)

    def _notes(self, slide: Slide, text: str) -> None:
        if not (self.with_notes and text.strip()):
            return
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        fill(frame._txBody, self.setting, [Line(part, 12, TEXT) for part in clean(text).split("\n")])

    # The cover.

    def add_cover(self, cover: Cover) -> None:
        slide = self._slide(master.COVER, cover.title)
        if not self.is_own:
            frame = self.setting.mirrored(Frame(1.2, 1.0, 11.0, 1.4), master.PAGE_WIDTH)
            title = _title(slide)
            title.left, title.top, title.width, title.height = (
                Inches(side) for side in (frame.left, frame.top, frame.width, frame.height)
            )
        self._set_title(slide, cover.title, 40, 2)
        add_logo(slide, self.look.logo, strip_isolates(cover.organization), self.setting)
        inner = 11.0
        lines = cover_lines(cover, inner, self.words)
        parts = list(split_to_fit(lines, inner, 3.8))
        self._body(slide, parts[0] if parts else [], Frame(1.2, 2.62, inner, 3.84))
        last = " · ".join(part for part in (cover.prepared_by, self.foot) if part)
        foot = [Line(text, 12, MUTED) for text in (last, cover.example_note) if text]
        foot = [Line(shortened(line.text, 12, inner, 2), 12, MUTED) for line in foot]
        if foot:
            add_text(slide, foot, Frame(1.2, 6.5, inner, 0.82), self.setting, "b")

    # Sections.

    def add_section(self, section: Section) -> None:
        texts = [block for block in section.slide if isinstance(block, Paragraph | Bullets)]
        visuals = [block for block in section.slide if isinstance(block, Figure | Table) and _has_figures(block)]
        first = len(self.deck.slides)
        cards = next((block for block in section.slide if isinstance(block, Cards)), None)
        if cards is not None:
            slide, bottom = self._next(section, master.CONTENT, True)
            top = self._top(section, True)
            note = " ".join(text.text for text in texts if isinstance(text, Paragraph))
            area = add_foot_note(slide, note, Frame(MARGIN, top, INNER, bottom - top), self.setting)
            add_cards(slide, cards.items, area, self.setting)
        elif visuals:
            self._add_visuals(section, visuals, texts)
        elif _is_statement(texts):
            self._add_statement(section, texts)
        else:
            self._add_texts(section, texts)
        self._notes(self.deck.slides[first], section.notes)

    def _next(self, section: Section, layout: int, is_first: bool, *, is_bare: bool = False) -> tuple[Slide, float]:
        """A slide of the section and the height at which its body ends; the 'so what' stands on the first.

        is_bare: a picture takes the whole body, the 'so what' is for the speaker to say.
        """
        title = section.title if is_first else self.words.say("kit.deck_continued", title=section.title)
        self.titles[title] += 1
        if not is_first and self.titles[title] > 1:
            # Each slide has a title of its own, by which an outline or a screen reader finds it.
            title = f"{title} {self.titles[title]}"
        slide = self._slide(layout, title, section.label)
        return slide, self._add_so_what(slide, section) if is_first and not is_bare else BODY_BOTTOM

    def _band_lines(self, section: Section) -> tuple[list[Line], float]:
        inner = INNER - 0.36
        lines: list[Line] = []
        for size in (18, LEAST_PT):
            lines = []
            if section.so_what:
                text = shortened(section.so_what, size, inner, 3, bold=True)
                lines.append(Line(text, size, TEXT, bold=True))
            if section.question:
                text = f"{self.words.say('kit.deck_discuss')} {section.question}"
                lines.append(Line(shortened(text, LEAST_PT, inner, 2), LEAST_PT, ACCENT, space_pt=4))
            if lines_height(lines, inner) <= 1.05:
                break
        return lines, lines_height(lines, inner)

    def _top(self, section: Section, is_first: bool) -> float:
        """Where the body begins: higher under a title that takes one line."""
        if not self.is_own:
            return self.body_top
        title = section.title if is_first else self.words.say("kit.deck_continued", title=section.title)
        return BODY_TOP - (_TITLE_LINE if len(wrapped(title, _TITLE_PT, INNER, bold=True)) == 1 else 0)

    def _add_so_what(self, slide: Slide, section: Section) -> float:
        lines, height = self._band_lines(section)
        if not lines:
            return BODY_BOTTOM
        height += 0.26
        self._body(slide, lines, Frame(MARGIN, BODY_BOTTOM - height, INNER, height), SO_WHAT)
        return BODY_BOTTOM - height - 0.2

    def _add_statement(self, section: Section, texts: Sequence[Paragraph | Bullets]) -> None:
        slide, bottom = self._next(section, master.STATEMENT, True)
        lines = _text_lines(texts, 22)
        if lines:
            parts = list(split_to_fit(lines, 10.4, bottom - 3.6))
            self._body(slide, parts[0], Frame(MARGIN, 3.6, 10.4, bottom - 3.6))

    def _add_texts(self, section: Section, texts: Sequence[Paragraph | Bullets], is_first: bool = True) -> None:
        width = min(INNER, 11.0)
        waiting: list[Line] = []
        while is_first or waiting:
            slide, bottom = self._next(section, master.CONTENT, is_first)
            top = self._top(section, is_first)
            if is_first:
                waiting = _text_lines(texts, _size_that_fits(texts, width, bottom - top))
            waiting = self._flow(slide, waiting, Frame(MARGIN, top, width, bottom - top))
            is_first = False

    def _flow(self, slide: Slide, waiting: Sequence[Line], frame: Frame) -> list[Line]:
        """Sets as many of the paragraphs as the frame holds and returns those that remain."""
        parts = list(split_to_fit(waiting, frame.width, frame.height))
        if parts:
            self._body(slide, parts[0], frame)
        return [line for part in parts[1:] for line in part]

    def _add_visuals(
        self, section: Section, visuals: Sequence[Figure | Table], texts: Sequence[Paragraph | Bullets]
    ) -> None:
        left_over: list[Line] = []
        is_first = True
        for group in _groups(_parts(visuals), bool(texts)):
            top = self._top(section, is_first)
            head = group[0]
            if isinstance(head, Table) or isinstance(head.chart, RoadmapChart):
                self._add_grid_slides(section, head, texts if is_first else (), is_first)
            else:
                slide, bottom = self._next(section, master.CHART, is_first, is_bare=isinstance(head.chart, GapChart))
                area = Frame(MARGIN, top, INNER, bottom - top)
                if is_first and texts:
                    lines = _text_lines(texts, _size_that_fits(texts, _COLUMN, area.height, (18, 16)))
                    column = Frame(area.right - _COLUMN, area.top, _COLUMN, area.height)
                    left_over = self._flow(slide, lines, column)
                    area = Frame(area.left, area.top, area.width - _COLUMN - 0.4, area.height)
                self._add_charts(slide, [figure for figure in group if isinstance(figure, Figure)], area)
            is_first = False
        while left_over:
            slide, bottom = self._next(section, master.CONTENT, False)
            top = self._top(section, False)
            left_over = self._flow(slide, left_over, Frame(MARGIN, top, 11.0, bottom - top))

    def _add_charts(self, slide: Slide, figures: Sequence[Figure], area: Frame) -> None:
        width = (area.width - _GAP * (len(figures) - 1)) / len(figures)
        for index, figure in enumerate(figures):
            frame = Frame(area.left + index * (width + _GAP), area.top, width, area.height)
            chart = figure.chart
            frame = add_foot_note(slide, figure.note, frame, self.setting)
            assert not isinstance(chart, RoadmapChart | DotsChart)
            is_told = chart.title == _title(slide).text_frame.text
            if len(figures) > 1 or (isinstance(chart, NeedleChart) and not is_told):
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

    def _add_grid_slides(
        self, section: Section, block: Figure | Table, texts: Sequence[Paragraph | Bullets], is_first: bool
    ) -> None:
        """A table over the whole width, its text above; text that would take too much room gets its own slide."""
        lines = _text_lines(texts, 16)
        chart = block.chart if isinstance(block, Figure) else None
        outside = outside_line(chart, self.setting.language) if isinstance(chart, RoadmapChart) else ""
        if outside:
            lines.append(Line(outside, 16, MUTED, space_pt=6))
        text_height = lines_height(lines, INNER) + 0.15 if lines else 0.0
        if text_height > 1.7:
            self._add_texts(section, [*texts, Paragraph(outside, "muted")])
            lines, text_height, is_first = [], 0.0, False
        caption = block.caption if isinstance(block, Table) else ""
        if isinstance(block, Table):
            grid = table_grid(block, section.title)
        else:
            assert isinstance(block.chart, RoadmapChart)
            grid = roadmap_grid(block.chart, self.setting.language)
        band = self._band_lines(section)[1] if is_first else 0.0
        top = max(self._top(section, is_first), self._top(section, False))
        room = BODY_BOTTOM - top - text_height - (band + 0.46 if band else 0) - (0.45 if caption else 0)
        for page in grid_pages(grid, INNER, room):
            top = self._top(section, is_first)
            slide, bottom = self._next(section, master.CONTENT, is_first)
            area = Frame(MARGIN, top, INNER, bottom - top)
            if lines:
                self._body(slide, lines, Frame(MARGIN, top, INNER, text_height))
                area = Frame(MARGIN, top + text_height, INNER, area.height - text_height)
                lines = []
            if caption:
                area = self._caption(slide, caption, area)
            add_grid(slide, page, area, self.setting)
            is_first = False


def _set_reading_order(slide: Slide) -> None:
    """The foot is read last."""
    tree = slide.shapes._spTree
    for shape in tree.xpath('p:sp[p:nvSpPr/p:nvPr/p:ph[@type="ftr" or @type="sldNum"]]'):
        tree.append(shape)


def _title(slide: Slide) -> Shape:
    title = slide.shapes.title
    assert title is not None
    return title


def _placeholder(slide: Slide, idx: int) -> Shape | None:
    known = (one for one in slide.placeholders if isinstance(one, Shape))
    return next((one for one in known if one.placeholder_format.idx == idx), None)


def _remove(shape: BaseShape) -> None:
    shape._element.getparent().remove(shape._element)


def _is_statement(texts: Sequence[Paragraph | Bullets]) -> bool:
    return not texts or (len(texts) == 1 and isinstance(texts[0], Paragraph) and len(texts[0].text) <= 320)


def _has_figures(visual: Figure | Table) -> bool:
    """Whether there is anything to draw; an empty chart would be an empty frame."""
    if isinstance(visual, Table):
        return bool(visual.headers and visual.rows)
    match visual.chart:
        case NeedleChart() as chart:
            return bool(chart.points or chart.baseline or chart.target)
        case RoadmapChart() | DotsChart() as chart:
            return bool(chart.rows)
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
            lines += [
                Line(item, size_pt, bullet=True, space_pt=8 if lines or i else 0) for i, item in enumerate(block.items)
            ]
    return lines


def _size_that_fits(
    texts: Sequence[Block], width: float, height: float, sizes: Sequence[float] = _TEXT_SIZES_PT
) -> float:
    return next((size for size in sizes if lines_height(_text_lines(texts, size), width) <= height), sizes[-1])


def _parts(visuals: Sequence[Figure | Table]) -> Iterator[Figure | Table]:
    """The visuals; a bar chart of more goals than a slide shows becomes several."""
    for visual in visuals:
        if not (isinstance(visual, Figure) and isinstance(visual.chart, BudgetChart)):
            yield visual
            continue
        chart = visual.chart
        count = -(-len(chart.rows) // BUDGET_ROWS)
        if count <= 1:
            yield visual
            continue
        size = -(-len(chart.rows) // count)
        for index in range(count):
            is_last = index == count - 1
            outside, unknown = (chart.outside, chart.unknown) if is_last else (0.0, 0.0)
            rows = chart.rows[index * size : (index + 1) * size]
            yield replace(visual, chart=replace(chart, rows=rows, outside=outside, unknown=unknown))


def _groups(visuals: Iterator[Figure | Table], with_text: bool) -> Iterator[list[Figure | Table]]:
    """What stands together on a slide: needles in pairs where no text stands beside them, all else alone."""
    pair: list[Figure | Table] = []
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
