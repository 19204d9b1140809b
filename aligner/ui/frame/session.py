"""Joins the window, the open workspace and the pages: opening, navigation, undo, language, theme."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from aligner import paths
from aligner import settings as preferences_file
from aligner.actions.backups import sweep_leftovers
from aligner.actions.opening import Changes, Workspace, is_same_file, open_workspace
from aligner.lang.bidi import isolate
from aligner.lang.words import Words, words
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, Unusable
from aligner.model.references import by_kind
from aligner.settings import Settings
from aligner.ui.dialogs.leaving import ask_leave, end_editing
from aligner.ui.drafts import Drafts
from aligner.ui.frame.backup_keeper import BackupKeeper
from aligner.ui.frame.crash import FaultWatch
from aligner.ui.frame.file_trouble import FileTrouble
from aligner.ui.frame.file_watch import FileWatch
from aligner.ui.frame.long_work import LongWork, Quitting
from aligner.ui.frame.menus import Menus
from aligner.ui.frame.page_list import PAGE_NAMES, load_later, page_class
from aligner.ui.frame.removals import Removals
from aligner.ui.frame.window import MainWindow
from aligner.ui.frame.window_place import with_place
from aligner.ui.frame.workspace_files import WorkspaceFiles
from aligner.ui.look.appearance import Appearance
from aligner.ui.look.theme import Theme
from aligner.ui.look.translation import NATIVE_NAMES, Translation
from aligner.ui.page import Page, PageContext, Verb
from aligner.ui.projector.projection import Projection
from aligner.ui.screens.stack import Screens
from aligner.ui.widgets.cards import Banner
from aligner.ui.widgets.labels import set_role
from aligner.ui.window_words import change_name, sentences

IDLE_MS, IDLE_STEP_MS = 900, 60


class Session(QObject):
    """What the window does; lives as long as the window."""

    def __init__(self, app: QApplication, window: MainWindow, translation: Translation, preferences: Settings) -> None:
        super().__init__(window)
        self._app = app
        self.window = window
        self._translation = translation
        self.preferences = preferences
        self.appearance = Appearance(app, window, preferences.theme, lambda: not self.works.names)
        self.appearance.changed.connect(self._rebuild)
        self._page_left = preferences.page
        self._file_left = next(iter(preferences.recent), "")
        self.workspace: Workspace | None = None
        self._left_uid = ""
        self._unsubscribe: Callable[[], None] | None = None
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.current = "welcome"
        self.files = WorkspaceFiles(self)
        self.trouble = FileTrouble(self)
        self.removals = Removals(self)
        self.works = LongWork(self)
        self.projection = Projection(window, self)
        self._quitting = Quitting(
            window,
            self.works,
            lambda: self.theme,
            lambda text, action, on_action: self.show_banner(text, action=action, on_action=on_action),
            self.clear_banners,
        )
        self._watch = FileWatch(window, self.files.is_passed_over)
        self._watch.happened.connect(self.trouble.on_look)
        self._watch.copy_found.connect(self.files.offer_merge)
        self._watch.asked_to_front.connect(window.come_to_front)
        self.screens = Screens(window.pages)
        self.drafts = Drafts(self)
        self.drafts.changed.connect(self._show_saved)
        window.status_link.clicked.connect(self.show_draft)
        window.may_close = lambda: self._quitting.may_close() and self.may_leave()
        self.menus = Menus(self)
        self._faults = FaultWatch(window, lambda: self.theme)
        self._keeper = BackupKeeper(
            self,
            lambda problems: self.show_banner(self._sentences(problems), is_error=True),
            lambda problems: self.trouble.tell_changed(problems),
        )
        navigation = window.navigation
        navigation.chosen.connect(self.show_page)
        navigation.language_chosen.connect(self.use_language)
        navigation.theme_turned.connect(self.turn_theme)
        window.files_dropped.connect(self.files.take_dropped)
        window.closing.connect(self._on_closing)

    def start(self, file: Path | None) -> None:
        """Builds the window's words and opens `file`, or shows the welcome page."""
        if file is None or not self.open(file):
            self.fall_back()
        self._later = load_later()
        QTimer.singleShot(IDLE_MS, self, self._load_next)

    def _load_next(self) -> None:
        for _ in self._later:
            QTimer.singleShot(IDLE_STEP_MS, self, self._load_next)
            return
        sweep_leftovers()

    # Workspaces

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> bool:
        """Opens a workspace and shows its overview; says why and what else can be done when it cannot be opened."""
        mine = self.workspace
        if mine is not None and not mine.is_read_only and not read_only and is_same_file(mine.path, path):
            self.show_page("overview")
            return True
        is_mine = mine is not None and is_same_file(mine.path, path)
        if not is_mine and not self.may_leave():
            return False
        try:
            opened = open_workspace(path, read_only=read_only, take_over=take_over)
            try:
                # Pages and references may be whole and a value still not be one: better told here than on a page.
                opened.read()
            except AlignerError:
                opened.close()
                raise
        except (Unusable, EnvironmentRefused) as error:
            self.trouble.on_open_refused(path, error)
            return False
        self.adopt(opened)
        return True

    def adopt(self, opened: Workspace) -> None:
        """Makes an open workspace the window's; the one before is closed."""
        is_same_file = self.workspace is not None and self.workspace.uid == opened.uid
        self.close_workspace()
        if not is_same_file and self._left_uid != opened.uid:
            self.drafts.clear()
        self.workspace = opened
        self._unsubscribe = opened.subscribe(self._on_changed)
        if paths.user_data() / "backups" not in opened.path.parents:
            self.save_preferences(preferences_file.with_recent(self.preferences, opened.path))
        self.clear_banners()
        if opened.is_read_only:
            self.show_banner(self.tr("This file is open read-only: nothing you see here can be changed."))
        self._drop_pages()
        self._build_words()
        self._keeper.watch(opened)
        self._watch.watch(opened)
        self.show_page(self._first_page(opened))
        self.trouble.on_adopted(opened)
        self._offer_language(opened)

    def _offer_language(self, opened: Workspace) -> None:
        """One calm line when the file is in another language than the window; an answer is remembered."""
        code = opened.read().organization.language
        if code == self.language or code in self.preferences.offered:
            return
        native = isolate(NATIVE_NAMES[code])

        def answered(*, is_taken: bool) -> None:
            self.save_preferences(replace(self.preferences, offered=(*self.preferences.offered, code)))
            self.clear_banners()
            if is_taken:
                self.use_language(code)

        take = self.tr("Show the window in {language}").replace("{language}", native)
        leave = self.tr("Leave it as it is")
        self.show_banner(
            self.tr("This file is in {language}.").replace("{language}", native),
            more=[(take, lambda: answered(is_taken=True)), (leave, lambda: answered(is_taken=False))],
        )

    def _first_page(self, opened: Workspace) -> str:
        """The page that was left, when the window comes back to the file that it was left with; else the overview."""
        page, self._page_left = self._page_left, ""
        known = page in PAGE_NAMES and page_class(page).needs_workspace
        return page if known and self._file_left == str(opened.path.absolute()) else "overview"

    def fall_back(self) -> None:
        """The welcome page, behind a screen that tells why no file is open."""
        self._build_words()
        self.screens.remake(lambda: self.show_page("welcome"))

    def close_workspace(self) -> None:
        if self.workspace is None:
            return
        self._keeper.watch(None)
        self._watch.watch(None)
        self.projection.end()
        self.trouble.keep_at_close(self.workspace)
        self.trouble.leave()
        self.removals.leave()
        self._drop_pages()
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._left_uid = self.workspace.uid
        self.workspace.close()
        self.workspace = None

    # Pages

    def show_page(self, page_id: str, detail: object = None) -> None:
        """Brings a page to the front; it is made at the first visit and refreshed when something changed."""
        self.screens.leave()
        if page_id != self.current:
            self._end_refusals()
        if self.workspace is None:
            page_id = "welcome"
        if page_id != self.current and self.current in self._pages:
            self._pages[self.current].leave()
        if page_id not in self._pages:
            page = page_class(page_id)(self._context())
            self._pages[page_id] = page
            self._stale.add(page_id)
            self.window.pages.addWidget(page)
        self.current = page_id
        page = self._pages[page_id]
        if page_id in self._stale:
            self._stale.discard(page_id)
            page.refresh()
        if detail is not None:
            page.show_detail(detail)
        self.window.pages.setCurrentWidget(page)
        self.window.navigation.mark_current(page_id)
        self._show_state()

    def page(self, page_id: str) -> Page:
        """The shown or made page."""
        return self._pages[page_id]

    def _context(self) -> PageContext:
        return PageContext(
            workspace=self.workspace,
            words=words(self._translation.language, self.kind),
            theme=self.theme,
            attempt=self.attempt,
            navigate=self.show_page,
            window_actions=self.files.actions(),
            drafts=self.drafts,
            projection=self.projection,
        )

    @property
    def kind(self) -> str:
        """Of the open workspace's organization; "" without one."""
        return self.workspace.read().organization.kind.value if self.workspace is not None else ""

    def _drop_pages(self) -> None:
        stopped = self.works.stop()
        for page in self._pages.values():
            page.end()
            self.window.pages.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()
        for name in stopped:
            # Banners of before are cleared right after this.
            text = self.tr("This was stopped, and nothing half-made was left: {work}").replace("{work}", name)
            QTimer.singleShot(0, self, lambda t=text: self.show_banner(t))

    def _on_changed(self, changes: Changes) -> None:
        self.removals.on_changed(changes)
        self._end_refusals()
        self.trouble.on_kept()
        self._stale.update(self._pages)
        self._stale.discard(self.current)
        if self.current in self._pages:
            self._pages[self.current].refresh()
        self._show_state()

    # Verbs

    def attempt(self, verb: Verb) -> tuple[Problem, ...]:
        """Runs a verb on the open workspace; () when it went well. The environment's refusals become a banner, too."""
        assert self.workspace is not None
        try:
            verb(self.workspace)
        except EnvironmentRefused as error:
            self._watch.told_already()
            self.trouble.refuse(error.problems, verb)
            return error.problems
        except AlignerError as error:
            return error.problems
        return ()

    def attempt_aloud(self, verb: Verb) -> bool:
        """Runs a verb that has no field to show a refusal beside: the refusal becomes a banner, until one goes well."""
        assert self.workspace is not None
        try:
            verb(self.workspace)
        except AlignerError as error:
            self._end_refusals()
            if isinstance(error, EnvironmentRefused):
                self._watch.told_already()
            self.trouble.tell(error, verb)
            return False
        self._end_refusals()
        return True

    def run_errand(self, errand: Callable[[], Any]) -> bool:
        """Runs what changes nothing in the open workspace; a refusal becomes a banner."""
        try:
            errand()
        except AlignerError as error:
            self.show_banner(self._sentences(error.problems), is_error=True)
            return False
        return True

    def undo(self) -> None:
        if self.workspace is not None and (step := self.workspace.next_undo) is not None:
            self.attempt_aloud(lambda workspace: workspace.undo(step))

    def redo(self) -> None:
        if self.workspace is not None and (step := self.workspace.next_redo) is not None:
            self.attempt_aloud(lambda workspace: workspace.redo(step))

    # Language and theme

    @property
    def theme(self) -> Theme:
        return self.appearance.theme

    def use_language(self, language: str) -> None:
        self.save_preferences(replace(self.preferences, language=language))
        self._translation.use(language)
        self._rebuild()

    def turn_theme(self) -> None:
        self.use_theme("light" if self.theme.is_dark else "dark")

    def use_theme(self, name: str) -> None:
        self.save_preferences(replace(self.preferences, theme=name))
        self.appearance.choose(name)

    def save_preferences(self, changed: Settings) -> None:
        self.preferences = changed
        try:
            preferences_file.write_settings(changed)
        except OSError:
            self.show_banner(self.tr("Your preferences could not be saved: the settings folder cannot be written."))

    def _rebuild(self) -> None:
        end_editing(self._app)
        self._drop_pages()
        self.clear_banners()
        self._build_words()
        self.screens.remake(lambda: self.show_page(self.current))

    def _build_words(self) -> None:
        steps = []
        for name in PAGE_NAMES:
            page = page_class(name)
            steps.append((name, page.icon_name, page.title(self.kind)))
        self.window.navigation.build(self.theme, self._translation.language, steps)
        self.menus.build()
        self._show_state()

    # What the frame shows

    def show_banner(
        self,
        text: str,
        *,
        is_error: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        more: Sequence[tuple[str, Callable[[], object]]] = (),
        is_refusal: bool = False,
    ) -> None:
        """is_refusal: it tells of one deed that did not go well, and ends with the next that does, or with the page."""
        close = self.tr("Close")
        banner = Banner(self.theme, text, close, is_error=is_error, action=action, on_action=on_action, more=more)
        banner.setProperty("is_refusal", is_refusal)
        self.window.banners.addWidget(banner)

    def _end_refusals(self) -> None:
        for at in reversed(range(self.window.banners.count())):
            item = self.window.banners.itemAt(at)
            banner = item.widget() if item is not None else None
            if banner is not None and banner.property("is_refusal"):
                self.window.banners.removeWidget(banner)
                banner.hide()
                banner.deleteLater()

    def clear_banners(self) -> None:
        while (item := self.window.banners.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()

    def _sentences(self, problems: tuple[Problem, ...]) -> str:
        return sentences(problems, words(self._translation.language))

    def _show_state(self) -> None:
        opened = self.workspace
        navigation = self.window.navigation
        navigation.set_enabled(set(PAGE_NAMES) if opened is not None else {"welcome"})
        self.menus.show_state()
        if opened is None:
            self._show_saved()
            self.window.setWindowTitle(self.tr("Aligner"))
            return
        records = opened.read()
        self.window.setWindowTitle(
            QCoreApplication.translate("Session", "{organization} · Aligner").replace(
                "{organization}", isolate(records.organization.name, self.is_rtl)
            )
        )
        self.drafts.set_known({record.id for kind in by_kind(records).values() for record in kind})
        self._show_saved()
        revision = words(self._translation.language).number(opened.revision)
        self.window.status_end.setText(self.tr("Revision {number}").replace("{number}", revision))
        self.window.status_start.setToolTip(str(opened.path))
        QTimer.singleShot(0, self, self._show_path_state)

    def _show_saved(self) -> None:
        """The strip says what is saved; what is not is counted there, and its pages are marked."""
        opened = self.workspace
        places, window = self.drafts.places(), self.window
        window.strip.setVisible(opened is not None or bool(places))
        is_read_only = opened is not None and opened.is_read_only
        saved = self.tr("Read-only") if is_read_only else self.tr("All changes are saved")
        window.status_start.setText(self._unsaved(len(places)) if places else saved)
        set_role(window.status_start, "error" if places else "")
        window.status_link.setText(self.tr("Show it") if places else "")
        window.status_link.setVisible(bool(places))
        for name in PAGE_NAMES:
            count = sum(place.page == name for place in places)
            window.navigation.set_unsaved(name, self._unsaved(count) if count else "")
        if self.current in self._pages:
            self._pages[self.current].mark_drafts()

    def _unsaved(self, count: int) -> str:
        return words(self._translation.language).say("values.unsaved", n=count)

    def show_draft(self) -> None:
        """Leads to the oldest value that is not saved."""
        for place in self.drafts.places():
            if place.page not in PAGE_NAMES:
                self.files.edit_organization()
                return
            draft = self.drafts.find(place)
            self.show_page(place.page, draft.detail if draft is not None else None)
            self._pages[place.page].focus_draft()
            return

    def may_leave(self) -> bool:
        """Whether the file may be left: what is being typed is saved, and for what cannot be the user is asked once."""
        end_editing(self._app)
        count = len(self.drafts.places())
        if count and not ask_leave(self.window, self._unsaved(count)):
            self.show_draft()
            return False
        return True

    def _show_path_state(self) -> None:
        if self.workspace is None:
            return
        context = self._context()
        records, figures = context.records(), context.figures()
        for name in PAGE_NAMES:
            page = page_class(name)
            if page.needs_workspace:
                self.window.navigation.set_state(name, page.state(records, figures))

    def undo_text(self) -> str:
        """The undo menu's words, naming the change."""
        label = self.workspace.undo_label if self.workspace is not None else None
        return self.tr("Undo: {change}").replace("{change}", change_name(label)) if label else self.tr("Undo")

    def redo_text(self) -> str:
        label = self.workspace.redo_label if self.workspace is not None else None
        return self.tr("Redo: {change}").replace("{change}", change_name(label)) if label else self.tr("Redo")

    def _on_closing(self) -> None:
        end_editing(self._app)
        self.save_preferences(with_place(self.preferences, self.window, self.current))
        self.close_workspace()
        self._translation.leave()
        self._faults.leave()

    @property
    def words(self) -> Words:
        """Sentences, numbers and dates in the window's language."""
        return words(self._translation.language, self.kind)

    @property
    def language(self) -> str:
        return self._translation.language

    @property
    def is_rtl(self) -> bool:
        return self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft
