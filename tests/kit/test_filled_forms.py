"""What is typed into a form's fields shows in the viewers that people fill forms with.

Three of them: PDFium (in Chrome) types here by real key presses, poppler (in Evince and Okular) draws what is typed,
MuPDF types and draws. None but PDFium sets Hebrew and Arabic from right to left: the sheets say so.
"""

import ctypes
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject, TextStringObject
from PySide6.QtGui import QImage, qGray

from aligner.model.vocabulary import WorkshopMethod
from tests.kit.test_forms import made, with_workshop

FIELD = "r1.rejected"
NUMBER = "r1.vote.0.for"
TYPED = {"he": "שלום לכולם 12", "ar": "الإدارة المدرسية 12"}
DPI = 110
TALL = 6
"""Dots: a letter of the fields' size is taller, a row of dots in its place is not."""

raw: Any = pypdfium2.raw


def forms_in(language: str, folder: Path) -> tuple[Path, int]:
    """The forms, and the index of the page with the resolution."""
    path = folder / "forms.pdf"
    _, reader = made(with_workshop(language, WorkshopMethod.POINTS, 3), language, path)
    return path, next(n for n, page in enumerate(reader.pages) if FIELD in widgets(page))


def widgets(page: Any) -> dict[str, Any]:
    """A page's fields by name."""
    found = (one.get_object() for one in page.get("/Annots", ()))
    return {str(one["/T"]): one for one in found if "/T" in one}


def typed_in_chrome(path: Path, page: int, name: str, text: str) -> Path:
    """Clicks on a field and presses the keys in the engine of Chrome; the saved file."""
    left, bottom, right, top = (float(side) for side in widgets(PdfReader(path).pages[page])[name]["/Rect"])
    document: Any = pypdfium2.PdfDocument(path)
    document.init_forms()
    shown, form = document[page], document.formenv.raw
    at = (ctypes.c_double((left + right) / 2), ctypes.c_double((bottom + top) / 2))
    raw.FORM_OnLButtonDown(form, shown, 0, *at)
    raw.FORM_OnLButtonUp(form, shown, 0, *at)
    for char in text:
        raw.FORM_OnChar(form, shown, ord(char), 0)
    raw.FORM_ForceToKillFocus(form)
    saved = path.with_name("typed.pdf")
    document.save(saved)
    document.close()
    return saved


def typed_for_poppler(path: Path, values: dict[str, str]) -> Path:
    """The values in their fields, for a viewer that draws them itself."""
    writer: Any = PdfWriter(clone_from=path)
    for page in writer.pages:
        for name, field in widgets(page).items():
            if name in values:
                field[NameObject("/V")] = TextStringObject(values[name])
    writer.root_object["/AcroForm"][NameObject("/NeedAppearances")] = BooleanObject(True)
    saved = path.with_name("typed.pdf")
    writer.write(saved)
    return saved


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=120)


def needs(tool: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")


def in_poppler(path: Path, page: int) -> QImage:
    picture = path.with_suffix(".png")
    run("pdftoppm", "-r", DPI, "-f", page + 1, "-l", page + 1, "-singlefile", "-png", path, picture.with_suffix(""))
    return QImage(str(picture))


def in_mupdf(path: Path, page: int) -> QImage:
    picture = path.with_suffix(".png")
    run("mutool", "draw", "-q", "-r", DPI, "-o", picture, path, page + 1)
    return QImage(str(picture))


def in_chrome(path: Path, page: int) -> QImage:
    document: Any = pypdfium2.PdfDocument(path)
    document.init_forms()
    picture = path.with_suffix(".png")
    document[page].render(scale=DPI / 72, may_draw_forms=True).to_pil().save(picture)
    document.close()
    return QImage(str(picture))


def ink(picture: QImage, path: Path, page: int, name: str) -> tuple[set[tuple[int, int]], int]:
    """The dark dots within a field's frame, from its corner, and how many rows of it they take."""
    found = PdfReader(path).pages[page]
    left, bottom, right, top = (float(side) for side in widgets(found)[name]["/Rect"])
    scale, height = DPI / 72, float(found.mediabox.height)
    x0, y0 = round((left + 2) * scale), round((height - top + 1) * scale)
    size = (round((right - left - 4) * scale), round((top - bottom - 3) * scale))
    dots = {(x, y) for x in range(size[0]) for y in range(size[1]) if qGray(picture.pixel(x0 + x, y0 + y)) < 110}
    return dots, len({y for _, y in dots})


@pytest.mark.parametrize("language", list(TYPED))
def test_what_is_typed_in_chrome_shows_from_right_to_left_in_every_viewer(language: str, tmp_path: Path) -> None:
    path, page = forms_in(language, tmp_path)
    text = TYPED[language]
    saved = typed_in_chrome(path, page, FIELD, text)
    assert widgets(PdfReader(saved).pages[page])[FIELD]["/V"] == text
    shown = drawn_order(saved, page)
    assert "".join(shown).replace(" ", "") == "".join(in_visual_order(text)).replace(" ", "")
    viewers = [in_chrome]
    viewers += [in_poppler] if shutil.which("pdftoppm") else []
    viewers += [in_mupdf] if shutil.which("mutool") else []
    for viewer in viewers:
        dots, rows = ink(viewer(saved, page), saved, page, FIELD)
        assert len(dots) > 100 and rows >= TALL, viewer.__name__


def in_visual_order(text: str) -> list[str]:
    """From left to right: the number at the end is first, as it is read, the letters after it from the last."""
    letters, _, number = text.rpartition(" ")
    return [*number, *reversed(letters)]


def drawn_order(path: Path, page: int) -> list[str]:
    """The characters in the field from left to right, with what is drawn of it made part of the page."""
    left, bottom, right, top = (float(side) for side in widgets(PdfReader(path).pages[page])[FIELD]["/Rect"])
    document: Any = pypdfium2.PdfDocument(path)
    raw.FPDFPage_Flatten(document[page], raw.FLAT_NORMALDISPLAY)
    text = document[page].get_textpage()
    found = []
    for index in range(text.count_chars()):
        x, _, _, y = text.get_charbox(index)
        if left <= x <= right and bottom <= y <= top:
            found.append((x, chr(raw.FPDFText_GetUnicode(text, index))))
    document.close()
    return [char for _, char in sorted(found)]


@pytest.mark.parametrize("language", list(TYPED))
def test_poppler_draws_each_letter_that_is_typed(language: str, tmp_path: Path) -> None:
    needs("pdftoppm")
    path, page = forms_in(language, tmp_path)
    assert not ink(in_poppler(path, page), path, page, FIELD)[0]
    pictures = []
    for letter in TYPED[language].replace(" ", "")[:4]:
        saved = typed_for_poppler(path, {FIELD: letter * 5, NUMBER: "40"})
        picture = in_poppler(saved, page)
        dots, rows = ink(picture, saved, page, FIELD)
        assert len(dots) > 10 and rows >= 4, letter
        assert ink(picture, saved, page, NUMBER)[1] >= TALL
        pictures.append(frozenset(dots))
    assert len(set(pictures)) == len(set(TYPED[language].replace(" ", "")[:4])), "no sign stands for all letters"


def test_numbers_show_in_mupdf_as_they_are_typed(tmp_path: Path) -> None:
    needs("mutool")
    path, page = forms_in("he", tmp_path)
    saved, script = tmp_path / "typed.pdf", tmp_path / "type.js"
    script.write_text(
        "var file = new PDFDocument(scriptArgs[0]), page = file.loadPage(+scriptArgs[2]);\n"
        'page.getWidgets().forEach(function (one) { if (one.getFieldType() == "text") {'
        ' one.setTextValue("40"); one.update(); } });\n'
        "page.update(); file.save(scriptArgs[1], '');\n",
        encoding="utf-8",
    )
    run("mutool", "run", script, path, saved, page)
    assert ink(in_mupdf(saved, page), saved, page, NUMBER)[1] >= TALL


@pytest.mark.parametrize("language", ["he", "ar", "en"])
def test_the_sheets_say_what_viewers_do_to_text_from_right_to_left(language: str, tmp_path: Path) -> None:
    path, page = forms_in(language, tmp_path)
    for number in (page, -1):
        told = PdfReader(path).pages[number].extract_text()
        assert ("PDF" in told) == (language != "en")
