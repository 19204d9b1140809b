"""The field as a map: goals in rows, stages in columns, and in each cell who is there and how full it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from aligner.analysis.field import FieldCell
from aligner.charts.field import Look, look_of
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.ui.look.theme import Theme, font
from aligner.ui.widgets.canvas_model import CanvasColumn, CanvasModel, CanvasRow
from aligner.ui.widgets.canvas_painter import CanvasPainter
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas

ROW_PX = 54
COLUMN_PX = 116
MARK_PX, MARK_GAP_PX = 8.0, 3.0
MAX_MARKS = 6
HATCH_PX = 9.0


@dataclass(frozen=True)
class CellView:
    """A cell, ready to paint. word: its state.  own, others: how many marks.  text: all of it for those who listen."""

    look: Look
    word: str
    own: int
    others: int
    text: str


@dataclass(frozen=True)
class FieldView:
    """The map's rows and columns, and its cells by goal and stage."""

    model: CanvasModel
    cells: Mapping[tuple[int | None, int | None], CellView]


def field_view(records: Records, cells: Sequence[FieldCell], words: Words) -> FieldView:
    """The map of the cells of one population and region."""
    model = CanvasModel(row_px=ROW_PX, column_px=COLUMN_PX)
    leaves = {goal.id for goal in records.leaf_goals}
    for goal in records.roadmap_goals:
        model.rows.append(CanvasRow(goal.id, goal.title, None, None, records.depths[goal.id], goal.id not in leaves))
    stages = records.stages_in_tracks
    model.columns = [CanvasColumn(stage.id, stage.title, "", stage.track) for stage in stages]
    if not stages:
        model.columns = [CanvasColumn(None, words.sentence("field.no_stages"), "")]
    titles = {column.stage_id: column.heard for column in model.columns}
    views: dict[tuple[int | None, int | None], CellView] = {}
    for cell in cells:
        goal, look = records.goal_by_id[cell.place.goal_id], look_of(cell)
        word = words.sentence(f"field.state.{look}")
        heard = words.sentence(
            "field.cell",
            goal=goal.title,
            stage=titles[cell.place.stage_id],
            state=word,
            own=len(cell.own),
            others=len(cell.others),
        )
        views[cell.place.goal_id, cell.place.stage_id] = CellView(look, word, len(cell.own), len(cell.others), heard)
    return FieldView(model, views)


class FieldMap(RoadmapCanvas):
    """Emits `cell_activated` with goal and stage at a click or Enter, `finding_asked` at Space."""

    finding_asked = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, accepts_cards=False)
        self._look = theme
        self._cells: Mapping[tuple[int | None, int | None], CellView] = {}
        self._chosen: tuple[int, int | None] | None = None

    def show_view(self, view: FieldView, chosen: tuple[int, int | None] | None) -> None:
        """Shows a map; chosen: goal and stage of the cell whose details are shown."""
        self._cells, self._chosen = view.cells, chosen
        self.show_model(view.model)

    def cell_text(self, cell: tuple[int, int]) -> str:
        view = self._view(cell)
        return view.text if view is not None else super().cell_text(cell)

    def paint_cell(self, painter: QPainter, draw: CanvasPainter, cell: tuple[int, int]) -> None:
        view = self._view(cell)
        if view is not None:
            goal, stage = self.model.rows[cell[0]].goal_id, self.model.columns[cell[1]].stage_id
            marked = self.is_at_cursor(cell) or self._chosen == (goal, stage)
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            with draw.scaled(self.cell_box(*cell), self.zoom) as box:
                paint_cell(painter, self._look, box.adjusted(4, 4, -4, -4), view, is_rtl=is_rtl)
                if marked:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(self._look.color("accent"), 2))
                    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 9, 9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.model.rows:
            self.finding_asked.emit(*self.place_at_cursor())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cell_activated.emit(self.model.rows[cell[0]].goal_id, self.model.columns[cell[1]].stage_id)

    def _view(self, cell: tuple[int, int]) -> CellView | None:
        row = self.model.rows[cell[0]]
        return self._cells.get((row.goal_id, self.model.columns[cell[1]].stage_id)) if self.model.columns else None


def paint_cell(painter: QPainter, theme: Theme, box: QRectF, view: CellView, *, is_rtl: bool) -> None:
    """Draws a cell so that its state is read without colour: by frame, hatch, sign and word."""
    painter.save()
    _ground(painter, theme, box, view.look)
    inner = box.adjusted(8, 4, -8, -4)
    if view.look in ("unknown", "irrelevant"):
        painter.setPen(theme.color("muted"))
        painter.setFont(font(13, QFont.Weight.Medium))
        sign = "?" if view.look == "unknown" else "×"
        if view.look == "unknown":
            painter.fillRect(QRectF(box.center().x() - 12, box.center().y() - 10, 24, 20), theme.color("canvas"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)
    else:
        used = _marks(painter, theme, inner, view, is_rtl=is_rtl)
        is_heavy = view.look in ("saturated", "lacking")
        typeface = font(12, QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal)
        painter.setFont(typeface)
        painter.setPen(theme.color("caution" if view.look == "lacking" else "text"))
        side = Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight
        if view.look == "lacking":
            side = Qt.AlignmentFlag.AlignHCenter
        room = inner.adjusted(0, 0, -used, 0) if is_rtl else inner.adjusted(used, 0, 0, 0)
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        metrics, word = QFontMetricsF(typeface), view.word
        if metrics.horizontalAdvance(word) > room.width() and " " in word:
            flags |= int(Qt.TextFlag.TextWordWrap)
        else:
            word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, word)
    painter.restore()


def _ground(painter: QPainter, theme: Theme, box: QRectF, look: Look) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if look == "saturated":
        painter.setBrush(theme.color("line"))
        painter.setPen(QPen(theme.color("text"), 2))
    elif look == "covered":
        painter.setBrush(theme.color("sunken"))
    elif look == "only_ours":
        painter.setBrush(theme.color("accent_soft"))
    elif look == "lacking":
        painter.setPen(QPen(theme.color("caution"), 2, Qt.PenStyle.DashLine))
    elif look == "unknown":
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(theme.color("line"), 1))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += HATCH_PX
        painter.restore()
        painter.setPen(QPen(theme.color("line"), 1))
    else:
        return
    painter.drawRoundedRect(box, 7, 7)


def _marks(painter: QPainter, theme: Theme, box: QRectF, view: CellView, *, is_rtl: bool) -> float:
    """Squares for ours, circles for others, from the start side, in two lines; the width they take."""
    own, others = min(view.own, MAX_MARKS), min(view.others, MAX_MARKS)
    lines = [("own", own), ("others", others)]
    if own + others <= MAX_MARKS // 2:
        lines = [("both", own + others)]
    step = MARK_PX + MARK_GAP_PX
    top = box.center().y() - (len(lines) * step - MARK_GAP_PX) / 2
    widest = 0.0
    for number, (kind, count) in enumerate(lines):
        for place in range(count):
            x = box.right() - MARK_PX - place * step if is_rtl else box.left() + place * step
            shape = QRectF(x, top + number * step, MARK_PX, MARK_PX)
            if kind == "own" or (kind == "both" and place < own):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("ours"))
                painter.drawRect(shape)
            else:
                painter.setPen(QPen(theme.color("text"), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(shape.adjusted(0.5, 0.5, -0.5, -0.5))
        widest = max(widest, count * step)
    return widest + 4
