"""The Overview's next step: what is not begun comes before what only lacks something, and says what it lacks."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from aligner.actions import placements, priorities, programs, roadmap
from aligner.actions.opening import new_workspace
from tests.ui.conftest import Start
from tests.ui.looking import read


def test_the_next_step_leads_on_from_an_empty_file_to_the_kit(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "new.aligner"
    new_workspace(file, "N", "nonprofit", "en").close()
    session = start("en", file=file)
    workspace = session.workspace
    assert workspace is not None

    def next_step() -> str:
        session.show_page("overview")
        QApplication.processEvents()
        return next(line for line in read(session.page("overview")).splitlines() if "Next: " in line)

    assert "goals and stages" in next_step()
    assert "Both stand side by side here" in read(session.page("overview"))
    goal = roadmap.add_goal(workspace, "A goal").id
    assert "list your programs" in next_step()
    program = programs.add_program(workspace, "A program").id
    assert "place the programs" in next_step()
    placements.place_program(workspace, program, goal, None)
    assert "share 100 points" in next_step()
    priorities.set_own_weights(workspace, {goal: 100})
    assert "write the stages" in next_step()
    roadmap.add_stage(workspace, "A stage")
    assert "collective weights that are missing (one goal)" in next_step()
    roadmap.edit_goal(workspace, goal, weight=1)
    assert "budgets that are missing" in next_step()
    programs.edit_program(workspace, program, budget_minor=100)
    assert "make the board kit" in next_step()
