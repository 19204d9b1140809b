"""Makes, opens and checks workspaces."""

from pathlib import Path

from aligner.model.errors import refuse
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.store.checking import CheckResult, check_file
from aligner.store.opening import workspace_id
from aligner.store.workspace import Workspace, create_workspace, open_workspace

__all__ = ["CheckResult", "Workspace", "check_file", "new_workspace", "open_workspace", "workspace_id"]


def new_workspace(path: Path, name: str, kind: str, language: str = "he", currency: str = "ILS") -> Workspace:
    """An open, empty workspace at `path`.

    Raises: Refused when a value does not fit or the file exists; EnvironmentRefused when it cannot be written.
    """
    if language not in LANGUAGES:
        raise refuse("not_a_choice", "language", text=language, choices=", ".join(LANGUAGES))
    kinds = [member.value for member in OrganizationKind]
    if kind not in kinds:
        raise refuse("not_a_choice", "kind", text=kind, choices=", ".join(kinds))
    return create_workspace(path, {"name": name, "kind": kind, "language": language, "currency": currency.upper()})
