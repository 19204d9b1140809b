"""The slide's bars of all programs, painted as the deck has them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, shortened, text_width
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.deck.programs import END_SHARE, NAMES_SHARE, Segment, said_behind, segments_of
from aligner.palette import colors_of

_BAR_SHARE = 0.62
"""Part of a row's height that its bar takes."""
_NAME_PX, _SMALL_PX = 14.0, 12.0
_GROUNDS = {"hatch": "hatch_ground", "tint": "money_tint", "plain": "no_goal", "solid": "resources"}


@dataclass(frozen=True)
class PaintedPrograms:
    """Paints the rows of all programs into any rectangle."""

    source: AllPrograms

    def natural_height(self, width: float) -> float:
        return 24.0 * max(1, len(self.source.rows))

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.source.rtl)
        rows = self.source.rows
        found = [segments_of(row) for row in rows]
        longest = max((sum(one.part for one in segments) for segments in found), default=0.0) or 1.0
        start = sheet.width * NAMES_SHARE
        scale = (sheet.width - start) * (1 - END_SHARE) / longest
        row_px = sheet.height / max(1, len(rows))
        for index, (row, segments) in enumerate(zip(rows, found, strict=True)):
            y = index * row_px + row_px * (1 - _BAR_SHARE) / 2
            baseline = index * row_px + row_px / 2 + _SMALL_PX * 0.36
            name = shortened(row.title, _NAME_PX, start - 12)
            sheet.text(start - 8, baseline, name, size=_NAME_PX, anchor="end", is_bold=row.is_focus)
            at = start
            for one in segments:
                width = one.part * scale
                self._segment(sheet, one, at, y, width, row_px * _BAR_SHARE, baseline)
                at += width
            stated = shortened(said_behind(row), _SMALL_PX, sheet.width - at - 8)
            role = "muted" if row.sentence else "resources"
            sheet.text(at + 6, baseline, stated, size=_SMALL_PX, role=role, is_bold=row.is_focus)
        sheet.line((start, 0), (start, sheet.height), role="muted")

    def _segment(
        self, sheet: Sheet, one: Segment, s: float, y: float, width: float, height: float, baseline: float
    ) -> None:
        ground = _GROUNDS.get(one.fill or "")
        if ground is not None:
            sheet.painter.fillRect(sheet.box(s, y, width, height), QColor(colors_of("documents")[ground]))
        if one.fill is None:
            dots = QBrush(sheet.color("muted"), Qt.BrushStyle.Dense6Pattern)
            sheet.painter.fillRect(sheet.box(s, y, width, height), dots)
        if one.fill == "hatch":
            sheet.hatch(s, y, width, height, "resources")
        sheet.frame(s, y, width, height, "muted" if one.fill in ("plain", None) else "resources", radius=0)
        if one.title and text_width(one.title, _SMALL_PX) + 8 <= width:
            role = "surface" if one.fill == "solid" else "text"
            sheet.text(s + width / 2, baseline, one.title, size=_SMALL_PX, role=role, anchor="middle")
