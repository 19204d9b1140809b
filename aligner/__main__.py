"""`aligner` and `python -m aligner`: a command goes to the command line, all else opens the window."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """The process's exit code."""
    freeze_support()
    arguments = sys.argv[1:]
    from aligner import cli

    if arguments and (arguments[0] in cli.COMMANDS or arguments[0].startswith("-")):
        return cli.run(arguments)
    from aligner.app import run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
