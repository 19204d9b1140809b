"""A grant as a reader knows it: to whom, through whom, what was awarded and when."""

from aligner.analysis.converting import amount_text
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.programs import Program

_TITLE = 60


def named_grant(state: Snapshot, program: Program, most: int = 0) -> str:
    """The program; a grant with who receives it and where, as far as its title does not say it. most: characters of a
    title, 0 for all of it."""
    title = short_title(program.title, most) if most else program.title
    place = short_title(program.grantee_place, _TITLE)
    if not program.grantee or program.grantee.casefold() in program.title.casefold():
        named = state.sentence("ours.granted_to", program=title, grantee=place)
        return named if place and program.grantee else state.words.name(title)
    grantee = short_title(program.grantee, most or _TITLE)
    if place:
        return state.sentence("ours.granted_to_in", program=title, grantee=grantee, place=place)
    return state.sentence("ours.granted_to", program=title, grantee=grantee)


def awarded_text(state: Snapshot, program: Program) -> str:
    """What was awarded for all the years of a grant; "" while that is not known."""
    if program.awarded_minor is None:
        return ""
    return amount_text(state.records, state.words, program.awarded_minor, program.currency)


def through_text(state: Snapshot, program: Program) -> str:
    """When a grant was awarded, under which programme, through which fund and body it goes, and when its renewal is
    due; "" where nothing is said."""
    said: list[str] = []
    if program.award_date is not None:
        said.append(state.sentence("ours.awarded_on", day=program.award_date))
    if program.grant_programme:
        named = short_title(program.grant_programme, _TITLE)
        said.append(state.sentence("ours.in_programme", programme=named))
    if program.pooled_fund:
        key = "fund_with_share" if program.fund_share is not None else "fund"
        share = (program.fund_share or 0) / 100
        said.append(state.sentence(f"ours.{key}", fund=short_title(program.pooled_fund, _TITLE), share=share))
    if program.paid_through:
        said.append(state.sentence("ours.paid_through", body=short_title(program.paid_through, _TITLE)))
    if program.renewal_due is not None and not state.is_informed:
        said.append(state.sentence("ours.renewal_due", day=program.renewal_due))
    return state.words.join(said)
