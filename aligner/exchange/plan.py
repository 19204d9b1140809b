"""Says what an import would add, change and leave, before anything is changed. Nothing is ever removed."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.joining import Joining, code_of
from aligner.exchange.naming import outside_words
from aligner.exchange.reading import RawSheet
from aligner.exchange.rows import Row, Table, table_of
from aligner.exchange.sheets import SHEET, SHEETS
from aligner.model.errors import Problem, Refused
from aligner.model.fields import Record, new_id
from aligner.model.programs import PlacementIndicator
from aligner.model.records import Records
from aligner.model.text import fold_key

_FULL_PERCENT = 100
_ROUNDING_PERCENT = 1e-6
_CODED = ("Goals", "Stages", "Indicators", "Programs", "Actors")
_NUMBERED = ("Workshops", "Resolutions")
_LEAF_ONLY = ("Placements", "Priorities")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "Measurements": ("indicator_id", "date", "source"),
    "Placements": ("program_id", "goal_id", "stage_id", "population", "region"),
    "Activities": ("actor_id", "goal_id", "stage_id", "population", "region", "title"),
    "Needs": ("goal_id", "stage_id", "population", "region"),
    "Priorities": ("goal_id",),
    "Workshops": ("title", "day"),
    "Participants": ("workshop_id", "code"),
    "Ballots": ("participant_id", "round", "question", "goal_id"),
    "Comparisons": ("participant_id", "round", "question", "goal_id", "other_goal_id"),
    "Weightings": ("made", "source", "weights"),
    "Resolutions": ("title",),
    "Options": ("resolution_id", "kind"),
    "Decisions": ("title",),
    "Translations": ("kind", "record_id", "field", "language"),
}
"""By which fields a row without a code of its own finds the record that is there already."""
_ONCE: Mapping[str, tuple[str, str]] = {
    "Priorities": ("goal_twice", "goal_id"),
    "Ballots": ("goal_twice", "goal_id"),
    "Comparisons": ("pair_twice", "goal_id"),
    "Participants": ("duplicate_code", "code"),
    "Translations": ("duplicate_value", "text"),
}
"""Where a key may stand only once: the problem, and the field that is shown."""


@dataclass(frozen=True)
class Edit:
    """New values of some fields of a record that is already there."""

    model: type[Record]
    record_id: int
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class Counts:
    """Of one sheet's records. left: in the workspace, not in the file."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do.

    adds: full rows with ids, each kind after those it refers to. counts: by the sheet's English name. problems:
    of the whole file; with any, nothing may be applied unless bad rows are skipped. notices: worth knowing only.
    """

    adds: tuple[tuple[type[Record], tuple[Mapping[str, Any], ...]], ...]
    edits: tuple[Edit, ...]
    counts: Mapping[str, Counts]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]

    @property
    def is_empty(self) -> bool:
        return not self.edits and not any(rows for _, rows in self.adds)


def plan_rows(sources: Sequence[RawSheet], records: Records) -> ImportPlan:
    """The plan that leaves out every row with a problem and the rows that depend on it.

    Raises: Refused when sheets or columns are wrong, so that no row can be judged.
    """
    table = table_of(sources)
    if table.faults:
        raise Refused(*table.faults)
    return _Planner(table, records).plan()


class _Planner:
    def __init__(self, table: Table, records: Records) -> None:
        self.table = table
        self.records = records
        self.parent_ids: set[int | None] = set()
        self.existing: dict[str, dict[str, Any]] = {
            name: {record.code: record for record in getattr(records, SHEET[name].records)} for name in _CODED
        }
        for name in _NUMBERED:
            # In a file with the sheet itself its codes are those of its rows.
            known = getattr(records, SHEET[name].records) if name not in table.rows else ()
            self.existing[name] = {code_of(SHEET[name], at): record for at, record in enumerate(known)}
        self.by_code: dict[str, dict[str, Row]] = {name: {} for name in (*_CODED, *_NUMBERED)}
        self.folded: dict[str, dict[str, set[str]]] = {}

    def plan(self) -> ImportPlan:
        for name in _CODED:
            self._identify(name)
        for name in ("Initiative", "Organization"):
            for row in self._rows(name):
                row.record = getattr(self.records, SHEET[name].records)
                row.record_id = row.record.id
        for rows in self.table.rows.values():
            for row in rows:
                self._check_span(row)
        self._goals()
        joining = Joining(self.table, self.records)
        for sheet in SHEETS:
            if sheet.fields or sheet.name == "Goals":
                continue
            joining.before(sheet.name)
            for row in self._good(sheet.name):
                self._resolve(row)
            joining.after(sheet.name)
            if sheet.name in _KEYS:
                self._match(sheet.name)
            if sheet.name in _NUMBERED:
                self._number(sheet)
        self._check_shares()
        return self._collect()

    def _number(self, sheet: Sheet) -> None:
        """Lets other rows refer to the rows of a sheet whose codes the workbook gave."""
        rows = self.by_code[sheet.name]
        for row in self._rows(sheet.name):
            code = row.values.pop("code", None)
            if code is not None and code in rows:
                row.flag("duplicate_code", "code", text=code)
            elif code is not None:
                rows[code] = row
        self.folded[sheet.name] = {}
        for code in (*self.existing[sheet.name], *rows):
            self.folded[sheet.name].setdefault(fold_key(code), set()).add(code)

    def _rows(self, name: str) -> list[Row]:
        return self.table.rows.get(name, [])

    def _good(self, name: str) -> list[Row]:
        return [row for row in self._rows(name) if row.is_good]

    def _identify(self, name: str) -> None:
        """Gives each row with a code its record, or a new id."""
        rows = self.by_code[name]
        for row in self._rows(name):
            code = row.values.get("code")
            if code is None:
                continue
            if name == "Goals" and fold_key(code) in outside_words():
                row.flag("code_reserved", "code", text=code)
                continue
            if code in rows:
                row.flag("duplicate_code", "code", text=code)
                continue
            rows[code] = row
            row.record = self.existing[name].get(code)
            row.record_id = row.record.id if row.record is not None else new_id()
        folded: dict[str, set[str]] = {}
        for code in (*self.existing[name], *rows):
            folded.setdefault(fold_key(code), set()).add(code)
        self.folded[name] = folded

    def _find(self, row: Row, column: Column, code: str) -> int | None:
        """The id that a code stands for; flags the row when there is none."""
        rows, existing = self.by_code[column.refers], self.existing[column.refers]
        if code not in rows and code not in existing:
            alike = self.folded[column.refers].get(fold_key(code), set())
            code = next(iter(alike)) if len(alike) == 1 else code
        target = rows.get(code)
        if target is not None and target.is_good:
            return target.record_id
        if code in existing:
            return existing[code].id
        if target is not None:
            row.flag("depends_on_bad_row", column.field, text=code, row=target.place)
        else:
            row.flag("unknown_code", column.field, text=code, sheet=column.refers)
        return None

    def _resolve(self, row: Row) -> None:
        """Turns the row's codes into ids."""
        for column in row.sheet.columns:
            value = row.values.get(column.field)
            if value is None:
                continue
            if column.kind is Kind.REFS:
                row.values[column.field] = tuple(self._find(row, column, code) for code in value)
            elif column.kind is Kind.REF:
                is_outside = row.sheet.name == "Placements" and column.field == "goal_id"
                if is_outside and fold_key(value) in outside_words():
                    row.values["goal_id"] = None
                    if row.values.get("stage_id") is not None:
                        row.flag("outside_has_no_stage", "stage_id")
                    continue
                row.values[column.field] = found = self._find(row, column, value)
                if found in self.parent_ids and found is not None and row.sheet.name in _LEAF_ONLY:
                    row.flag("goal_is_parent", column.field, goal=value)

    def _goals(self) -> None:
        """Resolves parents; drops rows until what is left is a tree whose inner goals carry no weight."""
        parent = SHEET["Goals"].column("parent_id")
        codes = {row: row.values.get("parent_id") for row in self._rows("Goals")}
        while True:
            bad_before = sum(not row.is_good for row in self._rows("Goals"))
            for row in self._good("Goals"):
                code = codes[row]
                if code is not None:
                    row.values["parent_id"] = self._find(row, parent, code)
            parents = {goal.id: goal.parent_id for goal in self.records.goals}
            good = self._good("Goals")
            parents |= {row.record_id: row.values["parent_id"] for row in good if "parent_id" in row.values}
            self.parent_ids = set(parents.values()) - {None}
            for row in good:
                if _stands_under_itself(row.record_id, parents):
                    row.flag("goal_cycle", "parent_id", goal=row.values["title"])
                elif row.record_id in self.parent_ids and row.values.get("weight") is not None:
                    row.flag("goal_is_parent", "weight", goal=row.values["title"])
                elif self._parent_in_use(row):
                    row.flag("goal_in_use", "parent_id", goal=codes[row])
            if sum(not row.is_good for row in self._rows("Goals")) == bad_before:
                return

    def _parent_in_use(self, row: Row) -> bool:
        """Whether the row's parent is a leaf of the workspace that already carries something."""
        goal = self.records.goal_by_id.get(row.values.get("parent_id") or 0)
        if goal is None or any(other.parent_id == goal.id for other in self.records.goals):
            return False
        carried = {record.goal_id for record in (*self.records.placements, *self.records.priorities)}
        its_row = self.by_code["Goals"].get(goal.code)
        keeps_weight = its_row is None or not its_row.is_good or "weight" not in its_row.values
        return goal.id in carried or (goal.weight is not None and keeps_weight)

    def _check_span(self, row: Row) -> None:
        start, end = (row.values.get(name, getattr(row.record, name, None)) for name in ("start", "end"))
        if isinstance(start, date) and isinstance(end, date) and end < start:
            row.flag("end_before_start", "end", start=start, end=end)

    def _match(self, name: str) -> None:
        """Pairs rows without a code with the records that have the same key, in order of appearance."""
        fields = _KEYS[name]
        waiting: dict[tuple[Any, ...], deque[Any]] = {}
        for record in getattr(self.records, SHEET[name].records):
            waiting.setdefault(tuple(getattr(record, field) for field in fields), deque()).append(record)
        seen: set[tuple[Any, ...]] = set()
        model = SHEET[name].model
        for row in self._good(name):
            key = tuple(_or_default(model, field, row.values.get(field)) for field in fields)
            if name in _ONCE and key in seen:
                problem, shown = _ONCE[name]
                row.flag(problem, shown, text=str(row.values.get(shown) or ""))
                continue
            seen.add(key)
            row.record = waiting[key].popleft() if waiting.get(key) else None
            row.record_id = row.record.id if row.record is not None else new_id()

    def _check_shares(self) -> None:
        """Flags the row that brings a program's shares above 100."""
        rows = self._good("Placements")
        matched = {row.record_id for row in rows}
        sums: dict[int, float] = {}
        for placement in self.records.placements:
            if placement.id not in matched:
                sums[placement.program_id] = sums.get(placement.program_id, 0) + (placement.share or 0)
        for row in rows:
            program_id = row.values["program_id"]
            share = row.values.get("share", getattr(row.record, "share", None)) or 0
            total = sums.get(program_id, 0) + share
            if share and total > _FULL_PERCENT + _ROUNDING_PERCENT:
                row.flag("shares_above_100", "share", program=self._program_title(program_id), sum=total / 100)
            else:
                sums[program_id] = total

    def _program_title(self, program_id: int) -> str:
        known = self.records.program_by_id.get(program_id)
        titles = (row.values["title"] for row in self._good("Programs") if row.record_id == program_id)
        return known.title if known is not None else next(titles, "")

    def _collect(self) -> ImportPlan:
        adds: list[tuple[type[Record], tuple[Mapping[str, Any], ...]]] = []
        edits: list[Edit] = []
        counts: dict[str, Counts] = {}
        links: list[Mapping[str, Any]] = []
        held: dict[int, list[int]] = {}
        for link in self.records.placement_indicators:
            held.setdefault(link.placement_id, []).append(link.indicator_id)
        for sheet in SHEETS:
            if sheet.name not in self.table.rows:
                continue
            known = () if sheet.fields else getattr(self.records, sheet.records)
            next_position = max((record.position for record in known), default=-1) + 1
            new: list[Mapping[str, Any]] = []
            changed = 0
            good = self._good(sheet.name)
            for row in good:
                fields = _fields(row, sheet)
                indicator_ids = fields.pop("indicators", ())
                fresh = [item for item in indicator_ids if item not in held.get(row.record_id, ())]
                links += [
                    {"id": new_id(), "placement_id": row.record_id, "indicator_id": item, "position": position}
                    for position, item in enumerate(fresh, start=len(held.get(row.record_id, ())))
                ]
                if row.record is None:
                    new.append({"position": next_position + len(new), **fields, "id": row.record_id})
                    continue
                differing = {name: value for name, value in fields.items() if getattr(row.record, name) != value}
                if differing:
                    edits.append(Edit(sheet.model, row.record_id, differing))
                changed += bool(differing or fresh)
                if "indicators" in row.values and set(held.get(row.record_id, ())) - set(indicator_ids):
                    notice = Problem.of("indicators_kept", row.places["indicators"])
                    self.table.notices.append(notice)
            unchanged = len(good) - len(new) - changed
            left = 0 if sheet.fields else len(known) - changed - unchanged
            counts[sheet.name] = Counts(len(new), changed, unchanged, left)
            adds.append((sheet.model, tuple(_parents_first(new) if sheet.name == "Goals" else new)))
        adds.append((PlacementIndicator, tuple(links)))
        problems = [problem for rows in self.table.rows.values() for row in rows for problem in row.problems]
        return ImportPlan(tuple(adds), tuple(edits), counts, tuple(problems), tuple(self.table.notices))


def _fields(row: Row, sheet: Sheet) -> dict[str, Any]:
    """The record's fields that the row gives; an empty cell gives the model's default."""
    known = sheet.model.model_fields
    fields = {name: _or_default(sheet.model, name, value) for name, value in row.values.items() if name in known}
    if row.values.get("position", 0) is None:
        del fields["position"]
    if row.values.get("indicators"):
        fields["indicators"] = row.values["indicators"]
    return fields


def _or_default(model: type[Record], name: str, value: Any) -> Any:
    if value is not None:
        return value
    field = model.model_fields[name]
    return None if field.is_required() else field.get_default()


def _stands_under_itself(goal_id: int, parents: Mapping[int, int | None]) -> bool:
    seen: set[int] = set()
    above = parents.get(goal_id)
    while above is not None and above not in seen:
        if above == goal_id:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def _parents_first(rows: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
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
