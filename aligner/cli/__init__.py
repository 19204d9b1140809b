"""The command line: the window's actions without a screen. Contract: exit codes 0 done, 2 wrong usage,
3 refused, 4 the workspace cannot be used, 5 the environment refused; 130 ended by Ctrl-C."""

from aligner.cli.running import run
from aligner.cli.usage import COMMANDS

__all__ = ["COMMANDS", "run"]
