"""The head of a page, and the column that fills it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row, row_in

LOW_PX = 500
"""On a page lower than this, as on a small screen at 150 %, what is around its content stands closer."""
_USUAL, _LOW = QMargins(32, 24, 32, 16), QMargins(24, 8, 24, 4)
_USUAL_SPACING_PX, _LOW_SPACING_PX = 12, 5


def page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The page's title and its sentence, with its actions at the end side."""
    header = QWidget()
    row = row_in(header, 8, (0, 0, 0, 4))
    words = inner_column(2)
    words.addWidget(label(title, "page_title"))
    words.addWidget(label(sentence, "page_help"))
    row.addLayout(words, 1)
    _add_actions(row, actions)
    return header


def full_page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The same where there are many actions: the sentence stands below them all, so that it does not become a column
    of single words in a narrow window."""
    header = QWidget()
    column = column_in(header, 2, (0, 0, 0, 4))
    row = inner_row(8)
    row.addWidget(label(title, "page_title", wrap=False), 1)
    column.addLayout(row)
    _add_actions(row, actions)
    column.addWidget(label(sentence, "page_help"))
    return header


def _add_actions(row: QHBoxLayout, actions: tuple[QWidget, ...]) -> None:
    """Puts the actions at the end of a row that is in the header already: shown before, they would be a window."""
    doing = QWidget()
    flow = Flow(doing, spacing=8)
    for action in actions:
        flow.addWidget(action)
    row.addWidget(doing)
    doing.setVisible(bool(actions))


def page_column(
    page: QWidget,
    title: str,
    sentence: str,
    *actions: QWidget,
    is_full: bool = False,
    on_low: Callable[[bool], object] | None = None,
) -> QVBoxLayout:
    """The column that fills a page, with its head on top; a low page is left to its content, without the sentence.

    is_full: the sentence stands below many actions.  on_low: called when the page became low or high again.
    """
    column = column_in(page, _USUAL_SPACING_PX, (_USUAL.left(), _USUAL.top(), _USUAL.right(), _USUAL.bottom()))
    make_header = full_page_header if is_full else page_header
    header = make_header(title, sentence, *actions)
    column.addWidget(header)
    page.installEventFilter(_HeightWatch(page, column, header, on_low))
    return column


def set_sentence_shown(header: QWidget, *, is_shown: bool) -> None:
    """Shows or hides the sentence under the titles within a widget; hidden, it is the title's tip."""
    title, sentence = _title_of(header), _sentence_of(header)
    if sentence is not None and title is not None:
        sentence.setVisible(is_shown)
        title.setToolTip("" if is_shown else sentence.text())


def set_sentence(page: QWidget, text: str) -> None:
    """Says something else under a page's title."""
    title, sentence = _title_of(page), _sentence_of(page)
    if sentence is not None and title is not None and sentence.text() != text:
        sentence.setText(text)
        if title.toolTip():
            title.setToolTip(text)


def _title_of(within: QWidget) -> QLabel | None:
    return next((one for one in within.findChildren(QLabel) if one.property("role") == "page_title"), None)


def _sentence_of(within: QWidget) -> QLabel | None:
    return next((one for one in within.findChildren(QLabel) if one.property("role") == "page_help"), None)


class _HeightWatch(QObject):
    """Sets a page's column closer while the page is low."""

    def __init__(
        self, page: QWidget, column: QVBoxLayout, header: QWidget, on_low: Callable[[bool], object] | None
    ) -> None:
        super().__init__(page)
        self._page, self._column, self._header, self._on_low = page, column, header, on_low
        self._is_low = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and (self._page.height() < LOW_PX) != self._is_low:
            self._is_low = not self._is_low
            self._column.setContentsMargins(_LOW if self._is_low else _USUAL)
            self._column.setSpacing(_LOW_SPACING_PX if self._is_low else _USUAL_SPACING_PX)
            set_sentence_shown(self._header, is_shown=not self._is_low)
            if self._on_low is not None:
                self._on_low(self._is_low)
        return super().eventFilter(watched, event)
