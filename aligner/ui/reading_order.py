"""The order in which one reads what a widget holds, row by row from the start side; the tab key follows it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_OVERLAP_PX = 1
"""Two widgets may share so much of an edge and still stand one after the other."""


def set_tab_order(root: QWidget) -> None:
    """Lets the tab key go through what stands in a widget as it is read: Qt puts last what was made last."""
    for before, after in pairwise(one for one in in_reading_order(root) if _is_reached(one)):
        QWidget.setTabOrder(before, after)


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """All that is shown within a widget, each before what it holds."""
    shown = [one for one in root.children() if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()]
    for one in _read(shown, is_rtl=root.layoutDirection() == Qt.LayoutDirection.RightToLeft):
        yield one
        yield from in_reading_order(one)


def _is_reached(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _read(siblings: Sequence[QWidget], *, is_rtl: bool) -> Sequence[QWidget]:
    """Cut into rows, else into columns, and so on within each; what lies over another comes in the order of making."""
    if len(siblings) < 2:
        return siblings
    for edges in (_top_and_bottom, _from_the_right if is_rtl else _from_the_left):
        groups = _groups(siblings, edges)
        if len(groups) > 1:
            return [one for group in groups for one in _read(group, is_rtl=is_rtl)]
    return siblings


def _groups(siblings: Sequence[QWidget], edges: Callable[[QWidget], tuple[int, int]]) -> list[list[QWidget]]:
    """Those that share a stretch together, in the order of the stretches."""
    groups: list[list[QWidget]] = []
    reached = 0
    for one in sorted(siblings, key=lambda widget: edges(widget)[0]):
        start, end = edges(one)
        if groups and start < reached - _OVERLAP_PX:
            groups[-1].append(one)
            reached = max(reached, end)
        else:
            groups.append([one])
            reached = end
    # Within a group the order of making stays.
    made = {id(one): at for at, one in enumerate(siblings)}
    return [sorted(group, key=lambda one: made[id(one)]) for group in groups]


def _top_and_bottom(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.y() + widget.height()


def _from_the_left(widget: QWidget) -> tuple[int, int]:
    return widget.x(), widget.x() + widget.width()


def _from_the_right(widget: QWidget) -> tuple[int, int]:
    return -(widget.x() + widget.width()), -widget.x()
