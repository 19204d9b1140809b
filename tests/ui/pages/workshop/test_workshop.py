"""The whole workshop, played through with the keyboard alone; what is hidden, and until when; what is never
repaired."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QSpinBox, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.actions import workshop as verbs
from aligner.actions.ballot_writing import write_ballots
from aligner.actions.opening import new_workspace
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES, AskedQuestions, Question, WeightSource, WorkshopState
from aligner.ui.pages.workshop.guide_panel import GuidePanel
from aligner.ui.pages.workshop.people import read_list
from aligner.ui.projector.slides import ProgressSlide
from aligner.ui.widgets.cards import ScrollColumn
from tests.ui.looking import buttons, called, part
from tests.ui.workshop_play import (
    GOALS,
    Key,
    Keys,
    answer_reveal,
    begin,
    enter_ballots,
    fill,
    number_lines,
    open_page,
    papers,
    rotated,
    show_step,
    shown_texts,
    view,
    workshop_file,
)


def test_a_workshop_is_played_through_by_keyboard_alone(start, tmp_path: Path) -> None:
    file = tmp_path / "played.aligner"
    opened = new_workspace(file, "עמותה", "nonprofit", "he")
    for i in range(GOALS):
        roadmap.add_goal(opened, f"יעד {i + 1}", weight=GOALS - i)
    opened.close()
    session = open_page(start, "he", file)
    keys = Keys(session)

    # A new session, its quorum, then the people.
    keys.button("סדנה חדשה")
    assert len(session.workspace.read().workshops) == 1
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("סדנת הוועד המנהל")
    keys.tab_to(lambda w: w.accessibleName() == "קוורום")
    keys.type("7")
    keys.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert isinstance(QApplication.focusWidget(), QSpinBox | QLineEdit)
    keys.button("הוספה עם קודים")
    workshop = session.workspace.read().workshops[0]
    assert (workshop.title, workshop.quorum) == ("סדנת הוועד המנהל", 7)
    assert len(session.workspace.read().participants) == 12

    # The vote opens; nine ballots come in, with both questions.
    keys.press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    keys.button("פתיחת ההצבעה")
    assert session.workspace.read().workshops[0].state == WorkshopState.OPEN
    enter_ballots(session, keys, 9, rotated)
    page = session.page("workshop")
    assert view(session).ballots == 9
    assert "טפסים שנקלטו: 9 מתוך 12" in shown_texts(session)

    # Nothing of the result is anywhere before it is shown.
    keys.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert not view(session).shown
    tables = [t for t in page.findChildren(QTableWidget) if t.isVisibleTo(session.window)]
    assert not tables
    page.open_projector()
    projector = session.projection.projector
    assert not any(slide.key.startswith(("order", "spread", "split", "beside")) for slide in projector.slides)
    while not isinstance(projector.slide, ProgressSlide):
        QTest.keyClick(projector, Key.Key_Space)
    # Enter on the wall reveals nothing: it leads back to the laptop, where the question with the numbers stands.
    QTest.keyClick(projector, Key.Key_Return)
    assert session.workspace.read().workshops[0].shown_round == 0
    assert session.projection.is_resting
    told = answer_reveal("המתנה לטפסים")
    keys.button("חשיפת התוצאה")
    assert told == ["טפסים שנקלטו: 9 מתוך 12."]
    assert session.workspace.read().workshops[0].shown_round == 0
    answer_reveal("חשיפה עכשיו")
    keys.button("חשיפת התוצאה")
    assert session.workspace.read().workshops[0].shown_round == 1
    assert projector.isVisible()
    assert projector.slide.key.startswith("order.importance")
    keyed = [slide.key.split(".")[0] for slide in projector.slides]
    assert [
        k for k in ("order", "spread", "split", "both", "beside", "headline", "gaps", "parking") if k not in keyed
    ] == []
    QTest.keyClick(projector, Key.Key_Escape)
    QApplication.processEvents()
    assert session.projection.is_resting
    keys.button("סיום ההקרנה")
    assert session.projection.projector is None
    assert any(t.isVisibleTo(session.window) and t.rowCount() == GOALS for t in page.findChildren(QTableWidget))

    # The result becomes our stated priorities; what changes is there before.
    assert not session.workspace.read().priorities
    keys.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert any("לראשונה" in text for text in shown_texts(session))
    assert not session.workspace.read().priorities
    keys.press(Key.Key_Space)
    records = session.workspace.read()
    assert len(records.priorities) == GOALS
    assert abs(sum(priority.weight for priority in records.priorities) - 100) < 1e-6
    assert records.weightings[-1].ballots == 9


def test_two_rounds_of_four_show_the_mean_and_what_moved_and_nothing_else(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, people=4, goals=3, asked=AskedQuestions.IMPORTANCE)
    page = session.page("workshop")

    def vote(*ballots: tuple[int, int, int]) -> None:
        for ballot in ballots:
            for points in ballot:
                keys.type(str(points))
                keys.press(Key.Key_Return)
            keys.press(Key.Key_Return)

    vote((50, 30, 20), (60, 30, 10), (20, 20, 60), (40, 40, 20))
    assert "Ballots in: 4 of 4" in shown_texts(session)
    keys.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert "The result is hidden" in shown_texts(session)
    keys.press(Key.Key_Space)
    assert session.workspace.read().workshops[0].shown_round == 1
    told = " ".join(shown_texts(session))
    assert "Only the average is shown" in told
    table = next(t for t in page.findChildren(QTableWidget) if t.isVisibleTo(session.window))
    cells = {strip_isolates(table.item(r, c).text()) for r in range(table.rowCount()) for c in range(1, 3)}
    assert cells == {"42", "30", "28", "–"}

    keys.button("Another round")
    assert session.workspace.read().workshops[0].round == 2
    keys.press(Key.Key_Return)
    vote((40, 40, 20), (40, 40, 20), (40, 40, 20), (40, 40, 20))
    keys.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    keys.press(Key.Key_Space)
    page.open_projector()
    kinds = [slide.key.split(".")[0] for slide in session.projection.projector.slides]
    assert "moved" in kinds
    assert "spread" not in kinds
    assert "split" not in kinds
    session.projection.end()


def test_adopting_is_one_step_back(start, tmp_path: Path) -> None:
    session, keys, workshop_id = begin(start, tmp_path, people=3, goals=3, asked=AskedQuestions.IMPORTANCE)
    people, goals = session.workspace.read().participants, session.workspace.read().leaf_goals
    for person in people:
        answers = dict(zip([goal.id for goal in goals], (50, 30, 20), strict=True))
        verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)
    verbs.show_result(session.workspace, workshop_id)
    before = session.workspace.read()
    keys.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    keys.press(Key.Key_Space)
    assert [priority.weight for priority in session.workspace.read().priorities] == [50, 30, 20]
    assert "Our stated weights already are the workshop’s result." in shown_texts(session)
    session.undo()
    after = session.workspace.read()
    assert (after.priorities, after.weightings) == (before.priorities, before.weightings)


def test_an_estimate_is_kept_as_an_estimate_and_never_as_a_ballot(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=2, asked=AskedQuestions.IMPORTANCE)
    keys.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    keys.button("Write an estimate")
    for points in ("70", "30"):
        keys.type(points)
        keys.press(Key.Key_Return)
    records = session.workspace.read()
    assert [kept.source for kept in records.weightings] == [WeightSource.ESTIMATE]
    assert not records.ballots
    assert not records.priorities


def test_pasted_people_keep_name_role_and_group() -> None:
    text = "דנה, יו״ר, ועד\n\nSam\tdirector\tstaff\nרות"
    assert read_list(text) == [
        {"name": "דנה", "role": "יו״ר", "group": "ועד"},
        {"name": "Sam", "role": "director", "group": "staff"},
        {"name": "רות"},
    ]


def test_too_few_ballots_are_not_shown_and_the_page_says_why(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=2, asked=AskedQuestions.IMPORTANCE)
    for points in ("70", "30"):
        keys.type(points)
        keys.press(Key.Key_Return)
    page = session.page("workshop")
    before = shown_texts(session)
    page.reveal()
    assert session.workspace.read().workshops[0].shown_round == 0
    assert set(shown_texts(session)) - set(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_follows_the_step(start, tmp_path: Path, language: str) -> None:
    file, _ = workshop_file(tmp_path, language)
    session = open_page(start, language, file)
    QTest.keyClick(session.window, Key.Key_F1)
    guide = part(session.page("workshop"), GuidePanel)
    assert guide.step.key == "open"
    show_step(session, "ballots")
    assert guide.step.key == "collect"
    assert guide.step.say in shown_texts(session)
    show_step(session, "adopt")
    assert guide.step.key == "close"


def test_the_parking_list_grows_by_enter_and_is_undone(start, tmp_path: Path) -> None:
    file, _ = workshop_file(tmp_path, "en")
    session = open_page(start, "en", file)
    line = called(session.window, QLineEdit, "New line of the parking list")
    line.setFocus()
    QTest.keyClicks(line, "A branch in the north")
    QTest.keyClick(line, Key.Key_Return)
    assert session.workspace.read().workshops[0].parking == "A branch in the north"
    session.undo()
    assert session.workspace.read().workshops[0].parking == ""


def test_forms_are_made_beside_the_file_while_the_window_stays_quick(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, _, _ = begin(start, tmp_path, goals=3)
    card = papers(session, qtbot, "Ballots and cards to print")
    made = list(tmp_path.glob("*/ballots and cards.pdf"))
    assert len(made) == 1
    assert made[0].read_bytes().startswith(b"%PDF")
    card.close_work()


@pytest.mark.parametrize("made", ["Ballots and cards to print", "A file for each"])
def test_what_the_ballots_cannot_show_is_told_beside_them(made: str, start, qtbot: QtBot, tmp_path: Path) -> None:
    session, _, _ = begin(start, tmp_path, goals=2, place="Hall 教")
    card = papers(session, qtbot, made)
    told = "\n".join(shown_texts(session))
    assert "Ready in" in told and "place: no font can show 教 (U+6559)" in told
    card.close_work()


def test_filled_ballots_come_in_from_a_folder_and_a_wrong_one_is_shown_for_correction(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, keys, _ = begin(start, tmp_path, people=3, goals=3, asked=AskedQuestions.IMPORTANCE)
    folder = tmp_path / "filled"
    files = write_ballots(session.workspace.read(), folder, "en", ("pdf",)).files
    for file, points in zip(files, ([50, 30, 20], [60, 30, 10], [50, 30, 8]), strict=True):
        fill(file, points)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    card = papers(session, qtbot, "Read filled ballots…")
    assert view(session).ballots == 2
    told = "\n".join(shown_texts(session))
    wrong = session.workspace.read().participants[2]
    assert all(file.name in told for file in files)
    assert wrong.code in told
    keys.button("Correct")
    assert [line.text() for line in number_lines(session)] == ["50", "30", "8"]
    assert "Left: 12" in shown_texts(session)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("20")
    keys.press(Key.Key_Return)
    assert view(session).ballots == 3
    session.undo()
    session.undo()
    assert not session.workspace.read().ballots
    card.close_work()


def test_removing_a_workshop_leaves_the_empty_page_and_is_undone(start, tmp_path: Path) -> None:
    file, _ = workshop_file(tmp_path, "en")
    session = open_page(start, "en", file)
    keys = Keys(session)
    keys.button("Remove this workshop")
    assert not session.workspace.read().workshops
    assert "Set priorities together" in shown_texts(session)
    session.undo()
    assert len(session.workspace.read().workshops) == 1
    assert "Set priorities together" not in shown_texts(session)


def test_a_late_ballot_waits_and_changes_nothing_that_is_shown(start, tmp_path: Path) -> None:
    session, keys, workshop_id = begin(start, tmp_path, people=7, goals=3, asked=AskedQuestions.IMPORTANCE)
    records = session.workspace.read()
    goals = [goal.id for goal in records.leaf_goals]

    def vote(number: int, *points: int) -> None:
        person, answers = records.participants[number], dict(zip(goals, points, strict=True))
        verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)

    for number in range(5):
        vote(number, 50 + number, 30, 20 - number)
    verbs.show_result(session.workspace, workshop_id)
    keys.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    before = set(shown_texts(session))
    vote(5, 0, 0, 100)
    after = set(shown_texts(session))
    told = words("en").sentence("workshop_result.waiting", n=1)
    assert told in after
    assert {text for text in after - before if text != told} == set()


def test_once_shown_the_ballots_step_offers_no_second_reveal(start, tmp_path: Path) -> None:
    session, _, workshop_id = begin(start, tmp_path, people=3, goals=2, asked=AskedQuestions.IMPORTANCE)
    records = session.workspace.read()
    for person in records.participants:
        answers = dict(zip([goal.id for goal in records.leaf_goals], (60, 40), strict=True))
        verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)
    assert "Show the result" in buttons(session)
    verbs.show_result(session.workspace, workshop_id)
    assert "Show the result" not in buttons(session)


def test_another_step_begins_at_its_top(start, tmp_path: Path) -> None:
    session = start("en")
    session.show_page("workshop")
    page = session.page("workshop")
    show_step(session, "result")
    QApplication.processEvents()
    bar = part(page, ScrollColumn).verticalScrollBar()
    bar.setValue(400)
    assert bar.value() == 400
    show_step(session, "people")
    QApplication.processEvents()
    assert bar.value() == 0


def test_adopting_names_the_quorum_and_who_is_missing_and_takes_the_round_that_is_chosen(start, tmp_path: Path) -> None:
    session, keys, workshop_id = begin(start, tmp_path, people=6, goals=3, asked=AskedQuestions.IMPORTANCE)
    people, goals = session.workspace.read().participants, session.workspace.read().leaf_goals
    for number, voters in ((1, people), (2, people[:4])):
        for at, person in enumerate(voters):
            answers = dict(zip([goal.id for goal in goals], (50 + number * at, 30 - number * at, 20), strict=True))
            verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)
        verbs.show_result(session.workspace, workshop_id)
        if number == 1:
            verbs.next_round(session.workspace, workshop_id)
    keys.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    told = " ".join(shown_texts(session))
    assert "4 ballots. The quorum of 5 was not reached: 4 people took part. 2 participants did not answer." in told
    page = session.page("workshop")
    choice = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Which round's result")
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Up)
    told = " ".join(shown_texts(session))
    assert "6 ballots. The quorum of 5 was reached: 6 people took part. Nobody is missing." in told
    keys.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    keys.press(Key.Key_Space)
    assert session.workspace.read().weightings[-1].ballots == 6
