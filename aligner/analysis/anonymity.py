"""What of a group's answers anybody may see. Every view takes its figures from here and from nowhere else.

Fewer than 3 ballots show nothing, 3 or 4 the mean only, 5 and more the spread. Late ballots join a shown result only
as a further showing, of at least 3; the spread takes them in only when it grows by at least 5, since the difference
between two showings tells about the ballots between them. A group's mean is shown only when, in each showing, it is
made of at least 3 ballots or none, and what is left of the whole without all shown groups is, too.

Source: minimum sizes of the OECD's statistical glossary; complementary suppression (Cox 1980).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from math import prod

from aligner.analysis import group, stability, thresholds
from aligner.analysis.agreement import compare
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
from aligner.analysis.sensitivity import tightest_pairs
from aligner.analysis.weights import as_shares, mid_ranks
from aligner.model.records import Records
from aligner.model.vocabulary import Question, WorkshopMethod

Showings = Sequence[Sequence[OneBallot]]


def workshop_figures(records: Records) -> WorkshopFigures | None:
    """What may be shown of the last workshop that has shown something, else of the last one; None without any."""
    if not records.workshops:
        return None
    shown = [workshop for workshop in records.workshops if workshop.shown_round]
    workshop = (shown or records.workshops)[-1]
    number = workshop.shown_round or workshop.round
    asked = questions_of(workshop)
    told = {question: shown_figures(records, workshop.id, question, number) for question in asked}
    first = told[asked[0]]
    ballots = first.counted if first.level != "nothing" else first.received
    return WorkshopFigures(
        workshop_id=workshop.id,
        title=workshop.title,
        state=workshop.state,
        round=number,
        method=workshop.method,
        ballots=ballots,
        invited=workshop.invited,
        quorum=workshop.quorum,
        is_quorate=None if workshop.quorum is None else ballots >= workshop.quorum,
        importance=told.get(Question.IMPORTANCE),
        effort=told.get(Question.EFFORT),
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
    told = ShownFigures(
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
    collective = as_shares([goal.weight for goal in found.leaves])
    if not counted:
        goals = [_bare(goal, collective, index) for index, goal in enumerate(told.goals)]
        return replace(told, goals=tuple(goals))
    if told.is_screening:
        return _ratings(told, found, counted, spread, collective)
    before = _round_before(records, found)
    return _weights(told, found, showings, spread, collective, before)


def accepted_showings(found: Round) -> list[list[OneBallot]]:
    """The ballots in the shown result, showing by showing, each of at least 3: fewer wait for the next one.

    A round that was shown where no ballot says when (it came from elsewhere, complete) is one showing.
    """
    if found.number > found.workshop.shown_round:
        return []
    numbers = sorted({ballot.showing for ballot in found.ballots if ballot.showing}) or [0]
    accepted: list[list[OneBallot]] = []
    waiting: list[OneBallot] = []
    for number in numbers:
        waiting += [ballot for ballot in found.ballots if ballot.showing == number]
        if len(waiting) >= thresholds.SHOW_MEAN:
            accepted.append(waiting)
            waiting = []
    return accepted


def spread_ballots(showings: Showings) -> list[OneBallot]:
    """The ballots whose spread may be shown: of all showings up to the last that added at least 5 to it."""
    chosen: list[OneBallot] = []
    waiting: list[OneBallot] = []
    for showing in showings:
        waiting += showing
        if len(waiting) >= thresholds.SHOW_SPREAD:
            chosen += waiting
            waiting = []
    return chosen


def open_groups(showings: Showings) -> list[str]:
    """The named groups whose mean may be shown, by name.

    A group that was hidden at one showing stays hidden at the later ones of the round: what was shown earlier, together
    with what is shown now, must tell no more than each alone.
    """
    named = sorted({ballot.group for showing in showings for ballot in showing if ballot.group})
    is_whole = len(named) == 1 and all(ballot.group for showing in showings for ballot in showing)
    shown = set() if is_whole else set(named)
    for showing in showings:
        counts = {name: sum(ballot.group == name for ballot in showing) for name in named}
        shown = {name for name in shown if not 0 < counts[name] < thresholds.SHOW_MEAN}
        while 0 < (left := len(showing) - sum(counts[name] for name in shown)) < thresholds.SHOW_MEAN:
            present = [name for name in shown if counts[name]]
            if not present:
                raise AssertionError(f"a showing of {left}")
            shown.remove(min(present, key=lambda name: (counts[name], name)))
    totals = {name: sum(ballot.group == name for showing in showings for ballot in showing) for name in shown}
    return sorted(name for name in shown if totals[name])


def _weights(
    told: ShownFigures,
    found: Round,
    showings: Showings,
    spread: Sequence[OneBallot],
    collective: tuple[Fraction, ...] | None,
    before: ShownFigures | None,
) -> ShownFigures:
    counted = [ballot for showing in showings for ballot in showing]
    is_geometric = found.workshop.method is WorkshopMethod.PAIRWISE
    means = group.mean_shares([ballot.shares for ballot in counted], is_geometric=is_geometric)
    codes = [goal.code for goal in told.goals]
    ranks = mid_ranks(means)
    earlier = {goal.goal_id: goal.mean for goal in before.goals} if before else {}
    goals = []
    for index, goal in enumerate(told.goals):
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
                earlier.get(goal.goal_id),
            )
        )
    names = open_groups(showings)
    hidden = {ballot.group for ballot in counted if ballot.group} - set(names)
    ratio, clashes = _clashes(counted, codes)
    told = replace(
        told,
        goals=tuple(goals),
        comparison=compare(codes, means, collective),
        tightest=tightest_pairs(codes, means),
        groups=tuple(_group_mean(name, counted, is_geometric) for name in names),
        groups_hidden=len(hidden),
        clash_ratio=ratio,
        clashes=clashes,
    )
    if not spread:
        return told
    told = _with_spread(told, [ballot.shares for ballot in spread], collective, is_geometric)
    return _with_rank_sum(told, spread)


def _with_spread(
    told: ShownFigures, ballots: group.Lists, collective: tuple[Fraction, ...] | None, is_geometric: bool
) -> ShownFigures:
    """All that needs the ballots themselves, from 5 of them."""
    means = group.mean_shares(ballots, is_geometric=is_geometric)
    absent = stability.without_one(ballots, is_geometric=is_geometric)
    ranges = stability.range_of_weights(absent)
    is_many = len(ballots) >= thresholds.SHOW_BOX
    columns = list(zip(*ballots, strict=True))
    medians = group.medians(ballots)
    trimmed = [group.trimmed_mean(column) for column in columns] if is_many else None
    goals = []
    for index, (goal, column) in enumerate(zip(told.goals, columns, strict=True)):
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
    codes = [goal.code for goal in told.goals]

    def moved(check: Sequence[Fraction]) -> tuple[str, ...]:
        return tuple(codes[index] for index in group.changed_places(means, check))

    return replace(
        told,
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


def _with_rank_sum(told: ShownFigures, spread: Sequence[OneBallot]) -> ShownFigures:
    """The weights under another rule beside the centroid, where only orders exist. Two rules together tell the ranks
    themselves, so this needs what the spread needs."""
    if not all(ballot.ranks for ballot in spread):
        return told
    means = group.mean_shares([rank_sum_shares(ballot.ranks) for ballot in spread])
    goals = tuple(replace(goal, rank_sum=float(mean)) for goal, mean in zip(told.goals, means, strict=True))
    return replace(told, goals=goals)


def _ratings(
    told: ShownFigures,
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
    goals = []
    for index, goal in enumerate(told.goals):
        counts = tuple(spread_columns[index].count(rating) for rating in range(1, 6)) if spread else ()
        bare = _bare(goal, collective, index)
        goals.append(replace(bare, rank=ranks[index], rating=float(means[index]), rating_counts=counts))
    orders = [[Fraction(rating) for rating in ballot.ratings] for ballot in spread]
    return replace(
        told,
        goals=tuple(goals),
        kendall_w=group.kendall_w(orders),
        mean_rho=group.mean_rho(orders),
    )


def _round_before(records: Records, found: Round) -> ShownFigures | None:
    """The last shown round before this one that has a mean over the same goals."""
    for number in range(found.number - 1, 0, -1):
        earlier = read_round(records, found.workshop, number, found.question)
        showings = accepted_showings(earlier)
        if showings and [goal.id for goal in earlier.leaves] == [goal.id for goal in found.leaves]:
            return shown_figures(records, found.workshop.id, found.question, number)
    return None


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


def _bare(goal: GoalResult, collective: tuple[Fraction, ...] | None, index: int) -> GoalResult:
    return replace(goal, collective=float(collective[index]) if collective is not None else None)
