"""The guide's page about one's own files: offline, whole in each language, and true of what it draws."""

import re

import pytest

from aligner.actions.own_files import own_files_page
from aligner.exchange.crossed import Names
from aligner.exchange.guessing import guess_sheet
from aligner.exchange.raw import EMPTY_CELL, RawCell, RawSheet
from aligner.lang.words import words
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES

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
    assert "http" not in page and "src=" not in page and "<script" not in page
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
