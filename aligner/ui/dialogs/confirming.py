"""One question with two answers, of which the safe one is when the question is closed."""

from PySide6.QtWidgets import QMessageBox, QWidget


def ask(
    parent: QWidget, name: str, title: str, text: str, detail: str, *, stay_text: str, go_text: str, is_loss: bool
) -> bool:
    """Whether the user continues. Enter, Esc and closing the question mean to stay.

    name: of the dialog as an object.  stay_text, go_text: on its buttons.  is_loss: going on takes something away.
    """
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(detail)
    staying = box.addButton(stay_text, QMessageBox.ButtonRole.RejectRole)
    role = QMessageBox.ButtonRole.DestructiveRole if is_loss else QMessageBox.ButtonRole.AcceptRole
    going = box.addButton(go_text, role)
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    box.exec()
    # The keys go back to where the question was asked, whichever window the system would choose.
    parent.activateWindow()
    return box.clickedButton() is going
