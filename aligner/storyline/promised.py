"""What of the money that an option moves is promised already, and what is free: said beside the options.

Of a source whose programs p stand there with the known money a(p) a year, and of which c(p) a year is promised for the
year after the meeting:

    promised = sum of min(a(p), c(p) * a(p) / budget(p)), over the programs whose promises are written down
    free     = sum of a(p) - promised

Where a program's promises are not written down, the first is the least and the second is the most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from aligner.storyline.facts import OUTSIDE, ProgramFact
from aligner.storyline.figures import Figures
from aligner.storyline.options import Option
from aligner.storyline.question import Question, Standing, undecided_outside
from aligner.storyline.recommending import Recommendation

_OPENINGS = ("openings", "too_few")


@dataclass(frozen=True)
class Promised:
    """A fact about money that can move, or cannot. key: of its sentence.  place: a goal or OUTSIDE.

    programs: codes of those whose money it is, the largest first.  is_outside_entirely: they work wholly outside the
    goals.  figures: what the sentence prints.  over: keys of the options that move more than is free.
    """

    key: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    place: str = ""
    year: int = 0
    figures: Mapping[str, Fraction | int | None] = field(default_factory=dict[str, "Fraction | int | None"])
    is_outside_entirely: bool = False
    over: tuple[str, ...] = ()

    @property
    def standing(self) -> str:
        """How much of the money is known to be free: "" as stated, "_most" at most so much, "_none" nothing of it."""
        if self.key.startswith("all"):
            return "_none"
        return "_most" if "_known" in self.key else ""


def promised_of(
    standing: Standing, question: Question, options: tuple[Option, ...], recommendation: Recommendation
) -> tuple[Promised, ...]:
    """What is promised and free where an option takes money, and of the openings beside what they take a year."""
    if standing.facts.is_informed:
        return ()
    if question.kind in _OPENINGS:
        chosen = tuple(option for option in options if option.key in recommendation.options)
        return _against_price(standing, chosen or options)
    moving = [option for option in options if option.amount is not None and option.money_from is not None]
    chosen = [option for option in moving if option.key in recommendation.options]
    first = next(iter(chosen or moving), None)
    if first is None:
        return ()
    place = first.money_from or ""
    found = _at_source(standing, question, place, [each for each in moving if each.money_from == place])
    return () if found is None else (found,)


def _at_source(standing: Standing, question: Question, place: str, moving: Sequence[Option]) -> Promised | None:
    facts, figures = standing.facts, standing.figures
    if facts.withheld and (place == OUTSIDE or place in facts.withheld_at):
        return None
    is_outside_entirely = place == OUTSIDE and question.takes_from_outside
    live = undecided_outside(standing) if is_outside_entirely else figures.live
    held = sorted(
        ((program, amount) for program in live if (amount := _amount_at(figures, program, place))),
        key=lambda pair: -pair[1],
    )
    if not held:
        return None
    codes = tuple(program.code for program, _ in held)
    goals = () if place == OUTSIDE else (place,)
    known = [(program, amount) for program, amount in held if program.promised is not None]
    if not known:
        key = "named" if facts.counts_other_money else "unwritten"
        return Promised(key, goals, codes, place, is_outside_entirely=is_outside_entirely)
    promised = sum((min(a, (p.promised or 0) * a / (p.budget or 1)) for p, a in known), Fraction(0))
    complete = sum((amount for _, amount in held), Fraction(0))
    free = complete - promised
    key = "none" if not promised else "part" if free else "all"
    # Where not all promises are written down something is always left: what nobody knows of.
    key += "" if len(known) == len(held) else "_known"
    over = tuple(option.key for option in moving if (option.amount or 0) > free)
    if over:
        key += "_over"
    values = {"all": complete, "promised": promised, "free": free}
    return Promised(key, goals, codes, place, facts.meeting.year + 1, values, is_outside_entirely, over)


def _amount_at(figures: Figures, program: ProgramFact, place: str) -> Fraction:
    money = figures.money_of(program)
    return money.outside if place == OUTSIDE else money.at[place]


def _against_price(standing: Standing, chosen: tuple[Option, ...]) -> tuple[Promised, ...]:
    """What is free next year, beside what the openings take a year as far as that is written."""
    facts = standing.facts
    goals = tuple(option.subject for option in chosen if option.subject)
    if facts.free is None or not goals:
        return ()
    priced = [goal for goal in goals if goal in facts.prices]
    price = "price" if len(priced) == len(goals) else "price_least" if priced else "price_open"
    return (
        Promised(
            "openings_over" if facts.free < 0 else "openings_most" if facts.is_free_most else "openings",
            goals,
            year=facts.meeting.year + 1,
            figures={"free": abs(facts.free)},
        ),
        Promised(price, goals, figures={"price": sum((facts.prices[goal] for goal in priced), Fraction(0))}),
    )
