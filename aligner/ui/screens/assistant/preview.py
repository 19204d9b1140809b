"""The last step of an import: what would be added, changed, left and unknown, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aligner.actions.importing import kind_name
from aligner.lang.problems import place_text
from aligner.lang.words import Words
from aligner.ui.look.theme import Theme
from aligner.ui.screens.assistant.reports import ReportList
from aligner.ui.screens.assistant.step_bar import BOLDER
from aligner.ui.widgets.buttons import PushButton, button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.content_delegate import follow_content
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    from aligner.actions.importing import Counts, Preview, RecordLine, Report

ROWS_PX, MOST_ROWS = 30, 9
COLUMN_PX = ((90, 130), (80, 150), (160, 300), (0, 0), (80, 220))
"""The least and the most of each column; the details take what is left."""
GAP_PX = 18
ROWS_MEASURED = 40
SHOWN_REPORTS = 12


class PreviewStep(QWidget):
    """errors_asked: a copy of the list that says what is wrong is to be written."""

    errors_asked = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self._words, self._theme = words, theme
        self._body = column_in(self, 12)

    def show_preview(self, preview: Preview) -> None:
        remove_widgets(self._body)
        self._body.addWidget(self._counts(preview))
        if preview.problems:
            card = Card(self._words.sentence("importing.assistant.bad_rows", n=preview.bad_rows))
            card.body.addWidget(self._list(preview.problems, "warning", "error"))
            card.body.addLayout(self._errors_row())
            self._body.addWidget(card)
        if preview.lines:
            self._body.addWidget(RecordTable(preview, self._words))
        for effect, title in (
            ("unknown", self.tr("Stays unknown")),
            ("left", self.tr("Left out")),
            ("filled", self.tr("Filled in")),
            ("read", self.tr("How it was read")),
        ):
            found = tuple(one for one in preview.notices if one.effect == effect)
            if found:
                card = Card(title)
                card.body.addWidget(self._list(found, "info", "muted"))
                if effect == "unknown" and not preview.problems and any(one.is_unread for one in found):
                    card.body.addLayout(self._errors_row())
                self._body.addWidget(card)
        text = self.tr(
            "A verified copy of the file is kept first. Everything comes in as one step, and Undo takes it back."
        )
        self._body.addWidget(label(text, "caption"))
        self._body.addStretch(1)

    def _errors_row(self) -> QHBoxLayout:
        """The way to a copy in which the cells are marked, to be put right there and brought in again."""
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Save what is wrong…"), self._theme, self.errors_asked.emit))
        row.addWidget(
            label(self.tr("A copy of your list, with the cells marked and what is wrong beside them."), "caption"), 1
        )
        return row

    def _list(self, reports: tuple[Report, ...], icon: str, color: str) -> QWidget:
        """Reports, with how many more there are than are shown."""
        panel = QWidget()
        column = column_in(panel, 10)
        column.addWidget(ReportList(reports[:SHOWN_REPORTS], self._words, self._theme, icon, color))
        rest = reports[SHOWN_REPORTS:]
        if rest:
            more = QWidget()
            place = QVBoxLayout(more)
            place.setContentsMargins(0, 0, 0, 0)
            more.hide()
            show = PushButton(self._words.sentence("importing.assistant.more", n=len(rest)))
            show.setProperty("role", "link")

            def open_rest() -> None:
                show.hide()
                place.addWidget(ReportList(rest, self._words, self._theme, icon, color))
                more.show()

            show.clicked.connect(open_rest)
            line = QHBoxLayout()
            line.addWidget(show)
            line.addStretch(1)
            column.addLayout(line)
            column.addWidget(more)
        return panel

    def _counts(self, preview: Preview) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "card")
        column = column_in(panel, 10, (20, 14, 20, 14))
        numbers = Flow(spacing=32)
        named = [
            (self.tr("to add"), preview.total("added")),
            (self.tr("to change"), preview.total("changed")),
            (self.tr("already the same"), preview.total("unchanged")),
        ]
        moved = [(name, one) for name, one in preview.counts.items() if one.added or one.changed or one.unchanged]
        if len(moved) == 1:
            named.append((self.tr("left as they are"), moved[0][1].left))
        if preview.removed:
            named.append((self.tr("to take out"), preview.removed))
        for text, amount in named:
            one = QWidget()
            pair = column_in(one, 0)
            pair.addWidget(label(self._words.number(amount), "figure", wrap=False))
            pair.addWidget(label(text, "muted", wrap=False))
            numbers.addWidget(one)
        column.addLayout(numbers)
        if len(moved) > 1:
            column.addWidget(self._sheet_table(moved))
        return panel

    def _sheet_table(self, moved: list[tuple[str, Counts]]) -> PlainTable:
        """What happens in each sheet; "left" is what is in the workspace only, and stays."""
        table = PlainTable()
        table.setAccessibleName(self.tr("What changes, by sheet"))
        number = self._words.number
        rows = [
            [
                kind_name(name.casefold(), self._words),
                *(number(getattr(one, action)) for action in ("added", "changed", "unchanged", "left")),
            ]
            for name, one in moved
        ]
        heads = [
            self.tr("Sheet"),
            self.tr("To add"),
            self.tr("To change"),
            #: A heading: how many rows of a sheet stand in the file already, just so.
            self.tr("Same"),
            #: A heading: how many records stand in the file only, and stay.
            self.tr("Left as it is"),
        ]
        table.show_rows(heads, rows)
        return table


class RecordTable(QWidget):
    """The records that change, filtered by what happens to them."""

    def __init__(self, preview: Preview, words: Words) -> None:
        super().__init__()
        self._preview, self._words = preview, words
        column = column_in(self, 8)
        self._group = QButtonGroup(self)
        filters = Flow(spacing=6)
        self._actions = {
            #: What happens to a record: all of these.
            "": self.tr("All"),
            #: What happens to a record.
            "added": self.tr("New"),
            #: What happens to a record.
            "changed": self.tr("Changed"),
            #: What happens to a record.
            "removed": self.tr("Taken out"),
        }
        for action, name in self._actions.items():
            count = preview.total(action) if action else sum(map(preview.total, ("added", "changed", "removed")))
            if not count:
                continue
            choice = PushButton(f"{name}  {words.number(count)}")
            choice.setProperty("role", "quiet")
            choice.setCheckable(True)
            choice.setChecked(not action)
            choice.setMinimumWidth(round(choice.sizeHint().width() * BOLDER))
            choice.clicked.connect(lambda _checked=False, a=action: self._fill(a))
            self._group.addButton(choice)
            filters.addWidget(choice)
        if len(self._group.buttons()) > 2:
            column.addLayout(filters)
        self._table = QTableWidget()
        follow_content(self._table)
        self._table.setAccessibleName(self.tr("The records that change"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROWS_PX)
        # How wide columns are is taken from the first rows: all four hundred would hold the window up.
        self._table.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        self._table.horizontalHeader().setHighlightSections(False)
        column.addWidget(self._table)
        self._more = label("", "caption")
        column.addWidget(self._more)
        self._fill("")

    def _fill(self, action: str) -> None:
        lines = [one for one in self._preview.lines if action in ("", one.action)]
        heads = (self.tr("What happens"), self.tr("Kind"), self.tr("Name"), self.tr("Details"), self.tr("Where"))
        table = self._table
        table.clear()
        table.setColumnCount(len(heads))
        table.setHorizontalHeaderLabels(list(heads))
        table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(self._texts(line)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        for column in range(len(heads)):
            head = table.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            least, most = COLUMN_PX[column]
            least = max(least, table.horizontalHeader().sectionSizeHint(column))
            table.setColumnWidth(column, max(least, min(most, table.sizeHintForColumn(column) + GAP_PX)))
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for row, line in enumerate(lines):
            if "\n" in line.details or table.rowHeight(row) != ROWS_PX:
                table.setRowHeight(row, ROWS_PX + 18 * line.details.count("\n"))
        shown = sum(table.rowHeight(row) for row in range(min(len(lines), MOST_ROWS)))
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + shown + 4)
        total = (
            self._preview.total(action) if action else sum(map(self._preview.total, ("added", "changed", "removed")))
        )
        rest = total - len(lines)
        self._more.setText(self._words.sentence("importing.assistant.not_shown", n=rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)

    def _texts(self, line: RecordLine) -> tuple[str, ...]:
        place = place_text(line.place) if line.place else ""
        return self._actions[line.action], line.kind, line.title, line.details, place
