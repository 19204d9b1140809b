"""Brings i18n/*.ts up to date with the window's words and makes resources/i18n/*.qm of them.

A foundation reads of grants where a nonprofit reads of programs: i18n/foundation.json says each such text in the three
languages, and becomes a second file of words, which is asked first while a foundation's file is open.

Run by the developers after changing window words; needs the project's `.venv`.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("he", "ar")
FOUNDATION = ROOT / "i18n" / "foundation.json"


def main() -> int:
    """0 when every language was written."""
    tools = Path(sys.executable).parent
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "aligner" / "ui").rglob("*.py"))
    (ROOT / "resources" / "i18n").mkdir(exist_ok=True)
    for language in LANGUAGES:
        ts = f"i18n/aligner_{language}.ts"
        update = [str(tools / "pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-target-language", language]
        subprocess.run([*update, *sources, "-ts", ts], cwd=ROOT, check=True)
        _release(tools, ts, f"resources/i18n/aligner_{language}.qm")
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", *LANGUAGES):
            ts = Path(folder) / f"{language}.ts"
            _write_of_grants(language, ts)
            _release(tools, str(ts), f"resources/i18n/foundation_{language}.qm")
    return 0


def _release(tools: Path, ts: str, qm: str) -> None:
    subprocess.run([str(tools / "pyside6-lrelease"), "-silent", ts, "-qm", qm], cwd=ROOT, check=True)


def _write_of_grants(language: str, ts: Path) -> None:
    """The texts that a foundation reads otherwise, under every heading where the window asks for them."""
    said = json.loads(FOUNDATION.read_text("utf-8"))
    root = ElementTree.parse(ROOT / "i18n" / f"aligner_{LANGUAGES[0]}.ts").getroot()
    root.set("language", language)
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if source not in said:
                context.remove(message)
                continue
            translation = message.find("translation")
            assert translation is not None, source
            translation.attrib.clear()
            translation.text = said[source][language]
    ElementTree.ElementTree(root).write(ts, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    sys.exit(main())
