"""The roadmap picture: goals as rows, stages as columns, our programs where they stand."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aligner.analysis.results import Analysis
from aligner.analysis.thresholds import HEAVY_SHARE
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, wrapped
from aligner.charts.table_twin import MAX_HEARD, TableTwin
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import Contribution

HEAD_PX, CHIP_PX, CHIP_GAP_PX, PAD_PX, MIN_ROW_PX, FOOTER_PX = 38.0, 34.0, 5.0, 8.0, 58.0, 28.0
TRACK_PX = 24.0
OFF_TRACK = "×"
"""The sign of what is not relevant, as on the map of the field."""
HEADER_SHARE = 0.26
CHIP_TEXT_PX = 11.0
MAX_IN_CELL = 12
OUTSIDE_COLUMNS = 2
"""Of what is outside the goals, so wide that none of them looks like a stage."""
MAX_HEIGHT_PX = 1150.0
"""A chart of this height, drawn 760 wide, still is on one page: cells name fewer programs and count the rest."""


@dataclass(frozen=True)
class Chip:
    """A placement. contribution: "" when unknown.  share: in words, "" when unknown.

    is_rest: no placement, but how many more there are.
    """

    title: str
    contribution: str
    share: str
    is_rest: bool = False


@dataclass(frozen=True)
class RoadmapRow:
    """A goal with the program titles in each stage's cell; chips say more of the same cells."""

    goal_title: str
    cells: tuple[tuple[str, ...], ...]
    chips: tuple[tuple[Chip, ...], ...]
    collective: float | None
    own: float | None
    is_outside: bool = False
    off_track: tuple[int, ...] = ()
    """Columns whose stages are of another track than the goal."""
    is_complete: bool = True
    """Whether all that we have there is shown."""

    @property
    def is_heavy_and_empty(self) -> bool:
        return self.is_complete and not any(self.cells) and max(self.collective or 0, self.own or 0) >= HEAVY_SHARE


@dataclass(frozen=True)
class RoadmapChart:
    title: str
    alt: str
    rtl: bool
    table: TableTwin
    stage_titles: tuple[str, ...]
    rows: tuple[RoadmapRow, ...]
    bar_titles: tuple[str, str]
    contribution_titles: tuple[tuple[str, str], ...]
    more: str = ""
    tracks: tuple[tuple[str, int, int], ...] = ()
    """The name of each track, its first column and the one behind its last."""
    off_track_title: str = ""

    @property
    def _head_px(self) -> float:
        return HEAD_PX + (TRACK_PX if self.tracks else 0)

    def natural_height(self, width: float) -> float:
        rest = FOOTER_PX if self.more else 0
        return self._head_px + sum(self._row_height(row) for row in self.rows) + FOOTER_PX + rest

    def _row_height(self, row: RoadmapRow) -> float:
        return _height_of(max((len(cell) for cell in row.chips), default=0))

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        head = sheet.width * HEADER_SHARE
        column = (sheet.width - head) / max(1, len(self.stage_titles))
        top = self._head_px - HEAD_PX
        for title, first, end in self.tracks:
            lines = wrapped(title, 12, column * (end - first) - 14, 1, is_bold=True)
            sheet.lines(head + column * (first + end) / 2, 14, lines, anchor="middle", role="collective", is_bold=True)
            sheet.bar(head + column * first + 4, TRACK_PX - 5, column * (end - first) - 8, 2, "collective")
        sheet.bar(0, top, sheet.width, HEAD_PX - 6, "sunken", radius=6)
        for index, title in enumerate(self.stage_titles):
            lines = wrapped(title, 12, column - 14, 1, is_bold=True)
            sheet.lines(head + column * (index + 0.5), top + 21, lines, anchor="middle", is_bold=True)
        most = max([share for row in self.rows for share in (row.collective, row.own) if share], default=1.0)
        y = self._head_px
        for row in self.rows:
            height = self._row_height(row)
            if row.is_outside:
                sheet.bar(0, y, sheet.width, height, "sunken", radius=0)
            sheet.line((0, y), (sheet.width, y))
            self._header(sheet, row, y, head, most)
            # What is outside the goals is at no stage: it stands beside each other in columns of its own.
            wide = (sheet.width - head) / OUTSIDE_COLUMNS if row.is_outside else column
            for index, cell in enumerate(row.chips):
                for place, chip in enumerate(cell):
                    top = y + PAD_PX + place * (CHIP_PX + CHIP_GAP_PX)
                    self._chip(sheet, chip, head + wide * index + 5, top, wide - 10)
            for index in row.off_track:
                if not row.cells[index]:
                    at = head + column * (index + 0.5)
                    sheet.lines(at, y + height / 2 + 4, [OFF_TRACK], size=12, anchor="middle", role="muted")
            if row.is_heavy_and_empty:
                sheet.frame(
                    head + 5,
                    y + PAD_PX,
                    sheet.width - head - 10,
                    height - 2 * PAD_PX,
                    "muted",
                    radius=6,
                    is_dashed=True,
                )
            y += height
        sheet.line((0, y), (sheet.width, y))
        if self.more:
            sheet.text(4, y + 18, self.more, size=12, role="muted")
            y += FOOTER_PX
        self._key(sheet, y + 18)

    def _header(self, sheet: Sheet, row: RoadmapRow, y: float, head: float, most: float) -> None:
        lines = wrapped(row.goal_title, 12.5, head - 16, 2, is_bold=True)
        sheet.lines(4, y + 18, lines, size=12.5, is_bold=True)
        top = y + 18 + 16 * (len(lines) - 1) + 8
        for share, (_, role) in zip((row.collective, row.own), FRAMES, strict=False):
            if share:
                sheet.bar(4, top, max(2.0, share / most * (head - 40)), 3.5, role)
            top += 6

    def _chip(self, sheet: Sheet, chip: Chip, s: float, y: float, width: float) -> None:
        if chip.is_rest:
            sheet.lines(
                s + 9, y + 21, wrapped(chip.title, CHIP_TEXT_PX, width - 16, 1), size=CHIP_TEXT_PX, role="muted"
            )
            return
        sheet.bar(s, y, width, CHIP_PX, "accent_soft", radius=5)
        contribution_edge(sheet, chip.contribution, s + 1.5, y + 4, CHIP_PX - 8)
        lines = wrapped(chip.title, CHIP_TEXT_PX, width - 16, 2)
        first = y + (21 if len(lines) == 1 else 14.5)
        sheet.lines(s + 9, first, lines, size=CHIP_TEXT_PX)

    def _key(self, sheet: Sheet, y: float) -> None:
        s = 4.0
        for (_, role), title in zip(FRAMES, self.bar_titles, strict=False):
            sheet.bar(s, y - 5, 16, 4, role)
            sheet.text(s + 21, y, title, size=11, role="muted")
            s += 21 + text_width(title, 11) + 18
        for contribution, title in self.contribution_titles:
            contribution_edge(sheet, contribution, s + 2, y - 10, 12)
            sheet.text(s + 9, y, title, size=11, role="muted")
            s += 9 + text_width(title, 11) + 18
        if any(row.off_track for row in self.rows):
            sheet.text(s, y, f"{OFF_TRACK} {self.off_track_title}", size=11, role="muted")


def contribution_edge(sheet: Sheet, contribution: str, s: float, y: float, height: float) -> None:
    """The start edge of a card: solid for direct, half for supporting, dotted for enabling, none when unknown."""
    if contribution == Contribution.DIRECT:
        sheet.line((s, y), (s, y + height), role="accent", width=3)
    elif contribution == Contribution.SUPPORTING:
        sheet.line((s, y + height / 2), (s, y + height), role="accent", width=3)
    elif contribution == Contribution.ENABLING:
        pen = QPen(sheet.palette.color("accent"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2])
        sheet.painter.setPen(pen)
        sheet.painter.drawLine(sheet.point(s, y + 1), sheet.point(s, y + height))


def roadmap_chart(records: Records, analysis: Analysis, words: Words) -> RoadmapChart:
    """Our placements on the roadmap, with a row and a column for what has no goal or no stage."""
    by_cell: dict[tuple[int | None, int | None], list[Chip]] = {}
    for placement in records.placements:
        share = "" if placement.share is None else words.percent(placement.share / 100)
        kind = placement.contribution.value if placement.contribution else ""
        chip = Chip(records.program_by_id[placement.program_id].title, kind, share)
        cell = (placement.goal_id, placement.stage_id) if records.is_at_goal(placement) else (None, None)
        by_cell.setdefault(cell, []).append(chip)
    stages: list[tuple[int | None, str]] = [(stage.id, stage.title) for stage in records.stages_in_tracks]
    if any(stage_id is None and goal_id is not None for goal_id, stage_id in by_cell) or not stages:
        stages.append((None, words.sentence("charts.no_stage")))
    goals = chosen_goals(analysis)
    coverage = analysis.coverage
    placed_at = [[by_cell.get((goal.goal_id, stage_id), []) for stage_id, _ in stages] for goal in goals]
    outside = by_cell.get((None, None), [])
    slots = _slots([*(max(map(len, cells)) for cells in placed_at), -(-len(outside) // OUTSIDE_COLUMNS)])
    rows = [
        replace(
            _row(
                short_title(goal.title),
                [_within(cell, slots, words) for cell in cells],
                goal.collective,
                goal.own,
            ),
            is_complete=coverage.is_complete,
            off_track=tuple(
                at for at, (stage_id, _) in enumerate(stages) if not records.is_on_track(goal.goal_id, stage_id)
            ),
        )
        for goal, cells in zip(goals, placed_at, strict=True)
    ]
    if outside:
        shown = _within(outside, slots * OUTSIDE_COLUMNS, words)
        spread_out = [shown[index::OUTSIDE_COLUMNS] for index in range(OUTSIDE_COLUMNS)]
        rows.append(replace(_row(words.sentence("vocabulary.term.outside"), spread_out, None, None), is_outside=True))
    tracks = track_spans(records)
    names = {at: name for name, first, end in tracks for at in range(first, end)}
    heads = [" · ".join(filter(None, (names.get(at), title))) for at, (_, title) in enumerate(stages)]
    table = _table(rows, placed_at, heads, words)
    covered = sum(goal.programs > 0 for goal in analysis.goals)
    more = and_more(analysis, len(goals), words)
    title = "roadmap_title" if coverage.is_complete else "roadmap_title_seen"
    return RoadmapChart(
        words.sentence(f"charts.{title}", n=len(coverage.placed), goals=covered, all_goals=len(analysis.goals)),
        words.sentence("charts.roadmap_alt", details=table.as_text(words, more)),
        words.is_rtl,
        table,
        tuple(title for _, title in stages),
        tuple(rows),
        (words.sentence("vocabulary.term.collective"), words.sentence("vocabulary.term.own")),
        tuple((kind.value, words.label(kind)) for kind in Contribution),
        more,
        tracks,
        words.sentence("field.state.irrelevant"),
    )


def track_spans(records: Records) -> tuple[tuple[str, int, int], ...]:
    """The name of each track with the place of its first stage, and the place behind its last."""
    found: list[tuple[str, int, int]] = []
    for at, stage in enumerate(records.stages_in_tracks):
        if found and fold_key(found[-1][0]) == fold_key(stage.track):
            found[-1] = (*found[-1][:2], at + 1)
        else:
            found.append((stage.track, at, at + 1))
    return tuple(span for span in found if span[0])


def _height_of(chips: int) -> float:
    """Of a row whose fullest cell holds so many chips."""
    return max(MIN_ROW_PX, 2 * PAD_PX + chips * (CHIP_PX + CHIP_GAP_PX) - CHIP_GAP_PX)


def _slots(max_counts: list[int]) -> int:
    """How many chips a cell may hold, so that the chart stays on a page. max_counts: of each row, its fullest cell."""
    for slots in range(MAX_IN_CELL, 1, -1):
        if HEAD_PX + sum(_height_of(min(most, slots)) for most in max_counts) + 2 * FOOTER_PX <= MAX_HEIGHT_PX:
            return slots
    return 1


def _within(chips: list[Chip], slots: int, words: Words) -> list[Chip]:
    """The chips, their last one counting those that have no slot of their own."""
    if len(chips) <= slots:
        return chips
    shown_chips = chips[: slots - 1]
    omitted = len(chips) - len(shown_chips)
    title = words.sentence("charts.more_programs", n=omitted) if shown_chips else words.count(omitted, "programs")
    return [*shown_chips, Chip(title, "", "", is_rest=True)]


def _table(rows: list[RoadmapRow], placed_at: list[list[list[Chip]]], stages: list[str], words: Words) -> TableTwin:
    """The titles of each cell; only how many there are where the titles would be more than one can hear."""
    headers, between = (words.sentence("vocabulary.term.goal"), *stages), words.sentence("phrases.cells_between")

    def cells_of(row: RoadmapRow) -> tuple[str, ...]:
        if not row.is_outside:
            empty = ["–"] * len(row.cells)
            for at in row.off_track:
                empty[at] = words.sentence("field.state.irrelevant")
            return (row.goal_title, *(between.join(cell) or empty[at] for at, cell in enumerate(row.cells)))
        outside = between.join(title for cell in row.cells for title in cell)
        return (words.sentence("charts.outside_at_no_stage", titles=outside), *("–" for _ in stages))

    table = TableTwin(headers, tuple(map(cells_of, rows)))
    if len(table.as_text(words)) < MAX_HEARD:
        return table
    counted = (
        (row.goal_title, *(words.count(len(cell), "programs") if cell else "–" for cell in cells))
        for row, cells in zip(rows, placed_at, strict=False)
    )
    # What is outside is at no stage: its titles are the last row's, or nobody's.
    return TableTwin(headers, (*counted, *table.rows[len(placed_at) :]))


def _row(title: str, cells: list[list[Chip]], collective: float | None, own: float | None) -> RoadmapRow:
    titles = tuple(tuple(chip.title for chip in cell) for cell in cells)
    return RoadmapRow(title, titles, tuple(tuple(cell) for cell in cells), collective, own)
