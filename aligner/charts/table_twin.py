"""The same figures as a chart, as a table; and what several charts call things."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from aligner.analysis.results import GoalFigures, Money
from aligner.lang.bidi import ltr
from aligner.lang.shortening import short_title
from aligner.lang.words import UNKNOWN, Words

MAX_HEARD = 12_000
"""Characters of a chart's alternative text: a PDF holds no more than 16,000, and nobody listens that long."""

MOST_NAMED = 3
"""So many programs are named where they are in no sum; more are counted."""


class TableTwin(NamedTuple):
    """Texts ready to show; each row as long as the headers."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_text(self, words: Words, more: str = "") -> str:
        """One line for those who hear it; each text is cut where the whole would be too long."""
        text = _as_sentences(self.rows, words, more)
        if len(text) <= MAX_HEARD:
            return text
        each = max(1, MAX_HEARD // (len(self.rows) * len(self.headers)) - 2)
        return _as_sentences([[short_title(cell, each) for cell in row] for row in self.rows], words, more)


def _as_sentences(rows: Sequence[Sequence[str]], words: Words, more: str) -> str:
    between = words.sentence("phrases.cells_between")
    return words.join([*(between.join(row) for row in rows), *([more] if more else [])])


def frame_titles(words: Words, *, is_part: bool = False) -> tuple[str, str, str]:
    """The names of the three frames: the collective, ours, our resources.

    is_part: the money's shares are of what is known, while budgets are missing or in other currencies.
    """
    third = "known_resources" if is_part else "resources"
    collective, own, resources = (words.sentence(f"vocabulary.term.{key}") for key in ("collective", "own", third))
    return collective, own, resources


def omitted_programs(
    money: Money, words: Words, *, is_of_shown: bool = False, titles: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """A sentence for each reason why programs are in no sum of money; empty when all are in it. is_of_shown: some
    programs are withheld, so what is counted is of those shown.  titles: of programs by code, where up to three are
    named instead of counted."""
    of_shown = "_shown" if is_of_shown else ""
    found: list[str] = []
    for code, programs in money.omitted:
        key = f"findings.{code}"
        if titles is not None and len(programs) <= MOST_NAMED:
            found.append(words.sentence(f"{key}.named", programs=[titles[program] for program in programs]))
        else:
            found.append(words.sentence(key + of_shown if words.has(key + of_shown) else key, n=len(programs)))
    return tuple(found)


def converted_text(
    money: Money, words: Words, *, with_source: bool = False, is_of_shown: bool = False
) -> tuple[str, ...]:
    """A sentence with the rates that the sums rest on; empty where nothing was converted. is_of_shown: some programs
    are withheld, so what is counted is of those shown."""
    key = "phrases.converted_shown" if is_of_shown else "phrases.converted"
    rates: list[str] = []
    for one in money.converted:
        text = converted_rate(one.currency, money.currency, one.rate, words)
        if one.day is not None:
            text = words.sentence("phrases.rate_of_day", rate=text, day=one.day)
        named = with_source and one.source
        rates.append(words.sentence("phrases.rate_from", rate=text, source=one.source) if named else text)
    n = sum(len(one.programs) for one in money.converted)
    return (words.sentence(key, n=n, rates=words.join(rates)),) if rates else ()


def converted_rate(currency: str, base: str, rate: float, words: Words) -> str:
    """What one of a currency is worth, as figures: "USD 1 = ILS 3.72"."""
    return ltr(f"{currency} 1 = {base} {words.exact(rate)}")


def known_part(goal: GoalFigures) -> float | None:
    """The goal's share of our known money as it is drawn; None where it has none yet and may have some."""
    is_open = goal.money is not None and goal.money.kind == "at_most" and not goal.money.known
    return None if is_open else goal.resources


def percent(share: float | None, words: Words) -> str:
    """A share in whole percent; a dash when unknown."""
    return UNKNOWN if share is None else words.percent(share)


def goal_table(goals: Sequence[GoalFigures], words: Words) -> TableTwin:
    """The goals' shares in the three frames and their gaps, as a table; money is of what is known where some is not."""
    is_part = any(goal.money is not None and goal.money != goal.money.within_known for goal in goals)
    titles = frame_titles(words, is_part=is_part)
    headers = (words.sentence("vocabulary.term.goal"), *titles, words.sentence("charts.gap_points"))
    rows = []
    for goal in goals:
        shares = (
            percent(goal.collective, words),
            percent(goal.own, words),
            words.bound(goal.money and goal.money.within_known),
        )
        rows.append((goal.title, *shares, words.gap(goal.own, goal.collective)))
    return TableTwin(headers, tuple(rows))
