"""The deck's own master: 16:9, theme, text styles and layouts of the kit's direction, nothing foreign in the file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pptx
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import OpcPackage, Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.util import Inches

from aligner.kit.content.content import Content
from aligner.kit.deck.text import LOCALES, Frame, Setting, add_child
from aligner.kit.looks.look import Look
from aligner.lang.bidi import strip_isolates
from aligner.office.text import FONT, clean
from aligner.palette import colors_of

PRODUCT_NAME = "Aligner"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 13.333, 7.5, 0.6
INNER = PAGE_WIDTH - 2 * MARGIN
BODY, HEAD, BAND, PANEL, PANEL_FOOTER, NOTE, PRICE = 1, 10, 11, 12, 13, 14, 15

"""Numbers (idx) of the layouts' placeholders: running text, the cover's head line, the band at the foot, the cover's
panel and its foot, a note under a picture, what is beside a chart."""
SIDES = (31, 32, 33)
"""The figures beside a chart."""
COVER, TEXTS, CHART_FIGURES, WIDE_CHART, TABLE, CHART_PRICE = range(6)
"""Layouts by their place in the master."""
BAR_FRAME = Frame(MARGIN, 0.42, 0.9, 0.055)
TITLE_FRAME = Frame(MARGIN, 0.64, INNER, 1.05)
BODY_TOP, BODY_BOTTOM = 1.72, 6.77
FOOTER_TOP, FOOTER_HEIGHT = 7.02, 0.3
SLIDE_NUMBER_WIDTH = 0.9
PANEL_WIDTH, PANEL_RULE = 4.1, 0.06
_PANEL_LEFT = PAGE_WIDTH - PANEL_WIDTH
COVER_WIDTH = _PANEL_LEFT - PANEL_RULE - 2 * MARGIN
COVER_FRAMES = {
    HEAD: Frame(MARGIN, 0.5, COVER_WIDTH, 0.62),
    None: Frame(MARGIN, 1.45, COVER_WIDTH, 2.8),
    BODY: Frame(MARGIN, 4.6, COVER_WIDTH, 2.15),
    PANEL: Frame(_PANEL_LEFT + 0.42, 0.5, PANEL_WIDTH - 0.42 - MARGIN, 3.75),
    PANEL_FOOTER: Frame(_PANEL_LEFT + 0.42, 4.3, PANEL_WIDTH - 0.42 - MARGIN, 2.5),
}
"""Where the cover's texts stand; None: the question."""
COVER_RULE = Frame(MARGIN, 4.42, 1.2, 0.03)
SIDE_WIDTH, PRICE_WIDTH, GUTTER = 2.9, 4.45, 0.33
_SIDE_PITCH, _SIDE_HEIGHT = 1.7, 1.6

_ROLES = {
    "dk1": "text",
    "lt1": "surface",
    "dk2": "muted",
    "lt2": "canvas",
    "accent1": "ours",
    "accent2": "collective",
    "accent3": "resources",
    "accent4": "accent_soft",
    "accent5": "quiet",
    "accent6": "line",
    "hlink": "accent",
    "folHlink": "collective",
}
SLOTS = {"tx1": "dk1", "tx2": "dk2", "bg1": "lt1", "bg2": "lt2"}
"""Slots of the theme by the names that shapes use for them."""
ACCENT, SECOND = "hlink", "folHlink"
OWN, COLLECTIVE, RESOURCES, SOFT, QUIET, RULE = (f"accent{n}" for n in range(1, 7))
TEXT, MUTED, PAPER, CANVAS = "tx1", "tx2", "bg1", "bg2"

_NAMES = {
    "he": (
        "שער | כותרת ותוכן | תרשים ושלושה נתונים | תרשים רחב | טבלה | תרשים, מחיר ותנאי",
        "כותרת | טקסט | ראש השער | רצועה | לוח השער | תחתית הלוח | הערה | מחיר | נתון | כותרת תחתונה | מספר",
    ),
    "en": (
        "Cover | Title and content | Chart and three figures | Wide chart | Table | Chart, price and condition",
        "Title | Text | Head line | Band | Panel | Foot of the panel | Note | Price | Figure | Foot line | Number",
    ),
    "ar": (
        "غلاف | عنوان ومحتوى | رسم بياني وثلاثة أرقام | رسم بياني عريض | جدول | رسم بياني وكلفة وشرط",
        "عنوان | نص | رأس الغلاف | شريط | لوحة الغلاف | أسفل اللوحة | ملاحظة | الكلفة | رقم | تذييل | رقم الشريحة",
    ),
}
"""Names of the layouts and of their placeholders, as PowerPoint shows them."""


def _names(language: str, of_places: bool) -> list[str]:
    return _NAMES[language][of_places].split(" | ")


DECORATIVE = (
    f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""The mark of a shape that a screen reader passes over."""


@dataclass(frozen=True)
class _Place:
    """A placeholder of the master or of a layout."""

    kind: str
    idx: int | None
    name: str
    frame: Frame
    size_pt: float
    bold: bool = False
    color: str = TEXT
    anchor: str = "t"
    align_end: bool = False
    fill: str = ""


def new_presentation(content: Content) -> Presentation:
    """An empty deck in the content's language."""
    deck = pptx.Presentation()
    setting = Setting(content.language, content.is_rtl)
    _strip(deck)
    deck.slide_width, deck.slide_height = Inches(PAGE_WIDTH), Inches(PAGE_HEIGHT)
    size = deck.part._element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)
    _set_default_text(deck.part._element, setting)
    _set_theme(deck, content.look)
    _set_master(deck.slide_master._element, setting)
    for layout, name, places in zip(
        deck.slide_layouts, _names(setting.language, False), _layouts(setting.language), strict=False
    ):
        _set_layout(layout._element, name, places, setting)
    set_properties(deck, content)
    return deck


def _strip(deck: Presentation) -> None:
    for layout in list(deck.slide_layouts)[CHART_PRICE + 1 :]:
        deck.slide_layouts.remove(layout)
    strip_foreign(deck)


def strip_foreign(deck: Presentation) -> None:
    """Takes out what distinguishes where a deck comes from: printer settings, thumbnail, program, properties."""
    _drop_relations(deck.part, "printerSettings")
    package = deck.part.package
    _drop_relations(package, "thumbnail")
    for relation in package._rels.values():
        if relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = (
                b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
                b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
                b"<Application>" + PRODUCT_NAME.encode() + b"</Application></Properties>"
            )
    _drop_relations(package, "custom-properties")
    properties = deck.core_properties
    for name in ("author", "category", "comments", "content_status", "identifier", "keywords", "last_modified_by"):
        setattr(properties, name, "")
    properties.subject = properties.title = properties.version = ""
    properties.created = properties.modified = properties.last_printed = datetime(1980, 1, 1)
    properties.revision = 1


def theme_colors(look: Look) -> dict[str, str]:
    """The value of each slot of the theme, "#RRGGBB"."""
    colors = colors_of("documents")
    branded = {"accent1": look.ours, "accent4": look.soft, "hlink": look.accent, "folHlink": look.second}
    return {slot: colors[role] for slot, role in _ROLES.items()} | branded


def _drop_relations(owner: OpcPackage | Part, ending: str) -> None:
    for key, relation in list(owner._rels.items()):
        if relation.reltype.endswith("/" + ending):
            owner._rels.pop(key)


def set_properties(deck: Presentation, content: Content) -> None:
    """Whose deck it is; no clock, no person."""
    properties = deck.core_properties
    still = datetime(1980, 1, 1)
    properties.title = strip_isolates(clean(content.cover.title))[:255]
    properties.author = properties.last_modified_by = strip_isolates(clean(content.cover.organization))[:255]
    properties.language = LOCALES[content.language]
    properties.created = properties.modified = still
    properties.revision = 1
    properties.subject = strip_isolates(clean(content.cover.initiative))[:255]
    properties.keywords = properties.comments = ""


def _set_theme(deck: Presentation, look: Look) -> None:
    part = next(r.target_part for r in deck.slide_master.part.rels.values() if r.reltype.endswith("/theme"))
    theme = parse_xml(part.blob)
    theme.set("name", PRODUCT_NAME)
    colors, fonts = theme.find(f".//{qn('a:clrScheme')}"), theme.find(f".//{qn('a:fontScheme')}")
    assert colors is not None and fonts is not None
    for scheme in (colors, fonts):
        scheme.set("name", PRODUCT_NAME)
    values = theme_colors(look)
    for color in colors:
        for old in list(color):
            color.remove(old)
        add_child(color, "a:srgbClr", val=values[color.tag.rpartition("}")[2]][1:])
    for family in fonts:
        for old in list(family):
            family.remove(old)
        for tag in ("a:latin", "a:ea", "a:cs"):
            add_child(family, tag, typeface=FONT)
        for script in ("Hebr", "Arab"):
            add_child(family, "a:font", script=script, typeface=FONT)
    part._blob = serialize_part_xml(theme)


def _levels(setting: Setting, size_pt: float, color: str, bold: bool, bullets: bool) -> str:
    """The nine level properties of a text style."""
    algn, rtl = ("r", 1) if setting.is_rtl else ("l", 0)
    levels = []
    for level in range(9):
        indent = (level + 1) * 228600 if bullets else 0
        hanging = -228600 if bullets else 0
        mark = f'<a:buFont typeface="{FONT}"/><a:buChar char="•"/>' if bullets else "<a:buNone/>"
        levels.append(
            f'<a:lvl{level + 1}pPr marL="{indent}" indent="{hanging}" algn="{algn}" rtl="{rtl}" '
            f'eaLnBrk="1" hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef>{mark}'
            f'<a:defRPr lang="{LOCALES[setting.language]}" sz="{round(max(size_pt - 2 * level, 12) * 100)}" '
            f'b="{int(bold)}" kern="1200"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill>'
            '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
            f"</a:lvl{level + 1}pPr>"
        )
    return "".join(levels)


def _set_default_text(presentation: BaseOxmlElement, setting: Setting) -> None:
    style = presentation.find(qn("p:defaultTextStyle"))
    assert style is not None
    algn, rtl = ("r", "1") if setting.is_rtl else ("l", "0")
    for level in style:
        if level.tag != qn("a:defPPr"):
            level.set("algn", algn)
            level.set("rtl", rtl)
        for properties in level.findall(qn("a:defRPr")):
            properties.set("lang", LOCALES[setting.language])
    presentation.attrib.pop("autoCompressPictures", None)
    if setting.is_rtl:
        presentation.set("rtl", "1")


def _shape(number: int, place: _Place, setting: Setting, sample: str) -> BaseOxmlElement:
    frame = setting.mirrored(place.frame, PAGE_WIDTH)
    start, end = ("r", "l") if setting.is_rtl else ("l", "r")
    algn = end if place.align_end else start
    idx = "" if place.idx is None else f' idx="{place.idx}"'
    fill = f'<a:solidFill><a:schemeClr val="{place.fill}"/></a:solidFill>' if place.fill else "<a:noFill/>"
    inset = 0.18 if place.fill else 0
    field = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{LOCALES[setting.language]}"/><a:t>‹#›</a:t></a:fld>'
    )
    run = f'<a:r><a:rPr lang="{LOCALES[setting.language]}"/><a:t>{sample}</a:t></a:r>'
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.kind}"{idx}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{Inches(frame.left)}" y="{Inches(frame.top)}"/>'
        f'<a:ext cx="{Inches(frame.width)}" cy="{Inches(frame.height)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="{Inches(inset)}" tIns="0" rIns="{Inches(inset)}" '
        f'bIns="0" rtlCol="{int(setting.is_rtl)}" anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr algn="{algn}" rtl="{int(setting.is_rtl)}"><a:defRPr sz="{round(place.size_pt * 100)}" '
        f'b="{int(place.bold)}"><a:solidFill><a:schemeClr val="{place.color}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        f'</a:lstStyle><a:p><a:pPr algn="{algn}" rtl="{int(setting.is_rtl)}"/>'
        f"{field if place.kind == 'sldNum' else run}</a:p></p:txBody></p:sp>"
    )


def _footer(language: str, width: float = INNER - SLIDE_NUMBER_WIDTH) -> tuple[_Place, ...]:
    *_, footer, number = _names(language, True)
    end = Frame(MARGIN + INNER - SLIDE_NUMBER_WIDTH, FOOTER_TOP, SLIDE_NUMBER_WIDTH, FOOTER_HEIGHT)
    return (
        _Place("ftr", 20, footer, Frame(MARGIN, FOOTER_TOP, width, FOOTER_HEIGHT), 10, color=MUTED, anchor="ctr"),
        _Place("sldNum", 21, number, end, 10, color=MUTED, anchor="ctr", align_end=True),
    )


def _layouts(language: str) -> tuple[tuple[_Place, ...], ...]:
    """The placeholders of each layout, frames measured from the start side."""
    title, text, head, band, panel, under, note, price, figure, *_ = _names(language, True)
    heading = _Place("title", None, title, TITLE_FRAME, 28, bold=True)
    height = BODY_BOTTOM - BODY_TOP
    footer_band = _Place(
        "body", BAND, band, Frame(MARGIN, BODY_BOTTOM - 0.55, INNER, 0.55), 16, anchor="ctr", fill=SOFT
    )
    footnote = _Place("body", NOTE, note, Frame(MARGIN, BODY_BOTTOM - 0.3, INNER, 0.3), 14, color=MUTED, anchor="b")
    body = _Place("body", BODY, text, Frame(MARGIN, BODY_TOP, INNER, height), 18)
    frames = COVER_FRAMES
    sides = tuple(_Place("body", idx, f"{figure} {at}", side_frame(at - 1), 16) for at, idx in enumerate(SIDES, 1))
    left = Frame(MARGIN, BODY_TOP, INNER - PRICE_WIDTH - GUTTER, height - 0.75)
    beside = Frame(MARGIN + INNER - PRICE_WIDTH, BODY_TOP, PRICE_WIDTH, height - 0.75)
    return (
        (
            _Place("ctrTitle", None, title, frames[None], 37, bold=True),
            _Place("body", HEAD, head, frames[HEAD], 16, bold=True, color=ACCENT),
            _Place("body", BODY, text, frames[BODY], 20),
            _Place("body", PANEL, panel, frames[PANEL], 16),
            _Place("body", PANEL_FOOTER, under, frames[PANEL_FOOTER], 14, anchor="b"),
        ),
        (heading, body, footnote, footer_band),
        (heading, *sides, footnote, footer_band),
        (heading, body, footnote, footer_band),
        (heading, body, footnote, footer_band),
        (heading, replace(body, frame=left), _Place("body", PRICE, price, beside, 16), footnote, footer_band),
    )


def side_frame(index: int) -> Frame:
    """Where a figure beside a chart stands."""
    return Frame(MARGIN + INNER - SIDE_WIDTH, BODY_TOP + index * _SIDE_PITCH, SIDE_WIDTH, _SIDE_HEIGHT)


def _replace_shapes(tree: BaseOxmlElement, shapes: Sequence[BaseOxmlElement]) -> None:
    for old in list(tree)[2:]:
        tree.remove(old)
    for shape in shapes:
        tree.append(shape)


def _set_master(master: BaseOxmlElement, setting: Setting) -> None:
    title, text, *_ = _names(setting.language, True)
    places = (
        _Place("title", None, title, TITLE_FRAME, 28, bold=True),
        _Place("body", BODY, text, Frame(MARGIN, BODY_TOP, INNER, BODY_BOTTOM - BODY_TOP), 18),
        *_footer(setting.language),
    )
    tree = master.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    background = master.find(f"{qn('p:cSld')}/{qn('p:bg')}")
    assert tree is not None and background is not None
    for old in list(background):
        background.remove(old)
    background.append(
        parse_xml(
            f'<p:bgPr {nsdecls("p", "a")}><a:solidFill><a:schemeClr val="{PAPER}"/></a:solidFill>'
            "<a:effectLst/></p:bgPr>"
        )
    )
    shapes = [_shape(number, place, setting, place.name) for number, place in enumerate(places, 2)]
    _replace_shapes(tree, shapes)
    styles = master.find(qn("p:txStyles"))
    assert styles is not None
    for tag, size, bold, bullets in (("titleStyle", 28, True, False), ("bodyStyle", 18, False, True)):
        style = styles.find(qn(f"p:{tag}"))
        assert style is not None
        new_styles = parse_xml(f"<p:{tag} {nsdecls('p', 'a')}>{_levels(setting, size, TEXT, bold, bullets)}</p:{tag}>")
        styles.replace(style, new_styles)
    other = styles.find(qn("p:otherStyle"))
    assert other is not None
    styles.replace(
        other, parse_xml(f"<p:otherStyle {nsdecls('p', 'a')}>{_levels(setting, 18, TEXT, False, False)}</p:otherStyle>")
    )


def _set_layout(layout: BaseOxmlElement, name: str, places: tuple[_Place, ...], setting: Setting) -> None:
    layout.set("preserve", "1")
    layout.attrib.pop("type", None)
    holder = layout.find(qn("p:cSld"))
    assert holder is not None
    holder.set("name", name)
    tree = holder.find(qn("p:spTree"))
    assert tree is not None
    is_cover = places[0].kind == "ctrTitle"
    footer = _footer(setting.language, COVER_WIDTH) if is_cover else _footer(setting.language)
    shapes = [_shape(number, place, setting, place.name) for number, place in enumerate((*places, *footer), 2)]
    fixed = (
        (
            (Frame(_PANEL_LEFT, 0, PANEL_WIDTH, PAGE_HEIGHT), SOFT),
            (Frame(_PANEL_LEFT - PANEL_RULE, 0, PANEL_RULE, PAGE_HEIGHT), SECOND),
            (COVER_RULE, ACCENT),
        )
        if is_cover
        else ((BAR_FRAME, ACCENT),)
    )
    drawn = [_fixed(90 + at, frame, color, setting) for at, (frame, color) in enumerate(fixed)]
    _replace_shapes(tree, [*drawn, *shapes])


def _fixed(number: int, frame: Frame, color: str, setting: Setting) -> BaseOxmlElement:
    """A filled shape of a layout, which says nothing to who cannot see it."""
    place = setting.mirrored(frame, PAGE_WIDTH)
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="rule {number - 89}" descr="">'
        f'{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{Inches(place.left)}" y="{Inches(place.top)}"/><a:ext cx="{Inches(place.width)}" '
        f'cy="{Inches(place.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
