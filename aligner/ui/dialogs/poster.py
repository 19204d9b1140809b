"""What a poster of the roadmap is to be: its sheet, its language, and who reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from aligner.actions.poster import POSTER_SIZES, POSTER_SUBJECTS
from aligner.model.vocabulary import Audience
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label

WIDTH_PX = 460


@dataclass(frozen=True)
class PosterChoice:
    """of: the roadmap or the field.  size: A3 to A0.  language: of the poster.  audience: who reads it, so what of
    ours it shows."""

    of: str
    size: str
    language: str
    audience: str


class PosterDialog(PlainDialog):
    """Calls `on_save` with what was chosen; closes when that says that it was written."""

    def __init__(
        self,
        window: QWidget,
        context: PageContext,
        on_save: Callable[[PosterChoice], bool],
        of: str = POSTER_SUBJECTS[0],
    ) -> None:
        super().__init__(window, self.tr("Roadmap poster"))
        self._on_save = on_save
        column = self.column
        explained = self.tr(
            "The whole roadmap with our place on it, as one large page for the wall (PDF). The type is as large as "
            "the sheet lets it be; what has no room is grouped and counted."
        )
        column.addWidget(label(explained, "muted"))
        words = context.words
        shown = (self.tr("The roadmap with our place on it"), self.tr("The field: who works where"))
        self._of = choice_box(zip(POSTER_SUBJECTS, shown, strict=True), of)
        column.addWidget(Field(self.tr("What it shows"), self._of))
        self._size = choice_box([(size, size) for size in POSTER_SIZES])
        self._language = choice_box(list(NATIVE_NAMES.items()), context.records().organization.language)
        self._audience = choice_box([(one.value, words.label(one)) for one in Audience], Audience.BOARD.value)
        column.addWidget(Field(self.tr("Sheet"), self._size))
        column.addWidget(Field(self.tr("Language"), self._language))
        column.addWidget(Field(self.tr("Who reads it"), self._audience))
        save = button(self.tr("Save the poster…"), context.theme, self._on_pressed, role="primary")
        self.add_buttons(context.theme, save)
        self.fit(WIDTH_PX, self.sizeHint().height())

    @property
    def chosen(self) -> PosterChoice:
        return PosterChoice(
            self._of.currentData(),
            self._size.currentData(),
            self._language.currentData(),
            self._audience.currentData(),
        )

    def _on_pressed(self) -> None:
        if self._on_save(self.chosen):
            self.close()
