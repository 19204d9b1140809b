"""Sections about the field around us and the roles we hold."""

from aligner.analysis.converting import money_of_program
from aligner.kit.content.appendix import MAX_ROWS
from aligner.kit.content.content import Bullets, Paragraph, Section, Table, conclusion_first
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bounds import Bound
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.programs import Program
from aligner.model.vocabulary import Funding, OrganizationKind, Relation, Role

MAX_NAMED = 4
MAX_ACTORS = 6
_CROWDED = 2
"""Other actors at one goal from which a newcomer should coordinate first."""


def field(state: Snapshot) -> Section | None:
    """Who else works where: crowded, empty, complementary; nothing when no activity of others is known."""
    others = others_at(state)
    if not others:
        return None
    known = {actor_id for actors in others.values() for actor_id in actors}
    goals = {goal.goal_id: goal for goal in state.analysis.goals}
    lines = []
    fullest = max(others, key=lambda goal_id: len(others[goal_id]))
    if len(others[fullest]) >= _CROWDED:
        title = short_title(goals[fullest].title)
        lines.append(state.sentence("sections.field_crowded", goal=title, n=len(others[fullest])))
    # Where some actors are not shown, nobody is called absent.
    empty = () if state.is_informed else state.analysis.coverage.absent_goals
    is_complete = not state.records.withheld & {kinds.ACTOR.name, kinds.ACTIVITY.name}
    only_ours = [goal for goal_id, goal in goals.items() if is_complete and goal_id not in others]
    for key, found in (
        ("field_alone", [g for g in only_ours if g.programs]),
        ("field_empty", [g for g in only_ours if g.code in empty]),
    ):
        if found:
            names = [short_title(goal.title) for goal in found[:MAX_NAMED]]
            lines.append(state.sentence(f"sections.{key}", goals=names))
    close = (Relation.COMPLEMENTARY, Relation.PARTNER)
    near = [actor.name for actor in state.records.actors if actor.id in known and actor.relation in close]
    if near:
        lines.append(state.sentence("sections.field_complement", actors=[short_title(n) for n in near[:MAX_NAMED]]))
    items = Bullets(tuple(lines[1:]), "items") if len(lines) > 1 else None
    title, so_what = conclusion_first(state.sentence("sections.field_title", n=len(known)), lines[0] if lines else "")
    return Section(
        "field",
        state.sentence("sections.field_label"),
        title,
        so_what=so_what,
        question=state.sentence("sections.field_question"),
        slide=(items,) if items else (),
        blocks=(items,) if items else (),
    )


def field_table(state: Snapshot) -> Section | None:
    """Every goal with how many of ours and of others are known there."""
    others = others_at(state)
    if not others:
        return None
    names = {actor.id: actor.name for actor in state.records.actors}
    unknown = "" if state.is_informed else state.sentence("sections.unknown")
    rows = []
    for goal in state.analysis.goals[:MAX_ROWS]:
        actors = [short_title(names[actor]) for actor in sorted(others.get(goal.goal_id, ()), key=list(names).index)]
        listed = state.sentence("sections.actors_here", actors=actors) if actors else unknown
        rows.append((state.words.name(goal.title), state.words.number(goal.programs), listed))
    ours = "ours" if state.analysis.coverage.is_complete else "ours_shown"
    headers = tuple(state.sentence(f"sections.head_{name}") for name in ("goal", ours, "others"))
    rest = omitted_note(state, "goals", len(state.analysis.goals) - len(rows))
    table = Table(headers, tuple(rows), ("text", "number", "text"))
    return _appendix(state, "field_table", table, *rest, *_checked(state), *_noted(state))


def _checked(state: Snapshot) -> tuple[Table | Paragraph, ...]:
    """What was found in cells of the roadmap by who looked, where this audience may read it."""
    records, words = state.records, state.words
    found = [need for need in records.needs if need.finding is not None and need.goal_id in records.goal_by_id]
    rows = []
    for need in found[:MAX_ROWS]:
        stage = records.stage_by_id.get(need.stage_id or 0)
        where = (records.goal_by_id[need.goal_id].title, stage.title if stage else "", need.population, need.region)
        cell = words.join(words.name(short_title(text)) for text in where if text)
        label = words.label(need.finding) if need.finding is not None else ""
        rows.append((cell, label, words.date(need.checked) if need.checked is not None else ""))
    if not rows:
        return ()
    headers = tuple(state.sentence(f"sections.head_{name}") for name in ("cell", "found", "checked"))
    return (Table(headers, tuple(rows), ("text",) * 3), *omitted_note(state, "needs", len(found) - len(rows)))


def _noted(state: Snapshot) -> tuple[Table | Paragraph, ...]:
    """What we noted of the others, where this audience may read it."""
    words = state.words
    noted = [actor for actor in state.records.actors if actor.notes]
    rows = tuple(
        (words.name(actor.name), words.label(actor.relation), words.name(actor.notes)) for actor in noted[:MAX_ROWS]
    )
    headers = tuple(state.sentence(f"sections.head_{name}") for name in ("actor", "relation", "notes"))
    if not rows:
        return ()
    return (Table(headers, rows, ("text",) * 3), *omitted_note(state, "actors", len(noted) - len(rows)))


def roles(state: Snapshot) -> Section | None:
    """What a foundation does beside grants, and closed grants beside open allocations."""
    records = state.records
    with_role = [program for program in records.programs if program.role is not None]
    if records.organization.kind is not OrganizationKind.FOUNDATION or not with_role:
        return None
    rows, labels = [], []
    for role in Role:
        programs = [program for program in with_role if program.role is role]
        if not programs:
            continue
        labels.append(state.sentence(f"sections.role_{role.value.replace(' ', '_')}"))
        part = _open_part(state, programs)
        unknown = state.sentence("sections.unknown")
        amounts = (_given(state, programs), unknown if part is None else state.words.bound(part))
        if state.is_informed:
            # What is not written yet is our own work to complete.
            amounts = tuple("" if text in (unknown, state.words.bound(None)) else text for text in amounts)
        rows.append((state.words.label(role), state.words.number(len(programs)), *amounts))
    headers = tuple(state.sentence(f"sections.head_{name}") for name in ("role", "grants", "money", "open"))
    table = Table(headers, tuple(rows), ("text", "number", "number", "number"))
    note = Paragraph(state.omitted_text(), "muted")
    is_complete = state.analysis.coverage.is_complete
    # Of the known money: grants without an amount are distinguished.
    part = _open_part(state, [p for p in records.programs if money_of_program(records, p) is not None])
    so_what = ""
    if part is not None and part.kind != "unknown":
        key = "roles_so_what" if part.high else "roles_so_what_plain"
        of_shown = "" if is_complete else "_shown"
        so_what = state.sentence(f"sections.{key}{of_shown}", share=part)
    return Section(
        "roles",
        state.sentence("sections.roles_label"),
        state.sentence(f"sections.roles_title{'' if is_complete else '_shown'}", n=len(labels), roles=labels),
        so_what=so_what,
        question=state.sentence("sections.roles_question"),
        slide=(table, note) if note.text else (table,),
        blocks=(table, *([note] if note.text else [])),
    )


def _given(state: Snapshot, programs: list[Program]) -> str:
    """What the programs are given a year: the least of it where a budget is missing or has no rate."""
    known = [amount for p in programs if (amount := money_of_program(state.records, p)) is not None]
    if not sum(known) and len(known) < len(programs):
        return state.sentence("sections.unknown")
    currency = state.records.organization.currency
    return state.words.money_of(round(sum(known)), currency, is_part=len(known) < len(programs))


def _open_part(state: Snapshot, programs: list[Program]) -> Bound | None:
    """Which part of the programs' money is given openly; None without money. Funding that is not said may be either."""
    amounts = [(money_of_program(state.records, p), p.funding) for p in programs]
    known = [(amount, funding) for amount, funding in amounts if amount is not None]
    lacking = [funding for amount, funding in amounts if amount is None]
    total = sum(amount for amount, _ in known)
    if not total:
        return Bound(None, 0.0, 1.0) if lacking else None
    opened = float(sum(amount for amount, funding in known if funding is Funding.OPEN) / total)
    unstated = float(sum(amount for amount, funding in known if funding is None) / total)
    # A missing amount may be of any size.
    low = 0.0 if any(funding is not Funding.OPEN for funding in lacking) else opened
    high = 1.0 if any(funding is not Funding.CLOSED for funding in lacking) else opened + unstated
    return Bound(opened, low, high, opened + unstated)


def others_at(state: Snapshot) -> dict[int, set[int]]:
    """The other actors known at each leaf goal, by its id; who works at a goal above them is known at each."""
    found: dict[int, set[int]] = {}
    known = {actor.id for actor in state.records.actors}
    for activity in state.records.activities:
        for leaf in state.records.leaves_under.get(activity.goal_id, ()) if activity.actor_id in known else ():
            found.setdefault(leaf, set()).add(activity.actor_id)
    return found


def _appendix(state: Snapshot, name: str, *blocks: Table | Paragraph) -> Section:
    label, title = state.sentence(f"sections.{name}_label"), state.sentence(f"sections.{name}_title")
    return Section(name, label, title, blocks=blocks, is_appendix=True)
