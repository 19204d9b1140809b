"""The author's desk: the storyline of the meeting as cards, to choose, write otherwise, drop, add, order and trace."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import kit_plan
from aligner.actions.desk import Desk, DeskPart
from aligner.actions.kit import KitOptions
from aligner.actions.kit_plan import NO_OPTION
from aligner.lang.bidi import isolate, ltr
from aligner.lang.shortening import short_title
from aligner.lang.values import read_money
from aligner.model import kinds
from aligner.model.presenting import STORYLINE
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToKit
from aligner.ui.pages.kit.texts import Doubts, KitTextField, QuestionField, text_key
from aligner.ui.pages.kit.trace import Trace
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import choice_box
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets

_MIN_LENGTH = 6
_SHOWN_LENGTH = 90
CARDS = ("question", "answer", "motion")
"""Cards that hold one text, to which other places lead."""


class StorylineDesk(QWidget):
    """Cards from the question to the next steps; each choice is kept at once, as a step that can be undone."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._waiting = label(self.tr("The storyline is being put together…"), "muted")
        column.addWidget(self._waiting)
        self._work = QWidget()
        column.addWidget(self._work)
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._work.hide()
        self._items = choice_box(())
        self._items.setAccessibleName(self.tr("Question of the agenda"))
        self._items.setSizeAdjustPolicy(self._items.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._items.setMinimumContentsLength(_MIN_LENGTH)
        self._items.activated.connect(lambda _index: self._show_item(self._items.currentData()))
        column.addWidget(self._items)
        self._item = ""
        self._shown: tuple[Desk, KitOptions, Doubts] | None = None
        self.question = QuestionCard(context)
        self.answer = AnswerCard(context)
        self.reasons = PartsCard(context, "reasons")
        self.options = OptionsCard(context)
        self.motion = MotionCard(context)
        self.steps = PartsCard(context, "steps")
        self._cards = (self.question, self.answer, self.reasons, self.options, self.motion, self.steps)
        for card in self._cards:
            column.addWidget(card)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        """Brings every card up to date."""
        self._waiting.hide()
        self._work.show()
        self._shown = (desk, options, doubts)
        items = {str(item.id): item for item in desk.items}
        if self._item not in items:
            self._item = next(iter(items), "")
        fill(self._items, [(name, item.name) for name, item in items.items()], self._item)
        self._items.setVisible(bool(items))
        shown = items[self._item].desk if items else desk
        for card in self._cards:
            card.audience, card.item = options.audience, shown.item
            card.show_desk(shown, options, doubts)

    def focus_card(self, name: str) -> QWidget | None:
        """Puts the focus into the text of a card of `CARDS`; None where it is not shown."""
        card = {"question": self.question, "answer": self.answer, "motion": self.motion}[name]
        if card.isHidden():
            return None
        card.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return card

    def _show_item(self, name: str) -> None:
        self.finish()
        self._item = name
        if self._shown is not None:
            self.show_desk(*self._shown)

    def finish(self) -> None:
        """Keeps what is being typed."""
        for card in self._cards:
            card.finish()


class DeskCard(Card):
    """A card of the desk."""

    def __init__(self, context: PageContext, title: str) -> None:
        super().__init__(title)
        self._context = context
        self.audience = ""
        self.item = 0
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        """Keeps what is being typed."""
        for field in self.findChildren(KitTextField):
            field.finish()

    def _choose(self, **fields: object) -> None:
        choose, audience, item = kit_plan.choose_for_storyline, self.audience, self.item
        self._context.attempt(lambda workspace: choose(workspace, audience, item, **fields))

    def _box(self, name: str) -> ChoiceBox:
        """A list of sentences that takes no more than the card's width."""
        box = choice_box(())
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_MIN_LENGTH)
        return box


class QuestionCard(DeskCard):
    """Which question the meeting asks, and in which words."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, "")
        self.field = QuestionField(context, self.tr("The question of the meeting"), "storyline")
        self.body.addWidget(self.field)
        self._offers = self._box(self.tr("Another question"))
        self._offers.activated.connect(lambda _index: self._choose(question=self._offers.currentData()))
        self.note = label("", "caption")
        self.body.addWidget(self.note)
        self.body.addWidget(self._offers)
        self.trace = Trace(context)
        self.body.addWidget(self.trace)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        self.field.item = desk.item
        self.field.show_kit_text(desk.question.text, options, doubts)
        has_others = len(desk.questions) > 1
        is_first = desk.questions[0][0] == desk.question_text
        intro = self.tr("The figures put this question first. They would bear others, too:")
        if not is_first:
            intro = self.tr("You chose this question. The figures put another one first.")
        self.note.setText(intro)
        fill(self._offers, desk.questions, desk.question_text)
        self.note.setVisible(has_others)
        self._offers.setVisible(has_others)
        self.trace.show_part(desk.question)


class AnswerCard(DeskCard):
    """What is recommended: as the figures say, or as the author chooses among the options."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, "")
        self.field = KitTextField(context, self.tr("What we recommend"), "storyline")
        self.body.addWidget(self.field)
        self._offers = self._box(self.tr("Another answer"))
        self._offers.activated.connect(lambda _index: self._choose_one(self._offers.currentData()))
        self.body.addWidget(self._offers)
        self._several = QWidget()
        self._column = QVBoxLayout(self._several)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body.addWidget(self._several)
        self._boxes: dict[str, QCheckBox] = {}
        self.back = button(
            self.tr("Back to what the figures say"), context.theme, lambda: self._choose(recommended=()), role="link"
        )
        self.back.setProperty("small", "true")
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.trace = Trace(context)
        self.body.addWidget(self.trace)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        is_recommended = any(option.is_recommended for option in desk.options)
        self.field.set_name(self.tr("What we recommend") if is_recommended else self.tr("The answer"))
        self.field.show_kit_text(desk.answer.text, options, doubts)
        one, several = bool(desk.options) and not desk.takes_several, bool(desk.options) and desk.takes_several
        self._offers.setVisible(one)
        self._several.setVisible(several)
        chosen = [option.key for option in desk.options if option.is_recommended]
        if one:
            offered = [(option.key, option.label) for option in desk.options]
            offered.append((NO_OPTION, self.tr("No recommendation: the board chooses")))
            fill(self._offers, offered, chosen[0] if chosen else NO_OPTION)
        if several:
            self._show_boxes(desk)
        self.back.setVisible(desk.is_chosen)
        ground = "ground.authors" if desk.is_chosen else desk.ground
        self.trace.setVisible(bool(ground))
        self.trace.show_part(desk.answer, ground)

    def _choose_one(self, key: str) -> None:
        self._choose(recommended=(key,))

    def _show_boxes(self, desk: Desk) -> None:
        wanted = {option.key: option for option in desk.options}
        if list(self._boxes) != list(wanted):
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes = {key: QCheckBox() for key in wanted}
            for box in self._boxes.values():
                box.toggled.connect(lambda _checked: self._on_boxes())
                self._column.addWidget(box)
        for key, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(wanted[key].is_recommended)
            box.setText(isolate(short_title(wanted[key].label)))
            box.setToolTip(isolate(wanted[key].label))

    def _on_boxes(self) -> None:
        ticked = tuple(key for key, box in self._boxes.items() if box.isChecked())
        self._choose(recommended=ticked or (NO_OPTION,))


class OptionsCard(DeskCard):
    """The real alternatives, with what each changes and takes."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, self.tr("The options"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)
        self._shown: tuple[object, ...] = ()
        self._most = 0
        row = QHBoxLayout()
        row.setSpacing(6)
        prompt = self.tr("An option with an amount of your own")
        self._amount = EntryLine(context.drafts, prompt)
        self._amount.setAccessibleName(prompt)
        self._amount.returnPressed.connect(self._add_amount)
        row.addWidget(self._amount, 1)
        row.addWidget(button(self.tr("Add"), context.theme, self._add_amount, icon_name="add"))
        self._own = QWidget()
        self._own.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._own)
        self._problem = label("", "error")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self._drop = button(
            self.tr("Drop the option of your own"), context.theme, lambda: self._choose(amount=""), role="link"
        )
        self._drop.setProperty("small", "true")
        self.body.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_amount(self) -> None:
        """Takes the amount; what cannot be read, or is more than could move, is said and stays in the line."""
        words, currency = self._context.words, self._context.records().organization.currency
        amount = read_money(self._amount.text(), currency).value
        fits = amount is not None and 0 < amount <= self._most
        refusal = self.tr("Write an amount up to {most}.").replace("{most}", words.money(self._most, currency))
        self._problem.setText(refusal)
        self._problem.setVisible(not fits)
        if fits:
            self._choose(amount=str(amount))
            self._amount.clear()

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        self.setVisible(bool(desk.options) and not desk.takes_several)
        self._most = desk.most or 0
        self._own.setVisible(bool(self._most))
        self._drop.setVisible(desk.amount is not None)
        if desk.options == self._shown:
            return
        self._shown = desk.options
        remove_widgets(self._lines)
        for at, option in enumerate(desk.options):
            if at:
                self._lines.addWidget(rule())
            mark = self.tr("Recommended: {option}").replace("{option}", isolate(option.label))
            self._lines.addWidget(label(mark if option.is_recommended else isolate(option.label), "strong"))
            for text in filter(None, (option.in_short, option.price, option.ground)):
                self._lines.addWidget(label(isolate(text), "caption"))


class MotionCard(DeskCard):
    """What the board votes on."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, "")
        self.field = KitTextField(context, self.tr("The motion"), "storyline")
        self.body.addWidget(self.field)
        self.trace = Trace(context)
        self.body.addWidget(self.trace)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        self.setVisible(desk.motion is not None)
        if desk.motion is not None:
            self.field.show_kit_text(desk.motion.text, options, doubts)
            self.trace.show_part(desk.motion)


class PartsCard(DeskCard):
    """Reasons or steps, a row each. kind: "reasons" or "steps"."""

    def __init__(self, context: PageContext, kind: str) -> None:
        super().__init__(context, self.tr("Next steps") if kind == "steps" else self.tr("The reasons"))
        self._kind = kind
        self._order: list[str] = []
        self._rows: dict[str, PartRow] = {}
        self._options: KitOptions | None = None
        self._container = QVBoxLayout()
        self._container.setSpacing(12)
        self.body.addLayout(self._container)
        add_named = self.tr("Add a step") if kind == "steps" else self.tr("Add a reason")
        self._unused_box = self._box(add_named)
        self._unused_box.activated.connect(lambda _index: self._add(self._unused_box.currentData()))
        self.body.addWidget(self._unused_box)
        row = QHBoxLayout()
        row.setSpacing(6)
        prompt = self.tr("A step in your own words") if kind == "steps" else self.tr("A reason in your own words")
        self._line = EntryLine(context.drafts, prompt)
        self._line.setAccessibleName(prompt)
        self._line.returnPressed.connect(self._add_own)
        row.addWidget(self._line, 1)
        row.addWidget(button(self.tr("Add"), context.theme, self._add_own, icon_name="add"))
        self._own = QWidget()
        self._own.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._own)

    def show_desk(self, desk: Desk, options: KitOptions, doubts: Doubts) -> None:
        self._options = options
        parts = desk.steps if self._kind == "steps" else desk.reasons
        unused = desk.unused_steps if self._kind == "steps" else desk.unused
        if self._kind == "reasons":
            self.title.setText(self.tr("The reasons") if desk.has_reasons else self.tr("What we know"))
        self.setVisible(bool(parts or unused) or self._kind == "reasons")
        self._order = [part.name for part in parts]
        self._show_parts(parts)
        for part in parts:
            self._rows[part.name].show_part(part, options, doubts)
        more = self.tr("More that could be added: {count}").replace("{count}", self._context.words.number(len(unused)))
        fill(self._unused_box, [("", more), *((part.name, part.text.text) for part in unused)], "")
        self._unused_box.setVisible(bool(unused))
        place = DraftPlace(ToKit.page, kinds.KIT_TEXT.name, self.item, repr(text_key(STORYLINE, self._kind, options)))
        self._line.show_place(place, ToKit("storyline"))

    def move_part(self, name: str, step: int) -> None:
        """Moves a part up or down; at an end it stays there."""
        at = self._order.index(name)
        to = at + step
        if not 0 <= to < len(self._order):
            return
        self._order.insert(to, self._order.pop(at))
        self._container.insertWidget(to, self._rows[name])
        self._number()
        self._choose(**{self._kind: tuple(self._order)})

    def drop(self, name: str) -> None:
        """Leaves a part out; the last one stays."""
        if len(self._order) > 1 and name in self._order:
            at = self._order.index(name)
            self._order.remove(name)
            self._rows[self._order[min(at, len(self._order) - 1)]].focus()
            self._choose(**{self._kind: tuple(self._order)})

    def _add(self, name: str) -> None:
        if name:
            self._choose(**{self._kind: (*self._order, name)})

    def _add_own(self) -> None:
        text, options, order = self._line.text(), self._options, tuple(self._order)
        if options is None or not text.strip():
            return
        key, item = text_key(STORYLINE, self._kind, options), self.item
        add = kit_plan.add_own_part
        if self._context.attempt(lambda workspace: add(workspace, key, order, text, item)).is_done:
            self._line.clear()

    def _show_parts(self, parts: Sequence[DeskPart]) -> None:
        names = [part.name for part in parts]
        for name in [name for name in self._rows if name not in names]:
            row = self._rows.pop(name)
            row.hide()
            row.deleteLater()
        for at, name in enumerate(names):
            if name not in self._rows:
                self._rows[name] = PartRow(self._context, self, name)
            self._container.insertWidget(at, self._rows[name])
        self._number()

    def _number(self) -> None:
        for at, name in enumerate(self._order):
            if name in self._rows:
                self._rows[name].set_place(at, len(self._order))


class PartRow(QWidget):
    """A reason or a step: its text, where it comes from, and what can be done with it."""

    def __init__(self, context: PageContext, card: PartsCard, name: str) -> None:
        super().__init__()
        self._words = context.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.field = KitTextField(context, "", "storyline")
        theme = context.theme
        self._up = icon_button("chevron_up", self.tr("Move up"), theme, lambda: card.move_part(name, -1))
        self._down = icon_button("chevron_down", self.tr("Move down"), theme, lambda: card.move_part(name, 1))
        self._drop = icon_button("remove", self.tr("Leave out"), theme, lambda: card.drop(name))
        for row_button, keys, step in ((self._up, "Alt+Up", -1), (self._down, "Alt+Down", 1), (self._drop, "", 0)):
            self.field.head.addWidget(row_button)
            if step:
                moving = QShortcut(QKeySequence(keys), self)
                moving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                moving.activated.connect(lambda step=step: card.move_part(name, step))
                shown = moving.key().toString(QKeySequence.SequenceFormat.NativeText)
                row_button.setToolTip(f"{row_button.accessibleName()} ({ltr(shown)})")
                row_button.setAccessibleDescription(shown)
        column.addWidget(self.field)
        self.trace = Trace(context)
        column.addWidget(self.trace)

    def show_part(self, part: DeskPart, options: KitOptions, doubts: Doubts) -> None:
        self.field.show_kit_text(part.text, options, doubts)
        self.trace.show_part(part)

    def set_place(self, at: int, count: int) -> None:
        """at: its place, from 0."""
        self.field.set_name(self.tr("Number {number}").replace("{number}", self._words.number(at + 1)))
        pressed = next((one for one in (self._up, self._down, self._drop) if one.hasFocus()), None)
        self._up.setEnabled(at > 0)
        self._down.setEnabled(at < count - 1)
        self._drop.setEnabled(count > 1)
        if pressed is not None and not pressed.isEnabled():
            # Qt would go on to the next button, which leaves the part out.
            way_back = next((one for one in (self._up, self._down) if one.isEnabled()), self.field.editor)
            way_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        """Puts the cursor into its text."""
        self.field.editor.setFocus()


def fill(box: ChoiceBox, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offers (name, text), with the chosen one shown; a list that is as it was is left alone."""
    if [(box.itemData(at), box.itemData(at, Qt.ItemDataRole.ToolTipRole)) for at in range(box.count())] != [
        (name, isolate(text)) for name, text in choices
    ]:
        box.clear()
        for name, text in choices:
            box.addItem(isolate(short_title(text, _SHOWN_LENGTH)), name)
            box.setItemData(box.count() - 1, isolate(text), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setToolTip(isolate(next((text for name, text in choices if name == chosen), "")))
