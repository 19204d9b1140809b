"""What a workshop says of its people fits together."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.vocabulary import WorkshopState
from aligner.model.workshop import Workshop
from aligner.rules.violations import Moved, State, Violation

TRIGGERS: dict[type[Record], tuple[str, ...]] = {Workshop: ("quorum", "invited")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """quorum_above_invited, before the vote: once it is open, fewer may have come than the quorum asks for."""
    for workshop in state.of(Workshop):
        quorum, invited = workshop.quorum, workshop.invited
        if workshop.state is not WorkshopState.PLANNED or quorum is None or invited is None:
            continue
        if quorum > invited:
            values = (("quorum", quorum), ("invited", invited))
            key = ("quorum_above_invited", workshop.id)
            yield Violation("quorum_above_invited", Workshop, workshop.id, "quorum", key, values)
