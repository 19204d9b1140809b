"""The picture of who works beside whom: an organization or a goal is chosen by mouse or arrows, and its lines named."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from aligner.charts.network import NetworkChart, NetworkNode
from aligner.charts.palette import load_palette
from aligner.ui.look.theme import Theme

NOTHING = (-1, -1)


class NetworkView(QWidget):
    """Emits `organization_opened` with an actor's id (0 for ourselves) and `goal_opened` with a goal's, at Enter or a
    second click."""

    organization_opened = Signal(object)
    goal_opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._palette = load_palette(theme.name)
        self._chart: NetworkChart | None = None
        self._chosen = NOTHING
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(360)

    @property
    def chosen(self) -> NetworkNode | None:
        """The organization or goal whose lines are named."""
        nodes = self._columns()
        column = 0 if self._chosen[0] >= 0 else 1
        return nodes[column][self._chosen[column]] if self._chosen != NOTHING else None

    def show_chart(self, chart: NetworkChart) -> None:
        """Shows a network; what was chosen stays so while it is there."""
        if chart == self._chart:
            return
        was, column = self.chosen, 0 if self._chosen[0] >= 0 else 1
        self._chart = chart
        self._chosen = NOTHING
        if was is not None:
            ids = [node.record_id for node in self._columns()[column]]
            if was.record_id in ids:
                self._chosen = (ids.index(was.record_id), -1) if column == 0 else (-1, ids.index(was.record_id))
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alt)
        self.setFixedHeight(round(chart.natural_height(self.width())))
        self.update()

    def node_box(self, column: int, index: int) -> QRectF:
        """Where an organization (column 0) or a goal (1) stands."""
        assert self._chart is not None
        count = len(self._columns()[column])
        step = self._chart.row_y(count, 1, self.height()) - self._chart.row_y(count, 0, self.height())
        middle = self._chart.row_y(count, index, self.height())
        width = self.width() / 2
        is_first_half = (column == 0) != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        return QRectF(0 if is_first_half else width, middle - step / 2, width, step)

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None or not self._chart.organizations:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chart.paint_chosen(painter, QRectF(self.rect()), self._palette, self._chosen)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        place = self._place_at(event.position())
        if place is not None:
            self._choose(*place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_at(event.position()) is not None:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = 1 if self._chosen[1] >= 0 else 0
        index, nodes = max(self._chosen), self._columns()
        toward_end = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.Key.Key_Right
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -len(nodes[column])}
        steps[Qt.Key.Key_End] = len(nodes[column])
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            other = 1 if key == toward_end else 0
            self._choose(other, max(index, 0))
        elif (step := steps.get(Qt.Key(key))) is not None:
            self._choose(column, max(0, index + step))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen == NOTHING:
            self._choose(0, 0)

    def _columns(self) -> tuple[tuple[NetworkNode, ...], tuple[NetworkNode, ...]]:
        return (self._chart.organizations, self._chart.goals) if self._chart is not None else ((), ())

    def _place_at(self, point: QPointF) -> tuple[int, int] | None:
        for column, nodes in enumerate(self._columns()):
            for index in range(len(nodes)):
                if self.node_box(column, index).contains(point):
                    return column, index
        return None

    def _choose(self, column: int, index: int) -> None:
        nodes = self._columns()[column]
        if not nodes:
            return
        index = min(index, len(nodes) - 1)
        self._chosen = (index, -1) if column == 0 else (-1, index)
        self.setAccessibleDescription(nodes[index].text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        viewport = self.parentWidget()
        scroll = viewport.parentWidget() if viewport is not None else None
        if isinstance(scroll, QScrollArea):
            middle = self.node_box(column, index).center().toPoint()
            scroll.ensureVisible(middle.x(), middle.y(), 0, 60)
        self.update()

    def _open(self) -> None:
        node = self.chosen
        if node is not None and node.record_id is not None:
            (self.organization_opened if self._chosen[0] >= 0 else self.goal_opened).emit(node.record_id)
