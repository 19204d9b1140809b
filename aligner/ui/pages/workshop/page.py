"""Workshop: a group sets its priorities together, from the first chair to the adopted result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QComboBox, QVBoxLayout, QWidget

from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.model.vocabulary import Question
from aligner.model.workshop import Workshop
from aligner.ui.context import PageContext
from aligner.ui.keys import key_names, keys_of, with_key_names
from aligner.ui.links import WORKSHOP_STEPS, Link, ToWorkshop
from aligner.ui.page import DECIDING, Page
from aligner.ui.pages.workshop.step import WorkshopStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import EmptyState, ScrollColumn
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.form import offer
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.layouts import inner_column, row_in
from aligner.ui.widgets.page_header import page_header
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.ui.pages.workshop.guide_panel import GuidePanel
    from aligner.ui.pages.workshop.view import WorkshopView

NARROW_PAGE_PX = 780
"""On a page narrower than this the guide beside it is narrower, too."""
STEPS = ("prepare", "people", "ballots", "result", "adopt")
GUIDE_STEPS = {"prepare": "open", "people": "open", "ballots": "collect", "result": "order", "adopt": "close"}
PAPER_STEPS = ("people", "ballots")
NARROW_PX = 660
"""Below this width the ballot and who is in do not stand side by side."""


class WorkshopPage(WorkshopStep, Page):
    unmoved_by = DECIDING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._workshop_id: int | None = None
        self._step = ""
        self._view: WorkshopView | None = None
        self._parts: dict[tuple[int, str], Any] = {}
        outer = row_in(self, 0)
        self._scroll = ScrollColumn()
        outer.addWidget(self._scroll, 1)
        self._scroll.viewport().installEventFilter(self)
        self._side = QVBoxLayout()
        self._side.setContentsMargins(16, 24, 16, 24)
        self._side_holder = QWidget()
        self._side_holder.setLayout(self._side)
        self._side_holder.hide()
        outer.addWidget(self._side_holder)
        self._guide: GuidePanel | None = None
        body = self._scroll.body
        #: The facilitator's guide to the session.
        self._guide_button = button(self.tr("Guide"), theme, self._switch_guide, icon_name="help")
        self._guide_button.setCheckable(True)
        self._guide_button.setToolTip(with_key_names(self.tr("The facilitator's guide, step by step (F1)")))
        self._new = button(self.tr("New workshop"), theme, self._add, icon_name="add")
        self._project = button(self.tr("Projector"), theme, self.open_projector, role="primary", icon_name="projector")
        explained = self.tr("Shows the room's view on the second screen or full screen (F5)")
        self._project.setToolTip(with_key_names(explained))
        body.addWidget(
            page_header(self.title(context.words.kind), self.help(), self._guide_button, self._new, self._project)
        )
        self._empty = EmptyState(
            theme,
            "workshop",
            self.tr("Set priorities together"),
            self.tr(
                "Two hours, one laptop, a projector: everyone votes in secret, the result is shown to all at once, "
                "and the group sees where it is of one mind, where not, and how far it stands from the initiative."
            ),
            self.tr("New workshop"),
            self._add,
        )
        body.addWidget(self._empty)
        self._bar = self._make_bar()
        body.addWidget(self._bar)
        self._place = inner_column(16)
        body.addLayout(self._place)
        body.addStretch(1)
        for keys, on_pressed in (
            ("F1", self.switch_guide),
            ("F5", self.open_projector),
            ("F7", lambda: self._move_slides(-1)),
            ("F8", lambda: self._move_slides(1)),
            ("F9", lambda: (control := self._find("control")) and control.toggle_clock()),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys_of(keys))
            shortcut.activated.connect(on_pressed)
        context.projection.slide_changed.connect(self._on_slide)
        context.projection.changed.connect(self._on_projection)

    def _make_bar(self) -> QWidget:
        """The choice of workshop and its five steps."""
        bar = QWidget()
        row = Flow(bar)
        self._group = QButtonGroup(self)
        self._buttons = {}
        names = {
            #: A step of the workshop.
            "prepare": self.tr("Prepare"),
            "people": self.tr("Participants"),
            #: A step of the workshop: the ballots are entered.
            "ballots": self.tr("Ballots"),
            "result": self.tr("Result"),
            #: A step: make the workshop's result our priorities.
            "adopt": self.tr("Adopt"),
        }
        for number, step in enumerate(STEPS, start=1):
            text = f"{number}  {names[step]}"
            choice = button(text, self.context.theme, lambda s=step: self._show_step(s, is_led=True), role="quiet")
            choice.setObjectName(f"step_{step}")
            choice.setCheckable(True)
            choice.setMinimumWidth(choice.sizeHint().width() + 12)
            choice.setAccessibleName(names[step])
            keys = f"Alt+{number}"
            choice.setToolTip(key_names(keys))
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(choice.click)
            self._group.addButton(choice)
            self._buttons[step] = choice
            row.addWidget(choice)
        self._choice = ChoiceBox()
        self._choice.setAccessibleName(self.tr("Which workshop"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(14)
        self._choice.activated.connect(self._on_choice)
        row.addWidget(self._choice)
        return bar

    # What is shown

    def refresh(self) -> None:
        records = self.context.records()
        workshop = self._current(records)
        self._empty.setVisible(workshop is None)
        self._bar.setVisible(workshop is not None)
        self._new.setVisible(workshop is not None)
        self._project.setVisible(workshop is not None)
        self._guide_button.setVisible(workshop is not None)
        if workshop is None:
            self._view = None
            self._side_holder.hide()
            for part in self._parts.values():
                part.hide()
            self.context.projection.end()
            return
        # What a workshop needs loads with the first one: the start only asks this page for its state.
        from aligner.ui.pages.workshop.view import first_step, view_of

        is_other = workshop.id != self._workshop_id
        self._workshop_id = workshop.id
        self._view = view_of(records, workshop, self.context.words.language)
        offer(self._choice, [(one.id, isolate(one.title)) for one in records.workshops], workshop.id)
        self._choice.setVisible(len(records.workshops) > 1)
        if is_other or not self._step:
            self._show_step(first_step(workshop))
        else:
            self._show_step(self._step)
        projection = self.context.projection
        if projection.projector is not None and projection.workshop_id == workshop.id:
            projection.projector.set_slides(self._slides())

    def _current(self, records: Records) -> Workshop | None:
        known = {workshop.id: workshop for workshop in records.workshops}
        return known.get(self._workshop_id or 0) or (records.workshops[-1] if records.workshops else None)

    def _part(self, name: str) -> Any:
        """A part of the page for the workshop that is shown, made when it is first needed.

        Each workshop has its own: no error, report or half-read file of one ever is in another.
        """
        key = (self._workshop_id or 0, name)
        if key not in self._parts:
            self._parts[key] = self._make_part(name)
        return self._parts[key]

    def _find(self, name: str) -> Any:
        """The same where it was made already, else None."""
        return self._parts.get((self._workshop_id or 0, name))

    def _make_part(self, step: str) -> QWidget:
        if step == "papers":
            from aligner.ui.pages.workshop.papers import Papers

            papers = Papers(self.context)
            papers.correction_requested.connect(self._correct)
            return papers
        if step == "control":
            from aligner.ui.pages.workshop.control import ProjectorControl

            return ProjectorControl(self.context)
        if step == "prepare":
            from aligner.ui.pages.workshop.prepare import Prepare

            prepare = Prepare(self.context)
            prepare.opened.connect(lambda: self._show_step("ballots", is_led=True))
            return prepare
        if step == "people":
            from aligner.ui.pages.workshop.people import People

            return People(self.context)
        if step == "ballots":
            from aligner.ui.pages.workshop.ballots import Ballots

            ballots = Ballots(self.context)
            ballots.set_narrow(self._scroll.viewport().width() < NARROW_PX)
            ballots.reveal_requested.connect(self.reveal)
            ballots.opened.connect(lambda: self._show_step("ballots", is_led=True))
            ballots.people_requested.connect(lambda: self._show_step("people", is_led=True))
            ballots.prepare_requested.connect(lambda: self._show_step("prepare", is_led=True))
            ballots.question_changed.connect(lambda _question: self._follow("collect"))
            return ballots
        if step == "result":
            from aligner.ui.pages.workshop.result import Result

            result = Result(self.context)
            result.reveal_requested.connect(self.reveal)
            result.adopt_requested.connect(lambda: self._show_step("adopt", is_led=True))
            result.round_begun.connect(lambda: self._show_step("ballots", is_led=True))
            return result
        from aligner.ui.pages.workshop.adoption import AdoptionStep

        return AdoptionStep(self.context)

    def _show_step(self, step: str, *, is_led: bool = False) -> None:
        """Brings a step to the front; is_led: the user went there, so the cursor goes along."""
        if self._view is None:
            return
        is_other = step != self._step
        self._step = step
        self._buttons[step].setChecked(True)
        part = self._part(step)
        shown = [part, self._part("control"), *([self._part("papers")] if step in PAPER_STEPS else [])]
        for other in self._parts.values():
            if other not in shown:
                other.hide()
        for at, one in enumerate(shown):
            if self._place.indexOf(one) != at:
                self._place.insertWidget(at, one)
        part.show_view(self._view)
        if step in PAPER_STEPS:
            self._part("papers").show_view(self._view)
        self._part("control").show_view(self._view, self._slides())
        for one in shown:
            one.show()
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
            self._follow(GUIDE_STEPS[step])
        if is_led:
            part.focus_first()

    def show_link(self, link: Link) -> None:
        if not isinstance(link, ToWorkshop) or not link.workshop_id:
            return
        if link.workshop_id != self._workshop_id:
            self._workshop_id, self._step = link.workshop_id, ""
            self.refresh()
        if link.step:
            self._show_step(link.step, is_led=True)

    def current_link(self) -> Link | None:
        step = WORKSHOP_STEPS[WORKSHOP_STEPS.index(self._step)]
        return ToWorkshop(self._workshop_id, step) if self._workshop_id else None

    def _on_choice(self, _index: int) -> None:
        self._workshop_id = None
        self._step = ""
        chosen = self._choice.currentData()
        self._workshop_id = chosen
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and (ballots := self._find("ballots")) is not None:
            ballots.set_narrow(self._scroll.viewport().width() < NARROW_PX)
        return super().eventFilter(watched, event)

    # Verbs

    def _add(self) -> None:
        from aligner.actions import workshop as verbs

        title = self.tr("Priorities workshop")
        outcome = self.context.attempt(lambda workspace: verbs.new_workshop(workspace, title))
        if outcome.is_done:
            self._workshop_id, self._step = outcome.value.id, ""
            self.refresh()
            self._show_step("prepare", is_led=True)

    def reveal(self) -> None:
        """Shows the round's result to everyone: on this page and on the projector at once. Asks here, on the laptop,
        while ballots are missing."""
        from aligner.actions import workshop as verbs

        view, projection = self._view, self.context.projection
        if view is None or not self._may_reveal(view):
            return
        is_first = not view.is_shown
        problems = self.context.attempt(lambda workspace: verbs.show_result(workspace, view.workshop.id)).problems
        projector = projection.projector if projection.workshop_id == view.workshop.id else None
        if projector is not None:
            projector.show_message(sentences(problems, self.context.words))
        if problems:
            if self._step not in ("ballots", "result"):
                self._show_step("result")
            self._part(self._step).show_problems(problems)
            return
        self._show_step("result", is_led=projector is None or projection.is_separate)
        if projector is not None:
            if is_first:
                projector.go_to("order")
            if projection.is_resting:
                # On the only screen it made room for the question; now there is something to see.
                projection.show()

    def _may_reveal(self, view: WorkshopView) -> bool:
        """Whether everybody's ballot is in, or the facilitator says so; what would be refused anyway is not asked."""
        from aligner.actions.workshop import is_something_to_show
        from aligner.ui.dialogs.revealing import ask_reveal

        attendance, words = view.attendance, self.context.words
        is_complete = not attendance.awaited and attendance.is_quorate is not False
        if view.is_shown or is_complete or not is_something_to_show(view.records, view.workshop):
            return True
        lines = [words.sentence("projector.reveal.in", ballots=attendance.voted, expected=attendance.expected)]
        if attendance.is_quorate is False:
            lines.append(words.sentence("projector.reveal.quorum", quorum=attendance.quorum, people=attendance.present))
        return ask_reveal(self.window(), " ".join(lines))

    # Guide

    def switch_guide(self) -> None:
        """Shows the guide beside the page, or takes it away."""
        self._guide_button.click()

    def _switch_guide(self) -> None:
        if self._guide is None:
            from aligner.ui.pages.workshop.guide_panel import GuidePanel

            self._guide = GuidePanel(self.context)
            self._side.addWidget(self._guide)
            self._fit_guide()
            self._follow(GUIDE_STEPS.get(self._step, "open"))
        self._side_holder.setVisible(self._guide_button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_guide()
        super().resizeEvent(event)

    def _fit_guide(self) -> None:
        if self._guide is not None:
            is_narrow = self.width() < NARROW_PAGE_PX
            self._guide.set_narrow(is_narrow=is_narrow)
            side = 6 if is_narrow else 16
            self._side.setContentsMargins(side, 24, side, 24)

    def _follow(self, key: str) -> None:
        """The guide follows the step that the room is at."""
        if self._guide is not None and self._view is not None:
            self._guide.show_step(key, self._view.workshop.asked)

    # Projector

    def open_projector(self) -> None:
        """Opens the room's view; brings it back when it rests."""
        if self._view is None:
            return
        start = "question" if not self._view.workshop.shown_round else "order"
        if self._step == "ballots" and not self._view.is_shown:
            start = "progress"
        title, theme_name = self.tr("Workshop on the projector"), self.context.theme.name
        self.context.projection.open(title, theme_name, self._slides(), start, self._view.workshop.id)

    def _correct(
        self, person_id: int, values: Mapping[Question, Mapping[object, str]], problems: tuple[Problem, ...]
    ) -> None:
        self._show_step("ballots")
        self._part("ballots").correct(person_id, values, problems)

    def finish(self) -> None:
        for (_, name), part in self._parts.items():
            if name == "papers":
                part.close_work()

    def _move_slides(self, steps: int) -> None:
        if (projector := self.context.projection.projector) is not None:
            projector.go(steps)

    def _slides(self) -> tuple:
        from aligner.ui.projector.scenes import workshop_slides

        view = self._view
        assert view is not None
        return workshop_slides(
            view.workshop,
            view.leaves,
            view.shown,
            view.wordings,
            view.attendance,
            self.context.words,
        )

    def _on_slide(self) -> None:
        projector = self.context.projection.projector
        if projector is not None and projector.slide is not None:
            self._follow(projector.slide.guide)
            if (control := self._find("control")) is not None:
                control.show_slide()

    def _on_projection(self) -> None:
        """It was opened, rests, is back, or ended."""
        if (control := self._find("control")) is not None:
            control.show_slide()
        projection = self.context.projection
        if projection.projector is None and self.isVisible():
            self._project.setFocus(Qt.FocusReason.OtherFocusReason)
        elif projection.is_resting and self._step == "ballots":
            self._part("ballots").focus_first()
