"""What every sentence of a storyline is written with: titles, money, what it rests on, and what it may claim."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from aligner.analysis.charges import in_charge
from aligner.lang.bidi import isolate
from aligner.lang.bounds import Bound
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.storyline.consequences import Unknown
from aligner.storyline.dissent import Dissent
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.known import Known
from aligner.storyline.line import Storyline
from aligner.storyline.promised import Promised
from aligner.storyline.reasons import Reason
from aligner.storyline.sentences import Sentence, may_state

_SOURCE = 120
"""Letters of a source in a sentence."""
_FEW = 3
"""So many names stand in a sentence; the rest is counted."""
_NOT_WORTH_COUNTING = 2
"""So many more are named too: a count of them says less and is no shorter."""


def most_named(count: int) -> int:
    """How long a list of `count` names may become: all where the rest is hardly more than what would count it."""
    return count if count <= _FEW + _NOT_WORTH_COUNTING else _FEW + 1


class Teller:
    """Writes sentences about a storyline and keeps each with the records that it rests on."""

    def __init__(self, line: Storyline, records: Records, words: Words, own: Mapping[str, str]) -> None:
        self.line, self.words, self.own = line, words, own
        self.currency = records.organization.currency
        self.organization = records.organization.name
        self.initiative = records.initiative.name or words.sentence("storyline.the_initiative")
        self.programs = {program.code: program.title for program in records.programs}
        self.goals = {goal.code: goal.title for goal in records.goals}
        self.decisions = {decision.id: decision.title for decision in records.decisions}
        self.charges = {one.goal.code: one for one in in_charge(records)}
        self.about: dict[str, Any] = {}
        """What the sentences that are being said rest on, by the names of `Sentence`."""
        self.sentences: list[Sentence] = []

    def _subject(self) -> dict[str, Any]:
        """What the question, its answer, price and motion rest on."""
        question = self.line.question
        source = question.source.place if question.source else None
        places = tuple(code for code in (question.subject, source) if code is not None and code != OUTSIDE)
        return {"goals": places, "decisions": tuple(each.decision.id for each in self.line.decided)}

    def _rests_on(self, record: Reason | Known | Unknown | Dissent | Promised, **more: Any) -> None:
        figures = getattr(record, "figures", None)
        decisions = getattr(record, "decisions", ())
        self.about = {
            "goals": record.goals,
            "programs": getattr(record, "programs", ()),
            "decisions": decisions,
            "figures": figures,
            **more,
        }

    def _sentence(self, key: str, **values: Any) -> str:
        past = f"{key}_past" if self.line.facts.is_horizon_over else ""
        is_past = past and self.words.has(f"storyline.{past}")
        text = self.words.sentence(f"storyline.{past if is_past else key}", **values)
        sentence = Sentence(key, text, **self.about)
        if not may_state(sentence, self.line.standing):
            raise ValueError(key)
        self.sentences.append(sentence)
        return text

    def _money(self, amount: Fraction | None) -> tuple[int | None, str]:
        return (None if amount is None else round(amount), self.currency)

    def _title(self, code: str | None) -> str:
        return self.goals.get(code or "", code or "")

    def _in_charge(self, code: str) -> dict[str, list[str]]:
        """Who is in charge of a goal by law and in fact, each with the source."""
        found = self.charges.get(code)
        listed = {"law": found.law, "fact": found.fact} if found is not None else {}
        return {
            basis: [
                self.words.sentence(
                    "storyline.charge_named", who=isolate(one.name), source=isolate(short_title(one.source, _SOURCE))
                )
                for one in charges
            ]
            for basis, charges in listed.items()
        }

    def _few(self, titles: Sequence[str], noun: str = "programs") -> str:
        """Names in quotation marks: up to five all, of more the first three and how many more there are."""
        named = [title for title in titles if title]
        return self.words.quoted(named, noun, most_named(len(named)))

    def _bound(self, part: Fraction) -> Bound:
        """A part of our known money; what of it has no known place may add to the part."""
        money = self.line.standing.figures.money
        return Bound(float(part), float(part), float(part + money.unplaced / money.total))
