"""Faults of the program itself, reported without the user's texts, names and folders."""

import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from aligner import __version__, paths
from aligner.files import make_private_folder
from aligner.placing import replace_with_retries

LOG = "faults.log"
LOG_BYTES = 200_000
_OURS = "aligner"


def report_of(fault: BaseException) -> str:
    """Where the fault came from: types, files of the program, lines. No message, no value: they may hold texts."""
    lines = [f"Aligner {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    cause: BaseException | None = fault
    while cause is not None:
        lines.append(type(cause).__name__)
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


def _place(filename: str) -> str:
    """The file within the program or a library; never the user's folders."""
    parts = Path(filename).parts
    if _OURS in parts[:-1]:
        # The last one: a user's folder may have the same name.
        start = len(parts) - 2 - parts[-2::-1].index(_OURS)
        return "/".join(parts[start:])
    return parts[-1] if parts else "?"


def log_file() -> Path:
    """Where reports are kept."""
    return paths.user_data() / LOG


def write_log(report: str) -> None:
    """Adds the report to the log in the user's data folder; a long log starts again."""
    log = log_file()
    try:
        make_private_folder(log.parent)
        if log.exists() and log.stat().st_size > LOG_BYTES:
            # Where something holds it, it grows until the next time: the report matters more.
            with suppress(OSError):
                replace_with_retries(log, log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{report}\n\n")
    except OSError as error:
        print(f"the log could not be written: {type(error).__name__}", file=sys.stderr)
