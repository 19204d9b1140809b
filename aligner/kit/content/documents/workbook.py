"""What the workbook says: the figures behind the kit, traceable, with live formulas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from aligner.analysis.converting import counted_minor, money_of_program
from aligner.analysis.own_measures import present_measures
from aligner.analysis.recent import is_recent
from aligner.analysis.results import Finding, GoalFigures, IndicatorFigures
from aligner.charts.table_twin import converted_text, known_part, omitted_programs
from aligner.kit.content.content import Content
from aligner.kit.content.documents.deciding import deciding_sheets
from aligner.kit.content.documents.tables import (
    FIRST_ROW,
    TOTALS_BELOW,
    Field,
    R,
    RecordTable,
    TableSheet,
    table_of,
)
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.record_words import goal_title
from aligner.model.initiative import Goal, GoalLink, Indicator, Measurement, Stage
from aligner.model.measures import OwnMeasure
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import OUTSIDE, Measure, OrganizationKind
from aligner.office.sheets import Formula, Value

_TO_TOTAL = TOTALS_BELOW + 2
"""Rows from the last goal to the total of money, which comes last of three."""


@dataclass(frozen=True)
class Workbook:
    """The workbook in tables. kit: what all documents say.  goals: also what the chart shows.  others: in order."""

    kit: Content
    goals: TableSheet
    others: tuple[TableSheet, ...]


def make_workbook(state: Snapshot, content: Content) -> Workbook:
    """The figures of the state in tables."""
    tables = _Tables(state)
    return Workbook(content, tables.goal_sheet(), (*tables.sheets(), *deciding_sheets(state)))


class _Tables:
    def __init__(self, state: Snapshot) -> None:
        self.records, self.analysis, self.words = state.records, state.analysis, state.words
        self.finding_text = state.finding_text
        self.meeting = state.facts.meeting
        self.ended, self.titles = state.ended_text(), state.titles
        self.currency = self.records.organization.currency
        self.leaves = {goal.goal_id for goal in self.analysis.goals}
        self.at_places = [p for p in self.records.placements if p.program_id in self.records.program_by_id]
        # Formulas of each of these refer to another one.
        self.goals = self._table("goals", self.analysis.goals, self._goal_fields())
        self.programs = self._table("programs", self.records.programs, self._program_fields())
        self.placements = self._table("placements", self.at_places, self._placement_fields())

    def sheets(self) -> tuple[TableSheet, ...]:
        return (
            self._gaps(),
            self._sheet("programs", self.programs),
            self._sheet("placements", self.placements),
            self._indicators(),
            self._measurements(),
            *(sheet for sheet in (self._goal_links(), self._own_measures()) if sheet.rows),
            self._findings(),
        )

    def _sentence(self, key: str, **values: object) -> str:
        return self.words.sentence(f"workbook.{key}", **values)

    def _table(self, key: str, records: Sequence[R], fields: Mapping[str, Field[R]]) -> RecordTable[R]:
        return table_of(self._sentence(key), records, fields, lambda name: self._sentence(name, currency=self.currency))

    def _sheet(self, key: str, table: RecordTable[R]) -> TableSheet:
        return TableSheet(self._sentence(key), self._sentence(f"{key}_note"), table.grid, table.rows())

    # Goals in the three frames.

    def goal_sheet(self) -> TableSheet:
        sheet = self._sheet("goals", self.goals)
        if not sheet.rows:
            return sheet
        return replace(sheet, totals=self._money_rows(), remarks=self._remarks())

    def _remarks(self) -> tuple[str, ...]:
        money, is_of_shown = self.analysis.money, not self.analysis.coverage.is_complete
        return (
            *omitted_programs(money, self.words, is_of_shown=is_of_shown, titles=self.titles),
            *converted_text(money, self.words, is_of_shown=is_of_shown),
            *self.ended,
        )

    def _goal_fields(self) -> dict[str, Field[GoalFigures]]:
        is_part, currency = self.analysis.money.is_part, self.currency
        fields: dict[str, Field[GoalFigures]] = {
            "code": Field("code", lambda goal, row: goal.code),
            "goal": Field("long", lambda goal, row: goal.title, 38),
            "parent": Field("text", lambda goal, row: self._parent(goal)),
            "weight_collective": Field("number", lambda goal, row: self.records.goal_by_id[goal.goal_id].weight),
            "weight_own": Field("number", lambda goal, row: self._own_weight(goal)),
            "share_collective": Field(
                "share", lambda goal, row: self._share("weight_collective", row, goal.collective)
            ),
            "share_own": Field("share", lambda goal, row: self._share("weight_own", row, goal.own)),
            "gap": Field("points", lambda goal, row: self._gap("share_own", "share_collective", row, goal.gap)),
            "programs_here": Field("whole", lambda goal, row: goal.programs),
            "money": Field(
                "money", self._money_of_goal, 17, self._sentence(f"{'known_' * is_part}money_here", currency=currency)
            ),
            "share_money": Field("share", self._money_share, 0, self._sentence(f"share_{'known_' * is_part}money")),
            "gap_money": Field("points", self._money_gap, 0, self._sentence(f"gap_{'known_' * is_part}money")),
        }
        if is_part:
            # A figure cannot say that it is a bound: a sentence beside it does.
            fields["share_all_money"] = Field("text", lambda goal, row: self.words.bound(goal.money), 22)
        return fields

    def _parent(self, goal: GoalFigures) -> str:
        return _title(self.records.goal_by_id.get(self.records.goal_by_id[goal.goal_id].parent_id or 0))

    def _own_weight(self, goal: GoalFigures) -> float | None:
        priority = self.records.priority_by_goal.get(goal.goal_id)
        return priority.weight if priority else None

    def _share(self, weight: str, row: int, value: float | None) -> Value:
        grid = self.goals.grid
        return None if value is None else Formula(f"{grid.cell(weight, row)}/SUM({grid.span(weight)})", value)

    def _gap(self, later: str, earlier: str, row: int, value: float | None) -> Value:
        cell = self.goals.grid.cell
        return None if value is None else Formula(f"({cell(later, row)}-{cell(earlier, row)})*100", value * 100)

    def _is_money_known(self, goal: GoalFigures) -> bool:
        return known_part(goal) is not None or (goal.programs == 0 and not self.analysis.money.is_part)

    def _money_of_goal(self, goal: GoalFigures, row: int) -> Value:
        code = self.goals.grid.cell("code", row, "column")
        has_money = self.at_places and self._is_money_known(goal)
        return self._money_of(code, goal.resources_minor) if has_money else None

    def _money_share(self, goal: GoalFigures, row: int) -> Value:
        if goal.resources is None or not self._is_money_known(goal):
            return None
        grid = self.goals.grid
        return Formula(f"{grid.cell('money', row)}/{grid.cell('money', grid.last + _TO_TOTAL, 'both')}", goal.resources)

    def _money_gap(self, goal: GoalFigures, row: int) -> Value:
        is_known = goal.resources is not None and self._is_money_known(goal)
        return self._gap("share_money", "share_own", row, goal.money_gap if is_known else None)

    def _money_of(self, code: str, minor: int) -> Formula:
        """Money placed at a goal; compared by whole text, since a code may look like a condition."""
        codes, money = self.placements.grid.range("goal_code"), self.placements.grid.range("money")
        return Formula(f"SUMPRODUCT(--({codes}={code}),{money})", minor / 100)

    def _money_rows(self) -> tuple[Mapping[str, Value], ...]:
        money, grid = self.analysis.money, self.goals.grid
        row = grid.last + _TO_TOTAL - 2
        rests, places = self.programs.grid.range("money_rest"), self.programs.grid.range("rest_place")

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
            ("total_known" if money.omitted else "total", Formula(total, money.total_minor / 100), money.total_minor),
        )
        rows: list[Mapping[str, Value]] = []
        for at, (key, formula, minor) in enumerate(lines, row):
            share = f"{grid.cell('money', at)}/{grid.cell('money', row + 2, 'row')}"
            part = {"share_money": Formula(share, minor / money.total_minor)} if money.total_minor else {}
            rows.append({"goal": self._sentence(key), "money": formula, **part})
        return tuple(rows)

    def _gaps(self) -> TableSheet:
        order = sorted(self.analysis.goals, key=lambda goal: (goal.gap is None, -abs(goal.gap or 0.0)))
        fields: dict[str, Field[GoalFigures]] = {
            "code": Field("code", lambda goal, row: goal.code),
            "goal": Field("long", lambda goal, row: goal.title),
            "share_collective": Field("share", lambda goal, row: gap_value("share_collective", row, goal.collective)),
            "share_own": Field("share", lambda goal, row: gap_value("share_own", row, goal.own)),
            "gap": Field(
                "points", lambda goal, row: gap_value("gap", row, None if goal.gap is None else goal.gap * 100)
            ),
            "rank_collective": Field("number", lambda goal, row: goal.rank_collective),
            "rank_own": Field("number", lambda goal, row: goal.rank_own),
        }
        table = self._table("gaps", order, fields)

        def gap_value(key: str, row: int, value: float | None) -> Value:
            codes, values = self.goals.grid.range("code"), self.goals.grid.range(key)
            code = table.grid.cell("code", row, "column")
            return None if value is None else Formula(f"SUMPRODUCT(--({codes}={code}),{values})", value)

        return self._sheet("gaps", table)

    # What we do and where it stands.

    def _program_fields(self) -> dict[str, Field[Program]]:
        words, label, own = self.words, self._label, self.currency
        # While the share of a placement is unknown, so is how much of its program has a place.
        is_known = not self.records.partly_visible and all(one.share is not None for one in self.records.placements)
        share_title = self._sentence("share_placed" if is_known else "share_placed_known")
        return {
            "code": Field("code", lambda program, row: program.code),
            "program": Field("long", lambda program, row: program.title, 32),
            "kind": Field("text", lambda program, row: label(program.kind), 12),
            "grantee": Field("text", lambda program, row: program.grantee),
            **self._grant_fields(),
            "status": Field("text", lambda program, row: label(program.standing), 12),
            "start": Field("date", lambda program, row: program.start),
            "end": Field("date", lambda program, row: program.end),
            "budget": Field("money", lambda program, row: _units(program.budget_minor)),
            "currency": Field("code", lambda program, row: program.currency or own),
            **self._paid_fields(),
            **self._converted_fields(),
            "role": Field("text", lambda program, row: label(program.role), 18),
            "populations": Field("text", lambda program, row: words.items(program.populations)),
            "regions": Field("text", lambda program, row: words.items(program.regions)),
            "reach": Field("whole", lambda program, row: program.reach),
            "uniqueness": Field("long", lambda program, row: program.uniqueness),
            "share_placed": Field("share", self._share_placed, 0, share_title),
            "money_rest": Field("money", self._money_rest),
            "rest_place": Field("text", self._place_of_rest),
        }

    def _grant_fields(self) -> dict[str, Field[Program]]:
        """What a foundation knows of its grants."""
        if self.records.organization.kind is not OrganizationKind.FOUNDATION:
            return {}
        return {
            "grantee_number": Field("text", lambda program, row: program.grantee_number, 16),
            "grantee_place": Field("text", lambda program, row: program.grantee_place, 16),
            "pipeline": Field("text", lambda program, row: self._label(program.pipeline), 14),
            "awarded": Field("money", lambda program, row: _units(program.awarded_minor)),
            "award_date": Field("date", lambda program, row: program.award_date),
            "renewal_due": Field("date", lambda program, row: program.renewal_due),
            "grant_programme": Field("text", lambda program, row: program.grant_programme, 18),
            "pooled_fund": Field("text", lambda program, row: program.pooled_fund),
            "fund_share": Field(
                "share", lambda program, row: None if program.fund_share is None else program.fund_share / 100
            ),
            "paid_through": Field("text", lambda program, row: program.paid_through),
            "source_id": Field("text", lambda program, row: program.source_id),
        }

    def _paid_fields(self) -> dict[str, Field[Program]]:
        """What sums count of each grant, where they count payments."""
        if self._written != "paid":
            return {}
        return {"paid": Field("money", lambda program, row: _units(counted_minor(self.records, program)))}

    @cached_property
    def _converts(self) -> bool:
        """Whether money is in a currency that is not the organization's."""
        return any((program.currency or self.currency) != self.currency for program in self.records.programs)

    def _converted_fields(self) -> dict[str, Field[Program]]:
        """The rate of each program's currency, and what its budget is in ours."""
        if not self._converts:
            return {}
        rates, title = self.records.rate_by_currency, self._sentence("budget_ours", currency=self.currency)

        def rate(program: Program, row: int) -> Value:
            found = rates.get(program.currency)
            return 1 if program.currency in ("", self.currency) else found.rate if found is not None else None

        def ours(program: Program, row: int) -> Value:
            known, cell = money_of_program(self.records, program), self.programs.grid.cell
            counted = cell(self._written, row)
            return None if known is None else Formula(f"ROUND({counted}*{cell('rate', row)},0)", float(known) / 100)

        return {"rate": Field("rate", rate), "budget_ours": Field("money", ours, 0, title)}

    @property
    def _counted(self) -> str:
        """The column whose money is in the sums."""
        return "budget_ours" if self._converts else self._written

    @property
    def _written(self) -> str:
        """The column that sums count, as it was written down."""
        return {Measure.AWARDED: "awarded", Measure.PAID: "paid"}.get(self.analysis.money.measure, "budget")

    def _label(self, word: StrEnum | None) -> str:
        return self.words.label(word) if word else ""

    def _known_shares(self, program: Program) -> list[float]:
        placements = self.records.placements_by_program.get(program.id, ())
        return [placement.share for placement in placements if placement.share is not None]

    def _share_placed(self, program: Program, row: int) -> Value:
        """How much of the program has a place."""
        known, grid = self._known_shares(program), self.placements.grid
        found = f"--({grid.range('code')}={self.programs.grid.cell('code', row, 'column')})"
        return Formula(f"SUMPRODUCT({found},{grid.range('share')})", sum(known) / 100) if known else None

    def _money_rest(self, program: Program, row: int) -> Value:
        """The money that has no place."""
        budget = money_of_program(self.records, program)
        if budget is None:
            return None
        remaining = max(0.0, 1 - sum(self._known_shares(program)) / 100) * float(budget) / 100
        cell = self.programs.grid.cell
        return Formula(f"MAX(0,1-{cell('share_placed', row)})*{cell(self._counted, row)}", remaining)

    def _place_of_rest(self, program: Program, row: int) -> str:
        """What known shares leave over is outside the goals; while a share is unknown, its place is unknown."""
        if self._money_rest(program, row) is None:
            return ""
        placements = self.records.placements_by_program.get(program.id, ())
        is_known = placements and len(self._known_shares(program)) == len(placements)
        return self._sentence("outside" if is_known and program.id not in self.records.partly_visible else "unknown")

    def _placement_fields(self) -> dict[str, Field[Placement]]:
        records, label = self.records, self._label
        goals, stages, programs = records.goal_by_id, records.stage_by_id, records.program_by_id
        code_title, outside = f"{self._sentence('goal')} · {self._sentence('code')}", self._sentence("outside")
        return {
            "code": Field("code", lambda place, row: programs[place.program_id].code),
            "program": Field("long", lambda place, row: programs[place.program_id].title, 30),
            "goal_code": Field("code", lambda place, row: self._goal_code(place), 12, code_title),
            "goal": Field(
                "long",
                lambda place, row: goal_title(goals[place.goal_id], self.words) if place.goal_id in goals else outside,
                34,
            ),
            "stage": Field("text", lambda place, row: _title(stages.get(place.stage_id or 0)), 18),
            "share": Field("share", lambda place, row: None if place.share is None else place.share / 100),
            "contribution": Field("text", lambda place, row: label(place.contribution), 14),
            "strength": Field("whole", lambda place, row: place.strength),
            "confidence": Field("whole", lambda place, row: place.confidence),
            "rationale": Field("long", lambda place, row: place.rationale, 34),
            "evidence": Field("long", lambda place, row: place.evidence, 34),
            "money": Field("money", self._money_placed),
        }

    def _goal_code(self, placement: Placement) -> str:
        return self.records.goal_by_id[placement.goal_id].code if placement.goal_id in self.leaves else OUTSIDE

    def _money_placed(self, placement: Placement, row: int) -> Value:
        program = self.records.program_by_id[placement.program_id]
        budget = money_of_program(self.records, program)
        if placement.share is None or budget is None:
            return None
        grid, cell = self.programs.grid, self.placements.grid.cell
        found = f"--({grid.range('code')}={cell('code', row, 'column')})"
        value = placement.share / 100 * float(budget) / 100
        return Formula(f"{cell('share', row)}*SUMPRODUCT({found},{grid.range(self._counted)})", value)

    # Indicators.

    def _pace(self, figure: IndicatorFigures) -> str:
        """How the indicator moves, as the papers say it: not by a measurement that is too old for that."""
        is_old = figure.last_date is not None and not is_recent(figure.last_date, self.meeting)
        return self.words.sentence(f"vocabulary.indicator_status.{'old' if is_old else figure.status}")

    def _indicators(self) -> TableSheet:
        figures = {figure.indicator_id: figure for figure in self.analysis.indicators}
        goals, words = self.records.goal_by_id, self.words
        at = [(indicator, figures.get(indicator.id)) for indicator in self.records.roadmap_indicators]
        fields: dict[str, Field[tuple[Indicator, IndicatorFigures | None]]] = {
            "code": Field("code", lambda at, row: at[0].code),
            "indicator": Field("long", lambda at, row: at[0].title, 38),
            "goal": Field("long", lambda at, row: _title(goals.get(at[0].goal_id)), 30),
            "unit": Field("text", lambda at, row: at[0].unit, 14),
            "better": Field("text", lambda at, row: words.label(at[0].better), 16),
            "baseline_date": Field("date", lambda at, row: at[0].baseline_date),
            "baseline": Field("number", lambda at, row: at[0].baseline_value),
            "target_date": Field("date", lambda at, row: at[0].target_date),
            "target": Field("number", lambda at, row: at[0].target_value),
            "last_date": Field("date", lambda at, row: at[1] and at[1].last_date),
            "last": Field("number", lambda at, row: at[1] and at[1].last_value),
            "progress": Field("share", lambda at, row: progress(at[1], row)),
            "expected": Field("share", lambda at, row: at[1] and at[1].expected),
            "status": Field("text", lambda at, row: at[1] and self._pace(at[1]), 20),
            "source": Field("long", lambda at, row: at[0].data_source, 60),
        }
        table = self._table("indicators", at, fields)

        def progress(figure: IndicatorFigures | None, row: int) -> Value:
            baseline, target, last = (table.grid.cell(key, row) for key in ("baseline", "target", "last"))
            found = None if figure is None else figure.progress
            return None if found is None else Formula(f"({last}-{baseline})/({target}-{baseline})", found)

        return self._sheet("indicators", table)

    def _measurements(self) -> TableSheet:
        fields: dict[str, Field[tuple[Indicator, Measurement]]] = {
            "code": Field("code", lambda at, row: at[0].code),
            "indicator": Field("long", lambda at, row: at[0].title),
            "date": Field("date", lambda at, row: at[1].date),
            "value": Field("number", lambda at, row: at[1].value),
            "unit": Field("text", lambda at, row: at[0].unit, 14),
            "status": Field("text", lambda at, row: self.words.label(at[1].status), 14),
            "source": Field("long", lambda at, row: at[1].source),
        }
        measured = self.records.measurements_by_indicator
        found = [(one, item) for one in self.records.roadmap_indicators for item in measured.get(one.id, ())]
        return self._sheet("measurements", self._table("measurements", found, fields))

    def _goal_links(self) -> TableSheet:
        goals = self.records.goal_by_id
        fields: dict[str, Field[GoalLink]] = {
            "code": Field("code", lambda link, row: goals[link.goal_id].code),
            "goal": Field("long", lambda link, row: goals[link.goal_id].title, 38),
            "helped_code": Field("code", lambda link, row: goals[link.helped_id].code),
            "helped": Field("long", lambda link, row: goals[link.helped_id].title, 38),
            "strength": Field("whole", lambda link, row: link.strength),
            "link_reason": Field("long", lambda link, row: link.reason),
        }
        return self._sheet("goal_links", self._table("goal_links", self.records.roadmap_links, fields))

    def _own_measures(self) -> TableSheet:
        """What we measure of our own work; where it is not said how it fits, that is empty."""
        records, words = self.records, self.words
        fields: dict[str, Field[OwnMeasure]] = {
            "own_measure": Field("long", lambda one, row: one.title, 38),
            "code": Field("code", lambda one, row: records.goal_by_id[one.goal_id].code),
            "goal": Field("long", lambda one, row: records.goal_by_id[one.goal_id].title, 38),
            "program": Field("long", lambda one, row: _program_title(records, one)),
            "indicator": Field("long", lambda one, row: _indicator_title(records, one)),
            "fit": Field("text", lambda one, row: words.label(one.fit) if one.indicator_id and one.fit else ""),
            "how": Field("long", lambda one, row: one.how),
            "value": Field("number", lambda one, row: one.value),
            "unit": Field("text", lambda one, row: one.unit, 14),
            "date": Field("date", lambda one, row: one.day),
            "source": Field("long", lambda one, row: one.source),
        }
        return self._sheet("own_measures", self._table("own_measures", present_measures(records), fields))

    def _findings(self) -> TableSheet:
        fields: dict[str, Field[Finding]] = {
            "number": Field("whole", lambda finding, row: row - FIRST_ROW + 1, 6),
            "topic": Field("text", lambda finding, row: self._sentence(f"topic_{finding.topic}")),
            "finding": Field("long", lambda finding, row: self.finding_text(finding), 90),
            "about_goals": Field("text", lambda finding, row: ", ".join(finding.goals)),
            "about_programs": Field("text", lambda finding, row: ", ".join(finding.programs)),
        }
        return self._sheet("findings", self._table("findings", self.analysis.findings, fields))


def _program_title(records: Records, one: OwnMeasure) -> str:
    program = records.program_by_id.get(one.program_id or 0)
    return program.title if program is not None else ""


def _indicator_title(records: Records, one: OwnMeasure) -> str:
    indicator = records.indicator_by_id.get(one.indicator_id or 0)
    return indicator.title if indicator is not None else ""


def _units(minor: int | None) -> float | None:
    return None if minor is None else minor / 100


def _title(record: Goal | Stage | None) -> str:
    return record.title if record else ""
