"""A file that people have worked in: changes and their reasons, older states, a vote that goes on, a late decision."""

from datetime import date
from pathlib import Path

from aligner.actions import decisions, field, meetings, priorities, programs, roadmap
from aligner.actions import workshop as voting
from aligner.actions.backups import make_backup
from aligner.actions.examples import create_example
from aligner.actions.opening import Workspace
from aligner.analysis.analyse import analyse
from aligner.model.vocabulary import Presence, Question

GOALS = (30, 20, 15, 10, 10, 5, 5, 5)


def lived_in(file: Path, today: date) -> None:
    """Makes the nonprofit's example, used for a while."""
    workspace = create_example(file, "nonprofit", "en", today)
    make_backup(file, "on_open")
    _programs(workspace)
    make_backup(file, "Before the board", is_named=True)
    _decisions(workspace)
    _roadmap(workspace)
    make_backup(file, "on_close")
    # What is kept from now on is of another state than the last that was kept: two of one have no order.
    _vote(workspace)
    workspace.close()


def _programs(workspace: Workspace) -> None:
    first, second, *_ = workspace.read().programs
    programs.edit_program(workspace, first.id, title="Learning centres", reach=77)
    programs.edit_program(workspace, first.id, title="Learning centres of the north", reach=None)
    programs.edit_program(workspace, second.id, budget_minor=None)
    programs.add_program(workspace, "A program that nobody placed yet")
    goals = [goal.id for goal in workspace.read().leaf_goals]
    priorities.set_own_weights(workspace, {goals[0]: 0, goals[1]: 41}, reason="We saw the year's figures")
    priorities.set_own_weights(workspace, {goals[2]: None})


def _decisions(workspace: Workspace) -> None:
    records = workspace.read()
    decisions.edit_decision(workspace, records.decisions[0].id, due=date(2026, 9, 1), owner="", reason="Asked again")
    decisions.from_findings(workspace, decisions.undecided(records, analyse(records)))
    meeting = meetings.add_meeting(workspace, day=date(2027, 1, 15))
    for question in ("What do we drop?", "Whom do we ask?", "When do we meet again?"):
        meetings.add_item(workspace, meeting.id, question)


def _roadmap(workspace: Workspace) -> None:
    records = workspace.read()
    goal = records.leaf_goals[0]
    roadmap.start_draft(workspace)
    roadmap.edit_goal(workspace, goal.id, title="Persistence to the end")
    roadmap.add_goal(workspace, "A goal that nothing is placed at")
    indicator = roadmap.add_indicator(workspace, goal.id, "Pupils who stay", unit="%")
    for at, value in enumerate((40.0, 44.5, 43.0)):
        roadmap.add_measurement(workspace, indicator.id, date=date(2023 + at, 6, 1), value=value, source="Ministry")
    roadmap.hand_over(workspace)
    actor = field.add_actor(workspace, "The neighbours")
    field.add_activity(workspace, actor.id, goal.id)


def _vote(workspace: Workspace) -> None:
    """Two rounds were shown and a third is open: of five who are listed, two have voted and one is away."""
    made = voting.new_workshop(workspace, "The staff's vote", quorum=2, parking="Ask the schools")
    names = ("Dana", "Omar", "Noa", {"name": "Lior", "group": "Staff"}, "")
    people = voting.add_participants(workspace, made.id, names)
    voting.open_voting(workspace, made.id)
    goals = [goal.id for goal in workspace.read().leaf_goals]
    points = (*GOALS, *([0] * (len(goals) - len(GOALS))))

    def answer(person: int, turned: int) -> None:
        for question in (Question.IMPORTANCE, Question.EFFORT):
            given = (*points[turned:], *points[:turned])
            voting.enter_ballot(workspace, made.id, person, question, dict(zip(goals, map(float, given), strict=True)))

    for turn in (0, 1):
        for at, person in enumerate(people):
            answer(person.id, at + turn)
        voting.show_result(workspace, made.id)
        voting.next_round(workspace, made.id)
    for at, person in enumerate(people[:2]):
        answer(person.id, at)
    voting.set_presence(workspace, [people[2].id], Presence.ABSENT)
