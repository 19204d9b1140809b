"""A foundation's money by year and goal: what was paid, what is committed, and what nobody wrote down."""

from datetime import date

from PySide6.QtWidgets import QWidget

from aligner.analysis.money_years import money_years
from aligner.charts.years import years_chart, years_lines
from aligner.ui.context import PageContext
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.chart_view import ChartView
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import Part


class YearsCard(Card):
    """Hidden where no payment is written down."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._chart = ChartView(context.theme)
        self.body.addWidget(self._chart)
        self._lines = Part(_list_lines)
        self.body.addWidget(self._lines)

    def refresh(self) -> None:
        records, words = self._context.records(), self._context.words
        figures = money_years(records, date.today())
        self.setVisible(figures is not None)
        if figures is not None:
            self._chart.set_chart(years_chart(figures, records, words))
            self._lines.show_content(years_lines(figures, records, words))


def _list_lines(lines: tuple[str, ...]) -> QWidget:
    panel = QWidget()
    rows = column_in(panel, 4)
    for text in lines:
        rows.addWidget(label(text))
    return panel
