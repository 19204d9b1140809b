"""A change is judged by the records beside what it moved, and that finds all that a look at the whole state finds."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.model.choices import Priority
from aligner.model.errors import Refused
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.model.kinds import kind_of
from aligner.model.programs import Payment, Placement, Program
from aligner.model.vocabulary import PaymentState
from aligner.rules.judging import broken, newly_broken
from aligner.rules.violations import State
from aligner.store.change import Change
from aligner.store.workspace import create_workspace

PROGRAMS, GOALS = (1, 2, 3), (1, 2, 3)
PLACES = st.tuples(st.sampled_from(PROGRAMS), st.sampled_from(GOALS), st.sampled_from((None, 30.0, 60.0, 100.0)))
PAYMENTS = st.tuples(st.sampled_from(PROGRAMS), st.sampled_from((2025, 2026)))
Lists = dict[type[Record], Sequence[Record]]


def fixed() -> Lists:
    """Programs, and goals of which the second stands under the first."""
    goals = [Goal(id=n, code=f"G{n}", title=f"Goal {n}", parent_id=1 if n == 2 else None) for n in GOALS]
    return {Program: [Program(id=n, code=f"P{n}", title=f"Program {n}") for n in PROGRAMS], Goal: goals}


def state_of(lists: Lists) -> State:
    return State(lambda model: lists.get(model, ()))


def placed(number: int, place: tuple[int, int, float | None]) -> Placement:
    return Placement(id=number, program_id=place[0], goal_id=place[1], share=place[2])


def paid(number: int, payment: tuple[int, int]) -> Payment:
    return Payment(id=number, program_id=payment[0], year=payment[1], state=PaymentState.PAID, amount_minor=1)


@given(
    st.lists(st.tuples(PLACES, st.one_of(st.none(), PLACES)), max_size=7),
    st.lists(PLACES, max_size=3),
    st.lists(st.tuples(PAYMENTS, st.one_of(st.none(), PAYMENTS)), max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_what_a_change_newly_breaks_is_found_beside_what_it_moved(
    places: list[tuple[tuple[int, int, float | None], tuple[int, int, float | None] | None]],
    added: list[tuple[int, int, float | None]],
    payments: list[tuple[tuple[int, int], tuple[int, int] | None]],
) -> None:
    before = fixed() | {
        Placement: [placed(n, old) for n, (old, _) in enumerate(places, 1)],
        Payment: [paid(n, old) for n, (old, _) in enumerate(payments, 1)],
    }
    after = fixed() | {
        Placement: [placed(n, new or old) for n, (old, new) in enumerate(places, 1)]
        + [placed(n, one) for n, one in enumerate(added, 100)],
        Payment: [paid(n, new or old) for n, (old, new) in enumerate(payments, 1)],
    }
    moved: dict[type[Record], frozenset[int]] = {
        Placement: frozenset(n for n, (_, new) in enumerate(places, 1) if new) | set(range(100, 100 + len(added))),
        Payment: frozenset(n for n, (_, new) in enumerate(payments, 1) if new),
    }
    known = {one.key: one.extent for one in broken(state_of(before))}
    whole = {one.key for one in broken(state_of(after)) if one.extent > known.get(one.key, 0) + 1e-9}
    found = {one.key for one in newly_broken(state_of(before), state_of(after), moved)}
    assert found == whole


LEAVES = PLACES.filter(lambda place: place[1] != 1)


@given(first=st.lists(LEAVES, min_size=1, max_size=5, unique_by=lambda place: place[:2]), then=PLACES)
@settings(max_examples=30, deadline=None)
def test_the_file_refuses_what_the_whole_state_would_break(
    tmp_path_factory: pytest.TempPathFactory,
    first: list[tuple[int, int, float | None]],
    then: tuple[int, int, float | None],
) -> None:
    """The rows beside what moved are asked of the file itself."""

    def fill(change: Change) -> None:
        for model, records in fixed().items():
            change.add_many(model, [one.model_dump(exclude_none=True) for one in records])
        total = dict.fromkeys(PROGRAMS, 0.0)
        for number, (program, goal, share) in enumerate(first, 1):
            taken = min(share or 0, 100 - total[program]) or None
            total[program] += taken or 0
            change.add(Placement, id=number, program_id=program, goal_id=goal, share=taken, position=number)

    path: Path = tmp_path_factory.mktemp("moved") / "w.aligner"
    with create_workspace(path, {"name": "Ours", "kind": "nonprofit"}, fill) as workspace:
        present: Lists = {
            model: kind_of(model).listed(workspace.read()) for model in (Program, Goal, Placement, Payment, Priority)
        }
        after = present | {Placement: [*present[Placement], placed(100, then)]}
        expected = {one.code for one in broken(state_of(after))}
        try:
            workspace.run(
                "add_placement",
                lambda change: change.add(Placement, id=100, program_id=then[0], goal_id=then[1], share=then[2]),
            )
            refused = set[str]()
        except Refused as error:
            refused = {one.code for one in error.problems}
        assert refused == expected
