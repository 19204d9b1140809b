"""Catalysts: goals that help two others or more, at once or through one between."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions import roadmap
from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.catalysts import catalyst_sentence, find_catalysts
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.initiative import GoalLink
from aligner.model.records import Records
from aligner.store.workspace import create_workspace
from tests.exchange.test_import import book

EXAMPLE = replace(example_records("nonprofit", "en"), goal_links=())
LEAVES = EXAMPLE.leaf_goals
Drawn = list[tuple[int, int, int]]


def linked(pairs: Drawn) -> Records:
    """The example with links, each (from, to, strength) by the places of leaf goals."""
    links = [
        GoalLink(id=900 + n, goal_id=LEAVES[one].id, helped_id=LEAVES[other].id, strength=strength, position=n)
        for n, (one, other, strength) in enumerate(pairs)
    ]
    return replace(EXAMPLE, goal_links=tuple(links))


def test_a_goal_that_helps_one_other_is_no_catalyst_and_one_that_helps_two_is() -> None:
    assert find_catalysts(linked([(0, 1, 3)])) == ()
    (found,) = find_catalysts(linked([(0, 1, 3), (0, 2, 1)]))
    assert (found.goal, found.helped, found.through) == (LEAVES[0], (LEAVES[1].id, LEAVES[2].id), ())
    assert found.score == pytest.approx(1 + 1 / 3)


def test_one_step_on_counts_half_and_two_steps_nothing() -> None:
    found = {one.goal.code: one for one in find_catalysts(linked([(0, 1, 3), (1, 2, 2), (2, 3, 3)]))}
    first = found[LEAVES[0].code]
    assert (first.helped, first.through) == ((LEAVES[1].id,), (LEAVES[2].id,))
    assert first.score == pytest.approx(1 + float(Fraction(2, 3) / 2))
    assert LEAVES[2].code not in found


def test_a_former_goal_is_no_catalyst_and_is_not_helped() -> None:
    records = linked([(0, 1, 3), (0, 2, 3)])
    former = {"former_since": "2026-09-01"}
    for gone in (0, 1):
        goals = tuple(g.model_copy(update=former) if g.id == LEAVES[gone].id else g for g in records.goals)
        assert find_catalysts(replace(records, goals=goals)) == ()


@settings(max_examples=80, deadline=None)
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 3)), max_size=20, unique_by=lambda x: x[:2]
    ),
    chance=st.randoms(use_true_random=False),
)
def test_the_order_in_which_links_were_written_makes_no_difference(pairs: Drawn, chance: object) -> None:
    pairs = [one for one in pairs if one[0] != one[1]]
    shuffled = list(pairs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = find_catalysts(linked(pairs))
    assert found == find_catalysts(linked(shuffled))
    for one in found:
        assert one.count >= 2 and not set(one.helped) & set(one.through)
        assert one.goal.id not in (*one.helped, *one.through)
        assert 0 < one.score <= len(one.helped) + len(one.through) / 2


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_sentence_names_what_is_helped_at_once_and_through_it(language: str) -> None:
    example = example_records("nonprofit", language)
    leaves = example.leaf_goals
    links = tuple(GoalLink(id=n, goal_id=leaves[n].id, helped_id=leaves[n + 1].id) for n in range(2))
    records = replace(example, goal_links=links)
    (found,) = find_catalysts(records)
    sentence = strip_isolates(catalyst_sentence(found, records, words(language)))
    assert all(goal.title in sentence for goal in leaves[:3])


def test_analyse_tells_catalysts_by_their_codes() -> None:
    records = linked([(0, 1, 3), (0, 2, 1)])
    (told,) = as_json(records, analyse(records))["catalysts"]
    assert told["goal"] == LEAVES[0].code and told["helps"] == [LEAVES[1].code, LEAVES[2].code]
    assert [one["strength"] for one in told["links"]] == [3, 1] and told["through"] == []
    assert told["present"] is any(one.goal_id == LEAVES[0].id for one in records.placements)
    assert as_json(EXAMPLE, analyse(EXAMPLE))["catalysts"] == []


def test_links_go_out_and_come_in_with_a_workbook_and_go_with_a_goal_that_a_newer_roadmap_drops(tmp_path: Path) -> None:
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as made:
        roadmap.start_draft(made)
        for link in made.read().goal_links:
            roadmap.remove_goal_link(made, link.id)
        one, other = made.read().leaf_goals[:2]
        roadmap.link_goals(made, one.id, other.id, reason="Teachers first", strength=3)
        with pytest.raises(Refused) as refused:
            roadmap.link_goals(made, one.id, other.id)
        assert refused.value.code == "link_twice"
        export_workbook(made, tmp_path / "out.xlsx", "he")
        told = [(link.reason, link.strength) for link in made.read().goal_links]
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")
        assert [(link.reason, link.strength) for link in empty.read().goal_links] == told == [("Teachers first", 3)]
    with create_workspace(tmp_path / "v.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as file:
        rows = [["Code", "Title", "Weight"], ["A", "Read", 1], ["B", "Count", 1], ["C", "Sing", 1]]
        import_file(file, book(tmp_path / "1.xlsx", Goals=rows))
        roadmap.start_draft(file)
        first, second, last = file.read().goals
        roadmap.link_goals(file, first.id, second.id)
        roadmap.link_goals(file, second.id, last.id)
        before = file.read().goal_links
        import_file(file, book(tmp_path / "2.xlsx", Goals=[rows[0], rows[2], rows[3]]), answers={"roadmap": "whole"})
        assert file.read().goal_links == before[1:]
        file.undo()
        assert file.read().goal_links == before
