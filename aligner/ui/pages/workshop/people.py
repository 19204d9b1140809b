"""The participants: a code each, a name only if they want, a role and a group; many at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aligner.actions import workshop as verbs
from aligner.actions.backups import list_backups
from aligner.actions.names import cut_names
from aligner.actions.opening import Workspace
from aligner.lang.removals import removal_sentence
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.text import split_columns
from aligner.model.vocabulary import Presence, WorkshopState
from aligner.model.workshop import Participant
from aligner.ui.context import PageContext
from aligner.ui.dialogs.removing import ask_remove
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.keys import delete_keys
from aligner.ui.links import ToWorkshop
from aligner.ui.look.icons import pixmap
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.content_delegate import follow_content
from aligner.ui.widgets.entry_line import EntryDraft
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.form import NoteEditor
from aligner.ui.widgets.inputs import CountBox
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in
from aligner.ui.window_words import sentences

MAX_AT_ONCE = 200
DEFAULT_COUNT = 12
FIELDS = ("code", "name", "role", "group")
PRESENCE = len(FIELDS)
"""The column that says who is there; it is set by the buttons above."""
ID_ROLE = Qt.ItemDataRole.UserRole
MAX_ROWS_SHOWN = 12
_REMOVED_KINDS = ("names", "version")
"""What cutting names removes, as it is reported."""


def read_list(text: str) -> list[dict[str, str]]:
    """People from pasted lines: name, role and group, parted by tabs, commas or semicolons; no line, no person."""
    people = []
    for line in text.splitlines():
        if not line.strip():
            continue
        fields = dict(zip(("name", "role", "group"), split_columns(line), strict=False))
        people.append({name: value for name, value in fields.items() if value})
    return people


class People(QWidget):
    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._is_showing = False
        column = column_in(self, 16)
        card = Card(self.tr("Participants"))
        hint = self.tr(
            "The code stands on the ballot; a name is never needed. Roles and groups only if set beforehand."
        )
        card.body.addWidget(label(hint, "muted"))
        row = Flow(spacing=10)
        self._count = CountBox()
        self._count.setRange(1, MAX_AT_ONCE)
        self._count.setValue(DEFAULT_COUNT)
        self._count.setFixedWidth(88)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setAccessibleName(self.tr("How many participants to add"))
        row.addWidget(self._count)
        row.addWidget(button(self.tr("Add with codes"), context.theme, self._add_many, icon_name="add"))
        self._paste = button(self.tr("Paste a list"), context.theme, self._show_paste)
        row.addWidget(self._paste)
        self._remove = button(self.tr("Remove chosen"), context.theme, self._remove_chosen, role="danger")
        row.addWidget(self._remove)
        card.body.addLayout(row)
        card.body.addWidget(self._make_presence())
        self._pasting = QWidget()
        inner = QVBoxLayout(self._pasting)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(label(self.tr("A line each: name, role, group. Only what you want to keep."), "caption"))
        self._text = NoteEditor(lines=5)
        self._text.setAccessibleName(self.tr("List of participants"))
        self._typed = EntryDraft(self._text, context.drafts)
        inner.addWidget(self._text)
        inner.addWidget(
            button(self.tr("Add these"), context.theme, self._add_pasted, role="primary"),
            0,
            Qt.AlignmentFlag.AlignLeading,
        )
        self._pasting.hide()
        card.body.addWidget(self._pasting)
        self._table = self._make_table()
        card.body.addWidget(self._table)
        self._footer = label("", "caption")
        card.body.addWidget(self._footer)
        self._cut = button(self.tr("Cut the names from the ballots"), context.theme, self._ask_cut, role="danger")
        card.body.addWidget(self._cut, 0, Qt.AlignmentFlag.AlignLeading)
        self._cutting = self._make_cutting()
        self._cutting.hide()
        card.body.addWidget(self._cutting)
        column.addWidget(card)

    def _make_presence(self) -> QWidget:
        """Says of the chosen rows who is there."""
        self._presence = QWidget()
        row = Flow(self._presence, spacing=6)
        row.addWidget(label(self.tr("The chosen ones:"), "label", wrap=False))
        for presence in (*Presence, None):
            text = self._context.words.label(presence) if presence else self.tr("Not said")
            row.addWidget(button(text, self._context.theme, lambda p=presence: self._set_presence(p)))
        return self._presence

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(FIELDS) + 1)
        follow_content(table)
        heads = [self.tr("Code"), self.tr("Name"), self.tr("Role"), self.tr("Group"), self.tr("Presence")]
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("Participants"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for at in range(len(heads)):
            mode = QHeaderView.ResizeMode.ResizeToContents if at in (0, PRESENCE) else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, mode)
        table.itemChanged.connect(self._on_edited)
        delete = QShortcut(table)
        delete.setKeys(delete_keys())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_chosen)
        return table

    def show_view(self, view: WorkshopView) -> None:
        self._view = view
        self._is_showing = True
        workshop_id = view.workshop.id
        place = DraftPlace(ToWorkshop.page, kinds.WORKSHOP.name, workshop_id, "people")
        self._typed.show_place(place, ToWorkshop(workshop_id, "people"))
        if self._text.toPlainText().strip():
            self._pasting.show()
        table = self._table
        at = table.currentRow()
        table.setRowCount(len(view.people))
        for row, person in enumerate(view.people):
            for column, name in enumerate(FIELDS):
                item = table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    table.setItem(row, column, item)
                draft = self._context.drafts.find(self._cell_place(person.id, name))
                item.setText(draft.text if draft is not None else getattr(person, name))
                item.setToolTip(draft.sentence if draft is not None else "")
                item.setIcon(QIcon(pixmap("warning", self._context.theme.colors["error"], 16)) if draft else QIcon())
                item.setData(ID_ROLE, person.id)
            self._show_presence(row, person)
        if 0 <= at < len(view.people) and table.currentRow() != at:
            table.setCurrentCell(at, max(0, table.currentColumn()))
        shown = min(max(1, len(view.people)), MAX_ROWS_SHOWN)
        row_px = table.rowHeight(0) if view.people else 0
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + shown * row_px + 4)
        table.setVisible(bool(view.people))
        self._remove.setVisible(bool(view.people))
        self._presence.setVisible(bool(view.people))
        self._cut.setVisible(view.workshop.state == WorkshopState.CLOSED and bool(view.people))
        self._cutting.hide()
        self._is_showing = False
        self._show_problems((), self._summary())

    def _summary(self) -> str:
        """How many there are, and what is known of who is there."""
        view = self._view
        if view is None or not view.people:
            return self.tr("Nobody yet. Add as many codes as there are chairs.")
        text = self.tr("Participants: {n}").replace("{n}", str(len(view.people)))
        if not any(person.presence for person in view.people):
            return text
        attendance = view.attendance
        more = self.tr("taking part: {here}, away: {away}").replace("{here}", str(attendance.present))
        return f"{text}, {more.replace('{away}', str(attendance.away))}"

    def _show_presence(self, row: int, person: Participant) -> None:
        item = self._table.item(row, PRESENCE)
        if item is None:
            item = QTableWidgetItem()
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self._table.setItem(row, PRESENCE, item)
        item.setText(self._context.words.label(person.presence) if person.presence else "")
        item.setData(ID_ROLE, person.id)

    def _set_presence(self, presence: Presence | None) -> None:
        chosen = self._chosen()
        if not chosen:
            self._show_problems((), self.tr("Choose the rows first: with the mouse, or with Shift and the arrow keys."))
            return
        self._show_problems(
            self._context.attempt(lambda workspace: verbs.set_presence(workspace, chosen, presence)).problems,
            self._summary(),
        )

    def _chosen(self) -> list[int]:
        return [index.data(ID_ROLE) for index in self._table.selectionModel().selectedRows()]

    def focus_first(self) -> None:
        self._count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problems(self, problems: tuple[Problem, ...], otherwise: str = "") -> None:
        self._footer.setText(sentences(problems, self._context.words) or otherwise)
        set_role(self._footer, "error" if problems else "caption")

    def _add(self, people: int | list[dict[str, str]]) -> bool:
        view = self._view
        if view is None:
            return False
        verb = verbs.add_participants
        problems = self._context.attempt(lambda workspace: verb(workspace, view.workshop.id, people)).problems
        if problems:
            self._show_problems(problems)
        return not problems

    def _add_many(self) -> None:
        self._add(self._count.value())

    def _show_paste(self) -> None:
        self._pasting.setVisible(self._pasting.isHidden())
        if not self._pasting.isHidden():
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_pasted(self) -> None:
        people = read_list(self._text.toPlainText())
        if people and self._add(people):
            self._text.clear()
            self._pasting.hide()
            self._paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._is_showing or self._view is None:
            return
        person_id, name, value = item.data(ID_ROLE), FIELDS[item.column()], item.text().strip()
        place = self._cell_place(person_id, name)
        problems = self._context.attempt(
            lambda workspace: verbs.edit_participant(workspace, person_id, **{name: value})
        ).problems
        if problems:
            text = sentences(problems, self._context.words)
            self._context.drafts.keep(place, Draft(item.text(), text, ToWorkshop(self._view.workshop.id, "people")))
        else:
            self._context.drafts.drop(place)
        self.show_view(self._view)
        if problems:
            self._show_problems(problems)

    def _cell_place(self, person_id: int, name: str) -> DraftPlace:
        return DraftPlace(ToWorkshop.page, kinds.PARTICIPANT.name, person_id, name)

    def _remove_chosen(self) -> None:
        """Removes the chosen ones; whose ballot is in is named and asked about first."""
        view, chosen = self._view, self._chosen()
        if view is None or not chosen:
            return
        voted = [person for person in view.people if person.id in chosen and view.has_answered(person.id)]
        if voted:
            names = [" ".join(part for part in (one.code, one.name) if part) for one in voted]
            if not ask_remove(self.window(), self._context.words.list(names)):
                return
        problems = self._context.attempt(lambda workspace: verbs.remove_participants(workspace, chosen)).problems
        if problems:
            self._show_problems(problems)

    # Names

    def _make_cutting(self) -> QWidget:
        """The question before names are cut for good."""
        theme = self._context.theme
        card = Card(role="sunken")
        card.body.addWidget(label(self.tr("Cut the names from the ballots?"), "card_title"))
        hint = self.tr(
            "Names, roles and codes go out of this file and its history, and the list gets another order. "
            "Results and groups stay. This cannot be undone."
        )
        card.body.addWidget(label(hint))
        self._copies_too = QCheckBox(self.tr("Remove the kept versions, too: they still hold the names"))
        card.body.addWidget(self._copies_too)
        card.body.addWidget(
            label(self.tr("A version of today is kept in any case. Files saved elsewhere are not touched."), "caption")
        )
        row = QHBoxLayout()
        self._keep_button = button(self.tr("Leave them"), theme, card.hide)
        row.addWidget(self._keep_button)
        row.addWidget(button(self.tr("Cut for good"), theme, self._do_cut, role="danger"))
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _ask_cut(self) -> None:
        self._copies_too.setChecked(False)
        self._cutting.show()
        self._keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do_cut(self) -> None:
        view, too = self._view, self._copies_too.isChecked()
        if view is None:
            return
        workshop_id = view.workshop.id
        removed: list[int] = []

        def cut(workspace: Workspace) -> None:
            versions = len(list_backups(workspace.uid)) if too else 0
            removed[:] = [cut_names(workspace, workshop_id, copies_too=too), versions]

        problems = self._context.attempt(cut).problems
        self._show_problems(problems, self.tr("The names are cut from the ballots."))
        if not problems:
            text = removal_sentence(dict(zip(_REMOVED_KINDS, removed, strict=True)), (), self._context.words)
            self._context.announce_removal(text)
