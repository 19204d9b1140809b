"""What was decided, what is open, and what is overdue."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from aligner.actions.decisions import is_overdue
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.ui.context import PageContext
from aligner.ui.links import ToDecisions
from aligner.ui.look.icons import pixmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_row

MAX_SHOWN = 3
Decisions = tuple[str, tuple[tuple[bool, str], ...]]
"""The counts, and the items that wait: whether each is late, and what is said of it."""


def decisions_to_show(found: tuple[Decision, ...], words: Words, today: date) -> Decisions | None:
    """Counts by state, then what waits most: overdue items first, then those whose day is nearest; None: no item."""
    translate = QCoreApplication.translate
    counts = {state: len([one for one in found if one.state == state]) for state in DecisionState}
    parts = [f"{words.label(state)}: {words.number(count)}" for state, count in counts.items() if count]
    if late := len([one for one in found if is_overdue(one, today)]):
        parts.append(translate("Overview", "Overdue: {count}").replace("{count}", words.number(late)))
    rows: list[tuple[bool, str]] = []
    for one in _waiting(found, today)[:MAX_SHOWN]:
        is_late = is_overdue(one, today)
        details = [isolate(one.title)]
        if one.due is not None:
            due = translate("Overview", "Overdue since {day}") if is_late else translate("Overview", "until {day}")
            details.append(due.replace("{day}", words.date(one.due)))
        if one.owner:
            details.append(isolate(one.owner))
        rows.append((is_late, " · ".join(details)))
    return (" · ".join(parts), tuple(rows)) if found else None


def decisions_card(context: PageContext, content: Decisions) -> Card:
    """The counts, the items that wait most, and the way to all of them."""
    translate, theme = QCoreApplication.translate, context.theme
    counts, rows = content
    card = Card(translate("Overview", "What we decided"))
    card.body.addWidget(label(counts, "lead"))
    for is_late, details in rows:
        row = inner_row(10)
        mark = QLabel()
        color = theme.colors["error" if is_late else "accent"]
        mark.setPixmap(pixmap("warning" if is_late else "decisions", color, 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(details), 1)
        card.body.addLayout(row)
    go = button(translate("Overview", "See the decisions"), theme, lambda: context.show(ToDecisions()), role="link")
    card.body.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)
    return card


def _waiting(found: tuple[Decision, ...], today: date) -> list[Decision]:
    """Items that are neither done nor dropped, by their day; those without one last."""
    waiting = [one for one in found if one.state in (DecisionState.OPEN, DecisionState.DECIDED)]
    return sorted(waiting, key=lambda one: (one.due is None, one.due or today))
