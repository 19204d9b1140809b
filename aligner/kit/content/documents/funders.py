"""What the pages for funders say: one for each funder that we know by name, of what the public may read."""

from aligner.kit.content.audience import visible
from aligner.kit.content.content import Block, Content, Paragraph, Table
from aligner.kit.content.documents.sides import Row, SidePaper, SideSheet, listed, rows_of
from aligner.kit.content.documents.story import program_table
from aligner.kit.content.snapshot import Snapshot
from aligner.model.records import Records
from aligner.storyline.complement import Complement, complement_of, funders_of
from aligner.storyline.facts import ProgramFact

_PROGRAMS = (8, 5, 3)
"""From roomy to tight: how many programs have a row; the rest are counted."""


def complements(state: Snapshot) -> tuple[Complement, ...]:
    """What is told to each funder."""
    standing = state.line.standing
    return tuple(complement_of(one, standing, state.records, state.words) for one in funders_of(state.records))


def make_funders(state: Snapshot, content: Content) -> SidePaper:
    """The pages for the funders that the audience may know of; without one there is none."""
    sheets = tuple(tuple(_sheet(state, one, most) for most in _PROGRAMS) for one in complements(state))
    return SidePaper(content, state.say("ours.funders_label"), sheets)


def is_offered(records: Records, audience: str) -> bool:
    """Whether the audience may know of a funder by name."""
    return bool(funders_of(records)) and bool(funders_of(visible(records, audience)))


def _sheet(state: Snapshot, told: Complement, most: int) -> SideSheet:
    say = state.say
    made = (say("ours.from_public"), state.left_out(), say("method_no_ranking"))
    return SideSheet(
        say("ours.funder_label", funder=told.funder),
        say("ours.funder_title", funder=told.funder),
        rows_of(
            Row(say("ours.row_both"), _both(state, told), is_wide=True),
            Row(say("ours.row_programs_there"), program_table(state, _there(state, told), most), is_wide=True),
            Row(say("ours.row_apart"), listed(told.apart)),
            Row(say("ours.row_share"), listed(told.share)),
            Row(say("ours.row_measured"), listed(told.measured.whole)),
            Row(say("ours.row_alone"), listed(told.own_words)),
            Row(say("ours.row_figures"), tuple(Paragraph(text, "muted") for text in made if text)),
        ),
    )


def _there(state: Snapshot, told: Complement) -> tuple[ProgramFact, ...]:
    """Our programs at the goals where both work."""
    figures = state.line.standing.figures
    at = {program.code for goal in told.both for program in figures.at_goal(goal, figures.live)}
    return tuple(program for program in figures.live if program.code in at)


def _both(state: Snapshot, told: Complement) -> tuple[Block, ...]:
    if not told.rows:
        return ()
    named = {"funder": told.funder}
    heads = ("goal", "theirs", "programs", "money")
    headers = tuple(state.say(f"ours.head_{name}", **named) for name in heads)
    rows = tuple((row.goal, row.theirs, row.ours, row.money) for row in told.rows)
    table = Table(headers, rows, ("text", "text", "text", "number"))
    return (table, Paragraph(told.rest, "muted")) if told.rest else (table,)
