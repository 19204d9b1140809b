"""A foundation's grants by goal: the largest at each in the body, all with their sums in the appendix."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from aligner.analysis.money import Piece, pieces
from aligner.kit.content.appendix import MAX_ROWS, outside_title
from aligner.kit.content.content import Paragraph, Section, Table
from aligner.kit.content.grants import named_grant
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import first_sentences, short_title
from aligner.model.programs import Program
from aligner.model.vocabulary import OrganizationKind, ProgramStatus

MAX_GOALS = 6
_TITLE, _PURPOSE, _LONG_PURPOSE = 60, 90, 240
_KINDS = ("text", "text", "text", "number", "text")
_HEADS = ("goal", "grant", "purpose", "money", "years")


def grants(state: Snapshot) -> Section | None:
    """The largest grant at each goal: to whom, what for, how much and when; nothing where no amount is known."""
    if state.records.organization.kind is not OrganizationKind.FOUNDATION:
        return None
    found = [(title, each) for title, each in _at_goals(state) if _sum(each)]
    if not found:
        return None
    found.sort(key=lambda one: -_sum(one[1]))
    rows = tuple(_row(state, title, _by_grant(each)[0], _PURPOSE, _TITLE) for title, each in found[:MAX_GOALS])
    rest = omitted_note(state, "goals", len(found) - len(rows))
    every = [piece for _, each in found for piece in each]
    blocks = (_table(state, rows), *rest, *_with_others(state, every), *_notes(state, every))
    return Section(
        "grants",
        state.sentence("sections.grants_label"),
        state.sentence(f"sections.grants_title{_of_known(found[:MAX_GOALS])}{_of_shown(state)}"),
        blocks=blocks,
        in_deck=False,
    )


def grants_by_goal(state: Snapshot) -> Section | None:
    """Every grant by goal, the largest first, with the sum of each goal and of all."""
    records, words = state.records, state.words
    if records.organization.kind is not OrganizationKind.FOUNDATION or not records.programs:
        return None
    groups = [*_at_goals(state), *_elsewhere(state)]
    every = [piece for _, each in groups for piece in each]
    if not any(piece.amount for piece in every):
        return None
    rows: list[tuple[str, ...]] = []
    listed = 0
    for title, each in groups:
        here = _by_grant(each)
        if rows and len(rows) + 1 + len(here) > MAX_ROWS:
            break
        listed += len(here)
        rows.append(
            (
                words.name(title),
                state.sentence("sections.programs_number", n=len(here)),
                "",
                _amount_text(state, each),
                "",
            )
        )
        rows += [_row(state, "", one, _LONG_PURPOSE, 0) for one in here]
    total = state.sentence("sections.programs_number", n=len({piece.program.id for piece in every}))
    # Donors are not shown what has no place yet: then this is no sum of all.
    name = (
        "grants_total" if len({piece.program.id for piece in every}) == len(records.programs) else "grants_total_placed"
    )
    rows.append((state.sentence(f"sections.{name}"), total, "", _amount_text(state, every), ""))
    omitted = omitted_note(state, "programs", sum(len(_by_grant(each)) for _, each in groups) - listed)
    title = state.sentence(f"sections.grants_by_goal_title{_of_shown(state)}")
    blocks = (_table(state, rows), *omitted, *_notes(state, every))
    label = state.sentence("sections.grants_by_goal_label")
    return Section("grants_by_goal", label, title, blocks=blocks, is_appendix=True)


def _with_others(state: Snapshot, found: Sequence[Piece]) -> tuple[Paragraph, ...]:
    """The funds in which our money goes together with that of others; nothing where no grant names one."""
    funds = dict.fromkeys(piece.program.pooled_fund for piece in found if piece.program.pooled_fund)
    return (Paragraph(state.sentence("sections.grants_with", funds=list(funds))),) if funds else ()


def _notes(state: Snapshot, found: Sequence[Piece]) -> tuple[Paragraph, ...]:
    """What the amounts leave out, and that they are parts where grants stand at several goals."""
    places = {(piece.program.id, piece.goal_id, piece.is_placed) for piece in found}
    has_parts = len({program_id for program_id, _, _ in places}) < len(places)
    parts = state.sentence("sections.grants_parts") if has_parts else ""
    return tuple(Paragraph(text, "muted") for text in (parts, state.omitted_text()) if text)


def _of_known(found: Sequence[tuple[str, Sequence[Piece]]]) -> str:
    """ "_known" where the amount of a grant at one of the goals is not known: it may be larger than the one named."""
    return "_known" if any(piece.amount is None for _, each in found for piece in each) else ""


def _of_shown(state: Snapshot) -> str:
    return "" if state.analysis.coverage.is_complete else "_shown"


def _table(state: Snapshot, rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(tuple(state.sentence(f"sections.head_{name}") for name in _HEADS), tuple(rows), _KINDS)


def _at_goals(state: Snapshot) -> list[tuple[str, list[Piece]]]:
    """What stands at each goal, in the roadmap's order."""
    found: dict[int, list[Piece]] = {}
    for piece in pieces(state.records):
        if piece.goal_id is not None:
            found.setdefault(piece.goal_id, []).append(piece)
    return [(goal.title, found[goal.id]) for goal in state.records.leaf_goals if goal.id in found]


def _elsewhere(state: Snapshot) -> list[tuple[str, list[Piece]]]:
    """What is outside the goals, and for our own discussion what has no place yet."""
    outside = [piece for piece in pieces(state.records) if piece.goal_id is None and piece.is_placed]
    unplaced = [piece for piece in pieces(state.records) if piece.goal_id is None and not piece.is_placed]
    if state.is_informed:
        unplaced = []
    under: dict[str, list[Piece]] = {"": []}
    for piece in outside:
        under.setdefault(piece.placement.left_out if piece.placement is not None else "", []).append(piece)
    named = [(outside_title(state, statement), each) for statement, each in under.items()]
    return [(title, each) for title, each in (*named, (state.sentence("not_placed"), unplaced)) if each]


def _by_grant(each: Sequence[Piece]) -> list[list[Piece]]:
    """What each grant has here in all its stages, the largest first."""
    found: dict[int, list[Piece]] = {}
    for piece in each:
        found.setdefault(piece.program.id, []).append(piece)
    return sorted(found.values(), key=lambda some: -_sum(some) if any(one.amount is not None for one in some) else 1)


def _sum(each: Sequence[Piece]) -> Fraction:
    return sum((Fraction(round(piece.amount)) for piece in each if piece.amount is not None), Fraction(0))


def _row(state: Snapshot, title: str, own: Sequence[Piece], purpose: int, most: int) -> tuple[str, ...]:
    program = own[0].program
    return (
        state.words.name(short_title(title)) if title else "",
        named_grant(state, program, most),
        state.words.name(first_sentences(program.description, purpose)) if program.description else "",
        _amount_text(state, own),
        _years(state, program),
    )


def _amount_text(state: Snapshot, each: Sequence[Piece]) -> str:
    """What these come to: the least of it where an amount is missing; of none that is known, what the audience reads
    of what is unknown."""
    missing = any(piece.amount is None for piece in each)
    if missing and not _sum(each):
        return "" if state.is_informed else state.sentence("sections.unknown")
    return state.words.money_of(round(_sum(each)), state.records.organization.currency, is_part=missing)


def _years(state: Snapshot, program: Program) -> str:
    """The years for which it is planned, from its first on where no last one is set; else that of its award."""
    if program.start is not None and program.end is None and program.status is not ProgramStatus.ENDED:
        return state.sentence("sections.grants_from", year=str(program.start.year))
    days = [day for day in (program.start, program.end) if day is not None] or [
        day for day in (program.award_date,) if day is not None
    ]
    years = sorted({day.year for day in days})
    return "–".join(map(str, (years[0], years[-1]) if len(years) > 1 else years))
