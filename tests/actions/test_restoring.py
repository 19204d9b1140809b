"""One record of an older state comes back; a copy for reading holds only what its readers may see."""

from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.kit_plan import set_plan
from aligner.actions.opening import open_workspace
from aligner.actions.programs import edit_program, remove_programs
from aligner.actions.restoring import READING_LEVELS, restore_record, write_reading_copy
from aligner.model.errors import Refused
from aligner.model.visibility import visible
from aligner.model.vocabulary import Sharing


def test_a_removed_record_comes_back_alone_and_can_be_undone(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        older = workspace.read()
        first, second = older.programs[:2]
        edit_program(workspace, second.id, title="Went on")
        remove_programs(workspace, [first.id])
        restore_record(workspace, older, "program", first.id)
        assert workspace.read().program_by_id[first.id] == first
        assert workspace.read().program_by_id[second.id].title == "Went on"
        workspace.undo()
        assert first.id not in workspace.read().program_by_id


def test_a_place_brings_its_program_along_and_a_changed_record_says_what_it_said(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        older = workspace.read()
        place = older.placements[0]
        remove_programs(workspace, [place.program_id])
        restore_record(workspace, older, "placement", place.id)
        assert place.program_id in workspace.read().program_by_id
        assert place in workspace.read().placements
        program = older.programs[-1]
        edit_program(workspace, program.id, title="Other", description="Other")
        restore_record(workspace, older, "program", program.id)
        assert workspace.read().program_by_id[program.id] == program


def test_a_code_that_another_record_has_by_now_is_refused(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        older = workspace.read()
        first, second = older.programs[:2]
        remove_programs(workspace, [first.id])
        edit_program(workspace, second.id, code=first.code)
        with pytest.raises(Refused) as refused:
            restore_record(workspace, older, "program", first.id)
        assert refused.value.code == "duplicate_code"


@pytest.mark.parametrize("level", READING_LEVELS)
def test_a_copy_for_reading_holds_only_what_its_readers_may_see(tmp_path: Path, level: Sharing) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        secret = workspace.read().programs[0]
        edit_program(workspace, secret.id, title="Canary of a private program", sharing=Sharing.PRIVATE)
        set_plan(workspace, minutes=120)
        records = workspace.read()
    out = tmp_path / "out.aligner"
    write_reading_copy(records, out, level)
    assert b"Canary" not in out.read_bytes()
    with open_workspace(out, read_only=True) as copy:
        found = copy.read()
        assert copy.uid != records.workspace_id and not copy.history()
        assert not found.ballots and not found.participants and not found.judgements and not found.kit_plans
        assert [program.id for program in found.programs] == [p.id for p in visible(records, level).programs]
    with pytest.raises(Refused):
        write_reading_copy(records, out, level)
