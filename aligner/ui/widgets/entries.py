"""The entries of a record, one line each: a small table, and a form for one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.model.errors import Problem
from aligner.model.fields import Record, Values
from aligner.model.text import NAME_LIMIT
from aligner.ui.context import PageContext
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.keys import delete_keys
from aligner.ui.links import Link
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm


@dataclass(frozen=True)
class EntryKind:
    """A kind of record that belongs to another. name: of the kind.  empty: a new one's values, by field.

    needed: the fields without which none is added.  text: the one of a single line.  link: to the record with an id to
    which it belongs.  add, edit, remove: verbs; the first takes that record's id, the others the entry's.
    """

    name: str
    empty: Values
    needed: tuple[str, ...]
    text: str
    link: Callable[[int], Link]
    add: Callable[..., object]
    edit: Callable[..., object]
    remove: Callable[..., object]


@dataclass(frozen=True)
class EntryWords:
    """In the window's language. none: where there is no entry yet.  add, new, remove: of buttons."""

    title: str
    none: str
    add: str
    new: str
    remove: str


class Entries(QWidget):
    """With no row chosen the form holds a new entry; with one, it edits that one.

    A new entry that is filled in and not added yet is not saved, and counted as that.
    """

    def __init__(
        self,
        context: PageContext,
        kind: EntryKind,
        words: EntryWords,
        specs: Sequence[FieldSpec],
        *,
        currency: str = "",
    ) -> None:
        super().__init__()
        self._context, self._kind = context, kind
        self._owner_id = 0
        self._shown: Sequence[Record] = ()
        self._more: Mapping[str, object] = {}
        self._edited: int | None = None
        self._draft = dict(kind.empty)
        column = column_in(self, 12)
        column.addWidget(label(words.title, "card_title"))
        self._none = label(words.none, "muted")
        column.addWidget(self._none)
        self.table = PlainTable()
        self.table.setAccessibleName(words.title)
        self.table.itemSelectionChanged.connect(self._on_selection)
        delete = QShortcut(self.table)
        delete.setKeys(delete_keys())
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        column.addWidget(self.table)
        self._form = RecordForm(specs, self._commit, context.words, context.drafts, currency=currency)
        column.addWidget(self._form)
        row = QHBoxLayout()
        self._add = button(words.add, context.theme, self._add_new, icon_name="add")
        self._new = button(words.new, context.theme, self._begin_new, icon_name="add")
        self._delete = button(words.remove, context.theme, self._remove, role="danger", icon_name="remove")
        for widget in (self._add, self._new, self._delete):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)

    def show_entries(
        self,
        owner_id: int,
        shown: Sequence[Record],
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        more: Mapping[str, object] | None = None,
    ) -> None:
        """Shows the entries of a record; a draft stays while the record does. rows: the texts of each of `shown`.

        more: values of the form that no entry holds itself.
        """
        if owner_id != self._owner_id:
            self._owner_id = owner_id
            self._edited = None
            draft = self._context.drafts.find(self._entry_place())
            self._draft = dict(draft.text if draft is not None else self._kind.empty)
        self._shown, self._more = shown, more or {}
        self._none.setVisible(not shown)
        self.table.setVisible(bool(shown))
        with QSignalBlocker(self.table):
            self.table.show_rows(headers, rows)
            place = next((i for i, one in enumerate(shown) if one.id == self._edited), None)
            if place is None:
                self._edited = None
                self.table.clearSelection()
            else:
                self.table.selectRow(place)
        self._fill()

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()

    @property
    def _link(self) -> Link:
        return self._kind.link(self._owner_id)

    @property
    def _new_kind(self) -> str:
        """The kind under which what is typed into a new entry is kept."""
        return f"new_{self._kind.name}"

    def _fill(self) -> None:
        edited = next((one for one in self._shown if one.id == self._edited), None)
        values = {name: getattr(edited, name) for name in self._kind.empty} if edited is not None else self._draft
        about = About(self._link.page, self._new_kind, self._owner_id, self._link)
        if edited is not None:
            about = About(self._link.page, self._kind.name, edited.id, self._link)
        self._form.show_values({**values, **self._more}, about)
        self._add.setVisible(edited is None)
        self._new.setVisible(edited is not None)
        self._delete.setVisible(edited is not None)

    def _on_selection(self) -> None:
        self._form.finish()
        rows = self.table.selectionModel().selectedRows()
        self._edited = self._shown[rows[0].row()].id if rows else None
        self._fill()

    def _begin_new(self) -> None:
        self.table.clearSelection()
        self._form.focus_first()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        edited, edit = self._edited, self._kind.edit
        if edited is not None:
            return self._context.attempt(lambda workspace: edit(workspace, edited, **{name: value})).problems
        if name == self._kind.text and isinstance(value, str) and len(value) > NAME_LIMIT:
            return (Problem.of("text_too_long", name, length=len(value), limit=NAME_LIMIT),)
        self._draft[name] = value
        self._keep_entry()
        return ()

    def _entry_place(self) -> DraftPlace:
        return DraftPlace(self._link.page, f"{self._kind.name}_entry", self._owner_id, "entry")

    def _keep_entry(self) -> None:
        drafts, place = self._context.drafts, self._entry_place()
        if any(self._draft[name] != self._kind.empty[name] for name in (*self._kind.needed, self._kind.text)):
            drafts.keep(place, Draft(dict(self._draft), link=self._link))
        else:
            drafts.drop(place)

    def _add_new(self) -> None:
        self._form.finish()
        places = self._context.drafts.places()
        if any(place.kind == self._new_kind and place.record_id == self._owner_id for place in places):
            # A field holds what could not be read: an entry without it would not be the one that is meant.
            return
        draft, owner_id, add = dict(self._draft), self._owner_id, self._kind.add
        missing = [Problem.of("value_missing", name) for name in self._kind.needed if draft[name] is None]
        if missing:
            self._form.show_problems(missing)
            return
        self._draft = dict(self._kind.empty)
        self._keep_entry()
        problems = self._context.attempt(lambda workspace: add(workspace, owner_id, **draft)).problems
        if problems:
            self._draft = draft
            self._keep_entry()
            self._form.show_problems(problems)
        self._form.focus_first()

    def _remove(self) -> None:
        edited, remove = self._edited, self._kind.remove
        if edited is not None:
            self._context.attempt(lambda workspace: remove(workspace, edited))
