"""Priorities: the collective's, ours, and where our money goes, over the same goals."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from aligner.charts.gap import gap_chart
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.links import ToRoadmap
from aligner.ui.page import DECIDING, DRAWN, PRESENTING, Page
from aligner.ui.pages.priorities.step import PrioritiesStep
from aligner.ui.widgets.cards import CONTENT_WIDTH_PX, SIDE_PX, Card, EmptyState, scroll_column
from aligner.ui.widgets.chart_view import ChartView
from aligner.ui.widgets.findings import Lines, finding_lines, finding_list
from aligner.ui.widgets.history_list import HistoryList
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.page_header import page_header
from aligner.ui.widgets.part import Part

ENTRY_WIDTH_PX = 452
UNBOUNDED_PX = 16_777_215
"""Qt's own width of a widget that is not bounded."""
CHART_MIN_PX = 460
"""In less room the chart is below the points: its labels would be over each other."""
TOPICS = ("headline", "priorities", "money")


class PrioritiesPage(PrioritiesStep, Page):
    unmoved_by = PRESENTING - DRAWN | DECIDING

    def __init__(self, context: PageContext) -> None:
        from aligner.ui.pages.priorities.earlier import EarlierWeights
        from aligner.ui.pages.priorities.entry import Entry
        from aligner.ui.pages.priorities.years import YearsCard

        super().__init__(context)
        theme = context.theme
        self._scroll = scroll_column(self)
        body = self._scroll.body
        body.addWidget(page_header(self.title(context.words.kind), self.help()))
        self._empty = EmptyState(
            theme,
            "priorities",
            self.tr("No goals to weigh yet"),
            self.tr("This page compares priorities over the initiative's goals. Write the goals first."),
            self.tr("Go to the roadmap"),
            lambda: context.show(ToRoadmap()),
        )
        body.addWidget(self._empty)
        self._work = QWidget()
        column = column_in(self._work, 16)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        self._entry = Entry(context)
        self._entry.setFixedWidth(ENTRY_WIDTH_PX)
        row.addWidget(self._entry, 0, Qt.AlignmentFlag.AlignTop)
        card = self._chart_card = Card()
        self._chart = ChartView(theme)
        card.body.addWidget(self._chart)
        row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._findings_card = Card(self.tr("What the comparison says"))
        self._sentences = Part(self._list_findings)
        self._findings_card.body.addWidget(self._sentences)
        column.addWidget(self._findings_card)
        self._years = YearsCard(context)
        column.addWidget(self._years)
        self._earlier_card = Card(self.tr("Weights kept from before"))
        self._earlier = EarlierWeights(context.words)
        self._earlier_card.body.addWidget(self._earlier)
        column.addWidget(self._earlier_card)
        self._past = Card(self.tr("How our weights changed"))
        self._history = HistoryList(theme, context.words)
        self._past.body.addWidget(self._history)
        column.addWidget(self._past)
        body.addWidget(self._work)
        body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        available = min(
            self.width() - 2 * SIDE_PX - self._scroll.verticalScrollBar().sizeHint().width(), CONTENT_WIDTH_PX
        )
        is_side_by_side = available - ENTRY_WIDTH_PX - self._row.spacing() >= CHART_MIN_PX
        direction = QBoxLayout.Direction.LeftToRight if is_side_by_side else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._entry.setMinimumWidth(ENTRY_WIDTH_PX)
            self._entry.setMaximumWidth(ENTRY_WIDTH_PX if is_side_by_side else UNBOUNDED_PX)
            for widget in (self._entry, self._chart_card):
                self._row.setAlignment(widget, Qt.AlignmentFlag.AlignTop if is_side_by_side else Qt.AlignmentFlag(0))

    def refresh(self) -> None:
        figures = self.context.figures()
        self._empty.setVisible(not figures.goals)
        self._work.setVisible(bool(figures.goals))
        if not figures.goals:
            return
        self._entry.show_goals(figures.goals)
        self._chart.set_chart(gap_chart(figures, self.context.words))
        shown = [finding for finding in figures.findings if finding.topic in TOPICS]
        self._sentences.show_content(finding_lines(shown, self.context.words))
        self._years.refresh()
        self._earlier.show_records(self.context.records())
        self._earlier_card.setVisible(not self._earlier.is_empty)
        self._history.show_records(self.context.opened, kinds.PRIORITY.name)
        self._past.setVisible(not self._history.is_empty)

    def _list_findings(self, lines: Lines) -> QWidget:
        if lines:
            return finding_list(lines, self.context.theme)
        return label(self.tr("Sentences appear here once both sides have their weights."), "muted")
