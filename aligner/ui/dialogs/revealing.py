"""Asks before a result is shown to the room while ballots are missing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_reveal(parent: QWidget, told: str) -> bool:
    """Whether the result is shown now; closing the question, Esc and Enter mean to wait.

    told: how many ballots are in and how many are wanted, in words.
    """
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("ask_reveal")
    box.setWindowTitle(translate("Revealing", "Show the result?"))
    box.setText(told)
    box.setInformativeText(
        translate("Revealing", "What the room has seen stays seen, and later ballots wait for a showing of their own.")
    )
    wait = box.addButton(translate("Revealing", "Wait for the ballots"), QMessageBox.ButtonRole.RejectRole)
    show = box.addButton(translate("Revealing", "Show it now"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    box.exec()
    # The keys are the laptop's again, whichever window the system would choose.
    parent.activateWindow()
    return box.clickedButton() is show
