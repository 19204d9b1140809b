"""Resolutions: what is put before the board, the ways to resolve, and what each of them means."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from aligner.actions import drafts, resolutions
from aligner.actions.opening import Workspace
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.choices import Resolution
from aligner.model.errors import Problem
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToDecisions
from aligner.ui.look.icons import pixmap
from aligner.ui.pages.decisions.options import Options
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, EmptyState, scrolled
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.generated_text import GeneratedText
from aligner.ui.widgets.labels import end_margin, label
from aligner.ui.widgets.layouts import row_in
from aligner.ui.widgets.ordered_list import OrderedList
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.window_words import sentences

LIST_WIDTH_PX, NARROW_LIST_PX, NARROW_PX = 260, 180, 800
"""Below the last width the list leaves more of the page to the resolution."""
SHORT_TITLE = 40
_ID = Qt.ItemDataRole.UserRole


class ResolutionsView(QWidget):
    """The list at the start side; beside it the chosen resolution with its options."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._chosen = 0
        self._is_filling = False
        theme = context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            theme,
            "decisions",
            self.tr("No resolution yet"),
            self.tr("A resolution puts the ways to go on before the board. Its motion is drafted from the figures."),
            self.tr("New resolution"),
            self.add,
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        row = row_in(self._work, 16)
        self._list = OrderedList(self._remove, self._move)
        self._list.setAccessibleName(self.tr("Resolutions"))
        self._list.setFixedWidth(LIST_WIDTH_PX)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        row.addWidget(self._list)
        row.addWidget(self._make_detail(), 1)
        outer.addWidget(self._work, 1)

    def _make_detail(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        end_margin(column, 8)
        column.setSpacing(12)
        self._card = Card()
        words = self._context.words
        specs = (
            FieldSpec("title", self.tr("Title")),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", [(s, words.label(s)) for s in Sharing], width=1),
        )
        self._form = RecordForm(specs, self._commit, words, self._context.drafts)
        self._card.body.addWidget(self._form)
        self._texts = {
            "question": self._text("question", self.tr("The question before the board")),
            "motion": self._text("motion", self.tr("Motion, worded for the minutes")),
        }
        for field in self._texts.values():
            self._card.body.addWidget(field)
        column.addWidget(self._card)
        self._options = Options(self._context, lambda verb: self._refusal.attempt(verb))
        column.addWidget(self._options)
        self._decisions = Card(self.tr("Items that it settles"))
        self._boxes: dict[int, QCheckBox] = {}
        self._titles: dict[int, str] = {}
        self._no_items = label(self.tr("Items to decide can be attached here once there are any."), "muted")
        self._decisions.body.addWidget(self._no_items)
        column.addWidget(self._decisions)
        self._refusal = RefusalLine(self._context)
        column.addWidget(self._refusal)
        line = Flow(spacing=8)
        theme = self._context.theme
        line.addWidget(button(self.tr("Question and motion back to generated"), theme, self._reset, icon_name="undo"))
        line.addWidget(button(self.tr("Remove resolution"), theme, self._remove, role="danger", icon_name="remove"))
        column.addLayout(line)
        column.addStretch(1)
        return scrolled(inner)

    def refresh(self) -> None:
        """Shows the resolutions as they are; the chosen one stays."""
        records = self._context.records()
        found = records.resolutions
        self._empty.setVisible(not found)
        self._work.setVisible(bool(found))
        if not found:
            self._chosen = 0
            return
        if self._chosen not in {one.id for one in found}:
            self._chosen = found[0].id
        self._is_filling = True
        self._list.clear()
        for place, one in enumerate(found):
            item = QListWidgetItem(isolate(one.title))
            if one.id in self._context.drafts.records(ToDecisions.page, kinds.RESOLUTION.name):
                item.setIcon(QIcon(pixmap("warning", self._context.theme.colors["error"], 16)))
            item.setData(_ID, one.id)
            self._list.addItem(item)
            if one.id == self._chosen:
                self._list.setCurrentRow(place)
        self._is_filling = False
        self._show()

    def add(self) -> None:
        """A new resolution with the first options; its question and motion are generated until they are edited."""

        def verb(workspace: Workspace) -> Resolution:
            return resolutions.add_resolution(workspace, drafts.generated_title(workspace))

        outcome = self._refusal.attempt(verb)
        if outcome.is_done:
            self._chosen = outcome.value.id
            self.refresh()
            self._form.focus_first()

    @property
    def chosen(self) -> int:
        """The resolution in front; 0 where there is none."""
        return self._chosen

    def choose(self, resolution_id: int) -> None:
        """Brings a resolution to the front."""
        if resolution_id != self._chosen:
            self.finish()
            self._chosen = resolution_id
            self.refresh()

    def finish(self) -> None:
        """Keeps what is being typed."""
        self._form.finish()
        for field in self._texts.values():
            field.finish()
        self._options.finish()

    def _resolution(self) -> Resolution | None:
        return next((one for one in self._context.records().resolutions if one.id == self._chosen), None)

    def _show(self) -> None:
        resolution = self._resolution()
        if resolution is None:
            return
        draft = drafts.generated_texts(self._context.opened)
        link = ToDecisions(resolution_id=resolution.id)
        about = About(ToDecisions.page, kinds.RESOLUTION.name, resolution.id, link)
        self._form.show_values({"title": resolution.title, "sharing": resolution.sharing}, about)
        for name, field in self._texts.items():
            own, generated = getattr(resolution, name), getattr(draft, name)
            place = DraftPlace(ToDecisions.page, kinds.RESOLUTION.name, resolution.id, name)
            field.set_place(self._context.drafts, place, link)
            field.show_text(own or generated, generated, is_edited=bool(own))
        self._options.show_options(resolution)
        self._show_decisions(resolution)

    def _show_decisions(self, resolution: Resolution) -> None:
        decisions = self._context.records().decisions
        if list(self._boxes) != [one.id for one in decisions]:
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes, self._titles = {}, {}
            for one in decisions:
                box = QCheckBox()
                box.clicked.connect(lambda _checked: self._attach())
                self._boxes[one.id] = box
                self._decisions.body.addWidget(box)
        for one in decisions:
            box = self._boxes[one.id]
            box.setChecked(one.resolution_id == resolution.id)
        self._no_items.setVisible(not decisions)
        self._titles = {one.id: one.title for one in decisions}
        self._title_boxes()

    def _title_boxes(self) -> None:
        """A box cannot break its title: on a narrow page it is cut, and whole in its tip and for those who listen."""
        for at, title in self._titles.items():
            box = self._boxes[at]
            shown = short_title(title, SHORT_TITLE) if self.width() < NARROW_PX else title
            box.setText(isolate(shown))
            box.setToolTip(title if shown != title else "")
            box.setAccessibleName(title if shown != title else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._list.setFixedWidth(LIST_WIDTH_PX if event.size().width() >= NARROW_PX else NARROW_LIST_PX)
        self._title_boxes()
        super().resizeEvent(event)

    def _text(self, name: str, shown: str) -> GeneratedText:
        field = GeneratedText(self._context.theme, shown)
        field.edited.connect(lambda text: field.answer(sentences(self._write(name, text), self._context.words)))
        field.restored.connect(lambda: self._commit(name, ""))
        return field

    def _write(self, name: str, text: str) -> tuple[Problem, ...]:
        """A text equal to the generated one is no edit."""
        generated = getattr(drafts.generated_texts(self._context.opened), name)
        return self._commit(name, "" if text.strip() == generated.strip() else text)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        chosen = self._chosen
        edit, change = resolutions.edit_resolution, {name: value}
        return self._context.attempt(lambda workspace: edit(workspace, chosen, **change)).problems

    def _attach(self) -> None:
        chosen, ids = self._chosen, [i for i, box in self._boxes.items() if box.isChecked()]
        self._refusal.attempt(lambda workspace: resolutions.attach_decisions(workspace, chosen, ids))

    def _reset(self) -> None:
        chosen = self._chosen
        self._refusal.attempt(lambda workspace: resolutions.back_to_generated(workspace, chosen))

    def _remove(self) -> None:
        if chosen := self._chosen:
            self._refusal.attempt(lambda workspace: resolutions.remove_resolution(workspace, chosen))

    def _move(self, step: int) -> None:
        chosen = self._chosen
        self._refusal.attempt(lambda workspace: resolutions.move_resolution(workspace, chosen, step))

    def _on_row(self, row: int) -> None:
        item = self._list.item(row)
        if not self._is_filling and item is not None:
            self.finish()
            self._chosen = item.data(_ID)
            self._show()
