"""The tables of the field: long titles have the room that dashes do not need, and every text is whole in its cell."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from aligner.actions import field, roadmap
from aligner.charts.table_twin import TableTwin
from aligner.store.workspace import create_workspace
from aligner.ui.frame.session import Session
from aligner.ui.pages.field.field_table import LEAST_PX, FieldTable
from tests.ui.looking import choose, read

WORD = st.sampled_from(["–", "Covered", "everywhere", "and", "the vulnerable", "פריפריה", "يُقاس", "a" * 30])
CELL = st.lists(WORD, min_size=1, max_size=30).map(" ".join)


def shown(qtbot: QtBot, table: TableTwin, width_px: int, narrow: tuple[int, ...] = ()) -> FieldTable:
    made = FieldTable(narrow=narrow)
    qtbot.addWidget(made)
    made.resize(width_px, 500)
    made.show()
    made.show_table(table)
    QApplication.processEvents()
    return made


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6), width_px=st.integers(320, 1400))
def test_every_text_is_whole_in_its_cell(qtbot: QtBot, rows: list[tuple[str, str, str]], width_px: int) -> None:
    made = shown(qtbot, TableTwin(("Goal", "State", "Beside each other"), tuple(rows)), width_px, narrow=(1,))
    metrics = made.fontMetrics()
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            room = QRect(0, 0, made.columnWidth(column) - 6, 100_000)
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            assert needed.height() <= made.rowHeight(row)
    for column in range(3):
        assert made.columnWidth(column) >= max(LEAST_PX, made.horizontalHeader().sectionSizeHint(column))


def test_long_titles_have_the_room_that_dashes_do_not_need(qtbot: QtBot) -> None:
    title = "By 2030, eradicate extreme poverty for all people everywhere, currently measured as people living on less"
    table = TableTwin(("Goal", "Stage", "Ours", "Others"), ((title, "All stages", "–", "–"),) * 3)
    made = shown(qtbot, table, 800)
    wide, *others = (made.columnWidth(column) for column in range(4))
    assert wide > sum(others) and wide + sum(others) <= made.viewport().width()
    before = made.rowHeight(0)
    made.resize(500, 500)
    QApplication.processEvents()
    assert made.rowHeight(0) > before, "rows are measured for the width that is there"


@pytest.fixture
def new_file(tmp_path: Path) -> Path:
    """A file with a goal and nothing else."""
    file = tmp_path / "new.aligner"
    with create_workspace(file, {"name": "New", "kind": "nonprofit", "language": "en"}) as workspace:
        roadmap.add_goal(workspace, "Read")
    return file


def test_where_nobody_works_the_network_says_so_instead_of_counting_none(start, new_file: Path) -> None:
    session = start("en", file=new_file)
    session.show_page("field")
    page = session.page("field")
    box = next(one for one in page.findChildren(QComboBox) if one.findData("network") >= 0)
    for form in ("network", "network_table"):
        choose(box, form)
        assert "No work is written down yet: neither ours nor that of others." in read(page)
        assert "organizations: 0" not in read(page)
    field.add_activity(session.workspace, field.add_actor(session.workspace, "A network").id, one_goal(session))
    QApplication.processEvents()
    assert "organizations: 1" in read(page)


def one_goal(session: Session) -> int:
    assert session.workspace is not None
    return session.workspace.read().goals[0].id


def test_the_choice_of_a_form_alone_in_its_row_does_not_run_across_the_page(start, new_file: Path) -> None:
    session = start("en", file=new_file)
    session.window.resize(1920, 1080)
    session.show_page("field")
    QApplication.processEvents()
    box = next(one for one in session.page("field").findChildren(QComboBox) if one.findData("network") >= 0)
    assert 200 <= box.width() <= 320
