"""The board's docket of proposals: a brief for each grant that waits for its decision, and what all would come to."""

from fractions import Fraction

from aligner.analysis.proposals import Proposal, ProposedPlace
from aligner.charts.years import years_lines
from aligner.kit.content.content import Bullets, Paragraph, Section, Table
from aligner.kit.content.grants import named_grant
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_line, short_title
from aligner.model.vocabulary import Measure

MAX_BRIEFS = 8
_TITLE, _RISK = 60, 200
_HEADS = ("proposal", "asks", "fit", "money_there", "risk")


def proposals(state: Snapshot, *, only_free: bool = False) -> Section | None:
    """A brief for each proposal, largest first: to whom, how much, for which goals, how they weigh with us and in the
    initiative, which part of our money is there before and after, and the risk; then payout and commitments.

    only_free: of these only what is free, where the kit has a section of what is paid and committed.
    """
    found = sorted(state.proposals, key=lambda one: -(one.requested if one.requested is not None else Fraction(-1)))
    if not found:
        return None
    shown = found[:MAX_BRIEFS]
    rows = tuple(_brief(state, one) for one in shown)
    heads = tuple(state.sentence(f"sections.head_{name}") for name in _HEADS)
    known = [one.requested for one in found if one.requested is not None]
    requested = (round(sum(known, Fraction(0))), state.records.organization.currency, len(known) < len(found))
    so_what = (
        state.sentence(f"sections.proposals_ask{_measure(state)}", amount=requested, n=len(found)) if known else ""
    )
    return Section(
        "proposals",
        state.sentence("sections.proposals_label"),
        state.sentence("sections.proposals_title", n=len(found)),
        so_what=so_what,
        question=state.sentence("sections.proposals_question"),
        blocks=(
            Table(heads, rows, ("text", "number", "text", "text", "text")),
            *omitted_note(state, "programs", len(found) - len(shown)),
            *_totals(state, sum(known, Fraction(0)), only_free=only_free),
            Paragraph(state.sentence(f"sections.proposals_note{_least(state)}"), "muted"),
        ),
        in_deck=False,
    )


def _brief(state: Snapshot, proposal: Proposal) -> tuple[str, ...]:
    records, words, program = state.records, state.words, proposal.program
    named = named_grant(state, program, _TITLE)
    where = words.label(program.pipeline) if program.pipeline is not None else ""
    currency = records.organization.currency
    requested = words.money(round(proposal.requested), currency) if proposal.requested is not None else ""
    return (
        state.sentence("sections.proposal_named", grant=named, state=where) if where else named,
        requested or state.sentence("sections.unknown"),
        words.join(_fit(state, place) for place in proposal.places) or state.sentence("not_placed"),
        words.join(_share(state, place) for place in proposal.places),
        words.name(short_line(program.risk, _RISK)) if program.risk else state.sentence("sections.risk_unstated"),
    )


def _fit(state: Snapshot, place: ProposedPlace) -> str:
    """The goal with what it weighs with us and in the initiative."""
    goal = next(one for one in state.analysis.goals if one.goal_id == place.goal_id)
    weights = {"own": state.words.percent(goal.own), "collective": state.words.percent(goal.collective)}
    return state.sentence("sections.proposal_fit", goal=short_title(goal.title, _TITLE), **weights)


def _share(state: Snapshot, place: ProposedPlace) -> str:
    """Which part of our known money is at the goal before and after; only before while the amount is not known."""
    if place.before is None or place.after is None:
        return state.sentence("sections.proposal_share_unknown")
    values = {"before": state.words.percent(float(place.before)), "after": state.words.percent(float(place.after))}
    return state.sentence("sections.proposal_share", **values)


def _least(state: Snapshot) -> str:
    """Whether a goal's part may be more than is known."""
    return "_least" if state.analysis.money.is_part else ""


def _measure(state: Snapshot) -> str:
    """Where sums count a year's money what is requested is of a year, else for all years."""
    return "_year" if state.records.organization.money_measure is Measure.YEAR else ""


def _totals(state: Snapshot, requested: Fraction, *, only_free: bool) -> tuple[Bullets, ...]:
    """What is paid and committed already, and what is left next year with all proposals granted."""
    figures = state.years
    if figures is None:
        return ()
    lines = list(years_lines(figures, state.records, state.words, only_free=only_free))
    year = (figures.this_year or 0) + 1
    free = figures.free(year) if figures.this_year is not None else None
    if free is not None and _measure(state):
        left = free - requested
        # What may be promised already is not left for certain.
        most = "_most" if figures.may_be_less else ""
        key = f"proposals_left{most}" if left >= 0 else "proposals_over"
        amount = (round(abs(left)), state.records.organization.currency)
        lines.append(state.sentence(f"sections.{key}", year=str(year), amount=amount))
    return (Bullets(tuple(lines)),)
