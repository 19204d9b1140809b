"""Sentences above the page, each with its ways on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.ui.context import Action
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.cards import Banner
from aligner.ui.window_words import sentences


class BannerStack(QObject):
    """Shows banners in the order in which they came."""

    def __init__(self, column: QVBoxLayout, theme: Callable[[], Theme], words: Callable[[], Words]) -> None:
        super().__init__(column)
        self._column, self._theme, self._words = column, theme, words

    def show(
        self,
        text: str,
        *,
        is_error: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        more: Sequence[Action] = (),
        is_refusal: bool = False,
    ) -> None:
        """is_refusal: it reports of one deed that did not go well, and ends with the next that does, or with the
        page."""
        close = self.tr("Close")
        banner = Banner(self._theme(), text, close, is_error=is_error, action=action, on_action=on_action, more=more)
        banner.setProperty("is_refusal", is_refusal)
        self._column.addWidget(banner)

    def show_problems(self, problems: tuple[Problem, ...], *, is_refusal: bool = False) -> None:
        """Says what went wrong; () says nothing."""
        if problems:
            self.show(sentences(problems, self._words()), is_error=True, is_refusal=is_refusal)

    def end_refusals(self) -> None:
        """Removes what reported of a refused deed."""
        for at in reversed(range(self._column.count())):
            item = self._column.itemAt(at)
            banner = item.widget() if item is not None else None
            if banner is not None and banner.property("is_refusal"):
                self._column.removeWidget(banner)
                banner.hide()
                banner.deleteLater()

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()
