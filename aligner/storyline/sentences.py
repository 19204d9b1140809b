"""Sentences of a storyline, each with the records that it rests on, and what must hold before it may be stated."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aligner.storyline.claims import may_claim
from aligner.storyline.question import Standing

CLAIMED = {
    "answer.move_shared_late": ("decided_late",),
    "cost.indicators_to_report": ("has_indicator",),
    "cost.indicators_to_report_several": ("has_indicator",),
    "group.camps": ("in_two_camps",),
    "group.effort_both": ("effort_above",),
    "group.effort_less": ("effort_below",),
    "group.effort_more": ("effort_above",),
    "known.at_catalyst": ("catalyst_without_us",),
    "known.at_charge": ("in_charge_differs",),
    "known.at_nothing": ("no_program_here",),
    "known.at_others": ("others_known",),
    "known.lists_differ": ("largest_gap",),
    "known.opening_beside": ("others_known",),
    "known.opening_empty": ("no_program_here",),
    "motion.move_late": ("decided_late",),
    "motion.move_outside_late": ("decided_late",),
    "objection.both": ("effort_above",),
    "objection.camps": ("in_two_camps",),
    "objection.less": ("effort_below",),
    "objection.more": ("effort_above",),
    "option.empty": ("no_program_here",),
    "option.find_partner": ("others_known",),
    "option.offer": ("learned_here",),
    "option.others_beside_us": ("others_known",),
    "ours.alone": ("only_we",),
    "ours.ask_less": ("initiative_weighs_more",),
    "ours.ask_less_past": ("initiative_weighs_more",),
    "ours.ask_more": ("weighs_more_with_us",),
    "ours.ask_more_past": ("weighs_more_with_us",),
    "ours.beside": ("others_known",),
    "ours.empty": ("no_program_here",),
    "ours.sentence_largest": ("largest_known_money_here",),
    "ours.sentence_largest_shown": ("largest_of_shown_here",),
    "question.answer_call": ("no_program_here",),
    "question.explain": ("initiative_weighs_more",),
    "question.hold_or_give": ("weighs_more_with_us",),
    "question.hold_or_offer": ("weighs_more_with_us", "learned_here"),
    "question.move_late": ("decided_late",),
    "question.move_outside_late": ("decided_late",),
    "question.renew": ("decided_late",),
    "question.start": ("no_program_here",),
    "reason.catalyst": ("catalyst_without_us",),
    "reason.in_charge": ("in_charge_differs",),
    "reason.decision_late": ("decided_late",),
    "reason.learned_here": ("learned_here",),
    "reason.needle": ("needle_told",),
    "reason.others_at_work": ("others_known",),
    "reason.our_strength": ("our_strength",),
    "reason.weight_fell": ("weight_fell",),
    "reason.weight_rose": ("weight_rose",),
    "reason.word_and_money": ("no_money_here",),
    "title.called": ("no_program_here",),
    "title.heavier_with_us": ("weighs_more_with_us",),
    "title.lighter_with_us": ("initiative_weighs_more",),
    "title.overdue": ("decided_late",),
    "title.promised": ("no_program_here",),
    "work.to_be_found": ("no_program_here",),
}
"""The claims that each sentence makes about its first goal; all other sentences state figures, or nothing."""
OF_RECORDS = (
    *("reason", "known", "unknown", "decided", "higher", "ground", "against"),
    *("ours", "digest", "work", "group", "promised", "objection"),
)
"""Groups of sentences that state a fact: each names the records that it rests on."""


@dataclass(frozen=True)
class Sentence:
    """key: of storyline.json, or of ours.json behind "ours.".

    goals, programs: codes of what it rests on; decisions: ids.  figures: what it prints, by name.
    """

    key: str
    text: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    decisions: tuple[int | None, ...] = ()
    figures: Mapping[str, Fraction | int | None] | None = None
    of_initiative: bool = False

    @property
    def group(self) -> str:
        return self.key.partition(".")[0]

    @property
    def has_records(self) -> bool:
        return bool(self.goals or self.programs or self.decisions or self.of_initiative)


def may_state(sentence: Sentence, standing: Standing) -> bool:
    """Whether all that the sentence claims holds in this state."""
    claims = CLAIMED.get(sentence.key, ())
    return all(sentence.goals and may_claim(claim, sentence.goals[0], standing) for claim in claims)


def floats_of(figures: Mapping[str, Fraction | int | None]) -> dict[str, Any]:
    """Figures as a sentence takes them."""
    return {name: float(value) if isinstance(value, Fraction) else value for name, value in figures.items()}


def exact(value: Fraction | int | None) -> Fraction | None:
    """A figure as a fraction."""
    return None if value is None else Fraction(value)
