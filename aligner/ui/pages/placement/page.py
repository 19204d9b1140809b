"""Placement: programs on the roadmap by drag and drop or by keyboard, with shares and details."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import placements
from aligner.actions.opening import Workspace
from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui import page
from aligner.ui.page import Verb
from aligner.ui.pages.placement.legend import Legend
from aligner.ui.pages.placement.tray import Tray
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.canvas_model import CanvasWords, canvas_model
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas


class Page(page.Page):
    page_id = "placement"
    icon_name = "placement"

    def __init__(self, context: page.PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 16)
        outer.setSpacing(12)
        self._story_button = button(self.tr("Our story"), theme, self._show_story, icon_name="example")
        self._place_button = button(
            self.tr("Place a program…"), theme, lambda: self._panel.ask_place(), role="primary", icon_name="add"
        )
        outer.addWidget(page.page_header(Page, self._story_button, self._place_button))
        self._empty = EmptyState(
            theme,
            "placement",
            self.tr("Nothing to place yet"),
            self.tr("This page needs the initiative's goals and your programs."),
            self.tr("Go to the roadmap"),
            lambda: context.navigate("roadmap"),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(10)
        self._tray = Tray(theme)
        column.addWidget(self._tray)
        self.canvas = RoadmapCanvas(theme, accepts_cards=True, place_hint=self.tr("Place here: {where}"))
        self.canvas.setAccessibleName(self.tr("Our programs on the roadmap"))
        column.addWidget(self.canvas, 1)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        foot = QHBoxLayout()
        self._hint = label("", "caption")
        foot.addWidget(Legend(theme, context.words))
        foot.addStretch(1)
        foot.addWidget(self._hint)
        column.addLayout(foot)
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
        self.canvas.cell_activated.connect(lambda goal, stage: self._panel.ask_place(goal_id=goal, stage_id=stage))
        self.canvas.hint_changed.connect(self._show_hint)
        self._tray.place_asked.connect(lambda program: self._panel.ask_place(program_id=program))
        self._panel.closed.connect(self._on_panel_closed)
        self._panel.placed.connect(self.open_card)

    @classmethod
    def title(cls, kind: str = "") -> str:
        return QCoreApplication.translate("Page", "Placement")

    @classmethod
    def help(cls) -> str:
        return QCoreApplication.translate(
            "Page", "Drag each program to the goals and stages it serves, or press Enter in a cell."
        )

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.placements:
            return "empty"
        return "begun" if figures.coverage.unplaced else "ready"

    def refresh(self) -> None:
        records, figures = self.context.records(), self.context.figures()
        can_place = bool(records.goals and records.programs)
        self._empty.setVisible(not can_place)
        self._work.setVisible(can_place)
        for action in (self._story_button, self._place_button):
            action.setVisible(can_place)
        if not can_place:
            return
        own_words = CanvasWords(
            outside=self.tr("Outside the initiative's goals"),
            no_stage=self.tr("No stage"),
            unknown_share=self.tr("?"),
            card=self.tr("{program}, {share} of it, at {goal}, {stage}"),
        )
        self.canvas.show_model(canvas_model(records, figures, self.context.words, own_words))
        unplaced = set(figures.coverage.unplaced)
        self._tray.show_programs([p for p in records.programs if p.code in unplaced])
        self._panel.refresh()

    def show_detail(self, detail: object) -> None:
        """Opens the placements of a program, given by id, or one placement, given as ("placement", id)."""
        if isinstance(detail, tuple) and any(p.id == detail[1] for p in self.context.records().placements):
            self.open_card(detail[1])
            return
        first = next((p for p in self.context.records().placements if p.program_id == detail), None)
        if first is not None:
            self.open_card(first.id)
        elif isinstance(detail, int):
            self._panel.ask_place(program_id=detail)

    def open_card(self, placement_id: int) -> None:
        self.canvas.choose_card(placement_id)
        self._panel.show_placement(placement_id)

    def _place(self, program_id: int, goal_id: int | None, stage_id: int | None) -> None:
        made: list[int] = []

        def verb(workspace: Workspace) -> None:
            made.append(placements.place_program(workspace, program_id, goal_id, stage_id).id)

        if self._attempt(verb):
            self.open_card(made[0])

    def _move(self, placement_id: int, goal_id: int | None, stage_id: int | None) -> None:
        if self._attempt(lambda workspace: placements.move_placement(workspace, placement_id, goal_id, stage_id)):
            self.canvas.choose_card(placement_id)

    def _remove(self, placement_id: int) -> None:
        if self._attempt(lambda workspace: placements.remove_placement(workspace, placement_id)):
            self._panel.close_panel()

    def _attempt(self, verb: Verb) -> bool:
        """Runs a verb; what it refuses is said below the canvas."""
        problems = self.context.attempt(verb)
        self._refusal.show_problems(problems)
        return not problems

    def _show_hint(self, text: str) -> None:
        self._hint.setText(text)

    def _show_story(self) -> None:
        self.canvas.choose_card(None)
        self._panel.show_story()

    def _on_panel_closed(self) -> None:
        self.canvas.choose_card(None)
        self.canvas.setFocus()
