"""The dates of an example: what is invented moves with the day on which it is made, what is public stays."""

import calendar
from datetime import date
from typing import TypeAlias

from aligner.json_text import Json

Values: TypeAlias = dict[str, Json]
_INVENTED = "estimated"
_PUBLIC = "http"


def months_since(written: str, today: date | None) -> int:
    """The whole months from the day for which an example is written to the day on which it is made; never back."""
    if today is None:
        return 0
    day = date.fromisoformat(written)
    return max(0, 12 * (today.year - day.year) + today.month - day.month)


def moved_by(value: Json, months: int) -> str:
    """A day so many months later, the last of its month where that is shorter."""
    day = date.fromisoformat(str(value))
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def move_dates(example: Values, months: int) -> None:
    """Moves the days of decisions, workshop, earlier weights, planned programs and invented measurements, of our own
    measures, and the years of payments."""
    if not months:
        return
    rows = [
        *_rows(example, "decisions"),
        *_rows(example, "own_measures"),
        *(row for row in _rows(example, "programs") if row.get("status") == "planned"),
    ]
    for one in _rows(example, "indicators"):
        rows += [row for row in _rows(one, "measurements") if _is_invented(row)]
    rows += [row for name in ("workshop", "earlier") if isinstance(row := example.get(name), dict)]
    for row in rows:
        for name in ("due", "day", "made", "start", "end", "date"):
            if row.get(name):
                row[name] = moved_by(row[name], months)
    years = (date.fromisoformat(str(example["today"])).month - 1 + months) // 12
    for program in _rows(example, "programs"):
        for payment in _rows(program, "payments"):
            payment["year"] = int(str(payment["year"])) + years


def _rows(values: Values, name: str) -> list[Values]:
    found = values.get(name)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _is_invented(measurement: Values) -> bool:
    return measurement.get("status") == _INVENTED and not str(measurement.get("source")).startswith(_PUBLIC)
