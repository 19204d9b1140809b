"""What a user can do with resolutions: what is put before the board, and the options it can choose from."""

from collections.abc import Sequence

from aligner.actions.ordering import move_within, next_position
from aligner.model.choices import Decision, Resolution, ResolutionOption
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.vocabulary import OrganizationKind, ResolutionKind
from aligner.store.workspace import Change, Workspace

FIRST_OPTIONS = {
    OrganizationKind.NONPROFIT: (ResolutionKind.DEEPEN, ResolutionKind.ADAPT),
    OrganizationKind.FOUNDATION: (ResolutionKind.DEEPEN, ResolutionKind.FUND_BACKBONE),
}
"""What a new resolution offers at first: to do more, and to do otherwise."""
RESOLUTION_TEXTS = ("question", "motion")
OPTION_TEXTS = ("mission", "money", "people", "autonomy", "data", "pros", "cons", "fit")
"""What the user can say of an option."""


def add_resolution(
    workspace: Workspace,
    title: str,
    kinds: Sequence[ResolutionKind] | None = None,
    decision_ids: Sequence[int] = (),
    **fields: object,
) -> Resolution:
    """The added resolution, last in order, with an option of each kind (`FIRST_OPTIONS` unless given)."""

    def change_it(change: Change) -> Resolution:
        position = next_position(change.list(Resolution))
        resolution = change.add(Resolution, title=title, position=position, **fields)
        offered = FIRST_OPTIONS[change.get(Organization, ONLY_ID).kind] if kinds is None else kinds
        for place, kind in enumerate(offered):
            change.add(ResolutionOption, resolution_id=resolution.id, kind=kind, position=place)
        for decision_id in decision_ids:
            change.edit(Decision, decision_id, resolution_id=resolution.id)
        return resolution

    return workspace.run("add_resolution", change_it)


def edit_resolution(workspace: Workspace, resolution_id: int, **fields: object) -> None:
    """Raises: Refused "option_missing" (a recommended kind that is no option), "not_found", "invalid_value"."""
    workspace.run("edit_resolution", lambda change: change.edit(Resolution, resolution_id, **fields))


def move_resolution(workspace: Workspace, resolution_id: int, step: int) -> None:
    workspace.run(
        "move_resolution",
        lambda change: move_within(change, Resolution, resolution_id, change.list(Resolution), step),
    )


def remove_resolution(workspace: Workspace, resolution_id: int) -> None:
    """Removes it with its options; its decisions stay."""
    workspace.run("remove_resolution", lambda change: change.remove(Resolution, resolution_id))


def attach_decisions(workspace: Workspace, resolution_id: int, decision_ids: Sequence[int]) -> None:
    """Makes just these the decisions that the resolution settles."""

    def change_it(change: Change) -> None:
        change.get(Resolution, resolution_id)
        for decision in change.list(Decision):
            is_meant = decision.id in decision_ids
            if is_meant and decision.resolution_id != resolution_id:
                change.edit(Decision, decision.id, resolution_id=resolution_id)
            elif not is_meant and decision.resolution_id == resolution_id:
                change.edit(Decision, decision.id, resolution_id=None)

    workspace.run("attach_decisions", change_it)


def add_option(workspace: Workspace, resolution_id: int, kind: ResolutionKind) -> ResolutionOption:
    """The added option. Raises: Refused "option_exists" when the resolution has one of this kind, "not_found"."""

    def change_it(change: Change) -> ResolutionOption:
        change.get(Resolution, resolution_id)
        options = _options(change, resolution_id)
        return change.add(ResolutionOption, resolution_id=resolution_id, kind=kind, position=next_position(options))

    return workspace.run("add_option", change_it)


def edit_option(workspace: Workspace, option_id: int, **fields: object) -> None:
    """Sets texts of an option; "" brings the generated text back."""
    workspace.run("edit_option", lambda change: change.edit(ResolutionOption, option_id, **fields))


def remove_option(workspace: Workspace, option_id: int) -> None:
    """Removes an option; one that was recommended is no longer."""

    def change_it(change: Change) -> None:
        option = change.get(ResolutionOption, option_id)
        change.remove(ResolutionOption, option_id)
        if change.get(Resolution, option.resolution_id).recommended == option.kind:
            change.edit(Resolution, option.resolution_id, recommended=None)

    workspace.run("remove_option", change_it)


def back_to_generated(workspace: Workspace, resolution_id: int) -> None:
    """Empties the question and the motion of a resolution, so that both are generated again."""
    workspace.run(
        "back_to_generated",
        lambda change: change.edit(Resolution, resolution_id, **dict.fromkeys(RESOLUTION_TEXTS, "")),
    )


def _options(change: Change, resolution_id: int) -> list[ResolutionOption]:
    return [option for option in change.list(ResolutionOption) if option.resolution_id == resolution_id]
