"""What an import reports and asks, by cause: a sentence, its cells, and the choices where there are any."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from aligner.lang.problems import place_text, problem_sentence
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.labels import label

if TYPE_CHECKING:
    from aligner.actions.exchange import Cause, Question

ICON_PX = 18


class CauseList(QWidget):
    """Notices or problems, each cause once with its cells. icon: before each; color: of the theme."""

    def __init__(self, problems: Iterable[Problem], words: Words, theme: Theme, icon: str, color: str) -> None:
        from aligner.actions.exchange import causes

        super().__init__()
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for cause in causes(problems):
            row = QHBoxLayout()
            row.setSpacing(10)
            mark = QLabel()
            mark.setPixmap(pixmap(icon, theme.colors[color], ICON_PX))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(1)
            texts.addWidget(label(problem_sentence(cause.problem, words)))
            where = self._where(cause)
            if where:
                texts.addWidget(label(where, "muted"))
            row.addLayout(texts, 1)
            column.addLayout(row)

    def _where(self, cause: Cause) -> str:
        """The cells of a cause, with their number when there are several."""
        from aligner.actions.exchange import places_in_short

        if not cause.places:
            return ""
        shown = place_text(places_in_short(cause.places))
        if len(cause.places) == 1:
            return shown
        return f"{shown} {self._words.sentence('importing.more_cells', n=len(cause.places))}"


class QuestionBox(QFrame):
    """One question with its choices, and what raised it."""

    def __init__(
        self,
        question: Question,
        problems: Sequence[Problem],
        words: Words,
        theme: Theme,
        on_answer: Callable[[str, str], None],
    ) -> None:
        from aligner.actions.exchange import option_label, question_label

        super().__init__()
        self.setProperty("role", "card")
        self.key = question.key
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(question_label(question, words), "strong"))
        icon, color = ("info", "muted") if question.chosen else ("warning", "caution")
        column.addWidget(CauseList(problems, words, theme, icon, color))
        group = QButtonGroup(self)
        for option in question.options:
            choice = QRadioButton(option_label(question, option, words))
            choice.setChecked(option == question.chosen)
            choice.clicked.connect(lambda _checked=False, option=option: on_answer(question.key, option))
            group.addButton(choice)
            column.addWidget(choice)


def ask_of(problem: Problem) -> str:
    """The key of the question that a problem or notice raises, "" for none."""
    return str(dict(problem.values).get("ask", ""))


def by_question(problems: Iterable[Problem]) -> Mapping[str, list[Problem]]:
    """What raised each question, by its key."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if ask_of(problem):
            found.setdefault(ask_of(problem), []).append(problem)
    return found
