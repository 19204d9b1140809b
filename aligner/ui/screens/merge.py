"""Two copies of one file become one: what comes together by itself, and each difference side by side to choose."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.actions.copies import note_merged, plan_work
from aligner.actions.merging import BEFORE_MERGE, Choice, Key, Plan, apply_merge
from aligner.lang.bidi import isolate
from aligner.lang.record_words import RecordWords
from aligner.model.errors import AlignerError
from aligner.model.records import Records
from aligner.ui.screens.difference_card import DifferenceCard
from aligner.ui.screens.screen import Screen
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.changes import ChangeList
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.ui.session import Session

CARDS_AT_ONCE = 12
MOST_CARDS = 60
NOTES_MS = 200


class MergeScreen(Screen):
    """`base`: the last common state where the window knows it; else it is looked for."""

    def __init__(self, session: Session, other: Path, base: Records | None = None) -> None:
        super().__init__(
            self.tr("Two copies become one"),
            self.tr(
                "This file and its copy {file} both went on. What only one of them changed comes together by itself; "
                "where both changed the same thing, you choose."
            ).replace("{file}", isolate(other.name)),
            1000,
        )
        self._session = session
        self._other = other
        self._theme, self._words = session.theme, session.words
        self._plan: Plan | None = None
        self._cards: list[DifferenceCard] = []
        self._chosen: dict[Key, Choice] = {}
        self._state = label(self.tr("Comparing the two…"), "muted")
        self.body.addWidget(self._state)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(12)
        self.body.addLayout(self._holder)
        self._told = Card(self.tr("Good to know"), role="card_soft")
        self._told.hide()
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self._notes_due = QTimer(self)
        self._notes_due.setSingleShot(True)
        self._notes_due.setInterval(NOTES_MS)
        self._notes_due.timeout.connect(self._show_notes)
        self.outer.addWidget(self._foot())
        workspace = session.workspace
        assert workspace is not None
        self.jobs.submit(self._on_plan, plan_work, workspace.read(), workspace.path, other, base)

    def _foot(self) -> QWidget:
        made = QWidget()
        made.setObjectName("strip")
        row = QHBoxLayout(made)
        row.setContentsMargins(32, 12, 32, 12)
        row.setSpacing(10)
        self._left = QLabel()
        row.addWidget(self._left, 1)
        self._all_mine = button(self.tr("This file for the rest"), self._theme, lambda: self._choose_rest("mine"))
        self._all_theirs = button(self.tr("The copy for the rest"), self._theme, lambda: self._choose_rest("theirs"))
        self._merge = button(self.tr("Merge"), self._theme, self._on_merge, role="primary", icon_name="check")
        cancel = button(self.tr("Leave both as they are"), self._theme, self._leave_both, role="quiet")
        for widget in (self._all_mine, self._all_theirs, cancel, self._merge):
            row.addWidget(widget)
        for widget in (self._all_mine, self._all_theirs, self._merge):
            widget.setEnabled(False)
        return made

    # What there is to choose

    def _on_plan(self, event: Event) -> None:
        if event.kind == "refused":
            self._state.setText(sentences(event.value.problems, self._words))
            return
        if event.kind != "done":
            self._state.setText(self.tr("The comparison failed because of a fault in the program."))
            return
        self._plan = plan = event.value
        if plan.base is None and plan.differences:
            self._state.setText(
                self.tr("It cannot be told when the two parted, so everything that differs is shown. Nothing is lost.")
            )
        else:
            self._state.hide()
        self._chosen = {d.key: d.default for d in plan.differences if not d.field}
        self._tell = RecordWords(self._words, plan.mine, plan.theirs)
        self._show_automatic(plan)
        self._waiting = list(plan.differences[:MOST_CARDS])
        if self._waiting:
            self._holder.addWidget(label(self.tr("To choose"), "section"))
            self._add_cards()
        self._show_left()
        self._notes_due.start()

    def _show_automatic(self, plan: Plan) -> None:
        from aligner.actions.comparing import changes_between

        chosen = {(d.kind, d.id) for d in plan.differences if not d.field}
        coming = [c for c in changes_between(plan.mine, plan.merged()) if (c.kind, c.id) not in chosen]
        card = Card(self.tr("Comes from the copy by itself"))
        if coming:
            card.body.addWidget(ChangeList(coming, self._tell, self._words, self._theme))
        else:
            card.body.addWidget(label(self.tr("Nothing: the copy changed nothing that this file lacks."), "muted"))
        self._holder.addWidget(card)

    def _add_cards(self) -> None:
        """A few at a time: the window stays quick."""
        plan = self._plan
        assert plan is not None
        now, self._waiting = self._waiting[:CARDS_AT_ONCE], self._waiting[CARDS_AT_ONCE:]
        for difference in now:
            card = DifferenceCard(difference, self._tell, self._theme)
            card.show_choice(self._chosen.get(difference.key))
            card.chosen.connect(self._on_chosen)
            self._cards.append(card)
            self._holder.addWidget(card)
        if self._waiting:
            QTimer.singleShot(0, self, self._add_cards)
        elif len(plan.differences) > MOST_CARDS:
            more = self._words.say("window.more_differences", n=len(plan.differences) - MOST_CARDS)
            self._holder.addWidget(label(more, "muted"))

    def _on_chosen(self, key: Any, choice: Any) -> None:
        self._chosen[key] = choice
        self._show_left()
        self._notes_due.start()

    def _choose_rest(self, choice: Choice) -> None:
        assert self._plan is not None
        for difference in self._plan.differences:
            self._chosen.setdefault(difference.key, choice)
        for card in self._cards:
            card.show_choice(self._chosen.get(card.difference.key))
        self._show_left()
        self._notes_due.start()

    def _show_left(self) -> None:
        plan = self._plan
        assert plan is not None
        left = sum(1 for difference in plan.differences if difference.key not in self._chosen)
        for widget in (self._all_mine, self._all_theirs):
            widget.setEnabled(left > 0)
        self._merge.setEnabled(left == 0)
        if not plan.differences:
            text = self.tr("There is nothing to choose.")
        elif left:
            text = self.tr("Still to choose: {count}").replace("{count}", self._words.number(left))
        else:
            text = self.tr("All is chosen.")
        self._left.setText(text)

    def _show_notes(self) -> None:
        """What the result brings with it that a person should know."""
        plan = self._plan
        if plan is None:
            return
        while self._told.body.count() > 1:
            item = self._told.body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        notes = plan.notes(self._chosen)
        for note in notes:
            name = self._tell.named(note.kind, note.id)
            self._told.body.addWidget(
                label(self._words.say(f"messages.merge_{note.code}", name=name, value=note.value))
            )
        self._told.setVisible(bool(notes))

    # The end

    def _on_merge(self) -> None:
        from aligner.actions.backups import back_up_work

        workspace = self._session.workspace
        assert workspace is not None
        self._merge.setEnabled(False)
        self._left.setText(self.tr("Keeping a copy of today's state first…"))
        self.jobs.submit(self._on_kept, back_up_work, workspace.path, workspace.uid, BEFORE_MERGE)

    def _on_kept(self, event: Event) -> None:
        session, plan = self._session, self._plan
        workspace = session.workspace
        assert plan is not None and workspace is not None
        if event.kind != "done":
            self._merge.setEnabled(True)
            problem = sentences(event.value.problems, self._words) if event.kind == "refused" else ""
            self._left.setText(problem or self.tr("Nothing was merged because of a fault in the program."))
            return
        chosen = dict(self._chosen)
        if not session.attempt_aloud(lambda workspace: apply_merge(workspace, plan, chosen)):
            self._merge.setEnabled(True)
            return
        other = self._other
        # A help for later: without it the copy is offered once more.
        with suppress(AlignerError, OSError):
            note_merged(other)
        session.show_page("versions")
        session.show_banner(
            self.tr("The two copies are one now. {file} was not changed and can be removed.").replace(
                "{file}", isolate(other.name)
            ),
            action=self.tr("Undo the merge"),
            on_action=lambda: self._undo(session),
        )

    @staticmethod
    def _undo(session: Session) -> None:
        session.clear_banners()
        session.undo()

    def _leave_both(self) -> None:
        self._session.show_page(self._session.current)
