"""What the recommended option does to our money, goal by goal: the picture of a recommendation."""

from aligner.analysis.results import GoalFigures
from aligner.charts.moved import MovedChart, MovedRow
from aligner.charts.table_twin import TableTwin, percent
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bounds import Bound
from aligner.lang.shortening import short_title
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.line import Storyline
from aligner.storyline.options import Option

_SAME = 1e-9


def money_moved(state: Snapshot, line: Storyline) -> MovedChart | None:
    """Our known money today and after the move that the line recommends; None where no known amount goes to a goal."""
    chosen = [option for option in line.options if option.key in line.recommendation.options]
    complete = line.standing.figures.money.total
    if len(chosen) != 1 or chosen[0].amount is None or not complete:
        return None
    rows = _rows(state, chosen[0], float(chosen[0].amount / complete))
    if not rows:
        return None
    words = state.words
    names = (words.sentence("charts.moved_today"), words.sentence("charts.moved_after"))
    collective, own = (words.sentence(f"vocabulary.term.{key}") for key in ("collective", "own"))
    table = TableTwin(
        (words.sentence("vocabulary.term.goal"), *names, collective, own),
        tuple((row.title, row.today_text, row.after_text, *row.texts) for row in rows),
    )
    return MovedChart(
        words.sentence("charts.moved_title"),
        words.sentence("charts.moved_alt", details=table.as_text(words)),
        words.is_rtl,
        table,
        words.sentence("charts.moved_scale"),
        names,
        (collective, own),
        rows,
    )


def _rows(state: Snapshot, option: Option, part: float) -> tuple[MovedRow, ...]:
    by_code: dict[str, GoalFigures] = {goal.code: goal for goal in state.analysis.goals}
    rows = []
    for place, moved in ((option.money_from, -part), (option.money_to, part)):
        if place == OUTSIDE:
            title, bound, goal = state.words.sentence("vocabulary.term.outside"), state.analysis.money.outside, None
        elif place in by_code:
            goal = by_code[place]
            title, bound = state.words.name(short_title(goal.title)), goal.money
        else:
            continue
        row = _row(state, title, bound, moved, goal)
        if row is not None:
            rows.append(row)
    return tuple(rows)


def _row(state: Snapshot, title: str, today: Bound | None, moved: float, goal: GoalFigures | None) -> MovedRow | None:
    if today is None or today.known is None:
        return None
    words = state.words
    known = max(today.known + moved, 0.0)
    part = words.percent(moved)
    most = None if today.known_high is None else today.known_high + moved
    after = Bound(known, max(today.low + moved, 0.0), today.high + moved, most)
    drawn = [
        0.0 if bound.kind == "at_most" and (bound.known or 0.0) < _SAME else bound.known for bound in (today, after)
    ]
    collective, own = (goal.collective, goal.own) if goal else (None, None)
    return MovedRow(
        title,
        drawn[0] or 0.0,
        drawn[1] or 0.0,
        _said(state, "today", today),
        # Where nothing known stands today, the bar is what moves there.
        _said(state, "after", after) if today.known > _SAME else words.sentence("charts.moved_after_new", share=part),
        collective,
        own,
        (percent(collective, words), percent(own, words)),
    )


def _said(state: Snapshot, when: str, bound: Bound) -> str:
    """A bar's figure, of the known money; what is only the least or the most says so."""
    words = state.words
    share = words.bound(bound) if bound.kind == "at_most" else words.bound_sign(bound)
    return words.sentence(f"charts.moved_{when}_of", share=share)
