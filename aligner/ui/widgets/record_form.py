"""A form over one record: each field is committed by itself when its editor is left, and shows its own problem."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QTextEdit, QWidget

from aligner.lang.problems import problem_sentence
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.ui.widgets.form import Field, NoteEditor, choice_box, line_editor

MINOR_UNITS = 100


@dataclass(frozen=True)
class FieldSpec:
    """One field of a form.

    kind: "line", "note", "choice", "number", "integer", "money" (shown in whole units, kept in hundredths) or "date".
    choices: (value, shown text) for "choice".  width: columns of the form it takes, 1 or 2.
    """

    name: str
    label: str
    kind: str = "line"
    choices: Sequence[tuple[object, str]] = ()
    hint: str = ""
    lines: int = 3
    width: int = 2


class RecordForm(QWidget):
    """`commit(name, value)` is called when an editor is left with another value; it returns the problems."""

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        commit: Callable[[str, Any], tuple[Problem, ...]],
        words: Words,
    ) -> None:
        super().__init__()
        self._commit = commit
        self._words = words
        self._values: dict[str, Any] = {}
        self._fields: dict[str, tuple[FieldSpec, Field]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, column = 0, 0
        for spec in specs:
            if column + spec.width > 2:
                row, column = row + 1, 0
            field = Field(spec.label, self._editor(spec), spec.hint)
            self._fields[spec.name] = (spec, field)
            grid.addWidget(field, row, column, 1, spec.width, Qt.AlignmentFlag.AlignTop)
            column += spec.width

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Fills the editors; the one being typed in keeps its text while its value is the same."""
        for name, (spec, field) in self._fields.items():
            value = values[name]
            if name in self._values and self._values[name] == value and field.editor.hasFocus():
                continue
            self._values[name] = value
            field.show_problem("")
            _show(field.editor, spec, value)

    def focus_first(self) -> None:
        next(iter(self._fields.values()))[1].editor.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Puts each problem under the field it names, else under the first."""
        for problem in problems:
            name = problem.where if problem.where in self._fields else next(iter(self._fields))
            self._fields[name][1].show_problem(problem_sentence(problem, self._words))

    def _editor(self, spec: FieldSpec) -> QWidget:
        if spec.kind == "note":
            note = NoteEditor(lines=spec.lines)
            note.installEventFilter(self)
            note.setProperty("field", spec.name)
            return note
        if spec.kind == "choice":
            box = choice_box(spec.choices)
            # The form may be narrower than the longest choice: the list that drops down shows it whole.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
            box.activated.connect(lambda _index, n=spec.name: self._leave(n))
            return box
        line = line_editor(placeholder="YYYY-MM-DD" if spec.kind == "date" else "")
        line.editingFinished.connect(lambda n=spec.name: self._leave(n))
        return line

    def _leave(self, name: str) -> None:
        spec, field = self._fields[name]
        try:
            value = _read(field.editor, spec)
        except ValueError:
            code = "not_a_date" if spec.kind == "date" else "not_a_number"
            values = {"text": field.editor.text(), "reading": ""}  # pyright: ignore[reportAttributeAccessIssue]
            field.show_problem(problem_sentence(Problem.of(code, name, **values), self._words))
            return
        if value == self._values.get(name):
            field.show_problem("")
            return
        problems = self._commit(name, value)
        if problems:
            field.show_problem(problem_sentence(problems[0], self._words))
        else:
            self._values[name] = value
            field.show_problem("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and (name := watched.property("field")):
            self._leave(name)
        return super().eventFilter(watched, event)


def _read(editor: QWidget, spec: FieldSpec) -> Any:
    """The typed value; None when a number, date or money field is empty.

    Raises: ValueError when it cannot be read.
    """
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    text = editor.text().strip()
    if spec.kind == "line":
        return text
    if not text:
        return None
    if spec.kind == "date":
        return date.fromisoformat(text)
    try:
        number = Decimal(text.replace(",", "").replace("\u066c", "").replace("%", ""))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite():
        raise ValueError(text)
    if spec.kind == "money":
        return int(number * MINOR_UNITS)
    if spec.kind == "integer":
        if number != number.to_integral_value():
            raise ValueError(text)
        return int(number)
    return float(number)


def _show(editor: QWidget, spec: FieldSpec, value: Any) -> None:
    if isinstance(editor, QComboBox):
        index = next((i for i in range(editor.count()) if editor.itemData(i) == value), 0)
        editor.setCurrentIndex(index)
        return
    if isinstance(editor, QTextEdit):
        if editor.toPlainText() != (value or ""):
            editor.setPlainText(value or "")
        return
    assert isinstance(editor, QLineEdit)
    if value is None:
        text = ""
    elif spec.kind == "money":
        whole, part = divmod(value, MINOR_UNITS)
        text = f"{whole:,}" + (f".{part:02d}" if part else "")
    elif spec.kind == "date":
        text = value.isoformat()
    elif spec.kind == "integer":
        text = f"{value:,}"
    elif spec.kind == "number":
        text = f"{value:g}" if abs(value) < 1e6 else f"{value:,.10g}"
    else:
        text = str(value)
    if editor.text() != text:
        editor.setText(text)
        editor.setCursorPosition(0)
