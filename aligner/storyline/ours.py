"""What the organization is within the initiative, in sentences: who it is, what moved, what is its own, what it asks.

Each sentence is a key of ours.json, chosen beside the figures that it needs, and names the records that it rests on.
The paper of the first hour, the story and the pages for funders set these sentences and compose none of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.initiative import Indicator
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.text import split_list
from aligner.model.vocabulary import Better, MeasurementStatus
from aligner.storyline.claims import may_claim, weight_gap
from aligner.storyline.facts import ProgramFact
from aligner.storyline.known import money_of, presence_of
from aligner.storyline.question import Standing
from aligner.storyline.sentences import Sentence, may_state
from aligner.storyline.situations import is_late

MOST_TOLD = 3
"""So many indicators, needs and quotations are reported; the rest are counted."""
MAX_QUOTED = 5
MAX_QUESTIONS = 3
_TEXT = 220
"""Characters of a user's text that is quoted; the workbook has it whole."""
_STRONG, _SURE = 3, 2
"""Of a placement: the strength that is strong, and the confidence from which that may be stated."""


@dataclass(frozen=True)
class Moved:
    """How indicators moved. rest: how many are not reported, or not measured.  note: whose results these are, or ""."""

    texts: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    note: str = ""

    def first(self, most: int) -> tuple[str, ...]:
        """So many of them, and the note."""
        return (*self.texts[:most], self.note) if self.texts and most else ()

    @property
    def all_texts(self) -> tuple[str, ...]:
        return (*self.texts, *self.rest, self.note)


@dataclass(frozen=True)
class Ours:
    """Sentences; "" or none where the data have nothing to say, or the audience is not reported.

    sentence: the organization in one.  partner: the same without figures.  own_words: what is unique in programs where
    others work, too, or where nobody searched.  strong, evidence, evidence_items, whys, unsure: what we rest on, for
    our own discussion.  sentences: all of them, with what they rest on.
    """

    sentence: str
    partner: str
    mission: str
    chair: str
    presence: str
    money: str
    reach: str
    people: str
    places: str
    initiative: str
    empty: str
    moved: Moved
    alone: tuple[str, ...]
    own_words: tuple[str, ...]
    beside: str
    needs: tuple[str, ...]
    strong: str
    evidence: str
    evidence_items: tuple[str, ...]
    whys: tuple[str, ...]
    unsure: str
    questions: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def write_ours(standing: Standing, records: Records, words: Words) -> Ours:
    """What the organization is, in words. records: those that the audience sees.

    Raises: ValueError for a sentence whose claims do not hold.
    """
    return _OursWriter(standing, records, words).ours()


class Speaker:
    """Says sentences of ours.json of one state, and keeps them."""

    def __init__(self, standing: Standing, records: Records, words: Words) -> None:
        self.standing, self.records, self.words = standing, records, words
        self.facts, self.figures = standing.facts, standing.figures
        self.currency = records.organization.currency
        self.titles = {goal.code: goal.title for goal in records.goals}
        self.codes = {goal.id: goal.code for goal in records.goals}
        self.programs = {program.code: program for program in records.programs}
        self.sentences: list[Sentence] = []

    def sentence(
        self,
        key: str,
        *,
        goals: Sequence[str] = (),
        programs: Sequence[str] = (),
        decisions: Sequence[int | None] = (),
        of_initiative: bool = False,
        **values: Any,
    ) -> str:
        """The sentence; where records are withheld, or the roadmap is over, as it is stated then."""
        endings = (("_shown", self.facts.withheld), ("_past", self.facts.is_horizon_over))
        key += "".join(ending for ending, is_so in endings if is_so and self.words.has(f"ours.{key}{ending}"))
        text = self.words.sentence(f"ours.{key}", **values)
        records = (tuple(goals), tuple(programs), tuple(decisions))
        sentence = Sentence(f"ours.{key}", text, *records, of_initiative=of_initiative)
        if not may_state(sentence, self.standing):
            raise ValueError(key)
        self.sentences.append(sentence)
        return text

    def money(self, amount: Fraction) -> tuple[int, str]:
        return (round(amount), self.currency)

    def initiative(self) -> str:
        """What the initiative is called, also where it has no name."""
        return self.records.initiative.name or self.words.sentence("ours.initiative_unnamed")

    def named(self, codes: Iterable[str]) -> list[str]:
        """The titles of goals."""
        return [self.titles.get(code, code) for code in codes]

    def present_goals(self) -> tuple[str, ...]:
        """The goals where a live program stands."""
        return tuple(code for code in self.figures.codes if self.figures.is_present(code))

    def leaves_of(self, goal_id: int) -> frozenset[str]:
        """The codes of the leaf goals that a record at the goal is about: itself, or all that are under it."""
        return frozenset(self.codes[leaf] for leaf in self.records.leaves_under.get(goal_id, ()))

    def placed(self) -> list[tuple[Program, Placement, str]]:
        """Every placement of a live program at a goal, with the goal's code."""
        live = {program.code for program in self.figures.live}
        return [
            (program, each, self.codes[each.goal_id])
            for program in self.records.programs
            if program.code in live
            for each in self.records.placements_by_program.get(program.id, ())
            if each.goal_id is not None and self.codes.get(each.goal_id) in self.figures.codes and each.share != 0
        ]

    def moved(self, found: Sequence[Indicator]) -> Moved:
        """How each measured one of the indicators moved."""
        measured = [one for one in found if self.records.measurements_by_indicator.get(one.id)]
        ours = tuple(self.codes[one.goal_id] for one in found)
        rest: list[str] = []
        if len(measured) > MOST_TOLD:
            rest.append(self.sentence("rest_of_indicators", goals=ours, n=len(measured) - MOST_TOLD))
        # What is not measured yet is our own work to complete: donors are informed what is.
        if len(measured) < len(found) and not self.facts.is_informed:
            rest.append(self.sentence("unmeasured", goals=ours, n=len(found) - len(measured)))
        shown = tuple(self._indicator(one) for one in measured[:MOST_TOLD])
        return Moved(shown, tuple(rest), self.sentence("moved_of_all", of_initiative=True) if shown else "")

    def _indicator(self, indicator: Indicator) -> str:
        """How an indicator moved, and which way is the better one where that is down."""
        wording = self._moved(indicator)
        if indicator.better is not Better.DOWN:
            return wording
        return f"{wording} {self.sentence('less_is_better', goals=(self.codes[indicator.goal_id],))}"

    def _moved(self, indicator: Indicator) -> str:
        last = self.records.measurements_by_indicator[indicator.id][-1]
        day, value = indicator.baseline_date, indicator.baseline_value
        when = [self.words.month(last.date)]
        if last.status is not MeasurementStatus.REPORTED:
            when.append(self.words.label(last.status))
        about: dict[str, Any] = {
            "goals": (self.codes[indicator.goal_id],),
            "indicator": short_title(indicator.title),
            "last": self._value(last.value, indicator),
            "when": self.words.join(when),
        }
        if day is None or value is None or last.date <= day:
            return self.sentence("moved_last", **about)
        about |= {"first": self._value(value, indicator), "start": day}
        if indicator.target_value is None:
            return self.sentence("moved", **about)
        return self.sentence("moved_target", target=self._value(indicator.target_value, indicator), **about)

    @staticmethod
    def quoted(program: Program) -> dict[str, Any]:
        """A program's name, and what its owner wrote of what is unique in it."""
        return {"program": short_title(program.title), "text": short_title(program.uniqueness.strip(), _TEXT)}

    def _value(self, value: float, indicator: Indicator) -> str:
        """A value as it is read; a percent is written as one."""
        if indicator.unit.strip() != "%":
            return self.words.number(value)
        return self.words.percent(value / 100, 0 if float(value).is_integer() else 1)


class _OursWriter(Speaker):
    def ours(self) -> Ours:
        alone, quoted = self._alone()
        is_own = not self.facts.is_informed
        return Ours(
            sentence=self._sentence(),
            partner=self.sentence("partner", of_initiative=True, **self._names()),
            mission=self._mission(),
            chair=self._chair() if is_own else "",
            presence=self._presence(),
            money=self._money(),
            reach=self._reach(),
            people=self._listed("people", "populations", "population"),
            places=self._listed("places", "regions", "region"),
            initiative=self._about_initiative(),
            empty=self._empty() if is_own else "",
            moved=self.moved(self._indicators()),
            alone=alone,
            own_words=self._own_words(quoted),
            beside=self._beside(),
            needs=self._needs(),
            strong=self._strong() if is_own else "",
            evidence=self._evidence() if is_own else "",
            evidence_items=self._evidence_items() if is_own else (),
            whys=self._whys() if is_own else (),
            unsure=self._unsure() if is_own else "",
            questions=self._questions() if is_own else (),
            sentences=tuple(self.sentences),
        )

    def _names(self) -> dict[str, Any]:
        return {"organization": self.records.organization.name, "initiative": self.initiative()}

    def _about_initiative(self) -> str:
        initiative = self.initiative()
        return self.sentence("initiative_is", of_initiative=True, initiative=initiative, n=len(self.figures.codes))

    def _mission(self) -> str:
        text = self.records.organization.mission
        return self.sentence("mission", of_initiative=True, text=text) if text else ""

    def _chair(self) -> str:
        chair = self.records.organization.board_chair
        return self.sentence("chair", of_initiative=True, chair=chair) if chair else ""

    def _sentence(self) -> str:
        """The organization in one sentence, with the goal that has most of its known money where one has."""
        present = presence_of(self.standing)
        if not present:
            return self.sentence("partner", of_initiative=True, **self._names())
        (fact,) = present
        claim = "largest_of_shown_here" if self.facts.withheld else "largest_known_money_here"
        largest = next((code for code in self.figures.codes if may_claim(claim, code, self.standing)), None)
        places = fact.goals if largest is None else (largest, *(code for code in fact.goals if code != largest))
        return self.sentence(
            "sentence" if largest is None else "sentence_largest",
            goals=places,
            programs=fact.programs,
            goal=self.titles[places[0]],
            count=fact.figures["count"],
            here=len(places),
            of_goals=fact.figures["of_goals"],
            **self._names(),
        )

    def _presence(self) -> str:
        present = presence_of(self.standing)
        if not present:
            return ""
        (fact,) = present
        about: dict[str, Any] = {"goals": fact.goals, "programs": fact.programs}
        text = self.sentence("presence", **about, count=fact.figures["count"], all=fact.figures["all"])
        planned = fact.figures["planned"]
        return f"{text} {self.sentence('planned', **about, planned=planned)}" if planned else text

    def _money(self) -> str:
        found = money_of(self.standing)
        if not found:
            return ""
        (fact,) = found
        missing = fact.figures["missing"]
        key = "money_least" if missing and not self.facts.is_informed else "money"
        if missing and key == "money" and not self.facts.withheld:
            # What we have not written yet is our own work to complete: donors are informed what is known.
            key = "money_shown"
        amount = self.money(self.figures.money.total)
        text = self.sentence(key, programs=fact.programs, amount=amount, missing=missing)
        without_rate = fact.figures["without_rate"]
        if not without_rate:
            return text
        codes = tuple(program.code for program in self.figures.without_rate)
        return f"{text} {self.sentence('not_converted', programs=codes, n=without_rate)}"

    def _reach(self) -> str:
        """How many people the active programs report of; some may count the same ones."""
        active = [self.programs[program.code] for program in self.figures.active]
        with_reach = [program for program in active if program.reach]
        if not with_reach:
            return ""
        people = sum(program.reach or 0 for program in with_reach)
        codes = [program.code for program in with_reach]
        return self.sentence("reach", programs=codes, people=people, told=len(with_reach), all=len(active))

    def _listed(self, key: str, of_program: str, of_placement: str) -> str:
        """The populations or the regions of live programs at goals, each once."""
        found: dict[str, str] = {}
        codes: list[str] = []
        for program, placement, _ in self.placed():
            codes.append(program.code)
            for text in (*split_list(getattr(program, of_program)), getattr(placement, of_placement).strip()):
                if text:
                    found.setdefault(text.casefold(), text)
        values: dict[str, Any] = {of_program: list(found.values())}
        return self.sentence(key, programs=tuple(dict.fromkeys(codes)), **values) if found else ""

    def _empty(self) -> str:
        goals = [code for code in self.figures.codes if may_claim("no_program_here", code, self.standing)]
        return self.sentence("empty", goals=goals, titles=self.named(goals)) if goals else ""

    def _indicators(self) -> list[Indicator]:
        """The indicators that our placements name; where none does, those of the goals where we are."""
        named = self.records.indicators_by_placement
        ids = {at for _, placement, _ in self.placed() for at in named.get(placement.id, ())}
        goals = self.present_goals()
        return [
            one
            for one in self.records.roadmap_indicators
            if (one.id in ids if ids else not self.leaves_of(one.goal_id).isdisjoint(goals))
            and one.goal_id in self.codes
        ]

    def _alone(self) -> tuple[tuple[str, ...], set[str]]:
        """Where we know of nobody else and wrote what is unique, and the codes of the programs that are quoted."""
        actors = len({activity.actor_id for activity in self.records.activities})
        texts: list[str] = []
        quoted: set[str] = set()
        for goal in self.figures.codes:
            unique = [
                program
                for program in self.figures.at_goal(goal, self.figures.active)
                if program.has_uniqueness and _main_goal(program) == goal
            ]
            if len(texts) == MOST_TOLD or not unique or not may_claim("only_we", goal, self.standing):
                continue
            program = self.programs[unique[0].code]
            quoted.add(program.code)
            values: dict[str, Any] = {"goal": self.titles[goal], "actors": actors, **self.quoted(program)}
            texts.append(self.sentence("alone", goals=(goal,), programs=(program.code,), **values))
        return tuple(texts), quoted

    def _own_words(self, but: set[str]) -> tuple[str, ...]:
        live = [self.programs[program.code] for program in self.figures.live if program.has_uniqueness]
        rest = [program for program in live if program.code not in but]
        shown = [self.sentence("own_words", programs=(p.code,), **self.quoted(p)) for p in rest[:MAX_QUOTED]]
        if len(rest) > MAX_QUOTED:
            codes = tuple(program.code for program in rest)
            shown.append(self.sentence("rest_of_programs", programs=codes, n=len(rest) - MAX_QUOTED))
        return tuple(shown)

    def _beside(self) -> str:
        goals = [code for code in self.present_goals() if may_claim("others_known", code, self.standing)]
        at_goals = self.leaves_of
        ids = {one.actor_id for one in self.records.activities if not at_goals(one.goal_id).isdisjoint(goals)}
        names = [actor.name for actor in self.records.actors if actor.id in ids]
        return self.sentence("beside", goals=goals, actors=names) if names else ""

    def _needs(self) -> tuple[str, ...]:
        """The largest needs that are written, with where and for whom and by which source."""
        codes = set(self.figures.codes)
        known = [n for n in self.records.needs if n.people and self.codes.get(n.goal_id) in codes]
        known.sort(key=lambda need: -(need.people or 0))
        texts: list[str] = []
        for need in known[:MOST_TOLD]:
            code = self.codes[need.goal_id]
            detail = [short_title(text) for text in (need.population, need.region, need.source) if text]
            values: dict[str, Any] = {
                "goal": self.titles[code],
                "people": need.people,
                "detail": self.words.join(detail),
            }
            texts.append(self.sentence("need_where" if detail else "need", goals=(code,), **values))
        if len(known) > MOST_TOLD:
            goals = tuple(self.codes[need.goal_id] for need in known)
            texts.append(self.sentence("rest_of_needs", goals=goals, n=len(known) - MOST_TOLD))
        return tuple(texts)

    def _strong(self) -> str:
        active = {program.code for program in self.figures.active}
        strong = [
            (program, code)
            for program, placement, code in self.placed()
            if program.code in active and (placement.strength or 0) >= _STRONG and (placement.confidence or 0) >= _SURE
        ]
        titles = {program.code: short_title(program.title) for program, _ in strong}
        goals = tuple(dict.fromkeys(code for _, code in strong))
        return (
            self.sentence("strong", goals=goals, programs=tuple(titles), titles=list(titles.values())) if strong else ""
        )

    def _evidence(self) -> str:
        placed = self.placed()
        if not placed:
            return ""
        with_evidence = [program.code for program, placement, _ in placed if placement.evidence.strip()]
        codes = tuple(dict.fromkeys(program.code for program, _, _ in placed))
        return self.sentence("evidence", programs=codes, told=len(with_evidence), all=len(placed))

    def _evidence_items(self) -> tuple[str, ...]:
        """What is written as evidence, program by program."""
        written = [(program, placement) for program, placement, _ in self.placed() if placement.evidence.strip()]
        items = [
            self.sentence(
                "evidence_item",
                programs=(program.code,),
                program=short_title(program.title),
                text=short_title(placement.evidence.strip(), _TEXT),
            )
            for program, placement in written[:MAX_QUOTED]
        ]
        if len(written) > MAX_QUOTED:
            codes = tuple(program.code for program, _ in written)
            items.append(self.sentence("rest_of_placements", programs=codes, n=len(written) - MAX_QUOTED))
        return tuple(items)

    def _whys(self) -> tuple[str, ...]:
        """Why programs stand where they stand, in their owners' words; the largest parts of the money first."""
        written = [each for each in self.placed() if each[1].rationale.strip()]
        written.sort(key=lambda each: -(each[0].budget_minor or 0) * (each[1].share or 0))
        wording = [
            self.sentence(
                "why_item",
                goals=(code,),
                programs=(program.code,),
                program=short_title(program.title),
                goal=short_title(self.titles[code]),
                text=short_title(placement.rationale.strip(), _TEXT),
            )
            for program, placement, code in written[:MAX_QUOTED]
        ]
        if len(written) > MAX_QUOTED:
            codes = tuple(dict.fromkeys(program.code for program, _, _ in written))
            wording.append(self.sentence("rest_of_placements", programs=codes, n=len(written) - MAX_QUOTED))
        return tuple(wording)

    def _unsure(self) -> str:
        """Which part of the known money at the goals is where our confidence is the lowest."""
        amount, programs, goals = self.figures.unsure
        total = sum(self.figures.money.at.values(), Fraction(0))
        if not amount:
            return ""
        titles = [short_title(self.programs[code].title) for code in programs]
        values: dict[str, Any] = {"part": float(amount / total), "amount": self.money(amount), "titles": titles}
        return self.sentence("unsure", goals=goals, programs=programs, **values)

    def _questions(self) -> tuple[str, ...]:
        """What a new member may well ask, each where the data give reason to."""
        questions = [self.sentence("ask_stop", of_initiative=True)] if self.present_goals() else []
        gaps = sorted(self.figures.codes, key=lambda code: -abs(weight_gap(self.standing, code) or 0))
        claims = (("weighs_more_with_us", "ask_more"), ("initiative_weighs_more", "ask_less"))
        for claim, key in claims:
            goal = next((code for code in gaps if may_claim(claim, code, self.standing)), None)
            if goal is not None:
                questions.append(self.sentence(key, goals=(goal,), goal=self.titles[goal]))
                break
        late = [decision for decision in self.facts.decisions if is_late(decision, self.facts)]
        if late and len(questions) < MAX_QUESTIONS - 1:
            first = min(late, key=lambda decision: (-(decision.significance or 0), decision.due or date.max))
            title = next(each.title for each in self.records.decisions if each.id == first.id)
            questions.append(self.sentence("ask_late", decisions=(first.id,), title=short_title(title)))
        return (*questions, self.sentence("ask_unknown", of_initiative=True))


def _main_goal(program: ProgramFact) -> str:
    """Where the largest known part of the program stands: what it says by itself, it says of that."""
    return max(program.placements, key=lambda placement: placement.share or 0).goal
