"""The form for a new workspace: organization, kind, language, currency, and what to begin with."""

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout

from aligner.files import safe_filename
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.ui.page import PageContext
from aligner.ui.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import Field, choice_box, line_editor
from aligner.ui.widgets.labels import label

CURRENCIES = ("ILS", "USD", "EUR", "GBP")


class NewForm(Card):
    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.title.setText(self.tr("New file"))
        self.title.show()
        self._context = context
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        self._name = Field(self.tr("Name of the organization"), line_editor())
        grid.addWidget(self._name, 0, 0, 1, 2)
        kinds = [(kind.value, context.words.label(kind)) for kind in OrganizationKind]
        self._kind = choice_box(kinds, OrganizationKind.NONPROFIT.value)
        grid.addWidget(Field(self.tr("What it is"), self._kind), 1, 0)
        languages = [(code, NATIVE_NAMES[code]) for code in LANGUAGES]
        self._language = choice_box(languages, context.words.language)
        grid.addWidget(Field(self.tr("Language of its documents"), self._language), 1, 1)
        self._currency = choice_box([(code, code) for code in CURRENCIES], "ILS")
        grid.addWidget(Field(self.tr("Currency"), self._currency), 2, 0)
        self.body.addLayout(grid)
        self.body.addWidget(label(self.tr("Where the roadmap comes from"), "label"))
        self._sources = QButtonGroup(self)
        choices = QVBoxLayout()
        choices.setSpacing(2)
        for index, text in enumerate(
            (self.tr("I will write it here"), self.tr("From a workbook that is filled in (Excel)"))
        ):
            choice = QRadioButton(text)
            choice.setChecked(index == 0)
            self._sources.addButton(choice, index)
            choices.addWidget(choice)
        self.body.addLayout(choices)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Choose a place and create…"), context.theme, self._create, role="primary"))
        row.addWidget(
            button(self.tr("Get the fill-in workbook"), context.theme, context.window_actions["template"], role="quiet")
        )
        row.addStretch(1)
        self.body.addLayout(row)

    def begin(self) -> None:
        """Puts the cursor where one begins."""
        self._name.editor.setFocus()

    def _create(self) -> None:
        editor = self._name.editor
        name = editor.text().strip()  # pyright: ignore[reportAttributeAccessIssue]
        if not name:
            self._name.show_problem(self.tr("Write the organization's name first."))
            editor.setFocus()
            return
        self._name.show_problem("")
        suggested = safe_filename(f"{name}.aligner")
        actions = self._context.window_actions
        path = actions["ask_save_path"](self.tr("Create the file"), suggested, self.tr("Aligner files (*.aligner)"))
        if path is None:
            return
        if path.suffix != ".aligner":
            path = path.with_name(path.name + ".aligner")
        made = actions["new"](
            path,
            name,
            self._kind.currentData(),
            self._language.currentData(),
            self._currency.currentData(),
        )
        if made and self._sources.checkedId() == 1:
            actions["import"]()
