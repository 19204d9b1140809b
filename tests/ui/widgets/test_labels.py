"""Labels draw the whole of their letters where they begin."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import isolate, strip_isolates
from aligner.ui.widgets.labels import label


def drawn(one: QLabel, size: QSize) -> QImage:
    one.resize(size)
    return one.grab().toImage()


@pytest.mark.parametrize("text", ["Reading gypsy", "שם " + isolate("gypsy"), "قراءة " + isolate("في البرامج")])
def test_marks_that_isolate_a_name_press_no_letter_out_of_its_label(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """They come from a font that is taller than the label's own."""
    right_to_left = Qt.LayoutDirection.RightToLeft
    monkeypatch.setattr(QGuiApplication, "layoutDirection", staticmethod(lambda: right_to_left))
    with_marks, without = label(text if isolate("x")[0] in text else isolate(text)), label(strip_isolates(text))
    for one in (with_marks, without):
        qtbot.addWidget(one)
        one.setLayoutDirection(right_to_left)
        one.ensurePolished()
    size = QSize(300, without.heightForWidth(300))
    assert with_marks.heightForWidth(300) == size.height()
    pictures = [drawn(one, size) for one in (with_marks, without)]
    rows = [
        [y for y in range(one.height()) if len({one.pixel(x, y) for x in range(one.width())}) > 1] for one in pictures
    ]
    assert rows[0] and rows[0] == rows[1], "the same rows hold ink"


def test_a_foreign_text_of_several_lines_ends_where_it_ends(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its full stop stands behind its last letter, on the last line, too."""
    right_to_left = Qt.LayoutDirection.RightToLeft
    monkeypatch.setattr(QGuiApplication, "layoutDirection", staticmethod(lambda: right_to_left))
    text = "Dates of decisions move with the day on which all is made"
    ended, open_ended = label(isolate(f"{text}.")), label(isolate(text))
    for one in (ended, open_ended):
        qtbot.addWidget(one)
        one.setLayoutDirection(right_to_left)
    size = QSize(150, ended.heightForWidth(150))
    lines = size.height() // ended.fontMetrics().lineSpacing()
    assert lines >= 3
    last = size.height() - ended.fontMetrics().lineSpacing()
    tops: list[tuple[int, int]] = []
    for one in (ended, open_ended):
        picture = drawn(one, size)
        columns = [
            [y for y in range(last, size.height()) if picture.pixel(x, y) != picture.pixel(0, 0)]
            for x in range(size.width())
        ]
        inked = [column for column in columns if column]
        # A stop moves the letters by a part of a pixel, so a single column may be a hair taller or lower.
        tops.append((min(map(min, inked[:3])), min(map(min, inked[-2:]))))
    (begun, stop), (open_begun, letter) = tops
    assert abs(begun - open_begun) <= 1, "the line begins with the same letter, with and without its full stop"
    assert stop - begun >= 2 and stop - letter >= 2, "and the stop, which is low, ends it"
