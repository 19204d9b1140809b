"""The window's frame. It shows before anything heavy is loaded: only Qt and the theme are needed here."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aligner.ui.frame.navigation import Navigation
from aligner.ui.widgets.buttons import PushButton
from aligner.ui.widgets.layouts import inner_column, row_in
from aligner.ui.widgets.toast import Toast


class Frame(QWidget):
    """The window's content; reports when it has been painted for the first time."""

    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_painted = False

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()
        return handled


class MainWindow(QMainWindow):
    """Navigation at the start side, banners and pages beside it, a status strip below."""

    files_dropped = Signal(list)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Aligner")
        self.may_close: Callable[[], bool] = lambda: True
        self.resize(QSize(1366, 768))
        self.setAcceptDrops(True)
        self.frame = Frame()
        row = row_in(self.frame, 0)
        self.navigation = Navigation()
        row.addWidget(self.navigation)
        self._edge = QFrame()
        self._edge.setObjectName("navigation_edge")
        self._edge.setFixedWidth(1)
        row.addWidget(self._edge)
        column = inner_column(0)
        self.banners = QVBoxLayout()
        self.banners.setContentsMargins(32, 8, 32, 0)
        self.banners.setSpacing(8)
        column.addLayout(self.banners)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        column.addWidget(self.pages, 1)
        self.strip = QWidget()
        self.strip.setObjectName("strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip_row = QHBoxLayout(self.strip)
        strip_row.setContentsMargins(16, 6, 16, 6)
        self.status_start = QLabel()
        self.status_end = QLabel()
        for line in (self.status_start, self.status_end):
            line.setTextFormat(Qt.TextFormat.PlainText)
        strip_row.addWidget(self.status_start)
        self.status_link = PushButton()
        self.status_link.setProperty("role", "link")
        self.status_link.setProperty("small", "true")
        self.status_link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.status_link.hide()
        strip_row.addWidget(self.status_link)
        strip_row.addStretch(1)
        strip_row.addWidget(self.status_end)
        column.addWidget(self.strip)
        row.addLayout(column, 1)
        self.setCentralWidget(self.frame)
        self.toast = Toast(self.pages, self.strip)

    def toggle_full_screen(self) -> None:
        """The page alone on the whole screen, or the window as it was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.navigation.setVisible(not self.isFullScreen())
        self._edge.setVisible(not self.isFullScreen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.navigation.fit_window(event.size())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only where nothing that has the focus took the key.
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def activate_window(self) -> None:
        """Shows the window before the others, out of the task bar, too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(_local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


def _local_files(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
