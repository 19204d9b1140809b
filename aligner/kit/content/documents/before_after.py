"""Where the money goes, goal by goal, today and after what is recommended, beside both lists of weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from aligner.analysis.money import pieces
from aligner.analysis.results import GoalFigures
from aligner.charts.choosing import and_more, chosen_goals
from aligner.kit.content.amounts import MAX_GOALS, amounts_of
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bidi import ltr
from aligner.lang.shortening import short_title
from aligner.storyline.options import Option

_MIN_SCALE, _STEP, _SAME = Fraction(1, 5), Fraction(1, 20), Fraction(1, 1_000_000)
_TITLE = 60


@dataclass(frozen=True)
class BeforeAfterRow:
    """A goal. collective, own, today, after: shares from 0 to 1, None where unknown; after is today's where nothing
    moves. is_unknown: its money is not known.  today_text, after_text: in the table's unit, "" where nothing is
    reported.
    """

    title: str
    collective: float | None
    own: float | None
    today: float | None
    after: float | None
    today_text: str
    after_text: str
    is_moved: bool = False
    is_unknown: bool = False
    is_focus: bool = False


@dataclass(frozen=True)
class BeforeAfter:
    """The rows, those that are asked about first, then by their money. ticks: of the scale, as (share, text).

    heads: of the columns of figures, the second "" where nothing moves.  key: what each mark means, by "today",
    "after", "collective", "own" and "unknown"; only what occurs.  more: which goals are not shown, "" where all are.
    """

    title: str
    heads: tuple[str, str]
    rows: tuple[BeforeAfterRow, ...]
    ticks: tuple[tuple[float, str], ...]
    key: tuple[tuple[str, str], ...]
    more: str


def before_after(state: Snapshot) -> BeforeAfter | None:
    """The money of each goal; None where none of it is known, or donors are shown none of the goals' grants."""
    analysis, words = state.analysis, state.words
    total = analysis.money.total_minor
    goals = chosen_goals(analysis, MAX_GOALS, state.subjects)
    if not total or not any(goal.resources for goal in goals):
        return None
    moved = _moved(state)
    question = state.line.question
    requested = (question.subject, question.source.place if question.source else None)
    amounts = amounts_of(state)
    part_known = {piece.goal_id for piece in pieces(state.records) if piece.amount is None}

    # What is withheld is not unknown: those who are informed read of no question mark.
    unknown = "" if state.is_informed else "?"

    def figure(goal: GoalFigures, change: Fraction | int = 0) -> str:
        """The money, rounded as the table of all programs has it; the least of it where some there is not known."""
        units = amounts.rounded[goal.goal_id] + round(change / amounts.scale)
        least = goal.goal_id in part_known and units
        return ltr(state.sentence("sections.all_least", amount=units)) if least else words.number(units)

    def row(goal: GoalFigures) -> BeforeAfterRow:
        change = moved.get(goal.code, Fraction(0))
        is_unknown = goal.resources is None and (goal.programs > 0 or not state.is_informed)
        is_worded = goal.resources is not None
        today = goal.resources_minor / total if is_worded else None
        after = float((goal.resources_minor + change) / total) if is_worded else None
        return BeforeAfterRow(
            words.name(short_title(goal.title, _TITLE)),
            goal.collective,
            goal.own,
            today,
            after,
            unknown if is_unknown else figure(goal) if is_worded else "",
            figure(goal, change) if change and is_worded else "",
            is_moved=bool(change),
            is_unknown=is_unknown,
            is_focus=goal.code in requested,
        )

    order = sorted(goals, key=lambda goal: (goal.code not in requested, -goal.resources_minor))
    rows = tuple(row(goal) for goal in order)
    symbol = words.symbol(state.records.organization.currency)
    unit = state.sentence("sections.all_thousands", symbol=symbol) if amounts.is_thousands else symbol
    has_after = any(each.is_moved for each in rows)
    return BeforeAfter(
        state.sentence(f"guide.before_after{'' if has_after else '_today'}"),
        (
            state.sentence("guide.before_after_head_today", unit=unit),
            state.sentence("guide.before_after_head_after", unit=unit) if has_after else "",
        ),
        rows,
        _ticks(rows, state),
        _key(rows, state, has_after=has_after),
        and_more(analysis, len(rows), words),
    )


def _moved(state: Snapshot) -> dict[str, Fraction]:
    """By goal, what the one recommended option moves there; nothing where its money is not of these figures."""
    chosen = [option for option in state.line.options if option.key in state.line.recommendation.options]
    if len(chosen) != 1 or chosen[0].amount is None or chosen[0].money_to is None:
        return {}
    figures = state.line.standing.figures.money
    known = {goal.code: goal.resources_minor for goal in state.analysis.goals}
    if any(round(amount) != known.get(code) for code, amount in figures.at.items()):
        return {}
    return _parts_of(chosen[0])


def _parts_of(option: Option) -> dict[str, Fraction]:
    amount = option.amount or Fraction(0)
    moved = {option.money_to or "": amount}
    if option.money_from is not None:
        moved[option.money_from] = moved.get(option.money_from, Fraction(0)) - amount
    return moved


def _ticks(rows: Sequence[BeforeAfterRow], state: Snapshot) -> tuple[tuple[float, str], ...]:
    """From 0 by tens to the next five above all that is drawn; the last one has no text where it is no ten."""
    values = [v for row in rows for v in (row.collective, row.own, row.today, row.after) if v is not None]
    most = max(ceil(Fraction(max(values, default=0.0)) / _STEP + _SAME) * _STEP, _MIN_SCALE)
    step = Fraction(1, 10) if most <= Fraction(3, 5) else Fraction(1, 5)
    count = int(most / step)
    wording = tuple((float(index * step), state.words.percent(float(index * step))) for index in range(count + 1))
    return wording if count * step == most else (*wording, (float(most), ""))


def _key(rows: Sequence[BeforeAfterRow], state: Snapshot, *, has_after: bool) -> tuple[tuple[str, str], ...]:
    marks = (
        ("today", has_after),
        ("after", True),
        ("collective", any(row.collective is not None for row in rows)),
        ("own", any(row.own is not None for row in rows)),
        ("unknown", any(row.is_unknown for row in rows)),
    )
    keys = {
        "today": "guide.before_after_key_today",
        "after": "guide.before_after_key_after" if has_after else "guide.before_after_key_only",
        "collective": "vocabulary.term.collective",
        "own": "vocabulary.term.own",
        "unknown": "sections.all_key_unknown",
    }
    return tuple((mark, state.sentence(keys[mark])) for mark, is_drawn in marks if is_drawn)
