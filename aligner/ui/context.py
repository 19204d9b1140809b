"""What pages, dialogs and screens may ask of the window. The frame gives it; nothing here knows the frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from aligner.actions.opening import Workspace
from aligner.analysis.results import Analysis
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.ui.drafts import Drafts
from aligner.ui.links import Link
from aligner.ui.look.theme import Theme
from aligner.ui.outcome import Outcome
from aligner.ui.projector.projection import Projection

T = TypeVar("T")
Verb = Callable[[Workspace], T]
"""A change of the workspace that it is handed. It reaches for nothing of a page: it may be run again later, on another
workspace, when the page is gone."""
Action = tuple[str, Callable[[], object]]
"""A word to press, and what it does."""


@dataclass(frozen=True)
class Step:
    """A page as the path shows it. state: "empty", "begun", "ready", or "" where there is nothing to finish."""

    link: Link
    title: str
    icon_name: str
    state: str


class Files(Protocol):
    """Files that the user chooses, by the system's own dialogs; what goes wrong with them becomes a banner.

    awaiting: the name of a list that is brought in as soon as a file is open.
    """

    @property
    def awaiting(self) -> str: ...
    def make_new(self, path: Path, name: str, kind: str, language: str, currency: str) -> bool: ...
    def ask_and_open(self) -> None: ...
    def open(self, path: Path) -> bool: ...
    def open_example(self, name: str) -> None: ...
    def ask_and_import(self) -> None: ...
    def edit_organization(self) -> None: ...
    def show_lists(self) -> None: ...
    def update_list(self, one: int) -> None: ...
    def ask_and_write_template(self) -> None: ...
    def show_own_files_guide(self) -> None: ...
    def ask_save_path(
        self, title: str, suggested: str, kinds: str, *, read_meanwhile: Path | None = None
    ) -> Path | None: ...
    def end_saving(self, path: Path) -> None: ...
    def report_written(self, path: Path) -> None: ...
    def open_older(self, path: Path) -> None: ...


class Memory(Protocol):
    """What is remembered of this user on this computer."""

    @property
    def recent(self) -> Sequence[str]: ...
    @property
    def author(self) -> str: ...
    def set_author(self, name: str) -> tuple[Problem, ...]: ...
    def source_of(self, workspace: str, one: int) -> str: ...
    def keep_sources(self, workspace: str, lists: Iterable[int], source: Path) -> None: ...
    def columns(self, name: str) -> tuple[int, ...]: ...
    def keep_columns(self, name: str, widths: tuple[int, ...]) -> None: ...
    def views(self, workspace: str) -> Mapping[str, Mapping[str, str]]: ...
    def keep_views(self, workspace: str, views: Mapping[str, Mapping[str, str]]) -> None: ...
    def zoom(self, workspace: str, picture: str) -> float: ...
    def keep_zoom(self, workspace: str, picture: str, zoom: float) -> None: ...
    def form(self, workspace: str, page: str) -> str: ...
    def keep_form(self, workspace: str, page: str, form: str) -> None: ...


class Works(Protocol):
    """Work that quitting would cut off: reported here, so that the window asks first."""

    def begin(self, key: str, name: str, stop: Callable[[], object]) -> None: ...
    def end(self, key: str, *, succeeded: bool = True) -> None: ...


class Banners(Protocol):
    """Sentences above the page."""

    def show(
        self,
        text: str,
        *,
        is_error: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        more: Sequence[Action] = (),
        is_refusal: bool = False,
    ) -> None: ...
    def show_problems(self, problems: tuple[Problem, ...]) -> None: ...
    def clear(self) -> None: ...


class PageContext(Protocol):
    """What the window hands to a page.

    workspace: None on the welcome page before a file is open.
    words: numbers, dates and document sentences in the window's language.
    drafts: what was typed and is not saved; it outlives the page.
    projection: the room's view of a workshop; it outlives the page, too.
    """

    @property
    def workspace(self) -> Workspace | None: ...
    @property
    def words(self) -> Words: ...
    @property
    def theme(self) -> Theme: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def projection(self) -> Projection: ...
    @property
    def files(self) -> Files: ...
    @property
    def memory(self) -> Memory: ...
    @property
    def works(self) -> Works: ...
    @property
    def opened(self) -> Workspace:
        """The open workspace; pages other than Welcome always have one."""
        ...

    def records(self) -> Records: ...
    def figures(self) -> Analysis: ...
    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        """Runs a verb on the open workspace. What a rule refuses is the page's to show beside its field; what the
        environment refuses becomes a banner of the window, too."""
        ...

    def show(self, link: Link) -> None:
        """Brings a page to the front, and on it what the link means."""
        ...

    def steps(self) -> Sequence[Step]:
        """The pages of the path as they stand."""
        ...

    def toggle_full_screen(self) -> None:
        """Gives the page the whole screen, or the window its place again."""
        ...

    def merge_with(self, other: Path) -> None:
        """Compares the open file with another copy of it, to merge them."""
        ...

    def announce_removal(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Says at the foot that something went; undo: brings it back, where it can be."""
        ...


class WindowContext(PageContext, Protocol):
    """What dialogs and screens may ask besides."""

    @property
    def banners(self) -> Banners: ...
    @property
    def is_current(self) -> bool:
        """Whether the file is still the window's: a dialog may outlive it."""
        ...

    def report(self, outcome: Outcome[object]) -> bool:
        """Whether it went well; a refusal becomes a banner, which the next deed that goes well removes."""
        ...
