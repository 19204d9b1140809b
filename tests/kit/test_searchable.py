"""Words of papers and forms are found and copied whole, from right to left too, in several viewers."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.content import Bullets, Cards, Content, Paragraph, Table
from aligner.kit.content.documents.forms import Forms, make_forms
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.forms.forms import write_forms
from aligner.kit.papers.briefing import write_briefing

WORD = re.compile("[\u0591-\u05c7\u05d0-\u05ea\u0610-\u061a\u0620-\u063f\u0641-\u065f\u0670-\u06d3]{2,}")
MISREAD = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc\ufffd\u2066-\u2069]")
"""Forms of letters in place of letters, unknown ones, marks of direction."""
HARD = "שָׁלוֹם עַל יִשְׂרָאֵל Team (12) الإدارة لِلإدارة مُحَمَّد لَا يُمكِن لّا پژوهش"
"""Points, ligatures with marks and without, letters that share a form, between Latin and figures."""


def told_by_pdfium(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pages:
        return "\n".join(page.get_textpage().get_text_range() for page in pages)


def told_by_poppler(path: Path) -> str:
    return told_by("pdftotext", path, "-")


def told_by_mupdf(path: Path) -> str:
    """Older ones report each line as it is on the page, from left to right."""
    text = told_by("mutool", "draw", "-q", "-F", "txt", path)
    return f"{text}\n{text[::-1]}"


def told_by(program: str, *arguments: object) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


VIEWERS = (told_by_pdfium, told_by_poppler, told_by_mupdf)


@pytest.fixture(scope="module", params=["ar", "he"])
def papers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, set[str]]]:
    """A briefing and forms, each with the words that it says."""
    records = example_records("nonprofit", request.param)
    organization = records.organization.model_copy(update={"name": HARD})
    state = make_snapshot(replace(records, organization=organization), KitOptions(language=request.param))
    content = make_outline(state)
    forms = make_forms(state, content)
    folder = tmp_path_factory.mktemp("papers")
    write_briefing(content, folder / "briefing.pdf")
    write_forms(forms, folder / "forms.pdf")
    return [
        (folder / "briefing.pdf", words_of((HARD, *texts_of(content)))),
        (folder / "forms.pdf", words_of((HARD, *texts_of_forms(forms)))),
    ]


@pytest.mark.parametrize("viewer", VIEWERS)
def test_words_are_found_whole(papers: list[tuple[Path, set[str]]], viewer: Callable[[Path], str]) -> None:
    for path, words in papers:
        told = viewer(path)
        assert not MISREAD.findall(told)
        # MuPDF puts no space between two columns: a word there is found, with its neighbour.
        found = words_of([told])
        plain = unicodedata.normalize("NFC", told)
        missed = {word for word in words if word not in found and (viewer is not told_by_mupdf or word not in plain)}
        assert len(missed) <= len(words) / 100, (path.name, sorted(missed))


def test_no_text_of_the_structure_or_of_bookmarks_holds_isolates(papers: list[tuple[Path, set[str]]]) -> None:
    for path, _ in papers:
        reader = PdfReader(path)
        size: Any = reader.trailer["/Size"]
        objects: list[Any] = [reader.get_object(number) for number in range(1, size)]
        texts = [str(text) for held in objects if isinstance(held, dict) for text in held.values()]
        assert [text for text in texts if re.search("[\u2066-\u2069]", text)] == []


def words_of(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(unicodedata.normalize("NFC", text))}


def texts_of(content: Content) -> Iterator[str]:
    for section in content.sections:
        if not section.in_paper and not section.is_appendix:
            continue
        yield from (section.title, section.so_what)
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    yield text
                case Bullets(items):
                    yield from items
                case Table(headers, rows):
                    yield from headers
                    yield from (cell for row in rows for cell in row)
                case Cards(items):
                    yield from (text for card in items for text in (card.title, card.text))


def texts_of_forms(forms: Forms) -> Iterator[str]:
    for card in forms.cards:
        yield from (card.title, card.parent, card.description)
    for sheet in forms.resolutions:
        yield from (sheet.title, sheet.facts, sheet.motion, *(text for option in sheet.options for text in option))
    for follow in forms.follow:
        yield from (text for task in follow.tasks for text in (task.title, task.owner))
