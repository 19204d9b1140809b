"""A kit of an organization of 200 programs with texts of real length still keeps its length."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline, rule_of
from aligner.kit.content.rules import GUIDE_PAGES
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.kit.papers.briefing import body_pages, fitted
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.text import NAME_LIMIT, NOTE_LIMIT, clean_text
from tests.kit.fit import problems

MANY = 200


def real_texts(folder: Path) -> tuple[list[str], list[str]]:
    """Titles and descriptions of services and programs, the longest first."""
    with (folder / "education-programmes-third-sector.csv").open(encoding="utf-8-sig", newline="") as file:
        told = [row["TaktsirTochnit"] for row in csv.DictReader(file)]
    with (folder / "absorption_and_education_services_flat.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = {clean_text(cell, single_line=True)[:NAME_LIMIT] for row in csv.reader(file) for cell in row}
    titles = sorted((cell for cell in cells if any(c.isalpha() for c in cell)), key=lambda text: (-len(text), text))
    return titles, [clean_text(text)[:NOTE_LIMIT] for text in told]


def large_records(folder: Path) -> Records:
    """The example's roadmap with 200 programs, goals and stages of long titles."""
    titles, texts = real_texts(folder)
    records = example_records("nonprofit", "he")
    goals = tuple(
        goal.model_copy(update={"title": f"{goal.title}: {titles[index]}"[:NAME_LIMIT]})
        for index, goal in enumerate(records.goals)
    )
    leaves = [goal for goal in goals if goal.weight is not None]
    programs, placements = [], []
    for index in range(MANY):
        told = {"code": f"L{index}", "title": titles[index % len(titles)], "budget_minor": (index % 37 + 1) * 1_000_000}
        unique = texts[index % len(texts)] if index % 4 == 0 else ""
        programs.append(Program.model_validate({"id": index + 1, **told, "uniqueness": unique, "position": index}))
        where = {"goal_id": leaves[index % (len(leaves) - 2)].id, "stage_id": records.stages[index % 3].id}
        if index % 9:
            placements.append(
                Placement.model_validate({"id": index + 1, "program_id": index + 1, "share": 90, **where})
            )
    initiative = records.initiative.model_copy(
        update={"vision": texts[0], "problem": texts[1], "out_of_scope": texts[2]}
    )
    decisions = tuple(
        decision.model_copy(update={"title": titles[index]}) for index, decision in enumerate(records.decisions)
    )
    return replace(
        records,
        goals=goals,
        programs=tuple(programs),
        placements=tuple(placements),
        placement_indicators=(),
        initiative=initiative,
        decisions=decisions,
    )


@pytest.mark.parametrize("purpose", ["legitimacy", "strategy"])
def test_two_hundred_programs_with_long_texts_keep_the_length(purpose: str, shared_data: Path, tmp_path: Path) -> None:
    options = KitOptions(
        purpose=purpose, meeting=date(2026, 12, 15), only=("deck", "briefing", "guide", "onepage", "workbook")
    )
    records = large_records(shared_data / "he")
    made = {file.path.name: file for file in make_kit(records, options, tmp_path)}
    state = make_snapshot(records, options)
    rule = rule_of(state)
    assert body_pages(fitted(make_outline(state))) <= rule.briefing_pages
    assert made["guide.pdf"].pages <= GUIDE_PAGES
    assert made["onepage.pdf"].pages == 1
    assert made["deck.pptx"].pages <= rule.slides
    for name in ("briefing.pdf", "guide.pdf", "onepage.pdf", "deck.pptx"):
        assert problems(tmp_path / name, "he") == [], name
