"""What a cover on paper sets beside its sentences: a figure for each reason, each effect, the price by its kinds."""

from aligner.kit.content.snapshot import Snapshot
from aligner.storyline.leading import EffectFigure, Leading, effects_of, leading_of
from aligner.storyline.line import Storyline
from aligner.storyline.story import Story
from aligner.storyline.writing import REASONS

_SHARED = ("lists", "lists_differ")
"""Facts that count shared points."""


def leads_of(state: Snapshot) -> tuple[Leading | None, ...]:
    """The figure of each reason, in their order; None for one that the author wrote, and where none leads it."""
    line, currency = state.line, state.records.organization.currency
    facts = {f"{REASONS}{fact.name}": fact for fact in (*line.reasons, *line.known)}
    found: list[Leading | None] = []
    for part in state.story.parts:
        if not part.name.startswith(REASONS):
            continue
        fact = facts.get(part.name)
        if fact is None or part.text != part.generated:
            found.append(None)
            continue
        money = line.standing.figures.money
        is_shown = bool(line.facts.withheld)
        found.append(leading_of(fact, state.words, money, currency, is_shown=is_shown))
    return tuple(found)


def effect_figures(state: Snapshot) -> tuple[EffectFigure, ...]:
    """Each figure before and after the recommended option; none where not just one is recommended."""
    chosen = [option for option in state.line.options if option.key in state.line.recommendation.options]
    return effects_of(chosen[0], state.words) if len(chosen) == 1 else ()


def shared_explained(state: Snapshot) -> str:
    """What a shared point is, where a reason or an effect counts them."""
    counted = any(fact.key in _SHARED for fact in (*state.line.reasons, *state.line.known))
    return state.sentence("shared_explained") if counted or effect_figures(state) else ""


def cost_rows(state: Snapshot, line: Storyline, story: Story) -> tuple[tuple[str, str], ...]:
    """What the line takes, each kind once, as (what of, its sentences)."""
    found: dict[str, list[str]] = {}
    for cost, text in zip(line.cost, story.cost, strict=True):
        found.setdefault(cost.kind, []).append(text)
    return tuple((state.sentence(f"label_cost_{kind}"), " ".join(texts)) for kind, texts in found.items())


def under_title(state: Snapshot, day: str, time_needed: str, prepared_by: str, chair: str) -> tuple[str, ...]:
    """What paper it is, for when, and who answers for it."""
    return tuple(
        part
        for part in (
            state.sentence(f"label_{state.options.audience}_briefing"),
            day,
            time_needed,
            state.sentence("cover_prepared", name=prepared_by),
            state.sentence("cover_chair", name=chair) if chair else "",
        )
        if part
    )
