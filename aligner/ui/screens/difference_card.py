"""One difference between two copies, both sides beside each other, to choose from."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton

from aligner.actions.comparing import UNSHOWN_FIELDS
from aligner.actions.merge_groups import Cells
from aligner.actions.merging import Choice, Difference, Plan
from aligner.lang.record_words import RecordWords, capital
from aligner.lang.words import Words
from aligner.model import kinds
from aligner.model.fields import Values
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.window_words import kind_name

MAX_FIELDS = 6


class DifferenceCard(Card):
    """`chosen` shows the difference's key and the choice."""

    chosen = Signal(object, object)

    def __init__(
        self,
        difference: Difference,
        plan: Plan,
        describe: RecordWords,
        words: Words,
        theme: Theme,
        sides: tuple[str, str],
    ) -> None:
        super().__init__()
        self.difference = difference
        self._describe, self._words, self._sides_named, self._plan = describe, words, sides, plan
        kind = difference.kind
        values = None if difference.field else difference.mine or difference.theirs
        name = describe.title(kind, values) if values else describe.named(kind, difference.id)
        heading = capital(f"{describe.kind(kind)} · {name}" if name.strip("–") else describe.kind(kind))
        self.body.setSpacing(10)
        self.body.addWidget(label(heading, "label"))
        self.body.addWidget(label(self._question(), "lead_strong"))
        if difference.field and not difference.is_group and difference.base not in (None, ""):
            before = describe.value(kind, difference.field, difference.base)
            text = QCoreApplication.translate("MergeScreen", "Before: {value}")
            self.body.addWidget(label(text.replace("{value}", before), "muted"))
        row = inner_row(12)
        self._group = QButtonGroup(self)
        self._sides: dict[Choice, tuple[QRadioButton, QFrame]] = {}
        for choice in difference.choices:
            row.addWidget(self._side(choice), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def show_choice(self, choice: Choice | None) -> None:
        """Marks what is chosen; None while nothing is."""
        for name, (radio, frame) in self._sides.items():
            if name == choice:
                radio.setChecked(True)
            set_role(frame, "chosen" if name == choice else "sunken")

    def _question(self) -> str:
        difference, translate = self.difference, QCoreApplication.translate
        if difference.is_group:
            return {
                "*weights": translate("MergeScreen", "Our priorities, as a whole"),
                "*goal_weights": translate("MergeScreen", "The weights of these goals, as a whole"),
                "*placements": translate("MergeScreen", "Its places on the roadmap, as a whole"),
                "*ballot": translate("MergeScreen", "The ballot of this participant"),
            }.get(difference.field.partition(":")[0], translate("MergeScreen", "What belongs together, as a whole"))
        if difference.field:
            return self._describe.heading(difference.kind, difference.field)
        mine, theirs = self._sides_named
        only = translate("MergeScreen", "Stands only on one side: {side}")
        removed = translate("MergeScreen", "Removed on one side ({side}), changed on the other")
        texts = {
            "removed_here": removed.replace("{side}", mine),
            "removed_there": removed.replace("{side}", theirs),
            "still_used": translate("MergeScreen", "Removed on one side, still used on the other"),
            "only_here": only.replace("{side}", mine),
            "only_there": only.replace("{side}", theirs),
        }
        return texts.get(difference.cause, "")

    def _side(self, choice: Choice) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "sunken")
        column = column_in(frame, 6, (14, 12, 14, 12))
        radio = QRadioButton(self._name(choice))
        column.addWidget(radio)
        lines = self._lines(choice)
        for line in lines:
            column.addWidget(label(line))
        radio.setAccessibleDescription("\n".join(lines))
        self._group.addButton(radio)
        radio.clicked.connect(lambda _checked=False: self._choose(choice))
        self._sides[choice] = (radio, frame)
        return frame

    def _choose(self, choice: Choice) -> None:
        self.show_choice(choice)
        self.chosen.emit(self.difference.key, choice)

    def _name(self, choice: Choice) -> str:
        difference, translate = self.difference, QCoreApplication.translate
        if difference.field:
            return {
                "mine": self._sides_named[0],
                "theirs": self._sides_named[1],
                "both": translate("MergeScreen", "Both texts"),
            }[choice]
        taken = difference.mine if choice == "mine" else difference.theirs
        return (
            translate("MergeScreen", "Remove it, with what belongs to it")
            if taken is None
            else translate("MergeScreen", "Keep it")
        )

    def _lines(self, choice: Choice) -> list[str]:
        difference, describe = self.difference, self._describe
        kind = difference.kind
        if difference.is_group:
            return self._group_lines(difference.mine if choice == "mine" else difference.theirs)
        if difference.field:
            if choice == "both":
                return [QCoreApplication.translate("MergeScreen", "One below the other, to be edited later")]
            return [describe.value(kind, difference.field, difference.mine if choice == "mine" else difference.theirs)]
        taken: Values | None = difference.mine if choice == "mine" else difference.theirs
        if taken is None:
            return self._removed_lines(choice)
        values = [(n, v) for n, v in taken.items() if n not in UNSHOWN_FIELDS and v not in (None, "")]
        if difference.base is not None:
            moved = [(n, v) for n, v in values if v != difference.base.get(n)]
            values = moved or values
        return [f"{describe.heading(kind, n)}: {describe.value(kind, n, v, taken)}" for n, v in values[:MAX_FIELDS]]

    def _removed_lines(self, choice: Choice) -> list[str]:
        """What goes with the record when this is chosen, counted by kind."""
        found = self._plan.removed_by(self.difference.key, choice)
        if not found:
            return []
        number = self._words.number
        counted = " · ".join(f"{kind_name(kind)}: {number(count)}" for kind, count in found.items())
        text = QCoreApplication.translate("MergeScreen", "Takes away with it: {what}")
        return [text.replace("{what}", counted)]

    def _group_lines(self, cells: Cells) -> list[str]:
        """What a side holds of a group. What a person said in a workshop is counted, never reported."""
        describe, translate = self._describe, QCoreApplication.translate
        if self.difference.field.startswith("*ballot"):
            text = translate("MergeScreen", "Answers in it: {count}")
            return [text.replace("{count}", self._words.number(len(cells)))]
        lines = []
        for (kind, record_id, name), value in cells.items():
            if kind == kinds.PLACEMENT_INDICATOR.name:
                continue
            if not name:
                title = describe.title(kind, value) or describe.named(kind, record_id)
                amount = {kinds.PRIORITY.name: "weight", kinds.PLACEMENT.name: "share"}[kind]
                lines.append(f"{title}: {describe.value(kind, amount, value[amount], value)}")
            elif self.difference.kind == kinds.GOAL.name:
                lines.append(f"{describe.named(kind, record_id)}: {describe.value(kind, name, value)}")
            elif value not in (None, ""):
                lines.append(f"{describe.heading(kind, name)}: {describe.value(kind, name, value)}")
        return lines or [translate("MergeScreen", "Nothing is said")]
