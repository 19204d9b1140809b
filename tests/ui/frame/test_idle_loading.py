"""What the window loads while it is idle comes in parts, none of which holds it up for long."""

import subprocess
import sys

MOST_MODULES = 30
"""Of ours and of others at one step: together they took 50 ms on a slow computer."""
LOADED = """
import sys
from aligner.ui.frame import session
from aligner.ui.frame.page_list import load_later, page_class
page_class("overview"), page_class("welcome")
steps, before = load_later(), len(sys.modules)
for _ in steps:
    print(len(sys.modules) - before)
    before = len(sys.modules)
print(len(sys.modules) - before)
"""


def test_no_step_of_the_idle_window_loads_many_modules_at_once() -> None:
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout
    counts = [int(line) for line in told.split()]
    assert sum(counts) > 100
    assert max(counts) <= MOST_MODULES
