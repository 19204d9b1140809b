"""Rates of currencies: one for each pair, and none of a currency to itself."""

from collections.abc import Iterator

from aligner.model.currencies import ExchangeRate
from aligner.model.fields import Record
from aligner.rules.violations import Moved, State, Violation, offenders

PAIR = ("currency", "base")
TRIGGERS: dict[type[Record], tuple[str, ...]] = {ExchangeRate: PAIR}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """rate_of_itself, rate_twice."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for rate in state.of(ExchangeRate):
        pairs.setdefault((rate.currency, rate.base), []).append(rate.id)
        if rate.currency == rate.base:
            values = (("currency", rate.currency),)
            yield Violation("rate_of_itself", ExchangeRate, rate.id, "currency", ("rate_of_itself", rate.id), values)
    for (currency, base), ids in pairs.items():
        if len(ids) > 1:
            for at in offenders(ids, moved.get(ExchangeRate, frozenset())):
                key, values = ("rate_twice", currency, base), (("currency", currency), ("base", base))
                yield Violation("rate_twice", ExchangeRate, at, "currency", key, values, len(ids))
