"""Money in other currencies stands in every sum at its rate, and without one in none, which is said."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.converting import amount_text, in_our_currency
from aligner.charts.table_twin import converted_text, omitted_programs
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.currencies import ExchangeRate
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import LANGUAGES, Sharing
from aligner.storyline.sending import before_sending

EXAMPLE = example_records("foundation", "en")


def rate(value: float, currency: str = "GBP", base: str = "", **fields: object) -> ExchangeRate:
    told = {"currency": currency, "base": base or EXAMPLE.organization.currency, "rate": value, **fields}
    return ExchangeRate.model_validate(told)


def with_foreign(*rates: ExchangeRate, count: int = 3, currency: str = "GBP") -> Records:
    """The example with its first grants in another currency."""
    programs = tuple(
        program.model_copy(update={"currency": currency, "budget_minor": 1_000_00}) if place < count else program
        for place, program in enumerate(EXAMPLE.programs)
    )
    return replace(EXAMPLE, programs=programs, exchange_rates=rates)


def test_a_rate_makes_every_figure_what_it_is_with_the_converted_amounts() -> None:
    converted = analyse(with_foreign(rate(3.7)))
    programs = tuple(
        program.model_copy(update={"budget_minor": 3_700_00}) if place < 3 else program
        for place, program in enumerate(EXAMPLE.programs)
    )
    written = analyse(replace(EXAMPLE, programs=programs))
    assert converted.goals == written.goals
    assert replace(converted.money, converted=()) == written.money
    assert converted.findings == written.findings


def test_a_rate_gives_whole_units_and_serves_one_pair_alone() -> None:
    records = with_foreign(rate(0.1), rate(5, "EUR", "JPY"))
    assert in_our_currency(records, 1_234_50, "GBP") == Fraction(123_00)
    assert in_our_currency(records, 3, "EUR") is None
    assert in_our_currency(records, None, "GBP") is None
    assert in_our_currency(records, 3, "") == in_our_currency(records, 3, records.organization.currency) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_rate_the_amounts_are_in_no_sum_and_it_is_said_how_many(language: str) -> None:
    figures = analyse(with_foreign())
    speech = words(language, "foundation")
    assert len(figures.money.other_currency) == 3
    counted = speech.sentence("findings.other_currencies", n=3)
    assert counted in omitted_programs(figures.money, speech)
    told = as_json(with_foreign(), figures)["money"]
    assert len(told["other_currency"]) == 3 and told["converted"] == []


def test_the_rates_that_sums_rest_on_are_told_with_day_and_source() -> None:
    records = with_foreign(rate(0.0066, day=date(2026, 1, 2), source="Bank of Israel"))
    figures = analyse(records)
    (text,) = converted_text(figures.money, words("en", "foundation"), with_source=True)
    assert strip_isolates(text) == (
        f"Converted from other currencies: three grants (GBP 1 = {records.organization.currency} 0.0066,"
        " 2 January 2026, Bank of Israel)."
    )
    (told,) = as_json(records, figures)["money"]["converted"]
    assert (told["currency"], told["rate"], told["day"], len(told["programs"])) == ("GBP", 0.0066, "2026-01-02", 3)


def test_both_amounts_stand_where_one_grants_does() -> None:
    records = replace(with_foreign(rate(3.7)), organization=EXAMPLE.organization.model_copy(update={"currency": "ILS"}))
    records = replace(records, exchange_rates=(rate(3.7, base="ILS"),))
    speech = words("en")
    assert strip_isolates(amount_text(records, speech, 1_000_00, "GBP")) == "£1,000 (₪3,700)"
    assert strip_isolates(amount_text(records, speech, 1_000_00, "EUR")) == "€1,000"
    assert strip_isolates(amount_text(records, speech, 1_000_00, "")) == "₪1,000"


@pytest.mark.parametrize("audience", ["board", "staff", "initiative", "donors"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_with_sums_says_what_is_in_other_currencies(audience: str, language: str) -> None:
    shown = tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in with_foreign().programs)
    records = replace(with_foreign(), programs=shown)
    state = make_snapshot(records, KitOptions(language=language, audience=audience, purpose="update"))
    content = make_outline(state)
    out = state.analysis.money.other_currency
    named = state.sentence("findings.other_currencies.named", programs=[state.titles[code] for code in out])
    # Donors read how many they are, all others which.
    counted = state.sentence("findings.other_currencies", n=len(out))
    told = strip_isolates(counted if state.is_informed else named)
    for section in content.sections:
        if section.id in ("money", "comparison", "roles"):
            assert told in re.sub(r"\\u206[6-9]", "", repr((section.slide, section.blocks))), section.id
    assert told.split(".")[0]
    notices = {notice.code: notice for notice in before_sending(state.line)}
    assert len(notices["rates_missing"].programs) == 3
    assert not set(notices["rates_missing"].programs) & set(getattr(notices.get("budgets_missing"), "programs", ()))


def test_a_rate_that_an_audience_may_not_see_converts_nothing_for_it() -> None:
    records = with_foreign(rate(3.7, sharing=Sharing.BOARD))
    programs = tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in records.programs)
    records = replace(records, programs=programs)
    assert not analyse(visible(records, Sharing.BOARD)).money.other_currency
    assert len(analyse(visible(records, Sharing.PUBLIC)).money.other_currency) == 3
