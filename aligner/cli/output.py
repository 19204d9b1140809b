"""What a command reports: results on standard output, errors and notes on standard error, in the language requested."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.files import is_file
from aligner.lang.problems import problem_line, problem_sentence
from aligner.lang.words import Words, words
from aligner.model.errors import AlignerError, Problem

if TYPE_CHECKING:
    from aligner.actions.opening import Workspace

PROGRAM = "aligner"


class Output:
    """Reports in one form: lines, or one JSON object on standard output and nothing else there.

    language: requested in the arguments, None where it was not.  file: that the command is about, as far as it is
    known before its options are read.
    """

    def __init__(self, language: str | None, as_json: bool, file: Path | None = None) -> None:
        self._file = file
        self._language = language
        self.as_json = as_json
        self._workspace_language: str | None = None

    def listen(self, workspace: "Workspace") -> Words:
        """The words for a workspace that is open; from here on errors are reported in them, too."""
        self._workspace_language = workspace.read().organization.language
        return self.words

    @property
    def words(self) -> Words:
        """The words of `--language`, else of the workspace, else of this computer, else Hebrew."""
        return words(self._language or self._workspace_language or self._language_of_file() or computer_language())

    @property
    def words_of_help(self) -> Words:
        """The words of `--language`, else of this computer: help is no word about a file."""
        return words(self._language or computer_language())

    def print_result(self, data: dict[str, object], text: str) -> None:
        print(json.dumps(data, ensure_ascii=False, indent=1) if self.as_json else text)

    def add(self, lines: Iterable[str]) -> None:
        """Lines on standard error beside a result that was reported; the JSON object holds them already."""
        if not self.as_json:
            for line in lines:
                self._line(line)

    def flush(self) -> None:
        sys.stdout.flush()

    def note(self, problems: tuple[Problem, ...], about: Path) -> None:
        """A line on standard error for each thing that the user must know of though the work continues."""
        for problem in problems:
            self._line(problem_line(about.name, problem, self.words))

    def print_error(self, error: AlignerError) -> int:
        """The error's exit code, after it was reported."""
        speech = self.words
        if self.as_json:
            errors = [
                {"where": p.where, "code": p.code, "message": problem_sentence(p, speech)} for p in error.problems
            ]
            self.print_result({"errors": errors}, "")
        else:
            name = error.about or (self._file.name if self._file is not None else "") or PROGRAM
            for problem in error.problems:
                self._line(problem_line(name, problem, speech))
        return error.exit_code

    @staticmethod
    def _line(text: str) -> None:
        # A line each, whatever a name or a text holds.
        print(" ".join(text.split("\n")), file=sys.stderr)

    def _language_of_file(self) -> str | None:
        from aligner.actions.opening import open_workspace

        if self._file is None or not is_file(self._file):
            return None
        try:
            with closing(open_workspace(self._file, read_only=True)) as workspace:
                return workspace.read().organization.language
        except (AlignerError, OSError):
            return None


@contextmanager
def about(path: Path, *families: type[AlignerError]) -> Iterator[None]:
    """Errors of the block, of these families or of all, are reported about this file, unless they name one
    themselves."""
    caught = families or (AlignerError,)
    try:
        yield
    except caught as error:
        error.about = error.about or path.name
        raise


def computer_language() -> str:
    """This computer's language where it is one of ours, else Hebrew."""
    from aligner import plain_imports as plain_imports  # isort: skip
    from PySide6.QtCore import QLocale

    from aligner.lang.choosing import choose_language

    return choose_language(QLocale.system().uiLanguages())
