"""The one question of a meeting: chosen from the goals' situations by the purpose, never by size alone.

Goals are ranked by how far they are past their threshold, so that a row that has just begun ranks last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from aligner.model.vocabulary import AgendaKind, DecisionState, Stance
from aligner.storyline.facts import OUTSIDE, AgendaFact, Facts, ProgramFact
from aligner.storyline.figures import Figures
from aligner.storyline.situations import (
    ASKING_KINDS,
    OPEN_TO_ASK,
    DecisionStanding,
    Row,
    Situation,
    decisions_about,
    is_late,
    leading_decision,
    situations_of,
    standing_of,
)
from aligner.storyline.thresholds import ASK, HEAVY, MIN_AMOUNT, MIN_OPENINGS, SCOPE

_DONORS = {"update": "inform", "development": "inform", "legitimacy": "why_together"}
"""What donors are informed for each purpose; next_paths for the others."""
_KINDS = {Row.CALLED_ABSENT: "answer_call", Row.OUR_STRENGTH: "hold_or_offer", Row.LIGHTER_WITH_US: "explain"}
DECIDING = ("legitimacy", "strategy")
"""Purposes that end with a vote of the board."""
DOCKET, KNOWN_OF = "docket", "known_of"
"""The question of a meeting that takes up several, and that of an item which asks what is known of its subjects."""
_WITHOUT_OTHERS = ("no_kit", "complete")
"""Questions before which nothing else can be asked."""
_TARGETS = (Row.PROMISED_EMPTY, Row.WORDS_BEFORE_MONEY)
MAX_QUESTIONS = 6
"""So many are offered, the one that the figures put first among them."""
REOPENED_BY_MOVING = (Stance.HOLD, Stance.STOP, Stance.RAISE)
"""Stances that say another thing than moving money to the goal."""


@dataclass(frozen=True)
class Source:
    """Where money for a goal could come from. place: a goal's code or OUTSIDE.

    available: what could leave it.  amount: all that is there.
    """

    place: str
    available: Fraction
    amount: Fraction


@dataclass(frozen=True)
class Question:
    """kind: a key of the words.  subject: the goal it is about.  source: where money would come from.

    close: other goals that are almost as far past.  is_narrow: a small change of a figure could change the question.
    reopens: a live decision says another thing.
    """

    kind: str
    subject: str | None = None
    source: Source | None = None
    close: tuple[str, ...] = ()
    is_narrow: bool = False
    reopens: bool = False
    openings: tuple[tuple[str, str], ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Goals that it argues about, and OUTSIDE where it would take money from there."""
        source = self.source.place if self.source else None
        return tuple(place for place in (self.subject, source) if place is not None)

    @property
    def takes_from_outside(self) -> bool:
        """Whether the money would come from programs that work wholly outside the goals."""
        return self.source is not None and self.source.place == OUTSIDE

    @property
    def name(self) -> str:
        """By which an author's choice finds it again."""
        source = self.source.place if self.source else None
        return ":".join(part for part in (self.kind, self.subject, source) if part)


@dataclass(frozen=True)
class Standing:
    """Figures and situations of one state, from which everything else is read."""

    figures: Figures
    situations: tuple[Situation, ...]
    by_goal: Mapping[str, Situation] = field(default_factory=dict[str, Situation])

    @property
    def facts(self) -> Facts:
        return self.figures.facts

    @cached_property
    def candidates(self) -> tuple[Situation, ...]:
        """Goals that can be asked about, the one furthest past its threshold first."""
        figures = self.figures
        own = figures.own or {}
        place = {goal: index for index, goal in enumerate(figures.codes)}
        found = [s for s in self.situations if s.row in ASKING_KINDS and s.standing in OPEN_TO_ASK]
        order = list(Row)
        return tuple(
            sorted(found, key=lambda s: (-(s.past or 0), order.index(s.row), -own.get(s.goal, 0), place[s.goal]))
        )


def make_standing(facts: Facts) -> Standing:
    """The figures and situations of the facts."""
    figures = Figures(facts)
    situations = situations_of(figures)
    return Standing(figures, situations, {situation.goal: situation for situation in situations})


def question_of(standing: Standing) -> Question:
    """The question that the author chose; where it is no longer offered, the one that the figures put first."""
    offered = questions_of(standing)
    return next((question for question in offered if question.name == standing.facts.choice.question), offered[0])


def sole_item(facts: Facts) -> AgendaFact | None:
    """The only item of an agenda, where the meeting's question is about what it is about."""
    if facts.is_informed or facts.purpose not in DECIDING or len(facts.agenda) != 1:
        return None
    return next((item for item in facts.agenda if item.goals and item.kind is not AgendaKind.INFORM), None)


def is_docket(facts: Facts) -> bool:
    """Whether the meeting takes up several items, of which one at least is about something that the file holds."""
    is_several = not facts.is_informed and len(facts.agenda) > 1
    return is_several and any(item.is_linked for item in facts.agenda)


def questions_of(standing: Standing) -> tuple[Question, ...]:
    """What may be asked: what the figures put first, then the other goals past a threshold, what is late, the scope.

    Of an item of several, what is asked of its goals alone.
    """
    facts = standing.facts
    if facts.item is not None:
        about = _about_item(facts.item, standing)
        rest = _about_meeting(standing) if facts.item is sole_item(facts) else ()
        return (about, *(question for question in rest if question.name != about.name))
    return (Question(DOCKET),) if is_docket(facts) else _about_meeting(standing)


def _about_item(item: AgendaFact, standing: Standing) -> Question:
    """What is asked of the goals of an item: of the one furthest past a threshold that no earlier item argues about."""
    facts = standing.facts
    free = [standing.by_goal[goal] for goal in item.goals if goal not in facts.taken]
    if item.kind is AgendaKind.INFORM or facts.purpose not in DECIDING or not free:
        return Question(KNOWN_OF)
    head = next((situation for situation in standing.candidates if situation in free), None)
    if head is not None:
        return _question_about(head, standing)
    for standings, kind in (
        ((DecisionStanding.CLASH,), "which_holds"),
        ((DecisionStanding.LATE,), "renew"),
        ((DecisionStanding.IN_TIME, DecisionStanding.SETTLED), "report"),
    ):
        if found := [situation for situation in free if situation.standing in standings]:
            return Question(kind, found[0].goal)
    unknown = [situation for situation in free if situation.row is Row.NOT_KNOWN]
    return Question("complete", unknown[0].goal) if unknown else Question("steady", free[0].goal)


def _about_meeting(standing: Standing) -> tuple[Question, ...]:
    first = _first_question(standing)
    facts, figures = standing.facts, standing.figures
    if facts.is_informed or facts.purpose != "strategy" or first.kind in _WITHOUT_OTHERS:
        return (first,)
    found = [first, *(_question_about(head, standing) for head in standing.candidates)]
    if any(is_late(decision, facts) for decision in facts.decisions):
        found.append(_late_question(standing))
    if figures.money.total and figures.money.outside >= SCOPE * figures.money.total:
        found.append(Question("scope"))
    names = [question.name for question in found]
    return tuple(each for at, each in enumerate(found) if each.name not in names[:at])[:MAX_QUESTIONS]


def _first_question(standing: Standing) -> Question:
    """The question that the audience's purpose and the situations give; kind "no_kit" where nothing can be stated."""
    facts = standing.facts
    if not facts.goals and not facts.programs:
        return Question("no_kit")
    if facts.is_informed:
        return Question(_DONORS.get(facts.purpose, "next_paths"))
    match facts.purpose:
        case "update":
            return Question("what_moved" if facts.has_earlier_kit else "where_we_stand")
        case "legitimacy":
            return Question("stand_after_horizon" if facts.is_horizon_over else "stand")
        case "development":
            return Question("habits")
        case "opportunities":
            openings = openings_of(standing)
            return Question("openings" if len(openings) >= MIN_OPENINGS else "too_few", openings=openings)
        case _:
            return _strategy(standing)


def _strategy(standing: Standing) -> Question:
    head = standing.candidates[0] if standing.candidates else None
    if head is None or (head.past or 0) < ASK * standing.figures.scale:
        return _without_head(standing)
    return _question_about(head, standing)


def _question_about(head: Situation, standing: Standing) -> Question:
    """What is asked of a goal that is past a threshold."""
    figures = standing.figures
    if head.row in _KINDS:
        return _marked(Question(_KINDS[head.row], head.goal), head, standing)
    if head.row is Row.MONEY_BEFORE_WORDS:
        target = _target_for(standing)
        amount = _source_amount(standing, head.goal)
        is_worth_it = amount >= MIN_AMOUNT * figures.scale * figures.money.total
        if target is None or not is_worth_it or not _may_give(standing, head.goal):
            return _marked(Question("weight", head.goal), head, standing)
        source = Source(head.goal, amount, figures.money.at[head.goal])
        return _marked(Question("move", target.goal, source), head, standing, target)
    source = source_for(standing, head.goal)
    if source is None:
        return _marked(Question("start" if head.row is Row.PROMISED_EMPTY else "weight", head.goal), head, standing)
    return _marked(Question("move", head.goal, source), head, standing, head)


def _without_head(standing: Standing) -> Question:
    """What is asked when no goal is far enough past a threshold."""
    facts, figures = standing.facts, standing.figures
    clashing = [s for s in standing.situations if s.standing is DecisionStanding.CLASH]
    if clashing:
        return Question("which_holds", clashing[0].goal)
    if any(is_late(decision, facts) for decision in facts.decisions):
        return _late_question(standing)
    if not standing.situations or any(s.row is Row.NOT_KNOWN for s in standing.situations):
        return Question("complete")
    answered = (DecisionStanding.IN_TIME, DecisionStanding.SETTLED)
    if any(s.row in ASKING_KINDS and s.standing in answered for s in standing.situations):
        return Question("report")
    total = figures.money.total
    if total and figures.money.outside >= SCOPE * total:
        return Question("scope")
    return Question("confirm")


def _late_question(standing: Standing) -> Question:
    """What becomes of the late decision that matters most."""
    facts = standing.facts
    first = leading_decision(facts.decisions, facts)
    if first is None:
        return Question("renew")
    # Of several goals under a parent the matter may still be at one that is not the first.
    goals = [situation for situation in standing.situations if situation.goal in first.goals]
    open_ones = [situation for situation in goals if situation.row in ASKING_KINDS]
    return Question("renew", next((situation.goal for situation in (*open_ones, *goals)), None))


def _marked(question: Question, head: Situation, standing: Standing, target: Situation | None = None) -> Question:
    """The question with what a reader must know of how firmly it stands."""
    figures = standing.figures
    ask = ASK * figures.scale
    past = head.past or Fraction(0)
    close = tuple(s.goal for s in standing.candidates if s is not head and past - (s.past or 0) < ask)
    if question.source is not None:
        # The two goals of one question are no rivals of each other.
        close = tuple(goal for goal in close if goal not in (question.subject, question.source.place))
    narrow = past < ask
    if target is not None:
        narrow = narrow or (target.past or Fraction(0)) < ask
        if head.row is Row.MONEY_BEFORE_WORDS:
            narrow = narrow or _has_rival(target, standing, ask)
    subject = question.subject or head.goal
    if figures.own is not None and figures.collective is not None:
        heavy = HEAVY * figures.scale
        near = abs(figures.own[subject] - heavy) < ask and figures.collective[subject] >= heavy
        narrow = narrow or (near and not figures.is_present(subject))
    return Question(
        question.kind, question.subject, question.source, close, narrow, _reopens(question, standing), question.openings
    )


def _has_rival(target: Situation, standing: Standing, ask: Fraction) -> bool:
    lacking = _missing_money(standing)
    return any(abs(lacking[target.goal] - each) < ask for goal, each in lacking.items() if goal != target.goal)


def _reopens(question: Question, standing: Standing) -> bool:
    """Whether a live decision on the subject says another thing than the question."""
    if question.kind not in ("move", "start") or question.subject is None:
        return False
    decided = [d for d in decisions_about(standing.facts, question.subject) if d.state is DecisionState.DECIDED]
    return any(decision.stance in REOPENED_BY_MOVING for decision in decided)


def _missing_money(standing: Standing) -> dict[str, Fraction]:
    """How much the money lacks to our weight, of goals that may be asked about and lack some."""
    figures = standing.figures
    own = figures.own or {}
    return {s.goal: own[s.goal] - figures.money.low(s.goal) for s in standing.candidates if s.row in _TARGETS}


def _target_for(standing: Standing) -> Situation | None:
    """The goal that lacks most money to our weight."""
    taken = standing.facts.taken
    lacking = {goal: part for goal, part in _missing_money(standing).items() if goal not in taken}
    if not lacking:
        return None
    place = {goal: index for index, goal in enumerate(standing.figures.codes)}
    return standing.by_goal[min(lacking, key=lambda goal: (-lacking[goal], place[goal]))]


def _source_amount(standing: Standing, goal: str) -> Fraction:
    """What is at the goal above both lists, in money."""
    figures = standing.figures
    if figures.own is None or figures.collective is None:
        return Fraction(0)
    total = figures.money.total
    return figures.money.at[goal] - max(figures.own[goal], figures.collective[goal]) * total


def _may_give(standing: Standing, goal: str) -> bool:
    """Whether no decision, and no earlier item of the agenda, keeps the money of the goal where it is."""
    if goal in standing.facts.taken:
        return False
    if standing.by_goal[goal].standing in (
        *(DecisionStanding.IN_TIME, DecisionStanding.SETTLED, DecisionStanding.CLASH),
    ):
        return False
    final_states = (DecisionState.DECIDED, DecisionState.OPEN)
    about = decisions_about(standing.facts, goal)
    return not any(decision.stance is Stance.HOLD and decision.state in final_states for decision in about)


def source_for(standing: Standing, target: str, wanted: Fraction | None = None) -> Source | None:
    """Where money for the goal could come from; wanted: how much, what both lists ask for where it is None.

    A goal with money above both lists that covers it, the largest surplus first; else whole programs outside the
    goals; else the largest surplus. None where there is nothing worth offering.
    """
    figures = standing.figures
    total = figures.money.total
    if not total or figures.own is None or figures.collective is None:
        return None
    least = MIN_AMOUNT * figures.scale * total
    if wanted is None:
        wanted = min(figures.own[target], figures.collective[target]) * total - figures.money.at[target]
    place = {goal: index for index, goal in enumerate(figures.codes)}
    goals = [goal for goal in figures.codes if goal != target and _may_give(standing, goal)]
    surplus = {goal: _source_amount(standing, goal) for goal in goals}
    rich = sorted((g for g in goals if surplus[g] >= least), key=lambda g: (-surplus[g], place[g]))
    for goal in rich:
        if surplus[goal] >= wanted:
            return Source(goal, surplus[goal], figures.money.at[goal])
    outside = sum((program.budget or Fraction(0) for program in undecided_outside(standing)), Fraction(0))
    if outside >= least:
        return Source(OUTSIDE, outside, outside)
    return Source(rich[0], surplus[rich[0]], figures.money.at[rich[0]]) if rich else None


def undecided_outside(standing: Standing) -> tuple[ProgramFact, ...]:
    """Whole programs outside the goals about which nothing is decided, settled or dropped."""
    facts = standing.facts
    if OUTSIDE in facts.taken:
        return ()
    undecided = (DecisionStanding.NONE, DecisionStanding.PENDING)
    return tuple(
        program
        for program in standing.figures.programs_outside_entirely()
        if standing_of([one for one in facts.decisions if program.code in one.programs], facts) in undecided
    )


def is_blind(standing: Standing, question: Question) -> bool:
    """Whether no opening is seen because too little is known: that there is none is not to be said then."""
    rows = {situation.row for situation in standing.situations}
    return question.kind == "too_few" and not question.openings and (not rows or Row.NOT_KNOWN in rows)


def openings_of(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Places to look, as (kind, goal): empty goals, then heavy ones where others work beside us; the heaviest first.

    A goal with a live or settled decision is none.
    """
    figures, facts = standing.figures, standing.facts
    own = figures.own
    if own is None:
        return ()
    free = [s for s in standing.situations if s.standing in OPEN_TO_ASK and s.standing is not DecisionStanding.LATE]
    place = {goal: index for index, goal in enumerate(figures.codes)}
    free.sort(key=lambda s: (-own[s.goal], place[s.goal]))
    empty = [s.goal for s in free if s.row in (Row.PROMISED_EMPTY, Row.CALLED_ABSENT)]
    heavy = HEAVY * figures.scale
    combined = [
        s.goal
        for s in free
        if facts.others.get(s.goal) and own[s.goal] >= heavy and figures.at_goal(s.goal, figures.active)
    ]
    return (*(("empty", goal) for goal in empty), *(("others_beside_us", goal) for goal in combined))
