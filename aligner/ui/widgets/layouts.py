"""Layouts with their spacing and margins, in pixels."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)


def column_in(widget: QWidget, spacing: int, margins: Margins = _NONE) -> QVBoxLayout:
    """A column that lays out the widget, to its edges or within margins."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(spacing)
    return column


def row_in(widget: QWidget, spacing: int, margins: Margins = _NONE) -> QHBoxLayout:
    """A row that lays out the widget, to its edges or within margins."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(*margins)
    row.setSpacing(spacing)
    return row


def inner_column(spacing: int) -> QVBoxLayout:
    """A column for a place in another layout."""
    column = QVBoxLayout()
    column.setSpacing(spacing)
    return column


def inner_row(spacing: int) -> QHBoxLayout:
    """A row for a place in another layout."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    return row
