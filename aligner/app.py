"""Puts the window together and runs it."""

from aligner import plain_imports as plain_imports  # isort: split

import gc
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aligner import settings
from aligner.charts.fonts import load_fonts
from aligner.scratch import private_scratch
from aligner.ui.frame.application import Application
from aligner.ui.frame.window import MainWindow
from aligner.ui.frame.window_place import restore_placement
from aligner.ui.look.theme import apply_theme, chosen_theme
from aligner.ui.look.translation import Translation, system_language


def run_window(file: Path | None, *, on_example: bool = False) -> int:
    """Shows the window on `file` or the example, else on the welcome page; returns the exit code."""
    # Qt never gives Ctrl-C to Python: it ends the program at once, as everywhere; what was changed is saved.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with private_scratch():
        app = QApplication.instance() or Application(sys.argv[:1])
        assert isinstance(app, QApplication)
        window, start = build_window(app, file, on_example=on_example)
        window.frame.first_painted.connect(start)
        window.show()
        return app.exec()


def build_window(
    app: QApplication, file: Path | None, *, on_example: bool = False
) -> tuple[MainWindow, Callable[[], None]]:
    """The window, not yet shown, and the function that brings it to life after its first paint."""
    app.setApplicationName("Aligner")
    app.setDesktopFileName("aligner")
    preferences = settings.read_settings()
    load_fonts()
    apply_theme(app, chosen_theme(app, preferences.theme))
    translation = Translation(app)
    translation.use(preferences.language or system_language())
    window = MainWindow()
    restore_placement(window, preferences)
    if isinstance(app, Application):
        app.wait()

    def start() -> None:
        # A start makes many objects and frees few: collecting garbage meanwhile would take a tenth of its time.
        gc.disable()
        # The store and its libraries load here, after the first paint, and never in a thread beside Qt.
        from aligner.ui.frame.session import Session

        window.session = Session(app, window, translation, preferences)  # pyright: ignore[reportAttributeAccessIssue]
        requested_file = file or (app.take_requested_file() if isinstance(app, Application) else None)
        window.session.start(requested_file)  # pyright: ignore[reportAttributeAccessIssue]
        if on_example and requested_file is None:
            window.session.files.open_example("nonprofit")  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(app, Application):
            app.files_requested.connect(window.session.files.open_requested)  # pyright: ignore[reportAttributeAccessIssue]
            app.begin()
        gc.freeze()
        gc.enable()

    return window, start
