"""Placement: programs on the roadmap by drag and drop or by keyboard, with shares and details."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions import placements
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToPlacement, ToRoadmap
from aligner.ui.page import DECIDING, PRESENTING, VOTING, Page
from aligner.ui.pages.placement.legend import Legend
from aligner.ui.pages.placement.step import PlacementStep
from aligner.ui.pages.placement.tray import Tray
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.canvas_model import canvas_model
from aligner.ui.widgets.canvas_words import canvas_words
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column, row_in
from aligner.ui.widgets.page_header import page_column
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from aligner.ui.widgets.zoom_bar import ZoomBar


class PlacementPage(PlacementStep, Page):
    unmoved_by = PRESENTING | VOTING | DECIDING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._story_button = button(self.tr("Our story"), theme, self._show_story, icon_name="example")
        self._place_button = button(
            self.tr("Place a program…"), theme, lambda: self._panel.ask_place(), role="primary", icon_name="add"
        )
        self.canvas = RoadmapCanvas(theme, accepts_cards=True, place_hint=self.tr("Place here: {where}"))
        self._zoom = ZoomBar(context, self.canvas, "placement")
        actions = (self._zoom, self._story_button, self._place_button)
        self._tray = Tray(theme)
        outer = page_column(self, self.title(context.words.kind), self.help(), *actions, on_low=self._tray.set_low)
        self._empty = EmptyState(
            theme,
            "placement",
            self.tr("Nothing to place yet"),
            self.tr("This page needs the initiative's goals and your programs."),
            self.tr("Go to the roadmap"),
            lambda: context.show(ToRoadmap()),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = row_in(self._work, 16)
        column = inner_column(10)
        column.addWidget(self._tray)
        self.canvas.setAccessibleName(self.tr("Our programs on the roadmap"))
        column.addWidget(self.canvas, 1)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        footer = QHBoxLayout()
        self._hint = label("", "caption")
        footer.addWidget(Legend(theme, context.words), 1)
        footer.addWidget(self._hint)
        column.addLayout(footer)
        row.addLayout(column, 1)
        from aligner.ui.pages.placement.panel import PlacementPanel

        self._panel = PlacementPanel(context)
        self._panel.hide()
        row.addWidget(self._panel)
        outer.addWidget(self._work, 1)
        self._connect()

    def _connect(self) -> None:
        self.canvas.card_chosen.connect(self.open_card)
        self.canvas.card_moved.connect(self._move)
        self.canvas.card_removed.connect(self._remove)
        self.canvas.program_dropped.connect(self._place)
        self.canvas.cell_activated.connect(self._ask_place_in)
        self.canvas.hint_changed.connect(self._show_hint)
        self._tray.place_requested.connect(lambda program: self._panel.ask_place(program_id=program))
        self._panel.closed.connect(self._on_panel_closed)
        self._panel.placed.connect(self._on_placed)

    def refresh(self) -> None:
        records, figures = self.context.records(), self.context.figures()
        can_place = bool(records.goals and records.programs)
        self._empty.setVisible(not can_place)
        self._work.setVisible(can_place)
        for action in (self._zoom, self._story_button, self._place_button):
            action.setVisible(can_place)
        if not can_place:
            return
        self.canvas.show_model(canvas_model(records, figures, self.context.words, canvas_words()))
        unplaced = set(figures.coverage.unplaced)
        self._tray.show_programs([p for p in records.programs if p.code in unplaced])
        self._panel.refresh()

    def show_link(self, link: Link) -> None:
        if not isinstance(link, ToPlacement):
            return
        found = self.context.records().placements
        meant = next((p for p in found if p.id == link.placement_id or p.program_id == link.program_id), None)
        if meant is not None:
            self.open_card(meant.id)
        elif link.program_id:
            self._panel.ask_place(program_id=link.program_id)

    def current_link(self) -> Link | None:
        placement_id = self._panel.placement_id
        return ToPlacement(placement_id=placement_id) if placement_id is not None else None

    def open_card(self, placement_id: int) -> None:
        self.canvas.choose_card(placement_id)
        self._panel.show_placement(placement_id)

    def _ask_place_in(self, goal_id: int | None, stage_id: int | None) -> None:
        self._panel.ask_place(goal_id=goal_id, stage_id=stage_id, is_outside=goal_id is None)

    def _on_placed(self, placement_id: int) -> None:
        """The form is gone: the keyboard goes on at the card that was placed."""
        self.open_card(placement_id)
        self.canvas.setFocus()

    def _place(self, program_id: int, goal_id: int | None, stage_id: int | None) -> None:
        outcome = self._refusal.attempt(
            lambda workspace: placements.place_program(workspace, program_id, goal_id, stage_id)
        )
        if outcome.is_done:
            self.open_card(outcome.value.id)

    def _move(self, placement_id: int, goal_id: int | None, stage_id: int | None) -> None:
        move = placements.move_placement
        if self._refusal.attempt(lambda workspace: move(workspace, placement_id, goal_id, stage_id)).is_done:
            self.canvas.choose_card(placement_id)

    def _remove(self, placement_id: int) -> None:
        if self._refusal.attempt(lambda workspace: placements.remove_placement(workspace, placement_id)).is_done:
            self._panel.close_panel()

    def _show_hint(self, text: str) -> None:
        self._hint.setText(text)

    def _show_story(self) -> None:
        self.canvas.choose_card(None)
        self._panel.show_story()

    def _on_panel_closed(self) -> None:
        self.canvas.choose_card(None)
        self.canvas.setFocus()
