"""What the program is, and where it keeps things on this computer."""

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from aligner import __version__, paths
from aligner.lang.bidi import isolate


def show_about(parent: QWidget) -> None:
    """Opens the message; the work continues when it is closed."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("about")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setWindowTitle(translate("About", "About Aligner"))
    box.setText(isolate(f"Aligner {__version__}"))
    places = translate(
        "About",
        "Each organization is one file on your own computer; the program opens no network connection. "
        "Kept versions, settings and reports of faults lie in these folders:",
    )
    folders = [QDir.toNativeSeparators(str(folder)) for folder in (paths.user_data(), paths.user_config())]
    lines = [
        places,
        *map(isolate, dict.fromkeys(folders)),
        translate("About", "Licence: MIT. The fonts have their own."),
    ]
    box.setInformativeText("\n\n".join(lines))
    box.addButton(translate("About", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
