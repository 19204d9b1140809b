"""A few kills at each place; `python -m tests.faults --all` does many."""

import os
import random
from pathlib import Path

import pytest

from tests.faults.killing import SCENARIOS, Scenario, run_round

ROUNDS = 2


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_kill_loses_nothing_that_was_told_and_leaves_nothing_half(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALIGNER_USER_FOLDER", str(tmp_path))
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        faults = run_round(scenario, folder, random.Random(number))
        assert not faults.total(), faults
