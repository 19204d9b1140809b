"""Pictures of every page, for people to look at: `python -m tests.screenshots OUT`.

Each page in every language, light and dark, at four sizes from 1024×640 to 1920×1080; the workshop's steps; and each
slide of the projector at 1280×720 and 1920×1080 (`--pages projector`).
"""

import argparse
import os
import sys
import tempfile
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QRegularExpression, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from aligner import paths, settings
from aligner.actions.examples import create_example
from aligner.app import build_window
from aligner.ui.frame.page_list import PAGE_NAMES

SIZES = ((1366, 768), (1920, 1080), (1024, 640), (1280, 720))
PROJECTOR_SIZES = ((1280, 720), (1920, 1080))
PROJECTOR = "projector"
SETTLE_MS = 350
KIT_SETTLE_MS = 6000


def main(arguments: list[str]) -> int:
    """Writes the pictures and returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--languages", default="he,en,ar")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--sizes", type=int, default=len(SIZES))
    parser.add_argument("--pages", default=",".join((*PAGE_NAMES, PROJECTOR)))
    parser.add_argument("--kind", default="nonprofit")
    parser.add_argument("--messages", nargs="*", help="pictures of the messages about the file: all, or those named")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["aligner"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        user = Path(folder)
        os.environ[paths.OWN_FOLDER] = str(user)
        for language in asked.languages.split(","):
            file = user / f"{language}.aligner"
            create_example(file, asked.kind, language).close()
            for theme in asked.themes.split(","):
                settings.write_settings(replace(settings.Settings(), language=language, theme=theme))
                _take(app, file, asked, f"{language}-{theme}")
    return 0


def _take(app: QApplication, file: Path, asked: argparse.Namespace, name: str) -> None:
    window, start = build_window(app, file)
    window.show()
    start()
    session = window.session  # pyright: ignore[reportAttributeAccessIssue]
    if asked.messages is not None:
        from tests import message_screens

        message_screens.take(session, asked.out, name, asked.messages, _settle)
        window.close()
        window.deleteLater()
        _settle(50)
        return
    for page, (width, height) in product(asked.pages.split(","), SIZES[: asked.sizes]):
        if page == PROJECTOR:
            continue
        window.resize(width, height)
        session.show_page(page)
        _settle(KIT_SETTLE_MS if page == "kit" else SETTLE_MS)
        window.grab().save(str(asked.out / f"{page}-{name}-{width}.png"))
        if page == "workshop" and width == SIZES[0][0]:
            _take_steps(session, asked.out, name)
    if PROJECTOR in asked.pages:
        _take_projector(session, asked.out, name)
    window.close()
    window.deleteLater()
    _settle(50)


def _take_steps(session: Any, out: Path, name: str) -> None:
    """Each step of the workshop, the facilitator's guide beside it."""
    page = session.page("workshop")
    for number, button in enumerate(page.findChildren(QAbstractButton, QRegularExpression("step_.*")), start=1):
        button.click()
        if number == 1:
            page.switch_guide()
        _settle(SETTLE_MS)
        session.window.grab().save(str(out / f"workshop-{number}-{button.objectName()}-{name}.png"))


def _take_projector(session: Any, out: Path, name: str) -> None:
    """Each slide of the example's workshop."""
    session.show_page("workshop")
    page = session.page("workshop")
    page.open_projector()
    projector = session.projection.projector
    if projector is None:
        return
    projector.showNormal()
    for width, height in PROJECTOR_SIZES:
        projector.resize(width, height)
        for number, slide in enumerate(projector.slides):
            projector.go_to(slide.key)
            _settle(20)
            projector.grab().save(str(out / f"projector-{name}-{height}-{number:02d}-{slide.key}.png"))
    session.projection.end()


def _settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
