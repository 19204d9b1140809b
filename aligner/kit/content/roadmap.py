"""Sections about the initiative and our place in it."""

from aligner.analysis.left_out import statements
from aligner.analysis.results import Finding
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.needle import needle_chart
from aligner.charts.roadmap import roadmap_chart
from aligner.kit.content.amounts import fullest_goals
from aligner.kit.content.content import Block, Bullets, Card, Cards, Figure, Paragraph, Section, Table, conclusion_first
from aligner.kit.content.placing import all_programs
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.initiative import Initiative
from aligner.model.vocabulary import MeasurementStatus, RoadmapState
from aligner.storyline.claims import is_recent

MAX_CARDS = 3
MAX_NAMES = 9
MAX_ITEMS = 5
MAX_ON_SLIDE = 36
"""Placements that a slide of the roadmap can name; where there are more, it counts them."""
MAX_STAGES = 6
_LONG_TEXT = 420
"""Characters of a user's text after which the body breaks off; the workbook has it whole."""
_SHORT_TEXT = 220
"""The same beside others of its kind: on a card, in a list."""
_PACES = {"reached": "good", "on_track": "good", "slower": "slow", "much_slower": "slow", "moving_away": "away"}
"""The pace that a status of an indicator is; of the others none is known yet."""
_SLIDE_TITLE, _SLIDE_TEXT, _CELL_TITLE = 60, 110, 36
_TO_COMPLETE = (
    *("budgets_missing", "only_awarded", "only_yearly", "other_currencies", "money_unknown", "programs_unplaced"),
    "unique_missing",
    *("needle_no_data", "headline_missing"),
)


def initiative(state: Snapshot) -> Section | None:
    """What the initiative is."""
    about, goals = state.records.initiative, state.analysis.goals
    if not goals:
        return None
    facts = [
        Paragraph(state.sentence(f"initiative_{name}", text=short_title(text, _LONG_TEXT)), part=name)
        for name, text in (("vision", about.vision), ("problem", about.problem))
        if text
    ]
    if key := whose(about):
        facts.append(Paragraph(state.sentence(key, day=about.closed_on), part="whose"))
    if about.backbone:
        facts.append(Paragraph(state.sentence("initiative_backbone", backbone=about.backbone), part="backbone"))
    if about.start and about.end:
        years = {"start": str(about.start.year), "end": str(about.end.year)}
        facts.append(Paragraph(state.sentence("initiative_horizon", **years), part="horizon"))
    scope = state.words.join(statements(state.records))
    more = (
        [Paragraph(state.sentence("initiative_scope", text=short_title(scope, _LONG_TEXT)), part="scope")]
        if scope
        else []
    )
    key = "initiative_title" if about.name else "initiative_title_plain"
    return Section(
        "initiative",
        state.sentence("section_initiative"),
        state.sentence(key, initiative=about.name, n=len(goals)),
        so_what=state.sentence("sections.initiative_so_what"),
        question=state.sentence("initiative_question"),
        slide=(Bullets(tuple(fact.text for fact in facts)),) if facts else (_goal_names(state),),
        blocks=(*facts, *more),
    )


def whose(about: Initiative) -> str:
    """The key of the sentence that says that the roadmap is our draft, or that the initiative has ended; "" else."""
    if about.state is RoadmapState.CLOSED:
        return "initiative_closed_on" if about.closed_on is not None else "initiative_closed"
    return "initiative_draft" if about.state is RoadmapState.DRAFT else ""


def needle(state: Snapshot) -> Section | None:
    """How the measured indicators move, with the picture of the one that was measured most often."""
    measured = state.records.measurements_by_indicator
    known = [indicator for indicator in state.records.roadmap_indicators if indicator.id in measured]
    if not known:
        return None
    main = max(known, key=lambda indicator: len(measured[indicator.id]))
    is_old = not is_recent(measured[main.id][-1].date, state.line.standing)
    chart = needle_chart(state.records, main.id, state.words, is_old=is_old)
    findings = [finding for finding in state.analysis.findings if finding.topic == "indicators"]
    finding = next((f for f in findings if f.values["indicator"] == short_title(main.title)), None)
    others = [f for f in findings if f is not finding and not _is_for_us(f, state)][:MAX_CARDS]
    if finding is not None and _is_for_us(finding, state):
        finding = None
    figures = _figures(state, finding) if finding else ""
    figure = Figure(chart)
    title = _pace_title(state)
    if title:
        # The title counts them all: what the picture shows is said beneath it.
        shown = state.sentence("sections.needle_shown", indicator=short_title(main.title))
        figure = Figure(chart, f"{shown} {figures}".strip())
    return Section(
        "needle",
        state.sentence("section_needle"),
        title or chart.title,
        so_what=_paces(state) if title else figures,
        question=_pace_question(state, finding, is_counted=bool(title)),
        slide=(figure,),
        blocks=(figure, *(Paragraph(_moves(state, f), part=f"other{i}") for i, f in enumerate(others, 1))),
    )


def _moves(state: Snapshot, finding: Finding) -> str:
    """How an indicator moves; of one that was not measured for long, what it was."""
    one = next((i for i in state.analysis.indicators if short_title(i.title) == finding.values["indicator"]), None)
    if one is None or one.last_value is None or is_recent(one.last_date, state.line.standing):
        return state.finding_text(finding)
    measured = state.records.measurements_by_indicator[one.indicator_id]
    disputed = "_disputed" if measured[-1].status is MeasurementStatus.DISPUTED else ""
    key = f"sections.needle_stood{disputed}"
    return state.sentence(key, indicator=short_title(one.title), value=one.last_value, day=one.last_date)


def _pace_question(state: Snapshot, finding: Finding | None, *, is_counted: bool) -> str:
    if is_counted and by_pace(state)["slow"]:
        return state.sentence("sections.needle_question")
    return state.finding_text(finding, "question") if finding else ""


def by_pace(state: Snapshot) -> dict[str, list[str]]:
    """The titles of the measured indicators of which a pace is known: "good", "slow", "away" from the target, and "old"
    where the last measurement is too old to say how they move."""
    found: dict[str, list[str]] = {"good": [], "slow": [], "away": [], "old": []}
    for one in state.analysis.indicators:
        is_old = one.last_date is not None and not is_recent(one.last_date, state.line.standing)
        pace = "old" if is_old else _PACES.get(one.status)
        if pace:
            found[pace].append(short_title(one.title))
    return found


def counted_paces(state: Snapshot) -> tuple[int, int]:
    """How many indicators keep the planned pace, and how many do not."""
    paces = by_pace(state)
    return len(paces["good"]), len(paces["slow"]) + len(paces["away"])


def _pace_title(state: Snapshot) -> str:
    """How many indicators keep the planned pace, where there are several: the best of them is no conclusion."""
    good, slow = counted_paces(state)
    if good + slow < 2:
        return ""
    key = "mixed" if good and slow else "good" if good else "slow"
    return state.sentence(f"sections.needle_title_{key}", slow=slow, all=good + slow)


def _paces(state: Snapshot) -> str:
    """Which indicators keep the pace, and which do not."""
    told = (
        state.sentence(f"sections.needle_{pace}", titles=titles) for pace, titles in by_pace(state).items() if titles
    )
    return " ".join(told)


def _figures(state: Snapshot, finding: Finding) -> str:
    """What the title does not say yet: the figures alone, where the finding has any."""
    return state.finding_text(finding, "figures" if state.words.has(f"findings.{finding.code}.figures") else "")


def place(state: Snapshot) -> Section | None:
    """Where our programs stand."""
    if not state.records.placements:
        return None
    chart = roadmap_chart(state.records, state.analysis, state.words)
    if not state.analysis.goals:
        return None
    covered = state.findings("all_goals_covered")
    table = all_programs(state, chart.title)
    is_crowded = len(state.records.placements) > MAX_ON_SLIDE
    roadmap: Block = _counted(state) if is_crowded else Figure(chart)
    title, so_what = conclusion_first(chart.title, _most_supported(state))
    return Section(
        "place",
        state.sentence("section_place"),
        title,
        so_what=so_what,
        question=state.sentence("place_question"),
        slide=(table,) if table and table.longest else (roadmap,),
        blocks=(*([table] if table else []), *(Paragraph(state.finding_text(f), part="covered") for f in covered)),
    )


def _most_supported(state: Snapshot) -> str:
    """Where most of our programs stand, when they are not spread evenly; "" else."""
    goals = fullest_goals(state)
    if not goals:
        return ""
    fullest, most = [short_title(goal.title) for goal in goals], goals[0].programs
    # Where programs are withheld, most of ours may stand elsewhere.
    of_shown = "" if state.analysis.coverage.is_complete else "_shown"
    if len(fullest) > 1:
        return state.sentence(f"place_so_what_each{of_shown}", goals=fullest, n=most)
    return state.sentence(f"place_so_what{of_shown}", goal=fullest[0], n=most)


def unique(state: Snapshot) -> Section | None:
    """What is unique in what we bring."""
    found = [f for f in state.findings("unique_programs", "unique_missing") if not _is_for_us(f, state)]
    if not found:
        return None
    programs = [program for program in state.records.programs if program.uniqueness]
    shown = programs[:MAX_ITEMS]
    items = Bullets(
        tuple(
            state.sentence("unique_item", program=short_title(p.title), text=short_title(p.uniqueness, _SHORT_TEXT))
            for p in shown
        ),
        "items",
    )
    # A slide reports less of each, so that it stays one slide.
    short = [(short_title(p.title, _SLIDE_TITLE), short_title(p.uniqueness, _SLIDE_TEXT)) for p in shown]
    slide = (Bullets(tuple(state.sentence("unique_item", program=title, text=text) for title, text in short)),)
    name = state.words.name
    cards = Cards(
        tuple(Card(name(short_title(p.title, 60)), name(short_title(p.uniqueness, _SHORT_TEXT))) for p in shown)
    )
    blocks: tuple[Block, ...] = (Paragraph(state.finding_text(found[0]), part="missing"),)
    if programs:
        blocks = (cards,) if MAX_CARDS >= len(programs) > 1 else (items,)
    return Section(
        "unique",
        state.sentence("section_unique"),
        state.finding_text(found[0], "title"),
        question=state.finding_text(found[0], "question"),
        slide=slide if len(programs) > MAX_CARDS else blocks,
        blocks=blocks,
        # That nothing is written yet is one line on paper, and no slide.
        in_deck=bool(programs),
    )


def _is_for_us(finding: Finding, state: Snapshot) -> bool:
    """Whether a finding reports what we have still to write: that is our own work, and no matter for donors."""
    return state.is_informed and finding.code in _TO_COMPLETE


def _counted(state: Snapshot) -> Table:
    """How many programs stand at each goal and stage."""
    records, words = state.records, state.words
    stages = records.stages if len(records.stages) <= MAX_STAGES else ()
    at: dict[tuple[int | None, int | None], set[int]] = {}
    for placement in records.placements:
        for key in ((placement.goal_id, placement.stage_id), (placement.goal_id, None)):
            at.setdefault(key, set()).add(placement.program_id)
    rows = []
    for goal in chosen_goals(state.analysis)[:MAX_NAMES]:
        counts = [len(at.get((goal.goal_id, stage.id), ())) for stage in stages]
        shown = [words.number(count) if count else "" for count in (*counts, goal.programs)]
        rows.append((words.name(short_title(goal.title, _CELL_TITLE)), *shown))
    titles = [words.name(short_title(stage.title, _CELL_TITLE)) for stage in stages]
    headers = (words.sentence("vocabulary.term.goal"), *titles, state.sentence("sections.head_all"))
    return Table(headers, tuple(rows), ("text", *["number"] * (len(stages) + 1)))


def _goal_names(state: Snapshot) -> Bullets:
    goals = chosen_goals(state.analysis)[:MAX_NAMES]
    more = and_more(state.analysis, len(goals), state.words)
    return Bullets((*(state.words.name(short_title(goal.title)) for goal in goals), *([more] if more else [])))
