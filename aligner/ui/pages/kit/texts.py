"""The texts of a section: generated ones stand on a ground of their own, edited ones can go back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aligner.actions import kit_plan, meetings
from aligner.actions.kit import EditableText, KitOptions, KitState, contradicting_sentences
from aligner.lang.words import Words
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import KitPart, ToKit
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.generated_text import GeneratedText
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column
from aligner.ui.window_words import sentences


def part_name(part: str) -> str:
    """What a text of a section is called."""
    translate = QCoreApplication.translate
    names = {
        "title": translate("texts", "Title"),
        "so_what": translate("texts", "What it means for us"),
        "question": translate("texts", "Question for the discussion"),
        "notes": translate("texts", "Speaker notes"),
    }
    return names.get(part, translate("texts", "Text"))


Doubts = Mapping[str, str]
"""A sentence by the text that it is about, "section.part"."""


class KitTextField(GeneratedText):
    """One text of the kit, kept when its editor is left. part: of the side, where a refused one leads to."""

    def __init__(self, context: PageContext, name: str, part: KitPart = "content") -> None:
        super().__init__(context.theme, name)
        self._context = context
        self._link = ToKit(part)
        self._key: kit_plan.TextKey | None = None
        self._generated = ""
        self.edited.connect(lambda text: self.answer(self._edit(text)))
        self.restored.connect(self._restore)
        self.saved.connect(self._keep)

    def show_kit_text(self, text: EditableText, options: KitOptions, doubts: Doubts) -> None:
        """Shows a text as it is for these options. doubts: what disagrees in all texts."""
        self.show_doubt(doubts.get(f"{text.section}.{text.part}", ""))
        where = text_key(text.section, text.part, options)
        self._key, self._generated = where, text.generated
        place = DraftPlace(ToKit.page, kinds.KIT_TEXT.name, 0, repr(where))
        self.set_place(self._context.drafts, place, self._link)
        self.show_text(text.text, text.generated, is_edited=text.is_edited, is_stale=text.is_stale)

    def _edit(self, text: str) -> str:
        """Why the text is not kept, "" when it is."""
        where, generated = self._shown_key(), self._generated
        edit = kit_plan.edit_text
        problems = self._context.attempt(lambda workspace: edit(workspace, where, text, generated)).problems
        return sentences(problems, self._context.words)

    def _restore(self) -> None:
        where = self._shown_key()
        self._context.attempt(lambda workspace: kit_plan.restore_text(workspace, where))

    def _keep(self) -> None:
        where, generated = self._shown_key(), self._generated
        self._context.attempt(lambda workspace: kit_plan.keep_text(workspace, where, generated))

    def _shown_key(self) -> kit_plan.TextKey:
        assert self._key is not None
        return self._key


class QuestionField(KitTextField):
    """The question of the meeting, or of an item of its agenda: that is the item's own, and changes there.

    item: its id, 0 for the meeting.  It is written in the organization's language: in a kit in another it is only read.
    """

    item = 0

    def show_kit_text(self, text: EditableText, options: KitOptions, doubts: Doubts) -> None:
        super().show_kit_text(text, options, doubts)
        is_read = bool(self.item) and options.language != self._context.records().organization.language
        self.editor.setReadOnly(is_read)

    def _edit(self, text: str) -> str:
        return self._ask(text) if self.item else super()._edit(text)

    def _restore(self) -> None:
        if self.item:
            self.answer(self._ask(self._generated))
        else:
            super()._restore()

    def _ask(self, text: str) -> str:
        """Why the item does not ask so, "" when it does."""
        item, question = self.item, " ".join(text.split())
        if self.editor.isReadOnly():
            return ""
        edit = meetings.edit_item
        problems = self._context.attempt(lambda workspace: edit(workspace, item, question=question)).problems
        return sentences(problems, self._context.words)


def doubts_of(state: KitState, words: Words) -> Doubts:
    """What disagrees with the figures in the texts of a kit."""
    found = state.contradictions
    told = {one.where: text for one, text in zip(found, contradicting_sentences(found, words), strict=True)}
    # Beside the text itself its numbers are enough.
    return told | {
        one.where: words.sentence("contradictions.own_numbers", numbers=one.numbers) for one in found if one.numbers
    }


def text_key(section: str, part: str, options: KitOptions) -> kit_plan.TextKey:
    """Where a text of a kit with these options stands."""
    return kit_plan.TextKey(section, part, options.language, options.audience, options.purpose)


class SectionTexts(Card):
    """Shows the texts of one section at a time."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(self.tr("Texts"))
        self._context = context
        self._none = label(self.tr("This section has no text of its own: it shows a table."), "muted")
        self.body.addWidget(self._none)
        self._container = inner_column(14)
        container = QWidget()
        container.setLayout(self._container)
        self._container.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(container)
        self._fields: dict[tuple[str, str], KitTextField] = {}

    def show_section(self, section: str, name: str, state: KitState, options: KitOptions) -> None:
        """section: its id.  name: what it is called."""
        self.title.setText(self.tr("Texts of: {section}").replace("{section}", name))
        shown = [text for text in state.texts if text.section == section and (text.generated or text.is_edited)]
        wanted = [(text.section, text.part) for text in shown]
        if list(self._fields) != wanted:
            self._rebuild(wanted)
        doubts = doubts_of(state, self._context.words)
        for text in shown:
            self._fields[text.section, text.part].show_kit_text(text, options, doubts)
        self._none.setVisible(not shown)

    def focus_first(self) -> None:
        """Puts the cursor into the first text."""
        for field in self._fields.values():
            field.editor.setFocus()
            return

    def finish(self) -> None:
        """Keeps what is being typed."""
        for field in self._fields.values():
            field.finish()

    def _rebuild(self, wanted: Sequence[tuple[str, str]]) -> None:
        for field in self._fields.values():
            field.finish()
            field.hide()
            field.deleteLater()
        self._fields = {}
        for key in wanted:
            field = KitTextField(self._context, part_name(key[1]))
            self._fields[key] = field
            self._container.addWidget(field)
