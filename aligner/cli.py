"""The command line: the window's actions without a screen. Contract: exit codes 0 done, 2 wrong usage,
3 refused, 4 the workspace cannot be used, 5 the environment refused."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from aligner.lang.words import Words

COMMANDS = (
    *("demo", "new", "template", "import", "export", "analyse", "kit", "check"),
    *("backup", "backups", "restore", "salvage"),
)
WRONG_USAGE = 2
LANGUAGES = ("he", "en", "ar")


def run(arguments: list[str]) -> int:
    """Runs one command and returns its exit code."""
    from aligner.files import sweep_unfinished
    from aligner.model.errors import AlignerError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # pyright: ignore[reportAttributeAccessIssue]
    options = _parser().parse_args(arguments)
    sweep_unfinished()
    try:
        options.run(options)
    except AlignerError as error:
        return _tell_error(error, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    from aligner import __version__

    parser = _Parser(prog="aligner", description="Aligner: a partner's own view of a collective impact initiative.")
    parser.add_argument("--version", action="version", version=f"aligner {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, what: str, work: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=what, description=what)
        made.add_argument("--language", choices=LANGUAGES, help="language of messages and of what is written")
        made.add_argument("--json", action="store_true", help="one JSON object on standard output")
        made.set_defaults(run=work, file=None, source=None)
        return made

    made = command("demo", "write the example workspace", _demo)
    made.add_argument("file", type=Path)
    made.add_argument("--kind", choices=("nonprofit", "foundation"), default="nonprofit")
    made = command("new", "write an empty workspace", _new)
    made.add_argument("file", type=Path)
    made.add_argument("--name", required=True)
    made.add_argument("--kind", choices=("nonprofit", "foundation"), required=True)
    made.add_argument("--currency", default="ILS")
    made = command("template", "write the workbook to fill in", _template)
    made.add_argument("out", type=Path)
    made = command("import", "read a workbook (.xlsx), a sheet (.csv), or filled ballots", _import)
    made.add_argument("file", type=Path)
    made.add_argument("source", type=Path)
    made.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
    made.add_argument("--skip-bad-rows", action="store_true", help="import the good rows, list the others")
    made.add_argument("--with-hidden", action="store_true", help="bring in hidden rows, columns and sheets, too")
    made.add_argument("--encoding", help="of a .csv or .txt file, e.g. cp1255; guessed unless given")
    made.add_argument(
        "--answer",
        action="append",
        default=[],
        type=_answer,
        metavar="KEY=CHOICE",
        help="answer a question that the import asks, e.g. roadmap=keep (may be given several times)",
    )
    made = command("export", "write the workspace as a workbook", _export)
    made.add_argument("file", type=Path)
    made.add_argument("out", type=Path)
    made = command("analyse", "print every figure", _analyse)
    made.add_argument("file", type=Path)
    made = command("kit", "make the board kit", _kit)
    made.add_argument("file", type=Path)
    made.add_argument("--out", type=Path, required=True)
    made.add_argument("--audience", choices=("board", "donors", "staff"), default="board")
    made.add_argument(
        "--purpose",
        choices=("update", "legitimacy", "development", "opportunities", "strategy"),
        default="legitimacy",
    )
    made.add_argument("--meeting", type=date.fromisoformat, help="YYYY-MM-DD")
    made.add_argument("--minutes", type=int, choices=(60, 90, 120), default=90)
    made.add_argument("--only", help="some of deck,briefing,guide,onepage,forms,workbook")
    made.add_argument("--without-notes", action="store_true", help="leave the speaker notes out of the deck")
    made = command("check", "check a workspace; changes nothing", _check)
    made.add_argument("file", type=Path)
    made = command("backup", "write a verified copy of a workspace", _backup)
    made.add_argument("file", type=Path)
    made.add_argument("out", type=Path)
    made = command("backups", "list the copies that were kept of a workspace", _backups)
    made.add_argument("file", type=Path)
    made = command("restore", "write a kept copy as a file of its own", _restore)
    made.add_argument("file", type=Path)
    made.add_argument("id", help="as `aligner backups` lists it")
    made.add_argument("out", type=Path)
    made = command("salvage", "write what can be read of a damaged workspace into a new file", _salvage)
    made.add_argument("file", type=Path)
    made.add_argument("out", type=Path)
    return parser


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the usage in the asked language, then argparse's own words; exit code 2."""
        from aligner.lang.problems import problem_sentence
        from aligner.model.errors import Problem

        sentence = problem_sentence(Problem.of("wrong_usage", detail=message), _words(None))
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{sentence}\n")


def _demo(options: argparse.Namespace) -> None:
    from aligner.actions.examples import create_example

    with closing(create_example(options.file, options.kind, options.language or "he")):
        pass
    _tell(options, {"path": str(options.file)}, str(options.file))


def _new(options: argparse.Namespace) -> None:
    from aligner.actions.opening import new_workspace

    language = options.language or "he"
    with closing(new_workspace(options.file, options.name, options.kind, language, options.currency)):
        pass
    _tell(options, {"path": str(options.file)}, str(options.file))


def _template(options: argparse.Namespace) -> None:
    from aligner.actions.exchange import write_template

    write_template(options.out, options.language or "he")
    _tell(options, {"path": str(options.out)}, str(options.out))


def _import(options: argparse.Namespace) -> None:
    from aligner.actions.ballot_files import holds_ballots
    from aligner.actions.exchange import import_file, report_as_json, report_lines
    from aligner.actions.opening import open_workspace

    if holds_ballots(options.source):
        _import_ballots(options)
        return
    with closing(open_workspace(options.file, read_only=options.dry_run)) as workspace:
        speech = _words(options, workspace)
        report = import_file(
            workspace,
            options.source,
            dry_run=options.dry_run,
            skip_bad_rows=options.skip_bad_rows,
            answers=dict(options.answer) | ({"hidden": "take"} if options.with_hidden else {}),
            encoding=options.encoding,
        )
        _tell(options, report_as_json(report, speech), "\n".join(report_lines(report, speech)))


def _answer(text: str) -> tuple[str, str]:
    """The key and the choice of `KEY=CHOICE`."""
    from aligner.actions.exchange import OPTIONS

    key, _, choice = text.partition("=")
    choices = OPTIONS.get(key.rpartition(".")[2], ())
    if choice not in choices:
        raise argparse.ArgumentTypeError(f"{text}: {' | '.join(f'{key}={one}' for one in choices) or '?'}")
    return key, choice


def _import_ballots(options: argparse.Namespace) -> None:
    from aligner.actions.ballot_files import read_ballots, refuse_when_none_fits, report_as_json, report_lines
    from aligner.actions.opening import open_workspace

    with closing(open_workspace(options.file, read_only=options.dry_run)) as workspace:
        speech = _words(options, workspace)
        report = read_ballots(workspace, options.source, dry_run=options.dry_run)
        refuse_when_none_fits(report)
        _tell(options, report_as_json(report, speech), "\n".join(report_lines(report, speech)))


def _export(options: argparse.Namespace) -> None:
    from aligner.actions.exchange import export_workbook
    from aligner.actions.opening import open_workspace

    with closing(open_workspace(options.file, read_only=True)) as workspace:
        export_workbook(workspace, options.out, options.language or workspace.read().organization.language)
    _tell(options, {"path": str(options.out)}, str(options.out))


def _analyse(options: argparse.Namespace) -> None:
    from aligner.actions.figures import figures_of
    from aligner.actions.opening import open_workspace
    from aligner.analysis.as_json import as_json

    with closing(open_workspace(options.file, read_only=True)) as workspace:
        figures = figures_of(workspace)
        if options.json:
            print(json.dumps(as_json(workspace.read(), figures), ensure_ascii=False, indent=1))
        else:
            from aligner.lang.words import words

            kind = workspace.read().organization.kind.value
            speech = words(_words(options, workspace).language, kind)
            for finding in figures.findings:
                print(speech.say(f"findings.{finding.code}", **finding.values))


def _kit(options: argparse.Namespace) -> None:
    from aligner.actions.kit import KitOptions, make_kit_recorded
    from aligner.actions.opening import open_workspace

    with closing(open_workspace(options.file, read_only=True)) as workspace:
        records = workspace.read()
    asked: dict[str, Any] = {"only": tuple(options.only.split(","))} if options.only else {}
    made = make_kit_recorded(
        options.file,
        records,
        KitOptions(
            language=options.language or records.organization.language,
            audience=options.audience,
            purpose=options.purpose,
            meeting=options.meeting,
            minutes=options.minutes,
            with_notes=not options.without_notes,
            **asked,
        ),
        options.out,
    )
    documents = [
        {"path": str(m.path), "pages": m.pages, "sha256": m.sha256, "seconds": round(m.seconds, 3)} for m in made
    ]
    _tell(options, {"documents": documents}, "\n".join(str(m.path) for m in made))


def _check(options: argparse.Namespace) -> None:
    from aligner.actions.opening import check_file
    from aligner.model.errors import Unusable

    result = check_file(options.file)
    if result.problems:
        raise Unusable(*result.problems)
    speech = _words(options)
    _tell(
        options,
        {
            "workspace": result.workspace_id,
            "revision": result.revision,
            "counts": dict(result.counts),
            "content_hash": result.content_hash,
            "problems": [],
        },
        speech.say("messages.file_is_sound", revision=result.revision, hash=result.content_hash[:12]),
    )


def _backup(options: argparse.Namespace) -> None:
    from aligner.actions.backups import copy_file
    from aligner.actions.opening import open_workspace

    with closing(open_workspace(options.file, read_only=True)):
        copy_file(options.file, options.out)
    _tell(options, {"path": str(options.out)}, str(options.out))


def _backups(options: argparse.Namespace) -> None:
    from aligner.actions.backups import changes_in_words, list_backups
    from aligner.actions.opening import open_workspace

    with closing(open_workspace(options.file, read_only=True)) as workspace:
        speech = _words(options, workspace)
        found = list_backups(workspace.uid)
    told = [
        {
            "id": b.id,
            "revision": b.revision,
            "made": b.made.isoformat(),
            "size": b.size,
            "reason": b.reason,
            "changes": {
                kind: dict(zip(("added", "changed", "removed"), n, strict=True)) for kind, n in b.changes.items()
            }
            if b.changes is not None
            else None,
        }
        for b in found
    ]
    lines = [
        f"{b.id}  {speech.date(b.made.astimezone().date())} {b.made.astimezone():%H:%M}  "
        f"{speech.number(round(b.size / 1024))} KB  {_reason(b, speech)}  {changes_in_words(b, speech)}".rstrip()
        for b in found
    ]
    _tell(options, {"backups": told}, "\n".join(lines) or speech.say("messages.no_backups"))


def _reason(backup: Any, speech: Words) -> str:
    key = f"messages.backup_{backup.reason}"
    return speech.name(backup.reason) if backup.is_named or not speech.has(key) else speech.say(key)


def _restore(options: argparse.Namespace) -> None:
    from aligner.actions.backups import copy_out, get_backup
    from aligner.actions.opening import workspace_id

    copy_out(get_backup(workspace_id(options.file), options.id), options.out)
    _tell(options, {"path": str(options.out)}, str(options.out))


def _salvage(options: argparse.Namespace) -> None:
    from aligner.actions.backups import salvage

    counts = salvage(options.file, options.out)
    speech = _words(options)
    taken, left = (sum(pair[side] for pair in counts.values()) for side in (0, 1))
    told = {"path": str(options.out), "kinds": {kind: {"taken": a, "left": b} for kind, (a, b) in counts.items()}}
    lines = [
        speech.say("kinds.salvage.line", kind=speech.say(f"kinds.kind.{kind}"), taken=a, left=b)
        for kind, (a, b) in counts.items()
        if a or b
    ]
    _tell(options, told, "\n".join([speech.say("messages.salvaged", taken=taken, left=left), *lines]))


def _tell(options: argparse.Namespace, data: dict[str, Any], text: str) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1) if options.json else text)


def _tell_error(error: Any, options: argparse.Namespace) -> int:
    from aligner.lang.problems import problem_line, problem_sentence

    speech = _words(options)
    if options.json:
        errors = [{"where": p.where, "code": p.code, "message": problem_sentence(p, speech)} for p in error.problems]
        print(json.dumps({"errors": errors}, ensure_ascii=False, indent=1))
    else:
        about = options.source or options.file or getattr(options, "out", None)
        name = Path(about).name if about else "aligner"
        for problem in error.problems:
            print(problem_line(name, problem, speech), file=sys.stderr)
    return error.exit_code


def _words(options: argparse.Namespace | None, workspace: Any = None) -> Words:
    """The words of `--language`, else of the workspace, else of this computer, else Hebrew."""
    from aligner.lang.words import words

    language = getattr(options, "language", None)
    if language is None and workspace is not None:
        language = workspace.read().organization.language
    if language is None and options is not None and options.file is not None:
        language = _language_of(options.file)
    return words(language or _computer_language())


def _language_of(file: Path) -> str | None:
    from aligner.actions.opening import open_workspace
    from aligner.model.errors import AlignerError

    try:
        with closing(open_workspace(file, read_only=True)) as workspace:
            return workspace.read().organization.language
    except AlignerError:
        return None


def _computer_language() -> str:
    from PySide6.QtCore import QLocale

    from aligner.lang.choosing import choose_language

    return choose_language(QLocale.system().uiLanguages())
