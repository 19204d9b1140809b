"""Joins a workbook's sheet of recipients to its grants, which name them by their identifiers alone.

Source: the 360Giving Data Standard, version 1.4: a spreadsheet may hold one sheet for each kind of thing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aligner.exchange.cells import plain_text
from aligner.exchange.raw import EMPTY_CELL, Cells, RawCell, RawSheet, cell_at
from aligner.lang.headers import fold_header
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key

_OF_RECIPIENT = "recipient org:"
_IDENTIFIER, _NAME, _AMOUNT = f"{_OF_RECIPIENT}identifier", f"{_OF_RECIPIENT}name", "amount awarded"


def with_recipients(sheets: Sequence[RawSheet]) -> tuple[RawSheet, ...]:
    """The sheets, where grants that lack the names of their recipients have what another sheet says of these.

    That sheet goes where there is just one such; a notice on each list of grants says how many were found in it.
    """
    shown = [sheet for sheet in sheets if sheet.rows and not sheet.is_hidden]
    headers = {id(sheet): _headers(sheet) for sheet in shown}
    recipients = [one for one in shown if {_IDENTIFIER, _NAME} <= headers[id(one)].keys() and not _has_grants(one)]
    grants = [one for one in shown if _has_grants(one) and _IDENTIFIER in headers[id(one)]]
    lacking = {id(one) for one in grants if _NAME not in headers[id(one)]}
    if len(recipients) != 1 or not lacking:
        return tuple(sheets)
    known = recipients[0]
    return tuple(_joined(one, known) if id(one) in lacking else one for one in sheets if one is not known)


def _has_grants(sheet: RawSheet) -> bool:
    return _AMOUNT in _headers(sheet)


def _headers(sheet: RawSheet) -> Mapping[str, int]:
    """What stands in the first row, folded, with the index of its column."""
    return {fold_header(_text(cell)): at for at, cell in enumerate(sheet.rows[0][1]) if not cell.is_empty}


def _joined(grants: RawSheet, recipients: RawSheet) -> RawSheet:
    theirs, ours = _headers(recipients), _headers(grants)
    added = [at for header, at in theirs.items() if header.startswith(_OF_RECIPIENT) and header not in ours]
    told = {fold_key(_text(cell_at(cells, theirs[_IDENTIFIER]))): cells for _, cells in recipients.rows[1:]}
    width = max(len(cells) for _, cells in grants.rows)
    found = 0
    rows: list[tuple[int, Cells]] = []
    for number, cells in grants.rows:
        is_head = number == grants.rows[0][0]
        key = fold_key(_text(cell_at(cells, ours[_IDENTIFIER])))
        of_recipient = recipients.rows[0][1] if is_head else told.get(key, ())
        found += bool(of_recipient) and not is_head
        more = tuple(cell_at(of_recipient, at) for at in added)
        rows.append((number, (*cells, *[EMPTY_CELL] * (width - len(cells)), *more)))
    notice = Problem.of(
        "recipients_joined", grants.title, sheet=recipients.title, n=found, missing=len(grants.rows) - 1 - found
    )
    return replace(grants, rows=tuple(rows), notices=(*grants.notices, notice))


def _text(cell: RawCell) -> str:
    return "" if cell.is_empty else clean_text(plain_text(cell.value), single_line=True)
