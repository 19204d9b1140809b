"""Files and folders in the desktop's own programs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QUrl
from PySide6.QtGui import QDesktopServices

from aligner.lang.bidi import has_rtl, isolate, ltr


def open_on_desktop(path: Path) -> str:
    """Opens a file or folder in the desktop's own program; a sentence when that cannot be, "" when it was handed on."""
    translate = QCoreApplication.translate
    if not path.exists():
        text = translate("desktop", "It is no longer there: {path}")
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        text = translate("desktop", "No program on this computer opens this. You find it here: {path}")
    else:
        return ""
    return text.replace("{path}", shown_path(path))


def shown_path(path: Path) -> str:
    """A path as this system writes it, its parts left to right within any sentence, each in its own direction."""
    native = QDir.toNativeSeparators(str(path))
    separator = QDir.separator()
    return ltr(separator.join(isolate(part) if has_rtl(part) else part for part in native.split(separator)))
