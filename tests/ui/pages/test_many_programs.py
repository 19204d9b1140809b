"""A file of very many programs: the pages show them without a widget or a drawn card for each."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from aligner.model.initiative import Goal, Stage
from aligner.model.programs import Placement, Program
from aligner.store.workspace import Change, create_workspace
from aligner.ui.frame.page_list import PAGE_NAMES
from tests.ui.conftest import Start

FEW, MANY = 300, 1500


def file_of(path: Path, count: int, *, is_placed: bool) -> Path:
    """A workspace of so many programs, all of them at goals or none."""

    def fill(change: Change) -> None:
        goals = [{"id": n + 1, "code": f"G{n}", "title": f"Goal {n}", "weight": 5.0, "position": n} for n in range(20)]
        change.add_many(Goal, goals)
        change.add_many(Stage, [{"id": n + 1, "code": f"S{n}", "title": f"Stage {n}", "position": n} for n in range(5)])
        told = [{"id": n + 1, "code": f"P{n}", "title": f"Program {n}", "position": n} for n in range(count)]
        change.add_many(Program, told)
        where = [{"program_id": n + 1, "goal_id": n % 20 + 1, "stage_id": n % 5 + 1} for n in range(count)]
        if is_placed:
            change.add_many(Placement, [{"id": n + 1, "position": n, **place} for n, place in enumerate(where)])

    create_workspace(path, {"name": "Large", "kind": "nonprofit", "language": "en"}, fill).close()
    return path


def made_of(window: QWidget) -> int:
    """The widgets and the drawn things that the window holds."""
    drawn = [view.scene() for view in window.findChildren(QGraphicsView) if view.scene() is not None]
    return len(window.findChildren(QWidget)) + sum(len(scene.items()) for scene in drawn)


@pytest.mark.parametrize("is_placed", [True, False])
def test_the_pages_of_very_many_programs_hold_no_more_than_those_of_many(
    start: Start, tmp_path: Path, is_placed: bool
) -> None:
    held = []
    for count in (FEW, MANY):
        session = start("en", file=file_of(tmp_path / f"{count}.aligner", count, is_placed=is_placed))
        told = {}
        for name in PAGE_NAMES:
            session.show_page(name)
            QApplication.processEvents()
            assert session.current == name
            told[name] = made_of(session.window)
        held.append(told)
    for name, few in held[0].items():
        assert held[1][name] < few + 100, name
