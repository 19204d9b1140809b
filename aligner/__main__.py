"""`aligner` and `python -m aligner`: a command goes to the command line, all else opens the window.

`--example` opens it on the example.
"""

import sys
from multiprocessing import freeze_support
from pathlib import Path

EXAMPLE = "--example"


def main() -> int:
    """The process's exit code."""
    freeze_support()
    arguments = sys.argv[1:]
    from aligner import cli

    if arguments and arguments[0] != EXAMPLE and (arguments[0] in cli.COMMANDS or arguments[0].startswith("-")):
        return cli.run(arguments)
    from aligner.app import run_window

    return run_window(Path(arguments[0]) if arguments else None, on_example=arguments[:1] == [EXAMPLE])


if __name__ == "__main__":
    sys.exit(main())
