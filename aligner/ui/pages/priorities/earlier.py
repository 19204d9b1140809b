"""Weights that were stated before, each beside today's: by size where both were made alike, else by order alone."""

from PySide6.QtWidgets import QWidget

from aligner.analysis.earlier import EarlierComparison, compare_earlier
from aligner.lang.words import Words
from aligner.model.choices import Weighting
from aligner.model.records import Records
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import Part

MAX_SHOWN = 6


EarlierLines = tuple[tuple[str, tuple[str, ...]], ...]


class EarlierWeights(Part[EarlierLines]):
    """The lists of weights that the file keeps, the latest first; an estimate is reported as such."""

    def __init__(self, words: Words) -> None:
        super().__init__(_list_weights)
        self._words = words
        self.is_empty = True

    def show_records(self, records: Records) -> None:
        """Reports the kept lists beside today's stated weights."""
        found = sorted(records.weightings, key=lambda one: (one.made, one.position), reverse=True)[:MAX_SHOWN]
        compared = ((one, compare_earlier(records, one)) for one in found)
        words = self._words
        self.show_content(
            tuple((head_of(one, words), tuple(comparison_lines(beside, words))) for one, beside in compared) or None
        )
        self.is_empty = not found


def _list_weights(content: EarlierLines) -> QWidget:
    panel = QWidget()
    rows = column_in(panel, 8)
    for index, (head, lines) in enumerate(content):
        if index:
            rows.addWidget(rule())
        rows.addWidget(label(head))
        for text in lines:
            rows.addWidget(label(text, "muted"))
    return panel


def head_of(weighting: Weighting, words: Words) -> str:
    """Where a list of weights comes from, when, and of how many ballots."""
    source = words.label(weighting.source)
    if weighting.ballots is None:
        return words.sentence("earlier.head", source=source, made=weighting.made)
    return words.sentence("earlier.head_ballots", source=source, made=weighting.made, ballots=weighting.ballots)


def comparison_lines(found: EarlierComparison, words: Words) -> list[str]:
    """How near the list is to today's, and why only its order can be compared where that is so."""
    pairs, shared = found.comparison.pairs, found.comparison.shared_weight
    if pairs is None or len(found.codes) < 2:
        return [words.sentence("earlier.nothing")]
    values = {"total": pairs.agree + pairs.differ + pairs.tied, "agree": pairs.agree, "differ": pairs.differ}
    if shared is not None:
        return [words.sentence("earlier.by_size", shared=shared, **values)]
    return [words.sentence("earlier.by_order", **values), *(words.sentence(f"workshop.{note}") for note in found.notes)]
