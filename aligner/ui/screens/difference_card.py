"""One difference between two copies, both sides beside each other, to choose from."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from aligner.actions.comparing import UNTOLD
from aligner.actions.merging import Choice, Difference
from aligner.lang.record_words import RecordWords, capital
from aligner.ui.theme import Theme
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label, set_role

MOST_FIELDS = 6


class DifferenceCard(Card):
    """`chosen` tells the difference's key and the choice."""

    chosen = Signal(object, object)

    def __init__(self, difference: Difference, tell: RecordWords, theme: Theme) -> None:
        super().__init__()
        self.difference = difference
        self._tell = tell
        kind = difference.kind
        values = difference.mine if not difference.field else None
        values = values or (difference.theirs if not difference.field else None)
        name = tell.title(kind, values) if values else tell.named(kind, difference.id)
        heading = capital(f"{tell.kind(kind)} · {name}" if name.strip("–") else tell.kind(kind))
        self.body.setSpacing(10)
        self.body.addWidget(label(heading, "label"))
        self.body.addWidget(label(self._question(), "lead_strong"))
        if difference.field and difference.base not in (None, ""):
            before = tell.value(kind, difference.field, difference.base)
            text = QCoreApplication.translate("MergeScreen", "Before: {value}")
            self.body.addWidget(label(text.replace("{value}", before), "muted"))
        row = QHBoxLayout()
        row.setSpacing(12)
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
        if difference.field:
            return self._tell.heading(difference.kind, difference.field)
        return {
            "removed_here": translate("MergeScreen", "Removed here, changed in the copy"),
            "removed_there": translate("MergeScreen", "Changed here, removed in the copy"),
            "still_used": translate("MergeScreen", "Removed on one side, still used on the other"),
            "only_here": translate("MergeScreen", "Stands only in this file"),
            "only_there": translate("MergeScreen", "Stands only in the copy"),
        }[difference.cause]

    def _side(self, choice: Choice) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "sunken")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
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
                "mine": translate("MergeScreen", "As in this file"),
                "theirs": translate("MergeScreen", "As in the copy"),
                "both": translate("MergeScreen", "Both texts"),
            }[choice]
        taken = difference.mine if choice == "mine" else difference.theirs
        return (
            translate("MergeScreen", "Remove it, with what belongs to it")
            if taken is None
            else translate("MergeScreen", "Keep it")
        )

    def _lines(self, choice: Choice) -> list[str]:
        difference, tell = self.difference, self._tell
        kind = difference.kind
        if difference.field:
            if choice == "both":
                return [QCoreApplication.translate("MergeScreen", "One below the other, to be edited later")]
            return [tell.value(kind, difference.field, difference.mine if choice == "mine" else difference.theirs)]
        taken: dict[str, Any] | None = difference.mine if choice == "mine" else difference.theirs
        if taken is None:
            return []
        said = [(n, v) for n, v in taken.items() if n not in UNTOLD and v not in (None, "")]
        if difference.base is not None:
            moved = [(n, v) for n, v in said if v != difference.base.get(n)]
            said = moved or said
        return [f"{tell.heading(kind, n)}: {tell.value(kind, n, v, taken)}" for n, v in said[:MOST_FIELDS]]
