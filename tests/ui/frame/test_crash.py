"""A fault of the program: reported once, without the user's texts, and the program continues."""

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions.background import Event, Worker
from aligner.actions.backups import make_backup
from aligner.actions.examples import create_example
from aligner.actions.faults import LOG, report_of
from aligner.actions.programs import edit_program
from aligner.ui.frame.crash import FaultDialog
from aligner.ui.frame.page_list import PAGE_NAMES

CANARY = "CANARYDONOR"


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
    assert session.verbs.undo_text() != "Undo"


def test_the_watch_ends_with_the_window(start) -> None:
    before = sys.excepthook
    session = start("en")
    assert sys.excepthook != before
    session.window.close()
    assert sys.excepthook == before


def fail_over(report: object, text: str) -> None:
    """Work for a `Worker` that has a fault whose message holds a text of the user."""
    raise KeyError(text)


def logs() -> str:
    """All that is in the user's folders besides settings and kept copies."""
    found = []
    for file in paths.user_data().rglob("*"):
        if file.is_file() and file.suffix not in (".aligner", ".lock"):
            found.append(f"{file.name}\n{file.read_text('utf-8', 'replace')}")
    return "\n".join(found)


def test_a_fault_of_the_worker_is_logged_without_texts(qtbot: QtBot) -> None:
    worker = Worker()
    worker.submit(fail_over, CANARY)
    events: list[Event] = []
    qtbot.waitUntil(lambda: bool(events.extend(worker.poll()) or events), timeout=30_000)
    worker.cancel()
    assert events[0].kind == "broken" and "KeyError" in events[0].value and CANARY not in events[0].value
    assert "fail_over" in logs() and CANARY not in logs()


def test_a_fault_that_came_while_another_was_handled_tells_both() -> None:
    with pytest.raises(ValueError) as raised_fault:
        try:
            raise OSError(CANARY)
        except OSError:
            raise ValueError(CANARY)  # noqa: B904
    report = report_of(raised_fault.value)
    assert "OSError" in report and "ValueError" in report and CANARY not in report


def test_the_place_of_a_fault_never_names_the_users_folders() -> None:
    code = compile("def broken():\n    1 / 0\n", "/home/CANARYDONOR/aligner/notes/aligner/actions/x.py", "exec")
    names: dict[str, Any] = {}
    exec(code, names)
    with pytest.raises(ZeroDivisionError) as raised_fault:
        names["broken"]()
    report = report_of(raised_fault.value)
    assert "aligner/actions/x.py" in report and CANARY not in report


def test_a_whole_session_over_a_file_of_canaries_leaves_clean_logs(start, tmp_path: Path) -> None:
    file = tmp_path / f"{CANARY} board.aligner"
    with create_example(file, "nonprofit", "en") as workspace:
        for program in workspace.read().programs:
            edit_program(workspace, program.id, title=f"{CANARY} {program.id}", description=CANARY, uniqueness=CANARY)
    session: Any = start("en", file=file)
    for name in PAGE_NAMES:
        session.show_page(name)
    workspace = session.workspace
    program = workspace.read().programs[0]
    workspace.subscribe(lambda _changes: (_ for _ in ()).throw(ValueError(f"{CANARY} {file}")))
    try:
        session.attempt(lambda opened: edit_program(opened, program.id, title=f"{CANARY} again"))
    except ValueError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
    make_backup(file, "on_open")
    session.trouble.compare()
    QApplication.processEvents()
    for dialog in session.window.findChildren(FaultDialog):
        dialog.close()
    session.screens.dismiss()
    told = logs()
    assert "ValueError" in told
    leaks = [line for line in told.splitlines() if CANARY in line]
    assert not leaks and str(tmp_path) not in told
