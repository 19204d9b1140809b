"""The facilitator's guide beside the page: the step that the room is at, and the way there and on."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.lang.facilitation import DEFAULT_MINUTES, GuideStep, guide_steps
from aligner.model.vocabulary import AskedQuestions
from aligner.ui.context import PageContext
from aligner.ui.widgets.buttons import icon_button
from aligner.ui.widgets.cards import Card, rule, scrolled
from aligner.ui.widgets.form import choice_box
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in

WIDTH_PX, NARROW_PX = 300, 230
LENGTHS = (60, 90, 120)


class GuidePanel(Card):
    """Shows one step of the guide; follows the page unless the facilitator leafs."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(role="card_soft")
        self._context = context
        self._question_choice: str = AskedQuestions.BOTH
        self._steps: tuple[GuideStep, ...] = ()
        self.setFixedWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("Facilitator's guide"))
        self.body.setContentsMargins(18, 14, 18, 14)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Facilitator's guide"), "label"), 1)
        self._back = icon_button("back", self.tr("Step before"), context.theme, lambda: self._leaf(-1))
        self._forward = icon_button("forward", self.tr("Next step"), context.theme, lambda: self._leaf(1))
        head.addWidget(self._back)
        head.addWidget(self._forward)
        self.body.addLayout(head)
        self._title = label("", "card_title")
        self._time = label("", "caption")
        self.body.addWidget(self._title)
        self.body.addWidget(self._time)
        inner = QWidget()
        column = column_in(inner, 6)
        self._texts = {}
        for part, name in (
            ("do", self.tr("What to do")),
            ("say", self.tr("What to say")),
            ("paper", self.tr("On paper")),
            ("screen", self.tr("On screen")),
        ):
            column.addWidget(label(name, "label"))
            self._texts[part] = label("", "lead_strong" if part == "say" else "")
            column.addWidget(self._texts[part])
            column.addSpacing(8)
        column.addStretch(1)
        self.body.addWidget(scrolled(inner), 1)
        self.body.addWidget(rule())
        footer = QHBoxLayout()
        name = label(self.tr("Length of the session"), "caption")
        footer.addWidget(name, 1)
        number = context.words.count
        minutes = context.projection.guide_minutes
        chosen = minutes if minutes in LENGTHS else DEFAULT_MINUTES
        self._length = choice_box(((length, number(length, "minutes")) for length in LENGTHS), chosen)
        self._length.setObjectName("guide_minutes")
        self._length.setAccessibleName(self.tr("Length of the session"))
        self._length.activated.connect(lambda _index: self._on_length_chosen())
        footer.addWidget(self._length)
        self.body.addLayout(footer)
        self._make()

    def _on_length_chosen(self) -> None:
        self._context.projection.keep_guide_minutes(self._length.currentData())
        self._make()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leaves more of a narrow page to the workshop."""
        self.setFixedWidth(NARROW_PX if is_narrow else WIDTH_PX)

    def show_step(self, key: str, question_choice: str) -> None:
        """Brings the guide's step `key`, or the one before it where the length leaves it out."""
        if question_choice != self._question_choice:
            self._question_choice = question_choice
            self._make()
        at = next((i for i, step in enumerate(self._steps) if step.key == key), None)
        if at is not None:
            self._at = at
            self._show()

    @property
    def step(self) -> GuideStep:
        return self._steps[self._at]

    def _make(self) -> None:
        key = self._steps[self._at].key if self._steps else ""
        self._steps = guide_steps(self._context.words, self._length.currentData(), self._question_choice)
        self._at = next((i for i, step in enumerate(self._steps) if step.key == key), 0)
        self._show()

    def _leaf(self, steps: int) -> None:
        self._at = max(0, min(len(self._steps) - 1, self._at + steps))
        self._show()

    def _show(self) -> None:
        step, words = self.step, self._context.words
        self._title.setText(step.title)
        minutes = words.count(step.minutes, "minutes")
        place = self.tr("Step {n} of {all} · {minutes} · from minute {start}")
        for field, value in (
            ("{n}", str(self._at + 1)),
            ("{all}", str(len(self._steps))),
            ("{minutes}", minutes),
            ("{start}", str(step.starts)),
        ):
            place = place.replace(field, value)
        self._time.setText(place)
        for part, line in self._texts.items():
            line.setText(getattr(step, part))
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at < len(self._steps) - 1)
