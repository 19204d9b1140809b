"""The author's desk by mouse and keyboard: what is chosen, written, dropped, added and ordered is kept and undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from aligner.actions import kit_plan, meetings, placements, programs
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import AgendaKind
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.page import KitPage
from aligner.ui.pages.kit.storyline import PartRow, PartsCard, StorylineDesk
from aligner.ui.pages.kit.trace import MAX_RECORDS
from aligner.ui.widgets.entry_line import EntryLine
from tests.ui.looking import called, click, part, read
from tests.ui.pages.kit.test_kit_page import choose, file_of, opened, options_of, settled, show_part


def at_the_desk(start, qtbot: QtBot) -> tuple[Session, KitPage, StorylineDesk]:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), purpose="strategy")
    settled(page, qtbot)
    return session, page, part(page, StorylineDesk)


def box(desk: StorylineDesk, name: str) -> QComboBox:
    return next(one for one in desk.findChildren(QComboBox) if one.accessibleName() == name)


def pick(one: QComboBox, name: str, qtbot: QtBot) -> None:
    """Chooses by keyboard, as a person goes down the list."""
    one.setFocus()
    at = one.findData(name)
    while one.currentIndex() != at:
        qtbot.keyClick(one, Qt.Key.Key_Down if one.currentIndex() < at else Qt.Key.Key_Up)


def entry_line(card: PartsCard) -> EntryLine:
    found = card.findChild(EntryLine)
    assert isinstance(found, EntryLine)
    return found


def rows(desk: StorylineDesk, kind: str) -> list[PartRow]:
    card = desk.reasons if kind == "reasons" else desk.steps
    shown = [row for row in card.findChildren(PartRow) if not row.isHidden()]
    return sorted(shown, key=lambda row: row.y())


def texts(desk: StorylineDesk, kind: str) -> list[str]:
    return [row.field.editor.toPlainText() for row in rows(desk, kind)]


def press(row: PartRow, name: str, qtbot: QtBot) -> None:
    made = next(one for one in row.findChildren(QToolButton) if one.accessibleName() == name)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_another_question_is_chosen_kept_and_undone(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    first = desk.question.field.editor.toPlainText()
    offers = box(desk, "Another question")
    pick(offers, "renew:B3", qtbot)
    settled(page, qtbot)
    assert options_of(session).question == "renew:B3"
    asked = desk.question.field.editor.toPlainText()
    assert asked.startswith("Our decision on “More girls in five units” is late") and asked != first
    while options_of(session).question:
        session.undo()
    settled(page, qtbot)
    assert desk.question.field.editor.toPlainText() == first
    page.finish()


def test_another_answer_is_chosen_and_says_that_it_is_the_authors(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    pick(box(desk, "Another answer"), "renew", qtbot)
    settled(page, qtbot)
    assert options_of(session).recommended == ("renew",)
    assert desk.answer.field.editor.toPlainText() == "Renew the decision, with a new date."
    qtbot.mouseClick(desk.answer.trace.toggle, Qt.MouseButton.LeftButton)
    assert any(
        "You chose this answer" in one.text() for one in desk.answer.trace.findChildren(type(desk.question.note))
    )
    qtbot.mouseClick(desk.answer.back, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    assert options_of(session).recommended == ()
    assert desk.answer.field.editor.toPlainText().startswith("Move ₪494,000")
    page.finish()


def test_reasons_are_ordered_left_out_and_taken_up_again(start, qtbot: QtBot) -> None:
    _, page, desk = at_the_desk(start, qtbot)
    assert desk.motion.isVisibleTo(desk)
    before = texts(desk, "reasons")
    press(rows(desk, "reasons")[0], "Move down", qtbot)
    settled(page, qtbot)
    assert texts(desk, "reasons") == [before[1], before[0], before[2]]
    press(rows(desk, "reasons")[0], "Leave out", qtbot)
    settled(page, qtbot)
    assert texts(desk, "reasons") == [before[0], before[2]]
    spare = box(desk, "Add a reason")
    left_out = next(at for at in range(spare.count()) if spare.itemData(at) == "source_above_both_lists:B2")
    spare.setCurrentIndex(left_out)
    spare.activated.emit(left_out)
    settled(page, qtbot)
    assert texts(desk, "reasons") == [before[0], before[2], before[1]]
    page.finish()


def test_a_reason_of_ones_own_is_added_edited_and_undone(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    before = texts(desk, "reasons")
    line = entry_line(desk.reasons)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(line, "The mayor asked us.")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert (texts(desk, "reasons"), line.text()) == ([*before, "The mayor asked us."], "")
    session.undo()
    settled(page, qtbot)
    assert texts(desk, "reasons") == before
    page.finish()


def test_what_is_typed_and_not_added_is_told_as_not_saved(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    line = entry_line(desk.steps)
    line.setFocus()
    qtbot.keyClicks(line, "Call the mayor")
    assert len(session.drafts.places()) == 1
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not session.drafts.places()
    page.finish()


def test_the_authors_words_stay_hers_and_are_marked_when_the_figures_change(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    editor = desk.question.field.editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Where do we go from here?")
    box(desk, "Another question").setFocus()
    settled(page, qtbot)
    assert [text.part for text in file_of(session).read().kit_texts] == ["question"]
    assert not desk.question.field.is_stale
    pick(box(desk, "Another question"), "renew:B3", qtbot)
    settled(page, qtbot)
    assert editor.toPlainText() == "Where do we go from here?" and desk.question.field.is_stale
    page.finish()


def test_a_reason_leads_to_the_records_that_it_rests_on(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    trace = rows(desk, "reasons")[1].trace
    qtbot.keyClick(trace.toggle, Qt.Key.Key_Space)
    links = [one for one in trace.inner.findChildren(QPushButton) if not one.isHidden()]
    assert strip_isolates(links[0].text()) == "Persistence in five units"
    assert len(links) == 6, "the goal and its five programs"
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert session.page("roadmap").isVisible()
    page.finish()


def test_records_beyond_those_that_are_listed_are_counted(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    first = file_of(session).read().placements[0]
    for at in range(MAX_RECORDS):
        program = programs.add_program(file_of(session), f"One more {at}", budget_minor=1_000_00)
        placements.place_program(file_of(session), program.id, first.goal_id, first.stage_id, share=100)
    settled(page, qtbot)
    traces = [row.trace for row in rows(desk, "reasons")]
    for trace in traces:
        qtbot.keyClick(trace.toggle, Qt.Key.Key_Space)
    counted = [
        (len([one for one in trace.inner.findChildren(QPushButton) if not one.isHidden()]), strip_isolates(read(trace)))
        for trace in traces
    ]
    full = [said for count, said in counted if count == MAX_RECORDS]
    assert full, counted
    assert any("And more: 6" in said for said in full), full
    page.finish()


def test_a_number_of_the_authors_that_is_no_figure_is_marked_beside_her_text(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    field = desk.answer.field
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "Move 777,000 a year.")
    box(desk, "Another answer").setFocus()
    settled(page, qtbot)
    assert strip_isolates(field.doubted.text()) == "Not among this kit’s figures: 777,000"
    assert field.doubted.isVisibleTo(field)
    session.undo()
    settled(page, qtbot)
    assert not field.doubted.isVisibleTo(field)
    page.finish()


def test_what_is_left_out_for_donors_stays_for_the_board(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    choose(page, "For whom", "donors")
    show_part(page, "Storyline")
    settled(page, qtbot)
    before = texts(desk, "reasons")
    press(rows(desk, "reasons")[0], "Leave out", qtbot)
    settled(page, qtbot)
    assert texts(desk, "reasons") == before[1:]
    assert options_of(session).reasons == (), "the board is told what it was told before"
    choose(page, "For whom", "board")
    show_part(page, "Storyline")
    settled(page, qtbot)
    assert len(texts(desk, "reasons")) == 3
    page.finish()


def test_each_item_of_the_agenda_is_chosen_above_the_cards_and_asks_in_its_own_words(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    workspace = file_of(session)
    meeting = meetings.next_meeting(workspace.read())
    assert meeting is not None
    goals = {goal.code: goal.id for goal in workspace.read().goals}
    for text, code in (("Do we act on this?", "B3"), ("And on that?", "A2")):
        meetings.add_item(workspace, meeting.id, text, AgendaKind.DECIDE, [("goal_id", goals[code])])
    settled(page, qtbot)
    items = box(desk, "Question of the agenda")
    shown = [strip_isolates(items.itemText(at)) for at in range(items.count())]
    assert shown == ["1. Do we act on this?", "2. And on that?"]
    assert desk.question.field.editor.toPlainText() == "Do we act on this?"
    items.setFocus()
    qtbot.keyClick(items, Qt.Key.Key_Down)
    assert desk.question.field.editor.toPlainText() == "And on that?"
    qtbot.waitUntil(lambda: any("Teachers" in text for text in texts(desk, "reasons")))
    desk.question.field.editor.setPlainText("And on the teachers?")
    desk.finish()
    settled(page, qtbot)
    assert [item.question for item in workspace.read().agenda_items] == ["Do we act on this?", "And on the teachers?"]
    assert desk.question.field.editor.toPlainText() == "And on the teachers?"
    pick(box(desk, "Another answer"), "hold", qtbot)
    settled(page, qtbot)
    assert [choice.options for choice in options_of(session).item_choices.values()] == [("hold",)]
    page.finish()


def test_an_amount_of_ones_own_becomes_an_option_and_too_much_stays_in_its_line(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    line = called(desk.options, EntryLine, "An option with an amount of your own")
    write_line(line, "900,000,000", qtbot)
    assert "Write an amount up to" in read(desk.options) and line.text() == "900,000,000"
    write_line(line, "250,000", qtbot)
    settled(page, qtbot)
    assert line.text() == "" and "250,000, an amount of our own choosing" in strip_isolates(read(desk.options))
    assert options_of(session).amount == "25000000"
    click(desk.options, "Drop the option of your own")
    settled(page, qtbot)
    assert "an amount of our own choosing" not in read(desk.options) and not options_of(session).amount
    page.finish()


def write_line(line: EntryLine, text: str, qtbot: QtBot) -> None:
    line.setFocus()
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_reason_is_moved_by_keys_and_never_left_out_by_one_press_too_many(start, qtbot: QtBot) -> None:
    _, page, desk = at_the_desk(start, qtbot)
    before = texts(desk, "reasons")
    row = rows(desk, "reasons")[0]
    row.field.editor.setFocus()
    qtbot.keyClick(row.field.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(page, qtbot)
    assert texts(desk, "reasons") == [before[1], before[0], before[2]]
    down = next(one for one in row.findChildren(QToolButton) if one.accessibleName() == "Move down")
    assert "Alt" in down.toolTip()
    down.setFocus()
    for _ in range(4):
        pressed = QApplication.focusWidget()
        assert isinstance(pressed, QToolButton) and row.isAncestorOf(pressed)
        qtbot.keyClick(pressed, Qt.Key.Key_Space)
        settled(page, qtbot)
    assert sorted(texts(desk, "reasons")) == sorted(before)
    page.finish()


def test_a_text_that_is_being_written_is_not_called_saved(start, qtbot: QtBot) -> None:
    session, page, desk = at_the_desk(start, qtbot)
    editor = desk.answer.field.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "We wait.")
    assert "saved when you leave" in session.window.status_start.text()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert session.window.status_start.text() == "All changes are saved"
    qtbot.keyClicks(editor, "We wait.")
    box(desk, "Another answer").setFocus()
    settled(page, qtbot)
    assert session.window.status_start.text() == "All changes are saved"
    page.finish()
