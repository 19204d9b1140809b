"""The keys of verbs as each system knows them; none only by a key that a laptop or a Mac does not have."""

import re
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_EXTRA_KEYS = {
    "Ins": "Ctrl+Shift+N",
    "F1": "Ctrl+Shift+G",
    "F5": "Ctrl+Shift+P",
    "F6": "Ctrl+Shift+M",
    "F7": "Ctrl+Shift+B",
    "F8": "Ctrl+Shift+F",
    "F9": "Ctrl+Shift+K",
    "F11": "Ctrl+Shift+L",
}
"""The other way for each key that needs Fn on a laptop, or is missing on a Mac."""
_NATIVE = QKeySequence.SequenceFormat.NativeText
_ON_MAC = {"Ctrl+": "⌘", "Alt+": "⌥", "Alt": "⌥", "Delete": "⌫"}


def on_mac() -> bool:
    return sys.platform == "darwin"


def keys_of(keys: str) -> list[QKeySequence]:
    """The sequence, and another way where it has a key that not everybody has."""
    return [QKeySequence(one) for one in (keys, _EXTRA_KEYS.get(keys, "")) if one]


def standard_keys(standard: QKeySequence.StandardKey, *also: str) -> list[QKeySequence]:
    """What this system has for it, and what people know from others."""
    found = list(QKeySequence.keyBindings(standard))
    for keys in map(QKeySequence, also):
        if keys not in found:
            found.append(keys)
    return found


def delete_keys() -> list[QKeySequence]:
    """The key above Return of a Mac is named delete, and Qt calls it Backspace."""
    keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) if on_mac() else (Qt.Key.Key_Delete,)
    return [QKeySequence(key) for key in keys]


def is_delete(event: QKeyEvent) -> bool:
    """Whether the key removes what is chosen."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return not modifiers and QKeySequence(event.key()) in delete_keys()


def is_add(event: QKeyEvent) -> bool:
    """Whether the keys add one more."""
    is_letters = event.key() == Qt.Key.Key_N and event.modifiers() == (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return event.key() == Qt.Key.Key_Insert or is_letters


def key_names(keys: str) -> str:
    """How the system writes them."""
    return " · ".join(one.toString(_NATIVE) for one in keys_of(keys))


def with_key_names(text: str) -> str:
    """A sentence that names keys, as this system names them."""
    if not on_mac():
        return text
    for keys, extra in _EXTRA_KEYS.items():
        text = re.sub(rf"\b{keys}\b", QKeySequence(extra).toString(_NATIVE), text)
    for name, sign in _ON_MAC.items():
        text = text.replace(name, sign)
    return text
