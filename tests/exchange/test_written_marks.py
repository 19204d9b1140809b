"""What stands where programs or participants meet goals, logframes, payments and pasted roadmaps: written as people
write them, and read; what was read is edited, exported and printed, and the same list again changes nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import export_workbook, import_file, plan_import
from aligner.actions.inspecting import mapping_of_source
from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.programs import edit_program
from aligner.actions.roadmap import edit_goal, edit_indicator
from aligner.exchange.finding import Request
from aligner.exchange.sheets import SHEET
from aligner.exchange.writing import record_lines
from aligner.model.organization import Organization
from aligner.model.vocabulary import OrganizationKind, PaymentState
from aligner.store.workspace import create_workspace
from tests.exchange.test_import import book
from tests.exchange.test_written_lists import FIGURES, LISTS, YEARS, names, read, sheet, with_goals

MARKS = {
    "marks": (["x", "✓", "V", "כן", "yes"], lambda _: None),
    "percents": ([f"{n}%" for n in range(5, 50, 5)], lambda text: float(text[:-1])),
    "amounts": (["1,000 ₪", "2,500 ₪", "40,000 ₪"], lambda _: None),
}


@pytest.mark.parametrize("kind", MARKS)
@LISTS
@given(names(5, 8), st.data())
def test_programs_by_goals_with_whatever_marks(kind: str, texts: list[str], data: st.DataObject) -> None:
    goals, programs = texts[:2], texts[2:]
    offered, share = MARKS[kind]
    cells = [[data.draw(st.sampled_from([*offered, None])) for _ in goals] for _ in programs]
    assume(all(any(line) for line in cells) and all(any(line[at] for line in cells) for at in range(len(goals))))
    if kind == "marks":
        one = data.draw(st.sampled_from(offered))
        cells = [[one if cell else None for cell in line] for line in cells]
    records = with_goals(goals, programs)
    expected = {
        (program, goal, share(cell))
        for program, line in zip(programs, cells, strict=True)
        for goal, cell in zip(goals, line, strict=True)
        if cell
    }
    by_program = sheet([None, *goals], *([program, *line] for program, line in zip(programs, cells, strict=True)))
    by_goal = sheet(
        [None, *programs], *([goal, *line] for goal, line in zip(goals, zip(*cells, strict=True), strict=True))
    )
    for source in (by_program, by_goal):
        made = read(source, records)["Placement"]
        found = {(one["program_id"], one["goal_id"], one.get("share")) for one in made}
        if kind == "amounts":
            assert {one[:2] for one in found} == {one[:2] for one in expected}
            _hold_parts_of_whole(found, cells, programs, goals)
        else:
            assert found == expected


def _hold_parts_of_whole(found: set[Any], cells: list[Any], programs: list[str], goals: list[str]) -> None:
    """Amounts become the part that each goal has of its program's."""
    amounts = {
        (program, goal): float(cell.split()[0].replace(",", ""))
        for program, line in zip(programs, cells, strict=True)
        for goal, cell in zip(goals, line, strict=True)
        if cell
    }
    for program, goal, part in found:
        whole = sum(amount for (one, _), amount in amounts.items() if one == program)
        assert part == pytest.approx(100 * amounts[program, goal] / whole, abs=0.06)


@LISTS
@given(names(5, 8), st.data())
def test_participants_by_goals_are_the_ballots_that_were_cast(texts: list[str], data: st.DataObject) -> None:
    goals, people = texts[:3], texts[3:]
    points = [[data.draw(st.integers(1, 60)) for _ in goals] for _ in people]
    assume(all(sorted(line) != [1, 2, 3] for line in points))
    source = sheet(["Participant", *goals], *([one, *line] for one, line in zip(people, points, strict=True)))
    made = read(source, with_goals(goals))
    names_of = {row["id"]: row["name"] or row["code"] for row in made["Participant"]}
    cast = {(names_of.get(one["participant_id"]), one["goal_id"], one["points"]) for one in made["Ballot"]}
    assert cast == {
        (person, goal, point)
        for person, line in zip(people, points, strict=True)
        for goal, point in zip(goals, line, strict=True)
    }


@LISTS
@given(names(4, 8), st.data())
def test_a_logframe_gives_what_stands_in_it(texts: list[str], data: st.DataObject) -> None:
    goals, indicators = texts[:2], texts[2:]
    lines = [
        (goals[at * 2 // len(indicators)], title, *(data.draw(FIGURES) for _ in range(2)))
        for at, title in enumerate(indicators)
    ]
    head = ["Goal", "Indicator", "Baseline 2020", "Target 2030"]
    assume(all(first != target for _, _, first, target in lines))
    written, last = [], ""
    for goal, title, first, target in lines:
        written.append([goal if goal != last else None, title, first, target])
        last = goal
    made = read(sheet(head, *written))
    assert [
        (one["goal_id"], one["title"], one["baseline_value"], one["target_value"]) for one in made["Indicator"]
    ] == lines
    assert {(one["baseline_date"], one["target_date"]) for one in made["Indicator"]} == {
        (date(2020, 12, 31), date(2030, 12, 31))
    }


@LISTS
@given(names(2, 5), YEARS, st.data())
def test_payments_of_grants_are_those_of_their_columns(
    titles: list[str], years: list[int], data: st.DataObject
) -> None:
    paid = [[data.draw(st.one_of(st.none(), st.integers(1, 9999))) for _ in years] for _ in titles]
    assume(any(one for line in paid for one in line))
    heads = [data.draw(st.sampled_from([f"Paid {one}", f"Paid in {one}", f"שולם בשנת {one}"])) for one in years]
    source = sheet(
        ["Grant title", *heads], *([title, *line] for title, line in zip(titles, paid, strict=True)), title="Grants"
    )
    records = replace(with_goals([]), organization=Organization(name="F", kind=OrganizationKind.FOUNDATION))
    made = read(source, records)
    assert [(one["program_id"], one["year"], one["amount_minor"]) for one in made["Payment"]] == [
        (title, year, amount * 100)
        for title, line in zip(titles, paid, strict=True)
        for year, amount in zip(years, line, strict=True)
        if amount
    ]
    assert {one["state"] for one in made["Payment"]} == {PaymentState.PAID}


@LISTS
@given(names(3, 6), st.sampled_from(["-", "•", "*", "1.", "a)"]))
def test_a_pasted_roadmap_keeps_its_lines_in_their_order(titles: list[str], sign: str) -> None:
    signs = [
        sign if sign in "-•*" else f"{at}." if sign == "1." else f"{chr(96 + at)})" for at in range(1, len(titles) + 1)
    ]
    with TemporaryDirectory() as name:
        source = Path(name) / "Pasted.txt"
        source.write_text("\n".join(f"{one} {title}" for one, title in zip(signs, titles, strict=True)), "utf-8-sig")
        with create_workspace(Path(name) / "w.aligner", {"name": "N", "kind": "nonprofit"}) as workspace:
            import_file(workspace, source)
            assert [one.title for one in workspace.read().goals] == titles
            assert plan_import(workspace, source).is_empty


EDITED = {
    "programs": (edit_program, ("title", "description", "status", "start", "end", "budget_minor", "regions", "reach")),
    "goals": (edit_goal, ("title", "description", "weight")),
    "indicators": (edit_indicator, ("title", "unit", "baseline_date", "baseline_value", "target_date", "target_value")),
}


@settings(LISTS, max_examples=2)
@given(names(6, 6), st.lists(st.integers(1, 40), min_size=4, max_size=4))
def test_a_roadmap_its_programs_and_where_they_stand_are_edited_exported_and_printed(
    texts: list[str], shares: list[int]
) -> None:
    """A logframe, a list of programs and a matrix, one after another, as a person brings them in."""
    goals, indicators, programs = texts[:2], texts[2:4], texts[4:]
    sources = {
        "logframe": [
            ["Goal", "Indicator", "Baseline 2020", "Target 2030", 2024],
            *([g, i, 1, 9, 4] for g, i in zip(goals, indicators, strict=True)),
        ],
        "services": [["Program name", "Annual budget"], *([title, 1000] for title in programs)],
        "map": [[None, *goals], [programs[0], *shares[:2]], [programs[1], *shares[2:]]],
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        with create_workspace(folder / "w.aligner", {"name": "N", "kind": "nonprofit"}) as workspace:
            for title, rows in sources.items():
                source = book(folder / f"{title}.xlsx", Sheet1=rows)
                import_file(workspace, source)
                kept = mapping_of_source(source, None, Request(), workspace.read().import_mappings)
                again = plan_import(workspace, source, request=Request(mapping=kept))
                assert again.is_empty, "a mapping applied twice changes nothing"
                assert plan_import(workspace, source).is_empty
            records = workspace.read()
            assert len(records.placements) == 4 and len(records.measurements) == 2
            for kind, (edit, fields) in EDITED.items():
                for one in getattr(records, kind):
                    edit(workspace, one.id, **{field: getattr(one, field) for field in fields})
            records = workspace.read()
            export_workbook(workspace, folder / "out.xlsx", "he")
            assert plan_import(workspace, folder / "out.xlsx").is_empty
            made = make_kit(
                records, KitOptions(language="he", purpose="strategy", only=("onepage", "workbook")), folder / "kit"
            )
            assert {one.path.name for one in made} >= {"onepage.pdf", "workbook.xlsx"}
        with create_workspace(folder / "n.aligner", {"name": "N", "kind": "nonprofit"}) as other:
            import_file(other, folder / "out.xlsx")
            for one in ("Goals", "Indicators", "Programs", "Placements", "Measurements"):
                before, after = (list(record_lines(SHEET[one], state, "he")) for state in (records, other.read()))
                assert before == after
