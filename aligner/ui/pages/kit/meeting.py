"""The meeting that the kit is made for: chosen or added at the head of the page, then when, with whom and what for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from aligner.actions import meetings
from aligner.actions.kit import MINUTES, KitOptions
from aligner.lang.record_words import RecordWords
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.meetings import Meeting
from aligner.model.vocabulary import Audience, Purpose, Sharing
from aligner.ui.context import PageContext, Verb
from aligner.ui.links import ToKit
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import choice_box, offer
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_row
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine

_OPTION_OF = {"day": "meeting", "audience": "audience", "purpose": "purpose", "minutes": "minutes"}
"""What a meeting shows the kit: each field with its option."""
_MIN_LENGTH = 6


class MeetingCard(Card):
    """What is filled in while there is no meeting makes one. `unsaved` reports an option that a read-only file does not
    keep, with its value; `chosen`, that the kit is for another meeting or audience now."""

    unsaved = Signal(str, object)
    chosen = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        words, theme = context.words, context.theme
        head = QHBoxLayout()
        head.addWidget(label(self.tr("The meeting"), "card_title"), 1)
        self._add_button = button(self.tr("New meeting"), theme, self.add, role="link", icon_name="add")
        head.addWidget(self._add_button)
        self.body.addLayout(head)
        row = inner_row(6)
        self._list = choice_box(())
        self._list.setAccessibleName(self.tr("Meeting that the kit is for"))
        self._list.setSizeAdjustPolicy(self._list.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(_MIN_LENGTH)
        self._list.activated.connect(lambda _index: self._choose(self._list.currentData()))
        row.addWidget(self._list, 1)
        self._remove_button = icon_button("remove", self.tr("Remove this meeting"), theme, self._remove)
        row.addWidget(self._remove_button)
        self._none = label(self.tr("No meeting yet. What you fill in here makes one."), "muted")
        # As high as the list that takes its place: what is below does not move away from under the pointer.
        self._none.setMinimumHeight(self._list.sizeHint().height())
        row.addWidget(self._none, 1)
        self.body.addLayout(row)
        specs = (
            FieldSpec("day", self.tr("Day of the meeting"), "date", width=1),
            FieldSpec(
                "minutes", self.tr("Minutes of discussion"), "choice", [(n, words.number(n)) for n in MINUTES], width=1
            ),
            FieldSpec("audience", self.tr("Who meets"), "choice", [(a, words.label(a)) for a in Audience], width=1),
            FieldSpec("place", self.tr("Place"), width=1),
            FieldSpec("purpose", self.tr("Purpose"), "choice", [(p, words.label(p)) for p in Purpose]),
            FieldSpec("chair", self.tr("Chair"), width=1),
            FieldSpec("prepared_by", self.tr("Prepared by"), width=1),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", [(s, words.label(s)) for s in Sharing]),
        )
        self._form = RecordForm(specs, self._commit, words, context.drafts)
        self.body.addWidget(self._form)
        self._refusal = RefusalLine(context)
        self.body.addWidget(self._refusal)

    def show_options(self, options: KitOptions) -> None:
        """Brings the meeting up to date; options: of a read-only file hold what was chosen for this window only."""
        records = self._context.records()
        meeting, found = self._meeting(), records.meetings
        describe = RecordWords(self._context.words, records)
        offer(self._list, [(one.id, describe.title(kinds.MEETING.name, dict(one))) for one in found])
        self._list.setCurrentIndex(self._list.findData(meeting.id if meeting else 0))
        for widget in (self._list, self._remove_button):
            widget.setVisible(bool(found))
        self._none.setVisible(not found)
        values = dict(meeting or Meeting())
        if self._context.opened.is_read_only:
            meeting_values = {field: getattr(options, name) for field, name in _OPTION_OF.items()}
            values |= meeting_values | {"audience": Audience(options.audience), "purpose": Purpose(options.purpose)}
        record_id = meeting.id if meeting else 0
        self._form.show_values(values, About(ToKit.page, kinds.MEETING.name, record_id, ToKit("setup")))

    def add(self) -> None:
        """A new meeting, which the kit is made for from here on."""
        self.finish()
        if self._attempt(meetings.add_meeting):
            self.chosen.emit()
            self._form.focus_first()

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()

    def _meeting(self) -> Meeting | None:
        return meetings.next_meeting(self._context.records())

    def _choose(self, meeting_id: int) -> None:
        self.finish()
        if self._attempt(lambda workspace: meetings.choose_meeting(workspace, meeting_id)):
            self.chosen.emit()

    def _remove(self) -> None:
        meeting = self._meeting()
        if meeting is not None and self._attempt(lambda workspace: meetings.remove_meeting(workspace, meeting.id)):
            self.chosen.emit()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        if self._context.opened.is_read_only and name in _OPTION_OF:
            self.unsaved.emit(_OPTION_OF[name], value)
            return ()
        meeting, change = self._meeting(), {name: value}
        if meeting is None:
            outcome = self._context.attempt(lambda workspace: meetings.add_meeting(workspace, **change))
        else:
            outcome = self._context.attempt(lambda workspace: meetings.edit_meeting(workspace, meeting.id, **change))
        if outcome.is_done and name == "audience":
            self.chosen.emit()
        return outcome.problems

    def _attempt(self, verb: Verb[object]) -> bool:
        outcome = self._refusal.attempt(verb)
        if not outcome.is_done:
            # What could not be chosen is not shown as chosen.
            meeting = self._meeting()
            self._list.setCurrentIndex(self._list.findData(meeting.id if meeting else 0))
        return outcome.is_done
