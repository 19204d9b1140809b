"""What to look at before a kit is sent: a row each, with the way to where it is repaired."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aligner.actions.kit import KitOptions, KitState
from aligner.actions.sending import Place, Row, rows_of
from aligner.lang.bidi import strip_isolates
from aligner.model import kinds
from aligner.model.organization import ONLY_ID
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToDecisions, ToKit, ToPlacement, ToPriorities, ToPrograms, ToRoadmap, ToWorkshop
from aligner.ui.look.icons import pixmap, spaced_icon
from aligner.ui.record_places import link_to
from aligner.ui.widgets.buttons import ICON_GAP_PX, PushButton, button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row

MAX_LISTED = 200
ICON_PX = 18
SPACING_PX = 4
"""Beside the letters of a title, for its frame while it has the focus."""
ICONS = {
    "nothing_to_say": "cancel",
    "contradictions": "warning",
    "goals_missing": "goal",
    "collective_weights_missing": "priorities",
    "own_weights_missing": "priorities",
    "words_of_no_group": "group",
    "words_old": "calendar",
    "words_without_quorum": "group",
    "horizon_over": "calendar",
    "measurements_old": "indicator",
    "budgets_missing": "money",
    "rates_missing": "money",
    "programs_unplaced": "placement",
    "shares_empty": "placement",
    "ended_with_money": "money",
    "decisions_late": "warning",
    "decisions_without_owner": "decisions",
    "decisions_without_day": "decisions",
    "decisions_fulfilled": "check",
    "decisions_clash": "warning",
    "no_recommendation": "help",
    "question_close": "help",
    "question_narrow": "help",
    "steps_to_be_named": "forward",
    "takes_more_than_half": "money",
    "terms_blank": "edit",
    "terms_undefined": "help",
    "texts_foreign": "language",
    "texts_replaced": "language",
    "records_withheld": "eye",
    "fields_withheld": "eye",
}
"""A row's sign by its code."""
_COMPLETE = ("missing", "unplaced", "empty", "without_owner", "without_day", "to_be_named", "blank")
_UPDATE = ("late", "old", "over", "with_money", "fulfilled", "clash")
_PAGES: dict[str, Link] = {
    link.page: link for link in (ToRoadmap(), ToPrograms(), ToPlacement(), ToPriorities(), ToWorkshop(), ToDecisions())
}
_CARDS: dict[str, Link] = {"question": ToKit("question"), "answer": ToKit("answer"), "motion": ToKit("motion")}
"""The cards of the author's desk that a row may lead to."""


class BeforeSending(Card):
    """Rows with their links; what several records hold opens in place, and stays open while the rows change."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._rows: tuple[Row, ...] | None = None
        self._open: set[str] = set()
        self._first: QPushButton | None = None
        self.body.setSpacing(8)
        head = inner_row(8)
        self.title.setText(context.words.sentence("sending.title"))
        self.title.setVisible(True)
        self.title.setWordWrap(False)
        head.addWidget(self.title)
        self._count = label("", "pill_accent", wrap=False)
        head.addWidget(self._count)
        head.addStretch(1)
        self.body.removeWidget(self.title)
        self.body.addLayout(head)
        self._all_the_same = label("", "caption")
        self.body.addWidget(self._all_the_same)
        self._listed = QWidget()
        self.body.addWidget(self._listed)
        self.hide()

    @property
    def count(self) -> int:
        """How many things there are to look at."""
        return len(self._rows or ())

    def show_state(self, state: KitState, options: KitOptions) -> None:
        """Says what a kit with these options needs a look at."""
        words = self._context.words
        rows = rows_of(state, self._context.records(), options, words)
        self.show()
        if rows == self._rows:
            return
        self._rows = rows
        stops = any(row.stops for row in rows)
        self._count.setText(words.number(len(rows)))
        self._count.setVisible(bool(rows))
        self._all_the_same.setText(words.sentence("sending.all_the_same" if rows else "sending.nothing"))
        self._all_the_same.setVisible(not stops)
        self.setAccessibleName(strip_isolates(words.sentence("sending.head", n=len(rows))))
        self._fill(rows)

    def focus_first(self) -> None:
        """Puts the focus on the first link."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, rows: tuple[Row, ...]) -> None:
        listed = QWidget()
        column = column_in(listed, 8)
        self._first = None
        for row in rows:
            column.addWidget(rule())
            column.addWidget(self._row(row))
        self.body.replaceWidget(self._listed, listed)
        self._listed.hide()
        self._listed.deleteLater()
        self._listed = listed

    def _row(self, row: Row) -> QWidget:
        theme, words = self._context.theme, self._context.words
        row_box = QWidget()
        column = column_in(row_box, 6)
        line = inner_row(10)
        mark = QLabel()
        color = "error" if row.stops or ICONS[row.code] == "warning" else "caution"
        mark.setPixmap(pixmap(ICONS[row.code], theme.colors[color], ICON_PX))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text_column = inner_column(2)
        text_column.addWidget(label(row.sentence))
        if row.note:
            text_column.addWidget(label(row.note, "caption"))
        line.addLayout(text_column, 1)
        column.addLayout(line)
        link = self._link(row)
        go = None
        if link is not None:
            verb = words.sentence(f"sending.go.{_verb(row.code)}")
            go = button(verb, theme, lambda: self._context.show(link), role="link")
        elif row.places:
            go = self._opener(row, column)
        if go is not None:
            go.setAccessibleName(strip_isolates(f"{go.text()}: {row.sentence}"))
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
            self._first = self._first or go
        return row_box

    def _link(self, row: Row) -> Link | None:
        """Where a row leads by itself: to its only record, or to the page where it has none."""
        if row.part:
            return _CARDS[row.part]
        if row.code == "horizon_over":
            return ToRoadmap(kinds.INITIATIVE.name, ONLY_ID)
        first = next(iter(row.places), None)
        if first is None or row.page == ToPriorities.page:
            return _PAGES.get(row.page)
        if len(row.places) > 1 or first.is_sentence or first.group:
            return None
        return self._place(first, row.page)

    def _place(self, place: Place, page: str) -> Link | None:
        if page == ToPlacement.page and place.kind == kinds.PROGRAM.name:
            return ToPlacement(program_id=place.id)
        return link_to(place.kind, place.id, self._context.records())

    def _opener(self, row: Row, column: QVBoxLayout) -> QPushButton:
        """Opens a row's records under it, and closes them."""
        theme = self._context.theme
        shown: list[QWidget] = []

        def toggle(is_open: bool) -> None:
            if is_open and not shown:
                shown.append(self._records(row))
                column.addWidget(shown[0])
            for one in shown:
                one.setVisible(is_open)
            name = "chevron_up" if is_open else "chevron_down"
            opener.setIcon(spaced_icon(name, theme.colors["accent"], ICON_PX, ICON_GAP_PX))
            (self._open.add if is_open else self._open.discard)(row.code)

        opener = button(self._context.words.sentence("sending.go.show"), theme, lambda: None, role="link")
        opener.setCheckable(True)
        opener.setIconSize(QSize(ICON_PX + ICON_GAP_PX, ICON_PX))
        opener.toggled.connect(toggle)
        toggle(row.code in self._open)
        opener.setChecked(row.code in self._open)
        return opener

    def _records(self, row: Row) -> QWidget:
        """The records of a row by their heads, each a link."""
        theme, words = self._context.theme, self._context.words
        panel = QWidget()
        column = QVBoxLayout(panel)
        is_rtl = panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = ICON_PX + 10
        column.setContentsMargins(0 if is_rtl else inset, 0, inset if is_rtl else 0, 4)
        column.setSpacing(4)
        group = ""
        for place in row.places[:MAX_LISTED]:
            if place.group != group:
                group = place.group
                column.addWidget(label(group, "label"))
            link = self._place(place, row.page)
            if link is None:
                column.addWidget(label(place.text))
                continue
            if not place.is_sentence:
                title = TitleLink(place.text)
                title.clicked.connect(lambda _checked=False, link=link: self._context.show(link))
                column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeading)
                continue
            column.addWidget(label(place.text))
            go = button(
                words.sentence("sending.go.look"), theme, lambda link=link: self._context.show(link), role="link"
            )
            go.setAccessibleName(strip_isolates(f"{go.text()}: {place.text}"))
            column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)
        if len(row.places) > MAX_LISTED:
            column.addWidget(label(words.sentence("window.and_more", n=len(row.places) - MAX_LISTED), "caption"))
        return panel


class TitleLink(PushButton):
    """A record's title to press, cut where it is longer than the line."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._title = title
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setToolTip(title)
        self.setAccessibleName(strip_isolates(title))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._title) + SPACING_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(SPACING_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_complete = self.width() >= self.sizeHint().width()
        cut = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - SPACING_PX)
        self.setText(self._title if is_complete else cut)


def _verb(code: str) -> str:
    """What is done about a row: "complete", "update" or "look"."""
    if any(code.endswith(end) for end in _COMPLETE):
        return "complete"
    return "update" if any(code.endswith(end) for end in _UPDATE) else "look"
