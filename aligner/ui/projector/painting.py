"""Paints the projector's slides, measured for a room: all is laid out on 1920 × 1080 and scaled to the screen.

A letter is read at a distance of about 300 times its height. With a picture of 2 metres' width in a room of 8 metres
that asks for capitals of about 27 px of 1080, which Rubik has from 40 px type up: so nothing is smaller than that.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from aligner.charts.fonts import font_of
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Mark, Sheet, shortened, wrapped
from aligner.ui.projector import slides as kinds
from aligner.ui.projector.clocks import Clock

WIDTH, HEIGHT = 1920.0, 1080.0
MARGIN = 112.0
INNER = WIDTH - 2 * MARGIN
BODY_PX, KICKER_PX, HEADLINE_PX, STATEMENT_PX, FIGURE_PX = 40.0, 40.0, 76.0, 100.0, 300.0
DETAIL_PX = 50.0
FOOTER_Y = 1018.0
BOTTOM = FOOTER_Y - 74
MAX_ROWS = 12
MIN_DOT_PX = 9.0
SINGLE_PX = 90.0
"""How much lower a single goal stands, so that it is in the middle of the picture."""


def paint_slide(
    painter: QPainter, rect: QRectF, palette: Palette, slide: kinds.Slide, clock: Clock | None, *, rtl: bool
) -> None:
    """Fills `rect` with the slide; what is beyond 16:9 stays background. clock: of a slide with a timer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, palette.color("surface"))
    scale = min(rect.width() / WIDTH, rect.height() / HEIGHT)
    painter.save()
    painter.translate(
        rect.left() + (rect.width() - WIDTH * scale) / 2, rect.top() + (rect.height() - HEIGHT * scale) / 2
    )
    painter.scale(scale, scale)
    sheet = Sheet(painter, QRectF(0, 0, WIDTH, HEIGHT), palette, rtl=rtl)
    top = _head(sheet, slide)
    if slide.note:
        note = shortened(slide.note, BODY_PX, INNER)
        sheet.text(MARGIN, FOOTER_Y, note, size=BODY_PX, role="muted")
    if isinstance(slide, kinds.TimerSlide) and clock is not None:
        _timer(sheet, slide, clock)
    else:
        _PAINTERS[type(slide)](sheet, slide, top)
    painter.restore()


def _head(sheet: Sheet, slide: kinds.Slide) -> float:
    """Where the content begins, below the kicker and the headline's one or two lines."""
    sheet.bar(MARGIN, 92, 64, 12, "accent", radius=6)
    sheet.text(MARGIN + 92, 112, slide.kicker, size=KICKER_PX, role="accent", is_bold=True)
    if isinstance(slide, kinds.StatementSlide):
        return 180
    lines = wrapped(
        slide.headline, HEADLINE_PX, INNER - 60, 1 if isinstance(slide, kinds.TimerSlide) else 2, is_bold=True
    )
    for index, line in enumerate(lines):
        bold(sheet, MARGIN, 220 + index * 90, line, HEADLINE_PX)
    return 286.0 + 90 * (len(lines) - 1)


def bold(sheet: Sheet, s: float, y: float, text: str, size: float, role: str = "text", anchor: str = "start") -> None:
    """One line in the heaviest weight; y is its baseline."""
    marked = ("\u200f" if sheet.rtl else "\u200e") + text
    typeface = font_of(round(size), QFont.Weight.Bold)
    width = QFontMetricsF(typeface).horizontalAdvance(marked)
    at = sheet.point(s, y)
    left = at.x() - width / 2 if anchor == "middle" else at.x() - width if sheet.rtl == (anchor == "start") else at.x()
    path = QPainterPath()
    # Letters of overlapping strokes, as נ and ש are, have no holes where they overlap.
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(left, at.y(), typeface, marked)
    sheet.painter.fillPath(path, sheet.palette.color(role))


def _statement(sheet: Sheet, slide: kinds.StatementSlide, top: float) -> None:
    """The largest type that lets the text stand in five lines, what follows below it, in the middle of the height."""
    detail = wrapped(slide.detail, DETAIL_PX, INNER, 4) if slide.detail else []
    below = len(detail) * DETAIL_PX * 1.4 + (56 if detail else 0)
    available = (FOOTER_Y if not slide.note else BOTTOM) - top - below
    size, lines = HEADLINE_PX, [slide.text]
    for size in (120.0, STATEMENT_PX, 88.0, HEADLINE_PX, 64.0, DETAIL_PX):
        lines = wrapped(slide.text, size, INNER, 12, is_bold=True)
        if len(lines) <= 5 and len(lines) * size * 1.26 <= available:
            break
    first = top + (available - size * 1.26 * len(lines)) / 2
    for index, line in enumerate(lines):
        bold(sheet, MARGIN, first + size * 1.26 * (index + 0.8), line, size)
    start = first + size * 1.26 * len(lines) + 56 + DETAIL_PX * 0.5
    for index, line in enumerate(detail):
        sheet.text(MARGIN, start + index * DETAIL_PX * 1.4, line, size=DETAIL_PX, role="muted")


def _list(sheet: Sheet, slide: kinds.ListSlide, top: float) -> None:
    if not slide.items:
        sheet.text(MARGIN, top + 84, slide.empty, size=52, role="muted")
        return
    is_wide = len(slide.items) <= 6
    columns = 1 if is_wide else 2
    per_column = -(-len(slide.items) // columns)
    size = 52.0 if is_wide else 42.0
    top += 24
    row_px = min(120.0, (BOTTOM - top) / per_column)
    width = (INNER - 60 * (columns - 1)) / columns
    mark_px = min(width / 4, max((text_width(mark, size, is_bold=True) for mark in slide.marks), default=0))
    for index, item in enumerate(slide.items):
        s = MARGIN + (width + 60) * (index // per_column)
        y = top + row_px * (index % per_column)
        if slide.marks:
            indent = mark_px + 24
            mark = shortened(slide.marks[index], size, mark_px, is_bold=True)
            sheet.text(s, y + row_px / 2 + size * 0.36, mark, size=size, role="accent", is_bold=True)
        else:
            indent = 44
            sheet.bar(s, y + row_px / 2 - 7, 14, 14, "accent", radius=7)
        lines = wrapped(item, size, width - indent, 2 if row_px >= 2.3 * size else 1)
        first = y + row_px / 2 + size * 0.36 - (len(lines) - 1) * size * 0.65
        sheet.lines(s + indent, first, lines, size=size)


def _timer(sheet: Sheet, slide: kinds.TimerSlide, clock: Clock) -> None:
    """A ring that empties, the time inside; what is stated below when it is or is over."""
    centre, radius = QPointF(WIDTH / 2, 650), 330.0
    ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    is_over = clock.remaining <= 0
    role = "caution" if is_over else "accent" if clock.is_running else "muted"
    sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet.painter.setPen(QPen(sheet.color("line"), 26))
    sheet.painter.drawEllipse(ring)
    pen = QPen(sheet.color(role), 26)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    sheet.painter.setPen(pen)
    share = max(0.0, min(1.0, clock.remaining / max(1, clock.total)))
    sweep = 1 if sheet.rtl else -1
    if share:
        sheet.painter.drawArc(ring, 90 * 16, round(sweep * 360 * 16 * share))
    remaining = max(0, clock.remaining)
    bold(sheet, WIDTH / 2, centre.y() + 64, f"{remaining // 60}:{remaining % 60:02d}", 184, anchor="middle")
    state_text = slide.over if is_over else "" if clock.is_running else slide.paused
    sheet.text(WIDTH / 2, centre.y() + 176, state_text, size=BODY_PX, role=role, anchor="middle", is_bold=True)


def _progress(sheet: Sheet, slide: kinds.ProgressSlide, top: float) -> None:
    """The count, as large as it goes, and a seat a ballot: filled in the order of counting, never a person's own."""
    bold(sheet, MARGIN - 8, 590, slide.count, 220, role="accent")
    seats = max(slide.expected, slide.ballots)
    if not seats:
        return
    per_row = min(seats, 20)
    step = min(96.0, INNER / per_row)
    radius = step * 0.34
    for index in range(seats):
        at = sheet.point(MARGIN + radius + step * (index % per_row), 700 + step * (index // per_row))
        is_in = index < slide.ballots
        sheet.painter.setPen(QPen(sheet.color("accent" if is_in else "control_line"), 4))
        sheet.painter.setBrush(QBrush(sheet.color("accent")) if is_in else Qt.BrushStyle.NoBrush)
        sheet.painter.drawEllipse(at, radius, radius)
    if slide.quorum and slide.quorum <= per_row and seats <= per_row:
        s = MARGIN + step * slide.quorum - (step - 2 * radius) / 2
        sheet.line((s, 700 - radius - 16), (s, 700 + radius + 16), role="text", width=5)
    sheet.text(MARGIN, 700 + step * -(-seats // per_row) + 56, slide.sentence, size=52)


def _row_px(count: int, top: float) -> float:
    return min(92.0, (BOTTOM - top) / max(1, count))


def _order(sheet: Sheet, slide: kinds.OrderSlide, top: float) -> None:
    row_px = _row_px(len(slide.rows), top)
    size = 46.0 if row_px > 64 else BODY_PX
    most = max((row.share for row in slide.rows), default=0) or 1
    title_px, bar_at = 980.0, MARGIN + 104 + 980 + 36
    available = WIDTH - MARGIN - bar_at - 104
    for index, row in enumerate(slide.rows):
        middle = top + row_px * (index + 0.5)
        base = middle + size * 0.36
        is_first = index < 3
        sheet.text(MARGIN, base, row.rank, size=size, role="accent", is_bold=True)
        title = shortened(row.title, size, title_px, is_bold=is_first)
        sheet.text(MARGIN + 104, base, title, size=size, is_bold=is_first)
        thick = min(40.0, row_px * 0.56)
        sheet.bar(bar_at, middle - thick / 2, max(6.0, available * row.share / most), thick, "ours", radius=thick / 4)
        sheet.text(
            bar_at + max(6.0, available * row.share / most) + 18, base, row.points, size=size, is_bold=True, role="ours"
        )


def _strip(
    sheet: Sheet, row: kinds.DotRow, s: float, y: float, available: float, high: float, most: float, radius: float
) -> None:
    """The dots of one goal between s and s + room, beside each other where they are alike, and the mean as a tick."""
    sheet.line((s, y), (s + available, y), role="line", width=3)
    mean = s + available * row.mean / most
    sheet.line((mean, y - high / 2), (mean, y + high / 2), role="text", width=6)
    places = [s + available * value / most for value in sorted(row.dots)]
    levels = dot_levels(places, 2 * radius)
    furthest = max(map(abs, levels), default=0)
    # The most crowded places may need dots that cover a part of each other: each keeps its outline.
    step = min(2 * radius + 1, (high - 2 * radius) / 2 / furthest) if furthest else 0.0
    for place, level in zip(places, levels, strict=True):
        sheet.painter.setPen(QPen(sheet.color("surface"), 2))
        sheet.painter.setBrush(sheet.palette.color("ours", 0.86))
        sheet.painter.drawEllipse(sheet.point(place, y + level * step), radius, radius)


def _dot_px(rows: Sequence[kinds.DotRow], available: float, high: float, most: float, radius: float) -> float:
    """The radius, alike for all goals, at which the most crowded one fits its height."""
    for row in rows:
        levels = dot_levels([available * value / most for value in sorted(row.dots)], 2 * radius)
        furthest = max((abs(level) for level in levels), default=0)
        radius = max(MIN_DOT_PX, min(radius, high / (2 * furthest + 1) / 2))
    return radius


def dot_levels(places: list[float], width: float) -> list[int]:
    """How many steps above (negative) or below the line each dot stands, so that no two of a level overlap.

    places: ascending.
    """
    ends: dict[int, float] = {}
    levels = []
    for place in places:
        level = next(level for level in _levels(len(places)) if ends.get(level, place) <= place)
        ends[level] = place + width
        levels.append(level)
    return levels


def _levels(most: int) -> Iterator[int]:
    """0, -1, 1, -2, 2 …"""
    yield 0
    for level in range(1, most + 1):
        yield from (-level, level)


def _spread(sheet: Sheet, slide: kinds.SpreadSlide, top: float) -> None:
    most = max((value for row in slide.rows for value in (*row.dots, row.mean)), default=1) or 1
    ceiling = _ceiling(most)
    if slide.is_close:
        _close_spread(sheet, slide, top, ceiling)
        return
    row_px = _row_px(len(slide.rows) + 1, top)
    size = 44.0 if row_px > 64 else BODY_PX
    title_px, s = 860.0, MARGIN + 860 + 60
    available = WIDTH - MARGIN - s - 20
    below = top + row_px * len(slide.rows)
    _axis(sheet, s, available, below + 44, ceiling, top, below)
    high = min(row_px * 0.9, 66)
    radius = _dot_px(slide.rows, available, high, ceiling, 11)
    for index, row in enumerate(slide.rows):
        middle = top + row_px * (index + 0.5)
        sheet.text(MARGIN, middle + size * 0.36, shortened(row.title, size, title_px), size=size)
        _strip(sheet, row, s, middle, available, high, ceiling, radius)


def _close_spread(sheet: Sheet, slide: kinds.SpreadSlide, top: float, ceiling: float) -> None:
    if len(slide.rows) == 1:
        top += SINGLE_PX
    row_px = (BOTTOM - top) / max(1, len(slide.rows))
    high = min(150.0, row_px - 200)
    radius = _dot_px(slide.rows, INNER - 40, high, ceiling, 15)
    for index, row in enumerate(slide.rows):
        y = top + row_px * index
        sheet.text(MARGIN, y + 50, shortened(row.title, 54, INNER, is_bold=True), size=54, is_bold=True)
        sheet.text(MARGIN, y + 112, shortened(row.summary, BODY_PX, INNER), size=BODY_PX, role="muted")
        middle = y + 128 + high / 2
        _strip(sheet, row, MARGIN + 20, middle, INNER - 40, high, ceiling, radius)
        if index == len(slide.rows) - 1:
            _axis(sheet, MARGIN + 20, INNER - 40, middle + high / 2 + 48, ceiling)


def _axis(
    sheet: Sheet, s: float, available: float, y: float, top: float, grid_top: float = 0, grid_bottom: float = 0
) -> None:
    step = next(step for step in (5, 10, 20, 25, 50) if top * 100 / step <= 6 or step == 50)
    for value in range(0, round(top * 100) + 1, step):
        at = s + available * value / 100 / top
        if grid_bottom:
            sheet.line((at, grid_top), (at, grid_bottom), role="line", width=1.5)
        sheet.text(at, y, str(value), size=BODY_PX, role="muted", anchor="middle")


def _ceiling(share: float) -> float:
    """The end of the scale: the next ten points above the largest share."""
    return min(1.0, max(0.1, -(-round(share * 100, 6) // 10) / 10))


def _pairs(sheet: Sheet, slide: kinds.PairSlide, top: float) -> None:
    legend_y, s = top + 20, MARGIN
    for name, shape, role, is_hollow in slide.marks:
        sheet.mark(s + 16, legend_y - 14, cast(Mark, shape), role, size=28, is_hollow=is_hollow)
        sheet.text(s + 48, legend_y, name, size=BODY_PX, role=role, is_bold=True)
        s += 48 + text_width(name, BODY_PX, is_bold=True) + 72
    top += 52
    row_px = _row_px(len(slide.rows), top)
    size = 44.0 if row_px > 64 else BODY_PX
    title_px, figure_px = 900.0, 130.0
    start = MARGIN + title_px + 50
    available = WIDTH - MARGIN - start - figure_px
    most = max((v for row in slide.rows for v in (row.first, row.second) if v is not None), default=1) or 1
    for index, row in enumerate(slide.rows):
        middle = top + row_px * (index + 0.5)
        base = middle + size * 0.36
        title = shortened(row.title, size, title_px, is_bold=row.is_highlighted)
        sheet.text(MARGIN, base, title, size=size, is_bold=row.is_highlighted)
        sheet.line((start, middle), (start + available, middle), role="line", width=2)
        places = [None if v is None else start + available * v / most for v in (row.first, row.second)]
        if places[0] is not None and places[1] is not None:
            heavier = slide.marks[0 if (row.first or 0) > (row.second or 0) else 1][2]
            role = heavier if row.is_highlighted else "muted"
            width = 10 if row.is_highlighted else 5
            sheet.line((places[0], middle), (places[1], middle), role=role, width=width)
        for place, (_, shape, role, is_hollow) in zip(places, slide.marks, strict=True):
            if place is not None:
                sheet.mark(
                    place, middle, cast(Mark, shape), role, size=30 if row.is_highlighted else 24, is_hollow=is_hollow
                )
        text_role = "text" if row.is_highlighted else "muted"
        sheet.text(
            WIDTH - MARGIN, base, row.summary, size=size, role=text_role, anchor="end", is_bold=row.is_highlighted
        )


def _headline(sheet: Sheet, slide: kinds.HeadlineSlide, top: float) -> None:
    """The figure fills the start side; its sentence and a scale with the yardsticks stand beside and below."""
    bold(sheet, MARGIN - 10, 640, slide.figure, FIGURE_PX, role="ours")
    start = MARGIN + 480
    lines = wrapped(slide.sentence, 58, WIDTH - MARGIN - start, 4, is_bold=True)
    first = 560 - (len(lines) - 1) * 58 * 0.65
    sheet.lines(start, first, lines, size=58, is_bold=True)
    y = 752.0
    sheet.bar(MARGIN, y, INNER, 26, "line", radius=13)
    sheet.bar(MARGIN, y, max(26.0, INNER * slide.share), 26, "ours", radius=13)
    for index, (share, text) in enumerate(slide.yardsticks):
        at = MARGIN + INNER * share
        sheet.line((at, y - 18), (at, y + 44), role="text", width=6)
        _number(sheet, at, y - 52 if index % 2 else y + 78, index + 1)
        row = 884 + index * 62
        _number(sheet, MARGIN + 26, row - 14, index + 1)
        sheet.text(MARGIN + 76, row, shortened(text, BODY_PX, INNER - 76), size=BODY_PX)


def _number(sheet: Sheet, s: float, y: float, number: int) -> None:
    """A number in a ring: what is marked on the scale and reported below."""
    sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet.painter.setPen(QPen(sheet.color("text"), 3))
    sheet.painter.drawEllipse(sheet.point(s, y), 26, 26)
    sheet.text(s, y + 14, str(number), size=BODY_PX, anchor="middle", is_bold=True)


def _gaps(sheet: Sheet, slide: kinds.GapsSlide, top: float) -> None:
    gutter = 40.0
    width = (INNER - gutter * 2) / 3
    top += 24
    high = BOTTOM - top + 10
    for index, card in enumerate(slide.cards[:3]):
        s = MARGIN + (width + gutter) * index
        sheet.bar(s, top, width, high, "sunken", radius=28)
        sheet.bar(s + 44, top, width - 88, 10, card.role, radius=5)
        inner = width - 88
        bold(sheet, s + 44, top + 156, card.figure, 116, role=card.role)
        title = wrapped(card.title, 48, inner, 4, is_bold=True)
        sheet.lines(s + 44, top + 246, title, size=48, is_bold=True)
        sentence_lines = wrapped(card.sentence, BODY_PX, inner, 4)
        sheet.lines(
            s + 44,
            top + high - 46 - (len(sentence_lines) - 1) * BODY_PX * 1.3,
            sentence_lines,
            size=BODY_PX,
            role="muted",
        )


_PAINTERS: dict[type, Callable[[Sheet, Any, float], None]] = {
    kinds.StatementSlide: _statement,
    kinds.ListSlide: _list,
    kinds.ProgressSlide: _progress,
    kinds.OrderSlide: _order,
    kinds.SpreadSlide: _spread,
    kinds.PairSlide: _pairs,
    kinds.HeadlineSlide: _headline,
    kinds.GapsSlide: _gaps,
}
