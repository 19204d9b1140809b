"""Who voted is cut from a closed workshop for good: names, roles and the order of the list."""

import secrets

from aligner.actions.history import replace_copies
from aligner.actions.workshop import free_code
from aligner.analysis.ballots import find_workshop
from aligner.model import kinds
from aligner.model.errors import refuse
from aligner.model.kinds import kind_of
from aligner.model.vocabulary import WorkshopState
from aligner.model.workshop import Participant
from aligner.store.workspace import Change, Workspace


def cut_names(workspace: Workspace, workshop_id: int, *, copies_too: bool = False) -> int:
    """How many participants are nameless now: new codes, no name, no role, in an order that reveals nothing.

    Groups stay: the result is reported by them. It cannot be undone, and not a byte of the names stays in the file. The
    kept copies still hold them; with `copies_too` one of the present state takes the place of all.

    Raises: Refused not_found, workshop_not_closed; EnvironmentRefused; Unusable as `replace_copies`.
    """
    workshop = find_workshop(workspace.read(), workshop_id)
    if workshop is None:
        raise refuse("not_found", "", kind=kinds.WORKSHOP.name)
    if workshop.state is not WorkshopState.CLOSED:
        raise refuse("workshop_not_closed")

    def change_it(change: Change) -> list[int]:
        people = [one for one in change.list(Participant) if one.workshop_id == workshop_id]
        places = [one.position for one in people]
        secrets.SystemRandom().shuffle(places)
        taken = {one.code for one in people}
        for person, position in zip(people, places, strict=True):
            code = free_code(taken, 2 * len(people))
            taken.add(code)
            change.edit(Participant, person.id, code=code, name="", role="", position=position)
        return [one.id for one in people]

    ids = workspace.run("cut_names", change_it)
    workspace.forget_values(kind_of(Participant).name, ids)
    if copies_too:
        replace_copies(workspace)
    return len(ids)
