"""Making a kit takes as many steps as there are programs, never their square."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from aligner.charts.fonts import ensure_gui
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.workbook.writer import write_workbook
from aligner.model.records import Records
from tests.kit.test_bounded_lists import with_programs

COUNTS = (200, 400, 800)


class Counted(tuple[object, ...]):
    """Records of one kind that count how many of them were looked at, one by one."""

    looked = 0

    def __iter__(self):
        Counted.looked += len(self)
        return super().__iter__()


def steps(work: Callable[[Records], object], records: Records) -> int:
    """How many calls of Python and of C the work makes, and how many records it looks at."""
    made = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    Counted.looked = 0
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(records)
    finally:
        sys.setprofile(before)
    return made + Counted.looked


def with_counted(count: int) -> Records:
    records = with_programs(count)
    for name in ("programs", "placements"):
        object.__setattr__(records, name, Counted(getattr(records, name)))
    return records


def grows_in_line(taken: list[int]) -> bool:
    """Whether twice as many more programs take no more than about twice as many more steps."""
    first, second = taken[1] - taken[0], taken[2] - taken[1]
    return second <= 2.4 * first + 2_000


def test_what_the_documents_on_pages_say_is_worked_out_in_line() -> None:
    ensure_gui()

    def work(records: Records) -> None:
        state = make_snapshot(records, KitOptions("en"))
        content = make_outline(state)
        for make in (make_guide, make_onepage, make_forms):
            make(state, content)

    work(with_programs(10))
    taken = [steps(work, with_counted(count)) for count in COUNTS]
    assert grows_in_line(taken), taken


def test_the_workbook_is_written_in_line(tmp_path: Path) -> None:
    ensure_gui()

    def work(records: Records) -> None:
        state = make_snapshot(records, KitOptions("en"))
        write_workbook(make_workbook(state, make_outline(state)), tmp_path / "w.xlsx")

    work(with_programs(10))
    taken = [steps(work, with_counted(count)) for count in COUNTS]
    assert grows_in_line(taken), taken


@pytest.mark.parametrize(("taken", "is_in_line"), [([100, 5000, 14_000], True), ([40_000, 160_000, 640_000], False)])
def test_the_square_is_told_from_the_line(taken: list[int], is_in_line: bool) -> None:
    assert grows_in_line(taken) is is_in_line
