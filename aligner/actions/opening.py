"""Makes, opens and checks workspaces."""

from pathlib import Path

from aligner.model.errors import Problem, refuse
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.store.checking import CONTENT_CHANGED, CheckResult, check_file
from aligner.store.opening import workspace_id
from aligner.store.place import is_same_file, lock_path
from aligner.store.workspace import Changes, Workspace, create_workspace, open_workspace

__all__ = [
    "Changes",
    "CheckResult",
    "Workspace",
    "changed_elsewhere",
    "check_file",
    "is_in_use",
    "is_same_file",
    "new_workspace",
    "open_workspace",
    "workspace_id",
]


def is_in_use(path: Path) -> bool:
    """Whether a window, here or on another computer, says that it has the file open."""
    return Path(lock_path(path)).exists()


def changed_elsewhere(workspace: Workspace) -> tuple[Problem, ...]:
    """A problem for each kind of record that something other than this program changed; reads all of them.

    Raises: Unusable damaged; EnvironmentRefused.
    """
    return tuple(Problem.of(CONTENT_CHANGED, "", kind=table) for table in workspace.silent_changes())


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
