"""Why each option is recommended or not: the rule that chose, applied to each of them.

Of what an author chose nothing is stated: it rests on no rule of the figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor

from aligner.storyline.options import OWN_AMOUNT, Option
from aligner.storyline.question import Standing
from aligner.storyline.recommending import Recommendation

_MONEY_UNNAMED = ("start", "add_money")
_LISTS = ("concerns_most", "short_list_by_our_weight")
"""Grounds by which several options of a list are taken."""
_BY_KEY: Mapping[str, Mapping[str, str]] = {
    "follows_own_word": {"hold": "leaves_apart", "renew": "new_day_only"},
    "word_and_money_agree": {"offer": "can_follow", "give_some_away": "agrees_here"},
    "looks_done": {"renew": "is_done", "change": "is_done", "drop": "is_done"},
    "follows_decision": {"change": "no_other_word", "drop": "matter_remains"},
    "nothing_calls": {"look_closer": "nothing_stands_out"},
    "terms_complete": {"stand_on_condition": "no_condition_open", "not_now": "terms_hold"},
    "terms_in_part": {"stand": "terms_open", "not_now": "terms_begun"},
}


@dataclass(frozen=True)
class Ground:
    """Why an option is recommended or not. option: its key.  key: of its sentence, behind "ground." or "against."; with
    the figures that it prints."""

    option: str
    key: str
    is_for: bool = False
    figures: Mapping[str, Fraction | None] = field(default_factory=dict[str, "Fraction | None"])


def grounds_of(standing: Standing, options: tuple[Option, ...], recommendation: Recommendation) -> tuple[Ground, ...]:
    """One for each option, in their order; none where nothing is recommended, or by the author alone."""
    if not recommendation.ground:
        return ()
    chosen = [option for option in options if option.key in recommendation.options]
    return tuple(
        _for(standing, option, recommendation.ground)
        if option in chosen
        else _against(option, chosen, recommendation.ground)
        for option in options
    )


def _for(standing: Standing, option: Option, ground: str) -> Ground:
    if ground == "concerns_most":
        return Ground(option.key, f"concerns_{option.key}", is_for=True, figures={"part": option.concerns})
    own = (standing.figures.own or {}).get(option.subject or "")
    if ground == "short_list_by_our_weight" and own is not None:
        place = "empty" if option.key.startswith("empty:") else "beside"
        return Ground(option.key, f"short_list_{place}", is_for=True, figures={"own": own})
    return Ground(option.key, ground, is_for=True)


def _against(option: Option, chosen: list[Option], ground: str) -> Ground:
    if ground in _LISTS:
        return _less(option, chosen, ground)
    if option.key in ("move_own", OWN_AMOUNT) and chosen[0].amount is not None:
        return _more_money(option, chosen[0])
    if ground == "follows_own_word" and option.key == "lower_weight":
        is_further = option.wording("own_collective") == "further"
        return Ground(option.key, "gives_up_word_apart" if is_further else "gives_up_word")
    key = _BY_KEY[ground].get(option.key) or ("money_unnamed" if option.key in _MONEY_UNNAMED else "decision_stands")
    return Ground(option.key, key)


def _more_money(option: Option, chosen: Option) -> Ground:
    """Of the money beyond the recommended amount: that it serves our list only, where the figures beside show that."""
    further = (option.amount or Fraction(0)) - (chosen.amount or Fraction(0))
    if further < 0:
        return Ground(option.key, "less_than_both", figures={"amount": -further})
    ours, theirs = (each.effects["resources_collective"][1] or Fraction(0) for each in (chosen, option))
    is_unseen = floor(100 * ours) == floor(100 * theirs)
    return Ground(option.key, "own_list_only" if is_unseen else "more_than_both", figures={"amount": further})


def _less(option: Option, chosen: list[Option], ground: str) -> Ground:
    """Of a list of which the first are taken: what the others have less of."""
    if ground != "concerns_most":
        return Ground(option.key, "short_list")
    part, least = option.concerns or Fraction(0), min(each.concerns or Fraction(0) for each in chosen)
    is_less = round(100 * part) < round(100 * least)
    return Ground(option.key, "concerns_less" if is_less else "concerns_no_more", figures={"part": part})
