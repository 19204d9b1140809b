"""A story's picture: made anew without what a camera writes, read with the story alone, described in every document."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pptx
import pytest
from PIL import Image
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.picture import Picture
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.looks.picture import check_story_picture
from aligner.kit.making import make_kit
from aligner.model.errors import Refused
from aligner.model.programs import PICTURE_LIMIT
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import Sharing

SECRET = "Camera of somebody, 31.7767N"
ALT = "Four teachers at a table with a model bridge"
BLUE = (20, 60, 200)


def photo(size: tuple[int, int] = (900, 600), *, turned: int = 1, format: str = "JPEG") -> bytes:
    """A blue picture, its first rows red, with what a camera writes: maker, words, and that it lies on its side."""
    image = Image.new("RGB", size, BLUE)
    image.paste((200, 20, 20), (0, 0, size[0], size[1] // 4))
    exif = Image.Exif()
    exif[0x010E], exif[0x010F], exif[0x0112] = SECRET, SECRET, turned
    out = io.BytesIO()
    image.save(out, format, exif=exif)
    return out.getvalue()


def told(language: str = "en", **fields: object) -> Records:
    """The foundation's example with a picture beside its story."""
    records = example_records("foundation", language)
    fields = {"story_picture": check_story_picture(photo()), "story_picture_alt": ALT, **fields}
    programs = tuple(one.model_copy(update=fields) if one.story else one for one in records.programs)
    return replace(records, programs=programs)


def kit(records: Records, folder: Path, audience: str = "donors", language: str = "en") -> Path:
    options = KitOptions(language=language, audience=audience, purpose="update", only=("deck", "briefing"))
    make_kit(records, options, folder)
    return folder


def pictures_in(deck: Path) -> list[Picture]:
    shapes = (shape for slide in pptx.Presentation(str(deck)).slides for shape in slide.shapes)
    return [one for one in shapes if isinstance(one, Picture) and one.shape_type == MSO_SHAPE_TYPE.PICTURE]


def alts_in(pdf: Path) -> list[str]:
    """The alternative texts in a PDF's tree of tags."""
    found: list[str] = []

    def walk(node: object) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, DictionaryObject):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            walk(node.get("/K"))

    walk(PdfReader(pdf).root_object.get("/StructTreeRoot"))
    return found


def images_on(pdf: Path) -> int:
    return sum(len(page.images) for page in PdfReader(pdf).pages)


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_what_a_camera_writes_does_not_stay(format: str) -> None:
    data = photo(format=format)
    assert SECRET.encode() in data
    made = check_story_picture(data)
    assert SECRET.encode() not in made
    picture = Image.open(io.BytesIO(made))
    assert (picture.format, picture.size, dict(picture.getexif())) == ("JPEG", (900, 600), {})
    assert made == check_story_picture(data)


def test_a_picture_that_lies_on_its_side_is_set_upright() -> None:
    picture = Image.open(io.BytesIO(check_story_picture(photo(turned=6))))
    assert picture.size == (600, 900)
    red, _, blue = picture.convert("RGB").resize((1, 1), box=(550, 400, 590, 440)).tobytes()
    assert red > blue, "the first row is at the end side now"


def test_a_large_picture_is_made_as_small_as_a_page_needs() -> None:
    noise = Image.effect_noise((3000, 2400), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PNG")
    made = check_story_picture(out.getvalue())
    assert len(made) <= PICTURE_LIMIT
    assert max(Image.open(io.BytesIO(made)).size) <= 1200


def test_what_shines_through_is_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    assert Image.open(io.BytesIO(check_story_picture(out.getvalue()))).getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_not_a_picture"),
        (photo()[:-2000], "picture_damaged"),
        (bytes(20 * 2**20 + 1), "picture_too_large"),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_story_picture(data)
    assert (refused.value.code, refused.value.problems[0].where) == (code, "story_picture")


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_donors_see_it_beside_the_words_on_paper_and_on_a_slide(language: str, tmp_path: Path) -> None:
    folder = kit(told(language), tmp_path / "kit", language=language)
    assert images_on(folder / "briefing.pdf") == 1
    assert ALT in alts_in(folder / "briefing.pdf")
    (shown,) = pictures_in(folder / "deck.pptx")
    assert shown.element.xpath(".//p:cNvPr")[0].get("descr") == ALT
    assert abs(shown.width / shown.height - 1.5) < 0.01
    slide = next(
        s for s in pptx.Presentation(str(folder / "deck.pptx")).slides if any("Four" in n.name for n in s.shapes)
    )
    texts = " ".join(shape.text_frame.text for shape in slide.shapes if isinstance(shape, Shape))
    story = next(one.story for one in told(language).programs if one.story)
    assert story[:40] in texts
    middle = shown.left + shown.width / 2
    assert (middle < 6.1e6) == (language != "en"), "at the end side"
    with zipfile.ZipFile(folder / "deck.pptx") as package:
        assert not any(SECRET.encode() in package.read(name) for name in package.namelist())
    assert SECRET.encode() not in (folder / "briefing.pdf").read_bytes()


def test_without_words_for_it_its_teller_is_named(tmp_path: Path) -> None:
    folder = kit(told(story_picture_alt=""), tmp_path / "kit")
    assert any("A physics teacher" in alt and "picture" in alt for alt in alts_in(folder / "briefing.pdf"))


@pytest.mark.parametrize("fields", [{"story_consent": None}, {"sharing": Sharing.BOARD}, {"story": ""}])
def test_it_is_shown_with_its_story_or_not_at_all(fields: dict[str, Any], tmp_path: Path) -> None:
    records = told(**fields)
    folder = kit(records, tmp_path / "kit")
    assert images_on(folder / "briefing.pdf") == 0
    assert pictures_in(folder / "deck.pptx") == []
    assert ALT not in alts_in(folder / "briefing.pdf")


def test_without_consent_nobody_beyond_the_organization_has_it() -> None:
    records = told(story_consent=None)
    for level in (Sharing.INITIATIVE, Sharing.PUBLIC):
        seen = visible(records, level)
        assert not any(one.story_picture or one.story_picture_alt for one in seen.programs)
        assert seen.fields_withheld["program.story_picture"] == 1
    assert any(one.story_picture for one in visible(records, Sharing.STAFF).programs)
    assert any(one.story_picture for one in visible(told(), Sharing.PUBLIC).programs)


def test_a_story_without_a_picture_has_no_slide(tmp_path: Path) -> None:
    plain = kit(told(story_picture=None), tmp_path / "plain")
    shown = kit(told(), tmp_path / "shown")
    counts = [len(pptx.Presentation(str(folder / "deck.pptx")).slides) for folder in (plain, shown)]
    assert counts[1] == counts[0] + 1


def test_the_newest_story_brings_its_own_picture(tmp_path: Path) -> None:
    records = told()
    first, second, *rest = records.programs
    newer = second.model_copy(update={"story": "We came.", "story_by": "A pupil", "story_consent": date(2026, 10, 1)})
    folder = kit(replace(records, programs=(first, newer, *rest)), tmp_path / "kit")
    assert images_on(folder / "briefing.pdf") == 0
