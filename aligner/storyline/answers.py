"""The answer of a storyline in words, and the conclusion that stands over the paper."""

from collections.abc import Mapping
from datetime import date

from aligner.model.vocabulary import AgendaKind, DecisionState
from aligner.storyline.claims import may_claim
from aligner.storyline.known import Known, presence_of
from aligner.storyline.moved import moved_of
from aligner.storyline.option_words import OptionTeller
from aligner.storyline.options import OWN_AMOUNT, Option
from aligner.storyline.question import DECIDING, DOCKET
from aligner.storyline.recommending import reason_of_none
from aligner.storyline.sentences import exact, floats_of
from aligner.storyline.situations import DecisionStanding, Row, is_late
from aligner.storyline.telling import most_named
from aligner.storyline.thresholds import SHORT_LIST
from aligner.storyline.work import tasks_of, work_of

OF_ITEMS = ("item_informs", "item_discusses")
"""Why an item of the agenda has no recommendation, where that is all there is to say."""
WITHOUT_MOTION = ("no_kit", "report", "complete", DOCKET)
"""Kinds of questions that no vote follows, whatever the purpose."""
MOVES = {"move_own": "move_shared", OWN_AMOUNT: "move_shared"}
"""Options that are answered as another one is, with an amount of their own."""
_PLAIN_ANSWERS = ("move_shared", "move_own", OWN_AMOUNT, "hold", "renew", "stand", "stand_on_condition")
"""Options whose answer claims nothing that only a ground of the figures gives."""
_PREPARED = 2
"""So many of the lines of the staff's work stand in its answer."""
_TITLES: Mapping[str, str] = {
    "renew": "overdue",
    "hold_or_offer": "heavier_with_us",
    "answer_call": "called",
    "explain": "lighter_with_us",
    "scope": "outside",
    "which_holds": "clash",
    "report": "all_decided",
    "complete": "not_known",
}
"""What the figures say of a question for which nothing is recommended, by its kind."""


class AnswerTeller(OptionTeller):
    """Writes the answer of a storyline and its title."""

    def _headline(self) -> str:
        """The conclusion of the paper, "" where there is none: of an item, for donors, or of what the author chose."""
        line = self.line
        question, facts = line.question, line.facts
        self.about = self._subject()
        is_part = facts.item is not None and not facts.agenda
        if facts.is_informed or is_part or question.kind in ("no_kit", DOCKET):
            return ""
        if self._is_prepared():
            n = len(tasks_of(line))
            return self._sentence("title.prepare", n=n) if n else ""
        key = self._title_key()
        if not key:
            return ""
        money = line.standing.figures.money
        part = self._bound(money.outside / money.total) if money.total else None
        late = [decision for decision in facts.decisions if is_late(decision, facts)]
        figures = {name: value for fact in presence_of(line.standing) for name, value in fact.figures.items()}
        return self._sentence(
            f"title.{key}",
            subject=self._title(question.subject),
            initiative=self.initiative,
            part=part,
            end=facts.horizon_end,
            n=len(late) if key == "late" else len(line.options[:SHORT_LIST]),
            **floats_of({name: figures.get(name) for name in ("goals", "of_goals")}),
        )

    def _title_key(self) -> str:
        """Which conclusion holds."""
        line = self.line
        question, recommendation, facts = line.question, line.recommendation, line.facts
        if recommendation.why_none == "purpose_informs":
            if any(is_late(decision, facts) for decision in facts.decisions):
                return "late"
            return "presence" if presence_of(line.standing) and not facts.withheld else ""
        if recommendation.is_authors:
            return ""
        if recommendation.options:
            return recommendation.ground
        if recommendation.why_none == "terms_blank":
            return "terms_blank"
        if question.kind in ("move", "start", "weight"):
            row = line.standing.by_goal[question.subject or ""].row
            if row is Row.MONEY_BEFORE_WORDS:
                return "money_before_word"
            is_empty = may_claim("no_program_here", question.subject or "", line.standing)
            return "promised" if is_empty else "word_before_money"
        return "" if question.subject is None and question.kind == "renew" else _TITLES.get(question.kind, "")

    def _is_prepared(self) -> bool:
        """Whether the staff is asked what to prepare for a question of the board."""
        facts = self.line.facts
        is_decided = facts.purpose in DECIDING and self.line.question.kind not in WITHOUT_MOTION
        return facts.audience == "staff" and facts.item is None and is_decided

    def _answer(self) -> str:
        """What we say to the question; the staff's, where the board decides, is what to prepare for it."""
        answer = self._boards_answer()
        if not self._is_prepared():
            return answer
        work = [self._work(fact) for fact in work_of(self.line)[:_PREPARED]]
        self.about = self._subject()
        return self._sentence(
            "answer.prepare" if work else "answer.prepare_nothing", work=" ".join(work), answer=answer
        )

    def _boards_answer(self) -> str:
        recommendation, question = self.line.recommendation, self.line.question
        if recommendation.why_none == "purpose_informs":
            return " ".join((*self._digest(), self._sentence("answer.informs")))
        if recommendation.why_none == "audience_informs":
            return " ".join((*self._for_donors(), self._sentence("answer.informs_donors")))
        if question.kind == DOCKET:
            return self._sentence("answer.docket", n=sum(item.asked is AgendaKind.DECIDE for item in self.line.items))
        if recommendation.why_none in OF_ITEMS:
            return self._sentence(f"answer.{recommendation.why_none}")
        if not recommendation.options:
            return self._unanswered(recommendation.why_none)
        if question.kind == "habits" and len(recommendation.options) > 1:
            first, second = (self.words.sentence(f"storyline.habit.{key}") for key in recommendation.options)
            return self._sentence("answer.habits", first=first, second=second)
        if question.kind in ("openings", "too_few"):
            chosen = [option for option in self.line.options if option.key in recommendation.options]
            return self._sentence("answer.openings", goals=[self._title(option.subject) for option in chosen])
        key = next(iter(recommendation.options))
        option = next(option for option in self.line.options if option.key == key)
        if recommendation.is_authors and key not in _PLAIN_ANSWERS:
            return self._chosen("answer", option)
        key = MOVES.get(key, key)
        late = "_late" if key == "move_shared" and self._is_late() else ""
        return self._sentence(
            f"answer.{key}{late}", amount=self._money(option.amount), subject=self._title(question.subject)
        )

    def _digest(self) -> list[str]:
        """Where we stand, or what moved, in a sentence or two: the answer of a meeting that only informs."""
        line, facts = self.line, self.line.facts
        found: list[str] = []
        moved = moved_of(line.standing) if line.question.kind == "what_moved" else []
        counted = [fact for fact in moved if "count" in fact.figures]
        if facts.since is not None and moved:
            rested = {"goals": tuple(code for fact in counted or moved for code in fact.goals)}
            rested["programs"] = tuple(code for fact in counted for code in fact.programs)
            self.about = {**rested, "decisions": tuple(each for fact in counted for each in fact.decisions)}
            parts = [self.words.sentence(f"storyline.part.{fact.key}", **floats_of(fact.figures)) for fact in counted]
            key = "digest.since" if parts else "digest.nothing" if moved[0].key == "moved_nothing" else "digest.weights"
            found.append(
                self._sentence(key, since=facts.since, parts=self.words.sentence("phrases.items_between").join(parts))
            )
        found += [] if moved else self._presence()
        decided = [decision for decision in facts.decisions if decision.state is DecisionState.DECIDED]
        late = sum(1 for decision in decided if is_late(decision, facts))
        if decided:
            self.about = {"decisions": tuple(decision.id for decision in decided)}
            found.append(self._sentence("digest.late" if late else "digest.on_time", count=late))
        self.about = self._subject()
        return found

    def _presence(self) -> list[str]:
        """At how many of the goals we work, as far as that is shown."""
        key = "digest.presence_shown" if self.line.facts.withheld else "digest.presence"
        found: list[str] = []
        for fact in presence_of(self.line.standing):
            self._rests_on(fact)
            found.append(self._sentence(key, **floats_of(fact.figures)))
        self.about = self._subject()
        return found

    def _for_donors(self) -> list[str]:
        """What answers the donors' question: our part, who else works at the goals, or where both do."""
        line = self.line
        figures, others = (
            line.standing.figures,
            [g for g, n in line.facts.others.items() if n and g in line.standing.by_goal],
        )
        if line.question.kind == "why_together" and others:
            self.about = {"goals": tuple(others)}
            together = self._sentence("digest.together", others=len(others), of_goals=len(figures.codes))
            return [together, *self._presence()]
        if line.question.kind != "next_paths":
            return self._presence()
        if marked := [goal for goal in line.facts.paths if goal in line.standing.by_goal][:SHORT_LIST]:
            self.about = {"goals": tuple(marked)}
            found = self._sentence("digest.next_marked", goals=[self._title(goal) for goal in marked])
            self.about = self._subject()
            return [found]
        weights = figures.collective or {}
        beside = sorted(filter(figures.is_present, others), key=lambda goal: -weights.get(goal, 0))[:SHORT_LIST]
        heaviest = [fact.goals[0] for fact in line.known if fact.key == "heaviest"]
        if not beside and not heaviest:
            return self._presence()
        self.about = {"goals": tuple(beside) or tuple(heaviest)}
        found = (
            self._sentence("digest.next_beside", goals=[self._title(goal) for goal in beside])
            if beside
            else self._sentence("digest.next_heaviest", goal=self._title(heaviest[0]), end=line.facts.horizon_end)
        )
        self.about = self._subject()
        return [found]

    def _unanswered(self, why: str) -> str:
        """Why nothing is recommended; of what is not known yet, what that is; of what there is only one, which."""
        question, options = self.line.question, self.line.options
        if question.kind == "habits":
            first = self.words.sentence(f"storyline.habit.{options[0].key}") if options else ""
            return self._sentence("answer.one_habit" if options else "answer.no_habit", first=first)
        if question.kind == "too_few" and why != "data_missing":
            return self._sentence(
                "answer.one_opening" if options else "answer.no_opening",
                goal=self._title(options[0].subject if options else None),
            )
        if why == "terms_blank":
            return " ".join((*self._presence(), self._sentence("answer.none", why=self._why(why))))
        missing = [unknown for unknown in self.line.unknowns if unknown.key.startswith("missing_")]
        if why != "data_missing" or not missing:
            return self._sentence("answer.none", why=self._why(why))
        what = self.words.sentence(f"storyline.unknown.{missing[0].key}")
        return self._sentence("answer.missing", missing=what)

    def _chosen(self, place: str, option: Option, question: str = "") -> str:
        """The author's option as the answer or the motion, with its money where the option does not name it."""
        label, amount = self._label(option), self._money(option.amount)
        is_unstated = option.amount is not None and self.words.money(*amount) not in label
        key = f"{place}.chosen{'_amount' if is_unstated else ''}"
        return self._sentence(key, question=question, letter=self._letter(option.key), option=label, amount=amount)

    def _why(self, key: str) -> str:
        why = reason_of_none(key, self.line.facts, self.line.question)
        return self.words.sentence(f"storyline.why.{why}", source=self._source())

    def _is_late(self) -> bool:
        subject = self.line.standing.by_goal.get(self.line.question.subject or "")
        return subject is not None and subject.standing is DecisionStanding.LATE

    def _dated(self, fact: Known) -> list[str]:
        """What falls due, begins or ends soon, each with its own day."""
        facts, figures = self.line.facts, self.line.standing.figures
        live = [program for program in figures.live if program.code in fact.programs]
        found: dict[str, tuple[tuple[str, date | None], ...]] = {
            "due_soon": tuple(
                (self.decisions.get(one.id or 0, ""), one.due) for one in facts.decisions if one.id in fact.decisions
            ),
            "begins_soon": tuple(
                (self.programs.get(p.code, ""), p.start) for p in figures.live if p.code in fact.programs
            ),
            "ends_soon": tuple((self.programs.get(p.code, ""), p.end) for p in live),
        }
        key = "work.due" if fact.key == "due_soon" else "work.on"
        return [self._sentence(key, title=title, day=day) for title, day in found.get(fact.key, ()) if title]

    def _work(self, fact: Known) -> str:
        """A line of the staff's work; what is not named in it is counted."""
        self._rests_on(fact)
        named = [self.programs.get(code, "") for code in fact.programs]
        named += [self.decisions.get(each or 0, "") for each in fact.decisions]
        amount = self._money(exact(fact.figures.get("amount")))
        goal = self._title(next(iter(fact.goals), None))
        noun = "programs" if fact.programs else "decisions" if fact.decisions else "goals"
        dated = self._dated(fact)
        items = self.words.listed(dated, noun, most_named(len(dated)))
        titles = self._few(named if any(named) else [self._title(code) for code in fact.goals], noun)
        return self._sentence(f"work.{fact.key}", titles=titles, goal=goal, amount=amount, items=items)
