"""Asks before an import is left in which something was answered."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aligner.ui.dialogs.confirming import ask


def confirm_leaving(parent: QWidget, name: str) -> bool:
    """Whether the import is left; closing the question means no. name: of the file, isolated."""
    translate = QCoreApplication.translate
    return ask(
        parent,
        "ask_leave_import",
        translate("LeavingImport", "Leave the import?"),
        translate("LeavingImport", "What you answered and chose about {file} is not kept.").replace("{file}", name),
        translate("LeavingImport", "Nothing of it is in your file yet."),
        stay_text=translate("LeavingImport", "Go on with the import"),
        go_text=translate("LeavingImport", "Leave without it"),
        is_loss=True,
    )
