"""What a ballot on paper, in a PDF or in a workbook asks, and the mark by which it is known when it comes back."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.vocabulary import AskedQuestions, Question, WorkshopMethod
from aligner.model.workshop import Participant, Workshop

MOST_IN_PAIRS = 7
"""More goals than these are too many to compare two by two."""
HIGHEST_RATING = 5
FULL_SUM = 100
SCALE = (9, 7, 5, 3)
"""How many times heavier one goal of a pair may be said to be; 1 is equal."""
_START = "aligner-ballot:1:"
_MARK = re.compile(re.escape(_START) + r"(\{.*\})", re.DOTALL)
_LONGEST_MARK = 60_000


@dataclass(frozen=True)
class Asked:
    """Goals that are weighed against each other. parent: what they stand under, None at the top or without a tree."""

    parent: Goal | None
    goals: tuple[Goal, ...]


@dataclass(frozen=True)
class Mark:
    """Which ballot it is; it holds no name. workshop: 0 when it was printed before there was one.

    goals: the codes asked, in the ballot's order.  goal_list: the version of the list they come from.
    rows: of a workbook's ballot, for each question the row of each goal, or of each pair.
    """

    workspace: str
    workshop: int
    participant: str
    round: int
    method: WorkshopMethod
    questions: tuple[Question, ...]
    goals: tuple[str, ...]
    goal_list: str
    rows: tuple[tuple[int, ...], ...] = ()

    def text(self) -> str:
        """The mark as one line of ASCII."""
        told = {
            "w": self.workspace,
            "s": self.workshop,
            "p": self.participant,
            "r": self.round,
            "m": self.method.value,
            "q": [question.value for question in self.questions],
            "g": list(self.goals),
            "v": self.goal_list,
            "n": [list(rows) for rows in self.rows],
        }
        return _START + json.dumps(told, separators=(",", ":"))


def read_mark(text: str) -> Mark | None:
    """The mark that `text` holds; None when there is none, or one that was never ours."""
    found = _MARK.search(text) if len(text) <= _LONGEST_MARK else None
    if found is None:
        return None
    try:
        told = json.loads(found.group(1))
        mark = Mark(
            workspace=_typed(told["w"], str),
            workshop=_typed(told["s"], int),
            participant=_typed(told["p"], str),
            round=_typed(told["r"], int),
            method=WorkshopMethod(told["m"]),
            questions=tuple(Question(word) for word in told["q"]),
            goals=tuple(_typed(code, str) for code in told["g"]),
            goal_list=_typed(told["v"], str),
            rows=tuple(tuple(_typed(row, int) for row in rows) for rows in told["n"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    is_sound = mark.participant and mark.questions and 1 <= mark.round <= 20 and len(set(mark.goals)) == len(mark.goals)
    return mark if is_sound else None


def _typed(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError
    return value


def latest_workshop(records: Records) -> Workshop | None:
    """The workshop with the latest day, the last made among equals; one without a day is still to come."""
    order = {workshop.id: place for place, workshop in enumerate(records.workshops)}
    return max(records.workshops, key=lambda w: (w.day or date.max, order[w.id]), default=None)


def participants_of(records: Records, workshop: Workshop) -> tuple[Participant, ...]:
    return tuple(person for person in records.participants if person.workshop_id == workshop.id)


def questions_of(workshop: Workshop | None) -> tuple[Question, ...]:
    """The questions that are put, importance first."""
    asked = workshop.asked if workshop is not None else AskedQuestions.BOTH
    return tuple(Question) if asked is AskedQuestions.BOTH else (Question(asked.value),)


def asked_goals(records: Records, workshop: Workshop | None) -> tuple[Asked, ...]:
    """The goals in the groups that a ballot asks them in: the top ones, then those under each parent.

    Ratings and pairs are asked of the leaves alone. A parent with one child asks nothing more.
    """
    leaves = _leaves(records, workshop)
    if workshop is not None and workshop.method in (WorkshopMethod.RATING, WorkshopMethod.PAIRWISE):
        return (Asked(None, leaves),) if leaves else ()
    kept = {goal.id for goal in leaves}
    for goal in leaves:
        above = goal.parent_id
        while above is not None and above not in kept:
            kept.add(above)
            above = records.goal_by_id[above].parent_id
    children: dict[int | None, list[Goal]] = {}
    by_id = {goal.id: goal for goal in leaves}
    for goal in records.goals_in_tree_order:
        if goal.id in kept:
            children.setdefault(goal.parent_id, []).append(by_id.get(goal.id, goal))
    groups = [Asked(None, tuple(children.get(None, ())))]
    groups += [
        Asked(goal, tuple(children[goal.id]))
        for goal in records.goals_in_tree_order
        if len(children.get(goal.id, ())) > 1
    ]
    return tuple(group for group in groups if group.goals)


def _leaves(records: Records, workshop: Workshop | None) -> tuple[Goal, ...]:
    """The leaf goals of the workshop's own list where it has one, with the titles that it keeps."""
    listed = goal_list_of(records, workshop)
    by_code = {goal.code: goal for goal in records.leaf_goals}
    found = ((by_code.get(code), title) for code, title in listed)
    return tuple(goal.model_copy(update={"title": title}) for goal, title in found if goal is not None)


def goal_list_of(records: Records, workshop: Workshop | None) -> tuple[tuple[str, str], ...]:
    """(code, title) of the leaf goals asked about: as the workshop kept them, else as they are now."""
    if workshop is not None and workshop.goal_list:
        try:
            return tuple((str(code), str(title)) for code, title in json.loads(workshop.goal_list))
        except (ValueError, TypeError):
            pass
    return tuple((goal.code, goal.title) for goal in records.leaf_goals)


def goal_list_version(listed: Sequence[tuple[str, str]]) -> str:
    """Twelve characters that change when a goal comes, goes or gets another title; their order does not matter."""
    told = json.dumps(sorted([code, title] for code, title in listed), ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def pairs_of(goals: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Each two of them once, in order."""
    return [(first, second) for index, first in enumerate(goals) for second in goals[index + 1 :]]
