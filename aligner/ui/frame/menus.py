"""The menu bar: every verb of the frame has a place here and a key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from aligner.ui.context import PageContext
from aligner.ui.dialogs.about import show_about
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.languages import Languages
from aligner.ui.frame.page_list import PAGE_NAMES, step_class
from aligner.ui.frame.page_stack import PageStack
from aligner.ui.frame.verbs import Verbs
from aligner.ui.frame.window import MainWindow
from aligner.ui.frame.workspace_files import WorkspaceFiles
from aligner.ui.keys import keys_of, standard_keys
from aligner.ui.links import ToWelcome
from aligner.ui.look.appearance import Appearance
from aligner.ui.look.icons import icon
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.import_button import add_updates, lists_to_update

_Key = QKeySequence.StandardKey


class Menus(QObject):
    """The verbs of the file, of the window's look and of moving about, each from the part that does it."""

    def __init__(
        self,
        window: MainWindow,
        *,
        documents: Documents,
        files: WorkspaceFiles,
        verbs: Verbs,
        pages: PageStack,
        languages: Languages,
        appearance: Appearance,
        context: Callable[[], PageContext],
    ) -> None:
        super().__init__(window)
        self._window, self._documents, self._files = window, documents, files
        self._verbs, self._pages = verbs, pages
        self._languages, self._appearance = languages, appearance
        self._context = context
        self._needs_file: list[QAction] = []

    def build(self) -> None:
        """Makes the menus in the window's language."""
        verbs, pages, window = self._verbs, self._pages, self._window
        bar = window.menuBar()
        bar.clear()
        self._needs_file.clear()
        files = self._files
        menu = bar.addMenu(self.tr("&File"))
        self._add(
            menu,
            self.tr("New…"),
            lambda: pages.show(ToWelcome(opens_new_form=True)),
            "new",
            standard_keys(_Key.New, "Ctrl+N"),
        )
        self._add(menu, self.tr("Open…"), files.ask_and_open, "open", standard_keys(_Key.Open, "Ctrl+O"))
        examples = menu.addMenu(self.tr("Try an example"))
        self._add(examples, self.tr("A nonprofit"), lambda: files.open_example("nonprofit"), "example")
        self._add(examples, self.tr("A foundation"), lambda: files.open_example("foundation"), "example")
        self._add(examples, self.tr("Cradle to career, in English"), lambda: files.open_example("career"), "example")
        menu.addSeparator()
        self._add(menu, self.tr("Bring in a list…"), files.ask_and_import, "import", keys_of("Ctrl+I"), needs_file=True)
        self._updates = menu.addMenu(self.tr("Update a list"))
        # Before the menu above it is shown: some systems show an empty menu as one that cannot be opened.
        menu.aboutToShow.connect(self._fill_updates)
        self._needs_file.append(self._updates.menuAction())
        self._add(menu, self.tr("Export to Excel…"), files.ask_and_export, "export", keys_of("Ctrl+E"), needs_file=True)
        self._add(menu, self.tr("Share what we do…"), files.ask_and_share, "group", needs_file=True)
        self._add(menu, self.tr("Publish grants (360Giving)…"), files.ask_and_publish, "export", needs_file=True)
        self._add(menu, self.tr("Hand on the roadmap…"), files.ask_and_hand_on, "roadmap", needs_file=True)
        self._add(menu, self.tr("Roadmap poster…"), files.ask_and_print, "deck", needs_file=True)
        self._add(menu, self.tr("Fill-in workbook…"), files.ask_and_write_template, "workbook")
        known = self.tr("Fill-in workbook with what is known…")
        self._add(menu, known, files.ask_and_write_known, "workbook", needs_file=True)
        menu.addSeparator()
        self._add(menu, self.tr("The organization…"), files.edit_organization, "edit", needs_file=True)
        close = standard_keys(_Key.Close, "Ctrl+W")
        self._add(menu, self.tr("Close file"), self._documents.close_file, "", close, needs_file=True)
        quit_action = self._add(menu, self.tr("Quit"), window.close, "", standard_keys(_Key.Quit, "Ctrl+Q"))
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        menu = bar.addMenu(self.tr("&Edit"))
        self._undo = self._add(menu, verbs.undo_text(), verbs.undo, "undo", standard_keys(_Key.Undo, "Ctrl+Z"))
        redo = standard_keys(_Key.Redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self._redo = self._add(menu, verbs.redo_text(), verbs.redo, "redo", redo)
        menu.addSeparator()
        # A field of text that has the cursor takes the keys first.
        paste = standard_keys(_Key.Paste, "Ctrl+V")
        self._add(menu, self.tr("Paste a list…"), files.paste, "briefing", paste, needs_file=True)
        menu = bar.addMenu(self.tr("&Go"))
        for number, name in enumerate(PAGE_NAMES[1:], start=1):
            page = step_class(name)
            self._add(
                menu,
                page.title(self._documents.kind),
                lambda p=name: pages.show_page(p),
                page.icon_name,
                keys_of(f"Ctrl+{number}") if number < 10 else (),
                needs_file=True,
            )
        menu.addSeparator()
        self._add(menu, self.tr("The message at the foot"), window.toast.focus_action, "", keys_of("F6"))
        menu = bar.addMenu(self.tr("&View"))
        for code, native in NATIVE_NAMES.items():
            action = self._add(menu, native, lambda c=code: self._languages.use(c))
            action.setCheckable(True)
            action.setChecked(code == self._languages.current)
        menu.addSeparator()
        self._add(menu, self.tr("Full screen"), window.toggle_full_screen, "fullscreen", keys_of("F11"))
        self._add(menu, self.tr("Light or dark"), self._appearance.toggle, "moon", keys_of("Ctrl+D"))
        follow = self._add(menu, self.tr("Colours as the system has them"), lambda: self._appearance.choose(""))
        follow.setCheckable(True)
        follow.setChecked(self._appearance.follows_system)
        menu = bar.addMenu(self.tr("&Help"))
        self._add(menu, self.tr("Your own files"), files.show_own_files_guide, "help")
        about = self._add(menu, self.tr("About Aligner"), lambda: show_about(window))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _fill_updates(self) -> None:
        """The lists that were brought in before, as they are now."""
        context = self._context()
        self._updates.clear()
        if context.workspace is not None:
            add_updates(self._updates, context, tuple(lists_to_update(context, context.records())))

    def show_state(self) -> None:
        """Brings undo and redo, and what needs an open file, up to date."""
        if not hasattr(self, "_undo"):
            return
        self._undo.setText(self._verbs.undo_text())
        self._undo.setEnabled(self._verbs.can_undo)
        self._redo.setText(self._verbs.redo_text())
        self._redo.setEnabled(self._verbs.can_redo)
        for action in self._needs_file:
            action.setEnabled(self._documents.workspace is not None)

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
            menu.aboutToShow.connect(lambda: self._draw(action, icon_name))
        if keys:
            action.setShortcuts(keys)
        action.triggered.connect(lambda _checked=False: on_chosen())
        menu.addAction(action)
        if needs_file:
            self._needs_file.append(action)
        return action

    def _draw(self, action: QAction, icon_name: str) -> None:
        """Gives an action of a menu its icon when the menu is first shown: drawing all of them delays the start."""
        if action.icon().isNull():
            action.setIcon(icon(icon_name, self._appearance.theme.colors["muted"], 18))
