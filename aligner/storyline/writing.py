"""The storyline in words: every sentence a key of storyline.json, chosen by what holds.

Sentences that claim something are chosen here beside the figures that they need; a figure that is a bound is worded as
one. Documents and the command line set these sentences and compose none of their own.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.storyline.answers import MOVES, WITHOUT_MOTION, AnswerTeller
from aligner.storyline.choosing import Choice, is_own
from aligner.storyline.claims import may_claim
from aligner.storyline.consequences import HABIT_STEPS, Decided, Step, Unknown, decides
from aligner.storyline.facts import OUTSIDE, TERMS
from aligner.storyline.known import Known
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.options import OWN_AMOUNT, round_up
from aligner.storyline.question import KNOWN_OF, Question
from aligner.storyline.reasons import Reason
from aligner.storyline.sentences import exact, floats_of
from aligner.storyline.situations import Row, leading_decision
from aligner.storyline.story import Story, StoryPart, StoryStep
from aligner.storyline.work import work_of

INFORMS = ("audience_informs", "purpose_informs")
REASONS, STEPS = "reasons.", "steps."
"""How the names of parts begin that there are several of."""


def write_storyline(line: Storyline, records: Records, words: Words, own: Mapping[str, str] | None = None) -> Story:
    """The storyline in the words' language. records: those that the audience sees, for titles.

    own: the author's texts by the names of `StoryPart`.
    Raises: ValueError for a sentence whose claims do not hold.
    """
    return _StorylineWriter(line, records, words, own or {}).story()


def unused_parts(line: Storyline, records: Records, words: Words) -> tuple[StoryPart, ...]:
    """The reasons and the steps that the author could take up."""
    return _StorylineWriter(line, records, words, {}).unused_parts()


def offered_questions(line: Storyline, records: Records, words: Words) -> tuple[tuple[str, str], ...]:
    """Every question that may be asked, as (name, text): each as it would be asked, with what its options move."""
    others = [storyline_of(replace(line.facts, choice=Choice(question.name))) for question in line.offered]
    return tuple((other.question.name, _StorylineWriter(other, records, words, {}).question()) for other in others)


def _open_of(fact: Reason | Known) -> tuple[int | None, ...]:
    """The decisions that the reason names as still open."""
    return fact.decisions if fact.key == "decision_open" else ()


class _StorylineWriter(AnswerTeller):
    def __init__(self, line: Storyline, records: Records, words: Words, own: Mapping[str, str]) -> None:
        super().__init__(line, records, words, own)
        self.parts: list[StoryPart] = []

    def story(self) -> Story:
        line = self.line
        self.about = self._subject()
        question = self._part("question", self._question_text())
        answer = self._part("answer", self._answer())
        facts = {fact.name: fact for fact in (*line.reasons, *line.known)}
        found = tuple(text for name in line.order if (text := self._fact_part(name, facts.get(name))))
        options = tuple(self._option(option) for option in line.options)
        higher, higher_joined = self._higher(), self._higher_joined()
        promised = tuple(text for each in line.promised for text in self._promised(each))
        group = self._group()
        self.about = self._subject()
        cost = tuple(self._price(cost) for cost in line.cost)
        self.about = self._subject()
        motion = self._motion(question)
        motion = self._part("motion", motion) if motion else ""
        by_name = {step.name: step for step in line.steps}
        named = [self._step_part(name, by_name.get(name)) for name in line.step_order]
        steps = tuple(step for step in named if step is not None)
        unknowns = tuple(self._unknown(unknown) for unknown in line.unknowns)
        # What a reason names with its day is not told again.
        own = {part.name for part in self.parts if part.text != part.generated}
        shown = [facts[name] for name in line.order if name in facts and f"{REASONS}{name}" not in own]
        told = {one for fact in shown for one in _open_of(fact)}
        decided = tuple(self._decided(earlier) for earlier in line.decided if earlier.decision.id not in told)
        work = tuple(self._work(fact) for fact in work_of(line))
        title = self._headline()
        objection = self._objection()
        sentences, parts = tuple(self.sentences), tuple(self.parts)
        reasons, known = ((), found) if line.known else (found, ())
        return Story(
            question,
            answer,
            reasons,
            known,
            options,
            higher,
            group,
            promised,
            cost,
            motion,
            steps,
            unknowns,
            decided,
            sentences,
            parts,
            work=work,
            title=title,
            objection=objection,
            higher_joined=higher_joined,
        )

    def question(self) -> str:
        self.about = self._subject()
        return self._question_text()

    def unused_parts(self) -> tuple[StoryPart, ...]:
        self.about = self._subject()
        for fact in self.line.unused:
            self._fact_part(fact.name, fact)
        for step in self.line.unused_steps:
            self._step_part(step.name, step)
        return tuple(self.parts)

    def _part(self, name: str, generated: str) -> str:
        """The author's text in place of a generated one, which was stated last."""
        text = self._own_text(name) or generated
        self.parts.append(StoryPart(name, text, generated, self.sentences[-1]))
        return text

    def _own_text(self, name: str) -> str:
        """What the author wrote; only an answer and a motion may have several lines."""
        text = self.own.get(name, "")
        return text if name in ("answer", "motion") else " ".join(text.split())

    def _own_part(self, name: str) -> str:
        """What the author added, "" where nothing is written in this language."""
        text = self._own_text(name)
        if text:
            self.parts.append(StoryPart(name, text, ""))
        return text

    def _fact_part(self, name: str, fact: Reason | Known | None) -> str:
        part = f"{REASONS}{name}"
        if fact is None:
            return self._own_part(part) if is_own(name) else ""
        return self._part(part, self._reason(fact) if isinstance(fact, Reason) else self._known(fact))

    def _step_part(self, name: str, step: Step | None) -> StoryStep | None:
        """A step as it is reported; None where the author's own is not written in this language."""
        part = f"{STEPS}{name}"
        if step is not None:
            return self._step(step, self._part(part, self._to_do(step)))
        text = self._own_part(part) if is_own(name) else ""
        return self._step(Step(name), text) if text else None

    def _to_do(self, step: Step) -> str:
        """What is done in a step; a habit by its name where one is recommended."""
        if step.verb not in HABIT_STEPS:
            return self._sentence(f"step.{step.verb}")
        at, chosen = HABIT_STEPS.index(step.verb), self.line.recommendation.options
        if at >= len(chosen):
            return self._sentence(f"step.{step.verb}_open")
        return self._sentence(f"step.{step.verb}", habit=self.words.sentence(f"storyline.habit.{chosen[at]}"))

    # The question and its answer

    def _moved(self) -> Fraction | None:
        """The amount that is asked about: the author's own where she recommends it, else the first."""
        chosen = self.line.recommendation.options == (OWN_AMOUNT,)
        amounts = [option.amount for option in self.line.options if not chosen or option.key == OWN_AMOUNT]
        return next((amount for amount in amounts if amount is not None), None)

    def _question_text(self) -> str:
        """The question; the staff's, where the board decides, is what to prepare for it."""
        question = self._question(self.line.question)
        if self._is_prepared():
            return self._sentence("question.prepare", question=question)
        return question

    def _question(self, question: Question) -> str:
        subject = self._title(question.subject)
        key = question.kind
        if key == "move" and question.source is not None:
            outside = "_outside" if question.source.place == OUTSIDE else ""
            late = "_late" if self._is_late() else ""
            source = self._title(question.source.place)
            amount = self._money(self._moved())
            return self._sentence(f"question.move{outside}{late}", amount=amount, source=source, subject=subject)
        if key == "weight":
            row = self.line.standing.by_goal[question.subject or ""].row
            key = "weight_more" if row is Row.MONEY_BEFORE_WORDS else "weight_less"
        if key == "hold_or_offer" and not any(option.key == "offer" for option in self.line.options):
            key = "hold_or_give"
        if key == "renew" and question.subject is None:
            key = "renew_plain"
        if key in ("what_moved", "where_we_stand") and self.line.facts.audience == "staff":
            key += "_staff"
        if key == "inform" and self.line.facts.audience == "initiative":
            key = "inform_partners"
        item = self.line.facts.item
        goals = [self._title(code) for code in item.goals] if item is not None else []
        if item is not None and key in ("complete", "report", KNOWN_OF):
            key += "_here" if question.subject or goals else "_plain"
        money = self.line.standing.figures.money
        part = self._bound(money.outside / money.total) if money.total else None
        end, n = self.line.facts.horizon_end, len(self.line.items)
        return self._sentence(f"question.{key}", subject=subject, part=part, end=end, goals=goals, n=n)

    # Reasons, and facts where there are none

    def _known(self, fact: Known) -> str:
        self._rests_on(fact)
        key, figures = fact.key, floats_of(fact.figures)
        is_shown = bool(self.line.facts.withheld)
        if "amount" in figures:
            figures["amount"] = self._money(exact(fact.figures["amount"]))
        if "low" in figures:
            figures["low"] = self._bound(exact(fact.figures["low"]) or Fraction(0))
        if "outside" in figures:
            outside = exact(fact.figures["outside"]) or Fraction(0)
            figures["outside"] = self._bound(outside)
            # A part of which nothing can be stated is not called unknown beside a table that has its amount.
            is_told = outside and self.words.bound(figures["outside"]) != self.words.sentence("phrases.share_unknown")
            key += "" if is_told else "_inside"
        if key == "presence" and figures["count"] < figures["all"]:
            key += "_part_one" if figures["count"] == 1 else "_part"
        if key == "heaviest" and not fact.programs:
            # Where some are not shown, nobody is called absent.
            key += "_alone"
        key += "_shown" if is_shown and self.words.has(f"storyline.known.{key}_shown") else ""
        goals = [self._title(code) for code in fact.goals]
        titles = [self.decisions.get(each or 0, "") for each in fact.decisions]
        titles += [self.programs.get(code, "") for code in fact.programs]
        return self._sentence(
            f"known.{key}",
            goal=goals[0] if goals else "",
            goals_named=goals,
            titles=self._few(titles, "decisions" if fact.decisions else "programs"),
            end=self.line.facts.horizon_end,
            since=self.line.facts.since,
            day=self.line.facts.own_words.day,
            **(self._in_charge(fact.goals[0]) if key == "at_charge" else {}),
            **figures,
        )

    def _reason(self, reason: Reason) -> str:
        self._rests_on(reason)
        goal = reason.goals[0] if reason.goals else ""
        key, figures = reason.key, floats_of(reason.figures)
        if key == "word_and_money":
            key += self._money_variant(goal, reason)
        if key == "weight_moved":
            moved = figures["moved"] or 0
            key = "weight_rose" if moved > 0 else "weight_fell"
            figures["moved"] = abs(moved) * 100
        if key == "decision_open":
            return self._open(reason)
        if "amount" in figures:
            figures["amount"] = self._money(exact(reason.figures["amount"]))
        bounded = {"source_above_both_lists": "low", "outside_share": "part"}.get(key)
        if bounded is not None:
            part = exact(reason.figures[bounded])
            figures[bounded] = None if part is None else self._bound(part)
        named = self._in_charge(goal) if key == "in_charge" else {}
        return self._sentence(f"reason.{key}", goal=self._title(goal), **named, **figures)

    def _open(self, reason: Reason) -> str:
        """The decisions that are still open, by name; of a single one also its day."""
        titles = [title for one in reason.decisions if (title := self.decisions.get(one or 0, ""))]
        if len(titles) > 1:
            return self._sentence("reason.decision_open_several", titles=titles)
        due = next((one.due for one in self.line.facts.decisions if one.id in reason.decisions), None)
        key = "reason.decision_open_due" if due else "reason.decision_open"
        return self._sentence(key, title=next(iter(titles), ""), due=due)

    def _money_variant(self, goal: str, reason: Reason) -> str:
        """Which sentence about the money at the goal holds: none, none yet, at most, at least, or not known."""
        if reason.figures["low"] is None:
            return "_unknown"
        if may_claim("no_money_here", goal, self.line.standing):
            return ""
        if self.line.standing.by_goal[goal].row is Row.MONEY_BEFORE_WORDS:
            return "_at_least"
        if reason.figures["high"] is None:
            return "_unknown"
        # What is placed is elsewhere; what has no place yet could be there.
        is_elsewhere = not reason.figures["low"] and not self.line.standing.figures.is_present(goal)
        return "_could" if is_elsewhere else "_at_most"

    # What follows

    def _motion(self, question: str) -> str:
        """What is voted on: the recommended option, the terms, or a blank where the choice is the board's."""
        line = self.line
        facts, asked_question = line.facts, line.question
        if (
            facts.audience != "board"
            or not decides(facts)
            or (facts.item is None and asked_question.kind in WITHOUT_MOTION)
        ):
            return ""
        blank = self.words.sentence("storyline.blank")
        chosen = line.recommendation.options
        if asked_question.kind in ("stand", "stand_after_horizon") and chosen != ("not_now",):
            written = {name: self.words.name(text) for name, text in facts.terms.items() if text}
            terms = {name: written.get(name, blank) for name in TERMS}
            if len(chosen) != 1:
                return self._sentence("motion.choice_terms", question=question, blank=blank, **terms)
            key = "motion.terms_on_condition" if chosen == ("stand_on_condition",) else "motion.terms"
            return self._sentence(key, initiative=self.initiative, organization=self.organization, **terms)
        if len(line.recommendation.options) != 1:
            return self._sentence("motion.choice", question=question, blank=blank)
        option = next(each for each in line.options if each.key == chosen[0])
        live = leading_decision((each.decision for each in line.decided if each.days), facts)
        title = self.decisions.get(live.id or 0, "") if live else ""
        key = MOVES.get(option.key, option.key)
        if key == "move_shared":
            key = "move" + ("_outside" if option.money_from == OUTSIDE else "") + ("_late" if self._is_late() else "")
        key += "" if title or key not in ("renew", "close") else "_plain"
        if not self.words.has(f"storyline.motion.{key}"):
            return self._chosen("motion", option, question)
        return self._sentence(
            f"motion.{key}",
            amount=self._money(option.amount),
            source=self._title(option.money_from),
            subject=self._title(asked_question.subject),
            title=title,
            blank=blank,
            organization=self.organization,
        )

    def _step(self, step: Step, step_text: str) -> StoryStep:
        """A step with who does it and by when."""
        named = (bool(step.owner), step.due is not None)
        key = {(True, True): "step_by", (True, False): "step_owner", (False, True): "step_due"}.get(named, "step_open")
        day = ""
        # The author's words may name another day.
        if step.own_day and step.due is None and step_text == self.words.sentence(f"storyline.step.{step.verb}"):
            day = self.words.sentence(f"storyline.{step.own_day}")
            key = "step_told_owner" if step.owner else "step_told"
        text = self._sentence(key, step=step_text, owner=step.owner, due=step.due)
        open_ = self.words.sentence("storyline.to_be_named")
        owner = self.words.name(step.owner) if step.owner else open_
        return StoryStep(step_text, owner, self.words.date(step.due) if step.due else day or open_, text)

    def _unknown(self, unknown: Unknown) -> str:
        self._rests_on(unknown, of_initiative=unknown.key in ("horizon_over", "missing_goals"))
        key = unknown.key
        in_part = {program.code for program in self.line.standing.figures.live if program.is_partly_shown}
        if key == "money_unplaced" and not in_part.isdisjoint(unknown.programs):
            key += "_shown"
        # What would undo a conclusion is told only where there is one.
        has_conclusion = bool(self.line.recommendation.options)
        if key in ("budgets_missing", "money_not_ours") and unknown.amount is not None and has_conclusion:
            key += "_undo"
        amount = unknown.amount if unknown.amount is None or not key.endswith("_undo") else round_up(unknown.amount)
        return self._sentence(
            f"unknown.{key}",
            titles=self._few([self.programs.get(code, "") for code in unknown.programs]),
            amount=self._money(amount),
            goals=[self._title(code) for code in unknown.goals],
            end=self.line.facts.horizon_end,
        )

    def _decided(self, earlier: Decided) -> str:
        self.about = {"goals": earlier.decision.goals, "decisions": (earlier.decision.id,)}
        title = self.decisions.get(earlier.decision.id or 0, "")
        return self._sentence(f"decided.{earlier.standing}", title=title, days=earlier.days)
