"""Sets the roadmap's poster on one page of A3 to A0, in the largest type with which all of it stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aligner.kit.content.documents.poster import MAX_CARDS, Poster, PosterRow
from aligner.kit.papers.setting import Pages, common_data

_TEMPLATE = "poster.typ"


@dataclass(frozen=True)
class PaperSize:
    """A sheet lying on its long side. type_pt: from the least that can be read at its distance to the largest."""

    width_mm: int
    height_mm: int
    type_pt: tuple[float, float]


SIZES: Mapping[str, PaperSize] = {
    "A3": PaperSize(420, 297, (7.5, 12)),
    "A2": PaperSize(594, 420, (8.5, 17)),
    "A1": PaperSize(841, 594, (10, 24)),
    "A0": PaperSize(1189, 841, (12, 34)),
}
_STEP = 1.09
"""From one size of type to the next."""


@dataclass(frozen=True)
class SetPoster:
    """A poster as it was set. type_pt: of its cards, its smallest type.  shown: with what is grouped and left out.

    is_close: the weights stand beside each other, so that rows are lower.
    """

    shown: Poster
    type_pt: float
    is_close: bool


def write_poster(poster: Poster, size: str, path: Path) -> SetPoster:
    """Writes the PDF at `path`, one page; the same content gives the same bytes. Returns how it was set."""
    found = fit_poster(poster, size)
    Pages(_TEMPLATE, _data(found, size)).write(path)
    return found


def fit_poster(poster: Poster, size: str) -> SetPoster:
    """All cards in the largest type that fits; in the least type as many cards in a cell as fit, then as many goals."""
    least, largest = SIZES[size].type_pt
    whole = poster.shortened(MAX_CARDS, poster.goals)
    types = [largest]
    while types[-1] / _STEP > least:
        types.append(types[-1] / _STEP)
    types.append(least)
    cards, goals = range(MAX_CARDS - 1, 0, -1), range(poster.goals - 1, 0, -1)
    # In each list, what fits is followed by what fits, too: larger type and more cards never take less room.
    found = (
        _first_fitting([SetPoster(whole, each, is_close=False) for each in types], size)
        or _first_fitting([SetPoster(whole, each, is_close=True) for each in types], size)
        or _first_fitting([SetPoster(poster.shortened(n, poster.goals), least, is_close=True) for n in cards], size)
        or _first_fitting([SetPoster(poster.shortened(1, n), least, is_close=True) for n in goals], size)
    )
    return found or SetPoster(poster.shortened(1, 1), least, is_close=True)


def _first_fitting(tries: Sequence[SetPoster], size: str) -> SetPoster | None:
    """The first of them that stays on its page, found by halving; None where not even the last does."""
    low, high = 0, len(tries)
    while low < high:
        middle = (low + high) // 2
        if Pages(_TEMPLATE, _data(tries[middle], size)).count("<pages>") == 1:
            high = middle
        else:
            low = middle + 1
    return tries[low] if low < len(tries) else None


def _data(found: SetPoster, size: str) -> Mapping[str, object]:
    poster = found.shown
    sheet, cover = SIZES[size], poster.kit.cover
    heaviest = max([share for row in poster.rows for share in (row.collective, row.own) if share], default=1.0)
    return {
        **common_data(poster.kit, poster.label),
        "organization": cover.organization,
        "example_note": cover.example_note,
        "label": poster.label,
        "title": poster.title,
        "vision": poster.vision,
        "goal_head": poster.goal_head,
        "stages": poster.stages,
        "tracks": poster.tracks,
        "rows": [_row(row, heaviest) for row in poster.rows],
        "bar_titles": poster.bar_titles,
        "contributions": poster.contributions,
        "notes": poster.notes,
        "width": sheet.width_mm,
        "height": sheet.height_mm,
        "size": found.type_pt,
        "is_close": found.is_close,
    }


def _row(row: PosterRow, heaviest: float) -> Mapping[str, object]:
    bars: Sequence[float | None] = (row.collective, row.own)
    return {
        "title": row.title,
        "depth": row.depth,
        "is_group": row.is_group,
        "is_outside": row.is_outside,
        "bars": [None if share is None else share / heaviest for share in bars],
        "weights": row.weights,
        "cells": [[vars(card) for card in cell] for cell in row.cells],
    }
