"""Every word of the window that the code asks for is one that translators are given."""

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]


def asked_for() -> Iterator[tuple[str, str]]:
    """Each text that the window asks a translation of, with where."""
    for path in sorted((ROOT / "aligner" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = {"tr": 0, "translate": 1}.get(name)
            text = node.args[at] if at is not None and len(node.args) > at else None
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", text.value


def test_the_tool_of_the_translators_finds_every_word() -> None:
    known = {one.text for one in ElementTree.parse(ROOT / "i18n" / "aligner_he.ts").iter("source")}
    assert [(where, text) for where, text in asked_for() if text not in known] == []
