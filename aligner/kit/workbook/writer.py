"""Writes the workbook: the figures behind the kit, traceable, with live formulas."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties

from aligner.analysis.results import GoalFigures
from aligner.charts.table_twin import known_part, left_out
from aligner.kit.content.content import Content
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.looks.look import COLLECTIVE, RESOURCES
from aligner.kit.workbook.book import FIRST_ROW, NOTE, KitBook, Row, cell_style, columns
from aligner.kit.workbook.deciding import deciding_sheets
from aligner.lang.bidi import strip_isolates
from aligner.model.programs import Placement, Program
from aligner.model.vocabulary import OUTSIDE
from aligner.office.sheets import Column, Formula, Grid, Sheet, Value, sheet_title

_TO_TOTAL = 4
"""Rows from the last goal to the total of money, which comes last of three."""


def write_workbook(snapshot: Snapshot, content: Content, path: Path) -> int:
    """Writes the figures of the snapshot as an Excel file at `path` and returns the number of its sheets.

    The same snapshot and content give the same bytes.
    """
    writer = _Writer(snapshot, content)
    writer.write()
    path.write_bytes(writer.book.to_package())
    return len(writer.book.whole.worksheets)


class _Writer:
    def __init__(self, snapshot: Snapshot, content: Content) -> None:
        self.records, self.analysis, self.words = snapshot.records, snapshot.analysis, snapshot.words
        self.snapshot, self.content = snapshot, content
        foot = " · ".join(part for part in (content.stamp, content.cover.confidentiality) if part)
        self.book = KitBook(self.words, content.look, foot, strip_isolates(content.cover.organization))
        self.sheets: list[tuple[str, int]] = []
        self.currency = self.records.organization.currency
        self.leaves = {goal.goal_id for goal in self.analysis.goals}
        self.at_places = [p for p in self.records.placements if p.program_id in self.records.program_by_id]
        # Formulas of each of these refer to another one.
        self.goals = self._grid("goals", self._goal_columns(), len(self.analysis.goals))
        self.programs = self._grid("programs", self._program_columns(), len(self.records.programs))
        self.placements = self._grid("placements", self._placement_columns(), len(self.at_places))

    def write(self) -> None:
        self._set_properties()
        contents = self._add_contents()
        self._add_goals()
        self._add_chart()
        self._add_gaps()
        self._add_programs()
        self._add_placements()
        self._add_indicators()
        self._add_measurements()
        self._add_findings()
        self._add_deciding()
        self._fill_contents(contents)

    def _say(self, key: str, **values: Any) -> str:
        topic, _, name = key.rpartition(".")
        return self.words.say(f"{topic or 'workbook'}.{name}", **values)

    def _columns(
        self, titles: Mapping[str, str] | None = None, /, **kinds: str | tuple[str, float]
    ) -> tuple[Column, ...]:
        """Columns by their keys. titles: where the key is none of the words."""
        own = titles or {}
        return columns(lambda key: own.get(key) or self._say(key, currency=self.currency), **kinds)

    def _grid(self, key: str, described: tuple[Column, ...], count: int) -> Grid:
        return Grid(sheet_title(self._say(key)), described, FIRST_ROW, count)

    def _add(self, key: str, grid: Grid, rows: Sequence[Row]) -> Sheet:
        self.sheets.append((key, len(rows)))
        return self.book.add_table(grid, self._say(key), self._say(f"{key}_note"), rows)

    def _add_new(self, key: str, described: tuple[Column, ...], rows: Sequence[Row]) -> None:
        """A table that no other sheet refers to."""
        self._add(key, self._grid(key, described, len(rows)), rows)

    def _set_properties(self) -> None:
        properties = self.book.whole.properties
        properties.title = strip_isolates(self.content.cover.title)
        properties.lastModifiedBy = properties.creator
        properties.subject = strip_isolates(self.content.cover.initiative)
        properties.language = self.words.language

    # The contents.

    def _add_contents(self) -> Sheet:
        heading = self.content.cover.title or self._say("contents")
        grid = self._grid("contents", self._columns(sheet=("text", 26), holds=("text", 100), records=("whole", 10)), 0)
        return self.book.add_page(grid, heading, self._say("contents_note"))

    def _fill_contents(self, sheet: Sheet) -> None:
        cover, say_in = self.content.cover, self.book.say_in
        under = " · ".join(part for part in (cover.organization, cover.initiative, self.content.stamp) if part)
        say_in(sheet, 3, "sheet", under, NOTE)
        self.book.put_head(sheet, 5)
        link = cell_style("text", color=self.content.look.accent, underline=True)
        for row, (key, count) in enumerate(self.sheets, 6):
            say_in(sheet, row, "sheet", self._say(key), link)
            sheet.link(row, "sheet", sheet_title(self._say(key)))
            say_in(sheet, row, "holds", self._say(f"{key}_note"), cell_style("long"))
            sheet.put(row, "records", count or None, cell_style("whole"))
        notes = [text for text in (cover.confidentiality, cover.example_note) if text]
        for row, text in enumerate(notes, 7 + len(self.sheets)):
            say_in(sheet, row, "sheet", text, NOTE)

    # Goals in the three frames.

    def _goal_columns(self) -> tuple[Column, ...]:
        is_part = self.analysis.money.is_part
        # A figure cannot say that it is a bound: a sentence beside it does.
        told: dict[str, tuple[str, float]] = {"share_all_money": ("text", 22)} if is_part else {}
        return self._columns(
            {
                "money": self._say(f"{'known_' * is_part}money_here", currency=self.currency),
                "share_money": self._say("share_known_money" if is_part else "share_money"),
                "gap_money": self._say("gap_known_money" if is_part else "gap_money"),
            },
            code="code",
            goal=("long", 38),
            parent="text",
            weight_collective="number",
            weight_own="number",
            share_collective="share",
            share_own="share",
            gap="points",
            programs_here="whole",
            money=("money", 17),
            share_money="share",
            gap_money="points",
            **told,
        )

    def _add_goals(self) -> None:
        rows = [self._goal_row(goal, row) for row, goal in enumerate(self.analysis.goals, FIRST_ROW)]
        sheet = self._add("goals", self.goals, rows)
        if rows:
            self._add_money_rows(sheet)

    def _goal_row(self, goal: GoalFigures, row: int) -> Row:
        record, grid = self.records.goal_by_id[goal.goal_id], self.goals
        parent = self.records.goal_by_id.get(record.parent_id) if record.parent_id is not None else None
        priority = self.records.priority_by_goal.get(goal.goal_id)

        def share(weight: str, value: float | None) -> Value:
            return None if value is None else Formula(f"{grid.cell(weight, row)}/SUM({grid.span(weight)})", value)

        def gap(later: str, earlier: str, value: float | None) -> Value:
            points = f"({grid.cell(later, row)}-{grid.cell(earlier, row)})*100"
            return None if value is None else Formula(points, value * 100)

        is_unknown = known_part(goal) is None and (goal.programs > 0 or self.analysis.money.is_part)
        code, money_here = grid.cell("code", row, "column"), grid.cell("money", row)
        total = grid.cell("money", grid.last + _TO_TOTAL, "both")
        money = self._money_of(code, goal.resources_minor) if self.at_places and not is_unknown else None
        is_known = goal.resources is not None and not is_unknown
        return {
            "code": goal.code,
            "goal": goal.title,
            "parent": parent.title if parent else "",
            "weight_collective": record.weight,
            "weight_own": priority.weight if priority else None,
            "share_collective": share("weight_collective", goal.collective),
            "share_own": share("weight_own", goal.own),
            "gap": gap("share_own", "share_collective", goal.gap),
            "programs_here": goal.programs,
            "money": money,
            "share_money": Formula(f"{money_here}/{total}", goal.resources) if is_known else None,
            "gap_money": gap("share_money", "share_own", goal.money_gap if is_known else None),
            "share_all_money": self.words.bound(goal.money) if self.analysis.money.is_part else "",
        }

    def _money_of(self, code: str, minor: int) -> Formula:
        """Money placed at a goal; compared by whole text, since a code may look like a condition."""
        codes, money = self.placements.range("goal_code"), self.placements.range("money")
        return Formula(f"SUMPRODUCT(--({codes}={code}),{money})", minor / 100)

    def _add_money_rows(self, sheet: Sheet) -> None:
        money, grid = self.analysis.money, self.goals
        row = grid.last + _TO_TOTAL - 2
        rests, places = self.programs.range("money_rest"), self.programs.range("rest_place")

        def rest(at: int) -> str:
            return f"SUMPRODUCT(--({places}={grid.cell('goal', at, 'column')}),{rests})"

        outside = rest(row)
        if self.at_places:
            placed_outside = self._money_of(f'"{OUTSIDE}"', 0).text
            outside = f"{placed_outside}+{outside}"
        of_goals = f"{grid.cell('money', grid.first)}:{grid.cell('money', grid.last)}"
        total = f"SUM({of_goals})+{grid.cell('money', row)}+{grid.cell('money', row + 1)}"
        lines = (
            ("outside", Formula(outside, money.outside_minor / 100), money.outside_minor),
            ("unknown", Formula(rest(row + 1), money.unknown_minor / 100), money.unknown_minor),
            ("total_known" if money.left_out else "total", Formula(total, money.total_minor / 100), money.total_minor),
        )
        for at, (key, formula, minor) in enumerate(lines, row):
            self.book.say_in(sheet, at, "goal", self._say(key), cell_style("long", bold=True))
            sheet.put(at, "money", formula, cell_style("money", bold=True))
            if money.total_minor:
                share = f"{grid.cell('money', at)}/{grid.cell('money', row + 2, 'row')}"
                sheet.put(at, "share_money", Formula(share, minor / money.total_minor), cell_style("share", bold=True))
        for at, text in enumerate(left_out(money, self.words), row + len(lines)):
            self.book.say_in(sheet, at, "goal", text, NOTE)

    def _add_chart(self) -> None:
        key, look, grid = "chart", self.content.look, self.goals
        blank = tuple(Column(str(number), width=12) for number in range(12))
        sheet = self.book.add_page(self._grid(key, blank, 0), self._say(key), self._say("chart_note"))
        if not self.analysis.goals:
            return
        self.sheets.append((key, 0))
        source = self.book.whole[grid.title]

        def figures(key: str, first: int) -> Reference:
            return Reference(source, min_col=grid.number(key), min_row=first, max_row=grid.last)

        chart: Any = BarChart()
        chart.type, chart.grouping, chart.gapWidth, chart.overlap = "bar", "clustered", 60, -5
        colors = {"share_collective": COLLECTIVE, "share_own": look.ours, "share_money": RESOURCES}
        for column, color in colors.items():
            chart.add_data(figures(column, grid.first - 1), titles_from_data=True)
            chart.series[-1].graphicalProperties = GraphicalProperties(solidFill=color[1:])
        chart.set_categories(figures("goal", grid.first))
        chart.dataLabels = DataLabelList(showVal=True, numFmt="0%")
        for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(chart.dataLabels, name, False)
        chart.x_axis.delete, chart.y_axis.delete = False, True
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.scaling.orientation = "maxMin" if self.words.is_rtl else "minMax"
        chart.y_axis.scaling.min = 0
        chart.y_axis.majorGridlines = None
        chart.legend.position = "t"
        chart.width, chart.height = 26, min(16.0, max(8.0, 1.6 * len(self.analysis.goals) + 3))
        sheet.page.add_chart(chart, "A4")

    def _add_gaps(self) -> None:
        order = sorted(self.analysis.goals, key=lambda goal: (goal.gap is None, -abs(goal.gap or 0.0)))
        grid = self._grid(
            "gaps",
            self._columns(
                code="code",
                goal="long",
                share_collective="share",
                share_own="share",
                gap="points",
                rank_collective="number",
                rank_own="number",
            ),
            len(order),
        )

        def seen(column: str, row: int, value: float | None) -> Value:
            codes, values = self.goals.range("code"), self.goals.range(column)
            code = grid.cell("code", row, "column")
            return None if value is None else Formula(f"SUMPRODUCT(--({codes}={code}),{values})", value)

        rows: list[Row] = [
            {
                "code": goal.code,
                "goal": goal.title,
                "share_collective": seen("share_collective", row, goal.collective),
                "share_own": seen("share_own", row, goal.own),
                "gap": seen("gap", row, None if goal.gap is None else goal.gap * 100),
                "rank_collective": goal.rank_collective,
                "rank_own": goal.rank_own,
            }
            for row, goal in enumerate(order, FIRST_ROW)
        ]
        self._add("gaps", grid, rows)

    # What we do and where it stands.

    def _program_columns(self) -> tuple[Column, ...]:
        return self._columns(
            {} if self._is_placing_known else {"share_placed": self._say("share_placed_known")},
            code="code",
            program=("long", 32),
            kind=("text", 12),
            grantee="text",
            status=("text", 12),
            start="date",
            end="date",
            budget="money",
            currency="code",
            role=("text", 18),
            populations="text",
            regions="text",
            reach="whole",
            uniqueness="long",
            share_placed="share",
            money_rest="money",
            rest_place="text",
        )

    def _add_programs(self) -> None:
        label = self.words.label
        rows: list[Row] = [
            {
                "code": program.code,
                "program": program.title,
                "kind": label(program.kind),
                "grantee": program.grantee,
                "status": label(program.status) if program.status else "",
                "start": program.start,
                "end": program.end,
                "budget": None if program.budget_minor is None else program.budget_minor / 100,
                "currency": program.currency or self.currency,
                "role": label(program.role) if program.role else "",
                "populations": self.words.items(program.populations),
                "regions": self.words.items(program.regions),
                "reach": program.reach,
                "uniqueness": program.uniqueness,
                **self._rest_of(program, row),
            }
            for row, program in enumerate(self.records.programs, FIRST_ROW)
        ]
        self._add("programs", self.programs, rows)

    @property
    def _is_placing_known(self) -> bool:
        """Whether every share of every placed program is known."""
        return not self.records.partly_seen and all(place.share is not None for place in self.records.placements)

    def _rest_of(self, program: Program, row: int) -> Row:
        """How much of the program has a place, the money that has none, and where that lies.

        What known shares leave over lies outside the goals; while a share is unknown, its place is unknown.
        """
        placements = self.records.placements_by_program.get(program.id, ())
        known = [placement.share for placement in placements if placement.share is not None]
        placed = sum(known) / 100
        at = self.programs.cell
        codes, shares = self.placements.range("code"), self.placements.range("share")
        share = Formula(f"SUMPRODUCT(--({codes}={at('code', row, 'column')}),{shares})", placed) if known else None
        if program.budget_minor is None or program.currency not in ("", self.currency):
            return {"share_placed": share, "money_rest": None, "rest_place": ""}
        left = max(0.0, 1 - placed) * program.budget_minor / 100
        rest = Formula(f"MAX(0,1-{at('share_placed', row)})*{at('budget', row)}", left)
        is_known = placements and len(known) == len(placements) and program.id not in self.records.partly_seen
        place = self._say("outside" if is_known else "unknown")
        return {"share_placed": share, "money_rest": rest, "rest_place": place}

    def _placement_columns(self) -> tuple[Column, ...]:
        return self._columns(
            {"goal_code": f"{self._say('goal')} · {self._say('code')}"},
            code="code",
            program=("long", 30),
            goal_code=("code", 12),
            goal=("long", 34),
            stage=("text", 18),
            share="share",
            contribution=("text", 14),
            strength="whole",
            confidence="whole",
            rationale=("long", 34),
            evidence=("long", 34),
            money="money",
        )

    def _add_placements(self) -> None:
        rows = [self._placement_row(placement, row) for row, placement in enumerate(self.at_places, FIRST_ROW)]
        self._add("placements", self.placements, rows)

    def _placement_row(self, placement: Placement, row: int) -> Row:
        program = self.records.program_by_id[placement.program_id]
        goal = self.records.goal_by_id.get(placement.goal_id or 0)
        stage = self.records.stage_by_id.get(placement.stage_id or 0)
        money, at = None, self.placements.cell
        is_ours = (program.currency or self.currency) == self.currency
        if placement.share is not None and program.budget_minor is not None and is_ours:
            codes, budgets = self.programs.range("code"), self.programs.range("budget")
            value = placement.share / 100 * program.budget_minor / 100
            budget = f"SUMPRODUCT(--({codes}={at('code', row, 'column')}),{budgets})"
            money = Formula(f"{at('share', row)}*{budget}", value)
        return {
            "code": program.code,
            "program": program.title,
            "goal_code": goal.code if goal and goal.id in self.leaves else OUTSIDE,
            "goal": goal.title if goal else self._say("outside"),
            "stage": stage.title if stage else "",
            "share": None if placement.share is None else placement.share / 100,
            "contribution": self.words.label(placement.contribution) if placement.contribution else "",
            "strength": placement.strength,
            "confidence": placement.confidence,
            "rationale": placement.rationale,
            "evidence": placement.evidence,
            "money": money,
        }

    # Indicators.

    def _add_indicators(self) -> None:
        figures = {figure.indicator_id: figure for figure in self.analysis.indicators}
        described = self._columns(
            code="code",
            indicator=("long", 38),
            goal=("long", 30),
            unit=("text", 14),
            better=("text", 16),
            baseline_date="date",
            baseline="number",
            target_date="date",
            target="number",
            last_date="date",
            last="number",
            progress="share",
            expected="share",
            status=("text", 20),
            source=("long", 34),
        )
        grid = self._grid("indicators", described, len(self.records.indicators))
        rows: list[Row] = []
        for row, indicator in enumerate(self.records.indicators, FIRST_ROW):
            figure = figures.get(indicator.id)
            goal = self.records.goal_by_id.get(indicator.goal_id)
            baseline, target, last = (grid.cell(key, row) for key in ("baseline", "target", "last"))
            way = f"({last}-{baseline})/({target}-{baseline})"
            progress = figure.progress if figure else None
            rows.append(
                {
                    "code": indicator.code,
                    "indicator": indicator.title,
                    "goal": goal.title if goal else "",
                    "unit": indicator.unit,
                    "better": self.words.label(indicator.better),
                    "baseline_date": indicator.baseline_date,
                    "baseline": indicator.baseline_value,
                    "target_date": indicator.target_date,
                    "target": indicator.target_value,
                    "last_date": figure.last_date if figure else None,
                    "last": figure.last_value if figure else None,
                    "progress": None if progress is None else Formula(way, progress),
                    "expected": figure.expected if figure else None,
                    "status": self.words.say(f"vocabulary.indicator_status.{figure.status}") if figure else "",
                    "source": indicator.data_source,
                }
            )
        self._add("indicators", grid, rows)

    def _add_measurements(self) -> None:
        described = self._columns(
            code="code",
            indicator="long",
            date="date",
            value="number",
            unit=("text", 14),
            status=("text", 14),
            source="long",
        )
        rows: list[Row] = [
            {
                "code": indicator.code,
                "indicator": indicator.title,
                "date": item.date,
                "value": item.value,
                "unit": indicator.unit,
                "status": self.words.label(item.status),
                "source": item.source,
            }
            for indicator in self.records.indicators
            for item in self.records.measurements_by_indicator.get(indicator.id, ())
        ]
        self._add_new("measurements", described, rows)

    def _add_findings(self) -> None:
        described = self._columns(
            number=("whole", 6), topic="text", finding=("long", 90), about_goals="text", about_programs="text"
        )
        rows: list[Row] = [
            {
                "number": number,
                "topic": self._say(f"topic_{finding.topic}"),
                "finding": self.words.say(f"findings.{finding.code}", **finding.values),
                "about_goals": ", ".join(finding.goals),
                "about_programs": ", ".join(finding.programs),
            }
            for number, finding in enumerate(self.analysis.findings, 1)
        ]
        self._add_new("findings", described, rows)

    def _add_deciding(self) -> None:
        for sheet in deciding_sheets(self.snapshot):
            self._add_new(f"workbook_deciding.{sheet.key}", sheet.columns, sheet.rows)
