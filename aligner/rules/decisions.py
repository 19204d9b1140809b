"""What is decided says what will be done, and our own course says why."""

from collections.abc import Iterator

from aligner.model.choices import Decision
from aligner.model.fields import Record
from aligner.model.vocabulary import DecisionState, Stance
from aligner.rules.violations import Moved, State, Violation

TRIGGERS: dict[type[Record], tuple[str, ...]] = {Decision: ("state", "stance", "rationale")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """stance_missing, rationale_missing."""
    for decision in state.of(Decision):
        if decision.state not in (DecisionState.DECIDED, DecisionState.DONE):
            continue
        if decision.stance is None:
            yield Violation("stance_missing", Decision, decision.id, "stance", ("stance_missing", decision.id))
        elif decision.stance == Stance.HOLD and not decision.rationale.strip():
            key = ("rationale_missing", decision.id)
            yield Violation("rationale_missing", Decision, decision.id, "rationale", key)
