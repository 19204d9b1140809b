"""The papers that are made where they are requested: the first hour, our story, the pages for funders."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content, Paragraph, Table
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.funders import is_offered, make_funders
from aligner.kit.content.documents.sides import Lines, SidePaper, question_of, texts_in
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.rules import documents_of, offered_to
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.kit.making import make_kit
from aligner.kit.papers.sides import column_parts, write_side_paper
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import Decision
from aligner.model.errors import Refused
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, DecisionState, Sector, Sharing
from aligner.storyline.sentences import Sentence
from tests.kit.test_bounded_lists import with_programs

MEETING = date(2027, 1, 15)
KINDS = ("nonprofit", "foundation")
EXTRA = ("first-hour", "story", "funder")


def state_of(records: Records, language: str = "en", audience: str = "board", purpose: str = "strategy") -> Snapshot:
    only = tuple(name for name in offered_to(audience) if name in EXTRA or name == "briefing")
    return make_snapshot(records, KitOptions(language, audience, purpose, MEETING, only=only))


def first_hour(state: Snapshot) -> SidePaper:
    return make_first_hour(state, make_outline(state))


def kit_with(count: int) -> tuple[Snapshot, Content]:
    state = state_of(with_programs(count))
    return state, make_outline(state)


def tables_in(paper: SidePaper) -> list[Table]:
    rows = [row for versions in paper.sheets for row in versions[0].rows]
    return [block for row in rows for block in row.blocks if isinstance(block, Table)]


def test_they_are_made_only_where_they_are_asked_for() -> None:
    for audience in AUDIENCES:
        assert not set(documents_of(audience)) & set(EXTRA)
        assert KitOptions(audience=audience).only == documents_of(audience)
    assert offered_to("board")[-2:] == ("first-hour", "story")
    assert offered_to("donors")[-2:] == ("story", "funder")
    assert offered_to("staff")[-1:] == ("story",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_of_the_examples_contradicts_the_kit(kind: str, language: str) -> None:
    records = example_records(kind, language)
    for audience, purpose in product(("board", "donors"), PURPOSES):
        kit = kit_of(state_of(records, language, audience, purpose))
        assert not contradictions(kit), (audience, purpose)
        assert kit.ours and kit.documents.keys() >= {"story"}
        said = "\n".join(text for document in kit.documents.values() for text in document["text"])
        assert not re.search(r"\{\w*|None|\bnan\b", said), said


def test_a_claim_that_does_not_hold_is_found_in_them() -> None:
    kit = kit_of(state_of(example_records("nonprofit", "en")))
    assert any(one.key == "ours.alone" for one in kit.ours)
    planted = Sentence("ours.alone", "Nobody else works at persistence.", ("B3",))
    found = contradictions(replace(kit, ours=(*kit.ours, planted)))
    # What was planted is none of what the records give, too.
    assert [one.rule for one in found if one.rule != "recreated"] == ["needs"]
    asked = {**kit.documents["first-hour"], "question": ("Shall we?",)}
    documents = {**kit.documents, "first-hour": asked}
    found = contradictions(replace(kit, documents=documents))
    assert [one.rule for one in found if one.rule != "recreated"] == ["question"]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_first_hour_asks_what_the_cover_asks_word_for_word(purpose: str) -> None:
    state = state_of(example_records("nonprofit", "he"), "he", purpose=purpose)
    content = make_outline(state)
    assert set(question_of(make_first_hour(state, content))) == {content.cover.question}


def test_the_first_hour_lists_the_decisions_and_counts_the_rest() -> None:
    records = example_records("nonprofit", "en")
    more = tuple(Decision(id=9000 + n, title=f"Decision {n}", position=100 + n) for n in range(20))
    records = replace(records, decisions=(*records.decisions, *more))
    for sheet in first_hour(state_of(records)).sheets[0]:
        row = next(row for row in sheet.rows if row.label == "What was decided")
        lines, *rest = row.blocks
        assert isinstance(lines, Lines)
        # What is open stands apart, by name as far as there is room.
        titles = [cell for line in lines.rows for cell in line]
        pending = [one.title for one in records.decisions if one.state is DecisionState.OPEN]
        assert not set(pending) & set(titles)
        told = strip_isolates(" ".join(block.text for block in rest if isinstance(block, Paragraph)))
        assert "Not decided yet" in told and f"{len(pending) - 3} decisions" in told
        has_more = len(records.decisions) - len(pending) > len(lines.rows)
        assert has_more == told.startswith("Not listed here")


def test_only_we_is_said_where_others_work_elsewhere_and_we_wrote_what_is_unique() -> None:
    records = example_records("nonprofit", "en")
    alone = state_of(records).ours.alone
    assert any("Access in the periphery" in text and "even for three students" in text for text in alone)
    assert not any("Persistence" in text for text in alone)
    assert not state_of(replace(records, activities=(), actors=())).ours.alone, "nobody was looked for"
    plain = tuple(program.model_copy(update={"uniqueness": ""}) for program in records.programs)
    assert not state_of(replace(records, programs=plain)).ours.alone, "nobody wrote what is unique"
    # The actors of this example are for the board alone: to donors nobody is called absent.
    assert not state_of(records, audience="donors").ours.alone


def test_what_we_are_unsure_of_is_told_to_ourselves_alone() -> None:
    records = example_records("nonprofit", "en")
    ours = state_of(records).ours
    assert "7%" in ours.unsure and "350,000" in ours.unsure and "two of 15" in ours.evidence
    donors = state_of(records, audience="donors").ours
    assert not (donors.unsure or donors.strong or donors.evidence or donors.evidence_items or donors.questions)


def test_money_without_every_budget_is_the_least_of_it() -> None:
    records = example_records("nonprofit", "en")
    assert "at least ₪6,180,000" in strip_isolates(state_of(records).ours.money)
    known = tuple(p for p in records.programs if p.budget_minor is not None)
    ids = {program.id for program in known}
    kept = tuple(each for each in records.placements if each.program_id in ids)
    whole = replace(records, programs=known, placements=kept, placement_indicators=())
    assert strip_isolates(state_of(whole).ours.money) == "Our yearly budgets come to ₪6,180,000."


def test_a_page_for_a_funder_needs_one_that_may_be_seen(tmp_path: Path) -> None:
    nonprofit, foundation = example_records("nonprofit", "en"), example_records("foundation", "en")
    assert is_offered(foundation, "donors") and not is_offered(nonprofit, "donors")
    options = KitOptions("en", "donors", "update", MEETING, only=("funder",))
    with pytest.raises(Refused) as refused:
        make_kit(nonprofit, options, tmp_path / "kit")
    assert refused.value.problems[0].code == "no_funder_known" and not (tmp_path / "kit").exists()
    hidden = tuple(one.model_copy(update={"sharing": Sharing.BOARD}) for one in foundation.actors)
    assert not is_offered(replace(foundation, actors=hidden), "donors")


def test_whose_part_is_what_is_told_of_the_money_that_is_written_down() -> None:
    records = example_records("foundation", "en")
    (funder,) = (actor for actor in records.actors if actor.sector is Sector.PHILANTHROPY)
    given = tuple(
        each.model_copy(update={"amount_minor": 52_000_000}) if each.actor_id == funder.id else each
        for each in records.activities
    )
    state = state_of(replace(records, activities=given), audience="donors")
    paper = make_funders(state, make_outline(state))
    said = strip_isolates("\n".join(texts_in(paper)))
    # Two goals: 520,000 of theirs at each, 120,000 and 1,440,000 of ours.
    assert "$2,600,000" in said and "40% is of a family foundation" in said and "60% ours and 0% of others" in said
    (first, second, *_) = tables_in(paper)
    assert [strip_isolates(row[3]) for row in first.rows] == ["at least $120,000", "$1,440,000"]
    assert len(second.rows) == 6


def test_a_column_has_room_for_its_longest_word() -> None:
    texts = (
        ("Program", "For whom"),
        ("A title of several words that goes on", "Undergraduates, and students in grades 7–9"),
    )
    first, second = column_parts(Table(texts[0], (texts[1],), ("text", "text")))
    assert second > 14 > 0 < first
    assert column_parts(Table(("When",), (("since 2014",),), ("text",))) == [1]


def test_what_is_not_listed_is_a_sentence_of_its_own() -> None:
    told = [row[1] for table in tables_in(make_story(*kit_with(60))) for row in table.rows if "Not listed" in row[1]]
    assert told and all(". Not listed here" in text for text in told)


def test_the_story_tells_every_live_program_or_counts_it() -> None:
    records = example_records("nonprofit", "he")
    paper = make_story(state_of(records, "he"), make_outline(state_of(records, "he")))
    for sheet in paper.sheets[1]:
        blocks = sheet.rows[0].blocks
        table = blocks[0]
        assert isinstance(table, Table)
        rest = [block.text for block in blocks[1:] if isinstance(block, Paragraph)]
        left = len(records.programs) - len(table.rows)
        counted = state_of(records, "he").sentence("ours.rest_of_programs", n=left)
        assert bool(left) == bool(rest) and all(counted in text for text in rest)


@pytest.mark.parametrize(("kind", "language"), [("nonprofit", "he"), ("foundation", "ar")])
def test_each_is_set_on_its_pages(kind: str, language: str, tmp_path: Path) -> None:
    records = example_records(kind, language)
    for audience, only in (("board", ("first-hour", "story")), ("donors", ("story",))):
        options = KitOptions(language, audience, "strategy", MEETING, only=only)
        pages = {made.path.name: made.pages for made in make_kit(records, options, tmp_path / audience)}
        assert pages.get("firsthour.pdf", 1) == 1 and pages["story.pdf"] == 2
    if is_offered(records, "donors"):
        options = KitOptions(language, "donors", "update", MEETING, only=("funder",))
        assert make_kit(records, options, tmp_path / "funder")[0].pages == 1


def test_the_story_of_sixty_programs_stays_on_its_two_pages(tmp_path: Path) -> None:
    state = state_of(with_programs(60))
    assert write_side_paper(make_story(state, make_outline(state)), tmp_path / "story.pdf") == 2
