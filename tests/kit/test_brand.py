"""What a user brings for the looks is made safe, and its colours readable."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from pptx.oxml.ns import qn
from pptx.util import Emu
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.deck.template_check import WIDE, check_template
from aligner.kit.looks.logo import LOGO_LIMIT, check_logo
from aligner.kit.looks.look import (
    COLLECTIVE,
    RESOURCES,
    TEXT_CONTRAST,
    WHITE,
    Look,
    contrast,
    distance,
    look_of,
    readable,
)
from aligner.kit.making import make_kit
from aligner.model.errors import Refused
from aligner.model.presenting import Brand
from tests.kit.fit import problems

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLORS)
def test_every_accent_can_be_read_on_white_and_on_its_soft_tone(color: str) -> None:
    made, soft = readable(color)
    assert contrast(made, WHITE) >= TEXT_CONTRAST
    assert contrast(made, soft) >= TEXT_CONTRAST
    assert contrast("#1F2328", soft) >= TEXT_CONTRAST
    if contrast(color, soft) >= TEXT_CONTRAST and contrast(color, WHITE) >= TEXT_CONTRAST:
        assert made == color


@given(COLORS, COLORS)
def test_our_figures_never_look_like_another_frames(accent: str, second: str) -> None:
    look = look_of([Brand(accent=accent, second=second)])
    assert min(distance(look.ours, COLLECTIVE), distance(look.ours, RESOURCES)) >= 28
    assert contrast(look.second, WHITE) >= TEXT_CONTRAST


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_without_a_brand_the_look_is_ours_and_readable() -> None:
    assert look_of([]) == look_of([Brand()]) == Look()
    assert contrast(Look().accent, Look().soft) >= TEXT_CONTRAST


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 120), **saved: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#AA3355").save(out, kind, **saved)
    return out.getvalue()


def test_a_logo_is_made_anew_and_tells_nothing_of_where_it_comes_from() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "somebody")
    exif = Image.Exif()
    exif[0x010E] = "somebody"
    for data in (picture(pnginfo=told), picture("JPEG", exif=exif)):
        assert b"somebody" in data
        made = check_logo(data)
        assert b"somebody" not in made
        read = Image.open(io.BytesIO(made))
        assert (read.format, read.size, read.info) == ("PNG", (300, 120), {})
        assert check_logo(data) == made


def test_a_large_logo_is_kept_small() -> None:
    noise = Image.effect_noise((4000, 3000), 90)
    out = io.BytesIO()
    noise.save(out, "PNG")
    made = check_logo(out.getvalue())
    assert len(made) <= LOGO_LIMIT
    assert max(Image.open(io.BytesIO(made)).size) <= 1600


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_not_a_picture"),
        (picture("GIF"), "picture_not_a_picture"),
        (picture("WEBP"), "picture_not_a_picture"),
        (picture("BMP"), "picture_not_a_picture"),
        (
            picture(size=(900, 900))[:-2000] if len(picture(size=(900, 900))) > 4000 else picture()[:200],
            "picture_damaged",
        ),
        (picture("JPEG", size=(900, 900))[:-600], "picture_damaged"),
        (b"\x89PNG" + bytes(20 * 2**20), "picture_too_large"),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_logo(data)
    assert refused.value.code == code


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() -> None:
    bomb = picture("PNG", size=(30_000, 3_000))
    with pytest.raises(Refused) as refused:
        check_logo(bomb)
    assert refused.value.code == "picture_too_large"


@given(st.binary(max_size=400))
def test_no_bytes_break_the_checks(data: bytes) -> None:
    for check in (check_logo, check_template):
        for whole in (data, b"\x89PNG\r\n\x1a\n" + data, b"PK\x03\x04" + data):
            with pytest.raises(Refused):
                check(whole)


def template(change: Callable[[Any], None] = lambda deck: None, wide: bool = True) -> bytes:
    deck = pptx.Presentation()
    if wide:
        deck.slide_width, deck.slide_height = (Emu(side) for side in WIDE)
    change(deck)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        target.writestr(name, content)
    return out.getvalue()


def remove_layouts(names: set[str]) -> Callable[[Any], None]:
    def change(deck: Any) -> None:
        for layout in list(deck.slide_layouts):
            if layout.name not in names:
                deck.slide_layouts.remove(layout)

    return change


def test_a_template_is_kept_without_slides_links_and_foreign_properties() -> None:
    def change(deck: Any) -> None:
        deck.core_properties.author = "somebody"
        slide = deck.slides.add_slide(deck.slide_layouts[0])
        slide.shapes.title.text = "an old slide"
        deck.slide_master.part.relate_to("https://example.org/secret", "http://example.org/link", is_external=True)

    data = template(change)
    made = check_template(data)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        inside = b"".join(package.read(name) for name in package.namelist())
    for word in (b"somebody", b"an old slide", b"example.org/secret", b"Steve", b"External"):
        assert word not in inside
    assert len(pptx.Presentation(io.BytesIO(made)).slides) == 0
    assert check_template(data) == made
    assert check_template(made) == made


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"not a package", "template_not_a_deck"),
        (with_part(template(), "ppt/presentation.xml", b"<a"), "template_not_a_deck"),
        (with_part(template(), "ppt/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "template_not_a_deck"),
        (with_part(template(), "ppt/vbaProject.bin", b"x"), "template_macros"),
        (with_part(template(), "ppt/embeddings/oleObject1.bin", b"x"), "template_macros"),
        (template(wide=False), "template_not_wide"),
        (with_part(template(), "ppt/media/a.bmp", bytes(101 * 2**20)), "template_too_large"),
        (template(remove_layouts({"Title and Content", "Title Only"})), "template_lacks_cover"),
        (template(remove_layouts({"Title Slide", "Title Only"})), "template_lacks_content"),
        (template(remove_layouts({"Title Slide", "Title and Content"})), "template_lacks_title_only"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_template_that_cannot_be_used_is_refused_by_what_is_wrong(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_template(data)
    assert refused.value.code == code


def test_a_dark_template_is_refused() -> None:
    def change(deck: Any) -> None:
        deck.slide_master.background.fill.solid()
        from pptx.dml.color import RGBColor

        deck.slide_master.background.fill.fore_color.rgb = RGBColor(0x20, 0x20, 0x40)

    with pytest.raises(Refused) as refused:
        check_template(template(change))
    assert refused.value.code == "template_dark"


def wide_template() -> bytes:
    """A template as an office would have it: the library's own, stretched to wide slides."""

    def change(deck: Any) -> None:
        for holder in (deck.slide_master, *deck.slide_layouts):
            for shape in holder.placeholders:
                if shape.element.spPr.find(qn("a:xfrm")) is not None:
                    shape.left, shape.width = (round(side * WIDE[0] / 9_144_000) for side in (shape.left, shape.width))

    return check_template(template(change))


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("with_template", [False, True])
def test_a_brand_is_on_every_document_and_all_still_fits(language: str, with_template: bool, tmp_path: Path) -> None:
    brand = Brand(
        id=1,
        accent="#E91E63",
        second="#FFC107",
        logo=check_logo(picture(size=(900, 300))),
        template=wide_template() if with_template else None,
    )
    records = replace(example_records("foundation", language), brands=(brand,))
    options = KitOptions(language=language, only=("deck", "briefing", "workbook"))
    for file in make_kit(records, options, tmp_path):
        assert problems(file.path, language) == [], file.path.name
    look = look_of(records.brands)
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        slides = b"".join(package.read(name) for name in package.namelist() if "slides/slide" in name)
        theme = b"".join(package.read(name) for name in package.namelist() if "theme/theme" in name)
    assert look.accent[1:].encode() in (slides if with_template else theme)
    cover = pptx.Presentation(str(tmp_path / "deck.pptx")).slides[0]
    (logo,) = (shape for shape in cover.shapes if shape.shape_type == 13)
    assert logo.element.xpath(".//p:cNvPr")[0].get("descr") == records.organization.name
    assert logo.width / logo.height == pytest.approx(3, abs=0.02)
    styles = openpyxl.load_workbook(tmp_path / "workbook.xlsx").worksheets[1]
    assert styles["A1"].font.color.rgb == f"00{look.accent[1:]}"
    images = [image for page in PdfReader(tmp_path / "briefing.pdf").pages[:1] for image in page.images]
    assert images
