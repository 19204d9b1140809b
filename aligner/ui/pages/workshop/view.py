"""What the page's parts show of one workshop, gathered once a change. Who is in is known here, never what they said."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from aligner.actions.adopting import question_wording
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.attendance import ABSENT_STATES, Attendance, attendance_of
from aligner.analysis.ballots import questions_of, read_round
from aligner.analysis.elicitation import GoalSet, question_sets
from aligner.analysis.group_results import ShownFigures
from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.vocabulary import Question, WorkshopState
from aligner.model.workshop import Participant, Workshop


@dataclass(frozen=True)
class WorkshopView:
    """in_by_question: ids of the participants whose whole ballot of the present round is in.  sets, titles: what a
    ballot asks about.  wordings: the questions as they are put."""

    records: Records
    workshop: Workshop
    people: tuple[Participant, ...]
    questions: tuple[Question, ...]
    in_by_question: Mapping[Question, frozenset[int]]
    sets: tuple[GoalSet, ...]
    titles: Mapping[int, str]
    wordings: Mapping[Question, str]

    @cached_property
    def shown(self) -> Mapping[Question, ShownFigures]:
        """What may be shown of the last shown round, by question; empty before. Made when first requested."""
        if not self.workshop.shown_round:
            return {}
        return {question: shown_figures(self.records, self.workshop.id, question) for question in self.questions}

    @property
    def codes(self) -> Mapping[int, str]:
        """The goals' codes, as they stand on ballot, card and wall."""
        return {goal.id: goal.code for goal in self.records.goals}

    @property
    def leaves(self) -> tuple[Goal, ...]:
        return self.records.leaf_goals

    def is_in(self, person_id: int) -> bool:
        """Whether all of somebody's ballots of this round are in."""
        return all(person_id in self.in_by_question[question] for question in self.questions)

    def has_answered(self, person_id: int) -> bool:
        """Whether any answer of somebody's is in, in any round."""
        rows = (*self.records.ballots, *self.records.judgements)
        return any(row.participant_id == person_id for row in rows)

    @property
    def ballots(self) -> int:
        """Participants whose ballots are in, whole."""
        return sum(self.is_in(person.id) for person in self.people)

    @property
    def has_any_ballot(self) -> bool:
        """Whether anybody's answer to any question is in."""
        return any(self.in_by_question.values())

    @cached_property
    def attendance(self) -> Attendance:
        """Who is here, away and awaited in the present round."""
        voters = {person.id for person in self.people if self.is_in(person.id)}
        return attendance_of(self.records, self.workshop, voters)

    @property
    def expected(self) -> int:
        """Ballots that are in or awaited."""
        return self.attendance.expected

    @property
    def is_shown(self) -> bool:
        """Whether the present round's result has been shown."""
        return self.workshop.shown_round >= self.workshop.round

    @property
    def is_requested(self) -> bool:
        """Whether the present round's result has been requested: shown, hidden again, or refused as too alike."""
        people = {person.id for person in self.people}
        rows = (*self.records.ballots, *self.records.judgements)
        of_round = (row for row in rows if row.round == self.workshop.round and row.participant_id in people)
        return self.is_shown or any(row.showing for row in of_round)

    @property
    def main_question(self) -> Question:
        return self.questions[0]

    def next_person(self, after: int | None = None) -> Participant | None:
        """The next participant, in the list's order, whose ballot is not in; from the start again when need be. Those
        who are away come last."""
        order = list(self.people)
        at = next((i + 1 for i, person in enumerate(order) if person.id == after), 0)
        rest = [person for person in (*order[at:], *order[:at]) if not self.is_in(person.id)]
        return next((person for person in rest if person.presence not in ABSENT_STATES), rest[0] if rest else None)


def view_of(records: Records, workshop: Workshop, language: str) -> WorkshopView:
    """The workshop as the page shows it."""
    questions = questions_of(workshop)
    present = {
        question: frozenset(
            ballot.participant_id for ballot in read_round(records, workshop, workshop.round, question).ballots
        )
        for question in questions
    }
    return WorkshopView(
        records,
        workshop,
        tuple(person for person in records.participants if person.workshop_id == workshop.id),
        questions,
        present,
        question_sets(records, workshop.method),
        {goal.id: goal.title for goal in records.goals},
        {question: question_wording(records, workshop, question, language) for question in questions},
    )


def first_step(workshop: Workshop) -> str:
    """The step that a workshop is at."""
    return {WorkshopState.PLANNED: "prepare", WorkshopState.OPEN: "ballots"}.get(workshop.state, "result")
