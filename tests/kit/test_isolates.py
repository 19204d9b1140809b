"""Isolates, which older office programs show as boxes, stand in no cell, shape, note or label."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.making import make_kit

ISOLATE = re.compile("[\u2066-\u2069]|&#(?:829[4-7]|x206[6-9]);", re.IGNORECASE)


@pytest.mark.parametrize(("kind", "language"), [("nonprofit", "he"), ("foundation", "ar"), ("nonprofit", "en")])
def test_no_part_of_deck_and_workbook_holds_isolates(kind: str, language: str, tmp_path: Path) -> None:
    options = KitOptions(language=language, only=("deck", "workbook"), purpose="strategy")
    make_kit(example_records(kind, language), options, tmp_path)
    for name in ("deck.pptx", "workbook.xlsx"):
        held = [part for part, text in parts_of((tmp_path / name).read_bytes()) if ISOLATE.search(text)]
        assert held == [], name


def parts_of(package: bytes) -> Iterator[tuple[str, str]]:
    """The parts of the file and of the workbooks within it."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for name in parts.namelist():
            data = parts.read(name)
            if name.endswith(".xlsx"):
                yield from parts_of(data)
            yield name, data.decode("utf-8", "replace")
