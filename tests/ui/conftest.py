import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from aligner import settings
from aligner.actions.examples import create_example
from aligner.actions.roadmap import start_draft
from aligner.app import build_window
from aligner.ui.frame import backup_keeper
from aligner.ui.frame.session import Session
from aligner.ui.frame.window_place import LEAST, USUAL
from aligner.ui.widgets import toast

Start = Callable[..., Session]
LONG_MS = 3_600_000


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Opens the window: on the example, or on another file, or with `file=None` on the welcome page.

    is_draft: the example's roadmap is our draft, in which all is edited.
    What it does by itself after some seconds waits: on a busy machine it would come into the middle of a test.
    """
    monkeypatch.setattr(backup_keeper, "FIRST_MS", LONG_MS)
    monkeypatch.setattr(toast, "SHOWN_MS", LONG_MS)
    opened: list[Session] = []

    def begin(
        language: str = "he",
        theme: str = "light",
        kind: str = "nonprofit",
        file: Path | str | None = "",
        *,
        is_draft: bool = False,
    ) -> Session:
        settings.write_settings(replace(settings.Settings(), language=language, theme=theme))
        if file == "":
            file = tmp_path / f"{kind}-{language}-{len(opened)}.aligner"
            with create_example(file, kind, language) as example:
                if is_draft:
                    start_draft(example)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window, bring_to_life = build_window(app, Path(file) if file is not None else None)
        # The screen of the tests is smaller than any that people use.
        window.setMinimumSize(LEAST)
        window.resize(USUAL)
        window.show()
        bring_to_life()
        session = window.session  # pyright: ignore[reportAttributeAccessIssue]
        opened.append(session)
        return session

    yield begin
    unasked = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    for dialog in unasked:
        dialog.close()
    for session in opened:
        session.drafts.clear()
        session.window.may_close = lambda: True
        session.window.close()
        session.window.deleteLater()
    opened.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.unfreeze()
    assert not unasked, "a dialog opened unasked"
