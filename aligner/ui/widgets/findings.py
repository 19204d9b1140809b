"""Sentences of findings, each with a mark of its topic."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from aligner.analysis.recent import sentence_code
from aligner.analysis.results import Finding
from aligner.lang.words import Words
from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row

TOPIC_ICONS = {
    "headline": "target",
    "priorities": "priorities",
    "placement": "placement",
    "money": "money",
    "indicators": "indicator",
    "uniqueness": "example",
    "workshop": "group",
}
Lines = tuple[tuple[str, str], ...]
"""Topics with sentences."""


def finding_lines(findings: Iterable[Finding], words: Words) -> Lines:
    """Each finding's topic and its sentence, as it reads today."""
    day = date.today()
    return tuple((one.topic, words.sentence(f"findings.{sentence_code(one, day)}", **one.values)) for one in findings)


def finding_list(lines: Lines, theme: Theme) -> QWidget:
    """The sentences one under the other."""
    panel = QWidget()
    column = column_in(panel, 10)
    for topic, sentence in lines:
        row = inner_row(10)
        mark = QLabel()
        mark.setPixmap(pixmap(TOPIC_ICONS[topic], theme.colors["accent"], 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(sentence), 1)
        column.addLayout(row)
    return panel
