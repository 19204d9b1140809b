"""The figures of an open workspace, made once a revision."""

from weakref import WeakKeyDictionary

from aligner.analysis.analyse import analyse
from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.store.workspace import Workspace

_cache: WeakKeyDictionary[Workspace, tuple[Records, Analysis]] = WeakKeyDictionary()


def figures_of(workspace: Workspace) -> Analysis:
    """Every figure at the workspace's revision; made at the first call after a change."""
    found = _cache.get(workspace)
    if found is None or found[1].revision != workspace.revision:
        records = workspace.read()
        before = (found[0], found[1].workshop) if found is not None else None
        found = _cache[workspace] = records, analyse(records, before=before)
    return found[1]
