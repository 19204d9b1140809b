"""The menu bar: every verb of the frame has a place here and a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from aligner.ui.icons import icon
from aligner.ui.page_list import PAGE_NAMES, page_class
from aligner.ui.translation import NATIVE_NAMES

if TYPE_CHECKING:
    from aligner.ui.session import Session


class Menus(QObject):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._needs_file: list[QAction] = []

    def build(self) -> None:
        """Makes the menus in the window's language."""
        session = self._session
        bar = session.window.menuBar()
        bar.clear()
        self._needs_file.clear()
        files = session.files
        menu = bar.addMenu(self.tr("&File"))
        self._add(menu, self.tr("New…"), lambda: session.show_page("welcome", "new"), "new", "Ctrl+N")
        self._add(menu, self.tr("Open…"), files.ask_and_open, "open", "Ctrl+O")
        examples = menu.addMenu(self.tr("Try an example"))
        self._add(examples, self.tr("A nonprofit"), lambda: files.open_example("nonprofit"), "example")
        self._add(examples, self.tr("A foundation"), lambda: files.open_example("foundation"), "example")
        menu.addSeparator()
        self._add(menu, self.tr("Import from Excel…"), files.ask_and_import, "import", "Ctrl+I", needs_file=True)
        self._add(menu, self.tr("Export to Excel…"), files.ask_and_export, "export", "Ctrl+E", needs_file=True)
        self._add(menu, self.tr("Fill-in workbook…"), files.ask_and_write_template, "workbook")
        menu.addSeparator()
        self._add(menu, self.tr("The organization…"), files.edit_organization, "edit", needs_file=True)
        self._add(menu, self.tr("Close file"), self._close_file, "", "Ctrl+W", needs_file=True)
        self._add(menu, self.tr("Quit"), session.window.close, "", "Ctrl+Q")
        menu = bar.addMenu(self.tr("&Edit"))
        self._undo = self._add(menu, session.undo_text(), session.undo, "undo", "Ctrl+Z")
        self._redo = self._add(menu, session.redo_text(), session.redo, "redo", "Ctrl+Shift+Z")
        menu = bar.addMenu(self.tr("&Go"))
        for number, name in enumerate(PAGE_NAMES[1:], start=1):
            page = page_class(name)
            self._add(
                menu,
                page.title(self._session.kind),
                lambda p=name: session.show_page(p),
                page.icon_name,
                "Ctrl+" + str(number),
                needs_file=True,
            )
        menu.addSeparator()
        self._add(menu, self.tr("The message at the foot"), session.window.toast.take_focus, "", "F6")
        menu = bar.addMenu(self.tr("&View"))
        for code, native in NATIVE_NAMES.items():
            action = self._add(menu, native, lambda c=code: session.use_language(c))
            action.setCheckable(True)
            action.setChecked(code == session.language)
        menu.addSeparator()
        self._add(menu, self.tr("Light or dark"), session.turn_theme, "moon", "Ctrl+D")

    def show_state(self) -> None:
        """Brings undo and redo, and what needs an open file, up to date."""
        if not hasattr(self, "_undo"):
            return
        workspace = self._session.workspace
        self._undo.setText(self._session.undo_text())
        self._undo.setEnabled(workspace is not None and bool(workspace.undo_label))
        self._redo.setText(self._session.redo_text())
        self._redo.setEnabled(workspace is not None and bool(workspace.redo_label))
        for action in self._needs_file:
            action.setEnabled(workspace is not None)

    def _close_file(self) -> None:
        if not self._session.may_leave():
            return
        self._session.close_workspace()
        self._session.drafts.clear()
        self._session.show_page("welcome")

    def _add(
        self,
        menu: QMenu,
        text: str,
        on_chosen: Callable[[], object],
        icon_name: str = "",
        keys: str = "",
        *,
        needs_file: bool = False,
    ) -> QAction:
        action = QAction(text, menu)
        if icon_name:
            action.setIcon(icon(icon_name, self._session.theme.colors["muted"], 18))
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: on_chosen())
        menu.addAction(action)
        if needs_file:
            self._needs_file.append(action)
        return action
