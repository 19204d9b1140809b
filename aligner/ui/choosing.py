"""Files and folders that the user chooses in the system's own dialogs. They begin where she was last, and the documents
are where she begins: the folder that the program runs in says nothing to her."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aligner.ui.context import Memory


def ask_file(parent: QWidget, memory: Memory, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """The file that the user chooses; None when she leaves. folder: where it is likely to be, if that is known."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or memory.last_folder), kinds)
    return _remember(chosen, memory)


def ask_files(parent: QWidget, memory: Memory, title: str, kinds: str) -> list[Path]:
    """The files that the user chooses together; none when she leaves."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(memory.last_folder), kinds)
    return [path for one in chosen if (path := _remember(one, memory)) is not None]


def ask_new_file(parent: QWidget, memory: Memory, title: str, name: str, kinds: str) -> tuple[Path | None, str]:
    """The path of a file to write, None when the user leaves, and of which of the kinds she wants it."""
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(memory.last_folder / name), kinds)
    return _remember(chosen, memory), kind


def ask_folder(parent: QWidget, memory: Memory, title: str, folder: Path | None = None) -> Path | None:
    """The folder that the user chooses; None when she leaves. folder: where looking for it begins, if that is known."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or memory.last_folder))
    return _remember(chosen, memory, is_folder=True)


def _remember(chosen: str, memory: Memory, *, is_folder: bool = False) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    memory.keep_folder(path if is_folder else path.parent)
    return path
