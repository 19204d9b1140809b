"""The commands with their words and options, and what is wrong with arguments that fit none of them."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from aligner.cli import commands, importing, joint_maps
from aligner.cli.help import help_of_all, layout
from aligner.cli.output import Output
from aligner.files import is_file
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words
from aligner.model.errors import AlignerError, Problem
from aligner.model.vocabulary import LANGUAGES, MINUTES, Audience, Purpose, Sector, Sharing

KINDS = ("nonprofit", "foundation")
EXAMPLES = (*KINDS, "career")
AUDIENCES = tuple(audience.value for audience in Audience)
PURPOSES = tuple(purpose.value for purpose in Purpose)
DOCUMENTS = ("deck", "briefing", "guide", "onepage", "forms", "workbook", "first-hour", "story", "funder")
GIVING = "360giving"
FORMS = ("xlsx", "csv", "roadmap", GIVING)
GIVING_LEVELS = tuple(level.value for level in (Sharing.PUBLIC, Sharing.INITIATIVE, Sharing.STAFF, Sharing.BOARD))
POSTER_SUBJECTS = ("roadmap", "field")
POSTER_SIZES = ("A3", "A2", "A1", "A0")
SECTORS = tuple(sector.value for sector in Sector)
SHARE_LEVELS = (Sharing.INITIATIVE.value, Sharing.PUBLIC.value)
_DATE_LENGTH = len("YYYY-MM-DD")

Read = Callable[[str, str], object]
"""Reads the text that is after an option, given the option's name, too."""


class WrongUsage(AlignerError):
    """The arguments fit no command."""

    exit_code = 2


@dataclass(frozen=True)
class Option:
    """An option of a command. read: of the text after it; None for one that stands alone.

    choices: that its help names.  stands_for: the word for its text in the help, else its own name.  sentence: its key
    in usage.json, else its name.
    """

    name: str
    read: Read | None = None
    default: object = None
    choices: tuple[str, ...] = ()
    is_required: bool = False
    is_many: bool = False
    stands_for: str = ""
    sentence: str = ""

    @property
    def shown(self) -> str:
        """What stands for its text in the help."""
        return self.stands_for or self.name.strip("-").upper()


@dataclass(frozen=True)
class Command:
    """words: what must stand after the command, by name; "id" is text, all others are paths."""

    run: Callable[[argparse.Namespace, Output], None]
    words: tuple[str, ...]
    options: tuple[Option, ...] = ()


def _text(name: str, text: str) -> str:
    if not text.strip():
        raise _wrong("usage_value_missing", option=name)
    return text


def _day(name: str, text: str) -> date:
    try:
        if len(text) == _DATE_LENGTH:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise _wrong("usage_not_a_day", name, text=text)


def _count(name: str, text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < _DATE_LENGTH:
        return int(text)
    raise _wrong("not_a_whole_number", name, text=text)


def _one_of(*choices: str) -> Read:
    def read(name: str, text: str) -> str:
        if text not in choices:
            raise _wrong("not_a_choice", name, text=text, choices=", ".join(choices))
        return text

    return read


def _some_of(*choices: str) -> Read:
    one = _one_of(*choices)
    return lambda name, text: tuple(dict.fromkeys(one(name, part.strip()) for part in text.split(",")))


def _answer(name: str, text: str) -> tuple[str, str]:
    """The key and the choice of `KEY=CHOICE`."""
    from aligner.actions.exchange import OPTIONS, is_option

    key, _, choice = text.partition("=")
    choices = OPTIONS.get(key.rpartition(".")[2], ())
    if not is_option(key, choice):
        fit = [f"{key}={one}" for one in choices] or [f"{one}=…" for one in OPTIONS]
        raise _wrong("not_a_choice", name, text=text, choices=", ".join(fit))
    return key, choice


def _path(name: str, text: str) -> Path:
    return Path(_text(name, text))


def _kind_of_list(name: str, text: str) -> str:
    from aligner.actions.inspecting import KINDS

    return str(_one_of(*KINDS)(name, text))


def _minutes(name: str, text: str) -> int:
    return int(str(_one_of(*map(str, MINUTES))(name, text)))


_COMMON = (
    Option("--language", _one_of(*LANGUAGES), None),
    Option("--json"),
)
_COMMANDS: dict[str, Command] = {
    "demo": Command(
        commands.demo,
        ("file",),
        (
            Option("--kind", _one_of(*KINDS), "nonprofit"),
            Option("--example", _one_of(*EXAMPLES), None, EXAMPLES),
            Option("--today", _day, None),
        ),
    ),
    "new": Command(
        commands.new,
        ("file",),
        (
            Option("--name", _text, None, is_required=True),
            Option("--kind", _one_of(*KINDS), None, is_required=True),
            Option("--currency", _text, "ILS"),
        ),
    ),
    "template": Command(commands.template, ("out",), (Option("--known", _path, None, stands_for="FILE"),)),
    "import": Command(
        importing.import_source,
        ("file", "source"),
        (
            Option("--mapping", _path, None, stands_for="FILE"),
            Option("--write-mapping", _path, None, stands_for="FILE"),
            Option("--errors", _path, None, stands_for="OUT"),
            Option("--sheet", _text, None),
            Option("--as", _kind_of_list, None),
            Option("--dry-run"),
            Option("--skip-bad-rows"),
            Option("--with-hidden"),
            Option("--encoding", _text, None),
            Option("--answer", _answer, (), is_many=True),
        ),
    ),
    "inspect": Command(
        importing.inspect,
        ("source",),
        (Option("--encoding", _text, None), Option("--workspace", _path, None, stands_for="FILE")),
    ),
    "export": Command(
        commands.export,
        ("file", "out"),
        (
            Option("--as", _one_of(*FORMS), "xlsx", FORMS, sentence="as-form"),
            Option("--to", _one_of(*GIVING_LEVELS), None, GIVING_LEVELS, sentence="to-giving"),
            Option("--preview", sentence="preview-giving"),
            Option("--roadmap-version", _count, None, stands_for="N"),
        ),
    ),
    "letter": Command(
        commands.letter,
        ("file", "out"),
        (
            Option("--preview", sentence="preview-letter"),
            Option("--roadmap-version", _count, None, stands_for="N"),
        ),
    ),
    "poster": Command(
        commands.poster,
        ("file", "out"),
        (
            Option("--of", _one_of(*POSTER_SUBJECTS), POSTER_SUBJECTS[0], POSTER_SUBJECTS),
            Option("--size", _one_of(*POSTER_SIZES), POSTER_SIZES[0], POSTER_SIZES),
            Option("--audience", _one_of(*AUDIENCES), AUDIENCES[0], AUDIENCES),
        ),
    ),
    "share": Command(
        commands.share,
        ("file", "out"),
        (
            Option("--to", _one_of(*SHARE_LEVELS), None, SHARE_LEVELS, is_required=True),
            Option("--whom", _text, None),
            Option("--preview"),
        ),
    ),
    "map": Command(
        joint_maps.make_map,
        ("file", "out"),
        (
            Option("--with", _path, (), is_required=True, is_many=True, stands_for="PACKAGE"),
            Option("--to", _one_of(*SHARE_LEVELS), None, SHARE_LEVELS, is_required=True),
            Option("--day", _day, None),
            Option("--whom", _text, None),
            Option("--preview"),
        ),
    ),
    "beside": Command(joint_maps.beside, ("file", "source")),
    "sent": Command(commands.sent, ("file",)),
    "analyse": Command(
        commands.analyse,
        ("file",),
        (
            Option("--purpose", _one_of(*PURPOSES), None, PURPOSES),
            Option("--audience", _one_of(*AUDIENCES), None, AUDIENCES),
            Option("--meeting", _day, None),
            Option("--population", _text, None),
            Option("--region", _text, None),
            Option("--sector", _one_of(*SECTORS), None, SECTORS),
        ),
    ),
    "kit": Command(
        commands.kit,
        ("file",),
        (
            Option("--out", _path, None, is_required=True),
            Option("--audience", _one_of(*AUDIENCES), None, AUDIENCES),
            Option("--purpose", _one_of(*PURPOSES), None, PURPOSES),
            Option("--meeting", _day, None),
            Option("--minutes", _minutes, None, tuple(map(str, MINUTES))),
            Option("--only", _some_of(*DOCUMENTS), None, DOCUMENTS),
            Option("--without-notes"),
        ),
    ),
    "check": Command(commands.check, ("file",)),
    "backup": Command(commands.backup, ("file", "out")),
    "backups": Command(commands.backups, ("file",)),
    "restore": Command(commands.restore, ("file", "id", "out")),
    "salvage": Command(commands.salvage, ("file", "out")),
}
COMMANDS = tuple(_COMMANDS)


def read_arguments(arguments: list[str], speech: Words) -> argparse.Namespace:
    """The options of the command that the arguments ask for; `run` is what does it.

    speech: of the help.

    Raises: WrongUsage; SystemExit after help or the version was printed.
    """
    first = arguments[0] if arguments else ""
    if first in _COMMANDS:
        return _read_command(first, arguments[1:], speech)
    if _requests_help(arguments):
        print(help_of_all({name: speech.sentence(f"usage.command.{name}") for name in _COMMANDS}, speech))
        raise SystemExit(0)
    if arguments == ["--version"]:
        from aligner import __version__

        print(f"aligner {__version__}")
        raise SystemExit(0)
    if first.startswith("-"):
        raise _wrong("usage_unknown_option", option=first)
    if is_file(Path(first)):
        raise _wrong("usage_unexpected", text=arguments[1])
    raise _wrong("usage_no_command", text=first, commands=", ".join(_COMMANDS))


def _requests_help(arguments: list[str]) -> bool:
    """Whether help is requested first, or beside nothing but a language."""
    if arguments[:1] in (["-h"], ["--help"]):
        return True
    known = {"-h", "--help", "--language", *(f"--language={language}" for language in LANGUAGES)}
    rest = [word for word in arguments if word not in known]
    return not {"-h", "--help"}.isdisjoint(arguments) and all(word in LANGUAGES for word in rest)


def language_in(arguments: list[str]) -> str | None:
    """The language that the arguments ask for, found even where they are wrong; None when they ask for none."""
    requested = None
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--language":
            requested = following
        elif word.startswith("--language="):
            requested = word.partition("=")[2]
    return requested if requested in LANGUAGES else None


def file_in(arguments: list[str]) -> Path | None:
    """The workspace that a command is about, found even where the arguments are wrong."""
    return next((Path(word) for word in arguments[1:] if word and not word.startswith("-")), None)


def _read_command(name: str, arguments: list[str], speech: Words) -> argparse.Namespace:
    command = _COMMANDS[name]
    what = speech.sentence(f"usage.command.{name}")
    parser = _Parser(
        prog=f"aligner {name}", description=what, allow_abbrev=False, exit_on_error=False, **layout(speech)
    )
    parser.set_defaults(run=command.run, file=None, source=None)
    group = parser.add_argument_group(speech.sentence("usage.arguments"))
    for word in command.words:
        read = str if word == "id" else lambda text: Path(_text("FILE", text))
        group.add_argument(word, metavar=word.upper(), type=read, help=speech.sentence(f"usage.argument.{word}"))
    group = parser.add_argument_group(speech.sentence("usage.options"))
    group.add_argument("-h", "--help", action="help", help=speech.sentence("usage.option.help"))
    for option in (*command.options, *_COMMON):
        help_text = strip_isolates(
            speech.sentence(f"usage.option.{option.sentence or option.name[2:]}", choices=", ".join(option.choices))
        )
        if option.read is None:
            group.add_argument(option.name, action="store_true", help=help_text)
        else:
            if option.default:
                help_text += f" ({strip_isolates(speech.sentence('usage.default', text=str(option.default)))})"
            group.add_argument(
                option.name,
                type=lambda text, one=option: one.read(one.name, text) if one.read else text,
                default=list(option.default) if isinstance(option.default, tuple) else option.default,
                action="append" if option.is_many else "store",
                required=option.is_required,
                metavar=option.shown,
                help=help_text,
            )
    try:
        options = parser.parse_args(arguments)
    except (argparse.ArgumentError, _UnclearUsage) as error:
        raise _usage_error(command, arguments) from error
    if name == "export" and getattr(options, "as") != GIVING and (options.to or options.preview):
        # The other forms are the owner's whole copy.
        raise _wrong("usage_unknown_option", option="--to" if options.to else "--preview")
    return options


class _UnclearUsage(Exception):
    """argparse found something that does not fit."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # Its sentences are English alone: ours are found from the arguments themselves.
        raise _UnclearUsage(message)


def _usage_error(command: Command, arguments: list[str]) -> WrongUsage:
    options = {option.name: option for option in (*command.options, *_COMMON)}
    waiting = list(arguments)
    words: list[str] = []
    known_options: set[str] = set()
    while waiting:
        word = waiting.pop(0)
        name, has_value, _ = word.partition("=")
        if word == "--":
            words += waiting
            break
        if not word.startswith("-") or word == "-":
            words.append(word)
        elif name not in options:
            return _wrong("usage_unknown_option", option=name)
        else:
            known_options.add(name)
            takes_value = options[name].read is not None
            if takes_value and not has_value and (not waiting or waiting[0].startswith("-")):
                return _wrong("usage_value_missing", option=name)
            if has_value and not takes_value:
                return _wrong("usage_no_value", option=name)
            if takes_value and not has_value:
                waiting.pop(0)
    if len(words) > len(command.words):
        return _wrong("usage_unexpected", text=words[len(command.words)])
    missing = [word.upper() for word in command.words[len(words) :]]
    missing += [name for name, option in options.items() if option.is_required and name not in known_options]
    return _wrong("usage_missing", names=", ".join(missing)) if missing else _wrong("wrong_usage")


def _wrong(code: str, where: str = "", **values: object) -> WrongUsage:
    error = WrongUsage(Problem.of(code, where, **values))
    error.about = "aligner"
    return error
