"""The projector: one slide at a time, full screen, led by keys alone.

Space, Down, Page Down and the arrow that points forward go on; their opposites go back; Home and End jump. Enter does
what the slide is for: starts or stops the timer, reveals the result. Plus adds a minute. F turns full screen on and
off, S moves to the next screen, D changes light and dark, Esc leaves.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aligner.charts.palette import load_palette
from aligner.lang.bidi import strip_isolates
from aligner.ui.projector.painting import Clock, paint_slide
from aligner.ui.projector.slides import ProgressSlide, Slide, TimerSlide

SECOND_MS = 1000
MINUTE_S = 60


class Projector(QWidget):
    """The window that the room sees. It never changes the file: what it asks for is emitted."""

    reveal_asked = Signal()
    slide_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None, title: str, theme_name: str) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("projector")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(640, 360)
        self.resize(1280, 720)
        self._theme_name = theme_name
        self._slides: tuple[Slide, ...] = ()
        self._at = 0
        self._told = ""
        self.clock = Clock(0)
        self._clock_key = ""
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND_MS)
        self._tick.timeout.connect(self.pass_second)

    @property
    def slide(self) -> Slide | None:
        return self._slides[self._at] if self._slides else None

    @property
    def slides(self) -> tuple[Slide, ...]:
        return self._slides

    def set_slides(self, slides: Sequence[Slide]) -> None:
        """Shows new descriptions; the slide of the same key stays in front, else the one at the same place."""
        key = self.slide.key if self.slide is not None else ""
        self._slides = tuple(slides)
        found = next((i for i, slide in enumerate(self._slides) if slide.key == key), None)
        self._bring(self._at if found is None else found, is_forced=True)

    def open_on(self, other: QWidget) -> None:
        """Full screen on a screen that `other` is not on; on the same one when there is no second."""
        screens = QGuiApplication.screens()
        free = [screen for screen in screens if screen is not other.screen()]
        self.setScreen((free or screens)[0])
        self.setGeometry((free or screens)[0].geometry())
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """A line at the foot of this slide, e.g. why nothing can be shown yet; "" takes it away."""
        self._told = text
        self.update()

    def go(self, steps: int) -> None:
        self._bring(self._at + steps)

    def go_to(self, key: str) -> None:
        """Brings the first slide whose key begins with `key`."""
        found = next((i for i, slide in enumerate(self._slides) if slide.key.startswith(key)), None)
        if found is not None:
            self._bring(found)

    def act(self) -> None:
        """Does what the slide is for; a slide that only shows goes on."""
        if isinstance(self.slide, TimerSlide):
            self.turn_clock()
        elif isinstance(self.slide, ProgressSlide):
            self.reveal_asked.emit()
        else:
            self.go(1)

    def turn_clock(self) -> None:
        """Starts or stops the timer."""
        self.clock.is_running = not self.clock.is_running and self.clock.left > 0
        if self.clock.is_running:
            self._tick.start()
        else:
            self._tick.stop()
        self.update()

    def add_minute(self) -> None:
        self.clock.left = max(0, self.clock.left) + MINUTE_S
        self.clock.total = max(self.clock.total, self.clock.left)
        self.update()

    def pass_second(self) -> None:
        """One second less; the clock stands at zero."""
        self.clock.left -= 1
        if self.clock.left <= 0:
            self.clock.is_running = False
            self._tick.stop()
        if isinstance(self.slide, TimerSlide):
            self.update()

    def _bring(self, at: int, *, is_forced: bool = False) -> None:
        at = max(0, min(at, len(self._slides) - 1))
        if not self._slides or (at == self._at and not is_forced):
            return
        is_other = at != self._at
        if is_other:
            self._told = ""
        self._at = at
        slide = self._slides[at]
        if isinstance(slide, TimerSlide) and self._clock_key != f"{slide.key}.{slide.minutes}":
            # Each question has its own time; coming back to a running clock leaves it running.
            self._clock_key = f"{slide.key}.{slide.minutes}"
            self.clock = Clock(slide.minutes * MINUTE_S)
            self._tick.stop()
        self.setAccessibleName(strip_isolates(f"{slide.kicker}: {slide.headline}"))
        self.setAccessibleDescription(strip_isolates(slide.spoken()))
        self.update()
        if is_other or is_forced:
            self.slide_changed.emit(slide.key)

    def _next_screen(self) -> None:
        screens = QGuiApplication.screens()
        following = screens[(screens.index(self.screen()) + 1) % len(screens)]
        is_full = self.isFullScreen()
        self.showNormal()
        self.setScreen(following)
        self.setGeometry(following.geometry())
        if is_full:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.go(1)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.go(-1)
            case key if key == forward:
                self.go(1)
            case key if key == back:
                self.go(-1)
            case Qt.Key.Key_Home:
                self._bring(0)
            case Qt.Key.Key_End:
                self._bring(len(self._slides) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.act()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.add_minute()
            case Qt.Key.Key_F | Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Qt.Key.Key_S:
                self._next_screen()
            case Qt.Key.Key_D:
                self._theme_name = "light" if self._theme_name == "dark" else "dark"
                self.update()
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        self.clock.is_running = False
        self.left.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = load_palette(self._theme_name)
        if self.slide is None:
            painter.fillRect(self.rect(), palette.color("surface"))
        else:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            slide = replace(self.slide, note=self._told) if self._told else self.slide
            paint_slide(painter, QRectF(self.rect()), palette, slide, self.clock, rtl=rtl)
        painter.end()
