"""What is scheduled and paid of one grant: a small table by year, and a form for one payment."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from aligner.actions import programs
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.programs import Payment
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import PaymentState
from aligner.ui.context import PageContext
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.keys import delete_keys
from aligner.ui.links import ToPrograms
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

_EMPTY: Values = {"year": None, "amount_minor": None, "state": PaymentState.SCHEDULED, "note": ""}
_ENTRY = "payment_entry"


class Payments(QWidget):
    """With no row chosen the form holds a new payment; with one, it edits that one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._program_id = 0
        self._currency = ""
        self._shown: tuple[Payment, ...] = ()
        self._edited: int | None = None
        self._draft = dict(_EMPTY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Payments"), "card_title"))
        self._none = label(self.tr("No payment yet. Write what is scheduled and what was paid, year by year."), "muted")
        column.addWidget(self._none)
        self._table = PlainTable()
        self._table.setAccessibleName(self.tr("Payments"))
        self._table.itemSelectionChanged.connect(self._on_selection)
        delete = QShortcut(self._table)
        delete.setKeys(delete_keys())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        column.addWidget(self._table)
        words = context.words
        states = [(state, words.label(state)) for state in PaymentState]
        specs = (
            FieldSpec("year", self.tr("Year"), "year", width=1),
            FieldSpec("amount_minor", self.tr("Amount"), "money", width=1),
            FieldSpec("state", self.tr("Scheduled or paid"), "choice", states, width=1),
            FieldSpec("note", self.tr("Note"), width=1),
        )
        self._form = RecordForm(specs, self._commit, words, context.drafts, currency=self._own_currency())
        column.addWidget(self._form)
        row = QHBoxLayout()
        self._add = button(self.tr("Add payment"), context.theme, self._add_new, icon_name="add")
        self._new = button(self.tr("New payment"), context.theme, self._begin_new, icon_name="add")
        self._delete = button(self.tr("Remove payment"), context.theme, self._remove, role="danger", icon_name="remove")
        for widget in (self._add, self._new, self._delete):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)

    def show_program(self, program_id: int) -> None:
        """Shows a grant's payments; a draft stays while the grant does."""
        records, words = self._context.records(), self._context.words
        if program_id != self._program_id:
            self._program_id = program_id
            self._edited = None
            draft = self._context.drafts.find(self._entry_place())
            self._draft = dict(draft.text if draft is not None else _EMPTY)
        self._currency = records.program_by_id[program_id].currency or self._own_currency()
        self._shown = records.payments_by_program.get(program_id, ())
        self._none.setVisible(not self._shown)
        self._table.setVisible(bool(self._shown))
        rows = [
            [str(one.year), words.money(one.amount_minor, self._currency), self._state_of(one)] for one in self._shown
        ]
        with QSignalBlocker(self._table):
            self._table.show_rows([self.tr("Year"), self.tr("Amount"), self.tr("State")], rows)
            header = self._table.horizontalHeader()
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
            for at, one in enumerate(self._shown):
                cell = self._table.item(at, 2)
                if cell is not None:
                    cell.setToolTip(one.note)
            place = next((i for i, one in enumerate(self._shown) if one.id == self._edited), None)
            if place is None:
                self._edited = None
                self._table.clearSelection()
            else:
                self._table.selectRow(place)
        self._fill()

    def _state_of(self, payment: Payment) -> str:
        words = self._context.words
        note = [isolate(payment.note)] if payment.note else []
        return " · ".join([words.label(payment.state), *note])

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()

    def _own_currency(self) -> str:
        return self._context.records().organization.currency

    def _fill(self) -> None:
        edited = next((one for one in self._shown if one.id == self._edited), None)
        values = {name: getattr(edited, name) for name in _EMPTY} if edited is not None else self._draft
        link = ToPrograms(self._program_id)
        about = About(ToPrograms.page, "new_payment", self._program_id, link)
        if edited is not None:
            about = About(ToPrograms.page, kinds.PAYMENT.name, edited.id, link)
        self._form.show_values({**values, "currency": self._currency}, about)
        self._add.setVisible(edited is None)
        self._new.setVisible(edited is not None)
        self._delete.setVisible(edited is not None)

    def _on_selection(self) -> None:
        self._form.finish()
        rows = self._table.selectionModel().selectedRows()
        self._edited = self._shown[rows[0].row()].id if rows else None
        self._fill()

    def _begin_new(self) -> None:
        self._table.clearSelection()
        self._form.focus_first()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        edited = self._edited
        if edited is None:
            if name == "note" and isinstance(value, str) and len(value) > NAME_LIMIT:
                return (Problem.of("text_too_long", name, length=len(value), limit=NAME_LIMIT),)
            self._draft[name] = value
            self._keep_entry()
            return ()
        return self._context.attempt(
            lambda workspace: programs.edit_payment(workspace, edited, **{name: value})
        ).problems

    def _entry_place(self) -> DraftPlace:
        return DraftPlace(ToPrograms.page, _ENTRY, self._program_id, "entry")

    def _keep_entry(self) -> None:
        """A payment that is filled in and not added yet is not saved, and counted as that."""
        drafts, place = self._context.drafts, self._entry_place()
        if any(self._draft[name] != _EMPTY[name] for name in ("year", "amount_minor", "note")):
            drafts.keep(place, Draft(dict(self._draft), link=ToPrograms(self._program_id)))
        else:
            drafts.drop(place)

    def _add_new(self) -> None:
        self._form.finish()
        drafts = self._context.drafts
        if any(p.kind == "new_payment" and p.record_id == self._program_id for p in drafts.places()):
            # A field holds what could not be read: a payment without it would not be the one that is meant.
            return
        draft = dict(self._draft)
        missing = [Problem.of("value_missing", name) for name in ("year", "amount_minor") if draft[name] is None]
        if missing:
            self._form.show_problems(missing)
            return
        self._draft = dict(_EMPTY)
        self._keep_entry()
        program_id = self._program_id
        problems = self._context.attempt(
            lambda workspace: programs.add_payment(workspace, program_id, **draft)
        ).problems
        if problems:
            self._draft = draft
            self._keep_entry()
            self._form.show_problems(problems)
        self._form.focus_first()

    def _remove(self) -> None:
        edited = self._edited
        if edited is not None:
            self._context.attempt(lambda workspace: programs.remove_payment(workspace, edited))
