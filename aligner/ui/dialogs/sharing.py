"""What would leave in a share package: all of it, before anything is written."""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from aligner.actions.packages import LEVELS, Share, prepare_share, share_lines
from aligner.actions.sent import all_sent, sent_line
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import OrganizationKind, Sharing
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import end_margin, label
from aligner.ui.widgets.layouts import inner_row

WIDTH_PX, HEIGHT_PX, LOG_PX = 720, 560, 110


class ShareDialog(PlainDialog):
    """Calls `on_save` with exactly what is shown, and for whom it is. Below stands what left the file before."""

    def __init__(self, window: QWidget, context: PageContext, on_save: Callable[[Share, str], bool]) -> None:
        super().__init__(window, self.tr("Share what we do"))
        self._context, self._on_save = context, on_save
        column = self.column
        programs = self.tr(
            "A package tells other partners where our programs stand on the roadmap. This is all that would leave:"
        )
        grants = self.tr(
            "A package tells other partners where our grants stand on the roadmap. This is all that would leave:"
        )
        explained = grants if context.words.kind == OrganizationKind.FOUNDATION else programs
        column.addWidget(label(explained, "muted"))
        self._level = choice_box([(level, context.words.label(level)) for level in LEVELS])
        self._level.activated.connect(lambda _index: self._show())
        self._whom = EntryLine(context.drafts)
        self._whom.setMaxLength(NAME_LIMIT)
        head = inner_row(12)
        head.addWidget(Field(self.tr("Who may read it"), self._level), 1)
        head.addWidget(Field(self.tr("For whom (noted in this file alone)"), self._whom), 1)
        column.addLayout(head)
        self._head = label("", "card_title")
        column.addWidget(self._head)
        self._list = self.add_list(self.tr("What would leave"), 1)
        self._before_head = label(self.tr("What left this file before"), "card_title")
        column.addWidget(self._before_head)
        lines = QWidget()
        self._before = QVBoxLayout(lines)
        end_margin(self._before, 12)
        self._before.setSpacing(6)
        self._before_scroll = QScrollArea()
        self._before_scroll.setWidgetResizable(True)
        self._before_scroll.setFixedHeight(LOG_PX)
        self._before_scroll.setWidget(lines)
        column.addWidget(self._before_scroll)
        self._show_log()
        self._save = button(self.tr("Save the package…"), context.theme, self._on_pressed, role="primary")
        self.add_buttons(context.theme, self._save)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self.follow(context, self._show)

    def _show_log(self) -> None:
        """Kits and packages, the newest first."""
        lines = [sent_line(one, self._context.words) for one in all_sent(self._context.opened)]
        for line in lines:
            self._before.addWidget(label(line))
        self._before.addStretch(1)
        self._before_scroll.setVisible(bool(lines))
        self._before_head.setVisible(bool(lines))

    def _show(self) -> None:
        self._share = prepare_share(self._context.records(), Sharing(self._level.currentData()))
        head, *lines = share_lines(self._share, self._context.words)
        self._head.setText(head)
        self._list.clear()
        self._list.addItems(lines)
        self._save.setEnabled(bool(self._share.package["activities"]))

    def _on_pressed(self) -> None:
        if self._on_save(self._share, self._whom.text().strip()):
            self.close()
