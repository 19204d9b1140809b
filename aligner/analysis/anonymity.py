"""What of a group's answers anybody may see. Every view takes its figures from here and from nowhere else.

It is decided for all that is shown together, at any time: each set of ballots that a figure distinguishes of apart from
the others must hide each of its ballots (hiding.py). Fewer than 3 ballots show nothing, 3 or 4 the mean only, 5 and
more the spread. Late ballots join a shown result as a further showing, at least 5 of them where the spread was shown,
so that mean and spread are always of the same ballots. A named group's mean is shown from 5 ballots, when what is left
beside the shown groups is none or 5, too, in each showing. Rounds are compared by those who voted in both.

"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod

from aligner.analysis import group, stability, thresholds
from aligner.analysis.agreement import compare
from aligner.analysis.attendance import attendance_in
from aligner.analysis.ballots import OneBallot, Round, find_workshop, questions_of, read_round
from aligner.analysis.elicitation import clashing, consistency_ratio, rank_sum_shares
from aligner.analysis.group_results import (
    Clash,
    GoalResult,
    GroupMean,
    OrderCheck,
    ShownFigures,
    Spread,
    WorkshopFigures,
)
from aligner.analysis.hiding import hides_each, hides_each_by_sum
from aligner.analysis.movement import Cells, Movement, movement
from aligner.analysis.sensitivity import tightest_pairs
from aligner.analysis.weights import as_shares, mid_ranks
from aligner.model.records import Records
from aligner.model.vocabulary import Question, WorkshopMethod
from aligner.model.workshop import Workshop

Showings = Sequence[Sequence[OneBallot]]


VOTED = ("goals", "workshops", "participants", "ballots", "judgements")
"""The records that a workshop's figures are of."""


def workshop_figures(records: Records) -> WorkshopFigures | None:
    """What may be shown of the last workshop that has shown something, else of the last one; None without any."""
    if not records.workshops:
        return None
    shown = [workshop for workshop in records.workshops if workshop.shown_round]
    workshop = (shown or records.workshops)[-1]
    number = workshop.shown_round or workshop.round
    questions = questions_of(workshop)
    figures = {question: shown_figures(records, workshop.id, question, number) for question in questions}
    first = figures[questions[0]]
    ballots = first.counted if first.level != "nothing" else first.received
    return WorkshopFigures(
        workshop_id=workshop.id,
        title=workshop.title,
        state=workshop.state,
        round=number,
        method=workshop.method,
        ballots=ballots,
        invited=workshop.invited,
        attendance=attendance_in(records, workshop, number, questions[0]),
        importance=figures.get(Question.IMPORTANCE),
        effort=figures.get(Question.EFFORT),
    )


def shown_figures(records: Records, workshop_id: int, question: Question, number: int | None = None) -> ShownFigures:
    """The figures of a question that may be shown; number: the round, the last shown one unless given.

    Raises: KeyError when there is no such workshop.
    """
    workshop = find_workshop(records, workshop_id)
    if workshop is None:
        raise KeyError(workshop_id)
    number = number or workshop.shown_round or workshop.round
    found = read_round(records, workshop, number, question)
    showings = accepted_showings(found)
    counted = [ballot for showing in showings for ballot in showing]
    spread = spread_ballots(showings)
    shown = ShownFigures(
        workshop_id=workshop.id,
        round=number,
        question=question,
        method=workshop.method,
        level="all" if spread else "mean" if counted else "nothing",
        received=len(found.ballots),
        counted=len(counted),
        spread_ballots=len(spread),
        goals=tuple(GoalResult(goal.id, goal.code, goal.title, None, None, goal.weight, None) for goal in found.leaves),
        is_screening=workshop.method is WorkshopMethod.RATING,
        is_derived=any(ballot.is_from_order for ballot in counted),
        goal_list_changed=found.goal_list_changed,
    )
    # Beside the weights of another list of goals the result says nothing.
    collective = as_shares([None if goal.is_former else goal.weight for goal in found.leaves])
    if not counted:
        goals = [_without_details(goal, collective, index) for index, goal in enumerate(shown.goals)]
        return replace(shown, goals=tuple(goals))
    if shown.is_screening:
        return _ratings(shown, found, counted, spread, collective)
    return _weights(shown, found, showings, spread, collective, _movement(records, found))


def accepted_showings(found: Round) -> list[list[OneBallot]]:
    """The ballots in the shown result, showing by showing: those that would not be hidden wait for the next one.

    A round that was shown where no ballot says when (it came from elsewhere, complete) is one showing.
    """
    if found.number > found.workshop.shown_round:
        return []
    numbers = sorted({ballot.showing for ballot in found.ballots if ballot.showing}) or [0]
    accepted: list[list[OneBallot]] = []
    waiting: list[list[OneBallot]] = []
    for number in numbers:
        waiting.append([ballot for ballot in found.ballots if ballot.showing == number])
        if _may_join(accepted, waiting):
            accepted.append([ballot for part in waiting for ballot in part])
            waiting = []
    return accepted


def _may_join(accepted: Showings, waiting: Showings) -> bool:
    """waiting: the parts, each marked at one time. That a part was refused reports that it is alike: it stays apart."""
    if len(waiting) > 1 and any(len(part) >= thresholds.SHOW_MEAN and not hides_each(part) for part in waiting):
        return False
    ballots = [ballot for part in waiting for ballot in part]
    if spread_ballots(accepted):
        return len(ballots) >= thresholds.SHOW_SPREAD and hides_each(ballots)
    return len(ballots) >= thresholds.SHOW_MEAN and hides_each_by_sum(ballots)


@dataclass(frozen=True)
class NextShowing:
    """What showing the present round's result now would add. people: whose ballots are marked as one showing.

    is_alike: they would not be hidden in it, so they stay out of this round's result for good.
    number: of that showing.  is_shown: whether something of the round was shown before, even if that was taken back.
    waiting: whole ballots that are not in the result.  least: how many of them it takes.
    """

    people: frozenset[int]
    is_alike: bool
    number: int
    is_shown: bool
    waiting: int
    least: int


def next_showing(records: Records, workshop: Workshop, question: Question) -> NextShowing:
    """What showing the result now would add to what was shown of the present round's ballots."""
    is_open = workshop.shown_round < workshop.round
    found = read_round(records, workshop, workshop.round, question)
    found = replace(found, workshop=workshop.model_copy(update={"shown_round": workshop.round}))
    marked = [ballot for ballot in found.ballots if ballot.showing]
    # A round shown where no ballot says when came from elsewhere, complete.
    before = accepted_showings(replace(found, ballots=tuple(marked))) if marked or is_open else accepted_showings(found)
    number = max((ballot.showing for ballot in marked), default=0) + 1
    new_ballots = [ballot for ballot in found.ballots if not ballot.showing] if marked or is_open else []
    joined = [replace(ballot, showing=number) for ballot in new_ballots]
    after = accepted_showings(replace(found, ballots=(*marked, *joined)))
    counted = sum(map(len, before))
    least = thresholds.SHOW_SPREAD if spread_ballots(before) else thresholds.SHOW_MEAN
    waiting = len(found.ballots) - counted
    people = frozenset(ballot.participant_id for ballot in new_ballots if waiting >= least)
    return NextShowing(people, bool(people) and len(after) == len(before), number, bool(before), waiting, least)


def spread_ballots(showings: Showings) -> list[OneBallot]:
    """The ballots whose spread may be shown: all that are in the result, or none."""
    counted = [ballot for showing in showings for ballot in showing]
    is_hidden = len(counted) >= thresholds.SHOW_SPREAD and all(hides_each(showing) for showing in showings)
    return counted if is_hidden else []


def open_groups(showings: Showings) -> list[str]:
    """The named groups whose mean may be shown, by name.

    A group that was hidden at one showing stays hidden at the later ones of the round: what was shown earlier, together
    with what is shown now, must report no more than each alone.
    """
    named = sorted({ballot.group for showing in showings for ballot in showing if ballot.group})
    shown = set(named)
    for showing in showings:
        of_group = {name: [ballot for ballot in showing if ballot.group == name] for name in named}
        shown = {name for name in shown if _is_divided(of_group[name])}
        while present := [name for name in shown if of_group[name]]:
            if _is_divided([ballot for ballot in showing if ballot.group not in shown]):
                break
            shown.remove(min(present, key=lambda name: (len(of_group[name]), name)))
    totals = {name: sum(ballot.group == name for showing in showings for ballot in showing) for name in shown}
    # The mean of the only group there is, is the mean.
    return sorted(name for name in shown if 0 < totals[name] < sum(map(len, showings)))


def _is_divided(ballots: Sequence[OneBallot]) -> bool:
    """Whether something may be reported about these ballots of a showing apart from the others of it; so of none."""
    return not ballots or (len(ballots) >= thresholds.SHOW_SPREAD and hides_each(ballots))


def _weights(
    shown: ShownFigures,
    found: Round,
    showings: Showings,
    spread: Sequence[OneBallot],
    collective: tuple[Fraction, ...] | None,
    moved: Movement | None,
) -> ShownFigures:
    counted = [ballot for showing in showings for ballot in showing]
    is_geometric = found.workshop.method is WorkshopMethod.PAIRWISE
    means = group.mean_shares([ballot.shares for ballot in counted], is_geometric=is_geometric)
    codes = [goal.code for goal in shown.goals]
    ranks = mid_ranks(means)
    is_compared = moved is not None and moved.ballots > 0
    goals: list[GoalResult] = []
    for index, goal in enumerate(shown.goals):
        theirs = collective[index] if collective is not None else None
        goals.append(
            GoalResult(
                goal.goal_id,
                goal.code,
                goal.title,
                float(means[index]),
                ranks[index],
                None if theirs is None else float(theirs),
                None if theirs is None else float(means[index] - theirs),
                float(moved.before[index]) if moved is not None and is_compared else None,
                float(moved.again[index]) if moved is not None and is_compared else None,
            )
        )
    names = open_groups(showings)
    hidden = {ballot.group for ballot in counted if ballot.group} - set(names)
    ratio, clashes = _clashes(counted, codes)
    shown = replace(
        shown,
        goals=tuple(goals),
        comparison=compare(codes, means, collective),
        tightest=tightest_pairs(codes, means),
        groups=tuple(_group_mean(name, counted, is_geometric) for name in names),
        groups_hidden=len(hidden),
        clash_ratio=ratio,
        clashes=clashes,
        round_before=moved.round_before if moved is not None else None,
        answered_before=moved.answered_before if moved is not None else 0,
        answered_both=moved.ballots if moved is not None else 0,
    )
    if not spread:
        return shown
    shown = _with_spread(shown, [ballot.shares for ballot in spread], collective, is_geometric)
    return _as_places(_with_rank_sum(shown, spread), spread)


def _with_spread(
    shown: ShownFigures, ballots: group.Lists, collective: tuple[Fraction, ...] | None, is_geometric: bool
) -> ShownFigures:
    """All that needs the ballots themselves, from 5 of them."""
    means = group.mean_shares(ballots, is_geometric=is_geometric)
    absent = stability.without_one(ballots, is_geometric=is_geometric)
    ranges = stability.range_of_weights(absent)
    is_many = len(ballots) >= thresholds.SHOW_BOX
    columns = list(zip(*ballots, strict=True))
    medians = group.medians(ballots)
    trimmed = [group.trimmed_mean(column) for column in columns] if is_many else None
    goals: list[GoalResult] = []
    for index, (goal, column) in enumerate(zip(shown.goals, columns, strict=True)):
        low, high = group.quartiles(column)
        spread = Spread(
            tuple(sorted(float(share) for share in column)),
            float(medians[index]),
            low,
            high,
            float(trimmed[index]) if trimmed else None,
            group.two_camps(column),
            *ranges[index],
        )
        goals.append(replace(goal, spread=spread))
    of_shared = stability.range_of_shared(absent, collective) if collective is not None else (None, None)
    codes = [goal.code for goal in shown.goals]

    def moved(check: Sequence[Fraction]) -> tuple[str, ...]:
        return tuple(codes[index] for index in group.changed_places(means, check))

    return replace(
        shown,
        goals=tuple(goals),
        members_shared=group.members_shared(ballots, collective) if collective is not None else None,
        without_one_low=of_shared[0],
        without_one_high=of_shared[1],
        consensus=group.consensus(ballots),
        kendall_w=group.kendall_w(ballots),
        mean_rho=group.mean_rho(ballots),
        order_check=OrderCheck(moved(medians), moved(trimmed) if trimmed else None),
        stability=stability.redraw(ballots, is_geometric=is_geometric) if is_many else None,
    )


def _with_rank_sum(shown: ShownFigures, spread: Sequence[OneBallot]) -> ShownFigures:
    """The weights under another rule beside the centroid, where only orders exist. Two rules together show the ranks
    themselves, so this needs what the spread needs."""
    if not all(ballot.ranks for ballot in spread):
        return shown
    means = group.mean_shares([rank_sum_shares(ballot.ranks) for ballot in spread])
    goals = tuple(replace(goal, rank_sum=float(mean)) for goal, mean in zip(shown.goals, means, strict=True))
    return replace(shown, goals=goals)


def _as_places(shown: ShownFigures, spread: Sequence[OneBallot]) -> ShownFigures:
    """Places are not points: where goals were put in order, the spread is reported in places, and nothing is stated of
    camps or of points that two members share, which only the rule makes of them."""
    if not any(ballot.is_from_order for ballot in spread):
        return shown
    if not all(ballot.ranks for ballot in spread):
        # In a tree of goals a place is one among its siblings only: no list of places can be shown.
        return replace(
            shown, goals=tuple(replace(goal, spread=None) for goal in shown.goals), consensus=None, members_shared=None
        )
    columns = [tuple(sorted(column)) for column in zip(*(ballot.ranks for ballot in spread), strict=True)]
    goals = [
        replace(goal, spread=replace(goal.spread, camps=None, places=column)) if goal.spread is not None else goal
        for goal, column in zip(shown.goals, columns, strict=True)
    ]
    return replace(shown, goals=tuple(goals), consensus=None, members_shared=None)


def _ratings(
    shown: ShownFigures,
    found: Round,
    counted: Sequence[OneBallot],
    spread: Sequence[OneBallot],
    collective: tuple[Fraction, ...] | None,
) -> ShownFigures:
    """Ratings screen goals: their mean, and how they are distributed; never weights."""
    columns = list(zip(*(ballot.ratings for ballot in counted), strict=True))
    means = [Fraction(sum(column), len(column)) for column in columns]
    ranks = mid_ranks(means)
    spread_columns = list(zip(*(ballot.ratings for ballot in spread), strict=True))
    goals: list[GoalResult] = []
    for index, goal in enumerate(shown.goals):
        counts = tuple(spread_columns[index].count(rating) for rating in range(1, 6)) if spread else ()
        without_details = _without_details(goal, collective, index)
        goals.append(replace(without_details, rank=ranks[index], rating=float(means[index]), rating_counts=counts))
    orders = [[Fraction(rating) for rating in ballot.ratings] for ballot in spread]
    return replace(
        shown,
        goals=tuple(goals),
        kendall_w=group.kendall_w(orders),
        mean_rho=group.mean_rho(orders),
    )


def _movement(records: Records, found: Round) -> Movement | None:
    """What moved since the last shown round before this one that asked about the same goals."""
    rounds: dict[int, Cells] = {}
    for number in range(1, max(found.number, found.workshop.shown_round) + 1):
        other = read_round(records, found.workshop, number, found.question)
        showings = accepted_showings(other)
        if showings and [goal.id for goal in other.leaves] == [goal.id for goal in found.leaves]:
            rounds[number] = Cells(showings, open_groups(showings))
    return movement(rounds, found.number, is_geometric=found.workshop.method is WorkshopMethod.PAIRWISE)


def _group_mean(name: str, ballots: Iterable[OneBallot], is_geometric: bool) -> GroupMean:
    own = [ballot.shares for ballot in ballots if ballot.group == name]
    means = group.mean_shares(own, is_geometric=is_geometric)
    return GroupMean(name, len(own), tuple(float(share) for share in means))


def _clashes(ballots: Sequence[OneBallot], codes: Sequence[str]) -> tuple[float | None, tuple[Clash, ...]]:
    """How well the group's own pairs go together: of the geometric mean of all answers."""
    if not all(ballot.matrix for ballot in ballots):
        return None, ()
    count = len(codes)
    matrix = [
        [prod(ballot.matrix[i][j] for ballot in ballots) ** (1 / len(ballots)) for j in range(count)]
        for i in range(count)
    ]
    found = tuple(Clash((codes[i], codes[j], codes[k]), factor) for (i, j, k), factor in clashing(matrix))
    return consistency_ratio(matrix), found


def _without_details(goal: GoalResult, collective: tuple[Fraction, ...] | None, index: int) -> GoalResult:
    return replace(goal, collective=float(collective[index]) if collective is not None else None)
