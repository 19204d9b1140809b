"""The discussion guide: what it asks of each option, whom it prepares, and a length that leaves no page to a rest."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from aligner.actions.examples import example_records
from aligner.kit.content.documents.guide import guide_questions, make_guide
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.papers.guide import guide_pictures
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES

KINDS = ("nonprofit", "foundation")


def state_of(kind: str, language: str, audience: str, purpose: str, minutes: int = 90) -> Snapshot:
    options = KitOptions(
        language=language, audience=audience, purpose=purpose, minutes=minutes, meeting=date(2027, 1, 15)
    )
    return make_snapshot(example_records(kind, language), options)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", ["update", "development", "strategy"])
def test_no_page_of_the_guide_holds_a_mere_rest(language: str, kind: str, purpose: str) -> None:
    state = state_of(kind, language, "board", purpose)
    made = guide_pictures(make_guide(state, make_outline(state)), 300)
    for page in made:
        shown = Image.open(BytesIO(page)).convert("L")
        # Above the foot.
        ink = shown.crop((0, 0, shown.width, int(shown.height * 0.93))).point(
            [255 * (grey < 200) for grey in range(256)]
        )
        box = ink.getbbox()
        assert box is not None
        assert box[3] > shown.height / 4, len(made)


@pytest.mark.parametrize("purpose", ["legitimacy", "strategy"])
def test_the_staff_prepare_what_the_board_decides(purpose: str) -> None:
    state = state_of("nonprofit", "en", "staff", purpose)
    assert make_guide(state, make_outline(state)).aims[1] == state.sentence("guide.aim_prepare")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_question_is_asked_twice_in_the_same_words(language: str, kind: str, purpose: str) -> None:
    state = state_of(kind, language, "board", purpose)
    asked = guide_questions(state, make_outline(state))
    said = [strip_isolates(f"{each.question} {each.about}") for each in asked]
    unknown = state_of(kind, language, "board", purpose).sentence("guide.ask_unknown")
    assert len(set(said)) == len(said)
    assert [each.question for each in asked].count(unknown) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opening_is_asked_about_as_a_place_to_look(language: str) -> None:
    state = state_of("foundation", language, "board", "opportunities")
    first = guide_questions(state, make_outline(state))[0]
    assert strip_isolates(first.question) == strip_isolates(
        state.sentence("guide.ask_option", option=state.story.options[0].label)
    )
    assert first.question != state.words.sentence("guide.ask_option", option=state.story.options[0].label)


def _every_question(state: Snapshot) -> list[str]:
    return [strip_isolates(f"{each.question} {each.about}") for each in guide_questions(state, make_outline(state))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("minutes", [60, 90, 120])
@pytest.mark.parametrize("purpose", ["legitimacy", "development", "opportunities", "strategy"])
def test_every_option_is_discussed_and_staying_as_we_are_by_itself(
    language: str, kind: str, minutes: int, purpose: str
) -> None:
    state = state_of(kind, language, "board", purpose, minutes)
    asked = _every_question(state)
    for option in state.story.options:
        assert any(strip_isolates(option.label) in text for text in asked), option.key
    for option in state.story.options:
        if option.key in ("hold", "renew", "not_now") and minutes > 60:
            alone = strip_isolates(state.sentence("guide.ask_option", option=option.label))
            assert any(text.startswith(alone) for text in asked), option.key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", ["legitimacy", "strategy"])
def test_the_staff_discuss_what_to_prepare_and_no_option_of_the_board(language: str, kind: str, purpose: str) -> None:
    state = state_of(kind, language, "staff", purpose)
    guide = make_guide(state, make_outline(state))
    asked = _every_question(state)
    kinds = ("money", "overdue", "find_out", "soon", "rest")
    questions = {strip_isolates(state.sentence(f"guide.ask_work_{kind}")) for kind in kinds}
    unknown = 1 if state.story.unknowns else 0
    assert len(asked) == 4 and len(questions & {text.strip() for text in asked}) == 4 - unknown
    # Briefing and slides tell each line.
    assert not [line for line in state.story.work if any(strip_isolates(line) in text for text in asked)]
    assert not [o.label for o in state.story.options if any(strip_isolates(o.label) in text for text in asked)]
    assert state.sentence("guide.round_chair") not in guide.rounds


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("audience", ["board", "staff"])
def test_an_update_discusses_what_its_papers_ask(language: str, kind: str, audience: str) -> None:
    state = state_of(kind, language, audience, "update")
    content = make_outline(state)
    asked = [each.question for each in guide_questions(state, content)]
    of_sections = [section.question for section in content.sections if section.question]
    assert of_sections
    assert set(of_sections) <= set(asked)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_one_question_is_not_divided_over_groups(language: str, purpose: str) -> None:
    for audience in ("board", "staff"):
        state = state_of("nonprofit", language, audience, purpose)
        whole = make_guide(state, make_outline(state))
        # Without sections an update asks one question: what is not known.
        bare = make_guide(state, replace(make_outline(state), sections=()))
        assert purpose != "update" or len(bare.questions) == 1
        for guide in (whole, bare):
            has_groups = state.sentence("guide.box_groups") in [box.title for box in guide.boxes]
            assert not (has_groups and len(guide.questions) < 2)
            assert bool(guide.each) == (len(guide.questions) > 1)
            for at, length in enumerate((60, 90, 120)):
                parts = [box.minutes[at] for box in guide.boxes]
                assert sum(int(part) for part in parts if part.isdigit()) == length


def test_the_speakers_notes_leave_the_discussion_to_the_discussion() -> None:
    content = make_outline(state := state_of("nonprofit", "en", "board", "strategy"))
    notes = "\n".join(section.notes for section in content.sections)
    assert "open discussion" not in notes
    assert "Ask:" not in notes
    assert strip_isolates(state.sentence("notes_ask", text="")).startswith("For the discussion after the deck")
