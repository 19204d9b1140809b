"""The attack: who knows all that was ever shown of a workshop, and one's own ballots, works out everybody else's.

Each other world in which other people's ballots are other ones is played through as the real one was. Where all that
was ever shown is the same in both, the attacker cannot distinguish them: the ballots of the other world are possible.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

import pytest

from aligner.analysis import anonymity, thresholds
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import next_showing, shown_figures
from aligner.analysis.as_json import as_json
from aligner.analysis.attendance import Attendance
from aligner.charts.dots import dots_chart
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.content.workshop import workshop as workshop_section
from aligner.lang.words import words
from aligner.model.initiative import Goal, Initiative
from aligner.model.organization import Organization
from aligner.model.records import Records
from aligner.model.vocabulary import AskedQuestions, OrganizationKind, Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.ui.projector.scenes import workshop_slides

LEAST = 3
WORKSHOPS = int(os.environ.get("ALIGNER_ATTACKED_WORKSHOPS", "100"))
PARTS = 4
Answers = tuple[float, ...]
ChangeOrigin = tuple[int, int]
"""A participant and a round."""
BallotValue = Mapping[ChangeOrigin, Answers]
METHODS = [WorkshopMethod.POINTS] * 3 + [WorkshopMethod.ORDER, WorkshopMethod.RATING, WorkshopMethod.PAIRWISE]


@dataclass(frozen=True)
class Play:
    """How a workshop went, whatever was answered. arrivals: by showing attempt, the round and who came in before it."""

    method: WorkshopMethod
    goals: tuple[Goal, ...]
    people: tuple[Participant, ...]
    arrivals: tuple[tuple[int, tuple[int, ...]], ...]


def random_play(random: Random) -> tuple[Play, dict[ChangeOrigin, Answers]]:
    """A workshop of up to three groups of 2 to 6, with late ballots, absent people and up to two rounds."""
    method = random.choice(METHODS)
    count = random.randint(2, 5)
    goals = tuple(Goal(id=n, code=f"G{n}", title=f"Goal {n}", weight=10 * n, position=n) for n in range(1, count + 1))
    sizes = [random.randint(2, 6) for _ in range(random.randint(1, 3))]
    groups = [f"group {at}" if random.random() < 0.95 else "" for at, size in enumerate(sizes) for _ in range(size)]
    people = tuple(
        Participant(id=at, workshop_id=1, code=f"c{at}", group=group, position=at)
        for at, group in enumerate(groups, start=1)
    )
    arrivals: list[tuple[int, tuple[int, ...]]] = []
    given: dict[ChangeOrigin, Answers] = {}
    for number in range(1, random.randint(1, 2) + 1):
        present = [person.id for person in people if random.random() < 0.95]
        late = [one for one in present if random.random() < random.choice((0, 0.1, 0.4))]
        arrivals.append((number, tuple(one for one in present if one not in late)))
        while late:
            part = late[: random.randint(1, len(late))]
            late = late[len(part) :]
            arrivals.append((number, tuple(part)))
        given |= {(one, number): random_answers(random, method, count) for one in present}
    return Play(method, goals, people, tuple(arrivals)), given


def random_answers(random: Random, method: WorkshopMethod, count: int) -> Answers:
    if method is WorkshopMethod.POINTS:
        step = random.choice((1, 5, 10))
        cuts = sorted(random.randint(0, 100 // step) * step for _ in range(count - 1))
        return tuple(float(b - a) for a, b in zip([0, *cuts], [*cuts, 100], strict=True))
    if method is WorkshopMethod.ORDER:
        return tuple(float(one) for one in random.sample(range(1, count + 1), count))
    if method is WorkshopMethod.RATING:
        return tuple(float(random.randint(1, 5)) for _ in range(count))
    scale = [1.0, 3.0, 5.0, 1 / 3, 1 / 5, 9.0]
    return tuple(random.choice(scale) for _ in range(count * (count - 1) // 2))


@cache
def rows_of(
    method: WorkshopMethod, goals: int, whose: ChangeOrigin, answers: Answers, showing: int
) -> tuple[Ballot | Judgement, ...]:
    about: dict[str, Any] = {"participant_id": whose[0], "round": whose[1], "showing": showing}
    if method is WorkshopMethod.PAIRWISE:
        pairs = list(combinations(range(1, goals + 1), 2))
        return tuple(
            Judgement(**about, goal_id=one, other_goal_id=other, ratio=ratio)
            for (one, other), ratio in zip(pairs, answers, strict=True)
        )
    field = {"points": "points", "order": "rank", "rating": "rating"}[method.value]
    kind = int if method is WorkshopMethod.RATING else float
    rows: list[dict[str, Any]] = [{"goal_id": at, field: kind(value)} for at, value in enumerate(answers, start=1)]
    return tuple(Ballot(**about, **row) for row in rows)


def records_of(play: Play, given: BallotValue, in_file: Mapping[ChangeOrigin, int], number: int, shown: int) -> Records:
    """The file at one time. in_file: of each ballot that is in, its showing."""
    rows = [
        row
        for (person, turn), showing in in_file.items()
        for row in rows_of(play.method, len(play.goals), (person, turn), given[person, turn], showing)
    ]
    state = WorkshopState.SHOWN if shown == number else WorkshopState.OPEN
    workshop = Workshop(
        id=1,
        title="Day",
        method=play.method,
        asked=AskedQuestions.IMPORTANCE,
        state=state,
        round=number,
        shown_round=shown,
    )
    return Records(
        "uid",
        1,
        Organization(id=1, name="Org", kind=OrganizationKind.NONPROFIT, language="en"),
        Initiative(id=1),
        goals=play.goals,
        workshops=(workshop,),
        participants=play.people,
        ballots=tuple(row for row in rows if isinstance(row, Ballot)),
        judgements=tuple(row for row in rows if isinstance(row, Judgement)),
    )


def everything_shown(records: Records, *, documents: bool) -> tuple[object, ...]:
    """All that anybody sees of the workshop: page, projector, chart, JSON, and the kit's section with its table."""
    shown = shown_figures(records, 1, Question.IMPORTANCE)
    if not documents:
        return (shown,)
    analysis = analyse(records)
    state = make_snapshot(records, KitOptions())
    told = words("en")
    nobody = Attendance(0, 0, 0, 0, None)
    slides = workshop_slides(records.workshops[0], [], {Question.IMPORTANCE: shown}, {}, nobody, told)
    return (
        shown,
        as_json(records, analysis),
        analysis.findings,
        dots_chart(shown, told).table.rows,
        repr(workshop_section(state)),
        slides,
    )


def history(play: Play, given: BallotValue, *, documents: bool) -> Iterator[tuple[Any, ...]]:
    """What each attempt to show the result showed or why it was refused, one after the other.

    Taking a showing back, and showing again, shows nothing that is not here: what was shown stays shown.
    """
    in_file: dict[ChangeOrigin, int] = {}
    shown = 0
    for number, arrived in play.arrivals:
        in_file |= {(person, number): 0 for person in arrived}
        records = records_of(play, given, in_file, number, shown)
        found = next_showing(records, records.workshops[0], Question.IMPORTANCE)
        if found.people:
            in_file |= {(person, number): found.number for person in found.people}
            shown = shown if found.is_alike else number
            records = records_of(play, given, in_file, number, shown)
        seen = everything_shown(records, documents=documents) if shown else ()
        yield found.people, found.is_alike, found.waiting, seen


@dataclass
class Attack:
    """What `attacker` (None for somebody who did not vote) can report of everybody else's ballots."""

    play: Play
    given: BallotValue
    attacker: int | None
    documents: bool = False

    def __post_init__(self) -> None:
        self.seen = list(history(self.play, self.given, documents=self.documents))
        self.possible: dict[ChangeOrigin, set[Answers]] = {
            whose: {answers} for whose, answers in self.given.items() if self._is_reported(whose)
        }

    def left(self) -> dict[ChangeOrigin, int]:
        """How many ballots are possible, of each that is in a shown result and is not the attacker's own."""
        for one in self._worlds():
            if not self._open():
                break
            if any(self.possible[whose].isdisjoint({one[whose]}) for whose in self._open()) and self._looks_alike(one):
                for whose, found in self.possible.items():
                    found.add(one[whose])
        return {whose: len(found) for whose, found in self.possible.items()}

    def _is_reported(self, whose: ChangeOrigin) -> bool:
        attempts = zip(self.play.arrivals, self.seen, strict=True)
        return whose[0] != self.attacker and any(
            number == whose[1] and whose[0] in seen[0] and not seen[1] for (number, _), seen in attempts
        )

    def _open(self) -> list[ChangeOrigin]:
        return [whose for whose, found in self.possible.items() if len(found) < LEAST]

    def _looks_alike(self, world: BallotValue) -> bool:
        again = history(self.play, world, documents=self.documents)
        return all(one == then for one, then in zip(again, self.seen, strict=True))

    def _worlds(self) -> Iterator[BallotValue]:
        """Ballots that change hands: all at once among people who are alike, then between two, then in part."""
        people = [person for person in self.play.people if person.id != self.attacker]
        came = {
            person.id: tuple(person.id in arrived for _, arrived in self.play.arrivals) for person in self.play.people
        }
        for rounds, is_by_group in (((1, 2), True), ((1,), True), ((2,), True), ((1,), False), ((2,), False)):
            at = [index for index, (number, _) in enumerate(self.play.arrivals) if number in rounds]
            alike: dict[object, list[int]] = {}
            for person in people:
                key = person.group if is_by_group else "", *(came[person.id][index] for index in at)
                alike.setdefault(key, []).append(person.id)
            for step in range(1, max(map(len, alike.values()), default=0)):
                world = dict(self.given)
                for some in alike.values():
                    some.sort(key=lambda one: [self.given.get((one, number), ()) for number in rounds])
                    for place, one in enumerate(some):
                        for number in rounds:
                            if (one, number) in world:
                                world[one, number] = self.given[some[(place + step) % len(some)], number]
                yield world
        for one, number in self._open():
            mine = self.given[one, number]
            others = [person.id for person in people if person.id != one and (person.id, number) in self.given]
            for other in others:
                theirs = self.given[other, number]
                for first, second in ((theirs, mine), *moved(self.play.method, mine, theirs)):
                    if (one, number) in self._open():
                        yield {**self.given, (one, number): first, (other, number): second}


def moved(method: WorkshopMethod, mine: Answers, theirs: Answers) -> Iterator[tuple[Answers, Answers]]:
    """Two ballots with the same sum as these two."""
    goals = range(len(mine))
    if method is WorkshopMethod.RATING:
        for goal in goals:
            for step in (-1, 1):
                changed = [list(mine), list(theirs)]
                changed[0][goal] += step
                changed[1][goal] -= step
                if all(1 <= value <= 5 for one in changed for value in one):
                    yield tuple(changed[0]), tuple(changed[1])
    if method is WorkshopMethod.POINTS:
        for step in (1, 2):
            for more in goals:
                for less in goals:
                    changed = [list(mine), list(theirs)]
                    changed[0][more] += step
                    changed[0][less] -= step
                    changed[1][more] -= step
                    changed[1][less] += step
                    if more != less and all(value >= 0 for one in changed for value in one):
                        yield tuple(changed[0]), tuple(changed[1])


@pytest.fixture
def few_redraws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Re-draws are built from the sorted ballots: fewer of them report as much about whose they are, and are
    quicker."""
    monkeypatch.setattr(thresholds, "REDRAWS", 1)


@pytest.mark.parametrize("part", range(PARTS))
def test_everybody_else_is_left_three_possible_ballots(part: int, few_redraws: None) -> None:
    for seed in range(part, WORKSHOPS, PARTS):
        random = Random(seed)
        play, given = random_play(random)
        left = Attack(play, given, random.choice([None, *(person.id for person in play.people)])).left()
        assert all(count >= LEAST for count in left.values()), (seed, left)


@pytest.mark.parametrize("seed", range(4))
def test_all_documents_together_leave_three_possible_ballots(seed: int, few_redraws: None) -> None:
    random = Random(1000 + seed)
    play, given = random_play(random)
    left = Attack(play, given, random.choice(play.people).id, documents=True).left()
    assert all(count >= LEAST for count in left.values()), (seed, left)


def test_the_attack_finds_a_ballot_that_can_be_worked_out(monkeypatch: pytest.MonkeyPatch, few_redraws: None) -> None:
    """Dots of everybody beside the mean of a group of three: one member of it works the two others out."""
    monkeypatch.setattr(anonymity, "_is_divided", lambda ballots: not ballots or len(ballots) >= 3)
    goals = tuple(Goal(id=n, code=f"G{n}", title=f"Goal {n}", weight=n, position=n) for n in (1, 2))
    people = tuple(
        Participant(id=at, workshop_id=1, code=f"c{at}", group="small" if at <= 3 else "large", position=at)
        for at in range(1, 8)
    )
    points = (3, 14, 35, 47, 58, 81, 92)
    given = {(at, 1): (float(value), 100.0 - value) for at, value in enumerate(points, start=1)}
    play = Play(WorkshopMethod.POINTS, goals, people, ((1, tuple(range(1, 8))),))
    left = Attack(play, given, 1).left()
    assert min(left[2, 1], left[3, 1]) < LEAST
