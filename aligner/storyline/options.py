"""The real alternatives of a question, each with its exact effect on what words and money share.

Every effect is computed again from the amount that will be printed. Figures never recommend: see `recommending`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypedDict, Unpack

from aligner.storyline.claims import may_claim
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.figures import Money, Weights, shared
from aligner.storyline.question import Question, Source, Standing, source_for
from aligner.storyline.situations import DecisionStanding, Row
from aligner.storyline.thresholds import FIGURES, GAP, JOIN_SMALL, MIN_AMOUNT, MONEY, VISIBLE_CHANGE

EFFECTS = ("resources_own", "resources_collective", "own_collective")
"""What an option changes: points that money and our words share, money and the initiative, our words and it.

The two with money are low bounds: unplaced money may add to them.
"""
PROPORTION = "others in proportion"
OWN_AMOUNT = "move_amount"
"""The alternative whose amount the author wrote."""
Change = tuple[Fraction | None, Fraction | None]


@dataclass(frozen=True)
class Option:
    """One alternative. amount: money that moves from `money_from` to `money_to`.  points: weight that moves.

    needs: money that it would take, its origin not named.  effects: by the names in EFFECTS, before and after.
    requested: what the lists ask for where the source has less to give.  untouched: figures that it leaves as they
    are, known or not.  is_unfunded: it takes money of which nobody says from where.
    """

    key: str
    effects: Mapping[str, Change]
    amount: Fraction | None = None
    money_from: str | None = None
    money_to: str | None = None
    points: Fraction | None = None
    points_from: str | None = None
    points_to: str | None = None
    needs: Fraction | None = None
    subject: str | None = None
    concerns: Fraction | None = None
    requested: Fraction | None = None
    untouched: frozenset[str] = frozenset()
    is_unfunded: bool = False

    def wording(self, name: str) -> str:
        """How its change of a figure is reported: what it leaves alone does not change, computed or not."""
        return "unchanged" if name in self.untouched else wording_of(self.effects[name])


class _Moved(TypedDict, total=False):
    """What moves in an option: see `Option`."""

    amount: Fraction
    money_from: str
    money_to: str
    points: Fraction
    points_from: str
    points_to: str


def wording_of(change: Change) -> str:
    """How a change of a shared figure is reported; never as better or worse."""
    before, after = change
    if before is None or after is None:
        return "unknown"
    moved = after - before
    if moved == 0:
        return "unchanged"
    if abs(moved) < VISIBLE_CHANGE:
        return "practically_unchanged"
    return "nearer" if moved > 0 else "further"


def round_down(amount: Fraction) -> Fraction:
    """The amount as it is printed: three significant digits, never more than it is."""
    integer = amount.numerator // amount.denominator
    if integer <= 0:
        return Fraction(0)
    step = 10 ** max(0, len(str(integer)) - FIGURES)
    return Fraction(integer // step * step)


def round_up(amount: Fraction) -> Fraction:
    """A limit as it is printed: four significant digits, never less than it is."""
    integer = -(-amount.numerator // amount.denominator)
    step = 10 ** max(0, len(str(integer)) - FIGURES - 1)
    return Fraction(-(-integer // step) * step)


class _Board:
    """Applies a move of money or weight and reads the three figures again."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.money = standing.figures.money
        self.own = standing.figures.own
        self.collective = standing.figures.collective
        self.before = self.read(self.money, self.own)

    def read(self, money: Money, own: Weights | None) -> dict[str, Fraction | None]:
        low = {goal: money.low(goal) for goal in money.at} if money.total else None
        return {
            "resources_own": shared(low, own),
            "resources_collective": shared(low, self.collective),
            "own_collective": shared(own, self.collective),
        }

    def option(
        self, key: str, money: Money | None = None, own: Weights | None = None, **moved: Unpack[_Moved]
    ) -> Option:
        after = self.read(money or self.money, own or self.own)
        moves = {"resources_own": money or own, "resources_collective": money, "own_collective": own}
        untouched = frozenset(name for name in EFFECTS if moves[name] is None)
        return Option(key, {name: (self.before[name], after[name]) for name in EFFECTS}, **moved, untouched=untouched)

    def move(self, key: str, amount: Fraction, source: str, target: str) -> Option:
        return self.option(key, self.moved(amount, source, target), amount=amount, money_from=source, money_to=target)

    def moved(self, amount: Fraction, source: str, target: str) -> Money:
        at = dict(self.money.at)
        at[target] += amount
        outside = self.money.outside
        if source == OUTSIDE:
            outside -= amount
        else:
            at[source] -= amount
        return Money(at, outside, self.money.unplaced)

    def unnamed(self, key: str, needs: Fraction | None) -> Option:
        """Money from nowhere yet: what it would change cannot be computed."""
        effects: dict[str, Change] = {name: (self.before[name], None) for name in EFFECTS}
        lists = self.before["own_collective"]
        effects["own_collective"] = (lists, lists)
        return Option(key, effects, needs=needs, untouched=frozenset({"own_collective"}), is_unfunded=True)


_Maker = Callable[[_Board, Question], list[Option]]


def options_of(standing: Standing, question: Question) -> tuple[Option, ...]:
    """The alternatives of a question of strategy, in the order in which they are shown."""
    board = _Board(standing)
    maker = _MAKERS.get(question.kind)
    options = [] if maker is None else maker(board, question)
    return tuple(_with_renewal(options, standing, question))


def _with_renewal(options: list[Option], standing: Standing, question: Question) -> list[Option]:
    """Where a decision is late, holding is not neutral: it is renewed, changed or dropped."""
    subject = standing.by_goal.get(question.subject or "")
    if subject is None or subject.standing is not DecisionStanding.LATE:
        return options
    return [replace(option, key="renew") if option.key == "hold" else option for option in options]


def _move(board: _Board, question: Question) -> list[Option]:
    source, target = question.source, question.subject
    if source is None or target is None or board.own is None or board.collective is None:
        return []
    total, at_target = board.money.total, board.money.at[target]
    least = MIN_AMOUNT * board.standing.figures.scale * total
    of_both = min(board.own[target], board.collective[target]) * total - at_target
    of_ours = board.own[target] * total - at_target
    # Whether a move is worth offering is asked of the exact amount, not of the one that is printed.
    both, ours = (min(requested, source.available) for requested in (of_both, of_ours))
    options: list[Option] = []
    if both >= least:
        options.append(_moved_by("move_shared", board, source, target, of_both))
    else:
        both = Fraction(0)
    if ours - both >= least:
        options.append(_moved_by("move_own", board, source, target, of_ours))
    own = _own_amount(board, source.available)
    if own and all(option.amount != own for option in options):
        options.append(board.move(OWN_AMOUNT, own, source.place, target))
    return [*options, *_lower_weight(board, target), board.option("hold")]


def _moved_by(key: str, board: _Board, source: Source, target: str, requested: Fraction) -> Option:
    """What is requested of the source, as far as it has it."""
    option = board.move(key, round_down(min(requested, source.available)), source.place, target)
    return replace(option, requested=requested) if requested > source.available else option


def _own_amount(board: _Board, available: Fraction) -> Fraction:
    """The amount of the author's own alternative; 0 without one, and for more than could leave its source."""
    written = board.standing.facts.choice.amount
    amount = Fraction(written) if written.isdecimal() else Fraction(0)
    return amount if amount <= available else Fraction(0)


def _start(board: _Board, question: Question) -> list[Option]:
    target = question.subject
    if target is None:
        return []
    options = [board.unnamed("start", _needed(board, target))]
    if board.standing.facts.others.get(target):
        options.append(board.option("find_partner"))
    return [*options, *_lower_weight(board, target), board.option("hold")]


def _needed(board: _Board, target: str) -> Fraction | None:
    if not board.money.total or board.own is None or board.collective is None:
        return None
    both = min(board.own[target], board.collective[target]) * board.money.total - board.money.at[target]
    return round_down(both) if both > 0 else None


def _weight(board: _Board, question: Question) -> list[Option]:
    target = question.subject
    if target is None:
        return []
    if board.standing.by_goal[target].row is Row.MONEY_BEFORE_WORDS:
        return [*_raise_weight(board, target), board.option("hold")]
    return [board.unnamed("add_money", _needed(board, target)), *_lower_weight(board, target), board.option("hold")]


def _lower_weight(board: _Board, goal: str) -> list[Option]:
    """Our weight down to where the money stands: to the goal whose money exceeds its weight most, else to all."""
    own, money = board.own, board.money
    if own is None:
        return []
    points = own[goal] - money.low(goal)
    rest = 1 - own[goal]
    if points <= 0 or not rest:
        return []
    above = {other: money.low(other) - own[other] for other in own if other != goal}
    target_goal = max(above, key=lambda other: above[other], default=None)
    if target_goal is not None and money.total and above[target_goal] >= points:
        changed = {**own, goal: own[goal] - points, target_goal: own[target_goal] + points}
        to = target_goal
    else:
        changed = {other: own[other] + points * own[other] / rest for other in own if other != goal}
        changed = {other: own[goal] - points if other == goal else changed[other] for other in own}
        to = PROPORTION
    return [board.option("lower_weight", own=changed, points=points, points_from=goal, points_to=to)]


def _raise_weight(board: _Board, goal: str) -> list[Option]:
    own = board.own
    if own is None:
        return []
    points = board.money.low(goal) - own[goal]
    rest = 1 - own[goal]
    if points <= 0 or not rest:
        return []
    changed = {other: own[other] - points * own[other] / rest if other != goal else own[goal] + points for other in own}
    return [board.option("raise_weight", own=changed, points=points, points_from=PROPORTION, points_to=goal)]


def _answer_call(board: _Board, question: Question) -> list[Option]:
    target = question.subject
    if target is None or board.collective is None:
        return []
    total = board.money.total
    wanted = min(JOIN_SMALL, board.collective[target]) * total
    source = source_for(board.standing, target, wanted)
    amount = round_down(min(wanted, source.available)) if source else Fraction(0)
    joining = (
        board.move("join_small", amount, source.place, target)
        if source and amount
        else board.unnamed("join_small", round_down(wanted) or None)
    )
    return [joining, board.option("leave_to_others"), board.option("raise")]


def _hold_or_offer(board: _Board, question: Question) -> list[Option]:
    goal = question.subject
    if goal is None or board.own is None or board.collective is None:
        return []
    options = [board.option("hold")]
    if may_claim("learned_here", goal, board.standing):
        options.append(board.option("offer"))
    return [*options, *_shift_weight(board, goal, board.own, board.collective)]


def _shift_weight(board: _Board, goal: str, own: Weights, collective: Weights) -> list[Option]:
    lacking = {other: collective[other] - own[other] for other in own if other != goal}
    target_goal = max(lacking, key=lambda other: lacking[other], default=None)
    if target_goal is None or lacking[target_goal] <= 0:
        return []
    points = min(GAP * board.standing.figures.scale, own[goal] - collective[goal], lacking[target_goal])
    changed = {**own, goal: own[goal] - points, target_goal: own[target_goal] + points}
    amount = round_down(min(points * board.money.total, board.money.at[goal]))
    money = board.moved(amount, goal, target_goal) if amount else None
    moved: _Moved = {"points": points, "points_from": goal, "points_to": target_goal}
    if amount:
        moved |= {"amount": amount, "money_from": goal, "money_to": target_goal}
    return [board.option("give_some_away", money, changed, **moved)]


def _explain(board: _Board, question: Question) -> list[Option]:
    goal, own, collective = question.subject, board.own, board.collective
    if goal is None or own is None or collective is None:
        return []
    above = {other: own[other] - collective[other] for other in own if other != goal}
    source_goal = max(above, key=lambda other: above[other], default=None)
    options: list[Option] = []
    if source_goal is not None and above[source_goal] > 0:
        points = min(collective[goal] - own[goal], above[source_goal])
        changed = {**own, goal: own[goal] + points, source_goal: own[source_goal] - points}
        options.append(board.option("raise_ours", own=changed, points=points, points_from=source_goal, points_to=goal))
    return [*options, board.option("hold")]


def _scope(board: _Board, question: Question) -> list[Option]:
    return [board.option("hold"), *_move_inside(board), board.option("raise")]


def _move_inside(board: _Board) -> list[Option]:
    """A first part of the money outside to the goal whose money lacks most to our weight."""
    own, money = board.own, board.money
    if own is None:
        return []
    lacking = {goal: own[goal] - money.low(goal) for goal in own}
    target = max(lacking, key=lambda goal: lacking[goal], default=None)
    if target is None or lacking[target] <= 0:
        return []
    part = min(MONEY * board.standing.figures.scale, lacking[target]) * money.total
    amount = round_down(min(part, money.outside))
    return [board.move("move_inside", amount, OUTSIDE, target)] if amount else []


def _renew(board: _Board, question: Question) -> list[Option]:
    subject = board.standing.by_goal.get(question.subject or "")
    closing = [board.option("close")] if subject is not None and subject.is_fulfilled else []
    return [*closing, *(board.option(key) for key in ("renew", "change", "drop"))]


def _steady(board: _Board, question: Question) -> list[Option]:
    return [board.option("hold"), replace(board.option("look_closer_here"), subject=question.subject)]


def _each(*keys: str) -> _Maker:
    return lambda board, question: [board.option(key) for key in keys]


_MAKERS: Mapping[str, _Maker] = {
    "move": _move,
    "start": _start,
    "weight": _weight,
    "answer_call": _answer_call,
    "hold_or_offer": _hold_or_offer,
    "explain": _explain,
    "scope": _scope,
    "renew": _renew,
    "confirm": _each("keep", "look_closer"),
    "steady": _steady,
    "which_holds": _each("keep_first", "keep_second"),
}
