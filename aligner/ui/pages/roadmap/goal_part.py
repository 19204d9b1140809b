"""What the parts of a goal's card have in common: a title, a small form for each record, and what was refused."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.fields import Record
from aligner.ui.context import PageContext
from aligner.ui.links import ToRoadmap
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine


class GoalPart(QWidget):
    """Begins with a line and its title. Subclasses put `rows` and `refusal` where they belong in `column`."""

    def __init__(self, context: PageContext, title: str) -> None:
        super().__init__()
        self.context = context
        self.goal_id = 0
        self.forms: dict[int, RecordForm] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(rule())
        self.column.addWidget(label(title, "card_title"))
        self.rows = QVBoxLayout()
        self.refusal = RefusalLine(context)
        self._shown: object = None

    def begin(self, goal_id: int) -> None:
        """Takes up a goal; what was refused of another is gone."""
        if goal_id != self.goal_id:
            self.refusal.clear()
        self.goal_id = goal_id

    def is_shown(self, content: object) -> bool:
        """Whether the rows were built for this content already; from now on they are."""
        was, self._shown = self._shown, content
        return was == content

    def clear_rows(self) -> None:
        remove_widgets(self.rows)
        self.forms = {}

    def add_row(self) -> QVBoxLayout:
        """The column of a new row."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows.addWidget(box)
        return column

    def add_form(
        self,
        column: QVBoxLayout,
        record_id: int,
        specs: Sequence[FieldSpec],
        commit: Callable[[int, str, object], tuple[Problem, ...]],
    ) -> None:
        """Puts the form of a record into its row; commit: of a record's id, a field and its value."""
        form = RecordForm(
            specs, lambda name, value: commit(record_id, name, value), self.context.words, self.context.drafts
        )
        column.addWidget(form)
        self.forms[record_id] = form

    def show_values(self, kind: str, record: Record, names: Sequence[str]) -> None:
        """Shows a record in its form; what is being typed of it stays."""
        about = About(ToRoadmap.page, kind, record.id, ToRoadmap(kinds.GOAL.name, self.goal_id))
        self.forms[record.id].show_values({name: getattr(record, name) for name in names}, about)

    def finish(self) -> None:
        """Saves what is being typed, before another goal is shown."""
        for form in self.forms.values():
            form.finish()
