"""Writes the workbook: the figures behind the kit, traceable, with live formulas."""

from collections.abc import Sequence
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
from aligner.kit.workbook.deciding import deciding_sheets
from aligner.kit.workbook.sheets import FIRST_ROW, MUTED, Book, Column, Formula, Value, quoted
from aligner.lang.bidi import strip_isolates
from aligner.model.programs import Placement, Program
from aligner.model.vocabulary import OUTSIDE
from aligner.office.package import same_bytes


def write_workbook(snapshot: Snapshot, content: Content, path: Path) -> int:
    """Writes the figures of the snapshot as an Excel file at `path` and returns the number of its sheets.

    The same snapshot and content give the same bytes.
    """
    writer = _Writer(snapshot, content)
    writer.write()
    path.write_bytes(same_bytes(writer.book.to_package()))
    return len(writer.book.book.worksheets)


class _Writer:
    def __init__(self, snapshot: Snapshot, content: Content) -> None:
        self.records, self.analysis, self.words = snapshot.records, snapshot.analysis, snapshot.words
        self.snapshot, self.content = snapshot, content
        self.book = Book(self.words, content.stamp, content.cover.confidentiality, content.look)
        self.sheets: list[tuple[str, int]] = []
        self.currency = self.records.organization.currency
        self.program_last = FIRST_ROW + max(len(self.records.programs), 1) - 1
        self.placements = [p for p in self.records.placements if p.program_id in self.records.program_by_id]
        self.placement_last = FIRST_ROW + max(len(self.placements), 1) - 1
        self.goal_last = FIRST_ROW + max(len(self.analysis.goals), 1) - 1
        self.leaves = {goal.goal_id for goal in self.analysis.goals}

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

    def _range(self, sheet: str, column: str, last: int) -> str:
        return f"{quoted(self.book.sheet_title(self._say(sheet)))}!${column}${FIRST_ROW}:${column}${last}"

    def _add(self, key: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> Any:
        title = self._say(key)
        self.sheets.append((key, len(rows)))
        return self.book.add_table(title, title, self._say(f"{key}_note"), columns, rows)

    def _set_properties(self) -> None:
        properties = self.book.book.properties
        properties.title = strip_isolates(self.content.cover.title)
        properties.creator = properties.lastModifiedBy = strip_isolates(self.content.cover.organization)
        properties.subject = strip_isolates(self.content.cover.initiative)
        properties.language = self.words.language

    # The contents.

    def _add_contents(self) -> Any:
        heading = self.content.cover.title or self._say("contents")
        return self.book.add_sheet(self._say("contents"), heading, self._say("contents_note"), (26, 100, 10))

    def _fill_contents(self, sheet: Any) -> None:
        cover = self.content.cover
        under = " · ".join(part for part in (cover.organization, cover.initiative, self.content.stamp) if part)
        self.book.put(sheet, "A3", under, "text", color=MUTED, wrap=False)
        for column, key in enumerate(("sheet", "holds", "records"), 1):
            kind = "whole" if key == "records" else "text"
            cell = self.book.put(
                sheet, (5, column), self._say(key), kind, bold=True, color=self.book.accent, is_head=True
            )
            self.book.shade(cell)
        for row, (key, count) in enumerate(self.sheets, 6):
            title = self._say(key)
            self.book.link(self.book.put(sheet, (row, 1), title, "text"), title)
            self.book.put(sheet, (row, 2), self._say(f"{key}_note"), "long")
            self.book.put(sheet, (row, 3), count or None, "whole")
        last = 7 + len(self.sheets)
        for text in (cover.confidentiality, cover.example_note):
            if text:
                self.book.put(sheet, (last, 1), text, "text", color=MUTED, wrap=False)
                last += 1

    # Goals in the three frames.

    def _add_goals(self) -> None:
        money = self.analysis.money
        columns = [
            Column(self._say("code"), "code"),
            Column(self._say("goal"), "long", 38),
            Column(self._say("parent"), "text"),
            Column(self._say("weight_collective"), "number"),
            Column(self._say("weight_own"), "number"),
            Column(self._say("share_collective"), "share"),
            Column(self._say("share_own"), "share"),
            Column(self._say("gap"), "points"),
            Column(self._say("programs_here"), "whole"),
            Column(self._say(f"{'known_' * money.is_part}money_here", currency=self.currency), "money", 17),
            Column(self._say("share_known_money" if money.is_part else "share_money"), "share"),
            Column(self._say("gap_known_money" if money.is_part else "gap_money"), "points"),
        ]
        rows = [self._goal_row(goal, row) for row, goal in enumerate(self.analysis.goals, FIRST_ROW)]
        if money.is_part:
            # A figure cannot say that it is a bound: a sentence beside it does.
            columns.append(Column(self._say("share_all_money"), "text", 22))
            for row, goal in zip(rows, self.analysis.goals, strict=True):
                row.append(self.words.bound(goal.money))
        sheet = self._add("goals", columns, rows)
        if rows:
            self._add_money_rows(sheet)

    def _goal_row(self, goal: GoalFigures, row: int) -> list[Value]:
        record = self.records.goal_by_id[goal.goal_id]
        parent = self.records.goal_by_id.get(record.parent_id) if record.parent_id is not None else None
        priority = self.records.priority_by_goal.get(goal.goal_id)
        last = self.goal_last

        def share(column: str, value: float | None) -> Value:
            sum_of = f"SUM(${column}${FIRST_ROW}:${column}${last})"
            return None if value is None else Formula(f"{column}{row}/{sum_of}", value)

        gap = None if goal.gap is None else Formula(f"(G{row}-F{row})*100", goal.gap * 100)
        is_unknown = known_part(goal) is None and (goal.programs > 0 or self.analysis.money.is_part)
        money = self._money_of(f"$A{row}", goal.resources_minor) if self.placements and not is_unknown else None
        resources = money_gap = None
        if goal.resources is not None and not is_unknown:
            resources = Formula(f"J{row}/$J${self.goal_last + 4}", goal.resources)
            if goal.money_gap is not None:
                money_gap = Formula(f"(K{row}-G{row})*100", goal.money_gap * 100)
        return [
            goal.code,
            goal.title,
            parent.title if parent else "",
            record.weight,
            priority.weight if priority else None,
            share("D", goal.collective),
            share("E", goal.own),
            gap,
            goal.programs,
            money,
            resources,
            money_gap,
        ]

    def _money_of(self, code: str, minor: int) -> Formula:
        """Money placed at a goal; compared by whole text, since a code may look like a condition."""
        codes = self._range("placements", "C", self.placement_last)
        money = self._range("placements", "L", self.placement_last)
        return Formula(f"SUMPRODUCT(--({codes}={code}),{money})", minor / 100)

    def _add_money_rows(self, sheet: Any) -> None:
        money = self.analysis.money
        row = self.goal_last + 2
        rests = self._range("programs", "P", self.program_last)
        places = self._range("programs", "Q", self.program_last)

        def rest(at: int) -> str:
            return f"SUMPRODUCT(--({places}=$B{at}),{rests})"

        outside = rest(row)
        if self.placements:
            placed_outside = self._money_of(f'"{OUTSIDE}"', 0).text
            outside = f"{placed_outside}+{outside}"
        total = f"SUM(J{FIRST_ROW}:J{self.goal_last})+J{row}+J{row + 1}"
        lines = (
            ("outside", Formula(outside, money.outside_minor / 100), money.outside_minor),
            ("unknown", Formula(rest(row + 1), money.unknown_minor / 100), money.unknown_minor),
            ("total_known" if money.left_out else "total", Formula(total, money.total_minor / 100), money.total_minor),
        )
        for at, (key, formula, minor) in enumerate(lines, row):
            self.book.put(sheet, (at, 2), self._say(key), "long", bold=True)
            self.book.put(sheet, (at, 10), formula, "money", bold=True)
            if money.total_minor:
                share = Formula(f"J{at}/J${row + 2}", minor / money.total_minor)
                self.book.put(sheet, (at, 11), share, "share", bold=True)
        for at, text in enumerate(left_out(money, self.words), row + len(lines)):
            self.book.put(sheet, (at, 2), text, "text", color=MUTED, wrap=False)

    def _add_chart(self) -> None:
        key, look = "chart", self.content.look
        title = self._say(key)
        sheet = self.book.add_sheet(title, title, self._say("chart_note"), (12,) * 12)
        if not self.analysis.goals:
            return
        self.sheets.append((key, 0))
        source = self.book.book[self.book.sheet_title(self._say("goals"))]
        chart: Any = BarChart()
        chart.type, chart.grouping, chart.gapWidth, chart.overlap = "bar", "clustered", 60, -5
        for column, color in zip((6, 7, 11), (COLLECTIVE[1:], look.ours[1:], RESOURCES[1:]), strict=True):
            data = Reference(source, min_col=column, min_row=FIRST_ROW - 1, max_row=self.goal_last)
            chart.add_data(data, titles_from_data=True)
            chart.series[-1].graphicalProperties = GraphicalProperties(solidFill=color)
        chart.set_categories(Reference(source, min_col=2, min_row=FIRST_ROW, max_row=self.goal_last))
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
        sheet.add_chart(chart, "A4")

    def _add_gaps(self) -> None:
        codes = self._range("goals", "A", self.goal_last)
        order = sorted(self.analysis.goals, key=lambda goal: (goal.gap is None, -abs(goal.gap or 0.0)))
        columns = (
            Column(self._say("code"), "code"),
            Column(self._say("goal"), "long"),
            Column(self._say("share_collective"), "share"),
            Column(self._say("share_own"), "share"),
            Column(self._say("gap"), "points"),
            Column(self._say("rank_collective"), "number"),
            Column(self._say("rank_own"), "number"),
        )

        def seen(column: str, row: int, value: float | None) -> Value:
            if value is None:
                return None
            values = self._range("goals", column, self.goal_last)
            return Formula(f"SUMPRODUCT(--({codes}=$A{row}),{values})", value)

        rows = [
            [
                goal.code,
                goal.title,
                seen("F", row, goal.collective),
                seen("G", row, goal.own),
                seen("H", row, None if goal.gap is None else goal.gap * 100),
                goal.rank_collective,
                goal.rank_own,
            ]
            for row, goal in enumerate(order, FIRST_ROW)
        ]
        self._add("gaps", columns, rows)

    # What we do and where it stands.

    def _add_programs(self) -> None:
        label = self.words.label
        columns = (
            Column(self._say("code"), "code"),
            Column(self._say("program"), "long", 32),
            Column(self._say("kind"), "text", 12),
            Column(self._say("grantee"), "text"),
            Column(self._say("status"), "text", 12),
            Column(self._say("start"), "date"),
            Column(self._say("end"), "date"),
            Column(self._say("budget"), "money"),
            Column(self._say("currency"), "code"),
            Column(self._say("role"), "text", 18),
            Column(self._say("populations"), "text"),
            Column(self._say("regions"), "text"),
            Column(self._say("reach"), "whole"),
            Column(self._say("uniqueness"), "long"),
            Column(self._say("share_placed" if self._is_placing_known else "share_placed_known"), "share"),
            Column(self._say("money_rest", currency=self.currency), "money"),
            Column(self._say("rest_place"), "text"),
        )
        rows = [
            [
                program.code,
                program.title,
                label(program.kind),
                program.grantee,
                label(program.status) if program.status else "",
                program.start,
                program.end,
                None if program.budget_minor is None else program.budget_minor / 100,
                program.currency or self.currency,
                label(program.role) if program.role else "",
                self.words.items(program.populations),
                self.words.items(program.regions),
                program.reach,
                program.uniqueness,
                *self._rest_of(program, row),
            ]
            for row, program in enumerate(self.records.programs, FIRST_ROW)
        ]
        self._add("programs", columns, rows)

    @property
    def _is_placing_known(self) -> bool:
        """Whether every share of every placed program is known."""
        return not self.records.partly_seen and all(place.share is not None for place in self.records.placements)

    def _rest_of(self, program: Program, row: int) -> list[Value]:
        """How much of the program has a place, the money that has none, and where that lies.

        What known shares leave over lies outside the goals; while a share is unknown, its place is unknown.
        """
        placements = self.records.placements_by_program.get(program.id, ())
        known = [placement.share for placement in placements if placement.share is not None]
        placed = sum(known) / 100
        codes = self._range("placements", "A", self.placement_last)
        shares = self._range("placements", "F", self.placement_last)
        share = Formula(f"SUMPRODUCT(--({codes}=$A{row}),{shares})", placed) if known else None
        if program.budget_minor is None or program.currency not in ("", self.currency):
            return [share, None, ""]
        rest = Formula(f"MAX(0,1-O{row})*H{row}", max(0.0, 1 - placed) * program.budget_minor / 100)
        is_known = placements and len(known) == len(placements) and program.id not in self.records.partly_seen
        return [share, rest, self._say("outside" if is_known else "unknown")]

    def _add_placements(self) -> None:
        columns = (
            Column(self._say("code"), "code"),
            Column(self._say("program"), "long", 30),
            Column(f"{self._say('goal')} · {self._say('code')}", "code", 12),
            Column(self._say("goal"), "long", 34),
            Column(self._say("stage"), "text", 18),
            Column(self._say("share"), "share"),
            Column(self._say("contribution"), "text", 14),
            Column(self._say("strength"), "whole"),
            Column(self._say("confidence"), "whole"),
            Column(self._say("rationale"), "long", 34),
            Column(self._say("evidence"), "long", 34),
            Column(self._say("money", currency=self.currency), "money"),
        )
        rows = [self._placement_row(placement, row) for row, placement in enumerate(self.placements, FIRST_ROW)]
        self._add("placements", columns, rows)

    def _placement_row(self, placement: Placement, row: int) -> list[Value]:
        program = self.records.program_by_id[placement.program_id]
        goal = self.records.goal_by_id.get(placement.goal_id or 0)
        stage = self.records.stage_by_id.get(placement.stage_id or 0)
        money = None
        is_ours = (program.currency or self.currency) == self.currency
        if placement.share is not None and program.budget_minor is not None and is_ours:
            codes = self._range("programs", "A", self.program_last)
            budgets = self._range("programs", "H", self.program_last)
            value = placement.share / 100 * program.budget_minor / 100
            money = Formula(f"F{row}*SUMPRODUCT(--({codes}=$A{row}),{budgets})", value)
        return [
            program.code,
            program.title,
            goal.code if goal and goal.id in self.leaves else OUTSIDE,
            goal.title if goal else self._say("outside"),
            stage.title if stage else "",
            None if placement.share is None else placement.share / 100,
            self.words.label(placement.contribution) if placement.contribution else "",
            placement.strength,
            placement.confidence,
            placement.rationale,
            placement.evidence,
            money,
        ]

    # Indicators.

    def _add_indicators(self) -> None:
        figures = {figure.indicator_id: figure for figure in self.analysis.indicators}
        columns = (
            Column(self._say("code"), "code"),
            Column(self._say("indicator"), "long", 38),
            Column(self._say("goal"), "long", 30),
            Column(self._say("unit"), "text", 14),
            Column(self._say("better"), "text", 16),
            Column(self._say("baseline_date"), "date"),
            Column(self._say("baseline"), "number"),
            Column(self._say("target_date"), "date"),
            Column(self._say("target"), "number"),
            Column(self._say("last_date"), "date"),
            Column(self._say("last"), "number"),
            Column(self._say("progress"), "share"),
            Column(self._say("expected"), "share"),
            Column(self._say("status"), "text", 20),
            Column(self._say("source"), "long", 34),
        )
        rows: list[list[Value]] = []
        for row, indicator in enumerate(self.records.indicators, FIRST_ROW):
            figure = figures.get(indicator.id)
            progress = figure.progress if figure else None
            goal = self.records.goal_by_id.get(indicator.goal_id)
            rows.append(
                [
                    indicator.code,
                    indicator.title,
                    goal.title if goal else "",
                    indicator.unit,
                    self.words.label(indicator.better),
                    indicator.baseline_date,
                    indicator.baseline_value,
                    indicator.target_date,
                    indicator.target_value,
                    figure.last_date if figure else None,
                    figure.last_value if figure else None,
                    None if progress is None else Formula(f"(K{row}-G{row})/(I{row}-G{row})", progress),
                    figure.expected if figure else None,
                    self.words.say(f"vocabulary.indicator_status.{figure.status}") if figure else "",
                    indicator.data_source,
                ]
            )
        self._add("indicators", columns, rows)

    def _add_measurements(self) -> None:
        columns = (
            Column(self._say("code"), "code"),
            Column(self._say("indicator"), "long"),
            Column(self._say("date"), "date"),
            Column(self._say("value"), "number"),
            Column(self._say("unit"), "text", 14),
            Column(self._say("status"), "text", 14),
            Column(self._say("source"), "long"),
        )
        rows: list[list[Value]] = []
        for indicator in self.records.indicators:
            for item in self.records.measurements_by_indicator.get(indicator.id, ()):
                status = self.words.label(item.status)
                rows.append(
                    [indicator.code, indicator.title, item.date, item.value, indicator.unit, status, item.source]
                )
        self._add("measurements", columns, rows)

    def _add_findings(self) -> None:
        columns = (
            Column(self._say("number"), "whole", 6),
            Column(self._say("topic"), "text"),
            Column(self._say("finding"), "long", 90),
            Column(self._say("about_goals"), "text"),
            Column(self._say("about_programs"), "text"),
        )
        rows: list[list[Value]] = [
            [
                number,
                self._say(f"topic_{finding.topic}"),
                self.words.say(f"findings.{finding.code}", **finding.values),
                ", ".join(finding.goals),
                ", ".join(finding.programs),
            ]
            for number, finding in enumerate(self.analysis.findings, 1)
        ]
        self._add("findings", columns, rows)

    def _add_deciding(self) -> None:
        for sheet in deciding_sheets(self.snapshot):
            self._add(f"workbook_deciding.{sheet.key}", sheet.columns, sheet.rows)
