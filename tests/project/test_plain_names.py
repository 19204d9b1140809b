"""Names and docstrings use the standard terms of the trade, so that a newcomer finds what she looks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2] / "aligner"
STANDARD = {
    "anew": "again, rebuild",
    "apart": "separate, offset",
    "asked": "requested, question",
    "asks": "requests, opens",
    "bare": "plain, empty",
    "bring": "restore, import",
    "brings": "restores, has",
    "face": "typeface, form",
    "foot": "footer",
    "fresh": "new, recent",
    "front": "active",
    "gone": "removed, obsolete",
    "held": "pending, in_use, value",
    "hears": "listens",
    "here": "present, a name of the place",
    "kept": "stored, saved, backup",
    "leave": "finish, close, cancel",
    "lies": "layout, location",
    "made": "created, or what it is",
    "mend": "fix, problem",
    "patiently": "with_retries",
    "plainly": "clearly",
    "put": "write, set, insert",
    "said": "text, stated",
    "says": "is, states",
    "seen": "visible, known",
    "spare": "unused",
    "stood": "was",
    "tell": "report, show, write",
    "tells": "reports",
    "there": "present, a name of the place",
    "told": "text, message, reported",
    "turn": "toggle, switch",
    "turned": "toggled",
    "untold": "hidden",
    "unsaid": "unstated",
    "went": "moved",
    "whole": "complete, total, all",
}
"""Words that names do without, with what is written instead."""
KEPT = {
    "AskedQuestions",
    "Item.asked",
    "Paragraph.asked",
    "Weighting.made",
    "Workshop.asked",
    "_asked",
    "_leave_codes",
    "_missing_here",
    "_said",
    "_says_code",
    "_says_no",
    "_told",
    "dragLeaveEvent",
    "leaveEvent",
    "said_behind",
    "tell_whole",
}
"""Columns of the workspace file and what is named for them, Qt's own names, and what is not renamed yet; the list may
only shrink."""
PHRASES = (
    r"\bis told\b",
    r"\bare told\b",
    r"\banew\b",
    r"\bmend(s|ed|ing)?\b",
    r"\bhangs? on\b",
    r"\blies (in|at|on|there)\b",
)
"""What docstrings do without: reported, again, fix, depends on, is in."""


def _names(tree: ast.Module) -> Iterator[str]:
    """Functions, classes, their parameters and fields, as `function`, `Class.field` and `function.parameter`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield node.name
            arguments = node.args
            for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
                yield f"{node.name}.{argument.arg}"
        elif isinstance(node, ast.ClassDef):
            yield node.name
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    yield f"{node.name}.{field.target.id}"


def _words(name: str) -> set[str]:
    """The words of a name's last part, in small letters."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name.rpartition(".")[2])}


def test_names_use_standard_terms() -> None:
    found = {}
    for file in sorted(ROOT.rglob("*.py")):
        for name in (*_names(ast.parse(file.read_text("utf-8"))), file.stem):
            if name not in KEPT and (words := _words(name) & set(STANDARD)):
                found[f"{file.relative_to(ROOT)} {name}"] = [STANDARD[word] for word in sorted(words)]
    assert found == {}


def test_exceptions_are_still_needed() -> None:
    names = {name for file in ROOT.rglob("*.py") for name in _names(ast.parse(file.read_text("utf-8")))}
    assert names >= KEPT, "the list may only shrink: what the code no longer has is removed from it"


def test_docstrings_use_standard_terms() -> None:
    banned = re.compile("|".join(PHRASES))
    found = {}
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                text = ast.get_docstring(node) or ""
                if match := banned.search(text):
                    found[f"{file.relative_to(ROOT)} {getattr(node, 'name', '')}"] = match.group()
    assert found == {}
