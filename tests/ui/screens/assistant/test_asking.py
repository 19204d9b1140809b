"""What the import reports and asks, by real clicks."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.actions.opening import new_workspace
from aligner.ui.frame import workspace_files
from aligner.ui.pages.roadmap.earlier import EarlierRoadmaps
from aligner.ui.screens.assistant.choices import PREVIEW, QUESTIONS, SHEETS
from aligner.ui.widgets.inputs import ChoiceBox
from tests.exchange.test_import import book
from tests.ui.importing import begin, go_on, is_shown, press_key, primary, screen, settle, step, told
from tests.ui.looking import all_called, called, click, part, plain, read
from tests.ui.looking import choose as choose_entry

HEAD = ["Code", "Title", "Budget"]


def choose(qtbot: QtBot, session, text: str) -> None:
    (choice,) = all_called(screen(session), QRadioButton, text)
    part(screen(session), QScrollArea).ensureWidgetVisible(choice)
    is_rtl = choice.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = choice.width() - 10 if is_rtl else 10
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(x, choice.height() // 2))
    settle(qtbot, session)


def test_an_amount_in_doubt_is_asked_and_imported_as_chosen(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", "1.200"]]))
    assert step(session) == QUESTIONS and "Programs!C2" in told(shown) and "One question" in told(shown)
    choose(qtbot, session, "A comma parts decimals: 1,5 is one and a half")
    go_on(qtbot, session)
    assert primary(session).text() == "Bring in one record"
    go_on(qtbot, session)
    assert session.workspace.read().programs[-1].budget_minor == 120_000


@pytest.mark.parametrize(("text", "real", "wrong"), [("בוז", "cp1255", "cp1256"), ("Café crème", "cp1252", "cp1251")])
def test_how_letters_are_written_is_chosen(
    start, qtbot: QtBot, tmp_path: Path, text: str, real: str, wrong: str
) -> None:
    session = start("en")
    source = tmp_path / "Programs.csv"
    source.write_bytes(b"Code,Title\nQ1," + text.encode(real) + b"\n")
    shown = begin(qtbot, session, source)
    for encoding in (wrong, real):
        if step(session) != SHEETS:
            click(shown, "Step 1 of 4: Sheets and headers")
        choose_entry(called(shown, ChoiceBox, "How the letters of the file are written"), encoding)
        settle(qtbot, session)
    if step(session) == SHEETS:
        go_on(qtbot, session)
    assert step(session) == PREVIEW
    go_on(qtbot, session)
    assert session.workspace.read().programs[-1].title == text


def test_a_second_roadmap_waits_for_a_choice(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("he")
    goals = session.workspace.read().leaf_goals
    rows = [["Code", "Title", "Weight"], ["Z1", goals[0].title, 30], [goals[1].code, goals[1].title, 50]]
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Goals=rows))
    assert "Goals!B2" in told(shown) and goals[0].code in told(shown)
    assert not primary(session).isEnabled()
    choose(qtbot, session, "להשאיר את היעדים שאינם בקובץ")
    assert primary(session).isEnabled()


def test_a_newer_roadmap_is_taken_whole_and_its_letter_read(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before = session.workspace.read()
    codes = {goal.id: goal.code for goal in before.goals}
    rows: list[list[Any]] = [["Code", "Title", "Parent", "Weight"]]
    rows += [[g.code, g.title, codes.get(g.parent_id or 0), g.weight] for g in before.goals]
    rows[-1][1] += " together"
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Goals=rows))
    assert step(
        session
    ) == PREVIEW and "Goals in the file that are new, or are worded or weigh otherwise than here: 1" in told(shown)
    click(shown, "Back")
    choose(qtbot, session, "The file is the whole roadmap: the older version is kept to be read, and ours goes along")
    go_on(qtbot, session)
    go_on(qtbot, session)
    assert len(session.workspace.read().roadmap_versions) == 1
    click(session.window, "Read its letter")
    dialog = part(session.window, EarlierRoadmaps)
    assert "in other words (1)" in plain(read(dialog))
    dialog.close()
    session.undo()
    assert session.workspace.read().goals == before.goals and not session.workspace.read().roadmap_versions


def test_hidden_rows_are_told_and_brought_in_by_a_click(start, qtbot: QtBot, tmp_path: Path) -> None:
    import openpyxl

    session = start("en")
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", 1], ["N2", "Two", 2]])
    made = openpyxl.load_workbook(source)
    made["Programs"].row_dimensions[3].hidden = True
    made.save(source)
    shown = begin(qtbot, session, source)
    assert step(session) == PREVIEW
    assert "Programs!3" in told(shown) and "Hidden rows were left out." in told(shown)
    click(shown, "Back")
    choose(qtbot, session, "Bring them in too")
    assert "brought in as well" in told(shown)
    go_on(qtbot, session)
    go_on(qtbot, session)
    assert session.workspace.read().programs[-1].code == "N2"


@pytest.mark.parametrize("language", ["he", "ar"])
def test_messages_name_sheets_columns_and_choices_in_the_language(
    start, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    session = start(language)
    rows = [["Code", "Title", "Status"], ["N1", "One", "thing"], ["N2", "Two", "thing"]]
    placed = [["Program", "Goal"], ["N7", "Z9"]]
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Programs=rows, Placements=placed))
    if step(session) == QUESTIONS:
        go_on(qtbot, session)
    assert "Programs!C2" in told(shown)
    sentences = [line for line in told(shown).splitlines() if "!" not in line]
    for word in ("Goals", "Status", "planned", "active", "Placements"):
        assert not any(word in line for line in sentences), word
    press_key(qtbot, session, Qt.Key.Key_Escape)


def test_names_that_are_nearly_alike_are_asked_about_once_in_each_list(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    records = session.workspace.read()
    programs = [["Program name"], *([f"{one.title}s"] for one in records.programs[:3])]
    actors = [["Organization", "Sector"], *([f"{one.name}s", ""] for one in records.actors[:3])]
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Ours=programs, Theirs=actors))
    for _ in range(2):
        go_on(qtbot, session)
    assert step(session) == QUESTIONS and "2 questions" in told(shown)
    assert "nearly alike: Programs" in told(shown) and "nearly alike: Actors" in told(shown)


def test_another_look_of_the_window_leaves_no_empty_line_above_the_questions(
    start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = start("en")
    begin(qtbot, session, book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", "1.200"]]))
    assert step(session) == QUESTIONS
    session.appearance.toggle()
    settle(qtbot, session)
    lines = [one for one in screen(session).findChildren(QLabel) if one.isVisibleTo(session.window)]
    assert step(session) == QUESTIONS and all(one.text() or not one.pixmap().isNull() for one in lines)


def test_help_opens_the_guide_by_its_button_and_by_f1(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    opened: list[Path] = []
    monkeypatch.setattr(workspace_files, "open_on_desktop", lambda path: opened.append(path))
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", "1.200"]]))
    click(shown, "How lists of your own are brought in (F1)")
    press_key(qtbot, session, Qt.Key.Key_F1)
    assert len(opened) == 2 and all(path.is_file() for path in opened) and step(session) == QUESTIONS


def test_of_many_goals_one_is_chosen_from_a_list_for_new_indicators(start, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "w.aligner"
    new_workspace(file, "N", "nonprofit", "en").close()
    session = start("en", file=file)
    for number in range(40):
        roadmap.add_goal(session.workspace, f"Goal {number}")
    source = tmp_path / "figures.csv"
    source.write_text("Indicator,2023,2024\nReaders,10,12\n", "utf-8")
    begin(qtbot, session, source)
    while step(session) != QUESTIONS:
        go_on(qtbot, session)
    goals = next(one for one in screen(session).findChildren(ChoiceBox) if one.count() == 41)
    choose_entry(goals, goals.itemData(34))
    settle(qtbot, session)
    for _ in range(4):
        if is_shown(session):
            go_on(qtbot, session)
    (added,) = session.workspace.read().indicators
    assert session.workspace.read().goal_by_id[added.goal_id].title == "Goal 33"
