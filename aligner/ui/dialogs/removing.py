"""Asks before people are removed whose ballots go with them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_remove(parent: QWidget, named: str) -> bool:
    """Whether they are removed; closing the question means no. named: whose ballots are in, in words."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("ask_remove")
    box.setWindowTitle(translate("Removing", "Remove them with their ballots?"))
    box.setText(translate("Removing", "A ballot is in from: {people}").replace("{people}", named))
    box.setInformativeText(translate("Removing", "It goes with them. You can undo this."))
    stay = box.addButton(translate("Removing", "Leave them"), QMessageBox.ButtonRole.RejectRole)
    remove = box.addButton(translate("Removing", "Remove with the ballots"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is remove
