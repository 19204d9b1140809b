"""The field: who works where on the roadmap, what is crowded, what is lacking, and what nobody looked at."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from aligner.actions import connections, field
from aligner.analysis.field import Connection, FieldCell, Place, field_figures, need_at, sliced_cells
from aligner.analysis.field_slices import FieldSlice, populations_and_regions, sectors_of
from aligner.analysis.living import without_ended
from aligner.charts.field import field_unstated
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model.records import Records
from aligner.model.vocabulary import FieldFinding, Sector
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToDecisions, ToField, ToRoadmap
from aligner.ui.page import PRESENTING, VOTING, Page
from aligner.ui.pages.field.step import FieldStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.form import choice_box, offer
from aligner.ui.widgets.import_button import OF_FIELD, ImportButton
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row
from aligner.ui.widgets.page_header import page_column
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.widgets.zoom_bar import ZoomBar

_NEXT_FINDING = {
    None: FieldFinding.NOBODY,
    FieldFinding.NOBODY: FieldFinding.IRRELEVANT,
    FieldFinding.IRRELEVANT: None,
}
WIDE_PX = 1240
"""From this width the connections stay beside an open panel."""
NARROW_PX, NARROWEST_PX = 1000, 760
"""Below the first width a table has their place, below the second the map has it until they are asked for."""
CHOICE_PX = 320
"""A choice is no wider: alone in its row it would run across the page."""
LEAST_MAP_PX = 240
"""In a window of less height, as under a banner on a small screen, the page scrolls instead."""


class FieldPage(FieldStep, Page):
    unmoved_by = PRESENTING | VOTING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._cells: tuple[FieldCell, ...] = ()
        self._shows_aside = False
        self._import = ImportButton(context, OF_FIELD)
        self._add = button(self.tr("Add actor"), theme, self._add_actor, role="primary", icon_name="add")
        from aligner.ui.pages.field.field_forms import CHARGES, MAP, NETWORK, FieldForms

        self._map_form, self._charges_form = MAP, CHARGES
        self._captions = {
            MAP: self.tr(
                "Squares are ours, circles others. Enter shows who; Space says: nobody there, or not relevant."
            ),
            NETWORK: self.tr(
                "Arrows choose an organization or a goal and name its lines; Enter opens it. Dashed: stage not said."
            ),
        }
        self._forms = FieldForms(context)
        self._zoom = ZoomBar(context, self._forms.map, "field")
        actions = (self._zoom, self._import.widget, self._add)
        outer = page_column(self, self.title(context.words.kind), self.help(), *actions, is_full=True)
        self._empty = EmptyState(
            theme,
            "field",
            self.tr("No roadmap yet"),
            self.tr("The field is read against the initiative's goals: who works at which of them."),
            self.tr("Go to the roadmap"),
            lambda: context.show(ToRoadmap()),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        work = column_in(self._work, 12)
        work.addLayout(self._slices_row())
        row = inner_row(16)
        work.addLayout(row, 1)
        column = inner_column(8)
        from aligner.ui.pages.field.joint import JointMapButton

        self._counts = label("", "card_title")
        joint = JointMapButton(context)
        joint.refused.connect(lambda problems: self._refusal.show_problems(problems))
        head = inner_row(6)
        head.addWidget(self._counts, 1)
        self._aside = button("", theme, self._switch_aside, role="link")
        head.addWidget(self._aside)
        head.addWidget(joint)
        column.addLayout(head)
        self._hole = label("", "muted")
        column.addWidget(self._hole)
        self._unstated = label("", "muted")
        column.addWidget(self._unstated)
        from aligner.ui.pages.field.actor_panel import ActorPanel
        from aligner.ui.pages.field.cell_panel import CellPanel
        from aligner.ui.pages.field.connections import Connections

        self._forms.map.finding_asked.connect(self._toggle_finding)
        self._forms.cell_opened.connect(self._open_cell)
        self._forms.actor_opened.connect(self._open_actor)
        column.addWidget(self._forms, 1)
        self._caption = label("", "caption")
        column.addWidget(self._caption)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        row.addLayout(column, 1)
        self._cell = CellPanel(context)
        self._cell.hide()
        self._cell.closed.connect(self._on_closed)
        self._cell.actor_asked.connect(self._open_actor)
        row.addWidget(self._cell)
        self._actor = ActorPanel(context)
        self._actor.hide()
        self._actor.closed.connect(self._on_closed)
        row.addWidget(self._actor)
        self._connections = Connections(context, self._decide, self._copy_message)
        row.addWidget(self._connections)
        self._forms.setMinimumHeight(LEAST_MAP_PX)
        # It is squeezed across as any page is; only what is too low scrolls.
        self._work.setMinimumWidth(1)
        self._scroll = QScrollArea()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._work)
        outer.addWidget(self._scroll, 1)

    def _slices_row(self) -> QHBoxLayout:
        row = inner_row(8)
        from aligner.ui.pages.field.field_forms import FORMS

        #: Choices of how the field is shown: goals by stages, as a map or a table; organizations beside each other;
        #: who is in charge of each goal.
        named = (
            self.tr("Map"),
            self.tr("Table"),
            self.tr("Network"),
            self.tr("Network table"),
            self.tr("In charge"),
        )
        forms = tuple(zip(FORMS, named, strict=True))
        self._form = choice_box(forms, self.context.memory.form(self.context.opened.uid, self.page_id))
        self._form.setAccessibleName(self.tr("Shown as"))
        self._form.activated.connect(lambda _index: self._on_form_chosen())
        row.addWidget(self._form, 1)
        self._population = choice_box(())
        self._population.setAccessibleName(self.tr("Population"))
        self._region = choice_box(())
        self._region.setAccessibleName(self.tr("Region"))
        self._sector = choice_box(())
        self._sector.setAccessibleName(self.tr("Sector"))
        self._actors = choice_box(())
        self._actors.setAccessibleName(self.tr("Open an actor"))
        for box in (self._population, self._region, self._sector):
            box.activated.connect(lambda _index: self.refresh())
            row.addWidget(box, 1)
        self._actors.activated.connect(lambda _index: self._on_actor_chosen())
        row.addWidget(self._actors, 1)
        for box in (self._form, self._population, self._region, self._sector, self._actors):
            # They share the width alike, whatever is in them.
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMaximumWidth(CHOICE_PX)
        row.addStretch(0)
        return row

    def refresh(self) -> None:
        # Over when the day says so or when marked; only what is going on is in the field.
        records = without_ended(self.context.records())
        self._empty.setVisible(not records.goals)
        self._scroll.setVisible(bool(records.goals))
        for action in (self._zoom, self._import.widget, self._add):
            action.setVisible(bool(records.goals))
        self._import.show_lists(records)
        if not records.goals:
            return
        self._fill_choices(records)
        part, words, own = self._part(), self.context.words, self._own_weights()
        self._cells = sliced_cells(records, part)
        chosen = self._cell.place if not self._cell.isHidden() else None
        form = self._form.currentData()
        counts, more = self._forms.show_form(form, records, self._cells, part, chosen)
        figures = field_figures(records, own, part)
        self._counts.setText(counts)
        self._unstated.setText(words.join(notes := (*more, *field_unstated(figures.unstated, part, words))))
        self._unstated.setVisible(bool(notes))
        self._caption.setText(self._captions.get(form, ""))
        self._caption.setVisible(form in self._captions)
        self._zoom.setVisible(form == self._map_form)
        hole = figures.black_hole
        if hole is None:
            is_elsewhere = any(need.people for need in records.needs)
            self._hole.setText(words.sentence("field.no_need_here" if is_elsewhere else "field.no_need"))
        else:
            key = "field.hole" if hole.high - hole.low < 0.005 else "field.hole_between"
            self._hole.setText(words.sentence(key, low=hole.low, high=hole.high))
        # Who is in charge is said of a whole goal.
        is_of_goals = form == self._charges_form
        self._hole.setVisible(not is_of_goals)
        for box in (self._population, self._region, self._sector):
            box.setVisible(not is_of_goals and box.count() > 1)
        self._connections.show_connections(figures, records, own)
        if chosen is not None:
            self._show_cell(records, chosen.goal_id, chosen.stage_id)
        if not self._actor.isHidden():
            self._actor.refresh()
        self._share_space()

    def show_link(self, link: Link) -> None:
        if not isinstance(link, ToField):
            return
        if link.actor_id:
            self._open_actor(link.actor_id)
        elif link.goal_id:
            self._open_cell(link.goal_id, link.stage_id)

    def current_link(self) -> Link | None:
        if self._actor.actor_id and not self._actor.isHidden():
            return ToField(self._actor.actor_id)
        place = None if self._cell.isHidden() else self._cell.place
        return ToField(goal_id=place.goal_id, stage_id=place.stage_id) if place is not None else None

    def finish(self) -> None:
        self._cell.finish()
        self._actor.finish()

    def _own_weights(self) -> dict[int, float]:
        return {goal.goal_id: goal.own for goal in self.context.figures().goals if goal.own is not None}

    def _part(self) -> FieldSlice:
        """The part of the field that is chosen."""
        sector = self._sector.currentData()
        population, region = self._population.currentData(), self._region.currentData()
        return FieldSlice(population or "", region or "", Sector(sector) if sector else None)

    def _on_form_chosen(self) -> None:
        self.context.memory.keep_form(self.context.opened.uid, self.page_id, self._form.currentData())
        self.refresh()

    def _fill_choices(self, records: Records) -> None:
        populations, regions = populations_and_regions(records)
        shown = [[(name, isolate(short_title(name, 40))) for name in named] for named in (populations, regions)]
        sectors = [(sector, self.context.words.label(sector)) for sector in sectors_of(records)]
        for box, none, everything, named in (
            (self._population, "", self.tr("All populations"), shown[0]),
            (self._region, "", self.tr("All regions"), shown[1]),
            (self._sector, None, self.tr("All sectors"), sectors),
        ):
            entries: list[tuple[object, str]] = [(none, everything), *named]
            offer(box, entries)
            box.setVisible(len(entries) > 1)
        actors = [(actor.id, isolate(short_title(actor.name, 40))) for actor in records.actors]
        offer(self._actors, [(0, self.tr("Open an actor")), *actors])
        self._actors.setVisible(bool(actors))

    def _open_cell(self, goal_id: int | None, stage_id: int | None) -> None:
        if goal_id is not None:
            self._actor.hide()
            records = without_ended(self.context.records())
            self._show_cell(records, goal_id, stage_id)
            self.refresh()

    def _toggle_finding(self, goal_id: int | None, stage_id: int | None) -> None:
        """Says of a cell that nobody is there, then that it is not relevant, then nothing again."""
        if goal_id is None:
            return
        part = self._part()
        if part.sector is not None:
            self.context.announce_removal(self.tr("What was found is said of all sectors: choose all of them first"))
            return
        place = Place(goal_id, stage_id, part.population, part.region)
        known = need_at(self.context.records().needs, place)
        found = _NEXT_FINDING[known.finding if known is not None else None]
        checked = date.today() if found is not None else None
        self._refusal.attempt(lambda workspace: field.set_need(workspace, place, finding=found, checked=checked))

    def _show_cell(self, records: Records, goal_id: int, stage_id: int | None) -> None:
        part = self._part()
        found: list[FieldCell] = [
            cell
            for cell in sliced_cells(records, part)
            if (cell.place.goal_id, cell.place.stage_id) == (goal_id, stage_id)
        ]
        if found:
            self._cell.show_cell(found[0], part.sector)
        else:
            self._cell.hide()

    def _open_actor(self, actor_id: int, activity_id: int = 0) -> None:
        if actor_id in self.context.records().actor_by_id:
            self._cell.hide()
            self._actor.show_actor(actor_id, activity_id)
            self.refresh()

    def _on_actor_chosen(self) -> None:
        actor_id = self._actors.currentData()
        self._actors.setCurrentIndex(0)
        if actor_id:
            self._open_actor(actor_id)

    def _on_closed(self) -> None:
        self._forms.focus_form()
        self.refresh()

    def _add_actor(self) -> None:
        name = self.tr("New actor")
        outcome = self._refusal.attempt(lambda workspace: field.add_actor(workspace, name))
        if outcome.is_done:
            self._open_actor(outcome.value.id)
            self._actor.focus_name()

    def _decide(self, one: Connection) -> None:
        """Makes an item of a connection, and shows it."""
        records, words = self.context.records(), self.context.words
        names = {"actor": records.actor_by_id[one.actor_id].name, "goal": records.goal_by_id[one.goal_id].title}
        title = short_title(words.sentence("field.item", **names), 200)
        outcome = self._refusal.attempt(lambda workspace: connections.accept_connection(workspace, one, title))
        if outcome.is_done:
            self.context.show(ToDecisions(outcome.value.id))

    def _copy_message(self, one: Connection) -> None:
        """Puts a draft of a message to the actor into the clipboard, and says so."""
        from aligner.ui.pages.field.connections import connection_reasons

        records, words = self.context.records(), self.context.words
        reasons = connection_reasons(self.context, one, records, self._own_weights())
        text = words.sentence(
            "field.message",
            actor=records.actor_by_id[one.actor_id].name,
            initiative=records.initiative.name,
            reasons="\n".join(f"- {reason}" for reason in reasons),
            organization=records.organization.name,
        )
        QGuiApplication.clipboard().setText(text)
        self.context.announce_removal(self.tr("The draft message is in the clipboard"))

    def _switch_aside(self) -> None:
        self._shows_aside = not self._shows_aside
        self._share_space()

    def _share_space(self) -> None:
        is_open = not (self._cell.isHidden() and self._actor.isHidden())
        is_narrow = self._form.currentData() != self._map_form and self.width() < NARROW_PX
        is_narrowest = self.width() < NARROWEST_PX and not is_open
        self._aside.setVisible(is_narrowest)
        self._aside.setText(self.tr("Show the map") if self._shows_aside else self.tr("Connections worth a look"))
        is_aside = is_narrowest and self._shows_aside
        self._forms.setVisible(not is_aside)
        if is_narrowest:
            self._connections.setVisible(is_aside)
        else:
            self._connections.setVisible(self.width() >= WIDE_PX or not (is_open or is_narrow))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_space()
