"""What the list of items shows, ready to paint and to read aloud."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from aligner.actions.decisions import is_overdue
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.choices import Decision
from aligner.model.records import Records
from aligner.model.vocabulary import DecisionState

STATES = (DecisionState.OPEN, DecisionState.DECIDED, DecisionState.DONE, DecisionState.DROPPED)


@dataclass(frozen=True)
class Heading:
    """A group of items; accessible_text: for screen readers."""

    text: str
    count: str
    accessible_text: str

    @property
    def key(self) -> str:
        return self.text


@dataclass(frozen=True)
class ItemRow:
    """One item. stance, goal, owner: in words, "" when not said.  significance, confidence: 1 to 3, 0 when not said.
    due: the day in words, "" without one.  accessible_text: the whole row for screen readers."""

    decision_id: int
    title: str
    stance: str
    goal: str
    owner: str
    due: str
    is_overdue: bool
    is_settled: bool
    significance: int
    confidence: int
    accessible_text: str

    @property
    def key(self) -> int:
        return self.decision_id


def found_decisions(records: Records, text: str, chosen: str, today: date) -> list[Decision]:
    """The decisions that hold each word of `text`, narrowed to a state, or to "overdue"; "" for all."""
    search_words = text.casefold().split()
    found = []
    for decision in records.decisions:
        goal = records.goal_by_id.get(decision.goal_id or 0)
        searched_text = " ".join(
            (decision.title, decision.owner, decision.rationale, goal.title if goal is not None else "")
        ).casefold()
        fits = not chosen or decision.state == chosen or (chosen == "overdue" and is_overdue(decision, today))
        if fits and all(word in searched_text for word in search_words):
            found.append(decision)
    return found


def rows_of(records: Records, decisions: Iterable[Decision], words: Words, today: date) -> list[Heading | ItemRow]:
    """Headings with their items, state by state; a state without items has none."""
    rows: list[Heading | ItemRow] = []
    found = list(decisions)
    for state in STATES:
        items = [decision for decision in found if decision.state == state]
        if items:
            text, count = words.label(state), words.number(len(items))
            rows.append(Heading(text, count, f"{text}, {count}"))
            rows += [_row(records, decision, words, today) for decision in items]
    return rows


def _row(records: Records, decision: Decision, words: Words, today: date) -> ItemRow:
    goal = records.goal_by_id.get(decision.goal_id or 0)
    translate = QCoreApplication.translate
    overdue = is_overdue(decision, today)
    day = words.date(decision.due) if decision.due is not None else ""
    due = ""
    if day:
        text = translate("decisions", "Overdue since {day}") if overdue else translate("decisions", "Until {day}")
        due = text.replace("{day}", day)
    stance = words.label(decision.stance) if decision.stance is not None else ""
    goal_title = isolate(short_title(goal.title)) if goal is not None else ""
    levels = [
        f"{name}: {words.sentence(f'vocabulary.level.{level}')}"
        for name, level in (
            (translate("decisions", "Significance"), decision.significance),
            (translate("decisions", "Confidence"), decision.confidence),
        )
        if level
    ]
    owner = isolate(decision.owner)
    spoken = ", ".join(part for part in (decision.title, stance, goal_title, owner, due, *levels) if part)
    return ItemRow(
        decision.id,
        decision.title,
        stance,
        goal_title,
        owner,
        due,
        overdue,
        decision.state in (DecisionState.DONE, DecisionState.DROPPED),
        decision.significance or 0,
        decision.confidence or 0,
        spoken,
    )
