"""Payments in a list: in the currency of their grant, and those that were scheduled and are paid by now."""

from collections.abc import Iterable, Mapping, MutableSequence, Sequence

from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.model.fields import Record
from aligner.model.programs import Payment
from aligner.model.records import Records
from aligner.model.vocabulary import PaymentState


def flag_other_currencies(table: Table, records: Records) -> None:
    """Amounts with the sign of another currency than their grant's are refused: a payment has none of its own."""
    own = records.organization.currency
    currencies: dict[object, object] = {program.id: program.currency for program in records.programs}
    currencies |= {row.record_id: row.values["currency"] for row in table.good("Programs") if "currency" in row.values}
    for row in table.good("Payments"):
        theirs = str(currencies.get(row.values.get("program_id")) or own)
        if row.currency and row.currency != theirs:
            row.flag("payment_currency", "amount_minor", currency=row.currency, other=theirs)


def pair_with_scheduled(rows: Iterable[Row], waiting: Mapping[tuple[object, ...], MutableSequence[Record]]) -> None:
    """What a list says is paid, and the file only scheduled with the same amount, is that payment. waiting: those that
    no row has found, by grant, year, state and note."""
    for row in rows:
        if row.record is None and row.values.get("state") is PaymentState.PAID:
            key = (row.values.get("program_id"), row.values.get("year"))
            promised = waiting.get((*key, PaymentState.SCHEDULED, row.values.get("note") or ""))
            found = _of_amount(promised or (), row.values.get("amount_minor"))
            if promised is not None and found is not None:
                promised.remove(found)
                row.record, row.record_id = found, found.id


def _of_amount(payments: Sequence[Record], amount: object) -> Payment | None:
    return next((one for one in payments if isinstance(one, Payment) and one.amount_minor == amount), None)
