"""Asks before people are removed whose ballots go with them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aligner.ui.dialogs.confirming import ask


def ask_remove(parent: QWidget, named: str) -> bool:
    """Whether they are removed; closing the question means no. named: whose ballots are in, in words."""
    translate = QCoreApplication.translate
    return ask(
        parent,
        "ask_remove",
        translate("Removing", "Remove them with their ballots?"),
        translate("Removing", "A ballot is in from: {people}").replace("{people}", named),
        translate("Removing", "It goes with them. You can undo this."),
        stay_text=translate("Removing", "Leave them"),
        go_text=translate("Removing", "Remove with the ballots"),
        is_loss=True,
    )
