"""What leads the projector from the laptop, and the parking list that appears on it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions import workshop as verbs
from aligner.model.errors import Problem
from aligner.ui.drafts import DraftPlace
from aligner.ui.keys import key_names, with_key_names
from aligner.ui.page import PageContext
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.projector.slides import TimerSlide
from aligner.ui.projector.window import Projector
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Message, NoteEditor
from aligner.ui.widgets.labels import label

PARKING_LINES = 3


class ProjectorControl(Card):
    """Shows which slide the room sees, while there is a projector; the parking list always."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._projector: Projector | None = None
        theme = context.theme
        self._leading = QWidget()
        row = QHBoxLayout(self._leading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(
            icon_button("back", with_key_names(self.tr("Slide before (F7)")), theme, self._with(lambda p: p.go(-1)))
        )
        row.addWidget(
            icon_button("forward", with_key_names(self.tr("Next slide (F8)")), theme, self._with(lambda p: p.go(1)))
        )
        self._slide = label("", "strong")
        row.addWidget(self._slide, 1)
        self._clock = button(self.tr("Start or stop the timer"), theme, self._with(lambda p: p.turn_clock()))
        self._clock.setToolTip(key_names("F9"))
        self._minute = button(self.tr("One minute more"), theme, self._with(lambda p: p.add_minute()))
        row.addWidget(self._clock)
        row.addWidget(self._minute)
        row.addWidget(button(self.tr("End projection"), theme, self._with(lambda p: p.close())))
        self.body.addWidget(self._leading)
        self._leading.hide()
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
        self._kept = BoundField(self._lines, message, context.words, self._save, context.drafts)

    def lead(self, projector: Projector | None) -> None:
        """The projector to lead, None when there is none."""
        self._projector = projector
        self._leading.setVisible(projector is not None)
        self.show_slide()

    def show_view(self, view: WorkshopView) -> None:
        self._view = view
        workshop_id = view.workshop.id
        place = DraftPlace("workshop", "workshop", workshop_id, "parking_line")
        self._line.show_place(place, ("", workshop_id))
        text = view.workshop.parking
        self._lines.setVisible(bool(text))
        self._kept.show_value(text, DraftPlace("workshop", "workshop", workshop_id, "parking"), ("", workshop_id))

    def show_slide(self) -> None:
        """Says which slide the room sees."""
        projector = self._projector
        slide = projector.slide if projector is not None else None
        if projector is None or slide is None:
            return
        at = next(i for i, one in enumerate(projector.slides, start=1) if one is slide)
        text = self.tr("The room sees {n} of {all}: {slide}")
        for field, value in (
            ("{n}", str(at)),
            ("{all}", str(len(projector.slides))),
            ("{slide}", f"{slide.kicker}, {slide.headline}"),
        ):
            text = text.replace(field, value)
        self._slide.setText(text)
        for widget in (self._clock, self._minute):
            widget.setVisible(isinstance(slide, TimerSlide))

    def _with(self, act: Callable[[Projector], object]) -> Callable[[], None]:
        def do() -> None:
            if self._projector is not None:
                act(self._projector)

        return do

    def _add_line(self) -> None:
        view, text = self._view, self._line.text().strip()
        if view is None or not text:
            return
        if not self._save("\n".join(part for part in (view.workshop.parking.strip(), text) if part)):
            self._line.clear()

    def _save(self, text: str) -> tuple[Problem, ...]:
        view, text = self._view, text.strip()
        if view is None or text == view.workshop.parking:
            return ()
        return self._context.attempt(lambda workspace: verbs.set_parking(workspace, view.workshop.id, text))
