"""What was paid and is committed, year by year and goal by goal: nothing missing is zero, and parts add up."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.money_years import MoneyYears, money_years
from aligner.charts.years import years_chart, years_lines
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words_for
from aligner.model.currencies import ExchangeRate
from aligner.model.programs import Payment
from aligner.model.records import Records
from aligner.model.vocabulary import PaymentState, Pipeline

EXAMPLE = replace(example_records("foundation", "en"), payments=())
NOVEMBER = date(2026, 11, 25)


def code_of(records: Records, code: str) -> int:
    return next(one.id for one in records.programs if one.code == code)


def with_payments(*told: tuple[str, int, int, str], records: Records = EXAMPLE) -> Records:
    """told: grant, year, whole units, state."""
    payments = tuple(
        Payment(
            id=900 + at,
            program_id=code_of(records, code),
            year=year,
            amount_minor=units * 100,
            state=PaymentState(state),
            note=str(at),
        )
        for at, (code, year, units, state) in enumerate(told)
    )
    return replace(records, payments=payments)


def changed(records: Records, code: str, **fields: object) -> Records:
    programs = tuple(one.model_copy(update=fields) if one.code == code else one for one in records.programs)
    return replace(records, programs=programs)


def found(records: Records, day: date | None = NOVEMBER) -> MoneyYears:
    figures = money_years(records, day)
    assert figures is not None
    return figures


def lines(records: Records) -> list[str]:
    told = years_lines(found(records), records, words_for(records.organization))
    return [strip_isolates(line) for line in told]


def test_each_year_has_what_was_paid_and_what_is_scheduled_and_goals_have_their_shares() -> None:
    # M9 has half at B2, a fifth at C1 and the rest outside the goals.
    records = with_payments(("M9", 2025, 1000, "paid"), ("M9", 2027, 400, "scheduled"))
    figures = found(records)
    assert [(one.year, one.paid.total, one.scheduled.total) for one in figures.years] == [
        (2025, 1000_00, 0),
        (2026, 0, 0),
        (2027, 0, 400_00),
    ]
    at = dict(zip(figures.goals, figures.years[0].paid.by_goal, strict=True))
    assert (at["B2"], at["C1"], figures.years[0].paid.outside) == (500_00, 200_00, 300_00)
    assert (figures.paid, figures.scheduled, figures.committed) == (1000_00, 400_00, 400_00)


def test_a_grant_without_payments_is_counted_and_never_zero() -> None:
    records = with_payments(("M1", 2026, 5, "paid"))
    figures = found(records)
    assert figures.grants == ("M1",)
    assert set(figures.without_payments) == {one.code for one in records.programs if not one.is_awaited} - {"M1"}
    assert "Without a payment written down, and in none of these sums: ten grants." in lines(records)
    assert money_years(EXAMPLE) is None, "nothing is said where nobody wrote down a payment"


def test_of_an_award_what_has_no_year_yet_is_committed_and_more_than_the_award_is_said() -> None:
    records = with_payments(("M1", 2026, 30, "paid"), ("M1", 2027, 20, "scheduled"), ("M2", 2026, 9, "paid"))
    records = changed(changed(records, "M1", awarded_minor=100_00), "M2", awarded_minor=5_00)
    figures = found(records)
    assert (figures.without_year, figures.committed) == (50_00, 70_00)
    assert figures.above_award == ("M2",)
    assert "Awarded, and not scheduled for any year yet: $50." in lines(records)
    assert "Payments that come to more than was awarded: one grant." in lines(records)


def test_what_is_still_scheduled_for_a_year_that_is_over_is_said_as_that() -> None:
    records = with_payments(("M1", 2025, 30, "scheduled"), ("M1", 2027, 20, "scheduled"))
    assert found(records).overdue == 30_00
    told = lines(records)
    assert "Scheduled for years that are over, and not paid: $30." in told
    assert "Committed for 2027: $20." in told
    assert not any(line.startswith("Committed for 2025") for line in told)
    assert found(records, None).overdue == 0


def test_another_currency_stands_at_its_rate_and_without_one_is_counted_apart() -> None:
    records = changed(with_payments(("M1", 2026, 100, "paid"), ("M2", 2026, 7, "paid")), "M1", currency="GBP")
    assert found(records).other_currency == ("M1",)
    assert found(records).paid == 7_00
    assert "In another currency without a rate, and in none of these sums: one grant." in lines(records)
    rated = replace(records, exchange_rates=(ExchangeRate(id=1, currency="GBP", base="USD", rate=1.25),))
    assert (found(rated).other_currency, found(rated).paid) == ((), 132_00)


def test_a_grant_that_nobody_awarded_is_in_no_sum_and_one_that_is_over_is() -> None:
    records = with_payments(("M1", 2026, 100, "scheduled"), ("M2", 2025, 7, "paid"))
    records = changed(changed(records, "M1", pipeline=Pipeline.PROPOSAL), "M2", pipeline=Pipeline.CLOSED)
    figures = found(records)
    assert (figures.awaited, figures.ended, figures.paid, figures.committed) == (("M1",), ("M2",), 7_00, 0)
    assert "Grants that have ended are in these sums." in lines(records)


def test_the_command_line_says_the_same_in_full() -> None:
    records = example_records("foundation", "en")
    told = json.loads(json.dumps(as_json(records, analyse(records))))["money_years"]
    assert [(one["year"], one["paid"]["total"], one["scheduled"]["total"]) for one in told["years"]] == [
        (2025, 2_600_000_00, 0),
        (2026, 3_230_000_00, 150_000_00),
        (2027, 0, 2_805_000_00),
        (2028, 0, 540_000_00),
    ]
    assert (told["paid"], told["committed"]) == (5_830_000_00, 3_495_000_00)
    assert set(told["without_payments"]) == {"M8", "M9", "M11"}
    others = example_records("nonprofit", "en")
    assert as_json(others, analyse(others))["money_years"] is None


_PAYMENT = st.tuples(
    st.sampled_from([one.code for one in EXAMPLE.programs if not one.is_awaited]),
    st.integers(2019, 2032),
    st.integers(0, 10**7),
    st.sampled_from(["paid", "scheduled"]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_PAYMENT, min_size=1, max_size=25), st.randoms())
def test_in_any_order_parts_add_up_to_their_whole_in_figures_and_picture(told: list, random) -> None:  # pyright: ignore[reportMissingTypeArgument, reportMissingParameterType]
    records = with_payments(*told)
    figures = found(records)
    mixed = list(told)
    random.shuffle(mixed)
    assert found(with_payments(*mixed)).years == figures.years
    by_state = {state: sum(units for _, _, units, one in told if one == state) * 100 for state in PaymentState}
    assert (figures.paid, figures.scheduled) == (by_state[PaymentState.PAID], by_state[PaymentState.SCHEDULED])
    for one in figures.years:
        for parts in (one.paid, one.scheduled):
            assert min((*parts.by_goal, parts.outside, parts.unknown), default=Fraction(0)) >= 0
    chart = years_chart(figures, records, words_for(records.organization))
    shown = figures.years[-len(chart.columns) :] if chart.columns else ()
    for column, year in zip(chart.columns, shown, strict=True):
        assert column.year == str(year.year)
        assert (sum(column.paid), sum(column.scheduled)) == (year.paid.total / 100, year.scheduled.total / 100)
    assert bool(chart.more) == (len(shown) < len(figures.years))
