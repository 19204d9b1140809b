"""Spans of dates and values: an end never comes before its start, a target is not where it starts from."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.initiative import Indicator, Initiative, Stage
from aligner.model.programs import Program
from aligner.rules.violations import Moved, State, Violation

DATES: dict[type[Record], tuple[str, str]] = {
    Initiative: ("start", "end"),
    Stage: ("start", "end"),
    Program: ("start", "end"),
    Indicator: ("baseline_date", "target_date"),
}
TRIGGERS: dict[type[Record], tuple[str, ...]] = {
    **DATES,
    Indicator: (*DATES[Indicator], "baseline_value", "target_value"),
}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """end_before_start, target_equals_baseline."""
    for model, (first, last) in DATES.items():
        for record in state.of(model):
            start, end = getattr(record, first), getattr(record, last)
            if start is not None and end is not None and end < start:
                yield _violation("end_before_start", record, model, last, start=start, end=end)
    for indicator in state.of(Indicator):
        if indicator.target_value is not None and indicator.target_value == indicator.baseline_value:
            yield _violation(
                "target_equals_baseline", indicator, Indicator, "target_value", value=indicator.target_value
            )


def _violation(code: str, record: Record, model: type[Record], field: str, **values: object) -> Violation:
    return Violation(code, model, record.id, field, (code, model, record.id), tuple(values.items()))
