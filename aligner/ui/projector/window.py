"""The projector: one slide at a time, full screen.

On a screen of its own the laptop keeps the keys and leads it. On the only screen Space, Down, Page Down and the arrow
that points forward continue; their opposites go back; Home and End jump; Enter starts or stops the timer, else
continues; Plus adds a minute; F turns full screen on and off, D changes light and dark. Nothing here reveals a result
or ends the
projection: Esc, and Enter before the result is shown, lead back to the laptop.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aligner.charts.palette import load_palette
from aligner.lang.bidi import strip_isolates
from aligner.ui.projector.clocks import Clock, Clocks
from aligner.ui.projector.painting import paint_slide
from aligner.ui.projector.slides import ProgressSlide, Slide, TimerSlide


class Projector(QWidget):
    """The window that the room sees. It never changes the file: what it asks for is emitted."""

    laptop_requested = Signal()
    slide_changed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None, title: str, theme_name: str, clocks: Clocks) -> None:
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
        self._message = ""
        self._clocks = clocks
        clocks.ticked.connect(self._on_ticked)

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
        self._show_slide(self._at if found is None else found, is_forced=True)

    @property
    def clock(self) -> Clock | None:
        """The timer in front; None when the slide has none."""
        slide = self.slide
        return self._clocks.find(slide.clock, slide.minutes) if isinstance(slide, TimerSlide) else None

    def show_message(self, text: str) -> None:
        """A line at the foot of this slide, e.g. why nothing can be shown yet; "" takes it away."""
        self._message = text
        self.update()

    def go(self, steps: int) -> None:
        self._show_slide(self._at + steps)

    def go_to(self, key: str) -> None:
        """Brings the first slide whose key begins with `key`."""
        found = next((i for i, slide in enumerate(self._slides) if slide.key.startswith(key)), None)
        if found is not None:
            self._show_slide(found)

    def act(self) -> None:
        """Does what the slide is for; a slide that only shows continues."""
        if isinstance(self.slide, TimerSlide):
            self.toggle_clock()
        elif isinstance(self.slide, ProgressSlide):
            self.laptop_requested.emit()
        else:
            self.go(1)

    def toggle_clock(self) -> None:
        """Starts or stops the timer in front."""
        if self.clock is not None:
            self._clocks.toggle(self.clock)

    def add_minute(self) -> None:
        if self.clock is not None:
            self._clocks.add_minute(self.clock)

    def toggle_light(self) -> None:
        """Changes between light and dark."""
        self._theme_name = "light" if self._theme_name == "dark" else "dark"
        self.update()

    def _on_ticked(self) -> None:
        if isinstance(self.slide, TimerSlide):
            self.update()

    def _show_slide(self, at: int, *, is_forced: bool = False) -> None:
        at = max(0, min(at, len(self._slides) - 1))
        if not self._slides or (at == self._at and not is_forced):
            return
        is_other = at != self._at
        if is_other:
            self._message = ""
        self._at = at
        slide = self._slides[at]
        self.setAccessibleName(strip_isolates(f"{slide.kicker}: {slide.headline}"))
        self.setAccessibleDescription(strip_isolates(slide.accessible_text()))
        self.update()
        if is_other or is_forced:
            self.slide_changed.emit(slide.key)

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
                self._show_slide(0)
            case Qt.Key.Key_End:
                self._show_slide(len(self._slides) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.act()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.add_minute()
            case Qt.Key.Key_F | Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Qt.Key.Key_D:
                self.toggle_light()
            case Qt.Key.Key_Escape:
                self.laptop_requested.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = load_palette(self._theme_name)
        if self.slide is None:
            painter.fillRect(self.rect(), palette.color("surface"))
        else:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            slide = replace(self.slide, note=self._message) if self._message else self.slide
            paint_slide(painter, QRectF(self.rect()), palette, slide, self.clock, rtl=rtl)
        painter.end()
