"""Runs every check: lint, form, types, import contracts, tests. `python3 packaging/test.py`; arguments go to pytest.

Standard library only; makes what is missing first. Ends with pytest's line.
"""

import os
import subprocess
import sys
import time

from preparing import ROOT, prepare, say


def main() -> int:
    """0 when every check passed."""
    python = str(prepare(for_tests=True))
    checks = [
        ("Lint", [python, "-m", "ruff", "check", "."]),
        ("Form", [python, "-m", "ruff", "format", "--check", "."]),
        ("Types", [python, "-m", "basedpyright", "--level", "error"]),
        ("Import contracts", [python, "-c", "import sys; from importlinter.cli import lint_imports_command as c; c()"]),
        ("Tests", [python, "-m", "pytest", *sys.argv[1:]]),
    ]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    failed = []
    for name, command in checks:
        say(name)
        start = time.monotonic()
        if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
            failed.append(name)
        if name != "Tests":
            say(f"{name}: {'failed' if name in failed else 'passed'} in {time.monotonic() - start:.0f} s")
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
