"""What a sheet of someone else's is taken for: its headers, its kind of list, its columns; and what stays in doubt."""

from typing import Any

import pytest

from aligner.exchange.guessing import SheetGuess, guess_sheet
from aligner.exchange.raw import RawCell, RawSheet


def sheet(rows: list[list[Any]], title: str = "Sheet1") -> RawSheet:
    lines = [(number, tuple(map(RawCell, row))) for number, row in enumerate(rows, 1)]
    return RawSheet(title, tuple(line for line in lines if any(not cell.is_empty for cell in line[1])))


def fields(guess: SheetGuess) -> dict[str, str]:
    return {one.header: one.column.key for one in guess.columns if one.column is not None}


SERVICES = [
    ["מיפוי שירותים 2016"],
    [],
    [None, "מינהל", "שם השירות", "תקציב 2016 אלפי ₪", "מספר מקבלי שירות"],
    [1, "דיור", "הפעלת מרכזי קליטה", 62634, 5600],
    [2, None, "קליטת בני המנשה", 6582, 712],
    [3, None, "אולפני עברית", 4500, 8000],
]


def test_headers_below_a_title_are_found_by_what_stands_below_them() -> None:
    guess = guess_sheet(sheet(SERVICES))
    assert (guess.kind, guess.header_row, guess.is_clear) == ("programs", 3, True)
    assert fields(guess) == {
        "שם השירות": "title",
        "תקציב 2016 אלפי ₪": "budget",
        "מספר מקבלי שירות": "reach",
    }


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("ShemTochnit", "title"),
        ("programme_name", "title"),
        ("Program naem", "title"),
        ("Project Title:", "title"),
        ("עלות שנתית (₪)", "budget"),
        ("Total cost in NIS", "budget"),
        ("recipientOrganization:name", "grantee"),
        ("عدد المستفيدين", "reach"),
    ],
)
def test_a_header_is_known_by_everyday_words_joined_words_and_likeness(header: str, field: str) -> None:
    number = field in ("budget", "reach")
    others = [["Program name", f"Club {n}"] for n in range(4)] if number else []
    rows = [[header, "Start date", *(["Program name"] if number else [])]]
    rows += [
        [n * 100 if number else f"Reading club {n}", "2026-01-01", *(others[n][1:] if number else [])]
        for n in (1, 2, 3)
    ]
    assert fields(guess_sheet(sheet(rows), "programs"))[header] == field


def test_words_that_many_lists_have_do_not_make_measurements_programs() -> None:
    rows = [
        ["date", "measure", "value", "kind", "status", "source"],
        ["2011", "partner organisations", 28, "baseline", "reported", "https://example.org"],
        ["2012", "partner organisations", 100, "measurement", "reported", "https://example.org"],
    ]
    guess = guess_sheet(sheet(rows, "progress"))
    assert guess.kind == "figures"
    assert fields(guess) == {
        "date": "date",
        "measure": "indicator",
        "value": "value",
        "kind": "figure",
        "status": "status",
        "source": "source",
    }


def test_what_is_none_of_our_lists_is_taken_for_none() -> None:
    rows = [["city", "municipality"], ["Ana", "North"], ["Beta", "North"], ["Gamma", "South"]]
    assert guess_sheet(sheet(rows)).kind == ""


def test_texts_below_a_known_word_alone_make_no_list() -> None:
    rows = [["element", "item", "value", "status"], ["vision", "Among the best fifteen", "15", "reported"]]
    rows += [["goal", f"Double the number {n}", "x2", "reported"] for n in range(4)]
    assert guess_sheet(sheet(rows, "roadmap facts")).kind == ""


def test_two_kinds_that_fit_alike_stay_in_doubt() -> None:
    rows = [["Code", "Title", "Description"], ["A1", "Reading", "More reading"], ["A2", "Counting", "More sums"]]
    guess = guess_sheet(sheet(rows))
    assert guess.rivals and not guess.is_clear


def test_a_column_without_a_known_header_is_told_by_its_content_once_the_kind_is_said() -> None:
    rows = [["Bezeichnung", "Annual cost"], ["Reading rooms", 100], ["Evening school", 200], ["Summer camp", 300]]
    guess = guess_sheet(sheet(rows), "programs")
    assert [(one.column.key, one.by) for one in guess.columns if one.column] == [
        ("title", "content"),
        ("budget", "everyday"),
    ]


def test_numbers_of_goals_and_their_parents_are_told_apart() -> None:
    rows = [["target", "goal", "title_en", "title_fr"]]
    rows += [[f"1.{n}", "1", f"Target text {n}", f"Texte {n}"] for n in (1, 2, "a")]
    guess = guess_sheet(sheet(rows, "targets"))
    assert guess.kind == "goals"
    assert fields(guess) == {"target": "code", "goal": "parent", "title_en": "title"}


def test_a_header_over_two_rows_is_read_whole() -> None:
    rows = [["Program name", "Cost", "Period", None], [None, None, "Start date", "End date"]]
    rows += [[f"Club {n}", n * 100, "2026-01-01", "2026-12-31"] for n in (1, 2, 3)]
    guess = guess_sheet(sheet(rows))
    assert guess.header_row == 2
    assert fields(guess) == {"Program name": "title", "Cost": "budget", "Start date": "start", "End date": "end"}


def test_a_column_none_of_whose_words_is_a_choice_is_not_taken_for_one() -> None:
    rows = [["programme", "partner", "status"], *([f"Club {n}", f"Partner {n}", "reported"] for n in range(4))]
    assert fields(guess_sheet(sheet(rows), "programs")) == {"programme": "title", "partner": "grantee"}


def test_a_header_that_is_a_path_is_known_by_its_last_words() -> None:
    rows = [["id", "title", "more:regionName"], *([f"A{n}", f"Club {n}", f"Region {n % 2}"] for n in range(4))]
    assert fields(guess_sheet(sheet(rows), "programs"))["more:regionName"] == "regions"
