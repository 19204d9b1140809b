"""A joint map before it leaves: of which packages it is, for whom, and all that each partner tells in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions.joint_maps import PreparedMap, joint_map_lines, prepare_joint_map
from aligner.actions.packages import LEVELS
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import Sharing
from aligner.ui.choosing import ask_files
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.outcome import outcome_of
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import sentences

WIDTH_PX, HEIGHT_PX = 720, 560


class JointMapDialog(PlainDialog):
    """Calls `on_save` with exactly what is shown, and for whom it is."""

    def __init__(self, window: QWidget, context: PageContext, on_save: Callable[[PreparedMap, str], bool]) -> None:
        super().__init__(window, self.tr("Put a joint map together"))
        self._context, self._on_save = context, on_save
        self._shares: list[Path] = []
        self._prepared: PreparedMap | None = None
        column = self.column
        explained = self.tr(
            "What partners told in their packages, and what we do, by goal and stage, in one file that each of them "
            "takes home. Nothing else of our file is in it."
        )
        column.addWidget(label(explained, "muted"))
        self._level = choice_box([(level, context.words.label(level)) for level in LEVELS])
        self._level.activated.connect(lambda _index: self._show())
        self._whom = EntryLine(context.drafts)
        self._whom.setMaxLength(NAME_LIMIT)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Field(self.tr("Who may read it"), self._level), 1)
        head.addWidget(Field(self.tr("For whom (noted in this file alone)"), self._whom), 1)
        column.addLayout(head)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(button(self.tr("Add packages…"), context.theme, self._ask, icon_name="add"))
        self._clear = button(self.tr("Take all out"), context.theme, self._take_out, role="link")
        tools.addWidget(self._clear)
        tools.addStretch(1)
        column.addLayout(tools)
        self._problem = label("", "error")
        column.addWidget(self._problem)
        self._head = label("", "card_title")
        column.addWidget(self._head)
        self._list = self.add_list(self.tr("What would leave"), 1)
        self._save = button(self.tr("Save the joint map…"), context.theme, self._on_pressed, role="primary")
        self.add_buttons(context.theme, self._save)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self._show()

    def _ask(self) -> None:
        title, kinds = self.tr("Packages of what partners do"), self.tr("Packages (*.json)")
        chosen = ask_files(self, self._context.memory, title, kinds)
        self._shares += [one for one in chosen if one not in self._shares]
        self._show()

    def _take_out(self) -> None:
        self._shares.clear()
        self._show()

    def _show(self) -> None:
        """Shows all that would leave, or why it cannot."""
        level = Sharing(self._level.currentData())
        shares = list(self._shares)
        outcome = outcome_of(lambda: prepare_joint_map(self._context.records(), shares, level, date.today()))
        self._problem.setText(sentences(outcome.problems, self._context.words))
        self._problem.setVisible(bool(outcome.problems))
        self._prepared = outcome.value if outcome.is_done else None
        lines = list(joint_map_lines(self._prepared, self._context.words)) if self._prepared is not None else []
        self._head.setText(lines[0] if lines else "")
        self._list.clear()
        self._list.addItems(lines[1:])
        self._clear.setVisible(bool(shares))
        self._save.setEnabled(self._prepared is not None and bool(shares))

    def _on_pressed(self) -> None:
        if self._prepared is not None and self._on_save(self._prepared, self._whom.text().strip()):
            self.close()
