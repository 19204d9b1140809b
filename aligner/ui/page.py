"""A page: a folder under pages/ with a step and a class, its link in links.py, its line in page_list.py, an icon."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from aligner.actions.opening import Changes
from aligner.model.choices import Decision, Resolution, ResolutionOption
from aligner.model.fields import Record
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.ui.context import PageContext
from aligner.ui.links import Link
from aligner.ui.reading_order import set_tab_order
from aligner.ui.step import PageStep

PRESENTING = frozenset({Meeting, AgendaItem, AgendaSubject, KitPlan, KitText, Brand, Translation})
VOTING = frozenset({Workshop, Participant, Ballot, Judgement})
DECIDING = frozenset({Decision, Resolution, ResolutionOption})
"""Kinds of record that several pages show nothing of."""
DRAWN = frozenset({Brand})
"""Of those, what moves pictures that have an axis of time."""


class Page(PageStep, QWidget):
    """The page of a step, whose class comes first among those it is made of. Subclasses define refresh.

    A page is rebuilt when language or theme changes, so it may set its words once in __init__.
    """

    unmoved_by: ClassVar[frozenset[type[Record]]] = frozenset()
    """Kinds of record of which the page shows nothing: their changes do not refresh it. A new kind refreshes all."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName(f"page_{self.page_id}")
        self.setAccessibleName(self.title(context.words.kind))

    def refresh(self) -> None:
        """Shows the workspace as it is; called when the page is shown and after each change while it is."""
        raise NotImplementedError

    def is_moved_by(self, changes: Changes) -> bool:
        """Whether a change moved something that the page shows; a step without any record counts as all."""
        return not changes.ids or not changes.ids.keys() <= self.unmoved_by

    def mark_drafts(self) -> None:
        """Called when drafts came or went: rows that hold one carry a mark."""

    def focus_draft(self) -> None:
        """Puts the cursor into the first editor whose value is not saved."""
        if not self._focus_visible_draft():
            # Editors that were made just now are shown by Qt in the next turn.
            QTimer.singleShot(0, self, self._focus_visible_draft)

    def _focus_visible_draft(self) -> bool:
        for editor in self.findChildren(QWidget):
            if editor.property("invalid") == "true" and editor.isVisible():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def show_link(self, link: Link) -> None:
        """Brings forward what a link to this page means, e.g. one program."""

    def current_link(self) -> Link | None:
        """What leads back to what is chosen on it, when it is rebuilt; None where that is what it begins with."""
        return None

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes on to what is read next."""
        set_tab_order(self)
        return super().focusNextPrevChild(is_next)

    def finish(self) -> None:
        """Called when another page is shown: stop what only the eyes on this page need."""

    def end(self) -> None:
        """Called when the page is taken apart, e.g. because the window closes: stop all that runs."""
        self.finish()
