"""Runs Aligner: `python3 packaging/run.py` opens the window on the example; arguments continue to `aligner`.

Where no screen can be reached it makes the example's board kit in ./kit and prints the paths.
Standard library only; makes what is missing first.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from preparing import may_have_screen, prepare, running_environment, say

PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def main() -> int:
    """The exit code of what was run."""
    arguments = sys.argv[1:]
    python = str(prepare(for_tests=False))
    environment = running_environment()
    if arguments:
        return subprocess.run([python, "-m", "aligner", *arguments], env=environment, check=False).returncode
    if _has_screen(python):
        say("Opening the example")
        return subprocess.run([python, "-m", "aligner", "--example"], env=environment, check=False).returncode
    say("No screen can be reached here: making the example's board kit instead")
    with tempfile.TemporaryDirectory() as folder:
        example = str(Path(folder) / "example.aligner")
        demo = [python, "-m", "aligner", "demo", example]
        made = subprocess.run(demo, env=environment, stdout=subprocess.DEVNULL, check=False)
        if made.returncode:
            return made.returncode
        kit = [python, "-m", "aligner", "kit", example, "--out", "kit"]
        return subprocess.run(kit, env=environment, check=False).returncode


def _has_screen(python: str) -> bool:
    if not may_have_screen():
        return False
    try:
        return subprocess.run([python, "-c", PROBE], capture_output=True, timeout=30, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    sys.exit(main())
