"""The result: hidden until it is shown to everyone; then the order, the spread, and what they say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from aligner.actions import workshop as verbs
from aligner.analysis.attendance import attendance_in
from aligner.analysis.group_results import ShownFigures
from aligner.charts.dots import dots_chart, places_in_words
from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.vocabulary import Question, WorkshopState
from aligner.ui.context import PageContext
from aligner.ui.pages.workshop.result_texts import check_sentences, quorum_sentences, result_sentences
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.chart_view import ChartView
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.widgets.refusal import RefusalLine


def fill(column: QVBoxLayout, texts: list[str], role: str = "") -> None:
    """Puts each text on a line of its own, in place of those before; the same ones stay."""
    lines = [item.widget() for at in range(column.count()) if (item := column.itemAt(at)) is not None]
    if [line.text() for line in lines if isinstance(line, QLabel)] == texts:
        return
    remove_widgets(column)
    for text in texts:
        column.addWidget(label(text, role))


class Result(QWidget):
    reveal_requested = Signal()
    adopt_requested = Signal()
    round_begun = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._question = Question.IMPORTANCE
        theme = context.theme
        column = column_in(self, 16)
        self._hidden = Card(self.tr("The result is hidden"))
        self._hidden_text = label("", "lead")
        self._hidden.body.addWidget(self._hidden_text)
        self._hidden.body.addWidget(
            label(
                self.tr("Show it when everyone looks at the same screen. Fewer than three ballots are never shown."),
                "muted",
            )
        )
        self._reveal = button(self.tr("Show the result"), theme, self.reveal_requested.emit, role="primary")
        self._hidden.body.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._hidden)
        self._problem = RefusalLine(context)
        column.addWidget(self._problem)
        self._shown = QWidget()
        inner = column_in(self._shown, 16)
        switch = inner_row(4)
        self._group = QButtonGroup(self)
        self._switches = {}
        for question in Question:
            choice = button(
                context.words.label(question), theme, lambda q=question: self._choose_question(q), role="quiet"
            )
            choice.setCheckable(True)
            # A chosen one is set bolder, and wider.
            choice.setMinimumWidth(choice.sizeHint().width() + 24)
            self._group.addButton(choice)
            self._switches[question] = choice
            switch.addWidget(choice)
        switch.addStretch(1)
        inner.addLayout(switch)
        self._findings_card = Card(self.tr("What the result says"))
        self._lines = inner_column(8)
        self._findings_card.body.addLayout(self._lines)
        inner.addWidget(self._findings_card)
        self._picture = Card()
        self._chart = ChartView(theme)
        self._picture.body.addWidget(self._chart)
        inner.addWidget(self._picture)
        order = Card(self.tr("Our order"))
        self._table = PlainTable()
        self._table.setAccessibleName(self.tr("Our order"))
        order.body.addWidget(self._table)
        inner.addWidget(order)
        self._groups = Card(self.tr("Groups"))
        self._group_table = PlainTable()
        self._group_table.setAccessibleName(self.tr("Groups"))
        self._groups.body.addWidget(self._group_table)
        inner.addWidget(self._groups)
        self._checks = Card(self.tr("How firm it is"))
        self._check_lines = inner_column(6)
        self._checks.body.addLayout(self._check_lines)
        inner.addWidget(self._checks)
        footer = inner_row(10)
        self._adopt = button(self.tr("On to adopting"), theme, self.adopt_requested.emit, role="primary")
        self._again = button(self.tr("Another round"), theme, self._next_round)
        self._late = button(self.tr("Show with the late ballots"), theme, self.reveal_requested.emit)
        self._close = button(self.tr("Close the workshop"), theme, self._close_workshop)
        for widget in (self._adopt, self._again, self._late, self._close):
            footer.addWidget(widget)
        footer.addStretch(1)
        inner.addLayout(footer)
        column.addWidget(self._shown)

    def show_view(self, view: WorkshopView) -> None:
        self._view = view
        words, workshop = self._context.words, view.workshop
        if self._question not in view.questions:
            self._question = view.main_question
        is_any_shown = bool(view.shown)
        self._hidden.setVisible(not view.is_shown)
        text = self.tr("Ballots in: {ballots} of {expected}")
        text = text.replace("{ballots}", words.number(view.ballots))
        self._hidden_text.setText(text.replace("{expected}", words.number(max(view.expected, view.ballots))))
        self._reveal.setVisible(workshop.state != WorkshopState.PLANNED and view.has_any_ballot)
        self._shown.setVisible(is_any_shown)
        if not is_any_shown:
            return
        for question, choice in self._switches.items():
            choice.setVisible(len(view.questions) > 1)
            choice.setChecked(question == self._question)
        shown = view.shown[self._question]
        is_main = self._question == view.main_question
        result_lines = result_sentences(shown, words, with_collective=is_main)
        fill(self._lines, [*self._answer_lines(view, shown), *result_lines], "lead")
        self._picture.setVisible(shown.level != "nothing")
        if shown.level != "nothing":
            is_compared = is_main and not shown.is_screening
            self._chart.set_chart(dots_chart(shown, words, has_collective=is_compared))
        self._show_table(shown)
        self._show_groups(shown)
        checks = check_sentences(shown, words)
        fill(self._check_lines, checks, "muted")
        self._checks.setVisible(bool(checks))
        self._adopt.setHidden(shown.is_screening)
        is_closed = workshop.state == WorkshopState.CLOSED
        self._again.setVisible(view.is_requested and not is_closed)
        self._late.setVisible(view.is_shown and shown.waiting > 0)
        self._close.setVisible(not is_closed)

    def _answer_lines(self, view: WorkshopView, shown: ShownFigures) -> list[str]:
        """How many answered in the round that is shown, and whether that was a quorum; nothing while it is hidden."""
        if shown.level == "nothing":
            return []
        words = self._context.words
        attendance = attendance_in(view.records, view.workshop, shown.round, shown.question)
        values = {"ballots": shown.counted, "expected": max(shown.counted, attendance.expected)}
        return [" ".join((words.sentence("workshop_result.answered", **values), *quorum_sentences(attendance, words)))]

    def focus_first(self) -> None:
        if not self._hidden.isHidden() and self._reveal.isHidden():
            return
        target = self._reveal if not self._hidden.isHidden() else self._again if self._adopt.isHidden() else self._adopt
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problem.show_problems(problems)

    def _choose_question(self, question: Question) -> None:
        self._question = question
        if self._view is not None:
            self.show_view(self._view)

    def _show_table(self, shown: ShownFigures) -> None:
        words = self._context.words
        rows = []
        has_places = any(goal.spread is not None and goal.spread.places for goal in shown.goals)
        if shown.is_screening:
            headers = [self.tr("Goal"), self.tr("Mean rating")]
            for goal in sorted(shown.goals, key=lambda goal: -(goal.rating or 0)):
                rows.append([isolate(goal.title), words.number(goal.rating, 1)])
        else:
            headers = [
                self.tr("Goal"),
                self.tr("Us"),
                self.tr("Places") if has_places else self.tr("Half of the ballots"),
                self.tr("Initiative"),
                self.tr("Gap"),
            ]
            for goal in sorted(shown.goals, key=lambda goal: -(goal.mean or 0)):
                spread = goal.spread
                between = "–"
                if spread is not None and has_places:
                    between = places_in_words(spread, words)
                elif spread is not None:
                    low, high = words.points(spread.low_quartile * 100), words.points(spread.high_quartile * 100)
                    between = f"\u2066{low}–{high}\u2069"
                rows.append(
                    [
                        isolate(goal.title),
                        words.points(goal.mean * 100 if goal.mean is not None else None),
                        between,
                        words.points(goal.collective * 100 if goal.collective is not None else None),
                        words.signed(goal.gap * 100 if goal.gap is not None else None),
                    ]
                )
        if shown.level == "nothing":
            rows = []
        self._table.show_rows(headers, rows)

    def _show_groups(self, shown: ShownFigures) -> None:
        words = self._context.words
        self._groups.setVisible(bool(shown.groups))
        headers = [self.tr("Goal"), *(isolate(group.name) for group in shown.groups)]
        rows = [
            [isolate(goal.title), *(words.points(group.means[at] * 100) for group in shown.groups)]
            for at, goal in enumerate(shown.goals)
        ]
        if shown.groups:
            self._group_table.show_rows(headers, rows)

    def _next_round(self) -> None:
        view = self._view
        if view is None:
            return
        problems = self._context.attempt(lambda workspace: verbs.next_round(workspace, view.workshop.id)).problems
        self.show_problems(problems)
        if not problems:
            self.round_begun.emit()

    def _close_workshop(self) -> None:
        view = self._view
        if view is not None:
            verb = verbs.close_workshop
            self.show_problems(self._context.attempt(lambda workspace: verb(workspace, view.workshop.id)).problems)
