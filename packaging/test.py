"""Runs every check: lint, form, types, import contracts, tests. `python3 packaging/test.py`; arguments go to pytest.

Standard library only; makes what is missing first. Ends with pytest's line.
"""

import subprocess
import sys
import time

from preparing import ROOT, prepare, running_environment, say


def main() -> int:
    """0 when every check passed."""
    python = str(prepare(for_tests=True))
    checks = [
        ("Lint", [python, "-m", "ruff", "check", "."]),
        ("Form", [python, "-m", "ruff", "format", "--check", "."]),
        ("Types", [python, "-m", "basedpyright", "--level", "error"]),
        ("Types on Windows", [python, "-m", "basedpyright", "--level", "error", "--pythonplatform", "Windows"]),
        ("Types on macOS", [python, "-m", "basedpyright", "--level", "error", "--pythonplatform", "Darwin"]),
        ("Import contracts", [python, "-c", "import sys; from importlinter.cli import lint_imports_command as c; c()"]),
        ("Tests", [python, "-m", "pytest", *sys.argv[1:]]),
    ]
    environment = {**running_environment(), "QT_QPA_PLATFORM": "offscreen"}
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
