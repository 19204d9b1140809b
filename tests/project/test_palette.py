"""Colours stand in one file."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from aligner.palette import colors_of
from aligner.paths import resources

ROOT = Path(__file__).parents[2]
HEX = re.compile(r"""(?:#|["'])[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?(?![0-9A-Za-z])""")
TEXT = {".py", ".qss", ".typ", ".json", ".svg"}
PICTURES = {"arrow_down": "muted", "tick": "on_accent"}
"""The style sheet takes these from a file each a theme, and so they bear the colour of a role in themselves."""


def _files() -> list[Path]:
    """All that may say a colour; words may show how one is written."""
    folders = (ROOT / "aligner", resources())
    found = (file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in TEXT)
    return [file for file in found if not {"words", "examples"} & set(file.parts)]


def _said(files: Iterable[Path]) -> dict[str, list[str]]:
    return {file.name: found for file in files if (found := HEX.findall(file.read_text("utf-8")))}


def test_no_colour_stands_outside_the_palette() -> None:
    allowed = {"palette.json", *(f"{name}_{theme}.svg" for name in PICTURES for theme in ("light", "dark"))}
    assert _said(file for file in _files() if file.name not in allowed) == {}


def test_the_pictures_of_the_style_sheet_have_the_colours_of_their_themes() -> None:
    wanted = {
        f"{name}_{theme}.svg": [colors_of(theme)[role]]
        for name, role in PICTURES.items()
        for theme in ("light", "dark")
    }
    assert _said(file for file in _files() if file.suffix == ".svg") == wanted


def test_light_and_dark_have_the_same_roles() -> None:
    assert list(colors_of("light")) == list(colors_of("dark"))


def test_every_role_is_used() -> None:
    parts = json.loads((resources() / "palette.json").read_text("utf-8"))
    text = "\n".join(file.read_text("utf-8") for file in _files() if file.name != "palette.json")
    roles = {*parts["light"], *parts["documents"]}
    assert {role for role in roles if not re.search(rf"\b{role}\b", text)} == set()


def test_documents_have_the_light_colours_and_their_own() -> None:
    documents = colors_of("documents")
    assert colors_of("light").items() <= documents.items()
    assert set(documents) > set(colors_of("light"))
