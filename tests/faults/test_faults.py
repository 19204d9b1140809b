"""Every fault a few times; `python -m tests.faults --all` makes them happen as often as before a release."""

import os
import random
from collections.abc import Iterator

import pytest

from tests.faults.judging import Fault, forget_example, play
from tests.faults.list import FAULTS
from tests.faults.nursery import Nursery

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()
    forget_example()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_nothing_is_lost_half_or_unreadable(fault: Fault, nursery: Nursery) -> None:
    missing = fault.needs()
    if missing:
        pytest.skip(missing)
    seen = play(fault, nursery, random.Random(fault.name), fault.few)
    assert not seen.total(), +seen
