"""The programs as a table: what each column shows, how it sorts, and what a search finds."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon

from aligner.analysis.converting import amount_text, in_our_currency
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing
from aligner.ui.pages.programs.groups import Group, Grouping, ProgramRow, grouped, memberships_of
from aligner.ui.widgets.content_delegate import NUMBER_SIDE

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole)
TITLE, GRANTEE, KIND, STATUS, AWARDED, BUDGET, PLACES, PLACED = range(8)
OF_GRANTS = (GRANTEE, AWARDED)
"""What only a foundation's programs have."""
MONEY = (AWARDED, BUDGET)
_NUMBERS = (AWARDED, BUDGET, PLACES, PLACED)


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
        named = (
            program.grantee,
            program.grantee_number,
            program.grantee_place,
            program.pooled_fund,
            program.grant_programme,
        )
        search = " ".join((program.code, program.title, *named, program.populations, program.regions))
        groups = tuple(memberships_of(records, words, program, status))
        rows.append(ProgramRow(program.id, texts, keys, search.casefold(), bool(places), program.sharing, groups))
    return rows


@dataclass(frozen=True)
class Entry:
    """A line of the table: a program, or the head of a group. key: which one it is, also when the rows are others.

    texts: of a head; of a program of which only a part counts in its group, that part.
    """

    key: tuple[str, int]
    row: ProgramRow | None = None
    group: Group | None = None
    texts: tuple[str, ...] = ()
    is_open: bool = True


@dataclass(frozen=True)
class Icons:
    """mark: of a row that holds a value that is not saved.  opened, closed: of the head of a group."""

    mark: QIcon
    opened: QIcon
    closed: QIcon


class ProgramTable(QAbstractTableModel):
    """The rows that match the search and the filters, sorted, in groups where these are asked for.

    Programs with an unknown figure come last either way. `shown`: other lines are in the table than before.
    """

    shown = Signal()

    def __init__(self, icons: Icons, words: Words) -> None:
        super().__init__()
        self._icons, self._words = icons, words
        self._marked: set[int] = set()
        self._rows: list[ProgramRow] = []
        self._entries: list[Entry] = []
        self._headers: tuple[str, ...] = ()
        self._currency = ""
        self._search: list[str] = []
        self._placed: bool | None = None
        self._level: Sharing | None = None
        self._grouping = Grouping.NONE
        self._closed: set[str] = set()
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self._count = 0

    def show_rows(self, rows: list[ProgramRow], currency: str, *, of_grants: bool) -> None:
        """Replaces the rows; the view hears of those alone that differ. currency: of sums."""
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
        self._rows, self._currency = rows, currency
        self._show()

    @property
    def count(self) -> int:
        """How many programs match, in open groups and closed ones."""
        return self._count

    @property
    def total(self) -> int:
        return len(self._rows)

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column, -1 for the file's own order, and the order."""
        return self._sorted_by

    @property
    def closed(self) -> frozenset[str]:
        """The keys of the groups that are closed."""
        return frozenset(self._closed)

    def search(self, text: str) -> None:
        self._search = text.casefold().split()
        self._show()

    def show_placed(self, placed: bool | None) -> None:
        """Only placed (True) or unplaced (False) programs; None shows both."""
        self._placed = placed
        self._show()

    def show_level(self, level: Sharing | None) -> None:
        """Only programs of this level; None shows all."""
        self._level = level
        self._show()

    def group_by(self, grouping: Grouping, closed: Collection[str] = ()) -> None:
        """closed: the keys of the groups that show only their heads."""
        self._grouping, self._closed = grouping, set(closed)
        self._show()

    def set_open(self, keys: Collection[str], is_open: bool) -> None:
        """Opens groups or closes them."""
        self._closed = self._closed - set(keys) if is_open else self._closed | set(keys)
        self._show()

    def group_keys(self) -> list[str]:
        """The keys of the groups that are shown."""
        return [entry.group.key for entry in self._entries if entry.group is not None]

    def group_at(self, row: int) -> str | None:
        """The key of the group whose head stands in a row; None for a program's row."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        return entry.group.key if entry is not None and entry.group is not None else None

    def head_of(self, row: int) -> int:
        """The row of the head over a row; -1 where there are no groups."""
        return next((at for at in range(row, -1, -1) if self._entries[at].group is not None), -1)

    def row_of(self, program_id: int) -> int:
        """The first row of a program; -1 where it is not shown."""
        found = (at for at, entry in enumerate(self._entries) if entry.row and entry.row.program_id == program_id)
        return next(found, -1)

    def reveal(self, program_id: int) -> None:
        """Opens the first group of a program that is only in closed ones."""
        row = next((one for one in self._rows if one.program_id == program_id), None)
        if row is not None and self.row_of(program_id) < 0:
            self.set_open([one.key for one in row.groups(self._grouping)[:1]], True)

    def mark(self, program_ids: set[int]) -> None:
        """Puts a mark on the rows that hold a value that is not saved."""
        if program_ids != self._marked:
            self._marked = program_ids
            if self._entries:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, PLACED))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self._show()

    def _show(self) -> None:
        """Builds the lines again and tells the view what differs."""
        rows = self._in_order([row for row in self._rows if self._matches(row)])
        self._count = len(rows)
        entries = [Entry(("", row.program_id), row) for row in rows]
        if self._grouping is not Grouping.NONE:
            entries = list(self._with_heads(grouped(rows, self._grouping, MONEY)))
        self._replace(entries)

    def _with_heads(self, groups: Sequence[Group]) -> Iterator[Entry]:
        for group in groups:
            is_open = group.key not in self._closed
            yield Entry((group.key, 0), None, group, self._head_texts(group), is_open)
            for row, part in zip(group.rows, group.parts, strict=True) if is_open else ():
                yield Entry((group.key, row.program_id), row, texts=self._part_texts(row, part))

    def _part_texts(self, row: ProgramRow, part: Fraction | None) -> tuple[str, ...]:
        """What a program shows where only a part of it counts: the rows of a group add up to its sum."""
        if part == 1:
            return row.texts
        texts = list(row.texts)
        texts[PLACED] = self._words.percent(float(part)) if part is not None else "–"
        for column in MONEY:
            amount = row.keys[column]
            if isinstance(amount, Fraction) and part is not None:
                texts[column] = self._words.money(round(amount * part), self._currency)
            else:
                texts[column] = "–"
        return tuple(texts)

    def _head_texts(self, group: Group) -> tuple[str, ...]:
        """What the head of a group shows in each column."""
        words = self._words
        parts = [f"{words.name(group.title)} · {words.count(len(group.rows), 'programs')}"]
        for key, count in (("unrated", group.unrated), ("unknown", group.unknown)):
            parts += [words.sentence(f"window.group_{key}", n=count)] if count else []
        texts = [""] * (PLACED + 1)
        texts[TITLE] = words.join(parts)
        for column, amount, is_part in zip(MONEY, group.sums, group.are_parts, strict=True):
            known = words.money_of(round(amount), self._currency, is_part=is_part)
            texts[column] = known if amount or not is_part else "–"
        return tuple(texts)

    def _matches(self, row: ProgramRow) -> bool:
        if self._level is not None and row.level != self._level:
            return False
        if self._placed is not None and row.is_placed != self._placed:
            return False
        return all(word in row.search for word in self._search)

    def _in_order(self, rows: list[ProgramRow]) -> list[ProgramRow]:
        column, order = self._sorted_by
        if column < 0:
            return rows
        known = [row for row in rows if row.keys[column] is not None]
        unknown = [row for row in rows if row.keys[column] is None]
        is_falling = order == Qt.SortOrder.DescendingOrder
        known.sort(key=lambda row: row.keys[column], reverse=is_falling)  # pyright: ignore[reportArgumentType, reportCallIssue]
        return [*known, *unknown]

    def _replace(self, entries: list[Entry]) -> None:
        before, after = [one.key for one in self._entries], [one.key for one in entries]
        if before == after:
            moved = [at for at, entry in enumerate(entries) if entry != self._entries[at]]
            self._entries = entries
            for at in moved:
                self.dataChanged.emit(self.index(at, 0), self.index(at, PLACED))
            return
        if not before or not after:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
        elif set(before) == set(after):
            self._rearrange(entries)
        else:
            self._remove_others(set(after))
            by_key = {entry.key: entry for entry in entries}
            self._rearrange([by_key[one.key] for one in sorted(self._entries, key=_places(after))])
            self._insert_missing(entries)
        self.shown.emit()

    def _rearrange(self, entries: list[Entry]) -> None:
        """The same lines in another order; what is chosen stays so."""
        if [one.key for one in entries] == [one.key for one in self._entries]:
            self._entries = entries
            return
        self.layoutAboutToBeChanged.emit()
        places = {entry.key: at for at, entry in enumerate(entries)}
        old = self.persistentIndexList()
        new = [self.index(places[self._entries[one.row()].key], one.column()) for one in old]
        self._entries = entries
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _remove_others(self, remaining: set[tuple[str, int]]) -> None:
        last = len(self._entries) - 1
        while last >= 0:
            if self._entries[last].key in remaining:
                last -= 1
                continue
            first = last
            while first > 0 and self._entries[first - 1].key not in remaining:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._entries[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _insert_missing(self, entries: list[Entry]) -> None:
        known = {one.key for one in self._entries}
        at = 0
        while at < len(entries):
            if entries[at].key in known:
                at += 1
                continue
            end = at
            while end < len(entries) and entries[end].key not in known:
                end += 1
            self.beginInsertRows(QModelIndex(), at, end - 1)
            self._entries[at:at] = entries[at:end]
            self.endInsertRows()
            at = end
        self._entries = entries
        self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, PLACED))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

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
        entry, column = self._entries[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if entry.row is None:
            return self._data_of_head(entry, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return (entry.texts or entry.row.texts)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.row.texts[column]
        if role == Qt.ItemDataRole.DecorationRole and column == TITLE and entry.row.program_id in self._marked:
            return self._icons.mark
        if role == ID_ROLE:
            return entry.row.program_id
        return None

    def _data_of_head(self, entry: Entry, column: int, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.texts[column]
        if role == Qt.ItemDataRole.DecorationRole and column == TITLE:
            return self._icons.opened if entry.is_open else self._icons.closed
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole and column == TITLE:
            state = "group_is_open" if entry.is_open else "group_is_closed"
            return f"{entry.texts[TITLE]}; {self._words.sentence(f'window.{state}')}"
        return None


def _places(keys: Sequence[tuple[str, int]]) -> Callable[[Entry], int]:
    places = {key: at for at, key in enumerate(keys)}
    return lambda entry: places[entry.key]


def _side(column: int) -> Qt.AlignmentFlag:
    if column in _NUMBERS:
        return NUMBER_SIDE
    return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
