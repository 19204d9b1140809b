"""The one figure that leads a fact, and what each effect comes to: set large beside the sentences that say the same.

A figure that is a bound says so in its note. A fact without one leading figure has none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aligner.lang.bounds import Bound
from aligner.lang.words import Words
from aligner.storyline.figures import Money
from aligner.storyline.known import Known
from aligner.storyline.options import Option
from aligner.storyline.reasons import Reason

BOUNDS = ("resources_own", "resources_collective")
"""Figures that unplaced or missing money may add to: worded as "at least"."""
_OF_SHOWN = ("presence", "money")
"""Facts that count programs: of those that are shown, where some are withheld."""
_LEADS: Mapping[str, tuple[str, ...]] = {
    "word_and_money": ("own",),
    "two_lists": ("own", "collective"),
    "source_above_both_lists": ("low",),
    "source_outside_goals": ("part",),
    "outside_share": ("part",),
    "decision_late": ("days",),
    "catalyst": ("count",),
    "others_at_work": ("count",),
    "effort_differs": ("own", "effort"),
    "weight_moved": ("moved",),
    "presence": ("count", "all"),
    "money": ("amount",),
    "lists": ("shared",),
    "lists_differ": ("shared",),
    "heaviest": ("collective",),
    "decisions_late": ("count",),
    "opening_beside": ("own",),
    "opening_empty": ("own",),
    "assumed": ("part",),
    "unmeasured": ("count",),
    "incomplete": ("count", "all"),
}
"""Facts that one figure leads, each with what that figure is built from."""
_BOUNDED = {"source_above_both_lists": "low", "outside_share": "part"}
"""Of those, the figures that money without a place may add to."""


@dataclass(frozen=True)
class Leading:
    """figure: short, as it is set large.  note: what it counts."""

    figure: str
    note: str


@dataclass(frozen=True)
class EffectFigure:
    """What an option does to a figure. before, after: points of 100, or "" where they cannot be computed.

    note: what is counted, and how it changes where the two look alike.  is_moved: whether they differ as printed.
    """

    name: str
    before: str
    after: str
    note: str
    is_moved: bool


def leading_of(
    fact: Reason | Known, words: Words, money: Money, currency: str, *, is_shown: bool = False
) -> Leading | None:
    """The figure that leads the fact. is_shown: some programs are withheld from who reads it."""
    figures = fact.figures
    if fact.key not in _LEADS or any(figures.get(name) is None for name in _LEADS[fact.key]):
        return None
    values, note = _values(figures, currency), fact.key
    name = _BOUNDED.get(fact.key)
    if name is not None:
        part = figures[name] or Fraction(0)
        bound = Bound(float(part), float(part), float(part + money.unplaced / money.total))
        values[name] = words.bound_figure(bound)
        note += "_least" if bound.kind == "at_least" else ""
    note += "_shown" if is_shown and fact.key in _OF_SHOWN else ""
    return Leading(
        words.sentence(f"storyline.lead.{fact.key}", **values), words.sentence(f"storyline.lead.{note}.note", **values)
    )


def effects_of(option: Option, words: Words) -> tuple[EffectFigure, ...]:
    """Each figure that the option touches, before and after."""
    return tuple(_effect(name, option, words) for name in option.effects)


def _effect(name: str, option: Option, words: Words) -> EffectFigure:
    (before, after), kind = option.effects[name], option.wording(name)
    is_bound = name in BOUNDS
    note = words.sentence(
        f"storyline.lead.effect{'_least' if is_bound else ''}.note", figure=words.sentence(f"storyline.figure.{name}")
    )
    if before is None or after is None:
        return EffectFigure(name, "", "", f"{note}: {words.sentence(f'storyline.effect.{kind}')}", is_moved=False)
    form = "storyline.cell.bare_least" if is_bound else "storyline.cell.bare"
    first, last = (words.sentence(form, points=float(share)) for share in (before, after))
    if first == last:
        values = f"{kind}_little" if kind in ("nearer", "further") else kind
        note = f"{note}: {words.sentence(f'storyline.effect.{values}')}"
    return EffectFigure(name, first, last, note, is_moved=first != last)


def _values(figures: Mapping[str, Fraction | int | None], currency: str) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: float(value) if isinstance(value, Fraction) else value for name, value in figures.items()
    }
    amount, moved = figures.get("amount"), figures.get("moved")
    if amount is not None:
        values["amount"] = (round(amount), currency)
    if moved is not None:
        values["moved"] = float(moved) * 100
    return values
