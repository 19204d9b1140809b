"""Shows a chart of aligner.charts, and the same as a table for those who read it so."""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from aligner.charts.palette import load_palette
from aligner.charts.render import Chart
from aligner.charts.table_twin import TableTwin
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.plain_table import PlainTable


class ChartWithTable(Chart, Protocol):
    @property
    def table(self) -> TableTwin: ...


class ChartCanvas(QWidget):
    """Only the picture; its height follows its width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._palette = load_palette(theme.name)
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(280)

    def set_chart(self, chart: Chart) -> None:
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alt)
        self._fit()
        self.update()

    def _fit(self) -> None:
        if self._chart is not None:
            self.setFixedHeight(max(80, round(self._chart.natural_height(max(280, self.width())))))

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chart.paint(painter, QRectF(self.rect()), self._palette)
        painter.end()


class ChartView(QWidget):
    """A chart with its message as title and a switch between picture and table."""

    def __init__(self, theme: Theme, *, with_title: bool = True) -> None:
        super().__init__()
        column = column_in(self, 8)
        head = QHBoxLayout()
        self._title = label("", "card_title")
        head.addWidget(self._title, 1)
        if not with_title:
            head.addStretch(1)
        self._switch = button("", theme, self._toggle, role="quiet")
        head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._title.setVisible(with_title)
        self._picture = ChartCanvas(theme)
        self._table = PlainTable()
        column.addWidget(self._picture)
        column.addWidget(self._table)
        self._shows_table = False
        self._chart: ChartWithTable | None = None
        self._apply()

    def set_chart(self, chart: ChartWithTable) -> None:
        """Shows a chart description: title, alt, table twin and paint; nothing is done where it is shown already."""
        if chart == self._chart:
            return
        self._chart = chart
        self._title.setText(chart.title)
        self._picture.set_chart(chart)
        self._table.show_rows(list(chart.table.headers), [list(row) for row in chart.table.rows])

    def _toggle(self) -> None:
        self._shows_table = not self._shows_table
        self._apply()

    def _apply(self) -> None:
        self._picture.setVisible(not self._shows_table)
        self._table.setVisible(self._shows_table)
        self._switch.setText(self.tr("Show as picture") if self._shows_table else self.tr("Show as table"))
