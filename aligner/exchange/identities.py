"""Gives rows their records: by code, by codes that look alike, by titles where a list has no codes."""

from collections import Counter
from collections.abc import Mapping, Sequence

from aligner.exchange.columns import Column, Sheet
from aligner.exchange.crossed import parted
from aligner.exchange.duplicates import comparable_title
from aligner.exchange.identifiers import identifier_of
from aligner.exchange.joining import code_of
from aligner.exchange.likeness import alike
from aligner.exchange.naming import BETWEEN
from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.exchange.sheets import CODED, SHEET
from aligner.model.fields import Record, new_id
from aligner.model.records import Records
from aligner.model.text import fold_key

_CODE_LETTERS = {"Goals": "G", "Stages": "S", "Indicators": "I", "Programs": "P", "Actors": "A"}
NUMBERED = ("Workshops", "Resolutions", "Decisions", "Meetings", "Agenda")
"""Sheets whose codes the workbook gives."""


class Identities:
    """Which row is which record, and what a code in another row stands for.

    existing: the records that are here, by sheet and code.  by_code: the file's rows.
    """

    def __init__(self, table: Table, records: Records, answers: Mapping[str, str]) -> None:
        self.table = table
        self.answers = answers
        self.existing: dict[str, dict[str, Record]] = {
            name: {record.code: record for record in getattr(records, SHEET[name].records)} for name in CODED
        }
        for name in NUMBERED:
            # In a file with the sheet itself its codes are those of its rows.
            known = getattr(records, SHEET[name].records) if name not in table.rows else ()
            self.existing[name] = {code_of(SHEET[name], at): record for at, record in enumerate(known)}
        self.by_code: dict[str, dict[str, Row]] = {name: {} for name in (*CODED, *NUMBERED)}
        self.folded: dict[str, dict[str, set[str]]] = {}
        self.by_title: dict[str, dict[str, set[str]]] = {}
        self.by_identifier = _codes_by_identifier(records)
        self.taken_as: dict[str, str] = {}
        self.dropped: set[int] = set()
        """Ids of records that go with an older roadmap: nothing may refer to them."""

    def number(self, sheet: Sheet) -> None:
        """Lets other rows refer to the rows of a sheet whose codes the workbook gave."""
        rows = self.by_code[sheet.name]
        for row in self.table.rows_of(sheet.name):
            code = row.values.pop("code", None)
            if code is not None and code in rows:
                row.flag("duplicate_code", "code", text=code)
            elif code is not None:
                rows[code] = row
        self.folded[sheet.name] = {}
        for code in (*self.existing[sheet.name], *rows):
            self.folded[sheet.name].setdefault(fold_key(code), set()).add(code)

    def identify(self, name: str) -> None:
        """Gives each row with a code its record, or a new id; codes that differ only in how they look are one."""
        rows = self.by_code[name]
        first_rows: dict[str, Row] = {}
        stored: dict[str, list[str]] = {}
        for code in self.existing[name]:
            stored.setdefault(fold_key(code), []).append(code)
        if any("code" not in row.places for row in self.table.rows_of(name)):
            self._make_codes(name)
        for row in self.table.rows_of(name):
            code = row.values.get("code")
            if code is None:
                continue
            if name == "Programs" and code not in self.existing[name] and code in self.by_identifier:
                known = self.by_identifier[code]
                self.table.notices.append(row.notice("matched_by_identifier", "code", text=code, other_code=known))
                code = row.values["code"] = self.taken_as[code] = known
            first = first_rows.get(fold_key(code))
            if first is not None:
                other = first.places.get("code", first.place).rpartition("!")[2]
                row.flag("duplicate_code_in_file", "code", text=code, other=other, other_code=first.values["code"])
                continue
            first_rows[fold_key(code)] = row
            like = stored.get(fold_key(code), [])
            if code not in self.existing[name] and len(like) == 1:
                if self.answers.get("codes") != "same":
                    row.flag("code_looks_alike", "code", ask="codes", text=code, other_code=like[0])
                    continue
                self.table.notices.append(
                    row.notice("code_taken_as", "code", ask="codes", text=code, other_code=like[0])
                )
                code = row.values["code"] = like[0]
            rows[code] = row
            row.record = self.existing[name].get(code)
            row.record_id = row.record.id if row.record is not None else new_id()
        folded: dict[str, set[str]] = {}
        for code in (*self.existing[name], *rows):
            folded.setdefault(fold_key(code), set()).add(code)
        self.folded[name] = folded

    def _make_codes(self, name: str) -> None:
        """Gives codes to the rows of lists without a column of them; one whose title is here gets that record's, and
        so does one whose title nearly is, where the user says that they are the same."""
        field = "name" if name == "Actors" else "title"
        by_title: dict[str, list[str]] = {}
        for code, record in self.existing[name].items():
            by_title.setdefault(comparable_title(getattr(record, field)), []).append(code)
        listed = self.table.rows_of(name)
        rows = [row for row in listed if row.values.get(field) and "code" not in row.places]
        titles = [comparable_title(row.values[field]) for row in rows]
        used = {fold_key(code) for code in (*self.existing[name], *(row.values.get("code") or "" for row in listed))}
        alike = self._alike(name, field, titles, by_title)
        letter, number = _CODE_LETTERS[name], 1
        listed_times = Counter(titles)
        waiting = {title: list(known) for title, known in by_title.items()}
        for row, title in zip(rows, titles, strict=True):
            row.places["code"] = row.places[field]
            known = by_title.get(title, [])
            if known and len(known) == listed_times[title]:
                # As many as are here: each is the next of them, in their order.
                row.values["code"] = waiting[title].pop(0)
                self.table.notices.append(row.notice("matched_by_title", field, text=row.values[field]))
                continue
            if known and not self._may_add_copy(row, field):
                continue
            if title in alike:
                code, ask = alike[title], f"{SHEET[name].key}.{field}.same"
                told = {"text": row.values[field], "other": getattr(self.existing[name][code], field)}
                is_same = self.answers.get(ask) == "same"
                notice = "matched_by_likeness" if is_same else "title_looks_alike"
                self.table.notices.append(row.notice(notice, field, ask=ask, **told))
                if is_same:
                    row.values["code"] = code
                    continue
            while fold_key(f"{letter}{number}") in used:
                number += 1
            row.values["code"] = f"{letter}{number}"
            used.add(fold_key(row.values["code"]))
            self.table.notices.append(row.notice("code_made", field, text=row.values["code"]))

    def _may_add_copy(self, row: Row, field: str) -> bool:
        """Whether a row is added beside those that are here under its name; else it waits, or is left out."""
        ask = f"{row.sheet.key}.{field}.copies"
        choice = self.answers.get(ask)
        if choice == "leave":
            self.table.notices.append(row.notice("row_of_copies_left", field, ask=ask, text=row.values[field]))
            rows = self.table.rows[row.sheet.name]
            self.table.rows[row.sheet.name] = [one for one in rows if one is not row]
        elif choice != "new":
            row.flag("title_of_copies", field, ask=ask, text=row.values[field])
        return choice == "new"

    def _alike(
        self, name: str, field: str, titles: Sequence[str], by_title: Mapping[str, list[str]]
    ) -> Mapping[str, str]:
        """The codes of records that nearly have a title of the list, and are not in it themselves, by title."""
        listed = Counter(titles)
        free = {code: title for title, codes in by_title.items() if title not in listed for code in codes}
        waiting = [title for title in dict.fromkeys(titles) if title not in by_title and listed[title] == 1]
        known = {code: getattr(self.existing[name][code], field) for code in free}
        texts = {comparable_title(text): text for row in self.table.rows_of(name) if (text := row.values.get(field))}
        found = alike([texts[title] for title in waiting], known)
        return {waiting[place]: code for place, code in found.items()}

    def find(self, row: Row, column: Column, code: str) -> int | None:
        """The id that a code stands for; flags the row when there is none."""
        rows, existing = self.by_code[column.refers], self.existing[column.refers]
        code = self.taken_as.get(code, code) if column.refers == "Programs" else code
        if code not in rows and code not in existing:
            like = self.folded[column.refers].get(fold_key(code), set())
            code = next(iter(like)) if len(like) == 1 else self._code_by_title(row, column, code)
        target = rows.get(code)
        if target is not None and target.is_good:
            return target.record_id
        if code in existing and existing[code].id not in self.dropped:
            return existing[code].id
        if target is not None:
            row.flag("depends_on_bad_row", column.field, text=code, row=target.place)
        elif row.keeps and not column.is_required:
            kind = SHEET[column.refers].key
            self.table.notices.append(row.notice("reference_stays_open", column.field, text=code, sheet_kind=kind))
        else:
            row.flag("unknown_code", column.field, text=code, sheet_kind=SHEET[column.refers].key)
        return None

    def _code_by_title(self, row: Row, column: Column, text: str) -> str:
        """The code of the one record that has the text as its title, which is reported, or as both; else the text."""
        name = column.refers
        if name not in CODED:
            return text
        if name not in self.by_title:
            field = "name" if name == "Actors" else "title"
            known = self.by_title.setdefault(name, {})
            for code, record in self.existing[name].items():
                if code not in self.by_code[name]:
                    known.setdefault(comparable_title(getattr(record, field)), set()).add(code)
            for code, one in self.by_code[name].items():
                known.setdefault(comparable_title(one.values.get(field) or ""), set()).add(code)
        found = self.by_title[name].get(comparable_title(text), set())
        if comparable_title(text) and len(found) == 1:
            if not row.is_part:
                self.table.notices.append(row.notice("found_by_title", column.field, text=text))
            return next(iter(found))
        code, sign, title = text.partition(BETWEEN)
        others = self.by_title[name].get(comparable_title(title), set()) - {code}
        if sign and not others and (code in self.by_code[name] or code in self.existing[name]):
            # Written so by the workbook to fill in: the code says which it is, whatever its title has become.
            return code
        for code, title in parted(text):
            both = self.folded[name].get(fold_key(code), set()) & self.by_title[name].get(
                comparable_title(title), set()
            )
            if len(both) == 1:
                return next(iter(both))
        return text


def _codes_by_identifier(records: Records) -> Mapping[str, str]:
    """The codes of grants by the identifiers by which they came in or leave, where only one has it."""
    found = [
        (identifier, one.code)
        for one in records.programs
        for identifier in {one.source_id, identifier_of(one, records.organization)}
        if identifier
    ]
    counts = Counter(identifier for identifier, _ in found)
    return {identifier: code for identifier, code in found if counts[identifier] == 1}
