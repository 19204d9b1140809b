"""The appendix of a kit: tables, sources, and how the figures were made, in plain words."""

from dataclasses import dataclass
from fractions import Fraction

from aligner.analysis.converting import amount_text
from aligner.analysis.weights import as_written
from aligner.charts.table_twin import converted_text, goal_table
from aligner.kit.content.content import Paragraph, Section, Table
from aligner.kit.content.goal_links import goal_links_blocks
from aligner.kit.content.grants import awarded_text, named_grant
from aligner.kit.content.languages import missing_translations
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.own_measures import own_measures_blocks
from aligner.kit.content.rules import is_for, rule_for
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.content.workshop import workshop_statistics
from aligner.lang.bounds import Bound
from aligner.lang.record_words import goal_title
from aligner.lang.shortening import short_line
from aligner.model.choices import Decision
from aligner.model.programs import Placement, Program
from aligner.model.vocabulary import OrganizationKind, ProgramKind

_MADE_UP = "360g-"
"""How identifiers of organizations begin that a funder made for its file of 360Giving."""
_STATEMENT = 80
"""Letters of a statement of what the initiative leaves out."""
MAX_ROWS = 500
"""The most rows that a table on pages has: the rest is counted, the workbook has them all."""

_COLUMNS = {
    "program": "text",
    "place": "text",
    "share": "number",
    "contribution": "text",
    "awarded_on": "text",
    "awarded": "number",
    "budget": "number",
}
"""Of the table of programs, with what each holds: those of a grant's award only where one is known."""


def goals_table(state: Snapshot) -> Section | None:
    """Every goal's figures, and which goals help which."""
    if all(goal.own is None for goal in state.analysis.goals):
        return None
    twin = goal_table(state.analysis.goals[:MAX_ROWS], state.words)
    headers, rows = twin.headers, twin.rows
    if state.is_informed:
        # The gaps, and what we do not know yet, are for our own discussion.
        unknown = (state.words.bound(Bound(None, 0.0, 1.0)), state.words.bound(None))
        headers = headers[:-1]
        rows = tuple(tuple("" if text in unknown else text for text in row[:-1]) for row in rows)
    table = Table(headers, rows, ("text", "number", "number", "number", "number")[: len(headers)])
    note = state.omitted_text() if state.analysis.money.total_minor else ""
    omitted = len(state.analysis.goals) - len(twin.rows)
    notes = [Paragraph(note, "muted")] if note else []
    rest = omitted_note(state, "goals", omitted)
    return _appendix(state, "goals_table", (table, *notes, *rest, *goal_links_blocks(state)))


def programs_table(state: Snapshot) -> Section | None:
    """Every program with its places, shares and budget."""
    records, words = state.records, state.words
    if not records.programs:
        return None
    # What has no place, no share or no budget yet is our own work to complete: donors are informed what is written.
    is_informed = state.is_informed
    unknown = "" if is_informed else words.percent(None)
    programs = [p for p in records.programs if not is_informed or p.id in records.placements_by_program]
    rows: list[tuple[str, ...]] = []
    listed = 0
    for program in programs:
        amount = program.budget_minor
        budget = unknown if amount is None else amount_text(records, words, amount, program.currency)
        places = _parts_of(state, program)
        if rows and len(rows) + max(1, len(places)) > MAX_ROWS:
            break
        listed += 1
        day = words.month(program.award_date) if program.award_date is not None else ""
        amounts = (day, awarded_text(state, program) or unknown, budget)
        for index, found in enumerate(places):
            first = (_titled(state, program), *amounts) if index == 0 else ("",) * 4
            share = words.percent(float(found.share)) if found.share is not None else unknown
            rows.append((first[0], found.place, share, found.contribution, *first[1:]))
        if not places:
            rows.append((_titled(state, program), state.sentence("not_placed"), "", "", *amounts))
    has_awards = any(program.awarded_minor is not None for program in programs)
    is_known = {
        "contribution": not has_awards or any(row[3] for row in rows),
        "awarded_on": any(row[4] for row in rows),
        "awarded": has_awards,
        "budget": not has_awards or any(program.budget_minor is not None for program in programs),
    }
    shown = [name for name in _COLUMNS if is_known.get(name, True)]
    headers = tuple(state.sentence(f"head_{name}") for name in shown)
    kept = [at for at, name in enumerate(_COLUMNS) if name in shown]
    cells = tuple(tuple(row[at] for at in kept) for row in rows)
    table = Table(headers, cells, tuple(_COLUMNS[name] for name in shown))
    omitted = len(programs) - listed
    return _appendix(state, "programs_table", (table, *omitted_note(state, "programs", omitted)))


@dataclass(frozen=True)
class _Part:
    """Where a part of a program stands, in words. share: 0 to 1, None while nobody wrote it."""

    place: str
    share: Fraction | None
    contribution: str = ""


def _parts_of(state: Snapshot, program: Program) -> list[_Part]:
    """A program's places; what is left of it is outside the goals, in one with what was written there, as on the map of
    all programs."""
    records, words = state.records, state.words
    leaves = {goal.id for goal in records.leaf_goals}
    at: list[_Part] = []
    outside, is_outside_known, contributions = Fraction(0), True, list[str]()
    under = dict[str, None]()
    placements = records.placements_by_program.get(program.id, ())
    for found in placements:
        share = None if found.share is None else as_written(found.share) / 100
        kind = words.label(found.contribution) if found.contribution else ""
        if found.goal_id in leaves:
            at.append(_Part(_place(state, found), share, kind))
            continue
        outside += share or 0
        is_outside_known = is_outside_known and share is not None
        contributions.append(kind)
        under[found.left_out] = None
    is_known = program.id not in records.partly_visible and all(one.share is not None for one in placements)
    if is_known and placements:
        rest = 1 - sum((one.share or Fraction(0) for one in at), outside)
        outside += rest
        if rest > 0:
            # Of what is left over nobody has said under which statement it falls.
            under[""] = None
    if contributions or outside > 0:
        where = outside_title(state, "" if "" in under else "; ".join(under))
        at.append(_Part(where, outside if is_outside_known else None, next(iter(contributions), "")))
    return at


def _titled(state: Snapshot, program: Program) -> str:
    """The program's title; of one that is not of the organization's own kind, with its kind; of a grant, with who
    receives it and the numbers by which others know both."""
    is_grant = state.records.organization.kind is OrganizationKind.FOUNDATION
    if program.kind is not (ProgramKind.GRANT if is_grant else ProgramKind.PROGRAM):
        return state.sentence("program_of_kind", program=program.title, kind=state.words.label(program.kind))
    # A number that a funder made up for its own files says nothing to a reader.
    official = "" if program.grantee_number.casefold().startswith(_MADE_UP) else program.grantee_number
    numbers = [state.words.name(text) for text in (official, program.source_id) if text]
    return state.words.join((named_grant(state, program), *numbers))


def decisions_table(state: Snapshot) -> Section | None:
    """Every item with its state and what it rests on: how much it matters, how sure we are, why, and the finding."""
    decisions = state.records.decisions
    if not decisions or state.is_informed:
        return None
    words = state.words
    rows = tuple(
        (
            words.name(one.title),
            words.label(one.state),
            *(
                words.sentence(f"vocabulary.level.{level}") if level else ""
                for level in (one.significance, one.confidence)
            ),
            words.name(one.rationale),
            _finding_of(state, one),
        )
        for one in decisions[:MAX_ROWS]
    )
    used = [at for at in range(6) if not at or any(row[at] for row in rows)]
    heads = ("decision", "state", "significance", "confidence", "rationale", "finding")
    headers = tuple(state.sentence(f"sections.head_{heads[at]}") for at in used)
    table = Table(headers, tuple(tuple(row[at] for at in used) for row in rows), ("text",) * len(used))
    return _appendix(
        state, "decisions_table", (table, *omitted_note(state, "decisions", len(decisions) - len(table.rows)))
    )


def _finding_of(state: Snapshot, decision: Decision) -> str:
    """What the decision came from, where that still shows of its goal; "" where it does not."""
    goal = state.records.goal_by_id.get(decision.goal_id or 0)
    found = [one for one in state.findings(decision.finding) if goal is None or goal.code in one.goals]
    return state.finding_text(found[0], "title") if found else ""


def indicators_table(state: Snapshot) -> Section | None:
    """Every measurement with its source."""
    records, words = state.records, state.words
    each = _each(
        [len(records.measurements_by_indicator.get(indicator.id, ())) for indicator in records.roadmap_indicators]
    )
    rows: list[tuple[str, ...]] = []
    every = 0
    for indicator in records.roadmap_indicators:
        measured = records.measurements_by_indicator.get(indicator.id, ())
        every += len(measured)
        # Where not all can be listed, each indicator has its part, and of it what was measured last.
        for index, found in enumerate(measured[max(0, len(measured) - each) :]):
            title = words.name(indicator.title) if index == 0 else ""
            value = words.number(found.value)
            rows.append((title, words.month(found.date), value, words.label(found.status), words.name(found.source)))
    own = own_measures_blocks(state)
    if not rows:
        return _appendix(state, "indicators_table", own) if own else None
    keys = ("date", "value", "status", "source")
    headers = (state.sentence("head_indicator"), *(words.sentence(f"charts.needle_{key}") for key in keys))
    table = Table(headers, tuple(rows[:MAX_ROWS]), ("text", "text", "number", "text", "source"))
    omitted = every - len(table.rows)
    origins = tuple(
        (words.name(one.title), words.name(one.data_source)) for one in records.roadmap_indicators if one.data_source
    )
    heads = (state.sentence("head_indicator"), state.sentence("head_data_source"))
    more = (Table(heads, origins[:MAX_ROWS], ("text", "source")),) if origins else ()
    notes = omitted_note(state, "measurements", omitted)
    rest = omitted_note(state, "indicators", len(origins) - MAX_ROWS)
    return _appendix(state, "indicators_table", (table, *notes, *more, *rest, *own))


def method(state: Snapshot) -> Section:
    """What the figures mean and what they do not."""
    compared, is_informed = state.analysis.own_collective, state.is_informed
    texts: list[str] = []
    # Only what the paper has is explained.
    if compared.even_split is not None and not is_informed:
        texts.append(state.sentence("method_shared"))
        texts.append(state.sentence("method_compare", even=compared.even_split, shuffle=compared.shuffle))
    firm = workshop_statistics(state) if _has_workshop(state) else ()
    if firm:
        texts.append(" ".join((state.sentence("method_workshop"), *firm)))
    foreign = 0 if is_informed else len(missing_translations(state.records, state.options.language))
    if foreign:
        texts.append(state.sentence("sections.untranslated", n=foreign))
    is_of_shown = not state.analysis.coverage.is_complete
    rates = converted_text(state.analysis.money, state.words, with_source=True, is_of_shown=is_of_shown)
    if state.analysis.money.total_minor:
        texts += [state.sentence("method_money"), *rates]
    records = state.records
    if any(records.measurements_by_indicator.get(indicator.id) for indicator in records.roadmap_indicators):
        texts.append(state.sentence("method_needle"))
    texts.append(state.sentence("method_no_ranking"))
    return _appendix(state, "method", tuple(Paragraph(text) for text in texts))


def _has_workshop(state: Snapshot) -> bool:
    """Whether the kit tells of our workshop."""
    options, kind = state.options, state.records.organization.kind
    chosen = options.sections or rule_for(options.audience, options.purpose, kind).sections
    return "workshop" in chosen and is_for("workshop", options.audience)


def _each(counts: list[int]) -> int:
    """The most measurements of one indicator that a table of all of them has rows for."""
    each = max(counts, default=0)
    while each > 1 and sum(min(count, each) for count in counts) > MAX_ROWS:
        each = each * 9 // 10 if each > 10 else each - 1
    return each


def outside_title(state: Snapshot, left_out: str) -> str:
    """What stands outside the goals is called so, with the statement of what the initiative leaves out, if any."""
    if not left_out:
        return state.words.sentence("vocabulary.term.outside")
    return state.sentence("place_left_out", statement=short_line(left_out, _STATEMENT))


def _place(state: Snapshot, placement: Placement) -> str:
    goal = state.records.goal_by_id.get(placement.goal_id or 0)
    stage = state.records.stage_by_id.get(placement.stage_id or 0)
    if goal is None:
        return outside_title(state, placement.left_out)
    title = goal_title(goal, state.words)
    if stage is None:
        return state.words.name(title)
    return state.sentence("place_of", goal=title, stage=stage.title)


def _appendix(state: Snapshot, name: str, blocks: tuple[Paragraph | Table, ...]) -> Section:
    return Section(
        name, state.sentence(f"section_{name}"), state.sentence(f"{name}_title"), blocks=blocks, is_appendix=True
    )


ALL = (goals_table, programs_table, decisions_table, indicators_table, method)
