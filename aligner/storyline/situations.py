"""In what situation each goal is: one row of a closed list, first that holds, and the state of what was decided.

Rows 4 and 5 each use the base that makes them harder, so that money outside the goals makes no goal short. An empty
goal is never in step, and a planned program is never empty.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from aligner.analysis.recent import months_after
from aligner.analysis.thresholds import UNPLACED
from aligner.model.vocabulary import DecisionState, Stance
from aligner.storyline.facts import DecisionFact, Facts
from aligner.storyline.figures import Figures
from aligner.storyline.thresholds import GAP, HEAVY, MONEY, SETTLED_MONTHS


class Row(StrEnum):
    """What the figures say of a goal, in the order in which the rows are tried."""

    NOT_KNOWN = "not_known"
    PROMISED_EMPTY = "promised_empty"
    CALLED_ABSENT = "called_absent"
    ABSENT_LIGHT = "absent_light"
    WORDS_BEFORE_MONEY = "words_before_money"
    MONEY_BEFORE_WORDS = "money_before_words"
    OUR_STRENGTH = "our_strength"
    LIGHTER_WITH_US = "lighter_with_us"
    IN_STEP = "in_step"


ASKING_KINDS = (
    *(Row.PROMISED_EMPTY, Row.CALLED_ABSENT, Row.WORDS_BEFORE_MONEY, Row.MONEY_BEFORE_WORDS),
    *(Row.OUR_STRENGTH, Row.LIGHTER_WITH_US),
)
"""Rows that can become the question of a meeting."""


class DecisionStanding(StrEnum):
    """How the decisions about a goal stand at the meeting, first that holds."""

    CLASH = "clash"
    LATE = "late"
    IN_TIME = "in_time"
    SETTLED = "settled"
    PENDING = "pending"
    SET_ASIDE = "set_aside"
    NONE = "none"


LIVE = (DecisionStanding.CLASH, DecisionStanding.LATE, DecisionStanding.IN_TIME)
OPEN_TO_ASK = (*(DecisionStanding.NONE, DecisionStanding.PENDING, DecisionStanding.LATE, DecisionStanding.SET_ASIDE),)
"""Standings under which a goal may be asked about again."""
_TOWARD = {Stance.START, Stance.ADAPT, Stance.PARTNER}


@dataclass(frozen=True)
class Situation:
    """A goal's row and the standing of its decisions.

    also: further rows that hold.  past: how far the row is past its threshold, a share; None where it has none.
    missing: what is not known, for the row not_known: own, collective, placements, unplaced, withheld.
    """

    goal: str
    row: Row
    standing: DecisionStanding
    also: tuple[Row, ...] = ()
    past: Fraction | None = None
    missing: tuple[str, ...] = ()
    is_fulfilled: bool = False

    @property
    def key(self) -> str:
        """The situation by name: "decided" where a decision is live, else the row."""
        return "decided" if self.standing in LIVE else str(self.row)


def decisions_about(facts: Facts, goal: str) -> tuple[DecisionFact, ...]:
    """The decisions that name the goal or a parent of it."""
    return tuple(decision for decision in facts.decisions if goal in decision.goals)


def is_late(decision: DecisionFact, facts: Facts) -> bool:
    return decision.state is DecisionState.DECIDED and decision.due is not None and decision.due < facts.meeting


def leading_decision(decisions: Iterable[DecisionFact], facts: Facts) -> DecisionFact | None:
    """Of several decisions the one that a question, its motion and its steps go on from: of the decided ones a late one
    first, then the most significant, then the oldest. None where none is decided."""
    decided = [decision for decision in decisions if decision.state is DecisionState.DECIDED]
    return min(
        decided, key=lambda d: (not is_late(d, facts), -(d.significance or 0), d.due or facts.meeting), default=None
    )


def is_settled(decision: DecisionFact, facts: Facts) -> bool:
    """Whether a done decision still answers: until its review, else a year after its date; for ever without one."""
    if decision.state is not DecisionState.DONE:
        return False
    until = decision.review or (months_after(decision.due, SETTLED_MONTHS) if decision.due else None)
    return until is None or until >= facts.meeting


def standing_of(decisions: Iterable[DecisionFact], facts: Facts) -> DecisionStanding:
    """How decisions about one subject stand together."""
    found = tuple(decisions)
    decided = [decision for decision in found if decision.state is DecisionState.DECIDED]
    stances = {decision.stance for decision in decided}
    if stances & _TOWARD and Stance.STOP in stances:
        return DecisionStanding.CLASH
    if decided:
        late = any(is_late(decision, facts) for decision in decided)
        return DecisionStanding.LATE if late else DecisionStanding.IN_TIME
    if any(is_settled(decision, facts) for decision in found):
        return DecisionStanding.SETTLED
    if any(decision.state is DecisionState.OPEN for decision in found):
        return DecisionStanding.PENDING
    if any(decision.state is DecisionState.DROPPED for decision in found):
        return DecisionStanding.SET_ASIDE
    return DecisionStanding.NONE


def situations_of(figures: Figures) -> tuple[Situation, ...]:
    """Each leaf goal's situation, in the roadmap's order."""
    return tuple(_situation(figures, goal) for goal in figures.codes)


def missing_at(figures: Figures, goal: str) -> tuple[str, ...]:
    """What must be known before anything is stated of the goal; empty where all of it is."""
    facts = figures.facts
    missing: list[str] = []
    if figures.own is None:
        missing.append("own")
    if figures.collective is None:
        missing.append("collective")
    if not any(program.placements for program in figures.live):
        missing.append("placements")
    elif not is_mostly_placed(figures):
        missing.append("unplaced")
    if goal in facts.withheld_at:
        missing.append("withheld")
    return tuple(missing)


def is_mostly_placed(figures: Figures) -> bool:
    return len(figures.unplaced) <= UNPLACED * len(figures.live)


def _situation(figures: Figures, goal: str) -> Situation:
    facts = figures.facts
    decisions = decisions_about(facts, goal)
    standing = standing_of(decisions, facts)
    fulfilled = _is_fulfilled(figures, goal, decisions)
    missing = missing_at(figures, goal)
    if missing or figures.own is None or figures.collective is None:
        return Situation(goal, Row.NOT_KNOWN, standing, missing=missing, is_fulfilled=fulfilled)
    rows = list(_rows(figures, goal, figures.own[goal], figures.collective[goal]))
    (row, past), *others = rows
    return Situation(goal, row, standing, tuple(other for other, _ in others), past, (), fulfilled)


def _rows(figures: Figures, goal: str, own: Fraction, collective: Fraction) -> Iterable[tuple[Row, Fraction | None]]:
    """The rows that hold, first the one that the goal is in, each with how far it is past its threshold."""
    heavy, gap, money = (each * figures.scale for each in (HEAVY, GAP, MONEY))
    if not figures.is_present(goal):
        past = max(own, collective) - heavy
        if own >= heavy:
            yield Row.PROMISED_EMPTY, past
        elif collective >= heavy:
            yield Row.CALLED_ABSENT, past
        else:
            yield Row.ABSENT_LIGHT, None
        return
    found = False
    if figures.money.total and not figures.facts.withheld:
        low = min(figures.money.low(goal), figures.low_stressed(goal))
        high = max(figures.money.high_within(goal), figures.high_within_stressed(goal))
        if not figures.lacks_budget_at(goal) and own - high >= money:
            found = True
            yield Row.WORDS_BEFORE_MONEY, own - figures.money.high_within(goal) - money
        if low - own >= money:
            found = True
            yield Row.MONEY_BEFORE_WORDS, figures.money.low(goal) - own - money
    if own - collective >= gap:
        found = True
        yield Row.OUR_STRENGTH, own - collective - gap
    if collective - own >= gap:
        found = True
        yield Row.LIGHTER_WITH_US, collective - own - gap
    if not found:
        yield Row.IN_STEP, None


def _is_fulfilled(figures: Figures, goal: str, decisions: tuple[DecisionFact, ...]) -> bool:
    """Whether what was decided about the goal is there now: active where it was begun, nothing where stopped."""
    active = bool(figures.at_goal(goal, figures.active))
    for decision in decisions:
        if decision.state is not DecisionState.DECIDED:
            continue
        if decision.stance in (Stance.START, Stance.PARTNER) and active:
            return True
        if decision.stance is Stance.STOP and not active:
            return True
    return False
