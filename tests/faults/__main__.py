"""Makes every fault happen to the real program and counts what it finds: `python -m tests.faults --all`."""

import argparse
import random
import sys
import time
from collections import Counter

from tests.faults.judging import KINDS, forget_example, play
from tests.faults.list import FAULTS
from tests.faults.nursery import Nursery


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when any fault was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--all", action="store_true", help="as many rounds as before a release")
    parser.add_argument("--only", default="", help="faults whose name has this in it")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    chance = random.Random(asked.seed)
    rows, total = [], 0
    nursery = Nursery()
    try:
        for fault in FAULTS:
            if asked.only not in fault.name:
                continue
            missing = fault.needs()
            if missing:
                rows.append(f"{fault.name:<46} skipped: {missing}")
                continue
            rounds = fault.many if asked.all else fault.few
            began = time.monotonic()
            seen = play(fault, nursery, chance, rounds)
            rows.append(_row(fault.name, rounds, seen))
            print(f"{rows[-1]}   {time.monotonic() - began:.0f} s", flush=True)
            total += seen.total()
    finally:
        nursery.close()
        forget_example()
    print("\n" + f"{'fault':<46} {'rounds':>7}" + "".join(f" {words:>16}" for words in KINDS.values()))
    print("\n".join(rows))
    return 1 if total else 0


def _row(name: str, rounds: int, seen: Counter[str]) -> str:
    return f"{name:<46} {rounds:>7}" + "".join(f" {seen[kind]:>16}" for kind in KINDS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
