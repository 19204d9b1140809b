"""The guide's page about one's own files: offline, whole in each language, and true of what it draws."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image

from aligner.actions.own_files import own_files_page
from aligner.exchange.crossed import Names
from aligner.exchange.guessing import guess_sheet
from aligner.exchange.raw import EMPTY_CELL, RawCell, RawSheet
from aligner.lang.words import words
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES
from aligner.palette import colors_of

KINDS = {
    "programs": "programs",
    "goals": "outline",
    "logframe": "results",
    "figures": "figures",
    "matrix": "matrix",
    "partners": "partners",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_beside_it(language: str) -> None:
    page = own_files_page(words(language))
    assert "http" not in page and "<script" not in page
    pictures = re.findall(r'<img alt="([^"]+)" src="([^"]+)"', page)
    assert page.count("src=") == len(pictures) == 4, "a picture for each step of the import"
    for told, source in pictures:
        kind, _, data = source.partition(",")
        assert kind == "data:image/png;base64" and told in page.replace(f'alt="{told}"', "")
        with Image.open(BytesIO(b64decode(data))) as picture:
            assert picture.width > 600
            corner = picture.convert("RGB").getpixel((2, 2))
        assert corner == tuple(bytes.fromhex(colors_of("light")["canvas"].lstrip("#"))), "the window's own colours"
    assert len(page) < 200_000
    inside = set(re.findall(r'id="(\w+)"', page))
    assert set(re.findall(r'href="#(\w+)"', page)) == inside
    assert len(re.findall("<table>", page)) == len(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", KINDS)
def test_each_list_that_is_drawn_is_read_as_the_page_says(language: str, shape: str) -> None:
    rows = [line.split("|") for line in words(language).sentence(f"own_files.{shape}.rows").split("\n")]
    lines = tuple(
        (number, tuple(RawCell(cell) if cell else EMPTY_CELL for cell in row)) for number, row in enumerate(rows, 1)
    )
    goals = frozenset(map(fold_key, rows[0][1:])) if shape == "matrix" else frozenset[str]()
    guess = guess_sheet(RawSheet("Sheet1", lines), "", Names(goals))
    assert (guess.kind, guess.rivals) == (KINDS[shape], ())
