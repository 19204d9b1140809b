"""Icons of the program's own family, in any colour and mirrored where they point somewhere."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from aligner import paths

POINTING = frozenset(
    (
        *("back", "forward", "chevron_start", "chevron_end"),
        *("undo", "redo", "import", "export", "open", "stage", "outside", "play"),
    )
)


def icon(name: str, color: str, size_px: int = 20) -> QIcon:
    """The icon `resources/icons/NAME.svg` drawn in `color`; mirrored in a right-to-left window when it points."""
    return QIcon(pixmap(name, color, size_px))


def spaced_icon(name: str, color: str, size_px: int, gap_px: int) -> QIcon:
    """The icon with a gap at its end side, for a button whose words follow it."""
    drawn = pixmap(name, color, size_px)
    ratio = drawn.devicePixelRatio()
    spaced = QPixmap(round((size_px + gap_px) * ratio), round(size_px * ratio))
    spaced.setDevicePixelRatio(ratio)
    spaced.fill(Qt.GlobalColor.transparent)
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter = QPainter(spaced)
    painter.drawPixmap(gap_px if is_rtl else 0, 0, drawn)
    painter.end()
    return QIcon(spaced)


def pixmap(name: str, color: str, size_px: int = 20) -> QPixmap:
    """The icon as a picture for the sharpest screen in use."""
    mirrored = name in POINTING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, color, size_px, mirrored)


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, size_px: int, mirrored: bool) -> QPixmap:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", QColor(color).name())
    ratio = 2.0
    image = QImage(QSize(round(size_px * ratio), round(size_px * ratio)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
