"""Puts a group of cases through their ways in, a line of JSON each: `python -m tests.hostile.running GROUP FOLDER`."""

import json
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from aligner.actions.ballot_files import judge_ballots
from aligner.actions.brand import checked_logo_work, checked_template_work
from aligner.actions.copies import plan_work
from aligner.actions.damage import salvage_work
from aligner.actions.examples import example_records
from aligner.actions.exchange import import_file, report_lines
from aligner.actions.inspecting import inspect_source, inspection_lines, read_mapping
from aligner.actions.opening import check_file, open_workspace
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import AlignerError, Problem
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import create_workspace
from tests.hostile import others, texts, workbooks
from tests.hostile.cases import Case

GROUPS: Mapping[str, tuple[Case, ...]] = {
    "workbooks": workbooks.CASES,
    "texts": texts.CASES,
    "others": others.CASES,
}
_SMALL = 200_000
Answer = tuple[int | str, list[str]]


def _import(path: Path) -> Answer:
    base = path.with_name(f"{path.name}.w.aligner")
    with create_workspace(base, {"name": "x", "kind": "nonprofit"}) as workspace:
        before = workspace.revision
        try:
            report = import_file(workspace, path)
        except AlignerError:
            assert workspace.revision == before
            raise
        for language in LANGUAGES:
            report_lines(report, words(language))
        records = workspace.read()
        return len(records.programs or records.goals), [notice.code for notice in report.notices]


def _ballot(path: Path) -> Answer:
    records = example_records("nonprofit", "en")
    report = judge_ballots(records, path)
    _spoken([problem for one in report.files for problem in one.problems])
    return report.files[0].outcome.value, []


def _open(path: Path) -> Answer:
    found = check_file(path)
    if found.problems:
        _spoken(found.problems)
    with open_workspace(path, read_only=True) as workspace:
        return len(workspace.read().programs), []


def _no_progress(text: str, part: float) -> None: ...


def _salvage(path: Path) -> Answer:
    salvage_work(_no_progress, path, path.with_name(f"{path.name}.out.aligner"))
    return 0, []


def _merge(path: Path) -> Answer:
    plan_work(_no_progress, example_records("nonprofit", "en"), path.with_name("mine.aligner"), path)
    return 0, []


WAYS: Mapping[str, Callable[[Path], Answer]] = {
    "import": _import,
    "ballot": _ballot,
    "mapping": lambda path: (len(read_mapping(path).sheets), []),
    "template": lambda path: (len(checked_template_work(_no_progress, path)), []),
    "logo": lambda path: (len(checked_logo_work(_no_progress, path)), []),
    "open": _open,
    "salvage": _salvage,
    "merge": _merge,
}


def _spoken(problems: Any) -> None:
    """Each problem has a sentence in each language."""
    for problem in problems:
        for language in LANGUAGES:
            assert problem_sentence(problem, words(language)).strip()


def run(case: Case, folder: Path) -> dict[str, object]:
    """What became of a case, with the processor's seconds and the megabytes that it took at most."""
    path = folder / case.name.replace(".", "-") / case.file
    path.parent.mkdir(parents=True)
    case.make(path)
    before = _memory("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    began = time.process_time()
    problems: tuple[Problem, ...] = ()
    try:
        answer, told = WAYS[case.way](path)
    except AlignerError as error:
        problems = tuple(error.problems)
        answer, told = problems[0].code, [problem.code for problem in problems]
    except Exception as error:  # noqa: BLE001  # a fault of the program is what is looked for
        answer, told = f"{type(error).__name__}: {error}"[:200], []
    seconds = time.process_time() - began
    megabytes = _memory("VmHWM") - before
    _spoken(problems)
    if case.way == "import" and path.is_file() and path.stat().st_size < _SMALL:
        _inspect(path)
    return {"name": case.name, "answer": answer, "told": told, "seconds": seconds, "megabytes": megabytes}


def _inspect(path: Path) -> None:
    """A file is also shown, or refused, before anyone says what it is."""
    try:
        found = inspect_source(path)
    except AlignerError as error:
        _spoken(error.problems)
    else:
        for language in LANGUAGES:
            inspection_lines(found, words(language))


def _memory(name: str) -> float:
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main(group: str, folder: Path, only: str = "") -> None:
    """Runs the cases of a group in a folder."""
    warnings.simplefilter("ignore")
    for case in GROUPS[group]:
        if only in case.name:
            print(json.dumps(run(case, folder)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
