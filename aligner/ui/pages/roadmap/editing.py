"""The roadmap's picture with what can be changed in it: titles in place, and the order of goals and stages."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.initiative import Goal, Stage
from aligner.rules.ownership import is_ours_to_edit, refusal
from aligner.ui.context import PageContext, Verb
from aligner.ui.keys import with_key_names
from aligner.ui.outcome import Outcome
from aligner.ui.widgets.editable_canvas import EditableCanvas
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.refusal import RefusalLine

T = TypeVar("T")


class PictureEditing(QWidget):
    """What is the initiative's stays as it is and says why; our own wording of a goal is offered in its place."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_worded = False
        self.canvas = EditableCanvas(context.theme, may_move=self._may_move)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.canvas, 1)
        self._empty = label("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._empty, 1)
        self._problem = RefusalLine(context)
        column.addWidget(self._problem)
        self._about = label("", "caption")
        column.addWidget(self._about)
        canvas = self.canvas
        canvas.edit_requested.connect(self._edit)
        canvas.title_entered.connect(self._keep)
        canvas.editor_closed.connect(self._show_usual)
        canvas.goal_move_requested.connect(
            lambda goal_id, step: self._move(
                kinds.GOAL.name, goal_id, lambda workspace: roadmap.move_goal(workspace, goal_id, step)
            )
        )
        canvas.stage_move_requested.connect(
            lambda stage_id, step: self._move(
                kinds.STAGE.name, stage_id, lambda workspace: roadmap.move_stage(workspace, stage_id, step)
            )
        )
        canvas.place_requested.connect(self._place)

    def clear(self) -> None:
        """Forgets what was refused, and what was typed and not kept."""
        self._problem.clear()
        self.canvas.close_editor()

    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        """What a verb gives; what refuses it is said below the picture."""
        return self._problem.attempt(verb)

    def begin_title(self, kind: str, record_id: int) -> None:
        """Opens the editor over the title of a goal or stage."""
        self._edit(kind, record_id)

    def show_usual(self) -> None:
        """Says what can be done on the picture, as long as nothing is said of what is being written."""
        if not self._is_worded:
            self._show_usual()

    def _show_usual(self) -> None:
        self._is_worded = False
        records = self._context.records()
        is_empty = not records.goals and not records.stages
        is_ours = is_ours_to_edit(records.initiative.state)
        self.canvas.setHidden(is_empty)
        self._about.setHidden(is_empty)
        self._empty.setVisible(is_empty)
        if is_empty:
            none = self.tr("The roadmap has no goals and no stages yet.")
            add = self.tr("The roadmap has no goals and no stages yet. Add them, or bring in a list.")
            self._empty.setText(add if is_ours and not self._context.opened.is_read_only else none)
        elif self._context.opened.is_read_only:
            self._about.setText(with_key_names(self.tr("Enter: all its fields.")))
        elif is_ours:
            ways = self.tr(
                "Double click or F2: rename. Ins: add one more. Drag or Alt with the arrows: another place."
                " Enter: all its fields."
            )
            self._about.setText(with_key_names(ways))
        else:
            self._about.setText(
                with_key_names(self.tr("Double click or F2: what we call a goal. Enter: all its fields."))
            )

    def _edit(self, kind: str, record_id: int) -> None:
        """Opens the editor of a title; of our wording where the title is the initiative's."""
        self._problem.clear()
        records = self._context.records()
        goal, stage = records.goal_by_id.get(record_id), records.stage_by_id.get(record_id)
        if self._is_read_only():
            return
        is_ours = is_ours_to_edit(records.initiative.state)
        if kind == kinds.STAGE.name and stage is not None:
            if is_ours:
                self.canvas.open_editor(kind, record_id, stage.title, name=self.tr("Title of the stage"))
            else:
                self._refuse(refusal(records.initiative.state, Stage, ("title",)))
        elif goal is not None and is_ours:
            self.canvas.open_editor(kind, record_id, goal.title, name=self.tr("Title of the goal"))
        elif goal is not None:
            name = self.tr("In our words")
            self.canvas.open_editor(kind, record_id, goal.our_wording, name=name, placeholder=goal.title)
            self._is_worded = True
            self._about.setText(
                self.tr(
                    "The title is the initiative's and stays. Here is how we call this goal before our board; empty: "
                    "as the initiative does."
                )
            )

    def _keep(self, kind: str, record_id: int, text: str) -> None:
        is_ours = is_ours_to_edit(self._context.records().initiative.state)
        edit = roadmap.edit_stage if kind == kinds.STAGE.name else roadmap.edit_goal
        fields = {"title" if is_ours else "our_wording": text}
        outcome = self._problem.attempt(lambda workspace: edit(workspace, record_id, **fields))
        if outcome.is_done:
            self.canvas.close_editor()

    def _may_move(self, kind: str, record_id: int) -> bool:
        """Whether a goal or stage may be dragged; says why where it may not."""
        self._problem.clear()
        if self._is_read_only():
            return False
        model = Stage if kind == kinds.STAGE.name else Goal
        problem = refusal(self._context.records().initiative.state, model, ("position",))
        self._refuse(problem)
        return problem is None

    def _is_read_only(self) -> bool:
        """Whether nothing may be written; the window then says why, as for every change."""
        if not self._context.opened.is_read_only:
            return False
        outcome = self._problem.attempt(lambda workspace: roadmap.edit_initiative(workspace))
        return not outcome.is_done

    def _refuse(self, problem: Problem | None) -> None:
        self._problem.show_problems(() if problem is None else (problem,))

    def _place(self, kind: str, record_id: int, before_id: int | None) -> None:
        place = roadmap.place_stage if kind == kinds.STAGE.name else roadmap.place_goal
        self._move(kind, record_id, lambda workspace: place(workspace, record_id, before_id))

    def _move(self, kind: str, record_id: int, verb: Verb[None]) -> None:
        """Puts it elsewhere; the cursor goes with it."""
        self._problem.attempt(verb)
        if kind == kinds.STAGE.name:
            self.canvas.go_to_head(kind, record_id)
        else:
            self.canvas.go_to_goal(record_id)
