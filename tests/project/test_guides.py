"""What the guides in `.github/` say of the project holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from aligner import __version__

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


def test_each_part_of_the_changes_has_its_date_and_the_newest_comes_first() -> None:
    text = (ROOT / ".github" / "CHANGELOG.md").read_text("utf-8")
    parts = re.findall(r"^### (.*)$", text, re.MULTILINE)
    dates = [date.fromisoformat(part) for part in parts]
    assert dates and dates == sorted(dates, reverse=True)
    assert f"## {__version__}" in text


def test_the_checks_before_a_commit_are_those_of_the_test_command() -> None:
    entry = re.findall(r"^ +entry: (.*)$", (ROOT / ".pre-commit-config.yaml").read_text("utf-8"), re.MULTILINE)
    assert entry == ["python packaging/test.py --checks"]
    assert '["--checks"]' in (ROOT / "packaging" / "test.py").read_text("utf-8")
