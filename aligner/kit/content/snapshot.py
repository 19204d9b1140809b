"""The one frozen state that every document of a kit is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from aligner.analysis.analyse import analyse
from aligner.analysis.converting import money_of_program
from aligner.analysis.living import awaited_programs, ended_programs, without_ended
from aligner.analysis.money_years import MoneyYears, money_years
from aligner.analysis.proposals import Proposal, proposals_of
from aligner.analysis.recent import sentence_code
from aligner.analysis.results import Analysis, Finding, GoalFigures
from aligner.charts.table_twin import MOST_NAMED, converted_text, omitted_programs
from aligner.kit.content.audience import visible
from aligner.kit.content.languages import in_language
from aligner.kit.content.options import KitOptions
from aligner.kit.content.texts import storyline_texts
from aligner.lang.shortening import short_title
from aligner.lang.words import Words, words_for
from aligner.model.ballot_form import participants_of, workshop_to_vote
from aligner.model.meetings import Meeting
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.visibility import is_informed
from aligner.model.workshop import Workshop
from aligner.storyline.docket import tell_whole
from aligner.storyline.facts import Facts
from aligner.storyline.gathering import gather
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.ours import Ours, write_ours
from aligner.storyline.story import Story

R = TypeVar("R", bound=Records)


@dataclass(frozen=True)
class Snapshot:
    """Only what the audience may see, with the figures of just that, and the words of the kit's language.

    records: without programs that are over by the meeting, and grants not awarded yet: those are ended and awaited,
    counted nowhere and reported apart.
    """

    records: Records
    analysis: Analysis
    options: KitOptions
    words: Words
    facts: Facts
    ballot_codes: tuple[str, ...] = ()
    """The codes of its participants: they stand on the ballots that are handed out, nowhere else."""
    voting: Workshop | None = None
    """The workshop whose ballots go with the kit; None while none is open or planned for the meeting."""
    ended: tuple[Program, ...] = ()
    awaited: tuple[Program, ...] = ()
    initiatives_titles: Mapping[int, str] = field(default_factory=dict[int, str])
    """What the initiative calls each goal that is called otherwise here, by the goal's id."""
    years: MoneyYears | None = None
    """What was paid and is committed, of grants that are over as well; None while no payment may be seen."""
    proposals: tuple[Proposal, ...] = ()
    """The grants that nobody has awarded yet, with what each would do to the money that is counted here."""

    @cached_property
    def meeting(self) -> Meeting | None:
        """The meeting that the kit is made for; None where there is none that this audience may see."""
        return next((one for one in self.records.meetings if one.id == self.options.meeting_id), None)

    @cached_property
    def line(self) -> Storyline:
        """What this kit argues: every document sets it, and none argues by itself."""
        return storyline_of(self.facts)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The codes of the goals that the questions of the meeting are about."""
        lines = (self.line, *(item.line for item in self.line.items if item.line))
        return frozenset(place for line in lines for place in line.question.places)

    @cached_property
    def story(self) -> Story:
        """The same in words, those of the author's own in place of the generated ones."""
        own = storyline_texts(self.records.kit_texts, self.options)
        return tell_whole(self.line, self.records, self.words, own)

    @property
    def is_informed(self) -> bool:
        """Whether those who read the kit are informed only, and weigh nothing with us."""
        return is_informed(self.options.audience, sees_all=self.analysis.coverage.is_complete)

    @cached_property
    def ours(self) -> Ours:
        """What the organization is within the initiative, in words."""
        return write_ours(self.line.standing, self.records, self.words)

    def sentence(self, key: str, **values: object) -> str:
        """A sentence of the kit ("title"), or of another file of words ("guide.title").

        The variant for this audience and purpose goes first: "key@donors.update", "key@donors", "key@update", "key".
        Others who are informed only read what is written for donors where nothing is written for them.
        """
        full = key if "." in key else f"kit.{key}"
        options = self.options
        readers = (options.audience, "donors") if self.is_informed else (options.audience,)
        of_readers = [name for reader in readers for name in (f"{reader}.{options.purpose}", reader)]
        for variant in (*of_readers, options.purpose):
            if self.words.has(f"{full}@{variant}"):
                return self.words.sentence(f"{full}@{variant}", **values)
        return self.words.sentence(full, **values)

    def finding_text(self, finding: Finding, part: str = "") -> str:
        """A finding in words; part: "", "title", "question" or "figures"."""
        key = f"findings.{sentence_code(finding, self.facts.meeting)}"
        if not part and len(finding.programs) <= MOST_NAMED and self.words.has(f"{key}.named"):
            titles = self.titles
            return self.words.sentence(f"{key}.named", programs=[titles[code] for code in finding.programs])
        return self.words.sentence(f"{key}{'.' if part else ''}{part}", **finding.values)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Titles of programs by code, as long as a sentence holds them."""
        return {program.code: short_title(program.title) for program in self.records.programs}

    def omitted_text(self) -> str:
        """Which programs are in no sum of money; "" when all are in it. Donors are informed what the sums are of."""
        money = self.analysis.money
        is_complete = self.analysis.coverage.is_complete
        found = omitted_programs(money, self.words, is_of_shown=not is_complete, titles=self.titles)
        if found and self.is_informed:
            found = (self.sentence("money_of_known" if is_complete else "money_of_shown_known"),)
            of_shown = "" if is_complete else "_shown"
            if money.other_currency:
                found = (self.sentence(f"findings.other_currencies{of_shown}", n=len(money.other_currency)), *found)
        elif not is_complete:
            found = (*found, self.sentence("money_of_shown"))
        return " ".join((*found, *converted_text(money, self.words, is_of_shown=not is_complete), *self.ended_text()))

    def ended_text(self) -> tuple[str, ...]:
        """How many programs are over or not awarded yet, and what is known of the money of the former: they are in no
        figure."""
        # What waits for the board's decision is no news for donors, and none of the figures has it.
        is_told = bool(self.awaited) and not self.is_informed
        awaited = (self.sentence("awaited", n=len(self.awaited)),) if is_told else ()
        if not self.ended:
            return awaited
        currency = self.records.organization.currency
        known = round(sum(money_of_program(self.records, one) or 0 for one in self.ended))
        key = "ended_with_money" if known else "ended"
        return (self.sentence(key, n=len(self.ended), amount=(known, currency)), *awaited)

    def findings(self, *codes: str) -> list[Finding]:
        """The findings of these codes, the most important first."""
        return [finding for finding in self.analysis.findings if finding.code in codes]


def make_snapshot(records: Records, options: KitOptions) -> Snapshot:
    """The state of the records that a kit with these options is made from."""
    all_records = in_language(records, options.language)
    seen = visible(all_records, options.audience)
    # Our board reads goals in our own words; what an audience may not see of them is empty.
    all_records, visible_records = in_our_words(all_records), in_our_words(seen)
    # What is late, and what is over, is so on a day: without one, today's.
    day = options.meeting or date.today()
    records_counted = without_ended(visible_records, day)
    analysis = analyse(records_counted)
    if is_informed(options.audience, sees_all=analysis.coverage.is_complete):
        analysis = _where_shown(analysis)
    facts = gather(
        all_records,
        visible_records,
        meeting=day,
        audience=options.audience,
        purpose=options.purpose,
        minutes=options.minutes,
        analysis=analysis,
        since=options.since,
        choice=options.choice,
        meeting_id=options.meeting_id,
        items=options.item_choices,
    )
    return Snapshot(
        records_counted,
        analysis,
        options,
        words_for(records.organization, options.language),
        facts,
        *_voting(records, workshop_to_vote(visible_records, options.meeting)),
        ended=ended_programs(visible_records, day),
        awaited=awaited_programs(visible_records),
        initiatives_titles={goal.id: goal.title for goal in seen.goals if goal.our_wording},
        years=money_years(visible_records, day),
        proposals=proposals_of(visible_records, day),
    )


def in_our_words(records: R) -> R:
    """The records with each goal called as we call it, where we have our own wording."""
    if not any(goal.our_wording for goal in records.goals):
        return records
    worded = (goal.model_copy(update={"title": goal.our_wording or goal.title}) for goal in records.goals)
    return replace(records, goals=tuple(worded))


def _where_shown(analysis: Analysis) -> Analysis:
    """The figures without what a goal is to us where none of the programs that are shown stands: others may."""
    goals = tuple(goal if goal.programs else _without_own_figures(goal) for goal in analysis.goals)
    return replace(analysis, goals=goals)


def _without_own_figures(goal: GoalFigures) -> GoalFigures:
    """A goal with the initiative's figures alone."""
    return replace(
        goal, own=None, gap=None, rank_own=None, resources=None, money=None, money_gap=None, rank_resources=None
    )


def with_ballots_of(state: Snapshot, records: Records, workshop: Workshop) -> Snapshot:
    """The state with the ballots of a chosen workshop, whatever its day."""
    codes, voting = _voting(records, workshop)
    return replace(state, ballot_codes=codes, voting=voting)


def _voting(records: Records, workshop: Workshop | None) -> tuple[tuple[str, ...], Workshop | None]:
    people = () if workshop is None else participants_of(records, workshop)
    return tuple(person.code for person in people), workshop
