"""The screen that is in the pages' place, when there is one."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget

from aligner.ui.screens.screen import Screen


class Screens(QObject):
    """One screen at a time; it is rebuilt when language or theme changes."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._make: Callable[[], Screen] | None = None
        self.shown: Screen | None = None

    def show(self, make: Callable[[], Screen]) -> None:
        """Puts a screen before the pages until another page is shown."""
        self.dismiss()
        self._make = make
        self.shown = make()
        self._pages.addWidget(self.shown)
        self._pages.setCurrentWidget(self.shown)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the screen that is shown."""
        focused = QApplication.focusWidget()
        return self.shown is not None and focused is not None and self.shown.isAncestorOf(focused)

    def dismiss(self) -> None:
        """Takes the screen away."""
        if self.shown is not None:
            self.shown.finish()
            self._pages.removeWidget(self.shown)
            self.shown.deleteLater()
        self.shown = self._make = None

    def remake(self, show_page: Callable[[], None]) -> None:
        """Shows the page again, and before it the screen that was there."""
        make = self._make
        show_page()
        if make is not None:
            self.show(make)
