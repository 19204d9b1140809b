"""By what the table is grouped, and the views that the user keeps under names: filters, groups and order."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from aligner.lang.bidi import isolate
from aligner.model.text import clean_text
from aligner.ui.context import PageContext
from aligner.ui.pages.programs.groups import Grouping
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import choice_box, line_editor
from aligner.ui.widgets.layouts import column_in, inner_row

NAME_LIMIT = 60
_LEFT = ""
"""The name of the view that is how the table was left."""

View = Mapping[str, str]


def closed_in(view: View) -> list[str]:
    """The keys of the groups that are closed in a view."""
    try:
        found: object = json.loads(view.get("closed", "[]"))
    except ValueError:
        return []
    return [key for key in found if isinstance(key, str)] if isinstance(found, list) else []


def closed_text(keys: Sequence[str]) -> str:
    """The same as a view keeps it."""
    return json.dumps(sorted(keys), ensure_ascii=False)


class ViewsBar(QWidget):
    """`grouped`: another grouping was chosen.  `chosen`: a view that was kept.  `wanted`: the user named what she sees,
    to be kept with `keep`.  `all_requested`: whether all groups are to be open."""

    grouped = Signal(object)
    chosen = Signal(object)
    wanted = Signal(str)
    all_requested = Signal(bool)

    def __init__(self, context: PageContext, groupings: Sequence[Grouping]) -> None:
        super().__init__()
        self._context = context
        column = column_in(self, 8)
        row = inner_row(10)
        names = {
            Grouping.NONE: self.tr("Without groups"),
            Grouping.BY_GOAL: self.tr("By goal"),
            Grouping.BY_GRANTEE: self.tr("By grantee"),
            Grouping.BY_YEAR: self.tr("By year of the award"),
            Grouping.BY_PROGRAMME: self.tr("By funding stream"),
            Grouping.BY_STATE: self.tr("By status"),
        }
        self._group = choice_box([(one, names[one]) for one in groupings])
        self._group.setAccessibleName(self.tr("How to group"))
        self._group.activated.connect(lambda _index: self.grouped.emit(Grouping(self._group.currentData())))
        row.addWidget(self._group)
        theme = context.theme
        self._open = button(self.tr("Open all"), theme, lambda: self.all_requested.emit(True), role="quiet")
        self._close = button(self.tr("Close all"), theme, lambda: self.all_requested.emit(False), role="quiet")
        row.addWidget(self._open)
        row.addWidget(self._close)
        row.addStretch(1)
        self._button = button(self.tr("Views"), theme, lambda: None)
        self._button.setMenu(QMenu(self._button))
        self._button.menu().aboutToShow.connect(self.fill_menu)
        row.addWidget(self._button)
        column.addLayout(row)
        self._naming = QWidget()
        line = QHBoxLayout(self._naming)
        line.setContentsMargins(0, 0, 0, 0)
        self._name = line_editor(placeholder=self.tr("Name of the view"))
        self._name.setMaxLength(NAME_LIMIT)
        self._name.setAccessibleName(self.tr("Name of the view"))
        self._name.returnPressed.connect(self._on_named)
        line.addWidget(self._name, 1)
        line.addWidget(button(self.tr("Save view"), theme, self._on_named, role="primary"))
        line.addWidget(button(self.tr("Cancel"), theme, self._naming.hide))
        self._naming.hide()
        column.addWidget(self._naming)
        # Some systems show an empty menu as one that cannot be opened.
        self.fill_menu()

    def show_grouping(self, grouping: Grouping) -> None:
        """What the table is grouped by."""
        self._group.setCurrentIndex(max(0, self._group.findData(grouping)))
        self._open.setVisible(grouping is not Grouping.NONE)
        self._close.setVisible(grouping is not Grouping.NONE)

    def fill_menu(self) -> None:
        """The views that were kept, and what can be done with them; filled before the menu is shown."""
        menu = self._button.menu()
        menu.clear()
        named = [name for name in self._stored() if name != _LEFT]
        for name in named:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=name: self.chosen.emit(self._stored().get(one, {})))
        if named:
            menu.addSeparator()
        menu.addAction(self.tr("Save this view…")).triggered.connect(lambda _checked=False: self._ask_name())
        if named:
            removing = menu.addMenu(self.tr("Remove a view"))
            for name in named:
                action = removing.addAction(name.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, one=name: self._remove(one))

    def left(self) -> View:
        """How the table was left."""
        return self._stored().get(_LEFT, {})

    def keep(self, view: View, name: str = _LEFT) -> None:
        """Keeps a view on this computer, in place of one of that name."""
        stored = self._stored()
        if stored.get(name) != view:
            self._context.memory.keep_views(self._context.opened.uid, {**stored, name: view})

    def _stored(self) -> Mapping[str, View]:
        return self._context.memory.views(self._context.opened.uid)

    def _ask_name(self) -> None:
        self._name.clear()
        self._naming.show()
        self._name.setFocus()

    def _on_named(self) -> None:
        name = clean_text(self._name.text(), single_line=True)
        if name:
            self._naming.hide()
            self.wanted.emit(name)

    def _remove(self, name: str) -> None:
        """Takes a view away and says so, with the way back: no undo of the file knows of it."""
        stored = self._stored()
        removed = stored[name]
        self._context.memory.keep_views(
            self._context.opened.uid, {one: view for one, view in stored.items() if one != name}
        )
        sentence = self.tr("The view {name} was removed.").replace("{name}", isolate(name))
        self._context.announce_removal(sentence, lambda: self.keep(removed, name))
