"""What an audience may see: one function, used before anything of a kit is made."""

from dataclasses import replace

from aligner.kit.options import AUDIENCES
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing

_ORDER = tuple(Sharing)
_NEVER_ABOVE_BOARD = {"rationale": "", "evidence": ""}
"""Fields of a placement that no audience wider than the board sees, whatever the program's level."""


def visible(records: Records, audience: str) -> Records:
    """The records with only what the audience may see; figures made of them tell nothing more.

    Programs below the audience's level are left out with their placements.
    """
    level = _ORDER.index(AUDIENCES[audience])
    programs = tuple(program for program in records.programs if _ORDER.index(program.sharing) >= level)
    if len(programs) == len(records.programs) and level <= _ORDER.index(Sharing.BOARD):
        return records
    ids = {program.id for program in programs}
    placements = tuple(placement for placement in records.placements if placement.program_id in ids)
    if level > _ORDER.index(Sharing.BOARD):
        placements = tuple(placement.model_copy(update=_NEVER_ABOVE_BOARD) for placement in placements)
    kept = {placement.id for placement in placements}
    links = tuple(link for link in records.placement_indicators if link.placement_id in kept)
    return replace(records, programs=programs, placements=placements, placement_indicators=links)
