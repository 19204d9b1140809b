"""Nothing is in the package that nobody uses: no function, class, property or icon."""

import ast
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QSortFilterProxyModel
from PySide6.QtWidgets import QLayout, QWidget
from vulture import Vulture

from aligner.paths import resources

ROOT = Path(__file__).parents[2]
OVERRIDDEN = (QWidget, QLayout, QAbstractTableModel, QSortFilterProxyModel)
"""Qt calls what is written over its own."""
KINDS = ("function", "method", "property", "class", "import", "unreachable_code")
"""Of unused code. Fields of records and settings of a library's objects are set here and read elsewhere."""
CALLED_BY_OTHERS = {
    # Tests and pictures of the window wait for what runs beside it.
    *("is_reading", "is_busy", "is_paused"),
    # Made kits are read for contradictions by the tests.
    *("contradictions", "kit_of"),
    # What a test or a benchmark asks of data, of a chart or of the preview.
    *("example_records", "kinds_with_levels", "to_image", "page_count", "touches"),
}


def _strings(folder: Path) -> set[str]:
    """Every text that is in the code."""
    trees = (ast.parse(file.read_text("utf-8")) for file in folder.rglob("*.py"))
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_no_code_is_unused() -> None:
    told = Vulture()
    told.scavenge([str(ROOT / "aligner")])
    found = {
        f"{Path(item.filename).relative_to(ROOT)}:{item.first_lineno} {item.name}"
        for item in told.get_unused_code()
        if item.typ in KINDS
        and item.name not in CALLED_BY_OTHERS
        and not any(hasattr(base, item.name) for base in OVERRIDDEN)
        # The list of pages names its classes by their files, so that each is loaded when it is shown.
        and not (item.typ == "class" and item.name.endswith("Page"))
    }
    assert found == set()


def test_what_others_call_is_there() -> None:
    names = {
        node.name
        for file in (ROOT / "aligner").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    assert names >= CALLED_BY_OTHERS


def test_every_icon_is_used() -> None:
    named = _strings(ROOT / "aligner" / "ui")
    sheet = (resources() / "themes" / "window.qss").read_text("utf-8")
    for file in (resources() / "icons").glob("*.svg"):
        stem = file.stem.removesuffix("_light").removesuffix("_dark")
        assert stem in named or f"/{stem}_$theme.svg" in sheet, file.name
