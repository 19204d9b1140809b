"""Lists, trees and tables show each text in the direction of its content; only its alignment follows the window."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from aligner.lang.bidi import isolate, strip_isolates

NUMBER_SIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""Numbers stand at the right in every language, so that units stand under units."""


class ContentDelegate(QStyledItemDelegate):
    """For every view of texts that a user wrote. What is edited and copied carries no marks of direction."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        text = super().displayText(value, locale)
        if not text or strip_isolates(text) != text:
            return text
        return isolate(text, QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft)


def follow_content(view: QAbstractItemView) -> None:
    """Lets a view's texts run in their own direction."""
    view.setItemDelegate(ContentDelegate(view))


def is_number(text: str) -> bool:
    """Whether a cell's text is a figure, with or without sign, currency or percent; a dash for unknown is one, too."""
    trimmed = strip_isolates(text).strip()
    rest = trimmed.strip("0123456789.,%+-\u2212–₪$€£ \u00a0KM?")
    return bool(trimmed) and not rest
