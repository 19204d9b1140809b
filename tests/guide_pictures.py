"""Takes the pictures of the guide's page about one's own files: `python -m tests.guide_pictures`.

In each language a small list goes through the steps of the import in the program itself; what the window shows is
kept, in few colours, under `resources/guide`. Run it again when those steps look otherwise, and commit the pictures.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton

from aligner import paths, settings
from aligner.actions.examples import create_example
from aligner.app import build_window
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "resources" / "guide"
SIZE, HIGHEST_PX, COLOURS = (1180, 780), 640, 48
DAYS = ("3/4/2025", "5/6/2025")
WAIT_S, SETTLE_S = 60, 0.6


def main() -> int:
    """Writes the pictures, of each language in a process of its own, and returns 0."""
    OUT.mkdir(parents=True, exist_ok=True)
    for language in sys.argv[1:]:
        app = QApplication(["aligner"])
        with tempfile.TemporaryDirectory() as folder:
            os.environ[paths.OWN_FOLDER] = folder
            settings.write_settings(replace(settings.Settings(), language=language, theme="light"))
            _take(app, Path(folder), language)
        return 0
    for language in LANGUAGES:
        subprocess.run([sys.executable, "-m", "tests.guide_pictures", language], cwd=ROOT, check=True)
    return 0


def _take(app: QApplication, folder: Path, language: str) -> None:
    file = folder / "a.aligner"
    create_example(file, "nonprofit", language).close()
    window, start = build_window(app, file)
    window.resize(*SIZE)
    window.show()
    start()
    session = window.session  # pyright: ignore[reportAttributeAccessIssue]
    session.files.import_file(_list(folder, language))
    for step in range(1, 5):
        _settle(app)
        screen = session.screens.shown
        _wait(app, lambda shown=screen: not shown.is_reading)
        _settle(app)
        area = QRect(screen.mapTo(window, QPoint(0, 0)), screen.size())
        _keep(window.grab(area).toImage(), OUT / f"own_files-{language}-{step}.png")
        # The days in doubt are left open: what the next step then says of them is shown, too.
        next(one for one in screen.findChildren(QPushButton) if one.property("role") == "primary").click()
    window.close()
    window.deleteLater()
    _settle(app)


def _list(folder: Path, language: str) -> Path:
    """The list of programs that the page draws, with days that may be read in two ways."""
    speech = words(language)
    head, *rows = (line.split("|") for line in speech.sentence("own_files.programs.rows").split("\n"))
    lines = [
        [*head, speech.sentence("sheets.header.start")],
        *([*row, day] for row, day in zip(rows, DAYS, strict=True)),
    ]
    path = folder / f"{speech.sentence('own_files.pictures.file')}.csv"
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines), "utf-8-sig")
    return path


def _keep(image: QImage, path: Path) -> None:
    shown = image.copy(0, 0, image.width(), min(image.height(), HIGHEST_PX))
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(data, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    with Image.open(BytesIO(bytes(data.data().data()))) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _wait(app: QApplication, until: object) -> None:
    end = time.monotonic() + WAIT_S
    while callable(until) and not until():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() > end:
            raise SystemExit("the import did not come to its next step")


def _settle(app: QApplication) -> None:
    end = time.monotonic() + SETTLE_S
    while time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    sys.exit(main())
