"""Weights that were said before, each beside today's: by size where both were made alike, else by order alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.analysis.earlier import EarlierComparison, compare_earlier
from aligner.lang.words import Words
from aligner.model.choices import Weighting
from aligner.model.records import Records
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label

MOST_TOLD = 6


class EarlierWeights(QWidget):
    """The lists of weights that the file keeps, the latest first; an estimate is told as such."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.is_empty = True

    def show_records(self, records: Records) -> None:
        """Tells the kept lists beside today's stated weights."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        kept = sorted(records.weightings, key=lambda one: (one.made, one.position), reverse=True)[:MOST_TOLD]
        self.is_empty = not kept
        for index, one in enumerate(kept):
            if index:
                self._rows.addWidget(rule())
            self._rows.addWidget(label(head_of(one, self._words)))
            for text in told_of(compare_earlier(records, one), self._words):
                self._rows.addWidget(label(text, "muted"))


def head_of(kept: Weighting, words: Words) -> str:
    """Where a list of weights comes from, when, and of how many ballots."""
    source = words.label(kept.source)
    if kept.ballots is None:
        return words.say("earlier.head", source=source, made=kept.made)
    return words.say("earlier.head_ballots", source=source, made=kept.made, ballots=kept.ballots)


def told_of(found: EarlierComparison, words: Words) -> list[str]:
    """How near the list is to today's, and why only its order can be compared where that is so."""
    pairs, shared = found.comparison.pairs, found.comparison.shared_weight
    if pairs is None or len(found.codes) < 2:
        return [words.say("earlier.nothing")]
    values = {"total": pairs.agree + pairs.differ + pairs.tied, "agree": pairs.agree, "differ": pairs.differ}
    if shared is not None:
        return [words.say("earlier.by_size", shared=shared, **values)]
    return [words.say("earlier.by_order", **values), *(words.say(f"workshop.{note}") for note in found.notes)]
