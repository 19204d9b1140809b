"""Overview: the whole picture on one page, with the next step."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from aligner.analysis.converting import counted_minor
from aligner.analysis.recent import is_recent
from aligner.analysis.results import Analysis
from aligner.charts.gap import gap_chart
from aligner.charts.needle import needle_chart
from aligner.charts.table_twin import converted_text, omitted_programs
from aligner.lang.bidi import isolate
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind, RoadmapState
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToKit, ToPlacement, ToPriorities, ToPrograms, ToRoadmap
from aligner.ui.page import DRAWN, PRESENTING, Page
from aligner.ui.pages.overview.decisions_card import decisions_card, decisions_to_show
from aligner.ui.pages.overview.lost_card import lost_card, lost_lines
from aligner.ui.pages.overview.problems_card import mending_card, mending_lines
from aligner.ui.pages.overview.step import OverviewStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, scroll_column
from aligner.ui.widgets.chart_view import ChartView, ChartWithTable
from aligner.ui.widgets.findings import Lines, finding_lines, finding_list
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.widgets.part import Part
from aligner.ui.window_words import initiative_ended

MAX_FINDINGS = 5
NextStep = tuple[str, str, str, Link]
"""The sentence, the button's text and icon, and where it leads."""
Headline = tuple[str, Lines]
ChartWithNotes = tuple[ChartWithTable, tuple[str, ...]]
NARROW_PX = 740
_STEPS: tuple[type[Link], ...] = (ToRoadmap, ToPrograms, ToPlacement, ToPriorities)


class OverviewPage(OverviewStep, Page):
    unmoved_by = PRESENTING - DRAWN

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        scroll = scroll_column(self)
        self._header = Part(_header)
        self._note = Part(_note)
        self._next_step = Part(self._next_step_card)
        self._problems = Part(partial(mending_card, context))
        self._lost = Part(partial(lost_card, context))
        self._headline = Part(self._headline_card)
        self._findings = Part(self._findings_card)
        self._decisions = Part(partial(decisions_card, context))
        self._charts = (Part(self._chart_card), Part(self._chart_card))
        for part in (self._header, self._note, self._next_step, self._problems, self._lost):
            scroll.body.addWidget(part)
        self._rows = inner_row(16), inner_row(16)
        row, charts = self._rows
        row.addWidget(self._headline, 5)
        row.addWidget(self._findings, 7)
        scroll.body.addLayout(row)
        scroll.body.addWidget(self._decisions)
        for part in self._charts:
            charts.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        scroll.body.addLayout(charts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page, as on a small screen at 150 %, cards that stand side by side stand below each other."""
        ways = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(ways.TopToBottom if event.size().width() < NARROW_PX else ways.LeftToRight)
        super().resizeEvent(event)

    def refresh(self) -> None:
        records, figures, words = self.context.records(), self.context.figures(), self.context.words
        initiative = self.tr("The initiative: {name}").replace("{name}", isolate(records.initiative.name))
        below = initiative if records.initiative.name else self.help()
        if records.initiative.state is RoadmapState.CLOSED:
            below = initiative_ended(records.initiative, words)
        self._header.show_content((isolate(records.organization.name), below))
        self._note.show_content(isolate(records.organization.example_note) or None)
        self._next_step.show_content(self._find_next_step(records))
        self._problems.show_content(mending_lines(records, words) or None)
        self._lost.show_content(lost_lines(records, words) or None)
        self._headline.show_content(self._find_headline(figures))
        shown = [finding for finding in figures.findings if finding.topic != "headline"][:MAX_FINDINGS]
        self._findings.show_content(finding_lines(shown, words))
        self._decisions.show_content(decisions_to_show(records.decisions, words, date.today()))
        self._charts[0].show_content(self._find_gap_chart(figures))
        self._charts[1].show_content(self._find_needle_chart(records))

    def _find_next_step(self, records: Records) -> NextStep:
        steps = {type(step.link): step for step in self.context.steps()}
        # What is not begun comes before what only lacks something: that may stay unknown for long.
        waiting = [link for state in ("empty", "begun") for link in _STEPS if steps[link].state == state]
        target = waiting[0] if waiting else ToKit
        is_foundation = records.organization.kind == OrganizationKind.FOUNDATION
        sentences: dict[type[Link], str] = {
            ToRoadmap: self.tr("Next: write the initiative's goals and stages, or import them from Excel."),
            ToPrograms: self.tr("Next: list your grants with their amounts.")
            if is_foundation
            else self.tr("Next: list your programs with their budgets."),
            ToPlacement: self.tr("Next: place the programs that are still off the roadmap."),
            ToPriorities: self.tr("Next: share 100 points among the goals as you see them."),
            ToKit: self.tr("Everything is in place. Next: make the board kit."),
        }
        if target is ToRoadmap and records.roadmap_goals:
            missing = len([goal for goal in records.leaf_goals if goal.weight is None])
            weights = self.tr("Next: write the collective weights that are missing ({count}).")
            sentences[target] = (
                weights.replace("{count}", self.context.words.count(missing, "goals"))
                if records.stages
                else self.tr("Next: write the stages by which the initiative gets there.")
            )
        if target is ToPrograms and records.programs:
            missing = len([program for program in records.programs if counted_minor(records, program) is None])
            sentence = (
                self.tr("Next: complete the amounts that are missing ({count}).")
                if is_foundation
                else self.tr("Next: complete the budgets that are missing ({count}).")
            )
            sentences[target] = sentence.replace("{count}", self.context.words.count(missing, "programs"))
        go = self.tr("Go to {page}").replace("{page}", steps[target].title)
        return sentences[target], go, steps[target].icon_name, target()

    def _next_step_card(self, content: NextStep) -> QWidget:
        sentence, go, icon_name, target = content
        card = Card(role="card_soft")
        row = QHBoxLayout()
        row.addWidget(label(sentence, "lead_strong"), 1)
        show = partial(self.context.show, target)
        row.addWidget(button(go, self.context.theme, show, role="primary", icon_name=icon_name))
        card.body.addLayout(row)
        return card

    def _find_headline(self, figures: Analysis) -> Headline:
        words, shared = self.context.words, figures.own_collective.shared_weight
        points = QCoreApplication.translate("Overview", "{points} of 100")
        figure = "" if shared is None else points.replace("{points}", words.number(round(shared * 100)))
        return figure, finding_lines((one for one in figures.findings if one.topic == "headline"), words)[:1]

    def _headline_card(self, content: Headline) -> QWidget:
        figure, lines = content
        card = Card(self.tr("Our priorities and the collective ones"))
        if figure:
            card.body.addWidget(label(figure, "figure"))
        for _, sentence in lines:
            card.body.addWidget(label(sentence, "lead"))
        if not (figure or lines):
            text = self.tr("Both stand side by side here once there are goals and both sides have their weights.")
            card.body.addWidget(label(text, "muted"))
        card.body.addStretch(1)
        show = partial(self.context.show, ToPriorities())
        compare = button(self.tr("Compare priorities"), self.context.theme, show, role="link")
        card.body.addWidget(compare, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _findings_card(self, lines: Lines) -> QWidget:
        card = Card(self.tr("What stands out"))
        if lines:
            card.body.addWidget(finding_list(lines, self.context.theme))
        else:
            card.body.addWidget(label(self.tr("Findings appear here once there are programs and weights."), "muted"))
        card.body.addStretch(1)
        return card

    def _find_gap_chart(self, figures: Analysis) -> ChartWithNotes | None:
        words = self.context.words
        if all(goal.collective is None and goal.own is None for goal in figures.goals):
            return None
        notes = (*omitted_programs(figures.money, words), *converted_text(figures.money, words))
        return gap_chart(figures, words), notes

    def _find_needle_chart(self, records: Records) -> ChartWithNotes | None:
        """Of the indicator with the most measurements."""
        counts = {one.id: len(records.measurements_by_indicator.get(one.id, ())) for one in records.roadmap_indicators}
        if not any(counts.values()):
            return None
        most = max(counts, key=lambda one: counts[one])
        is_old = not is_recent(records.measurements_by_indicator[most][-1].date, date.today())
        return needle_chart(records, most, self.context.words, is_old=is_old), ()

    def _chart_card(self, content: ChartWithNotes) -> QWidget:
        chart, notes = content
        card = Card()
        view = ChartView(self.context.theme)
        view.set_chart(chart)
        card.body.addWidget(view)
        for note in notes:
            card.body.addWidget(label(note, "caption"))
        return card


def _header(content: tuple[str, str]) -> QWidget:
    name, below = content
    header = QWidget()
    column = column_in(header, 2)
    column.addWidget(label(name, "page_title"))
    column.addWidget(label(below, "page_help"))
    return header


def _note(text: str) -> QWidget:
    note = Card(role="sunken")
    note.body.addWidget(label(text, "muted"))
    return note
