"""Where sums count what was awarded, no paper calls it the money of a year, and no figure mixes the two."""

import json
import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.charts.table_twin import omitted_programs
from aligner.kit.content.content import Content
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Measure
from aligner.paths import resources

MEETING = date(2027, 1, 15)
A_YEAR = {
    "en": r"\ba year\b|\byearly\b|\bannual",
    "he": r"בשנה|לשנה|שנתי",
    "ar": r"في السنة|السنوي|سنوي",
}
OF_MONEY = {"en": r"[$₪£]\d|\bmoney\b|\bbudget", "he": r"[$₪£]\d|תקציב|כספ", "ar": r"[$₪£]\d|أموال|ميزاني|مبلغ"}


def of_paths(content: Content, state: Snapshot) -> set[str]:
    """What is said of the next paths together and of what openings take, as text and as code: both are a year's money
    whatever sums count."""
    told = [part for one in content.sections if one.id == "paths" for part in re.split(r"(?<=[.])\s", one.so_what)]
    told += [text for one, text in zip(state.line.promised, state.story.promised, strict=True) if "price" in one.key]
    told += [text for one, text in zip(state.line.cost, state.story.cost, strict=True) if one.key.startswith("price")]
    return {form for text in told for form in (strip_isolates(text), repr(text)[1:-1])}


def counting_awards(language: str) -> Records:
    """The example of a foundation that knows of each grant three times as much awarded as it gives in a year."""
    example = example_records("foundation", language)
    programs = tuple(
        one.model_copy(update={"awarded_minor": None if one.budget_minor is None else 3 * one.budget_minor})
        for one in example.programs
    )
    organization = example.organization.model_copy(update={"money_measure": Measure.AWARDED})
    return replace(example, programs=programs, organization=organization)


def test_sums_of_awards_are_of_awards_alone() -> None:
    records = counting_awards("en")
    told, a_year = analyse(records).money, analyse(example_records("foundation", "en")).money
    assert (told.total_minor, told.outside_minor) == (3 * a_year.total_minor, 3 * a_year.outside_minor)
    first = records.programs[0].model_copy(update={"awarded_minor": None})
    assert first.budget_minor
    figures = analyse(replace(records, programs=(first, *records.programs[1:])))
    assert first.code in figures.money.other_measure and first.code not in figures.money.without_budget
    assert figures.money.total_minor < told.total_minor
    said = omitted_programs(figures.money, words("en", "foundation", "awarded"))
    assert any("only a year’s money is known" in text for text in said)


def test_an_award_is_in_no_sum_of_a_years_money() -> None:
    example = example_records("foundation", "en")
    first = example.programs[0].model_copy(update={"budget_minor": None, "awarded_minor": 9_000_000_00})
    figures = analyse(replace(example, programs=(first, *example.programs[1:])))
    assert figures.money.other_measure == (first.code,)
    assert "only the award for all years is known" in " ".join(
        omitted_programs(figures.money, words("en", "foundation"))
    )


def test_a_nonprofits_sums_are_of_a_year_whatever_is_stored() -> None:
    example = example_records("nonprofit", "en")
    organization = example.organization.model_copy(update={"money_measure": Measure.AWARDED})
    assert analyse(replace(example, organization=organization)).money == analyse(example).money


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_about_money_calls_awards_a_years(language: str) -> None:
    records = counting_awards(language)
    for audience, purpose in product(AUDIENCES, PURPOSES):
        state = make_snapshot(records, KitOptions(language, audience, purpose, MEETING))
        kit = kit_of(state)
        assert not contradictions(kit), (audience, purpose)
        content = make_outline(state)
        papers: list[object] = [content, kit.documents]
        if audience != "staff":
            papers += [make_story(state, content).sheets, make_funders(state, content).sheets]
        for text in re.findall(r"'((?:[^'\\]|\\.)*)'", strip_isolates(repr(papers))):
            for sentence in re.split(r"(?<=[.!?؟])\s", text):
                # A column of a year's money stands beside that of the awards.
                if any(told in sentence for told in of_paths(content, state)):
                    continue
                if sentence != state.sentence("head_budget") and re.search(A_YEAR[language], sentence):
                    assert not re.search(OF_MONEY[language], sentence), (audience, purpose, sentence)


def test_the_workbook_counts_the_column_of_awards() -> None:
    state = make_snapshot(counting_awards("en"), KitOptions("en", "board", "strategy", MEETING))
    book = make_workbook(state, make_outline(state))
    programs = next(sheet for sheet in book.others if sheet.title == "Grants" or "awarded" in sheet.rows[0])
    assert "awarded" in programs.rows[0] and "budget" in programs.rows[0]
    total = book.goals.totals[-1]["money"]
    assert getattr(total, "value", None) == state.analysis.money.total_minor / 100


def test_each_sentence_of_a_years_money_has_its_own_for_awards() -> None:
    for file in ("storyline", "ours", "kit"):
        phrases = json.loads((resources() / "words" / "en" / f"{file}.json").read_text("utf-8"))
        said = {key.partition("~")[0] for key, text in phrases.items() if re.search(r":money\} a year", str(text))}
        assert not [key for key in said if f"{key}~awarded" not in phrases]
