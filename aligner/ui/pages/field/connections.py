"""Actors worth a talk, each with its reasons; no order of merit and no score."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from aligner.analysis.field import Connection
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.labels import end_margin, label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.widgets.part import Part

WIDTH_PX = 320
MAX_SHOWN = 12


@dataclass(frozen=True)
class Offered:
    """A connection, ready to read."""

    connection: Connection
    title: str
    reasons: tuple[str, ...]


class Connections(Card):
    """Calls `on_decide` with a connection to make an item of, and `on_message` with one to write about."""

    def __init__(
        self,
        context: PageContext,
        on_decide: Callable[[Connection], None],
        on_message: Callable[[Connection], None],
    ) -> None:
        super().__init__(self.tr("Connections worth a look"))
        self._context = context
        self._on_decide = on_decide
        self._on_message = on_message
        self.setFixedWidth(WIDTH_PX)
        self.body.setContentsMargins(18, 16, 8, 12)
        self._help = label("", "caption")
        self.body.addWidget(self._help)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        self._part = Part(self._build)
        holder = QWidget()
        column = QVBoxLayout(holder)
        end_margin(column, 10)
        column.addWidget(self._part)
        column.addStretch(1)
        scroll.setWidget(holder)
        self.body.addWidget(scroll, 1)

    def show_connections(self, found: tuple[Connection, ...], records: Records, own: dict[int, float]) -> None:
        """own: our share of each leaf goal, by its id, which some reasons name."""
        shown = found[:MAX_SHOWN]
        if not found:
            self._help.setText(self.tr("None yet: they come from what others do on the roadmap."))
        else:
            number = self._context.words.number
            text = self.tr("Shown: {shown} of {total}")
            self._help.setText(text.replace("{shown}", number(len(shown))).replace("{total}", number(len(found))))
        self._part.show_content(tuple(self._offered(one, records, own) for one in shown) or None)

    def _offered(self, one: Connection, records: Records, own: dict[int, float]) -> Offered:
        title = isolate(short_title(records.actor_by_id[one.actor_id].name, 60))
        if one.program_id is not None:
            ours = isolate(short_title(records.program_by_id[one.program_id].title, 60))
            title = self._context.words.sentence("field.side_by_side", theirs=title, ours=ours)
        return Offered(one, title, connection_reasons(self._context, one, records, own))

    def _build(self, shown: tuple[Offered, ...]) -> QWidget:
        panel = QWidget()
        column = column_in(panel, 8)
        theme = self._context.theme
        for place, one in enumerate(shown):
            if place:
                column.addWidget(rule())
            column.addWidget(label(one.title, "label"))
            for reason in one.reasons:
                column.addWidget(label(reason))
            row = inner_row(12)
            connection = one.connection
            for text, act in (
                (self.tr("Make it an item"), self._on_decide),
                (self.tr("Copy a draft message"), self._on_message),
            ):
                way = button(text, theme, lambda c=connection, a=act: a(c), role="link")
                way.setAccessibleDescription(one.title)
                row.addWidget(way)
            row.addStretch(1)
            column.addLayout(row)
        return panel


def connection_reasons(
    context: PageContext, one: Connection, records: Records, own: dict[int, float]
) -> tuple[str, ...]:
    """Why an actor is worth a talk, a sentence each."""
    goal = records.goal_by_id[one.goal_id].title
    return tuple(
        context.words.sentence(f"field.reason.{reason}", goal=goal, own=own.get(one.goal_id)) for reason in one.reasons
    )
