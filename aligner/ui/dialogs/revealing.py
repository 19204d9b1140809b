"""Asks before a result is shown to the room while ballots are missing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aligner.ui.dialogs.asking import ask


def ask_reveal(parent: QWidget, told: str) -> bool:
    """Whether the result is shown now; closing the question, Esc and Enter mean to wait.

    told: how many ballots are in and how many are wanted, in words.
    """
    translate = QCoreApplication.translate
    return ask(
        parent,
        "ask_reveal",
        translate("Revealing", "Show the result?"),
        told,
        translate("Revealing", "What the room has seen stays seen, and later ballots wait for a showing of their own."),
        stay=translate("Revealing", "Wait for the ballots"),
        go=translate("Revealing", "Show it now"),
        is_loss=False,
    )
