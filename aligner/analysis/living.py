"""What counts on a day: programs that are over, and grants not awarded yet, are neither presence nor money, and are
reported apart; nor is a place with a share of nothing."""

from dataclasses import replace
from datetime import date

from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import ProgramStatus


def is_ended(program: Program, day: date | None = None) -> bool:
    """Whether the program is over by the day; without one, whether it is marked as ended."""
    if program.standing is ProgramStatus.ENDED:
        return True
    return day is not None and program.end is not None and program.end < day


def ended_programs(records: Records, day: date | None = None) -> tuple[Program, ...]:
    """The programs that are over by the day."""
    return tuple(program for program in records.programs if is_ended(program, day))


def awaited_programs(records: Records) -> tuple[Program, ...]:
    """Grants that nobody has awarded yet."""
    return tuple(program for program in records.programs if program.is_awaited)


def without_ended(records: Records, day: date | None = None) -> Records:
    """The records without programs that are over by the day, and without their places; nor grants that are not
    awarded yet, nor places that have a share of nothing."""
    omitted = {program.id for program in (*ended_programs(records, day), *awaited_programs(records))}
    return _without_empty_places(_without(records, omitted))


def without_awaited(records: Records) -> Records:
    """The records without grants that are not awarded yet, and without their places."""
    return _without(records, {program.id for program in awaited_programs(records)})


def _without_empty_places(records: Records) -> Records:
    """A place with a share of nothing is no presence. A program that has no other works outside the goals as a whole,
    where all of its places are known."""
    empty = [each for each in records.placements if each.share == 0]
    if not empty:
        return records
    kept = [each for each in records.placements if each.share != 0]
    elsewhere = {each.program_id for each in kept} | records.partly_visible
    for each in empty:
        if each.program_id not in elsewhere:
            elsewhere.add(each.program_id)
            kept.append(each.model_copy(update={"goal_id": None, "stage_id": None, "share": 100.0}))
    ids = {each.id for each in kept}
    links = tuple(each for each in records.placement_indicators if each.placement_id in ids)
    return replace(records, placements=tuple(kept), placement_indicators=links)


def _without(records: Records, omitted: set[int]) -> Records:
    if not omitted:
        return records
    placements = tuple(each for each in records.placements if each.program_id not in omitted)
    ids = {each.id for each in placements}
    return replace(
        records,
        programs=tuple(program for program in records.programs if program.id not in omitted),
        placements=placements,
        payments=tuple(each for each in records.payments if each.program_id not in omitted),
        placement_indicators=tuple(each for each in records.placement_indicators if each.placement_id in ids),
    )
