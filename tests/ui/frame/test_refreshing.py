"""An edit builds nothing again that shows nothing of it: widgets stay, lists hear of the rows that differ."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget
from shiboken6 import isValid

from aligner.actions import field, programs, roadmap
from aligner.actions.figures import figures_of
from aligner.model.kinds import KINDS
from aligner.ui.frame.page_list import PAGES
from aligner.ui.pages.kit.side import Side
from aligner.ui.pages.programs.page import ProgramsView
from tests.ui.looking import part

Edit = Callable[[Any], object]


def _settle() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Rebuilt:
    """What a page builds again from now on: how many widgets went or came, and how many rows lists told of."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        _settle()
        self._before = page.findChildren(QWidget)
        self.told: list[str] = []
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if model is not None and not isinstance(view, QHeaderView):
                name = view.accessibleName()
                for signal in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
                    signal.connect(lambda *_, name=name: self.told.append(name))
                model.dataChanged.connect(lambda *_, name=name: self.told.append(name))

    @property
    def widgets(self) -> int:
        _settle()
        gone = sum(not isValid(one) for one in self._before)
        return gone + len(self._page.findChildren(QWidget)) - (len(self._before) - gone)


def _note_of_a_program(workspace: Any) -> object:
    return programs.edit_program(workspace, workspace.read().programs[0].id, description="Another text")


def _note_of_an_actor(workspace: Any) -> object:
    return field.edit_actor(workspace, workspace.read().actors[0].id, notes="Another text")


@pytest.mark.parametrize("edit", [_note_of_a_program, _note_of_an_actor])
@pytest.mark.parametrize("page_id", [link.page for link in PAGES if link.page not in ("kit", "versions")])
def test_what_a_page_does_not_show_builds_nothing_again(start, page_id: str, edit: Edit) -> None:
    session = start("en", kind="foundation")
    session.show_page(page_id)
    rebuilt = Rebuilt(session.page(page_id))
    assert session.attempt(edit).is_done
    assert (rebuilt.widgets, rebuilt.told) == (0, [])


@pytest.mark.parametrize("edit", [_note_of_a_program, _note_of_an_actor])
def test_the_side_of_the_kit_stays_where_its_words_do(start, edit: Edit) -> None:
    session = start("en", kind="foundation")
    session.show_page("kit")
    page = session.page("kit")
    rebuilt = Rebuilt(part(page, Side))
    assert session.attempt(edit).is_done
    assert (rebuilt.widgets, rebuilt.told) == (0, [])
    page.finish()


def test_a_title_that_moves_touches_its_row_alone(start) -> None:
    session = start("en", kind="foundation")
    session.show_page("programs")
    page = session.page("programs")
    table = part(page, ProgramsView)
    rebuilt = Rebuilt(page)
    rows: list[tuple[int, int]] = []
    table.model().dataChanged.connect(lambda first, last, *_: rows.append((first.row(), last.row())))
    program = session.workspace.read().programs[2]
    session.attempt(lambda workspace: programs.edit_program(workspace, program.id, title="Another title"))
    assert rebuilt.widgets == 0
    assert rows == [(2, 2)] and rebuilt.told == [table.accessibleName()]


def test_what_a_change_left_alone_is_read_once(start) -> None:
    """A change of programs reads programs again; the rest is what it was, and so are a workshop's figures."""
    session = start("en", kind="foundation")
    before, figures = session.workspace.read(), figures_of(session.workspace)
    assert figures.workshop is not None
    assert session.attempt(_note_of_a_program).is_done
    after = session.workspace.read()
    moved = {kind.name for kind in KINDS if kind.listed(after) != kind.listed(before)}
    again = {kind.name for kind in KINDS if kind.listed(after) and kind.listed(after) is not kind.listed(before)}
    assert moved == {"program"} and again - {"organization", "initiative"} == {"program"}
    assert figures_of(session.workspace).workshop is figures.workshop
    goal = after.leaf_goals[0]
    roadmap.edit_goal(session.workspace, goal.id, our_note="Ours")
    assert figures_of(session.workspace).workshop is not figures.workshop
