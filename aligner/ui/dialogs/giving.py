"""What would leave in a file of grants in the 360Giving form: all of it, before anything is written."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from aligner.actions.giving import LEVELS, Giving, giving_lines, prepare_giving
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label

WIDTH_PX, HEIGHT_PX = 760, 600


class GivingDialog(PlainDialog):
    """Calls `on_save` with exactly what is shown."""

    def __init__(self, window: QWidget, context: PageContext, on_save: Callable[[Giving], bool]) -> None:
        super().__init__(window, self.tr("Publish grants (360Giving)"))
        self._context, self._on_save = context, on_save
        column = self.column
        explained = self.tr(
            "A file of grants in the open form of 360Giving, for a workbook, a table or JSON: title, description, "
            "amount awarded and its currency, dates, grantee and its place, regions, and the goals where each grant "
            "stands. This is all that would leave:"
        )
        column.addWidget(label(explained, "muted"))
        self._level = choice_box([(level, context.words.label(level)) for level in LEVELS])
        self._level.activated.connect(lambda _index: self._show())
        column.addWidget(Field(self.tr("Who may read it"), self._level))
        self._head = label("", "card_title")
        column.addWidget(self._head)
        self._list = self.add_list(self.tr("What would leave"), 2)
        self._noted = self.add_list(self.tr("What stays here, and why"), 1)
        self._save = button(self.tr("Save the grants…"), context.theme, self._on_pressed, role="primary")
        self.add_buttons(context.theme, self._save)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self.follow(context, self._show)

    def _show(self) -> None:
        self._giving = prepare_giving(self._context.records(), Sharing(self._level.currentData()))
        head, *lines = giving_lines(self._giving, self._context.words)
        count = self._giving.count
        self._head.setText(head)
        self._list.clear()
        self._list.addItems(lines[:count])
        self._list.setVisible(bool(count))
        self._noted.clear()
        self._noted.addItems(lines[count:])
        self._noted.setVisible(len(lines) > count)
        self._save.setEnabled(bool(count))

    def _on_pressed(self) -> None:
        if self._on_save(self._giving):
            self.close()
