"""What is wrong with a workbook of a kit: nothing hidden, cut, erroneous, unprintable or foreign."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from aligner.model.vocabulary import RIGHT_TO_LEFT

LONGEST_WORD_SHARE = 1.6


def workbook_problems(path: Path, language: str) -> list[str]:
    """What is wrong with the workbook; [] when nothing is."""
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    found = list(_package_problems(path, book))
    for sheet in book:
        told = [*_sheet_problems(sheet, language), *_cell_problems(sheet, shown[sheet.title])]
        found += [f"{sheet.title}: {text}" for text in told]
    return found


def _sheet_problems(sheet: Any, language: str) -> Iterator[str]:
    if sheet.sheet_state != "visible":
        yield "it is hidden"
    if any(size.hidden for size in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values())):
        yield "it has hidden rows or columns"
    if bool(sheet.sheet_view.rightToLeft) != (language in RIGHT_TO_LEFT):
        yield "it runs the other way"
    if sheet.page_setup.orientation != "landscape" or str(sheet.page_setup.paperSize) != "9":
        yield "it is not set up for A4 landscape"
    if not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        yield "its print is not fitted to the page's width"
    if any(cell.comment for row in sheet.iter_rows() for cell in row):
        yield "it holds comments"
    if not (sheet.oddFooter.left.text or sheet.oddFooter.center.text or sheet.oddFooter.right.text):
        yield "its print carries no stamp"


def _cell_problems(sheet: Any, shown: Any) -> Iterator[str]:
    widths = {key: size.width for key, size in sheet.column_dimensions.items()}
    for row in sheet.iter_rows():
        for cell in row:
            value = shown[cell.coordinate].value
            if cell.data_type == "f" and value is None:
                yield f"{cell.coordinate} has a formula without its value"
            if isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "A", "0!")):
                yield f"{cell.coordinate} shows {value}"
            width = widths.get(cell.column_letter, 8.43)
            if isinstance(value, int | float) and not isinstance(value, bool) and len(f"{value:.0f}") > width:
                yield f"{cell.coordinate} is too narrow for its number"
            if cell.font.sz and cell.font.sz < 9:
                yield f"{cell.coordinate} is set in {cell.font.sz:g} pt"


def _package_problems(path: Path, book: Any) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        for word in ("externalLink", "vbaProject", "printerSettings", "comments", "connections"):
            if any(word in name for name in names):
                yield f"the package holds {word}"
    if not book.properties.title or not book.properties.creator or book.properties.creator == "openpyxl":
        yield "its properties do not say its title and author"
    if any(name.hidden for name in book.defined_names.values()):
        yield "it has hidden names"
