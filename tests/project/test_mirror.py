"""The tests are as the program is: what is tested in a folder of the program is tested in a folder of that name."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
OF_NO_ROOM = {"project", "faults", "hostile"}
"""Folders of tests that belong to the whole: how the project is kept, what ends a program in the middle, and what comes
in by any way."""
WHOLE_WINDOW = {
    "test_approved.py",
    "test_approved_states.py",
    "test_direction.py",
    "test_drafts.py",
    "test_drawings.py",
    "test_systems.py",
}
"""Tests of the whole window, in the folder of its rooms; the list may only shrink."""


def test_each_test_lies_in_a_folder_that_the_program_has() -> None:
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        folder = file.relative_to(ROOT / "tests").parent
        assert folder.parts, f"{file.name} lies in no room"
        assert folder.parts[0] in OF_NO_ROOM or (ROOT / "aligner" / folder).is_dir(), file.relative_to(ROOT)


def test_what_is_tested_in_one_room_of_the_window_lies_in_it() -> None:
    assert {file.name for file in (ROOT / "tests" / "ui").glob("test_*.py")} <= WHOLE_WINDOW
