"""Findings that ask for a choice and are no item yet, each with one press to make it one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from aligner.analysis.results import Finding
from aligner.ui.context import PageContext
from aligner.ui.look.icons import pixmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.findings import TOPIC_ICONS, finding_lines
from aligner.ui.widgets.labels import end_margin, label
from aligner.ui.widgets.layouts import inner_column, inner_row

WIDTH_PX, NARROW_PX = 340, 264
MAX_OFFERED = 12


class Offers(Card):
    """Calls `on_used` with the findings to make items of."""

    def __init__(self, context: PageContext, on_used: Callable[[Sequence[Finding]], None]) -> None:
        super().__init__(self.tr("Not decided yet"))
        self._context = context
        self._on_used = on_used
        self.setFixedWidth(WIDTH_PX)
        self.body.setContentsMargins(18, 16, 8, 12)
        self._help = label("", "caption")
        self.body.addWidget(self._help)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._scroll, 1)
        self._all = button(self.tr("Make all of them items"), context.theme, self._use_all, role="link")
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeading)
        self._shown: tuple[Finding, ...] = ()
        self._buttons: list[QPushButton] = []

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Takes less of a narrow page."""
        self.setFixedWidth(NARROW_PX if is_narrow else WIDTH_PX)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """The most important come first; the rest wait until these are taken."""
        shown = tuple(findings[:MAX_OFFERED])
        if self._buttons and shown == self._shown:
            return
        had_focus = next((i for i, offer_button in enumerate(self._buttons) if offer_button.hasFocus()), None)
        self._shown = shown
        self._buttons = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        end_margin(column, 10)
        column.setSpacing(10)
        for place, finding in enumerate(shown):
            if place:
                column.addWidget(rule())
            column.addLayout(self._offer(finding))
        column.addStretch(1)
        self._scroll.setWidget(inner)
        self._all.setVisible(len(shown) > 1)
        self._help.setText(
            self.tr("What the figures say and nobody has answered yet.")
            if shown
            else self.tr("Every finding that asks for a choice is an item by now.")
        )
        if had_focus is not None and self._buttons:
            self._buttons[min(had_focus, len(self._buttons) - 1)].setFocus()

    def _offer(self, finding: Finding) -> QVBoxLayout:
        words, theme = self._context.words, self._context.theme
        column = inner_column(4)
        row = inner_row(10)
        mark = QLabel()
        mark.setPixmap(pixmap(TOPIC_ICONS.get(finding.topic, "info"), theme.colors["accent"], 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        ((_, sentence),) = finding_lines([finding], words)
        row.addWidget(label(sentence), 1)
        column.addLayout(row)
        take = button(self.tr("Make it an item"), theme, lambda: self._on_used([finding]), role="link", icon_name="add")
        take.setAccessibleDescription(sentence)
        self._buttons.append(take)
        line = QHBoxLayout()
        line.setContentsMargins(28, 0, 0, 0)
        line.addWidget(take)
        line.addStretch(1)
        column.addLayout(line)
        return column

    def _use_all(self) -> None:
        self._on_used(self._shown)
