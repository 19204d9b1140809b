"""What a user can do with the initiative's roadmap: initiative, goals, stages, indicators, measurements.

What is the initiative's is refused with roadmap_not_ours unless the roadmap is our draft (`aligner.rules.ownership`).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from aligner.actions.ordering import Ordered, move_within, next_code, next_position, step_to
from aligner.model.errors import Refused
from aligner.model.field import Actor
from aligner.model.fields import Record
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Measurement, Stage
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.text import fold_key
from aligner.model.vocabulary import ChargeBasis, RoadmapState
from aligner.rules.ownership import OF_INITIATIVE, refusal
from aligner.store.workspace import Change, Workspace

T = TypeVar("T", bound=Record)


def edit_organization(workspace: Workspace, **fields: object) -> None:
    workspace.run("edit_organization", lambda change: change.edit(Organization, ONLY_ID, **fields))


def edit_initiative(workspace: Workspace, **fields: object) -> None:
    """Raises: Refused "end_before_start"."""
    workspace.run("edit_initiative", lambda change: _edit(change, Initiative, ONLY_ID, **fields))


def start_draft(workspace: Workspace) -> None:
    """Makes the roadmap our draft: ours to edit, until it is handed over or the initiative's own comes."""
    _set_state(workspace, "start_draft", RoadmapState.DRAFT)


def hand_over(workspace: Workspace) -> None:
    """Makes the roadmap the initiative's: its own fields are read-only from here on."""
    _set_state(workspace, "hand_over", RoadmapState.INITIATIVE)


def close_initiative(workspace: Workspace, day: date | None = None) -> None:
    """Says that the initiative has ended; all that is ours stays. day: when, today unless given."""
    _set_state(workspace, "close_initiative", RoadmapState.CLOSED, day or date.today())


def _set_state(workspace: Workspace, label: str, state: RoadmapState, day: date | None = None) -> None:
    workspace.run(label, lambda change: change.edit(Initiative, ONLY_ID, state=state, closed_on=day))


def add_goal(workspace: Workspace, title: str, parent_id: int | None = None, **fields: object) -> Goal:
    """The added goal, last among its siblings.

    Raises: Refused "goal_in_use" when the parent holds placements, weights or priorities itself.
    """

    def change_it(change: Change) -> Goal:
        goals = change.list(Goal)
        fields.setdefault("code", next_code("G", (goal.code for goal in goals)))
        _check(change, Goal, OF_INITIATIVE[Goal])
        return change.add(Goal, title=title, parent_id=parent_id, position=next_position(goals), **fields)

    return workspace.run("add_goal", change_it)


def edit_goal(workspace: Workspace, goal_id: int, **fields: object) -> None:
    """Raises: Refused "goal_cycle", "goal_in_use", "goal_is_parent" (a weight on a goal that has children)."""
    workspace.run("edit_goal", lambda change: _edit(change, Goal, goal_id, **fields))


def move_goal(workspace: Workspace, goal_id: int, step: int) -> None:
    _reorder(workspace, "move_goal", Goal, goal_id, _goals_beside, lambda _siblings: step)


def place_goal(workspace: Workspace, goal_id: int, before_id: int | None) -> None:
    """Puts a goal before another one under the same parent; None is the end. Raises: Refused roadmap_not_ours."""
    _reorder(workspace, "move_goal", Goal, goal_id, _goals_beside, lambda found: step_to(goal_id, before_id, found))


def _reorder(
    workspace: Workspace,
    label: str,
    model: type[Record],
    record_id: int,
    beside: Callable[[Change, int], Sequence[Ordered]],
    step_among: Callable[[Sequence[Ordered]], int],
) -> None:
    """One step of Undo: a record moves among those that `beside` finds, as far as `step_among` them says."""

    def change_it(change: Change) -> None:
        _check(change, model, ("position",))
        siblings = beside(change, record_id)
        move_within(change, model, record_id, siblings, step_among(siblings))

    workspace.run(label, change_it)


def _goals_beside(change: Change, goal_id: int) -> list[Goal]:
    """The goals under the same parent with the goal itself, those of today or those of before as it is one."""
    goal = change.get(Goal, goal_id)
    of_parent = [one for one in change.list(Goal) if one.parent_id == goal.parent_id]
    return [one for one in of_parent if one.is_former == goal.is_former]


def remove_goal(workspace: Workspace, goal_id: int) -> None:
    """Raises: Refused "still_used" while placements, indicators, priorities or children refer to it."""
    workspace.run("remove_goal", lambda change: _remove(change, Goal, goal_id))


def link_goals(workspace: Workspace, goal_id: int, helped_id: int, **fields: object) -> GoalLink:
    """The added link: reaching the one goal helps the other. Raises: Refused link_to_itself, link_twice, not_found."""

    def change_it(change: Change) -> GoalLink:
        _check(change, GoalLink, OF_INITIATIVE[GoalLink])
        position = next_position(change.list(GoalLink))
        return change.add(GoalLink, goal_id=goal_id, helped_id=helped_id, position=position, **fields)

    return workspace.run("link_goals", change_it)


def edit_goal_link(workspace: Workspace, link_id: int, **fields: object) -> None:
    """Raises: Refused link_to_itself, link_twice, not_found, number_too_low, number_too_high."""
    workspace.run("edit_goal_link", lambda change: _edit(change, GoalLink, link_id, **fields))


def remove_goal_link(workspace: Workspace, link_id: int) -> None:
    """Raises: Refused not_found."""
    workspace.run("remove_goal_link", lambda change: _remove(change, GoalLink, link_id))


def add_charge(workspace: Workspace, goal_id: int, name: str, basis: ChargeBasis, **fields: object) -> Charge:
    """The added entry of who is in charge of a goal. With an actor of the field it is seen no wider than the actor,
    unless its level is given. Raises: Refused charge_twice, not_found, required."""

    def change_it(change: Change) -> Charge:
        _check(change, Charge, OF_INITIATIVE[Charge])
        actor_id = fields.get("actor_id")
        if isinstance(actor_id, int):
            fields.setdefault("sharing", change.get(Actor, actor_id).sharing)
        position = next_position(change.list(Charge))
        return change.add(Charge, goal_id=goal_id, name=name, basis=basis, position=position, **fields)

    return workspace.run("add_charge", change_it)


def edit_charge(workspace: Workspace, charge_id: int, **fields: object) -> None:
    """Raises: Refused charge_twice, not_found, required."""
    workspace.run("edit_charge", lambda change: _edit(change, Charge, charge_id, **fields))


def remove_charge(workspace: Workspace, charge_id: int) -> None:
    """Raises: Refused not_found."""
    workspace.run("remove_charge", lambda change: _remove(change, Charge, charge_id))


def add_stage(workspace: Workspace, title: str, **fields: object) -> Stage:
    def change_it(change: Change) -> Stage:
        stages = change.list(Stage)
        fields.setdefault("code", next_code("S", (stage.code for stage in stages)))
        _check(change, Stage, OF_INITIATIVE[Stage])
        return change.add(Stage, title=title, position=next_position(stages), **fields)

    return workspace.run("add_stage", change_it)


def edit_stage(workspace: Workspace, stage_id: int, **fields: object) -> None:
    """Raises: Refused "end_before_start", "duplicate_code", "invalid_value"."""
    workspace.run("edit_stage", lambda change: _edit(change, Stage, stage_id, **fields))


def move_stage(workspace: Workspace, stage_id: int, step: int) -> None:
    _reorder(workspace, "move_stage", Stage, stage_id, _stages_beside, lambda _siblings: step)


def place_stage(workspace: Workspace, stage_id: int, before_id: int | None) -> None:
    """Puts a stage before another one of its track; None is the end. Raises: Refused roadmap_not_ours."""
    _reorder(
        workspace, "move_stage", Stage, stage_id, _stages_beside, lambda found: step_to(stage_id, before_id, found)
    )


def _stages_beside(change: Change, stage_id: int) -> list[Stage]:
    """The stages of the same track with the stage itself."""
    track = fold_key(change.get(Stage, stage_id).track)
    return [one for one in change.list(Stage) if fold_key(one.track) == track]


def remove_stage(workspace: Workspace, stage_id: int) -> None:
    """Raises: Refused "still_used" while placements refer to it."""
    workspace.run("remove_stage", lambda change: _remove(change, Stage, stage_id))


def add_indicator(workspace: Workspace, goal_id: int, title: str, **fields: object) -> Indicator:
    def change_it(change: Change) -> Indicator:
        indicators = change.list(Indicator)
        fields.setdefault("code", next_code("I", (indicator.code for indicator in indicators)))
        _check(change, Indicator, OF_INITIATIVE[Indicator])
        return change.add(Indicator, goal_id=goal_id, title=title, position=next_position(indicators), **fields)

    return workspace.run("add_indicator", change_it)


def edit_indicator(workspace: Workspace, indicator_id: int, **fields: object) -> None:
    """Raises: Refused "target_equals_baseline", "end_before_start"."""
    workspace.run("edit_indicator", lambda change: _edit(change, Indicator, indicator_id, **fields))


def remove_indicator(workspace: Workspace, indicator_id: int) -> None:
    """Removes the indicator together with its measurements."""

    def change_it(change: Change) -> None:
        _check(change, Indicator, OF_INITIATIVE[Indicator])
        for measurement in change.list(Measurement):
            if measurement.indicator_id == indicator_id:
                change.remove(Measurement, measurement.id)
        change.remove(Indicator, indicator_id)

    workspace.run("remove_indicator", change_it)


def add_measurement(workspace: Workspace, indicator_id: int, **fields: object) -> Measurement:
    def change_it(change: Change) -> Measurement:
        position = next_position(change.list(Measurement))
        return change.add(Measurement, indicator_id=indicator_id, position=position, **fields)

    return workspace.run("add_measurement", change_it)


def edit_measurement(workspace: Workspace, measurement_id: int, **fields: object) -> None:
    workspace.run("edit_measurement", lambda change: change.edit(Measurement, measurement_id, **fields))


def remove_measurement(workspace: Workspace, measurement_id: int) -> None:
    workspace.run("remove_measurement", lambda change: change.remove(Measurement, measurement_id))


def _edit(change: Change, model: type[T], record_id: int, **fields: object) -> T:
    """The edited record. Raises: Refused roadmap_not_ours where a field that is the initiative's would change."""
    known = change.get(model, record_id)
    _check(change, model, [name for name, value in fields.items() if getattr(known, name, None) != value])
    return change.edit(model, record_id, **fields)


def _remove(change: Change, model: type[Record], record_id: int) -> None:
    _check(change, model, OF_INITIATIVE[model])
    change.remove(model, record_id)


def _check(change: Change, model: type[Record], names: Iterable[str]) -> None:
    problem = refusal(change.get(Initiative, ONLY_ID).state, model, names)
    if problem is not None:
        raise Refused(problem)
