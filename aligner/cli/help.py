"""The help of the command line, in the language requested."""

import argparse
from collections.abc import Iterable, Mapping
from typing import TypedDict

from aligner.lang.words import Words

_NAME_WIDTH = 24


def help_of_all(commands: Mapping[str, str], speech: Words) -> str:
    """What the program is and which commands it has. commands: what each does, by name."""
    options = {
        "-h, --help": speech.sentence("usage.option.help"),
        "--version": speech.sentence("usage.option.version"),
        "--language LANGUAGE": speech.sentence("usage.option.language"),
    }
    parts = (
        [speech.sentence("usage.about")],
        [
            f"{speech.sentence('usage.usage')}: {speech.sentence('usage.synopsis')}",
            f"  {speech.sentence('usage.opens')}",
        ],
        [f"{speech.sentence('usage.commands')}:", *_lines(commands)],
        [f"{speech.sentence('usage.options')}:", *_lines(options)],
        [speech.sentence("usage.more")],
    )
    return "\n\n".join("\n".join(part) for part in parts)


class HelpLayout(TypedDict):
    add_help: bool
    formatter_class: type[argparse.HelpFormatter]


def layout(speech: Words) -> HelpLayout:
    """What makes a parser of argparse print its help in these words; its own groups and sentences are omitted."""

    class Formatter(argparse.HelpFormatter):
        def __init__(self, prog: str) -> None:
            super().__init__(prog, max_help_position=_NAME_WIDTH + 4)

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(
                usage, actions, groups, f"{speech.sentence('usage.usage')}: " if prefix is None else prefix
            )

    return {"add_help": False, "formatter_class": Formatter}


def _lines(texts: Mapping[str, str]) -> Iterable[str]:
    return (f"  {name:<{_NAME_WIDTH}}{text}" for name, text in texts.items())
