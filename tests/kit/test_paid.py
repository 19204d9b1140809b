"""Where sums count what was paid in a year or several, every figure is of that, and every paper says so."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Measure
from aligner.paths import resources
from tests.kit.test_awards import A_YEAR, OF_MONEY, of_paths

MEETING = date(2027, 1, 15)
KITS = (("board", "strategy"), ("board", "opportunities"), ("donors", "legitimacy"), ("staff", "update"))


def counting(language: str, first: int | None, last: int | None, kind: str = "foundation") -> Records:
    """An example whose sums count what was paid in those years."""
    example = example_records(kind, language)
    told = {"money_measure": Measure.PAID, "money_from": first, "money_to": last}
    return replace(example, organization=example.organization.model_copy(update=told))


@pytest.mark.parametrize(
    ("first", "last", "total"),
    [
        (2025, 2025, 2_600_000_00),
        (2025, None, 2_600_000_00),
        (None, 2026, 3_230_000_00),
        (2025, 2026, 5_830_000_00),
        (None, None, 5_830_000_00),
        (2027, 2028, 0),
    ],
)
def test_sums_are_of_the_payments_of_the_chosen_years(first: int | None, last: int | None, total: int) -> None:
    records = counting("en", first, last)
    figures = analyse(records)
    assert figures.money.total_minor == total
    # Two have money of a year and no payment; of one nothing at all is known.
    assert (figures.money.other_measure, figures.money.without_budget) == (("M9", "M11"), ("M8",))
    told = json.loads(json.dumps(as_json(records, figures)))["money"]
    period = [first or last, last or first] if first or last else []
    assert (told["measure"], told["period"]) == ("paid", period)


def test_a_nonprofits_sums_are_of_a_year_whatever_is_stored() -> None:
    assert analyse(counting("en", 2025, 2026, "nonprofit")).money == analyse(example_records("nonprofit", "en")).money


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("first", "last", "shown"), [(2026, 2026, "2026"), (2025, 2026, "2025–2026")])
def test_every_paper_names_the_years_and_none_calls_payments_a_years_money(
    language: str, first: int, last: int, shown: str
) -> None:
    records = counting(language, first, last)
    for audience, purpose in KITS:
        state = make_snapshot(records, KitOptions(language, audience, purpose, MEETING))
        kit = kit_of(state)
        assert not contradictions(kit), (audience, purpose)
        content = make_outline(state)
        told = strip_isolates(repr([content, kit.documents]))
        assert shown in told, (audience, purpose)
        for text in re.findall(r"'((?:[^'\\]|\\.)*)'", told):
            for sentence in re.split(r"(?<=[.!?؟])\s", text):
                if any(told in sentence for told in of_paths(content, state)):
                    continue
                if sentence != state.sentence("head_budget") and re.search(A_YEAR[language], sentence):
                    assert not re.search(OF_MONEY[language], sentence), (audience, purpose, sentence)


def test_the_workbook_counts_a_column_of_what_was_paid() -> None:
    state = make_snapshot(counting("en", 2026, None), KitOptions("en", "board", "strategy", MEETING))
    book = make_workbook(state, make_outline(state))
    programs = next(sheet for sheet in book.others if "awarded" in sheet.rows[0])
    assert {"paid", "budget", "awarded"} <= set(programs.rows[0])
    total = book.goals.totals[-1]["money"]
    assert getattr(total, "value", None) == state.analysis.money.total_minor / 100


def test_what_is_said_of_awards_has_its_own_for_payments_and_names_the_years() -> None:
    for path in (resources() / "words" / "en").glob("*.json"):
        phrases = json.loads(path.read_text("utf-8"))
        for key in phrases:
            if key.endswith("~awarded"):
                assert key.replace("~awarded", "~paid") in phrases, (path.name, key)
