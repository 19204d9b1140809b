"""What the user sees when the program itself has a fault: that her file is safe, and a report to copy."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from aligner.actions.faults import report_of, write_log
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in


class FaultWatch(QObject):
    """Catches what nobody caught: writes it to the log without names or texts, and shows it once at a time."""

    def __init__(self, parent: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._dialog: FaultDialog | None = None
        self._before = sys.excepthook
        sys.excepthook = self._on_fault

    def stop(self) -> None:
        """Ends the watch."""
        sys.excepthook = self._before

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, fault, trace)
            return
        report = report_of(fault)
        print(report, file=sys.stderr)
        write_log(report)
        # The dialog waits for what is running to end: a fault may come in the middle of painting.
        QTimer.singleShot(0, self, lambda: self._show(report))

    def _show(self, report: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = FaultDialog(self._window, self._theme(), report)
        self._dialog.show()


class FaultDialog(QDialog):
    def __init__(self, parent: QWidget, theme: Theme, report: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.setMinimumWidth(560)
        column = column_in(self, 12, (24, 20, 24, 20))
        column.addWidget(label(self.tr("Something went wrong in the program"), "section"))
        text = self.tr(
            "Your file is safe: every change was saved when you made it. You can go on. "
            "If it happens again, send this report to the program's makers; it holds none of your texts."
        )
        column.addWidget(label(text))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setMinimumHeight(180)
        column.addWidget(self.report)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Copy the report"), theme, self._copy, icon_name="briefing"))
        row.addStretch(1)
        row.addWidget(button(self.tr("Go on"), theme, self.close, role="primary"))
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
