"""Drafts: what was typed and is not saved. They outlive refreshes, other rows and pages rebuilt."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from aligner.ui.links import Link


@dataclass(frozen=True)
class DraftPlace:
    """Where a draft stands. page: its id.  kind, record_id: of the record, 0 for an entry of something new.

    field: the name of the field.
    """

    page: str
    kind: str
    record_id: int
    field: str


@dataclass(frozen=True)
class Draft:
    """text: as it was typed.  sentence: why it is not saved, "" while nobody has tried.

    link: leads to it, where the page alone does not.
    """

    text: Any
    sentence: str = ""
    link: Link | None = None


class Drafts(QObject):
    """The drafts of the open file. Those of records that are gone wait unseen: an undo may bring the record back."""

    changed = Signal()
    typing_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts: dict[DraftPlace, Draft] = {}
        self._known: Collection[int] | None = None
        self._typed: set[int] = set()

    def keep(self, place: DraftPlace, draft: Draft) -> None:
        if self._drafts.get(place) != draft:
            self._drafts[place] = draft
            self.changed.emit()

    def drop(self, place: DraftPlace) -> None:
        if self._drafts.pop(place, None) is not None:
            self.changed.emit()

    def set_typing(self, editor: int, is_typed: bool) -> None:
        """Whether an editor holds text that it was not left with: it is neither saved nor a draft yet."""
        if is_typed != (editor in self._typed):
            (self._typed.add if is_typed else self._typed.discard)(editor)
            self.typing_changed.emit()

    @property
    def is_typing(self) -> bool:
        return bool(self._typed)

    def find(self, place: DraftPlace) -> Draft | None:
        return self._drafts.get(place)

    def clear(self) -> None:
        """Forgets all of them."""
        self._drafts.clear()
        self.changed.emit()

    def set_known(self, record_ids: Collection[int]) -> None:
        """Which records there are."""
        before = len(self.places())
        self._known = record_ids
        if len(self.places()) != before:
            self.changed.emit()

    def places(self) -> list[DraftPlace]:
        """Where drafts stand, the oldest first."""
        known = self._known
        return [place for place in self._drafts if known is None or place.record_id in known or place.record_id < 2]

    def records(self, page: str, kind: str = "") -> set[int]:
        """The records of a page that have drafts."""
        return {place.record_id for place in self.places() if place.page == page and kind in ("", place.kind)}
