"""A goal that a newer roadmap has no more is counted and listed nowhere as a goal of the initiative."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.charts.fonts import ensure_gui
from aligner.exchange.packages import roadmap_package
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.model.initiative import Goal
from aligner.model.records import Records

DAY = date(2026, 9, 1)
TITLE = "Zyzzyva dropped"
"""The goal that is no longer on the roadmap is called so."""


def dropped(records: Records) -> Goal:
    """A leaf goal that ballots, and something else of ours, speak of."""
    voted = {one.goal_id for one in records.ballots}
    placed = {one.goal_id for one in records.placements}
    return next(goal for goal in records.leaf_goals if goal.id in voted & placed)


def with_former(records: Records) -> Records:
    """The records with that goal as a former one."""
    gone = dropped(records).id
    former = {"former_since": DAY, "weight": 0.0, "title": TITLE}
    return replace(
        records,
        goals=tuple(goal.model_copy(update=former) if goal.id == gone else goal for goal in records.goals),
    )


def without_votes(records: Records, gone: int) -> Records:
    """The records without workshops, and with nothing of ours at the goal."""
    return replace(
        records,
        workshops=(),
        participants=(),
        ballots=(),
        judgements=(),
        weightings=(),
        agenda_subjects=(),
        **{
            name: tuple(one for one in getattr(records, name) if one.goal_id != gone)
            for name in ("placements", "priorities", "decisions", "activities", "needs")
        },
    )


def documents(state: Snapshot) -> dict[str, Any]:
    """What the documents say, by their names."""
    content = make_outline(state)
    return {
        "outline": content,
        "guide": make_guide(state, content),
        "onepage": make_onepage(state, content),
        "story": make_story(state, content),
        "firsthour": make_first_hour(state, content),
        "forms": make_forms(state, content),
        "workbook": make_workbook(state, content),
    }


def said(document: object) -> str:
    return re.sub(r" at 0x[0-9a-f]+", "", repr(document))


@pytest.fixture(autouse=True)
def _gui() -> None:
    ensure_gui()


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_file_with_a_former_goal_says_the_same_as_one_without_it(kind: str, audience: str) -> None:
    example = example_records(kind, "en")
    gone = dropped(example).id
    has = without_votes(with_former(example), gone)
    lacks = replace(
        has,
        goals=tuple(goal for goal in has.goals if goal.id != gone),
        indicators=tuple(one for one in has.indicators if one.goal_id != gone),
        placement_indicators=tuple(
            one for one in has.placement_indicators if has.indicator_by_id[one.indicator_id].goal_id != gone
        ),
        measurements=tuple(one for one in has.measurements if has.indicator_by_id[one.indicator_id].goal_id != gone),
    )
    assert as_json(has, analyse(has)) == as_json(lacks, analyse(lacks))
    assert roadmap_package(has) == roadmap_package(lacks)
    options = KitOptions(language="en", audience=audience, meeting=DAY)
    one, other = (documents(make_snapshot(each, options)) for each in (has, lacks))
    for name in one:
        assert said(one[name]) == said(other[name]), name


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_what_of_ours_is_at_a_former_goal_is_outside_and_no_count_has_it(language: str) -> None:
    example = example_records("nonprofit", language)
    records = with_former(example)
    gone = dropped(example).id
    goals = len(example.leaf_goals) - 1
    figures = analyse(records)
    told = as_json(records, figures)
    assert len(told["goals"]) == goals and TITLE not in str({k: v for k, v in told.items() if k != "workshop"})
    assert abs(sum(goal["collective"] for goal in told["goals"]) - 1) < 1e-9
    assert figures.money.outside_minor > analyse(example).money.outside_minor
    assert all(records.indicator_by_id[one.indicator_id].goal_id != gone for one in figures.indicators)
    state = make_snapshot(records, KitOptions(language=language, meeting=DAY))
    texts = {name: said(document) for name, document in documents(state).items()}

    def counted(n: int) -> str:
        """As a sentence of a paper counts goals."""
        return state.words.sentence("kit.rest_of_goals@donors", n=n).partition(": ")[2].removesuffix(".")

    assert counted(goals) in texts["outline"]
    for name, text in texts.items():
        assert counted(goals + 1) not in text, name
        assert counted(len(example.goals)) not in text, name
    no_longer = repr(state.words.sentence("records.former_goal", goal=TITLE))[1:-1]
    assert no_longer in texts["workbook"]
    for section in make_outline(state).sections:
        if section.id != "workshop":
            assert said(section).count(TITLE) == said(section).count(no_longer), section.id
    assert told["workshop"] == as_json(example, analyse(example))["workshop"]
