"""Who is in charge of a goal, by law and in fact. What is the initiative's is read-only while the roadmap is, as the
goal itself is; which actor of ours somebody is stays ours to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.initiative import Charge
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import ChargeBasis, Sharing
from aligner.rules.ownership import OF_INITIATIVE, is_ours_to_edit
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToRoadmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine

_FIELDS = ("name", "basis", "note", "source", "actor_id", "sharing")
Choices = list[tuple[object, str]]


class Charges(QWidget):
    """A small form for each who is in charge, and a line to name another."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._goal_id = 0
        self._shown: object = None
        self._forms: dict[int, RecordForm] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Who is in charge"), "card_title"))
        self._none = label(
            self.tr("Nobody is named here: it is not known who is in charge. That is not to say that nobody is."),
            "muted",
        )
        column.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        column.addLayout(self._rows)
        self._adding = QWidget()
        row = QHBoxLayout(self._adding)
        row.setContentsMargins(0, 0, 0, 0)
        self._name = EntryLine(context.drafts)
        row.addWidget(Field(self.tr("Who is in charge, too"), self._name), 1)
        for basis, text in (
            (ChargeBasis.LAW, self.tr("Add by law")),
            (ChargeBasis.FACT, self.tr("Add in fact")),
        ):
            add = button(text, context.theme, lambda b=basis: self._add(b), icon_name="add")
            row.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._adding)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)

    def show_goal(self, goal_id: int, records: Records) -> None:
        """Shows who is in charge of a goal; what is being typed of it stays."""
        if goal_id != self._goal_id:
            self._refusal.clear()
        self._goal_id = goal_id
        place = DraftPlace(ToRoadmap.page, kinds.GOAL.name, goal_id, "new charge")
        self._name.show_place(place, ToRoadmap(kinds.GOAL.name, goal_id))
        order = list(ChargeBasis)
        found = [one for basis in order for one in records.charges if (one.goal_id, one.basis) == (goal_id, basis)]
        actors: Choices = [(actor.id, isolate(short_title(actor.name, 40))) for actor in records.actors]
        is_ours = is_ours_to_edit(records.initiative.state)
        shown = (goal_id, is_ours, tuple(one.id for one in found), actors)
        if shown != self._shown:
            self._shown = shown
            self._build(found, actors, is_ours=is_ours)
        for one in found:
            about = About(ToRoadmap.page, kinds.CHARGE.name, one.id, ToRoadmap(kinds.GOAL.name, goal_id))
            self._forms[one.id].show_values({name: getattr(one, name) for name in _FIELDS}, about)
        self._none.setVisible(not found)
        self._adding.setVisible(is_ours)

    def finish(self) -> None:
        """Saves what is being typed, before another goal is shown."""
        for form in self._forms.values():
            form.finish()

    def _build(self, found: list[Charge], actors: Choices, *, is_ours: bool) -> None:
        remove_widgets(self._rows)
        self._forms = {}
        words = self._context.words
        bases: Choices = [(basis, words.label(basis)) for basis in ChargeBasis]
        levels: Choices = [(level, words.label(level)) for level in Sharing]
        specs = (
            FieldSpec("name", self.tr("Who"), width=1),
            FieldSpec("basis", self.tr("By law or in fact"), "choice", bases, width=1),
            FieldSpec("note", self.tr("Of what in it"), width=1),
            FieldSpec("source", self.tr("Where that is written"), width=1),
            FieldSpec(
                "actor_id",
                self.tr("Which actor of the field"),
                "choice",
                [(None, self.tr("None of them")), *actors],
                width=1,
            ),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", levels, width=1),
        )
        for one in found:
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            form = RecordForm(
                specs, lambda name, value, at=one.id: self._commit(at, name, value), words, self._context.drafts
            )
            form.set_read_only(frozenset() if is_ours else OF_INITIATIVE[Charge])
            column.addWidget(form)
            if is_ours:
                text = self.tr("Remove who is in charge")
                remove = button(text, self._context.theme, lambda at=one.id: self._remove(at), role="link")
                column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeading)
            self._rows.addWidget(box)
            self._forms[one.id] = form

    def _commit(self, charge_id: int, name: str, value: object) -> tuple[Problem, ...]:
        return self._context.attempt(
            lambda workspace: roadmap.edit_charge(workspace, charge_id, **{name: value})
        ).problems

    def _add(self, basis: ChargeBasis) -> None:
        """An actor of the field that is called so is taken for the one that is meant."""
        goal_id, name = self._goal_id, self._name.text()
        actor = next((one for one in self._context.records().actors if fold_key(one.name) == fold_key(name)), None)
        about = {"actor_id": actor.id} if actor is not None else {}
        outcome = self._context.attempt(lambda workspace: roadmap.add_charge(workspace, goal_id, name, basis, **about))
        self._refusal.show_problems(outcome.problems)
        if outcome.is_done:
            self._name.clear()

    def _remove(self, charge_id: int) -> None:
        outcome = self._context.attempt(lambda workspace: roadmap.remove_charge(workspace, charge_id))
        self._refusal.show_problems(outcome.problems)
