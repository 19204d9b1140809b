"""A row that continues in another: nothing over anything else, and as much between as was asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aligner.ui.widgets.flow import Flow

SIZES = ((60, 20), (40, 30), (90, 20), (20, 10), (150, 20))
GAP_PX = 6


def flow(qtbot: QtBot, direction: Qt.LayoutDirection) -> tuple[QWidget, Flow, list[QWidget]]:
    parent = QWidget()
    parent.setLayoutDirection(direction)
    qtbot.addWidget(parent)
    made = Flow(parent, spacing=GAP_PX)
    parts: list[QWidget] = []
    for wide, tall in SIZES:
        part = QWidget()
        part.setFixedSize(wide, tall)
        made.addWidget(part)
        parts.append(part)
    parent.resize(200, made.heightForWidth(200))
    parent.show()
    return parent, made, parts


@pytest.mark.parametrize("is_rtl", [False, True])
def test_parts_stand_beside_each_other_and_go_on_in_the_next_row(qtbot: QtBot, is_rtl: bool) -> None:
    _parent, made, parts = flow(qtbot, Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    # 60 + 6 + 40 + 6 + 90 would be two more than there is: three rows, each as tall as its tallest part.
    starts = [200 - part.x() - part.width() if is_rtl else part.x() for part in parts]
    assert starts == [0, 66, 0, 96, 0]
    assert [part.y() for part in parts] == [5, 0, 36, 41, 62]
    assert made.heightForWidth(200) == 82
    assert made.sizeHint().width() == sum(wide for wide, _ in SIZES) + 4 * GAP_PX
    assert (made.sizeHint().height(), made.minimumSize().width()) == (30, 150)


def test_what_is_hidden_takes_no_place(qtbot: QtBot) -> None:
    _parent, made, parts = flow(qtbot, Qt.LayoutDirection.LeftToRight)
    parts[0].hide()
    made.activate()
    assert [part.x() for part in parts[1:]] == [0, 46, 142, 0]
    assert made.heightForWidth(1000) == 30
    for part in parts:
        part.hide()
    made.activate()
    assert made.heightForWidth(1000) == 0
