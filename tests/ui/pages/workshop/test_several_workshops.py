"""What belongs to one workshop never is in another: refusals, reports, paper, the room's view; and one language."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.actions import workshop as verbs
from aligner.actions.ballot_writing import write_pack
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import AskedQuestions, WorkshopMethod
from aligner.ui.links import ToWorkshop, WorkshopStep
from aligner.ui.projector.slides import ListSlide
from tests.ui.looking import called, click
from tests.ui.workshop_play import (
    begin,
    give_code,
    number_lines,
    open_page,
    papers,
    show_step,
    shown_texts,
    workshop_file,
)

STEPS = ("prepare", "people", "ballots", "result", "adopt")


def with_two(start: Callable[..., Any], tmp_path: Path) -> tuple[Any, int, int]:
    session, _, first = begin(start, tmp_path, people=4, goals=3, asked=AskedQuestions.IMPORTANCE)
    second = verbs.new_workshop(session.workspace, "Other", asked=AskedQuestions.IMPORTANCE).id
    verbs.add_participants(session.workspace, second, 4)
    verbs.open_voting(session.workspace, second)
    session.show(ToWorkshop(first, "ballots"))
    return session, first, second


@pytest.mark.parametrize("step", ["ballots", "result", "people"])
def test_no_refusal_of_one_workshop_stands_in_the_next(start, tmp_path: Path, step: WorkshopStep) -> None:
    session, first, second = with_two(start, tmp_path)
    page = session.page("workshop")
    session.show(ToWorkshop(first, step))
    before = set(shown_texts(session))
    if step == "people":
        called(page, QTableWidget, "Participants").clearSelection()
        click(page, "Present")
    else:
        page.reveal()
    told = set(shown_texts(session)) - before
    assert told
    session.show(ToWorkshop(second, step))
    assert not told & set(shown_texts(session))


def test_a_ballot_begun_in_one_workshop_is_not_seen_in_the_next(start, tmp_path: Path) -> None:
    session, first, second = with_two(start, tmp_path)
    give_code(session)
    QTest.keyClicks(number_lines(session)[0], "77")
    session.show(ToWorkshop(second, "ballots"))
    assert "77" not in [one.text() for one in number_lines(session)]
    session.show(ToWorkshop(first, "ballots"))
    assert "77" in [one.text() for one in number_lines(session)]


def test_the_room_keeps_the_view_of_its_workshop(start, tmp_path: Path) -> None:
    session, _, second = with_two(start, tmp_path)
    page = session.page("workshop")
    page.open_projector()
    before = session.projection.projector.slides
    session.show(ToWorkshop(second, "ballots"))
    assert session.projection.projector.slides is before
    page.open_projector()
    assert session.projection.workshop_id == second
    session.projection.end()


def test_paper_is_made_for_the_workshop_that_is_shown(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, first, _ = with_two(start, tmp_path)
    papers(session, qtbot, "Ballots and cards to print").close_work()
    (made,) = tmp_path.glob("*/ballots and cards.pdf")
    text = "".join(page.extract_text() for page in PdfReader(made).pages)
    records = session.workspace.read()
    own = [one.code for one in records.participants if one.workshop_id == first]
    others = [one.code for one in records.participants if one.workshop_id != first]
    assert all(code in text for code in own)
    assert not any(re.search(rf"\b{code}\b", text) for code in set(others) - set(own))


@pytest.mark.parametrize("method", [WorkshopMethod.POINTS, WorkshopMethod.PAIRWISE])
def test_printed_on_both_sides_no_sheet_is_two_peoples_and_a_pack_holds_ballots_and_cards_only(
    start, tmp_path: Path, method: WorkshopMethod
) -> None:
    session, _, workshop_id = begin(start, tmp_path, people=3, goals=5, method=method)
    records = session.workspace.read()
    (path,) = write_pack(records, tmp_path / "out", "en", workshop_id=workshop_id).files
    texts = [page.extract_text() for page in PdfReader(path).pages]
    codes = [one.code for one in records.participants]
    owners = [[code for code in codes if re.search(rf"\b{code}\b", text)] for text in texts]
    sheets = [set(owners[at] + (owners[at + 1] if at + 1 < len(owners) else [])) for at in range(0, len(owners), 2)]
    assert all(len(sheet) <= 1 for sheet in sheets)
    assert {code for sheet in sheets for code in sheet} == set(codes)
    card_pages = [at for at, text in enumerate(texts) if "cards" in text.casefold()]
    assert not any(owners[at] or owners[at - at % 2] for at in card_pages if not owners[at])
    assert not any("Signatures" in text or "Follow" in text for text in texts)


def test_the_same_codes_stand_on_wall_ballot_and_card(start, tmp_path: Path) -> None:
    session, _, workshop_id = begin(start, tmp_path, people=3, goals=4, asked=AskedQuestions.IMPORTANCE)
    records = session.workspace.read()
    codes = [goal.code for goal in records.leaf_goals]
    session.page("workshop").open_projector()
    (wall,) = [slide for slide in session.projection.projector.slides if slide.key == "goals"]
    session.projection.end()
    assert isinstance(wall, ListSlide)
    assert [strip_isolates(mark) for mark in wall.marks] == codes
    typed = [text for text in shown_texts(session) if "\u2002" in text]
    assert [text.split("\u2002")[0] for text in typed] == codes
    (path,) = write_pack(records, tmp_path / "out", "en", workshop_id=workshop_id).files
    texts = [one.extract_text() for one in PdfReader(path).pages]
    assert all(code in texts[0] and code in texts[-1] for code in codes)


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("method", list(WorkshopMethod))
def test_no_english_stands_in_a_workshop_of_another_language(
    start, tmp_path: Path, language: str, method: WorkshopMethod
) -> None:
    file, workshop_id = workshop_file(tmp_path, language, goals=3, method=method)
    session = open_page(start, language, file)
    verbs.add_participants(session.workspace, workshop_id, 3)
    verbs.open_voting(session.workspace, workshop_id)
    page = session.page("workshop")
    found: set[str] = set()
    for step in STEPS:
        show_step(session, step)
        page.reveal()
        for widget in page.findChildren(QLabel) + page.findChildren(QAbstractButton) + page.findChildren(QLineEdit):
            if widget.isVisibleTo(session.window):
                parts = (strip_isolates(widget.text()), widget.toolTip(), widget.accessibleName())
                found |= {word for text in parts for word in re.findall(r"[A-Za-z]{3,}", text)}
    assert found <= {"PDF", "Excel", "Enter", "Ctrl", "Alt", "Shift", "Esc"}, found
    assert Qt.LayoutDirection.RightToLeft == session.window.layoutDirection()
