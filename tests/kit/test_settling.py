"""A kit is complete or absent, whatever happens; one folder holds the kit of one audience."""

import errno
import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aligner import placing
from aligner.files import STARTED, sweep_unfinished
from aligner.kit import making
from aligner.kit.content.options import KitOptions
from aligner.kit.making import make_kit
from aligner.model.errors import EnvironmentRefused, Refused
from aligner.model.records import Records
from tests.kit.stand_ins import plain_documents, plain_records

DAYS = (date(2026, 1, 1), date(2026, 2, 2))


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> Records:
    monkeypatch.setattr(making, "_write", plain_documents)
    return plain_records()


def options(day: date = DAYS[0], audience: str = "board", **rest: Any) -> KitOptions:
    return KitOptions(language="en", audience=audience, meeting=day, **rest)


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_kit_that_fails_leaves_no_folder_and_an_older_kit_as_it_was(
    records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(name: str, *rest: Any) -> int:
        if name == "forms":
            raise OSError(errno.ENOSPC, "no room")
        return plain_documents(name, *rest)

    monkeypatch.setattr(making, "_write", full)
    with pytest.raises(EnvironmentRefused) as caught:
        make_kit(records, options(), tmp_path / "kit")
    assert caught.value.code == "disk_full" and list(tmp_path.iterdir()) == []
    monkeypatch.setattr(making, "_write", plain_documents)
    make_kit(records, options(), tmp_path / "kit")
    before = content(tmp_path)
    monkeypatch.setattr(making, "_write", full)
    with pytest.raises(EnvironmentRefused):
        make_kit(records, options(DAYS[1]), tmp_path / "kit")
    assert content(tmp_path) == before and not list(tmp_path.rglob(f"{STARTED}*"))


def test_an_older_kit_of_the_audience_moves_whole_and_the_same_kit_moves_nothing(
    records: Records, tmp_path: Path
) -> None:
    folder = tmp_path / "kit"
    make_kit(records, options(), folder)
    (folder / "my notes.txt").write_text("mine", "utf-8")
    before = {name: data for name, data in content(folder).items() if name != "my notes.txt"}
    make_kit(records, options(), folder)
    assert content(folder) == {**before, "my notes.txt": b"mine"}
    make_kit(records, options(DAYS[1], only=("deck", "workbook")), folder)
    (kept,) = (folder / "earlier").iterdir()
    assert content(kept) == before
    at_their_place = {path.name for path in folder.iterdir()}
    assert at_their_place == {"deck.pptx", "workbook.xlsx", "kit.json", "earlier", "my notes.txt"}
    assert DAYS[1].isoformat().encode() in (folder / "deck.pptx").read_bytes()


def test_a_kit_for_another_audience_is_refused_with_a_folder_that_would_do(records: Records, tmp_path: Path) -> None:
    folder = tmp_path / "kit"
    make_kit(records, options(), folder)
    before = content(tmp_path)
    with pytest.raises(Refused) as caught:
        make_kit(records, options(audience="donors"), folder)
    told = dict(caught.value.problems[0].values)
    assert caught.value.code == "kit_of_other_audience" and told["audience"] == "board"
    assert content(tmp_path) == before
    make_kit(records, options(audience="donors"), Path(str(told["fit"])))
    assert (Path(str(told["fit"])) / "kit.json").exists()


def test_documents_of_nobody_knows_whom_and_a_file_in_the_folders_place_are_refused(
    records: Records, tmp_path: Path
) -> None:
    folder = tmp_path / "kit"
    folder.mkdir()
    (folder / "deck.pptx").write_bytes(b"somebody's")
    with pytest.raises(Refused) as caught:
        make_kit(records, options(), folder)
    assert caught.value.code == "kit_of_unknown_audience" and content(folder) == {"deck.pptx": b"somebody's"}
    with pytest.raises(Refused) as caught:
        make_kit(records, options(), folder / "deck.pptx")
    assert caught.value.code == "not_a_folder"


def test_a_document_that_another_program_holds_stays_and_the_set_says_so(
    records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kit"
    make_kit(records, options(), folder)
    before = content(folder)
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if target == folder / "deck.pptx":
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # pyright: ignore[reportAttributeAccessIssue]
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(placing, "PATIENCE_SECONDS", 0.0)
    for _ in range(2):
        with pytest.raises(EnvironmentRefused) as caught:
            make_kit(records, options(DAYS[1]), folder)
        assert caught.value.code == "kit_incomplete"
        assert dict(caught.value.problems[0].values)["files"] == ["deck.pptx"]
    told = json.loads((folder / "kit.json").read_text("utf-8"))
    assert told["incomplete"] == ["deck.pptx"] and "deck.pptx" not in told["files"]
    assert (folder / "deck.pptx").read_bytes() == before["deck.pptx"]
    assert DAYS[1].isoformat().encode() in (folder / "guide.pdf").read_bytes()
    assert not list(folder.glob("deck (*"))
    assert any(content(kept) == before for kept in (folder / "earlier").iterdir())
    monkeypatch.setattr(Path, "replace", replace)
    make_kit(records, options(DAYS[1]), folder)
    assert "incomplete" not in json.loads((folder / "kit.json").read_text("utf-8"))


def test_an_older_document_that_is_not_of_the_new_set_and_is_held_is_told(
    records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kit"
    make_kit(records, options(), folder)
    unlink = Path.unlink

    def held(self: Path, missing_ok: bool = False) -> None:
        if self == folder / "guide.pdf":
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # pyright: ignore[reportAttributeAccessIssue]
            raise error
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    monkeypatch.setattr(placing, "PATIENCE_SECONDS", 0.0)
    with pytest.raises(EnvironmentRefused) as caught:
        make_kit(records, options(DAYS[1], only=("deck",)), folder)
    assert caught.value.code == "kit_incomplete"
    assert dict(caught.value.problems[0].values)["files"] == ["guide.pdf"]
    assert DAYS[1].isoformat().encode() in (folder / "deck.pptx").read_bytes()


def test_a_kit_is_drafted_outside_its_folder_and_goes_to_another_volume_all_the_same(
    records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kit"
    seen: set[str] = set()

    def looking(*given: Any) -> int:
        seen.update(path.name for path in tmp_path.rglob("*"))
        return plain_documents(*given)

    monkeypatch.setattr(making, "_write", looking)
    make_kit(records, options(), folder)
    assert not seen
    before = content(folder)
    rename, replace = Path.rename, Path.replace

    def elsewhere(move: Callable[..., Path]) -> Callable[..., Path]:
        def do(self: Path, target: Path) -> Path:
            if tmp_path in target.parents and tmp_path not in self.parents:
                raise OSError(errno.EXDEV, "another volume")
            return move(self, target)

        return do

    monkeypatch.setattr(Path, "rename", elsewhere(rename))
    monkeypatch.setattr(Path, "replace", elsewhere(replace))
    make_kit(records, options(), tmp_path / "other")
    assert content(tmp_path / "other") == before
    make_kit(records, options(DAYS[1]), folder)
    assert DAYS[1].isoformat().encode() in (folder / "deck.pptx").read_bytes()
    (kept,) = (folder / "earlier").iterdir()
    assert content(kept) == before and not list(tmp_path.rglob(f"{STARTED}*"))


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_only_who_made_it_reads_a_kit(records: Records, tmp_path: Path) -> None:
    make_kit(records, options(), tmp_path / "kit")
    make_kit(records, options(DAYS[1]), tmp_path / "kit")
    for path in (tmp_path / "kit", *(tmp_path / "kit").rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def ended_by_itself(records: Records, folder: Path, step: int) -> bool:
    """Makes the kit in a child that kills itself at a step; False when it was killed before it was done."""
    assert sys.platform != "win32", "forking is for systems that can"
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    left = step

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def do(*given: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return work(*given, **named)

        return do

    steps = [(Path, name) for name in ("replace", "rename", "unlink", "mkdir", "rmdir", "write_text", "touch")]
    for owner, name in (*steps, (os, "fsync")):
        setattr(owner, name, counted(getattr(owner, name)))
    try:
        make_kit(records, options(DAYS[1]), folder)
    finally:
        os._exit(0)


@pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")
@pytest.mark.parametrize("is_there", [False, True], ids=["into a new folder", "over an older kit"])
def test_a_kill_at_any_step_leaves_the_older_kit_or_the_whole_new_one(
    is_there: bool, records: Records, tmp_path: Path
) -> None:
    make_kit(records, options(), tmp_path / "old")
    make_kit(records, options(DAYS[1]), tmp_path / "new")
    old, new = content(tmp_path / "old"), content(tmp_path / "new")
    seen: list[bool] = []
    is_done = False
    while not is_done:
        folder = tmp_path / f"at {len(seen)}" / "kit"
        if is_there:
            make_kit(records, options(), folder)
        is_done = ended_by_itself(records, folder, len(seen))
        sweep_unfinished()
        found = content(folder) if folder.exists() else {}
        now = {name: data for name, data in found.items() if not name.startswith("earlier")}
        assert now in (old if is_there else {}, new), len(seen)
        assert not list(folder.parent.rglob(f"{STARTED}*")), len(seen)
        for kept in (folder / "earlier").glob("*"):
            assert content(kept) == old
        seen.append(now == new)
    assert seen[0] is False and seen[-1] is True and len(seen) > 10
