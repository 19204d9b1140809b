"""Grants in groups with their sums, opened and closed by mouse and keys, and views that are kept under names."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.analysis.converting import in_our_currency
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPrograms
from aligner.ui.pages.programs.groups import Grouping
from aligner.ui.pages.programs.views import ViewsBar
from tests.ui.conftest import Start
from tests.ui.looking import called, choose, press

AWARDED, BUDGET = 4, 5


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "grants.aligner"
    with create_example(path, "foundation", "en") as workspace:
        for place, one in enumerate(workspace.read().programs):
            fields = {"awarded_minor": (place + 1) * 100_00, "award_date": date(2023 + place % 3, 5, 1)}
            currency = "CHF" if place == 1 else ""
            grantee = "Readers" if place % 2 else "Writers"
            edit_program(workspace, one.id, grantee=grantee, currency=currency, **(fields if place else {}))
    return path


def records_of(session: Session) -> Records:
    assert session.workspace is not None
    return session.workspace.read()


def box_of(session: Session) -> QComboBox:
    box = bar_of(session).findChild(QComboBox)
    assert box is not None
    return box


def view_of(session: Session) -> QTableView:
    return next(one for one in session.window.findChildren(QTableView) if one.isVisibleTo(session.window))


def lines(session: Session, column: int = 0) -> list[str]:
    model = view_of(session).model()
    return [strip_isolates(str(model.index(row, column).data())) for row in range(model.rowCount())]


def heads(session: Session) -> list[str]:
    return [line for line in lines(session) if " · " in line and "grant" in line.rpartition(" · ")[2]]


def opened(start: Start, file: Path, grouping: Grouping = Grouping.NONE, language: str = "en") -> Session:
    session = start(language, file=file)
    session.show(ToPrograms())
    QApplication.processEvents()
    if grouping is not Grouping.NONE:
        group(session, grouping)
    return session


def group(session: Session, grouping: Grouping) -> None:
    choose(box_of(session), grouping)
    QApplication.processEvents()


def test_groups_hold_every_grant_and_their_sums(start: Start, file: Path) -> None:
    session = opened(start, file, Grouping.BY_GRANTEE)
    records = records_of(session)
    readers = [one for one in records.programs if one.grantee == "Readers"]
    assert heads(session)[0].startswith(f"Readers · {len(readers)} grants")
    assert "in a currency without a rate, in no sum: 1" in heads(session)[0]
    known = [in_our_currency(records, one.awarded_minor, one.currency) for one in readers]
    total = sum((one for one in known if one is not None), Fraction(0))
    assert lines(session, AWARDED)[0] == f"at least ${int(total) // 100:,}", "the one without a rate is missing"
    assert set(lines(session)) >= {one.title for one in records.programs}


def test_at_each_goal_stands_the_part_that_goes_there(start: Start, file: Path) -> None:
    session = opened(start, file, Grouping.BY_GOAL)
    records = records_of(session)
    for goal in records.leaf_goals:
        placed = [one for one in records.placements if one.goal_id == goal.id]
        found = [at for at, line in enumerate(lines(session)) if line.startswith(f"{goal.code} · ")]
        assert len(found) == bool(placed)
        if not found:
            continue
        total, is_part = Fraction(0), False
        for one in placed:
            program = records.program_by_id[one.program_id]
            amount = in_our_currency(records, program.awarded_minor, program.currency)
            total += (amount or 0) * Fraction(str(one.share or 0)) / 100
            is_part = is_part or amount is None or one.share is None
        shown = lines(session, AWARDED)[found[0]]
        known = ("at least " if is_part else "") + f"${round(total) / 100:,.2f}".removesuffix(".00")
        assert shown == (known if total else "–")


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_rows_of_a_group_add_up_to_its_sum_and_no_sum_is_cut(start: Start, language: str) -> None:
    session = start(language)
    session.files.open_example("foundation")
    session.show(ToPrograms())
    group(session, Grouping.BY_GOAL)
    table = view_of(session)

    def amount(text: str) -> int:
        return int(re.sub(r"\D", "", text) or 0)

    sums: dict[str, int] = {}
    added: dict[str, int] = {}
    head = ""
    for row, (title, text) in enumerate(zip(lines(session), lines(session, BUDGET), strict=True)):
        if " · " in title:
            head = title
            sums[head], added[head] = amount(text), 0
            assert table.sizeHintForIndex(table.model().index(row, BUDGET)).width() <= table.columnWidth(BUDGET)
        else:
            added[head] += amount(text)
    assert len(sums) > 4 and added == sums


@pytest.mark.parametrize(("language", "back"), [("en", Qt.Key.Key_Left), ("he", Qt.Key.Key_Right)])
def test_a_group_opens_and_closes_by_keys_and_mouse_and_stays_so(
    start: Start, file: Path, qtbot: QtBot, language: str, back: Qt.Key
) -> None:
    session = opened(start, file, Grouping.BY_YEAR, language)
    view = view_of(session)
    before = lines(session)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, back)
    assert view.currentIndex().row() == 0, "from a grant to its group's head"
    qtbot.keyClick(view, back)
    closed = lines(session)
    assert len(closed) < len(before) and closed[0] == before[0]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert lines(session) == before
    place = QPoint(view.columnViewportPosition(0) + 20, view.rowViewportPosition(0) + view.rowHeight(0) // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert lines(session) == closed
    reopen(session, file)
    assert lines(session) == closed


def test_what_is_chosen_stays_chosen_as_groups_close_and_filters_change(start: Start, file: Path, qtbot: QtBot) -> None:
    session = opened(start, file)
    program = records_of(session).programs[4]
    session.show(ToPrograms(program.id))
    QApplication.processEvents()
    view = view_of(session)

    def chosen() -> list[str]:
        return [str(index.data()) for index in view.selectionModel().selectedRows()]

    assert chosen() == [program.title]
    group(session, Grouping.BY_STATE)
    group(session, Grouping.NONE)
    search = next(one for one in session.window.findChildren(QLineEdit) if one.accessibleName() == "Search grants")
    session.show(ToPrograms(program.id))
    qtbot.keyClicks(search, program.title[:6])
    assert chosen() == [program.title]
    search.clear()
    assert chosen() == [program.title]
    assert len(lines(session)) == len(records_of(session).programs)


def test_a_view_is_kept_under_its_name_and_shown_again(start: Start, file: Path, qtbot: QtBot) -> None:
    session = opened(start, file, Grouping.BY_GRANTEE)
    search = next(one for one in session.window.findChildren(QLineEdit) if one.accessibleName() == "Search grants")
    qtbot.keyClicks(search, "readers")
    view_of(session).sortByColumn(0, Qt.SortOrder.DescendingOrder)
    press(qtbot, session, "Close all")
    press(qtbot, session, "Open all")
    wanted = lines(session)
    bar = bar_of(session)
    menu_of(bar, "Save this view…")
    name = called(bar, QLineEdit, "Name of the view")
    qtbot.keyClicks(name, "Readers only")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    search.clear()
    group(session, Grouping.NONE)
    view_of(session).sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert lines(session) != wanted
    reopen(session, file)
    bar = bar_of(session)
    menu_of(bar, "Readers only")
    assert lines(session) == wanted
    menu_of(bar, "Remove a view", "Readers only")
    assert names_in_menu(bar) == ["Save this view…"]


def reopen(session: Session, file: Path) -> None:
    """Closes the file and opens it again: its pages are built again."""
    session.documents.close_file()
    QApplication.processEvents()
    assert session.documents.open(file)
    session.show(ToPrograms())
    QApplication.processEvents()


def bar_of(session: Session) -> ViewsBar:
    return next(one for one in session.window.findChildren(ViewsBar) if one.isVisibleTo(session.window))


def names_in_menu(bar: ViewsBar) -> list[str]:
    bar.fill_menu()
    menu = next(one.menu() for one in bar.findChildren(QPushButton) if one.menu() is not None)
    return [one.text() for one in menu.actions() if one.text()]


def menu_of(bar: ViewsBar, *path: str) -> None:
    """Chooses in the menu of views."""
    bar.fill_menu()
    menu = next(one.menu() for one in bar.findChildren(QPushButton) if one.menu() is not None)
    for text in path:
        action = next(one for one in menu.actions() if one.text() == text)
        below = action.menu()
        if isinstance(below, QMenu):
            menu = below
        else:
            action.trigger()
    QApplication.processEvents()


def test_an_unplaced_grant_shown_from_elsewhere_opens_its_group(start: Start, file: Path, qtbot: QtBot) -> None:
    session = opened(start, file, Grouping.BY_GOAL)
    press(qtbot, session, "Close all")
    program = records_of(session).programs[2]
    assert program.title not in lines(session)
    session.show(ToPrograms(program.id))
    QApplication.processEvents()
    assert program.title in lines(session)


def test_a_nonprofit_groups_by_goal_and_state_alone(start: Start) -> None:
    session = start("en")
    session.show(ToPrograms())
    QApplication.processEvents()
    box = box_of(session)
    assert [box.itemData(at) for at in range(box.count())] == [Grouping.NONE, Grouping.BY_GOAL, Grouping.BY_STATE]


@pytest.mark.parametrize("kept", ["99", "-1", "of old"])
def test_a_view_by_a_column_that_is_none_shows_the_usual_order(start: Start, file: Path, kept: str) -> None:
    session = opened(start, file, Grouping.NONE)
    assert session.workspace is not None
    usual = lines(session)
    view = {"group": "", "column": kept, "order": "falling"}
    session.preferences.keep_views(session.workspace.uid, {"Odd": view, "Budget": {**view, "column": str(BUDGET)}})
    for name, is_usual in (("Budget", False), ("Odd", True)):
        menu_of(bar_of(session), name)
        assert (lines(session) == usual) == is_usual
        assert (view_of(session).horizontalHeader().sortIndicatorSection() == BUDGET) != is_usual
