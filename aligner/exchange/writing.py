"""Writes the workbook: filled from a workspace, or as a template to fill in."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import ceil
from pathlib import Path

from aligner.exchange.cells import LITERAL_PERCENT, MINOR_PER_UNIT, join_codes
from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.joining import code_of, sheet_of
from aligner.exchange.naming import BETWEEN, choice_label, column_header, outside_label, sheet_title
from aligner.exchange.outgoing import write_new_file
from aligner.exchange.sheets import CODED, SHEET, SHEETS
from aligner.exchange.template_rows import example_of
from aligner.lang.words import words
from aligner.model.errors import refuse
from aligner.model.fields import Record, values_of
from aligner.model.kinds import KINDS
from aligner.model.presenting import Translation
from aligner.model.programs import PlacementIndicator
from aligner.model.records import Records
from aligner.model.text import is_loose_list
from aligner.model.vocabulary import RIGHT_TO_LEFT
from aligner.office.sheets import (
    CELL_LIMIT,
    Book,
    Escaped,
    Grid,
    Style,
    Value,
    cell_length,
    cell_lines,
    escaped,
    listed,
)
from aligner.office.sheets import Column as SheetColumn
from aligner.office.sheets import Sheet as Page
from aligner.palette import colors_of

_FIRST_SAFE_EXCEL_DAY = date(1900, 3, 1)
_COLORS = colors_of("documents")
_LINE_HEIGHT_PT = 15
_MAX_LINES = 12
_LONG_TEXT = 40
"""Characters beyond which a text is wrapped in its cell."""
_TEXT_WIDTH, _VALUE_WIDTH, _CODE_WIDTH = 40, 80, 18
_FIRST_FREE_ROW, _FIRST_KNOWN_ROW = 4, 3
_LONGEST_NAME = 120
_PORTRAIT_WIDTH, _PAGE_WIDTH = 120, 210
_TEMPLATE_ROWS = 1000
_CODES = (Kind.CODE, Kind.REF, Kind.REFS)
_WIDE = (Kind.NOTE, Kind.LIST)
_HEAD = Style(bold=True, fill=_COLORS["accent_soft"], down="center")

Line = Mapping[str, Value]
"""A row of a sheet by its columns' fields; what is omitted or None leaves its cell as it is."""


def write_records(records: Records, out: Path, language: str) -> None:
    """Writes every record as a workbook that import reads back.

    Raises: Refused when the file exists or a text is too long for a cell; EnvironmentRefused when it cannot be written.
    """
    shown = [sheet for sheet in SHEETS if sheet.is_in_template or has_content(sheet, records)]
    author = records.organization.name
    _save(_workbook(shown, language, author, lambda sheet: _lines(sheet, records, language), 2), out)


def omitted_kinds(records: Records) -> Mapping[str, int]:
    """What a workbook has no place for: how many records of each kind, by the kind's table, and how many pictures of
    stories ("story_picture"); nothing that there is none of."""
    exported = {sheet.model for sheet in SHEETS} | {PlacementIndicator}
    counts = {kind.name: len(kind.listed(records)) for kind in KINDS if kind.model not in exported}
    # A cell holds no picture.
    counts["story_picture"] = sum(program.story_picture is not None for program in records.programs)
    return {name: count for name, count in counts.items() if count}


def write_blank(out: Path, language: str) -> None:
    """Writes the workbook to fill in: headers, explanations, an example row, drop-down lists.

    Raises: as `write_records`.
    """
    shown = [
        replace(sheet, columns=_writable_columns(sheet.columns), fields=_writable_columns(sheet.fields))
        for sheet in SHEETS
        if sheet.is_in_template
    ]
    _save(_workbook(shown, language, "", lambda sheet: _template_lines(sheet, language), _FIRST_FREE_ROW), out)


def write_filled(records: Records, out: Path, language: str) -> None:
    """Writes the workbook to fill in with what is known: what rows refer to is there, and offered, as code and title.

    Raises: as `write_records`.
    """
    shown = [
        replace(sheet, columns=_writable_columns(sheet.columns), fields=_writable_columns(sheet.fields))
        for sheet in SHEETS
        if sheet.is_in_template
    ]
    named = {name: _named(name, records) for name in CODED}

    def fill(sheet: Sheet) -> Iterable[Line]:
        explanation, *_ = _template_lines(sheet, language)
        yield explanation
        for line in _lines(sheet, records, language):
            yield _with_names(line, sheet, named)

    _save(_workbook(shown, language, records.organization.name, fill, _FIRST_KNOWN_ROW, named), out)


def _named(name: str, records: Records) -> dict[str, str]:
    """The code and the title of each record of a sheet, by its code; a long title is cut, for the code says which."""
    found: dict[str, str] = {}
    for record in getattr(records, SHEET[name].records):
        text = f"{record.code}{BETWEEN}{getattr(record, 'name' if name == 'Actors' else 'title')}"
        found[record.code] = text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
    return found


def _with_names(line: Line, sheet: Sheet, named: Mapping[str, Mapping[str, str]]) -> Line:
    refers = {column.field: column.refers for column in sheet.columns if column.kind is Kind.REF}
    return {
        key: named[refers[key]].get(str(value), value) if refers.get(key) in named else value
        for key, value in line.items()
    }


def _writable_columns(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.is_in_template)


def has_content(sheet: Sheet, records: Records) -> bool:
    """Whether the workspace says anything that stands on the sheet."""
    found = getattr(records, sheet.records)
    if not sheet.fields:
        return bool(found)
    return any(
        getattr(found, column.field) != sheet.model.model_fields[column.field].default for column in sheet.fields
    )


def _workbook(
    shown: list[Sheet],
    language: str,
    author: str,
    fill: Callable[[Sheet], Iterable[Line]],
    first_row: int,
    named: Mapping[str, Mapping[str, str]] | None = None,
) -> bytes:
    """The workbook's bytes; first_row: of the records, from 1.  named: what columns that refer to others offer."""
    book = Book(is_rtl=language in RIGHT_TO_LEFT, creator=author)
    _write_contents(book, shown, language)
    grids = {sheet.name: _grid(sheet, language, first_row) for sheet in shown}
    listing = _list_grid(named or {}, language)
    lists = {name: listing.range(name, 1 + len(texts)) for name, texts in (named or {}).items() if texts}
    for sheet in shown:
        page = _add_sheet(book, sheet, grids[sheet.name])
        number = 1
        for number, line in enumerate(fill(sheet), start=2):
            _write_line(page, number, line)
        for column in sheet.columns:
            source = lists.get(column.refers) or _offered(column, sheet, grids, language)
            page.offer(column.field, (first_row, number + _TEMPLATE_ROWS), source)
    if lists:
        _write_lists(book, named or {}, language)
    return book.to_package()


def _list_grid(named: Mapping[str, Mapping[str, str]], language: str) -> Grid:
    columns = tuple(SheetColumn(name, sheet_title(SHEET[name], language), width=_TEXT_WIDTH) for name in named)
    return Grid(words(language).sentence("sheets.lists"), columns, 2)


def _write_lists(book: Book, named: Mapping[str, Mapping[str, str]], language: str) -> None:
    """The sheet that drop-down lists are taken from, which nobody needs to see."""
    grid = _list_grid(named, language)
    page = book.add_sheet(grid)
    page.hide()
    for column in grid.columns:
        for row, text in enumerate((column.title, *named[column.key].values()), 1):
            page.write(row, column.key, text, Style())


def _write_contents(book: Book, shown: list[Sheet], language: str) -> None:
    speech = words(language)
    page = book.add_sheet(
        Grid(speech.sentence("sheets.contents"), (SheetColumn("a", width=24), SheetColumn("b", width=90)))
    )
    page.set_print(is_landscape=False)
    lines = [
        (speech.sentence("sheets.contents.sheet"), speech.sentence("sheets.contents.holds")),
        *((sheet_title(sheet, language), speech.sentence(f"sheets.explain.sheet.{sheet.key}")) for sheet in shown),
        ("#", speech.sentence("sheets.contents.about")),
        *(("#", speech.sentence("sheets.contents.personal")) for sheet in shown if sheet.name == "Participants"),
    ]
    for number, line in enumerate(lines, start=1):
        for key, text in zip("ab", line, strict=True):
            page.write(number, key, text, replace(_HEAD, down="top") if number == 1 else _style(text))


def _grid(sheet: Sheet, language: str, first_row: int) -> Grid:
    wide = _VALUE_WIDTH if sheet.fields else _TEXT_WIDTH
    described = []
    for column in sheet.columns:
        is_wide = column.kind in _WIDE or column.field in ("title", "name")
        kind = "code" if column.kind in _CODES else "text"
        width = wide if is_wide else _CODE_WIDTH
        described.append(SheetColumn(column.field, column_header(column, language), kind, width))
    return Grid(sheet_title(sheet, language), tuple(described), first_row)


def _add_sheet(book: Book, sheet: Sheet, grid: Grid) -> Page:
    """A sheet with its headers; wide ones are printed on two or more pages, where letters stay readable on them."""
    page = book.add_sheet(grid)
    page.freeze(2)
    for column in grid.columns:
        page.write(1, column.key, column.title, _HEAD)
        if column.kind == "code":
            page.keep_as_text(column.key)
    width = sum(column.width for column in grid.columns)
    page.set_print(is_landscape=width > _PORTRAIT_WIDTH, pages=ceil(width / _PAGE_WIDTH), repeated=1)
    return page


def _write_line(page: Page, number: int, line: Line) -> None:
    """A row, as tall as its wrapped texts: not every program measures them itself. Explanations are grey."""
    is_comment = any(isinstance(value, _Comment) for value in line.values())
    lines = 1
    for column in page.grid.columns:
        value = line.get(column.key)
        style = _style(value)
        if is_comment:
            style = replace(style, italic=True, color=_COLORS["muted"], wraps=True)
            lines = max(lines, cell_lines(str(value or ""), column.width))
        elif value is None or value == "":
            continue
        elif style.wraps:
            lines = max(lines, cell_lines(str(value), column.width, _MAX_LINES))
        if isinstance(value, str) and cell_length(value) > CELL_LIMIT:
            raise refuse("cell_too_long", f"{page.grid.title}!{page.grid.cell(column.key, number)}", length=len(value))
        page.write(number, column.key, value, style)
    if lines > 1 or is_comment:
        page.set_height(number, lines * _LINE_HEIGHT_PT)


def _style(value: object) -> Style:
    if value is None or isinstance(value, str):
        return Style(wraps=value is not None and len(value) > _LONG_TEXT)
    number_format = f"General{LITERAL_PERCENT}" if isinstance(value, SmallPercent) else "General"
    return Style(is_ltr=True, number_format="yyyy-mm-dd" if isinstance(value, date) else number_format)


def _offered(column: Column, sheet: Sheet, grids: Mapping[str, Grid], language: str) -> str:
    """The source of a column's drop-down list: of choices, or of codes of another sheet; "" for none."""
    if column.kind is Kind.CHOICE and column.choices is not None:
        return listed(choice_label(word, language) for word in column.choices)
    if column.kind is not Kind.REF or column.refers == sheet.name or column.refers not in grids:
        return ""
    grid, first = grids[column.refers], SHEET[column.refers].columns[0]
    return grid.range(first.field, _TEMPLATE_ROWS) if first.kind is Kind.CODE else ""


def record_lines(sheet: Sheet, records: Records, language: str) -> Iterable[Line]:
    """A sheet's records, a line each; of a single record a line for each of its fields."""
    if sheet.fields:
        record = getattr(records, sheet.records)
        for column in sheet.fields:
            yield _pair(sheet, column_header(column, language), _cell(record, column, records, language, sheet))
        return
    for record in getattr(records, sheet.records):
        yield {column.field: _cell(record, column, records, language, sheet) for column in sheet.columns}


def _lines(sheet: Sheet, records: Records, language: str) -> Iterable[Line]:
    """The same as Excel is to hold them: a code that begins with # must not look like a comment."""
    first = sheet.columns[0].field
    for line in record_lines(sheet, records, language):
        code = line[first]
        is_like_comment = isinstance(code, str) and code.startswith("#") and not sheet.fields
        yield {**line, first: Escaped("_x0023_" + escaped(str(code)[1:]))} if is_like_comment else line


def _pair(sheet: Sheet, name: str, value: Value) -> Line:
    """A line of a sheet that holds one record: a field and its value."""
    return dict(zip((column.field for column in sheet.columns), (name, value), strict=True))


class SmallPercent(float):
    """A percent up to 1, which would be taken for a part of a whole unless its cell says what it is."""


class _Comment(str):
    """The first cell of a row of explanations or examples."""


def _cell(record: Record, column: Column, records: Records, language: str, sheet: Sheet) -> Value:
    if column.kind is Kind.REFS:
        named = records.indicators_by_placement.get(record.id, ())
        return join_codes([records.indicator_by_id[indicator_id].code for indicator_id in named])
    if not hasattr(record, column.field) or (sheet.name == "Translations" and column.kind is Kind.TEXT):
        return _cell_value(record, column, records, language, sheet)
    value = getattr(record, column.field)
    if column.kind is Kind.REF:
        if value is None:
            return outside_label(language) if column.is_required else None
        return _code_of(column.refers, value, records)
    if value is None or value == "":
        return None
    if column.kind is Kind.CHOICE:
        return choice_label(value, language)
    if column.kind is Kind.LIST and is_loose_list(value):
        # One item with a comma in it: the sign at its end says that it is one.
        return f"{value};"
    if column.kind is Kind.PERCENT and 0 < value <= 1:
        return SmallPercent(value)
    if column.kind is Kind.MONEY:
        return _money(value)
    if column.kind is Kind.DATE and value < _FIRST_SAFE_EXCEL_DAY:
        return value.isoformat()
    if sheet.name == "Goals" and column.field == "weight" and record.id in records.parent_ids:
        return None
    return value


def _code_of(name: str, record_id: int, records: Records) -> str:
    """What other sheets call a record of a sheet: its code, or the one that the workbook gives it."""
    sheet = SHEET[name]
    if sheet.prefix:
        return code_of(sheet, records.place_by_id[sheet.records][record_id])
    return {
        "Goals": records.goal_by_id,
        "Stages": records.stage_by_id,
        "Indicators": records.indicator_by_id,
        "Programs": records.program_by_id,
        "Actors": records.actor_by_id,
    }[name][record_id].code


def _cell_value(record: Record, column: Column, records: Records, language: str, sheet: Sheet) -> Value:
    """What is in a cell that is no field of the record itself."""
    if isinstance(record, Translation):
        return _translated(record, column, records, language)
    if sheet.prefix:
        return code_of(sheet, records.place_by_id[sheet.records][record.id])
    person = records.participant_by_id[values_of(record)["participant_id"]]
    if column.kind is Kind.REF:
        return _code_of(column.refers, person.workshop_id, records)
    return (person.code if column.field == "participant" else person.group) or None


def _translated(record: Translation, column: Column, records: Records, language: str) -> Value:
    """The translation's record: its sheet, its code or its row's number, its field."""
    target = sheet_of(record.kind)
    if column.field == "record":
        if target is None or target.fields:
            return None
        found = getattr(records, target.records)
        at = records.place_by_id[target.records].get(record.record_id)
        if at is None:
            return None
        if target.name in ("Goals", "Stages", "Indicators", "Programs", "Actors"):
            return found[at].code
        return code_of(target, at)
    if column.field == "kind":
        return sheet_title(target, language) if target is not None else record.kind
    if column.field == "field" and target is not None:
        named = next((one for one in target.fields or target.columns if one.field == record.field), None)
        return column_header(named, language) if named is not None else record.field
    return getattr(record, column.field) or None


def _money(minor: int) -> int | float | str:
    """Whole units as a number, or as text where a number of Excel would lose some."""
    units = Decimal(minor) / MINOR_PER_UNIT
    number = int(units) if units == units.to_integral_value() else float(units)
    return number if Decimal(str(float(number))) == units and abs(units) < 10**15 else str(units)


def _template_lines(sheet: Sheet, language: str) -> Iterable[Line]:
    """A row of explanations and one or more example rows, which begin with `#`."""
    speech = words(language)
    explained: dict[str, Value] = {}
    for column in sheet.columns:
        text = speech.sentence(f"sheets.explain.header.{column.key}")
        explained[column.field] = f"{text} ({speech.sentence('sheets.required')})" if column.is_required else text
    yield _as_comment(explained)
    for column in sheet.fields:
        explanation = speech.sentence(f"sheets.explain.header.{column.key}")
        yield _as_comment(_pair(sheet, column_header(column, language), explanation))
    for column in sheet.fields:
        yield _pair(sheet, column_header(column, language), None)
    if not sheet.fields:
        yield _as_comment({column.field: example_of(sheet, column, language) for column in sheet.columns})


def _as_comment(line: Line) -> Line:
    first = next(iter(line))
    return {**line, first: _Comment(f"# {line[first]}")}


def _save(data: bytes, out: Path) -> None:
    """Opens it again, and only then puts it at its place, whole; never over an existing file."""
    import openpyxl

    openpyxl.load_workbook(io.BytesIO(data), read_only=True).close()
    write_new_file(data, out)
