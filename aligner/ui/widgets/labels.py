"""Labels in the type roles of the design, and the direction of user text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QWidget

from aligner.lang.bidi import first_strong_is_rtl


def label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A label in a role of window.qss ("page_title", "muted", "figure"…); plain text, never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # A QLabel aligns by its text's own direction; here every line begins where the window's lines begin.
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    else:
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    if role:
        made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Changes the style role of a widget that is already shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def follow_content_direction(editor: QLineEdit | QTextEdit) -> None:
    """Lets an editor run in the direction of what is typed, in the window's direction while empty."""
    if isinstance(editor, QLineEdit):

        def turn(text: str) -> None:
            direction = _direction(text, editor)
            if editor.layoutDirection() != direction:
                editor.setLayoutDirection(direction)

        editor.textChanged.connect(turn)
    else:
        option = editor.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        editor.document().setDefaultTextOption(option)


def _direction(text: str, editor: QWidget) -> Qt.LayoutDirection:
    parent = editor.parentWidget()
    window_direction = parent.layoutDirection() if parent is not None else editor.layoutDirection()
    if not text:
        return window_direction
    is_rtl = first_strong_is_rtl(text, window_direction == Qt.LayoutDirection.RightToLeft)
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
