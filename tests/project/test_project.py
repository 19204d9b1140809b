"""What the README promises, and rules that hold for the whole project."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from aligner import cli
from aligner.model.vocabulary import LANGUAGES
from aligner.paths import resources
from aligner.ui.frame.page_list import PAGES

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "aligner").rglob("*.py"))
TOP = {"pyproject.toml", "aligner", "resources", "i18n", "tests", "packaging", "README.md"}


def test_the_top_level_holds_only_its_fixed_names() -> None:
    made_by_tools = {"kit", "build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - made_by_tools <= TOP


def test_no_file_is_longer_than_500_lines() -> None:
    everything = (*SOURCES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").rglob("*.py"))
    long = [str(path) for path in everything if len(path.read_text("utf-8").splitlines()) > 500]
    assert not long


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not {path.stem for path in SOURCES} & {"utils", "helpers", "manager", "common", "misc"}


def test_every_command_of_the_readme_exists_and_the_other_way_round() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    told = set(re.findall(r"^\| `aligner (\w+)", readme, re.MULTILINE))
    assert told == set(cli.COMMANDS)
    for room in re.findall(r"`(aligner/\w+/|resources/\w+/|packaging/|i18n/)`", readme):
        assert (ROOT / room).is_dir(), room


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_the_two_commands_use_only_the_standard_library(script: str) -> None:
    for name in (script, "preparing.py"):
        tree = ast.parse((ROOT / "packaging" / name).read_text("utf-8"))
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names.append(node.module)
            for imported in names:
                top = imported.split(".")[0]
                assert top == "preparing" or top in sys.stdlib_module_names, imported


def test_windows_has_a_console_entry_beside_the_windows_entry_and_both_lead_to_main() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    # A gui script's standard streams lead nowhere on Windows, and no shell waits for its exit code.
    assert project["scripts"] == {"aligner": "aligner.__main__:main"}
    assert project["gui-scripts"] == {"aligner-window": "aligner.__main__:main"}
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "`aligner-window`" in readme and all(f"`{name}`" in readme for name in project["scripts"])


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--version"], 0), (["frobnicate"], 2), (["check", "none.aligner"], 5)]
)
def test_the_console_entry_gives_its_exit_code_to_the_shell(arguments: list[str], code: int, tmp_path: Path) -> None:
    # What pip writes for an entry of `project.scripts`.
    entry = "import sys; from aligner.__main__ import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", entry, *arguments], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == code and (done.stdout or done.stderr)


def test_every_dependency_is_locked() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    locked = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").casefold().replace("_", "-")
    for requirement in wanted:
        name = re.split(r"[<>=\[;]", requirement)[0].casefold().replace("_", "-")
        assert f"\n{name}==" in locked, name


def test_every_error_code_in_the_program_has_its_sentence() -> None:
    import json

    files = [resources() / "words" / "en" / f"{name}.json" for name in ("errors", "importing")]
    sentences = {key for file in files for key in json.loads(file.read_text("utf-8"))}
    raising = {"refuse", "of", "Unusable", "EnvironmentRefused"}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in raising and isinstance(first, ast.Constant) and isinstance(first.value, str):
                assert first.value in sentences, f"{path.name}: {first.value}"


def test_nothing_opens_the_network() -> None:
    forbidden = {"socket", "http", "urllib.request", "ssl", "requests", "QtNetwork", "ftplib", "smtplib"}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names.append(node.module)
            assert not set(names) & forbidden, path


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_window_word_is_translated(language: str) -> None:
    import xml.etree.ElementTree as ElementTree

    tree = ElementTree.parse(ROOT / "i18n" / f"aligner_{language}.ts")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None and translation.get("type") != "unfinished", message.findtext("source")
        source, words = message.findtext("source") or "", translation.text or ""
        assert set(re.findall(r"\{\w+\}", source)) == set(re.findall(r"\{\w+\}", words)), source
        assert words.strip(), source


def test_widgets_are_used_only_in_the_window() -> None:
    for path in SOURCES:
        room = path.relative_to(ROOT / "aligner").parts[0]
        if room not in ("ui", "app.py"):
            assert "QtWidgets" not in path.read_text("utf-8"), path


def test_a_verb_reaches_for_nothing_but_the_workspace_it_is_handed() -> None:
    """It may be run again on another workspace, when its page is gone."""
    bad = []
    for path in (ROOT / "aligner" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Lambda | ast.FunctionDef) or not node.args.args:
                continue
            if node.args.args[0].arg != "workspace":
                continue
            names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
            bad += [f"{path.name}:{node.lineno}"] if "self" in names else []
    assert not bad


def test_every_verb_is_handed_over_as_one_that_takes_a_workspace() -> None:
    bad = []
    for path in (ROOT / "aligner" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            verb = node.args[0]
            if node.func.attr in ("attempt", "_attempt") and isinstance(verb, ast.Lambda):
                is_told = bool(verb.args.args) and verb.args.args[0].arg == "workspace"
                bad += [] if is_told else [f"{path.name}:{node.lineno}"]
    assert not bad


def test_no_part_of_the_window_names_a_page_but_by_its_link() -> None:
    known = {link.page for link in PAGES}
    bad = []
    for path in (ROOT / "aligner" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0] if node.args else None
            if name in ("show", "show_page", "page_class", "DraftPlace", "About") and isinstance(first, ast.Constant):
                bad += [f"{path.name}:{node.lineno}"] if first.value in known else []
    assert not bad


def test_every_font_has_its_licence_where_the_readme_says() -> None:
    fonts = resources() / "fonts"
    families = {path.stem.split("-")[0] for path in fonts.glob("*.ttf")}
    licences = {path.stem.removeprefix("OFL-") for path in fonts.glob("OFL-*.txt")}
    assert families == licences
    assert "`resources/fonts/OFL-*.txt`" in (ROOT / "README.md").read_text("utf-8")


def test_no_file_names_a_folder_of_the_machine_that_it_was_written_on() -> None:
    """Tests find what lies beside the project by its own place; `.coverage` and such stay outside of it."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("git does not tell")
    names = [name for name in listed.stdout.decode("utf-8").split("\0") if (ROOT / name).is_file()]
    folder = re.compile(rb"""["'(= ]/(?:work|check)/""")
    assert not [name for name in names if folder.search((ROOT / name).read_bytes())]
    assert ".coverage" not in names and len(names) > 500
