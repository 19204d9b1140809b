"""PySide's look into the source of every module that is imported after it stays switched off."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import aligner

ROOT = Path(aligner.__file__).parent
LOOK = """
import {module}, linecache, sys
from aligner.store import workspace
assert "PySide6.QtCore" in sys.modules
read = [name for name in linecache.cache if name.endswith(".py") and any(one in name for one in sys.argv[1:])]
assert not read, read
"""


@pytest.mark.parametrize("module", ["aligner.app", "aligner.store.workspace", "aligner.charts.render"])
def test_no_source_is_read_while_modules_load(module: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", LOOK.format(module=module), str(ROOT), "sqlalchemy"], capture_output=True, text=True
    )
    assert found.returncode == 0, found.stderr


def test_whatever_imports_pyside_does_so_plainly() -> None:
    users = [
        path for path in ROOT.rglob("*.py") if re.search(r"^\s*(from|import) PySide6", path.read_text("utf-8"), re.M)
    ]
    assert len(users) > 100
    for path in users:
        packages = [folder / "__init__.py" for folder in path.parents if folder.is_relative_to(ROOT)]
        texts = [one.read_text("utf-8") for one in (path, *packages)]
        is_plain = any("plain_imports" in text for text in texts) or "aligner.charts" in texts[0]
        assert is_plain or path.name == "plain_imports.py", path
