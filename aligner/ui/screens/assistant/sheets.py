"""The first step of an import: which sheets hold what, where the headers stand, how a text's letters are read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from aligner.actions.exchange import NAMED, encoding_title
from aligner.actions.importing import KINDS, kind_name
from aligner.lang.bidi import isolate, ltr
from aligner.lang.words import Words
from aligner.ui.look.theme import Theme
from aligner.ui.screens.assistant.choices import ImportChoices, SheetChoice
from aligner.ui.widgets.content_delegate import follow_content
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row, row_in
from aligner.ui.widgets.part import remove_widgets

LINES_PX, COLUMN_PX, MOST_COLUMN_PX = 330, 60, 220
SIDE_PX = 290
TITLE_LENGTH = 36


class SheetLines(QTableWidget):
    """The first rows of a sheet as they stand. header_moved: another row is that of the headers."""

    header_moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = 0
        follow_content(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setFixedHeight(LINES_PX)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self.header_moved.emit(self._numbers[index.row()]))
        self._numbers: list[int] = []

    def show_sheet(self, sheet: SheetChoice) -> None:
        from aligner.actions.importing import letters

        lines = sheet.look.lines
        self._numbers = [number for number, _ in lines]
        self._row = sheet.header_row
        width = max((len(cells) for _, cells in lines), default=0)
        self.clear()
        self.setColumnCount(width)
        self.setRowCount(len(lines))
        self.setHorizontalHeaderLabels([letters(index) for index in range(width)])
        self.setVerticalHeaderLabels([str(number) for number in self._numbers])
        for at, (number, cells) in enumerate(lines):
            is_header, is_above = number == sheet.header_row, number < sheet.header_row
            for index in range(width):
                item = QTableWidgetItem(cells[index] if index < len(cells) else "")
                if is_header:
                    item.setBackground(QBrush(self._theme.color("accent_soft")))
                    font = self.font()
                    font.setBold(True)
                    item.setFont(font)
                elif is_above:
                    item.setForeground(QBrush(self._theme.color("muted")))
                self.setItem(at, index, item)
        for index in range(width):
            self.setColumnWidth(index, max(COLUMN_PX, min(MOST_COLUMN_PX, self.sizeHintForColumn(index) + 16)))
        at = self._numbers.index(sheet.header_row) if sheet.header_row in self._numbers else 0
        if lines:
            self.setCurrentCell(at, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._row in self._numbers:
            at = self._numbers.index(self._row) + steps
            if 0 <= at < len(self._numbers):
                self.header_moved.emit(self._numbers[at])
            return
        super().keyPressEvent(event)


class SheetsStep(QWidget):
    """changed: what is read is another.  guess_requested: a sheet is to be looked at as the user says: its title, the
    kind, the row.  encoding_chosen: the letters of the file are read in another way."""

    changed = Signal()
    guess_requested = Signal(str, str, int)
    encoding_chosen = Signal(object)

    def __init__(self, choices: ImportChoices, words: Words, theme: Theme, has_encoding: bool) -> None:
        super().__init__()
        self._choices, self._words, self._theme = choices, words, theme
        self._shown: SheetChoice | None = None
        self._cards: list[tuple[SheetChoice, QFrame]] = []
        self._sheet_of: dict[QCheckBox, SheetChoice] = {}
        row = row_in(self, 14)
        side = QWidget()
        side.setFixedWidth(SIDE_PX)
        self._side = column_in(side, 10)
        if has_encoding:
            self._side.addWidget(self._encoding_row())
        self._list = inner_column(10)
        self._side.addLayout(self._list)
        self._side.addStretch(1)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self._work = QWidget()
        column = column_in(self._work, 10)
        head = inner_row(10)
        name = label(self.tr("Row of the headers"), "label", wrap=False)
        self._header = ChoiceBox()
        self._header.setMinimumContentsLength(8)
        self._header.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._header.setAccessibleName(self.tr("Row of the headers"))
        self._header.activated.connect(lambda at: self._move_header(self._header.itemData(at)))
        name.setBuddy(self._header)
        head.addWidget(name)
        head.addWidget(self._header, 1)
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        self._lines = SheetLines(theme)
        self._lines.setAccessibleName(self.tr("The first rows of the sheet"))
        self._lines.header_moved.connect(self._move_header)
        column.addWidget(self._lines)
        self._note = label("", "caption")
        column.addWidget(self._note)
        column.addStretch(1)
        row.addWidget(self._work, 1)
        self.refresh()

    def _encoding_row(self) -> QWidget:
        """A text file says nowhere how its letters are written: its user may, when the guess gave other words."""
        panel = QWidget()
        column = column_in(panel, 4)
        box = ChoiceBox()
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        seen = self._choices.look.encoding if self._choices.look is not None else ""
        guessed = self.tr("As the program reads them")
        box.addItem(f"{guessed} ({ltr(seen)})" if seen and self._choices.encoding is None else guessed, None)
        for name in NAMED:
            box.addItem(ltr(encoding_title(name)), name)
        box.setCurrentIndex(max(0, box.findData(self._choices.encoding)))
        box.setAccessibleName(self.tr("How the letters of the file are written"))
        box.activated.connect(lambda at: self.encoding_chosen.emit(box.itemData(at)))
        name = label(self.tr("Letters of the file"), "label", wrap=False)
        name.setBuddy(box)
        column.addWidget(name)
        column.addWidget(box)
        return panel

    def refresh(self) -> None:
        """Shows the choices as they are."""
        focused = next((at for at, (_, card) in enumerate(self._cards) if card.isAncestorOf(self.focusWidget())), None)
        kind_has_focus = isinstance(self.focusWidget(), ChoiceBox)
        remove_widgets(self._list)
        self._cards, self._sheet_of = [], {}
        sheets = self._choices.sheets
        for sheet in sheets:
            card = self._card(sheet)
            self._cards.append((sheet, card))
            self._list.addWidget(card)
        for title in self._choices.look.empty if self._choices.look is not None else ():
            text = self._words.sentence("importing.inspect.empty", sheet=title)
            self._list.addWidget(label(text, "muted"))
        first = next((one for one in sheets if one.is_taken), sheets[0] if sheets else None)
        self._show(self._shown if self._shown in sheets else first)
        if focused is not None and focused < len(self._cards):
            card = self._cards[focused][1]
            kind = card.findChild(ChoiceBox if kind_has_focus else QCheckBox)
            if kind is not None:
                kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, sheet: SheetChoice) -> QFrame:
        card = QFrame()
        card.setProperty("role", "chosen" if sheet.is_taken else "card")
        column = column_in(card, 6, (14, 10, 14, 10))
        take = QCheckBox(isolate(_short(sheet.look.title)))
        take.setToolTip(sheet.look.title)
        take.setChecked(sheet.is_taken)
        take.setAccessibleName(self.tr("Bring in {sheet}").replace("{sheet}", sheet.look.title))
        take.toggled.connect(lambda on: self._take(sheet, on))
        column.addWidget(take)
        if sheet.look.is_own:
            column.addWidget(label(kind_name(sheet.kind, self._words), "strong"))
        else:
            column.addWidget(self._kind_box(sheet))
        column.addWidget(label(self._why(sheet), "caption"))
        self._sheet_of[take] = sheet
        take.installEventFilter(self)
        return card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The rows of the sheet are shown whose box has the cursor."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QCheckBox) and watched in self._sheet_of:
            self._show(self._sheet_of[watched])
        return super().eventFilter(watched, event)

    def _kind_box(self, sheet: SheetChoice) -> ChoiceBox:
        box = ChoiceBox()
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("Choose what it holds"), "")
        guess = sheet.look.guess
        likely = [one for one in (guess.kind, *guess.rivals) if one]
        for kind in (*likely, *(one for one in KINDS if one not in likely)):
            box.addItem(kind_name(kind, self._words), kind)
        box.setCurrentIndex(max(0, box.findData(sheet.kind)))
        box.setAccessibleName(self.tr("What {sheet} holds").replace("{sheet}", sheet.look.title))
        box.activated.connect(lambda at: self._choose_kind(sheet, box.itemData(at)))
        return box

    def _why(self, sheet: SheetChoice) -> str:
        """How many rows, and how the kind was guessed."""
        guess = sheet.look.guess
        parts = [self._words.sentence("importing.assistant.rows", n=guess.rows)]
        if sheet.look.is_hidden:
            parts.append(self.tr("hidden in the file"))
        if sheet.look.is_own:
            parts.append(self.tr("in the workbook's own form"))
        elif not guess.kind:
            parts.append(self.tr("none of the lists that the program knows"))
        elif sheet.kind == guess.kind and guess.rivals:
            others = [kind_name(one, self._words) for one in guess.rivals]
            parts.append(self.tr("could also be: {kinds}").replace("{kinds}", self._words.list(others)))
        elif sheet.kind == guess.kind:
            seen = [one.header for one in guess.columns if one.column is not None and one.header][:3]
            if seen:
                parts.append(self.tr("seen by: {headers}").replace("{headers}", ", ".join(map(isolate, seen))))
        return " · ".join(parts)

    def _show(self, sheet: SheetChoice | None) -> None:
        self._shown = sheet
        self._work.setVisible(sheet is not None)
        if sheet is None:
            return
        self._lines.show_sheet(sheet)
        self._header.clear()
        for number, cells in sheet.look.lines:
            texts = " · ".join(text for text in cells if text)
            self._header.addItem(f"{ltr(str(number))}  {isolate(texts[:60])}", number)
        self._header.setCurrentIndex(self._header.findData(sheet.header_row))
        self._head.setVisible(sheet.is_foreign and bool(sheet.header_row))
        above = sum(number < sheet.header_row for number, _ in sheet.look.lines)
        note = self._words.sentence("importing.assistant.above", n=above) if above and sheet.is_foreign else ""
        self._note.setText(note)

    def _move_header(self, number: int) -> None:
        sheet = self._shown
        if sheet is not None and sheet.is_foreign and number != sheet.header_row and sheet.header_row:
            self.guess_requested.emit(sheet.look.title, sheet.kind, number)

    def _choose_kind(self, sheet: SheetChoice, kind: str) -> None:
        self._shown = sheet
        sheet.is_taken = bool(kind)
        if kind and kind != sheet.kind:
            self.guess_requested.emit(sheet.look.title, kind, sheet.header_row)
        else:
            sheet.kind = kind
            self.refresh()
            self.changed.emit()

    def _take(self, sheet: SheetChoice, on: bool) -> None:
        sheet.is_taken = on
        self._shown = sheet
        self.refresh()
        self.changed.emit()


def _short(text: str) -> str:
    return text if len(text) <= TITLE_LENGTH else f"{text[: TITLE_LENGTH - 1]}…"
