"""Sections that set the storyline: why, the options, the motion, what we do not know, what happens next."""

from collections.abc import Sequence
from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, Card, Cards, Figure, Paragraph, Section, Table
from aligner.kit.content.covering import costs_told, leads_of
from aligner.kit.content.moving import money_moved
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.storyline.options import EFFECTS
from aligner.storyline.told import Told, ToldOption

MOST_DECISIONS = 5
_TITLE = 90


def decided(state: Snapshot) -> Section | None:
    """What was decided before, and what came of it."""
    told = [d for d in state.records.decisions if d.state in (DecisionState.DECIDED, DecisionState.DONE)]
    if not told:
        return None
    done = sum(1 for decision in told if decision.state is DecisionState.DONE)
    late = [d for d in told if _is_late(d, state)]
    # What is late comes first, then what is under way, then what is done.
    shown = sorted(told, key=lambda d: (not _is_late(d, state), d.state is DecisionState.DONE))[:MOST_DECISIONS]
    headers = tuple(state.say(f"sections.head_{name}") for name in ("decision", "stance", "owner", "due", "state"))
    words = state.words
    rows = tuple(
        (
            words.name(short_title(d.title, _TITLE)),
            words.label(d.stance) if d.stance else "",
            words.name(d.owner),
            words.date(d.due) if d.due else "",
            words.label(d.state),
        )
        for d in shown
    )
    table = Table(headers, rows, ("text",) * 5)
    more: tuple[Block, ...] = ()
    if len(told) > len(shown):
        more = (Paragraph(state.say("sections.decided_more"), "muted"),)
    so_what = (
        state.say("sections.decided_late", title=short_title(late[0].title, _TITLE))
        if late
        else state.say("sections.decided_so_what")
    )
    return Section(
        "decided",
        state.say("sections.decided_label"),
        state.say("sections.decided_title", n=len(told), done=done, going=len(told) - done),
        so_what=so_what,
        slide=(table,),
        blocks=(table, *more),
    )


def reasons(state: Snapshot) -> Section | None:
    """What speaks for the question, or what is known of it; the briefing's cover has it already."""
    told = state.told
    found = told.reasons or told.known
    if not found:
        return None
    leads = (*leads_of(state), *(None for _ in told.decided))
    first, *rest = zip((*found, *told.decided), leads, strict=True)
    # The title says the first: beside its figure stands only what that counts.
    rows = [Card("", first[1].note, first[1].figure)] if first[1] else []
    rows += [Card("", text, lead.figure if lead else "") for text, lead in rest if text]
    label = state.say(f"storyline.head.{'reasons' if told.reasons else 'known'}")
    return Section("reasons", label, found[0], slide=(Cards(tuple(rows)),) if rows else (), in_paper=False)


def options(state: Snapshot) -> Section | None:
    """The alternatives of the question with what each changes in the figures, and what it takes."""
    return options_of(state, state.told, "options", state.say("section_options"))


def options_of(state: Snapshot, told: Told, section: str, label: str) -> Section | None:
    """The alternatives of what is told. section: the id.  label: over its title."""
    if not told.options:
        return None
    best = [option for option in told.options if option.is_recommended]
    names = tuple(_named(state, option.label, option.is_recommended) for option in told.options)
    if any(option.changes for option in told.options):
        figures = _compared(state, told, names)
        prices = (state.say("options_head_money"), *(option.price for option in told.options))
        plain = (figures.headers[0], *(option.label for option in told.options))
        tag = state.say("tag_recommended") if best else ""
        slide: Block = replace(figures, headers=plain, rows=(*figures.rows, prices), tag=tag)
        blocks: tuple[Block, ...] = (slide,)
    else:
        slide = Bullets(names)
        blocks = (slide,)
    before = tuple(Paragraph(text, "muted") for text in told.decided)
    return Section(
        section,
        label,
        _options_title(state, told, best),
        so_what=" ".join(told.higher),
        slide=(slide,),
        blocks=(*blocks, *before),
    )


def _compared(state: Snapshot, told: Told, names: Sequence[str]) -> Table:
    """The options beside each other, a row for each figure."""
    options = told.options
    rows = tuple(
        (state.say(f"storyline.heading.{name}"), *(option.cells[at] if option.cells else "" for option in options))
        for at, name in enumerate(EFFECTS)
    )
    marked = next((at for at, option in enumerate(options, 1) if option.is_recommended), None)
    headers = (state.say("options_head_shared"), *names)
    return Table(headers, rows, ("text",) * len(headers), compares=True, marked=marked)


def _options_title(state: Snapshot, told: Told, best: Sequence[ToldOption]) -> str:
    """How many options there are and what is recommended of them."""
    n = len(told.options)
    if not best:
        return state.say("options_title", n=n)
    if len(best) == 1 and best[0].letter:
        return state.say("options_title_recommended", n=n, letter=best[0].letter)
    return state.say("options_title_all" if len(best) == n else "options_title_several", n=n, chosen=len(best))


def resolution(state: Snapshot) -> Section | None:
    """The motion as it would stand in the minutes; the slide shows what it changes, and what that takes."""
    section = resolution_of(state.told, "resolution", state.say("sections.resolution_label"))
    if section is None:
        return None
    price = tuple(Card(kind, text) for kind, text in costs_told(state))
    moved = money_moved(state)
    shown = [Figure(moved, moved.scale)] if moved else []
    return replace(section, slide=(*shown, *section.slide, *([Cards(price)] if price else [])))


def resolution_of(told: Told, section: str, label: str, asked: str = "") -> Section | None:
    """The motion of what is told. section: the id.  label: over its title.  asked: as in `Paragraph`."""
    if not told.motion:
        return None
    motion = Paragraph(told.motion, "lead", "motion", asked)
    return Section(section, label, " ".join(told.answer.split()), slide=(motion,), blocks=(motion,))


def unknowns(state: Snapshot) -> Section | None:
    """What we do not know that could change the answer: read before the meeting, and asked about by the guide."""
    found = state.told.unknowns
    if not found:
        return None
    rest = (Bullets(found[1:]),) if found[1:] else ()
    return Section("unknowns", state.say("storyline.head.unknowns"), found[0], blocks=rest, in_deck=False)


def recommendation(state: Snapshot) -> Section | None:
    """What happens next: each step with who does it and by when, or that it is to be named."""
    table = steps_table(state)
    if table is None:
        return None
    return Section(
        "recommendation",
        state.say("section_recommendation"),
        state.say("recommendation_title", n=len(table.rows)),
        slide=(table,),
        blocks=(table,),
    )


def steps_table(state: Snapshot) -> Table | None:
    """The steps; of several questions on the agenda, each with the number of its own. None where there is none."""
    told = state.told
    headers = tuple(state.say(f"steps_head_{part}") for part in ("step", "owner", "due"))
    rows = tuple((step.step, step.owner, step.due) for step in told.steps)
    if told.items:
        headers = (state.say("docket.head_number"), *headers)
        of_items = ((item.number, step) for item in told.items if item.told for step in item.told.steps)
        rows = tuple((str(number), step.step, step.owner, step.due) for number, step in of_items)
    return Table(headers, rows, ("text",) * len(headers)) if rows else None


def _named(state: Snapshot, label: str, is_recommended: bool) -> str:
    return state.say("option_recommended", option=label) if is_recommended else label


def _is_late(decision: Decision, state: Snapshot) -> bool:
    due = decision.due
    return due is not None and decision.state is DecisionState.DECIDED and due < state.facts.meeting
