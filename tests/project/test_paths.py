"""Where the user's own files are."""

import os
import sys
from pathlib import Path

import pytest

from aligner import paths

STORE = r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.12_3.12.2800.0_x64__qbz5n2kfra8p0"


@pytest.fixture(autouse=True)
def no_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.OWN_FOLDER)


def test_removing_a_python_of_the_store_takes_no_backups(monkeypatch: pytest.MonkeyPatch) -> None:
    home = Path.home()
    usual = paths.user_data()
    monkeypatch.setattr(sys, "base_prefix", STORE)
    assert paths.user_data() == usual, "only Windows hides what a store's program writes"
    monkeypatch.setattr(paths, "os", _Windows)
    monkeypatch.setattr(Path, "home", lambda: home)
    assert paths.user_data() == home / ".aligner"


class _Windows:
    """The system's module as it answers on Windows."""

    name = "nt"
    environ = os.environ
