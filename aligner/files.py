"""Whole files or none: everything that the program writes outside its workspaces goes through here.

A kill, a full disk or a pulled drive in the middle leaves the older file as it was. What a killed process was still
writing is noted in the user's data folder and removed at the next start (`sweep_unfinished`).
"""

import filecmp
import json
import os
import secrets
import shutil
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from aligner import paths
from aligner.placing import FileInUse, is_other_volume, remove_with_retries, rename_with_retries, replace_with_retries
from aligner.processes import is_running

STARTED = ".aligner-"
"""How the names of files begin that are not finished."""
LONGEST_NAME_BYTES = 255
_STALE_SECONDS = 24 * 3600
PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700
"""Modes: only the user who made it reads it."""
_TODO = "todo.json"
_MANY = 10_000

_MAX_CHARACTERS, _MAX_BYTES, _LONGEST_SUFFIX = 100, 200, 12
_JOINER = "\u200d"
_UNFIT = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_FIT_ALL_THE_SAME = {_JOINER, "\u200c"}
"""What joins or parts letters in some scripts; the other invisible marks would make two names look alike."""
_DEVICES = {
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"),
}

Over = Literal["refuse", "number", "replace"]


@contextmanager
def atomic_file(path: Path, over: Over = "refuse") -> Iterator[Path]:
    """Gives the path of a draft to write; when the block ends well the draft is on disk and takes its place at once.

    The draft has the same suffix. With an error in the block the draft is removed and what lay at `path` is as it was.

    over: when there is a file with other content at `path` already: "refuse" raises FileExistsError at the end;
    "number" keeps the older one under a new name, "NAME (1).SUFFIX"; "replace" is only for files that the program made
    for itself.
    Only this user can read the file.

    Raises: OSError; FileExistsError; FileInUse.
    """
    with draft_in(path.parent, path.suffix) as draft:
        yield draft
        settle(draft, path, over)


@contextmanager
def draft_in(folder: Path, suffix: str) -> Iterator[Path]:
    """Gives the path of a draft for a file of the folder whose name is not known yet; `settle` puts it at its place.
    One that was not settled is removed.

    Raises: OSError.
    """
    with _draft_at(_place_of_drafts(folder), suffix) as draft:
        yield draft


def _place_of_drafts(folder: Path) -> Path:
    """Where what is to go into the folder is drafted: in a folder of our own where files can be moved from it in one
    step, since sync services send and hold whatever appears in theirs; else in the folder itself."""
    own = paths.user_data() / "drafts"
    resolved = folder.resolve()
    if paths.user_data().resolve() in (resolved, *resolved.parents):
        return folder
    if os.name == "nt" and Path.home() not in resolved.parents:
        # A file that is moved keeps the rights of the folder that it came from: colleagues could not read it.
        return folder
    try:
        make_private_folder(own)
        volume = folder.stat().st_dev
        return own if volume and volume == own.stat().st_dev else folder
    except OSError:
        return folder


@contextmanager
def _draft_at(folder: Path, suffix: str) -> Iterator[Path]:
    draft = folder / f"{STARTED}{secrets.token_hex(6)}{suffix}"
    note = _note(draft)
    try:
        draft.touch(PRIVATE, exist_ok=False)
        yield draft
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        if note is not None:
            with suppress(OSError):
                note.unlink(missing_ok=True)


def settle(draft: Path, path: Path, over: Over = "refuse") -> None:
    """Brings a finished draft to the disk and puts it at its place, see `atomic_file`. What is there with the same
    bytes stays.

    Raises: OSError; FileExistsError; FileInUse.
    """
    sync_file(draft)
    if _is_same(draft, path):
        return
    if over == "refuse":
        _move_in_place(draft, path, _link)
    else:
        older = _link_away(path) if over == "number" and path.exists() else None
        try:
            _move_in_place(draft, path, replace_with_retries)
        except OSError:
            if older is not None and path.exists():
                # Each try would leave one more name of the same file.
                with suppress(OSError):
                    older.unlink()
            raise
    sync_folder(path.parent)


def _move_in_place(draft: Path, path: Path, move: Callable[[Path, Path], None]) -> None:
    """Moves a draft to its place, from a copy in its folder where the draft is on another volume.

    Raises: OSError; as `move`.
    """
    try:
        move(draft, path)
    except OSError as error:
        if not is_other_volume(error):
            raise
        with _copied_to_folder(draft, path) as near:
            move(near, path)


@contextmanager
def _copied_to_folder(draft: Path, path: Path) -> Iterator[Path]:
    """A draft with the same content in the folder of its place, from where it can be moved."""
    with _draft_at(path.parent, path.suffix) as near:
        shutil.copyfile(draft, near)
        sync_file(near)
        yield near


def settle_folder(drafts: Path, folder: Path) -> None:
    """Brings a folder of drafts to the disk and gives it its name in one step: there is all of it, or no folder.

    Raises: OSError; FileInUse.
    """
    for part in drafts.iterdir():
        sync_file(part)
    try:
        rename_with_retries(drafts, folder)
    except OSError as error:
        if not is_other_volume(error):
            raise
        with _draft_folder_at(folder.absolute().parent) as near:
            shutil.copytree(drafts, near, dirs_exist_ok=True)
            near.chmod(_PRIVATE_FOLDER)
            for part in near.iterdir():
                sync_file(part)
            rename_with_retries(near, folder)
    sync_folder(folder.absolute().parent)


def _is_same(draft: Path, path: Path) -> bool:
    return path.is_file() and filecmp.cmp(draft, path, shallow=False)


def make_private_folder(folder: Path) -> None:
    """Makes the folder, and those above it that are missing, for this user alone. Raises: OSError."""
    for part in (*reversed(folder.parents), folder):
        with suppress(FileExistsError):
            if not part.exists():
                part.mkdir(_PRIVATE_FOLDER)


@contextmanager
def draft_folder(parent: Path) -> Iterator[Path]:
    """Gives a folder for this user alone, in which a set of files for a folder within `parent`, or for `parent` itself,
    is drafted for `settle_set` or `settle_folder`; removed in the end with whatever was not settled.

    Raises: OSError.
    """
    with _draft_folder_at(_place_of_drafts(parent)) as drafts:
        yield drafts


@contextmanager
def _draft_folder_at(parent: Path) -> Iterator[Path]:
    drafts = parent / f"{STARTED}{secrets.token_hex(6)}"
    note = _note(drafts)
    try:
        drafts.mkdir(_PRIVATE_FOLDER)
        yield drafts
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
        if note is not None:
            with suppress(OSError):
                note.unlink(missing_ok=True)


def settle_set(drafts: Path, folder: Path, names: Sequence[str], obsolete: Sequence[str]) -> list[str]:
    """Puts the drafts of these names into the folder, in their order, and removes those of `obsolete`; returns the
    names of files that another program holds, which stay as they were.

    A list of what is to be done comes to the disk before the first file moves: a process that is killed in between
    leaves it, and the next start finishes the work (`sweep_unfinished`).

    Raises: OSError.
    """
    for name in names:
        sync_file(drafts / name)
    todo = drafts / _TODO
    draft = todo.with_suffix(".part")
    draft.write_text(json.dumps({"folder": str(folder.absolute()), "names": [*names], "gone": [*obsolete]}), "utf-8")
    sync_file(draft)
    draft.replace(todo)
    sync_folder(drafts)
    return _finish_set(drafts, folder, names, obsolete)


def _finish_set(drafts: Path, folder: Path, names: Sequence[str], obsolete: Sequence[str]) -> list[str]:
    """Idempotent. The last file is the set's own record: it goes in only when all others are in."""
    locked: list[str] = []
    for name in obsolete:
        try:
            remove_with_retries(folder / name)
        except FileInUse:
            locked.append(name)
    for name in names:
        if not (drafts / name).exists() or _is_same(drafts / name, folder / name):
            continue
        if locked and name == names[-1]:
            break
        try:
            _move_in_place(drafts / name, folder / name, replace_with_retries)
        except FileInUse:
            locked.append(name)
    sync_folder(folder)
    return locked


def _sweep_folder(drafts: Path) -> bool:
    """Finishes a set that was whole when its process was killed, and removes the folder of its drafts; False when it
    has to wait for a file that another program holds."""
    try:
        journal = json.loads((drafts / _TODO).read_text("utf-8"))
        if _finish_set(drafts, Path(journal["folder"]), journal["names"], journal["gone"]):
            return False
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        # It was not whole: what is at its place is as it was.
        pass
    shutil.rmtree(drafts, ignore_errors=True)
    return True


def is_file(path: Path) -> bool:
    """Whether a plain file is there and can be looked at; no folder, device or pipe."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def sync_file(path: Path) -> None:
    """Waits until the file's content is on disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Waits until the folder's names are on disk, where the system knows how."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep_unfinished() -> list[Path]:
    """Removes what processes that are gone were still writing, and returns it; touches nothing else."""
    removed = []
    for note in _notes().glob("*.txt"):
        try:
            target = os.fsdecode(note.read_bytes())
            if _is_running(note):
                continue
            if not target:
                # Its writer was killed before it had said anything, and so before the draft was made.
                note.unlink(missing_ok=True)
                continue
            draft = Path(target)
            # A workspace's draft may have a journal beside it.
            for leftover in (draft, draft.with_name(f"{draft.name}-journal")):
                if leftover.name.startswith(STARTED) and leftover.is_dir() and not leftover.is_symlink():
                    if not _sweep_folder(leftover):
                        raise FileInUse(str(leftover))
                    removed.append(leftover)
                elif leftover.name.startswith(STARTED) and leftover.is_file():
                    leftover.unlink()
                    removed.append(leftover)
            note.unlink(missing_ok=True)
        except (OSError, ValueError):
            # The drive may not be there now: the note stays for another day.
            continue
    return removed


def _link(draft: Path, path: Path) -> None:
    """Gives the draft its name unless something has it, in one step where the file system can."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no hard links.
        if path.exists():
            raise FileExistsError(path) from None
        rename_with_retries(draft, path)
    else:
        # The file is in its place: what is left of the draft goes at the next start.
        with suppress(OSError):
            draft.unlink()


def _link_away(path: Path) -> Path:
    """Gives the older file a second, numbered name that nothing has."""
    for number in range(1, _MANY):
        older = path.with_name(f"{path.stem} ({number}){path.suffix}")
        try:
            os.link(path, older)
            return older
        except FileExistsError:
            continue
        except OSError:
            if not older.exists():
                rename_with_retries(path, older)
                return older
    raise FileExistsError(path)


def move_aside(path: Path) -> Path:
    """Gives what is there a numbered name that nothing has, "NAME (1).SUFFIX", and returns that.

    Raises: OSError; FileInUse.
    """
    for number in range(1, _MANY):
        older = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not os.path.lexists(older):
            rename_with_retries(path, older)
            return older
    raise FileExistsError(path)


def _notes() -> Path:
    return paths.user_data() / "unfinished"


def _note(draft: Path) -> Path | None:
    """A note of what is being written; None where none can be made: the writing matters more."""
    try:
        make_private_folder(_notes())
        note = _notes() / f"{os.getpid()}-{draft.stem[len(STARTED) :]}.txt"
        note.write_bytes(os.fsencode(draft.absolute()))
        note.chmod(PRIVATE)
        return note
    except OSError:
        return None


def _is_running(note: Path) -> bool:
    """Whether the process that made a note may still be writing."""
    if time.time() - note.stat().st_mtime > _STALE_SECONDS:
        return False
    try:
        return is_running(int(note.name.partition("-")[0]))
    except ValueError:
        return True


def safe_filename(name: str, otherwise: str = "_", taken: Iterable[str] = ()) -> str:
    """A name that every system takes for a file, as close to `name` as it can be; its last suffix is kept.

    No character that Windows refuses, no device's name, no dot or blank at its ends, at most 100 characters as a reader
    counts them and 200 bytes. One that differs from a name of `taken` only in case or in how its letters are composed
    gets a number. otherwise: the name when nothing is left.

    Source: Microsoft, Naming Files, Paths, and Namespaces.
    """
    text = unicodedata.normalize("NFC", " ".join("".join(map(_fit, name)).split()).rstrip(". "))
    stem, dot, suffix = text.rpartition(".")
    if not dot or not stem.strip(". ") or not suffix.strip() or len(suffix) > _LONGEST_SUFFIX:
        stem, suffix = text, ""
    suffix = f".{suffix.strip()}" if suffix else ""
    stem = _shortened(stem.strip(" ").lstrip(" ."), suffix).strip(" .") or otherwise
    if stem.split(".")[0].rstrip(" ").upper() in _DEVICES:
        stem = f"_{stem}"
    folded = {_folded(one) for one in taken}
    found, number = f"{stem}{suffix}", 0
    while _folded(found) in folded:
        number += 1
        tail = f" ({number}){suffix}"
        found = f"{_shortened(stem, tail).rstrip('. ')}{tail}"
    return found


def _fit(c: str) -> str:
    category = unicodedata.category(c)
    if c in '<>:"/\\|?*' or c.isspace():
        return " "
    return "" if category in _UNFIT and c not in _FIT_ALL_THE_SAME else c


def _shortened(stem: str, tail: str) -> str:
    """As many whole characters of the stem as there is room for before the tail."""
    characters: list[str] = []
    for c in stem:
        # A mark, a joiner and what it joins belong to the character before.
        if characters and (unicodedata.category(c).startswith("M") or c == _JOINER or characters[-1].endswith(_JOINER)):
            characters[-1] += c
        else:
            characters.append(c)
    available, size = _MAX_BYTES - len(tail.encode()), 0
    fitting_characters = []
    for character in characters[: _MAX_CHARACTERS - len(tail)]:
        size += len(character.encode())
        if size > available:
            break
        fitting_characters.append(character)
    return "".join(fitting_characters)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_only_in_cloud(path: Path) -> bool:
    """Whether reading the file would fetch it from a sync service first."""
    try:
        stat = path.stat()
    except OSError:
        return False
    attributes, flags = getattr(stat, "st_file_attributes", 0), getattr(stat, "st_flags", 0)
    return bool(attributes & _CLOUD_ATTRIBUTES or flags & _DATALESS)


_CLOUD_ATTRIBUTES = 0x1000 | 0x40000 | 0x400000
"""Windows: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS."""
_DATALESS = 0x40000000
"""macOS: SF_DATALESS."""
