"""The sections of a kit: each says one message made from this organization's data, or is left out."""

from aligner.charts.budget import budget_chart
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.needle import needle_chart
from aligner.charts.roadmap import roadmap_chart
from aligner.charts.slope import slope_chart
from aligner.kit.content import Block, Bullets, Card, Cards, Figure, Paragraph, Section, Table
from aligner.kit.snapshot import Snapshot
from aligner.lang.shortening import short_title

MOST_GAPS = 3
MOST_CARDS = 3
MOST_NAMES = 9
MOST_RECOMMENDATIONS = 5
_GAPS = ("gap_more", "gap_less")
_EDGES = (
    *("empty_goal_cared", "empty_goal_collective", "programs_unplaced", "programs_outside"),
    *("money_outside", "money_unknown", "budgets_missing"),
)
_MONEY = ("money_more", "money_less", "money_follows", "money_concentrated")
_RECOMMENDED = (
    *("gap_more", "gap_less", "empty_goal_cared", "empty_goal_collective"),
    *("money_more", "money_less", "programs_unplaced", "headline_missing", "programs_outside"),
)


def initiative(state: Snapshot) -> Section | None:
    """What the initiative is."""
    about, goals = state.records.initiative, state.analysis.goals
    if not goals:
        return None
    facts = [
        state.say(f"initiative_{name}", text=text)
        for name, text in (("vision", about.vision), ("problem", about.problem))
        if text
    ]
    if about.backbone:
        facts.append(state.say("initiative_backbone", backbone=about.backbone))
    if about.start and about.end:
        facts.append(state.say("initiative_horizon", start=str(about.start.year), end=str(about.end.year)))
    scope = [Paragraph(state.say("initiative_scope", text=about.out_of_scope))] if about.out_of_scope else []
    key = "initiative_title" if about.name else "initiative_title_plain"
    return Section(
        "initiative",
        state.say("section_initiative"),
        state.say(key, initiative=about.name, n=len(goals)),
        question=state.say("initiative_question"),
        slide=(Bullets(tuple(facts)),) if facts else (_goal_names(state),),
        blocks=(*(Paragraph(fact) for fact in facts), *scope),
    )


def needle(state: Snapshot) -> Section | None:
    """How the main indicator moves."""
    measured = state.records.measurements_by_indicator
    known = [indicator for indicator in state.records.indicators if indicator.id in measured]
    if not known:
        return None
    main = max(known, key=lambda indicator: len(measured[indicator.id]))
    chart = needle_chart(state.records, main.id, state.words)
    finding = next(
        f
        for f in state.analysis.findings
        if f.topic == "indicators" and f.values["indicator"] == short_title(main.title)
    )
    others = tuple(
        Paragraph(state.tell(f)) for f in state.analysis.findings if f.topic == "indicators" and f is not finding
    )
    return Section(
        "needle",
        state.say("section_needle"),
        chart.title,
        so_what=state.tell(finding),
        question=state.tell(finding, "question"),
        slide=(Figure(chart),),
        blocks=(Figure(chart), *others),
    )


def place(state: Snapshot) -> Section | None:
    """Where our programs stand."""
    if not state.records.placements:
        return None
    chart = roadmap_chart(state.records, state.analysis, state.words)
    fullest = max(state.analysis.goals, key=lambda goal: goal.programs)
    so_what = state.say("place_so_what", goal=short_title(fullest.title), n=fullest.programs)
    return Section(
        "place",
        state.say("section_place"),
        chart.title,
        so_what=so_what if fullest.programs else "",
        question=state.say("place_question"),
        slide=(Figure(chart),),
        blocks=(Figure(chart), *(Paragraph(state.tell(f)) for f in state.findings("all_goals_covered"))),
    )


def unique(state: Snapshot) -> Section | None:
    """What is unique in what we bring."""
    found = state.findings("unique_programs", "unique_missing")
    if not found:
        return None
    told = [program for program in state.records.programs if program.uniqueness]
    items = Bullets(tuple(state.say("unique_item", program=p.title, text=p.uniqueness) for p in told))
    cards = Cards(tuple(Card(state.words.name(p.title), state.words.name(p.uniqueness)) for p in told))
    blocks: tuple[Block, ...] = (Paragraph(state.tell(found[0])),)
    if told:
        blocks = (cards,) if MOST_CARDS >= len(told) > 1 else (items,)
    return Section(
        "unique",
        state.say("section_unique"),
        state.tell(found[0], "title"),
        so_what=state.say("unique_so_what") if told else "",
        question=state.tell(found[0], "question"),
        slide=blocks,
        blocks=blocks,
    )


def comparison(state: Snapshot) -> Section | None:
    """Our priorities beside the collective ones."""
    found = state.findings("headline_shared", "headline_missing")
    if not found or all(goal.own is None and goal.collective is None for goal in state.analysis.goals):
        return None
    chart = slope_chart(state.analysis, state.words)
    more = tuple(Paragraph(state.tell(f)) for f in state.findings("order_pairs", "no_order", "fragile_order"))
    return Section(
        "comparison",
        state.say("section_comparison"),
        state.tell(found[0], "title"),
        so_what=state.tell(found[0]),
        question=state.tell(found[0], "question"),
        slide=(Figure(chart),),
        blocks=(Figure(chart), *more),
    )


def gaps(state: Snapshot) -> Section | None:
    """The gaps that matter, each with its question."""
    found = state.findings(*_GAPS)[:MOST_GAPS]
    if not found:
        return None
    pairs = [item for finding in found for item in (state.tell(finding), state.tell(finding, "question"))]
    cards = Cards(
        tuple(
            Card(
                state.words.name(finding.values["goal"]),
                state.tell(finding),
                state.words.signed(finding.values["points"] * (1 if finding.code == "gap_more" else -1)),
                "ours" if finding.code == "gap_more" else "collective",
            )
            for finding in found
        )
    )
    return Section(
        "gaps",
        state.say("section_gaps"),
        state.say("gaps_title", n=len(found)),
        so_what=state.say("gaps_so_what"),
        question=state.tell(found[0], "question"),
        slide=(cards,) if len(found) > 1 else (Bullets((state.tell(found[0]),)),),
        blocks=tuple(Paragraph(text, "muted" if index % 2 else "body") for index, text in enumerate(pairs)),
    )


def money(state: Snapshot) -> Section | None:
    """Where our money goes beside our words."""
    if not state.analysis.money.total_minor:
        return None
    chart = budget_chart(state.analysis, state.words)
    found = state.findings(*_MONEY)
    return Section(
        "money",
        state.say("section_money"),
        chart.title,
        so_what=state.tell(found[0]) if found else "",
        question=state.tell(found[0], "question") if found else state.say("money_question"),
        slide=(Figure(chart),),
        blocks=(Figure(chart), *(Paragraph(state.tell(f)) for f in found[1:])),
    )


def edges(state: Snapshot) -> Section | None:
    """Empty goals, programs and money that have not found their place."""
    found = state.findings(*_EDGES)
    if not found:
        return None
    items = Bullets(tuple(state.tell(finding) for finding in found))
    return Section(
        "edges",
        state.say("section_edges"),
        state.say("edges_title"),
        question=state.say("edges_question"),
        slide=(Bullets(items.items[:MOST_RECOMMENDATIONS]),),
        blocks=(items,),
    )


def options(state: Snapshot) -> Section | None:
    """What can be done about the gaps, with what speaks for and against."""
    less, more = state.findings("gap_less"), state.findings("gap_more")
    empty = state.findings("empty_goal_cared", "empty_goal_collective")
    toward = (less or empty or more)[:1]
    if not toward:
        return None
    about = {"adapt": toward, "partner": (empty or less)[:1], "raise": more[:1], "hold": toward}
    rows = [
        tuple(
            state.say(f"option_{name}{part}", goal=found[0].values["goal"])
            for part in ("", "_means", "_for", "_against")
        )
        for name, found in about.items()
        if found
    ]
    headers = tuple(state.say(f"options_head_{part}") for part in ("option", "means", "for", "against"))
    table = Table(headers, tuple(rows), ("text",) * 4)
    return Section(
        "options",
        state.say("section_options"),
        state.say("options_title"),
        so_what=state.say("options_so_what"),
        question=state.say("options_question"),
        slide=(table,),
        blocks=(table,),
    )


def recommendation(state: Snapshot) -> Section:
    """What we recommend and ask, with room for a name and a day beside each step."""
    purpose = state.options.purpose
    ask, question = state.say(f"ask_{purpose}"), state.say(f"question_{purpose}")
    headers = tuple(state.say(f"steps_head_{part}") for part in ("step", "owner", "due"))
    table = Table(headers, tuple((text, "", "") for text in recommended(state)), ("text",) * 3)
    return Section(
        "recommendation",
        state.say("section_recommendation"),
        state.say("recommendation_title"),
        so_what=state.say("recommendation_so_what", ask=ask, question=question),
        slide=(table,),
        blocks=(table,),
    )


def recommended(state: Snapshot) -> tuple[str, ...]:
    """At most five lines: what follows from the most important findings, one line a kind."""
    lines: list[str] = []
    goals_told: set[str] = set()
    for code in _RECOMMENDED:
        for finding in state.findings(code)[:1]:
            goal = str(finding.values.get("goal", ""))
            if goal not in goals_told or not goal:
                goals_told.add(goal)
                lines.append(state.say(f"recommend_{code}", **finding.values))
    return (*lines[: MOST_RECOMMENDATIONS - 1], state.say("recommend_return"))


def _goal_names(state: Snapshot) -> Bullets:
    goals = chosen_goals(state.analysis)[:MOST_NAMES]
    more = and_more(state.analysis, len(goals), state.words)
    return Bullets((*(state.words.name(short_title(goal.title)) for goal in goals), *([more] if more else [])))


ALL = (initiative, needle, place, unique, comparison, gaps, money, edges, options, recommendation)
"""In the order in which a kit tells them."""
