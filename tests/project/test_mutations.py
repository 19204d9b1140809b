"""The faults that `python -m tests.mutations` plants are still faults of this program."""

import ast

from tests.mutations import PLANTED, ROOT, Fault, faults_of, planted


def planted_in(fault: Fault) -> bytes:
    source = (ROOT / fault.file).read_bytes()
    return source[: fault.start] + fault.after.encode() + source[fault.end :]


def test_the_faults_that_once_went_unnoticed_can_still_be_planted() -> None:
    assert len(planted()) == len(PLANTED)
    for fault in planted():
        ast.parse(planted_in(fault))


def test_a_fault_leaves_a_program_that_can_be_read_and_says_something_else() -> None:
    faults = faults_of("aligner/charts/dots.py")
    sound = ast.dump(ast.parse((ROOT / "aligner/charts/dots.py").read_bytes()))
    assert len(faults) > 100
    for fault in faults[::20]:
        assert ast.dump(ast.parse(planted_in(fault))) != sound
