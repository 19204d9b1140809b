"""Kills the program in the middle of its work, many times, and counts what it finds: `python -m tests.faults`."""

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.killing import SCENARIOS, run_round

FEW, MANY = 6, 100
KINDS = {"lost": "lost commits", "half": "half changes", "unreadable": "unreadable files"}


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when any fault was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help=f"{MANY} rounds each instead of {FEW}")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    chance = random.Random(asked.seed)
    total: Counter[str] = Counter()
    print("fault".ljust(30), "rounds".rjust(7), *(words.rjust(17) for words in KINDS.values()))
    for scenario in SCENARIOS:
        faults: Counter[str] = Counter()
        rounds = MANY if asked.all else FEW
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as folder:
                faults += run_round(scenario, Path(folder), chance)
        print(
            scenario.name.ljust(30), str(rounds).rjust(7), *(str(faults[kind]).rjust(17) for kind in KINDS), flush=True
        )
        total += faults
    return 1 if total.total() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
