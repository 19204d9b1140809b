"""Which screen the room's view is on, who has the keys, and what happens when a screen comes or goes.

It outlives the pages, which are rebuilt with each language and theme, and it is light: the view itself loads when it
is first opened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from aligner.settings import Settings

if TYPE_CHECKING:
    from aligner.ui.projector.clocks import Clocks, StoredClock
    from aligner.ui.projector.slides import Slide
    from aligner.ui.projector.window import Projector


class Remembering(Protocol):
    """What keeps the timers and the session's length beyond the window's end."""

    settings: Settings

    def save(self, changed: Settings) -> None: ...


class Projection(QObject):
    """The room's view while there is one.

    workshop_id: whose slides are shown.
    changed: it was opened, rests, is back, or ended.  slide_changed: another slide, or another state of it.
    """

    changed = Signal()
    slide_changed = Signal()

    def __init__(self, laptop: QWidget, memory: Remembering) -> None:
        super().__init__(laptop)
        self._laptop = laptop
        self._memory = memory
        self._clocks: Clocks | None = None
        self._is_separate = False
        self.workshop_id = 0
        self.projector: Projector | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # A screen is only half there, or half gone, while it says so.
        application.screenAdded.connect(lambda _screen: QTimer.singleShot(0, self, self._on_screen_added))
        application.screenRemoved.connect(lambda _screen: QTimer.singleShot(0, self, self._on_screen_removed))

    @property
    def clocks(self) -> Clocks:
        """The timers of this computer; they run whether a view is open or not."""
        if self._clocks is None:
            from aligner.ui.projector.clocks import Clocks

            self._clocks = Clocks(self, self._memory.settings.timers, self._keep)
        return self._clocks

    def _keep(self, timers: Mapping[str, StoredClock]) -> None:
        self._memory.save(replace(self._memory.settings, timers=timers))

    @property
    def guide_minutes(self) -> int:
        """The length of the session that was chosen in the guide; 0 before the first choice."""
        return self._memory.settings.guide_minutes

    def keep_guide_minutes(self, minutes: int) -> None:
        self._memory.save(replace(self._memory.settings, guide_minutes=minutes))

    @property
    def is_resting(self) -> bool:
        """Whether it is open and the room does not see it: its screen is gone, or the laptop is before it."""
        return self.projector is not None and not self.projector.isVisible()

    @property
    def is_separate(self) -> bool:
        """Whether it has, or had, a screen of its own."""
        return self._is_separate

    def own_screens(self) -> list[QScreen]:
        """Screens that show something else than the laptop's."""
        laptop_screen = self._laptop.screen()
        return [
            one
            for one in QGuiApplication.screens()
            if one is not laptop_screen and one.geometry() != laptop_screen.geometry()
        ]

    @property
    def is_laptop_visible(self) -> bool:
        """Whether what is on the laptop may be what the room sees, as far as the system reports."""
        laptop_screen = self._laptop.screen()
        is_mirrored = any(
            one is not laptop_screen and one.geometry() == laptop_screen.geometry() for one in QGuiApplication.screens()
        )
        return is_mirrored or (self.projector is not None and not self.own_screens())

    def open(self, title: str, theme_name: str, slides: Sequence[Slide], start: str, workshop_id: int) -> None:
        """Opens a workshop's view at the first slide whose key begins with `start`; restores the one that is open.

        Another workshop's view takes the place of the one before.
        """
        if self.projector is not None and workshop_id != self.workshop_id:
            self.projector.set_slides(slides)
            self.projector.go_to(start)
        self.workshop_id = workshop_id
        if self.projector is None:
            from aligner.ui.projector.window import Projector

            self.projector = Projector(self._laptop, title, theme_name, self.clocks)
            self.projector.laptop_requested.connect(self.restore_focus)
            self.projector.slide_changed.connect(lambda _key: self.slide_changed.emit())
            self.projector.closed.connect(self._on_closed)
            self.projector.set_slides(slides)
            self.projector.go_to(start)
        self.show()

    def show(self, screen: QScreen | None = None) -> None:
        """Shows the view full screen: on a screen of its own, where it takes no key, else on the only one."""
        projector = self.projector
        if projector is None:
            return
        own = self.own_screens()
        self._is_separate = bool(own)
        place = screen if screen in own else own[0] if own else self._laptop.screen()
        assert place is not None
        projector.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, self._is_separate)
        projector.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, self._is_separate)
        projector.setCursor(Qt.CursorShape.BlankCursor)
        projector.setScreen(place)
        projector.setGeometry(place.geometry())
        projector.showFullScreen()
        if self._is_separate:
            self._laptop.activateWindow()
        else:
            projector.raise_()
            projector.activateWindow()
            projector.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def next_screen(self) -> None:
        """Moves the view on where there are several screens besides the laptop's."""
        own = self.own_screens()
        if self.projector is not None and own:
            at = own.index(self.projector.screen()) if self.projector.screen() in own else -1
            self.show(own[(at + 1) % len(own)])

    def restore_focus(self) -> None:
        """Leads back to the laptop. On the only screen the view rests behind it, at the same slide."""
        projector = self.projector
        if projector is None:
            return
        if not self._is_separate:
            projector.hide()
        self._laptop.raise_()
        self._laptop.activateWindow()
        self.changed.emit()

    def end(self) -> None:
        if self.projector is not None:
            self.projector.close()
            # One that rests is closed already, as the system sees it, and says nothing.
            self._on_closed()

    def _on_closed(self) -> None:
        projector, self.projector = self.projector, None
        if projector is None:
            return
        projector.deleteLater()
        self._laptop.activateWindow()
        self.changed.emit()

    def _on_screen_added(self) -> None:
        if self.is_resting and self._is_separate and self.own_screens():
            self.show()

    def _on_screen_removed(self) -> None:
        """The view never falls on the laptop by itself: without a screen of its own it rests until one is back."""
        projector = self.projector
        if projector is None or not self._is_separate or not projector.isVisible():
            return
        own = self.own_screens()
        if not own:
            projector.hide()
            self._laptop.activateWindow()
            self.changed.emit()
        elif projector.screen() not in own:
            self.show()
