"""The agenda of the meeting: its items in their order, and for each what it asks, what is done with it, what it is
about. Items move by dragging, with the buttons, or with Alt and the arrows."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidgetItem, QWidget

from aligner.actions import meetings
from aligner.actions.meetings import Subject
from aligner.lang.bidi import isolate
from aligner.lang.record_words import TEXT_LENGTH
from aligner.lang.shortening import short_line
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.meetings import AgendaItem
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import AgendaKind
from aligner.ui.context import PageContext, Verb
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToKit
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import choice_box, offer
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row
from aligner.ui.widgets.ordered_list import OrderedList
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine

T = TypeVar("T")
_ID = Qt.ItemDataRole.UserRole
_MIN_LENGTH = 6


class Agenda(Card):
    """Shows the items of the meeting that the kit is made for; hidden while there is no meeting."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._chosen = 0
        self._is_filling = False
        theme, words = context.theme, context.words
        head = QHBoxLayout()
        head.addWidget(label(self.tr("On the agenda"), "card_title"), 1)
        self._moving = [
            icon_button("chevron_up", self.tr("Move up"), theme, lambda: self.move_item(-1)),
            icon_button("chevron_down", self.tr("Move down"), theme, lambda: self.move_item(1)),
            icon_button("remove", self.tr("Remove the item"), theme, self.remove),
        ]
        for move_button in self._moving:
            head.addWidget(move_button)
        self.body.addLayout(head)
        self._none = label(
            self.tr("Nothing yet. Add the questions that the meeting takes up: the first page lists them."),
            "muted",
        )
        self.body.addWidget(self._none)
        self._list = OrderedList(self.remove, self.move_item, self.add)
        self._list.setAccessibleName(self.tr("Items on the agenda"))
        self._list.setAccessibleDescription(self.tr("Alt with the arrows moves an item, Delete removes it."))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentRowChanged.connect(self._on_row)
        self._list.model().rowsMoved.connect(self._on_dragged)
        self.body.addWidget(self._list)
        self._detail = QWidget()
        column = column_in(self._detail, 8)
        specs = (
            FieldSpec("question", self.tr("Question")),
            FieldSpec("kind", self.tr("What is done with it"), "choice", [(k, words.label(k)) for k in AgendaKind]),
        )
        self._form = RecordForm(specs, self._commit, words, context.drafts)
        column.addWidget(self._form)
        column.addWidget(label(self.tr("What it is about"), "label"))
        self._unlinked = label(
            self.tr(
                "The first page lists the question. Say what it is about, and the kit tells what the data say of it."
            ),
            "caption",
        )
        column.addWidget(self._unlinked)
        self._subjects = inner_column(4)
        column.addLayout(self._subjects)
        self._offers = choice_box(())
        self._offers.setAccessibleName(self.tr("Add what the item is about"))
        self._offers.setSizeAdjustPolicy(self._offers.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._offers.setMinimumContentsLength(_MIN_LENGTH)
        self._offers.activated.connect(lambda _index: self._link(self._offers.currentData()))
        column.addWidget(self._offers)
        self.body.addWidget(self._detail)
        self._refusal = RefusalLine(context)
        self.body.addWidget(self._refusal)
        row = inner_row(6)
        self._line = EntryLine(context.drafts, self.tr("A question for the agenda"))
        self._line.setMaxLength(NAME_LIMIT)
        self._line.setAccessibleName(self.tr("Question to add to the agenda"))
        self._line.returnPressed.connect(self.add)
        row.addWidget(self._line, 1)
        self._add_button = button(self.tr("Add"), theme, self.add, icon_name="add")
        row.addWidget(self._add_button)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Shows the agenda as it is; the chosen item stays."""
        items = self._items()
        self.setVisible(self._meeting_id() is not None)
        if self._chosen not in {item.id for item in items}:
            self._chosen = items[0].id if items else 0
        self._list_items([(item.id, isolate(item.question)) for item in items])
        for widget in (self._list, self._detail, *self._moving):
            widget.setVisible(bool(items))
        self._none.setVisible(not items)
        place = DraftPlace(ToKit.page, kinds.MEETING.name, self._meeting_id() or 0, "new item")
        self._line.show_place(place, ToKit("setup"))
        self._show()

    def _list_items(self, items: Sequence[tuple[int, str]]) -> None:
        """Fills the list, of ids and questions, where it has other lines; marks the chosen one."""
        self._is_filling = True
        texts = [f"{place}. {question}" for place, (_, question) in enumerate(items, 1)]
        wanted = [(item_id, text) for text, (item_id, _) in zip(texts, items, strict=True)]
        lines = [self._list.item(row) for row in range(self._list.count())]
        if [(line.data(_ID), line.text()) for line in lines] != wanted:
            self._list.clear()
            for text, (item_id, question) in zip(texts, items, strict=True):
                line = QListWidgetItem(text)
                line.setData(_ID, item_id)
                line.setToolTip(question)
                line.setFlags(line.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
                self._list.addItem(line)
            rows = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
            self._list.setFixedHeight(rows + 4)
        self._list.setCurrentRow(next((row for row, (item_id, _) in enumerate(items) if item_id == self._chosen), -1))
        self._is_filling = False

    def add(self) -> None:
        """Adds the question that was typed, at the end; without one the line waits for it."""
        meeting_id, question = self._meeting_id(), self._line.text()
        if meeting_id is None or not question.strip():
            self._line.setFocus()
            return
        outcome = self._attempt(lambda workspace: meetings.add_item(workspace, meeting_id, question))
        if isinstance(outcome, AgendaItem):
            self._line.clear()
            self._chosen = outcome.id
            self.refresh()

    def remove(self) -> None:
        if chosen := self._chosen:
            self._attempt(lambda workspace: meetings.remove_item(workspace, chosen))

    def move_item(self, step: int) -> None:
        """Moves the chosen item up (step < 0) or down."""
        if chosen := self._chosen:
            self._attempt(lambda workspace: meetings.move_item(workspace, chosen, step))

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()

    def _meeting_id(self) -> int | None:
        meeting = meetings.next_meeting(self._context.records())
        return meeting.id if meeting is not None else None

    def _items(self) -> list[AgendaItem]:
        meeting_id = self._meeting_id()
        return [] if meeting_id is None else meetings.agenda_of(self._context.records(), meeting_id)

    def _show(self) -> None:
        item = next((one for one in self._items() if one.id == self._chosen), None)
        if item is None:
            return
        about = About(ToKit.page, kinds.AGENDA_ITEM.name, item.id, ToKit("setup"))
        self._form.show_values({"question": item.question, "kind": item.kind}, about)
        linked, every = self._linked(), self._every_subject()
        self._unlinked.setVisible(not linked)
        remove_widgets(self._subjects)
        for subject in linked:
            self._subjects.addWidget(self._line_of(subject, every[subject]))
        rest = [(subject, name) for subject, name in every.items() if subject not in linked]
        offer(self._offers, [(None, self.tr("Add a goal, a decision or a resolution")), *rest])
        self._offers.setVisible(self._offers.count() > 1)

    def _line_of(self, subject: Subject, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(name), 1)
        tip = self.tr("Not about this: {subject}").replace("{subject}", name)
        row.addWidget(icon_button("close", tip, self._context.theme, lambda: self._unlink(subject)))
        return line

    def _linked(self) -> list[Subject]:
        return meetings.subjects_of(self._context.records(), self._chosen)

    def _every_subject(self) -> dict[Subject, str]:
        """All that an item can be about, each with what it is called."""
        records = self._context.records()
        texts = {
            "goal_id": (self.tr("Goal: {title}"), records.roadmap_goals),
            "decision_id": (self.tr("Decision: {title}"), records.decisions),
            "resolution_id": (self.tr("Resolution: {title}"), records.resolutions),
        }
        return {
            (name, one.id): text.replace("{title}", isolate(short_line(one.title, TEXT_LENGTH)))
            for name, (text, found) in texts.items()
            for one in found
        }

    def _link(self, subject: Subject | None) -> None:
        if subject is not None:
            self._set_subjects([*self._linked(), (subject[0], subject[1])])

    def _unlink(self, subject: Subject) -> None:
        self._set_subjects([one for one in self._linked() if one != subject])

    def _set_subjects(self, subjects: list[Subject]) -> None:
        chosen = self._chosen
        self._attempt(lambda workspace: meetings.link_item(workspace, chosen, subjects))

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        chosen, change = self._chosen, {name: value}
        return self._context.attempt(lambda workspace: meetings.edit_item(workspace, chosen, **change)).problems

    def _on_row(self, row: int) -> None:
        line = self._list.item(row)
        if not self._is_filling and line is not None:
            self.finish()
            self._chosen = line.data(_ID)
            self._show()

    def _on_dragged(self, _from: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        """The list is filled again by the change: only when the drop is over."""
        dragged = self._list.item(row - 1 if row > start else row).data(_ID)
        step = row - start - 1 if row > start else row - start

        def keep() -> None:
            self._chosen = dragged
            self.move_item(step)

        if not self._is_filling and step:
            QTimer.singleShot(0, self, keep)

    def _attempt(self, verb: Verb[T]) -> T | None:
        outcome = self._refusal.attempt(verb)
        return outcome.value if outcome.is_done else None
