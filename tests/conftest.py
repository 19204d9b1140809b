"""Every test runs offscreen, with user folders of its own, and fails when a dialog opens unasked."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication, QFileDialog

from aligner import paths
from aligner.ui.frame.application import Application

# The same cases in every run, so that a check reports about the change and not about its luck; new ones are drawn by
# --hypothesis-profile=explore. No case is timed: a busy machine says nothing about the code.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None)
settings.load_profile("steady")

SHARED_DATA = Path(__file__).parents[1].parent / "shared" / "data"


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of the user who runs the tests stay untouched."""
    monkeypatch.setenv(paths.OWN_FOLDER, str(tmp_path_factory.mktemp("user")))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program's own, as when it runs."""
    return Application


@pytest.fixture(autouse=True, scope="session")
def application(qapp: QApplication) -> None:
    """One application with widgets for all tests: charts alone would make a lesser one first."""


@pytest.fixture(autouse=True)
def nobody_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's dialogs for files are left as they open, where a test does not say what is chosen in them."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_named: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_named: "")


@pytest.fixture
def shared_data() -> Path:
    """The folder of real inputs; a test that asks for it is skipped where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder of real inputs is not here")
    return SHARED_DATA
