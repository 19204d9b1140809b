"""Texts keep their direction where isolates may not stand."""

import pytest

from aligner.lang.bidi import each_isolated, ltr, with_plain_marks
from aligner.lang.problems import place_text

LRM, RLM = "\u200e", "\u200f"
HEBREW, LATIN = "\u2067{}\u2069", "\u2066{}\u2069"


@pytest.mark.parametrize(
    ("text", "is_rtl", "shown"),
    [
        pytest.param(f"השינוי: {ltr('+12')}", True, f"השינוי: {LRM}+12{LRM}", id="a sign stays before its figure"),
        pytest.param(f"{ltr('1–3')} שנים", True, f"{LRM}1–3{LRM} שנים", id="a range runs from left to right"),
        pytest.param(f"בשנת {ltr('2027')}", True, "בשנת 2027", id="a figure alone needs nothing"),
        pytest.param(f"יוזמת {HEBREW.format('5פי2')}", True, "יוזמת 5פי2", id="a name that runs as all does"),
        pytest.param(f"עם {LATIN.format('Teva Tech')} בצפון", True, "עם Teva Tech בצפון", id="a name with both ends"),
        pytest.param(f"עם {LATIN.format('ABC')} 12", True, f"עם ABC{RLM} 12", id="a figure behind a foreign name"),
        pytest.param(
            f"{LATIN.format('ABC')}, {LATIN.format('DEF')}",
            True,
            f"ABC{RLM}, DEF",
            id="two names in order",
        ),
        pytest.param(f"of {HEBREW.format('(שלום)')} 7", False, f"of {RLM}(שלום){RLM}{LRM} 7", id="brackets of a name"),
        pytest.param("\u2068שלום לכם \u2066A+\u2069\u2069 x", False, f"שלום לכם A+{LRM}{RLM} x", id="a name in a name"),
        pytest.param("\u2066cut off", True, "cut off", id="one that was cut"),
        pytest.param("the rest\u2069", False, "the rest", id="the rest of one that was cut"),
    ],
)
def test_plain_marks_stand_only_where_the_order_needs_them(text: str, is_rtl: bool, shown: str) -> None:
    assert with_plain_marks(text, is_rtl) == shown


def test_each_line_of_a_broken_text_keeps_its_isolates() -> None:
    assert each_isolated(["⁧שם", "⁦one", "two⁩ סוף⁩", "x"]) == ["⁧שם⁩", "⁧⁦one⁩⁩", "⁧⁦two⁩ סוף⁩", "x"]


def test_cells_are_read_after_the_name_of_their_sheet_in_its_direction() -> None:
    assert place_text("Programs!D7, D9") == "\u2066Programs!D7, D9\u2069"
    hebrew = "\u2067\u2067תוכניות 2026\u2069!\u2066B4, B6\u2069\u2069"
    assert place_text("תוכניות 2026!B4, B6") == hebrew, "the sheet first, for who reads from the right"
    assert place_text("תוכניות 2026!B4, B6, Grants!3") == f"{hebrew}, \u2066Grants!3\u2069"
