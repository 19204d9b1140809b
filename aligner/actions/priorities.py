"""What a user can do with the organization's own priorities."""

from collections.abc import Mapping

from aligner.actions.ordering import next_position
from aligner.model.choices import Priority
from aligner.store.workspace import Change, Workspace


def set_own_weights(workspace: Workspace, weights: Mapping[int, float | None], *, reason: str = "") -> None:
    """Sets our own weight of leaf goals by goal id; None makes it unknown again.

    reason: why, in the user's words; kept in the history.

    Raises: Refused "goal_is_parent", "invalid_value".
    """

    def change_it(change: Change) -> None:
        levels = {one.sharing for one in change.list(Priority)}
        # Where all weights have one level, a further one is not seen more widely than they are.
        level = {"sharing": levels.pop()} if len(levels) == 1 else {}
        for goal_id, weight in weights.items():
            known = change.find(Priority, goal_id=goal_id)
            if weight is None:
                if known is not None:
                    change.remove(Priority, known.id)
            elif known is None:
                position = next_position(change.list(Priority))
                change.add(Priority, goal_id=goal_id, weight=weight, position=position, **level)
            else:
                change.edit(Priority, known.id, weight=weight)

    workspace.run("set_own_weights", change_it, reason=reason)
