"""A round of a fault: what it starts from, and what is looked at afterwards."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from aligner.actions.examples import create_example
from aligner.model.errors import AlignerError
from aligner.paths import OWN_FOLDER
from aligner.store.checking import check_file
from aligner.store.workspace import open_workspace
from tests.faults.nursery import Nursery

KINDS = {"lost": "lost commits", "half": "half changes", "unreadable": "unreadable files", "other": "other faults"}
SAMPLES = Path(__file__).parents[1] / "store" / "samples"


@dataclass
class Round:
    """nursery: forks the children.  folder: of this round alone.  number: of the round, from 0, of `count`."""

    nursery: Nursery
    folder: Path
    chance: Random
    number: int
    count: int

    @property
    def file(self) -> Path:
        return self.folder / "w.aligner"


@dataclass(frozen=True)
class Fault:
    """few, many: rounds in each test run and before a release.  play: one round; the faults that it saw, by kind.
    needs: says why it cannot be played here, "" when it can."""

    name: str
    few: int
    many: int
    play: Callable[[Round], Counter[str]]
    needs: Callable[[], str] = lambda: ""


_example: list[Path] = []


def example_file(path: Path) -> None:
    """Puts the example there; made once, then copied."""
    if not _example or not _example[0].exists():
        kept = Path(tempfile.mkdtemp(prefix="aligner-faults-")) / "example.aligner"
        create_example(kept, "nonprofit", "he").close()
        _example[:] = [kept]
    shutil.copyfile(_example[0], path)


def forget_example() -> None:
    for path in _example:
        shutil.rmtree(path.parent, ignore_errors=True)
    _example.clear()


def play(fault: Fault, nursery: Nursery, chance: Random, rounds: int) -> Counter[str]:
    """All rounds of a fault."""
    seen: Counter[str] = Counter()
    before = os.environ.get(OWN_FOLDER)
    try:
        for number in range(rounds):
            with tempfile.TemporaryDirectory(prefix="aligner-fault-", ignore_cleanup_errors=True) as name:
                folder = Path(name)
                folder.chmod(0o777)
                os.environ[OWN_FOLDER] = str(folder / "user")
                found = fault.play(Round(nursery, folder, chance, number, rounds))
                if found.total():
                    print(f"  {fault.name}, round {number}: {dict(+found)}", flush=True)
                seen += found
    finally:
        if before is None:
            os.environ.pop(OWN_FOLDER, None)
        else:
            os.environ[OWN_FOLDER] = before
    return seen


def judge(file: Path, committed: int, *, report: str = "") -> Counter[str]:
    """What is wrong with the file after the fault: a reported commit is gone, half a change is there, it does not
    open."""
    faults: Counter[str] = Counter()
    if report:
        print(report, flush=True)
        faults["other"] += 1
    try:
        with open_workspace(file) as workspace:
            records = workspace.read()
            faults["lost"] += workspace.revision < committed
            title, mission = records.programs[0].title, records.organization.mission
            faults["half"] += title.startswith("T") and title[1:].isdigit() and title != mission
            batches = Counter(p.title for p in records.programs if p.title.startswith("Batch"))
            faults["half"] += sum(count != _imported() for count in batches.values())
            faults["half"] += bool(workspace.silent_changes())
        faults["unreadable"] += bool(check_file(file).problems)
    except AlignerError as error:
        print(f"  {error}", flush=True)
        faults["unreadable"] += 1
    return faults


def _imported() -> int:
    from tests.faults.work import IMPORTED

    return IMPORTED
