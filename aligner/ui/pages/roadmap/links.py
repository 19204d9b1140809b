"""Which goals a goal helps, how much and why; and by which it is helped. Read-only while the roadmap is the
initiative's, as the goal itself is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.initiative import GoalLink
from aligner.model.records import Records
from aligner.rules.ownership import is_ours_to_edit
from aligner.ui.context import PageContext
from aligner.ui.links import ToRoadmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine

STRENGTHS = (1, 2, 3)


class GoalLinks(QWidget):
    """A small form for each goal that is helped, and a line to add one."""

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
        column.addWidget(label(self.tr("Goals that it helps"), "card_title"))
        self._none = label("", "muted")
        column.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column.addLayout(self._rows)
        row = QHBoxLayout()
        self._other = choice_box([])
        self._other_field = Field(self.tr("Another goal that it helps"), self._other)
        row.addWidget(self._other_field, 1)
        self._add = button(self.tr("Add link"), context.theme, self._add_link, icon_name="add")
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        self._helped_by = label("", "muted")
        column.addWidget(self._helped_by)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)

    def show_goal(self, goal_id: int, records: Records) -> None:
        """Shows the links of a goal; what is being typed of it stays."""
        if goal_id != self._goal_id:
            self._refusal.clear()
        self._goal_id = goal_id
        links = [link for link in records.goal_links if link.goal_id == goal_id]
        titles = {goal.id: isolate(short_title(goal.title)) for goal in records.goals}
        is_ours = is_ours_to_edit(records.initiative.state)
        told = [
            (link.id, titles.get(link.helped_id, ""), *(() if is_ours else (link.strength, link.reason)))
            for link in links
        ]
        shown = (goal_id, is_ours, told)
        if shown != self._shown:
            self._shown = shown
            self._build(links, titles, is_ours=is_ours)
        for link in links:
            if link.id not in self._forms:
                continue
            about = About(ToRoadmap.page, kinds.GOAL_LINK.name, link.id, ToRoadmap(kinds.GOAL.name, goal_id))
            self._forms[link.id].show_values({"strength": link.strength, "reason": link.reason}, about)
        taken = {goal_id, *(link.helped_id for link in links)}
        free = [(goal.id, titles[goal.id]) for goal in records.roadmap_goals if goal.id not in taken]
        if [(self._other.itemData(at), self._other.itemText(at)) for at in range(self._other.count())] != free:
            self._other.clear()
            for at, title in free:
                self._other.addItem(title, at)
        for one in (self._other_field, self._add):
            one.setVisible(is_ours and bool(free))
        to_say = self.tr("None yet. Say which goals come nearer where this one is reached.")
        self._none.setText(to_say if is_ours else self.tr("The initiative has named none."))
        self._none.setVisible(not links)
        helping = [titles[link.goal_id] for link in records.goal_links if link.helped_id == goal_id]
        text = self.tr("It is helped by: {goals}").replace("{goals}", self._context.words.join(helping))
        self._helped_by.setText(text if helping else "")
        self._helped_by.setVisible(bool(helping))

    def finish(self) -> None:
        """Saves what is being typed, before another goal is shown."""
        for form in self._forms.values():
            form.finish()

    def _build(self, links: list[GoalLink], titles: dict[int, str], *, is_ours: bool) -> None:
        remove_widgets(self._rows)
        self._forms = {}
        words = self._context.words
        levels = [(level, words.sentence(f"vocabulary.level.{level}")) for level in STRENGTHS]
        for link in links:
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            head = QHBoxLayout()
            head.addWidget(label(titles.get(link.helped_id, ""), "strong"), 1)
            remove = button(
                self.tr("Remove link"), self._context.theme, lambda at=link.id: self._remove(at), role="link"
            )
            head.addWidget(remove)
            column.addLayout(head)
            self._rows.addWidget(box)
            if not is_ours:
                remove.hide()
                strength = words.sentence(f"vocabulary.level.{link.strength}")
                column.addWidget(label(self.tr("How much: {strength}").replace("{strength}", strength), "muted"))
                if link.reason:
                    column.addWidget(label(isolate(link.reason)))
                continue
            specs = (
                FieldSpec("strength", self.tr("How much"), "choice", levels, width=1),
                FieldSpec("reason", self.tr("Why")),
            )
            form = RecordForm(
                specs, lambda name, value, at=link.id: self._commit(at, name, value), words, self._context.drafts
            )
            column.addWidget(form)
            self._forms[link.id] = form

    def _commit(self, link_id: int, name: str, value: object) -> tuple[Problem, ...]:
        return self._context.attempt(
            lambda workspace: roadmap.edit_goal_link(workspace, link_id, **{name: value})
        ).problems

    def _add_link(self) -> None:
        goal_id, helped_id = self._goal_id, self._other.currentData()
        if helped_id is not None:
            outcome = self._context.attempt(lambda workspace: roadmap.link_goals(workspace, goal_id, helped_id))
            self._refusal.show_problems(outcome.problems)

    def _remove(self, link_id: int) -> None:
        outcome = self._context.attempt(lambda workspace: roadmap.remove_goal_link(workspace, link_id))
        self._refusal.show_problems(outcome.problems)
