"""The button that brings in a list, and updates those that were brought in before."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from aligner.lang.bidi import isolate
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.widgets.buttons import button

if TYPE_CHECKING:
    from aligner.actions.mappings import StoredList

OWN_FORM = 0
"""Stands for a kept list where the file is in the workbook's own form, which is read without a mapping."""
OF_PROGRAMS = ("programs", "placements", "matrix", "goal_rows")
OF_ROADMAP = (
    "goals",
    "tree",
    "outline",
    "results",
    "stages",
    "indicators",
    "measurements",
    "years",
    "series",
    "figures",
)
OF_FIELD = ("actors", "activities", "partners", "needs")
"""The kinds of list that a page shows."""


class ImportButton:
    """`widget` asks for a file; once a list of one of the kinds was brought in, it also updates that."""

    def __init__(self, context: PageContext, kinds: Collection[str]) -> None:
        self._context, self._kinds = context, kinds
        text = QCoreApplication.translate("ImportButton", "Bring in a list")
        self.widget = button(text, context.theme, self._ask, icon_name="import")
        self._shown: tuple[tuple[int, str], ...] = ()

    def _ask(self) -> None:
        if not self._shown:
            self._context.files.ask_and_import()

    def show_lists(self, records: Records) -> None:
        """Offers the lists of these records."""
        lists = tuple(lists_to_update(self._context, records, self._kinds))
        if lists == self._shown:
            return
        self._shown = lists
        old = self.widget.menu()
        menu: QMenu | None = None
        if lists:
            menu = QMenu(self.widget)
            text = QCoreApplication.translate("ImportButton", "Choose a file…")
            menu.addAction(text).triggered.connect(lambda _checked=False: self._context.files.ask_and_import())
            add_updates(menu, self._context, lists)
        self.widget.setMenu(menu)  # pyright: ignore[reportArgumentType]
        if old is not None:
            old.deleteLater()


def lists_to_update(context: PageContext, records: Records, kinds: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """The lists that can be updated, one of each file: the id of what is kept, and what it is called. A file in the
    workbook's own form may hold all kinds; it is offered where it was brought in on this computer.

    kinds: of the lists that are meant, () for all.
    """
    seen: set[str] = set()
    for one in _stored_lists(records):
        source = context.memory.source_of(context.opened.uid, one.id)
        if one.kind and (not kinds or one.kind in kinds) and not (source and source in seen):
            seen.add(source)
            yield one.id, one.name
    own = context.memory.source_of(context.opened.uid, OWN_FORM)
    if own and own not in seen:
        yield OWN_FORM, Path(own).name


def _stored_lists(records: Records) -> "Sequence[StoredList]":
    if not records.import_mappings:
        # A file into which no list came does without what reads lists: a page's first showing does not load it.
        return ()
    from aligner.actions.mappings import stored_lists

    return stored_lists(records)


def add_updates(menu: QMenu, context: PageContext, lists: Collection[tuple[int, str]]) -> None:
    """Adds to a menu the update of each list, and what is kept of them all."""
    for one, name in lists:
        text = QCoreApplication.translate("ImportButton", "Update from {file}")
        action = menu.addAction(text.replace("{file}", isolate(name.replace("&", "&&"))))
        action.triggered.connect(lambda _checked=False, at=one: context.files.update_list(at))
    menu.addSeparator()
    text = QCoreApplication.translate("ImportButton", "Lists that were brought in…")
    menu.addAction(text).triggered.connect(lambda _checked=False: context.files.show_lists())
