"""Where the window stands: it fits its screen from the first time on, and comes back where it was left."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from aligner.settings import Settings

FIRST_PART = 0.88
USUAL = QSize(1366, 768)
LEAST = QSize(1024, 600)
"""Small enough for 1280 × 720 less a task bar and a title bar; what does not fit then scrolls."""
FRAME_PX = QMargins(0, 37, 0, 0)
"""What the desktop draws round a window, as long as it does not say."""


def fitted(wanted: QRect, screens: Sequence[QRect], frame: QMargins = FRAME_PX) -> QRect:
    """The content's rectangle, wholly on the screen that it is most on; on the first when that one is gone.

    screens: what is free of task bars, the main one first.  frame: the window's title bar and edges.
    """
    if not screens:
        return wanted

    def shared(screen: QRect) -> int:
        common = screen.intersected(wanted)
        return common.width() * common.height()

    screen = max(screens, key=shared).marginsRemoved(frame)
    size = wanted.size().boundedTo(screen.size())
    x = min(max(wanted.x(), screen.left()), screen.right() - size.width() + 1)
    y = min(max(wanted.y(), screen.top()), screen.bottom() - size.height() + 1)
    return QRect(x, y, size.width(), size.height())


def first_place(screen: QRect) -> QRect:
    """88 % of a screen's free room, or the usual size where that is larger and fits; in its middle."""
    part = QSize(round(screen.width() * FIRST_PART), round(screen.height() * FIRST_PART))
    available = screen.marginsRemoved(FRAME_PX).size()
    size = part.expandedTo(USUAL).boundedTo(available)
    x = screen.left() + (screen.width() - size.width()) // 2
    y = screen.top() + FRAME_PX.top() + (available.height() - size.height()) // 2
    return QRect(x, y, size.width(), size.height())


def restore_placement(window: QWidget, preferences: Settings) -> None:
    """Gives the window its place before it is shown."""
    main = QGuiApplication.primaryScreen()
    if main is None:
        return
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    screens = [screen.availableGeometry() for screen in (main, *others)]
    if len(preferences.window) == 4:
        window.setGeometry(fitted(QRect(*preferences.window), screens))
    else:
        window.setGeometry(first_place(screens[0]))
    window.setMinimumSize(LEAST.boundedTo(window.size()))
    if preferences.is_maximized:
        window.showMaximized()


def with_place(preferences: Settings, window: QWidget, page: str) -> Settings:
    """The preferences with where the window is now, and the page that it shows."""
    at = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    rect = (at.x(), at.y(), at.width(), at.height())
    return replace(preferences, window=rect, is_maximized=window.isMaximized(), page=page)
