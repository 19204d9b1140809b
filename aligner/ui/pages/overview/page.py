"""Overview: the whole picture on one page, with the next step."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions.data_problems import data_problems
from aligner.analysis.results import Analysis
from aligner.charts.gap import gap_chart
from aligner.charts.needle import needle_chart
from aligner.charts.table_twin import omitted_programs
from aligner.lang.bidi import isolate
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToKit, ToOverview, ToPlacement, ToPriorities, ToPrograms, ToRoadmap
from aligner.ui.page import PRESENTING, Page
from aligner.ui.pages.overview.decisions_card import decisions_card
from aligner.ui.pages.overview.problems_card import mending_card
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, ScrollColumn
from aligner.ui.widgets.chart_view import ChartView, ChartWithTable
from aligner.ui.widgets.findings import finding_list
from aligner.ui.widgets.labels import label

MAX_FINDINGS = 5
_STEPS: tuple[type[Link], ...] = (ToRoadmap, ToPrograms, ToPlacement, ToPriorities)


class OverviewPage(Page):
    page_id = ToOverview.page
    icon_name = "overview"
    unmoved_by = PRESENTING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn()
        column.addWidget(self._scroll)
        self._content: QWidget | None = None

    @classmethod
    def title(cls, kind: str = "") -> str:
        return QCoreApplication.translate("OverviewPage", "Overview")

    @classmethod
    def help(cls) -> str:
        return QCoreApplication.translate("OverviewPage", "Where we stand, what stands out, and what to do next.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""

    def refresh(self) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        body = QVBoxLayout(self._content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(16)
        records, figures = self.context.records(), self.context.figures()
        body.addWidget(self._header(records))
        if records.organization.example_note:
            note = Card(role="sunken")
            note.body.addWidget(label(isolate(records.organization.example_note), "muted"))
            body.addWidget(note)
        body.addWidget(self._next_step(records))
        problems_to_fix = data_problems(records, self.context.words)
        if problems_to_fix:
            body.addWidget(mending_card(self.context, problems_to_fix))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._headline(figures), 5)
        row.addWidget(self._findings(figures), 7)
        body.addLayout(row)
        if records.decisions:
            body.addWidget(decisions_card(self.context))
        grid = QGridLayout()
        grid.setSpacing(16)
        charts = self._charts(records, figures)
        for index, card in enumerate(charts):
            grid.addWidget(card, 0, index, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(index, 1)
        body.addLayout(grid)
        self._scroll.body.addWidget(self._content)

    def _header(self, records: Records) -> QWidget:
        header = QWidget()
        column = QVBoxLayout(header)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(isolate(records.organization.name), "page_title"))
        if records.initiative.name:
            words = self.tr("The initiative: {name}").replace("{name}", isolate(records.initiative.name))
            column.addWidget(label(words, "page_help"))
        else:
            column.addWidget(label(self.help(), "page_help"))
        return header

    def _next_step(self, records: Records) -> QWidget:
        card = Card(role="card_soft")
        row = QHBoxLayout()
        steps = {type(step.link): step for step in self.context.steps()}
        target = next((link for link in _STEPS if steps[link].state != "ready"), ToKit)
        sentences: dict[type[Link], str] = {
            ToRoadmap: self.tr("Next: write the initiative's goals and stages, or import them from Excel."),
            ToPrograms: self.tr("Next: list your programs with their budgets."),
            ToPlacement: self.tr("Next: place the programs that are still off the roadmap."),
            ToPriorities: self.tr("Next: share 100 points among the goals as you see them."),
            ToKit: self.tr("Everything is in place. Next: make the board kit."),
        }
        if target is ToPrograms and records.programs:
            missing = len([program for program in records.programs if program.budget_minor is None])
            sentences[target] = self.tr("Next: complete the budgets that are missing ({count}).").replace(
                "{count}", self.context.words.count(missing, "programs")
            )
        row.addWidget(label(sentences[target], "lead_strong"), 1)
        go = self.tr("Go to {page}").replace("{page}", steps[target].title)
        row.addWidget(
            button(
                go,
                self.context.theme,
                lambda: self.context.show(target()),
                role="primary",
                icon_name=steps[target].icon_name,
            )
        )
        card.body.addLayout(row)
        return card

    def _headline(self, figures: Analysis) -> QWidget:
        card = Card(self.tr("Our priorities and the collective ones"))
        shared = figures.own_collective.shared_weight
        words = self.context.words
        if shared is not None:
            figure = QCoreApplication.translate("Overview", "{points} of 100").replace(
                "{points}", words.number(round(shared * 100))
            )
            card.body.addWidget(label(figure, "figure"))
        for finding in figures.findings:
            if finding.topic == "headline":
                card.body.addWidget(label(words.sentence(f"findings.{finding.code}", **finding.values), "lead"))
                break
        card.body.addStretch(1)
        card.body.addWidget(
            button(
                self.tr("Compare priorities"),
                self.context.theme,
                lambda: self.context.show(ToPriorities()),
                role="link",
            ),
            0,
            Qt.AlignmentFlag.AlignLeading,
        )
        return card

    def _findings(self, figures: Analysis) -> QWidget:
        card = Card(self.tr("What stands out"))
        shown = [finding for finding in figures.findings if finding.topic != "headline"][:MAX_FINDINGS]
        if shown:
            card.body.addWidget(finding_list(shown, self.context.words, self.context.theme))
        else:
            card.body.addWidget(label(self.tr("Findings appear here once there are programs and weights."), "muted"))
        card.body.addStretch(1)
        return card

    def _charts(self, records: Records, figures: Analysis) -> list[QWidget]:
        charts: list[QWidget] = []
        if any(goal.collective is not None or goal.own is not None for goal in figures.goals):
            chart = gap_chart(figures, self.context.words)
            charts.append(self._chart_card(chart, *omitted_programs(figures.money, self.context.words)))
        measured = [i for i in records.indicators if records.measurements_by_indicator.get(i.id)]
        if measured:
            fullest = max(measured, key=lambda i: len(records.measurements_by_indicator[i.id]))
            charts.append(self._chart_card(needle_chart(records, fullest.id, self.context.words)))
        return charts

    def _chart_card(self, chart: ChartWithTable, *notes: str) -> QWidget:
        card = Card()
        view = ChartView(self.context.theme)
        view.set_chart(chart)
        card.body.addWidget(view)
        for note in notes:
            card.body.addWidget(label(note, "caption"))
        return card
