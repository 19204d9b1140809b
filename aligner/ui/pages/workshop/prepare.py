"""Preparing a workshop: when, who, how many make a quorum, which questions; then the vote is opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions import workshop as verbs
from aligner.actions.adopting import question_wording
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import AskedQuestions, Question, WorkshopMethod, WorkshopState
from aligner.ui.context import PageContext
from aligner.ui.links import ToWorkshop
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.window_words import sentences

_WORDINGS = {"question_importance": Question.IMPORTANCE, "question_effort": Question.EFFORT}


class Prepare(QWidget):
    opened = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        column = column_in(self, 16)
        sentence = context.words.label
        session = Card(self.tr("The session"))
        self._session = RecordForm(
            (
                FieldSpec("title", self.tr("Title")),
                FieldSpec("day", self.tr("Date"), "date", width=1),
                #: Where the workshop meets.
                FieldSpec("place", self.tr("Place"), width=1),
                FieldSpec("facilitator", self.tr("Facilitator"), width=1),
                FieldSpec("minutes", self.tr("Minutes on the timer"), "integer", width=1),
                FieldSpec("invited", self.tr("Invited"), "integer", width=1),
                FieldSpec(
                    "quorum",
                    self.tr("Quorum"),
                    "integer",
                    hint=self.tr("Set before voting. Left empty: half of the invited, at least 5."),
                    width=1,
                ),
            ),
            self._commit,
            context.words,
            context.drafts,
        )
        session.body.addWidget(self._session)
        column.addWidget(session)
        card = Card(self.tr("How and what we ask"))
        self._question_form = RecordForm(
            (
                FieldSpec(
                    "method",
                    self.tr("Method"),
                    "choice",
                    tuple((method, sentence(method)) for method in WorkshopMethod),
                    width=1,
                ),
                FieldSpec(
                    "asked",
                    self.tr("Questions"),
                    "choice",
                    tuple((card, sentence(card)) for card in AskedQuestions),
                    width=1,
                ),
                FieldSpec("question_importance", self.tr("How important is it for the population?"), "note", lines=3),
                FieldSpec("question_effort", self.tr("Where should we put our effort?"), "note", lines=3),
            ),
            self._commit,
            context.words,
            context.drafts,
        )
        self._hint = label("", "caption")
        card.body.addWidget(self._question_form)
        card.body.addWidget(self._hint)
        column.addWidget(card)
        goals = Card(self.tr("The goals on the ballot"))
        self._goals = label("", "muted")
        self._version = label("", "caption")
        goals.body.addWidget(self._goals)
        goals.body.addWidget(self._version)
        column.addWidget(goals)
        row = QHBoxLayout()
        self._line = label("", "muted")
        row.addWidget(self._line, 1)
        self._open = button(self.tr("Open the vote"), context.theme, self._open_voting, role="primary")
        self._remove = button(self.tr("Remove this workshop"), context.theme, self._remove_it, role="danger")
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._problem = RefusalLine(context)
        column.addWidget(self._problem)

    def show_view(self, view: WorkshopView) -> None:
        self._view = view
        workshop = view.workshop
        values: dict[str, object] = {
            name: getattr(workshop, name)
            for name in ("title", "day", "place", "facilitator", "minutes", "invited", "quorum", "method", "asked")
        }
        for name, question in _WORDINGS.items():
            values[name] = self._wording(question)
        about = About(ToWorkshop.page, kinds.WORKSHOP.name, workshop.id, ToWorkshop(workshop.id, "prepare"))
        self._session.show_values(values, about)
        self._question_form.show_values(values, about)
        self._hint.setText(self._method_hint(workshop.method))
        titles = [isolate(goal.title) for goal in view.leaves]
        self._goals.setText(" · ".join(titles) or self.tr("No goals yet. Write them on the roadmap page."))
        is_planned = workshop.state == WorkshopState.PLANNED
        if is_planned:
            self._version.setText(self.tr("This list is kept as it is at the moment the vote opens."))
        else:
            self._version.setText(self.tr("The list as it was when the vote opened."))
        self._open.setVisible(is_planned)
        problems = verbs.opening_problems(view.records, workshop) if is_planned else ()
        self._open.setEnabled(not problems)
        self._open.setToolTip(sentences(problems, self._context.words))
        self._line.setText(
            sentences(problems, self._context.words)
            if problems
            else self.tr("Once the vote is open, quorum, method and questions stay as they are.")
            if is_planned
            else self.tr("The vote is open: quorum, method and questions stay as they are.")
        )

    def focus_first(self) -> None:
        self._session.focus_first()

    def _wording(self, question: Question) -> str:
        assert self._view is not None
        return question_wording(self._view.records, self._view.workshop, question, self._context.words.language)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        view = self._view
        if view is None:
            return ()
        if name in _WORDINGS:
            blank = view.workshop.model_copy(update={name: ""})
            ours = question_wording(view.records, blank, _WORDINGS[name], self._context.words.language)
            text = str(value).strip()
            value = "" if text in ("", ours) else text
            if value == getattr(view.workshop, name):
                return ()
        workshop_id = view.workshop.id
        return self._context.attempt(
            lambda workspace: verbs.edit_workshop(workspace, workshop_id, **{name: value})
        ).problems

    def _open_voting(self) -> None:
        view = self._view
        if view is None:
            return
        problems = self._context.attempt(lambda workspace: verbs.open_voting(workspace, view.workshop.id)).problems
        self._show_problems(problems)
        if not problems:
            self.opened.emit()

    def _remove_it(self) -> None:
        view = self._view
        if view is not None:
            self._show_problems(
                self._context.attempt(lambda workspace: verbs.remove_workshop(workspace, view.workshop.id)).problems
            )

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problem.show_problems(problems)

    def _method_hint(self, method: WorkshopMethod) -> str:
        return {
            WorkshopMethod.POINTS: self.tr(
                "Put the goals in order, then share 100 points. Best up to about ten goals."
            ),
            WorkshopMethod.ORDER: self.tr("Quick: places only, ties allowed. Weights are derived from the order."),
            WorkshopMethod.RATING: self.tr("1 to 5 for each goal. Good for screening; it gives no weights."),
            WorkshopMethod.PAIRWISE: self.tr(
                "Goal beside goal, up to seven goals. Needs a facilitator who explains it."
            ),
        }[method]
