"""Faults of the place: it cannot be written, the file goes or is replaced while it is open, two want it, the clock is
wrong, its name is odd. Each is refused in plain words or simply works; nothing is written over what was not seen."""

import os
import shutil
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aligner.actions.backups import back_up_when_changed, copy_file
from aligner.actions.exchange import export_workbook
from aligner.model.errors import EnvironmentRefused
from aligner.settings import read_settings, with_recent, write_settings
from aligner.store.backups import is_good, list_backups, make_backup, thin
from aligner.store.checking import check_file
from aligner.store.place import lock_path
from aligner.store.workspace import open_workspace
from tests.faults.judging import SAMPLES, Fault, Round, example_file, judge
from tests.faults.nursery import SOMEBODY
from tests.faults.work import change_to


def _wrong(what: str) -> Counter[str]:
    print(f"  {what}", flush=True)
    return Counter({"other": 1})


def _give_away(*paths: Path) -> None:
    """The child is somebody without root's rights: the files, and all in the folders, are that one's."""
    for path in (*paths, *(below for folder in paths for below in folder.rglob("*"))):
        if sys.platform != "win32" and os.geteuid() == 0:
            os.chown(path, SOMEBODY, SOMEBODY)


def _home_of_somebody(played: Round) -> tuple[Path, Path]:
    """A folder of somebody's without root's rights, and a file in it."""
    home = played.folder / "home"
    home.mkdir()
    file = home / "w.aligner"
    example_file(file)
    (played.folder / "user").mkdir(exist_ok=True)
    _give_away(home, file, played.folder / "user")
    return home, file


def _read_only(played: Round) -> Counter[str]:
    """The file or its folder may not be written: it opens to be read, and a change is refused."""
    home, file = _home_of_somebody(played)
    target, mode = ((file, 0o400), (home, 0o500))[played.number % 2]
    target.chmod(mode)
    before = file.read_bytes()
    child = played.nursery.start("open_here", file, played.folder, waits=True, as_somebody=True)
    child.wait_ready()
    child.go()
    child.wait()
    home.chmod(0o700)
    file.chmod(0o600)
    faults = judge(file, 1, report=child.report) if file.read_bytes() == before else Counter({"half": 1})
    if "read_only True" not in child.told() or child.refusal != "opened_read_only":
        faults += _wrong(f"{mode:o}: {child.told()}")
    return faults


def _permission_lost(played: Round) -> Counter[str]:
    """Permission goes while the file is open: the next change is refused, and what was kept stays."""
    home, file = _home_of_somebody(played)
    child = played.nursery.start("edit_until_refused", file, played.folder, waits=True, as_somebody=True)
    child.wait_ready()
    # An open file stays writable: it is the folder, where the journal is made, that stops the work.
    home.chmod(0o500)
    if played.number % 2:
        file.chmod(0o400)
    child.go()
    child.wait()
    home.chmod(0o700)
    file.chmod(0o600)
    faults = judge(file, child.revision, report=child.report)
    if (
        child.refusal not in ("no_permission", "read_only_place", "disk_error")
        or "look read_only_place" not in child.told()
    ):
        faults += _wrong(str(child.told()))
    return faults


def _underneath(move: Callable[[Round], Path], look: str, codes: tuple[str, ...]) -> Callable[[Round], Counter[str]]:
    """Something happens to the open file: the window sees it, the change is refused, nothing else is touched."""

    def play(played: Round) -> Counter[str]:
        example_file(played.file)
        child = played.nursery.start("edit_until_refused", played.file, played.folder, waits=True)
        child.wait_ready()
        kept = move(played)
        there = played.file.read_bytes() if played.file.exists() else None
        child.go()
        child.wait()
        faults: Counter[str] = Counter()
        if (played.file.read_bytes() if played.file.exists() else None) != there:
            faults["lost"] += 1
        if child.refusal not in codes or f"look {look}" not in child.told():
            faults += _wrong(f"{child.told()}")
        return faults + judge(kept, child.revision if kept != played.file else 1, report=child.report)

    return play


def _moved(played: Round) -> Path:
    other = played.folder / ("elsewhere.aligner" if played.number % 2 else "sub.aligner")
    played.file.rename(other)
    return other


def _deleted(played: Round) -> Path:
    copy = played.folder / "copy.aligner"
    shutil.copyfile(played.file, copy)
    played.file.unlink()
    return copy


def _other_state(played: Round) -> Path:
    """An older, an equally old, or a newer state of the same workspace."""
    other = played.folder / "other.aligner"
    example_file(other)
    for number in range(played.number % 3):
        with open_workspace(other) as workspace:
            workspace.run("edit", change_to(f"T{number + 7}", workspace.read().programs[0].id))
    return other


def _replaced_by_rename(played: Round) -> Path:
    _other_state(played).replace(played.file)
    return played.file


def _replaced_in_place(played: Round) -> Path:
    shutil.copyfile(_other_state(played), played.file)
    return played.file


def _replaced_while_closed(played: Round) -> Counter[str]:
    """An older file is there at the next opening: it is noticed, and a copy of the newer one is kept."""
    example_file(played.file)
    older = played.folder / "older.aligner"
    shutil.copyfile(played.file, older)
    with open_workspace(played.file) as workspace:
        workspace.run("edit", change_to("T1", workspace.read().programs[0].id))
        back_up_when_changed(workspace, "on_time")
        newest = workspace.revision
    if played.number % 2:
        older.replace(played.file)
    else:
        shutil.copyfile(older, played.file)
    with open_workspace(played.file) as workspace:
        faults = Counter({"lost": workspace.newer_revision_elsewhere != newest})
        faults["lost"] += not any(b.revision == newest and is_good(b) for b in list_backups(workspace.uid))
    return faults + judge(played.file, 1)


def _sync_leavings(played: Round) -> Counter[str]:
    """A conflicted copy, a sync service's draft and a journal of another file are beside: none is taken for ours."""
    example_file(played.file)
    before = played.file.read_bytes()
    conflicted = played.file.with_name("w (conflicted copy 2026-11-24).aligner")
    shutil.copyfile(played.file, conflicted)
    played.file.with_name(".~w.aligner.tmp").write_bytes(before[:5000])
    journal = played.file.with_name("w.aligner-journal")
    journal.write_bytes(
        (b"", b"\0" * 1024, before[:1024], b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 900)[played.number % 4]
    )
    faults = judge(played.file, 1) + judge(conflicted, 1)
    with open_workspace(played.file, read_only=True) as workspace:
        return faults + Counter({"lost": workspace.revision != 1})


def _second_instance(played: Round) -> Counter[str]:
    """One process has the file: the next is reported who, can read, and cannot write; a killed one leaves no lock."""
    example_file(played.file)
    holder = played.nursery.start("hold", played.file, played.folder)
    holder.wait_ready()
    faults: Counter[str] = Counter()
    try:
        open_workspace(played.file).close()
        faults += _wrong("two writers")
    except EnvironmentRefused as error:
        told = dict(error.problems[0].values)
        if error.code != "locked" or told["process"] != str(holder.process) or not told["host"]:
            faults += _wrong(f"{error.code} {told}")
    with open_workspace(played.file, read_only=True) as reader:
        faults["lost"] += reader.read().revision != holder.revision
    holder.kill()
    return faults + judge(played.file, holder.revision, report=holder.report)


def _foreign_lock(played: Round) -> Counter[str]:
    """A lock that another computer left holds however old it is, until the user takes it over."""
    example_file(played.file)
    lock = Path(lock_path(played.file))
    lock.write_text(f"{4000 + played.number}\naligner\nother-computer\n{'1' * 32}\n{'2' * 32}\n", "utf-8")
    os.utime(lock, (1, 1))
    faults: Counter[str] = Counter()
    try:
        open_workspace(played.file).close()
        faults += _wrong("a lock of another computer was broken")
    except EnvironmentRefused as error:
        if dict(error.problems[0].values).get("host") != "other-computer":
            faults += _wrong(str(error.problems))
    open_workspace(played.file, take_over=True).close()
    return faults + judge(played.file, 1)


SKEWS = (
    *(timedelta(days=-1), timedelta(days=3652), timedelta(hours=14), timedelta(hours=-1), timedelta(hours=1)),
    timedelta(days=-400),
)


def _clock(played: Round) -> Counter[str]:
    """The clock jumps between copies: the newest is found by revision, is good, and stays."""
    example_file(played.file)
    now = datetime.now(UTC)
    skew = SKEWS[played.number % len(SKEWS)]
    with open_workspace(played.file) as workspace:
        program = workspace.read().programs[0].id
        for number in range(4):
            workspace.run("edit", change_to(f"T{number}", program))
            make_backup(played.file, "on_time", now=now + skew * (number % 2))
        thin(workspace.uid, now + skew)
        thin(workspace.uid, now)
        kept = list_backups(workspace.uid)
        newest = kept[0]
        faults = Counter({"lost": newest.revision != workspace.revision or not is_good(newest)})
    return faults + judge(played.file, 5)


ODD_NAMES = (
    *("תכנית העבודה", "خطة العمل", "plan 👩‍👩‍👧 2026", "a\u202egnp", " leading and trailing ", "it's 100% #1 & more?"),
    *("file:w?mode=memory", "a;b=c'd\"e", "two\nlines", "x" * 230, "א" * 115, "…", "-rf", "~", "%41", "nul", "CON.x"),
    *(unicodedata.normalize("NFD", "קֹבֶץ é"), unicodedata.normalize("NFC", "קֹבֶץ é")),
)


def _odd_path(played: Round) -> Counter[str]:
    """Made there, changed, checked, copied, exported, opened again, remembered."""
    number = played.number % (len(ODD_NAMES) + 2)
    folder = played.folder
    if number == len(ODD_NAMES):
        # Longer than the 260 characters that some systems allow; and one longer than SQLite allows.
        folder = folder.joinpath(*["a long folder " * 9] * 3)
        folder.mkdir(parents=True)
        file = folder / "w.aligner"
        deeper = folder.joinpath(*["תיקייה עמוקה " * 9] * 2, "w.aligner")
        deeper.parent.mkdir(parents=True)
        example_file(deeper)
        try:
            open_workspace(deeper).close()
            return _wrong("a path was opened that cannot be")
        except EnvironmentRefused as error:
            if error.code != "path_too_long":
                return _wrong(error.code)
    elif number > len(ODD_NAMES):
        (folder / "real").mkdir()
        (folder / "link").symlink_to(folder / "real", target_is_directory=True)
        file = folder / "link" / "w.aligner"
    else:
        folder = folder / ODD_NAMES[number][:40]
        folder.mkdir()
        file = folder / f"{ODD_NAMES[number]}.aligner"
    example_file(file)
    with closing(open_workspace(file)) as workspace:
        workspace.run("edit", change_to("T1", workspace.read().programs[0].id))
        revision = workspace.revision
        backup = back_up_when_changed(workspace, "on_time")
        copy_file(file, folder / "copy.aligner")
        if played.number % 4 == 0:
            export_workbook(workspace, folder / "out.xlsx", "he")
        write_settings(with_recent(read_settings(), file))
    faults = judge(file, revision) + judge(folder / "copy.aligner", revision)
    faults["lost"] += backup is None or read_settings().recent[0] != str(file.absolute())
    return faults


def _newer(played: Round) -> Counter[str]:
    """Not ours, newer, empty: refused, and not one byte is altered, whichever way it is tried."""
    from aligner.model.errors import AlignerError

    example_file(played.file)
    data = bytearray(played.file.read_bytes())
    number = played.number % 6
    if number == 0:
        data[60:64] = (99).to_bytes(4, "big")
    elif number == 1:
        data[68:72] = b"\0\0\0\0"
    elif number == 2:
        data = bytearray()
    elif number == 3:
        data = bytearray(b"PK\x03\x04" + bytes(500))
    elif number == 4:
        data = bytearray(b"SQLite format 3\0" + bytes(3))
    else:
        data = bytearray((SAMPLES / "version-1.aligner").read_bytes())
        data[60:64] = (2**31 - 1).to_bytes(4, "big")
    played.file.write_bytes(data)
    faults: Counter[str] = Counter()
    for read_only in (False, True):
        try:
            open_workspace(played.file, read_only=read_only).close()
            faults += _wrong("opened")
        except AlignerError as error:
            faults["other"] += error.exit_code != 4
    faults["other"] += not check_file(played.file).problems
    faults["lost"] += played.file.read_bytes() != data
    return faults


GONE = ("file_moved", "file_missing")
FAULTS = (
    Fault("read-only file or folder", 2, 4, _read_only),
    Fault("permission lost while open", 2, 4, _permission_lost),
    Fault("moved while open", 1, 6, _underneath(_moved, "file_missing", GONE)),
    Fault("deleted while open", 1, 6, _underneath(_deleted, "file_missing", GONE)),
    Fault(
        "replaced by rename while open",
        3,
        12,
        _underneath(_replaced_by_rename, "changed_elsewhere", ("file_moved", "changed_elsewhere")),
    ),
    Fault(
        "replaced in place while open",
        3,
        12,
        _underneath(_replaced_in_place, "changed_elsewhere", ("changed_elsewhere",)),
    ),
    Fault("replaced by an older one while closed", 2, 6, _replaced_while_closed),
    Fault("leavings of a sync service", 4, 8, _sync_leavings),
    Fault("two instances, and a lock left by a kill", 2, 20, _second_instance),
    Fault("a lock of another computer", 1, 6, _foreign_lock),
    Fault("clock skew", 3, 12, _clock),
    Fault("odd paths", 7, 42, _odd_path),
    Fault("newer, foreign, empty", 6, 12, _newer),
)
