"""One level for all records of a kind: who may see them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox

from aligner.actions.organization import levels_of
from aligner.lang.words import Words
from aligner.model.vocabulary import Sharing
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.window_words import kind_name

_UNSET = "unset"


def level_name(level: Sharing | None, words: Words) -> str:
    """A level in words; None means as what a record depends on."""
    if level is None:
        return QCoreApplication.translate("LevelBox", "As what it belongs to")
    return words.label(level)


class LevelBox(ChoiceBox):
    """Shows the level that all records of a kind have, else that they differ. `chosen` shows the level to give them."""

    chosen = Signal(object)

    def __init__(self, kind: str, words: Words) -> None:
        super().__init__()
        self.addItem(QCoreApplication.translate("LevelBox", "Different levels"), _UNSET)
        for level in levels_of(kind):
            self.addItem(level_name(level, words), level)
        name = QCoreApplication.translate("LevelBox", "Who may see: {kind}")
        self.setAccessibleName(name.replace("{kind}", kind_name(kind)))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._counts: Mapping[Sharing | None, int] = {}
        self.activated.connect(lambda _index: self._on_chosen())

    def show_counts(self, counts: Mapping[Sharing | None, int]) -> None:
        """How many records have which level."""
        self._counts = counts
        level = next(iter(counts)) if len(counts) == 1 else _UNSET
        self.setCurrentIndex(next(at for at in range(self.count()) if self.itemData(at) == level))

    def _on_chosen(self) -> None:
        level = self.currentData()
        if level == _UNSET:
            self.show_counts(self._counts)
        else:
            self.chosen.emit(level)
