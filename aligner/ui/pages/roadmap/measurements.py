"""An indicator's trend: the chart, its measurements, and a form for one of them."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.charts.needle import needle_chart
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.initiative import Measurement
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import MeasurementStatus, Sharing
from aligner.ui.context import PageContext
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.keys import delete_keys
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.needle_panel import NeedlePanel
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.chart_view import ChartView
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

_EMPTY: Values = {
    "date": None,
    "value": None,
    "status": MeasurementStatus.REPORTED,
    "source": "",
    "sharing": None,
}


class Measurements(QWidget):
    """With no row chosen the form holds a new measurement; with one, it edits that one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._indicator_id = 0
        self._shown: tuple[Measurement, ...] = ()
        self._edited: int | None = None
        self._draft = dict(_EMPTY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(rule())
        self._chart = ChartView(context.theme)
        column.addWidget(self._chart)
        self._facts = NeedlePanel(context)
        column.addWidget(self._facts)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Measurements"), "card_title"))
        self._none = label(self.tr("No measurement yet. That is normal while there is no source of data."), "muted")
        column.addWidget(self._none)
        self._table = PlainTable()
        self._table.setAccessibleName(self.tr("Measurements"))
        self._table.itemSelectionChanged.connect(self._on_selection)
        delete = QShortcut(self._table)
        delete.setKeys(delete_keys())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        column.addWidget(self._table)
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
        self._form = RecordForm(specs, self._commit, words, context.drafts)
        column.addWidget(self._form)
        row = QHBoxLayout()
        self._add = button(self.tr("Add measurement"), context.theme, self._add_new, icon_name="add")
        self._new = button(self.tr("New measurement"), context.theme, self._begin_new, icon_name="add")
        self._delete = button(
            self.tr("Remove measurement"), context.theme, self._remove, role="danger", icon_name="remove"
        )
        for widget in (self._add, self._new, self._delete):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)

    def show_indicator(self, indicator_id: int) -> None:
        """Shows an indicator's measurements; a draft stays while the indicator does."""
        records, words = self._context.records(), self._context.words
        if indicator_id != self._indicator_id:
            self._indicator_id = indicator_id
            self._edited = None
            draft_entry = self._context.drafts.find(self._entry_place())
            self._draft = dict(draft_entry.text if draft_entry is not None else _EMPTY)
        self._shown = records.measurements_by_indicator.get(indicator_id, ())
        indicator = records.indicator_by_id[indicator_id]
        has_picture = bool(self._shown) or indicator.target_value is not None or indicator.baseline_value is not None
        self._chart.setVisible(has_picture)
        if has_picture:
            self._chart.set_chart(needle_chart(records, indicator_id, words))
        self._facts.show_indicator(indicator_id)
        self._none.setVisible(not self._shown)
        self._table.setVisible(bool(self._shown))
        rows = [
            [isolate(m.source) or "–", words.label(m.status), words.number(m.value), words.date(m.date)]
            for m in self._shown
        ]
        with QSignalBlocker(self._table):
            self._table.show_rows([self.tr("Source"), self.tr("Status"), self.tr("Value"), self.tr("Date")], rows)
            place = next((i for i, m in enumerate(self._shown) if m.id == self._edited), None)
            if place is None:
                self._edited = None
                self._table.clearSelection()
            else:
                self._table.selectRow(place)
        self._fill()

    def _fill(self) -> None:
        edited = next((m for m in self._shown if m.id == self._edited), None)
        values = {name: getattr(edited, name) for name in _EMPTY} if edited is not None else self._draft
        link = ToRoadmap(kinds.INDICATOR.name, self._indicator_id)
        about = About(ToRoadmap.page, "new_measurement", self._indicator_id, link)
        if edited is not None:
            about = About(ToRoadmap.page, kinds.MEASUREMENT.name, edited.id, link)
        self._form.show_values(values, about)
        self._add.setVisible(edited is None)
        self._new.setVisible(edited is not None)
        self._delete.setVisible(edited is not None)

    def _on_selection(self) -> None:
        self._form.finish()
        rows = self._table.selectionModel().selectedRows()
        self._edited = self._shown[rows[0].row()].id if rows else None
        self._fill()

    def _begin_new(self) -> None:
        self._table.clearSelection()
        self._form.focus_first()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        edited = self._edited
        if edited is None:
            if name == "source" and isinstance(value, str) and len(value) > NAME_LIMIT:
                return (Problem.of("text_too_long", name, length=len(value), limit=NAME_LIMIT),)
            self._draft[name] = value
            self._keep_entry()
            return ()
        return self._context.attempt(
            lambda workspace: roadmap.edit_measurement(workspace, edited, **{name: value})
        ).problems

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()

    def _entry_place(self) -> DraftPlace:
        return DraftPlace(ToRoadmap.page, "measurement_entry", self._indicator_id, "entry")

    def _keep_entry(self) -> None:
        """A measurement that is filled in and not added yet is not saved, and counted as that."""
        drafts, place = self._context.drafts, self._entry_place()
        if any(self._draft[name] != _EMPTY[name] for name in ("date", "value", "source")):
            drafts.keep(place, Draft(dict(self._draft), link=ToRoadmap(kinds.INDICATOR.name, self._indicator_id)))
        else:
            drafts.drop(place)

    def _add_new(self) -> None:
        self._form.finish()
        drafts = self._context.drafts
        if any(p.kind == "new_measurement" and p.record_id == self._indicator_id for p in drafts.places()):
            # A field holds what could not be read: a measurement without it would not be the one that is meant.
            return
        draft = dict(self._draft)
        missing = [Problem.of("value_missing", name) for name in ("date", "value") if draft[name] is None]
        if missing:
            self._form.show_problems(missing)
            return
        self._draft = dict(_EMPTY)
        self._keep_entry()
        indicator_id = self._indicator_id
        problems = self._context.attempt(
            lambda workspace: roadmap.add_measurement(workspace, indicator_id, **draft)
        ).problems
        if problems:
            self._draft = draft
            self._keep_entry()
            self._form.show_problems(problems)
        self._form.focus_first()

    def _remove(self) -> None:
        edited = self._edited
        if edited is not None:
            self._context.attempt(lambda workspace: roadmap.remove_measurement(workspace, edited))
