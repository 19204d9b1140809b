"""Text has one encoding everywhere: what Windows would take unasked is its own code page."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for room in ("aligner", "packaging", "tests") for path in (ROOT / room).rglob("*.py"))
_TEXT_ARGUMENTS = {"read_text": 0, "write_text": 1}
"""Where the encoding is among the arguments without a name."""


def _unnamed(tree: ast.AST) -> list[int]:
    """Lines that read or write text and leave the encoding to the system."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if any(keyword.arg == "encoding" for keyword in node.keywords):
            continue
        if (name in _TEXT_ARGUMENTS and len(node.args) <= _TEXT_ARGUMENTS[name]) or (
            name == "open" and isinstance(node.func, ast.Name) and not _is_binary(node)
        ):
            found.append(node.lineno)
    return found


def _is_binary(call: ast.Call) -> bool:
    modes = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)


def test_every_text_names_its_encoding() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}" for path in SOURCES for line in _unnamed(ast.parse(path.read_text("utf-8")))
    ]
    assert not wrong


@pytest.mark.parametrize(
    "line", ["p.read_text()", 'p.write_text("x")', 'open("x")', 'open("x", "w")', 'open(mode="r", file="x")']
)
def test_a_text_without_its_encoding_is_seen(line: str) -> None:
    assert _unnamed(ast.parse(line))


@pytest.mark.parametrize("line", ['p.read_text("utf-8")', 'open("x", "rb")', 'p.write_text("x", encoding="utf-8")'])
def test_a_named_encoding_is_right(line: str) -> None:
    assert not _unnamed(ast.parse(line))


def test_line_ends_are_the_same_on_every_system() -> None:
    lines = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "* text=auto eol=lf" in lines
    binary = {line.split()[0].removeprefix("*") for line in lines if line.endswith(" binary")}
    held = {path.suffix for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {suffix for suffix in held if suffix in (".png", ".ttf", ".qm", ".pptx")} <= binary
