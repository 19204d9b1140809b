"""Programs in groups, by goal, grantee, programme, year of the award or state: who is in each, and what it comes to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from aligner.lang.record_words import goal_title
from aligner.lang.words import Words
from aligner.model.kinds import GOAL
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import Pipeline, ProgramStatus, Sharing


class Grouping(StrEnum):
    """What the table's groups are made by. The values stand in what is remembered of the table."""

    NONE = ""
    BY_GOAL = "by_goal"
    BY_GRANTEE = "by_grantee"
    BY_YEAR = "by_year"
    BY_STATE = "by_state"
    BY_PROGRAMME = "by_programme"


OF_GRANTS = (Grouping.BY_GRANTEE, Grouping.BY_YEAR, Grouping.BY_PROGRAMME)
"""What only a foundation's programs are grouped by."""
UNKNOWN = "-"
"""The key of the group of those of which it is not known, which comes last."""


@dataclass(frozen=True)
class Membership:
    """A program's place in a group. rank: of the group.  part: of the program's money that counts there, None while
    it is not known."""

    rank: tuple[object, ...]
    key: str
    title: str
    part: Fraction | None = Fraction(1)


@dataclass(frozen=True)
class ProgramRow:
    """One program. texts and keys: by column, what is shown and what it sorts by (None sorts last).

    memberships: its groups by what they are made by.
    """

    program_id: int
    texts: tuple[str, ...]
    keys: tuple[object, ...]
    search: str
    is_placed: bool
    level: Sharing
    memberships: tuple[tuple[Grouping, tuple[Membership, ...]], ...] = ()

    def groups(self, grouping: Grouping) -> tuple[Membership, ...]:
        return next((found for one, found in self.memberships if one is grouping), ())


@dataclass(frozen=True)
class Group:
    """A group as it is shown. sums: of each column of money in minor units of the file's currency; only what is known.
    are_parts: whether somebody's amount is missing in that sum.

    parts: which part of each row's money counts there, None while it is not known.
    unrated: how many have money in a currency without a rate; unknown: how many have no amount, or no share there.
    """

    key: str
    title: str
    rows: tuple[ProgramRow, ...]
    parts: tuple[Fraction | None, ...]
    sums: tuple[Fraction, ...]
    are_parts: tuple[bool, ...]
    unrated: int
    unknown: int


def memberships_of(
    records: Records, words: Words, program: Program, status: Pipeline | ProgramStatus | None
) -> Iterator[tuple[Grouping, tuple[Membership, ...]]]:
    """The groups of a program by what they are made by. status: as the table shows it."""
    translate = QCoreApplication.translate
    yield Grouping.BY_GOAL, tuple(_at_goals(records, words, program))
    unknown = Membership((1,), UNKNOWN, translate("ProgramTable", "No grantee yet"))
    name = program.grantee
    yield Grouping.BY_GRANTEE, (Membership((0, name.casefold()), name, name) if name else unknown,)
    unknown = Membership((1,), UNKNOWN, translate("ProgramTable", "No funding stream yet"))
    name = program.grant_programme
    yield Grouping.BY_PROGRAMME, (Membership((0, name.casefold()), name, name) if name else unknown,)
    unknown = Membership((1,), UNKNOWN, translate("ProgramTable", "No day of the award yet"))
    day = program.award_date
    yield Grouping.BY_YEAR, (Membership((0, -day.year), str(day.year), str(day.year)) if day is not None else unknown,)
    unknown = Membership((2,), UNKNOWN, translate("ProgramTable", "No state yet"))
    if status is None:
        yield Grouping.BY_STATE, (unknown,)
    else:
        rank = (isinstance(status, ProgramStatus), list(type(status)).index(status))
        yield Grouping.BY_STATE, (Membership(rank, words.label(status), words.label(status)),)


def _at_goals(records: Records, words: Words, program: Program) -> Iterator[Membership]:
    """A group for each goal where the program stands, with the part of it that is there."""
    places = records.placements_by_program.get(program.id, ())
    if not places:
        title = QCoreApplication.translate("ProgramTable", "Not on the roadmap yet")
        yield Membership((2,), UNKNOWN, title)
    parts: dict[int | None, Fraction | None] = {}
    for place in places:
        before = parts.get(place.goal_id, Fraction(0))
        known = before is not None and place.share is not None
        parts[place.goal_id] = before + Fraction(str(place.share)) / 100 if known and before is not None else None
    for goal_id, part in parts.items():
        goal = records.goal_by_id.get(goal_id or 0)
        if goal is None:
            yield Membership((1,), "outside", words.sentence("sheets.outside"), part)
        else:
            rank = (0, goal.is_former, records.place_by_id[GOAL.plural].get(goal.id, 0))
            yield Membership(rank, goal.code, f"{goal.code} · {goal_title(goal, words)}", part)


def grouped(rows: Iterable[ProgramRow], grouping: Grouping, columns: Sequence[int]) -> list[Group]:
    """The groups in their order, each with its rows in theirs. columns: those that hold money."""
    found: dict[str, list[tuple[ProgramRow, Membership]]] = {}
    ranks: dict[str, tuple[tuple[object, ...], str]] = {}
    for row in rows:
        for one in row.groups(grouping):
            found.setdefault(one.key, []).append((row, one))
            ranks.setdefault(one.key, (one.rank, one.title))
    return [
        _group(key, ranks[key][1], found[key], columns)
        for key in sorted(found, key=lambda key: ranks[key][0])  # pyright: ignore[reportArgumentType]
    ]


def _group(key: str, title: str, members: Sequence[tuple[ProgramRow, Membership]], columns: Sequence[int]) -> Group:
    sums = [Fraction(0) for _ in columns]
    are_parts = [False for _ in columns]
    unrated = unknown = 0
    for row, one in members:
        amounts = [row.keys[column] for column in columns]
        if not any(isinstance(amount, Fraction) for amount in amounts):
            has_amount = any(row.texts[column] != "–" for column in columns)
            unrated, unknown = unrated + has_amount, unknown + (not has_amount)
        elif one.part is None:
            unknown += 1
        for place, amount in enumerate(amounts):
            if isinstance(amount, Fraction) and one.part is not None:
                sums[place] += amount * one.part
            else:
                are_parts[place] = True
    rows, parts = tuple(row for row, _ in members), tuple(one.part for _, one in members)
    return Group(key, title, rows, parts, tuple(sums), tuple(are_parts), unrated, unknown)
