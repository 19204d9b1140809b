"""Tries planted faults, one after the other, in the copy of the program that it is started in.

`python -m tests.mutation_worker`, in the copy: a line of JSON asks (see `Asked`), a line answers with the test that
failed. `tests.mutations` starts it. Where the system can fork, everything is read in once and each fault is tried in a
child of that state, which is there in a moment; elsewhere each is tried in a new process.
"""

import gc
import json
import os
import pkgutil
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NotRequired, TypedDict

import pytest

CAN_FORK = sys.platform == "linux"
ENOUGH_S = 90
"""Of computing: after this no further test is begun."""
HANGS_S = 300
"""Of computing: after this the program hangs."""
LONGEST_S = 1800
"""After this it hangs, too, and waits: a computer that is busy takes long for tests that pass."""
BROKEN = 70
"""How a child ends whose tests did not even begin: the fault is in here."""
OPTIONS = ("-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:cov", "-p", "tests.mutation_worker")
HEAVY = ("PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtTest", "pytestqt", "hypothesis", "PIL", "pypdf", "pptx")
IS_OF_A_FUNCTION = 0x02
"""What a code object of a function has among its flags, and that of a class and of a file has not."""


class Asked(TypedDict):
    """One question. tests: what to run, in order.  file, start, end, after: the fault; without them the program is as
    it is."""

    tests: list[str]
    file: NotRequired[str]
    start: NotRequired[int]
    end: NotRequired[int]
    after: NotRequired[str]


def pytest_runtest_logstart() -> None:
    """Ends the tests when they have taken long; called before each of them."""
    if time.process_time() > ENOUGH_S:
        pytest.exit("enough", returncode=0)


def answer(asked: Asked, folder: Path) -> str | None:
    """The first test that fails; None when all pass; "" when they hang, or cannot even be collected."""
    file = folder / asked["file"] if "file" in asked else None
    sound = file.read_bytes() if file is not None else b""
    planted = _planted(asked, sound)
    with tempfile.TemporaryFile() as said:
        try:
            if CAN_FORK:
                code = _in_a_child(asked["tests"], file, planted, said)
            else:
                if file is not None:
                    file.write_bytes(planted)
                code = _in_a_process(asked["tests"], said)
        finally:
            if file is not None:
                file.write_bytes(sound)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    if code == 0:
        return None
    assert code != BROKEN and (code != pytest.ExitCode.USAGE_ERROR or "error" in text.lower()), text
    found = re.search(r"^(?:FAILED|ERROR) (\S+::.*?)(?: - |$)", text, re.MULTILINE)
    return found[1] if found else ""


def _planted(asked: Asked, sound: bytes) -> bytes:
    """The file with the fault, each line of it where it was."""
    if "file" not in asked:
        return sound
    assert "start" in asked and "end" in asked and "after" in asked
    lost = sound[asked["start"] : asked["end"]].count(b"\n")
    after = asked["after"].encode()
    if after.endswith(b")"):
        after = after[:-1] + b"\n" * lost + after[-1:]
    return sound[: asked["start"]] + after + sound[asked["end"] :]


def _in_a_process(tests: list[str], said: Any) -> int:
    run = [sys.executable, "-m", "pytest", *OPTIONS, *tests]
    try:
        return subprocess.run(run, stdout=said, stderr=said, timeout=LONGEST_S, check=False).returncode
    except subprocess.TimeoutExpired:
        return -1


def _in_a_child(tests: list[str], file: Path | None, planted: bytes, said: Any) -> int:
    assert sys.platform == "linux", "only there it is asked for"
    child = os.fork()
    if child == 0:
        _try(tests, file, planted, said.fileno())
    ends = time.monotonic() + LONGEST_S
    while time.monotonic() < ends:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return -1


def _try(tests: list[str], file: Path | None, planted: bytes, said: int) -> None:
    """Ends this process."""
    assert sys.platform == "linux", "only there it is asked for"
    import resource

    code = BROKEN
    try:
        os.dup2(said, 1)
        os.dup2(said, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (HANGS_S, HANGS_S))
        if file is not None and not replaced(file, planted):
            # What is said where a file is read in has been taken over by others already: from the beginning.
            file.write_bytes(planted)
            os.execv(sys.executable, [sys.executable, "-m", "pytest", *OPTIONS, *tests])
        code = int(pytest.main([*OPTIONS, *tests]))
    finally:
        if code == BROKEN:
            traceback.print_exc()
        sys.stdout.flush()
        os._exit(code)


def replaced(file: Path, planted: bytes) -> bool:
    """Whether every function of the file does from now on what the planted text says; False, and nothing is changed,
    when the texts differ outside of functions."""
    sound, other = compile(file.read_bytes(), file, "exec"), compile(planted, file, "exec")
    before, after = list(_codes(sound)), list(_codes(other))
    if [one.co_qualname for one in before] != [one.co_qualname for one in after]:
        return False
    for one, new in zip(before, after, strict=True):
        if not one.co_flags & IS_OF_A_FUNCTION and _skeleton(one) != _skeleton(new):
            return False
    changed = {one: new for one, new in zip(before, after, strict=True) if one != new}
    found = False
    gc.unfreeze()
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename == str(file) and thing.__code__ in changed:
            thing.__code__ = changed[thing.__code__]
            found = True
    return found


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _skeleton(code: CodeType) -> tuple[object, ...]:
    """What a code object does by itself, without the functions in it."""
    constants = tuple(one for one in code.co_consts if not isinstance(one, CodeType))
    return code.co_code, code.co_names, repr(constants)


def read_everything() -> None:
    """The program and what its tests need, so that each child has it at once; no window is made."""
    import aligner

    for one in HEAVY:
        import_module(one)
    for module in pkgutil.walk_packages(aligner.__path__, "aligner."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.collect()
    gc.freeze()


def main() -> None:
    """Answers until nothing is asked any more."""
    if CAN_FORK:
        read_everything()
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), Path.cwd())), flush=True)


if __name__ == "__main__":
    # A process that the tests start looks at its parent's file, to begin where that began.
    del sys.modules["__main__"].__file__
    main()
