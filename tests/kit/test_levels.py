"""Nothing above its level leaves: a word of its own in every text, looked for in every unpacked part."""

from dataclasses import fields

import pytest

from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.rules import offered_to
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import RECORD, make_kit
from aligner.model import visibility
from aligner.model.kinds import KINDS, kind_of
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Sharing
from tests.kit.canary import LEVELS, NEVER, READ_BY, WORD, Canary
from tests.kit.unpacking import letters

Made = tuple[Canary, str, dict[str, set[str]]]
"""The workspace, the audience, and the words found in each file."""
KITS = [(language, audience) for language in LANGUAGES for audience in AUDIENCES]

WITH_FORMS = (("he", "board"),)


@pytest.fixture(scope="module", params=KITS, ids="-".join)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One kit of each language and audience with all documents that it may be given; the purposes take turns."""
    language, audience = request.param
    canary = Canary(language)
    folder = tmp_path_factory.mktemp("kit")
    purpose = PURPOSES[KITS.index(request.param) % len(PURPOSES)]
    # The forms are by far the longest: one language.
    only = tuple(name for name in offered_to(audience) if name != "forms" or request.param in WITH_FORMS)
    make_kit(canary.records, KitOptions(language=language, audience=audience, purpose=purpose, only=only), folder)
    return canary, audience, {path.name: set(WORD.findall(letters(path))) for path in sorted(folder.iterdir())}


def above(canary: Canary, audience: str, found: set[str]) -> list[str]:
    return sorted(str(canary.told[word]) for word in found if not canary.allowed(word, audience))


def test_no_word_above_the_audience_is_in_any_part_of_any_document(made: Made) -> None:
    canary, audience, files = made
    assert len(files) >= len(offered_to(audience))
    codes = {word for word, told in canary.told.items() if (told.kind, told.field) == ("participant", "code")}
    for name, words in files.items():
        handed_out = codes if name == "forms.pdf" and audience != "donors" else set()
        assert not above(canary, audience, words - handed_out), name


def test_the_search_sees_what_the_audience_may_see(made: Made) -> None:
    """So that a search that finds nothing does not pass for a kit that reveals nothing."""
    canary, audience, files = made
    for name, words in files.items():
        found = {canary.told[word] for word in words}
        if name not in (RECORD, "forms.pdf"):
            assert any(told.kind in ("goal", "initiative", "organization") for told in found), name
        if name == "workbook.xlsx":
            level = READ_BY[audience]
            seen = {(told.kind, told.field) for told in found if told.level == level}
            assert {("program", "title"), ("measurement", "source")} <= seen
            # Our board reads a goal in our words.
            assert {("goal", "title"), ("goal", "our_wording")} & seen
            assert (("placement", "rationale") in seen) == (level in ("board", "staff"))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_word_above_the_audience_is_in_the_contents_charts_included(audience: str) -> None:
    canary = Canary("he")
    for purpose in PURPOSES:
        content = make_outline(make_snapshot(canary.records, KitOptions(audience=audience, purpose=purpose)))
        assert not above(canary, audience, set(WORD.findall(repr(content))))


def words_in(records: Records) -> set[str]:
    return set(WORD.findall(repr([getattr(records, field.name) for field in fields(Records)])))


@pytest.mark.parametrize("level", [level for level in Sharing if level is not Sharing.PRIVATE])
def test_what_a_level_sees_is_all_that_it_may_see_and_nothing_else(level: Sharing) -> None:
    canary = Canary("en")
    seen = words_in(visibility.visible(canary.records, level))

    def may(word: str) -> bool:
        told = canary.told[word]
        return told.level != NEVER and LEVELS.index(told.level) >= LEVELS.index(level)

    untold = {word for word, told in canary.told.items() if (told.kind, told.field) == ("kittext", "generated")}
    assert {str(canary.told[word]) for word in seen - untold if not may(word)} == set()
    assert {str(canary.told[word]) for word in canary.told if may(word) and word not in seen} == set()


def test_the_organization_itself_sees_everything() -> None:
    canary = Canary("en")
    seen = visibility.visible(canary.records, Sharing.PRIVATE)
    hidden = {(canary.told[word].kind, canary.told[word].field) for word in set(canary.told) - words_in(seen)}
    assert hidden <= {("brand", "template_name"), ("kittext", "generated")} | {("kitplan", "")}
    assert not seen.withheld
    assert not seen.partly_visible


@pytest.mark.parametrize("level", list(Sharing))
def test_no_reference_points_to_what_was_left_out(level: Sharing) -> None:
    seen = visibility.visible(Canary("en").records, level)
    ids = {
        kind_of(type(record)).name: {item.id for item in value}
        for field in fields(Records)
        if isinstance(value := getattr(seen, field.name), tuple)
        for record in value[:1]
    }
    for field in fields(Records):
        value = getattr(seen, field.name)
        for record in value if isinstance(value, tuple) else ():
            for reference in kind_of(type(record)).references:
                at = getattr(record, reference.field)
                assert at is None or at in ids[reference.target], (record, reference.field)


def test_every_kind_of_record_is_in_the_trial() -> None:
    canary = Canary("en")
    kinds = {told.kind for told in canary.told.values()}
    without_text = {"placementindicator", "priority", "ballot", "judgement", "kitplan", "agendasubject"}
    assert {kind.name for kind in KINDS} == kinds | without_text


@pytest.mark.parametrize("level", LEVELS)
def test_the_mission_and_the_initiative_obey_their_level(level: str) -> None:
    canary = Canary("he")
    words = words_in(visibility.visible(canary.with_levels(level), Sharing.PUBLIC))
    seen = {(canary.told[word].kind, canary.told[word].field) for word in words}
    about = {("organization", "mission"), ("organization", "board_chair"), ("initiative", "vision")}
    assert about & seen == (about if level == "public" else set())
    assert ("organization", "example_note") in seen


def test_a_program_that_is_seen_in_part_has_money_of_unknown_place_and_nothing_is_called_empty() -> None:
    canary = Canary("en")
    state = make_snapshot(canary.records, KitOptions(audience="donors", language="en"))
    assert {"program", "placement", "goal"} <= state.records.withheld
    assert state.analysis.coverage.empty_goals == ()
    (program,) = state.records.programs
    assert state.records.partly_visible == {program.id}
    assert state.analysis.money.unknown_minor > 0
    assert state.analysis.money.outside_minor == 0


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_word_above_the_audience_is_in_the_papers_that_are_asked_for(audience: str) -> None:
    canary = Canary("he")
    state = make_snapshot(canary.records, KitOptions(audience=audience, purpose="strategy"))
    content = make_outline(state)
    papers = {"story": make_story, "funder": make_funders, "first-hour": make_first_hour}
    for make in (make for name, make in papers.items() if name in offered_to(audience)):
        paper = make(state, content)
        words = set(WORD.findall(repr(paper.sheets)))
        assert words and not above(canary, audience, words), make
