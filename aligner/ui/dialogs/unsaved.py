"""Asks before a file is left while values in it are not saved."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from aligner.ui.dialogs.confirming import ask


def end_editing(app: QApplication) -> None:
    """Keeps an edit that waits for the end of typing: losing the focus ends it."""
    focused = app.focusWidget()
    if focused is not None:
        focused.clearFocus()


def confirm_discard(parent: QWidget, count_in_words: str) -> bool:
    """Whether the user leaves and discards what is not saved; closing the question means no."""
    translate = QCoreApplication.translate
    return ask(
        parent,
        "ask_leave",
        translate("Leaving", "Not saved"),
        count_in_words,
        translate("Leaving", "What stands in these fields was refused or not added. It is lost when you leave."),
        stay_text=translate("Leaving", "Keep editing"),
        go_text=translate("Leaving", "Leave and discard"),
        is_loss=True,
    )
