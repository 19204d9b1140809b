"""Puts a file that leaves the program at its place, whole, and never over another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aligner.files import atomic_file
from aligner.model.errors import refuse
from aligner.model.system_errors import environment_refusal


@contextmanager
def new_file(out: Path) -> Iterator[Path]:
    """Where to write a file that is not there yet; it comes to its place when all is written.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    try:
        with atomic_file(out) as draft:
            yield draft
    except FileExistsError as error:
        raise refuse("file_exists", "", path=out.name) from error
    except OSError as error:
        raise environment_refusal(error, out, writing=True) from error


def write_new_file(data: bytes, out: Path) -> None:
    """Writes a file that is not there yet. Raises: Refused file_exists; EnvironmentRefused."""
    with new_file(out) as draft:
        draft.write_bytes(data)
