"""The texts of made kits, read as their reader reads them: signs, quotations, one figure for one thing."""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from aligner.actions.examples import example_records
from aligner.charts.budget import BudgetChart
from aligner.charts.gap import GapChart
from aligner.kit.content.content import Bullets, Cards, Content, Figure, Paragraph, Table
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.priorities import comparison
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.deck.writer import write_deck
from aligner.lang.bidi import strip_isolates, without_marks
from aligner.model.vocabulary import LANGUAGES, DecisionState, Stance
from tests.kit.shapes import all_shapes

KINDS = ("nonprofit", "foundation")
AUDIENCES = ("board", "staff", "initiative", "donors")
ARABIC_SIGNS = re.compile(r"[\u0621-\u064a\u064b-\u0652»)\d%][,;?] ")
"""A Latin comma, semicolon or question mark behind an Arabic text."""
NESTED = {"he": "״״", "en": "“[^”]*“", "ar": "«[^»]*«"}
"""A quotation that begins within one with the same marks, or two that end at once."""
TWO_COLONS = re.compile(r"^[^:.؛;]*: [^:.؛;]*: ")
"""An effect with a colon behind a colon."""


@cache
def kit(kind: str, language: str, audience: str, purpose: str) -> tuple[Snapshot, Content]:
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=date(2027, 1, 15))
    state = make_snapshot(example_records(kind, language), options)
    return state, make_outline(state)


def kits(language: str) -> Iterator[tuple[str, Snapshot, Content]]:
    for kind in KINDS:
        for audience in AUDIENCES:
            for purpose in PURPOSES:
                yield f"{kind} {audience} {purpose}", *kit(kind, language, audience, purpose)


def texts(told: Any) -> Iterator[str]:
    """Every text in data that a template sets; pictures and addresses are none."""
    if isinstance(told, str):
        yield strip_isolates(told)
    elif isinstance(told, dict):
        yield from (text for name, value in told.items() if name not in ("look", "svg") for text in texts(value))
    elif isinstance(told, list | tuple) and not (told and isinstance(told[0], int)):
        yield from (text for each in told for text in texts(each))


def said(state: Snapshot, content: Content) -> Iterator[str]:
    """Everything that the kit's pages and slides say, and its charts to those who hear them."""
    cover = content.cover
    yield from texts([cover.question, cover.recommendation, cover.reasons, cover.changes, cover.price])
    for section in content.sections:
        yield from texts([section.title, section.so_what, section.question])
        for block in (*section.blocks, *section.slide):
            match block:
                case Paragraph(text):
                    yield strip_isolates(text)
                case Bullets(items):
                    yield from texts(items)
                case Cards(items):
                    yield from (strip_isolates(card.text) for card in items)
                case Table() if section.id != "indicators_table":
                    yield from texts(block.rows)
                case Figure(chart):
                    yield strip_isolates(chart.alt)
                case _:
                    pass
    if not state.is_informed:
        yield from texts(asdict(make_guide(state, content))["questions"])
        yield from texts(asdict(make_forms(state, content))["resolutions"])


def test_arabic_texts_have_arabic_signs() -> None:
    for name, state, content in kits("ar"):
        wrong = [text for text in said(state, content) if ARABIC_SIGNS.search(text)]
        assert not wrong, (name, wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_quotation_stands_in_one_with_the_same_marks(language: str) -> None:
    for name, state, content in kits(language):
        wrong = [text for text in said(state, content) if re.search(NESTED[language], text)]
        assert not wrong, (name, wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_option_changes_is_said_without_a_second_colon(language: str) -> None:
    for name, state, _ in kits(language):
        effects = [strip_isolates(effect) for option in state.story.options for effect in option.effects]
        assert not [effect for effect in effects if TWO_COLONS.search(effect)], name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_and_the_sentence_beside_it_give_the_money_at_a_goal_the_same_figure(kind: str, language: str) -> None:
    state, content = kit(kind, language, "board", "strategy")
    titles = {goal.code: goal.title for goal in state.analysis.goals}
    told = {
        titles[finding.goals[0]]: re.findall(r"\d+%", strip_isolates(state.finding_text(finding)))
        for finding in state.findings("money_more", "money_less")
    }
    assert told
    charts = [b.chart for s in content.sections for b in s.blocks if isinstance(b, Figure)]
    for chart in charts:
        if isinstance(chart, BudgetChart | GapChart):
            money = (
                [p[2] for p in chart.percents] if isinstance(chart, BudgetChart) else [r.money_text for r in chart.rows]
            )
            for row, text in zip(chart.rows, money, strict=True):
                figure = re.search(r"\d+%", strip_isolates(text))
                if row.title in told and figure is not None:
                    assert figure[0] in told[row.title], (row.title, text, told[row.title])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_option_on_the_sheet_says_which_figures_it_changes(kind: str, language: str) -> None:
    state, content = kit(kind, language, "board", "strategy")
    sheet = make_forms(state, content).resolutions[0]
    names = [state.sentence(f"storyline.heading.{name}") for name in ("resources_own", "resources_collective")]
    moving = [text for _, text in sheet.options if re.search(r"\d", text)]
    assert moving
    assert all(any(name in text for name in names) for text in moving)


@pytest.mark.parametrize("language", LANGUAGES)
def test_donors_are_told_that_a_share_is_of_the_grants_shown(language: str) -> None:
    state, content = kit("foundation", language, "donors", "update")
    roles = next(section for section in content.sections if section.id == "roles")
    shown = state.sentence("storyline.known.money_inside_shown", amount=(0, "USD"))
    here = {"he": "המוצגים כאן", "en": "shown here", "ar": "المعروضة هنا"}[language]
    assert here in shown, "the words that say so"
    assert here in roles.so_what


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_many_options_are_recommended_is_counted_in_words(language: str) -> None:
    for name, _, content in kits(language):
        title = next((s.title for s in content.sections if s.id == "options"), "")
        assert not re.search(r": \d+$", strip_isolates(title)), (name, title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_and_the_line_under_it_do_not_say_the_same(language: str) -> None:
    for name, state, content in kits(language):
        for section in content.sections:
            if section.id == "needle" and section.so_what:
                titles = [one.title for one in state.records.indicators if one.title in section.title]
                assert not [title for title in titles if title in section.so_what], (name, section.so_what)


def test_a_decision_to_ask_others_needs_no_money() -> None:
    state, _ = kit("nonprofit", "en", "board", "strategy")
    asked = [d for d in state.records.decisions if d.stance is Stance.RAISE and d.state is DecisionState.DECIDED]
    assert asked, "the example asks"
    assert not [unknown for unknown in state.line.unknowns if unknown.key == "decisions_need_money"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_card_of_the_deck_breaks_off_what_we_worded(kind: str, language: str, tmp_path: Path) -> None:
    _, content = kit(kind, language, "board", "strategy")
    write_deck(content, tmp_path / "deck.pptx", with_notes=False)
    blocks = [block for section in content.sections if section.in_deck for block in section.slide]
    cards = [card for block in blocks if isinstance(block, Cards) for card in block.items]
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    frames = [s.text_frame for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    frames += [cell.text_frame for table in tables for cell in table.iter_cells()]
    shown = {without_marks(p.text) for frame in frames for p in frame.paragraphs}
    assert cards
    assert not [card.text for card in cards if without_marks(card.text) not in shown]


def test_the_bars_of_the_deck_say_the_same_figure_as_the_sentence(tmp_path: Path) -> None:
    state, content = kit("nonprofit", "ar", "board", "strategy")
    write_deck(content, tmp_path / "deck.pptx", with_notes=False)
    finding = state.findings("money_more")[0]
    figure = re.findall(r"\d+%", strip_isolates(state.finding_text(finding)))[0]
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    charts = [shape.chart for slide in deck.slides for shape in all_shapes(slide) if shape.has_chart]
    bars = next(chart for chart in charts if chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED)
    at = [goal.code for goal in state.analysis.goals].index(finding.goals[0])
    said = list(bars.plots[0].series)[-1].points[at].data_label.text_frame.text
    # As on paper, that it is the least.
    assert figure in without_marks(said) and "على الأقل" in said


def test_no_distance_is_asked_about_where_there_is_none_and_no_list_of_one_goal_is_compared() -> None:
    records = example_records("nonprofit", "en")
    flat = {
        "goals": tuple(one if one.weight is None else one.model_copy(update={"weight": 1.0}) for one in records.goals)
    }
    flat |= {"priorities": tuple(one.model_copy(update={"weight": 1.0}) for one in records.priorities)}
    state = make_snapshot(replace(records, **flat), KitOptions("en", "board", "strategy"))
    section = comparison(state)
    assert section is not None and section.question == ""
    assert comparison(replace(state, analysis=replace(state.analysis, goals=state.analysis.goals[:1]))) is None


CAPITAL_NUMBER = re.compile(r"[,;:] (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b(?! Kin)")
"""A number word with a capital within an English sentence."""
UNRECORDED = re.compile(
    r"where we specialise|effort specialises|rely on others for it|זו ההתמחות|אנחנו נשענים על|تخصّصنا|نعتمد فيه"
)
"""What readers took from finished kits for a fact, though nobody wrote it down."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_claims_no_specialty_and_writes_numbers_small_within_a_sentence(language: str) -> None:
    for name, state, content in kits(language):
        for text in said(state, content):
            assert not UNRECORDED.search(text), (name, text)
            if language == "en":
                assert not CAPITAL_NUMBER.search(re.sub("“[^”]*”", "", text)), (name, text)
