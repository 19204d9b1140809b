"""A kind of record is named by its description, never by its table's name as a text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import aligner
from aligner.model.kinds import KINDS

PACKAGE = Path(aligner.__file__).parent
FREE = ("model", "store")
"""The rooms that say what kinds are called, and that read the file by its tables."""
TABLES = {kind.name for kind in KINDS}
OTHER_WORDS = {
    "actions/joint_maps.py": {"goal", "stage"},
    "exchange/joint_maps.py": {"goal", "initiative", "stage"},
    # Keys of JSON that we read or write.
    "actions/ballot_files.py": {"participant"},
    "actions/example_choices.py": {"goal", "stage"},
    "actions/example_dates.py": {"workshop"},
    "actions/examples.py": {"actor", "goal", "indicator", "initiative", "organization", "program", "stage", "workshop"},
    "analysis/catalysts.py": {"goal"},
    "analysis/charges.py": {"actor", "goal"},
    "analysis/left_out.py": {"program"},
    "analysis/own_measures.py": {"goal", "indicator", "program"},
    "analysis/as_json.py": {"placement", "workshop"},
    "analysis/field.py": {"goal", "stage"},
    "analysis/field_json.py": {"activity", "actor", "decision", "goal", "need", "program", "stage"},
    "storyline/as_json.py": {"decision", "goal"},
    "storyline/writing.py": {"initiative"},
    "cli/commands.py": {"meeting"},
    "kit/making.py": {"meeting"},
    # Options of a kit.
    "actions/kit_history.py": {"meeting"},
    "actions/kit_plan.py": {"meeting"},
    "ui/pages/kit/summary.py": {"meeting"},
    "ui/pages/kit/meeting.py": {"meeting"},
    "ui/pages/kit/since.py": {"meeting"},
    # Fields that a refusal is about.
    "actions/ballots.py": {"participant"},
    # Values that a sentence takes, and topics of findings and notices.
    "actions/decisions.py": {"indicator"},
    "analysis/findings.py": {"goal", "indicator", "placement"},
    "analysis/findings_workshop.py": {"goal", "workshop"},
    "charts/field.py": {"goal", "stage"},
    "charts/network.py": {"goal", "organization", "stage"},
    "charts/needle.py": {"indicator"},
    "kit/content/by_goal.py": {"goal"},
    "kit/content/own_measures.py": {"indicator"},
    "kit/content/deciding.py": {"decision", "resolution"},
    "kit/content/priorities.py": {"goal"},
    "kit/papers/briefing.py": {"resolution"},
    "kit/content/roadmap.py": {"indicator", "initiative"},
    "kit/content/workshop.py": {"goal", "workshop"},
    "lang/problems.py": {"ballot"},
    "lang/words.py": {"initiative"},
    "rules/charges.py": {"goal"},
    "rules/connections.py": {"actor"},
    "rules/links.py": {"goal"},
    "storyline/ours.py": {"goal", "indicator", "initiative", "need", "organization", "program"},
    "storyline/sending.py": {"placement", "workshop"},
    "ui/pages/field/connections.py": {"actor", "goal"},
    "ui/pages/field/page.py": {"actor", "goal"},
    "ui/pages/placement/panel.py": {"placement"},
    "ui/projector/scenes.py": {"goal"},
    # Names of icons.
    "ui/pages/kit/sending.py": {"goal", "indicator", "placement"},
    # Columns of the workbook to import.
    "exchange/crossed.py": {"goal", "indicator", "participant", "program"},
    "exchange/fits.py": {"goal"},
    "exchange/guessing.py": {"goal"},
    "exchange/joining.py": {"participant"},
    "exchange/measured.py": {"goal", "indicator"},
    "exchange/packages.py": {"actor", "goal", "initiative", "stage"},
    "exchange/reshaping.py": {"goal", "participant"},
    "exchange/shapes.py": {"goal", "indicator", "participant", "program"},
    "exchange/sheets.py": {"participant"},
    "exchange/writing.py": {"participant"},
    "rules/cells.py": {"program"},
    "rules/goals.py": {"goal"},
    "rules/payments.py": {"program"},
    "rules/shares.py": {"program"},
    # Sections of the kit, and heads of its tables.
    "kit/content/appendix.py": {"decision", "program", "workshop"},
    "kit/content/field.py": {"actor", "goal"},
    "kit/content/outline.py": {"meeting", "resolution"},
    "kit/content/rules.py": {"initiative", "resolution", "workshop"},
    "kit/content/documents/funders.py": {"goal"},
    "kit/content/documents/story.py": {"goal", "program"},
    "kit/content/documents/guide.py": {"decision", "resolution", "workshop"},
    "kit/content/documents/deciding.py": {"decision", "goal", "workshop"},
    "kit/papers/sides.py": {"organization"},
    "kit/papers/poster.py": {"organization"},
    "kit/workbook/writer.py": {"goal"},
    "kit/content/documents/workbook.py": {"goal", "indicator", "program", "stage"},
    # Pages, dialogs, icons and looks of the window.
    "ui/dialogs/organization.py": {"organization"},
    "ui/frame/navigation.py": {"brand"},
    "ui/links.py": {"placement", "workshop"},
    "ui/look/icons.py": {"stage"},
    "ui/pages/placement/page.py": {"placement"},
    "ui/pages/placement/step.py": {"placement"},
    "ui/pages/programs/bulk.py": {"placement"},
    "ui/pages/programs/inspector.py": {"placement"},
    "ui/pages/roadmap/outline.py": {"goal", "indicator", "stage"},
    "ui/pages/roadmap/page.py": {"goal", "indicator", "stage"},
    "ui/pages/workshop/page.py": {"workshop"},
    "ui/pages/workshop/step.py": {"workshop"},
    "ui/widgets/findings.py": {"indicator", "placement", "workshop"},
}
"""Texts that are a table's name, too, but mean something else: by file."""


def test_no_table_is_named_by_a_text_outside_the_model_and_the_store() -> None:
    found = {(file, word) for file, word in _texts()}
    known = {(file, word) for file, words in OTHER_WORDS.items() for word in words}
    assert sorted(found - known) == []


def test_the_list_of_other_words_holds_nothing_that_is_gone() -> None:
    known = {(file, word) for file, words in OTHER_WORDS.items() for word in words}
    assert sorted(known - set(_texts())) == []


def test_what_an_other_word_means_is_never_a_kind() -> None:
    assert [place for place, word in _kinds_by_text() if word] == []


def _texts() -> Iterator[tuple[str, str]]:
    for path, node in _nodes():
        if _is_table(node):
            yield path, node.value  # pyright: ignore[reportAttributeAccessIssue]


def _kinds_by_text() -> Iterator[tuple[str, str]]:
    """Table names in places that only kinds have: given as `kind`, or compared with one."""
    for path, node in _nodes():
        if isinstance(node, ast.keyword) and node.arg == "kind" and _is_table(node.value):
            yield f"{path}:{node.value.lineno}", ast.unparse(node.value)
        if isinstance(node, ast.Compare) and "kind" in ast.unparse(node.left):
            for part in ast.walk(node):
                if _is_table(part):
                    yield f"{path}:{node.lineno}", ast.unparse(part)


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        path = file.relative_to(PACKAGE)
        if path.parts[0] not in FREE:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield path.as_posix(), node


def _is_table(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value in TABLES
