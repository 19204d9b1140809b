"""What of ours a newer roadmap has no place for, until it is placed again or left so."""

from dataclasses import dataclass

from aligner.lang.bidi import isolate
from aligner.lang.record_words import RecordWords
from aligner.lang.words import Words
from aligner.model.kinds import DECISION, PLACEMENT, PROGRAM, kind_named
from aligner.model.records import Records
from aligner.store.workspace import Workspace


@dataclass(frozen=True)
class LostPlace:
    """A placement or a decision whose place a newer roadmap does not have. kind: the table's name.

    title: what it is called, formerly: where it stood, both with isolates.
    """

    kind: str
    id: int
    title: str
    formerly: str


def lost_places(records: Records, words: Words) -> tuple[LostPlace, ...]:
    """What of ours is no longer on the roadmap, or at no stage of it, until it is placed again or left so."""
    described = RecordWords(words, records)
    found = [
        LostPlace(PLACEMENT.name, one.id, described.named(PROGRAM.name, one.program_id), isolate(one.formerly))
        for one in records.placements
        if one.formerly and (one.goal_id is None or one.stage_id is None)
    ]
    found += (
        LostPlace(DECISION.name, one.id, described.named(DECISION.name, one.id), isolate(one.formerly))
        for one in records.decisions
        if one.formerly and one.goal_id is None
    )
    return tuple(found)


def accept_lost_place(workspace: Workspace, kind: str, record_id: int) -> None:
    """Lets a placement or a decision stand as it is: it no longer says where it stood. Raises: Refused not_found,
    already_there (another placement of the program is outside the roadmap, too)."""
    model = kind_named(kind).model
    workspace.run("accept_lost_place", lambda change: change.edit(model, record_id, formerly=""))
