"""Reads tests/storyline/storyline-cases.json into facts."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from aligner.model.vocabulary import DecisionState, OrganizationKind, ProgramStatus, Stance
from aligner.storyline.facts import (
    DecisionFact,
    Facts,
    GoalFact,
    IndicatorFact,
    OwnWords,
    PlacementFact,
    ProgramFact,
)

_FILE = json.loads(Path(__file__).with_name("storyline-cases.json").read_text("utf-8"))
CASES: list[dict[str, Any]] = _FILE["cases"]


def facts_of(case: dict[str, Any]) -> Facts:
    """The facts of a case, with the file's defaults."""
    given = {**_FILE["defaults"], **case["figures"]}
    earlier = given["earlier_own"]
    return Facts(
        meeting=_day(given["meeting"]) or date.min,
        goals=tuple(GoalFact(g["code"], _exact(g["collective"]), _exact(g["own"])) for g in given["goals"]),
        programs=tuple(_program(each) for each in given["programs"]),
        decisions=tuple(_decision(index, each) for index, each in enumerate(given["decisions"])),
        kind=OrganizationKind(given["kind"]),
        audience=given["audience"],
        purpose=given["purpose"],
        minutes=given["minutes"],
        horizon_end=_day(given["horizon_end"]),
        own_words=_words(given["own_source"]),
        earlier_own=_shares(earlier["weights"]) if earlier else None,
        indicators=tuple(IndicatorFact(each["goal"], _day(each.get("last"))) for each in given["indicators"]),
        others=given["others"],
        field_checked=frozenset(given["field_checked"]),
        requested=frozenset(given["asked"]),
        terms={name: str(text) for name, text in given["terms"].items() if name != "broken"},
        effort={code: Fraction(str(points)) / 100 for code, points in given["effort"].items()},
        withheld=given["withheld"],
        withheld_at=frozenset(given.get("withheld_at", ())),
        has_earlier_kit=given["earlier_kit"],
    )


def _program(given: dict[str, Any]) -> ProgramFact:
    whole = {**_FILE["program_defaults"], **given}
    defaults = _FILE["placement_defaults"]
    placements = tuple(
        PlacementFact(
            each["goal"],
            None if each["share"] is None else Fraction(str(each["share"])) / 100,
            each["strength"],
            each["confidence"],
            each["evidence"],
        )
        for each in ({**defaults, **placement} for placement in whole["placements"])
    )
    return ProgramFact(
        whole["code"],
        _exact(whole["budget"]),
        placements,
        ProgramStatus(whole["status"]),
        _day(whole["start"]),
        _day(whole["end"]),
        whole["unique"],
    )


def _decision(index: int, given: dict[str, Any]) -> DecisionFact:
    return DecisionFact(
        (given["goal"],) if given.get("goal") else (),
        DecisionState(given["state"]),
        Stance(given["stance"]) if given.get("stance") else None,
        _day(given.get("due")),
        _day(given.get("review")),
        given.get("significance"),
        given.get("owner", ""),
        tuple(given.get("programs", ())),
        index,
    )


def _words(given: dict[str, Any]) -> OwnWords:
    by_group = given["kind"] == "workshop"
    return OwnWords(_day(given["date"]), by_group, bool(given.get("quorum")), bool(given.get("adopted")))


def _shares(points: dict[str, float]) -> dict[str, Fraction]:
    total = sum(Fraction(str(value)) for value in points.values())
    return {code: Fraction(str(value)) / total for code, value in points.items()}


def _exact(number: float | None) -> Fraction | None:
    return None if number is None else Fraction(str(number))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
