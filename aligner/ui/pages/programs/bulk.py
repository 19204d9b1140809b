"""What can be done at once with all programs or grants that are chosen in the table: who sees them, where they go."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aligner.actions import placements, programs
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import choice_box, choose_nothing, offer
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row, row_in
from aligner.ui.widgets.level_box import LevelBox

SHOWN_WIDTH = 34
"""How many letters of a goal's title its choice asks room for; the list that it opens shows all of it."""


class BulkBar(QWidget):
    """Hidden unless several are chosen. `refused`: the problems of what was just tried, none when it went well."""

    refused = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._chosen: list[int] = []
        column = column_in(self, 8)
        row = inner_row(10)
        self._text = label("", wrap=False)
        row.addWidget(self._text)
        self._level = LevelBox(kinds.PROGRAM.name, context.words)
        self._level.chosen.connect(self._set_level)
        row.addWidget(self._level)
        row.addStretch(1)
        self._ask = button(self.tr("Place them…"), context.theme, self._ask_where, icon_name="placement")
        row.addWidget(self._ask)
        column.addLayout(row)
        self._where = self._make_form()
        column.addWidget(self._where)
        self._said = label("", "muted")
        self._said.hide()
        column.addWidget(self._said)
        self.hide()

    def show_chosen(self, chosen: Sequence[int]) -> None:
        """What can be done with these programs, by their ids."""
        records = self._context.records()
        if list(chosen) != self._chosen:
            self._said.hide()
        self._chosen = list(chosen)
        self.setVisible(len(chosen) > 1)
        if len(chosen) < 2:
            self._where.hide()
            return
        text = self.tr("Chosen: {count}. Who may see them:").replace(
            "{count}", self._context.words.count(len(chosen), "programs")
        )
        self._text.setText(text)
        known = records.program_by_id
        self._level.show_counts(Counter(known[at].sharing for at in chosen if at in known))
        self._ask.setVisible(bool(records.leaf_goals))
        self._show_places(records)

    def _make_form(self) -> QWidget:
        form = QWidget()
        row = row_in(form, 10)
        self._goal, self._stage = choice_box([]), choice_box([])
        self._goal.setMinimumContentsLength(SHOWN_WIDTH // 2)
        for name, box in ((self.tr("Goal"), self._goal), (self.tr("Stage"), self._stage)):
            title = label(name, "label", wrap=False)
            title.setBuddy(box)
            box.setAccessibleName(name)
            row.addWidget(title)
            row.addWidget(box, 1)
        row.addWidget(button(self.tr("Place all"), self._context.theme, self._place, role="primary"))
        row.addWidget(button(self.tr("Cancel"), self._context.theme, self._end_asking))
        form.hide()
        return form

    def _show_places(self, records: Records) -> None:
        """The goals and stages to choose from; what was chosen stays as long as it is there."""
        goals = [
            *((one.id, isolate(one.title)) for one in records.leaf_goals),
            (None, self.tr("Outside the initiative's goals")),
        ]
        stages = [*((one.id, isolate(one.title)) for one in records.stages), (None, self.tr("No stage"))]
        for box, choices in ((self._goal, goals), (self._stage, stages)):
            is_chosen = box.currentIndex() >= 0
            offer(box, choices, box.currentData())
            if not is_chosen and box is self._goal:
                choose_nothing(box, self.tr("Choose a goal"))
            elif not is_chosen:
                box.setCurrentIndex(box.findData(None))

    def _ask_where(self) -> None:
        self._said.hide()
        self._where.show()
        self._goal.setFocus()

    def _end_asking(self) -> None:
        """The keyboard goes on where one asked."""
        self._ask.setFocus()
        self._where.hide()

    def _place(self) -> None:
        if self._goal.currentIndex() < 0:
            self._said.setText(self.tr("Choose first where they go."))
            self._said.show()
            self._goal.setFocus()
            return
        chosen, goal = list(self._chosen), self._goal.currentData()
        stage = self._stage.currentData() if goal is not None else None
        outcome = self._context.attempt(lambda workspace: placements.place_programs(workspace, chosen, goal, stage))
        self.refused.emit(outcome.problems)
        if not outcome.is_done:
            return
        placed, left = outcome.value
        words = self._context.words
        lines = [words.sentence("window.placed", n=len(placed))] if placed else []
        lines += [words.sentence("window.placed_before", n=left)] if left else []
        self._said.setText(" ".join(lines))
        self._said.show()
        self._end_asking()

    def _set_level(self, level: Sharing) -> None:
        chosen = list(self._chosen)
        outcome = self._context.attempt(lambda workspace: programs.edit_programs(workspace, chosen, sharing=level))
        self.refused.emit(outcome.problems)
        self.show_chosen(self._chosen)
