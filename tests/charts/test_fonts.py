"""The program's own fonts, on systems that answer otherwise than the one that runs the tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def python(code: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """A fresh Python: its Qt has loaded nothing yet."""
    known = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment}
    command = [sys.executable, "-c", code, *(str(one) for one in arguments)]
    return subprocess.run(command, env=known, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("asked", ["", "minimal"])
def test_documents_are_drawn_where_fonts_are_on_windows_too(asked: str) -> None:
    """Qt's own choice there is a platform without fonts: every letter would be a box."""
    code = """
import sys
from PySide6.QtGui import QGuiApplication, QRawFont
from aligner.charts.fonts import ensure_gui, font_of
sys.platform = "win32"
ensure_gui()
drawn = QRawFont.fromFont(font_of(12))
print(QGuiApplication.platformName(), drawn.familyName(), *(drawn.supportsCharacter(ord(c)) for c in "Aא"))
"""
    said = python(code, QT_QPA_PLATFORM=asked)
    assert said.stdout.split() == ["offscreen", "Rubik", "True", "True"], said.stderr


@pytest.mark.parametrize(("language", "told"), [("en", "own fonts are missing"), ("he", "הגופנים של התוכנה חסרים")])
def test_without_our_fonts_a_kit_ends_with_a_message_and_writes_nothing(
    language: str, told: str, tmp_path: Path
) -> None:
    code = """
import sys
from aligner.charts import fonts
from aligner.cli.running import run
file, kit, language = sys.argv[1:]
assert run(["demo", file]) == 0
fonts.FAMILIES = ("No such family",)
fonts.font_files = list
sys.exit(run(["kit", file, "--out", kit, "--only", "deck", "--language", language]))
"""
    said = python(code, tmp_path / "a.aligner", tmp_path / "kit", language)
    assert said.returncode == 5
    assert told in said.stderr and "No such family" in said.stderr and "Traceback" not in said.stderr
    assert not (tmp_path / "kit").exists()
