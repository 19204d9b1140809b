"""A field for one number of a ballot: Enter and Down continue, Up goes back, Ctrl+Enter is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from aligner.lang.values import read_number

WIDTH_PX = 68


class NumberLine(QLineEdit):
    moved_to = Signal(int)
    """How many fields to go, +1 or -1."""
    finished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._entered = ""
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(WIDTH_PX)
        # Digits run left to right in each language; the caret of an empty field should not jump.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def set_masked(self, is_masked: bool) -> None:
        """Whether what is typed shows as dots, since the room may see this screen."""
        self.setEchoMode(QLineEdit.EchoMode.Password if is_masked else QLineEdit.EchoMode.Normal)

    def number(self) -> float | None:
        """The number typed, None when the field is empty.

        Raises: ValueError when it is no number.
        """
        reading = read_number(self.text())
        if not reading.is_settled:
            raise ValueError(self.text())
        return reading.value

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._entered = self.text()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if with_control:
                self.finished.emit()
            else:
                self.moved_to.emit(1)
        elif key == Qt.Key.Key_Escape and self.text() != self._entered:
            self.setText(self._entered)
            self.textEdited.emit(self._entered)
        elif key == Qt.Key.Key_Down:
            self.moved_to.emit(1)
        elif key == Qt.Key.Key_Up:
            self.moved_to.emit(-1)
        else:
            super().keyPressEvent(event)
