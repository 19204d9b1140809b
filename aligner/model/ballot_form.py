"""What a ballot on paper, in a PDF or in a workbook asks, and the mark by which it is known when it comes back."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from aligner.model.records import Records
from aligner.model.vocabulary import Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Participant, Workshop

HIGHEST_RATING = 5
MIN_TIMES, MAX_TIMES = 2, 9
"""How many times heavier one goal of a pair may be stated to be; 1 is equal."""
SCALE = (9, 7, 5, 3)
"""The times that a form prints."""
CIRCLES = (*(f"a{times}" for times in SCALE), "e1", *(f"b{times}" for times in reversed(SCALE)))
"""What a form's circles say of a pair: "a5" is the first goal five times, "b5" the second, "e1" equal."""
MARK_START = "aligner-ballot:1:"
"""How the text of a mark begins."""
T = TypeVar("T")
_MARK = re.compile(re.escape(MARK_START) + r"(\{.*\})", re.DOTALL)
_LONGEST_MARK = 60_000
_MAX_GOALS = 1000
_MAX_COMPARED = 20
_SHORTLY_BEFORE = 14
"""Days before a meeting within which a workshop is held for it."""


@dataclass(frozen=True)
class Mark:
    """Which ballot it is; it holds no name. workshop: 0 when it was printed before there was one.

    goals: the codes asked, in the ballot's order.  sizes: how many of them are weighed against each other, set by
    set.  goal_list: the version of the list they come from.
    rows: of a workbook's ballot, for each question the row of each goal, or of each pair.
    """

    workspace: str
    workshop: int
    participant: str
    round: int
    method: WorkshopMethod
    questions: tuple[Question, ...]
    goals: tuple[str, ...]
    sizes: tuple[int, ...]
    goal_list: str
    rows: tuple[tuple[int, ...], ...] = ()

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The pairs of goals, by their index, that are compared within each set."""
        found: list[tuple[int, int]] = []
        start = 0
        for size in self.sizes:
            found += pairs_of(range(start, start + size))
            start += size
        return found

    def text(self) -> str:
        """The mark as one line of ASCII."""
        data = {
            "w": self.workspace,
            "s": self.workshop,
            "p": self.participant,
            "r": self.round,
            "m": self.method.value,
            "q": [question.value for question in self.questions],
            "g": list(self.goals),
            "z": list(self.sizes),
            "v": self.goal_list,
            "n": [list(rows) for rows in self.rows],
        }
        return MARK_START + json.dumps(data, separators=(",", ":"))


def parts_of(method: WorkshopMethod) -> tuple[str, ...]:
    """What a ballot asks of each goal."""
    return {
        WorkshopMethod.POINTS: ("order", "points"),
        WorkshopMethod.ORDER: ("order",),
        WorkshopMethod.RATING: ("rating",),
        WorkshopMethod.PAIRWISE: (),
    }[method]


def main_part(method: WorkshopMethod) -> str:
    """What counts of an answer: of goals the last part, or the pair."""
    return parts_of(method)[-1] if parts_of(method) else "pair"


def field_name(ballot: str, question: Question, part: str, *places: int) -> str:
    """The name of a form's field. places: of the goal, or of the two of a pair, on the ballot."""
    return f"{ballot}.{question.value}.{part}.{'-'.join(map(str, places))}"


def read_mark(text: str) -> Mark | None:
    """The mark that `text` holds; None when there is none, or one that was never ours."""
    found = _MARK.search(text) if len(text) <= _LONGEST_MARK else None
    if found is None:
        return None
    try:
        data = json.loads(found.group(1))
        mark = Mark(
            workspace=_typed(data["w"], str),
            workshop=_typed(data["s"], int),
            participant=_typed(data["p"], str),
            round=_typed(data["r"], int),
            method=WorkshopMethod(data["m"]),
            questions=tuple(Question(word) for word in data["q"]),
            goals=tuple(_typed(code, str) for code in data["g"]),
            sizes=tuple(_typed(size, int) for size in data["z"]),
            goal_list=_typed(data["v"], str),
            rows=tuple(tuple(_typed(row, int) for row in rows) for rows in data["n"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    compared = max(mark.sizes, default=0) if mark.method is WorkshopMethod.PAIRWISE else 0
    is_sound = (
        mark.participant
        and mark.questions
        and len(set(mark.questions)) == len(mark.questions)
        and 1 <= mark.round <= 20
        and len(set(mark.goals)) == len(mark.goals) <= _MAX_GOALS
        and sum(mark.sizes) == len(mark.goals)
        and min(mark.sizes, default=1) > 0
        and compared <= _MAX_COMPARED
    )
    return mark if is_sound else None


def _typed(value: object, kind: type[T]) -> T:
    if type(value) is not kind:
        raise TypeError
    return value


def latest_workshop(records: Records) -> Workshop | None:
    """The workshop with the latest day, the last made among equals; one without a day is still to come."""
    order = {workshop.id: place for place, workshop in enumerate(records.workshops)}
    return max(records.workshops, key=lambda w: (w.day or date.max, order[w.id]), default=None)


def workshop_to_vote(records: Records, meeting: date | None) -> Workshop | None:
    """The workshop whose ballots go with a meeting: the one that is open, else the one planned for it.

    Planned for it: on its day, or so shortly before that its result is brought there; one without a day is still to
    come.  meeting: None means whichever is next.
    """

    def is_for(day: date | None) -> bool:
        return meeting is None or day is None or 0 <= (meeting - day).days <= _SHORTLY_BEFORE

    order = {workshop.id: place for place, workshop in enumerate(records.workshops)}
    voting = [workshop for workshop in records.workshops if workshop.state is WorkshopState.OPEN]
    planned = [one for one in records.workshops if one.state is WorkshopState.PLANNED and is_for(one.day)]
    return max(voting or planned, key=lambda one: (one.day or date.min, order[one.id]), default=None)


def participants_of(records: Records, workshop: Workshop) -> tuple[Participant, ...]:
    return tuple(person for person in records.participants if person.workshop_id == workshop.id)


def goal_list_of(records: Records, workshop: Workshop | None) -> tuple[tuple[str, str], ...]:
    """(code, title) of the leaf goals asked about: as the workshop kept them, else as they are now."""
    if workshop is not None and workshop.goal_list:
        try:
            return tuple((str(code), str(title)) for code, title in json.loads(workshop.goal_list))
        except (ValueError, TypeError):
            pass
    return tuple((goal.code, goal.title) for goal in records.leaf_goals)


def goal_list_version(listed: Sequence[tuple[str, str]]) -> str:
    """Twelve characters that change when a goal comes or goes; neither their order nor their wording matters."""
    text = json.dumps(sorted(code for code, _ in listed), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def pairs_of(goals: Sequence[T]) -> list[tuple[T, T]]:
    """Each two of them once, in order."""
    return [(first, second) for index, first in enumerate(goals) for second in goals[index + 1 :]]
