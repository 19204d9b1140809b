"""Wrong usage, and what ends a command from outside: a sentence, an exit code, never a traceback or a window."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aligner import cli
from aligner.actions.examples import create_example

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
    "LC_ALL": "en_GB.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
}
PLAIN = {**ENVIRONMENT, "LC_ALL": "C.UTF-8"}
"""A locale that every shell knows."""


def aligner(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aligner", *map(str, arguments)]
    environment = {**ENVIRONMENT, "ALIGNER_USER_FOLDER": os.environ["ALIGNER_USER_FOLDER"]}
    return subprocess.run(
        command,
        env=environment,
        text=True,
        timeout=120,
        check=False,
        **{"capture_output": True, **options},  # pyright: ignore[reportArgumentType, reportCallIssue]
    )


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "example.aligner"
    create_example(path, "nonprofit", "en").close()
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_word_that_is_no_command_and_no_file_is_wrong_usage_and_never_a_window(tmp_path: Path) -> None:
    for word in ("frobnicate", "missing.aligner", str(tmp_path), "x" * 5000, ""):
        ended = aligner(word)
        assert ended.returncode == 2 and ended.stdout == "", ended
        assert len(ended.stderr.splitlines()) == 1 and "command" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ("--frob", "usage_unknown_option", "--frob"),
        ("analyse", "usage_missing", "FILE"),
        ("analyse e --frob", "usage_unknown_option", "--frob"),
        ("analyse e extra", "usage_unexpected", "extra"),
        ("analyse e --json=yes", "usage_no_value", "--json"),
        ("analyse e --lang en", "usage_unknown_option", "--lang"),
        ("analyse e --language fr", "not_a_choice", "fr"),
        ("kit e", "usage_missing", "--out"),
        ("kit e --out", "usage_value_missing", "--out"),
        ("kit --out k", "usage_missing", "FILE"),
        ("kit e --out k --meeting 5", "usage_not_a_day", "5"),
        ("kit e --out k --meeting 20261125", "usage_not_a_day", "20261125"),
        ("kit e --out k --meeting 2026-02-30", "usage_not_a_day", "2026-02-30"),
        ("kit e --out k --minutes 7", "not_a_choice", "7"),
        ("kit e --out k --minutes ninety", "not_a_choice", "ninety"),
        ("kit e --out k --audience king", "not_a_choice", "king"),
        ("kit e --out k --only deck,poem", "not_a_choice", "poem"),
        ("new e --kind nonprofit", "usage_missing", "--name"),
        ("new e --kind club --name N", "not_a_choice", "club"),
        ("import e", "usage_missing", "SOURCE"),
        ("restore e", "usage_missing", "ID, OUT"),
    ],
)
def test_malformed_arguments_are_told_in_one_line_and_as_one_object(
    arguments: str, code: str, says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    exit_code, out, error = run(capsys, *arguments.split())
    assert exit_code == 2 and out == "" and len(error.splitlines()) == 1 and says in error, error
    exit_code, out, error = run(capsys, *arguments.split(), "--json")
    (told,) = json.loads(out)["errors"]
    assert exit_code == 2 and told["code"] == code and error == ""


def test_wrong_usage_is_told_in_the_language_asked_for(
    example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_IL.UTF-8")
    assert "is not a date" in run(capsys, "kit", example, "--out", "k", "--meeting", "5")[2]
    assert "אינו תאריך" in run(capsys, "kit", example, "--out", "k", "--meeting", "5", "--language", "he")[2]
    assert "ليس أمرًا" in run(capsys, "frobnicate")[2]


def help_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.run(list(arguments))
    told = capsys.readouterr()
    assert ended.value.code == 0 and told.err == ""
    return told.out


_ENGLISH = re.compile(r"\b(show|usage|positional|options|the|exit|write|otherwise|what|for)\b", re.IGNORECASE)


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_is_in_the_language_asked_for(command: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = [command] if command else []
    told = help_of(capsys, *words, "--language", language, "--help")
    assert told == help_of(capsys, *words, "--help", f"--language={language}")
    letters = {"he": "\u05d0-\u05ea", "ar": "\u0621-\u064a"}[language]
    for line in told.splitlines():
        option = re.match(r"\s+(-h, |--[a-z-]+|[A-Z]+$|[a-z]+ {3,}).*", line)
        is_synopsis = line.rstrip().endswith(("]", "FILE", "SOURCE", "OUT"))
        assert option is None or is_synopsis or re.search(f"[{letters}]", line), line
    sentences = re.sub(r"--[a-z-]+", "", told)
    assert not _ENGLISH.search(sentences), _ENGLISH.search(sentences)


@pytest.mark.parametrize("language", ["he", "en", "ar"])
@pytest.mark.parametrize("command", cli.COMMANDS)
def test_a_wrong_option_of_every_command_is_one_line_in_the_language_asked_for(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (["--frob"], ["a", "b", "c", "d", "e"], ["--json=1", "--language", language]):
        code, out, error = run(capsys, command, *wrong, "--language", language)
        assert code == 2 and out == "" and len(error.splitlines()) == 1 and "usage:" not in error
        assert re.search({"he": "[א-ת]", "ar": "[ء-ي]", "en": "[A-Z]"}[language], error)


@pytest.mark.parametrize("name", ["x.csv", "x.pdf", "x", "x.xlsx.txt", "x.xlsm"])
def test_a_workbook_is_not_written_under_the_name_of_something_else(
    name: str, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.iterdir())
    for command in (["export", example, tmp_path / name], ["template", tmp_path / name]):
        code, _, error = run(capsys, *command, "--language", "en")
        assert code == 3 and ".xlsx" in error
    assert sorted(tmp_path.iterdir()) == before


def test_a_workspace_is_not_written_under_the_name_of_something_else(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "copy.xlsx"
    for command in (["demo", out], ["backup", example, out], ["salvage", example, out]):
        code, _, error = run(capsys, *command, "--language", "en")
        assert code == 3 and "copy.aligner" in error and not out.exists()


@POSIX
def test_folders_devices_and_pipes_are_refused_at_once(
    tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe, link = tmp_path / "pipe.aligner", tmp_path / "link.aligner"
    assert sys.platform != "win32", "pipes with names are for systems that have them"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    for path in (pipe, link, tmp_path):
        for command in (
            *(["analyse", path], ["check", path], ["backup", path, tmp_path / "o.aligner"]),
            *(["salvage", path, tmp_path / "o.aligner"], ["kit", path, "--out", tmp_path / "k"]),
        ):
            code, _, error = run(capsys, *command, "--language", "en")
            assert code == 4 and path.name in error and "not a file" in error
    for path in (pipe, link):
        code, _, error = run(capsys, "import", example, path, "--language", "en")
        assert code == 3 and path.name in error and "not a file" in error


@POSIX
def test_a_reader_who_has_seen_enough_ends_the_command_quietly(example: Path) -> None:
    command = f'"{sys.executable}" -m aligner analyse "{example}" --json | head -c 1'
    ended = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], env=PLAIN, capture_output=True, text=True, check=False
    )
    assert ended.stdout == "{" and ended.stderr == "" and ended.returncode == 0


@POSIX
def test_closed_and_full_outputs_are_no_traceback(example: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = aligner("analyse", example, "--json", stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert ended.returncode == 5 and "full" in ended.stderr and "Traceback" not in ended.stderr
    shell = f'"{sys.executable}" -m aligner check "{example}" >&- 2>&- <&-'
    before = example.read_bytes()
    assert subprocess.run(["bash", "-c", shell], env=PLAIN, check=False).returncode == 0
    assert example.read_bytes() == before


@POSIX
@pytest.mark.parametrize("command", ["analyse", "kit", "export"])
def test_ctrl_c_ends_a_command_quietly(command: str, example: Path, tmp_path: Path) -> None:
    rest = {"analyse": [], "kit": ["--out", tmp_path / "kit"], "export": [tmp_path / "o.xlsx"]}[command]
    arguments = [str(part) for part in (command, example, *rest)]
    started = subprocess.Popen(
        [sys.executable, "-c", _SLOWED, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    assert started.stdout.readline() == b"ready\n"
    time.sleep(0.01)
    started.send_signal(signal.SIGINT)
    out, error = started.communicate(timeout=60)
    assert started.returncode == 130 and (out, error) == (b"", b"")
    assert not (tmp_path / "o.xlsx").exists() and not (tmp_path / "kit" / "kit.json").exists()


_SLOWED = """
import signal, sys, time
from aligner.store.workspace import Workspace
from aligner import cli
read = Workspace.read
def slow(self):
    records = read(self)
    print("ready", flush=True)
    time.sleep(30)
    return records
Workspace.read = slow
# A shell that starts work in the background lets it ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(cli.run(sys.argv[1:]))
"""


def test_a_defect_is_told_without_a_traceback(
    example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from aligner.actions import figures

    def broken(*given: object) -> None:
        raise ZeroDivisionError("Rivka's secret")

    monkeypatch.setattr(figures, "figures_of", broken)
    code, out, error = run(capsys, "analyse", example)
    assert code == 1 and out == "" and "faults.log" in error and "Rivka" not in error and "Traceback" not in error
    told = json.loads(run(capsys, "analyse", example, "--json")[1])
    assert told["errors"][0]["code"] == "program_fault"
