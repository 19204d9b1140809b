"""The start side of the kit page: five parts, one shown at a time."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from aligner.actions import kit_plan
from aligner.actions.kit import KitOptions, KitState
from aligner.ui.context import PageContext
from aligner.ui.links import KitPart
from aligner.ui.pages.kit.agenda import Agenda
from aligner.ui.pages.kit.history import History
from aligner.ui.pages.kit.looks import Looks
from aligner.ui.pages.kit.meeting import MeetingCard
from aligner.ui.pages.kit.outline import COVER, Outline
from aligner.ui.pages.kit.sending import BeforeSending
from aligner.ui.pages.kit.setup import Setup
from aligner.ui.pages.kit.since import SinceLastKit
from aligner.ui.pages.kit.storyline import CARDS, StorylineDesk
from aligner.ui.pages.kit.texts import SectionTexts, doubts_of
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import scrolled
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import end_margin
from aligner.ui.widgets.layouts import column_in

MIN_PX, MAX_PX = 388, 520
PARTS: tuple[KitPart, ...] = ("storyline", "setup", "content", "looks", "history")


class Side(QWidget):
    """The storyline, options, sections with their texts, looks, and the kits that were made."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setMinimumWidth(MIN_PX)
        self.setMaximumWidth(MAX_PX)
        self.meeting = MeetingCard(context)
        self.agenda = Agenda(context)
        self.setup = Setup(context)
        self.meeting.unsaved.connect(self.setup.set_unsaved_value)
        self.meeting.chosen.connect(self.setup.follow_meeting)
        self.sending = BeforeSending(context)
        self.storyline = StorylineDesk(context)
        self.since = SinceLastKit(context)
        self.outline = Outline(context)
        self.texts = SectionTexts(context)
        self.looks = Looks(context)
        self.history = History(context)
        self._state: KitState | None = None
        self._options: KitOptions | None = None
        self.outline.chosen.connect(lambda _section: self._show_texts())
        self.outline.opened.connect(self.texts.focus_first)
        column = column_in(self, 8)
        names = {
            "storyline": self.tr("Storyline"),
            "setup": self.tr("Set up"),
            "content": self.tr("Content"),
            "looks": self.tr("Looks"),
            "history": self.tr("Made before"),
        }
        row = Flow(spacing=4)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        for part, cards in (
            ("storyline", (self.storyline, self.since, self.sending)),
            ("setup", (self.meeting, self.agenda, self.setup)),
            ("content", (self.outline, self.texts)),
            ("looks", (self.looks,)),
            ("history", (self.history,)),
        ):
            tab = button(names[part], context.theme, lambda p=part: self.show_part(p), role="quiet")
            tab.setCheckable(True)
            self._group.addButton(tab)
            self._tabs[part] = tab
            row.addWidget(tab)
            self._stack.addWidget(_scrolled(*cards))
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.show_part("storyline")

    @property
    def part(self) -> KitPart:
        """The part that is in front."""
        return PARTS[self._stack.currentIndex()]

    def show_part(self, part: str) -> None:
        """Brings a part of `PARTS` to the front, or a card of the storyline."""
        if part in CARDS:
            self._show_card(part)
            return
        if part in PARTS:
            self._stack.setCurrentIndex(PARTS.index(part))
            self._tabs[part].setChecked(True)

    def _show_card(self, name: str) -> None:
        self.show_part("storyline")
        scroll = self._stack.currentWidget()
        assert isinstance(scroll, QScrollArea)
        card = self.storyline.focus_card(name)
        if card is not None:
            QTimer.singleShot(0, self, lambda: scroll.ensureWidgetVisible(card))

    def show_sending(self) -> None:
        """Brings what needs a look before the kit is sent to the front."""
        self.show_part("storyline")
        scroll = self._stack.currentWidget()
        assert isinstance(scroll, QScrollArea)
        self.sending.focus_first()
        # A part that was not shown yet has its height only once it is laid out.
        QTimer.singleShot(0, self, lambda: scroll.verticalScrollBar().setValue(self.sending.y()))

    def show_options(self, options: KitOptions) -> None:
        """Brings what is chosen up to date."""
        self._options = options
        self.meeting.show_options(options)
        self.agenda.refresh()
        self.setup.show_options(options)
        brands = self._context.records().brands
        self.looks.show_brand(brands[0] if brands else None)

    def show_state(self, state: KitState, options: KitOptions) -> None:
        """What the kit would hold with these options."""
        self._state, self._options = state, options
        is_own = bool(kit_plan.plan_outline(self._context.records()))
        if state.desk is not None:
            self.storyline.show_desk(state.desk, options, doubts_of(state, self._context.words))
        self.outline.show_outline(state.outline, state.texts, is_own=is_own)
        self.sending.show_state(state, options)
        self._show_texts()

    def finish(self) -> None:
        """Keeps what is being typed."""
        self.storyline.finish()
        self.texts.finish()
        self.meeting.finish()
        self.agenda.finish()

    def _show_texts(self) -> None:
        if self._state is None or self._options is None:
            return
        section = self.outline.current() or COVER
        names = {item.id: item.label for item in self._state.outline}
        self.texts.show_section(section, names.get(section, self.tr("First page")), self._state, self._options)


def _scrolled(*cards: QWidget) -> QScrollArea:
    """The cards one under the other."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    end_margin(column, 8)
    column.setSpacing(12)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return scrolled(inner)
