"""What other currencies are worth: a row for each that has money in the file, so that its amounts stand in the sums."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aligner.actions import currencies as verbs
from aligner.actions.currencies import CurrencyUse
from aligner.charts.table_twin import converted_rate
from aligner.model import kinds
from aligner.model.currencies import ExchangeRate
from aligner.model.errors import Problem
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

NAMES = ("rate", "day", "source", "sharing")


class RatesPart(QWidget):
    """Every field is kept when it is left. Hidden while all money is in the organization's currency."""

    def __init__(self, context: PageContext, draft_page: str) -> None:
        super().__init__()
        self._context, self._words, self._draft_page = context, context.words, draft_page
        self._forms: dict[str, RecordForm] = {}
        self._shown: object = None
        column = column_in(self, 10)
        column.addWidget(label(self.tr("Other currencies"), "section"))
        explained = self.tr(
            "Amounts in another currency stand in sums, shares and charts once you write what it is worth. "
            "Without a rate they are in no sum, and every document says so."
        )
        column.addWidget(label(explained, "muted"))
        self._rows = inner_column(10)
        column.addLayout(self._rows)

    def refresh(self) -> None:
        """Shows the file as it is."""
        records = self._context.records()
        uses, at_rest = verbs.currencies_in_use(records), verbs.rates_at_rest(records)
        self.setVisible(bool(uses or at_rest))
        content = (
            records.organization.currency,
            [(use.currency, use.programs, use.activities, use.rate is None) for use in uses],
            [(rate.id, rate.currency, rate.base, rate.rate) for rate in at_rest],
        )
        if content != self._shown:
            self._shown = content
            remove_widgets(self._rows)
            self._forms = {use.currency: self._add_row(use) for use in uses}
            for rate in at_rest:
                self._add_rate_at_rest(rate)
        for use in uses:
            self._show_values(use)

    def _show_values(self, use: CurrencyUse) -> None:
        values: dict[str, object] = {name: getattr(use.rate, name, None) for name in NAMES}
        record_id = use.rate.id if use.rate is not None else 0
        about = About(self._draft_page, kinds.EXCHANGE_RATE.name, record_id) if record_id else None
        self._forms[use.currency].show_values(values, about)

    def _add_row(self, use: CurrencyUse) -> RecordForm:
        own = self._context.records().organization.currency
        card = Card(role="sunken")
        held = [(use.programs, "programs"), (use.activities, "activities")]
        counts = [self._words.count(n, noun) for n, noun in held if n]
        text = f"{use.currency} · {self._words.join(counts)}" if counts else use.currency
        card.body.addWidget(label(text))
        rate_label = self.tr("1 {currency} in {own}").replace("{currency}", use.currency).replace("{own}", own)
        specs = [FieldSpec("rate", rate_label, "number", width=1)]
        if use.rate is not None:
            levels = [(level, self._words.label(level)) for level in Sharing]
            specs += [
                FieldSpec("day", self.tr("Rate of the day"), "date", width=1),
                FieldSpec("source", self.tr("Source of the rate"), width=1),
                FieldSpec("sharing", self.tr("Who may see it"), "choice", levels, width=1),
            ]
        form = RecordForm(specs, self._commit_of(use.currency), self._words, self._context.drafts)
        card.body.addWidget(form)
        if use.rate is not None:
            self._add_removal(card, use.rate)
        self._rows.addWidget(card)
        return form

    def _add_rate_at_rest(self, rate: ExchangeRate) -> None:
        """A rate to a currency that is not ours any more."""
        card = Card(role="sunken")
        text = self.tr("{rate}: in no sum, because the organization’s currency is another one.")
        card.body.addWidget(
            label(text.replace("{rate}", converted_rate(rate.currency, rate.base, rate.rate, self._words)))
        )
        self._add_removal(card, rate)
        self._rows.addWidget(card)

    def _add_removal(self, card: Card, rate: ExchangeRate) -> None:
        remove = button(self.tr("Remove the rate"), self._context.theme, partial(self._remove, rate.id), role="link")
        card.body.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeading)

    def _commit_of(self, currency: str) -> Callable[[str, object], tuple[Problem, ...]]:
        def commit(name: str, value: object) -> tuple[Problem, ...]:
            return self._context.attempt(
                lambda workspace: verbs.set_rate(workspace, currency, **{name: value})
            ).problems

        return commit

    def _remove(self, rate_id: int) -> None:
        self._context.attempt(lambda workspace: verbs.remove_rate(workspace, rate_id))
