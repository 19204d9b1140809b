"""Limits are printed in whole figures that stay true."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from aligner.storyline.options import round_up


def test_a_limit_has_four_digits_and_no_cents() -> None:
    assert [round_up(Fraction(*each)) for each in ((62_666_667, 1), (130_750_000, 1), (0, 1), (7, 2))] == [
        *(62_670_000, 130_800_000, 0, 4)
    ]


@given(st.fractions(0, 10**12))
def test_above_what_is_printed_is_above_the_limit(limit: Fraction) -> None:
    assert limit <= round_up(limit) <= limit * Fraction(1002, 1000) + 1
