"""The appendix of a kit: tables, sources, and how the figures were made, in plain words."""

from aligner.charts.slope import goal_table
from aligner.kit.content import Paragraph, Section, Table
from aligner.kit.languages import missing_translations
from aligner.kit.snapshot import Snapshot
from aligner.lang.bounds import Bound

MOST_PROGRAMS = 500
"""The most programs that a document on pages lists: the rest is counted, the workbook has them all."""


def goals_table(state: Snapshot) -> Section | None:
    """Every goal's figures."""
    if all(goal.own is None for goal in state.analysis.goals):
        return None
    twin = goal_table(state.analysis.goals, state.words)
    headers, rows = twin.headers, twin.rows
    if state.options.audience == "donors":
        # The gaps, and what we do not know yet, are for our own discussion.
        unknown = (state.words.bound(Bound(None, 0.0, 1.0)), state.words.bound(None))
        headers = headers[:-1]
        rows = tuple(tuple("" if text in unknown else text for text in row[:-1]) for row in rows)
    table = Table(headers, rows, ("text", "number", "number", "number", "number")[: len(headers)])
    note = state.left_out() if state.analysis.money.total_minor else ""
    return _appendix(state, "goals_table", (table, *([Paragraph(note, "muted")] if note else [])))


def programs_table(state: Snapshot) -> Section | None:
    """Every program with its places, shares and budget."""
    records, words = state.records, state.words
    if not records.programs:
        return None
    # What has no place, no share or no budget yet is our own work to complete: donors are told what is written.
    is_for_donors = state.options.audience == "donors"
    unknown = "" if is_for_donors else words.percent(None)
    told = [p for p in records.programs if not is_for_donors or p.id in records.placements_by_program]
    rows = []
    for program in told[:MOST_PROGRAMS]:
        currency = program.currency or records.organization.currency
        budget = unknown if program.budget_minor is None else words.money(program.budget_minor, currency)
        places = records.placements_by_program.get(program.id, ())
        for index, found in enumerate(places):
            first = (words.name(program.title), budget) if index == 0 else ("", "")
            share = words.percent(found.share / 100) if found.share is not None else unknown
            kind = words.label(found.contribution) if found.contribution else ""
            rows.append((first[0], _place(state, found.goal_id, found.stage_id), share, kind, first[1]))
        if not places:
            rows.append((words.name(program.title), state.say("not_placed"), "", "", budget))
    left = len(told) - MOST_PROGRAMS
    rest = (Paragraph(state.say("rest_not_listed", n=left), "muted"),) if left > 0 else ()
    headers = tuple(state.say(f"head_{name}") for name in ("program", "place", "share", "contribution", "budget"))
    return _appendix(
        state, "programs_table", (Table(headers, tuple(rows), ("text", "text", "number", "text", "number")), *rest)
    )


def indicators_table(state: Snapshot) -> Section | None:
    """Every measurement with its source."""
    records, words = state.records, state.words
    rows = []
    for indicator in records.indicators:
        for index, found in enumerate(records.measurements_by_indicator.get(indicator.id, ())):
            title = words.name(indicator.title) if index == 0 else ""
            value = words.number(found.value)
            rows.append((title, words.month(found.date), value, words.label(found.status), words.name(found.source)))
    if not rows:
        return None
    keys = ("date", "value", "status", "source")
    headers = (state.say("head_indicator"), *(words.say(f"charts.needle_{key}") for key in keys))
    return _appendix(
        state, "indicators_table", (Table(headers, tuple(rows), ("text", "text", "number", "text", "text")),)
    )


def method(state: Snapshot) -> Section:
    """What the figures mean and what they do not."""
    compared, is_for_donors = state.analysis.own_collective, state.options.audience == "donors"
    texts = [] if is_for_donors else [state.say("method_shared")]
    if texts and compared.even_split is not None:
        texts.append(state.say("method_compare", even=compared.even_split, shuffle=compared.shuffle))
    foreign = 0 if is_for_donors else len(missing_translations(state.records, state.options.language))
    if foreign:
        texts.append(state.say("sections.untranslated", n=foreign))
    texts += [state.say(f"method_{name}") for name in ("money", "needle", "no_ranking")]
    return _appendix(state, "method", tuple(Paragraph(text) for text in texts))


def _place(state: Snapshot, goal_id: int | None, stage_id: int | None) -> str:
    goal = state.records.goal_by_id.get(goal_id or 0)
    stage = state.records.stage_by_id.get(stage_id or 0)
    if goal is None:
        return state.words.say("vocabulary.term.outside")
    if stage is None:
        return state.words.name(goal.title)
    return state.say("place_of", goal=goal.title, stage=stage.title)


def _appendix(state: Snapshot, name: str, blocks: tuple[Paragraph | Table, ...]) -> Section:
    return Section(name, state.say(f"section_{name}"), state.say(f"{name}_title"), blocks=blocks, is_appendix=True)


ALL = (goals_table, programs_table, indicators_table, method)
