"""What Windows answers when a file is held: waited for, and then reported by the file's name."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aligner import placing, settings
from aligner.actions.backups import list_backups, make_backup, thin
from aligner.actions.examples import create_example
from aligner.actions.exchange import export_workbook, write_template
from aligner.actions.programs import edit_program
from aligner.files import atomic_file
from aligner.model.errors import EnvironmentRefused
from aligner.model.system_errors import environment_refusal
from aligner.paths import user_data
from aligner.placing import FileInUse, remove_with_retries
from aligner.store.backups import remove_backups
from aligner.store.place import written_marks


def refusal(winerror: int) -> PermissionError:
    error = PermissionError(errno.EACCES, "Access is denied")
    error.winerror = winerror  # pyright: ignore[reportAttributeAccessIssue]
    return error


class Holder:
    """Another program that holds files of a name: for some tries, or for ever."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, about: Callable[[Path], bool], winerror: int) -> None:
        self.left = 0
        self.refused = 0
        self._about, self._winerror = about, winerror
        for name in ("replace", "rename", "link", "unlink"):
            monkeypatch.setattr(os, name, self._held(getattr(os, name)))
        monkeypatch.setattr(placing, "PATIENCE_SECONDS", 0.3)
        monkeypatch.setattr(placing, "_PAUSE_SECONDS", 0.0)

    def _held(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def do(*given: Any, **named: Any) -> Any:
            if self.left and any(isinstance(one, str | Path) and self._about(Path(one)) for one in given[-2:]):
                self.left -= 1
                self.refused += 1
                raise refusal(self._winerror)
            return real(*given, **named)

        return do


FOR_EVER = 10**9


@pytest.mark.parametrize("winerror", [5, 32, 33, 1224])
def test_a_file_that_is_held_for_a_moment_is_replaced_after_it(
    winerror: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text("old", "utf-8")
    holder = Holder(monkeypatch, lambda one: one == path, winerror)
    holder.left = 3
    with atomic_file(path, "replace") as draft:
        draft.write_text("new", "utf-8")
    assert path.read_text("utf-8") == "new" and holder.refused == 3


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_file_that_stays_held_is_told_by_its_name_and_is_as_it_was(
    winerror: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "deck.pptx"
    path.write_text("old", "utf-8")
    holder = Holder(monkeypatch, lambda one: one == path, winerror)
    holder.left = FOR_EVER
    with pytest.raises(FileInUse) as caught, atomic_file(path, "replace") as draft:
        draft.write_text("new", "utf-8")
    told = environment_refusal(caught.value)
    assert told.code == "file_in_use" and dict(told.problems[0].values)["name"] == "deck.pptx"
    assert path.read_text("utf-8") == "old" and list(tmp_path.iterdir()) == [path]
    with atomic_file(path, "replace") as draft:
        draft.write_text("old", "utf-8")


def test_a_file_marked_as_read_only_is_no_file_that_somebody_has_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    Holder(monkeypatch, lambda one: one == path, 5).left = FOR_EVER
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError) as caught, atomic_file(path, "replace") as draft:
        draft.write_text("new", "utf-8")
    assert environment_refusal(caught.value).code == "no_permission"


def test_an_export_with_the_same_bytes_is_done_and_another_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    for _ in range(2):
        write_template(out, "he")
    with create_example(tmp_path / "e.aligner", "nonprofit", "he") as workspace:
        with pytest.raises(Exception, match="file_exists"):
            export_workbook(workspace, out, "he")
        for _ in range(2):
            export_workbook(workspace, tmp_path / "b.xlsx", "he")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.xlsx", "b.xlsx", "e.aligner"]


def test_a_new_export_waits_for_the_scanner_that_holds_its_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.xlsx"
    holder = Holder(monkeypatch, lambda one: one.suffix == ".xlsx", 32)
    holder.left = 4
    write_template(out, "en")
    assert out.exists() and holder.refused == 4


def test_settings_marks_and_manifests_wait_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write_settings(settings.Settings(language="en"))
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as workspace:
        programs = workspace.read().programs
        edit_program(workspace, programs[0].id, title="One")
        for suffix in (".json", ".aligner"):
            holder = Holder(monkeypatch, lambda one, end=suffix: one.suffix == end and tmp_path not in one.parents, 5)
            holder.left = 2
            edit_program(workspace, programs[0].id, title=f"Two {suffix}")
            assert written_marks(workspace.uid, workspace.path)[-1][0] == workspace.revision
            holder.left = 2
            made = make_backup(workspace.path, "on_time")
            assert list_backups(workspace.uid)[0].id == made.id
            holder.left = 2
            settings.write_settings(settings.Settings(language="ar" if suffix == ".json" else "he"))
    assert settings.read_settings().language == "he"


def test_a_kept_copy_that_is_held_is_thinned_the_next_time_and_told_when_it_is_removed_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime, timedelta

    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as workspace:
        uid = workspace.uid
        made = []
        for minute in range(3):
            made.append(make_backup(workspace.path, "on_time", now=datetime(2026, 1, 1, 10, minute, tzinfo=UTC)))
            edit_program(workspace, workspace.read().programs[0].id, title=f"Title {minute}")
        make_backup(workspace.path, "on_time")
    holder = Holder(monkeypatch, lambda one: one.suffix == ".aligner" and user_data() in one.parents, 32)
    holder.left = FOR_EVER
    later = datetime.now(UTC) + timedelta(days=3)
    assert thin(uid, later) == [] and len(list_backups(uid)) == 4
    with pytest.raises(EnvironmentRefused) as caught:
        remove_backups(made[:1])
    assert caught.value.code == "file_in_use"
    holder.left = 0
    assert len(thin(uid, later)) == 2 and len(list_backups(uid)) == 2


def test_a_draft_that_cannot_be_removed_after_the_file_is_in_place_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise refusal(32)

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", refuse)
        with atomic_file(tmp_path / "a.txt") as draft:
            draft.write_text("one", "utf-8")
    assert (tmp_path / "a.txt").read_text("utf-8") == "one"


def test_what_is_not_there_is_removed(tmp_path: Path) -> None:
    remove_with_retries(tmp_path / "nothing")


def test_nothing_replaces_renames_or_removes_a_file_of_the_users_on_its_own() -> None:
    """What is written outside the one place that waits would fail wherever a scanner looks."""
    import ast

    root = Path(__file__).parents[2] / "aligner"
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_move = node.func.attr in ("replace", "rename") and len(node.args) == 1 and not node.keywords
                if is_move or (isinstance(node.func.value, ast.Name) and node.func.value.id == "os" and is_move):
                    found.add(path.relative_to(root).as_posix())
    # In files, of a list of our own that nobody else knows.
    assert found <= {"placing.py", "files.py"}
