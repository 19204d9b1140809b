"""Drawings against what was agreed: each shape's place, size and colour, in tests/drawn/.

A picture that was changed on purpose is looked at first (`python -m tests.screenshots`), then kept with
`python -m tests.approving -k drawn`; the difference of the files in tests/drawn/ says what moved.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPolygonF, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from tests.approving import ASKED

AGREED = Path(__file__).parent / "drawn"
NEAR_PX, NEAR_FORM_PX = 0.4, 0.15
"""What another release of Qt may move: an edge, and how far a shape's points are from its middle."""
COLORS = ("fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_GROUP = re.compile(r"<g [^>]*?>|<(?:path|rect|text|polyline|polygon|ellipse|circle|line|image)\b[^>]*?>")


def drawn(paint: Callable[[QPainter], object], width: int, height: int) -> list[str]:
    """A line for each shape: its kind, the box around it (left, top, right, bottom), how far its points are from its
    middle, its colours."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setResolution(72)
    painter = QPainter(generator)
    try:
        paint(painter)
    finally:
        painter.end()
    buffer.close()
    return list(_shapes(bytes(data.data()).decode("utf-8")))


def drawn_widget(widget: QWidget) -> list[str]:
    """The same of a widget as it is in the window, without the mark of what has the focus."""
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    return drawn(lambda painter: widget.render(painter, QPoint()), widget.width(), widget.height())


def _shapes(svg: str) -> Iterator[str]:
    colors, transform = "", QTransform()
    for tag in _GROUP.findall(svg):
        kind = tag[1:].split()[0]
        if kind == "g":
            found = {name: _value(tag, name) for name in COLORS}
            colors = " ".join(f"{name}={value}" for name, value in found.items() if value not in ("", "none", "1"))
            numbers = [float(one) for one in _NUMBER.findall(_value(tag, "transform"))]
            a, b, c, d, e, f = numbers if len(numbers) == 6 else (1, 0, 0, 1, 0, 0)
            transform = QTransform(a, b, c, d, e, f)
            continue
        points = _points(kind, tag)
        box = transform.mapRect(QPolygonF(points).boundingRect())
        middle = QPolygonF(points).boundingRect().center()
        away = sum(abs(at.x() - middle.x()) + abs(at.y() - middle.y()) for at in points) / len(points)
        edges = " ".join(f"{edge:.1f}" for edge in (box.left(), box.top(), box.right(), box.bottom(), away))
        yield f"{kind} {edges} {colors}".strip()


def _value(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return found[1] if found is not None else ""


def _points(kind: str, tag: str) -> list[QPointF]:
    if kind in ("path", "polyline", "polygon"):
        numbers = [float(one) for one in _NUMBER.findall(_value(tag, "d") or _value(tag, "points"))]
        return [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)] or [QPointF()]
    one = {name: float(_value(tag, name) or 0) for name in ("x", "y", "width", "height", "cx", "cy", "r", "rx", "ry")}
    if kind in ("circle", "ellipse"):
        across, down = one["r"] or one["rx"], one["r"] or one["ry"]
        box = QRectF(one["cx"] - across, one["cy"] - down, 2 * across, 2 * down)
    else:
        box = QRectF(one["x"], one["y"], one["width"], one["height"])
    return [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]


def assert_agreed(name: str, shapes: list[str]) -> None:
    """Fails with the first shapes that are not as agreed."""
    file = AGREED / f"{name}.txt"
    if os.environ.get(ASKED):
        file.write_text("\n".join(shapes) + "\n", "utf-8")
    agreed = file.read_text("utf-8").splitlines()
    other = [f"{then}  →  {now}" for then, now in zip(agreed, shapes, strict=False) if not _is_near(then, now)]
    keep = f"Right? `python -m tests.approving -k drawn` keeps tests/drawn/{name}.txt."
    assert len(shapes) == len(agreed), (keep, len(agreed), len(shapes), other[:3])
    assert not other, (keep, len(other), other[:5])


def _is_near(then: str, now: str) -> bool:
    if then == now:
        return True
    first, second = then.split(), now.split()
    if len(first) < 6 or [first[0], *first[6:]] != [second[0], *second[6:]]:
        return False
    apart = [abs(float(a) - float(b)) for a, b in zip(first[1:6], second[1:6], strict=True)]
    return max(apart[:4]) <= NEAR_PX and apart[4] <= NEAR_FORM_PX
