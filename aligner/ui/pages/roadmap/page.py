"""Roadmap: the initiative, its goals, stages and indicators, as a list with forms and as a picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.model import kinds
from aligner.model.fields import Record
from aligner.rules.ownership import is_ours_to_edit
from aligner.ui.context import PageContext, Verb
from aligner.ui.links import Link, ToRoadmap, ToRoadmapLetter
from aligner.ui.look.icons import icon
from aligner.ui.page import DECIDING, DRAWN, PRESENTING, VOTING, Page
from aligner.ui.pages.roadmap.editing import PictureEditing
from aligner.ui.pages.roadmap.outline import RoadmapTree, Selection
from aligner.ui.pages.roadmap.step import RoadmapStep
from aligner.ui.pages.roadmap.whose import WhoseRoadmap
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.canvas_model import canvas_model
from aligner.ui.widgets.canvas_words import canvas_words
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.import_button import OF_ROADMAP, ImportButton
from aligner.ui.widgets.page_header import page_column
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.widgets.zoom_bar import ZoomBar

LIST_WIDTH_PX, LEAST_LIST_PX, LIST_SHARE = 400, 220, 0.4
"""On a narrow page the list takes this share, so that the form beside it has room."""
PICTURE = "picture"
"""How the page's form is remembered; "" is the list."""


class RoadmapPage(RoadmapStep, Page):
    unmoved_by = PRESENTING - DRAWN | VOTING | DECIDING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._marked: set[tuple[str, int]] = set()
        theme = context.theme
        self._shown: Selection | None = None
        self._view = button(self.tr("Show as picture"), theme, self._switch_view, icon_name="eye")
        self._import = ImportButton(context, OF_ROADMAP)
        self._add = button(self.tr("Add"), theme, lambda: None, role="primary", icon_name="add")
        self._add.setMenu(self._add_menu())
        self._picture = PictureEditing(context)
        self.canvas = self._picture.canvas
        self._zoom = ZoomBar(context, self.canvas, "roadmap")
        self._zoom.hide()
        actions = (self._zoom, self._view, self._import.widget, self._add)
        outer = page_column(self, self.title(context.words.kind), self.help(), *actions, is_full=True)
        self._whose = WhoseRoadmap(context)
        outer.addWidget(self._whose)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._make_list())
        self.canvas.setAccessibleName(self.tr("The roadmap with our programs"))
        self.canvas.goal_chosen.connect(lambda goal_id: self._open_from_canvas(kinds.GOAL.name, goal_id))
        self.canvas.stage_chosen.connect(lambda stage_id: self._open_from_canvas(kinds.STAGE.name, stage_id))
        self.canvas.add_requested.connect(lambda: self._do("add"))
        self._faces.addWidget(self._picture)
        outer.addWidget(self._faces, 1)
        self._show_as(is_picture=context.memory.form(context.opened.uid, self.page_id) == PICTURE)

    def _make_list(self) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(6)
        self._tree = RoadmapTree(self.context.theme, self.context.words)
        self._tree.setFixedWidth(LIST_WIDTH_PX)
        self._tree.chosen.connect(self._on_chosen)
        self._tree.requested.connect(self._do)
        self._tree.place_requested.connect(self._place)
        column.addWidget(self._tree, 1)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        self._tools: dict[str, QWidget] = {}
        for verb, icon_name, tip in (
            ("up", "chevron_up", self.tr("Move up (Alt+Up)")),
            ("down", "chevron_down", self.tr("Move down (Alt+Down)")),
            ("deeper", "chevron_end", self.tr("Put below the goal before it")),
            ("higher", "chevron_start", self.tr("Take out of the goal above it")),
            ("remove", "remove", self.tr("Remove (Delete)")),
        ):
            tool = icon_button(icon_name, tip, self.context.theme, lambda v=verb: self._do(v))
            self._tools[verb] = tool
            tools.addWidget(tool)
        tools.addStretch(1)
        self._earlier = button(self.tr("Earlier versions…"), self.context.theme, self._show_earlier, role="link")
        tools.addWidget(self._earlier)
        column.addLayout(tools)
        self._problem = RefusalLine(self.context)
        self._problem.setMaximumWidth(LIST_WIDTH_PX)
        column.addWidget(self._problem)
        row.addLayout(column)
        card = Card()
        from aligner.ui.pages.roadmap.forms import RoadmapForms

        self._forms = RoadmapForms(self.context)
        self._forms.add_requested.connect(self._add_record)
        card.body.addWidget(self._forms)
        self._scroll = QScrollArea()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(card)
        row.addWidget(self._scroll, 1)
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        width_px = min(LIST_WIDTH_PX, max(LEAST_LIST_PX, round(event.size().width() * LIST_SHARE)))
        self._tree.setFixedWidth(width_px)
        self._problem.setMaximumWidth(width_px)
        super().resizeEvent(event)

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        self._additions: dict[str, QAction] = {}
        for kind, text, icon_name in (
            (kinds.GOAL.name, self.tr("Goal"), "goal"),
            ("subgoal", self.tr("Goal below the chosen one"), "goal"),
            (kinds.STAGE.name, self.tr("Stage"), "stage"),
            (kinds.INDICATOR.name, self.tr("Indicator of the chosen goal"), "indicator"),
        ):
            action = QAction(icon(icon_name, self.context.theme.colors["muted"], 18), text, menu)
            action.triggered.connect(lambda _checked=False, k=kind: self._add_record(k))
            menu.addAction(action)
            self._additions[kind] = action
        menu.aboutToShow.connect(self._show_additions)
        return menu

    def _show_additions(self) -> None:
        """Offers what can be added to what is chosen, in the list or in the picture."""
        chosen = self._chosen()
        self._additions["subgoal"].setEnabled(chosen.kind == kinds.GOAL.name)
        self._additions[kinds.INDICATOR.name].setEnabled(self._goal_id(chosen) is not None)

    @property
    def _is_picture(self) -> bool:
        return self._faces.currentWidget() is self._picture

    def _chosen(self) -> Selection:
        """What is chosen in the form that is shown."""
        if not self._is_picture:
            return self._tree.current()
        found = self.canvas.chosen
        return Selection("goals") if found is None else Selection(found.kind, found.record_id)

    def _show_earlier(self) -> None:
        from aligner.ui.pages.roadmap.earlier import EarlierRoadmaps

        EarlierRoadmaps(self.window(), self.context).open()

    def refresh(self) -> None:
        records = self.context.records()
        self._whose.show_state(records.initiative)
        self._add.setEnabled(is_ours_to_edit(records.initiative.state))
        self._tree.show_records(records)
        self._import.show_lists(records)
        self._earlier.setVisible(bool(records.roadmap_versions))
        self._marked = set()
        self.mark_drafts()
        self._on_chosen(self._tree.current())
        if self._is_picture:
            self._show_canvas()

    def mark_drafts(self) -> None:
        marked: set[tuple[str, int]] = set()
        measurements = {one.id: one.indicator_id for one in self.context.records().measurements}
        measured = {one.id: one.goal_id for one in self.context.records().own_measures}
        charged = {one.id: one.goal_id for one in self.context.records().charges}
        linked = {one.id: one.goal_id for one in self.context.records().goal_links}
        for place in self.context.drafts.places():
            if place.page == self.page_id:
                if place.kind == kinds.GOAL_LINK.name:
                    marked.add((kinds.GOAL.name, linked.get(place.record_id, 0)))
                elif place.kind == kinds.CHARGE.name:
                    marked.add((kinds.GOAL.name, charged.get(place.record_id, 0)))
                elif place.kind == kinds.OWN_MEASURE.name:
                    marked.add((kinds.GOAL.name, measured.get(place.record_id, 0)))
                elif place.kind == kinds.MEASUREMENT.name:
                    marked.add((kinds.INDICATOR.name, measurements.get(place.record_id, 0)))
                elif place.kind in ("new_measurement", "measurement_entry"):
                    marked.add((kinds.INDICATOR.name, place.record_id))
                else:
                    marked.add((place.kind, place.record_id))
        if marked != self._marked:
            self._marked = marked
            self._tree.mark(marked)

    def show_link(self, link: Link) -> None:
        if isinstance(link, ToRoadmapLetter) and self.context.records().roadmap_versions:
            self._show_earlier()
        if isinstance(link, ToRoadmap) and link.kind:
            self._show_as(is_picture=False)
            self._tree.choose(Selection(link.kind, link.record_id))

    def current_link(self) -> Link | None:
        chosen = self._tree.current()
        return None if self._is_picture else ToRoadmap(chosen.kind, chosen.record_id)

    def _switch_view(self) -> None:
        is_picture = not self._is_picture
        self._show_as(is_picture=is_picture)
        self.context.memory.keep_form(self.context.opened.uid, self.page_id, PICTURE if is_picture else "")
        if is_picture:
            self._show_canvas()
            self.canvas.setFocus()

    def _show_as(self, *, is_picture: bool) -> None:
        self._picture.clear()
        self._faces.setCurrentIndex(1 if is_picture else 0)
        self._zoom.setVisible(is_picture)
        self._view.setText(self.tr("Show as list") if is_picture else self.tr("Show as picture"))

    def _show_canvas(self) -> None:
        context = self.context
        self._picture.show_usual()
        self.canvas.show_model(canvas_model(context.records(), context.figures(), context.words, canvas_words()))

    def _open_from_canvas(self, kind: str, record_id: int | None) -> None:
        if record_id is not None:
            self._switch_view()
            self._tree.choose(Selection(kind, record_id))
            self._tree.setFocus()

    def _on_chosen(self, chosen: Selection) -> None:
        if chosen != self._shown:
            self._shown = chosen
            self._scroll.verticalScrollBar().setValue(0)
        self._problem.clear()
        self._forms.show_chosen(chosen, self.context.records())
        is_goal = chosen.kind == kinds.GOAL.name
        self._show_additions()
        is_ours = is_ours_to_edit(self.context.records().initiative.state)
        for verb in ("up", "down"):
            self._tools[verb].setEnabled(is_ours and chosen.kind in (kinds.GOAL.name, kinds.STAGE.name))
        self._tools["deeper"].setEnabled(is_ours and is_goal and self._sibling_before(chosen.record_id) is not None)
        self._tools["higher"].setEnabled(is_ours and is_goal and self._parent_id(chosen.record_id) is not None)
        self._tools["remove"].setEnabled(is_ours and chosen.record_id != 0)

    def _goal_id(self, chosen: Selection) -> int | None:
        """The goal that is chosen, or the goal of the chosen indicator."""
        if chosen.kind == kinds.GOAL.name:
            return chosen.record_id
        indicator = self.context.records().indicator_by_id.get(chosen.record_id)
        return indicator.goal_id if indicator is not None and chosen.kind == kinds.INDICATOR.name else None

    def _parent_id(self, goal_id: int) -> int | None:
        goal = self.context.records().goal_by_id.get(goal_id)
        return goal.parent_id if goal is not None else None

    def _sibling_before(self, goal_id: int) -> int | None:
        parent_id = self._parent_id(goal_id)
        records = self.context.records()
        siblings = [goal.id for goal in records.roadmap_goals if goal.parent_id == parent_id]
        place = siblings.index(goal_id) if goal_id in siblings else 0
        return siblings[place - 1] if place > 0 else None

    def _do(self, verb: str) -> None:
        """Runs a verb on what is chosen."""
        chosen = self._chosen()
        record_id = chosen.record_id
        if verb in ("edit", "rename"):
            is_ours = is_ours_to_edit(self.context.records().initiative.state)
            # Where a title is the initiative's, what can be renamed of a goal is how we call it.
            is_wording = verb == "rename" and chosen.kind == kinds.GOAL.name and not is_ours
            self._forms.focus_field("our_wording" if is_wording else "")
            return
        if verb == "add":
            kind = kinds.STAGE.name if chosen.kind == "stages" else chosen.kind
            self._add_record(kind if kind in (kinds.STAGE.name, kinds.INDICATOR.name) else kinds.GOAL.name)
            return
        step = -1 if verb == "up" else 1
        verbs: dict[tuple[str, str], Verb[object]] = {
            (kinds.GOAL.name, "up"): lambda workspace: roadmap.move_goal(workspace, record_id, step),
            (kinds.GOAL.name, "down"): lambda workspace: roadmap.move_goal(workspace, record_id, step),
            (kinds.STAGE.name, "up"): lambda workspace: roadmap.move_stage(workspace, record_id, step),
            (kinds.STAGE.name, "down"): lambda workspace: roadmap.move_stage(workspace, record_id, step),
            (kinds.GOAL.name, "remove"): lambda workspace: roadmap.remove_goal(workspace, record_id),
            (kinds.STAGE.name, "remove"): lambda workspace: roadmap.remove_stage(workspace, record_id),
            (kinds.INDICATOR.name, "remove"): lambda workspace: roadmap.remove_indicator(workspace, record_id),
        }
        if chosen.kind == kinds.GOAL.name and verb in ("deeper", "higher"):
            self._move_across(record_id, verb)
        elif (chosen.kind, verb) in verbs:
            self._problem.attempt(verbs[chosen.kind, verb])

    def _move_across(self, goal_id: int, way: str) -> None:
        """One level deeper, below the goal before it, or one level higher; nothing where there is no such place."""
        above = self._sibling_before(goal_id) if way == "deeper" else self._parent_id(goal_id)
        if above is not None:
            parent_id = above if way == "deeper" else self._parent_id(above)
            self._problem.attempt(lambda workspace: roadmap.edit_goal(workspace, goal_id, parent_id=parent_id))

    def _place(self, chosen: Selection, before_id: int | None) -> None:
        """Puts a goal or stage that was dragged before another of its own; None is the end."""
        place = roadmap.place_stage if chosen.kind == kinds.STAGE.name else roadmap.place_goal
        self._problem.attempt(lambda workspace: place(workspace, chosen.record_id, before_id))

    def _add_record(self, kind: str) -> None:
        """Adds a record beside or below what is chosen; its title is to be written where one stands, in the list or in
        the picture, which has no place for an indicator's."""
        chosen = self._chosen()
        goal_id = self._goal_id(chosen)
        sibling_of = self._parent_id(chosen.record_id) if chosen.kind == kinds.GOAL.name else None
        new_goal, new_stage, new_indicator = self.tr("New goal"), self.tr("New stage"), self.tr("New indicator")
        verbs: dict[str, Verb[Record]] = {
            kinds.GOAL.name: lambda workspace: roadmap.add_goal(workspace, new_goal, sibling_of),
            "subgoal": lambda workspace: roadmap.add_goal(workspace, new_goal, goal_id),
            kinds.STAGE.name: lambda workspace: roadmap.add_stage(workspace, new_stage),
            kinds.INDICATOR.name: lambda workspace: roadmap.add_indicator(workspace, goal_id or 0, new_indicator),
        }
        is_picture = self._is_picture
        outcome = (self._picture if is_picture else self._problem).attempt(verbs[kind])
        if not outcome.is_done:
            return
        added = Selection(kinds.GOAL.name if kind == "subgoal" else kind, outcome.value.id)
        self._tree.choose(added)
        if is_picture and added.kind != kinds.INDICATOR.name:
            self._picture.begin_title(added.kind, added.record_id)
        else:
            self._show_as(is_picture=False)
            self._forms.focus_field()
