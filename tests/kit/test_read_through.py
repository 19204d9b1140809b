"""What a reader would stumble over who reads a kit from the first page to the last, with its tables beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from aligner.actions.examples import example_records
from aligner.charts.fonts import ensure_gui
from aligner.kit.content.content import Cards, Content, Paragraph, Section, Table
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.placing import all_programs
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.deck.writer import write_deck
from aligner.kit.workbook.writer import write_workbook
from aligner.lang.bidi import strip_isolates, without_marks
from aligner.lang.shortening import first_sentences, short_title
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES
from tests.kit.shapes import all_shapes

MEETING = date(2027, 1, 15)
KITS = (
    ("nonprofit", "board", "strategy"),
    ("nonprofit", "board", "update"),
    ("nonprofit", "staff", "development"),
    ("foundation", "donors", "update"),
    ("foundation", "board", "legitimacy"),
    ("career", "board", "strategy"),
)


def kit(records: Records, language: str, audience: str, purpose: str) -> tuple[Snapshot, Content]:
    state = make_snapshot(records, KitOptions(language=language, audience=audience, purpose=purpose, meeting=MEETING))
    return state, make_outline(state)


def of_example(name: str, audience: str, purpose: str, language: str = "en") -> tuple[Snapshot, Content]:
    return kit(example_records(name, language), language, audience, purpose)


def section(content: Content, name: str) -> Section:
    return next(one for one in content.sections if one.id == name)


def plain(text: str) -> str:
    return without_marks(strip_isolates(text))


@pytest.mark.parametrize(("name", "audience", "purpose"), KITS)
def test_speaker_notes_say_nothing_that_everyone_reads_on_the_slide(
    name: str, audience: str, purpose: str, tmp_path: Path
) -> None:
    ensure_gui()
    _, content = of_example(name, audience, purpose)
    write_deck(content, tmp_path / "deck.pptx")
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    told = 0
    for slide in list(deck.slides)[1:]:
        if not slide.has_notes_slide:
            continue
        shown = " ".join(plain(one.text_frame.text) for one in slide.shapes if one.has_text_frame)
        for line in plain(slide.notes_slide.notes_text_frame.text).split("\n"):
            told += 1
            text = line.partition(": ")[2]
            assert line.startswith("Time: ") or text not in shown, line
    assert told > len(deck.slides) // 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_of_money_say_on_the_slide_what_they_say_on_paper(language: str, tmp_path: Path) -> None:
    ensure_gui()
    name = "nonprofit"
    state, content = of_example(name, "board", "strategy", language)
    write_deck(content, tmp_path / "deck.pptx", with_notes=False)
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    charts = [shape.chart for slide in deck.slides for shape in all_shapes(slide) if shape.has_chart]
    bars = next(chart for chart in charts if chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED)
    money = list(bars.plots[0].series)[-1]
    for at, goal in enumerate(state.analysis.goals):
        said = plain(state.words.bound(goal.money and goal.money.within_known))
        if re.search(r"\d", said) and said != state.words.percent(goal.resources):
            assert plain(money.points[at].data_label.text_frame.text) == said


def test_what_is_explained_is_in_the_paper() -> None:
    records = replace(example_records("nonprofit", "en"), measurements=())
    _, content = kit(records, "en", "board", "strategy")
    told = " ".join(block.text for block in section(content, "method").blocks if isinstance(block, Paragraph))
    assert "needle" not in told and "Shared weight" in told
    bare = replace(records, priorities=(), programs=(), placements=(), placement_indicators=())
    state = make_snapshot(bare, KitOptions(language="en", meeting=MEETING))
    told = " ".join(b.text for b in section(make_outline(state), "method").blocks if isinstance(b, Paragraph))
    assert "Shared weight" not in told and "Money:" not in told


def _cells(paper: Any) -> Iterator[tuple[str, ...]]:
    for sheet in paper.sheets:
        for row in sheet[0].rows:
            for block in row.blocks:
                if isinstance(block, Table):
                    yield from block.rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_purpose_of_a_grant_breaks_off(language: str) -> None:
    state, content = of_example("foundation", "donors", "update", language)
    papers = [make_story(state, content), make_funders(state, content)]
    rows = [row for paper in papers for row in _cells(paper)]
    rows += [row for block in section(content, "grants").blocks if isinstance(block, Table) for row in block.rows]
    assert rows and not [cell for row in rows for cell in row if cell.rstrip("\u2069").endswith("…")]


@given(st.text("ab “”«»\u2068\u2069", max_size=60), st.integers(1, 40))
def test_what_is_cut_within_a_quotation_ends_it(text: str, most: int) -> None:
    told = short_title(text, most)
    assert len(told) <= most
    if told != text:
        kept = told.rpartition("…")[0]
        assert text.startswith(kept)
        for begins, ends in (("“", "”"), ("«", "»"), ("\u2068", "\u2069")):
            assert told.count(begins) <= told.count(ends) or text.count(begins) > text.count(ends)


def test_the_one_page_breaks_off_no_quotation() -> None:
    line = "Without a known budget: “\u2068The first program for all\u2069” and “\u2068The second\u2069”."
    assert short_title(line, 45) == "Without a known budget: “\u2068The first…\u2069”"


@given(st.lists(st.text("ab c", min_size=4, max_size=60).filter(str.strip), min_size=1, max_size=5))
def test_first_sentences_end_where_one_ends_unless_one_alone_is_too_long(parts: list[str]) -> None:
    text = " ".join(f"{' '.join(part.split())}ab." for part in parts)
    told = first_sentences(text, 40)
    assert len(told) <= 80
    assert text.startswith(told.removesuffix("…"))
    assert told.endswith(("…", "."))


def test_our_story_names_what_works_at_the_goals_before_what_does_not() -> None:
    state, content = of_example("foundation", "board", "update")
    titles = [program.title for program in state.records.programs]
    at_goals = {p.program_id for p in state.records.placements if p.goal_id is not None}
    named = {p.title: p.id in at_goals for p in state.records.programs}
    ground = make_story(state, content).sheets[1][0]
    tables = [block for row in ground.rows for block in row.blocks if isinstance(block, Table)]
    order = [named[next(t for t in titles if plain(row[0]).startswith(t))] for row in tables[0].rows]
    assert order == sorted(order, reverse=True) and len(set(order)) == 2


def test_the_informed_read_no_question_mark_where_an_amount_is_kept_from_them() -> None:
    state, content = of_example("foundation", "donors", "update")
    table = all_programs(state, "")
    assert table is not None
    bars = [bar for row in table.rows for cell in row.cells for bar in cell.bars]
    assert any(bar.fill == "unknown" for bar in bars)
    told = [*(text for _, text in table.key), *(bar.figure for bar in bars)]
    assert "?" not in told and not [text for text in told if "not known" in text]
    money = make_onepage(state, content).money
    assert money is not None and not [row for row in money.rows if "?" in row.today_text]


@given(st.lists(st.integers(1, 40), min_size=8, max_size=8), st.lists(st.integers(1, 40), min_size=8, max_size=8))
def test_a_gap_is_one_figure_on_the_slide_in_the_sentence_and_in_the_table(ours: list[int], theirs: list[int]) -> None:
    records = example_records("nonprofit", "en")
    weights = {goal.id: weight for goal, weight in zip(records.leaf_goals, theirs, strict=True)}
    goals = tuple(
        goal.model_copy(update={"weight": weights[goal.id]}) if goal.id in weights else goal for goal in records.goals
    )
    own = dict(zip(weights, ours, strict=True))
    priorities = tuple(one.model_copy(update={"weight": own[one.goal_id]}) for one in records.priorities)
    _, content = kit(replace(records, goals=goals, priorities=priorities), "en", "board", "strategy")
    (table,) = [b for b in section(content, "goals_table").blocks if isinstance(b, Table)][:1]
    by_goal = {plain(row[0]): plain(row[-1]) for row in table.rows}
    cards = [b for one in content.sections if one.id == "comparison" for b in one.slide if isinstance(b, Cards)]
    for card in (card for some in cards for card in some.items):
        goal = plain(card.text).partition("”")[0].lstrip("“")
        assert plain(card.figure) == by_goal[goal]


def test_two_lists_that_are_alike_are_said_to_be() -> None:
    records = example_records("nonprofit", "en")
    weights = {goal.id: goal.weight for goal in records.leaf_goals}
    same = tuple(one.model_copy(update={"weight": weights[one.goal_id]}) for one in records.priorities)
    _, content = kit(replace(records, priorities=same), "en", "board", "strategy")
    compared = section(content, "comparison")
    assert "0 points" not in compared.so_what and "same points" in compared.so_what


def test_the_one_page_has_no_column_of_question_marks() -> None:
    records = example_records("nonprofit", "en")
    programs = tuple(one.model_copy(update={"budget_minor": None}) for one in records.programs)
    state, content = kit(replace(records, programs=programs), "en", "board", "strategy")
    (options, *_) = make_onepage(state, content).grids
    for column in range(1, len(options.headers)):
        assert {row[column] for row in options.rows} != {"?"}
    assert "two columns" not in options.note


@pytest.mark.parametrize("name", ["nonprofit", "foundation", "career"])
def test_what_was_measured_long_ago_is_named_whole(name: str) -> None:
    state, content = of_example(name, "staff", "development")
    old = [
        one.title
        for one in state.analysis.indicators
        if one.last_date is not None and (MEETING - one.last_date).days > 731
    ]
    told = plain(next((one.so_what for one in content.sections if one.id == "needle"), ""))
    if "two years ago" in told:
        assert all(title in told for title in old)
    assert name != "career" or "two years ago" in told


def test_what_is_not_written_yet_is_no_slide() -> None:
    records = example_records("nonprofit", "en")
    programs = tuple(one.model_copy(update={"uniqueness": ""}) for one in records.programs)
    _, content = kit(replace(records, programs=programs), "en", "board", "update")
    assert not section(content, "unique").in_deck


def test_the_workbook_says_of_an_old_measurement_what_the_papers_say(tmp_path: Path) -> None:
    state, content = of_example("career", "board", "strategy")
    write_workbook(make_workbook(state, content), tmp_path / "kit.xlsx")
    sheet: Any = load_workbook(tmp_path / "kit.xlsx")["Indicators"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "Status" in row)
    told = {row[head.index("Indicator")]: row[head.index("Status")] for row in rows[rows.index(head) + 1 :]}
    for one in state.analysis.indicators:
        is_old = one.last_date is not None and (MEETING - one.last_date).days > 731
        assert (told[one.title] == "Last measured too long ago") == is_old


def with_goals(records: Records, count: int) -> Records:
    """The roadmap with so many of its goals, the fullest first, each on its own, and what stands at them."""
    at = [p.goal_id for p in records.placements]
    goals = sorted(records.leaf_goals, key=lambda goal: -at.count(goal.id))[:count]
    kept = {goal.id for goal in goals}
    placements = tuple(p for p in records.placements if p.goal_id in kept)
    at_them = {p.program_id for p in placements}
    return replace(
        records,
        goals=tuple(goal.model_copy(update={"parent_id": None}) for goal in goals),
        placements=placements,
        programs=tuple(program for program in records.programs if program.id in at_them),
        priorities=tuple(one for one in records.priorities if one.goal_id in kept),
        **dict.fromkeys(("indicators", "measurements", "placement_indicators", "activities", "needs"), ()),
        **dict.fromkeys(("decisions", "goal_links", "charges", "own_measures", "workshops", "weightings"), ()),
        **dict.fromkeys(("participants", "ballots", "judgements"), ()),
    )


def test_of_one_goal_nothing_is_said_to_be_most() -> None:
    _, content = kit(with_goals(example_records("nonprofit", "en"), 1), "en", "board", "strategy")
    said = [text for one in content.sections for text in (one.title, one.so_what)]
    said += [block.text for one in content.sections for block in one.blocks if isinstance(block, Paragraph)]
    assert "Five programs on the roadmap, which has one goal" in said
    assert not [text for text in said if re.search(r"largest|most present|one of one|any other|Each of the", text)]


def test_the_title_over_the_money_says_which_goal_has_most_where_nothing_else_is_found() -> None:
    _, content = of_example("career", "donors", "strategy")
    title = section(content, "money").title
    assert plain(title).startswith("“Supported and successful in school” has more of the known money")


def test_where_no_amount_is_known_it_is_said_once() -> None:
    records = example_records("nonprofit", "en")
    programs = tuple(one.model_copy(update={"budget_minor": None}) for one in records.programs)
    state, _ = kit(replace(records, programs=programs), "en", "board", "strategy")
    table = all_programs(state, "")
    assert table is not None and not [bar for r in table.rows for c in r.cells for bar in c.bars if bar.figure == "?"]
    assert not [row for row in table.rows if row.total == "?"] and "budget not known" in [text for _, text in table.key]


def test_a_gap_beside_its_picture_is_a_whole_sentence_however_long_the_name(tmp_path: Path) -> None:
    ensure_gui()
    records = example_records("nonprofit", "en")
    goals = tuple(
        one.model_copy(update={"title": f"{one.title} for every young person of the south"}) for one in records.goals
    )
    _, content = kit(replace(records, goals=goals), "en", "board", "strategy")
    write_deck(content, tmp_path / "deck.pptx", with_notes=False)
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    texts = [plain(s.text_frame.text) for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    beside = [line for text in texts for line in text.split("\n") if line.startswith("“") and "% with" in line]
    assert beside and all(line.endswith("in the initiative") for line in beside)
