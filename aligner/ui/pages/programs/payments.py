"""What is scheduled and paid of one grant: a small table by year, and a form for one payment."""

from PySide6.QtWidgets import QHeaderView

from aligner.actions import programs
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.programs import Payment
from aligner.model.vocabulary import PaymentState
from aligner.ui.context import PageContext
from aligner.ui.links import ToPrograms
from aligner.ui.widgets.entries import Entries, EntryKind, EntryWords
from aligner.ui.widgets.record_form import FieldSpec

_PAYMENT = EntryKind(
    kinds.PAYMENT.name,
    {"year": None, "amount_minor": None, "state": PaymentState.SCHEDULED, "note": ""},
    needed=("year", "amount_minor"),
    text="note",
    link=ToPrograms,
    add=programs.add_payment,
    edit=programs.edit_payment,
    remove=programs.remove_payment,
)


class Payments(Entries):
    def __init__(self, context: PageContext) -> None:
        own_words = EntryWords(
            self.tr("Payments"),
            self.tr("No payment yet. Write what is scheduled and what was paid, year by year."),
            self.tr("Add payment"),
            self.tr("New payment"),
            self.tr("Remove payment"),
        )
        states = [(state, context.words.label(state)) for state in PaymentState]
        specs = (
            FieldSpec("year", self.tr("Year"), "year", width=1),
            FieldSpec("amount_minor", self.tr("Amount"), "money", width=1),
            FieldSpec("state", self.tr("Scheduled or paid"), "choice", states, width=1),
            FieldSpec("note", self.tr("Note"), width=1),
        )
        super().__init__(context, _PAYMENT, own_words, specs, currency=context.records().organization.currency)

    def show_program(self, program_id: int) -> None:
        """Shows a grant's payments; a draft stays while the grant does."""
        records, words = self._context.records(), self._context.words
        currency = records.program_by_id[program_id].currency or records.organization.currency
        shown = records.payments_by_program.get(program_id, ())
        rows = [[str(one.year), words.money(one.amount_minor, currency), self._state_of(one)] for one in shown]
        headers = [self.tr("Year"), self.tr("Amount"), self.tr("State")]
        self.show_entries(program_id, shown, headers, rows, {"currency": currency})
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for at, one in enumerate(shown):
            cell = self.table.item(at, 2)
            if cell is not None:
                cell.setToolTip(one.note)

    def _state_of(self, payment: Payment) -> str:
        note = [isolate(payment.note)] if payment.note else []
        return " · ".join([self._context.words.label(payment.state), *note])
