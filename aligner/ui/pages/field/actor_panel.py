"""The details of another actor, and of what it does on the roadmap."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import field
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.field import Activity
from aligner.model.records import Records
from aligner.model.vocabulary import Relation, Sector, Sharing
from aligner.ui.context import PageContext
from aligner.ui.links import ToField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Field, choice_box, choose_nothing, offer
from aligner.ui.widgets.history_list import RecordPast
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.window_words import goal_choices


class ActorPanel(Inspector):
    """Edits the actor that `show_actor` brings, and one of its activities; each field is saved when it is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.actor_id: int | None = None
        self._activity_id: int | None = None
        words = context.words
        unknown = (None, self.tr("Not said"))
        levels = [(level, words.label(level)) for level in Sharing]
        self._specs = (
            FieldSpec("name", self.tr("Name")),
            FieldSpec("sector", self.tr("Sector"), "choice", [unknown, *((s, words.label(s)) for s in Sector)]),
            FieldSpec("relation", self.tr("Relation to us"), "choice", [(r, words.label(r)) for r in Relation]),
            FieldSpec("notes", self.tr("Notes"), "note", lines=2),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", levels, width=1),
            FieldSpec("code", self.tr("Code"), width=1),
        )
        self._form = RecordForm(self._specs, self._commit, words, context.drafts)
        self.body.addWidget(self._form)
        self.body.addWidget(label(self.tr("What it does on the roadmap"), "card_title"))
        self._none = label(self.tr("Nothing is written yet: without it nobody knows where this actor is."), "muted")
        self.body.addWidget(self._none)
        self._which = choice_box(())
        self._which.activated.connect(lambda _index: self._choose(self._which.currentData()))
        self._which_field = Field(self.tr("Activity"), self._which)
        self.body.addWidget(self._which_field)
        self._container = QVBoxLayout()
        self._container.setContentsMargins(0, 0, 0, 0)
        container = QWidget()
        container.setLayout(self._container)
        self.body.addWidget(container)
        self._activity_form: RecordForm | None = None
        self._form_key: object = None
        self._add = button(self.tr("Add activity"), context.theme, self._ask_goal, icon_name="add")
        self._remove_one = button(self.tr("Remove activity"), context.theme, self._remove_activity, role="link")
        self.body.addWidget(self._add)
        self._where = choice_box(())
        self._where.activated.connect(lambda _index: self._add_activity(self._where.currentData()))
        self._where_field = Field(self.tr("Goal of the new activity"), self._where)
        self._where_field.hide()
        self.body.addWidget(self._where_field)
        self.body.addWidget(self._remove_one)
        self._refusal = RefusalLine(context)
        self.body.addWidget(self._refusal)
        self.body.addWidget(
            button(self.tr("Remove actor"), context.theme, self._remove_actor, role="danger", icon_name="remove")
        )
        self._past = RecordPast(self.tr("What was changed"), context.theme, context.words)
        self.body.addWidget(self._past)
        self.body.addStretch(1)

    def show_actor(self, actor_id: int, activity_id: int = 0) -> None:
        """Brings an actor, and one of its activities forward; 0 means the first."""
        if actor_id != self.actor_id:
            self.finish()
            self._activity_id = None
            self._where_field.hide()
            self.begin_at_top()
        self.actor_id = actor_id
        if activity_id:
            self._activity_id = activity_id
        self.refresh()
        self.show()

    def finish(self) -> None:
        """Saves what is being typed."""
        self._form.finish()
        if self._activity_form is not None:
            self._activity_form.finish()

    def focus_name(self) -> None:
        """Puts the cursor into the name, all of it selected."""
        self._form.select_first()

    def refresh(self) -> None:
        """Brings the fields up to date; an actor that is gone closes the panel."""
        if self.actor_id is None:
            return
        records = self._context.records()
        actor = records.actor_by_id.get(self.actor_id)
        if actor is None:
            self.actor_id = None
            self.close_panel()
            return
        self.title.setText(isolate(short_title(actor.name)))
        values = {spec.name: getattr(actor, spec.name) for spec in self._specs}
        self._form.show_values(values, About(ToField.page, kinds.ACTOR.name, actor.id, ToField(actor.id)))
        self._show_activities(records)
        self._past.show_record(self._context.opened, kinds.ACTOR.name, actor.id)

    def _activities(self, records: Records) -> list[Activity]:
        return [activity for activity in records.activities if activity.actor_id == self.actor_id]

    def _show_activities(self, records: Records) -> None:
        found = self._activities(records)
        if self._activity_id not in {activity.id for activity in found}:
            self._activity_id = found[0].id if found else None
        self._none.setVisible(not found)
        self._which_field.setVisible(len(found) > 1)
        self._remove_one.setVisible(bool(found))
        self._add.setVisible(bool(records.goals))
        entries = [(one.id, isolate(short_title(_named(one, records), 60))) for one in found]
        offer(self._which, entries, self._activity_id)
        self._make_form(records)
        shown = next((one for one in found if one.id == self._activity_id), None)
        assert self._activity_form is not None
        self._activity_form.setVisible(shown is not None)
        if shown is not None:
            values = {spec.name: getattr(shown, spec.name) for spec in self._activity_specs}
            about = About(ToField.page, kinds.ACTIVITY.name, shown.id, ToField(shown.actor_id))
            self._activity_form.show_values(values, about)

    def _make_form(self, records: Records) -> None:
        """The form of an activity is built again when the goals or stages to choose from are others."""
        goals = goal_choices(records, self._context.words)
        stages = tuple((stage.id, isolate(short_title(stage.title))) for stage in records.stages)
        if self._activity_form is not None and self._form_key == (goals, stages):
            return
        if self._activity_form is not None:
            self._activity_form.hide()
            self._activity_form.deleteLater()
        self._form_key = (goals, stages)
        words = self._context.words
        levels = [(None, self.tr("As its actor")), *((level, words.label(level)) for level in Sharing)]
        self._activity_specs = (
            FieldSpec("title", self.tr("What they do")),
            FieldSpec("goal_id", self.tr("Goal"), "choice", goals),
            FieldSpec("stage_id", self.tr("Stage"), "choice", [(None, self.tr("Not said")), *stages]),
            FieldSpec("population", self.tr("Population"), width=1),
            FieldSpec("region", self.tr("Region"), width=1),
            FieldSpec("people", self.tr("People reached in a year"), "number"),
            FieldSpec("amount_minor", self.tr("Their money"), "money", width=1),
            FieldSpec("currency", self.tr("Currency"), hint=self.tr("Empty: the organization's"), width=1),
            FieldSpec("sharing", self.tr("Who may see this activity"), "choice", levels),
        )
        currency = records.organization.currency
        self._activity_form = RecordForm(
            self._activity_specs, self._commit_activity, words, self._context.drafts, currency=currency
        )
        self._container.addWidget(self._activity_form)

    def _choose(self, activity_id: int) -> None:
        if self._activity_form is not None:
            self._activity_form.finish()
        self._activity_id = activity_id
        self.refresh()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        actor_id = self.actor_id
        if actor_id is None:
            return ()
        return self._context.attempt(lambda workspace: field.edit_actor(workspace, actor_id, **{name: value})).problems

    def _commit_activity(self, name: str, value: object) -> tuple[Problem, ...]:
        activity_id = self._activity_id
        if activity_id is None:
            return ()
        return self._context.attempt(
            lambda workspace: field.edit_activity(workspace, activity_id, **{name: value})
        ).problems

    def _ask_goal(self) -> None:
        """Asks first at which goal the new activity is: none is taken for chosen, and nothing is counted before."""
        offer(self._where, goal_choices(self._context.records(), self._context.words))
        choose_nothing(self._where, self.tr("Choose a goal"))
        self._where_field.show()
        self._where.setFocus()

    def _add_activity(self, goal_id: int) -> None:
        actor_id = self.actor_id
        if actor_id is None:
            return
        self._where_field.hide()
        outcome = self._refusal.attempt(lambda workspace: field.add_activity(workspace, actor_id, goal_id))
        if outcome.is_done and self._activity_form is not None:
            self._activity_id = outcome.value.id
            self.refresh()
            self._activity_form.focus_first()

    def _remove_activity(self) -> None:
        activity_id = self._activity_id
        if activity_id is not None:
            self._refusal.attempt(lambda workspace: field.remove_activity(workspace, activity_id))

    def _remove_actor(self) -> None:
        actor_id = self.actor_id
        if actor_id is not None:
            self._refusal.attempt(lambda workspace: field.remove_actor(workspace, actor_id))


def _named(activity: Activity, records: Records) -> str:
    """What an activity is called in a list: its title, else its goal."""
    return activity.title or records.goal_by_id[activity.goal_id].title
