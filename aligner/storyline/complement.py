"""What a funder that we know by name and the organization do beside each other, in sentences and rows.

Made of what the audience may see: a page for a funder says nothing that the public does not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aligner.analysis.converting import amount_text, in_our_currency, measure_of
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.field import Activity, Actor
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, Sector
from aligner.storyline.ours import MOST_TOLD, Moved, Speaker
from aligner.storyline.question import Standing
from aligner.storyline.sentences import Sentence

MAX_ROWS = 8


@dataclass(frozen=True)
class Beside:
    """A goal where both work, in words. ours: our programs there; money: known of them, "" where none is."""

    goal: str
    theirs: str
    ours: str
    money: str


@dataclass(frozen=True)
class Complement:
    """What is reported to one funder. both: codes of the goals where both work; rows: of those; rest: how many more, or
    "".

    separate: where one works and the other is not known to.  share: whose part is what.  measured: the indicators
    there.
    own_words: what is unique in our programs there.  sentences: all sentences, with what they rest on.
    """

    funder: str
    both: tuple[str, ...]
    rows: tuple[Beside, ...]
    rest: str
    separate: tuple[str, ...]
    share: tuple[str, ...]
    measured: Moved
    own_words: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def funders_of(records: Records) -> tuple[Actor, ...]:
    """The funders whose work at a goal is written down: actors of philanthropy with an activity."""
    at_work = {activity.actor_id for activity in records.activities}
    return tuple(a for a in records.actors if a.sector is Sector.PHILANTHROPY and a.id in at_work)


def complement_of(funder: Actor, standing: Standing, records: Records, words: Words) -> Complement:
    """What the funder and we do beside each other. records: those that the audience sees."""
    return _ComplementWriter(funder, standing, records, words).complement()


class _ComplementWriter(Speaker):
    def __init__(self, funder: Actor, standing: Standing, records: Records, words: Words) -> None:
        super().__init__(standing, records, words)
        self.funder = funder
        self.theirs: dict[str, list[Activity]] = {}
        for activity in records.activities:
            for code in self.figures.codes if activity.actor_id == funder.id else ():
                if code in self.leaves_of(activity.goal_id):
                    self.theirs.setdefault(code, []).append(activity)

    def complement(self) -> Complement:
        present_goals = self.present_goals()
        both = tuple(code for code in present_goals if code in self.theirs)
        rest = len(both) - MAX_ROWS
        return Complement(
            self.funder.name,
            both,
            tuple(self._row(code) for code in both[:MAX_ROWS]),
            self.sentence("rest_of_goals", goals=both, n=rest) if rest > 0 else "",
            self._separate_texts(present_goals, both),
            self._share(present_goals, both),
            self._measured(both or present_goals),
            self._own_words(both or present_goals),
            tuple(self.sentences),
        )

    def _named(self) -> dict[str, Any]:
        """The funder as a sentence begins with it, and as it stands within one."""
        return {"funder": self.funder.name, "funders": [self.funder.name]}

    def _row(self, code: str) -> Beside:
        programs = [self.programs[program.code] for program in self.figures.at_goal(code, self.figures.live)]
        amount = self.figures.money.at[code]
        is_part = self.figures.lacks_budget_at(code)
        money = self.words.money_of(round(amount), self.currency, is_part=is_part) if amount else ""
        return Beside(
            self.words.name(short_title(self.titles[code])),
            self.words.join(self._activity(each) for each in self.theirs[code]),
            self.words.some([short_title(program.title) for program in programs]),
            money,
        )

    def _activity(self, activity: Activity) -> str:
        """What is written of their work: what, for whom, where, with which money, for how many."""
        stage = self.records.stage_by_id.get(activity.stage_id or 0)
        activity_text = [
            self.words.name(short_title(text))
            for text in (activity.title, stage.title if stage else "", activity.population, activity.region)
            if text
        ]
        if activity.amount_minor:
            activity_text.append(amount_text(self.records, self.words, activity.amount_minor, activity.currency))
        if activity.people:
            activity_text.append(self.words.sentence("ours.people_served", n=activity.people))
        return self.words.join(activity_text) if activity_text else self.words.sentence("ours.works_there")

    def _separate_texts(self, present_goals: Sequence[str], both: Sequence[str]) -> tuple[str, ...]:
        only_they = [code for code in self.theirs if code not in both]
        only_we = [code for code in present_goals if code not in both]
        texts: list[str] = []
        for key, goals in (("theirs_alone", only_they), ("ours_alone", only_we)):
            if goals:
                texts.append(self.sentence(key, goals=goals, titles=self.named(goals), **self._named()))
        return tuple(texts)

    def _share(self, present_goals: Sequence[str], both: Sequence[str]) -> tuple[str, ...]:
        """At how many goals we are, and of the money that is written down for the common ones, whose part is what."""
        share_texts = (
            [
                self.sentence(
                    "presence_at", goals=present_goals, here=len(present_goals), of_goals=len(self.figures.codes)
                )
            ]
            if present_goals
            else []
        )
        if not both:
            return (*share_texts, self.sentence("no_both", of_initiative=True))
        ours = sum((self.figures.money.at[code] for code in both), Fraction(0))
        theirs, rest, without_rate = Fraction(0), Fraction(0), 0
        for activity in self.records.activities:
            # What others give in a year is not added up with what we awarded for all years, or paid in some.
            at = self.leaves_of(activity.goal_id)
            if at and at.issubset(both) and measure_of(self.records) is Measure.YEAR:
                known = in_our_currency(self.records, activity.amount_minor, activity.currency)
                without_rate += activity.amount_minor is not None and known is None
                amount = known or Fraction(0)
                is_theirs = activity.actor_id == self.funder.id
                theirs, rest = (theirs + amount, rest) if is_theirs else (theirs, rest + amount)
        about: dict[str, Any] = {"goals": both, **self._named()}
        if theirs:
            total = ours + theirs + rest
            parts: dict[str, Any] = {
                name: float(part / total) for name, part in (("theirs", theirs), ("ours", ours), ("rest", rest))
            }
            share_texts.append(self.sentence("funder_share", **about, all=self.money(total), **parts))
        elif ours:
            share_texts.append(self.sentence("funder_share_unknown", **about, ours=self.money(ours)))
        else:
            share_texts.append(self.sentence("funder_share_none", **about))
        if without_rate:
            share_texts.append(self.sentence("funder_other_currencies", **about, n=without_rate))
        return tuple(share_texts)

    def _measured(self, goals: Sequence[str]) -> Moved:
        return self.moved([i for i in self.records.indicators if self.codes.get(i.goal_id) in goals])

    def _own_words(self, goals: Sequence[str]) -> tuple[str, ...]:
        unique = dict.fromkeys(
            program.code
            for goal in goals
            for program in self.figures.at_goal(goal, self.figures.active)
            if program.has_uniqueness
        )
        texts: list[str] = []
        for code in tuple(unique)[:MOST_TOLD]:
            texts.append(self.sentence("own_words", programs=(code,), **self.quoted(self.programs[code])))
        if len(unique) > MOST_TOLD:
            texts.append(self.sentence("rest_of_programs", programs=tuple(unique), n=len(unique) - MOST_TOLD))
        return tuple(texts)
