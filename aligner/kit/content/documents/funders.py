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
    """What is reported to each funder."""
    standing = state.line.standing
    return tuple(complement_of(one, standing, state.records, state.words) for one in funders_of(state.records))


def make_funders(state: Snapshot, content: Content) -> SidePaper:
    """The pages for the funders that the audience may know of; without one there is none."""
    sheets = tuple(tuple(_sheet(state, one, most) for most in _PROGRAMS) for one in complements(state))
    return SidePaper(content, state.sentence("ours.funders_label"), sheets)


def is_offered(records: Records, audience: str) -> bool:
    """Whether the audience may know of a funder by name."""
    return bool(funders_of(records)) and bool(funders_of(visible(records, audience)))


def _sheet(state: Snapshot, complement: Complement, most: int) -> SideSheet:
    sentence = state.sentence
    basis = (sentence("ours.from_public"), state.omitted_text(), sentence("method_no_ranking"))
    return SideSheet(
        sentence("ours.funder_label", funders=[complement.funder]),
        sentence("ours.funder_title", funder=complement.funder),
        rows_of(
            Row(sentence("ours.row_both"), _both(state, complement), is_wide=True),
            Row(
                sentence("ours.row_programs_there"),
                program_table(state, _shared_programs(state, complement), most),
                is_wide=True,
            ),
            Row(sentence("ours.row_apart"), listed(complement.separate)),
            Row(sentence("ours.row_share"), listed(complement.share)),
            Row(sentence("ours.row_measured"), listed(complement.measured.all_texts)),
            Row(sentence("ours.row_alone"), listed(complement.own_words)),
            Row(sentence("ours.row_figures"), tuple(Paragraph(text, "muted") for text in basis if text)),
        ),
    )


def _shared_programs(state: Snapshot, complement: Complement) -> tuple[ProgramFact, ...]:
    """Our programs at the goals where both work."""
    figures = state.line.standing.figures
    at = {program.code for goal in complement.both for program in figures.at_goal(goal, figures.live)}
    return tuple(program for program in figures.live if program.code in at)


def _both(state: Snapshot, complement: Complement) -> tuple[Block, ...]:
    if not complement.rows:
        return ()
    named = {"funder": complement.funder}
    heads = ("goal", "theirs", "programs", "money")
    headers = tuple(state.sentence(f"ours.head_{name}", **named) for name in heads)
    rows = tuple((row.goal, row.theirs, row.ours, row.money) for row in complement.rows)
    table = Table(headers, rows, ("text", "text", "text", "number"))
    return (table, Paragraph(complement.rest, "muted")) if complement.rest else (table,)
