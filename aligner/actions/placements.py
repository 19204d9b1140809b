"""What a user can do with placements of programs on the roadmap."""

from collections.abc import Mapping, Sequence

from aligner.actions.ordering import next_position
from aligner.model.fields import Values
from aligner.model.programs import Placement, PlacementIndicator
from aligner.rules import shares as share_rules
from aligner.store.workspace import Change, Workspace


def place_program(
    workspace: Workspace,
    program_id: int,
    goal_id: int | None,
    stage_id: int | None = None,
    *,
    reason: str = "",
    **fields: object,
) -> Placement:
    """The added placement. Without a share it takes what the program has left; unknown when nothing is left.

    reason: why, in the user's words, kept in the history; as in the other verbs here.

    Raises: Refused "goal_is_parent", "already_there", "shares_above_100".
    """

    def change_it(change: Change) -> Placement:
        if "share" not in fields:
            fields["share"] = _remaining_share(change, program_id)
        position = next_position(change.list(Placement))
        return change.add(
            Placement, program_id=program_id, goal_id=goal_id, stage_id=stage_id, position=position, **fields
        )

    return workspace.run("place_program", change_it, reason=reason)


def place_programs(
    workspace: Workspace, program_ids: Sequence[int], goal_id: int | None, stage_id: int | None = None
) -> tuple[tuple[Placement, ...], int]:
    """The added placements of several programs in one cell, in one step, and how many were there before.

    Each takes what its program has left, as in `place_program`. Where all stand there already nothing changes.

    Raises: Refused "goal_is_parent", "shares_above_100".
    """
    present = {
        one.program_id for one in workspace.read().placements if (one.goal_id, one.stage_id) == (goal_id, stage_id)
    }
    coming = [one for one in dict.fromkeys(program_ids) if one not in present]
    before = len(set(program_ids)) - len(coming)

    def change_it(change: Change) -> tuple[Placement, ...]:
        position = next_position(change.list(Placement))
        return tuple(
            change.add(
                Placement,
                program_id=program_id,
                goal_id=goal_id,
                stage_id=stage_id,
                position=position + offset,
                share=_remaining_share(change, program_id),
            )
            for offset, program_id in enumerate(coming)
        )

    return (workspace.run("place_programs", change_it) if coming else ()), before


def move_placement(
    workspace: Workspace, placement_id: int, goal_id: int | None, stage_id: int | None, *, reason: str = ""
) -> None:
    """Moves a placement to another cell; its share and details stay."""
    fields = with_new_place({"goal_id": goal_id, "stage_id": stage_id}, "left_out")
    workspace.run("move_placement", lambda change: change.edit(Placement, placement_id, **fields), reason=reason)


def with_new_place(fields: Values, *ends: str) -> Values:
    """The fields of an edit; what gets a goal or a stage no longer says where it stood on an earlier roadmap.

    ends: other fields that end with it.
    """
    is_placed = fields.get("goal_id") is not None or fields.get("stage_id") is not None
    return {**fields, **dict.fromkeys(("formerly", *ends), "")} if is_placed else fields


def edit_placement(
    workspace: Workspace,
    placement_id: int,
    *,
    indicator_ids: Sequence[int] | None = None,
    reason: str = "",
    **fields: object,
) -> None:
    """Sets details of a placement; `indicator_ids` replaces the indicators it moves.

    Raises: Refused "shares_above_100", "invalid_value", "already_there".
    """

    def change_it(change: Change) -> None:
        change.edit(Placement, placement_id, **with_new_place(fields, "left_out"))
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
        for placement_id, share in shares.items():
            change.edit(Placement, placement_id, share=share)

    workspace.run("set_shares", change_it, reason=reason)


def share_evenly(workspace: Workspace, program_id: int) -> None:
    """Gives all placements of the program the same share, together 100 %."""

    def change_it(change: Change) -> None:
        placements = [p for p in change.list(Placement) if p.program_id == program_id]
        for index, placement in enumerate(placements):
            share, extra = divmod(100, len(placements))
            change.edit(Placement, placement.id, share=float(share + (index < extra)))

    workspace.run("share_evenly", change_it)


def remove_placement(workspace: Workspace, placement_id: int, *, reason: str = "") -> None:
    workspace.run("remove_placement", lambda change: change.remove(Placement, placement_id), reason=reason)


def _remaining_share(change: Change, program_id: int) -> float | None:
    shares = [p.share for p in change.list(Placement) if p.program_id == program_id]
    if any(share is None for share in shares):
        return None
    remaining = share_rules.FULL_SHARE - sum(share or 0 for share in shares)
    return remaining if remaining > share_rules.TOLERANCE else None
