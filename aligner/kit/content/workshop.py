"""The result of the workshop: the group's own order, where it is of one mind and where not. Only what may be shown."""

from aligner.analysis.group_results import ShownFigures, WorkshopFigures
from aligner.analysis.results import Finding
from aligner.charts.choosing import MAX_GOALS
from aligner.charts.dots import dots_chart
from aligner.kit.content.content import Block, Card, Cards, Figure, Paragraph, Section, Table
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.storyline.recommending import are_words_authoritative

_SHOWN_QUESTIONS = (
    *("workshop_quorum_missed", "workshop_split", "workshop_apart", "workshop_agree", "workshop_round_up"),
    *("workshop_round_down", "workshop_round_same", "workshop_effort_more", "workshop_effort_less"),
    "workshop_order_fragile",
)
_STATISTICS = ("workshop_median_differs", "workshop_order_fragile")
"""Findings whose figures stand in the appendix: the body says in plain words what they come to."""
_RULES = ("centroid", "rank_sum", "even")
MAX_CARDS = 3


def workshop(state: Snapshot) -> Section | None:
    """What the group said, while it may be shown; None before."""
    figures = state.analysis.workshop
    shown = figures.main if figures is not None else None
    if figures is None or shown is None or shown.level == "nothing":
        return None
    figure = Figure(dots_chart(shown, state.words))
    findings = state.findings(*_SHOWN_QUESTIONS)
    cards = _cards(state, figures, shown)
    paragraphs = [Paragraph(_in_plain_words(state, finding)) for finding in findings]
    notes = [Paragraph(text, "muted") for text in _notes(state, shown)]
    tables = (*_groups(state, shown), *_rules(state, shown))
    return Section(
        "workshop",
        _sentence(state, "label"),
        _title(state, shown),
        so_what=_sentence(state, "screening")
        if shown.is_screening
        else _sentence(state, _standing(state), ballots=shown.counted),
        question=state.finding_text(findings[0], "question") if findings else _sentence(state, "question"),
        slide=(Cards(cards),) if len(cards) > 1 else (Paragraph(_answered_text(state, figures), "lead"),),
        blocks=(
            figure,
            *([Cards(cards)] if len(cards) > 1 else []),
            *paragraphs,
            *tables,
            *notes,
        ),
    )


def _standing(state: Snapshot) -> str:
    """Whether the group's order is our stated priorities: it is where it gave our weights with its quorum, or they were
    adopted."""
    facts = state.line.facts
    return "so_what_ours" if facts.own_words.by_group and are_words_authoritative(facts) else "so_what"


def workshop_statistics(state: Snapshot) -> tuple[str, ...]:
    """How firm the group's order is, in figures for whoever wants to check it; nothing before it may be shown."""
    figures = state.analysis.workshop
    shown = figures.main if figures is not None else None
    if shown is None or shown.level == "nothing":
        return ()
    texts = [state.finding_text(finding) for finding in state.findings(*_STATISTICS)]
    if shown.members_shared is not None and shown.without_one_low is not None:
        low, high = shown.without_one_low, shown.without_one_high
        texts.append(_sentence(state, "members_text", members=shown.members_shared, low=low, high=high))
    if shown.kendall_w is not None:
        texts.append(_sentence(state, "agreement_order", w=round(shown.kendall_w, 2)))
    return tuple(texts)


def _in_plain_words(state: Snapshot, finding: Finding) -> str:
    if finding.code in _STATISTICS:
        return _sentence(state, "order_fragile")
    return state.finding_text(finding)


def _title(state: Snapshot, shown: ShownFigures) -> str:
    if shown.is_screening:
        return _sentence(state, "title_rated")
    first = min(shown.goals, key=lambda goal: goal.rank or 0)
    values = {"goal": short_title(first.title)}
    split = state.findings("workshop_split")
    if split and split[0].goals != (first.code,):
        return _sentence(state, "title_split", **values, split=split[0].values["goal"])
    return _sentence(state, "title_mean", **values)


def _cards(state: Snapshot, figures: WorkshopFigures, shown: ShownFigures) -> tuple[Card, ...]:
    """How many answered, how near the group is to the initiative, how near two members are to each other."""
    if figures.invited:
        answered = _sentence(state, "answered", ballots=figures.ballots, invited=figures.invited)
    else:
        answered = _sentence(state, "answered_plain", ballots=figures.ballots)
    cards = [Card(answered, _answered_text(state, figures), state.words.number(figures.ballots))]
    compared = shown.comparison
    if compared is not None and compared.shared_weight is not None and compared.even_split is not None:
        text = _sentence(state, "shared_text", shared=compared.shared_weight, even=compared.even_split)
        figure = state.words.number(round(100 * compared.shared_weight))
        cards.append(Card(_sentence(state, "shared"), text, figure, "collective"))
    if shown.consensus is not None:
        text = state.words.sentence("findings.workshop_consensus", shared=shown.consensus, ballots=shown.spread_ballots)
        cards.append(Card(_sentence(state, "consensus"), text, state.words.number(round(100 * shown.consensus))))
    return tuple(cards[:MAX_CARDS])


def _answered_text(state: Snapshot, figures: WorkshopFigures) -> str:
    attendance = figures.attendance
    if attendance.quorum is None:
        return _sentence(state, "secret_text")
    return _sentence(state, "answered_text", quorum=attendance.quorum, people=attendance.present)


def _groups(state: Snapshot, shown: ShownFigures) -> tuple[Block, ...]:
    """The average of each group that may be shown, beside that of all."""
    if not shown.groups:
        return ()
    words = state.words
    headers = (
        words.sentence("vocabulary.term.goal"),
        _sentence(state, "whole"),
        *(words.name(g.name) for g in shown.groups),
    )
    rows = tuple(
        (
            words.name(goal.title),
            words.number(round(100 * (goal.mean or 0), 1)),
            *(words.number(round(100 * group.means[index], 1)) for group in shown.groups),
        )
        for index, goal in enumerate(shown.goals[:MAX_GOALS])
    )
    kinds = ("text", *("number",) * (len(headers) - 1))
    table = Table(headers, rows, kinds, _sentence(state, "groups"))
    return (table, *omitted_note(state, "goals", len(shown.goals) - len(rows)))


def _rules(state: Snapshot, shown: ShownFigures) -> tuple[Block, ...]:
    """What other rules would make of the same orders, side by side, where only orders exist."""
    if not shown.goals or any(goal.rank_sum is None for goal in shown.goals):
        return ()
    words = state.words
    headers = (words.sentence("vocabulary.term.goal"), *(_sentence(state, f"rule_{name}") for name in _RULES))
    even = words.number(round(100 / len(shown.goals), 1))
    rows = tuple(
        (
            words.name(goal.title),
            words.number(round(100 * (goal.mean or 0), 1)),
            words.number(round(100 * (goal.rank_sum or 0), 1)),
            even,
        )
        for goal in shown.goals[:MAX_GOALS]
    )
    table = Table(headers, rows, ("text", "number", "number", "number"), _sentence(state, "rules"))
    return (table, *omitted_note(state, "goals", len(shown.goals) - len(rows)))


def _notes(state: Snapshot, shown: ShownFigures) -> list[str]:
    """What a reader must know to read the figures rightly."""
    notes = []
    if shown.level == "mean":
        notes.append(_sentence(state, "mean_only"))
    if shown.round_before is not None and not shown.answered_both:
        values = {"then": shown.answered_before, "now": shown.counted}
        notes.append(state.words.sentence("workshop_result.other_people", **values))
    if shown.groups_hidden:
        notes.append(_sentence(state, "groups_hidden"))
    if shown.is_derived:
        notes.append(state.words.sentence("workshop.method_derived"))
    if shown.goal_list_changed:
        notes.append(state.words.sentence("workshop.goal_list_differs"))
    return notes


def _sentence(state: Snapshot, key: str, **values: object) -> str:
    return state.words.sentence(f"workshop.section_{key}", **values)
