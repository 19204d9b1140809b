from hypothesis import given
from hypothesis import strategies as st

from aligner.files import safe_filename


def test_names_that_some_system_refuses_are_made_safe_and_good_ones_stay() -> None:
    assert safe_filename("ערכה לוועד 2026") == "ערכה לוועד 2026"
    assert safe_filename('a/b\\c:d*e?f"g<h>i|j') == "a b c d e f g h i j"
    assert safe_filename("nul.txt") == "_nul.txt"
    assert safe_filename("COM1") == "_COM1"
    assert safe_filename("name. . ") == "name"
    assert safe_filename("...", "kit") == "kit"
    assert safe_filename("⁦kit⁩") == "kit"


JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
"""Not printed themselves, and kept: Persian words and joined pictures need them."""


@given(st.text(max_size=300))
def test_any_text_gives_one_part_that_every_system_takes_and_is_stable(text: str) -> None:
    name = safe_filename(text)
    assert name and len(name.encode("utf-8")) <= 200
    assert not set(name) & set('<>:"/\\|?*') and name.translate(JOINERS).isprintable()
    assert name == name.strip(" .")
    assert safe_filename(name) == name
