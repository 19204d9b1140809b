import os
import pickle
import sqlite3
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from aligner.model.errors import EnvironmentRefused, Refused
from aligner.model.initiative import Goal, Indicator, Measurement
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.programs import Placement, Program
from aligner.store.workspace import Change, Changes, Workspace, create_workspace, open_workspace

OURS = {"name": "עמותה", "kind": "nonprofit"}


def add_program(change: Change) -> Program:
    return change.add(Program, code="P1", title="Program", budget_minor=5, status="active", start=date(2025, 1, 2))


def test_a_new_file_is_one_plain_file_with_our_marks(tmp_path: Path) -> None:
    path = tmp_path / "קובץ '%#&?.aligner"
    create_workspace(path, OURS).close()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes()[68:72] == b"Algn"


def test_creating_never_replaces_a_file_and_a_failed_fill_leaves_none(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    path.write_text("mine", "utf-8")
    with pytest.raises(Refused, match="file_exists"):
        create_workspace(path, OURS)
    assert path.read_text("utf-8") == "mine"

    def fail(change: Change) -> None:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        create_workspace(tmp_path / "other.aligner", OURS, fail)
    assert [p.name for p in tmp_path.iterdir()] == ["w.aligner"]


def test_what_was_written_is_read_back_equal_and_pickles(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        made = workspace.run("add", add_program)
        read = workspace.read().programs[0]
        assert read == made
        assert type(read.status) is type(made.status) and read.start == date(2025, 1, 2)
        assert pickle.loads(pickle.dumps(workspace.read())).programs[0] == made
        assert read.model_dump() == made.model_dump()


def test_a_change_that_fails_leaves_neither_rows_nor_a_step(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:

        def half(change: Change) -> None:
            add_program(change)
            raise KeyError("stop")

        with pytest.raises(KeyError):
            workspace.run("half", half)
        assert workspace.read().programs == ()
        assert (workspace.revision, workspace.undo_label) == (1, None)


def test_a_change_of_nothing_makes_no_step_and_no_revision(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        program = workspace.run("add", add_program)
        revision = workspace.revision
        workspace.run("edit", lambda change: change.edit(Program, program.id, title="Program"))
        assert workspace.revision == revision


def test_listeners_hear_which_records_moved(tmp_path: Path) -> None:
    heard: list[Changes] = []
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        unsubscribe = workspace.subscribe(heard.append)
        made = workspace.run("add", add_program)
        assert heard[-1].ids == {Program: frozenset({made.id})}
        assert heard[-1].touches(Program, Goal) and not heard[-1].touches(Goal)
        workspace.undo()
        assert heard[-1].revision == workspace.revision == 3
        unsubscribe()
        workspace.redo()
        assert len(heard) == 2


def test_cascades_come_back_with_undo(tmp_path: Path) -> None:
    def fill(change: Change) -> None:
        change.add(Goal, id=1, code="G", title="Goal")
        change.add(Program, id=1, code="P", title="Program")
        change.add(Placement, id=1, program_id=1, goal_id=1, share=33.3, rationale="שלום 'quoted' \"too\"")

    with create_workspace(tmp_path / "w.aligner", OURS, fill) as workspace:
        before = workspace.read().placements[0].model_dump()
        workspace.run("remove", lambda change: change.remove(Program, 1))
        assert workspace.read().placements == ()
        workspace.undo()
        assert workspace.read().placements[0].model_dump() == before


def test_a_new_change_forgets_what_was_undone(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        workspace.run("first", add_program)
        workspace.undo()
        assert (workspace.undo_label, workspace.redo_label) == (None, "first")
        workspace.run("second", lambda change: change.add(Goal, code="G", title="Goal"))
        assert (workspace.undo_label, workspace.redo_label) == ("second", None)


def test_dates_given_as_text_are_kept_as_dates(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:

        def fill(change: Change) -> None:
            change.add(Goal, id=1, code="G", title="Goal")
            change.add(Indicator, id=1, code="I", goal_id=1, title="Measure")
            change.add_many(Measurement, [{"indicator_id": 1, "date": "2024-01-01", "value": 3}])

        workspace.run("fill", fill)
        assert workspace.read().measurements[0].date == date(2024, 1, 1)


def test_a_second_writer_is_refused_and_may_read(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with create_workspace(path, OURS):
        with pytest.raises(EnvironmentRefused, match="locked"):
            open_workspace(path)
        with open_workspace(path, read_only=True) as reader:
            assert reader.is_read_only
            with pytest.raises(EnvironmentRefused, match="opened_read_only"):
                reader.run("add", add_program)
    open_workspace(path).close()


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    create_workspace(path, OURS).close()
    code = (
        "import os, sys; from pathlib import Path; from aligner.store.workspace import open_workspace;"
        "kept = open_workspace(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False, cwd=Path(__file__).parents[2])
    assert path.with_name("w.aligner.lock").exists()
    open_workspace(path).close()


def test_a_file_changed_by_others_stops_the_next_change(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with create_workspace(path, OURS) as workspace:
        other = sqlite3.connect(path)
        other.execute("UPDATE document SET revision = 7")
        other.commit()
        other.close()
        with pytest.raises(EnvironmentRefused, match="changed_elsewhere"):
            workspace.run("add", add_program)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file be moved")
def test_a_file_moved_or_replaced_stops_the_next_change(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with create_workspace(path, OURS) as workspace:
        path.rename(tmp_path / "elsewhere.aligner")
        with pytest.raises(EnvironmentRefused, match="file_moved"):
            workspace.run("add", add_program)
        assert not path.exists()


def refusal(workspace: Workspace, **fields: object) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        workspace.run("add", lambda change: change.add(Program, **{"code": "P9", "title": "T", **fields}))
    return caught.value.code, caught.value.problems[0].where


def test_values_that_do_not_fit_name_their_field(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        assert refusal(workspace, budget_minor=-1) == ("number_too_low", "budget_minor")
        assert refusal(workspace, title=" ") == ("value_missing", "title")
        assert refusal(workspace, title="x" * 201) == ("text_too_long", "title")
        assert refusal(workspace, status="sleeping") == ("invalid_value", "status")
        assert refusal(workspace, reach=float("nan"))[0] == "invalid_value"
        with pytest.raises(TypeError):
            workspace.run("add", lambda change: change.add(Program, code="P", title="T", colour="red"))


def test_references_to_nothing_are_refused(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace, pytest.raises(Refused, match="not_found"):
        workspace.run("add", lambda change: change.add(Placement, program_id=4))


def test_a_language_a_currency_and_a_colour_have_their_own_form(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", {"name": "עמותה", "kind": "nonprofit"}) as workspace:
        wrong = (
            (Organization, ONLY_ID, {"language": "xx"}, "invalid_value"),
            (Organization, ONLY_ID, {"currency": "shekel"}, "not_a_currency"),
            (Organization, ONLY_ID, {"currency": "ILS\n"}, "not_a_currency"),
        )
        for model, record_id, fields, code in wrong:
            with pytest.raises(Refused) as refusal:
                workspace.run("edit", lambda change, m=model, i=record_id, f=fields: change.edit(m, i, **f))
            assert refusal.value.code == code


def test_a_change_waits_for_somebody_who_reads_the_file_just_then(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", OURS) as workspace:
        reader = sqlite3.connect(workspace.path, isolation_level=None, check_same_thread=False)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM program").fetchall()
        leaving = threading.Timer(0.6, reader.rollback)
        leaving.start()
        workspace.run("add", add_program)
        leaving.join()
        reader.close()
        assert len(workspace.read().programs) == 1
