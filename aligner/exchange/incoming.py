"""The one door for files of others: what a path leads to is read to its end, within bounds, and held to limits."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aligner.model.errors import refuse
from aligner.model.system_errors import environment_refusal
from aligner.processes import OverLimit, limited

_MOST_MEMORY, _MOST_SECONDS = 450 * 2**20, 60


def read_bytes(source: Path, most: int) -> bytes:
    """What a file holds; a folder, a pipe or a device, which might never end, is not opened.

    Raises: Refused source_not_found, not_a_file, file_too_large, file_changes; EnvironmentRefused.
    """
    try:
        if not source.is_file():
            raise refuse("not_a_file" if _is_other_kind(source) else "source_not_found")
        before = source.stat()
        if before.st_size > most:
            raise refuse("file_too_large", megabytes=most // 2**20)
        with source.open("rb") as file:
            data = file.read(most + 1)
        after = source.stat()
    except OSError as error:
        raise environment_refusal(error, source) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise refuse("file_changes")
    return data


def _is_other_kind(source: Path) -> bool:
    """Whether something is at the path that is no file; a link that leads nowhere is nothing."""
    try:
        return not stat.S_ISREG(source.stat().st_mode)
    except OSError:
        return False


@contextmanager
def within_limits() -> Iterator[None]:
    """Ends work on a file of others that takes more memory or time than any list needs.

    Raises: Refused file_takes_too_much.
    """
    try:
        with limited(_MOST_MEMORY, _MOST_SECONDS):
            yield
    except (MemoryError, OverLimit) as error:
        raise refuse("file_takes_too_much") from error
