"""Two computers share a file by copies laid over each other in any order: no change is lost without having been shown.

A change is safe when the file reports it, when a kept version of its computer holds it, or when it is asked about.
"""

import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from aligner import paths
from aligner.actions.backups import ON_CLOSE, back_up_when_changed, list_backups
from aligner.actions.copies import plan_work
from aligner.actions.examples import create_example
from aligner.actions.merging import apply_merge, plan_merge
from aligner.actions.opening import Workspace, open_workspace
from aligner.actions.own_state import arrived, keep_memory, missed
from aligner.actions.programs import edit_program
from aligner.model.records import by_kind
from aligner.store.peeking import changes_in

STEPS = 25


class Computer:
    """A user with a folder of her own; what she does goes through the doors that the window uses."""

    def __init__(self, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.name, self.folder = name, folder
        self.file = folder / "sync" / "board.aligner"
        self.file.parent.mkdir(parents=True)
        self._monkeypatch = monkeypatch
        self.workspace: Workspace | None = None
        self.made: list[tuple[int, str]] = []
        self.unanswered: set[tuple[int, str]] = set()

    def sit_down(self) -> None:
        self._monkeypatch.setenv(paths.OWN_FOLDER, str(self.folder / "user"))

    def open(self) -> None:
        self.workspace = open_workspace(self.file)
        self.workspace.author = self.name
        self.workspace.read()
        while (found := missed(self.workspace)) is not None and found.backup is not None:
            other = found.backup.path
            plan = plan_work(lambda text, part: None, self.workspace.read(), self.file, other)
            apply_merge(self.workspace, plan)
            self.workspace.read()
            self._note()

    def close(self) -> None:
        if self.workspace is not None:
            if self.workspace.look():
                keep_memory(self.workspace)
            else:
                back_up_when_changed(self.workspace, ON_CLOSE)
            self.workspace.close()
        self.workspace = None

    def look(self) -> None:
        """What the watch does: keeps what is on screen, and opens the file as it is."""
        if self.workspace is not None and self.workspace.look() == "changed_elsewhere":
            arrived(self.workspace)
            keep_memory(self.workspace)
            self.workspace.close()
            self.open()

    def edit(self, at: int, text: str) -> None:
        self.look()
        if self.workspace is None:
            self.open()
        assert self.workspace is not None
        program = self.workspace.read().programs[at]
        edit_program(self.workspace, program.id, title=text)
        self.workspace.read()
        self._note()

    def _note(self) -> None:
        assert self.workspace is not None and self.workspace.own.newest is not None
        self.made.append(self.workspace.own.newest)

    def safe(self) -> set[tuple[int, str]]:
        self.sit_down()
        uid = self.workspace.uid if self.workspace is not None else ""
        found = {change.mark for change in changes_in(self.file)}
        with open_workspace(self.file, read_only=True) as opened:
            uid = uid or opened.uid
        for backup in list_backups(uid):
            found |= {change.mark for change in changes_in(backup.path)}
        if self.workspace is not None:
            found |= {(row[0], row[1]) for row in self.workspace.own.rows.history}
        return found


@pytest.mark.parametrize("seed", range(6))
def test_no_change_of_either_computer_is_lost_in_any_order(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(seed)
    one, two = (Computer(name, tmp_path / name, monkeypatch) for name in ("Noa", "Dana"))
    create_example(one.file, "nonprofit", "en").close()
    shutil.copyfile(one.file, two.file)
    for number in range(STEPS):
        here, there = (one, two) if chance.random() < 0.5 else (two, one)
        here.sit_down()
        step = chance.choice(("edit", "edit", "edit", "sync", "sync", "close", "look"))
        if step == "edit":
            here.edit(chance.randrange(6), f"{here.name} {number}")
        elif step == "sync":
            # The service lays the other's file over this one, in place, whether it is open or not.
            here.file.write_bytes(there.file.read_bytes())
        elif step == "close":
            here.close()
        else:
            here.look()
        for computer in (one, two):
            assert set(computer.made) <= computer.safe(), (step, number)
    for computer in (one, two):
        computer.sit_down()
        computer.look()
        computer.close()
    # In the end both meet, and nothing is left to be missed on either side.
    one.sit_down()
    one.open()
    assert one.workspace is not None
    apply_merge(one.workspace, plan_work(lambda text, part: None, one.workspace.read(), one.file, two.file))
    assert missed(one.workspace) is None
    one.close()
    two.sit_down()
    two.file.write_bytes(one.file.read_bytes())
    two.open()
    assert two.workspace is not None and missed(two.workspace) is None
    two.close()


def told(records: Any) -> dict[str, list[dict[str, Any]]]:
    found = by_kind(records)
    return {kind: sorted((dict(r) for r in part), key=lambda v: v["id"]) for kind, part in found.items()}


@pytest.mark.parametrize("seed", range(4))
def test_a_merge_is_the_same_in_both_directions(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        base = workspace.read()
        states = []
        for _ in range(2):
            count = chance.randrange(1, 5)
            for _ in range(count):
                program = chance.choice(base.programs)
                name = chance.choice(("title", "description", "uniqueness", "sharing"))
                value = chance.choice(("private", "public")) if name == "sharing" else f"text {chance.random()}"
                edit_program(workspace, program.id, **{name: value})
            states.append(workspace.read())
            for _ in range(count):
                workspace.undo()
    mine, theirs = states
    there, back = plan_merge(mine, theirs, base), plan_merge(theirs, mine, base)
    assert {d.key for d in there.differences} == {d.key for d in back.differences}
    turned: dict[Any, Any] = {"mine": "theirs", "theirs": "mine"}
    choices: dict[Any, Any] = {d.key: chance.choice(("mine", "theirs")) for d in there.differences}
    assert told(there.merged(choices)) == told(back.merged({key: turned[way] for key, way in choices.items()}))
