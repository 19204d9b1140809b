"""What tests of the import begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aligner.store.workspace import Workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace of a nonprofit."""
    with create_workspace(tmp_path / "w.aligner", {"name": "ארגון", "kind": "nonprofit"}) as made:
        yield made
