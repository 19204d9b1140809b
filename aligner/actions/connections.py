"""What a user can do with a suggested connection: keep it, dismiss it with a reason, make an item of it, and take that
back."""

from datetime import date

from aligner.actions.ordering import next_position
from aligner.analysis.field import Connection
from aligner.model.choices import Decision
from aligner.model.field import ConnectionAnswer
from aligner.model.vocabulary import ConnectionState, Stance
from aligner.store.workspace import Change, Workspace


def keep_connection(workspace: Workspace, one: Connection) -> ConnectionAnswer:
    """Keeps a connection for later. Raises: Refused not_found."""
    return workspace.run("keep_connection", lambda change: _answer(change, one, ConnectionState.KEPT))


def dismiss_connection(workspace: Workspace, one: Connection, reason: str = "") -> ConnectionAnswer:
    """Puts a connection aside. Raises: Refused not_found, invalid_value."""
    return workspace.run(
        "dismiss_connection", lambda change: _answer(change, one, ConnectionState.DISMISSED, reason=reason)
    )


def accept_connection(workspace: Workspace, one: Connection, title: str) -> Decision:
    """The item to decide that is made of a connection, last in order. Raises: Refused not_found, invalid_value."""

    def change_it(change: Change) -> Decision:
        position = next_position(change.list(Decision))
        made = change.add(Decision, title=title, goal_id=one.goal_id, stance=Stance.PARTNER, position=position)
        _answer(change, one, ConnectionState.ACCEPTED, decision_id=made.id)
        return made

    return workspace.run("accept_connection", change_it)


def reopen_connection(workspace: Workspace, answer_id: int) -> None:
    """Nothing is said of the connection any more. Raises: Refused not_found."""
    workspace.run("reopen_connection", lambda change: change.remove(ConnectionAnswer, answer_id))


def _answer(change: Change, one: Connection, state: ConnectionState, **said: object) -> ConnectionAnswer:
    """What is said of a connection from now on, whatever was said before."""
    now = {"state": state, "reason": "", "decision_id": None, "day": date.today(), **said}
    answers = change.list(ConnectionAnswer)
    known = next((each for each in answers if (each.actor_id, each.goal_id, each.deed) == one.key), None)
    if known is not None:
        return change.edit(ConnectionAnswer, known.id, **now)
    about = {"actor_id": one.actor_id, "goal_id": one.goal_id, "deed": one.deed}
    return change.add(ConnectionAnswer, position=next_position(answers), **about, **now)
