"""Long texts are cut after a whole word, with a sign of it, and never longer than asked."""

import pytest

from aligner.lang.shortening import max_fitting, short_line, short_title, site_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ten letters", "ten…"),
        ("tenletters!", "tenlette…"),
        ("in short", "in short"),
        ("שלום לכולם", "שלום…"),
        ("", ""),
    ],
)
def test_a_title_is_cut_after_a_word_within_its_length(text: str, shown: str) -> None:
    assert short_title(text, 9) == shown


def test_a_text_of_many_lines_becomes_one() -> None:
    assert short_line("one\n  two\tthree\n", 13) == "one two three"
    assert short_line("one\n  two\tthree\n", 12) == "one two…"


@pytest.mark.parametrize("limit", [0, 1, 6, 7, 99])
def test_the_largest_that_fits_is_found(limit: int) -> None:
    assert max_fitting(7, lambda number: number <= limit) == min(limit, 7)


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("https://www.example.org/a/b?c=1#d", "example.org"),
        ("http://data.example.org", "data.example.org"),
        ("An office, https://example.org", "An office, https://example.org"),
        ("One office", "One office"),
    ],
)
def test_of_a_web_address_its_site_is_read(text: str, site: str) -> None:
    assert site_of(text) == site
