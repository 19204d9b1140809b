"""Puts the window's parts together: each gets what it needs, and one block says who receives of what."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from aligner.actions.backups import sweep_leftovers
from aligner.actions.opening import Workspace
from aligner.lang.words import Words, words, words_for
from aligner.settings import Settings
from aligner.ui.context import Verb
from aligner.ui.dialogs.unsaved import confirm_discard, end_editing
from aligner.ui.drafts import Drafts
from aligner.ui.frame.backup_keeper import BackupKeeper
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.copies import OtherCopies
from aligner.ui.frame.crash import FaultWatch
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.file_trouble import FileTrouble
from aligner.ui.frame.file_watch import FileWatch
from aligner.ui.frame.imports import Imports
from aligner.ui.frame.languages import Languages
from aligner.ui.frame.long_work import LongWork, Quitting
from aligner.ui.frame.menus import Menus
from aligner.ui.frame.opening_trouble import OpeningTrouble
from aligner.ui.frame.page_context import FrameContext
from aligner.ui.frame.page_list import PAGE_NAMES, load_later, step_class
from aligner.ui.frame.page_stack import PageStack
from aligner.ui.frame.preferences import Preferences
from aligner.ui.frame.removals import Removals
from aligner.ui.frame.status import Status
from aligner.ui.frame.verbs import Verbs
from aligner.ui.frame.window import MainWindow
from aligner.ui.frame.window_place import with_place
from aligner.ui.frame.workspace_files import WorkspaceFiles
from aligner.ui.links import Link, ToOverview, ToWelcome
from aligner.ui.look.appearance import Appearance
from aligner.ui.look.theme import Theme
from aligner.ui.look.translation import Translation
from aligner.ui.outcome import Outcome
from aligner.ui.page import Page
from aligner.ui.projector.projection import Projection
from aligner.ui.screens.stack import Screens

IDLE_MS, IDLE_STEP_MS = 900, 60
T = TypeVar("T")


class Session(QObject):
    """The window's parts; lives as long as the window."""

    def __init__(self, app: QApplication, window: MainWindow, translation: Translation, found: Settings) -> None:
        super().__init__(window)
        self._app, self.window = app, window
        self._last_page, self._last_file = found.page, next(iter(found.recent), "")
        self.preferences = Preferences(self, found)
        self.works = LongWork(self)
        self.appearance = Appearance(app, window, found.theme, lambda: not self.works.names)
        self.drafts = Drafts(self)
        self.documents = Documents(self, self.drafts, self.may_close)
        self.banners = BannerStack(window.banners, lambda: self.theme, lambda: self.words)
        self.languages = Languages(translation, self.preferences, self.banners)
        self.verbs = Verbs(self.documents, self.banners)
        self.removals = Removals(window.toast, lambda: self.theme, lambda: self.words, self.verbs.undo)
        self.projection = Projection(window, self.preferences)
        self.screens = Screens(window.pages)
        self.pages = PageStack(window.pages, self.screens, self.documents, self._context)
        self.copies = OtherCopies(self.banners, self.screens, self._context)
        self.imports = Imports(window, self.documents, self.banners, self.screens, self._context)
        self.files = WorkspaceFiles(window, self.documents, self.banners, self.may_close, self._context, self.imports)
        self.status = Status(window, self.documents, self.drafts, lambda: self.words, lambda: self._context().steps())
        self.trouble = FileTrouble(
            self.documents,
            banners=self.banners,
            pages=self.pages,
            verbs=self.verbs,
            files=self.files,
            copies=self.copies,
            preferences=self.preferences,
            words=lambda: self.words,
            has_drafts=lambda: bool(self.drafts.places()),
        )
        self.opening = OpeningTrouble(self.documents, self.banners, self.screens, lambda: self.words, self._context)
        self.watch = FileWatch(window, self.copies.is_passed_over)
        self.keeper = BackupKeeper(self, self.banners.show_problems, self.trouble.report_changed)
        self.menus = Menus(
            window,
            documents=self.documents,
            files=self.files,
            verbs=self.verbs,
            pages=self.pages,
            languages=self.languages,
            appearance=self.appearance,
            context=self._context,
        )
        self._quitting = Quitting(
            window,
            self.works,
            lambda: self.theme,
            lambda text, action, on_action: self.banners.show(text, action=action, on_action=on_action),
            self.banners.clear,
        )
        self._faults = FaultWatch(window, lambda: self.theme)
        self._connect()

    def _connect(self) -> None:
        """Who receives of what, in the order in which it happens."""
        window, documents, pages = self.window, self.documents, self.pages

        documents.refused.connect(self.opening.on_refused)
        documents.shown_again.connect(lambda: pages.show(ToOverview()))
        documents.closing.connect(self._on_closing_file)
        documents.adopted.connect(self._on_adopted)
        documents.adopted.connect(lambda _opened: self.imports.on_adopted())
        documents.changed.connect(self.removals.on_changed)
        documents.changed.connect(self.banners.end_refusals)
        documents.changed.connect(self.trouble.on_copy_saved)
        documents.changed.connect(pages.on_changed)
        documents.changed.connect(self._on_changed)
        documents.closed.connect(self._on_closed)
        documents.lost.connect(self.show_welcome)
        self.verbs.environment_refused.connect(self.watch.mark_reported)
        self.verbs.environment_refused.connect(self.trouble.refuse)
        self.watch.changed.connect(self.trouble.on_look)
        self.watch.copy_found.connect(self.copies.offer)
        self.watch.activation_requested.connect(window.activate_window)
        self.copies.merged.connect(self.trouble.on_merged)
        self.copies.dismissed.connect(lambda: pages.show_page(pages.current))
        self.imports.ended.connect(lambda: pages.show_page(pages.current))
        documents.closing.connect(lambda _opened: self.imports.forget())

        pages.leaving.connect(self.banners.end_refusals)
        pages.shown.connect(window.navigation.mark_current)
        pages.shown.connect(self._show_state)
        self.drafts.changed.connect(self.status.show_saved)
        self.drafts.typing_changed.connect(self.status.show_saved)
        self.drafts.changed.connect(pages.mark_drafts)
        self.status.draft_requested.connect(self.show_draft)

        self.preferences.not_saved.connect(self.banners.show)
        self.preferences.author_changed.connect(documents.name_author)
        self.languages.changed.connect(self._rebuild)
        self.appearance.chosen.connect(lambda name: self.preferences.change(theme=name))
        self.appearance.changed.connect(self._rebuild)

        window.navigation.chosen.connect(pages.show_page)
        window.navigation.language_chosen.connect(self.languages.use)
        window.navigation.theme_toggled.connect(self.appearance.toggle)
        window.files_dropped.connect(self.files.open_dropped)
        window.may_close = lambda: self._quitting.may_close() and self.may_close()
        window.closing.connect(self._on_closing)

    def start(self, file: Path | None) -> None:
        """Builds the window's words and opens `file`, or shows the welcome page."""
        if file is None or not self.open(file):
            self.show_welcome()
        self._later = load_later()
        QTimer.singleShot(IDLE_MS, self, self._load_next)

    def _load_next(self) -> None:
        for _ in self._later:
            QTimer.singleShot(IDLE_STEP_MS, self, self._load_next)
            return
        sweep_leftovers()

    # Doors

    @property
    def workspace(self) -> Workspace | None:
        return self.documents.workspace

    @property
    def current(self) -> str:
        """The shown page's id."""
        return self.pages.current

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> bool:
        return self.documents.open(path, read_only=read_only, take_over=take_over)

    def show_page(self, page_id: str) -> None:
        self.pages.show_page(page_id)

    def show(self, link: Link) -> None:
        self.pages.show(link)

    def page(self, page_id: str) -> Page:
        return self.pages.page(page_id)

    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        return self.verbs.attempt(verb)

    def undo(self) -> None:
        self.verbs.undo()

    @property
    def theme(self) -> Theme:
        return self.appearance.theme

    @property
    def words(self) -> Words:
        """Sentences, numbers and dates in the window's language, as the open file's organization is spoken to."""
        opened = self.documents.workspace
        language = self.languages.current
        return words_for(opened.read().organization, language) if opened is not None else words(language)

    # The file

    def _on_adopted(self, opened: Workspace) -> None:
        self.preferences.keep_recent(opened.path)
        self.banners.clear()
        if opened.is_read_only:
            self.banners.show(self.tr("This file is open read-only: nothing you see here can be changed."))
        self._drop_pages()
        self._build_words()
        self.keeper.watch(opened)
        self.watch.watch(opened)
        self.show_page(self._first_page(opened))
        self.trouble.on_adopted(opened)
        self.languages.offer(opened)

    def _first_page(self, opened: Workspace) -> str:
        """The page that was left, when the window comes back to the file that it was left with; else the overview."""
        page, self._last_page = self._last_page, ""
        known = page in PAGE_NAMES and step_class(page).needs_workspace
        return page if known and self._last_file == str(opened.path.absolute()) else ToOverview.page

    def _on_closing_file(self, opened: Workspace) -> None:
        self.keeper.watch(None)
        self.watch.watch(None)
        self.projection.end()
        self.trouble.keep_at_close(opened)
        self.trouble.finish()
        self.removals.finish()
        self._drop_pages()

    def _on_closed(self) -> None:
        self.languages.speak_to("")
        self.pages.show(ToWelcome())

    def show_welcome(self) -> None:
        """The welcome page, behind a screen that reports why no file is open."""
        self._build_words()
        self.pages.rebuild()

    def may_close(self) -> bool:
        """Whether the file may be left: what is being typed is saved, and for what cannot be the user is asked once."""
        end_editing(self._app)
        if self.drafts.places() and not confirm_discard(self.window, self.status.unsaved()):
            self.show_draft()
            return False
        return True

    def show_draft(self) -> None:
        """Leads to the oldest value that is not saved."""
        for place in self.drafts.places():
            if place.page not in PAGE_NAMES:
                self.files.edit_organization()
                return
            draft = self.drafts.find(place)
            if draft is not None and draft.link is not None:
                self.show(draft.link)
            else:
                self.show_page(place.page)
            self.pages.focus_draft()
            return

    # The window

    def _context(self) -> FrameContext:
        return FrameContext(
            documents=self.documents,
            workspace=self.workspace,
            words=self.words,
            theme=self.theme,
            drafts=self.drafts,
            projection=self.projection,
            files=self.files,
            memory=self.preferences,
            works=self.works,
            banners=self.banners,
            verbs=self.verbs,
            removals=self.removals,
            pages=self.pages,
            copies=self.copies,
            window=self.window,
        )

    def _drop_pages(self) -> None:
        stopped = self.works.stop()
        self.pages.drop()
        for name in stopped:
            # Banners of before are cleared right after this.
            text = self.tr("This was stopped, and nothing half-made was left: {work}").replace("{work}", name)
            QTimer.singleShot(0, self, lambda t=text: self.banners.show(t))

    def _rebuild(self) -> None:
        """Language or theme is another: everything is rebuilt."""
        end_editing(self._app)
        link = self.pages.current_link()
        self._drop_pages()
        self.banners.clear()
        self._build_words()
        self.pages.rebuild(link)

    def _build_words(self) -> None:
        self.languages.speak_to(self.documents.kind)
        pages = [(name, step_class(name)) for name in PAGE_NAMES]
        steps = [(name, page.icon_name, page.title(self.documents.kind)) for name, page in pages]
        self.window.navigation.build(self.theme, self.languages.current, steps)
        self.menus.build()
        self._show_state()

    def _on_changed(self) -> None:
        if self.languages.speak_to(self.documents.kind):
            # An import, or its undo, said that the organization is of the other kind; whoever did it goes on first.
            QTimer.singleShot(0, self, self._rebuild)
        else:
            self._show_state()

    def _show_state(self) -> None:
        self.menus.show_state()
        self.status.show()
        self.pages.mark_drafts()

    def _on_closing(self) -> None:
        end_editing(self._app)
        self.preferences.save(with_place(self.preferences.settings, self.window, self.current))
        self.documents.close()
        self.languages.finish()
        self._faults.stop()
