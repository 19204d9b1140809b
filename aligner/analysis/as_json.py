"""The figures as the plain data of `aligner analyse --json`."""

from dataclasses import asdict
from datetime import date
from typing import Any

from aligner.analysis.catalysts import catalysts_as_json
from aligner.analysis.field import field_figures
from aligner.analysis.field_json import field_as_json
from aligner.analysis.field_slices import WHOLE, FieldSlice
from aligner.analysis.group_results import ShownFigures, WorkshopFigures
from aligner.analysis.left_out import outside_as_json, statements
from aligner.analysis.living import without_ended
from aligner.analysis.money_years import money_years, years_as_json
from aligner.analysis.needle_facts import needle_facts
from aligner.analysis.own_measures import mapped_to, own_measures_as_json
from aligner.analysis.results import Analysis, IndicatorFigures, Money
from aligner.lang.bounds import Bound
from aligner.model.records import Records
from aligner.model.vocabulary import Measure

SCHEMA = 1


def as_json(records: Records, analysis: Analysis, day: date | None = None, part: FieldSlice = WHOLE) -> dict[str, Any]:
    """Numbers in full precision, shares 0 to 1, unknown as null.

    day: of the figures, as `analyse` takes it.  part: of the field.
    """
    organization = records.organization
    weights = {goal.goal_id: goal.own for goal in analysis.goals if goal.own is not None}
    living = without_ended(records, day)
    field = field_figures(living, weights, part)
    keys = ("code", "title", "collective", "own", "resources", "gap", "rank_collective", "rank_own", "rank_resources")
    return {
        "schema": SCHEMA,
        "workspace": {
            "name": organization.name,
            "kind": organization.kind.value,
            "language": organization.language,
            "currency": organization.currency,
            "revision": records.revision,
        },
        "roadmap": {
            "state": records.initiative.state.value,
            "closed_on": records.initiative.closed_on.isoformat() if records.initiative.closed_on else None,
        },
        "own_measures": own_measures_as_json(records),
        "catalysts": catalysts_as_json(without_ended(records, day)),
        "goals": [
            {key: getattr(goal, key) for key in keys}
            | {
                "resources_low": goal.money.low if goal.money is not None else None,
                "resources_high": goal.money.high if goal.money is not None else None,
            }
            for goal in analysis.goals
        ],
        "money": {
            "without_budget": list(analysis.money.without_budget),
            "other_currency": list(analysis.money.other_currency),
            "measure": analysis.money.measure.value,
            "period": list(organization.period or ()) if analysis.money.measure is Measure.PAID else None,
            "other_measure": list(analysis.money.other_measure),
            "converted": [
                asdict(one) | {"day": one.day.isoformat() if one.day else None} for one in analysis.money.converted
            ],
            **{name: asdict(part) if part is not None else None for name, part in _parts(analysis.money)},
        },
        "money_years": years_as_json(money_years(records, day), organization.currency),
        "alignment": {
            "own_collective": asdict(analysis.own_collective),
            "resources_collective": asdict(analysis.resources_collective),
            "resources_own": asdict(analysis.resources_own),
        },
        "concentration": asdict(analysis.concentration) | {"of_known": analysis.money.is_part},
        "placement": {
            "unplaced": list(analysis.coverage.unplaced),
            "empty_goals": list(analysis.coverage.empty_goals),
            "out_of_scope": list(analysis.coverage.out_of_scope),
            "left_out": list(statements(records)),
            "outside": outside_as_json(records),
        },
        "field": field_as_json(living, field),
        "indicators": [_indicator(records, indicator, day or date.today()) for indicator in analysis.indicators],
        "workshop": _workshop(analysis.workshop),
        "sensitivity": {
            "tightest": [asdict(pair) for pair in analysis.tightest],
            "leave_one_out": _without_one(analysis.workshop),
        },
        "findings": [
            {"code": finding.code, "topic": finding.topic, "goals": finding.goals, "programs": finding.programs}
            for finding in analysis.findings
        ],
    }


def _indicator(records: Records, figures: IndicatorFigures, today: date) -> dict[str, Any]:
    """An indicator's figures, and what there is to know beside them."""
    facts = needle_facts(records, figures.indicator_id, today)
    programs = [(records.program_by_id[one.program_id].code, one.is_linked) for one in facts.contributors]
    return {
        "code": figures.code,
        "own_measures": mapped_to(records, records.indicator_by_id[figures.indicator_id]).standing,
        "progress": figures.progress,
        "expected": figures.expected,
        "status": figures.status,
        "forecast": asdict(figures.forecast),
        "last_value": figures.last_value,
        "last_date": figures.last_date.isoformat() if figures.last_date else None,
        "expected_today": facts.expected_today,
        "value_expected_today": facts.value_today,
        "has_source": facts.has_source,
        "gaps": [{"since": gap.since.isoformat(), "until": gap.until.isoformat()} for gap in facts.gaps],
        "several_sources": [
            {
                "date": several[0].date.isoformat(),
                "values": [{"value": m.value, "source": m.source, "status": m.status.value} for m in several],
            }
            for several in facts.several
        ],
        "linked": [code for code, is_linked in programs if is_linked],
        "at_goal": [code for code, is_linked in programs if not is_linked],
    }


def _parts(money: Money) -> tuple[tuple[str, Bound | None], ...]:
    """Which share of all our money is where: of what is known, and the least and the most that it may be."""
    return ("inside", money.inside), ("outside", money.outside), ("unknown", money.unknown)


def _workshop(figures: WorkshopFigures | None) -> dict[str, Any] | None:
    """Only what may be shown of the workshop. ballots: in the shown result, else those that came in."""
    if figures is None or figures.main is None:
        return None
    shown = figures.main
    return {
        "ballots": figures.ballots,
        "invited": figures.invited,
        "here": figures.attendance.present,
        "quorum": figures.attendance.is_quorate,
        "consensus": shown.consensus,
        "kendall_w": shown.kendall_w,
        "mean": _means(shown),
        "shown": shown.level,
        "method": figures.method.value,
        "question": shown.question.value,
        "round": figures.round,
        "effort": _means(figures.effort) if figures.effort is not None and figures.effort is not shown else None,
    }


def _means(shown: ShownFigures) -> dict[str, float | None] | None:
    """The mean share by goal code; None while hidden, or where goals were only rated."""
    if shown.level == "nothing" or shown.is_screening:
        return None
    return {goal.code: goal.mean for goal in shown.goals}


def _without_one(figures: WorkshopFigures | None) -> dict[str, float] | None:
    """Between which the group's shared weight with the collective is, whichever one ballot is omitted."""
    shown = figures.main if figures is not None else None
    if shown is None or shown.without_one_low is None or shown.without_one_high is None:
        return None
    return {"low": shown.without_one_low, "high": shown.without_one_high}
