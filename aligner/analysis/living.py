"""What is over by a day: ended programs are neither presence nor money, and are reported apart."""

from dataclasses import replace
from datetime import date

from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import ProgramStatus


def is_ended(program: Program, day: date | None = None) -> bool:
    """Whether the program is over by the day; without one, whether it is marked as ended."""
    if program.status is ProgramStatus.ENDED:
        return True
    return day is not None and program.end is not None and program.end < day


def ended_programs(records: Records, day: date | None = None) -> tuple[Program, ...]:
    """The programs that are over by the day."""
    return tuple(program for program in records.programs if is_ended(program, day))


def without_ended(records: Records, day: date | None = None) -> Records:
    """The records without programs that are over by the day, and without their places."""
    ended = {program.id for program in ended_programs(records, day)}
    if not ended:
        return records
    placements = tuple(each for each in records.placements if each.program_id not in ended)
    ids = {each.id for each in placements}
    return replace(
        records,
        programs=tuple(program for program in records.programs if program.id not in ended),
        placements=placements,
        placement_indicators=tuple(each for each in records.placement_indicators if each.placement_id in ids),
    )
