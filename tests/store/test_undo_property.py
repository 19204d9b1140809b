"""Random changes: taking all back gives the start, bringing all again gives the end."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.model.errors import Refused
from aligner.model.initiative import Goal
from aligner.model.programs import Placement, Program
from aligner.store.checking import check_file
from aligner.store.workspace import Change, create_workspace

NUMBERS = st.integers(1, 4)
TEXTS = st.sampled_from(["a", "שלום 'x'", 'نص "q"', "é\u200f", "; --"])
KINDS = ("goal", "program", "placement", "edit", "edit_goal", "rm_program", "rm_goal", "rm_placement", "share")
Act = tuple[str, int, int, str, float]
ACTS = st.tuples(st.sampled_from(KINDS), NUMBERS, NUMBERS, TEXTS, st.floats(0, 100))


def do(change: Change, act: Act) -> None:
    kind, i, j, text, number = act
    match kind:
        case "goal":
            parent = j if j != i and change.find(Goal, id=j) else None
            change.add(Goal, id=i, code=f"G{i}", title=text, weight=number, parent_id=parent)
        case "program":
            change.add(Program, id=i, code=f"P{i}", title=text)
        case "placement":
            change.add(Placement, id=i, program_id=j, goal_id=i, share=number)
        case "edit":
            change.edit(Program, i, title=text, code=f"P{j}")
        case "edit_goal":
            change.edit(Goal, i, description=text, weight=None)
        case "share":
            change.edit(Placement, i, share=number / 3)
        case _:
            change.remove({"rm_program": Program, "rm_goal": Goal, "rm_placement": Placement}[kind], i)


@settings(max_examples=40, deadline=None)
@given(runs=st.lists(st.lists(ACTS, min_size=1, max_size=4), max_size=10))
def test_undo_all_is_the_start_and_redo_all_the_end(runs: list[list[Act]]) -> None:
    with (
        TemporaryDirectory() as folder,
        create_workspace(Path(folder) / "w.aligner", {"name": "n", "kind": "nonprofit"}) as workspace,
    ):
        states = [check_file(workspace.path).content_hash]
        for run in runs:
            revision = workspace.revision
            try:
                workspace.run("r", lambda change, run=run: [do(change, act) for act in run])
            except Refused:
                assert (workspace.revision, check_file(workspace.path).content_hash) == (revision, states[-1])
                continue
            if workspace.revision != revision:
                states.append(check_file(workspace.path).content_hash)
        for state in reversed(states[:-1]):
            workspace.undo()
            assert check_file(workspace.path).content_hash == state
        assert workspace.undo_label is None
        for state in states[1:]:
            workspace.redo()
            assert check_file(workspace.path).content_hash == state
        assert workspace.redo_label is None
