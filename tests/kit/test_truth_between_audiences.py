"""What donors read of a file is true of the whole of it: what is withheld is never told as absent, all or none."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Sharing

MEETING = date(2027, 1, 15)
OF_WHAT_IS_SHOWN = {
    "en": r"\bshown\b|\bwe know of no\b",
    "he": r"מוצג|שלפניכם|ידוע",
    "ar": r"معروض|المعروف|نعرف|أمامكم",
}
WHOLE = {
    "en": r"\b(?:all|none|no|every|most) (?:of )?(?:our |the )?(?:known )?(?:grants?|money)\b|\d%? of our|\d roles\b",
    "he": r"(?:כל|רוב|אף|אין|שום) (?:ה|אחד מה)?(?:מענקים|מענק|כספי)|(?:\d|שני) תפקידים",
    "ar": r"(?:كل|معظم|جميع|لا|أي) (?:ال)?(?:منحنا|المنح|منحة|أموالنا)|\d أدوار|دوران",
}
"""Words by which a sentence speaks of all our grants, of their money, or of none of them."""


@lru_cache
def partly_shown(language: str) -> Records:
    """The example of a foundation of which two grants are public, and all that is around them."""
    example = example_records("foundation", language)
    programs = tuple(
        one.model_copy(update={"sharing": Sharing.PUBLIC if place in (1, 4) else Sharing.BOARD})
        for place, one in enumerate(example.programs)
    )
    public = {
        name: tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in getattr(example, name))
        for name in ("actors", "indicators", "measurements", "priorities", "goals")
    }
    placements = tuple(one.model_copy(update={"sharing": None}) for one in example.placements)
    activities = tuple(one.model_copy(update={"sharing": None}) for one in example.activities)
    return replace(example, programs=programs, placements=placements, activities=activities, **public)


def told(state: Snapshot) -> set[str]:
    """Every sentence and title that the papers of an audience set."""
    content = make_outline(state)
    papers = strip_isolates(repr((content, make_story(state, content).sheets, make_funders(state, content).sheets)))
    texts = re.findall(r"'((?:[^'\\]|\\.)*)'", papers)
    return {one for text in texts for one in re.split(r"(?<=[.!?؟])\s|\\n", re.sub(r"\\u20\w\w", "", text))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_all_or_none_of_our_grants_says_that_it_is_of_those_shown(language: str) -> None:
    records = partly_shown(language)
    own_words = {text for one in records.programs for text in (one.title, one.description, one.uniqueness, one.method)}
    for purpose in PURPOSES:
        state = make_snapshot(records, KitOptions(language, "donors", purpose, MEETING))
        assert not state.analysis.coverage.is_complete
        for sentence in told(state):
            is_ours = any(sentence in text for text in own_words) or sentence in state.sentence("method_money")
            if re.search(WHOLE[language], sentence) and not is_ours:
                assert re.search(OF_WHAT_IS_SHOWN[language], sentence), (purpose, sentence)


def test_a_board_and_its_donors_read_the_same_of_a_goal_where_all_is_shown() -> None:
    records = partly_shown("en")
    whole = tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in records.programs)
    records = replace(records, programs=whole)
    figures = [
        make_snapshot(records, KitOptions("en", audience, "update", MEETING)).analysis
        for audience in ("board", "donors")
    ]
    board, donors = ({goal.code: goal for goal in one.goals if goal.programs} for one in figures)
    assert board == donors
    assert figures[0].money == figures[1].money
