"""The details of one program or grant."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions import programs
from aligner.lang.bidi import isolate
from aligner.lang.values import read_currency
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import Funding, OrganizationKind, Pipeline, ProgramKind, ProgramStatus, Role, Sharing
from aligner.ui.context import PageContext
from aligner.ui.links import ToPlacement, ToPrograms
from aligner.ui.pages.programs.payments import Payments
from aligner.ui.pages.programs.story_picture import StoryPicture
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.history_list import RecordPast
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm


class ProgramInspector(Inspector):
    """Edits the program that `show_program` brings; every field is saved when it is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.program_id: int | None = None
        self._specs = self._fields()
        currency = context.records().organization.currency
        self._form = RecordForm(self._specs, self._commit, context.words, context.drafts, currency=currency)
        self.body.addWidget(self._form)
        self._picture: StoryPicture | None = None
        self._payments: Payments | None = None
        if context.records().organization.kind is OrganizationKind.FOUNDATION:
            self._picture = StoryPicture(context)
            self.body.addWidget(self._picture)
            self._payments = Payments(context)
            self.body.addWidget(self._payments)
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(button(self.tr("See it on the roadmap"), context.theme, self._place, icon_name="placement"))
        column.addWidget(
            button(self.tr("Remove program"), context.theme, self._remove, role="danger", icon_name="remove")
        )
        self.body.addWidget(actions)
        self._past = RecordPast(self.tr("What was changed"), context.theme, context.words)
        self.body.addWidget(self._past)
        self.body.addStretch(1)

    def _fields(self) -> tuple[FieldSpec, ...]:
        words = self._context.words
        unknown = (None, self.tr("Not said"))
        is_foundation = self._context.records().organization.kind == OrganizationKind.FOUNDATION
        a_year = self.tr("Money, a year") if is_foundation else self.tr("Budget, a year")
        fields = [
            FieldSpec("title", self.tr("Title")),
            FieldSpec("kind", self.tr("Kind"), "choice", [(k, words.label(k)) for k in ProgramKind], width=1),
            FieldSpec(
                "status",
                self.tr("Status"),
                "choice",
                [unknown, *((s, words.label(s)) for s in ProgramStatus)],
                width=1,
            ),
        ]
        if is_foundation:
            fields += [
                FieldSpec(
                    "pipeline",
                    self.tr("How far it has come"),
                    "choice",
                    [unknown, *((p, words.label(p)) for p in Pipeline)],
                    hint=self.tr("Goes before the status"),
                ),
                FieldSpec("grantee", self.tr("Grantee")),
                FieldSpec("grantee_number", self.tr("Grantee’s number in the register"), width=1),
                FieldSpec("grantee_place", self.tr("Grantee’s place"), width=1),
                FieldSpec("awarded_minor", self.tr("Awarded, for all years"), "money", width=1),
                FieldSpec("award_date", self.tr("Awarded on"), "date", width=1),
                FieldSpec(
                    "funding",
                    self.tr("Funding"),
                    "choice",
                    [unknown, *((f, words.label(f)) for f in Funding)],
                ),
                FieldSpec("role", self.tr("Our role"), "choice", [unknown, *((r, words.label(r)) for r in Role)]),
            ]
        fields += [
            FieldSpec("budget_minor", a_year, "money", width=1),
            FieldSpec("currency", self.tr("Currency"), hint=self.tr("Empty: the organization's"), width=1),
            FieldSpec("start", self.tr("Starts"), "date", width=1, edge="start"),
            FieldSpec("end", self.tr("Ends"), "date", width=1, edge="end"),
            *(self._more_of_grants() if is_foundation else ()),
            FieldSpec("reach", self.tr("People reached in a year"), "integer"),
            FieldSpec("uniqueness", self.tr("What is unique in it"), "note"),
            FieldSpec("description", self.tr("Description"), "note"),
            FieldSpec("populations", self.tr("Populations"), hint=self.tr("Several: put ; between them"), holds="list"),
            FieldSpec("regions", self.tr("Regions"), hint=self.tr("Several: put ; between them"), holds="list"),
            FieldSpec("method", self.tr("Method"), "note", lines=2),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", [(s, words.label(s)) for s in Sharing], width=1),
            FieldSpec("code", self.tr("Code"), width=1),
        ]
        return tuple(fields)

    def _more_of_grants(self) -> tuple[FieldSpec, ...]:
        """When a grant is due again, and through whom it goes."""
        return (
            FieldSpec("renewal_due", self.tr("Renewal due"), "date", width=1),
            FieldSpec("paid_through", self.tr("Paid through"), width=1),
            FieldSpec("grant_programme", self.tr("Funding stream")),
            FieldSpec("pooled_fund", self.tr("Pooled fund"), width=1),
            FieldSpec("fund_share", self.tr("Our share of the fund"), "percent", width=1),
            FieldSpec("source_id", self.tr("Identifier at the source")),
            FieldSpec("risk", self.tr("What could go wrong"), "note", lines=2, hint=self.tr("For the board alone")),
            FieldSpec("learning", self.tr("What we learned with it"), "note", lines=2),
            FieldSpec("story", self.tr("A story, in the words of who tells it"), "note", lines=3),
            FieldSpec("story_by", self.tr("Who tells it"), width=1),
            FieldSpec(
                "story_consent",
                self.tr("Consent given on"),
                "date",
                width=1,
                hint=self.tr("Without it no paper shows the story or its picture; other ones need a new consent"),
            ),
        )

    def show_program(self, program_id: int) -> None:
        if program_id != self.program_id:
            self._form.finish()
            self._finish_parts()
        self.program_id = program_id
        self.refresh()
        self.show()

    def refresh(self) -> None:
        """Brings the fields up to date; a program that is gone closes the panel."""
        if self.program_id is None:
            return
        program = self._context.records().program_by_id.get(self.program_id)
        if program is None:
            self.program_id = None
            self.close_panel()
            return
        self.title.setText(isolate(program.title))
        values = {spec.name: getattr(program, spec.name) for spec in self._specs}
        self._form.show_values(values, About(ToPrograms.page, kinds.PROGRAM.name, program.id, ToPrograms(program.id)))
        if self._picture is not None:
            self._picture.show_program(program)
        if self._payments is not None:
            self._payments.show_program(program.id)
        self._past.show_record(self._context.opened, kinds.PROGRAM.name, program.id)

    def end(self) -> None:
        """Ends what runs for it, when its page goes."""
        if self._picture is not None:
            self._picture.end()

    def _finish_parts(self) -> None:
        """Saves what is being typed beside the form."""
        for part in (self._picture, self._payments):
            if part is not None:
                part.finish()

    def focus_title(self) -> None:
        """Puts the cursor into the title, all of it selected."""
        self._form.select_first()

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        program_id = self.program_id
        if program_id is None:
            return ()
        if name == "currency":
            value = read_currency(str(value)) or str(value).upper()
        return self._context.attempt(
            lambda workspace: programs.edit_program(workspace, program_id, **{name: value})
        ).problems

    def _place(self) -> None:
        self._context.show(ToPlacement(program_id=self.program_id or 0))

    def _remove(self) -> None:
        program_id = self.program_id
        if program_id is not None:
            self._context.attempt(lambda workspace: programs.remove_programs(workspace, [program_id]))
