"""The pages of a document as pictures: one under the other, with the strip of small ones, each following the other."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from aligner.actions.kit_previews import Pictures
from aligner.ui.pages.kit.preview import Preview, Sheet
from tests.ui.conftest import Start
from tests.ui.looking import called

PAGES = 5


def picture(shade: int) -> bytes:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(shade, shade, shade))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(data.data())


@pytest.fixture
def preview(start: Start, qtbot: QtBot) -> Preview:
    made = Preview(start("en").page("overview").context)
    qtbot.addWidget(made)
    made.resize(500, 420)
    made.show()
    show(made, PAGES)
    return made


def show(preview: Preview, count: int) -> None:
    """Shows so many pages, decoded to the last."""
    preview.show_pictures(Pictures([picture(40 * at) for at in range(count)]))
    for _ in range(3 * PAGES):
        for timer in preview.findChildren(QTimer):
            if timer.isActive():
                timer.timeout.emit()
        QApplication.processEvents()


def strip(preview: Preview) -> QListWidget:
    return called(preview, QListWidget, "All pages, small")


def pages(preview: Preview) -> QScrollArea:
    return called(preview, QScrollArea, "Preview of the pages")


def test_the_strip_follows_where_one_reads_to_the_end_and_back_to_the_first(preview: Preview) -> None:
    bar = pages(preview).verticalScrollBar()
    assert (strip(preview).count(), strip(preview).currentRow()) == (PAGES, 0)
    assert bar.maximum() > 0
    assert strip(preview).iconSize() == QSize(95, 63), "small enough for many, large enough to tell them apart"
    bar.setValue(bar.maximum())
    assert strip(preview).currentRow() >= PAGES - 2
    bar.setValue(0)
    assert strip(preview).currentRow() == 0


def test_a_page_that_is_chosen_in_the_strip_is_brought_to_the_top(preview: Preview) -> None:
    bar = pages(preview).verticalScrollBar()
    strip(preview).setCurrentRow(2)
    third = bar.value()
    strip(preview).setCurrentRow(1)
    assert 0 < bar.value() < third
    strip(preview).setCurrentRow(0)
    assert bar.value() < 20


def test_a_shorter_document_leaves_no_page_of_the_longer_one(preview: Preview) -> None:
    strip(preview).setCurrentRow(PAGES - 1)
    show(preview, 2)
    assert strip(preview).count() == 2
    show(preview, PAGES)
    assert strip(preview).count() == PAGES
    texts = [strip(preview).item(at).text() for at in range(PAGES)]
    assert len(set(texts)) == PAGES


@pytest.mark.parametrize("width", [911, 240, 400])
def test_a_page_is_never_wider_than_its_place(preview: Preview, qtbot: QtBot, width: int) -> None:
    show(preview, 2)
    preview.resize(width, 475)
    room = pages(preview).viewport()
    qtbot.waitUntil(lambda: all(0 < one.width() <= room.width() for one in preview.findChildren(Sheet)))
