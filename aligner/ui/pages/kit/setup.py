"""For whom the kit is, in which language, and which documents."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox

from aligner.actions import kit_plan
from aligner.actions.kit import AUDIENCES, DOCUMENTS, KitOptions
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.context import PageContext
from aligner.ui.links import ToKit, Viewed
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

_NAMES = ("audience", "language")


def document_name(name: str) -> str:
    """What a document is called."""
    translate = QCoreApplication.translate
    return {
        "deck": translate("documents", "Deck"),
        "briefing": translate("documents", "Briefing"),
        "guide": translate("documents", "Discussion guide"),
        "onepage": translate("documents", "One page"),
        "forms": translate("documents", "Forms"),
        "workbook": translate("documents", "Workbook"),
        "first-hour": translate("documents", "First hour"),
        "story": translate("documents", "Our story"),
        "funder": translate("documents", "For funders"),
    }[name]


def document_use(name: str) -> str:
    """What a document is for, in a few words."""
    translate = QCoreApplication.translate
    return {
        "deck": translate("documents", "Deck for the meeting (PowerPoint)"),
        "briefing": translate("documents", "Briefing to read before it (PDF)"),
        "guide": translate("documents", "Guide for whoever leads the discussion (PDF)"),
        "onepage": translate("documents", "All of it on one page (PDF)"),
        "forms": translate("documents", "Resolution and ballots of a coming vote (PDF)"),
        "workbook": translate("documents", "Workbook with the figures (Excel)"),
        "first-hour": translate("documents", "First hour of a new board member (PDF)"),
        "story": translate("documents", "Our story in three lengths (PDF)"),
        "funder": translate("documents", "A page for each known funder (PDF)"),
    }[name]


class Setup(Card):
    """Each choice is kept at once, as a step that can be undone; of a read-only file it holds for this window only.

    `changed` reports a choice that was not kept.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(self.tr("The kit"))
        self._unsaved: KitOptions | None = None
        self._viewed_audience: str | None = None
        self._context = context
        words = context.words
        specs = (
            FieldSpec(
                "audience",
                self.tr("For whom"),
                "choice",
                [(a, words.sentence(f"vocabulary.audience.{a}")) for a in AUDIENCES],
                width=1,
            ),
            FieldSpec("language", self.tr("Language"), "choice", [(c, NATIVE_NAMES[c]) for c in LANGUAGES], width=1),
        )
        self._form = RecordForm(specs, self._commit, words, context.drafts)
        self.body.addWidget(self._form)
        self._reads = label("", "caption")
        self.body.addWidget(self._reads)
        self.body.addWidget(label(self.tr("Documents"), "label"))
        column = inner_column(0)
        self._documents: dict[str, QCheckBox] = {}
        for document in DOCUMENTS:
            box = QCheckBox(document_use(document))
            box.toggled.connect(lambda _checked: self._on_documents())
            self._documents[document] = box
            column.addWidget(box)
        self._notes = QCheckBox(self.tr("Speaker notes in the deck"))
        self._notes.toggled.connect(lambda checked: self._commit("with_notes", checked))
        column.addSpacing(6)
        column.addWidget(self._notes)
        self.body.addLayout(column)
        self._refusal = label("", "error")
        self._refusal.hide()
        self.body.addWidget(self._refusal)

    def show_options(self, options: KitOptions) -> None:
        """Brings the choices up to date."""
        self._form.show_values(
            {name: getattr(options, name) for name in _NAMES}, About(ToKit.page, kinds.KIT_PLAN.name, 1, ToKit("setup"))
        )
        words = self._context.words
        level = words.label(AUDIENCES[options.audience])
        self._reads.setText(words.sentence(f"window.audience_{options.audience}", level=level))
        offered = kit_plan.offered_documents(self._context.records(), options.audience)
        for name, box in self._documents.items():
            is_given = name in offered
            with QSignalBlocker(box):
                box.setChecked(name in options.only)
            box.setEnabled(is_given)
            box.setToolTip("" if is_given else self._why_not(name, options.audience))
        with QSignalBlocker(self._notes):
            self._notes.setChecked(options.with_notes)
        self._notes.setEnabled("deck" in options.only)

    def _why_not(self, name: str, audience: str) -> str:
        if name in kit_plan.offered_to(audience):
            return self.tr("It needs a funder that this audience may see, with work at a goal.")
        return self.tr("This audience is not given this document.")

    def options(self) -> KitOptions:
        """What is chosen."""
        if self._unsaved is not None:
            return self._unsaved
        viewed = {} if self._viewed_audience is None else {"audience": self._viewed_audience}
        return kit_plan.options_with(self._context.records(), **viewed)

    def set_unsaved_value(self, name: str, value: object) -> None:
        """Takes an option of the moment, which a read-only file does not keep."""
        self._unsaved = kit_plan.with_choice(self.options(), **{name: value})
        self.changed.emit()

    @property
    def viewed(self) -> Viewed:
        """What is chosen and not kept."""
        return Viewed(self._viewed_audience, self._unsaved)

    def view_again(self, viewed: Viewed) -> None:
        """Takes up what was chosen and not kept."""
        if viewed != self.viewed:
            self._viewed_audience, self._unsaved = viewed.audience, viewed.options
            self.changed.emit()

    def follow_meeting(self) -> None:
        """Looks at what those see again with whom the meeting is."""
        self._viewed_audience = None
        self.changed.emit()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        if name == "audience" and not self._context.opened.is_read_only:
            # Looking at what an audience would get is no change of the file.
            self._viewed_audience = str(value)
            self.changed.emit()
            return ()
        if self._context.opened.is_read_only:
            self.set_unsaved_value(name, value)
            return ()
        return self._context.attempt(lambda workspace: kit_plan.set_plan(workspace, **{name: value})).problems

    def _on_documents(self) -> None:
        chosen = tuple(name for name, box in self._documents.items() if box.isChecked())
        if not chosen:
            # A kit of nothing is no kit: the last document stays.
            self.show_options(self.options())
            self._refusal.setText(self.tr("At least one document is needed."))
            self._refusal.show()
            return
        self._refusal.hide()
        self._commit("only", chosen)
