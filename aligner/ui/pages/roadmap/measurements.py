"""An indicator's trend: the chart, its measurements, and a form for one of them."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.analysis.recent import is_recent
from aligner.charts.needle import needle_chart
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.vocabulary import MeasurementStatus, Sharing
from aligner.ui.context import PageContext
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.needle_panel import NeedlePanel
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.chart_view import ChartView
from aligner.ui.widgets.entries import Entries, EntryKind, EntryWords
from aligner.ui.widgets.record_form import FieldSpec


def _link(indicator_id: int) -> ToRoadmap:
    return ToRoadmap(kinds.INDICATOR.name, indicator_id)


_MEASUREMENT = EntryKind(
    kinds.MEASUREMENT.name,
    {"date": None, "value": None, "status": MeasurementStatus.REPORTED, "source": "", "sharing": None},
    needed=("date", "value"),
    text="source",
    link=_link,
    add=roadmap.add_measurement,
    edit=roadmap.edit_measurement,
    remove=roadmap.remove_measurement,
)


class Measurements(QWidget):
    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(rule())
        self._chart = ChartView(context.theme)
        column.addWidget(self._chart)
        self._facts = NeedlePanel(context)
        column.addWidget(self._facts)
        column.addWidget(rule())
        own_words = EntryWords(
            self.tr("Measurements"),
            self.tr("No measurement yet. That is normal while there is no source of data."),
            self.tr("Add measurement"),
            self.tr("New measurement"),
            self.tr("Remove measurement"),
        )
        words = context.words
        statuses = [(status, words.label(status)) for status in MeasurementStatus]
        levels = [(None, self.tr("As its indicator")), *((level, words.label(level)) for level in Sharing)]
        specs = (
            FieldSpec("date", self.tr("Date"), "date", width=1),
            FieldSpec("value", self.tr("Value"), "number", width=1),
            FieldSpec("status", self.tr("Status"), "choice", statuses, width=1),
            FieldSpec("source", self.tr("Source"), width=1),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", levels),
        )
        self._entries = Entries(context, _MEASUREMENT, own_words, specs)
        column.addWidget(self._entries)

    def show_indicator(self, indicator_id: int) -> None:
        """Shows an indicator's measurements; a draft stays while the indicator does."""
        records, words = self._context.records(), self._context.words
        shown = records.measurements_by_indicator.get(indicator_id, ())
        indicator = records.indicator_by_id[indicator_id]
        has_picture = bool(shown) or indicator.target_value is not None or indicator.baseline_value is not None
        self._chart.setVisible(has_picture)
        if has_picture:
            is_old = bool(shown) and not is_recent(shown[-1].date, date.today())
            self._chart.set_chart(needle_chart(records, indicator_id, words, is_old=is_old))
        self._facts.show_indicator(indicator_id)
        rows = [
            [isolate(m.source) or "–", words.label(m.status), words.number(m.value), words.date(m.date)] for m in shown
        ]
        headers = [self.tr("Source"), self.tr("Status"), self.tr("Value"), self.tr("Date")]
        self._entries.show_entries(indicator_id, shown, headers, rows)

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._entries.finish()
