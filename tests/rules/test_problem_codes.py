"""Each rule's problem is raised in one module, so that no two rooms can disagree about it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import aligner

PACKAGE = Path(aligner.__file__).parent
RULES = PACKAGE / "rules"
RAISING = {"Violation", "_violation", "of"}
"""What makes a problem of a code in the rules: the texts of its first argument."""
ELSEWHERE = {
    # The same row of a file twice, which no state of records holds: codes and keys that rows have before they are any.
    "duplicate_code": {"exchange/identities.py"},
    "duplicate_value": {"exchange/plan.py"},
    # The rule's own problem becomes a notice there, where a list of other people keeps the rest of the row.
    "end_before_start": {"exchange/rule_checks.py"},
    # Told of a row by the other row.
    "already_there": {"exchange/rule_checks.py"},
}
"""Where a code is outside its rule's module."""


def texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def raised(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            # A test beside a choice of codes is no code.
            chosen = node.args[0]
            parts = (chosen.body, chosen.orelse) if isinstance(chosen, ast.IfExp) else (chosen,)
            if name in RAISING:
                yield from (text for part in parts for text in texts(part))


def test_each_rules_code_is_raised_in_one_module() -> None:
    homes: dict[str, set[str]] = {}
    for file in sorted(RULES.glob("*.py")):
        for code in raised(file):
            homes.setdefault(code, set()).add(file.name)
    assert len(homes) >= 16 and {code: files for code, files in homes.items() if len(files) > 1} == {}
    found: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.parent != RULES:
            for code in homes.keys() & set(texts(ast.parse(file.read_text(encoding="utf-8")))):
                found.setdefault(code, set()).add(file.relative_to(PACKAGE).as_posix())
    assert found == ELSEWHERE
