"""What a user can do with the rates of other currencies."""

from collections import Counter
from dataclasses import dataclass

from aligner.actions.ordering import next_position
from aligner.model.currencies import ExchangeRate
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.records import Records
from aligner.store.workspace import Change, Workspace


@dataclass(frozen=True)
class CurrencyUse:
    """A currency that is not the organization's. programs, activities: how many have money in it.

    rate: what it is worth in the organization's currency, None while nobody wrote it down.
    """

    currency: str
    programs: int
    activities: int
    rate: ExchangeRate | None


def currencies_in_use(records: Records) -> tuple[CurrencyUse, ...]:
    """Every other currency that has money or a rate, the one with the most programs first."""
    own, rates = records.organization.currency, records.rate_by_currency
    programs = Counter(one.currency or own for one in records.programs if one.budget_minor is not None)
    activities = Counter(one.currency or own for one in records.activities if one.amount_minor is not None)
    found = sorted({*programs, *activities, *rates} - {own}, key=lambda code: (-programs[code], code))
    return tuple(CurrencyUse(code, programs[code], activities[code], rates.get(code)) for code in found)


def rates_at_rest(records: Records) -> tuple[ExchangeRate, ...]:
    """Rates to a currency that is not the organization's: they convert nothing."""
    serving = {one.id for one in records.rate_by_currency.values()}
    return tuple(one for one in records.exchange_rates if one.id not in serving)


def set_rate(workspace: Workspace, currency: str, **fields: object) -> None:
    """Says what a currency is worth in the organization's, or what else is known of that rate.

    Raises: Refused value_missing (no rate is known yet, and none is given), number_too_low, number_too_high,
        rate_of_itself.
    """

    def change_it(change: Change) -> None:
        base = change.get(Organization, ONLY_ID).currency
        known = change.find(ExchangeRate, currency=currency, base=base)
        if known is not None:
            change.edit(ExchangeRate, known.id, **fields)
        else:
            position = next_position(change.list(ExchangeRate))
            change.add(ExchangeRate, currency=currency, base=base, position=position, **fields)

    workspace.run("set_rate", change_it)


def remove_rate(workspace: Workspace, rate_id: int) -> None:
    """Amounts in its currency leave the sums. Raises: Refused not_found."""
    workspace.run("remove_rate", lambda change: change.remove(ExchangeRate, rate_id))
