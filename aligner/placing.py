"""Puts files at their place and takes them away: the one place that waits for whoever holds them.

Windows refuses to replace, rename or remove a file that is open. Scanners and sync services hold files for moments;
office programs for as long as they show them.
"""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE_SECONDS, _PAUSE_SECONDS = 2.0, 0.1
_DENIED = 5
_IN_USE_ON_WINDOWS = (32, 33, 1224)
_OTHER_VOLUME_ON_WINDOWS = 17
"""Source: Microsoft, System Error Codes (WinError.h)."""
_IN_USE_ERRORS = (errno.EBUSY, getattr(errno, "ETXTBSY", errno.EBUSY))


class FileInUse(PermissionError):
    """Another program holds the file and lets nobody replace it."""


def replace_with_retries(draft: Path, path: Path) -> None:
    """Puts the draft in the file's place, or gives it a name that nothing has.

    Raises: OSError; FileInUse when the file is still held after two seconds.
    """
    _retry(lambda: draft.replace(path), path)


def rename_with_retries(old: Path, new: Path) -> None:
    """Renames a file or a folder. Raises: OSError; FileInUse as `replace_with_retries`, about the old name."""
    _retry(lambda: old.rename(new), old)


def remove_with_retries(path: Path) -> None:
    """Removes a file; one that is not there is removed. Raises: OSError; FileInUse as `replace_with_retries`."""
    _retry(lambda: path.unlink(missing_ok=True), path)


def open_with_retries(path: Path) -> None:
    """Opens a file to write and closes it, nothing changed: whether that can be, on Windows nothing else reports.

    Raises: OSError; FileInUse as `replace_with_retries`.
    """
    _retry(lambda: path.open("r+b").close(), path)


def is_other_volume(error: OSError) -> bool:
    """Whether the system cannot move a file since its new place is on another volume."""
    return error.errno == errno.EXDEV or getattr(error, "winerror", None) == _OTHER_VOLUME_ON_WINDOWS


def _retry(move: Callable[[], object], path: Path) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            move()
            return
        except OSError as error:
            if not _is_in_use(error, path):
                raise
            if time.monotonic() > until:
                if not path.exists():
                    raise
                raise FileInUse(error.errno, error.strerror, str(path)) from error
            time.sleep(_PAUSE_SECONDS)


def _is_in_use(error: OSError, path: Path) -> bool:
    code = getattr(error, "winerror", None)
    if code == _DENIED:
        # It says so of open files and folders, too; one that is marked as read-only will not change by waiting.
        return not path.exists() or os.access(path, os.W_OK)
    return code in _IN_USE_ON_WINDOWS or error.errno in _IN_USE_ERRORS
