"""Runs the real program in a child process, kills it at a random moment, and looks at what is left.

Each scenario is code that the child runs; it prints what it has committed, so that the parent knows what may not be
lost. A scenario's check returns the faults it saw, by kind.
"""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aligner.actions.examples import create_example
from aligner.paths import OWN_FOLDER
from aligner.store.backups import backup_folder, is_good, list_backups
from aligner.store.checking import check_file
from aligner.store.workspace import open_workspace

ROOT = Path(__file__).parents[2]

OPENED = """
import sys; from pathlib import Path
from aligner.model.organization import Organization
from aligner.model.programs import Program
from aligner.store.workspace import open_workspace
file, folder = Path(sys.argv[1]), Path(sys.argv[2])
workspace = open_workspace(file)
program = workspace.read().programs[0].id
def change_to(number):
    def change(change):
        change.edit(Program, program, title=f"T{number}")
        change.edit(Organization, 1, mission=f"T{number}")
    return change
print("ready", flush=True)
"""
EDIT = (
    OPENED
    + """
number = 0
while True:
    number += 1
    workspace.run("edit", change_to(number))
    print(workspace.revision, flush=True)
"""
)
UNDO = (
    OPENED
    + """
for number in range(40):
    workspace.run("edit", change_to(number))
while True:
    for _ in range(30):
        workspace.undo(); print(workspace.revision, flush=True)
    for _ in range(30):
        workspace.redo(); print(workspace.revision, flush=True)
"""
)
IMPORT = (
    OPENED
    + """
from aligner.actions.exchange import import_file
import csv
number = 0
while True:
    number += 1
    source = folder / "Programs.csv"
    with source.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out); writer.writerow(["Code", "Title"])
        writer.writerows([f"B{number}-{row}", f"Batch {number}"] for row in range(60))
    import_file(workspace, source)
    print(workspace.revision, flush=True)
"""
)
KIT = (
    OPENED
    + """
from aligner.actions.kit import KitOptions, make_kit
import datetime
day = datetime.date(2026, 1, 1)
while True:
    day += datetime.timedelta(days=1)
    make_kit(workspace.read(), KitOptions(language="he", meeting=day), folder / "kit")
    print(workspace.revision, flush=True)
"""
)
BACKUP = (
    OPENED
    + """
from aligner.store.backups import make_backup
number = 0
while True:
    number += 1
    workspace.run("edit", change_to(number))
    make_backup(file, "on_time")
    print(workspace.revision, flush=True)
"""
)
RESTORE = (
    OPENED
    + """
from aligner.actions.backups import restore
from aligner.store.backups import make_backup
workspace.run("edit", change_to(1))
kept = make_backup(file, "on_time")
number = 1
while True:
    number += 1
    workspace.run("edit", change_to(number)); print(workspace.revision, flush=True)
    restore(workspace, kept); print(workspace.revision, flush=True)
"""
)


@dataclass(frozen=True)
class Scenario:
    """longest_ms: the child is killed within this time after it said that it is ready."""

    name: str
    code: str
    longest_ms: int
    check: Callable[[Path], Counter[str]] = lambda folder: Counter()


def batches(folder: Path) -> Counter[str]:
    """An import is there with all its rows or not at all."""
    with open_workspace(folder / "w.aligner") as workspace:
        counts = Counter(p.title for p in workspace.read().programs if p.title.startswith("Batch"))
    return Counter({"half": sum(count != 60 for count in counts.values())})


def documents(folder: Path) -> Counter[str]:
    """Each document that has its name is whole."""
    faults: Counter[str] = Counter()
    for path in (folder / "kit").glob("[!.]*"):
        if path.suffix in (".pptx", ".xlsx"):
            faults["unreadable"] += not zipfile.is_zipfile(path)
        elif path.suffix == ".pdf":
            faults["unreadable"] += not path.read_bytes().rstrip().endswith(b"%%EOF")
    return faults


def copies(folder: Path) -> Counter[str]:
    """Each copy that is listed is good."""
    with open_workspace(folder / "w.aligner", read_only=True) as workspace:
        uid = workspace.uid
    assert backup_folder(uid).is_relative_to(folder)
    return Counter({"unreadable": sum(not is_good(backup) for backup in list_backups(uid)[:3])})


SCENARIOS = (
    Scenario("killed while editing", EDIT, 250),
    Scenario("killed in undo and redo", UNDO, 400),
    Scenario("killed in an import", IMPORT, 700, batches),
    Scenario("killed while making the kit", KIT, 1500, documents),
    Scenario("killed in a backup", BACKUP, 500, copies),
    Scenario("killed in a restore", RESTORE, 500),
)


def run_round(scenario: Scenario, folder: Path, chance: random.Random) -> Counter[str]:
    """One child, killed once; the faults that were seen: lost, half, unreadable."""
    file = folder / "w.aligner"
    os.environ[OWN_FOLDER] = str(folder / "user")
    create_example(file, "nonprofit", "he").close()
    child = subprocess.Popen(
        [sys.executable, "-c", scenario.code, str(file), str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None and child.stderr is not None
    if child.stdout.readline().strip() != "ready":
        raise RuntimeError(child.stderr.read())
    time.sleep(chance.uniform(0, scenario.longest_ms) / 1000)
    child.send_signal(signal.SIGKILL)
    told = child.stdout.read().split()
    child.wait()
    child.stdout.close()
    child.stderr.close()
    return _judge(file, int(told[-1]) if told else 1) + scenario.check(folder)


def _judge(file: Path, committed: int) -> Counter[str]:
    faults: Counter[str] = Counter()
    with open_workspace(file) as workspace:
        records = workspace.read()
        faults["lost"] += workspace.revision < committed
        title, mission = records.programs[0].title, records.organization.mission
        faults["half"] += title.startswith("T") and title[1:].isdigit() and title != mission
    faults["unreadable"] += bool(check_file(file).problems)
    return faults
