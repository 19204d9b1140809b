"""Where every temporary file is, of the program and of its libraries: a folder of ours that only this user reads.

What a killed process left there is removed at the next start.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from aligner import paths
from aligner.files import make_private_folder
from aligner.processes import is_running

_NAMES = ("TMPDIR", "TEMP", "TMP")
"""Where other libraries, and processes that are started, look for the place of temporary files."""


@contextmanager
def private_scratch() -> Iterator[Path | None]:
    """Temporary files of this process are in its own folder until the block ends; what dead processes left is gone.

    Gives the folder; None where none can be made, and then the system's is used.
    """
    sweep_scratch()
    own = scratch() / str(os.getpid())
    before = tempfile.tempdir, {name: os.environ.get(name) for name in _NAMES}
    try:
        shutil.rmtree(own, ignore_errors=True)
        make_private_folder(own)
    except OSError:
        yield None
        return
    tempfile.tempdir = str(own)
    os.environ.update(dict.fromkeys(_NAMES, str(own)))
    try:
        yield own
    finally:
        tempfile.tempdir = before[0]
        for name, value in before[1].items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(own, ignore_errors=True)


def sweep_scratch() -> None:
    """Removes the folders of processes that are gone."""
    with suppress(OSError):
        for leftover in scratch().iterdir():
            if leftover.name.isdecimal() and int(leftover.name) != os.getpid() and not is_running(int(leftover.name)):
                shutil.rmtree(leftover, ignore_errors=True)


def scratch() -> Path:
    """The folder of all these folders."""
    return paths.user_data() / "scratch"
