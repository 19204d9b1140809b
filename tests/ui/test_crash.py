"""A fault of the program: told once, without the user's texts, and the program goes on."""

import sys

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions.programs import edit_program
from aligner.ui.crash import LOG, FaultDialog, report_of


def raised(text: str) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as fault:
        return fault


def test_the_report_says_where_and_holds_no_text() -> None:
    report = report_of(raised("CANARY name of a donor"))
    assert "ValueError" in report and "test_crash.py" in report and "raised" in report
    assert "CANARY" not in report and str(paths.user_data()) not in report


def test_a_fault_is_shown_logged_and_survived(start, qtbot: QtBot) -> None:
    session = start("en")
    window = session.window
    fault = raised("CANARY")
    sys.excepthook(type(fault), fault, fault.__traceback__)
    sys.excepthook(type(fault), fault, fault.__traceback__)
    qtbot.waitUntil(lambda: bool(window.findChildren(FaultDialog)), timeout=5000)
    QApplication.processEvents()
    dialogs = window.findChildren(FaultDialog)
    assert len(dialogs) == 1 and "ValueError" in dialogs[0].report.toPlainText()
    log = (paths.user_data() / LOG).read_text("utf-8")
    assert "ValueError" in log and "CANARY" not in log
    dialogs[0].close()
    edit_program(session.workspace, session.workspace.read().programs[0].id, title="Still works")
    assert session.undo_text() != "Undo"


def test_the_watch_ends_with_the_window(start) -> None:
    before = sys.excepthook
    session = start("en")
    assert sys.excepthook != before
    session.window.close()
    assert sys.excepthook == before
