"""The two commands' set-up in folders and on systems that are not the developer's."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
HEBREW = "תל אביב"


@pytest.fixture
def preparing() -> ModuleType:
    """packaging/preparing.py, which is no module of the package."""
    spec = importlib.util.spec_from_file_location("preparing_here", ROOT / "packaging" / "preparing.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_project_is_never_installed_so_that_no_code_page_reads_its_path(preparing: ModuleType) -> None:
    packages = preparing.wanted_packages(Path(sys.executable), for_tests=True)
    command = preparing.install_command(Path("python"), packages)
    assert any(package.startswith("PySide6") for package in packages)
    assert any(package.startswith("pytest") for package in packages)
    assert "--editable" not in command and "-e" not in command
    assert [part for part in command if str(ROOT) in part] == [str(ROOT / "packaging" / "constraints.txt")]


def test_a_user_gets_no_tools_of_the_developers(preparing: ModuleType) -> None:
    packages = preparing.wanted_packages(Path(sys.executable), for_tests=False)
    assert not any(package.startswith(("pytest", "ruff")) for package in packages)


@pytest.mark.skipif(sys.platform == "win32", reason="the code page is simulated by a locale")
def test_it_runs_from_a_hebrew_folder_with_blanks_whatever_the_code_page(tmp_path: Path, preparing: ModuleType) -> None:
    folder = tmp_path / HEBREW / "my projects"
    folder.mkdir(parents=True)
    for room in ("aligner", "resources"):
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONUTF8")}
    environment = {**kept, "PYTHONPATH": str(folder), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    asked = [sys.executable, "-c", "import aligner; from pathlib import Path; print(ascii(aligner.__file__))"]
    told = subprocess.run(asked, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert ascii(HEBREW).strip("'") in told.stdout or "\\udcd7" in told.stdout, "the code of that folder"
    example = folder / "example.aligner"
    for command in (["demo", str(example), "--language", "he"], ["check", str(example)]):
        made = subprocess.run(
            [sys.executable, "-m", "aligner", *command],
            cwd=tmp_path,
            env={**environment, "PYTHONUTF8": "1"},
            capture_output=True,
            check=False,
        )
        assert made.returncode == 0, made.stderr.decode("utf-8", "replace")


def test_the_code_is_found_without_being_installed(preparing: ModuleType) -> None:
    environment = preparing.running_environment()
    assert environment["PYTHONPATH"].split(os.pathsep)[0] == str(ROOT)
    assert environment["PYTHONUTF8"] == "1"


def test_compiled_modules_are_kept_whatever_the_caller_asked(
    preparing: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(preparing, "VENV", tmp_path)
    environment = preparing.running_environment()
    subprocess.run([sys.executable, "-c", "import aligner.paths"], cwd=tmp_path, env=environment, check=True)
    assert list(tmp_path.rglob("paths.*.pyc"))


@pytest.mark.parametrize(("system", "name"), [("nt", "winget install"), ("mac", "python.org/downloads/macos")])
def test_a_python_that_does_not_fit_is_told_with_the_exact_way_to_one_that_does(
    preparing: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    system: str,
    name: str,
) -> None:
    monkeypatch.setattr(preparing, "VENV", tmp_path / "none")
    monkeypatch.setattr(preparing, "install_libraries", lambda _wanted: None)
    monkeypatch.setattr(preparing, "FIT", ((2, 0),))
    monkeypatch.setattr(preparing.shutil, "which", lambda name, path=None: None)
    if system == "nt":
        monkeypatch.setattr(preparing.os, "name", "nt")
    else:
        monkeypatch.setattr(preparing.sys, "platform", "darwin")
    with pytest.raises(SystemExit):
        preparing.prepare(for_tests=False)
    told = capsys.readouterr().err
    assert name in told and "3.13" in told
