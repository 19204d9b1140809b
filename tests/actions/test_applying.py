"""An import that is carried out beside the window: whole or not at all, and told on the window's thread."""

from pathlib import Path
from threading import Event, get_ident

import pytest

from aligner.actions import applying
from aligner.actions.applying import Applying, PackedPlan
from aligner.actions.exchange import plan_import
from aligner.actions.programs import edit_program
from aligner.model.errors import Refused
from aligner.store.workspace import Workspace

ROWS = 700


def packed(workspace: Workspace, folder: Path) -> PackedPlan:
    lines = ["Program code,Program name,Budget", *(f"N{n},Program {n},{n}" for n in range(ROWS))]
    source = folder / "list.csv"
    source.write_text("\n".join(lines), "utf-8")
    return PackedPlan.of(plan_import(workspace, source))


def test_a_plan_is_the_same_after_its_way(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_import(workspace, tmp_path / "list.csv") if packed(workspace, tmp_path) else None
    assert plan is not None
    found = PackedPlan.of(plan).unpacked()
    assert found.adds == tuple((model, rows) for model, rows in plan.adds if rows)
    assert (found.edits, found.removals, len(found.mappings)) == (plan.edits, plan.removals, len(plan.mappings))


def test_what_comes_in_is_one_step_and_is_told_on_the_thread_that_asked(workspace: Workspace, tmp_path: Path) -> None:
    before, revision = len(workspace.read().programs), workspace.revision
    told: list[int] = []
    workspace.subscribe(lambda _changes: told.append(get_ident()))
    applied = Applying(workspace, packed(workspace, tmp_path)).finish()
    assert applied.problems == () and not applied.is_stopped and applied.mappings
    assert told == [get_ident()] and workspace.revision == revision + 1
    assert len(workspace.read().programs) == before + ROWS
    workspace.undo()
    assert len(workspace.read().programs) == before


def test_until_the_end_it_can_be_stopped_and_nobody_else_writes(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, before, hashes = packed(workspace, tmp_path), workspace.read(), dict(workspace.hashes)
    told: list[object] = []
    workspace.subscribe(told.append)
    begun, may_go_on = Event(), Event()
    real = applying.apply_plan

    def waiting(workspace: Workspace, plan: applying.ImportPlan, report: object) -> None:
        def wait(part: float) -> None:
            begun.set()
            may_go_on.wait(30)
            report(part)  # type: ignore[operator]

        real(workspace, plan, wait)

    monkeypatch.setattr(applying, "apply_plan", waiting)
    running = Applying(workspace, plan)
    assert begun.wait(30)
    assert workspace.is_in_use_elsewhere and workspace.read() is before and workspace.look() == ""
    with pytest.raises(Refused) as refused:
        edit_program(workspace, before.programs[0].id, reach=7)
    assert refused.value.code == "list_comes_in"
    running.stop()
    may_go_on.set()
    applied = running.finish()
    assert applied.is_stopped and not told and not workspace.is_in_use_elsewhere
    assert workspace.revision == before.revision and dict(workspace.hashes) == hashes and workspace.next_undo is None
    edit_program(workspace, before.programs[0].id, reach=7)
    assert len(workspace.read().programs) == len(before.programs), "nothing of it stayed"


def test_what_a_rule_refuses_comes_back_as_problems(workspace: Workspace, tmp_path: Path) -> None:
    plan = packed(workspace, tmp_path)
    Applying(workspace, plan).finish()
    again = Applying(workspace, plan).finish()
    assert [one.code for one in again.problems] == ["duplicate_code"] or again.problems
    assert workspace.undo_label == "import"
