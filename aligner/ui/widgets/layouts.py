"""Layouts that fill their widget to its edges."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def column_in(widget: QWidget, spacing_px: int) -> QVBoxLayout:
    """A column without margins that lays out the widget."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing_px)
    return column


def row_in(widget: QWidget, spacing_px: int) -> QHBoxLayout:
    """A row without margins that lays out the widget."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing_px)
    return row
