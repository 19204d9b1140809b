"""What may be recommended. Figures never recommend: the ground is our own word, our own decision, or both agreeing.

Where there is no ground the storyline says why, and no option is set apart.
"""

from dataclasses import dataclass
from fractions import Fraction

from aligner.analysis.recent import months_before
from aligner.model.vocabulary import AgendaKind, DecisionState
from aligner.storyline.choosing import NO_OPTION
from aligner.storyline.claims import may_claim
from aligner.storyline.facts import TERMS, Facts
from aligner.storyline.figures import Figures
from aligner.storyline.options import EFFECTS, Option
from aligner.storyline.question import DECIDING, REOPENED_BY_MOVING, Question, Standing, is_blind
from aligner.storyline.reasons import Reason
from aligner.storyline.situations import ASKING_KINDS, DecisionStanding, Row, decisions_about
from aligner.storyline.thresholds import (
    DEEP_CUT,
    HEAVY,
    MIN_REASONS,
    SHORT_LIST,
    UNKNOWN_MONEY,
    VISIBLE_CHANGE,
    WORDS_RECENT_MONTHS,
)

MIN_HABITS = 2


@dataclass(frozen=True)
class Recommendation:
    """options: keys of what is recommended, with ground; both empty where there is none, and why_none says why.

    is_authors: the author chose it, on no ground of the figures.
    """

    options: tuple[str, ...] = ()
    ground: str = ""
    why_none: str = ""
    is_authors: bool = False


def recommend(
    standing: Standing, question: Question, options: tuple[Option, ...], reasons: tuple[Reason, ...]
) -> Recommendation:
    """What the question's ground allows to recommend."""
    facts = standing.facts
    if question.kind == "no_kit":
        return _none("nothing_to_say")
    if facts.is_informed:
        return _none("audience_informs")
    match question.kind:
        case "what_moved" | "where_we_stand":
            return _none("purpose_informs")
        case "stand" | "stand_after_horizon":
            return _by_terms(standing)
        case "habits":
            return _habits(options)
        case "openings" | "too_few":
            return _openings(standing, question, options)
        case "docket":
            return _none("item_by_item")
        case "known_of":
            return _none(_why_only_known(facts))
        case "steady":
            is_in_step = standing.by_goal[question.subject or ""].row is Row.IN_STEP
            return _none("in_step" if is_in_step else "weighs_little")
        case "complete":
            return _none("data_missing")
        case "report":
            return _none("all_decided" if facts.item is None else "decided_here")
        case "scope":
            return _none("scope_is_a_choice")
        case "which_holds":
            return _none("two_decisions_clash")
        case "answer_call" | "explain":
            return _none("lists_differ")
        case "move":
            return _move(standing, question, options, reasons)
        case "start" | "weight":
            return _start_or_weight(standing, question)
        case "hold_or_offer":
            return _hold(standing, question, options, reasons)
        case "renew":
            return _renew(standing, question)
        case "confirm":
            return _confirm(standing)
        case _:
            raise KeyError(question.kind)


def recommend_as_chosen(
    question: Question, options: tuple[Option, ...], chosen: tuple[str, ...]
) -> Recommendation | None:
    """What the author recommends; None where that is not offered. Several options only where several are taken."""
    if not options or not chosen:
        return None
    if chosen == (NO_OPTION,):
        return Recommendation(why_none="left_to_the_board", is_authors=True)
    most = {"habits": MIN_HABITS, "openings": len(options), "too_few": len(options)}.get(question.kind, 1)
    picked = tuple(option.key for option in options if option.key in chosen)[:most]
    return Recommendation(picked, is_authors=True) if picked else None


def are_words_authoritative(facts: Facts) -> bool:
    """Whether our weights are the organization's word: of a workshop with quorum or adopted, and fresh."""
    words = facts.own_words
    if words.day is None or words.day < months_before(facts.meeting, WORDS_RECENT_MONTHS):
        return False
    return words.is_adopted or (words.by_group and words.is_quorate)


def reason_of_none(why: str, facts: Facts, question: Question) -> str:
    """The key of the sentence that says why nothing is recommended: of several causes the true one.

    why: of a `Recommendation`.
    """
    if why == "matter_is_gone" and question.subject is None:
        return "no_goal_named"
    if why == "no_part" and set(Figures(facts).active) & set(Figures(facts).unplaced):
        return "no_part_known"
    if why == "stale" and are_words_authoritative(facts):
        return "horizon_over"
    if why not in ("stale", "words_not_authoritative"):
        return why
    day = facts.own_words.day
    if day is None:
        return "words_undated"
    return "words_old" if day < months_before(facts.meeting, WORDS_RECENT_MONTHS) else "words_not_adopted"


def higher_options(options: tuple[Option, ...], recommended: str) -> tuple[tuple[str, str], ...]:
    """Options that are higher in a figure than the recommended one, as (option, figure): each must be stated.

    Higher by half a point at least: less comes from the recommended amount, which is rounded down.
    """
    chosen = next((option for option in options if option.key == recommended), None)
    if chosen is None:
        return ()
    found: list[tuple[str, str]] = []
    for option in options:
        for name in EFFECTS:
            theirs, ours = (each.effects.get(name, (None, None))[1] for each in (option, chosen))
            if option is not chosen and theirs is not None and ours is not None and theirs - ours >= VISIBLE_CHANGE:
                found.append((option.key, name))
    return tuple(found)


def _none(why: str) -> Recommendation:
    return Recommendation(why_none=why)


def _why_only_known(facts: Facts) -> str:
    """Why an item of the agenda is not argued, only reported of."""
    item = facts.item
    if facts.purpose == "update" or item is None or item.kind is AgendaKind.INFORM:
        return "item_informs"
    if facts.purpose not in DECIDING:
        return "item_discusses"
    return "argued_before" if item.goals else "no_figures"


def _move(
    standing: Standing, question: Question, options: tuple[Option, ...], reasons: tuple[Reason, ...]
) -> Recommendation:
    facts, goal, source = standing.facts, question.subject or "", question.source
    option = next((each for each in options if each.key == "move_shared"), None)
    about = decisions_about(facts, goal)
    final_states = (DecisionState.DECIDED, DecisionState.OPEN)
    if not are_words_authoritative(facts):
        return _none("words_not_authoritative")
    if any(d.stance in REOPENED_BY_MOVING and d.state in final_states for d in about):
        return _none("decision_says_other")
    if option is None or option.amount is None or source is None:
        return _none("only_our_list")
    if may_claim("weight_fell", goal, standing):
        return _none("weight_falling")
    if any(d.state is DecisionState.DROPPED and d.stance not in REOPENED_BY_MOVING for d in about):
        return _none("set_aside_before")
    if option.amount > DEEP_CUT * source.amount:
        return _none("cut_too_deep")
    if len(reasons) < MIN_REASONS:
        return _none("one_reason_only")
    return Recommendation(("move_shared",), "follows_own_word")


def _start_or_weight(standing: Standing, question: Question) -> Recommendation:
    if standing.by_goal[question.subject or ""].standing is DecisionStanding.LATE:
        return Recommendation(("renew",), "follows_decision")
    if question.kind == "weight":
        return _none("word_or_money")
    return _none("no_source" if standing.figures.money.total else "money_unknown")


def _hold(
    standing: Standing, question: Question, options: tuple[Option, ...], reasons: tuple[Reason, ...]
) -> Recommendation:
    figures = standing.figures
    key = "renew" if any(option.key == "renew" for option in options) else "hold"
    if not figures.money.total or figures.lacks_budget_at(question.subject or ""):
        return _none("money_unknown")
    if not are_words_authoritative(standing.facts):
        return _none("words_not_authoritative")
    if len(reasons) < MIN_REASONS:
        return _none("one_reason_only")
    return Recommendation((key,), "word_and_money_agree")


def _renew(standing: Standing, question: Question) -> Recommendation:
    subject = standing.by_goal.get(question.subject or "")
    if subject is not None and subject.is_fulfilled:
        return Recommendation(("close",), "looks_done")
    if subject is not None and subject.row in ASKING_KINDS:
        return Recommendation(("renew",), "follows_decision")
    if subject is not None and subject.row is Row.NOT_KNOWN:
        # Without a weight or an amount nobody can say whether the matter is still there.
        return _none("data_missing")
    return _none("matter_is_gone")


def _confirm(standing: Standing) -> Recommendation:
    facts, figures = standing.facts, standing.figures
    if not are_words_authoritative(facts) or facts.is_horizon_over:
        return _none("stale")
    own, collective = figures.own or {}, figures.collective or {}
    heavy = HEAVY * figures.scale
    unknown = any(
        figures.lacks_budget_at(goal) and max(own.get(goal, 0), collective.get(goal, 0)) >= heavy
        for goal in figures.codes
    )
    total = figures.money.total
    if unknown or (total and figures.money.unplaced >= UNKNOWN_MONEY * total):
        return _none("data_missing")
    return Recommendation(("keep",), "nothing_calls")


def _by_terms(standing: Standing) -> Recommendation:
    """By what is written of the partnership: all six kept and within the horizon, or the least of them."""
    facts, figures = standing.facts, standing.figures
    if not any(figures.at_goal(goal, figures.active) for goal in figures.codes):
        return _none("no_part")
    written = {name for name in TERMS if facts.terms.get(name)}
    if len(written) == len(TERMS) and not facts.broken_terms and not facts.is_horizon_over:
        return Recommendation(("stand",), "terms_complete")
    if {"give", "get", "review"} <= written:
        return Recommendation(("stand_on_condition",), "terms_in_part")
    return _none("terms_blank")


def _habits(options: tuple[Option, ...]) -> Recommendation:
    if len(options) < MIN_HABITS:
        return _none("one_habit_only" if options else "nothing_found")
    return Recommendation(tuple(option.key for option in options[:MIN_HABITS]), "concerns_most")


def _openings(standing: Standing, question: Question, options: tuple[Option, ...]) -> Recommendation:
    if question.kind == "too_few":
        return _none("data_missing" if is_blind(standing, question) else "too_few")
    own = standing.figures.own or {}
    chosen = options[:SHORT_LIST]
    heavy = HEAVY * standing.figures.scale
    if not any(own.get(option.subject or "", Fraction(0)) >= heavy for option in chosen):
        return _none("none_heavy")
    return Recommendation(tuple(option.key for option in chosen), "short_list_by_our_weight")
