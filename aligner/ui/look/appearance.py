"""Which colours the window has: those that the user chose, else the system's, also when they change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from aligner.ui.look.theme import Theme, apply_theme, chosen_theme

SOON_MS = 2_000
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Appearance(QObject):
    """`changed`: other colours were applied. A system that asks for high contrast has its own colours, whatever was
    chosen here.

    may_change: whether the pages can be made again now; asked again until they can.
    chosen: the user chose "light", "dark", or "" to follow the system.
    """

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, app: QApplication, window: QWidget, chosen: str, may_change: Callable[[], bool]) -> None:
        """chosen: "light", "dark", or "" to follow the system."""
        super().__init__(window)
        self._app = app
        self._chosen = chosen
        self._may_change = may_change
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SOON_MS)
        self._later.timeout.connect(self.follow)
        self.theme: Theme = chosen_theme(app, chosen)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        window.installEventFilter(self)
        self._color_title_bar()

    def choose(self, name: str) -> None:
        """ "light", "dark", or "" to follow the system; applied at once."""
        self._chosen = name
        self.chosen.emit(name)
        self._color_title_bar()
        self._apply(chosen_theme(self._app, name))

    def toggle(self) -> None:
        """The other of light and dark."""
        self.choose("light" if self.theme.is_dark else "dark")

    @property
    def follows_system(self) -> bool:
        return not self._chosen

    def follow(self) -> None:
        """Applies what the system asks for now, unless it is shown already."""
        wanted = chosen_theme(self._app, self._chosen)
        if wanted == self.theme:
            return
        if not self._may_change():
            self._later.start()
            return
        self._apply(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """High contrast has no signal of its own: the system's theme changes, or the window comes back to the front."""
        if event.type() in (QEvent.Type.ThemeChange, QEvent.Type.WindowActivate):
            QTimer.singleShot(0, self, self.follow)
        return super().eventFilter(watched, event)

    def _apply(self, theme: Theme) -> None:
        self.theme = theme
        apply_theme(self._app, theme)
        self.changed.emit()

    def _color_title_bar(self) -> None:
        """What the desktop draws round the window has the same colours, where the system can."""
        hints = self._app.styleHints()
        if self._chosen in _SCHEMES:
            hints.setColorScheme(_SCHEMES[self._chosen])
        else:
            hints.unsetColorScheme()
