"""The priorities page shows the kept lists of weights beside today's, and why some are compared by order alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from aligner.actions.examples import example_records
from aligner.analysis.earlier import compare_earlier
from aligner.lang.words import words
from aligner.model.vocabulary import WeightSource
from aligner.ui.frame.session import Session
from aligner.ui.pages.priorities.earlier import EarlierWeights, comparison_lines, head_of


def test_the_lists_kept_are_told_latest_first(start: Callable[..., Session]) -> None:
    session = start("en")
    session.show_page("priorities")
    card = session.window.findChild(EarlierWeights)
    assert card is not None and not card.is_empty
    texts = [found.text() for found in card.findChildren(QLabel)]
    assert "2026" in texts[0] and "nine ballots" in texts[0]
    assert "Of 100 points, 100 are as today" in texts[1]
    assert "2024" in texts[2]


def test_an_order_alone_says_why() -> None:
    records = example_records("nonprofit", "he")
    kept = records.weightings[0].model_copy(update={"source": WeightSource.ORDER})
    told = comparison_lines(compare_earlier(records, kept), words("he"))
    assert len(told) == 2 and told[1] == words("he").sentence("workshop.method_differs")
    assert "2024" in head_of(kept, words("he"))
