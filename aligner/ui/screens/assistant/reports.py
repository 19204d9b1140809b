"""What an import reports and asks, by cause: a sentence, its cells, and the choices where there are any."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QWidget

from aligner.actions.background import Event
from aligner.actions.importing import reports_of
from aligner.lang.problems import place_text, problem_sentence
from aligner.lang.words import Words
from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import choice_box
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row

if TYPE_CHECKING:
    from aligner.actions.importing import Question, Report

ICON_PX = 18
MOST_CHOICES = 12
"""Goals that may be the answer stand one under the other; more of them in a list that opens."""


class ReportList(QWidget):
    """Reports, each with its cells. icon: before each; color: of the theme."""

    def __init__(self, reports: Iterable[Report], words: Words, theme: Theme, icon: str, color: str) -> None:
        super().__init__()
        self._words = words
        column = column_in(self, 10)
        for report in reports:
            row = inner_row(10)
            mark = QLabel()
            mark.setPixmap(pixmap(icon, theme.colors[color], ICON_PX))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            texts = inner_column(1)
            texts.addWidget(label(problem_sentence(report.problem, words)))
            if report.places:
                texts.addWidget(label(self._where(report), "muted"))
            row.addLayout(texts, 1)
            column.addLayout(row)

    def _where(self, report: Report) -> str:
        """The cells of a cause, with their number when there are several."""
        shown = place_text(report.places)
        if report.cells == 1:
            return shown
        return f"{shown} {self._words.sentence('importing.more_cells', n=report.cells)}"


def unreadable_card(event: Event, words: Words, theme: Theme) -> Card:
    """Why a file cannot be brought in."""
    translate = QCoreApplication.translate
    card = Card(translate("ImportScreen", "This file cannot be brought in. Nothing was changed."))
    if event.kind == "refused":
        card.body.addWidget(ReportList(reports_of(event.value.problems), words, theme, "warning", "error"))
    else:
        text = label(translate("ImportScreen", "The file could not be read because of a fault in the program."))
        text.setToolTip(str(event.value))
        card.body.addWidget(text)
    return card


class QuestionBox(QFrame):
    """One question with its choices, and what raised it."""

    def __init__(
        self,
        question: Question,
        reports: Sequence[Report],
        words: Words,
        theme: Theme,
        on_answer: Callable[[str, str], None],
    ) -> None:
        from aligner.actions.exchange import option_label, question_label

        super().__init__()
        self.setProperty("role", "card")
        self.key = question.key
        title = question_label(question, words)
        self.setAccessibleName(title)
        column = column_in(self, 8, (16, 12, 16, 12))
        column.addWidget(label(title, "strong"))
        icon, color = ("info", "muted") if question.chosen else ("warning", "caution")
        column.addWidget(ReportList(reports, words, theme, icon, color))
        group = QButtonGroup(self)
        self._choices: dict[str, QRadioButton] = {}
        # The goals that may be the answer are its last options.
        listed = question.options[-len(question.goals) :] if len(question.goals) > MOST_CHOICES else ()
        for option in question.options:
            if option in listed:
                continue
            choice = QRadioButton(option_label(question, option, words))
            choice.setChecked(option == question.chosen)
            choice.clicked.connect(lambda _checked=False, option=option: on_answer(question.key, option))
            group.addButton(choice)
            column.addWidget(choice)
            self._choices[option] = choice
        self._list: ChoiceBox | None = None
        if listed:
            # Letters that are typed go to the goal that begins with them.
            first = QCoreApplication.translate("ImportScreen", "Choose a goal…")
            shown = [("", first), *((option, option_label(question, option, words)) for option in listed)]
            goals = self._list = choice_box(shown, question.chosen)
            goals.setAccessibleName(title)
            goals.activated.connect(lambda at: on_answer(question.key, goals.itemData(at)) if at else None)
            column.addWidget(goals)

    def take_focus(self, option: str = "") -> None:
        """Puts the cursor on an answer, else on the first."""
        choice: QWidget | None = self._choices.get(option)
        if choice is None and option and self._list is not None:
            choice = self._list
        (choice or next(iter(self._choices.values()))).setFocus(Qt.FocusReason.OtherFocusReason)
