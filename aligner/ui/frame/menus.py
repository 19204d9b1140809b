"""The menu bar: every verb of the frame has a place here and a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from aligner.ui.dialogs.about import show_about
from aligner.ui.frame.page_list import PAGE_NAMES, page_class
from aligner.ui.keys import keys_of, standard_keys
from aligner.ui.look.icons import icon
from aligner.ui.look.translation import NATIVE_NAMES

if TYPE_CHECKING:
    from aligner.ui.frame.session import Session


_Key = QKeySequence.StandardKey


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
        self._add(
            menu, self.tr("New…"), lambda: session.show_page("welcome", "new"), "new", standard_keys(_Key.New, "Ctrl+N")
        )
        self._add(menu, self.tr("Open…"), files.ask_and_open, "open", standard_keys(_Key.Open, "Ctrl+O"))
        examples = menu.addMenu(self.tr("Try an example"))
        self._add(examples, self.tr("A nonprofit"), lambda: files.open_example("nonprofit"), "example")
        self._add(examples, self.tr("A foundation"), lambda: files.open_example("foundation"), "example")
        menu.addSeparator()
        self._add(
            menu, self.tr("Import from Excel…"), files.ask_and_import, "import", keys_of("Ctrl+I"), needs_file=True
        )
        self._add(menu, self.tr("Export to Excel…"), files.ask_and_export, "export", keys_of("Ctrl+E"), needs_file=True)
        self._add(menu, self.tr("Fill-in workbook…"), files.ask_and_write_template, "workbook")
        menu.addSeparator()
        self._add(menu, self.tr("The organization…"), files.edit_organization, "edit", needs_file=True)
        close = standard_keys(_Key.Close, "Ctrl+W")
        self._add(menu, self.tr("Close file"), self._close_file, "", close, needs_file=True)
        leave = self._add(menu, self.tr("Quit"), session.window.close, "", standard_keys(_Key.Quit, "Ctrl+Q"))
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        menu = bar.addMenu(self.tr("&Edit"))
        self._undo = self._add(menu, session.undo_text(), session.undo, "undo", standard_keys(_Key.Undo, "Ctrl+Z"))
        redo = standard_keys(_Key.Redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self._redo = self._add(menu, session.redo_text(), session.redo, "redo", redo)
        menu = bar.addMenu(self.tr("&Go"))
        for number, name in enumerate(PAGE_NAMES[1:], start=1):
            page = page_class(name)
            self._add(
                menu,
                page.title(self._session.kind),
                lambda p=name: session.show_page(p),
                page.icon_name,
                keys_of(f"Ctrl+{number}"),
                needs_file=True,
            )
        menu.addSeparator()
        self._add(menu, self.tr("The message at the foot"), session.window.toast.take_focus, "", keys_of("F6"))
        menu = bar.addMenu(self.tr("&View"))
        for code, native in NATIVE_NAMES.items():
            action = self._add(menu, native, lambda c=code: session.use_language(c))
            action.setCheckable(True)
            action.setChecked(code == session.language)
        menu.addSeparator()
        self._add(menu, self.tr("Light or dark"), session.turn_theme, "moon", keys_of("Ctrl+D"))
        follow = self._add(menu, self.tr("Colours as the system has them"), lambda: session.use_theme(""))
        follow.setCheckable(True)
        follow.setChecked(not session.preferences.theme)
        menu = bar.addMenu(self.tr("&Help"))
        about = self._add(menu, self.tr("About Aligner"), lambda: show_about(session.window))
        about.setMenuRole(QAction.MenuRole.AboutRole)

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
        keys: Sequence[QKeySequence] = (),
        *,
        needs_file: bool = False,
    ) -> QAction:
        action = QAction(text, menu)
        # Else Qt moves what only sounds like one of its own to the menu of the program on macOS.
        action.setMenuRole(QAction.MenuRole.NoRole)
        if icon_name:
            action.setIcon(icon(icon_name, self._session.theme.colors["muted"], 18))
        if keys:
            action.setShortcuts(keys)
        action.triggered.connect(lambda _checked=False: on_chosen())
        menu.addAction(action)
        if needs_file:
            self._needs_file.append(action)
        return action
