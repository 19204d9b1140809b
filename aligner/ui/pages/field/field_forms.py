"""The forms in which the field is shown: a map, who works beside whom, and each of the two as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from aligner.actions.field import beside_whom
from aligner.analysis.charges import in_charge
from aligner.analysis.field import FieldCell, Place
from aligner.analysis.field_slices import FieldSlice
from aligner.analysis.network import OURSELVES, Tie
from aligner.charts.field import charges_counts, charges_table, field_counts, field_table
from aligner.model import kinds
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.links import ToPlacement, ToRoadmap
from aligner.ui.pages.field.field_map import FieldMap, field_view
from aligner.ui.pages.field.field_table import FieldTable
from aligner.ui.pages.field.network_view import NetworkView

MAP, TABLE, NETWORK, NETWORK_TABLE, CHARGES = FORMS = ("map", "table", "network", "network_table", "charges")


class FieldForms(QStackedWidget):
    """Emits `cell_opened` with goal and stage, and `actor_opened` with an actor's id; `map` asks for findings."""

    cell_opened = Signal(object, object)
    actor_opened = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._cells: Sequence[FieldCell] = ()
        self._ties: Sequence[Tie] = ()
        self.map = FieldMap(context.theme)
        self.map.setAccessibleName(self.tr("The field: goals by stages"))
        self.map.cell_activated.connect(self.cell_opened)
        self.map.goal_chosen.connect(self._show_goal)
        self._table = FieldTable(narrow=(2, 5))
        self._table.setAccessibleName(self.tr("The field: goals by stages"))
        self._table.row_activated.connect(self._open_cell)
        self._network = NetworkView(context.theme)
        self._network.organization_opened.connect(self._open_organization)
        self._network.goal_opened.connect(self._show_goal)
        self._ties_table = FieldTable()
        self._ties_table.setAccessibleName(self.tr("Who works beside whom"))
        self._ties_table.row_activated.connect(lambda row: self._open_organization(self._ties[row].organization))
        self._in_charge: Sequence[int] = ()
        self._charges = FieldTable(narrow=(3,))
        self._charges.setAccessibleName(self.tr("Who is in charge of each goal"))
        self._charges.row_activated.connect(lambda row: self._show_goal(self._in_charge[row]))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._network)
        for form in (self.map, self._table, scroll, self._ties_table, self._charges):
            self.addWidget(form)

    def show_form(
        self, form: str, records: Records, cells: Sequence[FieldCell], part: FieldSlice, chosen: Place | None
    ) -> tuple[str, tuple[str, ...]]:
        """Brings a form up to date and shows it: what it sums up to, and what is not in it, in words.

        records: without programs that are over.  chosen: the cell whose details are open.
        """
        words = self._context.words
        self._cells = cells
        self.setCurrentIndex(FORMS.index(form))
        if form == MAP:
            self.map.show_view(
                field_view(records, cells, words), (chosen.goal_id, chosen.stage_id) if chosen is not None else None
            )
        elif form == TABLE:
            self._table.show_table(field_table(records, cells, words))
        elif form == CHARGES:
            self._in_charge = [one.goal.id for one in in_charge(records)]
            self._charges.show_table(charges_table(records, words))
            return charges_counts(records, words), (words.sentence("field.in_charge.note"),)
        else:
            chart = beside_whom(records, part, words)
            self._ties = chart.table_ties
            if form == NETWORK:
                self._network.show_chart(chart)
            else:
                self._ties_table.show_table(chart.table)
            summary = chart.summary if chart.organizations else words.sentence("field.nobody_works")
            return summary, chart.more if form == NETWORK else chart.table_more
        return field_counts(cells, words), ()

    def focus_form(self) -> None:
        """Puts the keyboard into the form that is shown."""
        (self.map, self._table, self._network, self._ties_table, self._charges)[self.currentIndex()].setFocus()

    def _open_cell(self, row: int) -> None:
        place = self._cells[row].place
        self.cell_opened.emit(place.goal_id, place.stage_id)

    def _open_organization(self, organization: int) -> None:
        if organization == OURSELVES:
            self._context.show(ToPlacement())
        else:
            self.actor_opened.emit(organization)

    def _show_goal(self, goal_id: int | None) -> None:
        if goal_id is not None:
            self._context.show(ToRoadmap(kinds.GOAL.name, goal_id))
