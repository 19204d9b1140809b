"""The hint of a day is read whole in the narrowest form."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame, QToolButton

from aligner.model.vocabulary import LANGUAGES
from aligner.ui.links import ToPrograms
from aligner.ui.widgets.value_line import ValueLine
from tests.ui.conftest import Start


def room_of(line: ValueLine) -> int:
    """How wide its text can be, beside its calendar."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
    return inside - sum(one.width() + 4 for one in line.findChildren(QToolButton)) - 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hint_of_a_day_is_not_cut(start: Start, language: str) -> None:
    session = start(language)
    assert session.workspace is not None
    session.window.resize(1100, 640)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    QApplication.processEvents()
    lines = [one for one in session.page("programs").findChildren(ValueLine) if one.kind == "date" and one.isVisible()]
    assert lines
    for line in lines:
        assert line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room_of(line), line.accessibleName()
