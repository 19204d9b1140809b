"""The field in words: how a cell is read, how many cells stand how, and every cell as a table."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from aligner.analysis.charges import STATES, in_charge
from aligner.analysis.field import FieldCell, field_figures, sliced_cells
from aligner.analysis.field_slices import FieldSlice, Unstated
from aligner.analysis.living import without_ended
from aligner.charts.table_twin import TableTwin
from aligner.lang.bidi import isolate
from aligner.lang.words import UNKNOWN, Words
from aligner.model.initiative import Charge, Stage
from aligner.model.records import Records

Look = Literal["saturated", "covered", "only_ours", "lacking", "unknown", "irrelevant"]
LOOKS: Sequence[Look] = ("saturated", "covered", "only_ours", "lacking", "unknown", "irrelevant")


def look_of(cell: FieldCell) -> Look:
    """How a cell is shown: covered by us alone has a look of its own."""
    return "only_ours" if cell.state == "covered" and cell.is_only_ours else cell.state


def explained(cell: FieldCell, words: Words, *, of_sector: bool) -> str:
    """What a cell's state means. of_sector: where only the work of one sector is looked at."""
    key = f"field.explained.{look_of(cell)}"
    return words.sentence(f"{key}_of_sector" if of_sector and words.has(f"{key}_of_sector") else key)


def field_counts(cells: Sequence[FieldCell], words: Words) -> str:
    """How many cells stand how, in a sentence; "" without cells."""
    looks = [look_of(cell) for cell in cells]
    found = [(look, looks.count(look)) for look in LOOKS]
    told = words.join([words.sentence(f"field.count.{look}", n=count) for look, count in found if count])
    return told[:1].upper() + told[1:]


def field_unstated(unstated: Unstated, part: FieldSlice, words: Words) -> tuple[str, ...]:
    """A sentence for each thing by which the field is sliced that some work does not say: it may be in the part."""
    requested = {"population": part.population, "region": part.region, "sector": part.sector}
    return tuple(
        words.sentence(f"field.unstated_{name}", n=getattr(unstated, name))
        for name, is_requested in requested.items()
        if is_requested and getattr(unstated, name)
    )


def field_part(part: FieldSlice, words: Words) -> str:
    """Which part of the field is meant, in words; "" for all of it."""
    named = [isolate(text) for text in (part.population, part.region) if text]
    return " · ".join([*named, *([words.label(part.sector)] if part.sector is not None else [])])


def field_lines(records: Records, part: FieldSlice, words: Words, day: date | None = None) -> list[str]:
    """A part of the field on the given day, today without one: how many cells stand how, and what may be there."""
    living = without_ended(records, day)
    counts = field_counts(sliced_cells(living, part), words)
    line = words.sentence("field.part", part=field_part(part, words), counts=counts)
    return [line, *field_unstated(field_figures(living, part=part).unstated, part, words)]


def stage_with_track(stage: Stage) -> str:
    """A stage's title after the name of its track, where it is on one."""
    return " · ".join(isolate(text) for text in (stage.track, stage.title) if text)


def field_table(records: Records, cells: Sequence[FieldCell], words: Words) -> TableTwin:
    """Each cell a row: its goal, stage and state, who is there with what, and how many more may be."""
    keys = ("goal", "stage", "state", "ours", "others", "maybe")
    activities = {activity.id: activity for activity in records.activities}
    rows: list[tuple[str, ...]] = []
    for cell in cells:
        goal, stage = records.goal_by_id[cell.place.goal_id], records.stage_by_id.get(cell.place.stage_id or 0)
        others: list[str] = []
        for activity_id in cell.others:
            activity = activities[activity_id]
            actor = isolate(records.actor_by_id[activity.actor_id].name)
            title = activity.title
            others.append(words.sentence("field.who_does", actor=actor, title=title) if title else actor)
        rows.append(
            (
                isolate(goal.title),
                stage_with_track(stage) if stage is not None else words.sentence("field.no_stages"),
                words.sentence(f"field.state.{look_of(cell)}"),
                words.join([isolate(records.program_by_id[i].title) for i in cell.own]) or UNKNOWN,
                words.join(others) or UNKNOWN,
                words.number(cell.maybe) if cell.maybe else UNKNOWN,
            )
        )
    return TableTwin(tuple(words.sentence(f"field.header.{key}") for key in keys), tuple(rows))


def charges_table(records: Records, words: Words) -> TableTwin:
    """Each goal a row: who is in charge of it by law and in fact, each with the source, and how the two compare."""
    rows = [
        (
            isolate(one.goal.title),
            _named(one.law, words),
            _named(one.fact, words),
            words.sentence(f"field.in_charge_state.{one.state}"),
        )
        for one in in_charge(records)
    ]
    return TableTwin(tuple(words.sentence(f"field.header.{key}") for key in _CHARGES), tuple(rows))


_CHARGES = ("goal", "by_law", "in_fact", "compared")


def _named(charges: Sequence[Charge], words: Words) -> str:
    return words.join([charge_text(one, words) for one in charges]) or UNKNOWN


def charge_text(charge: Charge, words: Words) -> str:
    """Who is in charge, and in brackets of what and where that is written, as far as it is said."""
    more = " · ".join(isolate(text) for text in (charge.note, charge.source) if text)
    who = isolate(charge.name)
    return words.sentence("field.who_is_in_charge", who=who, more=more) if more else who


def charges_counts(records: Records, words: Words) -> str:
    """At how many goals it is how: they differ, are the same, are named by one only, or nobody is named."""
    states = [one.state for one in in_charge(records)]
    found = [(state, states.count(state)) for state in STATES]
    counts = words.join([words.sentence(f"field.in_charge.{state}", n=count) for state, count in found if count])
    return words.sentence("field.in_charge.goals", counts=counts)
