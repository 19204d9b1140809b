"""The organization's own record, and who may see which kind of record, in one dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from aligner.actions import organization as verbs
from aligner.actions.roadmap import edit_organization
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import Measure, OrganizationKind, Sharing
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.dialogs.rates import RatesPart
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_column
from aligner.ui.widgets.level_box import LevelBox, level_name
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.window_words import kind_name

WIDTH_PX, HEIGHT_PX = 680, 620
CURRENCIES = ("ILS", "USD", "EUR", "GBP")
OF_SUMS = ("money_measure", "money_from", "money_to", "grants_minor")
NAMES = ("name", "register_number", "mission", "board_chair", "language", "currency", "sharing", *OF_SUMS)

DRAFT_PAGE = "organization"
"""Where drafts of this dialog are: no page of the window."""


class OrganizationDialog(PlainDialog):
    """Every field is kept when it is left; every change can be undone."""

    def __init__(self, window: QWidget, context: PageContext) -> None:
        super().__init__(window, self.tr("The organization"))
        self._context, self._words = context, context.words
        self._requested_currency: str | None = None
        self._body = self.add_body(14)
        self._kind = label("", "muted")
        self._body.addWidget(self._kind)
        self._form = RecordForm(self._specs(), self._commit, self._words, context.drafts)
        self._body.addWidget(self._form)
        self._body.addWidget(self._make_question())
        self._rates = RatesPart(context, DRAFT_PAGE)
        self._body.addWidget(self._rates)
        self._body.addWidget(rule())
        self._body.addWidget(label(self.tr("Who may see what"), "section"))
        explained = self.tr(
            "The level of each kind of record. What hangs on another record is never seen more widely than that one; "
            "names of participants, reasons and owners of decisions never go further than the board."
        )
        self._body.addWidget(label(explained, "muted"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._body.addLayout(self._grid)
        self._boxes: dict[str, LevelBox] = {}
        self._body.addStretch(1)
        self.add_buttons(context.theme)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self.follow(context, self.refresh)

    def refresh(self) -> None:
        """Shows the file as it is."""
        records = self._context.records()
        own = records.organization
        kind = self.tr("Kind: {kind}").replace("{kind}", self._words.label(own.kind))
        self._kind.setText(kind)
        about = About(DRAFT_PAGE, kinds.ORGANIZATION.name, own.id)
        self._form.show_values({name: getattr(own, name) for name in NAMES if name in self._form.names}, about)
        if self._requested_currency == own.currency:
            self._requested_currency = None
        self._question.setVisible(self._requested_currency is not None)
        self._rates.refresh()
        self._show_levels()

    def _specs(self) -> tuple[FieldSpec, ...]:
        levels = [(level, self._words.label(level)) for level in Sharing]
        languages = [(code, name) for code, name in NATIVE_NAMES.items()]
        known = dict.fromkeys((*CURRENCIES, self._context.records().organization.currency))
        measures = [(measure, self._words.label(measure)) for measure in Measure]
        counted = FieldSpec(
            "money_measure",
            self.tr("Sums, shares and charts count"),
            "choice",
            measures,
            hint=self.tr("Of each grant: its money of a year, the amount awarded for all its years, or what was paid"),
        )
        hint = self.tr("Only where sums count what was paid. Both empty: all years")
        years = (
            FieldSpec("money_from", self.tr("Paid from year"), "year", width=1, hint=hint),
            FieldSpec("money_to", self.tr("Paid to year"), "year", width=1),
            FieldSpec(
                "grants_minor",
                self.tr("Money for grants, a year"),
                "money",
                hint=self.tr("What you plan to give in a year: what is free next year follows. Never beyond the board"),
            ),
        )
        return (
            FieldSpec("name", self.tr("Name of the organization")),
            FieldSpec("register_number", self.tr("Number in the register"), width=1),
            FieldSpec("board_chair", self.tr("Chair of the board"), width=1),
            FieldSpec("mission", self.tr("Mission"), "note"),
            FieldSpec("sharing", self.tr("Who may see mission and chair"), "choice", levels),
            FieldSpec("language", self.tr("Language of the file"), "choice", languages, width=1),
            FieldSpec("currency", self.tr("Currency"), "choice", [(code, code) for code in known], width=1),
            *((counted, *years) if self._context.records().organization.kind is OrganizationKind.FOUNDATION else ()),
        )

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        records = self._context.records()
        if name == "currency" and value != records.organization.currency and verbs.amounts_in(records):
            self._ask_currency(str(value))
            return ()
        return self._context.attempt(lambda workspace: edit_organization(workspace, **{name: value})).problems

    # Another currency

    def _make_question(self) -> QWidget:
        self._question = Card(role="sunken")
        self._question_text = label("")
        self._question.body.addWidget(self._question_text)
        theme = self._context.theme
        row = inner_column(8)
        self._keep = button("", theme, lambda: self._change_currency(keep_amounts=True))
        self._reread = button("", theme, lambda: self._change_currency(keep_amounts=False))
        keep_button = button(self.tr("Leave the currency as it is"), theme, self._keep_currency)
        for widget in (self._keep, self._reread, keep_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        self._question.body.addLayout(row)
        self._question.hide()
        return self._question

    def _ask_currency(self, code: str) -> None:
        records = self._context.records()
        self._requested_currency = code
        before, count = records.organization.currency, self._words.count(verbs.amounts_in(records), "programs")
        text = self.tr("{count} with a budget in {before}. Nothing is converted: what are these amounts from now on?")
        self._question_text.setText(text.replace("{count}", count).replace("{before}", before))
        self._keep.setText(self.tr("They stay in {before}").replace("{before}", before))
        reread_text = self.tr("The same numbers, now in {after}")
        self._reread.setText(reread_text.replace("{after}", code))
        self._question.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_currency(self, *, keep_amounts: bool) -> None:
        code = self._requested_currency
        if code is not None:
            self._context.attempt(lambda workspace: verbs.change_currency(workspace, code, keep_amounts=keep_amounts))

    def _keep_currency(self) -> None:
        self._requested_currency = None
        self.refresh()
        # The form takes the kept value for shown: the box still says the other one.
        own = self._context.records().organization
        self._form.show_values({name: getattr(own, name) for name in NAMES if name in self._form.names})

    # Levels

    def _show_levels(self) -> None:
        found = [one for one in verbs.sharing_by_kind(self._context.records()) if one.kind != kinds.ORGANIZATION.name]
        if set(self._boxes) != {one.kind for one in found}:
            remove_widgets(self._grid)
            self._boxes.clear()
            self._notes = {one.kind: label("", "caption") for one in found}
            for row, one in enumerate(found):
                self._add_level_row(row, one)
        for one in found:
            self._show_level(one)

    def _add_level_row(self, row: int, one: verbs.KindSharing) -> None:
        name = label(kind_name(one.kind), wrap=False)
        box = LevelBox(one.kind, self._words)
        box.chosen.connect(lambda level, k=one.kind: self._set_level(k, level))
        self._boxes[one.kind] = box
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(self._notes[one.kind], row, 1)
        self._grid.addWidget(box, row, 2)

    def _show_level(self, one: verbs.KindSharing) -> None:
        number = self._words.number
        parts = [
            f"{level_name(level, self._words)}: {number(one.counts[level])}"
            for level in verbs.levels_of(one.kind)
            if one.counts.get(level)
        ]
        usual = self.tr("usual: {level}").replace("{level}", level_name(one.default, self._words))
        if one.departing:
            usual += " · " + self.tr("other than usual: {n}").replace("{n}", number(one.departing))
        self._notes[one.kind].setText(" · ".join((*parts, usual)))
        self._boxes[one.kind].show_counts(one.counts)

    def _set_level(self, kind: str, level: Sharing | None) -> None:
        self._context.attempt(lambda workspace: verbs.set_sharing(workspace, kind, level))
