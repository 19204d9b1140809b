"""What is chosen on a page stays chosen in another language and other colours; dialogs begin where the user was."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aligner import paths, settings
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.links import ToKit, ToRoadmap
from aligner.ui.pages.roadmap.outline import RoadmapTree, Selection
from tests.ui.faces import links
from tests.ui.looking import click, focus, part, type_text


@pytest.mark.parametrize("page", [name for name in PAGE_NAMES if name != "welcome"])
def test_what_is_chosen_on_a_page_stays_chosen_in_another_language(start: Any, page: str) -> None:
    session = start("en")
    told: set[object] = set()
    for link in links(session, page):
        session.show(link)
        QApplication.processEvents()
        before = session.page(page).current_link()
        for language in ("he", "en"):
            session.languages.use(language)
            QApplication.processEvents()
            assert session.current == page and session.page(page).current_link() == before, link
        told.add(before)
    assert len(told) == len(links(session, page)) or told == {None}


def test_the_goal_that_is_being_written_stays_in_front_in_another_language(start: Any) -> None:
    session = start("en", is_draft=True)
    goal = session.workspace.read().leaf_goals[-1]
    session.show(ToRoadmap("goal", goal.id))
    QApplication.processEvents()
    page = session.page("roadmap")
    title = next(line for line in page.findChildren(QLineEdit) if line.isVisible() and line.text() == goal.title)
    focus(title)
    type_text(title, "Another goal")
    session.languages.use("he")
    QApplication.processEvents()
    page = session.page("roadmap")
    assert part(page, RoadmapTree).current() == Selection("goal", goal.id)
    assert "Another goal" in [line.text() for line in page.findChildren(QLineEdit) if line.isVisible()]


def test_dialogs_begin_in_the_documents_and_then_where_the_user_was(
    start: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, mine = paths.user_documents(), tmp_path / "mine"
    documents.mkdir(parents=True, exist_ok=True)
    mine.mkdir()
    begun: list[str] = []

    def asked(_parent: object, _title: str, folder: str, *_: object) -> tuple[str, str]:
        begun.append(folder)
        return answers.pop(), ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, asked)
    session = start("en")
    answers = ["", str(mine / "none.pptx"), ""]
    session.show(ToKit("looks"))
    QApplication.processEvents()
    click(session.page("kit"), "Choose a picture…")
    click(session.page("kit"), "Choose a .pptx…")
    session.files.ask_and_write_template()
    assert [Path(one) for one in begun[:2]] == [documents, documents], "what was left chose no place"
    assert Path(begun[2]).parent == mine and Path(settings.read_settings().folder) == mine
    answers.append("")
    mine.rmdir()
    session.files.ask_and_open()
    assert Path(begun[3]) == documents, "the folder is gone"
