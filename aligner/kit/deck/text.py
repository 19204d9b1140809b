"""Text of the deck: measured before it is set, and set in the kit's direction."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement

from aligner.lang.bidi import with_plain_marks
from aligner.office.text import FONT, LINE_HEIGHT, clean, wrapped

LOCALES = {"he": "he-IL", "en": "en-GB", "ar": "ar-SA"}
MIN_PT = 16
"""Of running text; what does not fit is cut at a word or continues on the next slide."""
_LEAD = "hlink"
_NAMESPACE = nsdecls("a")
_LIVE = re.compile(r"\s*([=+\-@{]|(f|ht)tps?://|mailto:|(in|ex)ternal:)")


@dataclass(frozen=True)
class Frame:
    """A rectangle of a slide, in inches from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True)
class Setting:
    """Language and direction of everything that a deck sets."""

    language: str
    is_rtl: bool

    def mirrored(self, frame: Frame, page_width: float) -> Frame:
        """The frame as it is on the page: measured from the start side."""
        if not self.is_rtl:
            return frame
        return Frame(page_width - frame.right, frame.top, frame.width, frame.height)


@dataclass(frozen=True)
class Line:
    """One paragraph to be set. color: theme colour name.  space_pt: before it.  bullet: with a mark and an indent.

    align: "start", "end", "center", or "figure": at the right in every direction, so that units are under each other.
    lead: what stands out at its beginning, in the accent's colour and lead_pt.
    """

    text: str
    size_pt: float
    color: str = "tx1"
    bold: bool = False
    bullet: bool = False
    space_pt: float = 0
    align: str = "start"
    lead: str = ""
    lead_pt: float = 0

    @property
    def full_text(self) -> str:
        """Everything that it says."""
        return f"{self.lead} {self.text}" if self.lead else self.text

    @property
    def tallest_pt(self) -> float:
        return max(self.size_pt, self.lead_pt)


def add_child(
    parent: BaseOxmlElement, tag: str, values: Mapping[str, str] | None = None, **more: str
) -> BaseOxmlElement:
    """A new last child of an XML element; `tag` with its usual prefix, as in "a:pPr"."""
    child = OxmlElement(tag)
    for name, value in {**(values or {}), **more}.items():
        child.set(name, value)
    parent.append(child)
    return child


def shape_text(text: str, is_rtl: bool) -> str:
    """The text as a shape holds it."""
    return with_plain_marks(clean(text), is_rtl)


def chart_label(text: str, is_rtl: bool) -> str:
    """A label that stays text in a chart's workbook: a direction mark is before what would become live there.

    Some programs read labels from left to right in every language: a sign that ends one has a mark behind it.
    """
    text = shape_text(text, is_rtl).replace("\n", " ")
    if is_rtl and text and not text[-1].isalnum():
        text += "\u200f"
    return ("\u200f" if is_rtl else "\u200e") + text if _LIVE.match(text) else text


def lines_height(lines: Sequence[Line], width: float) -> float:
    """Height in inches that the paragraphs take in `width` inches."""
    return sum(line_height(line, width, first=index == 0) for index, line in enumerate(lines))


def line_height(line: Line, width: float, first: bool = False) -> float:
    inner = width - (line.size_pt * 1.1 / 72 if line.bullet else 0)
    count = len(wrapped(line.full_text, line.size_pt, inner, line.bold or bool(line.lead)))
    points = (count - 1) * line.size_pt + line.tallest_pt
    return (points * LINE_HEIGHT + (0 if first else line.space_pt)) / 72


def paragraph_properties(setting: Setting, line: Line) -> dict[str, str]:
    """Attributes of a:pPr. `algn` is physical, so both it and `rtl` are stated."""
    start, end = ("r", "l") if setting.is_rtl else ("l", "r")
    algn = {"start": start, "end": end, "center": "ctr", "figure": "r"}[line.align]
    values = {"algn": algn, "rtl": "1" if setting.is_rtl else "0"}
    if line.bullet:
        indent = round(line.size_pt * 1.1 * 12700)
        # marL is the margin at the start side, also where rtl is set.
        values |= {"marL": str(indent), "indent": str(-indent)}
    else:
        values |= {"marL": "0", "indent": "0"}
    return values


def fill(body: BaseOxmlElement, setting: Setting, lines: Sequence[Line]) -> None:
    """Puts the paragraphs in a text body (a:txBody, p:txBody or c:rich) in place of what it holds."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for line in lines or [Line("", 12)]:
        body.append(_paragraph(setting, line))


def _paragraph(setting: Setting, line: Line) -> BaseOxmlElement:
    """One paragraph. It is written and read as a whole: made part by part it takes four times as long."""
    plain = _properties(setting, line, line.size_pt)
    parts = [
        f"<a:p {_NAMESPACE}><a:pPr {_attributes(paragraph_properties(setting, line))}>",
        f'<a:spcBef><a:spcPts val="{round(line.space_pt * 100)}"/></a:spcBef>',
    ]
    if line.bullet:
        mark = f'<a:buClr><a:schemeClr val="hlink"/></a:buClr><a:buFont typeface="{FONT}"/><a:buChar char="•"/>'
        parts.append(mark)
    else:
        parts.append("<a:buNone/>")
    parts.append("</a:pPr>")
    if line.lead:
        lead = replace(line, color=_LEAD, bold=True)
        properties = _properties(setting, lead, line.lead_pt or line.size_pt)
        parts.append(f"<a:r>{properties}<a:t>{escape(shape_text(line.lead, setting.is_rtl))} </a:t></a:r>")
    for index, part in enumerate(shape_text(line.text, setting.is_rtl).split("\n") if line.text else ()):
        if index:
            parts.append(f"<a:br>{plain}</a:br>")
        parts.append(f"<a:r>{plain}<a:t>{escape(part)}</a:t></a:r>")
    # The height of an empty paragraph is the end mark's.
    parts += [plain.replace("a:rPr", "a:endParaRPr"), "</a:p>"]
    return parse_xml("".join(parts))


def _properties(setting: Setting, line: Line, size_pt: float) -> str:
    """How a run looks."""
    values = {"lang": LOCALES[setting.language], "sz": str(round(size_pt * 100)), "b": "1" if line.bold else "0"}
    fonts = "".join(f'<{name} typeface="{FONT}"/>' for name in ("a:latin", "a:ea", "a:cs"))
    color = f'<a:solidFill><a:schemeClr val="{line.color}"/></a:solidFill>'
    return f"<a:rPr {_attributes(values)}>{color}{fonts}</a:rPr>"


def _attributes(values: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{value}"' for name, value in values.items())


def split_to_fit(lines: Sequence[Line], width: float, height: float) -> Iterator[list[Line]]:
    """The paragraphs in parts that each fit the height; a paragraph that alone is too high is cut between words."""
    part: list[Line] = []
    waiting = list(lines)
    while waiting:
        line = waiting.pop(0)
        if lines_height([*part, line], width) <= height:
            part.append(line)
            continue
        if part:
            yield part
            part = []
            waiting.insert(0, line)
            continue
        rows = wrapped(line.text, line.size_pt, width - line.size_pt * 1.1 / 72, line.bold)
        keep = max(1, int(height * 72 / (line.size_pt * LINE_HEIGHT)))
        if keep >= len(rows):
            yield [line]
            continue
        yield [replace(line, text=" ".join(rows[:keep]))]
        waiting.insert(0, replace(line, text=" ".join(rows[keep:])))
    if part:
        yield part
