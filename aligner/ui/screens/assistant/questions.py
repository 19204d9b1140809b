"""The third step of an import: one question a cause, answered by a choice; and what was read without asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aligner.lang.words import Words
from aligner.ui.look.theme import Theme
from aligner.ui.screens.assistant.choices import ImportChoices
from aligner.ui.screens.assistant.reports import QuestionBox, ReportList
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import remove_widgets

if TYPE_CHECKING:
    from aligner.actions.importing import Preview, Question, Report


class QuestionsStep(QWidget):
    """answered: to a question, by its key, one of its options."""

    answered = Signal(str, str)

    def __init__(self, choices: ImportChoices, words: Words, theme: Theme) -> None:
        super().__init__()
        self._choices, self._words, self._theme = choices, words, theme
        self._boxes: list[QuestionBox] = []
        self._body = column_in(self, 12)

    def show_preview(self, preview: Preview) -> None:
        """Shows the questions of a reading; what was asked before keeps its place and its answer."""
        focused = next((one.key for one in self._boxes if one.isAncestorOf(self.focusWidget())), "")
        self._empty()
        choices = self._choices
        choices.question_keys += [one.key for one in preview.waiting if one.key not in choices.question_keys]
        known = {one.key: one for one in preview.questions}
        asked = [known[key] for key in choices.question_keys if key in known]
        settled = [one for one in preview.questions if one.key not in choices.question_keys]
        raised: dict[str, list[Report]] = {}
        for report in (*preview.problems, *preview.notices):
            raised.setdefault(report.ask, []).append(report)
        if asked:
            n = len(asked)
            self._body.addWidget(label(self._words.sentence("importing.assistant.questions", n=n), "section"))
        else:
            self._body.addWidget(label(self.tr("Nothing has to be asked."), "section"))
        for question in asked:
            self._ask(question, raised.get(question.key, []))
        if settled:
            self._body.addWidget(label(self.tr("Read without asking; choose otherwise where it is wrong"), "strong"))
        for question in settled:
            self._ask(question, raised.get(question.key, []))
        self._body.addStretch(1)
        if focused:
            self.take_focus(focused)

    def _ask(self, question: Question, reports: Sequence[Report]) -> None:
        box = QuestionBox(question, reports, self._words, self._theme, self.answered.emit)
        self._boxes.append(box)
        self._body.addWidget(box)

    def show_refused(self, reports: Sequence[Report]) -> None:
        """Shows why nothing can be read as it was matched."""
        self._empty()
        card = Card(self.tr("It cannot be read like this"))
        card.body.addWidget(ReportList(reports, self._words, self._theme, "warning", "error"))
        self._body.addWidget(card)
        self._body.addStretch(1)

    def take_focus(self, key: str = "") -> bool:
        """Puts the cursor on a question's answer, else on the first that waits; whether there is one."""
        for box in self._boxes:
            if box.key == key or (not key and box.key not in self._choices.answers):
                box.take_focus(self._choices.answers.get(box.key, ""))
                return True
        return False

    def _empty(self) -> None:
        self._boxes = []
        remove_widgets(self._body)
