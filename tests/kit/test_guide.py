"""The discussion guide: what it asks of each option, whom it prepares, and a length that leaves no page to a rest."""

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


def state_of(kind: str, language: str, audience: str, purpose: str) -> Snapshot:
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=date(2027, 1, 15))
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
    asked = guide_questions(state_of(kind, language, "board", purpose))
    said = [strip_isolates(f"{each.question} {each.about}") for each in asked]
    unknown = state_of(kind, language, "board", purpose).sentence("guide.ask_unknown")
    assert len(set(said)) == len(said)
    assert [each.question for each in asked].count(unknown) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opening_is_asked_about_as_a_place_to_look(language: str) -> None:
    state = state_of("foundation", language, "board", "opportunities")
    first = guide_questions(state)[0]
    assert strip_isolates(first.question) == strip_isolates(
        state.sentence("guide.ask_option", option=state.story.options[0].label)
    )
    assert first.question != state.words.sentence("guide.ask_option", option=state.story.options[0].label)
