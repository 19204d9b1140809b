"""Nothing but the window and what is requested is ever shown as a window of its own."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.faces import faces


class _Windows(QObject):
    """Notes which widgets are shown as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_of_a_page_is_a_window_for_a_moment(start) -> None:
    session: Any = start("en")
    noted = _Windows()
    QApplication.instance().installEventFilter(noted)  # pyright: ignore[reportOptionalMemberAccess]
    try:
        for face in faces(session):
            assert noted.shown == [], face.name
    finally:
        QApplication.instance().removeEventFilter(noted)  # pyright: ignore[reportOptionalMemberAccess]
