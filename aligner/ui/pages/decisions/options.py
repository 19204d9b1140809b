"""The options of a resolution: one is shown at a time, with what it means for us."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QPushButton, QWidget

from aligner.actions import resolutions
from aligner.actions.resolutions import OPTION_TEXTS
from aligner.model.choices import Resolution, ResolutionOption
from aligner.model.vocabulary import ResolutionKind
from aligner.ui.context import PageContext, Verb
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToDecisions
from aligner.ui.look.icons import icon
from aligner.ui.outcome import Outcome
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import choice_box, offer
from aligner.ui.widgets.generated_text import GeneratedText
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_row
from aligner.ui.window_words import sentences

TAB_PADDING_PX = 26
Attempt = Callable[[Verb[object]], Outcome[object]]


class Options(Card):
    """A button for each option; the recommended one carries a mark. Its texts are the user's own."""

    def __init__(self, context: PageContext, attempt: Attempt) -> None:
        super().__init__(self.tr("Ways to resolve"))
        self._context = context
        self._attempt = attempt
        theme = context.theme
        self._resolution: Resolution | None = None
        self._kind: ResolutionKind | None = None
        row = inner_row(4)
        self._tabs = inner_row(4)
        row.addLayout(self._tabs)
        row.addStretch(1)
        self._more = choice_box([])
        self._more.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._more.setAccessibleName(self.tr("Add a way to resolve"))
        self._more.activated.connect(self._add)
        row.addWidget(self._more)
        self.body.addLayout(row)
        self._group = QButtonGroup(self)
        self._buttons: dict[ResolutionKind, QPushButton] = {}
        self._detail = QWidget()
        grid = QGridLayout(self._detail)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        names = {
            "mission": self.tr("For our mission"),
            "money": self.tr("For our money"),
            "people": self.tr("For our people"),
            "autonomy": self.tr("For our autonomy"),
            "data": self.tr("For our data"),
            "fit": self.tr("Fit with our strategy"),
            "pros": self.tr("What speaks for it"),
            "cons": self.tr("What speaks against it"),
        }
        self._texts: dict[str, GeneratedText] = {}
        for place, (name, shown) in enumerate(names.items()):
            self._texts[name] = self._text(name, shown)
            grid.addWidget(self._texts[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        assert set(names) == set(OPTION_TEXTS)
        self.body.addWidget(self._detail)
        line = inner_row(12)
        self._recommend = button(self.tr("Recommend this one"), theme, self._on_recommend, icon_name="check")
        self._recommended_pill = label(self.tr("This is what we recommend"), "pill_accent", wrap=False)
        self._remove = button(self.tr("Remove this way"), theme, self._on_remove, role="link")
        for widget in (self._recommend, self._recommended_pill, self._remove):
            line.addWidget(widget)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_options(self, resolution: Resolution) -> None:
        """Brings the options up to date; the shown one stays while it is there."""
        self._resolution = resolution
        kinds = [option.kind for option in self._written()]
        if self._kind not in kinds:
            self._kind = resolution.recommended if resolution.recommended in kinds else next(iter(kinds), None)
        self._show_tabs(kinds, resolution)
        rest = [kind for kind in ResolutionKind if kind not in kinds]
        words = self._context.words
        offer(self._more, [(None, self.tr("Add a way…")), *((kind, words.label(kind)) for kind in rest)])
        self._more.setVisible(bool(rest))
        self._show_texts()

    def finish(self) -> None:
        """Keeps what is being typed."""
        for field in self._texts.values():
            field.finish()

    def _written(self) -> list[ResolutionOption]:
        chosen = self._resolution.id if self._resolution is not None else 0
        return [one for one in self._context.records().resolution_options if one.resolution_id == chosen]

    def _option(self) -> ResolutionOption | None:
        return next((one for one in self._written() if one.kind == self._kind), None)

    def _show_tabs(self, kinds: list[ResolutionKind], resolution: Resolution) -> None:
        theme = self._context.theme
        if list(self._buttons) != kinds:
            for tab in self._buttons.values():
                self._group.removeButton(tab)
                tab.hide()
                tab.deleteLater()
            self._buttons = {}
            for kind in kinds:
                tab = button(self._context.words.label(kind), theme, lambda k=kind: self._choose(k), role="quiet")
                tab.setCheckable(True)
                self._group.addButton(tab)
                self._buttons[kind] = tab
                # The chosen one is set in a heavier face.
                tab.setMinimumWidth(tab.sizeHint().width() + TAB_PADDING_PX)
                self._tabs.addWidget(tab)
        for kind, tab in self._buttons.items():
            tab.setChecked(kind == self._kind)
            is_recommended = kind == resolution.recommended
            tab.setIcon(icon("check", theme.colors["accent"], 18) if is_recommended else QIcon())
            tab.setAccessibleDescription(self.tr("Recommended") if is_recommended else "")

    def _show_texts(self) -> None:
        option = self._option()
        self._detail.setVisible(option is not None)
        recommended = self._resolution.recommended if self._resolution is not None else None
        is_recommended = option is not None and recommended == option.kind
        self._recommend.setVisible(option is not None and not is_recommended)
        self._recommended_pill.setVisible(is_recommended)
        self._remove.setVisible(option is not None)
        if option is None:
            return
        for name, field in self._texts.items():
            own = getattr(option, name)
            if option is not None and self._resolution is not None:
                place = DraftPlace(ToDecisions.page, "option", option.id, name)
                field.set_place(self._context.drafts, place, ToDecisions(resolution_id=self._resolution.id))
            field.show_text(own, "", is_edited=True)

    def _choose(self, kind: ResolutionKind) -> None:
        self.finish()
        self._kind = kind
        self._show_texts()

    def _text(self, name: str, shown: str) -> GeneratedText:
        field = GeneratedText(self._context.theme, shown)
        field.edited.connect(lambda text: field.answer(self._write(name, text)))
        return field

    def _write(self, name: str, text: str) -> str:
        """Why the text is not kept, "" when it is."""
        option = self._option()
        if option is None:
            return ""
        edit = resolutions.edit_option
        problems = self._context.attempt(lambda workspace: edit(workspace, option.id, **{name: text})).problems
        return sentences(problems, self._context.words)

    def _add(self, _index: int) -> None:
        kind, resolution = self._more.currentData(), self._resolution
        if kind is not None and resolution is not None:
            self._kind = kind
            self._attempt(lambda workspace: resolutions.add_option(workspace, resolution.id, kind))

    def _on_recommend(self) -> None:
        resolution, kind = self._resolution, self._kind
        if resolution is not None:
            self._attempt(lambda workspace: resolutions.edit_resolution(workspace, resolution.id, recommended=kind))

    def _on_remove(self) -> None:
        option = self._option()
        if option is not None:
            self._attempt(lambda workspace: resolutions.remove_option(workspace, option.id))
