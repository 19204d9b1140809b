"""Bars of our money before and after a move, with both weights as marks."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, wrapped
from aligner.charts.table_twin import TableTwin

TOP_PX, ROW_PX, BAR_PX = 40.0, 132.0, 30.0
TITLE_SHARE, END_PX = 0.26, 120.0
LABEL_PX, APART_PX = 13.0, 8.0
_TODAY_ALPHA = 0.28


@dataclass(frozen=True)
class MovedRow:
    """A goal, or what is outside the goals. Shares 0 to 1 of our known money; weights None where they are not known.

    today_text, after_text: the shares in words, with what each is.  texts: of the collective's weight and ours.
    """

    title: str
    today: float
    after: float
    today_text: str
    after_text: str
    collective: float | None
    own: float | None
    texts: tuple[str, str]


@dataclass(frozen=True)
class MovedChart:
    """scale: what the bars measure.  names: of the bars.  column_titles: of the two weights."""

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    scale: str
    names: tuple[str, str]
    column_titles: tuple[str, str]
    rows: tuple[MovedRow, ...]

    @property
    def most(self) -> float:
        """The largest share that is drawn."""
        shares = [share for row in self.rows for share in (row.today, row.after, row.collective, row.own)]
        return max((share for share in shares if share), default=0.1)

    def natural_height(self, width: float) -> float:
        return TOP_PX + ROW_PX * len(self.rows)

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        sheet.legend(18, (*self.column_titles, ""), rings=True)
        start = sheet.width * TITLE_SHARE
        row_px = (sheet.height - TOP_PX) / max(1, len(self.rows))
        scale = (sheet.width - start - END_PX) / self.most
        for index, row in enumerate(self.rows):
            y = TOP_PX + index * row_px
            first = y + row_px * 0.32
            sheet.lines(4, first + BAR_PX, wrapped(row.title, 13, start - 20, 3, is_bold=True), size=13, is_bold=True)
            for at, (share, text) in enumerate(((row.today, row.today_text), (row.after, row.after_text))):
                top = first + at * (BAR_PX + 2)
                if share:
                    alpha = 1.0 if at else _TODAY_ALPHA
                    sheet.bar(start, top, max(share * scale, 1.5), BAR_PX, "resources", radius=0, alpha=alpha)
                sheet.text(
                    start + share * scale + APART_PX,
                    top + BAR_PX * 0.65,
                    text,
                    size=LABEL_PX,
                    role="resources",
                    is_bold=bool(at),
                )
            self._weights(sheet, row, first, start, scale)
        sheet.line((start, TOP_PX), (start, sheet.height), role="muted")

    @staticmethod
    def _weights(sheet: Sheet, row: MovedRow, first: float, start: float, scale: float) -> None:
        """Both marks over the bars, each figure on the outer side of its mark, and a line down from each.

        A line crosses bars, and no figure behind them.
        """
        ours_last = (row.own or 0) >= (row.collective or 0)
        figures = ((row.today, row.today_text, False), (row.after, row.after_text, True))
        marks = zip((row.collective, row.own), FRAMES, row.texts, (not ours_last, ours_last), strict=False)
        for share, (mark, role), text, is_last in marks:
            if share is None:
                continue
            at, end = start + share * scale, first + 2 * BAR_PX + 2
            for index, (length, label, is_bold) in enumerate(figures):
                behind = start + length * scale
                if behind < at < behind + text_width(label, LABEL_PX, is_bold=is_bold) + 2 * APART_PX:
                    end = first + index * (BAR_PX + 2)
                    break
            sheet.line((at, first - 6), (at, end), role=role)
            sheet.mark(at, first - 12, mark, role, size=9, is_hollow=mark == "circle")
            side, anchor = (1, "start") if is_last else (-1, "end")
            sheet.text(at + side * 9, first - 8, text, size=12, role=role, anchor=anchor, is_bold=True)
