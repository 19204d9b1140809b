"""Plants faults in the window and the charts, and counts how many the tests notice.

`python -m tests.mutations --sample 200 --seed 1`: one small fault at a time, in a copy of the program; each is tried
with the tests that run its line. `--planted`: the faults that once went unnoticed. Prints every fault that no test
noticed, and the rate; ends with 1 when it is below LEAST. `--noticed FILE` keeps what was noticed, and leaves it out
the next time: a run that was cut off, or one after tests were written, tries the rest alone.

First it measures which test runs which line, and keeps that (`--covered`) until the program changes; of tests that
changed since, those are measured anew.

Our own, and not a library: those at hand change the program in its place or run all the tests for each fault, and a
window's tests take minutes. `coverage` says which test runs which line.
"""

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import SimpleQueue

from coverage import CoverageData

from tests.mutation_worker import Asked

ROOT = Path(__file__).parents[1]
ROOMS = ("aligner/ui/widgets", "aligner/ui/projector", "aligner/ui/pages", "aligner/charts")
TESTS = ("tests/charts", "tests/ui")
LEAST = 0.85
AT_ONCE = 2
MAX_APPROVED, MAX_TESTS = 12, 40
APPROVED = ("tests/ui/test_approved", "tests/ui/test_drawings", "tests/charts/test_drawings")
"""What is compared with what was approved: it runs nearly every line, so it is tried first."""
LAYOUT = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing", "end_margin"),
    *("addStretch", "QSize", "tr"),
}
"""Calls whose numbers are a matter of looks: they are looked at, and no test speaks of a pixel. A stretch alone in its
row takes all that is left, however large it is."""
SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True)
class Fault:
    """One change of a file. start, end: places in its text, in bytes of UTF-8."""

    file: str
    line: int
    start: int
    end: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {' '.join(self.before.split())}  →  {' '.join(self.after.split())}"


PLANTED = (
    ("aligner/ui/widgets/bound_field.py", "self._commit(value)", "self._commit(value // 10)"),
    ("aligner/ui/widgets/bound_field.py", "FieldNote(draft.sentence, is_error=bool(draft.sentence))", "FieldNote()"),
    ("aligner/ui/projector/scenes.py", "words.number(1 + sum(", "words.number(2 + sum("),
    ("aligner/ui/projector/painting.py", "s + available * value / most for", "s + available * value / most / 2 for"),
    ("aligner/charts/dots.py", "sheet.mark(across(value), middle", "sheet.mark(across(value / 2), middle"),
    ("aligner/ui/pages/programs/table.py", "return [*known, *unknown]", "return [*unknown, *known]"),
)
"""A budget at a tenth, a refusal that is not shown, places shifted by one, dots at half their share, unknown first."""


def planted() -> list[Fault]:
    """The faults that once went unnoticed. Raises: ValueError when the program does not say that any more."""
    made: list[Fault] = []
    for file, before, after in PLANTED:
        source = (ROOT / file).read_bytes()
        start = source.index(before.encode())
        line = source[:start].count(b"\n") + 1
        made.append(Fault(file, line, start, start + len(before.encode()), before, after))
    return made


def faults_of(file: str) -> list[Fault]:
    """Every fault that can be planted in a file."""
    source = (ROOT / file).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    made: list[Fault] = []
    for node, changed in _changes(ast.parse(source)):
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        made.append(Fault(file, node.lineno, start, end, source[start:end].decode(), f"({ast.unparse(changed)})"))
    return made


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each expression with what takes its place; none in annotations, patterns and looks."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params", "pattern"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, ast.JoinedStr) or _is_looks(child):
                continue
            if _is_without_effect(child):
                continue
            if isinstance(child, ast.expr):
                yield from ((child, changed) for changed in _changed(child))
            yield from _changes(child)


def _is_looks(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called in LAYOUT


def _is_without_effect(node: ast.AST) -> bool:
    """What makes no difference whatever it says: `strict` of `zip`, as two lengths are a fault already, and what a
    parameter is that nobody reads (`_checked=False`, which every press of a button gives)."""
    match node:
        case ast.keyword(arg="strict"):
            return True
        case ast.arguments(args=[*named]) if named:
            return all(one.arg.startswith("_") for one in named)
        case _:
            return False


def _changed(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left=left, ops=[op], comparators=comparators):
            yield ast.Compare(left, [SWAPPED[type(op)]()], comparators)  # pyright: ignore[reportArgumentType]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SWAPPED:
            yield ast.BinOp(left, SWAPPED[type(op)](), right)  # pyright: ignore[reportArgumentType]
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(SWAPPED[type(op)](), values)  # pyright: ignore[reportArgumentType]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=float() as value):
            yield ast.Constant(value / 2 or 1.0)
        case _:
            return


def covered(kept: Path) -> CoverageData:
    """Which test runs which line; measured once and kept in the file."""
    since = kept.stat().st_mtime if kept.exists() else 0.0
    program = [file for room in ROOMS for file in (ROOT / room).rglob("*.py")]
    if any(file.stat().st_mtime > since for file in program):
        kept.unlink(missing_ok=True)
        since = 0.0
    tests = [file for room in TESTS for file in (ROOT / room).rglob("test_*.py") if file.stat().st_mtime > since]
    if tests:
        _measure(sorted(file.relative_to(ROOT).as_posix() for file in tests), kept)
    found = CoverageData(str(kept))
    found.read()
    return found


def _measure(tests: list[str], kept: Path) -> None:
    """Adds what these tests run to the file."""
    print(f"measuring which test runs which line: {len(tests)} files of tests", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "coverage.ini"
        rooms = "\n".join(f"    {ROOT}/{room}/*" for room in ROOMS)
        asked.write_text(f"[run]\ndata_file = {kept}\ninclude =\n{rooms}\n[report]\nfail_under = 0\n", "utf-8")
        measures = ["--cov", f"--cov-config={asked}", "--cov-context=test", "--cov-append", "--cov-report="]
        run = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-n", str(AT_ONCE), *measures, *tests]
        # Where a test fails on this computer, the others are measured all the same.
        subprocess.run(run, cwd=ROOT, env={**_environment(ROOT), "COVERAGE_FILE": str(kept)}, check=False)


def tests_of(fault: Fault, known: CoverageData) -> list[str]:
    """The tests that run the fault's line; where it is run when the file is read, all that run any of its lines.

    What was approved comes first, of its own page before that of others; then the tests of its subject, and of those
    the ones that run little else: they notice most, and soonest.
    """
    by_line = known.contexts_by_lineno(str(ROOT / fault.file))
    last = fault.line + fault.before.count("\n")
    found = {test for line in range(fault.line, last + 1) for test in _named(by_line.get(line, []))}
    found = found or {test for contexts in by_line.values() for test in _named(contexts)}
    file = Path(fault.file)
    room = file.parent.name
    mine = (f"/{room}/", f"-{room}]", f"[{room}]", f"[{room}-", f"/test_{file.stem}.py")
    in_order = sorted(found, key=lambda test: (not any(one in test for one in mine), _runs(known)[test], test))
    approved = [test for test in in_order if test.startswith(APPROVED)]
    others = [test for test in in_order if not test.startswith(APPROVED)]
    return [*approved[:MAX_APPROVED], *others[:MAX_TESTS]]


def _named(contexts: Iterable[str]) -> Iterator[str]:
    """The tests of contexts such as "tests/ui/test_x.py::test_y[en]|run"."""
    return (context.rpartition("|")[0] for context in contexts if context)


@cache
def _runs(known: CoverageData) -> Counter[str]:
    """How many lines each test runs."""
    return Counter(
        test
        for file in known.measured_files()
        for contexts in known.contexts_by_lineno(file).values()
        for test in set(_named(contexts))
    )


class Worker:
    """A process that tries faults in a copy of the program of its own."""

    def __init__(self, folder: Path) -> None:
        run = [sys.executable, "-m", "tests.mutation_worker"]
        self._process = subprocess.Popen(
            run, cwd=folder, env=_environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._is_sound: dict[str, bool] = {}

    def notices(self, fault: Fault, tests: list[str]) -> bool:
        """Whether a test fails with the fault, and passes without it."""
        places = {"file": fault.file, "start": fault.start, "end": fault.end, "after": fault.after}
        while tests:
            failed = self._ask({"tests": tests, **places})  # pyright: ignore[reportArgumentType]
            if failed is None:
                return False
            if not failed:
                return True
            if failed not in self._is_sound:
                self._is_sound[failed] = self._ask({"tests": [failed]}) is None
            if self._is_sound[failed]:
                return True
            # It fails on this computer whatever the program says.
            tests = [test for test in tests if test != failed]
        return False

    def _ask(self, asked: Asked) -> str | None:
        assert self._process.stdin is not None and self._process.stdout is not None
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        """Waits until it has ended."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


@contextmanager
def workers(count: int) -> Iterator[list[Worker]]:
    """That many, until the end of the block."""
    left_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
    with ExitStack() as stack:
        made: list[Worker] = []
        for _ in range(count):
            copy = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "copy"
            shutil.copytree(ROOT, copy, ignore=left_out)
            made.append(Worker(copy))
            stack.callback(made[-1].end)
        yield made


def tried(plans: list[tuple[Fault, list[str]]], at_once: int) -> Iterator[tuple[Fault, list[str], bool]]:
    """Each fault with its tests and whether they notice it, as the answers come."""
    with workers(at_once) as made, ThreadPoolExecutor(at_once) as pool:
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in made:
            free.put(worker)

        def ask(fault: Fault, tests: list[str]) -> tuple[Fault, list[str], bool]:
            worker = free.get()
            found = worker.notices(fault, tests)
            free.put(worker)
            return fault, tests, found

        try:
            yield from (answer.result() for answer in as_completed([pool.submit(ask, *plan) for plan in plans]))
        finally:
            pool.shutdown(cancel_futures=True)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}


def main() -> int:
    """0 when enough faults were noticed."""
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--sample", type=int, default=200)
    reading.add_argument("--seed", type=int, default=1)
    reading.add_argument("--planted", action="store_true", help="the faults that once went unnoticed")
    reading.add_argument("--room", action="append", help="only in this folder or file, e.g. aligner/charts")
    reading.add_argument("--covered", type=Path, default=Path(tempfile.gettempdir()) / "aligner-covered.sqlite")
    reading.add_argument("--noticed", type=Path, help="a file of faults that were noticed before: continues from there")
    reading.add_argument("--at-once", type=int, default=AT_ONCE, help="processes that try faults")
    options = reading.parse_args()
    rooms = tuple(options.room or ROOMS)
    files = sorted(one.relative_to(ROOT).as_posix() for one in (ROOT / "aligner").rglob("*.py"))
    all_of_them = [fault for file in files if file.startswith(rooms) for fault in faults_of(file)]
    faults = planted() if options.planted else all_of_them
    random.Random(options.seed).shuffle(faults)
    sample = faults[: options.sample]
    kept = options.noticed
    before = set(kept.read_text("utf-8").splitlines()) if kept is not None and kept.exists() else set()
    known = covered(options.covered)
    plans = [(fault, tests_of(fault, known)) for fault in sample if str(fault) not in before]
    unnoticed = 0
    for number, (fault, tests, is_noticed) in enumerate(tried(plans, options.at_once), 1):
        if not is_noticed:
            unnoticed += 1
            print(f"{number}/{len(plans)} unnoticed ({len(tests)} tests): {fault}", flush=True)
        elif kept is not None:
            with kept.open("a", encoding="utf-8") as out:
                out.write(f"{fault}\n")
    rate = 1 - unnoticed / max(1, len(sample))
    print(f"{len(sample) - unnoticed} of {len(sample)} noticed: {rate:.0%}")
    return 0 if rate >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
