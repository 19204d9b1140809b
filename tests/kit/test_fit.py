"""Every document of a kit fits: nothing over an edge, cut, unreadable, without a glyph or untagged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt
from pypdf import PdfReader, PdfWriter

from aligner.actions.examples import example_records
from aligner.kit.content.options import DOCUMENTS, KitOptions
from aligner.kit.content.rules import documents_of, offered_to
from aligner.kit.making import make_kit
from aligner.model.records import Records
from tests.kit.fit import characters_without_glyph, problems
from tests.kit.fit_pdf import pdf_problems
from tests.kit.unpacking import xml_of

MEETING = date(2026, 12, 15)
WITHOUT_FORMS = tuple(name for name in DOCUMENTS if name != "forms")
FOR_THE_BOARD = tuple(name for name in WITHOUT_FORMS if name in offered_to("board"))
"""The forms are by far the longest to make."""
LONG = {
    "he": "תוכנית עירונית לליווי משפחות בשנה הראשונה אחרי המעבר בין מסגרות, בשיתוף הרשות, הקהילה ושלוש עמותות ותיקות",
    "en": "A city-wide programme of accompaniment for families in the year after a child moves between frameworks",
    "ar": "برنامج بلدي لمرافقة العائلات في السنة الأولى بعد الانتقال بين الأطر التعليمية بالشراكة مع السلطة المحلية",
}


def with_long_texts(records: Records, language: str) -> Records:
    """The records with texts near the limits of their fields."""
    long = LONG[language]
    return replace(
        records,
        organization=records.organization.model_copy(update={"name": long[:80]}),
        initiative=records.initiative.model_copy(
            update={"name": long[:70], "vision": f"{long}. " * 8, "problem": f"{long}. " * 8}
        ),
        goals=tuple(goal.model_copy(update={"title": f"{goal.title} {long}"[:190]}) for goal in records.goals),
        stages=tuple(stage.model_copy(update={"title": f"{stage.title} {long}"[:60]}) for stage in records.stages),
        programs=tuple(
            program.model_copy(update={"title": f"{program.title} {long}"[:200], "uniqueness": f"{long}. " * 4})
            for program in records.programs
        ),
        indicators=tuple(
            found.model_copy(update={"title": f"{found.title} {long}"[:150]}) for found in records.indicators
        ),
    )


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize(("language", "audience"), [("he", "board"), ("en", "donors"), ("ar", "staff")])
def test_the_documents_of_the_examples_fit(kind: str, language: str, audience: str, tmp_path: Path) -> None:
    only = DOCUMENTS if (kind, language) == ("nonprofit", "he") else WITHOUT_FORMS
    only = tuple(name for name in only if name in documents_of(audience))
    options = KitOptions(language=language, audience=audience, meeting=MEETING, only=only)
    for file in make_kit(example_records(kind, language), options, tmp_path):
        assert problems(file.path, language) == [], file.path.name


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_texts_of_any_length_fit(language: str, tmp_path: Path) -> None:
    records = with_long_texts(example_records("nonprofit", language), language)
    for file in make_kit(records, KitOptions(language=language, only=FOR_THE_BOARD), tmp_path):
        assert problems(file.path, language) == [], file.path.name


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    options = KitOptions(language="en", meeting=MEETING, only=("deck", "briefing", "workbook"))
    make_kit(example_records("nonprofit", "en"), options, folder)
    return folder


def _no_title(deck: Any) -> None:
    deck.slides[2].shapes.title.text_frame.text = ""


def _over_the_edge(deck: Any) -> None:
    deck.slides[2].shapes.title.left = Inches(3)


def _too_much_text(deck: Any) -> None:
    frame = deck.slides[1].shapes.add_textbox(Inches(9), Inches(5), Inches(2), Inches(0.4)).text_frame
    frame.word_wrap = True
    frame.text = "word " * 40


def _one_over_another(deck: Any) -> None:
    title = deck.slides[2].shapes.title
    deck.slides[2].shapes.add_textbox(title.left, title.top, title.width, title.height).text_frame.text = "over"


def _small(deck: Any) -> None:
    deck.slides[2].shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(8)


def _pale(deck: Any) -> None:
    deck.slides[2].shapes.title.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xDD, 0xDD, 0xDD)


def _no_direction(deck: Any) -> None:
    del xml_of(deck.slides[2].shapes.title.text_frame.paragraphs[0]).pPr.attrib["rtl"]


def _no_glyph(deck: Any) -> None:
    deck.slides[2].shapes.title.text_frame.paragraphs[0].runs[0].text = "\u4e2d"


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_no_title, "no title"),
        (_over_the_edge, "over the edge"),
        (_too_much_text, "of text that takes"),
        (_one_over_another, "lie over one another"),
        (_small, "is set in 8 pt"),
        (_pale, "hard to read"),
        (_no_direction, "does not say its direction"),
        (_no_glyph, "no glyph"),
    ],
)
def test_each_fault_of_a_deck_is_found(spoil: Callable[[Any], None], told: str, made: Path, tmp_path: Path) -> None:
    deck = pptx.Presentation(str(made / "deck.pptx"))
    spoil(deck)
    deck.save(str(tmp_path / "spoilt.pptx"))
    assert any(told in problem for problem in problems(tmp_path / "spoilt.pptx", "en"))


def test_the_faults_of_a_workbook_are_found(made: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(made / "workbook.xlsx")
    book.worksheets[1].sheet_state = "hidden"
    book.worksheets[2].row_dimensions[3].hidden = True
    book.worksheets[3].sheet_view.rightToLeft = True
    book.worksheets[4]["A9"] = "#REF!"
    book.save(tmp_path / "spoilt.xlsx")
    found = " ".join(problems(tmp_path / "spoilt.xlsx", "en"))
    for told in ("it is hidden", "hidden rows", "the other way", "#REF!", "without its value"):
        assert told in found


def test_a_pdf_without_tags_title_and_standards_is_found(made: Path, tmp_path: Path) -> None:
    writer = PdfWriter()
    for page in PdfReader(made / "briefing.pdf").pages:
        writer.add_page(page)
    path = tmp_path / "spoilt.pdf"
    writer.write(path)
    found = " ".join(pdf_problems(path, "en"))
    for told in ("language", "not marked as tagged", "no structure", "no output intent", "pdfuaid", "no bookmarks"):
        assert told in found


def test_a_character_that_the_font_lacks_is_found() -> None:
    assert characters_without_glyph("שלום — \u2068−5%\u2069 سلام ₪ “x” ½") <= {"½"}
    assert characters_without_glyph("中") == {"中"}
