"""Writes the workbook: filled from a workspace, or as a template to fill in."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Any

from aligner.exchange.cells import LITERAL_PERCENT, MINOR_PER_UNIT, join_codes
from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.joining import code_of, sheet_of
from aligner.exchange.naming import choice_label, column_header, outside_label, sheet_title
from aligner.exchange.sheets import SHEET, SHEETS
from aligner.exchange.template_rows import example_of
from aligner.files import whole_file
from aligner.lang.words import words
from aligner.model.errors import refuse
from aligner.model.kinds import KINDS
from aligner.model.programs import PlacementIndicator
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal
from aligner.model.text import is_loose_list
from aligner.model.vocabulary import RIGHT_TO_LEFT
from aligner.palette import colors_of

MAX_CELL_CHARACTERS = 32_767
_FIRST_SAFE_EXCEL_DAY = date(1900, 3, 1)
_FIXED_TIME = datetime(2000, 1, 1)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_COLORS = colors_of("documents")
_FONT = "Arial"
_LINE_HEIGHT_PT = 15
_MOST_LINES = 12
_TEXT_WIDTH, _VALUE_WIDTH, _CODE_WIDTH = 40, 80, 18
_FIRST_FREE_ROW = 4
_A4 = 9
_PORTRAIT_WIDTH, _PAGE_WIDTH = 120, 210
_TEMPLATE_ROWS = 1000
_MAX_LIST_CHARACTERS = 255
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NUMBERS = (Kind.NUMBER, Kind.WHOLE, Kind.PERCENT, Kind.MONEY)
_WIDE = (Kind.NOTE, Kind.LIST)


def write_records(records: Records, out: Path, language: str) -> None:
    """Writes every record as a workbook that import reads back.

    Raises: Refused when the file exists or a text is too long for a cell; EnvironmentRefused when it cannot be written.
    """

    def fill(sheet: Sheet) -> Iterable[list[Any]]:
        return _lines(sheet, records, language)

    shown = [sheet for sheet in SHEETS if sheet.is_in_template or _has_content(sheet, records)]
    _save(_workbook(shown, language, records.organization.name, fill, 2), out)


def left_out(records: Records) -> Mapping[str, int]:
    """What a workbook has no sheet for: how many records of each kind, by the kind's table; no kind that has none."""
    held = {sheet.model for sheet in SHEETS} | {PlacementIndicator}
    counts = {kind.name: len(kind.listed(records)) for kind in KINDS if kind.model not in held}
    return {name: count for name, count in counts.items() if count}


def write_blank(out: Path, language: str) -> None:
    """Writes the workbook to fill in: headers, explanations, an example row, drop-down lists.

    Raises: as `write_records`.
    """
    shown = [
        replace(sheet, columns=tuple(column for column in sheet.columns if column.is_in_template), fields=_asked(sheet))
        for sheet in SHEETS
        if sheet.is_in_template
    ]
    _save(_workbook(shown, language, "", lambda sheet: _template_lines(sheet, language), _FIRST_FREE_ROW), out)


def _asked(sheet: Sheet) -> tuple[Column, ...]:
    return tuple(column for column in sheet.fields if column.is_in_template)


def _has_content(sheet: Sheet, records: Records) -> bool:
    found = getattr(records, sheet.records)
    if not sheet.fields:
        return bool(found)
    return any(
        getattr(found, column.field) != sheet.model.model_fields[column.field].default for column in sheet.fields
    )


def _workbook(
    shown: list[Sheet], language: str, author: str, fill: Callable[[Sheet], Iterable[list[Any]]], first_row: int
) -> bytes:
    """The workbook's bytes; first_row: of the records, from 1."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.creator = author or None
    book.properties.created = book.properties.modified = _FIXED_TIME
    contents = book.active
    assert contents is not None
    _write_contents(contents, shown, language)
    for sheet in shown:
        page = book.create_sheet(sheet_title(sheet, language))
        _write_header(page, sheet, language)
        number = 1
        for number, line in enumerate(fill(sheet), start=2):
            cells = [page.cell(number, index) for index in range(1, len(line) + 1)]
            for cell, value in zip(cells, line, strict=True):
                _put(cell, value, language)
            if isinstance(line[0], _Comment):
                _show_as_comment(page, number, cells)
            else:
                _set_height(page, number, cells)
        _add_lists(page, sheet, shown, language, first_row, number + _TEMPLATE_ROWS)
    kept = io.BytesIO()
    book.save(kept)
    return _with_fixed_times(kept.getvalue())


def _write_contents(page: Any, shown: list[Sheet], language: str) -> None:
    from openpyxl.styles import Alignment, Font

    speech = words(language)
    page.title = speech.say("sheets.contents")
    page.sheet_view.rightToLeft = language in RIGHT_TO_LEFT
    page.column_dimensions["A"].width = 24
    page.column_dimensions["B"].width = 90
    _set_print(page, 114)
    lines = [
        (speech.say("sheets.contents.sheet"), speech.say("sheets.contents.holds")),
        *((sheet_title(sheet, language), speech.say(f"sheets.explain.sheet.{sheet.key}")) for sheet in shown),
        ("#", speech.say("sheets.contents.about")),
        *(
            [("#", speech.say("sheets.contents.personal"))]
            if any(sheet.name == "Participants" for sheet in shown)
            else []
        ),
    ]
    for number, line in enumerate(lines, start=1):
        for index, text in enumerate(line, start=1):
            _put(page.cell(number, index), text, language)
    for cell in page[1]:
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = _fill()
    for number in range(len(shown) + 2, len(lines) + 1):
        page.cell(number, 2).alignment = Alignment(
            wrap_text=True, vertical="top", readingOrder=2 if language in RIGHT_TO_LEFT else 1
        )


def _write_header(page: Any, sheet: Sheet, language: str) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    page.sheet_view.rightToLeft = language in RIGHT_TO_LEFT
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.print_title_cols = "A:A"
    for index, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, index)
        _put(cell, column_header(column, language), language)
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = _fill()
        cell.alignment = Alignment(vertical="center", readingOrder=2 if language in RIGHT_TO_LEFT else 1)
        is_wide = column.kind in _WIDE or column.field in ("title", "name")
        lies = page.column_dimensions[get_column_letter(index)]
        lies.width = (_VALUE_WIDTH if sheet.fields else _TEXT_WIDTH) if is_wide else _CODE_WIDTH
        if column.kind in (Kind.CODE, Kind.REF, Kind.REFS):
            lies.number_format = "@"
    _set_print(page, sum(lies.width for lies in page.column_dimensions.values()))


def _set_print(page: Any, width: float) -> None:
    """A4, as wide as one page where the letters stay readable, else as two or more; width: in characters."""
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "portrait" if width <= _PORTRAIT_WIDTH else "landscape"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToWidth = ceil(width / _PAGE_WIDTH)
    page.page_setup.fitToHeight = 0


def _fill() -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", fgColor=_COLORS["accent_soft"][1:])


def _show_as_comment(page: Any, number: int, cells: list[Any]) -> None:
    """Grey and wrapped, in a row tall enough for its longest cell.

    cells: of the row; asking the page for a row scans the whole sheet, and so would make writing quadratic.
    """
    from openpyxl.styles import Alignment, Font

    lines = 1
    for cell in cells:
        cell.font = Font(name=_FONT, italic=True, color=_COLORS["muted"][1:])
        cell.alignment = Alignment(readingOrder=cell.alignment.readingOrder, vertical="top", wrap_text=True)
        width = page.column_dimensions[cell.column_letter].width
        lines = max(lines, ceil(len(str(cell.value or "")) * 1.2 / width))
    page.row_dimensions[number].height = lines * _LINE_HEIGHT_PT


def _set_height(page: Any, number: int, cells: list[Any]) -> None:
    """As tall as its wrapped texts, up to a limit: not every program measures them itself."""
    lines = 1
    for cell in cells:
        if cell.alignment.wrap_text and isinstance(cell.value, str):
            width = page.column_dimensions[cell.column_letter].width
            lines = max(lines, sum(ceil(max(len(part), 1) * 1.15 / width) for part in cell.value.split("\n")))
    if lines > 1:
        page.row_dimensions[number].height = min(lines, _MOST_LINES) * _LINE_HEIGHT_PT


def _add_lists(page: Any, sheet: Sheet, shown: list[Sheet], language: str, first_row: int, last_row: int) -> None:
    """Drop-down lists: of choices, which bind; of codes, which only help."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for index, column in enumerate(sheet.columns, start=1):
        if column.kind is Kind.CHOICE and column.choices is not None:
            listed = ",".join(choice_label(word, language) for word in column.choices)
            source = f'"{listed}"'
            if len(listed) > _MAX_LIST_CHARACTERS:
                continue
        elif column.kind is Kind.REF and column.refers != sheet.name:
            target = next((other for other in shown if other.name == column.refers), None)
            if target is None or target.columns[0].kind is not Kind.CODE:
                continue
            source = f"'{sheet_title(target, language)}'!$A${first_row}:$A${_TEMPLATE_ROWS}"
        else:
            continue
        rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.showErrorMessage = False
        letter = get_column_letter(index)
        rule.add(f"{letter}{first_row}:{letter}{last_row}")
        page.add_data_validation(rule)


def _put(cell: Any, value: Any, language: str) -> None:
    """Sets a cell so that text stays text, and dates and numbers are real ones."""
    from openpyxl.styles import Alignment, Font

    if value is None or value == "":
        return
    cell.font = Font(name=_FONT)
    if isinstance(value, str):
        text = value if isinstance(value, _Verbatim) else _LOOKS_ESCAPED.sub("_x005F_", value)
        # Excel counts a letter outside the basic plane twice.
        if len(text.encode("utf-16-le")) // 2 > MAX_CELL_CHARACTERS:
            raise refuse("cell_too_long", f"{cell.parent.title}!{cell.coordinate}", length=len(text))
        cell.value = text
        cell.data_type = "s"
        if value.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
        right = language in RIGHT_TO_LEFT
        cell.alignment = Alignment(readingOrder=2 if right else 1, vertical="top", wrap_text=len(value) > 40)
    else:
        cell.value = value
        if isinstance(value, float):
            # The library writes 16 digits, one too few for a float to come back the same.
            cell._value = repr(value)
        if isinstance(value, _SmallPercent):
            cell.number_format = f"General{LITERAL_PERCENT}"
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        cell.alignment = Alignment(readingOrder=1, vertical="top")


def _lines(sheet: Sheet, records: Records, language: str) -> Iterable[list[Any]]:
    if sheet.fields:
        record = getattr(records, sheet.records)
        for column in sheet.fields:
            yield [column_header(column, language), _cell(record, column, records, language, sheet)]
        return
    for record in getattr(records, sheet.records):
        line = [_cell(record, column, records, language, sheet) for column in sheet.columns]
        if isinstance(line[0], str) and line[0].startswith("#"):
            line[0] = _Verbatim("_x0023_" + _LOOKS_ESCAPED.sub("_x005F_", line[0][1:]))
        yield line


class _SmallPercent(float):
    """A percent up to 1, which would be taken for a part of a whole unless its cell says what it is."""


class _Comment(str):
    """The first cell of a row of explanations or examples."""


class _Verbatim(str):
    """Text that is escaped already: a code that begins with `#` must not look like a comment."""


def _cell(record: Any, column: Column, records: Records, language: str, sheet: Sheet) -> Any:
    if column.kind is Kind.REFS:
        named = records.indicators_by_placement.get(record.id, ())
        return join_codes([records.indicator_by_id[indicator_id].code for indicator_id in named])
    if not hasattr(record, column.field) or (sheet.name == "Translations" and column.kind is Kind.TEXT):
        return _told(record, column, records, language, sheet)
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
        return _SmallPercent(value)
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


def _told(record: Any, column: Column, records: Records, language: str, sheet: Sheet) -> Any:
    """What stands in a cell that is no field of the record itself."""
    if sheet.name == "Translations":
        return _translated(record, column, records, language)
    if sheet.prefix:
        return code_of(sheet, records.place_by_id[sheet.records][record.id])
    person = records.participant_by_id[record.participant_id]
    if column.kind is Kind.REF:
        return _code_of(column.refers, person.workshop_id, records)
    return (person.code if column.field == "participant" else person.group) or None


def _translated(record: Any, column: Column, records: Records, language: str) -> Any:
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


def _template_lines(sheet: Sheet, language: str) -> Iterable[list[Any]]:
    """A row of explanations and one or more example rows, which begin with `#`."""
    speech = words(language)
    explained: list[Any] = []
    for column in sheet.columns:
        text = speech.say(f"sheets.explain.header.{column.key}")
        explained.append(f"{text} ({speech.say('sheets.required')})" if column.is_required else text)
    yield [_Comment(f"# {explained[0]}"), *explained[1:]]
    if sheet.fields:
        for column in sheet.fields:
            yield [_Comment(f"# {column_header(column, language)}"), speech.say(f"sheets.explain.header.{column.key}")]
        for column in sheet.fields:
            yield [column_header(column, language), None]
        return
    example = [example_of(sheet, column, language) for column in sheet.columns]
    yield [_Comment(f"# {example[0]}"), *example[1:]]


def _with_fixed_times(data: bytes) -> bytes:
    """The same package with no trace of when it was saved: the same records give the same bytes."""
    kept = io.BytesIO()
    stamp = _FIXED_TIME.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            info = zipfile.ZipInfo(entry.filename, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return kept.getvalue()


def _save(data: bytes, out: Path) -> None:
    """Opens it again, and only then puts it at its place, whole; never over an existing file."""
    import openpyxl

    openpyxl.load_workbook(io.BytesIO(data), read_only=True).close()
    try:
        with whole_file(out) as draft:
            draft.write_bytes(data)
    except FileExistsError as error:
        raise refuse("file_exists", "", path=out.name) from error
    except OSError as error:
        raise environment_refusal(error, out, writing=True) from error
