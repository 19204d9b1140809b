"""An indicator in sentences, for the window and the command line."""

from dataclasses import dataclass
from datetime import date

from aligner.analysis.needle_facts import NeedleFacts, needle_facts
from aligner.analysis.own_measures import mapped_to
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title, site_of
from aligner.lang.words import Words
from aligner.model.initiative import Indicator, Measurement
from aligner.model.records import Records
from aligner.model.text import split_list
from aligner.model.vocabulary import MeasureFit, MeasurementStatus

_MAX_SOURCE = 60
"""Characters of a source, of a web address its site; all of it is in the table."""
_OLD_DAYS = 548
"""A year and a half: a yearly figure that is older is late."""


@dataclass(frozen=True)
class NeedlePart:
    """A part of what is known, ready to read. note: what holds for all of its lines."""

    head: str
    lines: tuple[str, ...]
    note: str = ""


def needle_parts(records: Records, indicator_id: int, words: Words, today: date) -> tuple[NeedlePart, ...]:
    """Where it stands, what is uncertain, what of ours works on it, and what to ask."""
    indicator, facts = records.indicator_by_id[indicator_id], needle_facts(records, indicator_id, today)
    sentence = words.sentence
    parts = (
        NeedlePart(
            sentence("needle.head_standing"), _standing(records, indicator, facts, words), sentence("needle.population")
        ),
        NeedlePart(sentence("needle.head_doubt"), _doubts(facts, words)),
        NeedlePart(sentence("needle.head_ours"), *_ours(records, facts, words)),
        NeedlePart(sentence("needle.head_own"), *_own_measures(records, indicator, words)),
        NeedlePart(sentence("needle.head_questions"), _questions(indicator, facts, words)),
    )
    return tuple(part for part in parts if part.lines)


def _standing(records: Records, indicator: Indicator, facts: NeedleFacts, words: Words) -> tuple[str, ...]:
    figures, sentence, found = facts.figures, words.sentence, list[str]()
    digits = _digits(records, indicator)
    if indicator.baseline_value is not None:
        found.append(
            sentence("needle.baseline", value=indicator.baseline_value, date=words.month(indicator.baseline_date))
        )
    if indicator.target_value is not None:
        found.append(sentence("needle.target", value=indicator.target_value, date=words.month(indicator.target_date)))
    if figures.last_value is not None:
        found.append(sentence("needle.last", value=figures.last_value, date=words.month(figures.last_date)))
    if figures.progress is not None:
        found.append(sentence("needle.progress", progress=figures.progress))
    if facts.expected_today is not None and facts.value_today is not None:
        value = round(facts.value_today, digits)
        found.append(sentence("needle.expected", expected=facts.expected_today, value=value))
    found.append(sentence(f"needle.status_{figures.status}"))
    ahead = figures.forecast
    if ahead.value is not None and ahead.low is not None and ahead.high is not None:
        value, low, high = (round(one, digits) for one in (ahead.value, ahead.low, ahead.high))
        found.append(sentence("needle.forecast", value=value, low=low, high=high))
    elif indicator.target_date is not None and indicator.target_date > (figures.last_date or date.min):
        found.append(sentence("needle.no_forecast"))
    return tuple(found)


def _digits(records: Records, indicator: Indicator) -> int:
    """Digits after the point of the values that were measured or set: what is computed is no finer than they are."""
    measured = [one.value for one in records.measurements_by_indicator.get(indicator.id, ())]
    known = [*measured, *(one for one in (indicator.baseline_value, indicator.target_value) if one is not None)]
    return next((digits for digits in range(3) if all(one == round(one, digits) for one in known)), 2)


def _source(one: Measurement, words: Words) -> str:
    """Who says so, and how sure that is where it is not simply reported."""
    sites = words.join([site_of(each) for each in split_list(one.source)])
    source = isolate(short_title(sites, _MAX_SOURCE))
    is_plain = one.status == MeasurementStatus.REPORTED
    return source if is_plain else f"{source}, {words.label(one.status)}"


def _doubts(facts: NeedleFacts, words: Words) -> tuple[str, ...]:
    sentence, found = words.sentence, list[str]()
    if not facts.has_source:
        found.append(sentence("needle.no_source"))
    for several in facts.several:
        values = [
            sentence("needle.one_source", value=one.value, source=_source(one, words))
            if one.source
            else sentence("needle.unnamed_source", value=one.value)
            for one in several
        ]
        found.append(sentence("needle.several", date=words.month(several[0].date), values=words.join(values)))
    for gap in facts.gaps:
        found.append(sentence("needle.gap", since=words.month(gap.since), until=words.month(gap.until)))
    if facts.age_days is not None and facts.age_days > _OLD_DAYS:
        found.append(sentence("needle.old", date=words.month(facts.figures.last_date)))
    return tuple(found)


def _ours(records: Records, facts: NeedleFacts, words: Words) -> tuple[tuple[str, ...], str]:
    sentence, found = words.sentence, list[str]()
    names = [(one.is_linked, short_title(records.program_by_id[one.program_id].title)) for one in facts.contributors]
    linked = [name for is_linked, name in names if is_linked]
    others = [name for is_linked, name in names if not is_linked]
    if linked:
        found.append(sentence("needle.linked", programs=tuple(linked)))
    if others:
        found.append(sentence("needle.at_goal", programs=tuple(others)))
    if not names:
        found.append(sentence("needle.nothing_of_ours"))
    return tuple(found), sentence("needle.contribution") if names else ""


def _own_measures(records: Records, indicator: Indicator, words: Words) -> tuple[tuple[str, ...], str]:
    """What of ours is held against the indicator, with its own value: never one with the population's."""
    mapped, sentence, found = mapped_to(records, indicator), words.sentence, list[str]()
    for one in mapped.measures:
        key = f"own_{one.fit.value}" if one.fit is not None else "own_unclear"
        key += "_how" if one.fit is MeasureFit.TRANSLATABLE and one.how else ""
        line = sentence(f"needle.{key}", title=isolate(one.title), how=isolate(one.how))
        if one.value is not None:
            undated = "" if one.day is not None else "_undated"
            line += f" {sentence(f'needle.own_value{undated}', value=one.value, date=words.month(one.day))}"
        found.append(line)
    if mapped.standing == "missing":
        found.append(sentence("needle.own_missing"))
    return tuple(found), sentence("needle.own_note") if mapped.measures else ""


def _questions(indicator: Indicator, facts: NeedleFacts, words: Words) -> tuple[str, ...]:
    """How the curve is turned. Source: Friedman, results-based accountability."""
    first = words.sentence(f"findings.needle_{facts.figures.status}.question", indicator=indicator.title)
    return (first, *(words.sentence(f"needle.question_{number}") for number in range(1, 5)))
