"""The figures as the plain data of `aligner analyse --json`."""

from dataclasses import asdict
from typing import Any

from aligner.analysis.results import Analysis
from aligner.model.records import Records

SCHEMA = 1


def as_json(records: Records, analysis: Analysis) -> dict[str, Any]:
    """Numbers in full precision, shares 0 to 1, unknown as null; parts without data yet are null."""
    organization = records.organization
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
        "goals": [{key: getattr(goal, key) for key in keys} for goal in analysis.goals],
        "alignment": {
            "own_collective": asdict(analysis.own_collective),
            "resources_collective": asdict(analysis.resources_collective),
            "resources_own": asdict(analysis.resources_own),
        },
        "concentration": asdict(analysis.concentration),
        "placement": {
            "unplaced": list(analysis.coverage.unplaced),
            "empty_goals": list(analysis.coverage.empty_goals),
            "out_of_scope": list(analysis.coverage.out_of_scope),
        },
        "field": None,
        "indicators": [
            {
                "code": indicator.code,
                "progress": indicator.progress,
                "expected": indicator.expected,
                "status": indicator.status,
                "forecast": asdict(indicator.forecast),
                "last_value": indicator.last_value,
                "last_date": indicator.last_date.isoformat() if indicator.last_date else None,
            }
            for indicator in analysis.indicators
        ],
        "workshop": None,
        "sensitivity": {"tightest": [asdict(pair) for pair in analysis.tightest], "leave_one_out": None},
        "findings": [
            {"code": finding.code, "topic": finding.topic, "goals": finding.goals, "programs": finding.programs}
            for finding in analysis.findings
        ],
    }
