"""Takes off the sign before texts of a table that keeps spreadsheets from calculating them."""

from dataclasses import replace

from aligner.exchange.raw import RawSheet
from aligner.office.sheets import unguarded


def without_guards(sheet: RawSheet) -> RawSheet:
    """The sheet with its texts as somebody wrote them."""
    if not any(isinstance(cell.value, str) and cell.value[:1] == "'" for _, cells in sheet.rows for cell in cells):
        return sheet
    rows = (
        (
            number,
            tuple(
                cell._replace(value=unguarded(cell.value)) if isinstance(cell.value, str) else cell for cell in cells
            ),
        )
        for number, cells in sheet.rows
    )
    return replace(sheet, rows=tuple(rows))
