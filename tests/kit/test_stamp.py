"""One snapshot: one foot on each page, one stamp on each slide and sheet, and the same bytes whoever makes the kit."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.lang.bidi import strip_isolates

ROOT = Path(__file__).parents[2]
OPTIONS = KitOptions(language="en", meeting=date(2026, 12, 15))
MAKE = """
import sys
from datetime import date
from pathlib import Path
from aligner.actions.examples import example_records
from aligner.kit.making import make_kit
from aligner.kit.content.options import KitOptions
options = KitOptions(language=sys.argv[2], audience=sys.argv[3], meeting=date(2026, 12, 15))
make_kit(example_records("foundation", sys.argv[2]), options, Path(sys.argv[1]))
"""


def plain(text: str) -> str:
    return "".join(strip_isolates(text).split())


def test_every_page_slide_and_sheet_says_which_data_it_is_of(tmp_path: Path) -> None:
    records = example_records("nonprofit", "en")
    content = make_outline(make_snapshot(records, OPTIONS))
    stamp, foot = plain(content.stamp), plain(content.footer)
    assert "revision1" in stamp and "15December2026" in stamp
    assert records.workspace_id[:8] in stamp and stamp.endswith("backing")
    for file in make_kit(records, OPTIONS, tmp_path):
        if file.path.suffix == ".pdf":
            shown = [page.extract_text() for page in PdfReader(file.path).pages]
            if file.path.stem == "briefing":
                # At the head of its appendix.
                head = next(plain(section.label) for section in content.sections if section.is_appendix)
                begun = next(text for text in shown if head in plain(text))
                assert sum(plain(text).count(stamp) for text in shown) == 1 and stamp in plain(begun)
            if file.path.stem != "forms":
                assert [text for text in shown if foot not in plain(text)] == [], file.path.name
                continue
        elif file.path.suffix == ".pptx":
            shown = [plain(_slide_text(slide)) for slide in pptx.Presentation(str(file.path)).slides]
            assert [stamp in text for text in shown] == [True, *[False] * (len(shown) - 1)]
            assert [text for text in shown if foot not in text] == []
            continue
        elif file.path.suffix == ".xlsx":
            book = openpyxl.load_workbook(file.path)
            assert [sheet.title for sheet in book if foot not in plain(_foot_text(sheet))] == []
            cells = (str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
            assert sum(stamp in plain(cell) for cell in cells) == 1
            continue
        else:
            told = json.loads(file.path.read_text("utf-8"))
            assert told["revision"] == 1 and told["workspace"] == records.workspace_id
            continue
        missing = [number for number, text in enumerate(shown, 1) if stamp not in plain(text)]
        assert not missing, (file.path.name, missing)


def _slide_text(slide: Any) -> str:
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def _foot_text(sheet: Any) -> str:
    foot = sheet.oddFooter
    return " ".join(part.text or "" for part in (foot.left, foot.center, foot.right))


@pytest.mark.parametrize(("language", "audience"), [("he", "board"), ("ar", "donors")])
def test_two_processes_make_the_same_bytes(language: str, audience: str, tmp_path: Path) -> None:
    told = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "1" else "America/Lima"}
        command = [sys.executable, "-c", MAKE, str(folder), language, audience]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120)
        told.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert told[0].keys() == told[1].keys()
    assert [name for name in told[0] if told[0][name] != told[1][name]] == []


def test_the_foot_names_the_day_of_the_data_where_it_is_known() -> None:
    records = replace(example_records("nonprofit", "en"), as_of=date(2026, 11, 25))
    foot = strip_isolates(make_outline(make_snapshot(records, OPTIONS)).footer)
    assert foot == "Numbers Rising · Data of 25 November 2026 · For the board only"
    unknown = strip_isolates(make_outline(make_snapshot(replace(records, as_of=None), OPTIONS)).footer)
    assert unknown == "Numbers Rising · Data: revision 1 · For the board only"
