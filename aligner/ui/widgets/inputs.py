"""Input widgets that the wheel never changes: it scrolls the page, whatever it passes over.

Every drop-down list, number box, date box and slider of the window is one of these; a test forbids Qt's own.
"""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class ChoiceBox(QComboBox):
    """A drop-down list. Once it is open, its list scrolls as any other."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CountBox(QSpinBox):
    """A whole number with steps by the arrow keys."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
