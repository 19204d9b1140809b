"""The same file gives the same kit on every machine: whatever fonts, languages, time zone and libraries it has."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from aligner.kit.content.rules import offered_to
from aligner.model.vocabulary import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
HEBREW_FOLDER = "תל אביב והמרכז"
MAKE = """
import hashlib, json, locale, os, sys
encoding = locale.getpreferredencoding()  # Qt leaves a code page for UTF-8.
from datetime import date
from pathlib import Path
from PIL import features
from aligner.actions.examples import example_records
from aligner.kit.making import make_kit
from aligner.kit.content.options import KitOptions
from aligner.kit.content.rules import offered_to
out, told = Path(sys.argv[1]), {}
for language in sys.argv[2].split(","):
    records = example_records("nonprofit", language)
    options = KitOptions(language=language, purpose="strategy", meeting=date(2026, 12, 15), only=offered_to("board"))
    make_kit(records, options, out / language)
    for file in sorted((out / language).iterdir()):
        told[f"{language}/{file.name}"] = hashlib.sha256(file.read_bytes()).hexdigest()
told = {"kit": told, "shaping": features.check("fribidi"), "encoding": encoding}
Path(sys.argv[3]).write_bytes(json.dumps(told).encode())
os._exit(0)
"""
NO_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>'
)


def made_on(folder: Path, languages: str = ",".join(LANGUAGES), **machine: str) -> dict:
    """The hash of every document of the example's kits, made by a process of its own in the folder.

    machine: variables of the environment in place of this machine's.
    """
    folder.mkdir(parents=True)
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    environment = {**ours, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **machine}
    command = [sys.executable, "-c", MAKE, str(folder / "kits"), languages, str(folder / "told.json")]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return json.loads((folder / "told.json").read_bytes())


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The kits of this machine as it is."""
    return made_on(tmp_path_factory.mktemp("here") / "plain", TZ="UTC", PYTHONHASHSEED="0")


def without_fonts(folder: Path) -> dict[str, str]:
    """A machine on which no font is installed."""
    file = folder / "fonts.conf"
    file.write_text(NO_FONTS.format(folder / "cache"), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(file)}


def without_fribidi(folder: Path) -> dict[str, str]:
    """A machine whose loader finds no library that shapes text for Pillow."""
    hidden = folder / "hidden"
    hidden.mkdir()
    for name in ("libfribidi.so.0", "libfribidi.so"):
        (hidden / name).write_bytes(b"no library")
    return {"LD_LIBRARY_PATH": str(hidden)}


def locale_of(folder: Path, source: str, charset: str) -> dict[str, str]:
    """A machine of this language and code page, where this one can make its locale; else one without any."""
    name = f"{source}.{charset}"
    made = shutil.which("localedef") and subprocess.run(
        ["localedef", "-i", source, "-f", charset, str(folder / name)], capture_output=True, check=False
    )
    if not made or not any((folder / name).glob("*")):
        return {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    return {"LC_ALL": name, "LANG": name, "LOCPATH": str(folder)}


def test_a_kit_has_every_document_in_every_language(here: dict) -> None:
    assert sorted({name.partition("/")[0] for name in here["kit"]}) == sorted(LANGUAGES)
    assert len([name for name in here["kit"] if not name.endswith(".json")]) == len(offered_to("board")) * len(
        LANGUAGES
    )


def test_a_machine_without_fonts_and_fribidi_in_a_hebrew_folder_makes_the_same_kit(here: dict, tmp_path: Path) -> None:
    machine = {**without_fonts(tmp_path), **without_fribidi(tmp_path), "TZ": "Asia/Jerusalem", "PYTHONHASHSEED": "7"}
    there = made_on(tmp_path / HEBREW_FOLDER, LC_ALL="C", **machine)
    if sys.platform == "linux":
        assert not there["shaping"], "the library was found all the same: this tests nothing"
    assert there["kit"] == here["kit"]


def test_a_hebrew_code_page_in_another_time_zone_makes_the_same_kit(here: dict, tmp_path: Path) -> None:
    machine = {**locale_of(tmp_path, "he_IL", "ISO-8859-8"), "TZ": "America/New_York", "PYTHONHASHSEED": "77"}
    # A locale that could not be made after all is C, which Python would take for UTF-8.
    machine["PYTHONCOERCECLOCALE"] = "0"
    there = made_on(tmp_path / "a folder", PYTHONUTF8="0", **machine)
    if sys.platform != "win32":
        assert there["encoding"].lower().replace("-", "") != "utf8"
    assert there["kit"] == here["kit"]


def test_a_hebrew_system_makes_the_same_hebrew_kit(here: dict, tmp_path: Path) -> None:
    machine = {**locale_of(tmp_path, "he_IL", "UTF-8"), "TZ": "Asia/Jerusalem", "PYTHONHASHSEED": "random"}
    there = made_on(tmp_path / HEBREW_FOLDER, "he", **machine)
    assert there["kit"] == {name: made for name, made in here["kit"].items() if name.startswith("he/")}
