"""Damage is reported by every command in plain words: exit 4, or the work is right; never a traceback."""

import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aligner import cli
from aligner.actions.examples import create_example
from aligner.actions.history import full_history
from aligner.actions.kit_history import list_kits
from aligner.model.errors import Unusable
from aligner.store.workspace import open_workspace

SEEDS = 40


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("sound") / "w.aligner"
    with create_example(path, "nonprofit", "en") as workspace:
        program = workspace.read().programs[0]
        workspace.run("edit", lambda change: change.edit(type(program), program.id, title="Another"))
    yield path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def damage(path: Path, statement: str, *values: Any) -> None:
    base = sqlite3.connect(path)
    base.execute("PRAGMA ignore_check_constraints = ON")
    base.execute("PRAGMA foreign_keys = OFF")
    base.execute(statement, values)
    base.commit()
    base.close()


def every_command(path: Path, folder: Path) -> list[list[object]]:
    source = folder / "Programs.csv"
    source.write_text("Code,Title\nN1,New\n", "utf-8")
    return [
        ["analyse", path, "--json"],
        ["analyse", path],
        ["check", path],
        ["kit", path, "--out", folder / "kit", "--only", "workbook"],
        ["export", path, folder / "out.xlsx"],
        ["backup", path, folder / "copy.aligner"],
        ["backups", path],
        ["import", path, source, "--dry-run"],
        ["import", path, source],
    ]


BLOB = b"\xff\x00\xd7\x90"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE program SET title = x'ff00d790' WHERE id = (SELECT min(id) FROM program)",
        "UPDATE program SET title = CAST(title AS BLOB) WHERE id = (SELECT min(id) FROM program)",
        "UPDATE organization SET mission = x'00'",
        "UPDATE program SET budget_minor = 'much' WHERE id = (SELECT min(id) FROM program)",
        "UPDATE program SET budget_minor = -5 WHERE id = (SELECT min(id) FROM program)",
        "UPDATE placement SET share = 9e999 WHERE id = (SELECT min(id) FROM placement)",
        "UPDATE goal SET title = 'a' || char(11) WHERE id = (SELECT min(id) FROM goal)",
        "UPDATE measurement SET date = '2024-13-01'",
        "UPDATE weighting SET weights = '{\"G1\": 1'",
        "UPDATE weighting SET weights = '[1]'",
        "UPDATE weighting SET goal_list = '{}'",
        "UPDATE workshop SET goal_list = '[[\"a\", 1, 2]]'",
        "UPDATE tablehash SET hash = x'00'",
        "UPDATE document SET revision = 'x'",
    ],
)
def test_a_damaged_value_is_told_as_damage_by_every_command(
    statement: str, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "w.aligner"
    shutil.copyfile(sound, path)
    damage(path, statement)
    before = path.read_bytes()
    for command in every_command(path, tmp_path):
        code, out, error = run(capsys, *command, "--language", "en")
        told = out + error
        if command[0] == "backup" and "hash = x" not in statement:
            assert code in (0, 4), (command, told)
            continue
        assert code == 4 and "damaged" in told, (command, told)
    assert path.read_bytes() == before and not (tmp_path / "kit").exists()


def test_any_value_of_another_type_is_told_or_does_no_harm(
    sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = sqlite3.connect(sound)
    tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = [
        (table, row[1])
        for table in tables
        if not table.startswith("sqlite_")
        for row in base.execute(f'PRAGMA table_info("{table}")')
    ]
    base.close()
    for seed in range(SEEDS):
        chance = random.Random(seed)
        folder = tmp_path / str(seed)
        folder.mkdir()
        path = folder / "w.aligner"
        shutil.copyfile(sound, path)
        table, column = chance.choice(columns)
        value = chance.choice([BLOB, "", "x", 7, -1, 1.5, float("inf"), 2**62, None, "[1", "{}", "2024-02-31"])
        try:
            damage(path, f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = (SELECT min(rowid) FROM "{table}")', value)
        except sqlite3.Error:
            continue
        commands = every_command(path, folder)
        for command in (*commands[:2], *chance.sample(commands[2:], 3), ["salvage", path, folder / "s.aligner"]):
            code, _, error = run(capsys, *command, "--language", "en")
            assert code in (0, 3, 4), (table, column, value, command, code, error)


def test_damaged_history_and_kits_are_told_as_damage(sound: Path, tmp_path: Path) -> None:
    for number, statement in enumerate(
        (
            "UPDATE history SET before_values = '{\"title\"'",
            "UPDATE history SET after_values = '[1]'",
            "UPDATE history SET at = 'yesterday'",
        )
    ):
        path = tmp_path / f"{number}.aligner"
        shutil.copyfile(sound, path)
        damage(path, statement)
        with open_workspace(path, read_only=True) as workspace, pytest.raises(Unusable):
            full_history(workspace)
    path = tmp_path / "kits.aligner"
    shutil.copyfile(sound, path)
    damage(path, "INSERT INTO kitmade (made, revision, options, files, frozen) VALUES ('x', 1, '[]', '{}', x'00')")
    with open_workspace(path, read_only=True) as workspace, pytest.raises(Unusable):
        list_kits(workspace)


def test_a_blob_of_real_damage_is_told_and_salvaged(
    shared_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "text-became-blob.aligner"
    shutil.copyfile(shared_data / "cases" / "faults" / path.name, path)
    path.chmod(0o600)
    for command in every_command(path, tmp_path):
        assert run(capsys, *command)[0] == 4
    saved = tmp_path / "saved.aligner"
    assert run(capsys, "salvage", path, saved)[0] == 0
    assert run(capsys, "check", saved)[0] == 0 and run(capsys, "analyse", saved, "--json")[0] == 0


def test_what_something_else_changed_is_noted_and_the_work_goes_on(
    sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "w.aligner"
    shutil.copyfile(sound, path)
    damage(path, "UPDATE goal SET title = 'Changed elsewhere' WHERE id = (SELECT min(id) FROM goal)")
    for command in every_command(path, tmp_path):
        code, out, error = run(capsys, *command, "--language", "en")
        assert code == (4 if command[0] == "check" else 0), error
        assert len(error.splitlines()) == 1 and "Goals" in error
        if "--json" in command:
            assert json.loads(out)["goals"]


def test_a_salvaged_file_holds_no_damaged_history(
    sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, saved = tmp_path / "w.aligner", tmp_path / "saved.aligner"
    shutil.copyfile(sound, path)
    damage(path, "UPDATE history SET before_values = '{'")
    damage(path, "UPDATE program SET title = x'ff' WHERE id = (SELECT min(id) FROM program)")
    damage(path, "INSERT INTO kitmade (made, revision, options, files, frozen) VALUES ('x', 1, '[]', '{}', x'00')")
    assert run(capsys, "salvage", path, saved)[0] == 0
    with open_workspace(saved) as workspace:
        assert list_kits(workspace) == [] and full_history(workspace) == ()
