"""The slide's bars of all programs, painted as the deck has them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, shortened, wrapped
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.deck.programs import NAMES_SHARE, Segment, longest_share, names_of, said_behind, segments_of
from aligner.palette import colors_of

_BAR_SHARE = 0.62
"""Part of a row's height that its bar takes."""
_SMALL_PX, _MOST_LINES = 12.0, 3
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
        # A picture of a slide is painted in points.
        inches = sheet.width / 72, sheet.height / 72
        scale = (sheet.width - start) * longest_share(self.source, inches[0]) / longest
        row_px = sheet.height / max(1, len(rows))
        size, names = names_of(self.source, *inches)
        for index, (row, segments) in enumerate(zip(rows, found, strict=True)):
            y = index * row_px + row_px * (1 - _BAR_SHARE) / 2
            baseline = index * row_px + row_px / 2 + _SMALL_PX * 0.36
            lines = wrapped(names[index], size, start - 12, _MOST_LINES, is_bold=row.is_focus)
            top = index * row_px + row_px / 2 + size * (0.36 - 0.65 * (len(lines) - 1))
            sheet.lines(start - 8, top, lines, size=size, anchor="end", is_bold=row.is_focus)
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
            if one.fill in ("hatch", "unknown"):
                # A plate behind the words, as on the slide: no hatch runs through them.
                wide, high = text_width(one.title, _SMALL_PX) + 6, _SMALL_PX * 1.25
                plate = sheet.box(s + (width - wide) / 2, baseline - _SMALL_PX * 0.95, wide, high)
                sheet.painter.fillRect(plate, sheet.color("surface"))
            sheet.text(s + width / 2, baseline, one.title, size=_SMALL_PX, role=role, anchor="middle")
