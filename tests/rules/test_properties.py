"""Whatever an import or a merge brings in can be edited afterwards, field by field."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import import_file
from aligner.actions.merging import apply_merge, plan_merge
from aligner.model.errors import Refused
from aligner.model.initiative import Goal, Indicator, Stage
from aligner.model.kinds import KINDS
from aligner.model.programs import Placement, Program
from aligner.rules.judging import broken
from aligner.rules.violations import state_of
from aligner.store.workspace import Change, Workspace, create_workspace

ORGANIZATION: Mapping[str, Any] = {"name": "ארגון", "kind": "nonprofit"}
GOALS = st.sampled_from(["G1", "G2", "g3", "outside", "Total"])
PROGRAMS = st.sampled_from(["P1", "P2", "p2"])
STAGES = st.sampled_from([None, "S1", "S2"])
DAYS = st.sampled_from([None, "2024-01-01", "2025-06-30", "2026-12-31"])
VALUES = st.sampled_from([None, 1, 2])
CHOICES = st.sampled_from(["join", "adapt", "hold"])


def rows(*cells: Any) -> Any:
    return st.lists(st.tuples(*cells), max_size=4)


SHEETS = st.fixed_dictionaries(
    {
        ("Goals", "Code", "Title", "Parent", "Weight"): rows(GOALS, st.just("t"), st.none() | GOALS, VALUES),
        ("Stages", "Code", "Title", "Start", "End"): rows(st.sampled_from(["S1", "S2"]), st.just("t"), DAYS, DAYS),
        (
            "Indicators",
            "Code",
            "Goal",
            "Title",
            "Baseline date",
            "Baseline value",
            "Target date",
            "Target value",
        ): rows(st.sampled_from(["I1", "I2"]), GOALS, st.just("t"), DAYS, VALUES, DAYS, VALUES),
        ("Programs", "Code", "Title", "Start", "End"): rows(PROGRAMS, st.just("t"), DAYS, DAYS),
        ("Placements", "Program", "Goal", "Stage", "Share"): rows(
            PROGRAMS, GOALS, STAGES, st.sampled_from([None, 40, 70])
        ),
        ("Priorities", "Goal", "Weight"): rows(GOALS, st.sampled_from([1, 2])),
        ("Workshops", "Code", "Title", "Invited", "Quorum"): rows(
            st.sampled_from(["W1", "W2"]), st.just("t"), VALUES, VALUES
        ),
        ("Participants", "Workshop", "Code"): rows(st.just("W1"), st.sampled_from(["A", "a", "B"])),
        ("Resolutions", "Code", "Title", "Recommended"): rows(
            st.sampled_from(["R1", "R2"]), st.just("t"), st.none() | CHOICES
        ),
        ("Options", "Resolution", "Kind"): rows(st.just("R1"), CHOICES),
        ("Decisions", "Title", "State", "Stance", "Rationale"): rows(
            st.sampled_from(["a", "b"]),
            st.sampled_from(["open", "decided", "done"]),
            st.none() | CHOICES,
            st.sampled_from([None, "because"]),
        ),
    }
)


def write(path: Path, sheets: Mapping[tuple[str, ...], list[tuple[Any, ...]]]) -> Path:
    made = openpyxl.Workbook(write_only=True)
    for (title, *header), found in sheets.items():
        page = made.create_sheet(title)
        for row in (header, *found):
            page.append(row)
    made.save(path)
    return path


def edit_everything(workspace: Workspace) -> None:
    """Sets each field to what it is, and each title to another one. Raises: Refused."""

    def change_all(change: Change) -> None:
        for kind in KINDS:
            for record in change.list(kind.model):
                for name, value in dict(record).items():
                    if name != "id":
                        change.edit(kind.model, record.id, **{name: value})

    workspace.run("same", change_all)
    for kind in KINDS:
        for record in kind.listed(workspace.read()):
            if kind.titles:
                name = kind.titles[0]
                workspace.run(
                    "title",
                    lambda change, kind=kind, record=record, name=name: change.edit(
                        kind.model, record.id, **{name: f"{getattr(record, name)}!"}
                    ),
                )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=SHEETS, second=SHEETS)
def test_whatever_imports_bring_in_can_be_edited(first: Any, second: Any) -> None:
    with (
        TemporaryDirectory() as folder,
        create_workspace(Path(folder) / "w.aligner", ORGANIZATION) as workspace,
    ):
        for number, sheets in enumerate((first, second)):
            source = write(Path(folder) / f"{number}.xlsx", sheets)
            answers = {"roadmap": "keep", "codes": "same"}
            import_file(workspace, source, skip_bad_rows=True, answers=answers)
        assert broken(state_of(workspace.read())) == ()
        edit_everything(workspace)


PLACES = st.tuples(st.sampled_from([1, 2]), st.sampled_from([1, 2, 3, None]), st.sampled_from([None, 30, 60]))
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("place"), PLACES),
        st.tuples(st.just("under"), st.tuples(st.sampled_from([1, 2, 3]), st.sampled_from([None, 1, 2, 3]))),
        st.tuples(st.just("goal"), st.tuples(st.sampled_from(["G4", "g4", "G5"]), st.sampled_from([None, 1]))),
        st.tuples(st.just("target"), st.tuples(st.sampled_from(["baseline_value", "target_value"]), VALUES)),
        st.tuples(st.just("stage"), st.tuples(st.sampled_from(["start", "end"]), DAYS)),
    ),
    max_size=4,
)


def fill(change: Change) -> None:
    for number in (1, 2, 3):
        change.add(Goal, id=number, code=f"G{number}", title=f"Goal {number}", position=number)
    for number in (1, 2):
        change.add(Program, id=number, code=f"P{number}", title=f"Program {number}", position=number)
    change.add(Indicator, id=1, code="I1", goal_id=1, title="Indicator")
    change.add(Stage, id=1, code="S1", title="Stage")


def act(change: Change, kind: str, values: tuple[Any, ...]) -> None:
    match kind:
        case "place":
            change.add(Placement, program_id=values[0], goal_id=values[1], share=values[2])
        case "under":
            change.edit(Goal, values[0], parent_id=values[1])
        case "goal":
            change.add(Goal, code=values[0], title=values[0], weight=values[1], position=9)
        case "target":
            change.edit(Indicator, 1, **{values[0]: values[1]})
        case _:
            change.edit(Stage, 1, **{values[0]: values[1]})


def go_on(workspace: Workspace, edits: list[tuple[str, tuple[Any, ...]]]) -> None:
    for kind, values in edits:
        try:
            workspace.run("edit", lambda change, kind=kind, values=values: act(change, kind, values))
        except Refused:
            continue


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ours=EDITS, theirs=EDITS, takes=st.sampled_from(["mine", "theirs"]))
def test_whatever_a_merge_brings_in_can_be_edited(ours: Any, theirs: Any, takes: Any) -> None:
    with (
        TemporaryDirectory() as folder,
        create_workspace(Path(folder) / "a.aligner", ORGANIZATION, fill, uid="w") as mine,
        create_workspace(Path(folder) / "b.aligner", ORGANIZATION, fill, uid="w") as other,
    ):
        base = mine.read()
        go_on(mine, ours)
        go_on(other, theirs)
        plan = plan_merge(mine.read(), other.read(), base)
        choices = {one.key: takes for one in plan.differences}
        told = {(note.kind, note.id) for note in plan.notes(choices) if note.code == "to_mend"}
        apply_merge(mine, plan, choices)
        assert {(one.kind, one.id) for one in broken(state_of(mine.read()))} == told
        edit_everything(mine)
