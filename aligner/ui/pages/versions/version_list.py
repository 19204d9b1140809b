"""The kept states as a line through time: days, and under each the moments, named ones filled."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aligner.actions.backups import Backup, changes_in_words
from aligner.lang.bidi import content_is_rtl, directed, isolate, ltr
from aligner.lang.record_words import capital
from aligner.lang.words import Words
from aligner.ui.look.theme import Theme, font
from aligner.ui.window_words import backup_reason

ROW_PX, DAY_PX, EDGE_PX, DOT_PX = 74, 38, 18, 10
_BACKUP = Qt.ItemDataRole.UserRole
_CAPTION = Qt.ItemDataRole.UserRole + 1
_CHANGES = Qt.ItemDataRole.UserRole + 2


class VersionList(QListWidget):
    """`chosen` shows the backup that is current; None when none is."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setItemDelegate(_BackupDelegate(theme))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Older states of this file"))
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(self._of(item)))

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Fills the list; nothing is chosen."""
        self.blockSignals(True)
        self.clear()
        day: date | None = None
        for backup in backups:
            created = backup.created.astimezone()
            day_text = self._day(created.date())
            if created.date() != day:
                day = created.date()
                head = QListWidgetItem(day_text)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(head)
            item = QListWidgetItem(capital(backup_reason(backup, self._words)))
            item.setData(_BACKUP, backup)
            caption = f"{ltr(f'{created:%H:%M}')} · {self.size_in_words(backup.size)}"
            changes = changes_in_words(backup, self._words)
            item.setData(_CAPTION, caption)
            item.setData(_CHANGES, changes)
            item.setToolTip(changes)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {day_text}, {caption}, {changes}")
            self.addItem(item)
        self.setCurrentItem(None)  # pyright: ignore[reportArgumentType, reportCallIssue]
        self.blockSignals(False)

    def size_in_words(self, size: int) -> str:
        """A file's size for people."""
        if size < 1_000_000:
            return isolate(self.tr("{size} KB").replace("{size}", self._words.number(max(1, round(size / 1000)))))
        return isolate(self.tr("{size} MB").replace("{size}", self._words.number(round(size / 1_000_000, 1))))

    def clear_choice(self) -> None:
        """Chooses none."""
        self.setCurrentRow(-1)
        self.clearSelection()

    def _day(self, day: date) -> str:
        today = date.today()
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        return self._words.date(day)

    @staticmethod
    def _of(item: QListWidgetItem | None) -> Backup | None:
        return item.data(_BACKUP) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentItem() is not None:
            self.clear_choice()
        else:
            super().keyPressEvent(event)


class _BackupDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW_PX if index.data(_BACKUP) is not None else DAY_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft  # pyright: ignore[reportAttributeAccessIssue]
        backup = index.data(_BACKUP)
        if backup is None:
            self._text(painter, box, 6, DAY_PX - 8, str(index.data()), 12, "muted", QFont.Weight.Medium, is_rtl, 4)
        else:
            self._moment(painter, option, box, index, backup, is_rtl)
        painter.restore()

    def _moment(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        backup: Backup,
        is_rtl: bool,
    ) -> None:
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        inner = box.adjusted(2, 2, -2, -2)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft" if is_chosen else "sunken"))
            painter.drawRoundedRect(inner, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 8, 8)
        middle = box.right() - EDGE_PX if is_rtl else box.left() + EDGE_PX
        painter.setPen(QPen(self._theme.color("line"), 2))
        painter.drawLine(middle, box.top(), middle, box.bottom() + 1)
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 2))
        painter.setBrush(accent if backup.is_named else self._theme.color("surface"))
        half = DOT_PX // 2
        painter.drawEllipse(middle - half, box.center().y() - half, DOT_PX, DOT_PX)
        weight = QFont.Weight.Medium if backup.is_named else QFont.Weight.Normal
        self._text(painter, box, 9, 20, str(index.data()), 14, "text", weight, is_rtl, 2 * EDGE_PX)
        for top, role in ((30, _CAPTION), (48, _CHANGES)):
            line = str(index.data(role))
            self._text(painter, box, top, 18, line, 12, "muted", QFont.Weight.Normal, is_rtl, 2 * EDGE_PX)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        top: int,
        height: int,
        text: str,
        size: int,
        role: str,
        weight: QFont.Weight,
        is_rtl: bool,
        indent: int,
    ) -> None:
        painter.setFont(font(size, weight))
        painter.setPen(self._theme.color(role))
        start, end = (8, indent) if is_rtl else (indent, 8)
        place = QRect(box.left() + start, box.top() + top, box.width() - start - end, height)
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        shown = directed(cut, content_is_rtl(text, is_rtl))
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
