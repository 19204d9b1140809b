"""A cell of the field: who is there, what may be there, and what is known of the need."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from aligner.actions import field
from aligner.analysis.field import FieldCell, Place, need_at
from aligner.charts.field import explained
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import FieldFinding, OrganizationKind, Sector, Sharing
from aligner.ui.context import PageContext
from aligner.ui.links import ToField, ToPlacement
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import Part
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

IN_LINE = 34
"""So many letters of a name fit in a line of the panel."""
_EMPTY: dict[str, object] = {
    "finding": None,
    "checked": None,
    "people": None,
    "source": "",
    "path": None,
    "path_minor": None,
    "path_partner": "",
    "path_risk": "",
    "sharing": Sharing.INITIATIVE,
}


@dataclass(frozen=True)
class Present:
    """Who is in a cell, ready to read. ours: programs by id.  others: (actor's id, who and what)."""

    sentence: str
    ours: tuple[tuple[int, str], ...]
    others: tuple[tuple[int, str], ...]
    maybe: str


class CellPanel(Inspector):
    """Shows the cell that `show_cell` brings; what is typed of the need is saved when its field is left.

    actor_asked: an actor's id to open, with the activity that was just added, 0 for none.
    """

    actor_asked = Signal(object, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._place: Place | None = None
        self._stage = label("", "caption")
        self.body.addWidget(self._stage)
        self._present = Part(self._build_present)
        self.body.addWidget(self._present)
        self._add = button(self.tr("Add what another does here"), context.theme, lambda: None, icon_name="add")
        self._menu = QMenu(self._add)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(self._menu)
        self.body.addWidget(self._add)
        self._known = label("", "card_title")
        self.body.addWidget(self._known)
        words = context.words
        levels = [(level, words.label(level)) for level in Sharing]
        findings = [(None, self.tr("Not said")), *((found, words.label(found)) for found in FieldFinding)]
        self._form = RecordForm(
            (
                FieldSpec("finding", self.tr("Who looked found"), "choice", findings),
                FieldSpec("checked", self.tr("Checked on"), "date"),
                FieldSpec("people", self.tr("People who need an answer"), "number"),
                FieldSpec("source", self.tr("How we know"), "note", lines=2),
                *(self._of_paths() if words.kind == OrganizationKind.FOUNDATION else ()),
                FieldSpec("sharing", self.tr("Who may see it"), "choice", levels),
            ),
            self._commit,
            words,
            context.drafts,
            currency=context.records().organization.currency,
        )
        self.body.addWidget(self._form)
        self._remove = button(
            self.tr("Remove what is said of this cell"), context.theme, self._remove_need, role="link"
        )
        self.body.addWidget(self._remove)
        self.body.addStretch(1)

    def _of_paths(self) -> tuple[FieldSpec, ...]:
        """A foundation marks here which of its next paths this is, for its papers."""
        orders = (self.tr("The first"), self.tr("The second"), self.tr("The third"))
        marks = [(None, self.tr("No next path of ours")), *enumerate(orders, 1)]
        return (
            FieldSpec("path", self.tr("Next path"), "choice", marks),
            FieldSpec("path_minor", self.tr("What it takes in a year"), "money"),
            FieldSpec("path_partner", self.tr("With whom")),
            FieldSpec("path_risk", self.tr("What could go wrong"), "note", lines=2),
        )

    @property
    def place(self) -> Place | None:
        return self._place

    def show_cell(self, cell: FieldCell, sector: Sector | None = None) -> None:
        """Brings a cell up to date. sector: the one that its work is shown of; None means all."""
        if cell.place != self._place:
            self._form.finish()
            self.begin_at_top()
        self._place = cell.place
        records, words = self._context.records(), self._context.words
        self.title.setText(isolate(short_title(records.goal_by_id[cell.place.goal_id].title)))
        stage = records.stage_by_id.get(cell.place.stage_id or 0)
        where = (stage.title if stage is not None else "", cell.place.population, cell.place.region)
        of_sector = [words.label(sector)] if sector is not None else []
        self._stage.setText(" · ".join([*(isolate(text) for text in where if text), *of_sector]))
        self._stage.setVisible(bool(of_sector) or any(where))
        of_all, of_cell = self.tr("What is known of this cell, of all sectors"), self.tr("What is known of this cell")
        self._known.setText(of_all if of_sector else of_cell)
        activities = {activity.id: activity for activity in records.activities}
        others: list[tuple[int, str]] = []
        for activity_id in cell.others:
            activity = activities[activity_id]
            named = (records.actor_by_id[activity.actor_id].name, activity.title)
            others.append((activity.actor_id, " · ".join(text for text in named if text)))
        ours = tuple((i, records.program_by_id[i].title) for i in cell.own)
        maybe = words.sentence("field.maybe", n=cell.maybe) if cell.maybe else ""
        sentence = explained(cell, words, of_sector=sector is not None)
        self._present.show_content(Present(sentence, ours, tuple(others), maybe))
        need = need_at(records.needs, cell.place)
        values = _EMPTY if need is None else {name: getattr(need, name) for name in _EMPTY}
        link = ToField(goal_id=cell.place.goal_id, stage_id=cell.place.stage_id)
        if need is None:
            # What is typed of a cell of which nothing is written yet waits at its goal.
            about = About(ToField.page, f"new_need_{cell.place.stage_id or 0}", cell.place.goal_id, link)
        else:
            about = About(ToField.page, kinds.NEED.name, need.id, link)
        self._form.show_values(values, about)
        self._remove.setVisible(need is not None)
        self.show()

    def finish(self) -> None:
        """Saves what is being typed."""
        self._form.finish()

    def _build_present(self, shown: Present) -> QWidget:
        panel = QWidget()
        column = column_in(panel, 4)
        column.addWidget(label(shown.sentence))
        show = self._context.show
        for title, entries, opened in (
            (self.tr("Ours"), shown.ours, lambda i: show(ToPlacement(program_id=i))),
            (self.tr("Others"), shown.others, lambda i: self.actor_asked.emit(i, 0)),
        ):
            if entries:
                column.addSpacing(6)
                column.addWidget(label(title, "label"))
                for record_id, text in entries:
                    way = button(
                        isolate(short_title(text, IN_LINE)),
                        self._context.theme,
                        lambda i=record_id, o=opened: o(i),
                        role="link",
                    )
                    way.setToolTip(text)
                    way.setAccessibleName(text)
                    column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        if shown.maybe:
            column.addSpacing(6)
            column.addWidget(label(shown.maybe, "caption"))
        return panel

    def _fill_menu(self) -> None:
        self._menu.clear()
        for actor in self._context.records().actors:
            action = QAction(isolate(short_title(actor.name)), self._menu)
            action.triggered.connect(lambda _checked=False, i=actor.id: self._add_activity(i))
            self._menu.addAction(action)
        if self._context.records().actors:
            self._menu.addSeparator()
        new_actor = QAction(self.tr("A new actor"), self._menu)
        new_actor.triggered.connect(lambda _checked=False: self._add_actor())
        self._menu.addAction(new_actor)

    def _add_actor(self) -> None:
        name = self.tr("New actor")
        outcome = self._context.attempt(lambda workspace: field.add_actor(workspace, name))
        if outcome.is_done:
            self._add_activity(outcome.value.id)

    def _add_activity(self, actor_id: int) -> None:
        place = self._place
        if place is None:
            return
        where = {"stage_id": place.stage_id, "population": place.population, "region": place.region}
        outcome = self._context.attempt(
            lambda workspace: field.add_activity(workspace, actor_id, place.goal_id, **where)
        )
        if outcome.is_done:
            self.actor_asked.emit(actor_id, outcome.value.id)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        place = self._place
        if place is None:
            return ()
        return self._context.attempt(lambda workspace: field.set_need(workspace, place, **{name: value})).problems

    def _remove_need(self) -> None:
        place = self._place
        need = need_at(self._context.records().needs, place) if place is not None else None
        if need is not None:
            self._context.attempt(lambda workspace: field.remove_need(workspace, need.id))
