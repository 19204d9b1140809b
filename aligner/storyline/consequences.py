"""What a question asks of us, what happens next, what we do not know, and what was decided before.

Each is a key of the words with the records and figures that its sentence needs; a missing owner or day is None and is
worded as "to be named at the meeting".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from aligner.model.vocabulary import AgendaKind, DecisionState, Stance
from aligner.storyline.facts import OUTSIDE, DecisionFact, Facts
from aligner.storyline.options import OWN_AMOUNT, Option
from aligner.storyline.question import DECIDING, DOCKET, KNOWN_OF, Question, Standing, is_blind
from aligner.storyline.recommending import Recommendation
from aligner.storyline.situations import (
    LIVE,
    DecisionStanding,
    decisions_about,
    is_late,
    is_settled,
    leading_decision,
    standing_of,
)
from aligner.storyline.thresholds import ASSUMED, MONEY

_NEEDS_MONEY = (Stance.START, Stance.ADAPT, Stance.PARTNER)
Amounts = Mapping[str, Fraction | int | None]


@dataclass(frozen=True)
class Cost:
    """What it takes. kind: money, people, data or freedom.  key: of its sentence; figures: what the sentence prints."""

    kind: str
    key: str
    figures: Amounts = field(default_factory=dict[str, Fraction | int | None])
    goals: tuple[str, ...] = ()


_OWN_DAYS = {"report_again": "at_next_meeting", "look_again": "at_in_a_year"}
"""Steps that name their day themselves, with the key of its words."""


@dataclass(frozen=True)
class Step:
    """What happens next. verb, goal: no two steps share both.  owner "", due None: to be named at the meeting."""

    verb: str
    goal: str | None = None
    owner: str = ""
    due: date | None = None
    decision: int | None = None

    @property
    def name(self) -> str:
        """By which an author's choice finds it again."""
        return f"{self.verb}:{self.goal or ''}"

    @property
    def own_day(self) -> str:
        """The key of the day that the step itself names, "" where it names none."""
        return _OWN_DAYS.get(self.verb, "")


@dataclass(frozen=True)
class Unknown:
    """What we do not know that could change the answer. amount: the size from which it would."""

    key: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    amount: Fraction | None = None


@dataclass(frozen=True)
class Decided:
    """An earlier decision on a subject of the question. standing: how it is at the meeting; days: how late."""

    decision: DecisionFact
    standing: DecisionStanding
    days: int = 0


def cost_of(
    standing: Standing, question: Question, options: tuple[Option, ...], recommendation: Recommendation
) -> tuple[Cost, ...]:
    """The price of what is recommended: of all of it where several options are; where none is, from the least to the
    most that an option takes."""
    if not options:
        return ()
    chosen = tuple(option for option in options if option.key in recommendation.options)
    if len(chosen) == 1:
        money = money_cost(standing, question, chosen[0])
    elif question.kind in ("openings", "too_few"):
        money = _price_of_openings(standing, chosen or options)
    else:
        money = money_cost(standing, question, chosen[0]) if chosen else _range_of(standing, question, options)
    return (money, Cost("people", "hours_to_be_named"), *_data_cost(standing, chosen or options[:1]))


def _price_of_openings(standing: Standing, options: tuple[Option, ...]) -> Cost:
    """What the openings take a year, as far as that is written; a closer look moves no money."""
    prices = standing.facts.prices
    priced = [option.subject for option in options if option.subject in prices]
    if not priced:
        return Cost("money", "no_money_yet")
    goals = tuple(goal for goal in priced if goal is not None)
    key = "price" if len(goals) == len(options) else "price_least"
    return Cost("money", key, {"amount": sum((prices[goal] for goal in goals), Fraction(0))}, goals)


def _range_of(standing: Standing, question: Question, options: tuple[Option, ...]) -> Cost:
    """What the choice may take: the least and the most, where its options differ."""
    costs = [money_cost(standing, question, option) for option in options]
    amounts = [cost.figures.get("amount") or Fraction(0) for cost in costs]
    low, high = min(amounts), max(amounts)
    if low == high or any(cost.key in ("money_by_the_terms", "money_open") for cost in costs):
        return costs[0]
    # What is to come from where nobody knows yet is the least of what is needed.
    least = "_least" if any(cost.key == "money_to_be_named" for cost in costs) else ""
    return Cost("money", f"by_choice{least}" if low else f"up_to{least}", {"low": low, "high": high})


def money_cost(standing: Standing, question: Question, option: Option) -> Cost:
    """What an option takes in money."""
    if option.key in ("stand", "stand_on_condition"):
        return Cost("money", "money_by_the_terms")
    if option.amount is None or option.money_from is None:
        if option.needs is None and option.is_unfunded:
            return Cost("money", "money_open")
        return Cost("money", "money_to_be_named" if option.needs else "no_money", {"amount": option.needs})
    money = standing.figures.money
    source_amount = _source_amount_of(standing, question, option.money_from)
    figures = {
        "amount": option.amount,
        "of_source": option.amount / source_amount,
        "of_all": option.amount / money.total,
    }
    part = (
        "moved_all"
        if option.amount == source_amount
        else "moved_mostly"
        if option.amount * 2 > source_amount
        else "moved"
    )
    goals = () if option.money_from == OUTSIDE else (option.money_from,)
    return Cost("money", part, figures, goals)


def _source_amount_of(standing: Standing, question: Question, place: str) -> Fraction:
    """All the money that is where the option takes it from."""
    if question.source is not None and question.source.place == place:
        return question.source.amount
    money = standing.figures.money
    return money.outside if place == OUTSIDE else money.at[place]


def _data_cost(standing: Standing, options: tuple[Option, ...]) -> tuple[Cost, ...]:
    """The indicators that we would report at the options' goals, and which of these have none."""
    goals = tuple(dict.fromkeys(goal for option in options if (goal := option.money_to or option.subject)))
    counts = {goal: sum(1 for indicator in standing.facts.indicators if indicator.goal == goal) for goal in goals}
    found: list[Cost] = []
    for key, held in (
        ("indicators_to_report", tuple(goal for goal in goals if counts[goal])),
        ("no_shared_indicator", tuple(goal for goal in goals if not counts[goal])),
    ):
        if held:
            several = "_several" if len(held) > 1 else ""
            found.append(Cost("data", f"{key}{several}", {"count": sum(counts[goal] for goal in held)}, held))
    return tuple(found)


HABIT_STEPS = ("begin_habit", "begin_second_habit")
"""The steps of the habits that are adopted, in their order."""
_AFTER = {
    **dict.fromkeys(("move_shared", "move_own", OWN_AMOUNT, "join_small"), ("set_aside_money", "name_what_gets_less")),
    **dict.fromkeys(("hold", "leave_to_others", "raise", "not_now"), ("tell_the_initiative",)),
    "renew": ("renew_decision",),
    "close": ("record_as_done",),
    "keep": ("look_again",),
    "stand": ("confirm_the_part",),
    "stand_on_condition": ("settle_the_terms", "confirm_the_part"),
}
"""What is to be done once the recommended option is taken, by verb."""
_WITHOUT = {
    "stand": ("write_the_terms",),
    "stand_after_horizon": ("ask_for_the_roadmap", "write_the_terms"),
    "habits": HABIT_STEPS,
    "openings": ("report_on_openings",),
    "too_few": ("look_for_openings",),
    "complete": ("complete_the_data",),
    "report": ("report_again",),
    "where_we_stand": ("report_again",),
    "what_moved": ("report_again",),
}
"""The same after a question without one recommended option; else what is chosen is carried out."""


def steps_of(standing: Standing, question: Question, recommendation: Recommendation) -> tuple[Step, ...]:
    """What happens next, with owner and day where a live decision names them."""
    if standing.facts.is_informed or question.kind in ("no_kit", DOCKET):
        return ()
    about = decisions_about(standing.facts, question.subject) if question.subject else ()
    live = leading_decision(about, standing.facts)
    owner = live.owner if live else ""
    due = live.due if live and live.due and live.due >= standing.facts.meeting else None
    chosen = recommendation.options[0] if len(recommendation.options) == 1 else ""
    # The staff only prepare what the board chooses.
    is_prepared = standing.facts.audience == "staff" and standing.facts.purpose in DECIDING
    choice = "prepare_the_choice" if is_prepared else "carry_out_the_choice"
    verbs = _AFTER.get(chosen) or _WITHOUT.get(question.kind, (choice,))
    if (item := standing.facts.item) is not None and not decides(standing.facts):
        is_worded = item.kind is AgendaKind.INFORM or standing.facts.purpose == "update"
        verbs = () if is_worded else ("bring_back",)
    if question.kind == "habits" and recommendation.is_authors and chosen:
        verbs = verbs[:1]
    steps = [Step(verb, question.subject, owner, due) for verb in verbs]
    is_dated = question.kind == "renew" or chosen in ("renew", "close")
    if live is not None and is_late(live, standing.facts) and not is_dated:
        steps.append(Step("date_late_decision", question.subject, live.owner, None, live.id))
    return tuple(steps)


def decides(facts: Facts) -> bool:
    """Whether what is argued ends with a vote of the board: its purpose does, and an item is there to be decided."""
    is_to_decide = facts.item is None or facts.item.kind is AgendaKind.DECIDE
    return facts.purpose in DECIDING and is_to_decide


def unknowns_of(standing: Standing, question: Question) -> tuple[Unknown, ...]:
    """What could change the answer, what weighs most first."""
    facts, figures = standing.facts, standing.figures
    found = _missing_here(standing, question)
    # What is not known of the whole is reported once, not with every item.
    is_part = facts.item is not None and not facts.agenda
    if facts.is_horizon_over and not is_part:
        found.append(Unknown("horizon_over"))
    if facts.is_informed:
        # What we have not written yet is our own work to complete.
        return tuple(found)
    missing = tuple(program.code for program in figures.missing_budgets)
    undoing = _reversal_amount(standing, question)
    if missing and (undoing is not None or not is_part):
        key = "money_not_ours" if figures.without_rate else "budgets_missing"
        found.append(Unknown(key, _goals(question), missing, undoing))
    if figures.money.unplaced and not is_part:
        programs = tuple(program.code for program in figures.of_unknown_place)
        found.append(Unknown("money_unplaced", (), programs, figures.money.unplaced))
    amount, unsure, at = figures.unsure
    if amount and amount >= ASSUMED * sum(figures.money.at.values(), Fraction(0)):
        found.append(Unknown("least_sure", at, unsure, amount))
    rivals = [
        each.goal
        for each in standing.situations
        if each.standing in LIVE and each.goal != question.subject and not figures.is_present(each.goal)
        # To raise a matter with others, or to hold, takes none.
        if any(d.state is DecisionState.DECIDED and d.stance in _NEEDS_MONEY for d in decisions_about(facts, each.goal))
    ]
    if question.kind in ("move", "start") and rivals:
        found.append(Unknown("decisions_need_money", tuple(rivals)))
    return tuple(found)


def _missing_here(standing: Standing, question: Question) -> list[Unknown]:
    """What must be known before a goal, or our course, can be argued about."""
    if question.kind != "complete" and not is_blind(standing, question):
        return []
    if not standing.situations:
        return [Unknown("missing_goals")]
    if question.subject is not None:
        return [Unknown(f"missing_{name}", (question.subject,)) for name in standing.by_goal[question.subject].missing]
    at: dict[str, tuple[str, ...]] = {}
    for situation in standing.situations:
        for name in situation.missing:
            at[name] = (*at.get(name, ()), situation.goal)
    return [Unknown(f"missing_{name}{'_some' if name == 'withheld' else ''}", goals) for name, goals in at.items()]


def _goals(question: Question) -> tuple[str, ...]:
    places = (question.subject, question.source.place if question.source else None)
    return tuple(place for place in places if place is not None and place != OUTSIDE)


def _reversal_amount(standing: Standing, question: Question) -> Fraction | None:
    """From which size missing money would undo that a goal's money is above our weight; None where nothing rests on
    that, or where some of what is missing is money of that goal, which would undo nothing."""
    figures = standing.figures
    place = question.source.place if question.source else question.subject
    if place is None or place == OUTSIDE or figures.own is None or figures.lacks_budget_at(place):
        return None
    limit = figures.money.at[place] / (figures.own[place] + MONEY * figures.scale) - figures.money.total
    return limit if limit > 0 else None


def decided_of(standing: Standing, question: Question) -> tuple[Decided, ...]:
    """Earlier decisions on the subjects of the question, none of which may be asked again in silence."""
    facts, item = standing.facts, standing.facts.item
    found: list[Decided] = []
    goals = item.goals if item is not None and question.kind == KNOWN_OF else _goals(question)
    named = [d for d in facts.decisions if item is not None and d.id in item.decisions]
    for about in (named, *(decisions_about(facts, goal) for goal in goals)):
        for decision in about:
            if any(each.decision is decision for each in found):
                continue
            if decision.state is DecisionState.DONE and not is_settled(decision, facts):
                continue
            late = is_late(decision, facts)
            days = (facts.meeting - decision.due).days if late and decision.due else 0
            found.append(Decided(decision, standing_of([decision], facts), days))
    return tuple(found)
