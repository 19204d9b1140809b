"""A field that is only read looks so in light and dark, and not by its colours alone."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from aligner.ui.links import ToRoadmap
from tests.ui.looking import called


def upper_edge(line: QLineEdit) -> set[str]:
    """The colours in the middle of the line's upper edge."""
    picture = line.grab().toImage()
    return {picture.pixelColor(x, 0).name() for x in range(picture.width() // 3, picture.width() // 2)}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_field_that_is_only_read_has_a_broken_edge(start: Any, theme: str) -> None:
    session = start("en", theme)
    session.show(ToRoadmap("goal", session.workspace.read().leaf_goals[0].id))
    QApplication.processEvents()
    page = session.page("roadmap")
    fixed, ours = (called(page, QLineEdit, name) for name in ("Title", "In our words"))
    assert fixed.isReadOnly() and not ours.isReadOnly()
    assert len(upper_edge(fixed)) > 1 and len(upper_edge(ours)) == 1
    assert fixed.palette().color(fixed.foregroundRole()) != ours.palette().color(ours.foregroundRole())
