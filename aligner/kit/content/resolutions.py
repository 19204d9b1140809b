"""Draft resolutions: the ways to resolve, and what each means for us, made from this organization's data.

What the user wrote goes before what is generated, field by field.
"""

from dataclasses import dataclass, fields
from math import ceil
from typing import Any

from aligner.analysis.results import Analysis, Finding
from aligner.lang.words import Words
from aligner.model.choices import Resolution, ResolutionOption
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind, ResolutionKind, Role

ASPECTS = ("mission", "money", "people", "autonomy", "data")
"""What an option touches, in the order in which a board asks."""
_TOWARD = ("empty_goal_cared", "gap_less", "empty_goal_collective")
"""Findings that say where the initiative could have more of us, the first found is taken."""


@dataclass(frozen=True)
class DraftOption:
    """One way to resolve: a sentence for each thing it touches, pros, cons, and how it fits our strategy."""

    kind: ResolutionKind
    label: str
    mission: str = ""
    money: str = ""
    people: str = ""
    autonomy: str = ""
    data: str = ""
    pros: str = ""
    cons: str = ""
    fit: str = ""


@dataclass(frozen=True)
class DraftResolution:
    """A resolution as it will stand before the board. motion: fit for the minutes.

    resolution_id: of the user's record, None when all of it is generated.
    """

    title: str
    question: str
    motion: str
    recommended: ResolutionKind
    options: tuple[DraftOption, ...]
    resolution_id: int | None = None


def drafted(records: Records, analysis: Analysis, words: Words) -> tuple[DraftResolution, ...]:
    """The user's resolutions with every empty text generated; one generated resolution when there is none."""
    if not records.resolutions:
        return (generated_resolution(records, analysis, words),)
    written: dict[int, list[ResolutionOption]] = {}
    for option in records.resolution_options:
        written.setdefault(option.resolution_id, []).append(option)
    return tuple(_completed(r, written.get(r.id, []), records, analysis, words) for r in records.resolutions)


def generated_resolution(
    records: Records, analysis: Analysis, words: Words, recommended: ResolutionKind | None = None
) -> DraftResolution:
    """The resolution that the data suggests; recommended: what to move instead of what the data suggests."""
    facts = _Facts(records, analysis, words)
    kind = recommended or facts.suggested
    options = tuple(facts.option(each) for each in fitting_kinds(records))
    return DraftResolution(
        facts.say("title", initiative=facts.initiative), facts.say("question"), facts.motion(kind), kind, options
    )


def fitting_kinds(records: Records) -> tuple[ResolutionKind, ...]:
    """The ways to resolve that fit: who stands on the roadmap deepens and adapts, who does not yet joins.

    A foundation may fund the backbone, unless it does so already.
    """
    inside = any(placement.goal_id is not None for placement in records.placements)
    first = (ResolutionKind.DEEPEN, ResolutionKind.ADAPT) if inside else (ResolutionKind.JOIN,)
    funds = any(program.role is Role.FUNDS_BACKBONE for program in records.programs)
    is_foundation = records.organization.kind is OrganizationKind.FOUNDATION
    backbone = (ResolutionKind.FUND_BACKBONE,) if is_foundation and not funds else ()
    return (*first, *backbone, ResolutionKind.WAIT, ResolutionKind.DECLINE)


def generated_option(records: Records, analysis: Analysis, words: Words, kind: ResolutionKind) -> DraftOption:
    """One way to resolve, all of it generated."""
    return _Facts(records, analysis, words).option(kind)


def _completed(
    resolution: Resolution, written: list[ResolutionOption], records: Records, analysis: Analysis, words: Words
) -> DraftResolution:
    facts = _Facts(records, analysis, words)
    kinds = [option.kind for option in written] or list(fitting_kinds(records))
    fallback = facts.suggested if facts.suggested in kinds else kinds[0]
    kind = resolution.recommended or fallback
    by_kind = {option.kind: option for option in written}
    options = []
    for each in kinds:
        made = facts.option(each)
        own = by_kind.get(each)
        told = {f.name: getattr(own, f.name, "") or getattr(made, f.name) for f in fields(made)}
        options.append(DraftOption(**{**told, "kind": each, "label": made.label}))
    return DraftResolution(
        words.name(resolution.title),
        words.name(resolution.question) if resolution.question else facts.say("question"),
        words.name(resolution.motion) if resolution.motion else facts.motion(kind),
        kind,
        tuple(options),
        resolution.id,
    )


class _Facts:
    """What the sentences need of this organization's data."""

    def __init__(self, records: Records, analysis: Analysis, words: Words) -> None:
        self.words = words
        self.initiative = records.initiative.name or words.say("resolutions.the_initiative")
        found = [f for code in _TOWARD for f in analysis.findings if f.code == code]
        self.toward: Finding | None = found[0] if found else None
        self.more: Finding | None = next((f for f in analysis.findings if f.code == "gap_more"), None)
        self.goal = self.toward.values["goal"] if self.toward else ""
        placed = self.programs = len(analysis.coverage.placed)
        self.goals = sum(1 for goal in analysis.goals if goal.programs)
        about = [goal for goal in analysis.goals if self.toward and goal.code in self.toward.goals]
        self.is_ours_first = any((goal.own or 0) > goal.collective for goal in about if goal.collective is not None)
        """Whether we weigh the goal more than the initiative does: then more of us there is our own wish."""
        self.has_empty_goals = bool(analysis.coverage.empty_goals)
        self.moved = len({link.indicator_id for link in records.placement_indicators})
        self.indicators = len(records.indicators)
        self.has_money = analysis.money.total_minor > 0
        self.is_most = analysis.money.unknown_minor > 0
        self.amount = (self._amount(analysis), analysis.money.currency)
        compared = analysis.own_collective
        self.shared = compared.shared_weight
        self.apart = 100 - round(self.shared * 100) if self.shared is not None else 0
        self.suggested = (
            (ResolutionKind.ADAPT if self.toward else ResolutionKind.DEEPEN) if placed else ResolutionKind.JOIN
        )

    def _amount(self, analysis: Analysis) -> int:
        """Money that would bring this goal's share of our budget to its weight in the initiative."""
        codes = self.toward.goals if self.toward else ()
        for goal in analysis.goals:
            if goal.code in codes and goal.collective is not None:
                lacking = (goal.collective * analysis.money.total_minor - goal.resources_minor) / 100_000
                # Money without a known place may be there already: then it is the most that would move.
                return max(0, (ceil(lacking) if self.is_most else round(lacking)) * 100_000)
        return 0

    def say(self, key: str, **values: Any) -> str:
        return self.words.say(f"resolutions.{key}", **values)

    def motion(self, kind: ResolutionKind) -> str:
        return self._say(f"{_key(kind)}_motion")

    def option(self, kind: ResolutionKind) -> DraftOption:
        key = _key(kind)
        parts = {part: self._say(f"{key}_{part}") for part in (*ASPECTS, "pros", "cons")}
        fit = self._say(f"{key}_fit") if self.shared is not None else self.say("fit_unknown")
        return DraftOption(kind, self.words.label(kind), **parts, fit=fit)

    def _say(self, key: str) -> str:
        """The sentence; its plain form ("_plain") where the data lacks what the full one tells."""
        if self._lacks(key) and self.words.has(f"resolutions.{key}_plain"):
            key = f"{key}_plain"
        elif key == "deepen_data" and not self.moved:
            key = f"{key}_unmarked"
        elif self.is_ours_first and self.words.has(f"resolutions.{key}_cared"):
            key = f"{key}_cared"
        elif self.is_most and self.words.has(f"resolutions.{key}_most"):
            key = f"{key}_most"
        return self.say(
            key,
            initiative=self.initiative,
            goal=self.goal,
            more=self.more.values["goal"] if self.more else "",
            programs=self.programs,
            goals=self.goals,
            indicators=self.moved if key == "deepen_data" else self.indicators,
            amount=self.amount,
            shared=self.shared,
            apart=self.apart,
        )

    def _lacks(self, key: str) -> bool:
        kind, _, part = key.rpartition("_")
        if part == "money":
            return not self.has_money or (kind == "adapt" and not self.amount[0])
        if part == "data":
            return not self.indicators
        if part == "fit":
            return not self.apart
        if key == "fund_backbone_pros":
            return not self.has_empty_goals
        if kind == "decline" and part == "cons":
            return not self.programs
        if kind == "deepen":
            return not self.goals
        return kind == "adapt" and not self.goal


def _key(kind: ResolutionKind) -> str:
    return kind.value.replace(" ", "_")
