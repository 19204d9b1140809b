"""Where a participant's ballot is on its Excel sheet: for the one who writes it, and the one who reads it back."""

from collections.abc import Mapping

from aligner.model.ballot_form import HIGHEST_RATING, MAX_TIMES, MIN_TIMES, parts_of
from aligner.model.vocabulary import WorkshopMethod
from aligner.office.sheets import CELL_LIMIT

CODE, TITLE, OTHER = "code", "title", "other"
"""Columns: a goal's code, the goal (or the first of two), the second of two."""
ANSWERS = ("first", "second")
"""The columns that are filled in."""
COLUMNS = (CODE, TITLE, *ANSWERS, OTHER)
EQUAL = "="
"""Instead of the code of the heavier of two goals."""
_PIECE = CELL_LIMIT // 2
"""Of a long mark in one cell, with room for what Excel escapes."""


def answered_in(method: WorkshopMethod) -> Mapping[str, str]:
    """The column of each part of an answer: of "order", "points", "rating"; of pairs the "heavier" one and "times"."""
    parts = ("heavier", "times") if method is WorkshopMethod.PAIRWISE else parts_of(method)
    return dict(zip(parts, ANSWERS, strict=False))


def bounds_of(part: str, goals: int) -> tuple[int, int]:
    """The least and the most that may be given; goals: how many are put in order."""
    return {
        "order": (1, max(goals, 1)),
        "points": (0, 100),
        "rating": (1, HIGHEST_RATING),
        "times": (MIN_TIMES, MAX_TIMES),
    }[part]


def mark_cells(mark: str) -> Mapping[str, str]:
    """The mark's text by column: one that no cell holds continues in those beside it."""
    pieces = (mark[at : at + _PIECE] for at in range(0, len(mark), _PIECE))
    return dict(zip(COLUMNS, pieces, strict=False))
