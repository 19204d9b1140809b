"""Says what an import would add, change and leave, before anything is changed.

Nothing is removed but what a newer roadmap, taken whole, has no more.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from datetime import date

from aligner.analysis.roadmap_changes import RoadmapChange, compare_versions
from aligner.exchange.absent import settle_absent_indicators
from aligner.exchange.carried import Carried
from aligner.exchange.columns import Kind, Sheet
from aligner.exchange.crossed import names_of
from aligner.exchange.duplicates import similar_titles, without_repeated
from aligner.exchange.finding import Request
from aligner.exchange.full_version import PARTS, FullVersion
from aligner.exchange.identities import NUMBERED, Identities
from aligner.exchange.joining import Joining
from aligner.exchange.payments import flag_other_currencies, pair_with_scheduled
from aligner.exchange.questions import OF_ROADMAP, Question, questions_of
from aligner.exchange.raw import RawSheet
from aligner.exchange.row import Row
from aligner.exchange.rows import Table, table_of
from aligner.exchange.rule_checks import differing_fields, fields_of, or_default, skip_rule_breakers
from aligner.exchange.saved import Origin, completed, mapping_changes
from aligner.exchange.sheets import CODED, SHEET, SHEETS
from aligner.exchange.version_result import Step, records_after
from aligner.exchange.versions import compare_roadmap, match_renamed, parents_first
from aligner.model.choices import Weighting
from aligner.model.errors import Problem, Refused
from aligner.model.fields import Record, Values, new_id
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Goal, Initiative
from aligner.model.kinds import kind_of
from aligner.model.programs import Placement, PlacementIndicator
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import Measure, OrganizationKind, ProgramKind, RoadmapState
from aligner.rules.codes import outside_words

_KEYS: Mapping[str, tuple[str, ...]] = {
    "Measurements": ("indicator_id", "date", "source"),
    "Placements": ("program_id", "goal_id", "stage_id", "population", "region", "formerly"),
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
    "Meetings": ("day", "audience"),
    "Agenda": ("meeting_id", "question"),
    "Subjects": ("item_id", "goal_id", "decision_id", "resolution_id"),
    "Translations": ("kind", "record_id", "field", "language"),
    "ImportMappings": ("source", "form"),
    "ExchangeRates": ("currency", "base"),
    "Payments": ("program_id", "year", "state", "note"),
    "GoalLinks": ("goal_id", "helped_id"),
    "OwnMeasures": ("goal_id", "program_id", "title"),
    "Charges": ("goal_id", "basis", "name"),
    "ConnectionAnswers": ("actor_id", "goal_id", "deed"),
}
"""By which fields a row without a code of its own finds the record that is there already."""
_BUDGET, _AWARDED = "budget_minor", "awarded_minor"
_ONCE: Mapping[str, tuple[str, str]] = {
    "Priorities": ("goal_twice", "goal_id"),
    "Ballots": ("goal_twice", "goal_id"),
    "Comparisons": ("pair_twice", "goal_id"),
    "Translations": ("duplicate_value", "text"),
    "Subjects": ("duplicate_value", "item_id"),
    "Payments": ("duplicate_value", "year"),
}
"""Where a key may stand only once: the problem, and the field that is shown."""
_ALIKE = {"Programs": "title", "Actors": "name", "Stages": "title", "Goals": "title"}
_NAMED = 6
_SETTLED_FIRST = (*OF_ROADMAP, "added", "same")
_REPEATABLE = ("Placements", "Activities", "Needs", "Measurements")


@dataclass(frozen=True)
class Edit:
    """New values of some fields of a record that is already there."""

    model: type[Record]
    record_id: int
    fields: Values


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

    adds: full rows with ids, each kind after those it refers to. removals: what goes with the older version of the
    roadmap, children first. roadmap: how the versions differ, where the file is taken as the whole roadmap.
    source: the name of the file.
    counts: by the sheet's English name. problems: of the whole file; with any, nothing may be applied unless bad rows
    are skipped. bad_rows: how many rows have one. notices: worth knowing only. questions: what the user may choose;
    with one that waits nothing may be applied. places: where the row of a record stands, by its id.
    mappings: ids of the records that keep how its lists are read.
    """

    adds: tuple[tuple[type[Record], tuple[Values, ...]], ...]
    edits: tuple[Edit, ...]
    counts: Mapping[str, Counts]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    removals: tuple[tuple[type[Record], int], ...] = ()
    bad_rows: int = 0
    questions: tuple[Question, ...] = ()
    places: Mapping[int, str] = attribute(default_factory=dict)
    mappings: tuple[int, ...] = ()
    roadmap: tuple[RoadmapChange, ...] = ()
    source: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.edits and not self.removals and not any(rows for _, rows in self.adds)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Those that wait for an answer and that omitting bad rows does not settle."""
        return tuple(one for one in self.questions if not one.chosen and one.kind in _SETTLED_FIRST)


def plan_rows(
    sources: Sequence[RawSheet],
    records: Records,
    answers: Mapping[str, str] | None = None,
    request: Request | None = None,
    origin: Origin | None = None,
) -> ImportPlan:
    """The plan that omits every row with a problem and the rows that depend on it.

    answers: the user's choices, by the keys of the questions of a plan before.  request: what the user said of sheets.
    origin: where the rows come from; how they were read is kept with it.
    Raises: Refused when sheets or columns are wrong or in doubt, so that no row can be judged.
    """
    answers = answers or {}
    request = replace(request or Request(), names=names_of(records), saved=records.import_mappings)
    table = table_of(sources, answers, request)
    if table.faults:
        raise Refused(*table.faults)
    day = origin.day if origin is not None else date.today()
    plan = _Planner(table, records, table.answers, day).plan()
    if origin is None:
        return plan
    return _with_mappings(replace(plan, source=origin.name), table, records, origin)


def _with_mappings(plan: ImportPlan, table: Table, records: Records, origin: Origin) -> ImportPlan:
    """The plan that also keeps how lists of other people were read."""
    read = [
        (completed(one.mapping, one.source, table.answers), one.source, one.saved)
        for one in table.read
        if one.mapping is not None
    ]
    changes = mapping_changes(read, records.import_mappings, origin, is_used=not plan.is_empty)
    return replace(
        plan,
        adds=(*plan.adds, *([(ImportMapping, tuple(changes.added))] if changes.added else [])),
        edits=(*plan.edits, *(Edit(ImportMapping, at, values) for at, values in changes.edited.items())),
        notices=(*plan.notices, *changes.notices),
        mappings=tuple(changes.used),
    )


def _left(sheet: Sheet, known: Sequence[Record], rows: Sequence[Row], count: int) -> Problem:
    """That records are here and not in the list, with the first of their names."""
    listed = {row.record_id for row in rows}
    names = tuple(getattr(record, _ALIKE[sheet.name]) for record in known if record.id not in listed)
    return Problem.of("not_in_the_list", "", sheet_kind=sheet.key, n=count, seen=names[:_NAMED])


class _Planner:
    def __init__(self, table: Table, records: Records, answers: Mapping[str, str], today: date) -> None:
        self.today = today
        self.table = table
        self.records = records
        self.answers = answers
        self.required_keys: list[str] = []
        self.more_problems: list[Problem] = []
        self.identities = Identities(table, records, answers)
        self.version = FullVersion(table, records, answers, self.identities)
        self.carried = Carried()

    def plan(self) -> ImportPlan:
        for name in CODED:
            if name == "Indicators":
                self.table.notices += settle_absent_indicators(self.table, self.records, self.answers)
            self.identities.identify(name)
            if name == "Goals" and not self.version.is_taken:
                self._compare_roadmaps()
            self.version.match(name)
            if name in _ALIKE and name in self.table.rows:
                known = getattr(self.records, SHEET[name].records)
                self.table.notices += (
                    similar_titles(self.table.good(name), known, _ALIKE[name]) if name != "Goals" else ()
                )
        self.version.settle()
        self.required_keys += self.version.waiting
        self._take_awards()
        for name in ("Initiative", "Organization"):
            for row in self.table.rows_of(name):
                row.record = getattr(self.records, SHEET[name].records)
                row.record_id = row.record.id
        for name in CODED:
            self._keep_values_of_empty_cells(name)
        self._fill_currencies()
        joining = Joining(self.table, self.records)
        for sheet in SHEETS:
            if sheet.fields:
                continue
            joining.before(sheet.name)
            for row in self.table.good(sheet.name):
                self._resolve(row)
            joining.after(sheet.name)
            if sheet.name in _KEYS:
                self._match(sheet.name)
            if sheet.name in NUMBERED:
                self.identities.number(sheet)
        self._clear_parent_weights()
        self.carried = self.version.carried(self.today)
        self.more_problems += skip_rule_breakers(self.table, self.records, self.carried)
        return self._collect()

    def _compare_roadmaps(self) -> None:
        """Asks what becomes of goals that a second version of the roadmap does not have."""
        if "Goals" not in self.table.rows:
            return
        rows = self.table.good("Goals")
        matched_goals = match_renamed(rows, self.records.goals)
        found = compare_roadmap(rows, self.records, matched_goals, self.answers.get("roadmap"))
        self.table.notices += found.notices
        if found.is_in_doubt:
            self.required_keys.append("roadmap")

    def _keep_values_of_empty_cells(self, name: str) -> None:
        """An empty cell leaves the value that is here, unless the user said that it makes it unknown."""
        erases = self.answers.get("empty") == "erase"
        is_full_roadmap = name == "Goals" and self.answers.get("roadmap") == "whole"
        for row in self.table.good(name):
            if row.record is None:
                continue
            for field, value in list(row.values.items()):
                known = getattr(row.record, field, None)
                column = next((one for one in row.sheet.columns if one.field == field), None)
                if value is not None or known in (None, "") or column is None or column.kind is Kind.REFS:
                    continue
                if field not in row.places or known == or_default(row.sheet.model, field, None):
                    continue
                if erases or (is_full_roadmap and field in ("parent_id", "weight", "former_since")):
                    code = "empty_cell_erases"
                else:
                    code = "empty_cell_keeps"
                    del row.values[field]
                self.table.notices.append(row.notice(code, field, ask="empty", column_kind=column.key))

    def _take_awards(self) -> None:
        """In a foundation's list rows that name a grantee are grants, and money under a header such as "Amount
        awarded", or "Amount" beside a grantee, is the award for all years, not the money of one. While its file has no
        money of grants yet, sums count awards from here on."""
        own = self.records.organization
        if own.kind is not OrganizationKind.FOUNDATION:
            return
        rows = self.table.good("Programs")
        given = [row for row in rows if row.is_given and row.record is None and row.values.get("kind") is None]
        for row in given:
            row.values["kind"] = ProgramKind.GRANT
        if given:
            self.table.notices.append(Problem.of("rows_have_grantee", given[0].place))
        taken = [row for row in rows if row.has_award and _AWARDED not in row.values]
        for row in taken:
            for held in (row.values, row.places):
                if _BUDGET in held:
                    held[_AWARDED] = held.pop(_BUDGET)  # pyright: ignore[reportArgumentType]
        if not taken:
            return
        self.table.notices.append(Problem.of("taken_as_awarded", taken[0].place, n=len(taken)))
        has_money = any(p.budget_minor is not None or p.awarded_minor is not None for p in self.records.programs)
        if not has_money and own.money_measure is Measure.YEAR and "Organization" not in self.table.rows:
            row = Row(SHEET["Organization"], taken[0].place, {"money_measure": Measure.AWARDED})
            self.table.rows["Organization"] = [row]

    def _fill_currencies(self) -> None:
        """Puts the currency that is beside an amount in the row, where its own column says none."""
        own = self.records.organization.currency
        for name in ("Programs", "Activities"):
            fields = (_BUDGET, _AWARDED) if name == "Programs" else ("amount_minor",)
            for row in self.table.good(name):
                field = next((one for one in fields if row.values.get(one) is not None), fields[0])
                stored = getattr(row.record, "currency", "")
                if row.record is not None and not stored and row.values.get("currency") == own:
                    # It says of the record what the organization's own says of all.
                    del row.values["currency"]
                stated = row.values.get("currency") or ("" if "currency" in row.values else stored)
                if not row.currency or row.values.get(field) is None or row.currency == (stated or own):
                    continue
                if stated:
                    row.flag("other_currency", field, currency=row.currency, other=stated)
                else:
                    row.values["currency"] = row.currency
                    self.table.notices.append(row.notice("currency_seen", field, currency=row.currency))

    def _resolve(self, row: Row) -> None:
        """Turns the row's codes into ids."""
        for column in row.sheet.columns:
            value = row.values.get(column.field)
            if value is None:
                continue
            if column.kind is Kind.REFS:
                found_ids = [self.identities.find(row, column, code) for code in value]
                row.values[column.field] = tuple(dict.fromkeys(found_ids))
            elif column.kind is Kind.REF:
                is_outside = row.sheet.name == "Placements" and column.field == "goal_id"
                if is_outside and fold_key(value) in outside_words():
                    row.values["goal_id"] = None
                else:
                    row.values[column.field] = self.identities.find(row, column, value)

    def _clear_parent_weights(self) -> None:
        """A goal with an empty weight that gets goals below it loses its own, for it shows their sum: reported."""
        rows = self.table.good("Goals")
        parents = {goal.id: goal.parent_id for goal in self.records.goals}
        parents |= {row.record_id: row.values["parent_id"] for row in rows if "parent_id" in row.values}
        above = set(parents.values())
        for row in rows:
            if row.record_id not in above or "weight" not in row.places or row.values.get("weight") is not None:
                continue
            if row.record is not None and row.record.weight is not None and "weight" not in row.values:
                row.values["weight"] = None
                self.table.notices = [one for one in self.table.notices if one.where != row.places["weight"]]
                self.table.notices.append(row.notice("parent_weight_goes", "weight", goal=row.values["title"]))

    def _match(self, name: str) -> None:
        """Pairs rows without a code with the records that have the same key, in order of appearance."""
        fields = _KEYS[name]
        if name in _REPEATABLE and name in self.table.rows:
            self._report_repeated(name, fields)
        waiting: dict[tuple[object, ...], deque[Record]] = {}
        for record in getattr(self.records, SHEET[name].records):
            waiting.setdefault(tuple(getattr(record, field) for field in fields), deque()).append(record)
        first_rows: set[tuple[object, ...]] = set()
        model = SHEET[name].model
        for row in self.table.good(name):
            key = tuple(or_default(model, field, row.values.get(field)) for field in fields)
            if name in _ONCE and key in first_rows:
                problem, shown = _ONCE[name]
                row.flag(problem, shown, text=str(row.values.get(shown) or ""))
                continue
            first_rows.add(key)
            row.record = waiting[key].popleft() if waiting.get(key) else None
            if row.record is None and name == "Placements":
                row.record = self._placed_already(row, waiting)
            row.record_id = row.record.id if row.record is not None else new_id()
        if name == "Payments":
            flag_other_currencies(self.table, self.records)
            pair_with_scheduled(self.table.good(name), waiting)
        self._keep_values_of_empty_cells(name)

    def _placed_already(self, row: Row, waiting: Mapping[tuple[object, ...], deque[Record]]) -> Record | None:
        """The one placement of a program at a goal, for a list that has no columns for stages, people and regions; in
        one that does not say where placements stood before, the one that lost its place."""
        if "formerly" not in row.values:
            cell = tuple(
                row.values.get(field) or or_default(Placement, field, None) for field in _KEYS["Placements"][:-1]
            )
            lost = next((key for key, records in waiting.items() if key[:-1] == cell and records), None)
            if lost is not None:
                return waiting[lost].popleft()
        if any(field in row.values for field in _KEYS["Placements"][2:-1]):
            return None
        place = (row.values.get("program_id"), row.values.get("goal_id"))
        found = [key for key, records in waiting.items() if key[:2] == place and records]
        return waiting[found[0]].popleft() if len(found) == 1 and len(waiting[found[0]]) == 1 else None

    def _report_repeated(self, name: str, fields: tuple[str, ...]) -> None:
        """Omits placements that say word for word the same again; of other rows it reports."""
        if name != "Placements":
            self._report_same_key(name, fields)
            return
        good = self.table.good(name)
        kept, problems = without_repeated(good, fields)
        removed = {id(row) for row in good} - {id(row) for row in kept}
        self.table.rows[name] = [row for row in self.table.rows[name] if id(row) not in removed]
        self.table.notices += problems

    def _report_same_key(self, name: str, fields: tuple[str, ...]) -> None:
        """Of other rows two may speak of the same; that is reported."""
        first_rows: dict[tuple[object, ...], Row] = {}
        for row in self.table.good(name):
            first = first_rows.setdefault(tuple(row.values.get(field) or None for field in fields), row)
            if first is not row:
                other = first.place.rpartition("!")[2]
                self.table.notices.append(Problem.of("row_of_same_key", row.place, other=other))

    def _has_new_roadmap(self, adds: Sequence[tuple[type[Record], tuple[Values, ...]]]) -> bool:
        """Whether the file has the initiative's roadmap: the first one here, or a newer one, taken whole."""
        is_stated = any("state" in row.values for row in self.table.good("Initiative"))
        if is_stated or self.records.initiative.state is not RoadmapState.DRAFT:
            return False
        return bool(dict(adds).get(Goal)) and (self.version.is_taken or not self.records.goals)

    def _collect(self) -> ImportPlan:
        adds: list[tuple[type[Record], tuple[Values, ...]]] = []
        edits: list[Edit] = []
        counts: dict[str, Counts] = {}
        links: list[Values] = []
        linked_indicators: dict[int, list[int]] = {}
        for link in self.records.placement_indicators:
            linked_indicators.setdefault(link.placement_id, []).append(link.indicator_id)
        for sheet in SHEETS:
            if sheet.name not in self.table.rows:
                continue
            known = () if sheet.fields else getattr(self.records, sheet.records)
            next_position = max((record.position for record in known), default=-1) + 1
            new: list[Values] = []
            changed = 0
            good = self.table.good(sheet.name)
            for row in good:
                indicator_ids = row.values.get("indicators") or ()
                new_links = [item for item in indicator_ids if item not in linked_indicators.get(row.record_id, ())]
                links += [
                    {"id": new_id(), "placement_id": row.record_id, "indicator_id": item, "position": position}
                    for position, item in enumerate(new_links, start=len(linked_indicators.get(row.record_id, ())))
                ]
                if row.record is None:
                    new.append({"position": next_position + len(new), **fields_of(row), "id": row.record_id})
                    continue
                differing = differing_fields(row)
                kind = kind_of(sheet.model)
                ended = kind.consents_ended(dict(row.record), {**dict(row.record), **differing})
                for day in ended:
                    words = next(name for name in kind.consented[day] if name in differing)
                    self.table.notices.append(row.notice("consent_ended", words, title=row.record.title))
                differing |= ended
                if differing:
                    edits.append(Edit(sheet.model, row.record_id, differing))
                # Where a record only stands elsewhere in the order, the comparison of the versions says so.
                changed += bool(set(differing) - {"position"} if sheet.name in PARTS else differing) or bool(new_links)
                if "indicators" in row.values and set(linked_indicators.get(row.record_id, ())) - set(indicator_ids):
                    notice = Problem.of("indicators_kept", row.places["indicators"])
                    self.table.notices.append(notice)
            unchanged = len(good) - len(new) - changed
            untouched = 0 if sheet.fields else len(known) - changed - unchanged
            untouched -= len(self.carried.removed(sheet.model))
            counts[sheet.name] = Counts(len(new), changed, unchanged, untouched)
            adds.append((sheet.model, tuple(parents_first(new) if sheet.name == "Goals" else new)))
            if sheet.name in _ALIKE and sheet.name != "Goals" and 0 < untouched < len(known):
                self.table.notices.append(_left(sheet, known, good, untouched))
        adds.append((PlacementIndicator, tuple(links)))
        kept = tuple(self.carried.weightings)
        adds = [(model, (*rows, *kept) if model is Weighting else rows) for model, rows in adds]
        if kept and Weighting not in dict(adds):
            adds.append((Weighting, kept))
        edits += (
            Edit(model, at, fields) for model, found in self.carried.edits.items() for at, fields in found.items()
        )
        if self._has_new_roadmap(adds):
            edits.append(Edit(Initiative, self.records.initiative.id, {"state": RoadmapState.INITIATIVE}))
        rows = [row for rows in self.table.rows.values() for row in rows]
        problems = [*self.more_problems, *(problem for row in rows for problem in row.problems)]
        notices = tuple(self.table.notices)
        questions = questions_of((*problems, *notices), self.answers, self.required_keys)
        plan = ImportPlan(
            tuple(adds),
            tuple(edits),
            counts,
            tuple(problems),
            notices,
            removals=tuple(self.carried.removals),
            bad_rows=sum(not row.is_good for row in rows),
            questions=questions,
            places={row.record_id: row.place for row in rows if row.is_good},
        )
        if not self.version.is_taken:
            return plan
        done = Step(plan.adds, ((one.model, one.record_id, one.fields) for one in plan.edits), plan.removals)
        return replace(plan, roadmap=compare_versions(self.records, records_after(self.records, done)))
