"""The kinds of list that a sheet of someone else's may hold, by the word that names each on the command line.

Beside the workbook's own kinds there are those that hold several of them in one: they are taken apart on reading.
"""

from collections.abc import Collection, Mapping

from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.sheets import SHEET, SHEETS
from aligner.model.field import Actor
from aligner.model.initiative import Goal, Indicator, Measurement
from aligner.model.programs import Placement
from aligner.model.vocabulary import Figure
from aligner.model.workshop import Ballot


def _like(sheet: str, field: str) -> Column:
    return SHEET[sheet].column(field)


_GOAL = Column("Goal", "goal", is_required=True)
TREE = Sheet(
    "Tree",
    Goal,
    (
        Column("Level 1", "level_1", is_required=True),
        Column("Level 2", "level_2", is_required=True),
        Column("Level 3", "level_3"),
        Column("Description", "description", Kind.NOTE),
        _like("Goals", "weight"),
    ),
)
"""Goals in columns, from the widest to the narrowest; a parent is once, with its goals beside and below it."""
RESULTS = Sheet(
    "Results",
    Indicator,
    (
        Column("Level 1", "level_1"),
        _GOAL,
        *(column for column in SHEET["Indicators"].columns if column.field not in ("code", "goal_id", "sharing")),
        _like("Measurements", "date"),
        _like("Measurements", "value"),
        Column("Figure", "figure", Kind.CHOICE, choices=Figure),
        _like("Measurements", "source"),
        _like("Measurements", "status"),
        Column("Year", "year"),
    ),
)
"""A logframe: goals, their indicators and perhaps what was measured, in one list, in rows or a column a year."""
MATRIX = Sheet(
    "Matrix",
    Placement,
    (Column("Program", "program", is_required=True), Column("Mark", "mark", is_required=True)),
)
"""Programs in rows, goals in columns, a mark where a program stands."""
GOAL_ROWS = Sheet(
    "Goal_rows",
    Placement,
    (Column("Goal", "goal", is_required=True), Column("Mark", "mark", is_required=True)),
)
"""Goals in rows, programs in columns, a mark where a program stands."""
OUTLINE = Sheet("Outline", Goal, (Column("Title", "title", is_required=True),))
"""Lines of text that are goals: bullets, numbers and indentation say which is under which."""

PARTNERS = Sheet(
    "Partners",
    Actor,
    (
        *(column for column in SHEET["Actors"].columns if column.field not in ("code", "sharing")),
        *(column for column in SHEET["Activities"].columns if column.field not in ("actor_id", "sharing")),
    ),
)
"""Organizations with what each does for which goal."""
YEARS = Sheet(
    "Years",
    Measurement,
    (
        Column("Indicator", "indicator", is_required=True),
        Column("Year", "year", is_required=True),
        _like("Measurements", "source"),
    ),
)
"""Indicators in rows, years in columns."""
SERIES = Sheet(
    "Series",
    Measurement,
    (
        _like("Measurements", "date"),
        Column("Mark", "mark", is_required=True),
        _like("Measurements", "source"),
        _like("Measurements", "status"),
    ),
)
"""Days in rows, indicators in columns."""
FIGURES = Sheet(
    "Figures",
    Measurement,
    (
        Column("Indicator", "indicator", is_required=True),
        _like("Measurements", "date"),
        _like("Measurements", "value"),
        Column("Figure", "figure", Kind.CHOICE, is_required=True, choices=Figure),
        _like("Indicators", "unit"),
        _like("Measurements", "source"),
        _like("Measurements", "status"),
    ),
)
"""What was measured, a row each, and which of the figures are baselines and targets."""
VOTES = Sheet(
    "Votes",
    Ballot,
    (
        Column("Participant", "participant", is_required=True),
        Column("Group", "group"),
        Column("Mark", "mark", is_required=True),
    ),
)
"""Participants in rows, goals in columns, points or ranks where they meet."""

BESIDE = Column("Goals", "goals", Kind.REFS, refers="Goals")
"""A column of goals beside programs: each goal in it is a placement of the row's program."""
PAID = Column("Paid", "paid", Kind.MONEY)
"""A column of what was or will be paid of each grant in the year that its header names."""
TAKEN_OUT = (BESIDE.key, PAID.key)
"""Fields beside programs that are no field of theirs."""
REPEATED = ("mark", "year", PAID.key)
"""Fields that more than one column may have."""
_OPTIONAL = {"results": ("date", "value")}
KINDS: Mapping[str, Sheet] = {
    sheet.key: sheet
    for sheet in (
        *(sheet for sheet in SHEETS if sheet.is_in_template and not sheet.fields),
        TREE,
        RESULTS,
        MATRIX,
        GOAL_ROWS,
        OUTLINE,
        PARTNERS,
        YEARS,
        SERIES,
        FIGURES,
        VOTES,
    )
}


JOINT = (
    *(TREE.key, RESULTS.key, MATRIX.key, GOAL_ROWS.key, OUTLINE.key),
    *(PARTNERS.key, YEARS.key, SERIES.key, FIGURES.key, VOTES.key),
)
"""Kinds that are taken apart into the workbook's own."""


def kind_words(kind: str) -> str:
    """The key of what a kind is called."""
    return f"importing.shape.{kind}" if kind in JOINT else f"sheets.sheet.{kind}"


def kind_sheet(kind: str) -> Sheet:
    """The columns that a kind of list may have."""
    return KINDS[kind]


def kind_columns(kind: str) -> tuple[Column, ...]:
    """What the columns of a kind of list may be, with those that are taken out of it."""
    columns = kind_sheet(kind).columns
    return (*columns, BESIDE, PAID) if kind == "programs" else columns


def may_lack(kind: str, column: Column, fields: Collection[str]) -> bool:
    """Whether a list with columns of these fields can do without one: who received how much needs no titles."""
    has_money = not {"budget", "awarded"}.isdisjoint(fields)
    return kind == "programs" and column.key == "title" and "grantee" in fields and has_money


def is_needed(sheet: Sheet, column: Column) -> bool:
    """Whether a list of a kind is nothing without a column."""
    return (column.is_required or column.field == "value") and column.field not in _OPTIONAL.get(sheet.key, ())
