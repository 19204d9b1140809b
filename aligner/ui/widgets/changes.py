"""What was added, changed and removed, in words: by kind, titles as the user wrote them, long lists folded."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aligner.actions.comparing import RecordChange
from aligner.lang.record_words import RecordWords
from aligner.lang.words import Words
from aligner.model.kinds import kind_named
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.window_words import kind_name

SHOWN_AT_FIRST = 5
SHOWN_AT_MOST = 200


class ChangeList(QWidget):
    """The changes in three parts, each by kind. An empty list shows nothing.

    bring_back: brings one record back as it was; each line that was changed or removed offers it.
    """

    def __init__(
        self,
        changes: Sequence[RecordChange],
        describe: RecordWords,
        words: Words,
        theme: Theme,
        restore: Callable[[RecordChange], object] | None = None,
    ) -> None:
        super().__init__()
        self._restore = restore
        self._describe, self._words, self._theme = describe, words, theme
        self._column = column_in(self, 14)
        parts = (
            ("added", self.tr("Added"), "add"),
            ("changed", self.tr("Changed"), "edit"),
            ("removed", self.tr("Removed"), "remove"),
        )
        for action, name, icon_name in parts:
            found = [change for change in changes if change.action == action]
            if found:
                self._column.addWidget(self._part(name, icon_name, found))
        moved = [change for change in changes if change.action == "moved"]
        if moved:
            kinds = dict.fromkeys(kind_name(change.kind) for change in moved)
            text = self.tr("In another order: {kinds}").replace("{kinds}", self._words.list(list(kinds)))
            self._column.addWidget(label(text, "muted"))

    def _part(self, name: str, icon_name: str, changes: Sequence[RecordChange]) -> QWidget:
        from aligner.ui.look.icons import pixmap

        part_box = QWidget()
        column = column_in(part_box, 6)
        head = inner_row(8)
        mark = QLabel()
        mark.setPixmap(pixmap(icon_name, self._theme.colors["accent"], 18))
        head.addWidget(mark)
        head.addWidget(label(name, "strong", wrap=False))
        head.addWidget(label(self._words.number(len(changes)), "pill", wrap=False))
        head.addStretch(1)
        column.addLayout(head)
        by_kind: dict[str, list[RecordChange]] = {}
        for change in changes:
            by_kind.setdefault(change.kind, []).append(change)
        for kind, found in by_kind.items():
            column.addWidget(self._kind(kind, found))
        return part_box

    def _kind(self, kind: str, changes: Sequence[RecordChange]) -> QWidget:
        kind_box = QFrame()
        column = column_in(kind_box, 3, (26, 0, 0, 4))
        count = self._words.number(len(changes))
        column.addWidget(label(f"{kind_name(kind)} ({count})", "label"))
        if kind_named(kind).is_personal:
            return kind_box
        for change in changes[:SHOWN_AT_FIRST]:
            self._add(column, change)
        rest = changes[SHOWN_AT_FIRST:SHOWN_AT_MOST]
        if rest:
            self._fold(column, rest)
        return kind_box

    def _fold(self, column: QVBoxLayout, rest: Sequence[RecordChange]) -> None:
        text = self._words.sentence("window.more", n=len(rest))
        row = QHBoxLayout()
        opener: list[QPushButton] = []

        def expand() -> None:
            opener[0].hide()
            for change in rest:
                self._add(column, change)

        opener.append(button(text, self._theme, expand, role="link", icon_name="chevron_down"))
        row.addWidget(opener[0])
        row.addStretch(1)
        column.addLayout(row)

    def _add(self, column: QVBoxLayout, change: RecordChange) -> None:
        title = self._describe.title(change.kind, change.values)
        if title:
            line = label(title)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        if self._restore is not None and change.before is not None:
            self._offer(column, change, self._restore)
        for field in change.fields:
            change_text = self._describe.change(change.kind, field.name, field.before, field.after, change.values)
            line = label(change_text, "muted")
            line.setContentsMargins(14 if title else 0, 0, 14 if title else 0, 0)
            column.addWidget(line)

    def _offer(self, column: QVBoxLayout, change: RecordChange, restore: Callable[[RecordChange], object]) -> None:
        text = QCoreApplication.translate("ChangeList", "Bring this one back")
        row = QHBoxLayout()
        offer_button = button(text, self._theme, lambda: restore(change), role="link", icon_name="undo")
        offer_button.setAccessibleDescription(self._describe.title(change.kind, change.values))
        row.addWidget(offer_button)
        row.addStretch(1)
        column.addLayout(row)
