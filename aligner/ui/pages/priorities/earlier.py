"""Weights that were stated before, each beside today's: by size where both were made alike, else by order alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.analysis.earlier import EarlierComparison, compare_earlier
from aligner.lang.words import Words
from aligner.model.choices import Weighting
from aligner.model.records import Records
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label

MAX_SHOWN = 6


class EarlierWeights(QWidget):
    """The lists of weights that the file keeps, the latest first; an estimate is reported as such."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.is_empty = True

    def show_records(self, records: Records) -> None:
        """Reports the kept lists beside today's stated weights."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        weightings = sorted(records.weightings, key=lambda one: (one.made, one.position), reverse=True)[:MAX_SHOWN]
        self.is_empty = not weightings
        for index, one in enumerate(weightings):
            if index:
                self._rows.addWidget(rule())
            self._rows.addWidget(label(head_of(one, self._words)))
            for text in comparison_lines(compare_earlier(records, one), self._words):
                self._rows.addWidget(label(text, "muted"))


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
