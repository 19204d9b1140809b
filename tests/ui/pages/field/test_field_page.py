"""The page of the field by mouse and keyboard: cells, needs, actors with their activities, connections."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions.field import add_activity, remove_activity, set_need
from aligner.analysis.field import Place, sliced_cells
from aligner.analysis.network import OURSELVES
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import FieldFinding, Sector, Stance
from aligner.ui.frame.session import Session
from aligner.ui.links import ToField
from aligner.ui.pages.field.actor_panel import ActorPanel
from aligner.ui.pages.field.cell_panel import CellPanel
from aligner.ui.pages.field.connections import Connections
from aligner.ui.pages.field.field_map import CellView, FieldMap, field_view
from aligner.ui.pages.field.field_table import FieldTable
from aligner.ui.pages.field.network_view import NetworkView
from tests.ui.looking import called, choose, click, focus, part, read, write


def opened(start, language: str = "en", kind: str = "nonprofit") -> Session:
    session = start(language, kind=kind)
    session.window.resize(1366, 768)
    session.show_page("field")
    QApplication.processEvents()
    return session


def records_of(session: Session) -> Records:
    assert session.workspace is not None
    return session.workspace.read()


def click_cell(session: Session, goal_code: str, stage: int) -> FieldMap:
    found = part(session.page("field"), FieldMap)
    goal = next(one for one in records_of(session).goals if one.code == goal_code)
    row = next(place for place, shown in enumerate(found.model.rows) if shown.goal_id == goal.id)
    box = found.cell_box(row, stage)
    found.verticalScrollBar().setValue(round(box.top()) - 80)
    center = found.cell_box(row, stage).center()
    at = QPoint(round(center.x()), round(center.y()))
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    return found


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_cell_says_who_is_there_and_what_is_not_known(start, language: str) -> None:
    session = opened(start, language)
    click_cell(session, "A2", 1)
    panel = part(session.page("field"), CellPanel)
    records = records_of(session)
    goal_id = next(one.id for one in records.goals if one.code == "A2")
    stage_id = records.stages[1].id
    placed = [p for p in records.placements if (p.goal_id, p.stage_id) == (goal_id, stage_id)]
    shown = [b.accessibleName() for b in panel.findChildren(QPushButton) if b.isVisibleTo(panel)]
    title = records.program_by_id[placed[0].program_id].title
    assert title in [strip_isolates(name) for name in shown]
    assert words(language).sentence("field.explained.covered") in strip_isolates(read(panel))


def test_a_new_activity_has_the_goal_that_is_chosen_and_nothing_is_counted_before(start) -> None:
    session = opened(start)
    records = records_of(session)
    actor, page = records.actors[0], session.page("field")
    session.show(ToField(actor.id))
    QApplication.processEvents()
    panel, before = part(page, ActorPanel), read(page)
    click(panel, "Add activity")
    assert records_of(session).activities == records.activities
    assert read(page).startswith(before.partition("Add activity")[0][:200])
    where = called(panel, QComboBox, "Goal of the new activity")
    assert where.currentIndex() == -1
    goal = records.leaf_goals[-1]
    choose(where, goal.id)
    (new,) = (one for one in records_of(session).activities if one.id not in {old.id for old in records.activities})
    assert (new.actor_id, new.goal_id, new.stage_id) == (actor.id, goal.id, None)
    assert not where.isVisibleTo(panel)


def test_work_whose_stage_is_not_said_makes_no_cell_one_of_others(start) -> None:
    session = opened(start)
    records, workspace = records_of(session), session.workspace
    assert workspace is not None
    for one in records.activities:
        remove_activity(workspace, one.id)
    alone = [cell for cell in sliced_cells(records_of(session)) if cell.own]
    assert alone and all(cell.is_only_ours for cell in alone)
    add_activity(workspace, records.actors[0].id, alone[0].place.goal_id)
    after = {cell.place: cell for cell in sliced_cells(records_of(session))}
    assert after[alone[0].place].is_only_ours and after[alone[0].place].maybe == alone[0].maybe + 1
    told = read(session.page("field"))
    assert f"Only us, as far as we know: {len(alone)}" in told and "covered" not in told.lower()


def test_a_need_is_typed_into_a_cell_and_undone(start) -> None:
    session = opened(start)
    assert "No need is written down yet" in read(session.page("field"))
    assert session.workspace is not None
    goal = next(one for one in records_of(session).goals if one.code == "A1")
    add_activity(session.workspace, records_of(session).actors[0].id, goal.id)
    click_cell(session, "A1", 0)
    panel = part(session.page("field"), CellPanel)
    assert "Nobody has checked who works here" in read(panel)
    write(called(panel, QLineEdit, "People who need an answer"), "450")
    needs = records_of(session).needs
    assert [(one.people, one.stage_id) for one in needs] == [(450, records_of(session).stages[0].id)]
    assert "Of the people in need that we know of, between" in read(session.page("field"))
    place = Place(goal.id, records_of(session).stages[0].id)
    set_need(session.workspace, place, finding=FieldFinding.NOBODY, checked=date(2026, 11, 1))
    told = strip_isolates(read(session.page("field")))
    assert "Of the people in need that we know of, 100% are where nobody works." in told
    session.undo()
    session.undo()
    QApplication.processEvents()
    assert records_of(session).needs == ()
    assert called(panel, QLineEdit, "People who need an answer").text() == ""


def test_a_refused_number_of_people_stays_as_a_draft(start) -> None:
    session = opened(start)
    click_cell(session, "A1", 0)
    panel = part(session.page("field"), CellPanel)
    write(called(panel, QLineEdit, "People who need an answer"), "many")
    assert records_of(session).needs == ()
    click_cell(session, "B1", 0)
    assert called(panel, QLineEdit, "People who need an answer").text() == ""
    click_cell(session, "A1", 0)
    assert called(panel, QLineEdit, "People who need an answer").text() == "many"


def test_the_arrows_and_enter_open_a_cell(start) -> None:
    session = opened(start)
    found = part(session.page("field"), FieldMap)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Right)
    heard = strip_isolates(found.accessibleDescription())
    assert "The choice, grade 10" in heard
    assert "others:" in heard
    QTest.keyClick(found, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "The choice, grade 10" in read(part(session.page("field"), CellPanel))


def test_space_says_what_was_found_and_takes_it_back(start) -> None:
    session = opened(start)
    found = part(session.page("field"), FieldMap)
    found.setFocus()
    heard = []
    for _ in range(3):
        QTest.keyClick(found, Qt.Key.Key_Space)
        QApplication.processEvents()
        known = records_of(session).needs[0]
        heard.append((known.finding, known.checked is not None))
    assert heard == [(FieldFinding.NOBODY, True), (FieldFinding.IRRELEVANT, True), (None, False)]
    session.undo()
    session.undo()
    QApplication.processEvents()
    assert "lacking: 1" in read(session.page("field"))


def test_what_another_does_is_added_from_its_cell_and_changes_it(start, qtbot: QtBot) -> None:
    session = opened(start)
    click_cell(session, "A1", 0)
    panel = part(session.page("field"), CellPanel)
    add = called(panel, QPushButton, "Add what another does here")
    menu = add.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "A new actor").trigger()
    QApplication.processEvents()
    actor_panel = part(session.page("field"), ActorPanel)
    write(called(actor_panel, QLineEdit, "Name"), "A college")
    write(called(actor_panel, QLineEdit, "What they do"), "Courses")
    write(called(actor_panel, QLineEdit, "People reached in a year"), "120")
    records = records_of(session)
    activity = records.activities[-1]
    assert (activity.title, activity.people, activity.stage_id) == ("Courses", 120, records.stages[0].id)
    assert records.actor_by_id[activity.actor_id].name == "A college"
    QTest.keyClick(actor_panel, Qt.Key.Key_Escape)
    click_cell(session, "A1", 0)
    shown = part(session.page("field"), CellPanel)
    assert called(shown, QPushButton, "A college · Courses").isVisible()
    click(shown, "A college · Courses")
    assert part(session.page("field"), ActorPanel).actor_id == activity.actor_id


def test_an_actor_is_removed_with_its_activities_and_comes_back(start, qtbot: QtBot) -> None:
    session = opened(start)
    actor = records_of(session).actors[0]
    session.show(ToField(actor.id))
    before = len(records_of(session).activities)
    click(part(session.page("field"), ActorPanel), "Remove actor")
    assert actor.id not in records_of(session).actor_by_id
    assert len(records_of(session).activities) < before
    assert not [p for p in session.page("field").findChildren(ActorPanel) if p.isVisible()]
    session.undo()
    assert len(records_of(session).activities) == before


def test_an_activity_moves_to_another_goal_and_stage(start) -> None:
    session = opened(start)
    records = records_of(session)
    session.show(ToField(records.activities[0].actor_id))
    panel = part(session.page("field"), ActorPanel)
    choose(called(panel, QComboBox, "Stage"), records.stages[1].id)
    moved = records_of(session).activities[0]
    assert moved.stage_id == records.stages[1].id
    assert part(session.page("field"), FieldMap).model.rows


def test_a_slice_shows_what_is_said_of_it(start) -> None:
    session = opened(start)
    boxes = [b for b in session.page("field").findChildren(QComboBox) if b.accessibleName() == "Population"]
    page_box = next(b for b in boxes if b.count() > 2)
    choose(page_box, page_box.itemData(1))
    click_cell(session, "A1", 0)
    assert page_box.itemData(1) in strip_isolates(read(part(session.page("field"), CellPanel)))


def box_of(session: Session, name: str) -> QComboBox:
    """The page's own choice of that name: panels have some of the same name."""
    panels = session.page("field").findChildren(ActorPanel)
    boxes = [b for b in session.page("field").findChildren(QComboBox) if b.accessibleName() == name]
    return next(b for b in boxes if not any(panel.isAncestorOf(b) for panel in panels))


def test_a_sector_shows_who_of_it_is_there_and_never_what_was_found_of_all(start) -> None:
    session = opened(start)
    choose(box_of(session, "Sector"), Sector.BUSINESS)
    said = strip_isolates(read(session.page("field")))
    assert "Covered: 1; not checked: 31" in said
    click_cell(session, "B2", 2)
    panel = part(session.page("field"), CellPanel)
    assert "Volunteers of technology firms" in str([b.accessibleName() for b in panel.findChildren(QPushButton)])
    assert "After-school mathematics clubs" not in str([b.accessibleName() for b in panel.findChildren(QPushButton)])
    click_cell(session, "B1", 0)
    assert "Of this sector we know of nobody here, and nobody has checked." in read(panel)
    assert "What is known of this cell, of all sectors" in read(panel)
    found = part(session.page("field"), FieldMap)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    assert records_of(session).needs == (), "what was found is said of all sectors"
    choose(box_of(session, "Sector"), None)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    assert len(records_of(session).needs) == 1


def test_a_part_lists_the_connections_in_it_and_says_what_may_be_there(start) -> None:
    session = opened(start)
    shown = len(read(part(session.page("field"), Connections)))
    choose(box_of(session, "Region"), "North")
    side = part(session.page("field"), Connections)
    assert len(read(side)) < shown and "After-school mathematics clubs" not in strip_isolates(read(side))
    assert "Region not said, may be here, too: 1" in read(session.page("field"))


def test_the_table_says_the_same_as_the_map_and_is_remembered(start) -> None:
    session = opened(start)
    heard = {view.text for view in map_cells(session).values()}
    choose(box_of(session, "Shown as"), "table")
    table = part(session.page("field"), FieldTable)
    assert not [found for found in session.page("field").findChildren(FieldMap) if found.isVisible()]
    rows = [
        [strip_isolates(item.text()) if (item := table.item(row, column)) else "" for column in range(5)]
        for row in range(table.rowCount())
    ]
    assert len(rows) == len(heard) == 32
    crowded = next(row for row in rows if row[2] == "Saturated")
    assert crowded[:2] == ["Persistence in five units", "Grades 11–12"]
    assert "Volunteers of technology firms (Volunteers who mentor students)" in crowded[4]
    for goal, stage, state, *_ in rows:
        assert any(all(said in strip_isolates(text) for said in (goal, stage, state)) for text in heard)
    table.setCurrentCell(0, 0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "Nobody has checked who works here" in read(part(session.page("field"), CellPanel))
    assert session.preferences.form(records_of(session).workspace_id, "field") == "table"


def test_the_network_is_walked_by_keys_and_opens_who_is_chosen(start) -> None:
    session = opened(start)
    choose(box_of(session, "Shown as"), "network")
    view = part(session.page("field"), NetworkView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.chosen is not None and view.chosen.record_id == OURSELVES
    said = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        said.append(strip_isolates(view.accessibleDescription()))
    assert said[0].startswith("A teachers’ college in the north, Academia: Recruiting five-unit teachers")
    assert "also there: The regional supervision of mathematics" in said[0]
    assert said[1].startswith("Teachers’ professional growth") and said[2].startswith("School and city leadership")
    assert said[4].startswith("Numbers Rising, Us")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "A teachers’ college in the north" in strip_isolates(read(part(session.page("field"), ActorPanel)))


def test_the_network_is_chosen_by_mouse_in_each_direction_and_follows_the_sector(start, qtbot: QtBot) -> None:
    session = opened(start, "he")
    choose(box_of(session, words_of_form(session)), "network")
    view = part(session.page("field"), NetworkView)
    box = view.node_box(0, 1)
    assert box.center().x() > view.width() / 2, "organizations stand at the start side"
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    records = records_of(session)
    assert view.chosen is not None and view.chosen.record_id == records.actors[1].id
    choose(box_of(session, "מגזר"), Sector.BUSINESS)
    assert "ארגונים: 1" in strip_isolates(read(session.page("field")))


def words_of_form(session: Session) -> str:
    boxes = session.page("field").findChildren(QComboBox)
    return next(box.accessibleName() for box in boxes if box.findData("network") >= 0)


def test_the_networks_table_has_a_row_for_each_organization_at_each_goal(start) -> None:
    session = opened(start)
    choose(box_of(session, "Shown as"), "network_table")
    table = part(session.page("field"), FieldTable)
    rows = [
        [strip_isolates(item.text()) if (item := table.item(row, column)) else "" for column in range(6)]
        for row in range(table.rowCount())
    ]
    ours = next(row for row in rows if row[:2] == ["Numbers Rising", "Teachers’ professional growth"])
    assert ours[2:4] == [
        "The choice, grade 10; Grades 11–12",
        "Community of five-unit teachers; First-year coaching for teachers",
    ]
    assert ours[4] == "The regional supervision of mathematics and A teachers’ college in the north"
    table.setCurrentCell(next(i for i, row in enumerate(rows) if row[0] == "Volunteers of technology firms"), 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "Volunteers of technology firms" in strip_isolates(read(part(session.page("field"), ActorPanel)))


def test_who_is_in_charge_is_a_table_that_leads_to_the_goal(start) -> None:
    session = opened(start)
    choose(box_of(session, "Shown as"), "charges")
    page = session.page("field")
    table = part(page, FieldTable)
    rows = [
        [strip_isolates(item.text()) if (item := table.item(row, column)) else "" for column in range(4)]
        for row in range(table.rowCount())
    ]
    teachers = rows[0]
    assert teachers[0] == "Recruiting five-unit teachers" and teachers[3] == "They differ"
    assert "The Ministry of Education" in teachers[1] and "Compulsory Education Law, 1949" in teachers[1]
    assert teachers[2].startswith("School principals") and "Example, invented" in teachers[2]
    assert rows[1][1:] == ["–", "–", "Not known"]
    assert "Not written down is not known" in read(page) and "differing by law and in fact: 2" in read(page)
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert session.current == "roadmap"


def map_cells(session: Session) -> dict[tuple[int | None, int | None], CellView]:
    records = records_of(session)
    return dict(field_view(records, sliced_cells(records), words("en")).cells)


def test_a_connection_becomes_an_item_or_a_message(start) -> None:
    session = opened(start)
    side = part(session.page("field"), Connections)
    assert "where none of our programs stands" in read(side)
    click(side, "Copy a draft message")
    actor = records_of(session).actors[0]
    assert actor.name in strip_isolates(QGuiApplication.clipboard().text())
    click(side, "Make it an item")
    decision = records_of(session).decisions[-1]
    assert decision.stance == Stance.PARTNER
    assert actor.name in strip_isolates(decision.title)


def test_a_foundation_reads_of_grants(start) -> None:
    session = opened(start, kind="foundation")
    assert "where none of our grants stands" in read(part(session.page("field"), Connections))


def test_a_foundation_marks_a_next_path_in_the_cell(start, qtbot: QtBot) -> None:
    session = opened(start, kind="foundation")
    click_cell(session, "B3", 1)
    panel = part(session.page("field"), CellPanel)
    choose(called(panel, QComboBox, "Next path"), 2)
    for name, text in (("What it takes in a year", "1,200"), ("With whom", "A university")):
        write(called(panel, QLineEdit, name), text)
    goal_id = next(one.id for one in records_of(session).goals if one.code == "B3")
    need = next(one for one in records_of(session).needs if one.goal_id == goal_id)
    assert (need.path, need.path_minor, need.path_partner) == (2, 1200_00, "A university")
    session.undo()
    need = next(one for one in records_of(session).needs if one.goal_id == goal_id)
    assert need.path_partner == ""


def test_a_nonprofit_is_not_asked_for_next_paths(start) -> None:
    session = opened(start)
    click_cell(session, "A2", 1)
    panel = part(session.page("field"), CellPanel)
    assert not [one for one in panel.findChildren(QComboBox) if one.accessibleName() == "Next path"]


def test_what_is_being_typed_is_kept_in_its_cell_when_a_link_leads_to_another(start) -> None:
    session = opened(start)
    records = records_of(session)
    goals = [next(one.id for one in records.goals if one.code == code) for code in ("A1", "B1")]
    stage = records.stages[0].id
    session.show(ToField(goal_id=goals[0], stage_id=stage))
    panel = part(session.page("field"), CellPanel)
    editor = called(panel, QLineEdit, "People who need an answer")
    focus(editor)
    QTest.keyClicks(editor, "450")
    session.show(ToField(goal_id=goals[1], stage_id=stage))
    QApplication.processEvents()
    assert [(one.goal_id, one.people) for one in records_of(session).needs] == [(goals[0], 450)]
    assert called(panel, QLineEdit, "People who need an answer").text() == ""
    session.show(ToField(goal_id=goals[0], stage_id=stage))
    click(panel, "Remove what is said of this cell")
    assert records_of(session).needs == ()
