"""The second step of an import: which column goes into which field, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from aligner.actions.importing import JOINT, TAKEN_OUT, fields_of_kind, holds_money, kind_name, letters
from aligner.lang.bidi import isolate, ltr
from aligner.lang.words import Words
from aligner.ui.look.theme import Theme
from aligner.ui.screens.assistant.choices import ColumnChoice, ImportChoices, SheetChoice
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column
from aligner.ui.widgets.part import remove_widgets

if TYPE_CHECKING:
    from aligner.actions.importing import Question

ROWS_AT_ONCE = 10
SURE, LIKELY = 0.85, 0.6
MOST_FILLED = 0.9
THOUSAND = 1000
FIELD_PX = 220


class ColumnsStep(QWidget):
    """changed: a column goes elsewhere, or is read in another way.  answered: how a column's values are read."""

    changed = Signal()
    answered = Signal(str, str)

    def __init__(self, choices: ImportChoices, words: Words, theme: Theme) -> None:
        super().__init__()
        self._choices, self._words, self._theme = choices, words, theme
        self._rows: dict[tuple[str, int], ColumnRow] = {}
        self._body = column_in(self, 12)
        self._cards = [(sheet, self._card(sheet)) for sheet in choices.foreign]
        if not self._cards:
            text = self.tr("Everything is in the workbook's own form: there is nothing to match.")
            self._body.addWidget(label(text, "muted"))
        self._body.addStretch(1)
        self._waiting = self._make_rows()
        self._make_some()

    def _card(self, sheet: SheetChoice) -> QVBoxLayout:
        card = QFrame()
        card.setProperty("role", "card")
        column = column_in(card, 8, (18, 14, 18, 14))
        title = f"{isolate(sheet.look.title)} · {kind_name(sheet.kind, self._words)}"
        column.addWidget(label(title, "card_title"))
        missing = label("", "")
        missing.setObjectName("missing")
        column.addWidget(missing)
        self._body.addWidget(card)
        return column

    def _make_rows(self) -> Iterator[None]:
        """A few rows at a time: the window stays quick with two hundred columns."""
        for sheet, card in self._cards:
            fields = [(one.key, self._words.sentence(f"sheets.header.{one.key}")) for one in fields_of_kind(sheet.kind)]
            for column in sheet.columns:
                card.addWidget(rule())
                row = ColumnRow(sheet, column, fields, self._words, self._theme)
                row.field_chosen.connect(lambda key, s=sheet, c=column: self._choose_field(s, c, key))
                row.changed.connect(self.changed)
                row.answered.connect(self.answered)
                self._rows[sheet.look.title, column.guess.index] = row
                card.addWidget(row)
                yield
        self.show_questions(self._choices.preview.questions if self._choices.preview is not None else ())
        self.show_missing()

    def _make_some(self) -> None:
        for _ in range(ROWS_AT_ONCE):
            if next(self._waiting, True):
                break
        else:
            QTimer.singleShot(0, self, self._make_some)
        self.show_missing()

    def _choose_field(self, sheet: SheetChoice, column: ColumnChoice, key: str) -> None:
        other = sheet.choose_field(column, key)
        if other is not None:
            self._rows[sheet.look.title, other.guess.index].show_choice(is_displaced=True)
        self._rows[sheet.look.title, column.guess.index].show_choice()
        self.show_missing()
        self.changed.emit()

    def show_missing(self) -> None:
        """Names the fields without which a sheet cannot be read."""
        for sheet, card in self._cards:
            line = card.itemAt(1).widget()  # pyright: ignore[reportOptionalMemberAccess]
            names = [self._words.sentence(f"sheets.header.{one.key}") for one in sheet.missing]
            text = self.tr("No column is chosen yet for: {fields}").replace("{fields}", self._words.list(names))
            if isinstance(line, QLabel):
                line.setText(text if names else "")
                line.setVisible(bool(names))

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Shows at its column how it is read, where there is a choice."""
        by_column: dict[str, list[Question]] = {}
        for one in questions:
            by_column.setdefault(one.key.rpartition(".")[0], []).append(one)
        for (title, _), row in self._rows.items():
            sheet = next(one for one, _ in self._cards if one.look.title == title)
            row.show_questions(by_column.get(f"{sheet.kind}.{row.column.field}", []))


class ColumnRow(QWidget):
    """One column: its letter and header, samples, the field it goes to, how sure that is, how it is read."""

    field_chosen = Signal(str)
    changed = Signal()
    answered = Signal(str, str)

    def __init__(
        self,
        sheet: SheetChoice,
        column: ColumnChoice,
        fields: Sequence[tuple[str, str]],
        words: Words,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.column, self._sheet, self._words, self._theme = column, sheet, words, theme
        guess = column.guess
        name = guess.header or self.tr("Column {letters}").replace("{letters}", letters(guess.index))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 28)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(3, 4)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(ltr(letters(guess.index)), "muted", wrap=False), 0, 0, 2, 1, top)
        grid.addWidget(label(isolate(name), "strong"), 0, 1)
        samples = " · ".join(isolate(one) for one in guess.contents.samples)
        grid.addWidget(label(samples or self.tr("empty"), "caption"), 1, 1, top)
        self._box = ChoiceBox()
        self._box.setFixedWidth(FIELD_PX)
        self._box.addItem(self.tr("Leave out"), "")
        for key, text in fields:
            self._box.addItem(text, key)
        self._box.setAccessibleName(self.tr("Where {column} goes").replace("{column}", name))
        self._box.activated.connect(lambda at: self.field_chosen.emit(self._box.itemData(at)))
        grid.addWidget(self._box, 0, 2, 2, 1, top)
        self._sure = label("", "")
        grid.addWidget(self._sure, 0, 3)
        self._more = inner_column(4)
        grid.addLayout(self._more, 1, 3, top)
        self._questions: list[Question] = []
        self.show_choice()

    def show_choice(self, *, is_displaced: bool = False) -> None:
        """Shows where the column goes now. is_displaced: another column took its field."""
        column = self.column
        self._box.setCurrentIndex(max(0, self._box.findData(column.field)))
        if is_displaced:
            text = self.tr("left out: another column goes there now")
        elif column.field != column.guessed_field:
            text = self.tr("your choice")
        elif not column.field:
            text = self.tr("not recognised")
        else:
            by = self._words.sentence(f"importing.by.{column.guess.by}")
            text = f"{self._confidence(column.guess.sure)} · {by}"
        self._sure.setText(text)
        self._box.setAccessibleDescription(text)
        self._show_more()

    def _confidence(self, sure: float) -> str:
        if sure >= SURE:
            return self.tr("sure")
        #: How sure the program is of a guess.
        return self.tr("likely") if sure >= LIKELY else self.tr("perhaps")

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Shows how its values are read, where that was asked."""
        if list(questions) != self._questions:
            self._questions = list(questions)
            self._show_more()

    def _show_more(self) -> None:
        focused = self.focusWidget()
        had_focus = focused is not None and focused is not self._box and self.isAncestorOf(focused)
        remove_widgets(self._more)
        if self.column.field and self._sheet.kind not in JOINT:
            self._show_units()
            self._show_filling()
        if self.column.field:
            for question in self._questions:
                self._more.addWidget(self._reading_box(question))
        if had_focus:
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_units(self) -> None:
        is_asked = any(one.kind == "scale" for one in self._questions)
        if is_asked or not holds_money(self._sheet.kind, self.column.field):
            return
        box = QCheckBox(self.tr("In thousands"))
        box.setChecked(self.column.unit == THOUSAND)
        box.toggled.connect(self._set_thousands)
        self._more.addWidget(box)

    def _show_filling(self) -> None:
        contents = self.column.guess.contents
        is_sparse = contents.filled < MOST_FILLED * contents.rows and contents.texts >= LIKELY
        if self.column.field in TAKEN_OUT or (not self.column.fill_down and not is_sparse):
            return
        box = QCheckBox(self.tr("An empty cell means the one above"))
        box.setChecked(self.column.fill_down)
        box.toggled.connect(self._set_filling)
        self._more.addWidget(box)

    def _reading_box(self, question: Question) -> ChoiceBox:
        from aligner.actions.exchange import option_label, question_label

        box = ChoiceBox()
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if not question.chosen:
            box.addItem(self.tr("Asked in the next step"), "")
        for option in question.options:
            box.addItem(option_label(question, option, self._words), option)
        box.setCurrentIndex(max(0, box.findData(question.chosen)))
        box.setAccessibleName(question_label(question, self._words))
        box.setToolTip(box.currentText())
        box.activated.connect(lambda at: self._answer(question.key, box.itemData(at)))
        return box

    def _answer(self, key: str, option: str) -> None:
        if option:
            self.answered.emit(key, option)

    def _set_thousands(self, on: bool) -> None:
        self.column.unit = THOUSAND if on else 1
        self.changed.emit()

    def _set_filling(self, on: bool) -> None:
        self.column.fill_down = on
        self.changed.emit()
