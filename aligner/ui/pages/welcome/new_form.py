"""The form for a new workspace: organization, kind, language, currency, and what to begin with."""

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from aligner.files import safe_filename
from aligner.lang.bidi import isolate
from aligner.lang.problems import problem_sentence
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.text import NAME_LIMIT, clean_text
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToWelcome
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in

CURRENCIES = ("ILS", "USD", "EUR", "GBP")
NAME_PLACE = DraftPlace(ToWelcome.page, kinds.ORGANIZATION.name, 0, "name")


class NewForm(Card):
    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.title.setText(self.tr("New file"))
        self.title.show()
        self._context = context
        self._awaiting = label("")
        self.body.addWidget(self._awaiting)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        self._line = EntryLine(context.drafts)
        self._line.editingFinished.connect(self._check)
        self._line.returnPressed.connect(self._create)
        self._line.show_place(NAME_PLACE, ToWelcome(opens_new_form=True))
        self._name = Field(self.tr("Name of the organization"), self._line)
        grid.addWidget(self._name, 0, 0, 1, 3)
        kinds = [(kind.value, context.words.label(kind)) for kind in OrganizationKind]
        self._kind = choice_box(kinds, OrganizationKind.NONPROFIT.value)
        grid.addWidget(Field(self.tr("What it is"), self._kind), 1, 0)
        languages = [(code, NATIVE_NAMES[code]) for code in LANGUAGES]
        self._language = choice_box(languages, context.words.language)
        grid.addWidget(Field(self.tr("Language of its documents"), self._language), 1, 1)
        self._currency = choice_box([(code, code) for code in CURRENCIES], "ILS")
        grid.addWidget(Field(self.tr("Currency"), self._currency), 1, 2)
        self.body.addLayout(grid)
        self._heading = label(self.tr("What it begins with"), "label")
        self.body.addWidget(self._heading)
        self._sources = QButtonGroup(self)
        self._choices = QWidget()
        choices = column_in(self._choices, 2)
        for index, text in enumerate(
            (self.tr("I will write it here"), self.tr("From my own files: Excel, a table or a text"))
        ):
            choice = QRadioButton(text)
            choice.setChecked(index == 0)
            self._sources.addButton(choice, index)
            choices.addWidget(choice)
        self.body.addWidget(self._choices)
        self._show_awaiting()
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Choose a place and create…"), context.theme, self._create, role="primary"))
        row.addWidget(
            button(
                self.tr("Get the fill-in workbook"), context.theme, context.files.ask_and_write_template, role="quiet"
            )
        )
        row.addStretch(1)
        self.body.addLayout(row)

    @property
    def is_begun(self) -> bool:
        """Whether something is typed that no file holds yet."""
        return bool(self._line.text().strip())

    def begin(self) -> None:
        """Puts the cursor where one begins."""
        self._show_awaiting()
        self._line.setFocus()

    def _show_awaiting(self) -> None:
        """Names the list that waits for the file; else asks what the file begins with."""
        awaiting = self._context.files.awaiting
        text = self.tr("{file} is brought in as soon as the file is made, or another one is opened.")
        self._awaiting.setText(text.replace("{file}", isolate(awaiting)))
        self._awaiting.setVisible(bool(awaiting))
        self._heading.setVisible(not awaiting)
        self._choices.setVisible(not awaiting)

    def _check(self) -> bool:
        """Whether the name will do; says why not. An empty one is reported only when the file is requested."""
        name = clean_text(self._line.text(), single_line=True)
        is_long = len(name) > NAME_LIMIT
        problem = Problem.of("text_too_long", "name", length=len(name), limit=NAME_LIMIT)
        self._name.show_problem(problem_sentence(problem, self._context.words) if is_long else "")
        return not is_long

    def _create(self) -> None:
        if not self._check():
            self._line.setFocus()
            return
        name = clean_text(self._line.text(), single_line=True)
        if not name:
            self._name.show_problem(self.tr("Write the organization's name first."))
            self._line.setFocus()
            return
        suggested = safe_filename(f"{name}.aligner")
        files = self._context.files
        path = files.ask_save_path(self.tr("Create the file"), suggested, self.tr("Aligner files (*.aligner)"))
        if path is None:
            return
        draft = self._context.drafts.find(NAME_PLACE)
        # The name goes into the file now: it is not what leaving the open one would lose.
        self._context.drafts.drop(NAME_PLACE)
        was_created = files.make_new(
            path,
            name,
            self._kind.currentData(),
            self._language.currentData(),
            self._currency.currentData(),
        )
        if not was_created and draft is not None:
            self._context.drafts.keep(NAME_PLACE, draft)
        if was_created and self._sources.checkedId() == 1 and not self._choices.isHidden():
            files.ask_and_import()
