"""What the user sees when the program itself has a fault: that her file is safe, and a report to copy."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from aligner import __version__, paths
from aligner.ui.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label

LOG = "faults.log"
LOG_BYTES = 200_000


class FaultWatch(QObject):
    """Catches what nobody caught: writes it to the log without names or texts, and shows it once at a time."""

    def __init__(self, parent: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._dialog: FaultDialog | None = None
        self._before = sys.excepthook
        sys.excepthook = self._on_fault

    def leave(self) -> None:
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
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


def report_of(fault: BaseException) -> str:
    """Where the fault came from: types, files of the program, lines. No message, no value: they may hold texts."""
    lines = [f"Aligner {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    seen: BaseException | None = fault
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            path = Path(frame.filename)
            inside = path.parts[path.parts.index("aligner") :] if "aligner" in path.parts else path.parts[-2:]
            lines.append(f"  {'/'.join(inside)}:{frame.lineno} {frame.name}")
        seen = seen.__cause__
    return "\n".join(lines)


def write_log(report: str) -> None:
    """Adds the report to the log in the user's data folder; a long log begins anew."""
    folder = paths.user_data()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / LOG
        if log.exists() and log.stat().st_size > LOG_BYTES:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{report}\n\n")
    except OSError as error:
        print(f"the log could not be written: {type(error).__name__}", file=sys.stderr)
