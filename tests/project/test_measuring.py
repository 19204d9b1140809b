"""Text is measured in one place for office files and in one for what is painted (decision 8)."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2] / "aligner"


def users_of(*names: str) -> set[str]:
    """The files that import one of the names, without those of the window: it lays out its own widgets."""
    found = set()
    for file in ROOT.rglob("*.py"):
        path = file.relative_to(ROOT).as_posix()
        nodes = ast.walk(ast.parse(file.read_bytes()))
        imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
        if imported & set(names) and not path.startswith("ui/"):
            found.add(path)
    return found


def test_painted_text_is_measured_by_the_charts_outlines_alone() -> None:
    assert users_of("QFontMetrics", "QFontMetricsF") == {"charts/outlines.py"}


def test_text_of_office_files_is_measured_by_the_office_alone() -> None:
    assert users_of("width_em") == {"office/text.py"}
