"""What stands below the steps of an import: the ways on and back, and what may be said of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.ui.look.theme import Theme
from aligner.ui.screens.assistant.choices import COLUMNS, PREVIEW, QUESTIONS, SHEETS, ImportChoices
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row

if TYPE_CHECKING:
    from aligner.actions.importing import Preview


class ImportFooter(QWidget):
    """next_asked, back_asked, other_asked, cancel_asked, help_asked: a button was pressed.

    mapping_asked: the file is to be read as another file says.  keeping_asked: how it is read is to be written down.
    """

    next_asked = Signal()
    back_asked = Signal()
    other_asked = Signal()
    cancel_asked = Signal()
    help_asked = Signal()
    mapping_asked = Signal()
    keeping_asked = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self._words = words
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = column_in(self, 8, (32, 12, 32, 12))
        self._hint = label("")
        column.addWidget(self._hint)
        row = inner_row(10)
        start = Flow(spacing=10)
        self.next = button(self.tr("Next"), theme, self.next_asked.emit, role="primary")
        self._back = button(self.tr("Back"), theme, self.back_asked.emit)
        self.other = button(self.tr("Choose another file…"), theme, self.other_asked.emit, icon_name="folder")
        self._mapping = button(self.tr("Read it as a file says…"), theme, self.mapping_asked.emit, role="quiet")
        self._keeping = button(self.tr("Save how it is read…"), theme, self.keeping_asked.emit, role="quiet")
        self._cancel = button(self.tr("Cancel the import"), theme, self.cancel_asked.emit, role="quiet")
        self._mapping.setToolTip(self.tr("By a file that was saved by “Save how it is read”, here or by a colleague"))
        self._keeping.setToolTip(self.tr("As a small file, by which a colleague or the command line reads the like"))
        for widget in (self.next, self._back, self.other, self._mapping, self._keeping):
            start.addWidget(widget)
        row.addLayout(start, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        tip = self.tr("How lists of your own are brought in (F1)")
        row.addWidget(icon_button("help", tip, theme, self.help_asked.emit), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def show_state(self, choices: ImportChoices, *, is_reading: bool) -> None:
        """Shows what can be done at the step that is shown."""
        step, is_known = choices.step, choices.look is not None
        self._back.setVisible(is_known and step > SHEETS)
        self.other.setVisible(step == SHEETS)
        self._mapping.setVisible(is_known and step == SHEETS and not choices.is_own_form)
        self._keeping.setVisible(step in (COLUMNS, PREVIEW) and choices.mapping is not None)
        name, hint, may = self._way_on(choices)
        self.next.setText(name)
        self.next.setVisible(is_known)
        self.next.setEnabled(may and (not is_reading or step == COLUMNS))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _way_on(self, choices: ImportChoices) -> tuple[str, str, bool]:
        """What the next step is called, what is to be known before, and whether it can be gone to."""
        step, preview = choices.step, choices.preview
        if step == SHEETS:
            return self.tr("To the columns"), *self._from_sheets(choices)
        if step == COLUMNS:
            is_asked = preview is not None and bool(preview.waiting)
            n = len(preview.waiting) if preview is not None else 0
            hint = self._words.sentence("importing.assistant.to_ask", n=n) if is_asked else ""
            return self.tr("To the questions") if is_asked else self.tr("Read it"), hint, choices.may_read
        if step == QUESTIONS:
            waiting = preview.waiting if preview is not None else ()
            may = preview is not None and not any(one.is_of_roadmap for one in waiting)
            hint = self.tr("What has no answer stays unknown.") if waiting and may else ""
            return self.tr("What would change"), hint, may
        return self._to_the_end(preview) if preview is not None else (self.tr("Next"), "", False)

    def _from_sheets(self, choices: ImportChoices) -> tuple[str, bool]:
        pair, may = choices.doubles, choices.look is not None and choices.may_match
        if pair is not None:
            text = self.tr(
                "{first} and {second} may be the same list twice. Leave one of them out, unless they are two."
            )
            first, second = (isolate(one.look.title) for one in pair)
            return text.replace("{first}", first).replace("{second}", second), may
        return self.tr("Choose a sheet, and what it holds.") if choices.look is not None and not may else "", may

    def _to_the_end(self, preview: Preview) -> tuple[str, str, bool]:
        n = preview.total("added") + preview.total("changed") + preview.removed
        may = not preview.is_empty
        hint = "" if may else self.tr("Everything in this file is already here. There is nothing to bring in.")
        if preview.problems and may:
            hint = self._words.sentence("importing.assistant.without_bad", n=preview.bad_rows)
        return self._words.sentence("importing.assistant.bring_in", n=n), hint, may
