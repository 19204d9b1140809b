"""Whether a measurement is young enough to say how things stand; an older one is reported in the past, with its day."""

from datetime import date

from aligner.analysis.results import Finding
from aligner.analysis.thresholds import MEASUREMENT_RECENT_MONTHS


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


def months_after(day: date, months: int) -> date:
    """The same day so many months later."""
    return months_before(day, -months)


def is_recent(measured: date | None, day: date) -> bool:
    """Whether what was measured then may be given, on the day, as where things stand."""
    return measured is not None and measured >= months_before(day, MEASUREMENT_RECENT_MONTHS)


def sentence_code(finding: Finding, day: date) -> str:
    """By which sentence a finding is reported on the day: of an indicator that was not measured for long, that this is
    so; of two lists that are alike, that they are.

    What a decision was made of keeps the finding's own code.
    """
    if finding.code == "headline_shared" and finding.values["shared"] == 1:
        return "headline_same"
    last = finding.values.get("last_date")
    is_old = finding.topic == "indicators" and isinstance(last, date) and not is_recent(last, day)
    return "needle_old" if is_old else finding.code
