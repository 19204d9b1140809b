"""What leads the projector from the laptop: slides and timer; and the parking list that appears on it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from aligner.actions import workshop as verbs
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import WorkshopState
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.keys import key_names, with_key_names
from aligner.ui.links import ToWorkshop
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.projector.slides import Slide, TimerSlide
from aligner.ui.projector.window import Projector
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.form import Message, NoteEditor
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in

PARKING_LINES = 3


def _line_over_row(line: QLabel) -> tuple[QWidget, Flow]:
    """A line of text over a row of buttons that continues below where there is no room."""
    panel = QWidget()
    column = column_in(panel, 8)
    column.addWidget(line)
    row = Flow(spacing=8)
    column.addLayout(row)
    return panel, row


class ProjectorControl(Card):
    """Leads the room's view while there is one; the timer and the parking list always."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._projection = context.projection
        self._view: WorkshopView | None = None
        self._timers: tuple[TimerSlide, ...] = ()
        self._timer_name = ""
        self._make_controls()
        self._make_timer()
        self.body.addWidget(label(self.tr("Parking list"), "card_title"))
        self.body.addWidget(
            label(self.tr("What leads astray now and must not be lost. It has a slide of its own."), "muted")
        )
        self._line = EntryLine(context.drafts, self.tr("Write it and press Enter"))
        self._line.setAccessibleName(self.tr("New line of the parking list"))
        self._line.returnPressed.connect(self._add_line)
        self.body.addWidget(self._line)
        self._lines = NoteEditor(lines=PARKING_LINES)
        self._lines.setAccessibleName(self.tr("Parking list"))
        self.body.addWidget(self._lines)
        message = Message()
        self.body.addWidget(message)
        self._message_field = BoundField(self._lines, message, context.words, self._save, context.drafts)

    def _make_controls(self) -> None:
        theme = self._context.theme
        self._slide = label("", "strong")
        self._leading, row = _line_over_row(self._slide)
        on_projector = self._with
        row.addWidget(
            icon_button("back", with_key_names(self.tr("Slide before (F7)")), theme, on_projector(lambda p: p.go(-1)))
        )
        row.addWidget(
            icon_button("forward", with_key_names(self.tr("Next slide (F8)")), theme, on_projector(lambda p: p.go(1)))
        )
        self._show_again_button = button(
            self.tr("Show it to the room again"), theme, self._projection.show, role="primary"
        )
        row.addWidget(self._show_again_button)
        self._other_screen = button(self.tr("Next screen"), theme, self._projection.next_screen)
        row.addWidget(self._other_screen)
        self._light = button(self.tr("Light or dark"), theme, on_projector(lambda p: p.toggle_light()))
        row.addWidget(self._light)
        row.addWidget(button(self.tr("End projection"), theme, self._projection.end))
        self.body.addWidget(self._leading)
        self._leading.hide()

    def _make_timer(self) -> None:
        theme = self._context.theme
        self._timed = label("", "muted")
        self._timing, row = _line_over_row(self._timed)
        self._time = label("", "section", wrap=False)
        row.addWidget(self._time)
        self._clock = button(self.tr("Start or stop the timer"), theme, self.toggle_clock)
        self._clock.setToolTip(key_names("F9"))
        self._minute = button(self.tr("One minute more"), theme, self._add_minute)
        row.addWidget(self._clock)
        row.addWidget(self._minute)
        self.body.addWidget(self._timing)
        self._projection.clocks.ticked.connect(self._show_time)

    def show_view(self, view: WorkshopView, slides: Sequence[Slide]) -> None:
        self._view = view
        self._timers = tuple(slide for slide in slides if isinstance(slide, TimerSlide))
        workshop_id = view.workshop.id
        place = DraftPlace(ToWorkshop.page, kinds.WORKSHOP.name, workshop_id, "parking_line")
        self._line.show_place(place, ToWorkshop(workshop_id))
        text = view.workshop.parking
        self._lines.setVisible(bool(text))
        self._message_field.show_value(
            text, DraftPlace(ToWorkshop.page, kinds.WORKSHOP.name, workshop_id, "parking"), ToWorkshop(workshop_id)
        )
        self.show_slide()

    def show_slide(self) -> None:
        """Says which slide the room sees, or why it sees none."""
        projector = self._projection.projector
        slide = projector.slide if projector is not None else None
        self._leading.setVisible(projector is not None)
        if projector is not None and slide is not None:
            is_resting = self._projection.is_resting
            self._show_again_button.setVisible(is_resting)
            self._light.setVisible(not is_resting)
            self._other_screen.setVisible(not is_resting and len(self._projection.own_screens()) > 1)
            self._slide.setText(self._idle_text() if is_resting else self._slide_text(projector, slide))
        if isinstance(slide, TimerSlide):
            self._timer_name = slide.clock
        self._show_time()

    def _slide_text(self, projector: Projector, slide: Slide) -> str:
        at = next(i for i, one in enumerate(projector.slides, start=1) if one is slide)
        text = self.tr("The room sees {n} of {all}: {slide}")
        for field, value in (
            ("{n}", str(at)),
            ("{all}", str(len(projector.slides))),
            ("{slide}", f"{slide.kicker}, {slide.headline}"),
        ):
            text = text.replace(field, value)
        return text

    def _idle_text(self) -> str:
        if self._projection.is_separate:
            return self.tr("The room's screen is gone. The view comes back with it, at the same slide.")
        return self.tr("The room's view rests behind this window, at the same slide.")

    def _timer(self) -> TimerSlide | None:
        """The timer that is led: of the slide in front, else the one that was led last, else the first question's."""
        running_slide = next((slide for slide in self._timers if slide.clock == self._timer_name), None)
        return running_slide or (self._timers[0] if self._timers else None)

    def toggle_clock(self) -> None:
        """Starts or stops the timer."""
        if (slide := self._timer()) is not None:
            clocks = self._projection.clocks
            clocks.toggle(clocks.find(slide.clock, slide.minutes))

    def _add_minute(self) -> None:
        if (slide := self._timer()) is not None:
            clocks = self._projection.clocks
            clocks.add_minute(clocks.find(slide.clock, slide.minutes))

    def _show_time(self) -> None:
        slide = self._timer()
        is_open = self._view is not None and self._view.workshop.state in (WorkshopState.OPEN, WorkshopState.SHOWN)
        self._timing.setVisible(slide is not None and is_open)
        if slide is None:
            return
        clock = self._projection.clocks.find(slide.clock, slide.minutes)
        self._time.setText(f"\u2066{clock.remaining // 60}:{clock.remaining % 60:02d}\u2069")
        state = slide.over if not clock.remaining else "" if clock.is_running else slide.paused
        self._timed.setText(" · ".join(part for part in (slide.headline, state) if part))

    def _with(self, act: Callable[[Projector], object]) -> Callable[[], None]:
        def do() -> None:
            if self._projection.projector is not None:
                act(self._projection.projector)

        return do

    def _add_line(self) -> None:
        view, text = self._view, self._line.text().strip()
        if view is None:
            return
        if not self._save("\n".join(part for part in (view.workshop.parking.strip(), text) if part)):
            self._line.clear()

    def _save(self, text: str) -> tuple[Problem, ...]:
        view, text = self._view, text.strip()
        if view is None or text == view.workshop.parking:
            return ()
        return self._context.attempt(lambda workspace: verbs.set_parking(workspace, view.workshop.id, text)).problems
