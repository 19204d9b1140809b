"""Plants faults in the window and the charts, and counts how many the tests notice.

`python -m tests.mutations --sample 200 --seed 1`: one small fault at a time, in a copy of the program; each is tried
with the tests that run its line. `--planted`: the faults that once went unnoticed. Prints every fault that no test
noticed, and the rate; ends with 1 when it is below LEAST. `--noticed FILE` keeps what was noticed, and leaves it out
the next time: a run that was cut off, or one after tests were written, tries the rest alone.

Our own, and not a library: those at hand change the program in its place or run all the tests for each fault, and a
window's tests take minutes. `coverage` says which test runs which line.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coverage import CoverageData

ROOT = Path(__file__).parents[1]
ROOMS = ("aligner/ui/widgets", "aligner/ui/projector", "aligner/ui/pages", "aligner/charts")
TESTS = ("tests/charts", "tests/ui")
LEAST = 0.85
LONGEST_S = 1800
"""After this the fault counts as noticed: the program hangs. A computer that is busy takes long for tests that pass."""
MAX_TESTS = 25
APPROVED, DRAWN, SLIDES = "tests/ui/test_approved.py", "tests/charts/test_drawings.py", "tests/ui/test_drawings.py"
STATES, SCENES = "tests/ui/test_approved_states.py", "tests/ui/projector/test_scenes.py"
"""What is compared with what was approved: it runs nearly every line, so it is tried first."""
KINDS = ("nonprofit-en", "foundation-he", "empty-en")
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
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            asked = Path(folder) / "coverage.ini"
            asked.write_text(f"[run]\ndata_file = {kept}\ndynamic_context = test_function\nsource = aligner\n", "utf-8")
            run = [sys.executable, "-m", "coverage", "run", f"--rcfile={asked}", "-m", "pytest", "-q", *TESTS]
            subprocess.run([*run, "-p", "no:randomly"], cwd=ROOT, env=_environment(ROOT), check=False)
    found = CoverageData(str(kept))
    found.read()
    return found


def tests_of(fault: Fault, known: CoverageData) -> list[str]:
    """The tests that run the fault's line; where it is run when the file is read, all that run any of its lines."""
    lines = known.contexts_by_lineno(str(ROOT / fault.file))
    found = {context for context in lines.get(fault.line, []) if context}
    if not found and fault.line in lines:
        found = {context for contexts in lines.values() for context in contexts if context}
    # Tests of the same subject that run little else come first: they notice most, and soonest.
    room = ".".join(Path(fault.file).parent.parts[1:])
    named = sorted(found, key=lambda test: (f".{room}." not in test, _runs(known)[test], test))
    found_first = approval_tests(fault.file)
    # "tests.ui.pages.test_pages.test_x" is tests/ui/pages/test_pages.py::test_x
    others = ["::".join((f"{module.replace('.', '/')}.py", name)) for module, _, name in map(_parted, named)]
    return [*found_first, *(one for one in others[:MAX_TESTS] if one.partition("::")[0] not in found_first)]


def approval_tests(file: str) -> list[str]:
    """Those of a file: of a page its own, of what all pages use those of all."""
    if file.startswith("aligner/charts/"):
        return [DRAWN]
    if file.startswith("aligner/ui/projector/"):
        return [SCENES, SLIDES]
    parts = Path(file).parts
    if parts[:3] != ("aligner", "ui", "pages") or len(parts) < 5:
        return [SLIDES, STATES, APPROVED]
    page = parts[3]
    each = [f"{APPROVED}::test_a_page_shows_what_was_approved[{kind}-{page}]" for kind in KINDS]
    if page != "welcome":
        each.append(f"{STATES}::test_a_page_of_a_used_file_shows_what_was_approved[{page}]")
    return [SLIDES, *each, f"{APPROVED}::test_each_step_on_a_page_changes_what_was_approved[{page}]"]


@cache
def _runs(known: CoverageData) -> Counter[str]:
    """How many lines each test runs."""
    return Counter(
        context
        for file in known.measured_files()
        for contexts in known.contexts_by_lineno(file).values()
        for context in contexts
    )


def _parted(context: str) -> tuple[str, str, str]:
    return context.rpartition(".")


def is_noticed(fault: Fault, tests: list[str], copy: Path) -> bool:
    """Whether a test fails with the fault in the copy of the program, and passes without it; the copy is as before
    after it."""
    file = copy / fault.file
    source = file.read_bytes()
    while tests:
        file.write_bytes(source[: fault.start] + fault.after.encode() + source[fault.end :])
        try:
            failed = first_failure(tests, copy)
        finally:
            file.write_bytes(source)
        if failed is None:
            return False
        if not failed or first_failure([failed], copy) is None:
            return True
        # It fails on this computer whatever the program says.
        tests = [test for test in tests if not f"{failed}[".startswith((f"{test}[", f"{test}::"))]
    return False


def first_failure(tests: list[str], copy: Path) -> str | None:
    """The first test that fails; None when all pass; "" when they hang, or cannot even be collected."""
    run = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *tests]
    try:
        ended = subprocess.run(
            run, cwd=copy, env=_environment(copy), capture_output=True, timeout=LONGEST_S, check=False, text=True
        )
    except subprocess.TimeoutExpired:
        return ""
    if ended.returncode not in (0, 1):
        # It could not even be collected; else the call itself is wrong.
        assert "error" in ended.stdout.lower(), ended.stdout + ended.stderr
    if ended.returncode == 0:
        return None
    found = re.search(r"^(?:FAILED|ERROR) (\S+::.*?)(?: - |$)", ended.stdout, re.MULTILINE)
    return found[1] if found else ""


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
    options = reading.parse_args()
    known = covered(options.covered)
    rooms = tuple(options.room or ROOMS)
    files = sorted(one.relative_to(ROOT).as_posix() for one in (ROOT / "aligner").rglob("*.py"))
    all_of_them = [fault for file in files if file.startswith(rooms) for fault in faults_of(file)]
    faults = planted() if options.planted else all_of_them
    random.Random(options.seed).shuffle(faults)
    kept = options.noticed
    before = set(kept.read_text("utf-8").splitlines()) if kept is not None and kept.exists() else set()
    unnoticed: list[Fault] = []
    tried = faults[: options.sample]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        left_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, copy, ignore=left_out)
        for number, fault in enumerate(tried, 1):
            if str(fault) in before:
                continue
            tests = tests_of(fault, known)
            if not tests or not is_noticed(fault, tests, copy):
                unnoticed.append(fault)
                print(f"{number}/{len(tried)} unnoticed ({len(tests)} tests): {fault}", flush=True)
            elif kept is not None:
                with kept.open("a", encoding="utf-8") as out:
                    out.write(f"{fault}\n")
    rate = 1 - len(unnoticed) / max(1, len(tried))
    print(f"{len(tried) - len(unnoticed)} of {len(tried)} noticed: {rate:.0%}")
    return 0 if rate >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
