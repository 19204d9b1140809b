"""The kit's pages and slides as they will look: one under the other, with a strip of small ones."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QWidget,
)

from aligner.actions.kit_previews import Pictures
from aligner.lang.bidi import isolate
from aligner.ui.context import PageContext
from aligner.ui.pages.kit.setup import document_name
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in

PAGE_WIDTH_PX, SLIDE_WIDTH_PX = 620, 760
SHARPNESS = 1.5
"""Pixels made for each pixel shown."""
SHADOW_PX = 8
SMALL_PX = 84
LEAST_WIDTH_PX = 120
"""Before the preview has its place; on a small screen a page has little over two hundred."""


class Sheet(QWidget):
    """A page or slide with a soft shadow, as wide as its place allows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._picture = QPixmap()
        self._scaled = QPixmap()

    def set_picture(self, picture: QPixmap, width_px: int) -> None:
        self._picture = picture
        self.fit(width_px)

    def fit(self, width_px: int) -> None:
        """Shows the picture `width_px` wide."""
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        self._scaled = self._picture.scaledToWidth(round(width_px * ratio), Qt.TransformationMode.SmoothTransformation)
        self._scaled.setDevicePixelRatio(ratio)
        size = self._scaled.deviceIndependentSize().toSize()
        self.setFixedSize(size + QSize(2 * SHADOW_PX, 2 * SHADOW_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(SHADOW_PX, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 3))
            painter.drawRoundedRect(page.adjusted(-step, -step + 2, step, step + 1), step + 2, step + 2)
        painter.drawPixmap(page.topLeft(), self._scaled)
        painter.setPen(QPen(QColor(0, 0, 0, 28), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page)


class Preview(QWidget):
    """Pictures are decoded one at a time so that the window stays quick. `document_chosen` asks for another one."""

    document_chosen = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.document = ""
        column = column_in(self, 8)
        self._tabs = Flow()
        column.addLayout(self._tabs)
        self._state = label("", "caption")
        column.addWidget(self._state)
        self._font = label("", "caption")
        column.addWidget(self._font)
        self._font.hide()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        desk = QWidget()
        desk.setObjectName("desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = column_in(desk, 4, (8, 8, 8, 8))
        self._scroll = self._make_scroll()
        inside.addWidget(self._scroll, 1)
        self._strip = self._make_strip()
        inside.addWidget(self._strip)
        column.addWidget(desk, 1)
        self._waiting: list[bytes] = []
        self._sheets: list[Sheet] = []
        self._next = 0
        self._decoding = QTimer(self)
        self._decoding.setInterval(0)
        self._decoding.timeout.connect(self._show_next)

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Preview of the pages"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = column_in(inner, 10, (0, 4, 0, 4))
        self._column.addStretch(1)
        scroll.setWidget(inner)
        scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._follow_scroll())
        scroll.viewport().installEventFilter(self)
        return scroll

    def set_low(self, *, is_low: bool) -> None:
        """Leaves a low page to the pages themselves, without the strip of small ones."""
        self._strip.setVisible(not is_low)

    def _make_strip(self) -> QListWidget:
        strip = QListWidget()
        strip.setProperty("role", "strip")
        strip.setFlow(QListView.Flow.LeftToRight)
        strip.setWrapping(False)
        strip.setViewMode(QListView.ViewMode.IconMode)
        strip.setMovement(QListView.Movement.Static)
        strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        strip.setAccessibleName(self.tr("All pages, small"))
        strip.currentRowChanged.connect(self._go_to)
        return strip

    def show_documents(self, documents: Sequence[str]) -> None:
        """The documents that can be looked at; the shown one stays while it is among them."""
        if list(self._buttons) != list(documents):
            for document_button in self._buttons.values():
                self._group.removeButton(document_button)
                document_button.hide()
                document_button.deleteLater()
            self._buttons = {}
            for name in documents:
                document_button = button(
                    document_name(name), self._context.theme, lambda n=name: self._choose(n), role="quiet"
                )
                document_button.setCheckable(True)
                self._group.addButton(document_button)
                self._buttons[name] = document_button
                self._tabs.addWidget(document_button)
        if self.document not in self._buttons:
            self.document = next(iter(documents), "")
            self.clear()
        if self.document:
            self._buttons[self.document].setChecked(True)

    def show_state(self, sentence: str) -> None:
        """A few words beside the documents' names, "" for none."""
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))

    def show_pictures(self, pictures: Pictures) -> None:
        """A document's pictures; where they cannot show its own font that is stated under the documents' names."""
        self.show_state("")
        if pictures.substitute_family:
            font_note = self.tr("The deck is set in {font}, which this computer does not have. Shown here: {stand_in}.")
            self._font.setText(
                font_note.replace("{font}", isolate(pictures.font)).replace(
                    "{stand_in}", isolate(pictures.substitute_family)
                )
            )
        self._font.setVisible(bool(pictures.substitute_family))
        self.show_pages(pictures.pages)

    def show_pages(self, pages: list[bytes]) -> None:
        """Replaces the pages; the place that is scrolled to stays."""
        self._waiting = list(pages)
        self._next = 0
        for sheet in self._sheets[len(pages) :]:
            sheet.hide()
            sheet.deleteLater()
        del self._sheets[len(pages) :]
        with QSignalBlocker(self._strip):
            while self._strip.count() > len(pages):
                self._strip.takeItem(self._strip.count() - 1)
        self._decoding.start()

    def clear(self) -> None:
        """Takes all pages away."""
        self._font.hide()
        self.show_pages([])
        self._scroll.verticalScrollBar().setValue(0)

    @property
    def page_count(self) -> int:
        return len(self._sheets)

    def _choose(self, name: str) -> None:
        if name != self.document:
            self.document = name
            self.clear()
            self.document_chosen.emit(name)

    def _width(self) -> int:
        most = SLIDE_WIDTH_PX if self.document == "deck" else PAGE_WIDTH_PX
        return min(most, max(LEAST_WIDTH_PX, self._scroll.viewport().width() - 2 * SHADOW_PX - 4))

    def _show_next(self) -> None:
        if self._next >= len(self._waiting):
            self._decoding.stop()
            self._waiting = []
            return
        picture = QPixmap()
        picture.loadFromData(self._waiting[self._next])
        number = self._context.words.number(self._next + 1)
        if self._next == len(self._sheets):
            sheet = Sheet(self.tr("Page {number}").replace("{number}", number))
            self._sheets.append(sheet)
            self._column.insertWidget(self._column.count() - 1, sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._sheets[self._next].set_picture(picture, self._width())
        self._show_small(self._next, picture, number)
        self._next += 1

    def _show_small(self, row: int, picture: QPixmap, number: str) -> None:
        small = picture.scaledToHeight(round(SMALL_PX * 0.75), Qt.TransformationMode.SmoothTransformation)
        with QSignalBlocker(self._strip):
            if row == self._strip.count():
                item = QListWidgetItem(number)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Page {number}").replace("{number}", number))
                self._strip.addItem(item)
            shown = QIcon(small)
            shown.addPixmap(small, QIcon.Mode.Selected)
            self._strip.item(row).setIcon(shown)
            if row == 0:
                self._strip.setIconSize(small.size())
                self._strip.setFixedHeight(small.height() + 44)
                if self._strip.currentRow() < 0:
                    self._strip.setCurrentRow(0)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._sheets):
            with QSignalBlocker(self._scroll.verticalScrollBar()):
                self._scroll.verticalScrollBar().setValue(self._sheets[row].y())
            self._scroll.viewport().update()

    def _follow_scroll(self) -> None:
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        row = next((i for i, sheet in enumerate(self._sheets) if sheet.geometry().bottom() >= middle), -1)
        if row >= 0 and row != self._strip.currentRow():
            with QSignalBlocker(self._strip):
                self._strip.setCurrentRow(row)

    def _refit(self) -> None:
        for sheet in self._sheets:
            sheet.fit(self._width())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._refit)
        return False
