"""Asks before a file is left while values in it are not saved."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget


def end_editing(app: QApplication) -> None:
    """Keeps an edit that waits for the end of typing: losing the focus ends it."""
    focused = app.focusWidget()
    if focused is not None:
        focused.clearFocus()


def ask_leave(parent: QWidget, count_in_words: str) -> bool:
    """Whether the user leaves and discards what is not saved; closing the question means no."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("ask_leave")
    box.setWindowTitle(translate("Leaving", "Not saved"))
    box.setText(count_in_words)
    box.setInformativeText(
        translate("Leaving", "What stands in these fields was refused or not added. It is lost when you leave.")
    )
    stay = box.addButton(translate("Leaving", "Keep editing"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(translate("Leaving", "Leave and discard"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave
