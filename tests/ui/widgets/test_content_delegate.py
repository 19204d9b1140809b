"""Texts of lists run as they are written, whichever way the window runs."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import isolate, strip_isolates
from aligner.ui.widgets.content_delegate import ContentDelegate, follow_content


@pytest.mark.parametrize("text", ["Reading", "שם", "12% – 3", "Reading שם"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_text_is_shown_in_its_own_direction_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, direction: Qt.LayoutDirection
) -> None:
    monkeypatch.setattr(QGuiApplication, "layoutDirection", staticmethod(lambda: direction))
    view = QListWidget()
    qtbot.addWidget(view)
    follow_content(view)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ContentDelegate)
    shown = delegate.displayText(text, QLocale())
    assert strip_isolates(shown) == text and shown != text
    assert delegate.displayText(shown, QLocale()) == shown, "it has its marks already"
    assert delegate.displayText(f"A {isolate(text)}", QLocale()) == f"A {isolate(text)}"
    assert delegate.displayText("", QLocale()) == ""
