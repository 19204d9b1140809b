"""Whole files or none, and nothing left of what was not finished."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.files import STARTED, atomic_file, safe_filename, settle, sweep_unfinished
from aligner.paths import user_data


def test_the_draft_takes_its_place_only_when_all_went_well(tmp_path: Path) -> None:
    path = tmp_path / "קובץ.pdf"
    with atomic_file(path) as draft:
        assert draft.suffix == ".pdf"
        draft.write_text("one", "utf-8")
        assert not list(tmp_path.iterdir())
    assert path.read_text("utf-8") == "one" and list(tmp_path.iterdir()) == [path]
    with pytest.raises(KeyError), atomic_file(path, "replace") as draft:
        draft.write_text("two", "utf-8")
        raise KeyError
    assert path.read_text("utf-8") == "one" and list(tmp_path.iterdir()) == [path]
    assert not list((user_data() / "unfinished").iterdir())


def test_an_older_file_is_refused_numbered_or_replaced_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    with pytest.raises(FileExistsError), atomic_file(path):
        pass
    for text in ("new", "newest"):
        with atomic_file(path, "number") as draft:
            draft.write_text(text, "utf-8")
    assert path.read_text("utf-8") == "newest"
    assert [(tmp_path / f"a ({n}).txt").read_text("utf-8") for n in (1, 2)] == ["old", "new"]
    with atomic_file(path, "replace") as draft:
        draft.write_text("last", "utf-8")
    assert path.read_text("utf-8") == "last" and len(list(tmp_path.iterdir())) == 3
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_comes_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(FileExistsError), atomic_file(path) as draft:
        draft.write_text("ours", "utf-8")
        path.write_text("theirs", "utf-8")
    assert path.read_text("utf-8") == "theirs" and list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*paths: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.txt"
    for text in ("one", "two"):
        with atomic_file(path, "number") as draft:
            draft.write_text(text, "utf-8")
    assert (path.read_text("utf-8"), (tmp_path / "a (1).txt").read_text("utf-8")) == ("two", "one")
    draft = tmp_path / "draft"
    draft.write_text("three", "utf-8")
    with pytest.raises(FileExistsError):
        settle(draft, path)


def test_what_a_killed_process_left_goes_at_the_next_start_and_nothing_else(tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from aligner.files import atomic_file
with atomic_file(Path(sys.argv[1]) / "a.txt") as draft:
    draft.write_text("half", "utf-8"); os._exit(9)
"""
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, cwd=root)
    (user_data() / "unfinished" / "999999999-empty.txt").touch()
    bystander = tmp_path / f"{STARTED}of-somebody.txt"
    bystander.write_text("mine", "utf-8")
    (left,) = (user_data() / "drafts").iterdir()
    with atomic_file(tmp_path / "b.txt") as ours:
        assert sweep_unfinished() == [left]
        assert ours.exists()
    assert {path.name for path in tmp_path.iterdir()} == {bystander.name, "b.txt"}


SPECIAL = st.sampled_from([*'<>:"/\\|?* .', "\x00", "\n", "\u202e", "\u200d", "\u0301", "\ud800", "א", "ب", "👩", "a"])
NAMES = st.one_of(
    st.text(max_size=160),
    st.lists(SPECIAL, max_size=300).map("".join),
    st.sampled_from(
        ["CON", "nul.txt", "com1.tar.gz", "LPT¹", "aux .x", "CONIN$", "a.", "b ", "..", "א" * 300 + ".pdf"]
    ),
)


@settings(max_examples=1000, deadline=None)
@given(NAMES, st.lists(NAMES, max_size=3))
def test_every_system_takes_a_safe_name(name: str, taken: list[str]) -> None:
    made = safe_filename(name, taken=[*taken, name])
    assert made and not set(made) & set('<>:"/\\|?*')
    assert all(c.isprintable() or c in "\u200c\u200d" for c in made)
    assert not made.endswith((".", " ")) and not made.startswith(" ") and made not in (".", "..")
    assert len(made.encode()) <= 200
    stem = made.split(".")[0].rstrip(" ").upper()
    assert stem not in {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    assert not re.fullmatch(r"(COM|LPT)[0-9¹²³]", stem)
    assert made.casefold() not in {one.casefold() for one in (*taken, name)}
    assert safe_filename(safe_filename(name)) == safe_filename(name)


def test_a_safe_name_keeps_what_can_be_kept() -> None:
    assert safe_filename("דוח 2026: סופי?.xlsx") == "דוח 2026 סופי.xlsx"
    assert safe_filename("nul.txt") == "_nul.txt"
    assert safe_filename("Kit.PDF", taken=["kit.pdf"]) == "Kit (1).PDF"
    assert safe_filename("x" * 300 + ".aligner") == "x" * 92 + ".aligner"
    family = "👩‍👩‍👧"
    assert safe_filename(family * 40) == family * (200 // len(family.encode()))
