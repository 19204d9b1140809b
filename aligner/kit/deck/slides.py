"""Slides with their fixed parts, in our master or in a template of the user's: title, texts in their places, foot."""

from collections import Counter
from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Inches

from aligner.kit.content.content import Content, Section
from aligner.kit.deck import master
from aligner.kit.deck import template as deck_template
from aligner.kit.deck.master import BAND, BODY, BODY_BOTTOM, BODY_TOP, INNER, MARGIN, MUTED, NOTE, TEXT
from aligner.kit.deck.shapes import NOTE_PT, add_text
from aligner.kit.deck.text import LOCALES, MIN_PT, Frame, Line, Setting, fill, lines_height
from aligner.lang.words import Words, words
from aligner.office.text import clean, complete_sentences, fitting_size, shortened, wrapped

_TITLE_SIZES_PT = (28, 26, 24, 22, 20)
_BAND_INSET = 0.18
_NO_BREAK = "\u00a0"


class Slides:
    """Makes the slides of one deck."""

    def __init__(self, content: Content, with_notes: bool) -> None:
        self.look = content.look
        template = content.look.template
        self.is_own = template is None
        """Whether the deck is set in our master, not in a template of the user's."""
        self.deck: Presentation = (
            master.new_presentation(content) if template is None else deck_template.from_template(template, content)
        )
        self.setting = Setting(content.language, content.is_rtl)
        self.words: Words = words(content.language)
        self._with_notes = with_notes
        self._titles: Counter[str] = Counter()
        self._places: dict[str, dict[int, LayoutPlaceholder]] = {}
        """Of each layout, by the name of its part."""
        self._footer = content.footer

    def add_plain(self, layout: int) -> Slide:
        """A slide of the layout with its foot line; of its placeholders only the title is left."""
        ours = self.deck.slide_layouts[layout] if self.is_own else deck_template.layout_for(self.deck, layout)
        slide = self.deck.slides.add_slide(ours)
        tree = slide.shapes._spTree
        for element in list(tree.iter_ph_elms()):
            if element.ph_idx != 0:
                tree.remove(element)
        self._set_footer(slide, master.COVER_WIDTH if layout == master.COVER else INNER - master.SLIDE_NUMBER_WIDTH)
        return slide

    def next(self, section: Section, layout: int, is_first: bool, is_plain_slide: bool = False) -> tuple[Slide, Frame]:
        """A slide of the section and the room for its body; what it means for us is under the first.

        is_plain_slide: a picture takes the whole body, what it means is for the speaker to say.
        """
        title = section.title
        if not is_first:
            title = self.words.sentence("kit.deck_continued", title=title.removesuffix("."))
        self._titles[title] += 1
        if not is_first and self._titles[title] > 1:
            # Each slide has a title of its own, by which an outline or a screen reader finds it.
            title = f"{title} {self._titles[title]}"
        slide = self.add_plain(layout)
        top = BODY_TOP
        if not self.is_own:
            top = deck_template.place_title(title_of(slide))
        self.set_title(slide, title, _TITLE_SIZES_PT, 2)
        area = Frame(MARGIN, top, INNER, BODY_BOTTOM - top)
        return slide, self._under_band(
            slide, self.band_lines(section), area
        ) if is_first and not is_plain_slide else area

    def set_title(self, slide: Slide, title: str, sizes_pt: Sequence[float], lines: int) -> None:
        """The title in the largest of the sizes in which it takes few lines, with no word alone on the last."""
        shape = title_of(slide)
        # A title of one sentence needs no full stop.
        title = title.removesuffix(".") if ". " not in title else title
        width = shape.width / 914400
        size = fitting_size(title, width, lines, sizes_pt, bold=True)
        shown = shortened(title, size, width, lines, bold=True)
        if len(wrapped(shown, size, width, True)) > 1:
            shown = _NO_BREAK.join(shown.rsplit(" ", 1))
        fill(shape.text_frame._txBody, self.setting, [Line(shown, size, TEXT, bold=True)])

    def write_lines(self, slide: Slide, lines: Sequence[Line], frame: Frame, idx: int = BODY) -> None:
        """Texts in the layout's own placeholder, so that outline and screen readers find them."""
        place = self.setting.mirrored(frame, master.PAGE_WIDTH)
        source = self._place_of(slide.slide_layout, idx) if self.is_own or idx == BODY else None
        if source is None:
            self._box(slide, lines, frame, idx)
            return
        slide.shapes.clone_placeholder(source)
        shape = slide.shapes[-1]
        assert isinstance(shape, Shape)
        shape.left, shape.top = Inches(place.left), Inches(place.top)
        shape.width, shape.height = Inches(place.width), Inches(place.height)
        fill(shape.text_frame._txBody, self.setting, lines)

    def _place_of(self, layout: SlideLayout, idx: int) -> LayoutPlaceholder | None:
        """A layout's placeholder, None where it has none; looked for once."""
        name = layout.part.partname
        if name not in self._places:
            self._places[name] = {one.placeholder_format.idx: one for one in layout.placeholders}
        return self._places[name].get(idx)

    def note(self, slide: Slide, text: str, frame: Frame) -> Frame:
        """A line at the frame's foot that says what a picture omits; returns what is left over it."""
        if not text:
            return frame
        told = complete_sentences(text, NOTE_PT, frame.width, 3) or shortened(text, NOTE_PT, frame.width, 3)
        line = Line(told, NOTE_PT, MUTED)
        height = lines_height([line], frame.width) + 0.06
        self.write_lines(slide, [line], Frame(frame.left, frame.bottom - height, frame.width, height), NOTE)
        return Frame(frame.left, frame.top, frame.width, frame.height - height - 0.06)

    def speaker_notes(self, slide: Slide, text: str) -> None:
        """What the speaker needs, where notes are wanted."""
        if not (self._with_notes and text.strip()):
            return
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        fill(frame._txBody, self.setting, [Line(part, 12, TEXT) for part in clean(text).split("\n")])

    def band_lines(self, section: Section) -> list[Line]:
        """What a slide says at its foot: what it means for us, and what is to be discussed."""
        inner = INNER - 2 * _BAND_INSET
        lines: list[Line] = []
        for size in (18, MIN_PT):
            lines = []
            if section.so_what:
                # A sentence of which a part alone has room is left to the paper.
                told = complete_sentences(section.so_what, size, inner, 3, bold=True)
                text = told or shortened(section.so_what, size, inner, 3, bold=True)
                lines.append(Line(text, size, TEXT, bold=True))
            if section.question:
                label = self.words.sentence("kit.deck_discuss")
                text = shortened(f"{label} {section.question}", MIN_PT, inner, 2, bold=True).removeprefix(f"{label} ")
                lines.append(Line(text, MIN_PT, TEXT, space_pt=4, lead=label))
            if lines_height(lines, inner) <= 1.05:
                break
        return lines

    def band_height(self, lines: Sequence[Line]) -> float:
        """How much of the body a band takes."""
        return lines_height(lines, INNER - 2 * _BAND_INSET) + 0.26 + 0.2 if lines else 0.0

    def _under_band(self, slide: Slide, lines: Sequence[Line], area: Frame) -> Frame:
        taken = self.band_height(lines)
        if not taken:
            return area
        self.write_lines(slide, lines, Frame(MARGIN, area.bottom - taken + 0.2, INNER, taken - 0.2), BAND)
        return Frame(area.left, area.top, area.width, area.height - taken)

    def _box(self, slide: Slide, lines: Sequence[Line], frame: Frame, idx: int) -> None:
        """What is in a placeholder of ours, where the template has none for it."""
        is_band = idx == BAND
        box = add_text(slide, lines, frame, self.setting, "ctr" if is_band else "t")
        if is_band:
            box.fill.solid()
            box.fill.fore_color.rgb = RGBColor.from_string(self.look.soft[1:])
            for name in ("lIns", "rIns"):
                box.text_frame._txBody.find(qn("a:bodyPr")).set(name, str(Inches(_BAND_INSET)))

    def _set_footer(self, slide: Slide, width: float) -> None:
        number = len(self.deck.slides)
        language = LOCALES[self.setting.language]
        start, end = ("r", "l") if self.setting.is_rtl else ("l", "r")
        rtl = int(self.setting.is_rtl)
        style = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/>'
        places = {"ftr": 20, "sldNum": 21} if self.is_own else deck_template.footer_places(slide.slide_layout)
        for kind, algn, name in (("ftr", start, "footer"), ("sldNum", end, "number")):
            idx = places.get(kind)
            if idx is None:
                self._place_footer_separately(slide, kind, number)
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
                fill(body, self.setting, [Line(shortened(self._footer, 10, width), 10, MUTED)])

    def _place_footer_separately(self, slide: Slide, kind: str, number: int) -> None:
        width = INNER - master.SLIDE_NUMBER_WIDTH
        if kind == "ftr":
            frame = Frame(MARGIN, master.FOOTER_TOP, width, master.FOOTER_HEIGHT)
            line = Line(shortened(self._footer, 12, width), 12, MUTED)
        else:
            frame = Frame(MARGIN + width, master.FOOTER_TOP, master.SLIDE_NUMBER_WIDTH, master.FOOTER_HEIGHT)
            line = Line(str(number), 12, MUTED, align="end")
        add_text(slide, [line], frame, self.setting)


def set_reading_order(slide: Slide) -> None:
    """The title is read first, notes and the band after the picture, the foot last."""
    tree = slide.shapes._spTree
    title = slide.shapes.title
    if title is not None:
        tree.remove(title._element)
        tree.insert(2, title._element)
    late = (f'@idx="{NOTE}"', f'@idx="{BAND}"', '@type="ftr" or @type="sldNum"')
    for wanted in late:
        for shape in tree.xpath(f"p:sp[p:nvSpPr/p:nvPr/p:ph[{wanted}]]"):
            tree.append(shape)


def title_of(slide: Slide) -> Shape:
    """The shape of a slide's title."""
    title = slide.shapes.title
    assert title is not None
    return title
