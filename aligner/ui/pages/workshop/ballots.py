"""Taking ballots in by keyboard: code, Enter, numbers, Enter; and who is in. Nobody's answers are shown here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QProgressBar, QStackedWidget, QWidget

from aligner.actions import workshop as verbs
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Participant
from aligner.ui.context import PageContext
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.links import ToRoadmap, ToWorkshop
from aligner.ui.look.icons import pixmap
from aligner.ui.pages.workshop.ballot_fields import Sheet
from aligner.ui.pages.workshop.entry import NumbersEntry
from aligner.ui.pages.workshop.pairs import Pair, PairsEntry
from aligner.ui.pages.workshop.result_texts import quorum_sentences
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in, inner_row, row_in
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.window_words import sentences

CODE_WIDTH_PX = 120
SEATS_WIDTH_PX = 216


class CodeLine(QLineEdit):
    """Where a participant's code is typed; Enter takes it, Esc restores the one whose ballot is below."""

    code_entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settled = ""

    def settle(self, code: str) -> None:
        """Writes the code whose ballot is below, "" for none."""
        self._settled = code
        self.setText(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.code_entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._settled:
            self.setText(self._settled)
        else:
            super().keyPressEvent(event)


class Seat(QWidget):
    """A participant, and whether their ballot is in; nothing else is known here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        row = row_in(self, 8)
        self._mark = label("", wrap=False)
        self._mark.setFixedWidth(16)
        row.addWidget(self._mark)
        self._name = label("")
        row.addWidget(self._name, 1)

    def show_person(self, code: str, name: str, presence: str, is_in: bool) -> None:
        self._mark.setPixmap(pixmap("check", self._context.theme.colors["accent"], 16) if is_in else QPixmap())
        self._name.setText(" · ".join(part for part in (code, isolate(name), presence) if part))
        set_role(self._name, "" if is_in else "muted")
        tip = self.tr("{code}: in") if is_in else self.tr("{code}: not in yet")
        self.setAccessibleName(tip.replace("{code}", code))


class Ballots(QWidget):
    """Asks for another step: `people_requested`, `prepare_requested`; reports that the vote was opened here:
    `opened`."""

    reveal_requested = Signal()
    opened = Signal()
    people_requested = Signal()
    prepare_requested = Signal()
    question_changed = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._person: Participant | None = None
        self._question = Question.IMPORTANCE
        self._is_showing = False
        self._shown_seats: list[tuple[str, str, str, bool]] = []
        self._waiting: dict[tuple[int, Question], tuple[dict[object, str], tuple[Problem, ...]]] = {}
        self._row = row_in(self, 16)
        self._row.addWidget(self._make_entry(), 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._make_seats(), 0, Qt.AlignmentFlag.AlignTop)

    def set_narrow(self, is_narrow: bool) -> None:
        """Whether who is in is below the ballot, where there is no room beside it."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def _make_entry(self) -> QWidget:
        card = Card(self.tr("Type in a ballot"))
        card.body.addWidget(self._make_not_open())
        self._typing = QWidget()
        typing = column_in(self._typing, 12)
        card.body.addWidget(self._typing)
        head = inner_row(12)
        self._code = CodeLine()
        self._code.setFixedWidth(CODE_WIDTH_PX)
        self._code.setAccessibleName(self.tr("Code on the ballot"))
        self._code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.code_entered.connect(self._use_code)
        name = label(self.tr("Code"), "label", wrap=False)
        name.setBuddy(self._code)
        head.addWidget(name)
        head.addWidget(self._code)
        self._who = label("", "lead")
        head.addWidget(self._who, 1)
        self._mask = button(self.tr("Hide what is typed"), self._context.theme, self._show_mask)
        self._mask.setCheckable(True)
        self._mask.setToolTip(self.tr("Shows dots in place of the numbers, for a screen that the room may see"))
        typing.addLayout(head)
        self._wording = label("", "muted")
        typing.addWidget(self._wording)
        self._numbers = NumbersEntry(self._context, self._save_numbers)
        self._pairs = PairsEntry(self._context, self._save_pairs)
        self._entry_stack = QStackedWidget()
        for entry in (self._numbers, self._pairs):
            entry.saved.connect(self._on_saved)
            entry.typed_in.connect(self._keep_draft)
            self._entry_stack.addWidget(entry)
        typing.addWidget(self._entry_stack)
        typing.addWidget(self._mask, 0, Qt.AlignmentFlag.AlignLeading)
        self._context.projection.changed.connect(self._follow_screens)
        self._follow_screens()
        return card

    def _follow_screens(self) -> None:
        """What is typed hides by itself where the room may see this screen; it can be shown again."""
        self._mask.setChecked(self._context.projection.is_laptop_visible)
        self._show_mask()

    def _show_mask(self) -> None:
        for entry in (self._numbers, self._pairs):
            entry.set_masked(self._mask.isChecked())

    def _make_not_open(self) -> QWidget:
        """Is in the ballot's place before the vote is open: opens it, or says why that cannot be yet."""
        theme = self._context.theme
        self._not_open = QWidget()
        column = column_in(self._not_open, 12)
        column.addWidget(label(self.tr("Ballots are typed in here once the vote is open.")))
        self._why = label("", "muted")
        column.addWidget(self._why)
        row = inner_row(8)
        self._open = button(self.tr("Open the vote"), theme, self._open_voting, role="primary")
        self._to_people = button(self.tr("Add participants"), theme, self.people_requested.emit)
        self._to_roadmap = button(self.tr("Go to the roadmap"), theme, lambda: self._context.show(ToRoadmap()))
        self._to_prepare = button(self.tr("Choose another way to vote"), theme, self.prepare_requested.emit)
        for widget in (self._open, self._to_people, self._to_roadmap, self._to_prepare):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self._refused = RefusalLine(self._context)
        column.addWidget(self._refused)
        return self._not_open

    def _show_not_open(self, view: WorkshopView) -> None:
        is_planned = view.workshop.state == WorkshopState.PLANNED
        self._not_open.setVisible(is_planned)
        self._typing.setVisible(not is_planned)
        if not is_planned:
            return
        problems = verbs.opening_problems(view.records, view.workshop)
        codes = {problem.code for problem in problems}
        self._open.setEnabled(not problems)
        self._to_roadmap.setVisible("too_few_goals" in codes)
        self._to_prepare.setVisible("too_many_to_compare" in codes)
        self._to_people.setVisible(not view.people)
        text = sentences(problems, self._context.words)
        if not problems and not view.people:
            text = self.tr("There are no participants yet: each needs a code before a ballot can be typed in.")
        elif not problems:
            text = self.tr("From then on quorum, method and questions stay as they are.")
        self._why.setText(text)

    def _open_voting(self) -> None:
        view = self._view
        if view is None:
            return
        problems = self._context.attempt(lambda workspace: verbs.open_voting(workspace, view.workshop.id)).problems
        self._refused.show_problems(problems)
        if not problems:
            self.opened.emit()

    def _make_seats(self) -> QWidget:
        card = Card(self.tr("Who is in"))
        card.setFixedWidth(SEATS_WIDTH_PX)
        self._count = label("", "section")
        card.body.addWidget(self._count)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        card.body.addWidget(self._bar)
        self._quorum = label("", "caption")
        card.body.addWidget(self._quorum)
        self._seats = QWidget()
        self._rows = column_in(self._seats, 4)
        card.body.addWidget(self._seats)
        hint = label(self.tr("What the ballots say stays hidden until the result is shown to everyone."), "caption")
        card.body.addWidget(hint)
        self._reveal = button(
            self.tr("Show the result"), self._context.theme, self.reveal_requested.emit, role="primary"
        )
        card.body.addWidget(self._reveal)
        self._problem = RefusalLine(self._context)
        card.body.addWidget(self._problem)
        return card

    # What is shown

    def show_view(self, view: WorkshopView) -> None:
        is_other = self._view is None or (self._view.workshop.id, self._view.workshop.round) != (
            view.workshop.id,
            view.workshop.round,
        )
        self._view = view
        if is_other:
            self._person = None
            self._question = view.main_question
        if self._question not in view.questions:
            self._question = view.main_question
        self._show_seats(view)
        self._show_not_open(view)
        is_open = view.workshop.state != WorkshopState.PLANNED
        self._reveal.setVisible(is_open and view.has_any_ballot and not view.is_shown)
        if self._person is None:
            self._offer_next()

    def focus_first(self) -> None:
        if self._typing.isHidden():
            (self._open if self._open.isEnabled() else self._to_people).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._code.selectAll()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Why the result cannot be shown."""
        self._problem.show_problems(problems)

    def correct(
        self, person_id: int, values: Mapping[Question, Mapping[object, str]], problems: tuple[Problem, ...]
    ) -> None:
        """Shows a ballot that was read from a file and does not add up, as it is, to be repaired by hand."""
        view = self._view
        person = next((one for one in view.people if one.id == person_id), None) if view is not None else None
        if view is None or person is None:
            return
        for question, typed in values.items():
            self._waiting[person_id, question] = (dict(typed), problems)
        first = next((question for question in view.questions if question in values), view.main_question)
        self._begin(person, first)

    def _show_seats(self, view: WorkshopView) -> None:
        words = self._context.words
        expected, ballots = view.expected, view.ballots
        text = self.tr("Ballots in: {ballots} of {expected}")
        self._count.setText(
            text.replace("{ballots}", words.number(ballots)).replace("{expected}", words.number(max(expected, ballots)))
        )
        self._bar.setRange(0, max(1, expected))
        self._bar.setValue(min(ballots, expected))
        self._bar.setAccessibleName(self._count.text())
        self._quorum.setText(" ".join(quorum_sentences(view.attendance, words)))
        self._quorum.setVisible(bool(self._quorum.text()))
        presences = {person.id: words.label(person.presence) if person.presence else "" for person in view.people}
        seats = [(person.code, person.name, presences[person.id], view.is_in(person.id)) for person in view.people]
        for at, seat in enumerate(seats):
            if at >= len(self._shown_seats):
                self._rows.addWidget(Seat(self._context))
            if at >= len(self._shown_seats) or self._shown_seats[at] != seat:
                item = self._rows.itemAt(at)
                shown = item.widget() if item is not None else None
                assert isinstance(shown, Seat)
                shown.show_person(*seat)
        while self._rows.count() > len(seats):
            item = self._rows.takeAt(len(seats))
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown_seats = seats

    # One ballot

    def _offer_next(self, after: int | None = None) -> None:
        """The code field with the next code in it: Enter alone takes it."""
        view = self._view
        if view is None:
            return
        following = view.next_person(after)
        self._person = None
        self._question = view.main_question
        self._code.settle(following.code if following is not None else "")
        self._show_who()
        self._show_sheet({})
        self._set_ready(False)

    def _use_code(self) -> None:
        view = self._view
        if view is None:
            return
        typed = self._code.text().strip()
        person = next((one for one in view.people if one.code.casefold() == typed.casefold()), None)
        if person is None:
            self._keep_draft()
            self._person = None
            text = self.tr("Nobody has the code {code}. Look at the ballot, or add a participant.")
            self._show_who(text.replace("{code}", isolate(typed)) if typed else self.tr("Type a code first."))
            self._set_ready(False)
            self._code.selectAll()
            return
        self._begin(person, view.main_question)

    def _begin(self, person: Participant, question: Question) -> None:
        self._keep_draft()
        self._person, self._question = person, question
        self._code.settle(person.code)
        self._show_who()
        view = self._view
        assert view is not None
        waiting, problems = self._waiting.get((person.id, question), ({}, ()))
        draft = self._context.drafts.find(self._draft_place(person.id, question))
        self._show_sheet(draft.text if draft is not None else waiting)
        self._set_ready(True)
        entry = self._entry_widget
        entry.show_problems(problems)
        entry.focus_first()
        self.question_changed.emit(str(question))

    def _keep_draft(self) -> None:
        """What was typed for somebody and not saved yet comes back with the code; the strip counts it."""
        view, person = self._view, self._person
        if view is None or person is None or self._is_showing:
            return
        place = self._draft_place(person.id, self._question)
        if typed := self._entry_widget.typed():
            self._context.drafts.keep(place, Draft(dict(typed), link=ToWorkshop(view.workshop.id, "ballots")))
        else:
            self._context.drafts.drop(place)

    def _draft_place(self, person_id: int, question: Question) -> DraftPlace:
        assert self._view is not None
        return DraftPlace(ToWorkshop.page, kinds.BALLOT.name, person_id, f"{question}, {self._view.workshop.round}")

    @property
    def _entry_widget(self) -> NumbersEntry | PairsEntry:
        entry = self._entry_stack.currentWidget()
        assert isinstance(entry, NumbersEntry | PairsEntry)
        return entry

    def _show_sheet(self, values: dict) -> None:
        view = self._view
        assert view is not None
        is_pairwise = view.workshop.method == WorkshopMethod.PAIRWISE
        self._entry_stack.setCurrentWidget(self._pairs if is_pairwise else self._numbers)
        wording = view.wordings[self._question]
        self._is_showing = True
        sheet_key = (view.workshop.method, self._question, wording, view.sets, view.titles, view.codes)
        self._entry_widget.show_sheet(Sheet(*sheet_key), values)
        self._is_showing = False
        # Only the face in front gives the card its height.
        for entry in (self._numbers, self._pairs):
            entry.setVisible(entry is self._entry_widget)

    def _set_ready(self, is_ready: bool) -> None:
        self._entry_widget.set_ready(is_ready)

    def _show_who(self, problem: str = "") -> None:
        view, person = self._view, self._person
        assert view is not None
        set_role(self._who, "error" if problem else "lead")
        if problem:
            self._who.setText(problem)
        elif person is None:
            is_complete = bool(view.people) and not view.attendance.awaited
            text = self.tr("All ballots are in.") if is_complete else self.tr("Type the code and press Enter.")
            self._who.setText(text)
        else:
            parts = [isolate(person.name), self._context.words.label(self._question)]
            if person.id in view.in_by_question[self._question]:
                parts.append(self.tr("already in; typing it again replaces it"))
            self._who.setText(" · ".join(part for part in parts if part))
        self._wording.setText(isolate(view.wordings[self._question]))

    def _save_numbers(self, values: dict[int, float | None]) -> tuple[Problem, ...]:
        view, person, question = self._view, self._person, self._question
        if view is None or person is None:
            return ()
        verb, person_id, workshop_id = verbs.enter_ballot, person.id, view.workshop.id
        return self._context.attempt(
            lambda workspace: verb(workspace, workshop_id, person_id, question, values)
        ).problems

    def _save_pairs(self, ratios: dict[Pair, float]) -> tuple[Problem, ...]:
        view, person, question = self._view, self._person, self._question
        if view is None or person is None:
            return ()
        verb, person_id, workshop_id = verbs.enter_judgements, person.id, view.workshop.id
        return self._context.attempt(
            lambda workspace: verb(workspace, workshop_id, person_id, question, ratios)
        ).problems

    def _on_saved(self) -> None:
        """On to the second question of the same ballot, else to the next participant."""
        view, person = self._view, self._person
        if view is None or person is None:
            return
        self._waiting.pop((person.id, self._question), None)
        self._context.drafts.drop(self._draft_place(person.id, self._question))
        later = view.questions[view.questions.index(self._question) + 1 :]
        self._person = None
        if later:
            self._begin(person, later[0])
        else:
            self._offer_next(person.id)
            self.focus_first()
