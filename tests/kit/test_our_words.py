"""Our board reads goals in our words, with the initiative's beside them once; others read the initiative's."""

from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.charts.fonts import ensure_gui
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.model.records import Records
from aligner.model.vocabulary import RoadmapState

DAY = date(2026, 9, 1)


@pytest.fixture(autouse=True)
def _gui() -> None:
    ensure_gui()


def worded(language: str) -> tuple[Records, str]:
    """The example with a wording and a note of ours at its heaviest goal, and that goal's own title."""
    records = example_records("nonprofit", language)
    goal = max(records.leaf_goals, key=lambda one: one.weight or 0)
    ours = goal.model_copy(update={"our_wording": "Qzwording", "our_note": "Qznote"})
    return replace(records, goals=tuple(ours if one.id == goal.id else one for one in records.goals)), goal.title


@pytest.mark.parametrize("language", ["he", "en", "ar"])
@pytest.mark.parametrize("audience", ["board", "staff", "initiative", "donors"])
def test_only_those_who_may_read_our_words_for_a_goal_do(language: str, audience: str) -> None:
    records, title = worded(language)
    content = make_outline(make_snapshot(records, KitOptions(language=language, audience=audience, meeting=DAY)))
    sections = {section.id: repr(section) for section in content.sections}
    if audience in ("initiative", "donors"):
        assert "goal_words" not in sections and "Qzwording" not in repr(content) and "Qznote" not in repr(content)
        assert repr(title)[1:-1] in repr(content)
        return
    assert "Qzwording" in sections["goals_table"] and repr(title)[1:-1] not in sections["goals_table"]
    assert all(text in sections["goal_words"] for text in ("Qzwording", "Qznote", repr(title)[1:-1]))
    others = {name for name, text in sections.items() if repr(title)[1:-1] in text} - {"goal_words"}
    assert not others


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_kit_says_whose_the_roadmap_is_where_it_is_not_the_initiatives_of_today(language: str) -> None:
    example = example_records("nonprofit", language)
    said: dict[RoadmapState, str] = {}
    for state, day in ((RoadmapState.DRAFT, None), (RoadmapState.INITIATIVE, None), (RoadmapState.CLOSED, DAY)):
        initiative = example.initiative.model_copy(update={"state": state, "closed_on": day})
        snapshot = make_snapshot(replace(example, initiative=initiative), KitOptions(language=language, meeting=DAY))
        section = next(one for one in make_outline(snapshot).sections if one.id == "initiative")
        said[state] = repr(section)
        keys = {RoadmapState.DRAFT: "kit.initiative_draft", RoadmapState.CLOSED: "kit.initiative_closed_on"}
        for other, key in keys.items():
            sentence = repr(snapshot.words.sentence(key, day=DAY))[1:-1]
            assert (sentence in said[state]) is (other is state)
