"""How the sheets of a source are read: which list each holds, where its headers stand, what each column is.

A mapping is plain data, kept as JSON and used again for the next file of the same form:

    {"schema": 1, "sheets": [{
        "sheet": "Services 2026",                                  its title, "" for any
        "kind": "programs",                                        one of `KINDS`; "" leaves the sheet alone
        "header_row": 3,                                           as the file numbers it
        "columns": [
            {"column": "B", "header": "Service", "field": "title"},
            {"column": "E", "header": "Cost (thousands)", "field": "budget", "unit": 1000},
            {"column": "F", "header": "Unit", "field": ""}],       "" leaves the column out
        "name": "Our services",                                    what the user calls the list, "" for nothing
        "constants": {"kind": "grant", "currency": "ILS"},         what every row has beside its columns
        "answers": {"programs.start.order": "dmy"}}]}              to the questions of the import

A column with "fill_down": true is written once for the rows below it. Kinds that hold several things in one take
neither that nor units and constants. Goals and payments
beside programs take no unit. Columns are found by their headers, wherever they
stand in the next file; the letter serves where there is no header.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from aligner.exchange.questions import is_option
from aligner.exchange.shapes import JOINT, KINDS, REPEATED, TAKEN_OUT, kind_columns
from aligner.model.errors import refuse
from aligner.model.text import NAME_LIMIT, clean_text

SCHEMA = 1
_MAX_UNIT = 10**9
_LETTERS = re.compile(r"[A-Za-z]{0,3}")


@dataclass(frozen=True)
class ColumnMapping:
    """header: as it is in the file.  field: the column's key, "" to leave it out.  letters: "B".

    unit: what one of its numbers stands for, 1,000 for thousands.  fill_down: an empty cell means the one above.
    """

    header: str
    field: str
    letters: str = ""
    unit: int = 1
    fill_down: bool = False


@dataclass(frozen=True)
class SheetMapping:
    """title: of the sheet, "" for any.  kind: of `KINDS`, "" to leave it alone.  header_row: as the file numbers it.

    constants: by field, what every row has.  answers: to the import's questions.  name: that the user gave the list.
    """

    title: str
    kind: str
    header_row: int
    columns: tuple[ColumnMapping, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True)
class SourceMapping:
    """The mappings of a file's sheets."""

    sheets: tuple[SheetMapping, ...]

    @property
    def answers(self) -> Mapping[str, str]:
        """The answers of all sheets."""
        return {key: choice for sheet in self.sheets for key, choice in sheet.answers.items()}

    def with_answers(self, answers: Mapping[str, str]) -> "SourceMapping":
        """The mapping that also remembers what was answered."""
        return SourceMapping(tuple(replace(sheet, answers={**sheet.answers, **answers}) for sheet in self.sheets))


def as_json(mapping: SourceMapping) -> dict[str, object]:
    """The mapping as plain data; what says nothing is omitted."""
    return {"schema": SCHEMA, "sheets": [_sheet_as_json(sheet) for sheet in mapping.sheets]}


def _sheet_as_json(sheet: SheetMapping) -> dict[str, object]:
    wording: dict[str, object] = {"sheet": sheet.title, "kind": sheet.kind, "header_row": sheet.header_row}
    wording["columns"] = [
        {"column": one.letters, "header": one.header, "field": one.field}
        | ({"unit": one.unit} if one.unit != 1 else {})
        | ({"fill_down": True} if one.fill_down else {})
        for one in sheet.columns
    ]
    wording |= {"name": sheet.name} if sheet.name else {}
    wording |= {"constants": dict(sheet.constants)} if sheet.constants else {}
    return wording | ({"answers": dict(sheet.answers)} if sheet.answers else {})


def from_json(data: object) -> SourceMapping:
    """The mapping that plain data describe. Raises: Refused mapping_damaged, naming what is wrong."""
    complete = _dict(data, "{}")
    if complete.get("schema") != SCHEMA:
        raise refuse("mapping_damaged", text="schema")
    sheets = complete.get("sheets")
    if not isinstance(sheets, list) or not sheets:
        raise refuse("mapping_damaged", text="sheets")
    return SourceMapping(tuple(_sheet_from_json(one) for one in sheets))


def _sheet_from_json(data: object) -> SheetMapping:
    known = _dict(data, "sheets")
    kind, row = known.get("kind"), known.get("header_row")
    if kind not in ("", *KINDS):
        raise refuse("mapping_damaged", text=f"kind: {kind}")
    if not isinstance(row, int) or isinstance(row, bool) or row < 0:
        raise refuse("mapping_damaged", text=f"header_row: {row}")
    columns = known.get("columns", [])
    if not isinstance(columns, list):
        raise refuse("mapping_damaged", text="columns")
    fields = {column.key for column in kind_columns(kind)} if kind else set()
    found = tuple(_column_from_json(one, fields) for one in columns)
    taken = [one.field for one in found if one.field and one.field not in REPEATED]
    for name in taken:
        if taken.count(name) > 1:
            raise refuse("mapping_damaged", text=f"field: {name} ×{taken.count(name)}")
    if kind in JOINT and (known.get("constants") or any(one.unit != 1 or one.fill_down for one in found)):
        raise refuse("mapping_damaged", text=f"{kind}: constants, unit, fill_down")
    if any(one.field in TAKEN_OUT and (one.unit != 1 or one.fill_down) for one in found):
        raise refuse("mapping_damaged", text=f"{', '.join(TAKEN_OUT)}: unit, fill_down")
    constants = _texts(known.get("constants", {}), "constants")
    for name in constants:
        if name not in fields:
            raise refuse("mapping_damaged", text=f"constants: {name}")
    answers = _texts(known.get("answers", {}), "answers")
    for key, choice in answers.items():
        if not is_option(key, choice):
            raise refuse("mapping_damaged", text=f"answers: {key}={choice}")
    name = clean_text(str(known.get("name", "")), single_line=True)[:NAME_LIMIT]
    return SheetMapping(str(known.get("sheet", "")), kind, row, found, constants, answers, name)


def _column_from_json(data: object, fields: set[str]) -> ColumnMapping:
    known = _dict(data, "columns")
    header, letters = known.get("header", ""), known.get("column", "")
    name, unit = known.get("field", ""), known.get("unit", 1)
    is_named = isinstance(header, str) and isinstance(letters, str) and (header or letters)
    if not is_named or not _LETTERS.fullmatch(letters):
        raise refuse("mapping_damaged", text=f"columns: {header} {letters}")
    if name != "" and name not in fields:
        raise refuse("mapping_damaged", text=f"field: {name}")
    if not isinstance(unit, int) or isinstance(unit, bool) or not 1 <= unit <= _MAX_UNIT:
        raise refuse("mapping_damaged", text=f"unit: {unit}")
    return ColumnMapping(header, name, letters, unit, known.get("fill_down") is True)


def _dict(data: object, what: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise refuse("mapping_damaged", text=what)
    return data


def _texts(data: object, what: str) -> dict[str, str]:
    known = _dict(data, what)
    if not all(isinstance(value, str) for value in known.values()):
        raise refuse("mapping_damaged", text=what)
    return known
