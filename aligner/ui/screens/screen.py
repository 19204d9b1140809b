"""A screen that takes the page's place for one matter, and gives it back."""

from PySide6.QtWidgets import QWidget

from aligner.ui.jobs import Jobs
from aligner.ui.reading_order import set_tab_order
from aligner.ui.widgets.cards import ScrollColumn
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in


class Screen(QWidget):
    """A scrolling column of at most `width_px`; add widgets to `body`."""

    def __init__(self, title: str, intro: str, width_px: int = 820) -> None:
        super().__init__()
        self.setAccessibleName(title)
        outer = column_in(self, 0)
        self.outer = outer
        scroll = ScrollColumn()
        scroll.column.setMaximumWidth(width_px)
        outer.addWidget(scroll, 1)
        self.body = scroll.body
        self.body.addWidget(label(title, "page_title"))
        self.body.addWidget(label(intro, "lead"))
        self.jobs = Jobs(self)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes on to what is read next."""
        set_tab_order(self)
        return super().focusNextPrevChild(is_next)

    def finish(self) -> None:
        """Called when something else is shown: stop what runs."""
        self.jobs.cancel()
