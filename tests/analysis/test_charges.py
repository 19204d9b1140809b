"""Who is in charge of a goal by law and in fact: where the two differ, and what is then said of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions import field, roadmap
from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.charges import in_charge
from aligner.charts.field import charges_counts, charges_table
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.initiative import Charge
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import LANGUAGES, ChargeBasis, Sharing
from aligner.store.workspace import create_workspace
from aligner.storyline.claims import may_claim
from aligner.storyline.gathering import gather
from aligner.storyline.known import known_at
from aligner.storyline.line import storyline_of
from aligner.storyline.reasons import reasons_of
from aligner.storyline.writing import write_storyline

EXAMPLE = replace(example_records("nonprofit", "en"), charges=())
LEAVES = EXAMPLE.leaf_goals
LAW, FACT = ChargeBasis.LAW, ChargeBasis.FACT
Drawn = list[tuple[int, str, ChargeBasis]]


def charged(entries: Drawn, source: str = "A source") -> Records:
    """The example with entries, each of a leaf goal's place, a name and a basis."""
    found = [
        Charge(id=900 + n, goal_id=LEAVES[at].id, name=name, basis=basis, source=source, position=n)
        for n, (at, name, basis) in enumerate(entries)
    ]
    return replace(EXAMPLE, charges=tuple(found))


def states(records: Records) -> list[str]:
    return [one.state for one in in_charge(records)]


def test_nobody_named_is_unknown_and_each_combination_has_its_own_state() -> None:
    entries = [(0, "State", LAW), (0, "  state ", FACT), (1, "State", LAW), (2, "City", FACT), (3, "State", LAW)]
    records = charged([*entries, (3, "City", FACT)])
    assert states(records) == ["same", "only_law", "only_fact", "differ", *["unknown"] * (len(LEAVES) - 4)]
    assert [[each.name for each in one.absent] for one in in_charge(records)][:4] == [[], [], [], ["State"]]


def test_one_more_in_fact_differs_and_nobody_is_said_to_be_absent() -> None:
    (one, *_) = in_charge(charged([(0, "State", LAW), (0, "State", FACT), (0, "City", FACT)]))
    assert (one.state, one.absent) == ("differ", ())


def test_the_same_actor_under_two_names_is_one() -> None:
    actor = EXAMPLE.actors[0].id
    records = charged([(0, "The ministry", LAW), (0, "Its district", FACT)])
    both = tuple(one.model_copy(update={"actor_id": actor}) for one in records.charges)
    assert states(records)[0] == "differ" and states(replace(records, charges=both))[0] == "same"


@settings(max_examples=80, deadline=None)
@given(
    entries=st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from("ABC"), st.sampled_from(list(ChargeBasis))),
        max_size=14,
        unique=True,
    ),
    chance=st.randoms(use_true_random=False),
)
def test_in_whatever_order_it_was_written_the_same_is_said(entries: Drawn, chance: object) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = in_charge(charged(entries))

    def told(records: Records) -> list[tuple[str, str, list[str]]]:
        return [(one.goal.code, one.state, sorted(each.name for each in one.absent)) for one in in_charge(records)]

    assert told(charged(entries)) == told(charged(shuffled))
    for one in found:
        assert not one.absent or (one.fact and one.state == "differ")
        assert not {each.name for each in one.absent} & {each.name for each in one.fact}
        assert (one.state == "unknown") is (not one.law and not one.fact)


def question_at(records: Records) -> str:
    return storyline_of(gather(records, records, meeting=date(2027, 1, 15))).question.subject or ""


def texts_at(goal: str, records: Records, language: str = "en") -> tuple[list[str], list[str]]:
    """The keys of what is known and of the reasons at a goal."""
    line = storyline_of(gather(records, records, meeting=date(2027, 1, 15)))
    question = replace(line.question, subject=goal)
    return (
        [one.key for one in known_at(line.standing, (goal,))],
        [one.key for one in reasons_of(line.standing, question)],
    )


def test_the_board_reads_of_it_only_where_somebody_by_law_is_not_so_in_fact() -> None:
    goal = question_at(EXAMPLE)
    at = next(place for place, one in enumerate(LEAVES) if one.code == goal)
    differing: Drawn = [(at, "State", LAW), (at, "City", FACT)]
    for entries, is_told in (
        (differing, True),
        (differing[:1], False),
        (differing[1:], False),
        ([*differing, (at, "State", FACT)], False),
        ([], False),
    ):
        known, reasons = texts_at(goal, charged(entries))
        assert ("at_charge" in known, "in_charge" in reasons) == (is_told, is_told), entries
    assert texts_at(goal, charged(differing, source=""))[0].count("at_charge") == 0, "without its source it is no fact"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_names_each_with_its_source(language: str) -> None:
    example = example_records("nonprofit", language)
    facts = gather(example, example, meeting=date(2027, 1, 15))
    goals = [one.goal.code for one in in_charge(example) if one.absent]
    assert goals == ["A1", "B3"] and facts.charges == frozenset(goals)
    one = next(one for one in in_charge(example) if one.goal.code == "B3")
    (item,) = [replace(fact, goals=("B3",), id=1) for fact in _items()]
    line = storyline_of(replace(facts, item=item))
    told = write_storyline(line, example, words(language))
    text = next(text for text in map(strip_isolates, told.known) if one.law[0].name in text)
    for each in (*one.law, *one.fact):
        assert each.name in text and each.source in text


def _items() -> Sequence:
    from aligner.model.vocabulary import AgendaKind
    from aligner.storyline.facts import AgendaFact

    return (AgendaFact(0, "What do we know?", AgendaKind.INFORM),)


def test_an_audience_that_does_not_see_all_of_it_is_not_told_that_somebody_is_absent() -> None:
    at = LEAVES[0]
    records = charged([(0, "State", LAW), (0, "State", FACT), (0, "City", FACT)])
    hidden = [
        one.model_copy(update={"sharing": Sharing.BOARD}) if (one.name, one.basis) == ("State", FACT) else one
        for one in records.charges
    ]
    seen = visible(replace(records, charges=tuple(hidden)), Sharing.PUBLIC)
    found = next(one for one in in_charge(seen) if one.goal.id == at.id)
    assert len(found.law) == len(found.fact) == 1 and found.absent == ()
    facts = gather(replace(records, charges=tuple(hidden)), seen, meeting=date(2027, 1, 15), audience="donors")
    assert not may_claim("in_charge_differs", at.code, storyline_of(facts).standing)


def test_analyse_tells_it_with_the_field() -> None:
    actor = EXAMPLE.actors[0]
    records = charged([(0, "State", LAW), (0, "City", FACT)])
    named = tuple(one.model_copy(update={"actor_id": actor.id, "note": "Pay"}) for one in records.charges[:1])
    records = replace(records, charges=(*named, *records.charges[1:]))
    first, second, *_ = as_json(records, analyse(records))["field"]["in_charge"]
    assert first == {
        "goal": LEAVES[0].code,
        "law": [{"name": "State", "actor": actor.code, "note": "Pay", "source": "A source"}],
        "fact": [{"name": "City", "actor": None, "note": None, "source": "A source"}],
        "not_in_fact": ["State"],
        "state": "differ",
    }
    assert (second["law"], second["fact"], second["state"]) == ([], [], "unknown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_row_for_each_goal_and_says_what_is_not_known(language: str) -> None:
    example, told = example_records("nonprofit", language), words(language)
    table = charges_table(example, told)
    assert len(table.rows) == len(example.leaf_goals)
    unknown = told.sentence("field.in_charge_state.unknown")
    assert [row[3] for row in table.rows].count(unknown) == states(example).count("unknown") > 0
    assert "{" not in charges_counts(example, told)


def test_an_actor_named_in_charge_is_seen_no_wider_than_the_actor_and_goes_without_it(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as file:
        goal = roadmap.add_goal(file, "Read")
        actor = field.add_actor(file, "A network")
        added = roadmap.add_charge(file, goal.id, "A network", FACT, actor_id=actor.id)
        assert added.sharing is actor.sharing is Sharing.STAFF
        with pytest.raises(Refused) as refused:
            roadmap.add_charge(file, goal.id, " a  NETWORK", FACT)
        assert refused.value.code == "charge_twice"
        field.remove_actor(file, actor.id)
        (left,) = file.read().charges
        assert (left.name, left.actor_id) == ("A network", None)
        file.undo()
        assert file.read().charges[0].actor_id == actor.id
        roadmap.remove_goal(file, goal.id)
        assert file.read().charges == ()


def test_it_goes_out_and_comes_in_with_a_workbook(tmp_path: Path) -> None:
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as made:
        export_workbook(made, tmp_path / "out.xlsx", "he")
        sent = made.read()
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")

        def told(records: Records) -> list[tuple[object, ...]]:
            codes = {one.id: one.code for one in (*records.goals, *records.actors)}
            return [
                (codes[c.goal_id], codes.get(c.actor_id or 0), c.name, c.basis, c.note, c.source, c.sharing)
                for c in records.charges
            ]

        assert told(empty.read()) == told(sent) and len(sent.charges) == 7
        import_file(empty, tmp_path / "out.xlsx")
        assert len(empty.read().charges) == 7
