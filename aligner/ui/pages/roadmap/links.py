"""Which goals a goal helps, how much and why; and by which it is helped. Read-only while the roadmap is the
initiative's, as the goal itself is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from aligner.actions import roadmap
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.initiative import GoalLink
from aligner.model.records import Records
from aligner.rules.ownership import is_ours_to_edit
from aligner.ui.context import PageContext
from aligner.ui.pages.roadmap.goal_part import GoalPart
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Field, choice_box, offer
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import FieldSpec

STRENGTHS = (1, 2, 3)


class GoalLinks(GoalPart):
    """A small form for each goal that is helped, and a line to add one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, self.tr("Goals that it helps"))
        column = self.column
        self._none = label("", "muted")
        column.addWidget(self._none)
        self.rows.setSpacing(12)
        column.addLayout(self.rows)
        row = QHBoxLayout()
        self._other = choice_box([])
        self._other_field = Field(self.tr("Another goal that it helps"), self._other)
        row.addWidget(self._other_field, 1)
        self._add = button(self.tr("Add link"), context.theme, self._add_link, icon_name="add")
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        self._helped_by = label("", "muted")
        column.addWidget(self._helped_by)
        column.addWidget(self.refusal)

    def show_goal(self, goal_id: int, records: Records) -> None:
        """Shows the links of a goal; what is being typed of it stays."""
        if goal_id != self.goal_id:
            self._other.clear()
        self.begin(goal_id)
        links = [link for link in records.goal_links if link.goal_id == goal_id]
        titles = {goal.id: isolate(short_title(goal.title)) for goal in records.goals}
        is_ours = is_ours_to_edit(records.initiative.state)
        told = [
            (link.id, titles.get(link.helped_id, ""), *(() if is_ours else (link.strength, link.reason)))
            for link in links
        ]
        shown = (goal_id, is_ours, told)
        if not self.is_shown(shown):
            self._build(links, titles, is_ours=is_ours)
        for link in links:
            if link.id not in self.forms:
                continue
            self.show_values(kinds.GOAL_LINK.name, link, ("strength", "reason"))
        taken = {goal_id, *(link.helped_id for link in links)}
        free = [(goal.id, titles[goal.id]) for goal in records.roadmap_goals if goal.id not in taken]
        offer(self._other, free)
        for one in (self._other_field, self._add):
            one.setVisible(is_ours and bool(free))
        to_say = self.tr("None yet. Say which goals come nearer where this one is reached.")
        self._none.setText(to_say if is_ours else self.tr("The initiative has named none."))
        self._none.setVisible(not links)
        helping = [titles[link.goal_id] for link in records.goal_links if link.helped_id == goal_id]
        text = self.tr("It is helped by: {goals}").replace("{goals}", self.context.words.join(helping))
        self._helped_by.setText(text if helping else "")
        self._helped_by.setVisible(bool(helping))

    def _build(self, links: list[GoalLink], titles: dict[int, str], *, is_ours: bool) -> None:
        self.clear_rows()
        words = self.context.words
        levels = [(level, words.sentence(f"vocabulary.level.{level}")) for level in STRENGTHS]
        for link in links:
            column = self.add_row()
            head = QHBoxLayout()
            head.addWidget(label(titles.get(link.helped_id, ""), "strong"), 1)
            remove = button(
                self.tr("Remove link"), self.context.theme, lambda at=link.id: self._remove(at), role="link"
            )
            head.addWidget(remove)
            column.addLayout(head)
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
            self.add_form(column, link.id, specs, self._commit)

    def _commit(self, link_id: int, name: str, value: object) -> tuple[Problem, ...]:
        return self.context.attempt(
            lambda workspace: roadmap.edit_goal_link(workspace, link_id, **{name: value})
        ).problems

    def _add_link(self) -> None:
        goal_id, helped_id = self.goal_id, self._other.currentData()
        if helped_id is not None:
            self.refusal.attempt(lambda workspace: roadmap.link_goals(workspace, goal_id, helped_id))

    def _remove(self, link_id: int) -> None:
        self.refusal.attempt(lambda workspace: roadmap.remove_goal_link(workspace, link_id))
