"""What the frame hands to a page, a dialog or a screen: see `aligner.ui.context`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.analysis.results import Analysis
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.ui.context import Step, Verb
from aligner.ui.drafts import Drafts
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.copies import OtherCopies
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.long_work import LongWork
from aligner.ui.frame.page_list import PAGES, step_class
from aligner.ui.frame.page_stack import PageStack
from aligner.ui.frame.preferences import Preferences
from aligner.ui.frame.removals import Removals
from aligner.ui.frame.verbs import Verbs
from aligner.ui.frame.window import MainWindow
from aligner.ui.frame.workspace_files import WorkspaceFiles
from aligner.ui.links import Link
from aligner.ui.look.theme import Theme
from aligner.ui.outcome import Outcome
from aligner.ui.projector.projection import Projection

T = TypeVar("T")


@dataclass(frozen=True)
class FrameContext:
    """The window as it was when a page was made."""

    documents: Documents
    workspace: Workspace | None
    words: Words
    theme: Theme
    drafts: Drafts
    projection: Projection
    files: WorkspaceFiles
    memory: Preferences
    works: LongWork
    banners: BannerStack
    verbs: Verbs
    removals: Removals
    pages: PageStack
    copies: OtherCopies
    window: MainWindow

    @property
    def opened(self) -> Workspace:
        assert self.workspace is not None
        return self.workspace

    @property
    def is_current(self) -> bool:
        return self.documents.workspace is self.workspace

    def records(self) -> Records:
        return self.opened.read()

    def figures(self) -> Analysis:
        return figures_of(self.opened)

    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        return self.verbs.attempt(verb)

    def report(self, outcome: Outcome[object]) -> bool:
        return self.verbs.report(outcome)

    def steps(self) -> Sequence[Step]:
        records, figures = self.records(), self.figures()
        pages = [(link, step_class(link.page)) for link in PAGES]
        return [
            Step(link(), page.title(self.words.kind), page.icon_name, page.state(records, figures))
            for link, page in pages
            if page.needs_workspace
        ]

    def show(self, link: Link) -> None:
        self.pages.show(link)

    def toggle_full_screen(self) -> None:
        self.window.toggle_full_screen()

    def merge_with(self, other: Path) -> None:
        self.copies.merge_with(other)

    def announce_removal(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        self.removals.announce(sentence, undo)
