"""Programs: a table to search and sort, and the details of the one that is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QMargins, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QWidget

from aligner.actions import programs
from aligner.analysis.converting import has_other_measure, lacks_rate, measure_of
from aligner.analysis.living import without_ended
from aligner.analysis.results import other_measure_code
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, OrganizationKind, ProgramKind, Sharing
from aligner.ui.context import PageContext
from aligner.ui.keys import delete_keys
from aligner.ui.links import Link, ToPrograms
from aligner.ui.look.icons import icon
from aligner.ui.page import DECIDING, PRESENTING, VOTING, Page
from aligner.ui.pages.programs.bulk import BulkBar
from aligner.ui.pages.programs.groups import OF_GRANTS as GROUPINGS_OF_GRANTS
from aligner.ui.pages.programs.groups import Grouping
from aligner.ui.pages.programs.step import ProgramsStep
from aligner.ui.pages.programs.table import (
    AWARDED,
    BUDGET,
    GRANTEE,
    ID_ROLE,
    KIND,
    OF_GRANTS,
    PLACED,
    PLACES,
    STATUS,
    TITLE,
    Icons,
    ProgramTable,
    program_rows,
)
from aligner.ui.pages.programs.views import View, ViewsBar, closed_in, closed_text
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, EmptyState
from aligner.ui.widgets.column_widths import ColumnWidths
from aligner.ui.widgets.content_delegate import follow_content
from aligner.ui.widgets.form import choice_box, search_editor
from aligner.ui.widgets.import_button import OF_PROGRAMS, ImportButton
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column, inner_row, row_in
from aligner.ui.widgets.page_header import page_column
from aligner.ui.widgets.part import Part
from aligner.ui.widgets.refusal import RefusalLine

if TYPE_CHECKING:
    from aligner.ui.pages.programs.inspector import ProgramInspector

ROW_PX = 40
LOW_ROW_PX = 27
"""On a low page the rows stand closer, too."""
WIDE_PX = 640
"""Below this width only the title and the figures are shown: the inspector shows the rest."""
SMALL_PX = 480
"""Below this width, as beside the inspector in a small window, only the title and the money are."""
MIDDLE_PX = 900
ROOMY_PX = 1240
SEARCH_PX, FILTER_PX = 170, 96
"""What is searched for, and what the table is narrowed to, at the least."""
"""From this width a table of grants has room for all its columns."""


class ProgramsView(QTableView):
    """of_grants: whether there are columns of what only grants have.

    `opened`: the head of a group, by its row, and whether it is to be open; None turns it over.
    """

    opened = Signal(int, object)

    def __init__(self, table: ProgramTable, *, of_grants: bool) -> None:
        super().__init__()
        self._of_grants, self._table = of_grants, table
        self._counts_awards = False
        self.setModel(table)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._table.group_at(index.row()) is not None:
            self.opened.emit(index.row(), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the sides, Space and Enter open and close a group; from a program the arrow back leads to its
        group's head."""
        row, key = self.currentIndex().row(), event.key()
        sides = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        back, on = sides if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else sides[::-1]
        if row >= 0 and self._table.group_at(row) is not None:
            turns: dict[int, bool | None] = {back: False, on: True}
            turns |= dict.fromkeys((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter))
            if key in turns:
                self.opened.emit(row, turns[key])
                return
        elif row >= 0 and key == back and (head := self._table.head_of(row)) >= 0:
            self.setCurrentIndex(self._table.index(head, TITLE))
            return
        super().keyPressEvent(event)

    def show_money(self, *, counts_awards: bool) -> None:
        """Keeps the money that sums count where there is room for one amount only: a year's, or what was awarded."""
        self._counts_awards = counts_awards
        self._choose_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._choose_columns()
        super().resizeEvent(event)

    def _choose_columns(self) -> None:
        is_narrow = self.width() < WIDE_PX
        self.setColumnHidden(STATUS, is_narrow)
        # Among grants the kind is nearly always the same: grantee and award take its room.
        self.setColumnHidden(KIND, self.width() < ROOMY_PX if self._of_grants else is_narrow)
        self.setColumnHidden(PLACES, self.width() < (ROOMY_PX if self._of_grants else SMALL_PX))
        self.setColumnHidden(PLACED, self.width() < SMALL_PX)
        for column in OF_GRANTS:
            self.setColumnHidden(column, is_narrow or not self._of_grants)
        if self._of_grants and is_narrow:
            self.setColumnHidden(AWARDED, not self._counts_awards)
        self.setColumnHidden(BUDGET, is_narrow and self._of_grants and self._counts_awards)
        # Beside the inspector, which shows the grantee, the amounts take its room.
        if self.width() < MIDDLE_PX:
            self.setColumnHidden(GRANTEE, True)


class ProgramsPage(ProgramsStep, Page):
    unmoved_by = PRESENTING | VOTING | DECIDING

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._import = ImportButton(context, OF_PROGRAMS)
        self._has_grants = is_foundation = context.words.kind == OrganizationKind.FOUNDATION
        add = self.tr("Add grant") if is_foundation else self.tr("Add program")
        self._add = button(add, theme, self._add_program, role="primary", icon_name="add")
        actions = (self._import.widget, self._add)
        outer = page_column(self, self.title(context.words.kind), self.help(), *actions, on_low=self._set_low)
        self._empty = EmptyState(
            theme,
            "programs",
            self.tr("No programs yet"),
            self.tr("Bring in your own list, paste it here, or add the first one."),
            self.tr("Bring in a list"),
            context.files.ask_and_import,
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = row_in(self._work, 16)
        column = inner_column(10)
        column.addLayout(self._search_row())
        self._views = self._make_views()
        column.addWidget(self._views)
        self._table = self._make_table()
        column.addWidget(self._table, 1)
        self._bulk = BulkBar(context)
        self._bulk.refused.connect(lambda problems: self._refusal.show_problems(problems))
        column.addWidget(self._bulk)
        self._unconverted = Part(self._rates_line)
        column.addWidget(self._unconverted)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        self._footer = label("", "caption")
        column.addWidget(self._footer)
        row.addLayout(column, 1)
        self._column, self._usual_spacing_px, self._is_low = column, column.spacing(), False
        self._built: ProgramInspector | None = None
        outer.addWidget(self._work, 1)

    @property
    def _inspector(self) -> "ProgramInspector":
        """The details of the program that is chosen; built when the first one is, for the table does without."""
        if self._built is None:
            from aligner.ui.pages.programs.inspector import ProgramInspector

            found = self._built = ProgramInspector(self.context)
            found.hide()
            found.closed.connect(self._table.setFocus)
            row = self._work.layout()
            assert row is not None
            row.addWidget(found)
        return self._built

    def _set_low(self, is_low: bool) -> None:
        """Gives the table as much of a low page as can be: less room between the parts and in the rows."""
        self._is_low = is_low
        self._column.setSpacing(5 if is_low else self._usual_spacing_px)
        self._table.verticalHeader().setDefaultSectionSize(LOW_ROW_PX if is_low else ROW_PX)
        for card in self._unconverted.findChildren(Card):
            card.body.setContentsMargins(self._note_margins())

    def _note_margins(self) -> QMargins:
        """Around the line that says what is in no sum."""
        return QMargins(20, 2, 20, 2) if self._is_low else QMargins(20, 18, 20, 18)

    def end(self) -> None:
        super().end()
        if self._built is not None:
            self._built.end()

    def _search_row(self) -> QHBoxLayout:
        row = inner_row(10)
        self._search = search_editor(self.tr("Search programs"), self.context.theme, self)
        self._search.textChanged.connect(self._on_search)
        self._search.setMinimumWidth(SEARCH_PX)
        row.addWidget(self._search, 1)
        self._placed = choice_box(
            (
                (None, self.tr("All")),
                (True, self.tr("On the roadmap")),
                (False, self.tr("Not on the roadmap yet")),
            )
        )
        self._placed.setAccessibleName(self.tr("Which programs to show"))
        self._placed.activated.connect(self._on_placed)
        row.addWidget(self._placed)
        words = self.context.words
        levels = (*((level, words.label(level)) for level in Sharing),)
        self._level = choice_box(((None, self.tr("All levels")), *levels))
        self._level.setAccessibleName(self.tr("Which levels to show"))
        self._level.activated.connect(self._on_level)
        row.addWidget(self._level)
        for box in (self._placed, self._level):
            # Beside the inspector of a narrow window they give way to what is searched for.
            box.setMinimumWidth(FILTER_PX)
        return row

    def _make_views(self) -> ViewsBar:
        groupings = [one for one in Grouping if self._has_grants or one not in GROUPINGS_OF_GRANTS]
        views = ViewsBar(self.context, groupings)
        views.grouped.connect(self._on_grouped)
        views.chosen.connect(self._show_view)
        views.wanted.connect(lambda name: self._views.keep(self._view(), name))
        views.all_requested.connect(lambda is_open: self._open_groups(self._model.group_keys(), is_open))
        self._grouping = Grouping.NONE
        self._is_restored = False
        return views

    def _make_table(self) -> ProgramsView:
        colors = self.context.theme.colors
        opened, closed = (icon(name, colors["muted"], 16) for name in ("chevron_down", "chevron_end"))
        self._model = ProgramTable(Icons(icon("warning", colors["error"], 16), opened, closed), self.context.words)
        table = ProgramsView(self._model, of_grants=self._has_grants)
        table.opened.connect(self._on_opened)
        follow_content(table)
        table.setAccessibleName(self.title(self.context.words.kind))
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        self._columns = ColumnWidths(table, "grants" if self._has_grants else "programs", TITLE, self.context.memory)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        table.activated.connect(self._on_activated)
        delete = QShortcut(table)
        delete.setKeys(delete_keys())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_chosen)
        return table

    def refresh(self) -> None:
        records, words = self.context.records(), self.context.words
        has_programs = bool(records.programs)
        self._import.show_lists(records)
        self._empty.setVisible(not has_programs)
        self._work.setVisible(has_programs)
        inspector = self._built
        chosen = inspector.program_id if inspector is not None else None
        if not self._is_restored:
            self._restore()
        currency = records.organization.currency
        self._model.show_rows(program_rows(records, words), currency, of_grants=self._has_grants)
        self._table.show_money(counts_awards=measure_of(records) is not Measure.YEAR)
        self.mark_drafts()
        self._columns.fit()
        self._show_count()
        self._unconverted.show_content(self._find_uncounted(records) or None)
        self._bulk.show_chosen(self._chosen_ids())
        if inspector is not None:
            inspector.refresh()
        if inspector is not None and chosen is not None and not inspector.isHidden():
            self._choose(chosen)

    def _find_uncounted(self, records: Records) -> str:
        """Whose money is written down and in no sum: in a currency without a rate, or in what sums do not count.
        What is over, or not awarded yet, is in no sum whatever is written down, and is not among them."""
        programs_counted = without_ended(records).programs
        other = other_measure_code(measure_of(records))
        counts = {
            "other_currencies": sum(lacks_rate(records, program) for program in programs_counted),
            other: sum(has_other_measure(records, program) for program in programs_counted),
        }
        return "\n".join(self.context.words.sentence(f"findings.{code}", n=n) for code, n in counts.items() if n)

    def _rates_line(self, text: str) -> QWidget:
        """What is in no sum, and the way to where that is settled."""
        card = Card(role="sunken")
        card.body.setContentsMargins(self._note_margins())
        row = QHBoxLayout()
        row.addWidget(label(text), 1)
        to_rates = button(self.tr("What sums count…"), self.context.theme, self.context.files.edit_organization)
        row.addWidget(to_rates)
        card.body.addLayout(row)
        return card

    def mark_drafts(self) -> None:
        self._model.mark(self.context.drafts.records(ToPrograms.page))

    def show_link(self, link: Link) -> None:
        if isinstance(link, ToPrograms) and link.program_id:
            self._search.clear()
            self._choose(link.program_id)
            if self._chosen_ids() == [link.program_id] and self._inspector.isHidden():
                # It was closed while its program stayed chosen.
                self._inspector.show_program(link.program_id)

    def current_link(self) -> Link | None:
        chosen = self._chosen_ids()
        return ToPrograms(chosen[0]) if len(chosen) == 1 and not self._inspector.isHidden() else None

    def _choose(self, program_id: int) -> None:
        if self._chosen_ids() == [program_id]:
            return
        self._model.reveal(program_id)
        row = self._model.row_of(program_id)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(row, 0)
            self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self._table.scrollTo(index)

    def _chosen_ids(self) -> list[int]:
        """The programs that are chosen, each once: a group's head is none, and one may stand in several groups."""
        chosen = (index.data(ID_ROLE) for index in self._table.selectionModel().selectedRows())
        return list(dict.fromkeys(one for one in chosen if one is not None))

    def _on_activated(self, index: QModelIndex) -> None:
        if self._model.group_at(index.row()) is None:
            self._inspector.focus_title()

    def _on_grouped(self, grouping: Grouping) -> None:
        self._grouping = grouping
        self._views.show_grouping(grouping)
        self._model.group_by(grouping)
        self._columns.fit()
        self._keep_left()
        self._show_count()

    def _on_opened(self, row: int, is_open: bool | None) -> None:
        key = self._model.group_at(row)
        if key is not None:
            self._open_groups([key], key in self._model.closed if is_open is None else is_open)

    def _open_groups(self, keys: list[str], is_open: bool) -> None:
        self._model.set_open(keys, is_open)
        self._keep_left()
        self._bulk.show_chosen(self._chosen_ids())

    def _keep_left(self) -> None:
        """Remembers the groups, and which of them are closed: filters are for the moment."""
        view = self._view()
        self._views.keep({name: view[name] for name in ("group", "closed")})

    def _restore(self) -> None:
        """Shows the groups as they were left."""
        self._is_restored = True
        self._show_groups(self._views.left())

    def _view(self) -> View:
        """The filters, the groups and the order that are shown."""
        column, order = self._model.sorted_by
        return {
            "search": self._search.text(),
            "placed": {None: "", True: "yes", False: "no"}[self._placed.currentData()],
            "level": self._level.currentData() or "",
            "group": self._grouping.value,
            "closed": closed_text(sorted(self._model.closed)),
            "column": str(column),
            "order": "falling" if order == Qt.SortOrder.DescendingOrder else "rising",
        }

    def _show_view(self, view: View) -> None:
        """Shows the table as it was when the view was kept; what a view does not know is as in the beginning."""
        self._search.setText(view.get("search", ""))
        self._placed.setCurrentIndex(
            max(0, self._placed.findData({"yes": True, "no": False}.get(view.get("placed", ""))))
        )
        level = view.get("level", "")
        self._level.setCurrentIndex(max(0, self._level.findData(Sharing(level) if level in list(Sharing) else None)))
        self._on_placed(0)
        self._on_level(0)
        column = view.get("column", "-1")
        order = Qt.SortOrder.DescendingOrder if view.get("order") == "falling" else Qt.SortOrder.AscendingOrder
        is_known = column.isdecimal() and int(column) < self._model.columnCount()
        self._table.sortByColumn(int(column) if is_known else -1, order)
        self._show_groups(view)
        self._keep_left()
        self._show_count()

    def _show_groups(self, view: View) -> None:
        known = view.get("group", "")
        self._grouping = Grouping(known) if known in list(Grouping) else Grouping.NONE
        self._views.show_grouping(self._grouping)
        self._model.group_by(self._grouping, closed_in(view))
        self._columns.fit()

    def _on_selection(self) -> None:
        chosen = self._chosen_ids()
        if len(chosen) == 1:
            self._inspector.show_program(chosen[0])
        elif chosen and self._built is not None:
            self._built.hide()
        self._bulk.show_chosen(self._chosen_ids())
        self._show_count()

    def _on_level(self, _index: int) -> None:
        self._model.show_level(self._level.currentData())
        self._show_count()

    def _on_search(self, text: str) -> None:
        self._model.search(text)
        self._show_count()

    def _on_placed(self, _index: int) -> None:
        self._model.show_placed(self._placed.currentData())
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self._model.count, self._model.total
        number = self.context.words.number
        text = self.tr("Shown: {shown} of {total}").replace("{shown}", number(shown)).replace("{total}", number(total))
        if shown < total and not shown:
            text = self.tr("No program matches. Clear the search to see all.")
        self._footer.setText(text)

    def _add_program(self) -> None:
        is_foundation = self.context.records().organization.kind == OrganizationKind.FOUNDATION
        kind = ProgramKind.GRANT if is_foundation else ProgramKind.PROGRAM
        title = self.tr("New grant") if is_foundation else self.tr("New program")
        outcome = self._refusal.attempt(lambda workspace: programs.add_program(workspace, title, kind=kind))
        if not outcome.is_done:
            return
        self._search.clear()
        self._choose(outcome.value.id)
        self._inspector.show_program(outcome.value.id)
        self._inspector.focus_title()

    def _remove_chosen(self) -> None:
        chosen = self._chosen_ids()
        if chosen:
            self._refusal.attempt(lambda workspace: programs.remove_programs(workspace, chosen))
