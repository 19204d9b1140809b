"""Runs every check: lint, form, types, import contracts, dependencies, tests.

`python3 packaging/test.py`; arguments go to pytest. `--checks` alone leaves the tests out, as before a commit.
`--coverage` also counts which lines the tests run, and fails below the floor in pyproject.toml; Python 3.12 and newer
count them at little cost, 3.11 takes twice as long.
Standard library only; makes what is missing first. Ends with pytest's line.
"""

import subprocess
import sys
import time

from preparing import ROOT, prepare, running_environment, say

COVERAGE = "--coverage"


def main() -> int:
    """0 when every check passed."""
    python = str(prepare(for_tests=True))
    types = [python, "-m", "basedpyright", "--level", "error"]
    together = {
        "Lint": [python, "-m", "ruff", "check", "."],
        "Form": [python, "-m", "ruff", "format", "--check", "."],
        "Types on Linux": [*types, "--pythonplatform", "Linux"],
        "Types on Windows": [*types, "--pythonplatform", "Windows"],
        "Types on macOS": [*types, "--pythonplatform", "Darwin"],
        "Import contracts": [python, "-c", "import sys; from importlinter.cli import lint_imports_command as c; c()"],
        "Dependencies": [python, "-m", "deptry", "."],
    }
    environment = {**running_environment(), "QT_QPA_PLATFORM": "offscreen"}
    arguments = [argument for argument in sys.argv[1:] if argument != COVERAGE]
    counted = ["--cov", "--cov-report=term:skip-covered"] if COVERAGE in sys.argv else []
    if counted and sys.version_info >= (3, 12):
        environment["COVERAGE_CORE"] = "sysmon"
    start = time.monotonic()
    running = {
        name: subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        for name, command in together.items()
    }
    failed = []
    for name, process in running.items():
        printed, _ = process.communicate()
        if process.returncode:
            failed.append(name)
            print(printed)
        say(f"{name}: {'failed' if process.returncode else 'passed'} after {time.monotonic() - start:.0f} s")
    if arguments != ["--checks"]:
        say("Tests")
        spread = ["-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
        tests = [python, "-m", "pytest", *spread, *counted, *arguments]
        if subprocess.run(tests, cwd=ROOT, env=environment, check=False).returncode:
            failed.append("Tests")
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
