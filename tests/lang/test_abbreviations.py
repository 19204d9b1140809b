"""An abbreviation that nobody explains is noticed; one that is explained, known to all or part of a name is not."""

import pytest

from aligner.lang.abbreviations import undefined_in
from aligner.lang.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The MOE gives half, and the CEO agrees.", ("MOE",)),
        ("The Ministry of Education (MOE) gives half; MOE pays late.", ()),
        ("We ask the STEM board and the STEM team.", ("STEM",)),
        ("A plain text. I have nothing in capitals, not even A or I.", ()),
        ("נבקש ממת״ל חצי, והמנכ״לית תדווח ליו״ר.", ("ממת״ל",)),
        ("מכון תכנון ולימוד (מת״ל) ישלם חצי.", ()),
        ("5P2 is a name, and USD 40 million is money.", ()),
    ],
)
def test_what_nobody_explains_is_found(text: str, found: tuple[str, ...]) -> None:
    assert undefined_in(text, ["The 5P2 initiative", words("he").sentence("sending.known_abbreviations")]) == found


def test_what_the_file_names_is_known() -> None:
    assert undefined_in("The STEM goal", ["STEM in elementary school"]) == ()
