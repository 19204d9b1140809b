"""The pages that were made, and the one that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from aligner.actions.opening import Changes
from aligner.ui.context import PageContext
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.page_list import page_class
from aligner.ui.links import Link, ToWelcome
from aligner.ui.page import Page
from aligner.ui.screens.stack import Screens


class PageStack(QObject):
    """leaving: another page comes.  shown: a page is in front; its id."""

    leaving = Signal()
    shown = Signal(str)

    def __init__(
        self, stack: QStackedWidget, screens: Screens, documents: Documents, context: Callable[[], PageContext]
    ) -> None:
        super().__init__(stack)
        self._stack, self._screens, self._documents, self._context = stack, screens, documents, context
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.current = ToWelcome.page

    def show_page(self, page_id: str) -> None:
        """Brings a page to the front; it is made at the first visit and refreshed when something of it moved."""
        had_focus = self._screens.has_focus
        self._screens.dismiss()
        if page_id != self.current:
            self.leaving.emit()
        if self._documents.workspace is None:
            page_id = ToWelcome.page
        if page_id != self.current and (before := self._pages.get(self.current)) is not None:
            before.finish()
        if page_id not in self._pages:
            page = page_class(page_id)(self._context())
            self._pages[page_id] = page
            self._stale.add(page_id)
            self._stack.addWidget(page)
        self.current = page_id
        page = self._pages[page_id]
        if page_id in self._stale:
            self._stale.discard(page_id)
            page.refresh()
        self._stack.setCurrentWidget(page)
        if had_focus:
            _focus_content(page)
        self.shown.emit(page_id)

    def show(self, link: Link) -> None:
        """Brings a page to the front, and on it what the link means."""
        self.show_page(link.page)
        self._pages[self.current].show_link(link)

    def current_link(self) -> Link | None:
        """What leads to what is chosen on the shown page."""
        page = self._pages.get(self.current)
        return page.current_link() if page is not None else None

    def rebuild(self, link: Link | None = None) -> None:
        """Shows the page again, with the screen that stood before it. link: to what was chosen on it."""
        self._screens.remake(lambda: self.show_page(self.current))
        if link is not None and self._screens.shown is None:
            self._pages[self.current].show_link(link)

    def page(self, page_id: str) -> Page:
        """A page that was made."""
        return self._pages[page_id]

    def drop(self) -> None:
        """Takes all pages apart; they are rebuilt at the next visit."""
        for page in self._pages.values():
            page.end()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()

    def on_changed(self, changes: Changes) -> None:
        """Refreshes the page that is shown where it shows what moved; the others when they are visited."""
        moved = {name for name, page in self._pages.items() if page.is_moved_by(changes)}
        self._stale |= moved
        if self.current in moved:
            self._stale.discard(self.current)
            self._pages[self.current].refresh()

    def mark_drafts(self) -> None:
        """Drafts came or went."""
        if self.current in self._pages:
            self._pages[self.current].mark_drafts()

    def focus_draft(self) -> None:
        """Puts the cursor where a value of the shown page is not saved."""
        self._pages[self.current].focus_draft()


def _focus_content(page: Page) -> None:
    """The keyboard goes on at what the page lists, else at its first field: left to itself it would fall on whatever is
    next in the window, such as the way back of what was just done."""
    found = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page) and one.isEnabled()]
    reached = [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus]
    lists = (one for one in reached if isinstance(one, QAbstractItemView))
    wanted = next(lists, next(iter(reached), None))
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
