"""Two copies of one file become one: what comes together by itself, and each difference side by side to choose."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.actions.copies import plan_work
from aligner.actions.merging import BEFORE_MERGE, Choice, Key, Plan, apply_merge
from aligner.actions.neighbours import ChangeOrigin
from aligner.lang.bidi import isolate
from aligner.lang.record_words import RecordWords
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.ui.context import WindowContext
from aligner.ui.screens.difference_card import DifferenceCard
from aligner.ui.screens.screen import Screen
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.changes import ChangeList
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.form import Message, line_editor
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column
from aligner.ui.window_words import sentences, side_name

CARDS_AT_ONCE = 12
MAX_CARDS = 60
NOTES_MS = 200


class MergeScreen(Screen):
    """`base`: the last common state where the window knows it; else it is looked for.

    merged: it is done.  dismissed: the user leaves both as they are.
    """

    merged = Signal()
    dismissed = Signal()

    def __init__(self, context: WindowContext, other: Path, base: Records | None = None) -> None:
        super().__init__(
            self.tr("Bring both together"),
            self.tr(
                "Two states of this file both went on. What only one of them changed comes together by itself; "
                "where both changed the same thing, you choose."
            ),
            1000,
        )
        self._context = context
        self._other = other
        self._theme, self._words = context.theme, context.words
        self._plan: Plan | None = None
        self._cards: list[DifferenceCard] = []
        self._chosen: dict[Key, Choice] = {}
        self._state = label(self.tr("Comparing the two…"), "muted")
        self.body.addWidget(self._state)
        self._holder = inner_column(12)
        self.body.addLayout(self._holder)
        self._notes_card = Card(self.tr("Good to know"), role="card_soft")
        self._notes_card.hide()
        self.body.addWidget(self._notes_card)
        self.body.addStretch(1)
        self._notes_due = QTimer(self)
        self._notes_due.setSingleShot(True)
        self._notes_due.setInterval(NOTES_MS)
        self._notes_due.timeout.connect(self._show_notes)
        self.outer.addWidget(self._footer())
        self.jobs.submit(self._on_plan, plan_work, context.records(), context.opened.path, other, base)

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setObjectName("strip")
        column = column_in(footer, 8, (32, 12, 32, 12))
        self._open_label = label("")
        column.addWidget(self._open_label)
        row = Flow(spacing=10)
        column.addLayout(row)
        self._all_mine = button("", self._theme, lambda: self._choose_rest("mine"))
        self._all_theirs = button("", self._theme, lambda: self._choose_rest("theirs"))
        self._name_sides(None)
        self._merge = button(self.tr("Merge"), self._theme, self._on_merge, role="primary", icon_name="check")
        cancel = button(self.tr("Leave both as they are"), self._theme, self.dismissed.emit, role="quiet")
        for widget in (self._all_mine, self._all_theirs, cancel, self._merge):
            row.addWidget(widget)
        for widget in (self._all_mine, self._all_theirs, self._merge):
            widget.setEnabled(False)
        return footer

    def _name_sides(self, origin: tuple[ChangeOrigin, ChangeOrigin] | None) -> None:
        """Both sides by person and time: what "this file" is swaps from one computer to the other."""
        first, second = origin if origin is not None else (None, None)
        self._sides = side_name(first, self._words), side_name(second, self._words)
        if origin is None or self._sides[0] == self._sides[1]:
            self._sides = self.tr("The open file"), isolate(self._other.name)
        for one, side in ((self._all_mine, self._sides[0]), (self._all_theirs, self._sides[1])):
            one.setText(self.tr("For the rest: {side}").replace("{side}", side))

    def _both_sides(self) -> QWidget:
        """Who is on which side; and who the reader is, where she is not named yet."""
        card = Card(role="card_soft")
        for text, side in (
            (self.tr("In the open file: {side}"), self._sides[0]),
            (self.tr("To bring in: {side}"), self._sides[1]),
        ):
            card.body.addWidget(label(text.replace("{side}", side), "strong"))
        if not self._context.memory.author:
            row = QHBoxLayout()
            card.body.addWidget(label(self.tr("Your name, so that others see which changes are yours:")))
            name, message = line_editor(placeholder=self.tr("Not named")), Message()
            name.setAccessibleName(self.tr("Your name in the history of changes"))
            self._named = BoundField(name, message, self._words, self._on_named, self._context.drafts)
            self._named.show_value("")
            row.addWidget(name, 1)
            card.body.addLayout(row)
            card.body.addWidget(message)
        return card

    def _on_named(self, name: str) -> tuple[Problem, ...]:
        return self._context.memory.set_author(name)

    # What there is to choose

    def _on_plan(self, event: Event) -> None:
        if event.kind == "refused":
            self._state.setText(sentences(event.value.problems, self._words))
            return
        if event.kind != "done":
            self._state.setText(self.tr("The comparison failed because of a fault in the program."))
            return
        self._plan = plan = event.value
        self._name_sides(plan.origins)
        self._holder.addWidget(self._both_sides())
        if plan.base is None and plan.differences:
            self._state.setText(
                self.tr("It cannot be told when the two parted, so everything that differs is shown. Nothing is lost.")
            )
        else:
            self._state.hide()
        self._chosen = {d.key: d.default for d in plan.differences if d.is_preselected}
        self._describe = RecordWords(self._words, plan.mine, plan.theirs)
        self._show_automatic(plan)
        self._waiting = list(plan.differences[:MAX_CARDS])
        if self._waiting:
            self._holder.addWidget(label(self.tr("To choose"), "section"))
            self._add_cards()
        self._show_remaining()
        self._notes_due.start()

    def _show_automatic(self, plan: Plan) -> None:
        from aligner.actions.comparing import changes_between

        chosen = {(d.kind, d.id) for d in plan.differences if not d.field}
        coming = [c for c in changes_between(plan.mine, plan.merged()) if (c.kind, c.id) not in chosen]
        card = Card(self.tr("Comes together by itself from: {side}").replace("{side}", self._sides[1]))
        if coming:
            card.body.addWidget(ChangeList(coming, self._describe, self._words, self._theme))
        else:
            card.body.addWidget(label(self.tr("Nothing: there is no change in it that is lacking here."), "muted"))
        self._holder.addWidget(card)

    def _add_cards(self) -> None:
        """A few at a time: the window stays quick."""
        plan = self._plan
        assert plan is not None
        now, self._waiting = self._waiting[:CARDS_AT_ONCE], self._waiting[CARDS_AT_ONCE:]
        for difference in now:
            card = DifferenceCard(difference, plan, self._describe, self._words, self._theme, self._sides)
            card.show_choice(self._chosen.get(difference.key))
            card.chosen.connect(self._on_chosen)
            self._cards.append(card)
            self._holder.addWidget(card)
        if self._waiting:
            QTimer.singleShot(0, self, self._add_cards)
        elif len(plan.differences) > MAX_CARDS:
            more = self._words.sentence("window.more_differences", n=len(plan.differences) - MAX_CARDS)
            self._holder.addWidget(label(more, "muted"))

    def _on_chosen(self, key: Key, choice: Choice) -> None:
        self._chosen[key] = choice
        self._show_remaining()
        self._notes_due.start()

    def _choose_rest(self, choice: Choice) -> None:
        assert self._plan is not None
        for difference in self._plan.differences:
            self._chosen.setdefault(difference.key, choice)
        for card in self._cards:
            card.show_choice(self._chosen.get(card.difference.key))
        self._show_remaining()
        self._notes_due.start()

    def _show_remaining(self) -> None:
        plan = self._plan
        assert plan is not None
        open_count = sum(1 for difference in plan.differences if difference.key not in self._chosen)
        for widget in (self._all_mine, self._all_theirs):
            widget.setEnabled(open_count > 0)
        self._merge.setEnabled(open_count == 0)
        if not plan.differences:
            text = self.tr("There is nothing to choose.")
        elif open_count:
            text = self.tr("Still to choose: {count}").replace("{count}", self._words.number(open_count))
        else:
            text = self.tr("All is chosen.")
        self._open_label.setText(text)

    def _show_notes(self) -> None:
        """What the result brings with it that a person should know."""
        plan = self._plan
        if plan is None:
            return
        while self._notes_card.body.count() > 1:
            item = self._notes_card.body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        notes = plan.notes(self._chosen)
        for note in notes:
            name = self._describe.named(note.kind, note.id)
            value = sentences((note.value,), self._words) if isinstance(note.value, Problem) else note.value
            self._notes_card.body.addWidget(
                label(self._words.sentence(f"messages.merge_{note.code}", name=name, value=value))
            )
        self._notes_card.setVisible(bool(notes))

    # The end

    def _on_merge(self) -> None:
        from aligner.actions.backups import back_up_work

        workspace = self._context.opened
        self._merge.setEnabled(False)
        self._open_label.setText(self.tr("Keeping a copy of today's state first…"))
        self.jobs.submit(self._on_copy_saved, back_up_work, workspace.path, workspace.uid, BEFORE_MERGE)

    def _on_copy_saved(self, event: Event) -> None:
        context, plan = self._context, self._plan
        assert plan is not None
        if event.kind != "done":
            self._merge.setEnabled(True)
            problem = sentences(event.value.problems, self._words) if event.kind == "refused" else ""
            self._open_label.setText(problem or self.tr("Nothing was merged because of a fault in the program."))
            return
        chosen = dict(self._chosen)
        if context.report(context.attempt(lambda workspace: apply_merge(workspace, plan, chosen))):
            self.merged.emit()
        else:
            self._merge.setEnabled(True)
