"""The storyline as the plain data of `aligner analyse --json --purpose`."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from aligner.storyline.claims import CLAIMS, claims_of
from aligner.storyline.facts import Facts
from aligner.storyline.known import Known
from aligner.storyline.line import Item, Storyline
from aligner.storyline.options import Option, wording_of
from aligner.storyline.reasons import Reason
from aligner.storyline.sending import before_sending


def as_json(line: Storyline, units: int, all_facts: Facts | None = None) -> dict[str, Any]:
    """Shares 0 to 1, points of 100, money in whole units of the currency; what cannot be computed is null.

    units: how many of the smallest unit of the currency make a whole one.  all_facts: the facts of every record.
    """
    allowed = claims_of(line.standing)
    return {
        "situations": {
            situation.goal: {
                "situation": situation.key,
                "row": str(situation.row),
                "also": [str(row) for row in situation.also],
                "points_past": _points(situation.past),
                "decision": str(situation.standing),
                "missing": list(situation.missing),
            }
            for situation in line.standing.situations
        },
        **_argued(line, units),
        "items": [_item(item, units) for item in line.items],
        "before_sending": [
            {
                "code": notice.code,
                "page": notice.page,
                "goals": list(notice.goals),
                "programs": list(notice.programs),
                "indicators": list(notice.indicators),
                "decisions": list(notice.decisions),
                "count": notice.count,
                "day": notice.day.isoformat() if notice.day else None,
                "why": notice.why or None,
                "stops": notice.stops,
            }
            for notice in before_sending(line, all_facts)
        ],
        "claims": {
            "allowed": [f"{goal}:{claim}" for goal, claim in allowed],
            "forbidden": [
                f"{goal}:{claim}"
                for goal in line.standing.figures.codes
                for claim in CLAIMS
                if (goal, claim) not in set(allowed)
            ],
        },
    }


def _item(item: Item, units: int) -> dict[str, Any]:
    """An item of the agenda; what is argued of it is null where it is about nothing that the file holds."""
    return {
        "id": item.fact.id,
        "number": item.number,
        "written": item.fact.question,
        "kind": str(item.fact.kind),
        "asked": str(item.asked),
        "goals": list(item.fact.goals),
        "decisions": list(item.fact.decisions),
        "argued": _argued(item.line, units) if item.line else None,
    }


def _argued(line: Storyline, units: int) -> dict[str, Any]:
    """What is argued of one question."""
    question, built = line.question, line.recommendation
    return {
        "question": {
            "kind": question.kind,
            "subject": question.subject,
            "source": question.source.place if question.source else None,
            "close": list(question.close),
            "narrow": question.is_narrow,
            "reopens": question.reopens,
        },
        "options": [_option(option, line, units) for option in line.options],
        "reasons": [_reason(reason, units) for reason in line.reasons],
        "known": [_reason(known, units) for known in line.known],
        "recommended": _recommended(built.options),
        "ground": built.ground or None,
        "why_none": built.why_none or None,
        "dissent": [{"key": each.key, "goal": each.goals[0], "option": each.option} for each in line.dissent],
        "promised": [
            {
                "key": each.key,
                "place": each.place or None,
                "programs": list(each.programs),
                "year": each.year or None,
                "figures": _figures(each.figures, units),
            }
            for each in line.promised
        ],
        "higher": [{"option": key, "figure": figure} for key, figure in line.higher],
        "cost": [{"kind": cost.kind, "key": cost.key, "figures": _figures(cost.figures, units)} for cost in line.cost],
        "steps": [
            {
                "verb": step.verb,
                "goal": step.goal,
                "owner": step.owner or None,
                "due": step.due.isoformat() if step.due else None,
            }
            for step in line.steps
        ],
        "unknowns": [
            {
                "key": unknown.key,
                "goals": list(unknown.goals),
                "programs": list(unknown.programs),
                "amount": _money(unknown.amount, units),
            }
            for unknown in line.unknowns
        ],
        "decided": [
            {
                "goals": list(earlier.decision.goals),
                "stance": str(earlier.decision.stance) if earlier.decision.stance else None,
                "state": str(earlier.decision.state),
                "standing": str(earlier.standing),
                "days_late": earlier.days,
            }
            for earlier in line.decided
        ],
    }


def _option(option: Option, line: Storyline, units: int) -> dict[str, Any]:
    data: dict[str, Any] = {
        "key": option.key,
        "amount": _money(option.amount, units),
        "effects": {name: [_number(before), _number(after)] for name, (before, after) in option.effects.items()},
        "wording": {name: wording_of(change) for name, change in option.effects.items()},
    }
    further = {
        "money_from": option.money_from,
        "money_to": option.money_to,
        "points": _points(option.points),
        "points_from": option.points_from,
        "points_to": option.points_to,
        "needs": _money(option.needs, units),
        "concerns": _number(option.concerns),
        "why_not": next((each.key for each in line.grounds if each.option == option.key and not each.is_for), None),
    }
    return data | {name: value for name, value in further.items() if value is not None}


def _reason(reason: Reason | Known, units: int) -> dict[str, Any]:
    return {
        "key": reason.key,
        "goals": list(reason.goals),
        "programs": list(reason.programs),
        "figures": _figures(reason.figures, units),
    }


def _figures(figures: Mapping[str, Fraction | int | None], units: int) -> dict[str, float | int | None]:
    """Money by whole units, all else as it is."""
    return {
        name: _money(value, units) if name == "amount" and isinstance(value, Fraction) else _plain(value)
        for name, value in figures.items()
    }


def _recommended(keys: tuple[str, ...]) -> str | list[str] | None:
    """One key, the list of several, null for none."""
    if not keys:
        return None
    return keys[0] if len(keys) == 1 else list(keys)


def _plain(value: Fraction | int | None) -> float | int | None:
    return float(value) if isinstance(value, Fraction) else value


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _points(share: Fraction | None) -> float | None:
    return None if share is None else float(share * 100)


def _money(amount: Fraction | None, units: int) -> float | int | None:
    if amount is None:
        return None
    units_amount = amount / units
    return int(units_amount) if units_amount.denominator == 1 else float(units_amount)
