"""What a resolution would say by itself, made from the data."""

from dataclasses import replace

from aligner.actions.figures import figures_of
from aligner.kit.content.resolutions import DraftOption, DraftResolution, generated_option, generated_resolution
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import refuse
from aligner.model.kinds import RESOLUTION
from aligner.model.text import NAME_LIMIT
from aligner.store.workspace import Workspace

__all__ = ["DraftOption", "DraftResolution", "generated_texts", "generated_title"]


def generated_texts(workspace: Workspace, resolution_id: int) -> DraftResolution:
    """What a resolution and its options would say without a word of the user's, in the organization's language.

    The motion is that of the recommended option, where one is recommended.

    Raises: Refused "not_found".
    """
    records, figures = workspace.read(), figures_of(workspace)
    resolution = next((one for one in records.resolutions if one.id == resolution_id), None)
    if resolution is None:
        raise refuse("not_found", "id", kind=RESOLUTION.name)
    told = words(records.organization.language, records.organization.kind.value)
    whole = generated_resolution(records, figures, told, resolution.recommended)
    kinds = [option.kind for option in records.resolution_options if option.resolution_id == resolution_id]
    options = tuple(generated_option(records, figures, told, kind) for kind in kinds)
    return replace(whole, options=options, resolution_id=resolution_id)


def generated_title(workspace: Workspace) -> str:
    """What a new resolution is called."""
    records = workspace.read()
    told = words(records.organization.language, records.organization.kind.value)
    return strip_isolates(generated_resolution(records, figures_of(workspace), told).title)[:NAME_LIMIT]
