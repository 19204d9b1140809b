"""What a funder that we know by name and the organization do beside each other, in sentences and rows.

Made of what the audience may see: a page for a funder says nothing that the public does not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.field import Activity, Actor
from aligner.model.records import Records
from aligner.model.vocabulary import Sector
from aligner.storyline.ours import MOST_TOLD, Moved, Speaker
from aligner.storyline.question import Standing
from aligner.storyline.sentences import Sentence

MOST_ROWS = 8


@dataclass(frozen=True)
class Beside:
    """A goal where both work, in words. ours: our programs there; money: known of them, "" where none is."""

    goal: str
    theirs: str
    ours: str
    money: str


@dataclass(frozen=True)
class Complement:
    """What is told to one funder. both: codes of the goals where both work; rows: of those; rest: how many more, or "".

    apart: where one works and the other is not known to.  share: whose part is what.  measured: the indicators there.
    own_words: what is unique in our programs there.  said: all sentences, with what they rest on.
    """

    funder: str
    both: tuple[str, ...]
    rows: tuple[Beside, ...]
    rest: str
    apart: tuple[str, ...]
    share: tuple[str, ...]
    measured: Moved
    own_words: tuple[str, ...]
    said: tuple[Sentence, ...]


def funders_of(records: Records) -> tuple[Actor, ...]:
    """The funders whose work at a goal is written down: actors of philanthropy with an activity."""
    at_work = {activity.actor_id for activity in records.activities}
    return tuple(a for a in records.actors if a.sector is Sector.PHILANTHROPY and a.id in at_work)


def complement_of(funder: Actor, standing: Standing, records: Records, words: Words) -> Complement:
    """What the funder and we do beside each other. records: those that the audience sees."""
    return _Teller(funder, standing, records, words).told()


class _Teller(Speaker):
    def __init__(self, funder: Actor, standing: Standing, records: Records, words: Words) -> None:
        super().__init__(standing, records, words)
        self.funder = funder
        self.theirs: dict[str, list[Activity]] = {}
        for activity in records.activities:
            code = self.codes.get(activity.goal_id)
            if activity.actor_id == funder.id and code in self.figures.codes:
                self.theirs.setdefault(code, []).append(activity)

    def told(self) -> Complement:
        here = self.here()
        both = tuple(code for code in here if code in self.theirs)
        rest = len(both) - MOST_ROWS
        return Complement(
            self.funder.name,
            both,
            tuple(self._row(code) for code in both[:MOST_ROWS]),
            self.say("rest_of_goals", goals=both, n=rest) if rest > 0 else "",
            self._apart(here, both),
            self._share(here, both),
            self._measured(both or here),
            self._own_words(both or here),
            tuple(self.said),
        )

    def _row(self, code: str) -> Beside:
        programs = [self.programs[program.code] for program in self.figures.at_goal(code, self.figures.live)]
        amount = self.figures.money.at[code]
        is_part = self.figures.lacks_budget_at(code)
        money = self.words.money_of(round(amount), self.currency, is_part=is_part) if amount else ""
        return Beside(
            self.words.name(short_title(self.titles[code])),
            self.words.in_a_row(self._activity(each) for each in self.theirs[code]),
            self.words.some([short_title(program.title) for program in programs]),
            money,
        )

    def _activity(self, activity: Activity) -> str:
        """What is written of their work: what, for whom, where, with which money, for how many."""
        stage = self.records.stage_by_id.get(activity.stage_id or 0)
        told = [
            self.words.name(short_title(text))
            for text in (activity.title, stage.title if stage else "", activity.population, activity.region)
            if text
        ]
        if activity.amount_minor:
            told.append(self.words.money(activity.amount_minor, activity.currency or self.currency))
        if activity.people:
            told.append(self.words.say("ours.people_served", n=activity.people))
        return self.words.in_a_row(told) if told else self.words.say("ours.works_there")

    def _apart(self, here: Sequence[str], both: Sequence[str]) -> tuple[str, ...]:
        only_they = [code for code in self.theirs if code not in both]
        only_we = [code for code in here if code not in both]
        told: list[str] = []
        for key, goals in (("theirs_alone", only_they), ("ours_alone", only_we)):
            if goals:
                told.append(self.say(key, goals=goals, titles=self.named(goals), funder=self.funder.name))
        return tuple(told)

    def _share(self, here: Sequence[str], both: Sequence[str]) -> tuple[str, ...]:
        """At how many goals we are, and of the money that is written down for the common ones, whose part is what."""
        told = [self.say("presence_at", goals=here, here=len(here), of_goals=len(self.figures.codes))] if here else []
        if not both:
            return (*told, self.say("no_both", of_initiative=True))
        ours = sum((self.figures.money.at[code] for code in both), Fraction(0))
        theirs, rest = Fraction(0), Fraction(0)
        for activity in self.records.activities:
            if self.codes.get(activity.goal_id) in both and activity.currency in ("", self.currency):
                amount = Fraction(activity.amount_minor or 0)
                is_theirs = activity.actor_id == self.funder.id
                theirs, rest = (theirs + amount, rest) if is_theirs else (theirs, rest + amount)
        about: dict[str, Any] = {"goals": both, "funder": self.funder.name}
        if theirs:
            whole = ours + theirs + rest
            parts: dict[str, Any] = {
                name: float(part / whole) for name, part in (("theirs", theirs), ("ours", ours), ("rest", rest))
            }
            told.append(self.say("funder_share", **about, all=self.money(whole), **parts))
        elif ours:
            told.append(self.say("funder_share_unknown", **about, ours=self.money(ours)))
        else:
            told.append(self.say("funder_share_none", **about))
        return tuple(told)

    def _measured(self, goals: Sequence[str]) -> Moved:
        return self.moved([i for i in self.records.indicators if self.codes.get(i.goal_id) in goals])

    def _own_words(self, goals: Sequence[str]) -> tuple[str, ...]:
        unique = dict.fromkeys(
            program.code
            for goal in goals
            for program in self.figures.at_goal(goal, self.figures.active)
            if program.has_uniqueness
        )
        told: list[str] = []
        for code in tuple(unique)[:MOST_TOLD]:
            told.append(self.say("own_words", programs=(code,), **self.quoted(self.programs[code])))
        if len(unique) > MOST_TOLD:
            told.append(self.say("rest_of_programs", programs=tuple(unique), n=len(unique) - MOST_TOLD))
        return tuple(told)
