"""What a user can do with placements of programs on the roadmap."""

from collections.abc import Mapping, Sequence
from typing import Any

from aligner.actions.ordering import next_position
from aligner.actions.roadmap import refuse_parent_goal
from aligner.model.errors import refuse
from aligner.model.programs import Placement, PlacementIndicator, Program
from aligner.store.workspace import Change, Workspace

SHARE_TOLERANCE = 1e-6


def place_program(
    workspace: Workspace,
    program_id: int,
    goal_id: int | None,
    stage_id: int | None = None,
    *,
    reason: str = "",
    **fields: Any,
) -> Placement:
    """The added placement. Without a share it takes what the program has left; unknown when nothing is left.

    reason: why, in the user's words, kept in the history; as in the other verbs here.

    Raises: Refused "goal_is_parent", "already_there", "shares_above_100".
    """

    def change_it(change: Change) -> Placement:
        _refuse_bad_cell(change, program_id, goal_id, stage_id, fields)
        if "share" not in fields:
            fields["share"] = _left_over(change, program_id)
        position = next_position(change.list(Placement))
        made = change.add(
            Placement, program_id=program_id, goal_id=goal_id, stage_id=stage_id, position=position, **fields
        )
        _refuse_above_100(change, program_id)
        return made

    return workspace.run("place_program", change_it, reason=reason)


def move_placement(
    workspace: Workspace, placement_id: int, goal_id: int | None, stage_id: int | None, *, reason: str = ""
) -> None:
    """Moves a placement to another cell; its share and details stay."""

    def change_it(change: Change) -> None:
        placement = change.get(Placement, placement_id)
        fields = {"population": placement.population, "region": placement.region}
        _refuse_bad_cell(change, placement.program_id, goal_id, stage_id, fields, besides=placement_id)
        change.edit(Placement, placement_id, goal_id=goal_id, stage_id=stage_id)

    workspace.run("move_placement", change_it, reason=reason)


def edit_placement(
    workspace: Workspace,
    placement_id: int,
    *,
    indicator_ids: Sequence[int] | None = None,
    reason: str = "",
    **fields: Any,
) -> None:
    """Sets details of a placement; `indicator_ids` replaces the indicators it moves.

    Raises: Refused "shares_above_100", "invalid_value", "already_there".
    """

    def change_it(change: Change) -> None:
        placement = change.edit(Placement, placement_id, **fields)
        place = {"population": placement.population, "region": placement.region}
        _refuse_bad_cell(
            change, placement.program_id, placement.goal_id, placement.stage_id, place, besides=placement_id
        )
        _refuse_above_100(change, placement.program_id)
        if indicator_ids is not None:
            for link in change.list(PlacementIndicator):
                if link.placement_id == placement_id:
                    change.remove(PlacementIndicator, link.id)
            for position, indicator_id in enumerate(indicator_ids):
                change.add(PlacementIndicator, placement_id=placement_id, indicator_id=indicator_id, position=position)

    workspace.run("edit_placement", change_it, reason=reason)


def set_shares(workspace: Workspace, shares: Mapping[int, float | None], *, reason: str = "") -> None:
    """Sets the shares (percent) of several placements of one program in one step."""

    def change_it(change: Change) -> None:
        edited = [change.edit(Placement, placement_id, share=share) for placement_id, share in shares.items()]
        programs = {placement.program_id for placement in edited}
        for program_id in programs:
            _refuse_above_100(change, program_id)

    workspace.run("set_shares", change_it, reason=reason)


def share_evenly(workspace: Workspace, program_id: int) -> None:
    """Gives all placements of the program the same share, together 100 %."""

    def change_it(change: Change) -> None:
        placements = [p for p in change.list(Placement) if p.program_id == program_id]
        for index, placement in enumerate(placements):
            whole, extra = divmod(100, len(placements))
            change.edit(Placement, placement.id, share=float(whole + (index < extra)))

    workspace.run("share_evenly", change_it)


def remove_placement(workspace: Workspace, placement_id: int, *, reason: str = "") -> None:
    workspace.run("remove_placement", lambda change: change.remove(Placement, placement_id), reason=reason)


def _left_over(change: Change, program_id: int) -> float | None:
    shares = [p.share for p in change.list(Placement) if p.program_id == program_id]
    if any(share is None for share in shares):
        return None
    left = 100 - sum(share or 0 for share in shares)
    return left if left > SHARE_TOLERANCE else None


def _refuse_bad_cell(
    change: Change,
    program_id: int,
    goal_id: int | None,
    stage_id: int | None,
    fields: Mapping[str, Any],
    besides: int | None = None,
) -> None:
    if goal_id is not None:
        refuse_parent_goal(change, goal_id)
    elif stage_id is not None:
        raise refuse("outside_has_no_stage", "stage")
    for other in change.list(Placement):
        same_cell = (other.program_id, other.goal_id, other.stage_id) == (program_id, goal_id, stage_id)
        same_detail = (other.population, other.region) == (fields.get("population", ""), fields.get("region", ""))
        if same_cell and same_detail and other.id != besides:
            raise refuse("already_there", "goal", program=change.get(Program, program_id).title)


def _refuse_above_100(change: Change, program_id: int) -> None:
    total = sum(p.share or 0 for p in change.list(Placement) if p.program_id == program_id)
    if total > 100 + SHARE_TOLERANCE:
        raise refuse("shares_above_100", "share", program=change.get(Program, program_id).title, sum=total / 100)
