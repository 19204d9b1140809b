"""Kills at a random moment of work: nothing that was reported is lost, nothing is half."""

import shutil
import time
import zipfile
from collections import Counter
from collections.abc import Callable

from aligner.files import STARTED, sweep_unfinished
from aligner.store.backups import backup_folder, is_good, list_backups
from aligner.store.opening import check_header
from aligner.store.schema import VERSION
from aligner.store.workspace import open_workspace
from tests.faults.judging import SAMPLES, Fault, Round, example_file, judge
from tests.faults.work import MERGED, change_to

Check = Callable[[Round], Counter[str]]


def _killed(
    work: str, longest_ms: int, check: Check | None = None, prepare: Callable[[Round], None] | None = None
) -> Callable[[Round], Counter[str]]:
    """A round in which the child is killed within a time after it said that it is ready."""

    def play(played: Round) -> Counter[str]:
        example_file(played.file)
        if prepare is not None:
            prepare(played)
        child = played.nursery.start(work, played.file, played.folder)
        child.wait_ready()
        time.sleep(played.chance.uniform(0, longest_ms) / 1000)
        child.kill()
        faults = judge(played.file, child.revision, report=child.report)
        sweep_unfinished()
        faults["other"] += sum(1 for _ in played.folder.rglob(f"{STARTED}*"))
        return faults + (check(played) if check is not None else Counter())

    return play


def _documents(played: Round) -> Counter[str]:
    """Each document that has its name is complete; the record of the kit reports only of whole ones."""
    faults: Counter[str] = Counter()
    for path in (played.folder / "kit").glob("[!.]*"):
        if path.suffix in (".pptx", ".xlsx"):
            faults["unreadable"] += not zipfile.is_zipfile(path)
        elif path.suffix == ".pdf":
            faults["unreadable"] += not path.read_bytes().rstrip().endswith(b"%%EOF")
    return faults


def _copies(played: Round) -> Counter[str]:
    """Each of the newest copies that are listed is good."""
    with open_workspace(played.file, read_only=True) as workspace:
        uid = workspace.uid
    assert backup_folder(uid).is_relative_to(played.folder)
    return Counter({"unreadable": sum(not is_good(backup) for backup in list_backups(uid)[:3])})


def _old_file(played: Round) -> None:
    shutil.copyfile(played.chance.choice(sorted(SAMPLES.glob("*.aligner"))), played.file)


def _copy_of_old(played: Round) -> Counter[str]:
    """A migrated file has a good copy from before."""
    with open_workspace(played.file, read_only=True) as workspace:
        found = [backup for backup in list_backups(workspace.uid) if backup.reason == "before_migration"]
    return Counter({"lost": not any(is_good(backup) and check_header(backup.path) < VERSION for backup in found)})


def _theirs(played: Round) -> None:
    other = played.folder / MERGED
    shutil.copyfile(played.file, other)
    with open_workspace(other) as workspace:
        workspace.run("edit", change_to("T0", workspace.read().programs[0].id))


FAULTS = (
    Fault("killed while editing", 8, 300, _killed("edit", 300)),
    Fault("killed in undo and redo", 3, 100, _killed("undo", 300)),
    Fault("killed in an import", 3, 100, _killed("import_rows", 1500)),
    Fault("killed while making the kit", 2, 60, _killed("kit", 4000, _documents)),
    Fault("killed in a migration", 4, 100, _killed("migrate", 400, _copy_of_old, _old_file)),
    Fault("killed in a backup", 3, 60, _killed("backup", 600, _copies)),
    Fault("killed in a restore", 3, 60, _killed("bring_back", 900)),
    Fault("killed in a merge", 3, 60, _killed("merge", 900, None, _theirs)),
)
