"""Makes a tree of the file's goals and those that are here, and tells which rows do not fit into it."""

from collections.abc import Mapping
from typing import Any

from aligner.exchange.identities import Identities
from aligner.exchange.rows import Row, Table
from aligner.exchange.sheets import SHEET
from aligner.model.records import Records


class GoalTree:
    """parent_ids: of the goals that have goals below them, once settled."""

    def __init__(self, table: Table, records: Records, identities: Identities) -> None:
        self.table, self.records, self.identities = table, records, identities
        self.parent_ids: set[int | None] = set()

    def settle(self) -> None:
        """Resolves parents; drops rows until what is left is a tree whose inner goals carry no weight."""
        parent = SHEET["Goals"].column("parent_id")
        codes = {row: row.values.get("parent_id") for row in self.table.rows_of("Goals")}
        while True:
            bad_before = sum(not row.is_good for row in self.table.rows_of("Goals"))
            for row in self.table.good("Goals"):
                code = codes[row]
                if code is not None:
                    row.values["parent_id"] = self.identities.find(row, parent, code)
            parents = {goal.id: goal.parent_id for goal in self.records.goals}
            good = self.table.good("Goals")
            parents |= {row.record_id: row.values["parent_id"] for row in good if "parent_id" in row.values}
            self.parent_ids = set(parents.values()) - {None}
            for row in good:
                if _stands_under_itself(row.record_id, parents):
                    row.flag("goal_cycle", "parent_id", goal=row.values["title"])
                elif row.record_id in self.parent_ids and "weight" in row.places and self._parent_weight_goes(row):
                    continue
                elif row.record_id in self.parent_ids and row.values.get("weight") is not None:
                    row.flag("goal_is_parent", "weight", goal=row.values["title"])
                elif self._parent_in_use(row):
                    row.flag("goal_in_use", "parent_id", goal=codes[row])
            if sum(not row.is_good for row in self.table.rows_of("Goals")) == bad_before:
                return

    def _parent_weight_goes(self, row: Row) -> bool:
        """A goal with an empty weight that gets goals below it loses its own, for it shows their sum: told."""
        if row.record is None or row.record.weight is None or row.values.get("weight") is not None:
            return False
        if "weight" not in row.values:
            row.values["weight"] = None
            self.table.notices = [n for n in self.table.notices if n.where != row.places["weight"]]
            self.table.notices.append(row.notice("parent_weight_goes", "weight", goal=row.values["title"]))
        return True

    def _parent_in_use(self, row: Row) -> bool:
        """Whether the row's parent is a leaf of the workspace that already carries something."""
        goal = self.records.goal_by_id.get(row.values.get("parent_id") or 0)
        if goal is None or any(other.parent_id == goal.id for other in self.records.goals):
            return False
        carried = {record.goal_id for record in (*self.records.placements, *self.records.priorities)}
        its_row = self.identities.by_code["Goals"].get(goal.code)
        keeps_weight = its_row is None or not its_row.is_good or "weight" not in its_row.values
        return goal.id in carried or (goal.weight is not None and keeps_weight)


def _stands_under_itself(goal_id: int, parents: Mapping[int, int | None]) -> bool:
    seen: set[int] = set()
    above = parents.get(goal_id)
    while above is not None and above not in seen:
        if above == goal_id:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def parents_first(rows: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The rows with each goal after its parent, otherwise in their order."""
    waiting = {row["id"]: row for row in rows}
    ordered: list[Mapping[str, Any]] = []
    for row in rows:
        chain: list[Mapping[str, Any]] = []
        above: Any = row["id"]
        while above in waiting:
            chain.append(waiting.pop(above))
            above = chain[-1].get("parent_id")
        ordered += reversed(chain)
    return ordered
