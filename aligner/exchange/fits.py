"""How kinds of list fit a sheet, and what settles between kinds that fit the same columns."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.contents import Contents
from aligner.exchange.crossed import Grid
from aligner.exchange.likely import CONTENT, EVERYDAY, OWN, kind_of_name, named_columns
from aligner.exchange.naming import is_everyday, names_amount, names_award
from aligner.exchange.shapes import JOINT, PARTNERS, RESULTS, TREE, is_needed, kind_sheet, may_lack
from aligner.exchange.sheets import CODED

_SHORT = 12
_BY_CONTENT = 0.5
_LONGEST_NAME = 60
_BY_ORGANIZATION = 0.9
"""How sure it is that an organization beside an amount of a foundation's list is the grantee."""
_WORDS = 0.8
_GIVEN = 2.0
_YIELDING = ("title", "description", "regions", "method", "populations")
"""Fields that only a word nearly says, or what is in the cells: they make room for what the list is of."""


@dataclass
class Fit:
    """How one kind of list fits a sheet."""

    kind: str
    score: float = 0.0
    columns: dict[int, tuple[Column, float, str]] = field(default_factory=dict)
    missing: tuple[Column, ...] = ()
    is_named: bool = False
    is_by_content: bool = False


def settle_partners(fits: Sequence[Fit], contents: Mapping[int, Contents]) -> None:
    """A list of activities whose organizations go by name brings these, too; by codes they stand elsewhere."""
    by_kind = {fit.kind: fit for fit in fits}
    partners, activities = by_kind.get(PARTNERS.key), by_kind.get("activities")
    if partners is None or activities is None or partners.missing or not partners.is_named:
        return
    at = next(index for index, (column, _, _) in partners.columns.items() if column.field == "name")
    out = [partners] if are_codes(contents[at]) else [activities, by_kind["actors"]]
    for fit in out:
        fit.is_named, fit.score = False, 0.0


def settle_goals(fits: Sequence[Fit], contents: Mapping[int, Contents]) -> None:
    """Goals beside indicators are no mere goals, and goals under texts that are no goals of the list are a tree."""
    by_kind = {fit.kind: fit for fit in fits}
    goals, results, tree = by_kind.get("goals"), by_kind.get(RESULTS.key), by_kind.get(TREE.key)
    indicators = by_kind.get("indicators")
    if indicators and results and not results.missing and results.is_named and not are_codes_at(results, contents):
        # Goals by their names come with their indicators; one that is here is found by its name.
        results.score, indicators.score, indicators.is_named = max(results.score, indicators.score), 0.0, False
    if goals is None or goals.missing:
        return
    at = {column.field: index for index, (column, _, _) in goals.columns.items()}
    if results is not None and not results.missing and results.is_named and not are_codes_at(results, contents):
        goals.is_named, goals.score = False, 0.0
    elif tree is not None and "parent_id" in at and "title" in at and "code" not in at:
        titles = set(contents[at["title"]].values)
        if contents[at["parent_id"]].filled and titles.isdisjoint(contents[at["parent_id"]].values):
            if not tree.missing and len(tree.columns) > len(at):
                goals.is_named, goals.score = False, 0.0
                return
            level_1, level_2 = TREE.column("level_1"), TREE.column("level_2")
            tree.columns = {at["parent_id"]: (level_1, 0.9, EVERYDAY), at["title"]: (level_2, 0.9, EVERYDAY)} | {
                index: one for index, one in tree.columns.items() if one[0].field in ("description", "weight")
            }
            tree.missing, tree.is_named, tree.score = (), True, goals.score
            goals.is_named, goals.score = False, 0.0


def is_list_of_given(grid: Grid) -> bool:
    """Whether a foundation's list says in its headers who received how much."""
    headers = {index: header for index, header in grid.headers.items() if index in grid.contents}
    return (
        grid.names.is_giver
        and any(_names_amount(header) for header in headers.values())
        and any(_names_grantee(header) or _names_organization(header) for header in headers.values())
    )


def settle_given(fits: Sequence[Fit], grid: Grid) -> None:
    """In a foundation's file organizations beside what each was given are grants, whatever the list calls them.

    Activities at goals stay what they are: such a list tells of others.
    """
    by_kind = {fit.kind: fit for fit in fits}
    programs = by_kind["programs"]
    if not is_list_of_given(grid) or not by_kind["activities"].missing:
        return
    _take(programs, grid, "budget_minor", unless=("budget_minor", "awarded_minor"), is_meant=_names_amount)
    _take(programs, grid, "grantee", is_meant=_names_organization)
    _take(programs, grid, "award_date", is_meant=lambda header: is_everyday(header, "years_given"))
    _take(programs, grid, "grant_programme", is_meant=lambda header: is_everyday(header, "areas_given"))
    _take(programs, grid, "grantee_place", is_meant=lambda header: is_everyday(header, "cities"))
    if "grantee" not in {column.field for column, _, _ in programs.columns.values()}:
        return
    sheet = kind_sheet("programs")
    take_by_content(sheet, programs, grid.contents)
    found = {column.key for column, _, _ in programs.columns.values()}
    programs.missing = tuple(one for one in missing_in(sheet, programs) if not may_lack(sheet.key, one, found))
    if programs.missing:
        return
    programs.is_named, programs.score = True, max(programs.score, _GIVEN)
    for kind in ("actors", PARTNERS.key, "measurements"):
        by_kind[kind].is_named, by_kind[kind].score = False, 0.0


def _take(fit: Fit, grid: Grid, name: str, *, is_meant: Callable[[str], bool], unless: Collection[str] = ()) -> None:
    """Gives a field of programs the column that its header means in a list of what was given, unless it has one, or
    what stands in the column is something else."""
    column = kind_sheet("programs").column(name)
    if any(one.field in (unless or (name,)) for one, _, _ in fit.columns.values()):
        return
    for index, header in grid.headers.items():
        taken = fit.columns.get(index)
        is_free = taken is None or taken[0].field in _YIELDING
        if index in grid.contents and is_free and is_meant(header) and grid.contents[index].fit(column) > _WORDS:
            fit.columns[index] = (column, _BY_ORGANIZATION, EVERYDAY)
            return


def _names_amount(header: str) -> bool:
    return names_amount(header) or names_award(header)


def _names_organization(header: str) -> bool:
    named = [one for one in named_columns(header, "actors") if one.column.field == "name"]
    return bool(named) and named[0].sure > _BY_ORGANIZATION


def _names_grantee(header: str) -> bool:
    named = named_columns(header, "programs")
    return any(one.column.field == "grantee" and one.sure > _BY_ORGANIZATION for one in named)


def settle_placements(fits: Sequence[Fit], grid: Grid) -> None:
    """Goals beside programs that nobody knows yet: a list of programs, for placements of unknown ones say nothing."""
    by_kind = {fit.kind: fit for fit in fits}
    placements, programs = by_kind["placements"], by_kind["programs"]
    at = next((index for index, (column, _, _) in placements.columns.items() if column.field == "program_id"), None)
    if at is None or not grid.names.goals or programs.missing or not programs.is_named:
        return
    if not grid.knows(at, grid.names.programs) and at in programs.columns:
        programs.score = max(programs.score, placements.score)
        placements.is_named, placements.score = False, 0.0


def settle_priorities(fits: Sequence[Fit], grid: Grid, title: str) -> None:
    """Weights of goals that nobody knows yet come with their goals; decisions are called so by a header."""
    by_kind = {fit.kind: fit for fit in fits}
    titles = (by for column, _, by in by_kind["decisions"].columns.values() if column.field == "title")
    by_kind["decisions"].is_named &= any(by in (OWN, EVERYDAY) for by in titles)
    priorities, goals = by_kind["priorities"], by_kind["goals"]
    at = next((index for index, (column, _, _) in priorities.columns.items() if column.field == "goal_id"), None)
    if at is None or goals.missing or at not in goals.columns or kind_of_name(title) == priorities.kind:
        return
    if not grid.knows(at, grid.names.goals) and not are_codes(grid.contents[at]):
        goals.score, goals.is_named = max(goals.score, priorities.score), True
        priorities.score, priorities.is_named = 0.0, False


def are_codes_at(fit: Fit, contents: Mapping[int, Contents]) -> bool:
    """Whether the goals of a list of results are codes of goals that stand elsewhere."""
    return any(column.field == "goal" and are_codes(contents[index]) for index, (column, _, _) in fit.columns.items())


def are_codes(contents: Contents) -> bool:
    """Whether cells are codes such as G1 rather than names of one word."""
    digits = sum(any(char.isdecimal() for char in value) for value in contents.values)
    return contents.codes > 0.9 and contents.length <= _SHORT and digits > 0.5 * len(contents.values)


def take_by_content(sheet: Sheet, fit: Fit, contents: Mapping[int, Contents]) -> None:
    """Gives required columns without a name the one column that can be nothing else."""
    if sheet.key in JOINT:
        return
    for column in missing_in(sheet, fit):
        free = {index: one for index, one in contents.items() if index not in fit.columns and one.filled}
        found = _title_among(free) if column.kind is Kind.TEXT else _only_one(free, column)
        if found is None and column.field == "title":
            # What a grant is for is what it is called, where nothing else names it.
            described = {index: contents[index] for index, one in fit.columns.items() if one[0].field == "description"}
            found = _title_among({index: one for index, one in described.items() if one.length <= _LONGEST_NAME})
        if found is not None:
            fit.columns[found] = (column, _BY_CONTENT, CONTENT)
            fit.is_by_content = True


def _title_among(free: Mapping[int, Contents]) -> int | None:
    """The column of names: texts that differ, in nearly every row, neither codes nor long."""
    likely = [
        index
        for index, one in free.items()
        if one.texts > 0.8 and one.distinct > 0.7 and one.filled >= 0.8 * one.rows and 3 < one.length <= 120
    ]
    return likely[0] if likely else None


def _only_one(free: Mapping[int, Contents], column: Column) -> int | None:
    if column.kind not in (Kind.DATE, Kind.NUMBER, Kind.MONEY, Kind.PERCENT):
        return None
    likely = [
        index for index, one in free.items() if one.fit(column) > 0.8 and (column.kind is Kind.DATE or one.years < 0.8)
    ]
    return likely[0] if len(likely) == 1 else None


def missing_in(sheet: Sheet, fit: Fit) -> list[Column]:
    """The columns without which a kind is nothing, and that the list does not have; codes can be made."""
    found = Counter(column.field for column, _, _ in fit.columns.values())
    return [
        column
        for column in sheet.columns
        if is_needed(sheet, column) and not found[column.field] and not (column.field == "code" and sheet.name in CODED)
    ]
