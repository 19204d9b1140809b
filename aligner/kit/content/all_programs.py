"""All programs at once: where each stands, with what part of its money, and how strongly.

A row a goal, a column a stage; a bar for each placement, as long as its money. What is outside the goals, and what
has no place yet, has a row of its own that belongs to no stage. Plain content: made in `placing`, set by each document.
"""

from dataclasses import dataclass
from typing import Literal

from aligner.charts.table_twin import TableTwin

Fill = Literal["solid", "hatch", "outline", "tint", "plain", "unknown"]
"""solid, hatch, outline: strength 3, 2, 1, or funding that is open (solid) or closed (outline).  tint: that is not
said.  plain: at no goal.  unknown: the money is not known."""


@dataclass(frozen=True)
class Bar:
    """A placement. figure: its money a year in the table's unit, "?" where that is not known.

    part: its length, 1 for the longest of all; 0 where the money is not known.
    """

    title: str
    figure: str
    part: float
    fill: Fill


@dataclass(frozen=True)
class Cell:
    """What is at a goal and a stage, the largest first. rest: counts what is not named, "" where all is.

    rest_part: the length of that, as a bar's.
    """

    bars: tuple[Bar, ...] = ()
    rest: str = ""
    rest_part: float = 0.0


@dataclass(frozen=True)
class Row:
    """A goal, what is outside the goals, what has no place, or the goals that are not shown.

    cells: one for each stage; a single one where the row belongs to no stage.  collective, own: weights of 100, or "".
    sentence: is in place of the bars, "" where there are some; short: the same without who else works there.
    rest: what all its cells count without a name.
    total, share: its money in the table's unit, and its part of all our known money; "" where nothing is known.
    total_text: its money as a sentence has it, "" where that is as the table has it.
    """

    kind: Literal["placed", "outside", "unplaced", "others"]
    title: str
    cells: tuple[Cell, ...]
    total: str
    share: str
    collective: str = ""
    own: str = ""
    sentence: str = ""
    short: str = ""
    rest: str = ""
    is_focus: bool = False
    total_text: str = ""


@dataclass(frozen=True)
class AllPrograms:
    """The table, its texts ready to show. stages: heads of the columns, () where rows have no columns.

    weights: names of the collective's weight and of ours; the second is "" where no row has one.
    key: what each fill means.  notes: what holds for the whole.  alt: the same for who cannot see it.
    rest_label: what the part of a bar is that counts programs without a name; "" where there is none.
    longest: what a bar of length 1 comes to, in the table's unit; 0 where no money is known.
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    head: str
    stages: tuple[str, ...]
    unit: str
    weights: tuple[str, str]
    rows: tuple[Row, ...]
    total_label: str
    total: str
    key: tuple[tuple[Fill, str], ...]
    notes: tuple[str, ...]
    longest: float = 0.0
    rest_label: str = ""
