"""A drop-down list with too little room cuts its text with an ellipsis, and shows it whole where there is room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from aligner.ui.widgets.form import choice_box, choose_nothing
from aligner.ui.widgets.inputs import ChoiceBox

LONG = "All populations of the north and of the south"


def picture(qtbot: QtBot, box: ChoiceBox, width_px: int, side: Qt.LayoutDirection) -> QImage:
    qtbot.addWidget(box)
    box.setLayoutDirection(side)
    box.setFixedSize(width_px, 32)
    box.ensurePolished()
    return box.grab().toImage()


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_text_without_room_ends_in_an_ellipsis(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    box = choice_box([(1, LONG)])
    wide = QFontMetrics(box.font()).horizontalAdvance(LONG) + 80
    shown = picture(qtbot, box, wide // 2, side)
    endings = (f"{LONG[:at].rstrip()}…" for at in range(1, len(LONG)))
    alike = [text for text in endings if picture(qtbot, choice_box([(1, text)]), wide // 2, side) == shown]
    # Longer endings have too little room themselves, and are cut to the same.
    assert 8 < len(alike[0]) < len(LONG) and len(alike) < len(LONG) - 8
    assert picture(qtbot, choice_box([(1, LONG)]), wide, side) != picture(
        qtbot, choice_box([(1, alike[0])]), wide, side
    ), "with room the text is whole"


def test_the_hint_of_a_list_in_which_nothing_is_chosen_is_shown(qtbot: QtBot) -> None:
    pictures = []
    for hint in ("Choose a goal", "Choose another"):
        box = choice_box([(1, "A")])
        choose_nothing(box, hint)
        pictures.append(picture(qtbot, box, 200, Qt.LayoutDirection.LeftToRight))
    assert pictures[0] != pictures[1]
