"""Texts that say what is to be seen, against those that were approved.

`python -m tests.approving` writes them anew, and the drawings of tests/drawn/ with them: look at the difference of the
files before you keep it. `python -m tests.approving -k roadmap` writes some of them.
"""

import difflib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASKED = "ALIGNER_REDRAW"
"""Set in the environment, the tests write what they find instead of comparing it."""
TESTS = (
    "tests/charts/test_drawings.py",
    "tests/ui/test_drawings.py",
    "tests/ui/test_approved.py",
    "tests/ui/test_approved_states.py",
    "tests/ui/projector/test_scenes.py",
)
MOST = 40
GONE = 3


def assert_approved(file: Path, lines: Sequence[str]) -> None:
    """Fails with the lines that are not as approved."""
    if os.environ.get(ASKED):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(("\n".join(lines) + "\n").encode())
    approved = file.read_text("utf-8").splitlines() if file.exists() else []
    if approved == list(lines):
        return
    difference = list(difflib.unified_diff(approved, list(lines), "approved", "now", n=1, lineterm=""))
    shown = "\n".join(line[:300] for line in difference[:MOST])
    more = f"\n… and {len(difference) - MOST} lines" if len(difference) > MOST else ""
    name = file.relative_to(ROOT).as_posix()
    raise AssertionError(f"{name} is another now. Right? `python -m tests.approving` keeps it.\n{shown}{more}")


def changed(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """What a step changed: the lines that went, of which long runs are counted only, and those that came."""
    first, second = ([line.strip() for line in lines] for lines in (before, after))
    found: list[str] = []
    for tag, i, j, k, n in difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        went = [f"- {line}" for line in first[i:j]]
        found += went if len(went) <= GONE else [*went[:GONE], f"- … {len(went) - GONE} lines"]
        found += [f"+ {line}" for line in second[k:n]]
    return found


if __name__ == "__main__":
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *TESTS, *sys.argv[1:]]
    sys.exit(subprocess.run(run, cwd=ROOT, env={**os.environ, ASKED: "1"}, check=False).returncode)
