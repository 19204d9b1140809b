"""The sector's table on the page of the field: its poster, the joint map of partners, and one that was handed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from aligner.actions.joint_maps import Beside, beside_our_field, read_joint_map
from aligner.ui.choosing import ask_file
from aligner.ui.context import PageContext
from aligner.ui.outcome import outcome_of
from aligner.ui.pages.field.field_table import FieldTable
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label

WIDTH_PX, HEIGHT_PX = 1000, 620
STAGE_COLUMN = 1


class JointMapButton(QWidget):
    """A button with what the table of a sector needs. `refused`: with the problems of a file that is no joint map."""

    refused = Signal(tuple)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        shown = button(self.tr("Joint map"), context.theme, lambda: None, role="link")
        menu = QMenu(shown)
        menu.addAction(self.tr("Show a joint map beside our field…"), self._ask_and_show)
        menu.addAction(self.tr("Put a joint map together…"), lambda: context.files.ask_and_join())
        menu.addAction(self.tr("Poster of the field…"), lambda: context.files.ask_and_print_field())
        shown.setMenu(menu)
        row.addWidget(shown)

    def _ask_and_show(self) -> None:
        title = self.tr("Show a joint map beside our field")
        kinds = self.tr("Joint maps (*.json)")
        chosen = ask_file(self.window(), self._context.memory, title, kinds)
        if chosen is None:
            return
        outcome = outcome_of(lambda: read_joint_map(chosen))
        self.refused.emit(outcome.problems)
        if outcome.is_done:
            found = beside_our_field(self._context.records(), outcome.value, self._context.words)
            BesideDialog(self.window(), self._context, found).open()


class BesideDialog(QDialog):
    """A joint map beside our field, for reading alone: nothing of it comes into the file."""

    def __init__(self, window: QWidget, context: PageContext, found: Beside) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Joint map"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(found.head, "card_title"))
        words = context.words
        if found.new_places:
            column.addWidget(label(words.sentence("joint_map.new_places", n=found.new_places)))
        for note in found.notes:
            column.addWidget(label(note, "muted"))
        table = FieldTable(narrow=(STAGE_COLUMN,))
        table.setAccessibleName(self.tr("The joint map beside our field"))
        table.show_table(found.table)
        if found.table.rows:
            column.addWidget(table, 1)
        else:
            column.addWidget(label(words.sentence("joint_map.nothing")), 1)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("For reading alone: nothing of it comes into this file."), "caption"), 1)
        row.addWidget(button(self.tr("Close"), context.theme, self.close, role="primary"))
        column.addLayout(row)
        self.resize(min(WIDTH_PX, window.width() - 40), min(HEIGHT_PX, window.height() - 60))
