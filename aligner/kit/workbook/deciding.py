"""The workbook's sheets for deciding: what the group said, decisions, what follows from them, the ways to resolve."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aligner.charts.dots import places_in_words
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.workbook.book import Row, columns
from aligner.model.choices import Decision
from aligner.model.visibility import AUDIENCES
from aligner.model.vocabulary import DecisionState, Sharing
from aligner.office.sheets import Column
from aligner.storyline.options import EFFECTS

_OPEN = (DecisionState.OPEN, DecisionState.DECIDED)


@dataclass(frozen=True)
class DecidingSheet:
    """key: of its title, and with "_note" of its explanation, in resources/words/*/workbook_deciding.json."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def deciding_sheets(state: Snapshot) -> Iterator[DecidingSheet]:
    """The sheets that have something to say to this audience."""
    for make in (_workshop, _decisions, _follow_up, _options):
        sheet = make(state)
        if sheet.rows:
            yield sheet


def _say(state: Snapshot, key: str, **values: Any) -> str:
    return state.words.say(f"workbook_deciding.{key}", **values)


def _columns(told_of: Snapshot, /, **kinds: str | tuple[str, float]) -> tuple[Column, ...]:
    return columns(lambda key: _say(told_of, f"head_{key}"), **kinds)


def _workshop(state: Snapshot) -> DecidingSheet:
    """Only what was shown to the group, and never a ballot."""
    described = _columns(
        state,
        question=("text", 24),
        code="code",
        goal=("long", 38),
        mean="share",
        collective="share",
        gap="points",
        rank="number",
        rating="number",
        median="share",
        low_quartile="share",
        high_quartile="share",
        places=("text", 24),
        ballots="whole",
    )
    figures = state.analysis.workshop
    rows: list[Row] = []
    for shown in (figures.importance, figures.effort) if figures else ():
        for goal in shown.goals if shown else ():
            assert shown is not None
            spread = goal.spread
            in_points = None if spread is None or spread.places else spread
            rows.append(
                {
                    "question": state.words.label(shown.question),
                    "code": goal.code,
                    "goal": goal.title,
                    "mean": goal.mean,
                    "collective": goal.collective,
                    "gap": None if goal.gap is None else goal.gap * 100,
                    "rank": goal.rank,
                    "rating": goal.rating,
                    "median": in_points.median if in_points else None,
                    "low_quartile": in_points.low_quartile if in_points else None,
                    "high_quartile": in_points.high_quartile if in_points else None,
                    "places": places_in_words(spread, state.words) if spread and spread.places else None,
                    "ballots": shown.counted,
                }
            )
    return DecidingSheet("workshop", described, tuple(rows))


def _decisions(state: Snapshot) -> DecidingSheet:
    described = _columns(
        state,
        number=("whole", 6),
        decision=("long", 44),
        goal=("long", 34),
        stance=("text", 18),
        significance=("text", 14),
        confidence=("text", 14),
        state=("text", 14),
        owner=("text", 20),
        due="date",
        rationale=("long", 50),
    )
    rows = [_told(state, number, decision) for number, decision in enumerate(state.records.decisions, 1)]
    return DecidingSheet("decisions", described, tuple(rows))


def _told(state: Snapshot, number: int, decision: Decision) -> Row:
    goal = state.records.goal_by_id.get(decision.goal_id or 0)
    label, level = state.words.label, _level
    return {
        "number": number,
        "decision": decision.title,
        "goal": goal.title if goal else "",
        "stance": label(decision.stance) if decision.stance else "",
        "significance": level(state, decision.significance),
        "confidence": level(state, decision.confidence),
        "state": label(decision.state),
        "owner": decision.owner,
        "due": decision.due,
        "rationale": decision.rationale,
    }


def _level(state: Snapshot, level: int | None) -> str:
    return state.words.say(f"vocabulary.level.{level}") if level else ""


def _follow_up(state: Snapshot) -> DecidingSheet:
    """What is still to be done, the next due first, with room to write."""
    described = _columns(
        state,
        decision=("long", 44),
        owner=("text", 20),
        due="date",
        state=("text", 14),
        done=("long", 36),
        next=("long", 36),
    )
    waiting = [decision for decision in state.records.decisions if decision.state in _OPEN]
    waiting.sort(key=lambda decision: (decision.due is None, decision.due, decision.position))
    rows: list[Row] = [
        {"decision": one.title, "owner": one.owner, "due": one.due, "state": state.words.label(one.state)}
        for one in waiting
    ]
    return DecidingSheet("follow_up", described, tuple(rows))


def _options(state: Snapshot) -> DecidingSheet:
    """The alternatives of the question. The board's own matter: no wider audience has this sheet."""
    figures = {name: "share" for figure in EFFECTS for name in (f"{figure}_before", f"{figure}_after")}
    described = _columns(
        state, option=("long", 44), recommended=("text", 14), **figures, price=("long", 44), question=("long", 44)
    )
    if AUDIENCES[state.options.audience] is not Sharing.BOARD:
        return DecidingSheet("options", described, ())
    rows: list[Row] = []
    for option, told in zip(state.line.options, state.told.options, strict=True):
        effects = [share for name in EFFECTS for share in option.effects.get(name, (None, None))]
        mark = _say(state, "yes") if told.is_recommended else ""
        shares = [None if share is None else float(share) for share in effects]
        row = {"option": told.label, "recommended": mark, "price": told.price, "question": state.told.question}
        rows.append(row | dict(zip(figures, shares, strict=True)))
    return DecidingSheet("options", described, tuple(rows))
