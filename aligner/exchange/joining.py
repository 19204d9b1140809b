"""Finds what rows refer to without a code: a ballot's participant and workshop, a translation's record."""

from aligner.exchange.columns import Sheet
from aligner.exchange.naming import columns_by_header, sheets_by_name
from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.exchange.sheets import SHEET, SHEETS
from aligner.lang.words import words
from aligner.model.ballot_form import latest_workshop
from aligner.model.kinds import kind_of
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES, MINUTES, WorkshopMethod, WorkshopState

_LONGEST_CODE = 12
_ANSWERED = ("Ballots", "Comparisons")
_WITH_OWN_CODES = ("Goals", "Stages", "Indicators", "Programs", "Actors")


def code_of(sheet: Sheet, index: int) -> str:
    """The code that the workbook gives to the record at an index, from 0: "W1"."""
    return f"{sheet.prefix}{index + 1}"


class Joining:
    """Works through the sheets in their order, around the planner's own steps."""

    def __init__(self, table: Table, records: Records) -> None:
        self.table = table
        self.records = records
        self._has_workshops = "Workshops" in table.rows

    def before(self, name: str) -> None:
        """Called when a sheet's turn comes, before its codes are turned into ids."""
        if name == "Workshops":
            self._separate_ballots()
        elif name == "Participants":
            self._add_people()

    def after(self, name: str) -> None:
        """Called when a sheet's codes are ids."""
        if name in _ANSWERED:
            for row in self._good(name):
                self._find_person(row)
            if name == "Ballots":
                self._check_answers()
        elif name == "Meetings":
            for row in self._good(name):
                if row.values.get("minutes") not in (None, *MINUTES):
                    text, choices = str(row.values["minutes"]), ", ".join(map(str, MINUTES))
                    row.flag("not_a_choice", "minutes", text=text, choices=choices)
        elif name == "Subjects":
            for row in self._good(name):
                self._check_subject(row)
        elif name == "Translations":
            for row in self._good(name):
                self._find_translated(row)

    def _good(self, name: str) -> list[Row]:
        return [row for row in self.table.rows.get(name, []) if row.is_good]

    def _answers(self) -> list[Row]:
        return [row for name in _ANSWERED for row in self._good(name)]

    def _separate_ballots(self) -> None:
        """Ballots that name no workshop go to the latest one that has their participants, else to a new one."""
        unassigned = [row for row in self._answers() if row.values.get("workshop_id") is None]
        if not unassigned:
            return
        people = {fold_key(row.values["participant"]) for row in unassigned}
        rows = self.table.rows.get("Workshops", [])
        if "Participants" in self.table.rows and rows:
            for row in unassigned:
                row.values["workshop_id"] = rows[-1].values.get("code")
            return
        latest = latest_workshop(self.records)
        if latest is not None:
            known = {
                fold_key(text)
                for person in self.records.participants
                if person.workshop_id == latest.id
                for text in (person.code, person.name)
                if text
            }
            if known & people:
                code = code_of(SHEET["Workshops"], self.records.workshops.index(latest))
                for row in unassigned:
                    row.values["workshop_id"] = code
                if rows:
                    # The file has workshops of its own: the one that is here is reported by its id.
                    for row in unassigned:
                        row.values["workshop_id"] = None
                        row.values["home"] = latest.id
                return
        self._make_workshop(unassigned)

    def _make_workshop(self, unassigned: list[Row]) -> None:
        sheet = SHEET["Workshops"]
        row = Row(sheet, unassigned[0].sheet.name)
        method = WorkshopMethod.RATING
        if any(one.sheet.name == "Comparisons" for one in unassigned):
            method = WorkshopMethod.PAIRWISE
        elif any(one.values.get("points") is not None for one in unassigned):
            method = WorkshopMethod.POINTS
        elif any(one.values.get("rank") is not None for one in unassigned):
            method = WorkshopMethod.ORDER
        title = words(self.records.organization.language).sentence("sheets.ballots_workshop")
        # A vote that comes as a plain sheet was held elsewhere: its result stands, as far as anonymity lets it be seen.
        row.values = {"code": "\0", "title": title, "method": method, "state": WorkshopState.SHOWN, "shown_round": 1}
        self.table.rows.setdefault(sheet.name, []).append(row)
        for one in unassigned:
            one.values["workshop_id"] = "\0"
            one.values.setdefault("showing", 1)

    def _add_people(self) -> None:
        """Someone whom neither the file nor the workspace lists takes part all the same."""
        sheet = SHEET["Participants"]
        listed = {
            (row.values.get("workshop_id"), fold_key(text))
            for row in self.table.rows.get(sheet.name, [])
            for text in (row.values.get("code"), row.values.get("name"))
            if text
        }
        stored: set[tuple[object, str]] = set()
        codes: set[str] = {fold_key(person.code) for person in self.records.participants}
        for person in self.records.participants:
            at = next(i for i, one in enumerate(self.records.workshops) if one.id == person.workshop_id)
            for workshop_ref in (code_of(SHEET["Workshops"], at), person.workshop_id):
                stored |= {(workshop_ref, fold_key(text)) for text in (person.code, person.name) if text}
        codes |= {text for _, text in listed}
        people = []
        for row in self._answers():
            workshop_ref = row.values.get("home") or row.values.get("workshop_id")
            text = row.values["participant"]
            key = (workshop_ref, fold_key(text))
            if key in listed or (key in stored and self._belongs_to_workspace(workshop_ref)) or "home" in row.values:
                continue
            listed.add(key)
            is_code = len(text) <= _LONGEST_CODE and " " not in text
            code = text if is_code else self._free_code(codes)
            codes.add(fold_key(code))
            person = Row(sheet, row.place)
            person.values = {
                "workshop_id": row.values.get("workshop_id"),
                "code": code,
                "name": "" if is_code else text,
                "group": row.values.get("group") or "",
            }
            people.append(person)
        if people:
            self.table.rows.setdefault(sheet.name, []).extend(people)

    def _belongs_to_workspace(self, workshop_ref: object) -> bool:
        """Whether a workshop's code means one that the workspace has, not one of the file's own."""
        return isinstance(workshop_ref, int) or not self._has_workshops

    @staticmethod
    def _free_code(codes: set[str]) -> str:
        number = 1
        while f"p{number}" in codes:
            number += 1
        return f"P{number}"

    def _find_person(self, row: Row) -> None:
        """Puts the participant's id in place of its code or name."""
        workshop_ref = row.values.get("home") or row.values.get("workshop_id")
        text = row.values["participant"]
        people: list[tuple[str, str, int]] = [
            (one.values["code"], one.values.get("name") or "", one.record_id)
            for one in self._good("Participants")
            if one.values.get("workshop_id") == workshop_ref
        ]
        people += [
            (person.code, person.name, person.id)
            for person in self.records.participants
            if person.workshop_id == workshop_ref
        ]
        ways = (
            [at for code, _, at in people if code == text],
            [at for code, _, at in people if fold_key(code) == fold_key(text)],
            [at for _, name, at in people if fold_key(name) == fold_key(text)],
        )
        found = next((way[0] for way in ways if way), None)
        if found is None:
            row.flag("unknown_code", "participant", text=row.values["participant"], sheet_kind="participants")
        else:
            row.values["participant_id"] = found

    def _check_answers(self) -> None:
        for row in self._good("Ballots"):
            if all(row.values.get(name) is None for name in ("points", "rank", "rating")):
                row.flag("value_missing", "points")

    @staticmethod
    def _check_subject(row: Row) -> None:
        """An item is about one thing a row."""
        named = [field for field in ("goal_id", "decision_id", "resolution_id") if row.values.get(field) is not None]
        if not named:
            row.flag("value_missing", "goal_id")
        elif len(named) > 1:
            row.flag("one_subject_a_row", named[1])

    def _find_translated(self, row: Row) -> None:
        """Puts the kind, the id and the field's name in place of the words for them."""
        values = row.values
        sheet = sheets_by_name().get(fold_key(values["kind"]))
        if sheet is None or sheet.name == "Translations":
            row.flag("unknown_code", "kind", text=values["kind"], sheet_kind="translations")
            return
        columns = columns_by_header(sheet.fields or sheet.columns)
        column = columns.get(fold_key(values["field"]))
        name = column.field if column is not None else values["field"]
        if name not in sheet.model.model_fields:
            row.flag("unknown_code", "field", text=values["field"], sheet_kind=sheet.key)
        if values["language"].casefold() not in LANGUAGES:
            row.flag("not_a_choice", "language", text=values["language"], choices=LANGUAGES)
        target = self._target(sheet, values.get("record"))
        if target is None:
            row.flag("unknown_code", "record", text=values.get("record") or "", sheet_kind=sheet.key)
        values |= {
            "kind": kind_of(sheet.model).name,
            "record_id": target or 0,
            "field": name,
            "language": values["language"].casefold(),
        }

    def _target(self, sheet: Sheet, code: str | None) -> int | None:
        """The id of a record reported by its code, or by its place among the rows of its sheet, from 1."""
        if sheet.fields:
            return getattr(self.records, sheet.records).id
        rows = self.table.rows.get(sheet.name)
        known = getattr(self.records, sheet.records)
        if sheet.name in _WITH_OWN_CODES:
            found = [row.record_id for row in rows or () if row.is_good and row.values.get("code") == code]
            return next(iter([*found, *(record.id for record in known if record.code == code)]), None)
        if code is None or not code.removeprefix(sheet.prefix).isdecimal():
            return None
        at = int(code.removeprefix(sheet.prefix)) - 1
        ids = [row.record_id for row in rows] if rows is not None else [record.id for record in known]
        return ids[at] if 0 <= at < len(ids) and ids[at] else None


def sheet_of(kind: str) -> Sheet | None:
    """The sheet that holds a kind of record."""
    return next((sheet for sheet in SHEETS if kind_of(sheet.model).name == kind), None)
