"""Brings i18n/*.ts up to date with the window's words and makes resources/i18n/*.qm of them.

Run by the developers after changing window words; needs the project's `.venv`.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("he", "ar")


def main() -> int:
    """0 when every language was written."""
    tools = Path(sys.executable).parent
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "aligner" / "ui").rglob("*.py"))
    (ROOT / "resources" / "i18n").mkdir(exist_ok=True)
    for language in LANGUAGES:
        ts = f"i18n/aligner_{language}.ts"
        update = [str(tools / "pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-target-language", language]
        subprocess.run([*update, *sources, "-ts", ts], cwd=ROOT, check=True)
        qm = f"resources/i18n/aligner_{language}.qm"
        subprocess.run([str(tools / "pyside6-lrelease"), "-silent", ts, "-qm", qm], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
