"""The figures of an open workspace, made once a revision."""

from weakref import WeakKeyDictionary

from aligner.analysis.analyse import analyse
from aligner.analysis.results import Analysis
from aligner.store.workspace import Workspace

_cache: WeakKeyDictionary[Workspace, Analysis] = WeakKeyDictionary()


def figures_of(workspace: Workspace) -> Analysis:
    """Every figure at the workspace's revision; made at the first call after a change."""
    found = _cache.get(workspace)
    if found is None or found.revision != workspace.revision:
        found = analyse(workspace.read())
        _cache[workspace] = found
    return found
