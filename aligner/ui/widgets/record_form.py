"""A form over one record: each field is committed by itself when its editor is left, and shows its own problem."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.ui.drafts import DraftPlace, Drafts
from aligner.ui.links import Link
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.form import Field, NoteEditor, choice_box, line_editor, set_read_only
from aligner.ui.widgets.value_line import VALUE_KINDS, ValueLine


@dataclass(frozen=True)
class FieldSpec:
    """One field of a form.

    kind: "line", "note", "choice", "number", "integer", "year", "percent", "money" (kept in minor units) or "date".
    choices: (value, shown text) for "choice".  width: columns of the form it takes, 1 or 2.
    holds: "list" or "one", as of a `BoundField`.
    edge: of a date of which only the year or month is typed, "start" or "end"; None asks which day is meant.
    """

    name: str
    label: str
    kind: str = "line"
    choices: Sequence[tuple[object, str]] = ()
    hint: str = ""
    lines: int = 3
    width: int = 2
    edge: str | None = None
    holds: str = ""


@dataclass(frozen=True)
class About:
    """Which record a form shows; see `DraftPlace`."""

    page: str
    kind: str
    record_id: int
    link: Link | None = None


class RecordForm(QWidget):
    """`commit(name, value)` is called when an editor is left with another value; it returns the problems.

    currency: of the organization, for money whose record names none; a field "currency" of the form goes before it.
    """

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        commit: Callable[[str, object], tuple[Problem, ...]],
        words: Words,
        drafts: Drafts,
        *,
        currency: str = "",
    ) -> None:
        super().__init__()
        self._commit = commit
        self._words = words
        self._currency = currency
        self._values: Mapping[str, object] = {}
        self._fields: dict[str, BoundField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        has_currency = any(spec.name == "currency" for spec in specs)
        row, column = 0, 0
        for spec in specs:
            if column + spec.width > 2:
                row, column = row + 1, 0
            field = Field(spec.label, self._editor(spec), spec.hint)
            self._fields[spec.name] = BoundField(
                field.editor,
                field.message,
                words,
                lambda value, n=spec.name: self._commit(n, value),
                drafts,
                use_other_currency=(lambda code, minor, n=spec.name: self._use_other_currency(n, code, minor))
                if has_currency
                else None,
                holds=spec.holds,
            )
            grid.addWidget(field, row, column, 1, spec.width, Qt.AlignmentFlag.AlignTop)
            column += spec.width

    def show_values(self, values: Mapping[str, object], about: About | None = None) -> None:
        """Fills the editors; drafts of the record stand in their fields, and what is being typed stays."""
        self._values = values
        for name, field in self._fields.items():
            place = DraftPlace(about.page, about.kind, about.record_id, name) if about is not None else None
            field.show_value(values[name], place, about.link if about is not None else None)

    def set_read_only(self, names: AbstractSet[str]) -> None:
        """Makes these fields only for reading, and all others for writing."""
        for name, field in self._fields.items():
            set_read_only(field.editor, is_read_only=name in names)

    @property
    def names(self) -> frozenset[str]:
        """The fields that it has."""
        return frozenset(self._fields)

    def finish(self) -> None:
        """Saves what is being typed, before another record is shown."""
        for field in self._fields.values():
            if not isinstance(field.editor, QComboBox):
                field.finish()

    def focus_first(self) -> None:
        next(iter(self._fields.values())).editor.setFocus()

    def select_first(self) -> None:
        """Puts the cursor into the first field, all of its line selected."""
        self.select(next(iter(self._fields)))

    def select(self, name: str) -> None:
        """Puts the cursor into a field, all of its line selected."""
        editor = self._fields[name].editor
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Puts each problem under the field it names, else under the first."""
        for problem in problems:
            name = problem.where if problem.where in self._fields else next(iter(self._fields))
            self._fields[name].refuse((problem,))

    def _editor(self, spec: FieldSpec) -> QWidget:
        if spec.kind == "note":
            return NoteEditor(lines=spec.lines)
        if spec.kind == "choice":
            box = choice_box(spec.choices)
            # The form may be narrower than the longest choice: the list that drops down shows it whole.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
            return box
        if spec.kind in VALUE_KINDS:
            return ValueLine(spec.kind, self._words, currency=self._money_of, edge=spec.edge)
        return line_editor()

    def _money_of(self) -> str:
        return str(self._values.get("currency") or self._currency)

    def _use_other_currency(self, name: str, currency: str, minor: int) -> None:
        """Money in another currency: the record's currency goes with it."""
        if not self._commit("currency", currency):
            self._commit(name, minor)
