"""The lists of others that were brought in: updated, named, written down for a colleague, or forgotten."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from aligner.actions.importing import kind_name
from aligner.actions.mappings import StoredList, remove_mapping, rename_mapping, stored_lists
from aligner.lang.bidi import isolate
from aligner.model.text import NAME_LIMIT, clean_text
from aligner.ui.context import WindowContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import follow_content_direction, label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.mapping_files import MappingFiles
from aligner.ui.widgets.part import remove_widgets

WIDTH_PX, HEIGHT_PX = 680, 560


class NameLine(QLineEdit):
    """What a list is called; Esc restores what is saved."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.saved = name
        follow_content_direction(self)
        self.setText(name)
        self.setMaxLength(NAME_LIMIT)
        self.setAccessibleName(self.tr("What the list is called"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.saved:
            self.setText(self.saved)
        else:
            super().keyPressEvent(event)


class ListsDialog(PlainDialog):
    """Every change is kept at once and can be undone."""

    def __init__(self, window: QWidget, context: WindowContext) -> None:
        super().__init__(window, self.tr("Lists that were brought in"))
        self._context, self._words = context, context.words
        self._mappings = MappingFiles(self, context)
        text = self.tr(
            "The file keeps how each list was read, so that the next one with the same headers is read alike."
            " In which folder a list lies is known on this computer only."
        )
        self.column.addWidget(label(text, "muted"))
        self._body = self.add_body(10)
        self._close = self.add_buttons(context.theme)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self._shown: tuple[StoredList, ...] | None = None
        self.follow(context, self.refresh)

    def refresh(self) -> None:
        """Shows the lists as they are."""
        lists = stored_lists(self._context.records())
        if lists == self._shown:
            return
        self._shown = lists
        remove_widgets(self._body)
        for one in lists:
            self._body.addWidget(self._card(one))
        if not lists:
            self._body.addWidget(label(self.tr("No list of your own was brought in yet."), "muted"))
        self._body.addStretch(1)

    def _card(self, one: StoredList) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = column_in(card, 6, (16, 12, 16, 12))
        name = NameLine(one.name)
        name.setReadOnly(one.mapping is None)
        name.editingFinished.connect(lambda: self._rename(one, name))
        column.addWidget(name)
        column.addWidget(label(self._about(one), "caption"))
        buttons = Flow(spacing=8)
        for widget in self._buttons(one):
            text = self.tr("{action}: {list}").replace("{action}", widget.text())
            widget.setAccessibleName(text.replace("{list}", one.name))
            buttons.addWidget(widget)
        column.addLayout(buttons)
        return card

    def _buttons(self, one: StoredList) -> Iterator[QPushButton]:
        theme, mapping = self._context.theme, one.mapping
        if mapping is not None:
            yield button(self.tr("Update…"), theme, lambda: self._update(one), icon_name="import")
            yield button(self.tr("Save how it is read…"), theme, lambda: self._mappings.write(mapping, one.name))
        yield button(self.tr("Forget"), theme, lambda: self._forget(one), role="quiet")

    def _about(self, one: StoredList) -> str:
        """What the list holds, when it was read last, and where its file is."""
        day = self.tr("last read on {day}").replace("{day}", self._words.date(one.day))
        parts = [kind_name(one.kind, self._words), day] if one.kind else [day]
        if one.mapping is None:
            parts.append(self.tr("this version cannot read how it was read"))
        source = self._context.memory.source_of(self._context.opened.uid, one.id)
        if source:
            parts.append(isolate(source if Path(source).is_file() else self.tr("its file is no longer in its place")))
        return " · ".join(parts)

    def _update(self, one: StoredList) -> None:
        self.close()
        self._context.files.update_list(one.id)

    def _rename(self, one: StoredList, line: QLineEdit) -> None:
        name = clean_text(line.text(), single_line=True)
        if name == one.name or line.isReadOnly():
            return
        if not self._context.report(self._context.attempt(lambda workspace: rename_mapping(workspace, one.id, name))):
            line.setText(one.name)

    def _forget(self, one: StoredList) -> None:
        context = self._context
        if context.report(context.attempt(lambda workspace: remove_mapping(workspace, one.id))):
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
