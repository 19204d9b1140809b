"""Each hostile or odd file gets the right answer: what may come in comes in, the rest is refused with a reason."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.cases import Case
from tests.hostile.running import GROUPS

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 5, 500
_GIVES_UP = 3600

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured by Linux")


@pytest.mark.parametrize("group", GROUPS)
def test_each_file_gets_the_right_answer(group: str, tmp_path: Path) -> None:
    """A group runs in a process of its own, which no file may end or hold up."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.running", group, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "ALIGNER_USER_FOLDER": str(tmp_path / "user"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=_GIVES_UP,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, dict[str, Any]] = {one["name"]: one for one in map(json.loads, done.stdout.splitlines())}
    wrong = [
        found[case.name] | {"right": case.answer} for case in GROUPS[group] if not _is_right(case, found[case.name])
    ]
    assert not wrong


def _is_right(case: Case, found: dict[str, Any]) -> bool:
    is_answer = found["answer"] == case.answer and set(case.told) <= set(found["told"])
    return is_answer and found["seconds"] <= SECONDS and found["megabytes"] <= MEGABYTES


def test_there_are_enough_of_them_and_no_name_stands_twice() -> None:
    names = [(group, case.name) for group, cases in GROUPS.items() for case in cases]
    assert len(names) == len(set(names)) >= 120
