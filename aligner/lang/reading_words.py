"""Sentences for readings: why a typed value is not taken, or how it was read."""

from aligner.lang.values import Reading
from aligner.lang.words import Words

_AS_THEY_ARE = (
    *("no_such_day", "not_a_number", "not_a_whole_number", "number_bound", "number_range"),
    *("other_calendar", "other_currency", "date_range", "year_out_of_range"),
)


def reading_sentence(reading: Reading[object], words: Words) -> str:
    """Why nothing was taken, "" when there is nothing to ask; what can be chosen instead is `reading.choices`."""
    text = reading.text.strip()
    if reading.problem:
        key = reading.problem if reading.problem in _AS_THEY_ARE else "meant"
        if reading.problem == "not_a_date":
            key = "not_a_day"
        elif reading.offered is None and key in ("meant", "not_a_whole_number"):
            key = "not_a_number"
        return words.sentence(f"values.{key}", text=text)
    if reading.doubt is not None and reading.value is None:
        return words.sentence(
            "values.which_day" if reading.doubt.code == "which_day" else "values.two_readings", text=text
        )
    return ""
