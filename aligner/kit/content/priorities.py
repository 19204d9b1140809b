"""Sections about our priorities beside the collective ones, and where our money goes."""

from aligner.analysis.results import Finding
from aligner.analysis.thresholds import GAP_POINTS
from aligner.charts.budget import budget_chart
from aligner.charts.gap import fewer_rows, gap_chart
from aligner.charts.years import in_minor, years_chart, years_lines
from aligner.kit.content.content import Bullets, Card, Cards, Figure, Paragraph, Section, conclusion_first
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.storyline.claims import may_claim

MAX_GAPS, MAX_ROWS = 3, 12
_BESIDE = 48
_GAPS = ("gap_more", "gap_less")
_MONEY_FOR_DONORS = ("money_follows",)
"""Where money and words are apart is for the organization's own discussion."""
_MONEY = ("money_more", "money_less", "money_follows", "money_concentrated")


def comparison(state: Snapshot) -> Section | None:
    """Our priorities beside the collective ones."""
    found = state.findings("headline_shared", "headline_missing")
    # With one goal there is nothing that two lists could share out differently.
    if not found or len(state.analysis.goals) < 2 or all(goal.own is None for goal in state.analysis.goals):
        return None
    if found[0].code == "headline_missing" and state.is_informed:
        return None
    chart = fewer_rows(gap_chart(state.analysis, state.words, state.subjects), MAX_ROWS, state.words)
    note = state.omitted_text() if state.analysis.money.total_minor else ""
    # How many pairs are ordered alike is a statistic: the workbook has it.
    more = state.findings("no_order", "fragile_order")
    return Section(
        "comparison",
        state.sentence("section_comparison"),
        state.finding_text(found[0], "title"),
        so_what=state.finding_text(found[0]),
        question=state.finding_text(found[0], "question") if _differ(state) else "",
        slide=(Figure(chart, note), *_widest(state)),
        blocks=(
            Figure(chart, note),
            *(Paragraph(state.finding_text(f), part=f.code) for f in more),
            Paragraph(state.sentence("method_no_ranking"), "muted"),
        ),
    )


def _widest(state: Snapshot) -> tuple[Cards, ...]:
    """The gaps that matter, in short: beside the chart that shows them all."""
    cards = tuple(
        Card("", state.sentence("sections.gap_beside", **finding.values | {"goal": short}), *_of_gap(state, finding))
        for finding in state.findings(*_GAPS)[:MAX_GAPS]
        # As long as leaves room for its figures.
        for short in (short_title(finding.values["goal"], _BESIDE),)
    )
    return (Cards(cards),) if cards else ()


def _of_gap(state: Snapshot, finding: Finding) -> tuple[str, str]:
    """The gap in signed points, and whose colour it takes."""
    own, collective = (finding.values[name] for name in ("own", "collective"))
    return state.words.gap(own, collective), "ours" if finding.code == "gap_more" else "collective"


def gaps(state: Snapshot) -> Section | None:
    """The gaps that matter, each with its question."""
    found = state.findings(*_GAPS)[:MAX_GAPS]
    if not found:
        return None
    cards = Cards(
        tuple(
            Card(
                state.words.name(finding.values["goal"]),
                state.finding_text(finding),
                *_of_gap(state, finding),
            )
            for finding in found
        )
    )
    wide = sum(abs(goal.gap or 0) * 100 >= GAP_POINTS for goal in state.analysis.goals)
    blocks = []
    for number, finding in enumerate(found, 1):
        blocks.append(Paragraph(state.finding_text(finding), part=f"gap{number}"))
    count = state.sentence("gaps_title_widest" if wide > len(found) else "gaps_title", n=len(found))
    title, so_what = conclusion_first(count, state.finding_text(found[0], "title"))
    return Section(
        "gaps",
        state.sentence("section_gaps"),
        title,
        so_what=so_what,
        slide=(cards,) if len(found) > 1 else (Bullets((state.finding_text(found[0]),)),),
        blocks=tuple(blocks),
    )


def money(state: Snapshot) -> Section | None:
    """Where our money goes beside our words."""
    if not state.analysis.money.total_minor:
        return None
    is_informed = state.is_informed
    # How our money and our words agree is known of all of it only.
    told = _MONEY_FOR_DONORS if state.analysis.coverage.is_complete else ()
    found = state.findings(*(told if is_informed else _MONEY))
    chart = budget_chart(state.analysis, state.words, findings=found, focus=state.subjects)
    note = state.omitted_text()
    return Section(
        "money",
        state.sentence("section_money"),
        chart.title if found else _with_most(state) or chart.title,
        so_what=state.finding_text(found[0]) if found else "",
        question=state.finding_text(found[0], "question") if found else state.sentence("money_question"),
        slide=(Figure(chart, note),),
        blocks=(
            Figure(chart, note),
            *(Paragraph(state.finding_text(f), part=f"money{i}") for i, f in enumerate(found[1:], 1)),
        ),
    )


def _with_most(state: Snapshot) -> str:
    """Which goal has most of the known money, where that is sure and there are several; "" else."""
    standing, goals = state.line.standing, state.analysis.goals
    claim = "largest_of_shown_here" if standing.facts.withheld else "largest_known_money_here"
    first = next((goal for goal in goals if may_claim(claim, goal.code, standing)), None)
    if first is None or len(goals) < 2:
        return ""
    of_shown = "_shown" if standing.facts.withheld else ""
    return state.sentence(f"sections.money_most{of_shown}", goal=short_title(first.title))


def years(state: Snapshot) -> Section | None:
    """A foundation's money by year and goal: paid so far, committed by year, and what is free next year."""
    figures = state.years
    if figures is None or not figures.years:
        return None
    chart = years_chart(figures, state.records, state.words)
    is_informed = state.is_informed
    is_of_shown = not state.analysis.coverage.is_complete
    lines = years_lines(figures, state.records, state.words, is_informed=is_informed, is_of_shown=is_of_shown)
    notes = (state.sentence("years_of_shown"),) if is_of_shown else ()
    return Section(
        "years",
        state.sentence("section_years"),
        state.sentence(
            f"years_title{'_shown' if is_of_shown else ''}", amount=in_minor(figures.committed, state.records)
        ),
        so_what=lines[0],
        question="" if is_informed else state.sentence("years_question"),
        slide=(Figure(chart, " ".join(notes)),),
        blocks=(Figure(chart, " ".join(notes)), Bullets(lines[2:])),
    )


def _differ(state: Snapshot) -> bool:
    """Whether our list and the initiative's differ anywhere: where they do not, no distance is asked about."""
    return any(goal.gap is None or abs(goal.gap) >= 0.005 for goal in state.analysis.goals)
