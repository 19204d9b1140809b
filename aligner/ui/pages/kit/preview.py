"""The kit's pages as they will look."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from aligner.ui.page import PageContext
from aligner.ui.widgets.labels import label

PAGE_WIDTH_PX = 620
SHARPNESS = 1.5
"""Pixels made for each pixel shown."""


class Preview(QScrollArea):
    """Shows PNG pages one under the other; they are decoded one at a time so that the window stays quick."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Preview of the pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._state = label(self.tr("The pages are being made…"), "muted")
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._state)
        self._column.addStretch(1)
        self.setWidget(inner)
        self._waiting: list[bytes] = []
        self._pages: list[QLabel] = []
        self._next = 0
        self._decoding = QTimer(self)
        self._decoding.setInterval(0)
        self._decoding.timeout.connect(self._show_next)

    def show_state(self, sentence: str) -> None:
        """A sentence above the pages, "" for none."""
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))

    def show_pages(self, pages: list[bytes]) -> None:
        """Replaces the pages; the place that is scrolled to stays."""
        self._waiting = list(pages)
        self._next = 0
        for page in self._pages[len(pages) :]:
            page.hide()
            page.deleteLater()
        del self._pages[len(pages) :]
        self._decoding.start()

    def _show_next(self) -> None:
        if self._next >= len(self._waiting):
            self._decoding.stop()
            self._waiting = []
            return
        picture = QPixmap()
        picture.loadFromData(self._waiting[self._next])
        ratio = max(1.0, picture.width() / min(PAGE_WIDTH_PX, max(320, self.viewport().width() - 24)))
        picture.setDevicePixelRatio(ratio)
        if self._next == len(self._pages):
            page = QLabel()
            page.setFrameShape(QFrame.Shape.NoFrame)
            page.setProperty("role", "sheet")
            page.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._pages.append(page)
            self._column.insertWidget(self._column.count() - 1, page, 0, Qt.AlignmentFlag.AlignHCenter)
        page = self._pages[self._next]
        page.setPixmap(picture)
        self._next += 1
        number = self._context.words.number(self._next)
        page.setAccessibleName(self.tr("Page {number}").replace("{number}", number))
