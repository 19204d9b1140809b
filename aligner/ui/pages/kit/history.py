"""The kits that were made: what is different since, making one again, removing one from the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from aligner.actions.kit_history import KitComparison, KitRecord, withheld_from_kit
from aligner.actions.sending import kinds_in_words
from aligner.lang.bidi import ltr
from aligner.ui.context import PageContext
from aligner.ui.pages.kit.summary import kit_in_short
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row

MAX_SHOWN = 12
MAX_LINES = 30


class History(QWidget):
    """Asks with a kit's id: `compare_requested`, `repeat_requested`, `remove_requested`."""

    compare_requested = Signal(object)
    repeat_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._column = column_in(self, 12)
        self._empty = Card(role="sunken")
        self._empty.body.addWidget(
            label(self.tr("Each kit that you make is noted here with its data, so that it can be made again."), "muted")
        )
        self._column.addWidget(self._empty)
        self._comparison_card: Card | None = None
        self._cards: dict[int, Card] = {}
        self._shown: tuple[KitRecord, ...] = ()

    def show_kits(self, kits: Sequence[KitRecord]) -> None:
        """The newest first."""
        shown = tuple(kits[:MAX_SHOWN])
        self._empty.setVisible(not kits)
        if shown == self._shown:
            return
        self._shown = shown
        self.hide_comparison()
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {kit.id: self._card(kit) for kit in shown}
        for card in self._cards.values():
            self._column.addWidget(card)

    def show_comparison(self, kit_id: int, found: KitComparison) -> None:
        """What changed since a kit, under it."""
        self.hide_comparison()
        card = self._cards.get(kit_id)
        if card is None:
            return
        self._comparison_card = self._comparison(found)
        card.body.addWidget(self._comparison_card)

    def hide_comparison(self) -> None:
        if self._comparison_card is not None:
            self._comparison_card.hide()
            self._comparison_card.deleteLater()
            self._comparison_card = None

    def _card(self, kit: KitRecord) -> Card:
        words, theme = self._context.words, self._context.theme
        card = Card()
        card.body.setSpacing(6)
        created = kit.created.astimezone()
        card.body.addWidget(label(f"{words.date(created.date())}, {ltr(f'{created:%H:%M}')}", "strong"))
        parts = self._kit_lines(kit)
        card.body.addWidget(label(" · ".join(parts), "caption"))
        withheld = withheld_from_kit(kit)
        if withheld is not None:
            kinds = kinds_in_words(withheld.records, words)
            withheld_text = (
                words.sentence("sending.made_withheld", kinds=kinds) if kinds else words.sentence("sending.made_whole")
            )
            card.body.addWidget(label(withheld_text, "caption"))
        card.body.addWidget(label(", ".join(ltr(file.name) for file in kit.files), "caption"))
        if not kit.has_data:
            withheld_text = self.tr("What it was made from was removed for good with the history of changes.")
            card.body.addWidget(label(withheld_text, "caption"))
        row = inner_row(14)
        for text, signal in (
            *(
                (
                    (self.tr("What changed since"), self.compare_requested),
                    (self.tr("Make it again…"), self.repeat_requested),
                )
                if kit.has_data
                else ()
            ),
            (self.tr("Remove from the list"), self.remove_requested),
        ):
            action_button = button(text, theme, lambda s=signal: s.emit(kit.id), role="link")
            action_button.setProperty("small", "true")
            row.addWidget(action_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _kit_lines(self, kit: KitRecord) -> list[str]:
        """For whom, for which meeting and what for, in which language, and from which revision."""
        words = self._context.words
        revision = self.tr("revision {number}").replace("{number}", words.number(kit.revision))
        return [*kit_in_short(kit.options, words), revision]

    def _comparison(self, found: KitComparison) -> Card:
        card = Card(role="sunken")
        card.body.setSpacing(8)
        if found.is_same:
            card.body.addWidget(label(self.tr("Nothing changed: the same kit would be made today."), "muted"))
            return card
        if found.figures:
            card.body.addWidget(label(self.tr("Figures"), "label"))
        for figure in found.figures:
            text = self.tr("{what}: {after} instead of {before}")
            for name in ("what", "after", "before"):
                text = text.replace(f"{{{name}}}", getattr(figure, name))
            card.body.addWidget(label(text))
        names = {"added": self.tr("Added"), "changed": self.tr("Changed"), "removed": self.tr("Removed")}
        remaining = MAX_LINES
        for action, name in names.items():
            lines = [line for line in found.records if line.action == action][:remaining]
            if not lines:
                continue
            remaining -= len(lines)
            card.body.addWidget(rule())
            card.body.addWidget(label(name, "label"))
            for line in lines:
                titled = f"{line.kind}: {line.title}" if line.title else line.kind
                card.body.addWidget(label(titled, "strong"))
                for change in line.changes:
                    card.body.addWidget(label(change, "caption"))
        rest = len(found.records) - (MAX_LINES - remaining)
        if rest > 0:
            more = self._context.words.sentence("window.and_more", n=rest)
            card.body.addWidget(label(more, "caption"), 0, Qt.AlignmentFlag.AlignLeading)
        return card
