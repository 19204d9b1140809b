"""Every sentence in the files of words is asked for somewhere in the code, by its key or by a pattern of keys."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FORMS = {"zero", "one", "two", "few", "many", "other"}


def keys(found: object, before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The parts of each key; the forms of a number are none."""
    if isinstance(found, dict) and not found.keys() <= FORMS:
        for name, value in found.items():
            yield from keys(value, (*before, name.partition("~")[0]))
    else:
        yield before


def asked() -> tuple[set[str], list[re.Pattern[str]]]:
    """The texts of the code, and those that are put together, as patterns."""
    texts: set[str] = set()
    patterns: set[str] = set()
    for file in (ROOT / "aligner").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            if isinstance(node, ast.JoinedStr):
                pieces = [str(one.value) if isinstance(one, ast.Constant) else None for one in node.values]
                if len("".join(filter(None, pieces))) > 1:
                    patterns.add("".join(".*" if piece is None else re.escape(piece) for piece in pieces))
    return texts, [re.compile(one) for one in patterns]


def test_no_sentence_is_unused() -> None:
    texts, patterns = asked()
    unused: list[str] = []
    for file in sorted((ROOT / "resources" / "words" / "en").glob("*.json")):
        for key in keys(json.loads(file.read_text("utf-8")), (file.stem,)):
            ends = {".".join(key[at:]) for at in range(len(key))}
            starts = {".".join(key[:at]) for at in range(2, len(key))}
            whole = (".".join(key), ".".join(key[1:]))
            if not (ends | starts) & texts and not any(one.fullmatch(text) for one in patterns for text in whole):
                unused.append(".".join(key))
    assert unused == []
