"""A list whose order is the user's: its keys remove the chosen line, move it, and add one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from aligner.ui.keys import is_add, is_delete


class OrderedList(QListWidget):
    """on_move: -1 for up, 1 for down, with Alt and the arrows.  on_add: None where the page itself has the key."""

    def __init__(
        self,
        on_delete: Callable[[], object],
        on_move: Callable[[int], object],
        on_add: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._on_delete, self._on_move, self._on_add = on_delete, on_move, on_add

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if is_delete(event):
            self._on_delete()
        elif self._on_add is not None and is_add(event):
            self._on_add()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self._on_move(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
