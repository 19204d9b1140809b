"""`aligner` and `python -m aligner`: without arguments or with a file it opens the window, else it is a command.

`--example` opens it on the example.
"""

import sys
from multiprocessing import freeze_support
from pathlib import Path

from aligner.processes import collect_seldom

EXAMPLE = "--example"


def main() -> int:
    """The process's exit code."""
    freeze_support()
    collect_seldom()
    arguments = sys.argv[1:]
    if not _requests_window(arguments):
        from aligner import cli

        return cli.run(arguments)
    from aligner.app import run_window

    file = Path(arguments[0]) if arguments and arguments[0] != EXAMPLE else None
    return run_window(file, on_example=arguments == [EXAMPLE])


def _requests_window(arguments: list[str]) -> bool:
    """Whether nothing, the example or a file is there alone: all else is a command, or wrong usage."""
    if not arguments or arguments == [EXAMPLE]:
        return True
    from aligner.cli import COMMANDS
    from aligner.files import is_file

    return len(arguments) == 1 and arguments[0] not in COMMANDS and is_file(Path(arguments[0]))


if __name__ == "__main__":
    sys.exit(main())
