"""The details of one item."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import decisions
from aligner.actions.opening import Workspace
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.choices import Decision
from aligner.model.errors import Problem
from aligner.model.vocabulary import DecisionState, Sharing, Stance
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToDecisions
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field
from aligner.ui.widgets.history_list import RecordPast
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.window_words import goal_choices

LEVELS = (1, 2, 3)


class DecisionInspector(Inspector):
    """Edits the item that `show_decision` brings; every field is saved when it is left.

    A reason that is written goes with the next change into the history.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.decision_id: int | None = None
        self._specs: tuple[FieldSpec, ...] = ()
        self._form_key: object = None
        self._form: RecordForm | None = None
        self._container = QVBoxLayout()
        self._container.setContentsMargins(0, 0, 0, 0)
        container = QWidget()
        container.setLayout(self._container)
        self.body.addWidget(container)
        self._hold = label(self.tr("To hold our course, say why: the reason goes with the decision."), "caption")
        self._hold.hide()
        self.body.addWidget(self._hold)
        self._reason = EntryLine(context.drafts)
        self.body.addWidget(
            Field(self.tr("Reason for the next change"), self._reason, self.tr("Kept in the history of this item"))
        )
        self._decide = button(self.tr("Mark as decided"), context.theme, self.decide, role="primary", icon_name="check")
        self.body.addWidget(self._decide)
        self._remove = button(self.tr("Remove item"), context.theme, self._on_remove, role="danger", icon_name="remove")
        self.body.addWidget(self._remove)
        self._past = RecordPast(self.tr("What was changed, and why"), context.theme, context.words)
        self.body.addWidget(self._past)
        self.body.addStretch(1)

    def _fields(self) -> tuple[FieldSpec, ...]:
        words, records = self._context.words, self._context.records()
        unknown = (None, self.tr("Not said"))
        goals = goal_choices(records, words)
        levels = [unknown, *((level, words.sentence(f"vocabulary.level.{level}")) for level in LEVELS)]
        stances = [unknown, *((stance, words.label(stance)) for stance in Stance)]
        resolutions = [(one.id, isolate(one.title)) for one in records.resolutions]
        fields = [
            FieldSpec("title", self.tr("What it is about")),
            FieldSpec("stance", self.tr("What we will do"), "choice", stances),
            FieldSpec("rationale", self.tr("Why"), "note", lines=4),
            FieldSpec("significance", self.tr("Significance"), "choice", levels, width=1),
            FieldSpec("confidence", self.tr("Confidence"), "choice", levels, width=1),
            FieldSpec("owner", self.tr("Who is in charge")),
            FieldSpec("due", self.tr("Until"), "date", width=1, edge="end"),
            FieldSpec("state", self.tr("State"), "choice", [(s, words.label(s)) for s in DecisionState], width=1),
            FieldSpec("goal_id", self.tr("Goal"), "choice", [(None, self.tr("None")), *goals]),
        ]
        if resolutions:
            fields.append(
                FieldSpec("resolution_id", self.tr("Resolution"), "choice", [(None, self.tr("None")), *resolutions])
            )
        fields.append(FieldSpec("sharing", self.tr("Who may see it"), "choice", [(s, words.label(s)) for s in Sharing]))
        return tuple(fields)

    def show_decision(self, decision_id: int) -> None:
        """Brings an item; what was typed as a reason for another one waits there."""
        if decision_id != self.decision_id:
            if self._form is not None:
                self._form.finish()
            self._reason.show_place(
                DraftPlace(ToDecisions.page, kinds.DECISION.name, decision_id, "reason"), ToDecisions(decision_id)
            )
        self.decision_id = decision_id
        self.refresh()
        self.show()

    def refresh(self) -> None:
        """Brings the fields up to date; an item that is gone closes the panel."""
        decision = self._decision()
        if decision is None:
            if self.decision_id is not None:
                self.decision_id = None
                self.close_panel()
            return
        self._make_form()
        assert self._form is not None
        self.title.setText(isolate(decision.title))
        values = {spec.name: getattr(decision, spec.name) for spec in self._specs}
        self._form.show_values(
            values, About(ToDecisions.page, kinds.DECISION.name, decision.id, ToDecisions(decision.id))
        )
        self._hold.setVisible(decision.stance == Stance.HOLD and not decision.rationale.strip())
        self._decide.setVisible(decision.state == DecisionState.OPEN)
        self._past.show_record(self._context.opened, kinds.DECISION.name, decision.id)

    def focus_title(self) -> None:
        """Puts the cursor into the title, all of it selected."""
        if self._form is not None:
            self._form.select_first()

    def decide(self) -> None:
        """Marks the item as decided; what is lacking is shown beside its field."""
        if self.decision_id is not None:
            self._show(self._run(lambda workspace, i, why: decisions.decide(workspace, i, reason=why)))

    def _make_form(self) -> None:
        """The form is rebuilt when the goals or resolutions to choose from are others."""
        records = self._context.records()
        form_key = (
            goal_choices(records, self._context.words),
            tuple((one.id, one.title) for one in records.resolutions),
        )
        if self._form is not None and form_key == self._form_key:
            return
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form_key = form_key
        self._specs = self._fields()
        self._form = RecordForm(self._specs, self._commit, self._context.words, self._context.drafts)
        self._container.addWidget(self._form)

    def _decision(self) -> Decision | None:
        return next((one for one in self._context.records().decisions if one.id == self.decision_id), None)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        return self._run(lambda workspace, i, why: decisions.edit_decision(workspace, i, reason=why, **{name: value}))

    def _run(self, verb: Callable[[Workspace, int, str], object]) -> tuple[Problem, ...]:
        decision_id, reason = self.decision_id, self._reason.text().strip()
        if decision_id is None:
            return ()
        problems = self._context.attempt(lambda workspace: verb(workspace, decision_id, reason)).problems
        if not problems:
            self._reason.clear()
        return problems

    def _show(self, problems: tuple[Problem, ...]) -> None:
        if problems and self._form is not None:
            self._form.show_problems(problems)

    def _on_remove(self) -> None:
        decision_id = self.decision_id
        if decision_id is not None:
            self._context.attempt(lambda workspace: decisions.remove_decisions(workspace, [decision_id]))
