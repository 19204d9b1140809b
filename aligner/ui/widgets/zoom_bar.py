"""The buttons and keys that zoom a roadmap's picture, and give its page the whole screen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from aligner.ui.context import PageContext
from aligner.ui.keys import key_names, keys_of, standard_keys
from aligner.ui.widgets.buttons import PushButton, icon_button
from aligner.ui.widgets.canvas_area import CanvasArea
from aligner.ui.widgets.layouts import row_in

KEEP_MS = 400
_FIT_KEYS = "Ctrl+Shift+0"


class ZoomBar(QWidget):
    """Remembers for each file how large its picture was shown. picture: the name of the picture."""

    def __init__(self, context: PageContext, canvas: CanvasArea, picture: str) -> None:
        super().__init__()
        self._context, self._canvas, self._picture = context, canvas, picture
        theme = context.theme
        row = row_in(self, 2)
        smaller, larger = self.tr("Smaller ({keys})"), self.tr("Larger ({keys})")
        self._smaller = icon_button("minus", _with(smaller, "Ctrl+-"), theme, lambda: canvas.zoom_by_step(-1))
        self._larger = icon_button("add", _with(larger, "Ctrl++"), theme, lambda: canvas.zoom_by_step(1))
        self._percent = PushButton()
        self._percent.setProperty("role", "quiet")
        self._percent.setAutoDefault(False)
        self._percent.setCursor(Qt.CursorShape.PointingHandCursor)
        self._percent.setToolTip(_with(self.tr("Actual size ({keys})"), "Ctrl+0"))
        self._percent.clicked.connect(lambda _checked=False: canvas.set_zoom(1.0))
        whole = self.tr("The whole roadmap; again: the goal at the cursor ({keys})")
        fit = icon_button("fit", _with(whole, _FIT_KEYS), theme, canvas.fit)
        full = icon_button(
            "fullscreen", _with(self.tr("Full screen ({keys})"), "F11"), theme, context.toggle_full_screen
        )
        for widget in (self._smaller, self._percent, self._larger, fit, full):
            row.addWidget(widget)
        for keys, run in (
            (standard_keys(QKeySequence.StandardKey.ZoomIn, "Ctrl++", "Ctrl+="), lambda: canvas.zoom_by_step(1)),
            (standard_keys(QKeySequence.StandardKey.ZoomOut, "Ctrl+-"), lambda: canvas.zoom_by_step(-1)),
            (keys_of("Ctrl+0"), lambda: canvas.set_zoom(1.0)),
            (keys_of(_FIT_KEYS), canvas.fit),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.activated.connect(run)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        canvas.restore_zoom(context.memory.zoom(context.opened.uid, picture))
        canvas.zoom_changed.connect(self._on_zoomed)
        self._show_zoom()

    def _on_zoomed(self) -> None:
        self._show_zoom()
        # A wheel that turns is kept once, when it rests.
        self._keeping.start()

    def _show_zoom(self) -> None:
        percent = self._context.words.percent(self._canvas.zoom)
        self._percent.setText(percent)
        self._percent.setAccessibleName(
            self.tr("Shown at {percent}; press for the actual size").replace("{percent}", percent)
        )

    def _keep(self) -> None:
        self._context.memory.keep_zoom(self._context.opened.uid, self._picture, self._canvas.zoom)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()
        super().hideEvent(event)


def _with(text: str, keys: str) -> str:
    return text.replace("{keys}", key_names(keys))
