"""Other copies of the open file: offered calmly, compared and merged on a screen of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aligner.actions.neighbours import ChangeOrigin, OtherCopy
from aligner.lang.bidi import isolate
from aligner.model.records import Records
from aligner.ui.context import WindowContext
from aligner.ui.frame.banners import BannerStack
from aligner.ui.screens.stack import Screens
from aligner.ui.window_words import side_name

if TYPE_CHECKING:
    from aligner.ui.screens.merge import MergeScreen


class OtherCopies(QObject):
    """merged: the user merged one into the open file.  dismissed: she left both as they are."""

    merged = Signal()
    dismissed = Signal()

    def __init__(self, banners: BannerStack, screens: Screens, context: Callable[[], WindowContext]) -> None:
        super().__init__(screens)
        self._banners, self._screens, self._context = banners, screens, context
        self._passed_over: set[Path] = set()

    def offer(self, copy: OtherCopy) -> None:
        """Another copy of the open file is beside it and holds changes of its own: reported calmly, once."""
        text = self.tr(
            "Beside this file lies another copy of it, {file}, with changes of its own: {side}. "
            "Sync folders make one when two people worked at the same time."
        )
        side = side_name(ChangeOrigin(copy.author, copy.modified, False), self._context().words)
        text = text.replace("{file}", isolate(copy.path.name)).replace("{side}", side)
        self._passed_over.add(copy.path)
        self._banners.show(
            text,
            more=[
                (self.tr("Compare and merge"), lambda: self.merge_with(copy.path)),
                #: A button: leave the other copy for today.
                (self.tr("Not now"), self._banners.clear),
            ],
        )

    def is_passed_over(self, path: Path) -> bool:
        """Whether the user was informed of this copy in this session."""
        return path in self._passed_over

    def merge_with(self, other: Path, base: Records | None = None) -> None:
        """Compares the open file with another copy of it, to merge them. base: the last common state, where known."""
        self._passed_over.add(other)
        self._banners.clear()
        self._screens.show(lambda: self._screen(other, base))

    def _screen(self, other: Path, base: Records | None) -> "MergeScreen":
        from aligner.ui.screens.merge import MergeScreen

        screen = MergeScreen(self._context(), other, base)
        screen.merged.connect(self.merged)
        screen.dismissed.connect(self.dismissed)
        return screen
