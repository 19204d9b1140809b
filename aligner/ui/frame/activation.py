"""Asks the window that has a file open to come to the front: a note in the user's data folder, and no network."""

import hashlib
import time
from pathlib import Path

from aligner import paths
from aligner.files import make_private_folder

STALE_SECONDS = 60


def request_activation(file: Path) -> bool:
    """Leaves the note for the window that has the file; False when it cannot be written."""
    try:
        note = _note(file)
        make_private_folder(note.parent)
        note.touch()
    except OSError:
        return False
    return True


def is_activation_request(file: Path) -> bool:
    """Whether the note is still there: no window has answered it."""
    return _note(file).exists()


def accept_request(file: Path) -> bool:
    """Whether this window is asked to the front; the note is removed. One that is old is no longer meant."""
    note = _note(file)
    try:
        age = time.time() - note.stat().st_mtime
        note.unlink()
    except OSError:
        return False
    return age < STALE_SECONDS


def forget_request(file: Path) -> None:
    """Takes back a note that nobody answered."""
    _note(file).unlink(missing_ok=True)


def _note(file: Path) -> Path:
    key = hashlib.sha256(str(file.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return paths.user_data() / "front" / key
