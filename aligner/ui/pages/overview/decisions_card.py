"""What was decided, what is open, and what is overdue."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from aligner.actions.decisions import is_overdue
from aligner.lang.bidi import isolate
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.ui.context import PageContext
from aligner.ui.links import ToDecisions
from aligner.ui.look.icons import pixmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label

MAX_SHOWN = 3


def decisions_card(context: PageContext) -> Card:
    """Counts by state, then what waits most: overdue items first, then those whose day is nearest."""
    translate = QCoreApplication.translate
    words, theme, today = context.words, context.theme, date.today()
    found = context.records().decisions
    card = Card(translate("Overview", "What we decided"))
    late = [one for one in found if is_overdue(one, today)]
    counts = {state: len([one for one in found if one.state == state]) for state in DecisionState}
    parts = [f"{words.label(state)}: {words.number(count)}" for state, count in counts.items() if count]
    if late:
        overdue = translate("Overview", "Overdue: {count}")
        parts.append(overdue.replace("{count}", words.number(len(late))))
    card.body.addWidget(label(" · ".join(parts), "lead"))
    for one in _waiting(found, today)[:MAX_SHOWN]:
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = QLabel()
        is_late = one in late
        color = theme.colors["error" if is_late else "accent"]
        mark.setPixmap(pixmap("warning" if is_late else "decisions", color, 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        details = [isolate(one.title)]
        if one.due is not None:
            due = translate("Overview", "Overdue since {day}") if is_late else translate("Overview", "until {day}")
            details.append(due.replace("{day}", words.date(one.due)))
        if one.owner:
            details.append(isolate(one.owner))
        row.addWidget(label(" · ".join(details)), 1)
        card.body.addLayout(row)
    go = button(translate("Overview", "See the decisions"), theme, lambda: context.show(ToDecisions()), role="link")
    card.body.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)
    return card


def _waiting(found: tuple[Decision, ...], today: date) -> list[Decision]:
    """Items that are neither done nor dropped, by their day; those without one last."""
    waiting = [one for one in found if one.state in (DecisionState.OPEN, DecisionState.DECIDED)]
    return sorted(waiting, key=lambda one: (one.due is None, one.due or today))
