"""How lists of other people were read: kept by the imports themselves, listed and removed here."""

from aligner.exchange.saved import Origin, SavedMapping, find_saved, mapping_of_record
from aligner.model.importing import ImportMapping
from aligner.store.workspace import Workspace

__all__ = ["Origin", "SavedMapping", "find_saved", "mapping_of_record", "remove_mapping"]


def remove_mapping(workspace: Workspace, mapping_id: int) -> None:
    """Forgets how a list was read; what was imported stays. Raises: Refused not_found; EnvironmentRefused."""
    workspace.run("remove_import_mapping", lambda change: change.remove(ImportMapping, mapping_id))
