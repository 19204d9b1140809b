"""Places are not points: an order of goals is reported as places, on the page, on the wall, in the kit and its
workbook."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from aligner.actions import roadmap
from aligner.actions import workshop as verbs
from aligner.actions.adopting import adopt_result
from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.opening import Workspace, new_workspace
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.attendance import attendance_in
from aligner.charts.dots import dots_chart
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.vocabulary import AskedQuestions, Presence, Question, WorkshopMethod
from aligner.storyline.gathering import gather
from aligner.ui.projector.scenes import workshop_slides
from aligner.ui.projector.slides import ListSlide, SpreadSlide

ORDERS = [(1, 2, 3, 4, 5), (1, 3, 2, 4, 5), (1, 2, 4, 3, 5), (2, 1, 3, 4, 5), (5, 1, 2, 3, 4)]
"""Places of five goals by five people: the first goal gets 1, 1, 1, 2 and 5."""


@pytest.fixture
def ordered(tmp_path: Path) -> Workspace:
    opened = new_workspace(tmp_path / "order.aligner", "N", "nonprofit", "en")
    goals = [roadmap.add_goal(opened, f"Goal {number}", weight=20).id for number in range(5)]
    made = verbs.new_workshop(opened, "W", method=WorkshopMethod.ORDER, asked=AskedQuestions.IMPORTANCE)
    people = verbs.add_participants(opened, made.id, 5)
    verbs.open_voting(opened, made.id)
    for person, order in zip(people, ORDERS, strict=True):
        answers = dict(zip(goals, order, strict=True))
        verbs.enter_ballot(opened, made.id, person.id, Question.IMPORTANCE, answers)
    verbs.show_result(opened, made.id)
    return opened


def test_no_camps_and_no_shared_points_are_told_of_places(ordered: Workspace) -> None:
    records = ordered.read()
    shown = shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)
    assert shown.goals[0].spread is not None
    assert shown.goals[0].spread.places == (1, 1, 1, 2, 5)
    assert all(goal.spread is not None and goal.spread.camps is None for goal in shown.goals)
    assert (shown.consensus, shown.members_shared) == (None, None)
    told = {finding.code for finding in analyse(records).findings}
    assert not told & {"workshop_split", "workshop_apart", "workshop_agree", "workshop_consensus"}
    ordered.close()


def test_chart_and_wall_show_places(ordered: Workspace) -> None:
    records, told = ordered.read(), words("en")
    workshop = records.workshops[0]
    shown = shown_figures(records, workshop.id, Question.IMPORTANCE)
    chart = dots_chart(shown, told)
    assert not any(row.dots or row.box for row in chart.rows)
    assert chart.table.headers[-1] == "Places given, from the first"
    assert chart.table.rows[0][-1] == "1, 1, 1, 2, 5"
    there = attendance_in(records, workshop, 1, Question.IMPORTANCE)
    slides = workshop_slides(workshop, records.leaf_goals, {Question.IMPORTANCE: shown}, {}, there, told)
    assert not any(isinstance(slide, SpreadSlide) for slide in slides)
    spread = next(slide for slide in slides if slide.key.startswith("spread"))
    assert isinstance(spread, ListSlide)
    assert strip_isolates(spread.items[0]) == "Goal 0: 1, 1, 1, 2, 5"
    split = next(slide for slide in slides if slide.key.startswith("split"))
    assert isinstance(split, ListSlide) and "Goal 0" in split.items[0]
    ordered.close()


def test_the_kits_workbook_holds_places_in_place_of_a_middle_half_in_points(ordered: Workspace, tmp_path: Path) -> None:
    make_kit(ordered.read(), KitOptions(language="en", purpose="strategy", only=("workbook",)), tmp_path / "kit")
    book = openpyxl.load_workbook(tmp_path / "kit" / "workbook.xlsx")
    rows = [[str(cell.value or "") for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]
    (head,) = [row for row in rows if "Places given" in row]
    (first,) = [row for row in rows if "1, 1, 1, 2, 5" in row and len(row) == len(head)]
    empty = [title for title, value in zip(head, first, strict=True) if not value]
    assert any(re.search("[Mm]edian", title) for title in empty)
    ordered.close()


def test_the_quorum_is_the_same_for_the_page_and_for_the_argument(tmp_path: Path) -> None:
    opened = new_workspace(tmp_path / "quorum.aligner", "N", "nonprofit", "en")
    goals = [roadmap.add_goal(opened, f"Goal {number}", weight=20).id for number in range(3)]
    made = verbs.new_workshop(opened, "W", asked=AskedQuestions.IMPORTANCE, invited=9, quorum=7)
    people = verbs.add_participants(opened, made.id, 9)
    verbs.open_voting(opened, made.id)
    for person in people[:5]:
        answers = dict(zip(goals, (50, 30, 20), strict=True))
        verbs.enter_ballot(opened, made.id, person.id, Question.IMPORTANCE, answers)
    verbs.show_result(opened, made.id)
    adopt_result(opened, made.id)
    for is_said in (False, True):
        if is_said:
            verbs.set_presence(opened, [person.id for person in people[5:7]], Presence.PRESENT)
        records = opened.read()
        there = attendance_in(records, records.workshops[0], 1, Question.IMPORTANCE)
        assert there.is_quorate is is_said
        assert gather(records, records, meeting=date(2026, 12, 1)).own_words.is_quorate is is_said
    opened.close()
