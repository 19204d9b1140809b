"""The tray of programs that stand nowhere yet."""

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem

from aligner.model.programs import Program
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.content_delegate import follow_content
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import row_in
from aligner.ui.widgets.roadmap_canvas import PROGRAM_MIME

ITEM_PX = QSize(168, 40)
IN_A_LINE, MOST_LINES = 4, 2
_MARGINS = (16, 8, 12, 8)


class TrayList(QListWidget):
    """Programs in a row; each can be dragged to a cell, or opened with Enter."""

    place_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        follow_content(self)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSpacing(2)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListWidget { border: 0; background: transparent; }")
        self.itemActivated.connect(lambda item: self.place_requested.emit(item.data(Qt.ItemDataRole.UserRole)))

    def mimeData(self, items: object) -> QMimeData:
        data = QMimeData()
        chosen = self.currentItem()
        if chosen is not None:
            data.setData(PROGRAM_MIME, QByteArray(str(chosen.data(Qt.ItemDataRole.UserRole)).encode()))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current is not None:
            self.place_requested.emit(current.data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)


class Tray(QFrame):
    """Hidden while every program is somewhere."""

    place_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._row = row_in(self, 12, _MARGINS)
        row = self._row
        title = label(self.tr("Not on the roadmap yet"), "strong")
        title.setFixedWidth(130)
        row.addWidget(title)
        self._shown: list[tuple[int, str]] | None = None
        self._most_lines = MOST_LINES
        self.programs = TrayList()
        self.programs.setAccessibleName(self.tr("Programs that are not on the roadmap yet"))
        self.programs.place_requested.connect(self.place_requested)
        row.addWidget(self.programs, 1)

    def show_programs(self, programs: list[Program]) -> None:
        shown = [(program.id, program.title) for program in programs]
        if shown == self._shown:
            return
        self._shown = shown
        self.programs.clear()
        for program in programs:
            item = QListWidgetItem(program.title)
            item.setData(Qt.ItemDataRole.UserRole, program.id)
            item.setToolTip(program.title)
            item.setSizeHint(ITEM_PX)
            self.programs.addItem(item)
        self._fit_lines()
        self.setVisible(bool(programs))

    def set_low(self, is_low: bool) -> None:
        """On a low page the tray has one line, the roadmap the rest."""
        self._most_lines = 1 if is_low else MOST_LINES
        across, above = _MARGINS[0], 2 if is_low else _MARGINS[1]
        self._row.setContentsMargins(across, above, _MARGINS[2], above)
        self._fit_lines()

    def _fit_lines(self) -> None:
        lines = 1 if self.programs.count() <= IN_A_LINE else self._most_lines
        self.programs.setFixedHeight(lines * (ITEM_PX.height() + 6) + 4)
