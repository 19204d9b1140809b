"""What a page is: one folder under pages/ with a Page class, one line in page_list.py, one icon."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.analysis.results import Analysis
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.ui.drafts import Drafts
from aligner.ui.look.theme import Theme
from aligner.ui.projector.projection import Projection
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label

Verb = Callable[[Workspace], Any]
"""A change of the workspace that it is handed. It reaches for nothing of a page: it may be run again later, on another
workspace, when the page is gone."""


@dataclass(frozen=True)
class PageContext:
    """What the window hands to a page.

    workspace: None on the welcome page before a file is open.
    words: numbers, dates and document sentences in the window's language.
    attempt: runs a verb on the open workspace; returns the problems of a refusal (to show beside the field), () when it
        went well;
        environment errors become a banner of the window and also come back.
    navigate: opens another page by id, with an optional detail for it (its `show_detail`).
    window_actions: what only the window can do, by name: "new", "open", "example", "open_recent", "import".
    drafts: what was typed and is not saved; it outlives the page.
    projection: the room's view of a workshop; it outlives the page, too.
    """

    workspace: Workspace | None
    words: Words
    theme: Theme
    attempt: Callable[[Verb], tuple[Problem, ...]]
    navigate: Callable[..., None]
    window_actions: dict[str, Callable[..., Any]]
    drafts: Drafts
    projection: Projection

    @property
    def opened(self) -> Workspace:
        """The open workspace; pages other than Welcome always have one."""
        assert self.workspace is not None
        return self.workspace

    def records(self) -> Records:
        return self.opened.read()

    def figures(self) -> Analysis:
        return figures_of(self.opened)


class Page(QWidget):
    """A step of the path. Subclasses set `page_id` and `icon_name` and define title, help and refresh.

    A page is made anew when language or theme changes, so it may set its words once in __init__.
    """

    page_id: ClassVar[str]
    icon_name: ClassVar[str]
    needs_workspace: ClassVar[bool] = True
    is_step: ClassVar[bool] = True
    busy_changed = Signal(bool)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName(f"page_{self.page_id}")
        self.setAccessibleName(self.title(context.words.kind))

    @classmethod
    def title(cls, kind: str = "") -> str:
        """The page's name in the window's language; kind: of the organization, where it matters."""
        raise NotImplementedError

    @classmethod
    def help(cls) -> str:
        """One sentence on what the page is for."""
        raise NotImplementedError

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        """How far this step of the path is: "empty", "begun" or "ready"."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Shows the workspace as it is; called when the page is shown and after each change while it is."""
        raise NotImplementedError

    def mark_drafts(self) -> None:
        """Called when drafts came or went: rows that hold one carry a mark."""

    def focus_draft(self) -> None:
        """Puts the cursor into the first editor whose value is not saved."""
        for editor in self.findChildren(QWidget):
            if editor.property("invalid") == "true" and editor.isVisible():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_detail(self, detail: object) -> None:
        """Brings forward what another page asked for, e.g. a program's id."""

    def leave(self) -> None:
        """Called when another page is shown: stop what only the eyes on this page need."""

    def end(self) -> None:
        """Called when the page is taken apart, e.g. because the window closes: stop all that runs."""
        self.leave()


def page_header(page: type[Page], *actions: QWidget, kind: str = "") -> QWidget:
    """The page's title and its sentence, with its actions at the end side."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 4)
    row.setSpacing(8)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(page.title(kind), "page_title"))
    words.addWidget(label(page.help(), "page_help"))
    row.addLayout(words, 1)
    doing = QWidget()
    flow = Flow(doing, spacing=8)
    for action in actions:
        flow.addWidget(action)
    row.addWidget(doing)
    doing.setVisible(bool(actions))
    return made
