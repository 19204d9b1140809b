"""What moved since the last kit of the same readers, on the desk itself."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt

from aligner.actions.kit_history import FigureChange, KitComparison, KitRecord
from aligner.lang.bidi import isolate
from aligner.ui.context import PageContext
from aligner.ui.links import ToKit
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column
from aligner.ui.widgets.part import remove_widgets

MAX_FIGURES = 5
"""So many figures stand on the desk; the list of kits has all of them."""


class SinceLastKit(Card):
    """The storyline and the figures of now beside those of the last kit for these readers; hidden without one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("")
        self._context = context
        self._lines = inner_column(4)
        self.body.addLayout(self._lines)
        self.hide()

    def show_comparison(self, kit: KitRecord | None, found: KitComparison | None) -> None:
        """kit: the last one of these readers.  found: what is different since."""
        remove_widgets(self._lines)
        self.setVisible(kit is not None and found is not None)
        if kit is None or found is None:
            return
        words = self._context.words
        meeting = kit.options.get("meeting")
        day = date.fromisoformat(str(meeting)) if meeting else kit.created.astimezone().date()
        head = self.tr("Since the last kit for these readers, {day}").replace("{day}", words.date(day))
        self._lines.addWidget(label(head, "label"))
        if found.is_same:
            self._lines.addWidget(label(self.tr("Nothing moved: the same kit would be made today."), "muted"))
            return
        self._add(found.argued)
        self._add(found.figures[:MAX_FIGURES])
        rest = len(found.records) + max(0, len(found.figures) - MAX_FIGURES)
        if rest:
            self._lines.addWidget(label(words.sentence("window.and_more", n=rest), "caption"))
        show_all = button(
            self.tr("All that changed"), self._context.theme, lambda: self._context.show(ToKit("history")), role="link"
        )
        show_all.setProperty("small", "true")
        self._lines.addWidget(show_all, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, changes: Sequence[FigureChange]) -> None:
        for change in changes:
            self._lines.addWidget(label(isolate(change.what), "strong"))
            for text, name in ((self.tr("Then: {text}"), change.before), (self.tr("Now: {text}"), change.after)):
                if name:
                    self._lines.addWidget(label(text.replace("{text}", isolate(name)), "caption"))
