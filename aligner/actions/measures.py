"""What a user can do with our own measures: they are ours, whosever the roadmap is."""

from aligner.actions.ordering import next_position
from aligner.model.measures import OwnMeasure
from aligner.store.workspace import Change, Workspace


def add_own_measure(workspace: Workspace, goal_id: int, title: str, **fields: object) -> OwnMeasure:
    """The added measure, last of all. Raises: Refused not_found, text_too_long, invalid_value."""

    def change_it(change: Change) -> OwnMeasure:
        position = next_position(change.list(OwnMeasure))
        return change.add(OwnMeasure, goal_id=goal_id, title=title, position=position, **fields)

    return workspace.run("add_own_measure", change_it)


def edit_own_measure(workspace: Workspace, measure_id: int, **fields: object) -> None:
    """Raises: Refused not_found, invalid_value."""
    workspace.run("edit_own_measure", lambda change: change.edit(OwnMeasure, measure_id, **fields))


def remove_own_measure(workspace: Workspace, measure_id: int) -> None:
    """Raises: Refused not_found."""
    workspace.run("remove_own_measure", lambda change: change.remove(OwnMeasure, measure_id))
