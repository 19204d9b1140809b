"""The suggested connections by what we said of each: kept ones first, dismissed ones aside, never lost."""

from dataclasses import dataclass

from aligner.analysis.field import Connection, FieldFigures
from aligner.model.field import ConnectionAnswer
from aligner.model.records import Records
from aligner.model.vocabulary import ConnectionState


@dataclass(frozen=True)
class Answered:
    """A connection and what we said of it."""

    connection: Connection
    answer: ConnectionAnswer


@dataclass(frozen=True)
class Standing:
    """for_later: kept ones.  open: of which nothing is said.

    past: what we said of connections that the field suggests no longer.
    """

    for_later: tuple[Answered, ...]
    open: tuple[Connection, ...]
    accepted: tuple[Answered, ...]
    dismissed: tuple[Answered, ...]
    past: tuple[ConnectionAnswer, ...]


def state_of(answer: ConnectionAnswer | None) -> ConnectionState | None:
    """What is said of a connection today; None where nothing is. Where the item that was made of it was removed, it
    waits for an answer again."""
    if answer is None or (answer.state is ConnectionState.ACCEPTED and answer.decision_id is None):
        return None
    return answer.state


def standing(records: Records, figures: FieldFigures) -> Standing:
    """The connections of the part of the field that the figures are of, each list in their order."""
    said = {(one.actor_id, one.goal_id, one.deed): one for one in records.connection_answers if state_of(one)}
    found: dict[ConnectionState, list[Answered]] = {state: [] for state in ConnectionState}
    unanswered: list[Connection] = []
    for one in figures.connections:
        answer = said.get(one.key)
        if answer is None:
            unanswered.append(one)
        else:
            found[answer.state].append(Answered(one, answer))
    return Standing(
        tuple(found[ConnectionState.KEPT]),
        tuple(unanswered),
        tuple(found[ConnectionState.ACCEPTED]),
        tuple(found[ConnectionState.DISMISSED]),
        tuple(answer for key, answer in said.items() if key not in figures.suggested),
    )
