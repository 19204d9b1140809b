"""Whatever a list of each shape says is what the import reads: lists are made, written as people write, and read.

`ALIGNER_LISTS` says how many of each are made; more of them find rarer faults.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import export_workbook, import_file, plan_import
from aligner.actions.programs import edit_program
from aligner.exchange.finding import Request
from aligner.exchange.likely import is_header_word
from aligner.exchange.plan import plan_rows
from aligner.exchange.raw import EMPTY_CELL, RawCell, RawSheet
from aligner.exchange.sheets import SHEET
from aligner.exchange.totals import is_total_word
from aligner.exchange.writing import record_lines
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.dates import read_date
from aligner.lang.values import is_unknown_word
from aligner.model.initiative import Goal, Indicator, Initiative
from aligner.model.organization import Organization
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import OrganizationKind
from aligner.store.workspace import create_workspace
from tests.exchange.test_import import book

LISTS = settings(
    max_examples=int(os.environ.get("ALIGNER_LISTS", "4")),
    suppress_health_check=(HealthCheck.filter_too_much, HealthCheck.too_slow),
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
)
ORGANIZATION = Organization(name="N", kind=OrganizationKind.NONPROFIT)
EMPTY = Records("w", 1, ORGANIZATION, Initiative(id=1))
LETTERS = "אבגדהוזחטיכלמנסעפצקרשת" + "abcdefghijklmnopqrstuvwxyz" + "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def is_plain(text: str) -> bool:
    """Whether a text can be nothing but a name."""
    day = read_date(text)
    is_other = is_header_word(text) > 0 or is_total_word(text) or is_unknown_word(text)
    return text == text.strip() and not is_other and day.value is None and day.doubt is None


WORD = st.text(st.sampled_from(LETTERS), min_size=5, max_size=9)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join).filter(is_plain)
FIGURES = st.integers(0, 9999)
YEARS = st.lists(st.integers(2001, 2060), min_size=2, max_size=4, unique=True).map(sorted)


def names(least: int = 2, most: int = 5) -> st.SearchStrategy[list[str]]:
    return st.lists(NAME, min_size=least, max_size=most, unique_by=fold_key)


def sheet(*rows: Sequence[Any], title: str = "Sheet1") -> RawSheet:
    lines = (
        (number, tuple(EMPTY_CELL if one is None else RawCell(one) for one in row))
        for number, row in enumerate(rows, 1)
    )
    return RawSheet(title, tuple(lines))


def read(source: RawSheet, records: Records = EMPTY) -> dict[str, list[dict[str, Any]]]:
    """The records that come of a sheet, by the names of their tables; ids stand for what they refer to."""
    plan = plan_rows([source], records, {}, Request())
    assert not plan.problems and not plan.open_questions, plan.problems
    made = {model.__name__: [dict(row) for row in rows] for model, rows in plan.adds}
    titles = {row["id"]: row["title"] for rows in made.values() for row in rows if "title" in row}
    titles |= {one.id: one.title for one in (*records.goals, *records.programs, *records.indicators)}
    titles |= {row["id"]: row["name"] for row in made.get("Actor", [])}
    for rows in made.values():
        for row in rows:
            row |= {key: titles.get(value, value) for key, value in row.items() if key.endswith("_id")}
    return made


def with_goals(titles: Sequence[str], programs: Sequence[str] = ()) -> Records:
    goals = tuple(Goal(code=f"G{n}", title=title) for n, title in enumerate(titles, 1))
    known = tuple(Program(code=f"P{n}", title=title) for n, title in enumerate(programs, 1))
    return replace(EMPTY, goals=goals, programs=known)


@LISTS
@given(
    st.lists(st.tuples(NAME, FIGURES, NAME), min_size=2, max_size=6, unique_by=lambda one: fold_key(one[0])),
    st.booleans(),
)
def test_programs(rows: list[tuple[str, int, str]], is_turned: bool) -> None:
    head = ["Program name", "Annual budget", "Region"]
    lines = [head, *([title, budget, region] for title, budget, region in rows)]
    made = read(sheet(*(line[::-1] if is_turned else line for line in lines)))["Program"]
    assert [(one["title"], one["budget_minor"], one["regions"]) for one in made] == [
        (title, budget * 100, region) for title, budget, region in rows
    ]


@LISTS
@given(names(2, 6), st.data())
def test_goals_with_their_parents_numbers_indentation_and_levels(titles: list[str], data: st.DataObject) -> None:
    parents = [0 if not at else data.draw(st.integers(0, at), label="parent") for at in range(len(titles))]
    children: dict[int, list[int]] = {}
    for at, parent in enumerate(parents, 1):
        children.setdefault(parent, []).append(at)
    tree = list(ordered(children))
    expected = [(titles[at - 1], titles[parents[at - 1] - 1] if parents[at - 1] else None) for at, _, _ in tree]

    def found(source: RawSheet) -> list[tuple[str, str | None]]:
        return [(one["title"], one.get("parent_id")) for one in read(source)["Goal"]]

    by_parent = [[titles[at - 1], titles[parents[at - 1] - 1] if parents[at - 1] else None] for at, _, _ in tree]
    listed = {(title, above) for title, above in found(sheet(["Goal", "Parent goal"], *by_parent))}
    assert listed == set(expected)
    assert set(found(sheet(*([f"{number} {titles[at - 1]}"] for at, number, _ in tree)))) == set(expected)
    assert set(found(sheet(*([f"{'    ' * depth}- {titles[at - 1]}"] for at, _, depth in tree)))) == set(expected)


def ordered(
    children: dict[int, list[int]], above: int = 0, number: str = "", depth: int = 0
) -> Iterator[tuple[int, str, int]]:
    """Each goal with its number and depth, parents before what lies under them."""
    for place, at in enumerate(children.get(above, []), 1):
        own = f"{number}.{place}" if number else str(place)
        yield at, own, depth
        yield from ordered(children, at, own, depth + 1)


@LISTS
@given(names(2, 6), st.data())
def test_goals_with_indicators_in_years_and_in_rows(texts: list[str], data: st.DataObject) -> None:
    goals, years = texts[: len(texts) // 2], data.draw(YEARS)
    indicators = texts[len(goals) :]
    lines: list[tuple[str, str, list[int | None]]] = [
        (goals[at * len(goals) // len(indicators)], title, [data.draw(FIGURES) for _ in years])
        for at, title in enumerate(indicators)
    ]
    expected = [
        (title, date(year, 12, 31), value)
        for _, title, values in lines
        for year, value in zip(years, values, strict=True)
    ]
    wide = sheet(["Goal", "Indicator", *years], *([goal, title, *values] for goal, title, values in lines))
    days = [f"{year}-12-31" for year in years]
    rows = [[goal, title, day, value] for goal, title, values in lines for day, value in zip(days, values, strict=True)]
    for source in (wide, sheet(["Goal", "Indicator", "Date", "Value"], *rows)):
        made = read(source)
        assert [(one["title"], one["goal_id"]) for one in made["Indicator"]] == [
            (title, goal) for goal, title, _ in lines
        ]
        assert [one["title"] for one in made["Goal"]] == list(dict.fromkeys(goal for goal, _, _ in lines))
        measured = [(one["indicator_id"], one["date"], one["value"]) for one in made["Measurement"]]
        assert sorted(measured) == sorted(expected)
    goal = Goal(code="G1", title="goal")
    known = replace(
        EMPTY,
        goals=(goal,),
        indicators=tuple(
            Indicator(code=f"I{n}", goal_id=goal.id, title=title) for n, title in enumerate(indicators, 1)
        ),
    )
    across = sheet(
        ["Date", *indicators], *([day, *(values[at] for _, _, values in lines)] for at, day in enumerate(days))
    )
    beside = sheet(["Indicator", *years], *([title, *values] for _, title, values in lines))
    for source in (across, beside):
        measured = [(one["indicator_id"], one["date"], one["value"]) for one in read(source, known)["Measurement"]]
        assert sorted(measured) == sorted(expected)


@LISTS
@given(names(4, 8), st.data())
def test_programs_by_goals_and_goals_by_programs(texts: list[str], data: st.DataObject) -> None:
    goals, programs = texts[:2], texts[2:]
    marks = [[data.draw(st.sampled_from(["x", None])) for _ in goals] for _ in programs]
    assume(any(one for line in marks for one in line))
    records = with_goals(goals, programs)
    expected = {
        (program, goal)
        for program, line in zip(programs, marks, strict=True)
        for goal, one in zip(goals, line, strict=True)
        if one
    }
    by_program = sheet(["Program", *goals], *([program, *line] for program, line in zip(programs, marks, strict=True)))
    by_goal = sheet(
        ["Goal", *programs], *([goal, *column] for goal, column in zip(goals, zip(*marks, strict=True), strict=True))
    )
    pairs = sheet(["Program", "Goal"], *map(list, sorted(expected)))
    for source in (by_program, by_goal, pairs):
        assert {(one["program_id"], one["goal_id"]) for one in read(source, records)["Placement"]} == expected


@LISTS
@given(names(3, 7), st.data())
def test_partners_with_their_activities(texts: list[str], data: st.DataObject) -> None:
    goals, actors = texts[:1], texts[1:]
    done = [(actor, data.draw(NAME)) for actor in actors for _ in range(data.draw(st.integers(1, 2)))]
    assume(len(set(done)) == len(done))
    lines, last = [], ""
    for actor, text in done:
        lines.append([actor if actor != last else None, text, goals[0]])
        last = actor
    made = read(sheet(["Organization", "What they do", "Goal"], *lines), with_goals(goals))
    assert [one["name"] for one in made["Actor"]] == actors
    assert [(one["actor_id"], one["title"]) for one in made["Activity"]] == done


EDITED = ("title", "description", "status", "start", "end", "budget_minor", "regions", "populations", "reach")


@settings(LISTS, max_examples=max(2, LISTS.max_examples // 4))
@given(st.lists(st.tuples(NAME, FIGURES, NAME, NAME), min_size=2, max_size=4, unique_by=lambda one: fold_key(one[0])))
def test_what_was_accepted_can_be_edited_exported_and_printed_and_read_again(
    rows: list[tuple[str, int, str, str]],
) -> None:
    head = ["Program name", "Annual budget", "Region", "Description"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = book(folder / "a.xlsx", Sheet1=[head, *map(list, rows)])
        with create_workspace(folder / "w.aligner", {"name": "N", "kind": "nonprofit"}) as workspace:
            import_file(workspace, source)
            assert plan_import(workspace, source).is_empty
            for one in workspace.read().programs:
                for field in EDITED:
                    edit_program(workspace, one.id, **{field: getattr(one, field)})
            records = workspace.read()
            export_workbook(workspace, folder / "out.xlsx", "he")
            assert plan_import(workspace, folder / "out.xlsx").is_empty
        with create_workspace(folder / "n.aligner", {"name": "N", "kind": "nonprofit"}) as again:
            import_file(again, folder / "out.xlsx")
            sheet_of_programs = SHEET["Programs"]
            before, after = (list(record_lines(sheet_of_programs, one, "he")) for one in (records, again.read()))
            assert before == after
        assert rows[0][0] in repr(make_outline(make_snapshot(records, KitOptions(purpose="development"))))
