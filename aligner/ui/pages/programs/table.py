"""The programs as a table: what each column shows, how it sorts, and what a search finds."""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon

from aligner.analysis.converting import amount_text, in_our_currency
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing
from aligner.ui.widgets.content_delegate import NUMBER_SIDE

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = ID_ROLE + 1
SEARCH_ROLE = ID_ROLE + 2
TITLE, GRANTEE, KIND, STATUS, AWARDED, BUDGET, PLACES, PLACED = range(8)
OF_GRANTS = (GRANTEE, AWARDED)
"""What only a foundation's programs have."""
_NUMBERS = (AWARDED, BUDGET, PLACES, PLACED)


@dataclass(frozen=True)
class ProgramRow:
    """One program. texts and keys: by column, what is shown and what it sorts by (None sorts last)."""

    program_id: int
    texts: tuple[str, ...]
    keys: tuple[object, ...]
    search: str
    is_placed: bool
    level: Sharing


def program_rows(records: Records, words: Words) -> list[ProgramRow]:
    """A row for each program; unknown figures are shown as a dash and sort last."""
    rows: list[ProgramRow] = []
    for program in records.programs:
        places = records.placements_by_program.get(program.id, ())
        shares = [place.share for place in places if place.share is not None]
        placed = sum(shares) / 100 if places and len(shares) == len(places) else None
        budget, awarded = program.budget_minor, program.awarded_minor
        status = program.pipeline or program.standing
        texts = (
            program.title,
            program.grantee or "–",
            words.label(program.kind),
            words.label(status) if status is not None else "–",
            amount_text(records, words, awarded, program.currency) if awarded is not None else "–",
            amount_text(records, words, budget, program.currency) if budget is not None else "–",
            words.number(len(places)),
            words.percent(placed) if placed is not None else "–",
        )
        keys = (
            program.title.casefold(),
            program.grantee.casefold() or None,
            texts[KIND],
            texts[STATUS] if status is not None else None,
            in_our_currency(records, awarded, program.currency),
            in_our_currency(records, budget, program.currency),
            len(places),
            placed,
        )
        named = (program.grantee, program.grantee_number, program.grantee_place, program.pooled_fund)
        search = " ".join((program.code, program.title, *named, program.populations, program.regions))
        rows.append(ProgramRow(program.id, texts, keys, search.casefold(), bool(places), program.sharing))
    return rows


class ProgramTable(QAbstractTableModel):
    """A table model over `ProgramRow`s. mark: of a row that holds a value that is not saved."""

    def __init__(self, mark: QIcon) -> None:
        super().__init__()
        self._mark = mark
        self._marked: set[int] = set()
        self._rows: list[ProgramRow] = []
        self._headers: tuple[str, ...] = ()

    def show_rows(self, rows: list[ProgramRow], *, of_grants: bool) -> None:
        """Replaces the rows; where only texts differ the view keeps its selection, and hears of those rows alone."""
        translate = QCoreApplication.translate
        self._headers = (
            translate("ProgramTable", "Title"),
            translate("ProgramTable", "Grantee"),
            translate("ProgramTable", "Kind"),
            translate("ProgramTable", "Status"),
            translate("ProgramTable", "Awarded"),
            translate("ProgramTable", "Money, a year") if of_grants else translate("ProgramTable", "Budget, a year"),
            translate("ProgramTable", "Places"),
            translate("ProgramTable", "Placed"),
        )
        if [row.program_id for row in rows] == [row.program_id for row in self._rows]:
            moved = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = rows
            for place in moved:
                self.dataChanged.emit(self.index(place, 0), self.index(place, PLACED))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def mark(self, program_ids: set[int]) -> None:
        """Puts a mark on the rows that hold a value that is not saved."""
        if program_ids != self._marked:
            self._marked = program_ids
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, PLACED))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else PLACED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and self._headers:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.texts[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.DecorationRole and column == TITLE and row.program_id in self._marked:
            return self._mark
        if role == ID_ROLE:
            return row.program_id
        if role == SORT_ROLE:
            return row.keys[column]
        if role == SEARCH_ROLE:
            return row.search, row.is_placed, row.level
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    if column in _NUMBERS:
        return NUMBER_SIDE
    return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class FoundPrograms(QSortFilterProxyModel):
    """The rows that match the search, sorted; programs with an unknown figure come last either way."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._placed: bool | None = None
        self._level: Sharing | None = None

    def search(self, text: str) -> None:
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def show_placed(self, placed: bool | None) -> None:
        """Only placed (True) or unplaced (False) programs; None shows both."""
        self.beginFilterChange()
        self._placed = placed
        self.endFilterChange()

    def show_level(self, level: Sharing | None) -> None:
        """Only programs of this level; None shows all."""
        self.beginFilterChange()
        self._level = level
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        text, is_placed, level = self.sourceModel().index(source_row, 0, source_parent).data(SEARCH_ROLE)
        if self._level is not None and level != self._level:
            return False
        if self._placed is not None and is_placed != self._placed:
            return False
        return all(word in text for word in self._words)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = source_left.data(SORT_ROLE), source_right.data(SORT_ROLE)
        if left is None or right is None:
            is_falling = self.sortOrder() == Qt.SortOrder.DescendingOrder
            return left is not right and (left is None) == is_falling
        return left < right
