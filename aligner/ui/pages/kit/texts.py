"""The texts of a section: generated ones are greyed, edited ones can go back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import kit_plan
from aligner.actions.kit import EditableText, KitOptions
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToKit
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.generated_text import GeneratedText
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import sentences


def part_name(part: str) -> str:
    """What a text of a section is called."""
    translate = QCoreApplication.translate
    names = {
        "title": translate("texts", "Title"),
        "so_what": translate("texts", "What it means for us"),
        "question": translate("texts", "Question for the discussion"),
        "notes": translate("texts", "Speaker notes"),
        "recommendation": translate("texts", "Recommendation, a line each"),
    }
    return names.get(part, translate("texts", "Text"))


class SectionTexts(Card):
    """Shows the texts of one section at a time; each is kept when its editor is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(self.tr("Texts"))
        self._context = context
        self._none = label(self.tr("This section has no text of its own: it shows a table."), "muted")
        self.body.addWidget(self._none)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(14)
        holder = QWidget()
        holder.setLayout(self._holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(holder)
        self._fields: dict[tuple[str, str], GeneratedText] = {}
        self._texts: tuple[EditableText, ...] = ()
        self._options: KitOptions | None = None

    def show_section(self, section: str, name: str, texts: Sequence[EditableText], options: KitOptions) -> None:
        """section: its id.  name: what it is called.  texts: of the whole kit."""
        self.title.setText(self.tr("Texts of: {section}").replace("{section}", name))
        self._options = options
        self._texts = tuple(text for text in texts if text.section == section and (text.generated or text.is_edited))
        wanted = [(text.section, text.part) for text in self._texts]
        if list(self._fields) != wanted:
            self._rebuild(wanted)
        for text in self._texts:
            where = self._key((text.section, text.part))
            place = DraftPlace(ToKit.page, kinds.KIT_TEXT.name, 0, repr(where))
            self._fields[text.section, text.part].set_place(self._context.drafts, place, ToKit("content"))
            self._fields[text.section, text.part].show_text(
                text.text, text.generated, is_edited=text.is_edited, is_stale=text.is_stale
            )
        self._none.setVisible(not self._texts)

    def focus_first(self) -> None:
        """Puts the cursor into the first text."""
        for field in self._fields.values():
            field.editor.setFocus()
            return

    def leave(self) -> None:
        """Keeps what is being typed."""
        for field in self._fields.values():
            field.leave()

    def _rebuild(self, wanted: Sequence[tuple[str, str]]) -> None:
        for field in self._fields.values():
            field.leave()
            field.hide()
            field.deleteLater()
        self._fields = {}
        for key in wanted:
            field = GeneratedText(self._context.theme, part_name(key[1]))
            field.edited.connect(lambda text, k=key, f=field: f.answer(self._edit(k, text)))
            field.restored.connect(lambda k=key: self._restore(k))
            field.kept.connect(lambda k=key: self._keep(k))
            self._fields[key] = field
            self._holder.addWidget(field)

    def _key(self, key: tuple[str, str]) -> kit_plan.TextKey:
        assert self._options is not None
        options = self._options
        return kit_plan.TextKey(*key, options.language, options.audience, options.purpose)

    def _generated(self, key: tuple[str, str]) -> str:
        return next((text.generated for text in self._texts if (text.section, text.part) == key), "")

    def _edit(self, key: tuple[str, str], text: str) -> str:
        """Why the text is not kept, "" when it is."""
        where, generated = self._key(key), self._generated(key)
        edit = kit_plan.edit_text
        problems = self._context.attempt(lambda workspace: edit(workspace, where, text, generated)).problems
        return sentences(problems, self._context.words)

    def _restore(self, key: tuple[str, str]) -> None:
        where = self._key(key)
        self._context.attempt(lambda workspace: kit_plan.restore_text(workspace, where))

    def _keep(self, key: tuple[str, str]) -> None:
        where, generated = self._key(key), self._generated(key)
        self._context.attempt(lambda workspace: kit_plan.keep_text(workspace, where, generated))
