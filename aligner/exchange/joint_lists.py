"""Takes lists of the joint kinds apart into the workbook's own sheets."""

from collections.abc import Callable, Mapping

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column
from aligner.exchange.finding import Finding, Known, mapped_header
from aligner.exchange.guessing import header_texts
from aligner.exchange.measured import read_figures, read_results, read_series, read_years
from aligner.exchange.raw import RawCell, RawSheet
from aligner.exchange.reshaping import (
    JointList,
    Parts,
    read_matrix,
    read_outline,
    read_partners,
    read_tree,
    read_votes,
)
from aligner.exchange.shapes import JOINT, OUTLINE
from aligner.exchange.totals import is_total_word
from aligner.model.errors import Problem
from aligner.model.text import clean_text

_READERS: Mapping[str, Callable[[JointList, Parts], None]] = {
    "tree": read_tree,
    "results": read_results,
    "matrix": read_matrix,
    "goal_rows": read_matrix,
    "partners": read_partners,
    "years": read_years,
    "series": read_series,
    "figures": read_figures,
    "votes": read_votes,
    "outline": read_outline,
}


def parts_of(known: Known, shown: RawSheet, finding: Finding) -> list[tuple[Known, RawSheet]]:
    """The sheet itself, or those that its list is taken apart into."""
    if known.sheet.key not in JOINT:
        return [(known, shown)]
    headers: dict[int, str] = {}
    columns: Mapping[int, Column] = {}
    below = list(shown.rows)
    number_of_headers = 0
    if known.sheet != OUTLINE:
        header, _ = mapped_header(below, known, finding)
        if header is None:
            return []
        headers, columns, number_of_headers = header_texts(below, header.at), header.columns, header.number
        below = below[header.at + 1 :]
    kept = []
    for number, cells in below:
        first = next((_text_of(cell) for cell in cells if not cell.is_empty), "")
        if is_total_word(first):
            finding.notices.append(Problem.of("total_row_left", shown.row(number), text=first[:80]))
        else:
            kept.append((number, cells))
    parts = _separated(known.sheet.key, JointList(shown, kept, columns, headers, number_of_headers))
    finding.notices += parts.notices
    return [(Known(source, sheet, is_part=True), source) for source, sheet in parts.sheets]


def _separated(kind: str, joint: JointList) -> Parts:
    parts = Parts()
    _READERS[kind](joint, parts)
    return parts


def _text_of(cell: RawCell) -> str:
    return clean_text(plain_text(cell.value), single_line=True) if isinstance(cell.value, (str, int, float)) else ""
