"""What readers of finished kits found false: each sentence is held against the records that it speaks of."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pptx import Presentation

from aligner.actions.examples import example_records
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.appendix import programs_table
from aligner.kit.content.by_goal import grants, grants_by_goal
from aligner.kit.content.content import Figure, Paragraph, Section, Table
from aligner.kit.content.deciding import decided, our_work, unknowns
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.documents.onepage import headline_figures
from aligner.kit.content.languages import missing_translations
from aligner.kit.content.moving import money_moved
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.placing import all_programs
from aligner.kit.content.roadmap import needle, place
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.content.workshop import workshop
from aligner.kit.deck.programs import fill_as, segments_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.bounds import Bound
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, DecisionState
from aligner.storyline.claims import is_recent
from aligner.storyline.work import tasks_of
from tests.kit.test_bounded_lists import with_programs
from tests.kit.unpacking import xml_of

MEETING = date(2026, 12, 20)


def state(records: Records, purpose: str, audience: str = "board", language: str = "en") -> Snapshot:
    return make_snapshot(records, KitOptions(language, audience, purpose, MEETING))


def numbers_in(text: str, language: str) -> list[int]:
    """The numbers that a sentence says, in figures or in words up to ten."""
    named = {
        word: number
        for key in ("words_m", "words_f")
        for number, word in enumerate(words(language).sentence(f"phrases.{key}").split())
        if number > 1
    }
    said = re.findall(r"\w+", strip_isolates(text).lower())
    return [named[word] if word in named else int(word) for word in said if word in named or word.isdigit()]


def section(found: Section | None) -> Section:
    assert found is not None
    return found


def test_a_grant_in_several_stages_of_a_goal_stands_there_once_with_all_it_has_there() -> None:
    records = example_records("foundation", "en")
    stages: dict[tuple[int, int | None], int] = {}
    for one in records.placements:
        stages[one.program_id, one.goal_id] = stages.get((one.program_id, one.goal_id), 0) + 1
    assert max(stages.values()) > 1, "the example has such a grant"
    table = next(
        block for block in section(grants_by_goal(state(records, "update"))).blocks if isinstance(block, Table)
    )
    goal, named, stated = "", list[str](), 0
    for row in [[strip_isolates(cell) for cell in one] for one in table.rows[:-1]] + [["end", "", "", "", ""]]:
        if row[0]:
            assert len(named) == len(set(named)) == stated, goal
            goal, named = row[0], []
            stated = int(found[0]) if (found := re.findall(r"\d+$", row[1])) else 1 if row[1] else 0
        else:
            named.append(row[1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_a_day_in_the_staffs_work_is_one_of_the_file(kind: str, language: str) -> None:
    records = example_records(kind, language)
    decided = next(one for one in records.decisions if one.state is DecisionState.DECIDED)
    soon = MEETING + timedelta(days=33)
    records = replace(
        records,
        decisions=tuple(
            one.model_copy(update={"due": soon}) if one.id == decided.id else one for one in records.decisions
        ),
    )
    found = state(records, "strategy", "staff", language)
    days = {one.due for one in records.decisions} | {day for p in records.programs for day in (p.start, p.end)}
    known = {found.words.date(day) for day in days if day is not None}
    lines = [strip_isolates(line) for line in found.story.work]
    assert any(found.words.date(soon) in line for line in lines)
    for line in lines:
        for year in re.finditer(r"\d{1,2}\D{1,14}20\d\d", line):
            assert any(year[0].split()[0].lstrip("ב־") in day and day[-4:] == year[0][-4:] for day in known), line


@pytest.mark.parametrize("kind", ["nonprofit", "foundation", "career"])
def test_the_title_of_the_needle_counts_all_indicators_whose_pace_is_known(kind: str) -> None:
    found = state(example_records(kind, "en"), "update")
    recent = [one for one in found.analysis.indicators if is_recent(one.last_date, found.line.standing)]
    paces = [one.status for one in recent]
    good = sum(pace in ("reached", "on_track") for pace in paces)
    slow = sum(pace in ("slower", "much_slower", "moving_away") for pace in paces)
    told = section(needle(found))
    figure = next(block for block in told.slide if isinstance(block, Figure))
    if good + slow < 2:
        assert not figure.note, "one indicator is no count"
        return
    title = strip_isolates(told.title)
    if good and slow:
        assert numbers_in(title, "en") == [good + slow, slow]
    elif good:
        in_words = "both" if good == 2 else words("en").sentence("phrases.words_m").split()[good]
        assert in_words in title.lower()
    else:
        assert re.findall(r"\d+", title) == [str(slow)]
    for one in found.analysis.indicators:
        is_old = one.last_date is not None and not is_recent(one.last_date, found.line.standing)
        assert (one.title in strip_isolates(told.so_what)) is (
            is_old or one.status in ("reached", "on_track", "slower", "much_slower", "moving_away")
        )
    assert figure.note, "what the picture shows of them is said"


def test_the_order_of_the_group_is_ours_where_our_weights_are_its() -> None:
    found = state(example_records("foundation", "en"), "strategy")
    assert found.line.facts.own_words.by_group
    assert "are set by it" in section(workshop(found)).so_what


def test_goals_that_the_title_names_are_in_its_table() -> None:
    records = with_programs(60)
    found = state(records, "strategy")
    told = section(place(found))
    named = [goal for goal in found.analysis.goals if goal.title in strip_isolates(told.title)]
    rows = strip_isolates(str(told.blocks))
    assert all(goal.title in rows for goal in named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_that_is_there_never_reads_as_nothing(language: str) -> None:
    speech = words(language, "nonprofit")
    small = strip_isolates(speech.bound(Bound(0.003, 0.001, 0.4)))
    assert "1%" in small and not re.search(r"(?<!\d)0%", small)


def test_a_name_that_holds_figures_is_no_text_to_translate() -> None:
    for language in ("he", "ar"):
        missing = missing_translations(example_records("foundation", language), language)
        assert all("100Kin10" not in str(vars(one)) for one in missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_and_the_list_count_the_same_tasks(language: str) -> None:
    found = state(example_records("foundation", language), "strategy", "staff", language)
    told = section(our_work(found))
    tasks = len(tasks_of(found.line))
    assert 0 < tasks < len(found.story.work)
    assert numbers_in(told.title, language) == [len(found.story.work), tasks]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_what_is_not_known_is_said_of_the_programs_that_it_is_of(kind: str, language: str) -> None:
    found = state(example_records(kind, language), "strategy", language=language)
    titles = {program.code: program.title for program in found.records.programs}
    told = section(unknowns(found))
    named = [unknown for unknown in found.line.unknowns if unknown.programs]
    assert len(named) > 1
    for unknown, text in zip(found.line.unknowns, found.story.unknowns, strict=True):
        for code in unknown.programs[:3]:
            assert titles[code] in strip_isolates(text)
        # None of them stands as the title over the others.
        assert strip_isolates(text) not in strip_isolates(told.title)


@pytest.mark.parametrize("audience", ["board", "staff"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_workshop_said_against_it_is_in_paper_slides_and_guide(audience: str, language: str) -> None:
    found = state(example_records("nonprofit", language), "strategy", audience, language)
    assert found.line.dissent or audience == "staff"
    outline = make_outline(found)
    paper = str([one.blocks for one in outline.sections if one.in_paper])
    slides = str([one.slide for one in outline.sections if one.in_deck])
    for text in found.story.group:
        assert repr(text)[1:-1] in paper and (audience == "staff" or repr(text)[1:-1] in slides)
    if found.line.dissent and audience == "board":
        first = next(g.title for g in found.records.goals if g.code == found.line.dissent[0].goals[0])
        asked = [one.about for one in make_guide(found, outline).questions if "?" in one.about or "؟" in one.about]
        assert any(first in strip_isolates(question) for question in asked)


@pytest.mark.parametrize("done", range(4))
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_decided_is_counted_in_words(language: str, done: int) -> None:
    records = example_records("nonprofit", language)
    states = [DecisionState.DONE] * done + [DecisionState.DECIDED] * (3 - done)
    kept = [one for one in records.decisions if one.state in (DecisionState.DECIDED, DecisionState.DONE)][:3]
    decisions = tuple(one.model_copy(update={"state": to, "due": None}) for one, to in zip(kept, states, strict=True))
    told = section(decided(state(replace(records, decisions=decisions), "strategy", language=language)))
    assert not re.search(r"\d", strip_isolates(told.title)), told.title
    assert not re.search(r"[:,] [A-Z]", strip_isolates(told.title)), told.title


def test_a_description_of_an_actor_begins_small_within_a_sentence() -> None:
    speech = words("en", "nonprofit")
    named = ["The regional supervision", "A network for girls", "The Trump Foundation", "A3 Labs"]
    told = strip_isolates(speech.sentence("sections.field_complement", actors=named))
    assert "the regional supervision" in told and "a network for girls" in told
    assert "The Trump Foundation" in told and "A3 Labs" in told


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_a_motion_on_terms_names_whose_part_it_is(kind: str) -> None:
    for language in LANGUAGES:
        found = state(example_records(kind, language), "legitimacy", language=language)
        if found.story.motion and found.line.recommendation.options:
            assert found.records.organization.name in strip_isolates(found.story.motion)
    speech = words("he", kind)
    keys = ("motion.terms", "motion.terms_on_condition", "motion.not_now")
    blanks = dict.fromkeys(("give", "get", "who_decides", "red_lines", "mandate", "review", "blank", "initiative"), "-")
    for key in keys:
        assert "קרן לדוגמה" in strip_isolates(speech.sentence(f"storyline.{key}", organization="קרן לדוגמה", **blanks))


@pytest.mark.parametrize("left", [0.0, 15.0, 40.0])
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_list_of_programs_has_outside_what_the_map_has_there(kind: str, left: float) -> None:
    """What is left of a program stands outside the goals on the map: in the list it is no other figure."""
    records = example_records(kind, "en")
    whole = next(p for p in records.placements if p.share == 100 and p.goal_id in {g.id for g in records.leaf_goals})
    less = whole.model_copy(update={"share": 100 - left})
    found = state(replace(records, placements=tuple(less if p is whole else p for p in records.placements)), "strategy")
    (table,) = [block for block in section(programs_table(found)).blocks if isinstance(block, Table)]
    budgets = {program.title: program.budget_minor or 0 for program in found.records.programs}
    outside, title, shares = 0.0, "", dict[str, float]()
    for row in table.rows:
        cells = [strip_isolates(cell) for cell in row]
        title = next((one for one in budgets if cells[0].startswith(one)), title)
        percent = float(cells[2].rstrip("%")) if cells[2].endswith("%") else 0.0
        shares[title] = shares.get(title, 0.0) + percent
        outside += budgets[title] * percent / 100 if cells[1].startswith("Outside") else 0.0
    assert outside == pytest.approx(found.analysis.money.outside_minor)
    placed = {records.program_by_id[p.program_id].title for p in records.placements if p.share is not None}
    assert {shares[title] for title in placed if title in shares} == {100.0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figure_of_the_needle_says_of_which_day_it_is(language: str) -> None:
    found = state(example_records("foundation", language), "update", "donors", language)
    days = [one.last_date for one in found.analysis.indicators if one.last_date is not None]
    texts = [strip_isolates(figure.text) for figure in headline_figures(found)]
    assert any(strip_isolates(found.words.month(day)) in text for text in texts for day in days), texts


def test_programs_that_are_counted_together_are_drawn_with_no_strength_of_their_own() -> None:
    found = state(with_programs(40), "strategy")
    told = all_programs(found, "All")
    assert told is not None and told.rest_label
    together = [one for row in told.rows for one in segments_of(row) if one.fill is None]
    assert together, "some have no room for a name"
    deck: Any = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    looks = set[str]()
    for kind in (None, "outline", "tint", "hatch", "solid"):
        box = slide.shapes.add_textbox(0, 0, 100, 100)
        fill_as(box.fill, box.line, kind)
        looks.add(str([box.fill.type, *re.findall(r"<a:(?:pattFill|schemeClr|srgbClr)[^>]*", xml_of(box).xml)]))
    assert len(looks) == 5


_LEAST = ("at_least", "of_known_least")
_WHOLLY_OUTSIDE = {"en": "grants that work wholly outside", "he": "מענקים שכולם מחוץ", "ar": "تعمل كلها خارج"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_that_is_wholly_outside_the_goals_is_named_so_wherever_it_would_move(language: str) -> None:
    found = state(example_records("foundation", language), "strategy", language=language)
    line, story = found.line, found.story
    assert line.question.takes_from_outside and found.analysis.money.outside is not None
    taking = [each.price for each, option in zip(story.options, line.options, strict=True) if option.amount]
    assert len(taking) > 1
    for text in (story.question, story.motion, story.answer, *story.promised, *taking):
        assert _WHOLLY_OUTSIDE[language] in strip_isolates(text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_that_moves_more_than_is_free_is_named_with_its_amount(language: str) -> None:
    found = state(example_records("foundation", language), "strategy", language=language)
    (promised,) = found.line.promised
    currency = found.records.organization.currency
    free = promised.figures["free"]
    assert free is not None and len(promised.over) > 1
    said = strip_isolates(found.story.promised[0])
    for option, told in zip(found.line.options, found.story.options, strict=True):
        if option.amount is not None and option.amount > free:
            assert strip_isolates(found.words.money(round(option.amount), currency)) in said
            assert re.search(rf"(option|חלופה|الخيار) {told.letter} \(", said), said
    price = strip_isolates(found.story.cost[0])
    assert strip_isolates(found.words.money(round(free), currency)) in price and str(promised.year) in price


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_indicator_that_was_not_measured_for_years_has_no_pace(language: str) -> None:
    found = state(example_records("career", "en"), "update", "staff", language)
    (old,) = [
        one
        for one in found.analysis.indicators
        if one.status == "moving_away" and not is_recent(one.last_date, found.line.standing)
    ]
    told = section(needle(found))
    texts = [told.so_what, *(block.text for block in told.blocks if isinstance(block, Paragraph))]
    naming = [strip_isolates(text) for text in texts if old.title in strip_isolates(text)]
    assert len(naming) == 2
    every = [
        one.title
        for one in found.analysis.indicators
        if one.last_date is not None and not is_recent(one.last_date, found.line.standing)
    ]
    # Also one without a target is among them.
    assert len(every) == 2
    assert strip_isolates(found.sentence("sections.needle_old", titles=every)) in naming[0]
    stood = found.sentence(
        "sections.needle_stood_disputed", indicator=old.title, value=old.last_value, day=old.last_date
    )
    assert naming[1] == strip_isolates(stood)
    of_old = found.sentence("sections.needle_away", titles=[old.title])
    assert strip_isolates(of_old) not in naming[0]


def test_an_indicator_that_moves_away_is_not_called_slow() -> None:
    records = example_records("career", "en")
    away = next(one for one in state(records, "update").analysis.indicators if one.status == "moving_away")
    newest = max(records.measurements_by_indicator[away.indicator_id], key=lambda one: one.date)
    records = replace(
        records,
        measurements=tuple(
            one.model_copy(update={"date": MEETING - timedelta(days=40)}) if one.id == newest.id else one
            for one in records.measurements
        ),
    )
    told = strip_isolates(section(needle(state(records, "update"))).so_what)
    assert f"Moving away from the target: “{away.title}”." in told
    slow = next(part for part in told.split(". ") if part.startswith("Slower"))
    assert away.title not in slow


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_for_the_next_meeting_has_that_meeting_for_its_day(language: str) -> None:
    found = state(example_records("career", "en"), "update", "staff", language)
    (step,) = [one for one in found.story.steps if "report_again" in [s.verb for s in found.line.steps]]
    assert step.due == found.sentence("storyline.at_next_meeting")
    assert found.sentence("storyline.to_be_named") == step.owner


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decision_that_is_still_open_is_told_once_by_name_and_day(language: str) -> None:
    found = state(example_records("foundation", language), "strategy", language=language)
    (one,) = [earlier.decision for earlier in found.line.decided]
    title = next(decision.title for decision in found.records.decisions if decision.id == one.id)
    told = [strip_isolates(text) for text in (*found.story.reasons, *found.story.known, *found.story.decided)]
    (naming,) = [text for text in told if title in text]
    assert one.due is not None and strip_isolates(found.words.date(one.due)) in naming


@pytest.mark.parametrize("kind", ["nonprofit", "foundation", "career"])
def test_a_share_that_may_be_more_says_so_in_the_table_of_programs(kind: str) -> None:
    found = state(example_records(kind, "en"), "update")
    placed = section(place(found))
    table = next(block for block in placed.slide if isinstance(block, AllPrograms))
    bounded = [goal.money for goal in found.analysis.goals if goal.money is not None and goal.money.kind in _LEAST]
    shares = [strip_isolates(row.share) for row in table.rows]
    assert bounded
    for bound in bounded:
        sign = strip_isolates(found.words.bound(bound)).split()[0]
        assert f"≥ {sign}" in shares and sign not in shares


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_moves_to_a_goal_without_known_money_is_one_share_on_the_bar_and_in_the_price(language: str) -> None:
    found = state(example_records("nonprofit", language), "strategy", language=language)
    chart = money_moved(found, found.line)
    assert chart is not None
    row = next(row for row in chart.rows if not row.today)
    (chosen,) = [one for one in found.line.options if one.key in found.line.recommendation.options]
    assert chosen.amount is not None
    share = strip_isolates(found.words.percent(float(chosen.amount / found.line.standing.figures.money.total)))
    assert share in strip_isolates(row.after_text) and share in strip_isolates(found.story.cost[0])
    least = strip_isolates(found.sentence("storyline.at_least"))
    assert least not in chart.scale


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_grant_is_called_so_of_the_known_amounts_where_one_is_missing(language: str) -> None:
    found = state(example_records("foundation", language), "update", "donors", language)
    own = section(grants(found))
    assert own.title.startswith(found.sentence("sections.grants_title_known"))
