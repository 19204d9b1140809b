"""What the guides in `.github/` say of the project holds."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDES = sorted((ROOT / ".github").rglob("*.md"))
PATH = re.compile(r"`((?:aligner|tests|resources|packaging|i18n|\.github)/[\w./-]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_place_that_a_guide_names_is_there(guide: Path) -> None:
    text = guide.read_text("utf-8")
    named = {ROOT / path for path in PATH.findall(text)} | {guide.parent / link for link in LINK.findall(text)}
    assert not [path for path in named if not path.exists()]


def test_the_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / ".github" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
