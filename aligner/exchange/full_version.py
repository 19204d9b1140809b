"""Takes a file as the whole roadmap: what is ours under other names, what goes, and what becomes of ours."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from aligner.analysis.roadmap_changes import charge_name, link_name
from aligner.exchange.carried import DROPPED, Carried, Dropped, carry, leaving
from aligner.exchange.identities import Identities
from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.exchange.sheets import SHEET
from aligner.exchange.version_match import free_code, match_version
from aligner.exchange.versions import sheet_of
from aligner.model.errors import Problem
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.model.kinds import kind_of
from aligner.model.records import Records
from aligner.model.text import fold_key

PARTS = ("Goals", "Stages", "Indicators")
"""The sheets of a roadmap whose records the program knows again."""
_SHOWN = 12
T = TypeVar("T", bound=Record)


class FullVersion:
    """Works beside the planner where the answer is that the file is the whole roadmap.

    waiting: keys of questions without an answer.
    """

    def __init__(self, table: Table, records: Records, answers: Mapping[str, str], identities: Identities) -> None:
        self.table, self.records, self.answers, self.identities = table, records, answers, identities
        self.is_taken = answers.get("roadmap") == "whole" and "Goals" in table.rows and bool(records.goals)
        self.missing: dict[type[Record], Sequence[Record]] = {}
        self.waiting: list[str] = []
        self.dropped = Dropped()

    def match(self, name: str) -> None:
        """Gives the rows of a sheet the records that they are, whatever their code."""
        if not self.is_taken or name not in PARTS or not self.table.rows.get(name):
            return
        sheet = SHEET[name]
        known = kind_of(sheet.model).listed(self.records)
        found = match_version(sheet, self.table.rows[name], known, self.answers)
        self.missing[sheet.model] = found.missing
        self.table.notices += found.notices
        self.waiting += found.waiting

    def settle(self) -> None:
        """Says what goes; from here on no row refers to it."""
        if not self.is_taken:
            return
        where = sheet_of(self.table.rows["Goals"])
        self.dropped = leaving(self.missing, self.records, self.answers, where)
        self.table.notices += self.dropped.notices
        if self.dropped.is_waiting:
            self.waiting.append(DROPPED)
        for model, records in self.missing.items():
            left = [one for one in records if self.dropped.holds(one.id)]
            names = tuple(f"{getattr(one, 'code', '')} {getattr(one, 'title', '')}" for one in left[:_SHOWN])
            if left:
                values = {"n": len(left), "goals": names, "ask": "roadmap"}
                code = "goals_go" if model is Goal else "parts_go"
                self.table.notices.append(Problem.of(code, where, **values))
        self.identities.dropped = self.dropped.goals | self.dropped.stages | self.dropped.indicators
        gone = self.dropped.goals | self.dropped.staying
        for row in self.table.good("Goals"):
            if getattr(row.record, "parent_id", None) in gone and "parent_id" not in row.values:
                row.values["parent_id"] = None
            if getattr(row.record, "is_former", False) and not row.values.get("former_since"):
                row.values["former_since"] = None
        self._order("Goals")
        if not any("position" in row.places for row in self.table.rows.get("Stages", ())):
            self._order("Stages")

    def _order(self, name: str) -> None:
        """Gives records the order of the file's rows, where theirs is another."""
        rows = self.table.good(name) if name in self.table.rows else []
        known = [row.record.position for row in rows if row.record is not None]
        is_kept = all(one < other for one, other in itertools.pairwise(known))
        new_last = all(row.record is None for row in rows[len(known) :])
        if not (is_kept and new_last):
            for place, row in enumerate(rows):
                row.values["position"] = place

    def carried(self, today: date) -> Carried:
        """What is done for ours, when all rows have what they refer to."""
        if not self.is_taken:
            return Carried()
        rows = self.table.good("Goals")
        parents = {row.values.get("parent_id", getattr(row.record, "parent_id", None)) for row in rows} - {None}
        for row in rows:
            if (
                row.record_id in parents
                and "weight" not in row.values
                and getattr(row.record, "weight", None) is not None
            ):
                row.values["weight"] = None
        ours = {one.goal_id for one in (*self.records.placements, *self.records.priorities)} - {None}
        divided = {one for one in parents & ours if isinstance(one, int)} - self.dropped.goals
        for goal_id in sorted(divided, key=lambda one: self.records.place_by_id["goals"][one]):
            goal = self.records.goal_by_id[goal_id]
            told = f"{goal.code} {goal.title}"
            self.table.notices.append(Problem.of("goal_divided_with_ours", sheet_of(rows), goal=told))
        homes = {
            row.record_id: row.values["goal_id"]
            for row in self.table.rows.get("Indicators", ())
            if row.is_good and row.record is not None and row.values.get("goal_id") is not None
        }
        self.dropped.links = self._left_out("GoalLinks", self.records.goal_links, link_name, "links_go")
        self.dropped.charges = self._left_out("Charges", self.records.charges, charge_name, "charges_go")
        found = carry(self.records, self.dropped, divided, homes, today)
        self._keep_staying(rows, found, today)
        return found

    def _left_out(self, name: str, known: Sequence[T], named: Callable[[Records, T], str], code: str) -> set[int]:
        """What a version that has this sheet has no more; one without the sheet says nothing of it."""
        if name not in self.table.rows:
            return set()
        kept = {row.record_id for row in self.table.good(name)}
        left = [one for one in known if one.id not in kept]
        if left:
            names = tuple(named(self.records, one) for one in left[:_SHOWN])
            where = sheet_of(self.table.rows["Goals"])
            self.table.notices.append(Problem.of(code, where, n=len(left), goals=names, ask="roadmap"))
        return {one.id for one in left}

    def _keep_staying(self, rows: Sequence[Row], found: Carried, today: date) -> None:
        """A goal that only ours holds here is a former one from this day: it has no weight and no code of the new
        version, and stays below the goal where it was asked about."""
        staying = [goal for goal in self.records.goals if goal.id in self.dropped.staying]
        above = {goal.parent_id for goal in staying}
        is_weighed = any(_weight(row) is not None for row in rows)
        used = {fold_key(str(row.values.get("code") or "")) for row in rows}
        for goal in staying:
            code = free_code(goal.code, used)
            parent_id = goal.parent_id if goal.parent_id not in self.dropped.goals else None
            weight = 0.0 if is_weighed and goal.id not in above else None
            since = goal.former_since or today
            now = {"code": code, "parent_id": parent_id, "weight": weight, "former_since": since}
            fields = {name: value for name, value in now.items() if getattr(goal, name) != value}
            if fields:
                found.edit(Goal, goal.id, **fields)


def _weight(row: Row) -> object:
    return row.values["weight"] if "weight" in row.values else getattr(row.record, "weight", None)
