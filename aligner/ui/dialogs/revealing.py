"""Asks before a result is shown to the room while ballots are missing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aligner.ui.dialogs.confirming import ask


def ask_reveal(parent: QWidget, text: str) -> bool:
    """Whether the result is shown now; closing the question, Esc and Enter mean to wait.

    text: how many ballots are in and how many are wanted, in words.
    """
    translate = QCoreApplication.translate
    return ask(
        parent,
        "ask_reveal",
        translate("Revealing", "Show the result?"),
        text,
        translate("Revealing", "What the room has seen stays seen, and later ballots wait for a showing of their own."),
        stay_text=translate("Revealing", "Wait for the ballots"),
        go_text=translate("Revealing", "Show it now"),
        is_loss=False,
    )
