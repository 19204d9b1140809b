"""Decisions: each gap or finding becomes an item with one stance, an owner and a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from aligner.actions import decisions
from aligner.analysis.results import Finding
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.keys import key_names, keys_of, with_key_names
from aligner.ui.links import Link, ToDecisions
from aligner.ui.page import Page
from aligner.ui.pages.decisions.rows import STATES, found_decisions, rows_of
from aligner.ui.pages.decisions.step import DecisionsStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.form import choice_box, search_editor
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column, inner_row, row_in
from aligner.ui.widgets.page_header import page_column
from aligner.ui.widgets.refusal import RefusalLine

if TYPE_CHECKING:
    from aligner.ui.pages.decisions.board import Board
    from aligner.ui.pages.decisions.resolutions import ResolutionsView

WIDE_PX = 1240
"""From this width the findings not decided yet stay beside an open inspector."""
NARROW_PX = 800
"""Below this width they leave more of the page to the items."""


class DecisionsPage(DecisionsStep, Page):
    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._add = button(self.tr("Add item"), theme, self._add_one, role="primary", icon_name="add")
        self._add.setToolTip(key_names("Ins"))
        outer = page_column(self, self.title(context.words.kind), self.help(), self._add)
        outer.addLayout(self._views_row())
        self._empty = EmptyState(
            theme,
            "decisions",
            self.tr("Nothing to decide yet"),
            self.tr("Gaps and findings will be offered here once programs stand on the roadmap. Or add an item now."),
            self.tr("Add item"),
            self._add_item,
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = row_in(self._work, 16)
        column = inner_column(8)
        self._finding = self._search_row()
        column.addWidget(self._finding)
        self._board = self._make_board()
        column.addWidget(self._board, 1)
        self._none = EmptyState(
            theme,
            "decisions",
            self.tr("No item yet"),
            self.tr("Begin with what the figures say: press “Make it an item” beside a finding."),
        )
        # Until it is known which of them is shown; together they would make the window taller than a small screen.
        self._none.hide()
        column.addWidget(self._none, 1)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        self._footer = label("", "caption")
        column.addWidget(self._footer)
        row.addLayout(column, 1)
        from aligner.ui.pages.decisions.inspector import DecisionInspector
        from aligner.ui.pages.decisions.offers import Offers

        self._inspector = DecisionInspector(context)
        self._inspector.hide()
        self._inspector.closed.connect(self._on_inspector_closed)
        row.addWidget(self._inspector)
        self._offers = Offers(context, self._add_decisions)
        row.addWidget(self._offers)
        outer.addWidget(self._work, 1)
        self._resolutions: ResolutionsView | None = None
        self._outer = outer
        insert = QShortcut(self)
        insert.setKeys(keys_of("Ins"))
        insert.activated.connect(self._add_one)

    def _views_row(self) -> QHBoxLayout:
        """Two views of the page: the items, and the resolutions that settle them."""
        row = inner_row(4)
        group = QButtonGroup(self)
        self._views: dict[str, QPushButton] = {}
        #: A view of the page: what is to be decided, one line each.
        for name, text in (("items", self.tr("Items")), ("resolutions", self.tr("Resolutions"))):
            view_button = button(text, self.context.theme, lambda n=name: self.show_view(n), role="quiet")
            view_button.setCheckable(True)
            group.addButton(view_button)
            self._views[name] = view_button
            row.addWidget(view_button)
        self._views["items"].setChecked(True)
        row.addStretch(1)
        return row

    def show_view(self, name: str) -> None:
        """Shows the "items" or the "resolutions"."""
        self._views[name].setChecked(True)
        if name == "resolutions" and self._resolutions is None:
            from aligner.ui.pages.decisions.resolutions import ResolutionsView

            self._resolutions = ResolutionsView(self.context)
            self._outer.addWidget(self._resolutions, 1)
        self.refresh()

    @property
    def _is_resolving(self) -> bool:
        return self._views["resolutions"].isChecked()

    def _search_row(self) -> QWidget:
        """The search and the filter in a widget of their own: hidden in a bare row, they would leave all that is below
        them no wider than they are."""
        found = QWidget()
        row = row_in(found, 10)
        self._search = search_editor(self.tr("Search decisions"), self.context.theme, self)
        self._search.textChanged.connect(lambda _text: self._show_rows())
        row.addWidget(self._search, 1)
        words = self.context.words
        states = [(state.value, words.label(state)) for state in STATES]
        self._filter = choice_box([("", self.tr("All")), ("overdue", self.tr("Overdue")), *states])
        self._filter.setAccessibleName(self.tr("Which items to show"))
        self._filter.activated.connect(lambda _index: self._show_rows())
        row.addWidget(self._filter)
        return found

    def _make_board(self) -> Board:
        from aligner.ui.pages.decisions.board import Board

        board = Board(self.context.theme, (self.tr("Significance"), self.tr("Confidence")))
        board.setAccessibleName(self.tr("Items to decide"))
        board.setAccessibleDescription(
            with_key_names(self.tr("Enter opens, Ctrl+Enter decides, Alt with the arrows moves, Delete removes."))
        )
        board.chosen.connect(self._on_chosen)
        board.opened.connect(lambda _id: self._inspector.focus_title())
        board.remove_requested.connect(self._remove)
        board.move_requested.connect(
            lambda i, step: self._refusal.attempt(lambda workspace: decisions.move_decision(workspace, i, step))
        )
        board.decide_requested.connect(self._decide)
        return board

    def refresh(self) -> None:
        self._add.setText(self.tr("New resolution") if self._is_resolving else self.tr("Add item"))
        if self._resolutions is not None:
            self._resolutions.setVisible(self._is_resolving)
            if self._is_resolving:
                for widget in (self._empty, self._work):
                    widget.hide()
                self._add.setVisible(bool(self.context.records().resolutions))
                self._resolutions.refresh()
                return
        records, figures = self.context.records(), self.context.figures()
        waiting = decisions.undecided(records, figures)
        is_empty = not records.decisions and not waiting
        self._empty.setVisible(is_empty)
        self._add.setVisible(not is_empty)
        self._work.setVisible(not is_empty)
        self._none.setVisible(not records.decisions)
        self._board.setVisible(bool(records.decisions))
        self._finding.setVisible(bool(records.decisions))
        self._show_rows()
        self._offers.show_findings(waiting)
        self._inspector.refresh()
        self._share_space()

    def mark_drafts(self) -> None:
        self._board.mark(self.context.drafts.records(ToDecisions.page, kinds.DECISION.name))

    def show_link(self, link: Link) -> None:
        if not isinstance(link, ToDecisions):
            return
        if link.decision_id:
            if self._is_resolving:
                self.show_view("items")
            self._clear_search()
            self._choose(link.decision_id)
        elif link.resolution_id:
            self.show_view("resolutions")
            if self._resolutions is not None:
                self._resolutions.choose(link.resolution_id)
        elif link.view:
            self.show_view(link.view)

    def current_link(self) -> Link | None:
        if self._is_resolving and self._resolutions is not None:
            return ToDecisions(resolution_id=self._resolutions.chosen, view="resolutions")
        decision_id = None if self._inspector.isHidden() else self._inspector.decision_id
        return ToDecisions(decision_id) if decision_id else None

    def _show_rows(self) -> None:
        records, today = self.context.records(), date.today()
        found = found_decisions(records, self._search.text(), self._filter.currentData(), today)
        self._board.show_rows(rows_of(records, found, self.context.words, today))
        self.mark_drafts()
        self._show_count(len(found))

    def _choose(self, decision_id: int) -> None:
        self._board.choose(decision_id)
        self._on_chosen(decision_id)

    def _clear_search(self) -> None:
        self._search.clear()
        self._filter.setCurrentIndex(0)
        self._show_rows()

    def _on_chosen(self, decision_id: int) -> None:
        if decision_id:
            self._inspector.show_decision(decision_id)
        else:
            self._inspector.hide()
        self._share_space()

    def _on_inspector_closed(self) -> None:
        self._board.setFocus()
        self._share_space()

    def _share_space(self) -> None:
        self._offers.setVisible(self._inspector.isHidden() or self.width() >= WIDE_PX)
        self._offers.set_narrow(is_narrow=self.width() < NARROW_PX)

    def _show_count(self, shown: int) -> None:
        number = self.context.words.number
        total = len(self.context.records().decisions)
        text = self.tr("Shown: {shown} of {total}").replace("{shown}", number(shown)).replace("{total}", number(total))
        if shown < total and not shown:
            text = self.tr("No item matches. Clear the search to see all.")
        self._footer.setText(text if total else "")

    def finish(self) -> None:
        if self._resolutions is not None:
            self._resolutions.finish()

    def _add_one(self) -> None:
        if self._is_resolving and self._resolutions is not None:
            self._resolutions.add()
        else:
            self._add_item()

    def _add_item(self) -> None:
        title = self.tr("New item")
        outcome = self._refusal.attempt(lambda workspace: decisions.add_decision(workspace, title))
        if outcome.is_done:
            self._clear_search()
            self._choose(outcome.value.id)
            self._inspector.focus_title()

    def _add_decisions(self, findings: Sequence[Finding]) -> None:
        self._refusal.attempt(lambda workspace: decisions.from_findings(workspace, findings))

    def _decide(self, decision_id: int) -> None:
        self._inspector.show_decision(decision_id)
        self._inspector.decide()

    def _remove(self, decision_ids: list[int]) -> None:
        self._refusal.attempt(lambda workspace: decisions.remove_decisions(workspace, decision_ids))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_space()
