"""Input widgets that the wheel never changes: it scrolls the page, whatever it passes over.

Every drop-down list, number box, date box and slider of the window is one of these; a test forbids Qt's own.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QStylePainter

MAX_LINES = 16
"""A longer list scrolls."""
MAX_OF_SCREEN = 0.9


class ChoiceBox(QComboBox):
    """A drop-down list. Open, it shows each entry whole, wider than the box where needed, and scrolls as any list."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(MAX_LINES)

    def showPopup(self) -> None:
        view = self.view()
        wanted = view.sizeHintForColumn(0) + 2 * view.frameWidth()
        if self.count() > self.maxVisibleItems():
            wanted += view.verticalScrollBar().sizeHint().width()
        available = round(self.screen().availableGeometry().width() * MAX_OF_SCREEN)
        view.setMinimumWidth(min(max(wanted, self.width()), available))
        if wanted > available:
            for at in range(self.count()):
                # Longer than the screen is wide: the whole of it under the pointer.
                self.setItemData(at, self.itemText(at), Qt.ItemDataRole.ToolTipRole)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt paints it, save that a text with too little room ends in an ellipsis instead of within a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        text = option.currentText  # pyright: ignore[reportAttributeAccessIssue]
        if self.currentIndex() < 0 and self.placeholderText():
            text = self.placeholderText()
            ink = option.palette.placeholderText()  # pyright: ignore[reportAttributeAccessIssue]
            option.palette.setBrush(QPalette.ColorRole.ButtonText, ink)  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CountBox(QSpinBox):
    """A whole number with steps by the arrow keys."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
