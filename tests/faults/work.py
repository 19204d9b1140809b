"""What the children do, with the real program: each function works on a file and reports what it has committed.

`tell("ready")` before the work begins, then the revision after each commit; whoever kills the child knows from it
what may not be lost.
"""

import csv
import os
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from aligner.actions.backups import restore
from aligner.actions.exchange import import_file
from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.merging import apply_merge, plan_merge
from aligner.model.errors import AlignerError
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.store.backups import make_backup
from aligner.store.change import Change
from aligner.store.workspace import Workspace, open_workspace

Tell = Callable[[object], None]
IMPORTED = 400
MERGED = "merged.aligner"


def change_to(text: str, program: int) -> Callable[[Change], None]:
    """Two records that always say the same: half a change would be seen."""

    def change(change: Change) -> None:
        change.edit(Program, program, title=text)
        change.edit(Organization, 1, mission=text)

    return change


def opened(file: Path) -> tuple[Workspace, int]:
    workspace = open_workspace(file)
    return workspace, workspace.read().programs[0].id


def edit(file: Path, folder: Path, tell: Tell) -> None:
    workspace, program = opened(file)
    tell("ready")
    for number in range(1, 100_000):
        workspace.run("edit", change_to(f"T{number}", program))
        tell(workspace.revision)


def undo(file: Path, folder: Path, tell: Tell) -> None:
    workspace, program = opened(file)
    for number in range(20):
        workspace.run("edit", change_to(f"T{number}", program))
    tell("ready")
    while True:
        for verb in (workspace.undo, workspace.redo):
            for _ in range(15):
                verb()
                tell(workspace.revision)


def import_rows(file: Path, folder: Path, tell: Tell) -> None:
    workspace, _ = opened(file)
    tell("ready")
    for number in range(1, 1000):
        import_file(workspace, rows_to_import(folder, number))
        tell(workspace.revision)


def rows_to_import(folder: Path, number: int) -> Path:
    source = folder / "Programs.csv"
    with source.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["Code", "Title"])
        writer.writerows([f"B{number}-{row}", f"Batch {number}"] for row in range(IMPORTED))
    return source


def kit(file: Path, folder: Path, tell: Tell) -> None:
    workspace, _ = opened(file)
    records = workspace.read()
    day = date(2026, 1, 1)
    tell("ready")
    while True:
        day += timedelta(days=1)
        make_kit(records, KitOptions(language="he", meeting=day, only=("deck", "workbook")), folder / "kit")
        tell(workspace.revision)


def backup(file: Path, folder: Path, tell: Tell) -> None:
    workspace, program = opened(file)
    tell("ready")
    for number in range(1, 100_000):
        workspace.run("edit", change_to(f"T{number}", program))
        tell(workspace.revision)
        make_backup(file, "on_time")


def bring_back(file: Path, folder: Path, tell: Tell) -> None:
    workspace, program = opened(file)
    workspace.run("edit", change_to("T1", program))
    kept = make_backup(file, "on_time")
    tell("ready")
    for number in range(2, 100_000):
        workspace.run("edit", change_to(f"T{number}", program))
        tell(workspace.revision)
        restore(workspace, kept)
        tell(workspace.revision)


def merge(file: Path, folder: Path, tell: Tell) -> None:
    """Theirs, made beforehand, has another title and mission; they come or stay together."""
    workspace, program = opened(file)
    base = workspace.read()
    with open_workspace(folder / MERGED, read_only=True) as other:
        theirs = other.read()
    tell("ready")
    for number in range(1, 100_000):
        # The base has what is here, so that all of theirs is taken.
        apply_merge(workspace, plan_merge(workspace.read(), theirs, workspace.read() if number > 1 else base))
        tell(workspace.revision)
        workspace.run("edit", change_to(f"T{number}", program))
        tell(workspace.revision)


def migrate(file: Path, folder: Path, tell: Tell) -> None:
    tell("ready")
    with open_workspace(file) as workspace:
        tell(workspace.revision)


# One operation each, for the faults of single system calls: opened first, then reported to go.


def one_edit(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    workspace, program = opened(file)
    waited(tell, wait)
    keep_on(workspace, tell, lambda: workspace.run("edit", change_to("T1", program)))


def one_undo(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    workspace, program = opened(file)
    for number in range(3):
        workspace.run("edit", change_to(f"T{number}", program))
    tell(workspace.revision)
    waited(tell, wait)
    keep_on(workspace, tell, workspace.undo)


def one_placement(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    workspace, _ = opened(file)
    place = workspace.read().placements[0].id
    waited(tell, wait)
    keep_on(workspace, tell, lambda: workspace.run("edit", lambda change: change.edit(Placement, place, share=7.0)))


def one_import(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    workspace, _ = opened(file)
    source = rows_to_import(folder, 1)
    make_backup(file, "on_open")
    waited(tell, wait)
    keep_on(workspace, tell, lambda: import_file(workspace, source))


def one_backup(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    workspace, _ = opened(file)
    waited(tell, wait)
    keep_on(workspace, tell, lambda: make_backup(file, "on_time"))


def one_migration(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    waited(tell, wait)
    try:
        with open_workspace(file) as workspace:
            tell(workspace.revision)
    except AlignerError as error:
        tell(f"refused {error.code}")


def waited(tell: Tell, wait: Callable[[], None]) -> None:
    tell("ready")
    wait()


def keep_on(workspace: Workspace, tell: Tell, verb: Callable[[], object]) -> None:
    """Does it; when it is refused, what the window shows must still be what it was, and nothing may hang."""
    before = workspace.revision
    try:
        verb()
    except AlignerError as error:
        tell(f"refused {error.code}")
        if workspace.revision != before:
            tell("broken the window went on without the file")
        return
    tell(workspace.revision)


def as_somebody(number: int) -> None:
    """Gives up root's rights: permissions bind nobody else."""
    if sys.platform != "win32" and os.geteuid() == 0:
        os.setgroups([])
        os.setgid(number)
        os.setuid(number)


def edit_until_refused(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    """Edits, waits while the place changes, and tries to edit on; what is on screen must stay readable."""
    workspace, program = opened(file)
    workspace.run("edit", change_to("T1", program))
    tell(workspace.revision)
    before = workspace.read()
    waited(tell, wait)
    tell(f"look {workspace.look()}")
    keep_on(workspace, tell, lambda: workspace.run("edit", change_to("T2", program)))
    if workspace.revision == before.revision and workspace.read() is not before:
        tell("broken what was on screen is gone")


def open_here(file: Path, folder: Path, tell: Tell, wait: Callable[[], None]) -> None:
    """Opens only now; shows whether it may write."""
    waited(tell, wait)
    try:
        with open_workspace(file) as workspace:
            tell(f"read_only {workspace.is_read_only}")
            workspace.read()
            if workspace.is_read_only:
                keep_on(
                    workspace, tell, lambda: workspace.run("edit", change_to("T1", workspace.read().programs[0].id))
                )
            else:
                tell(workspace.revision)
    except AlignerError as error:
        tell(f"refused {error.code}")


def hold(file: Path, folder: Path, tell: Tell) -> None:
    """Keeps the file open."""
    workspace, program = opened(file)
    workspace.run("edit", change_to("T1", program))
    tell(workspace.revision)
    tell("ready")
    while True:
        time.sleep(1)
